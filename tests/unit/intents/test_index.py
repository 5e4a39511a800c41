"""Messages become decisions: in order of danger, need and topic, and never an exception."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intents import Band, Context, Decision, Index, IntentClass, Lang, Material
from intents.asking import leans_on_before
from intents.index import _worth_reading

CTX = Context()


def one(index: Index, text: str, context: Context = CTX) -> Decision:
    return index.understand([(text, context)])[0]


@pytest.mark.parametrize(
    ("text", "topic", "lang"),
    [
        ("wat is de kor", "kor", "nl"),
        ("hoe werkt die kleine ondernemersregeling", "kor", "nl"),
        ("wat kost het inschrijven bij de kamer van koophandel", "kvk-costs", "nl"),
        ("What is the KOR?", "kor", "en"),
        ("my client does not pay the invoice", "unpaid-invoices", "en"),
        ("wannneer moet ik btw aangfite doen", "vat-return", "nl"),
        ("btwaangifte wanneer doen", "vat-return", "nl"),
    ],
)
def test_a_question_is_answered_in_its_language(
    index: Index, text: str, topic: str, lang: str
) -> None:
    decision = one(index, text)
    assert (decision.action, decision.topic, decision.lang) == ("answer", topic, lang)


def test_the_entry_within_a_topic_is_the_one_asked_about(index: Index) -> None:
    assert one(index, "wat is de grens van de kor").entry == "kor-limit"
    assert one(index, "wat is de kor").entry == "kor-what"


def test_a_complex_entry_carries_its_expertise(index: Index) -> None:
    decision = one(index, "wat is bbz")
    assert (decision.complex, decision.expertise) == (True, "finance-bbz")


@pytest.mark.parametrize(
    ("text", "action", "label"),
    [
        ("dank je wel", "smalltalk", "thanks"),
        ("goedemorgen", "smalltalk", "greeting"),
        ("menu", "wish", "menu"),
        ("ik wil me inschrijven voor een training", "training", "signup"),
        ("gaat het regenen morgen", "decline", "weather"),
        ("mijn schulden lopen uit de hand", "handoff", "debts"),
    ],
)
def test_each_kind_becomes_its_own_action(index: Index, text: str, action: str, label: str) -> None:
    decision = one(index, text)
    assert (decision.action, decision.label) == (action, label)


def test_a_wish_for_a_person_without_a_matter_stays_a_wish_and_carries_its_topic(
    index: Index,
) -> None:
    decision = one(index, "ik wil een mens spreken")
    assert (decision.action, decision.label, decision.topic) == ("wish", "human", "bot-or-human")


def test_beside_an_advisor_only_what_is_clear_is_answered_and_never_what_was_refused(
    index: Index,
) -> None:
    text = "ik wil een adviseur spreken over bbz, wat houdt de bbz in"
    asked = one(index, text)
    assert asked.beside == ("bbz-what",)
    refused = one(index, text, Context(refused=frozenset({"bbz-what"})))
    assert "bbz-what" not in refused.beside
    unsure = replace(index, bands=dict.fromkeys(index.bands, Band(answer=1.0, choose=0.1)))
    assert one(unsure, text).action == "handoff"
    assert (one(unsure, text).also, one(unsure, text).beside) == ((), ())


def test_a_person_asked_for_with_a_matter_is_a_handoff_with_the_question_beside_it(
    index: Index,
) -> None:
    decision = one(index, "ik wil een adviseur spreken over bbz, wat houdt de bbz in")
    assert (decision.action, decision.label) == ("handoff", "finance-bbz")
    assert decision.also == ("question:bbz-what",)


@pytest.mark.parametrize(
    ("text", "danger", "expertise"),
    [
        ("suicidaal", "suicide", "coaching"),
        ("mijn man slaat mij", "violence", "other"),
    ],
)
def test_danger_comes_before_everything(
    index: Index, text: str, danger: str, expertise: str
) -> None:
    decision = one(index, f"wat is de kor. {text}")
    assert (decision.action, decision.urgency, decision.entry) == ("handoff", "crisis", None)
    assert decision.danger == danger
    assert one(index, text).expertise == expertise


def test_danger_keeps_the_expertise_of_a_clear_matter(index: Index) -> None:
    decision = one(index, "mijn schulden lopen uit de hand. ik wil niet meer leven")
    assert (decision.expertise, decision.danger) == ("debts", "suicide")


def test_eviction_is_handed_on_with_high_urgency(index: Index) -> None:
    decision = one(index, "morgen worden we uit huis gezet")
    assert (decision.action, decision.label, decision.urgency) == ("handoff", "debts", "high")


def test_between_the_bands_people_choose_from_different_topics(material: Material) -> None:
    careful: dict[Lang, Band] = {"nl": Band(0.999, 0.2), "en": Band(0.999, 0.2)}
    index = Index.build(replace(material, bands=careful))
    decision = one(index, "kosten")
    assert (decision.action, decision.label, decision.entry) == ("choose", None, None)
    topics = [candidate.topic for candidate in decision.candidates]
    assert len(topics) == len(set(topics)) <= 3
    chances = [candidate.p for candidate in decision.candidates]
    assert chances == sorted(chances, reverse=True)


def test_an_entry_the_person_refused_is_not_offered_again(index: Index) -> None:
    refused = Context(refused=frozenset({"kor-what"}))
    assert one(index, "wat is de kor", refused).entry != "kor-what"
    both = Context(refused=frozenset({"kor-what", "kor-limit"}))
    decision = one(index, "wat is de kor", both)
    assert "kor" not in {decision.topic, *(each.topic for each in decision.candidates)}


def test_a_bare_follow_up_is_read_behind_the_last_answer(index: Index) -> None:
    text = "en hoe lang dan"
    assert one(index, text).action == "choose"
    decision = one(index, text, Context(last_entry="vat-return-when", lang="nl"))
    found = {decision.topic, *(each.topic for each in decision.candidates)}
    assert "vat-return" in found


@pytest.mark.parametrize(
    "text",
    [
        "Ok, en hoe lang dan?",
        "Dank je wel. En hoe lang dan",
        "hoi, hoe lang duurt dat",
        "hoe werkt dat",
        "ok thanks, how do I apply for it",
    ],
)
def test_a_word_of_thanks_before_a_follow_up_changes_nothing(text: str) -> None:
    assert leans_on_before(text)
    assert not leans_on_before("dank je wel")
    assert not leans_on_before("ok, ik wil een lening")


def test_nobody_leans_on_an_answer_that_was_refused(index: Index) -> None:
    last = "vat-return-when"
    refused = Context(last_entry=last, lang="nl", refused=frozenset({last}))
    text = "en hoe lang dan"
    assert one(index, text, refused) == one(
        index, text, Context(lang="nl", refused=refused.refused)
    )
    # The twin: not refused, it is leant on.
    assert one(index, text, Context(last_entry=last, lang="nl")) != one(index, text, refused)


def test_what_follows_is_read_without_personal_data(index: Index) -> None:
    message = replace(
        index._look("en hoe lang dan 06-12345678", CTX).message,
        context=Context(last_entry="vat-return-when"),
    )
    assert "12345678" not in index._with_last(message)
    assert index._with_last(message).rstrip().endswith("en hoe lang dan")


STORY = "Ik woon hier al lang en de buren zijn aardig. "


@pytest.mark.parametrize("before", [3, 12, 40, 80])
def test_a_question_at_the_end_of_a_story_of_any_length_is_read(index: Index, before: int) -> None:
    text = STORY * before + "Wat kost inschrijven bij de kvk?"
    assert len(text) <= 4096
    decision = one(index, text)
    assert "kvk-costs" in {decision.topic, *(each.topic for each in decision.candidates)}


def test_of_many_sentences_the_last_that_ask_and_the_first_that_tell_are_read() -> None:
    told = [f"Dit is zin {n}." for n in range(9)]
    found = _worth_reading([*told[:5], "Mag dat?", *told[5:], "Wat kost dat?"])
    assert found == (*told[:5], "Mag dat?", told[5], "Wat kost dat?")
    many = [f"Wat kost {n}?" for n in range(12)]
    assert _worth_reading(many) == tuple(many[-8:])


def test_a_clear_question_is_not_bent_by_the_last_answer(index: Index) -> None:
    decision = one(index, "wat is de kor", Context(last_entry="bbz-what"))
    assert decision.topic == "kor"


def test_a_long_message_is_understood_by_its_clearest_sentence(index: Index) -> None:
    story = (
        "Ik heb drie jaar met mijn broer op een boerderij gewerkt en nu ga ik zelf tassen maken. "
        "Mijn zus vindt dat spannend. Wat kost inschrijven bij de kvk? Groeten uit het dorp."
    )
    assert one(index, story).topic == "kvk-costs"


def test_a_second_question_stands_in_also(index: Index) -> None:
    decision = one(
        index, "Wat kost inschrijven bij de kvk? En wanneer moet ik btw aangifte doen eigenlijk?"
    )
    asked = {f"question:{decision.topic}", *decision.also}
    assert {"question:kvk-costs", "question:vat-return"} <= asked


@pytest.mark.parametrize(
    "text", ["", " ", "\U0001f600\U0001f44d", "????", "مرحبا كيف حالك", "привет"]
)
def test_nothing_readable_is_not_understood_and_keeps_the_language(index: Index, text: str) -> None:
    decision = one(index, text, Context(lang="en"))
    assert (decision.action, decision.candidates, decision.lang) == ("choose", (), "en")


def test_personal_data_is_masked_and_does_not_steer(index: Index) -> None:
    decision = one(index, "wat is de kor, mijn bsn is 123456782")
    assert decision.masked == "wat is de kor, mijn bsn is [bsn]"
    assert [span.kind for span in decision.pii] == ["bsn"]
    assert decision.topic == "kor"


def test_a_group_gives_the_same_decisions_as_one_by_one(index: Index) -> None:
    texts = ["wat is bbz", "hallo", "", "ik wil niet meer leven", "wanner btw aangifte", "menu"]
    messages = [(text, CTX) for text in texts]
    together = index.understand(messages)
    assert [each.text for each in together] == texts
    for text, decision in zip(texts, together, strict=True):
        alone = one(index, text)
        assert (alone.action, alone.label, alone.entry) == (
            decision.action,
            decision.label,
            decision.entry,
        )


def test_why_names_best_entries_repairs_and_band(index: Index) -> None:
    decision = index.understand([("wannneer btw aangfite doen", CTX)], why=True)[0]
    assert decision.why is not None
    assert decision.why.best[0][0] == "vat-return-when"
    assert ("aangfite", "aangifte") in decision.why.repaired
    assert decision.why.band in {"answer", "choose", "hand on"}


def test_an_index_survives_being_packed_and_unpacked(index: Index) -> None:
    again = pickle.loads(pickle.dumps(index))
    assert again.understand([("wat is de kor", CTX)]) == index.understand([("wat is de kor", CTX)])


def test_ten_classes_with_one_phrasing_each_are_enough_to_build() -> None:
    words = ["appel", "brood", "citroen", "druif", "eend", "fiets", "gras", "huis", "inkt", "jas"]
    classes = tuple(
        IntentClass("question", word, {"nl": (f"vraag over {word}",)}, entry=word) for word in words
    )
    index = Index.build(Material(classes, (), {}, "ten"))
    decision = one(index, "vraag over citroen")
    assert "citroen" in {decision.topic, *(each.topic for each in decision.candidates)}


def test_material_without_phrasings_is_refused() -> None:
    with pytest.raises(ValueError, match="no phrasings"):
        Index.build(Material((), (), {}, "empty"))


def test_a_group_costs_less_per_message_than_one_by_one(index: Index) -> None:
    messages = [("wat kost een inschrijving bij de kvk", CTX)] * 64
    one_by_one = 64 * _calls(lambda: index.understand(messages[:1]))
    together = _calls(lambda: index.understand(messages))
    assert together < 0.8 * one_by_one, (together, one_by_one)


def _calls(work: Callable[[], object]) -> int:
    """How many functions, Python's own and those of libraries, are called; no clock in it."""
    count = 0

    def called(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    work()
    sys.setprofile(called)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def test_below_the_lower_cut_off_the_desk_says_that_it_is_not_sure(index: Index) -> None:
    text = "iets met de kamer van koophandel en geld"
    sure, unsure = (
        replace(index, bands=dict.fromkeys(index.bands, Band(1.0, choose))) for choose in (0.0, 1.0)
    )
    asked, guessed = one(sure, text), one(unsure, text)
    assert (asked.action, guessed.action) == ("choose", "choose")
    assert (asked.unsure, guessed.unsure) == (False, True)
    assert asked.candidates == guessed.candidates


def test_why_tells_of_the_sentence_that_spoke_for_the_message(index: Index) -> None:
    text = "Mijn zus bakt al jaren taarten voor de buurt en dat loopt goed. Wat is de kor?"
    (decision,) = index.understand([(text, CTX)], why=True)
    assert decision.entry == "kor-what"
    assert decision.why is not None
    assert decision.why.best[0] == ("kor-what", decision.candidates[0].p)
    assert decision.why.words == ("wat", "is", "de", "kor")
    assert decision.why.band == "answer"


ANY_TEXT = st.text(max_size=300) | st.sampled_from(
    ["a" * 4096, "kor " * 1024, "\n" * 4096, "9" * 4096]
)
CONTEXTS = st.builds(
    Context,
    lang=st.sampled_from([None, "nl", "en"]),
    last_entry=st.sampled_from([None, "kor-what", "gone"]),
    refused=st.sampled_from([frozenset(), frozenset({"kor-what"})]),
)


@given(text=ANY_TEXT, context=CONTEXTS)
@settings(max_examples=500, deadline=None)
def test_any_text_becomes_a_decision(index: Index, text: str, context: Context) -> None:
    _becomes_a_decision(index, text, context)


@pytest.mark.proof
@given(text=ANY_TEXT, context=CONTEXTS)
@settings(max_examples=10_000, deadline=None)
def test_ten_thousand_texts_become_decisions(index: Index, text: str, context: Context) -> None:
    _becomes_a_decision(index, text, context)


def _becomes_a_decision(index: Index, text: str, context: Context) -> None:
    decision = one(index, text, context)
    assert decision.text == text
    assert (decision.label is None) == (decision.action == "choose")
    assert all(0 <= each.p <= 1 for each in decision.candidates)
