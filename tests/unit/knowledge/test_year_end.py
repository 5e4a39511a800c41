"""What changes on 1 January ends that day: an answer ends with the year of its amounts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from intents.material import Lang
from knowledge.amounts import same_amount
from knowledge.check import Report, check_folder
from tests.unit.knowledge.small_folder import FILES

TODAY = date(2026, 11, 23)
TWO: dict[Lang, int] = {"nl": 2, "en": 2}
KOR = "answers/tax/kor.yaml"
ENDS = "expires_on: 2027-01-01"
TEXT = "Een **regel**."


def report(folder: Path, amount: str, days: str = ENDS, today: date = TODAY) -> Report:
    """The check of a folder in which one answer has this sentence and ends so."""
    text = FILES[KOR].replace(TEXT, amount).replace(ENDS, days)
    (folder / KOR).write_text(text, encoding="utf-8")
    return check_folder(folder, today, ["losser"], TWO)


def warned(found: Report) -> list[str]:
    return [one.what for one in found.warnings if "amount of" in one.what or "lasts" in one.what]


@pytest.mark.parametrize(
    ("amount", "days"),
    [
        ("Het kost € 85 in 2026.", ENDS),
        ("Het kost € 85 in 2026.", "expires_on: 2026-12-01"),
        ("Het kost € 85 in 2027.", "expires_on: 2028-01-01"),
        ("Tot 1 januari 2028 is het € 85.", "expires_on: 2028-01-01"),
        ("Tot en met 31 december 2027 is het € 85.", "expires_on: 2028-01-01"),
        ("Vanaf 1 januari 2027 is het € 85.", "expires_on: 2028-01-01"),
        ("De wet is van 2026.", "review_months: 12"),
        ("Het kost niets.", "expires_on: 2031-07-01"),
    ],
)
def test_an_answer_that_ends_with_its_amount_is_sound(folder: Path, amount: str, days: str) -> None:
    found = report(folder, amount, days)
    assert found.sound
    assert warned(found) == []


@pytest.mark.parametrize(
    ("amount", "days", "wanted"),
    [
        ("Het kost € 85 in 2026.", "expires_on: 2027-01-02", "2027-01-01"),
        ("Het kost € 85 in 2026.", "expires_on: 2027-07-01", "2027-01-01"),
        ("Het kost € 85 in 2026.", "review_months: 1", "2027-01-01"),
        ("Je betaalt 21% btw in 2026.", "review_months: 6", "2027-01-01"),
        ("Het kost € 85 in 2027.", "expires_on: 2029-01-01", "2028-01-01"),
        ("Het kost € 85 in 2026. Daarna € 90 in 2027.", "expires_on: 2028-01-01", "2027-01-01"),
        ("Het was € 85 in 2025.", "review_months: 6", "2027-01-01"),
        ("Tot 1 januari 2027 is het € 85.", "expires_on: 2028-01-01", "2027-01-01"),
        ("Vóór 01-01-2027 is het € 85.", "expires_on: 2028-01-01", "2027-01-01"),
        ("Until 1 January 2027: € 85.", "expires_on: 2028-01-01", "2027-01-01"),
        ("Before January 1, 2027: € 85.", "expires_on: 2028-01-01", "2027-01-01"),
    ],
)
def test_an_answer_that_outlives_its_amount_is_told_once_at_its_day(
    folder: Path, amount: str, days: str, wanted: str
) -> None:
    (fault,) = report(folder, amount, days).faults
    line = (folder / KOR).read_text(encoding="utf-8").splitlines().index(f"    {days}") + 1
    assert fault.what == "'kor-what' may be trusted longer than the amount in it"
    assert fault.line == line
    assert fault.expected == f"expires_on: {wanted} or earlier"
    assert days in fault.got


def test_what_a_municipality_has_of_its_own_counts_too(folder: Path) -> None:
    text = FILES[KOR].replace("In Losser anders.", "In Losser € 5 in 2026.")
    (folder / KOR).write_text(text.replace(ENDS, "review_months: 3"), encoding="utf-8")
    (fault,) = check_folder(folder, TODAY, ["losser"], TWO).faults
    assert "'€ 5' of 2026" in fault.got


OWN = "{nl: In Losser anders., en: Different in Losser.}"
OWN_AMOUNT = "{nl: In Losser is het € 10 in 2025., en: In Losser it is € 10 in 2025.}"


def test_an_amount_of_a_municipality_that_ended_is_mended_by_checking_that_again(
    folder: Path,
) -> None:
    text = FILES[KOR].replace(OWN, OWN_AMOUNT)
    old = text.replace("checked_on: 2026-11-20", "checked_on: 2025-11-20")
    (folder / KOR).write_text(old, encoding="utf-8")
    (fault,) = check_folder(folder, TODAY, ["losser"], TWO).faults
    assert fault.what == "'kor-what' tells an amount for 'losser' that ended before it was checked"
    assert fault.line == old.splitlines().index("        checked_on: 2025-11-20") + 1
    assert fault.expected == "checked_on: 2026-01-01 or later"
    assert "checked_on: 2025-11-20, and '€ 10' of 2025" in fault.got
    assert "move its 'checked_on'" in fault.mend
    # Who does what the fault says is done.
    (folder / KOR).write_text(text, encoding="utf-8")
    assert check_folder(folder, TODAY, ["losser"], TWO).sound


def test_what_ended_in_a_municipality_does_not_hide_what_ends_for_everybody(folder: Path) -> None:
    text = FILES[KOR].replace(OWN, OWN_AMOUNT).replace(TEXT, "Het kost € 85 in 2026.")
    text = text.replace("checked_on: 2026-11-20", "checked_on: 2025-11-20")
    (folder / KOR).write_text(text.replace(ENDS, "review_months: 3"), encoding="utf-8")
    faults = check_folder(folder, TODAY, ["losser"], TWO).faults
    assert {fault.expected for fault in faults} == {
        "checked_on: 2026-01-01 or later",
        "expires_on: 2027-01-01 or earlier",
    }


def test_an_amount_that_no_new_year_changes_is_named_with_the_reason(folder: Path) -> None:
    days = 'review_months: 6\n    lasting_amounts: {"€ 2,200": the law has it since 2025}'
    found = report(folder, "De grens is € 2.200 sinds 2025.", days)
    assert found.sound
    assert warned(found) == []
    (fault,) = report(folder, "De grens is € 2.201 sinds 2025.", days).faults
    assert "'€ 2.201' of 2025" in fault.got


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("€ 2.200", "€ 2,200.00", True),
        ("€ 85,-", "85 euro", True),
        ("€ 1,5 miljoen", "1.500.000 euro", True),
        ("2 ton", "€ 200.000", True),
        ("20k", "20 duizend euro", True),
        ("23 cent", "€ 0,23", True),
        ("5,4%", "5.40 procent", True),
        ("10.000 tot 20.000 euro", "10,000 to 20,000 euros", True),
        ("twintig euro", "Twintig  euro", True),
        ("€ 5,40", "€ 540", False),
        ("5,4%", "€ 54", False),
        ("5,4%", "54%", False),
        ("5%", "€ 5", False),
        ("5,125%", "5125%", False),
        ("€ 2", "€ 2 miljoen", False),
        ("€ 2 miljoen", "€ 2 miljard", False),
        ("€ 5", "$5", False),
        ("vijf procent", "vijf euro", False),
    ],
)
def test_two_ways_of_writing_are_one_amount_and_two_amounts_are_not(
    one: str, other: str, same: bool
) -> None:
    assert same_amount(one, other) is same


def test_a_reason_for_one_amount_does_not_excuse_another(folder: Path) -> None:
    days = 'review_months: 6\n    lasting_amounts: {"5,4%": part of a plan}'
    (fault,) = report(folder, "De premie is 5,4% in 2026, en je krijgt € 54.", days).faults
    assert "'€ 54' of 2026" in fault.got


def test_a_reason_for_an_amount_that_is_not_told_is_a_warning(folder: Path) -> None:
    found = report(folder, TEXT, f'{ENDS}\n    lasting_amounts: {{"€ 2.200": it is the law}}')
    assert found.sound
    assert warned(found) == ["'kor-what' has a reason why € 2.200 lasts and does not tell € 2.200"]


def test_an_amount_of_last_year_is_a_warning_by_the_day_of_the_check(folder: Path) -> None:
    amount = "Het kost € 85 in 2026."
    days = "expires_on: 2027-01-01"
    old = "'kor-what' tells an amount of 2025, '€ 85'"
    assert [one[: len(old)] for one in warned(report(folder, amount.replace("6", "5"), days))] == [
        old
    ]
    # An answer that is given no more needs no second warning.
    assert warned(report(folder, amount, days, date(2027, 1, 2))) == []
    early = date(2027, 1, 2)
    (told,) = warned(report(folder, amount, "expires_on: 2027-07-01", early))
    assert "amount of 2026" in told
