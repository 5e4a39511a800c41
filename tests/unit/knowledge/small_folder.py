"""The files of a small sound knowledge base."""

from __future__ import annotations

FILES = {
    "topics.yaml": "topics:\n  kor: the small businesses scheme\n  vat-return: filing VAT\n",
    "answers/tax/kor.yaml": """\
entries:
  - id: kor-what
    kind: answer
    owner: editors
    status: published
    sensitive: false
    complex: true
    expertise: starters
    checked_on: 2026-11-23
    expires_on: 2027-01-01
    sources: [{title: Tax office, url: "https://example.org/kor"}]
    related: [vat-return-how]
    questions:
      nl: [wat is de kor, kleine ondernemers]
      en: [what is the kor, small businesses scheme]
    answer:
      nl: |-
        Vraag het aan {organisation}.

        - Een **regel**.
        - Een [pagina](https://example.org/kor).
      en: Ask {organisation}.
    overrides:
      losser:
        answer: {nl: In Losser anders., en: Different in Losser.}
        checked_on: 2026-11-20
""",
    "answers/tax/vat-return.yaml": """\
entries:
  - id: vat-return-how
    kind: pointer
    owner: editors
    status: concept
    sensitive: false
    complex: false
    checked_on: 2026-08-31
    review_months: 6
    sources: [{title: Tax office, url: "https://example.org/vat"}]
    questions:
      nl: [btw aangifte doen, hoe geef ik btw op]
      en: [file my vat return, how do i report vat]
    answer: {nl: Zo doe je dat., en: This is how.}
""",
    "wishes/wishes.yaml": "human:\n  questions: {nl: [een mens graag], en: [a human please]}\n",
    "wishes/smalltalk.yaml": (
        "thanks:\n  questions: {nl: [dankjewel], en: [thank you]}\n"
        "  reply: {nl: Graag gedaan., en: You are welcome.}\n"
    ),
    "wishes/training.yaml": "see:\n  questions: {nl: [welke cursussen], en: [which courses]}\n",
    "wishes/handoff.yaml": "debts:\n  questions: {nl: [deurwaarder], en: [bailiff at my door]}\n",
    "wishes/decline.yaml": (
        "weather:\n  questions: {nl: [wordt het mooi weer], en: [will it rain]}\n"
        "  reply: {nl: Dat weet ik niet., en: I do not know.}\n"
    ),
    "words/nl.yaml": "hello: Dag {name}, dit is {organisation}.\nlists:\n  yes: [ja, jazeker]\n",
    "words/en.yaml": "hello: Hello {name}, this is {organisation}.\nlists:\n  yes: [yes]\n",
    "synonyms.yaml": """\
groups:
  - {id: vat, nl: [btw, omzetbelasting], en: [vat]}
misspellings:
  omzet belasting: omzetbelasting
""",
    "trainings.yaml": """\
trainings:
  - id: example
    title: {nl: Een voorbeeld, en: An example}
    aim: {nl: Je leert iets., en: You learn something.}
    for_whom: {nl: Voor iedereen., en: For everybody.}
    afterwards: {nl: Je weet meer., en: You know more.}
    language: [nl]
    price: 0
    meetings: {nl: Eén avond., en: One evening.}
    intake:
      - id: stage
        text: {nl: Hoe ver ben je?, en: How far are you?}
        purpose: {nl: Voor de trainer., en: For the trainer.}
        kind: choice
        choices: {nl: [begin, eind], en: [start, end]}
        required: true
""",
}
