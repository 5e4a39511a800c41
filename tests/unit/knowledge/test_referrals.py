"""Who is sent to another organisation hears enough to go there."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.load import load
from knowledge.model import LANGS, Entry

ROOT = Path(__file__).parents[3]
PARTS = {
    "nl": ("- **Voor wie:** ", "- **Wat je krijgt:** ", "- **Aanmelden:** ", "- **Meenemen:** "),
    "en": (
        "- **For whom:** ",
        "- **What you get:** ",
        "- **How to apply:** ",
        "- **Take along:** ",
    ),
}
"""For whom it is, what you get, how to apply and what to take along: each a line of its own."""
ORGANISATIONS = {
    "Qredits": "microcredit",
    "KVK": "kvk-help",
    "UWV": "uwv-help",
    "Geldfit Zakelijk": "debts-help-geldfit",
    "155": "debts-help-155",
    "Ondernemersklankbord": "debts-help-klankbord",
    "Social Enterprise NL": "network-join",
    "Start Foundation": "funding-social-funds",
    "Move2Social": "move2social",
}


@pytest.fixture(scope="module")
def entries() -> dict[str, Entry]:
    return dict(load(ROOT / "knowledge").entries)


def lacking(entry: Entry) -> list[str]:
    """The parts that an answer leaves out, or puts in another order, per language."""
    missing = []
    for lang in LANGS:
        lines = entry.answer[lang].splitlines()
        found = [part for line in lines for part in PARTS[lang] if line.startswith(part)]
        if found != list(PARTS[lang]):
            missing.append(f"{entry.id} ({lang}): {found}")
    return missing


def test_every_referral_says_for_whom_what_you_get_how_to_apply_and_what_to_take_along(
    entries: dict[str, Entry],
) -> None:
    told = {one.id for one in entries.values() if one.kind == "referral"}
    told |= set(ORGANISATIONS.values())
    assert [line for one in sorted(told) for line in lacking(entries[one])] == []


def test_every_organisation_people_are_sent_to_is_named_in_its_own_answer(
    entries: dict[str, Entry],
) -> None:
    unnamed = [
        (name, one)
        for name, one in ORGANISATIONS.items()
        if not all(name in entries[one].answer[lang] for lang in LANGS)
    ]
    assert unnamed == []
