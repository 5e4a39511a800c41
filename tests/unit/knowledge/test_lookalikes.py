"""Two answers never claim one question; honest neighbours stay."""

from __future__ import annotations

import pytest

from knowledge.lookalikes import lookalikes


def alike(one: str, other: str) -> bool:
    return list(lookalikes([("one", one), ("other", other)])) == [(1, 0)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoe kan ik de kor aanvragen", "kor aanvragen hoe kan dat"),
        ("taal veranderen", "verander taal"),
        ("kan ik de kor opzeggen", "kan ik de kor ook opzeggen"),
        ("kan ik de kor opzeggen", "dus de kor opzeggen, kan ik dat"),
        ("btw aangifte doen", "btw aangifde doen"),
        ("inschrijven bij de kvk", "inschrijven bij de kvkk"),
        ("belastingaangifte doen zonder boekhouder", "belasting aangifte doen zonder boekhouder"),
        ("social hygiene certificate", "sociale hygiene certificate"),
        ("what do you know about me", "what do u know about me"),
        ("deurwaarder", "deurwarder"),
        (
            "mijn klant in goor betaalt al drie maanden zijn rekening niet, wat kan ik doen",
            "mijn klant in goor betaalt al drie maanden zijn rekening niet, wat kan ik dan doen",
        ),
    ],
)
def test_a_small_word_another_order_or_one_letter_makes_no_other_question(
    one: str, other: str
) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("btw", "kvk"),
        ("btw aanmelden", "kvk aanmelden"),
        ("bv oprichten", "bvm oprichten"),
        ("aanmelden voor de cursus", "afmelden voor de cursus"),
        ("subscribe me to the training", "unsubscribe me from the training"),
        ("bijstand en eigen bedrijf beginnen", "wajong en eigen bedrijf beginnen"),
        ("1.200 euro aftrek", "2.123 euro aftrek"),
        ("ik kan mijn belasting betalen", "ik kan mijn belasting niet betalen"),
        ("there has been a data breach, what do you do", "data breach, what do I do"),
        ("protect my house from my business debts", "protect my spouse from my business debts"),
        ("trainingen", "mijn trainingen"),
        ("help", "helo"),
        ("wie kan bij mijn chat", "met wie chat ik nu"),
        ("social impact bond", "social impact fonds"),
        ("hoi daar", "wat dan"),
        ("???", "!"),
    ],
)
def test_honest_neighbours_are_no_look_alikes(one: str, other: str) -> None:
    again = [("a", f"{one} vraagje apart"), ("b", f"{other} iets anders weer")]
    assert list(lookalikes([("a", one), ("b", other), *again])) == []


def test_one_answer_may_ask_the_same_in_almost_the_same_words() -> None:
    assert list(lookalikes([("one", "taal veranderen"), ("one", "verander taal")])) == []


def test_the_very_same_phrasing_is_left_to_its_own_fault() -> None:
    assert list(lookalikes([("one", "Taal veranderen?"), ("other", "taal veranderen")])) == []


def test_each_phrasing_is_told_once_with_the_first_that_it_looks_like() -> None:
    asked = [("a", "taal veranderen"), ("b", "verander taal"), ("c", "de taal verander")]
    assert list(lookalikes(asked)) == [(1, 0), (2, 0)]
