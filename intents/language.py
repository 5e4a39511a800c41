"""Dutch or English: which language a short message is in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from intents.material import Lang
from intents.normalise import words

_DUTCH: Final = frozenset(
    "de het een en ik je jij jullie wij we zij ze hij mijn me mij jouw uw u ons onze van voor"
    " met op aan bij uit naar om te dat dit die deze daar er hier hoe wat wie waar wanneer"
    " waarom welke welk wrm ff gwn kan kun kunnen moet moeten mag mogen wil willen ben bent"
    " zijn heb hebt hebben heeft word wordt worden werd was waren had niet nie geen nog ook al"
    " maar of dan als dus want wel niks iets iemand niemand veel meer alleen graag dank"
    " bedankt hoi hallo dag goedemorgen goedemiddag goedenavond doei groeten alsjeblieft aub"
    " ja nee krijg krijgen doe doen ga gaan gaat zonder tussen over onder door tegen na sinds"
    " tot bedrijf zaak geld belasting gemeente adviseur afspraak uitkering eigen mensen jaar"
    " maand week morgen vandaag nu weer zo dr da nen ne mot effe eens keer zelf zich hun hem"
    " haar t n k ie mn jou mens praten taal helpen hulp vraag zeg stop menu hele beetje goed"
    " slecht leuk waardeloos inschrijven afmelden starten beginnen".split()
)
_ENGLISH: Final = frozenset(
    "the a an and i you your yours my me we they he she it its our us of for with on at by"
    " from to in that this these those there here how what who where when why which can could"
    " must should may might will would am are is be been being have has had do does did not no"
    " any some many much more only please thanks thank hi hello hey good morning afternoon"
    " evening bye yes get gets getting go going without between over under through against"
    " after since until business company money tax taxes person people year month week"
    " tomorrow today now again im ive dont doesnt cant wont isnt youre theyre id ill own help"
    " need want like know about if or but so just really too also someone anyone nobody"
    " nothing something advisor adviser human speak talk question start starting work working"
    " first take make give tell did lang stop them their his her was were language book"
    " meeting course courses cheers mate okay sorry great".split()
)
COMMON_WORDS: Final = _DUTCH | _ENGLISH
"""Everyday function words of both languages."""
# In both languages, or abbreviations that say nothing.
_BOTH: Final = frozenset(
    "me we in was is of had will over under so stop week help menu hi okay".split()
)
_ONLY_DUTCH: Final = _DUTCH - _ENGLISH - _BOTH
_ONLY_ENGLISH: Final = _ENGLISH - _DUTCH - _BOTH
_DUTCH_RUNS: Final = (
    "ij",
    "aa",
    "uu",
    "oe",
    "eu",
    "ieu",
    "sch",
    "lijk",
    "heid",
    "tje",
    "euw",
    "nk",
)
_ENGLISH_RUNS: Final = ("th", "sh", "ould", "ing", "ough", "tion", "ea", "wh", "ty", "ck", "ay")


def detect(
    text: str, hint: Lang | None = None, vocabulary: Mapping[str, float] | None = None
) -> Lang:
    """The language to reply in.

    `hint` (the language spoken so far) decides when the words do not; without one, Dutch.
    `vocabulary` gives words of the desk's own phrasings a leaning from -1 (English) to 1 (Dutch).
    Dutch with English words in between (as newcomers write) counts as Dutch.
    """
    return spoken(words(text), hint, vocabulary)


def spoken(
    row: Sequence[str], hint: Lang | None = None, vocabulary: Mapping[str, float] | None = None
) -> Lang:
    """`detect` for a text that was taken apart into words."""
    balance = sum(_leaning(word, vocabulary or {}) for word in row)
    if abs(balance) < 0.5:
        return hint or ("nl" if balance >= 0 else "en")
    if balance < 0 and _is_mixed(row):
        return "nl"
    return "nl" if balance > 0 else "en"


def _leaning(word: str, vocabulary: Mapping[str, float]) -> float:
    if word in _BOTH or word.isdigit():
        return 0.0
    dutch, english = word in _DUTCH, word in _ENGLISH
    if dutch or english:
        return float(dutch) - float(english)
    if word in vocabulary:
        return 0.6 * vocabulary[word]
    if len(word) < 4:
        return 0.0
    runs = sum(run in word for run in _DUTCH_RUNS) - sum(run in word for run in _ENGLISH_RUNS)
    return max(-0.3, min(0.3, 0.2 * runs))


def _is_mixed(row: Sequence[str]) -> bool:
    """Whether Dutch function words are frequent enough for a Dutch sentence with English in it."""
    dutch = sum(word in _ONLY_DUTCH for word in row)
    english = sum(word in _ONLY_ENGLISH for word in row)
    return dutch >= 2 and dutch * 1.3 >= english
