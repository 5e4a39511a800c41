"""Every sentence on a page of the console exists in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

from bot.console.case_page import OUTCOMES
from bot.console.shell import NOTES
from bot.console.wording import _REASONS
from bot.store.alarms import Alarm
from bot.upkeep.rules import GROUPS
from intents.material import Expertise, Urgency
from knowledge.shelf_life import Shelf
from tests.integration.console.office import ROOT, known

WRITTEN = re.compile(r"""'(console\.[a-z.-]+[a-z])'""")


def _keys() -> Iterator[str]:
    for path in (ROOT / "bot" / "console" / "templates").glob("*.html"):
        yield from WRITTEN.findall(path.read_text(encoding="utf-8"))
    codes = {
        "urgency": get_args(Urgency),
        "expertise": get_args(Expertise),
        "outcome": (*OUTCOMES, "withdrawn"),
        "note": NOTES,
        "reason": [*(code for code, _ in _REASONS), "other"],
        "delivery": ("waiting", "delivered", "seen", "not-yet-seen", "undeliverable"),
        "author": ("person", "desk", "advisor", "notice"),
        "channel": ("web", "telegram", "terminal"),
        "alarm": tuple(Alarm),
        "sort": ("reply", "notice", "offer", "dates", "answer", "letter"),
        "plan.wrong": (
            *("choose", "number", "too-few", "needed", "date", "time", "end", "long"),
            *("past", "far", "overlap", "exists"),
        ),
        "answers": (
            *("past", "soon"),
            *("told-past", "told-past-one", "told-soon", "told-soon-one"),
        ),
        "group": GROUPS,
        "shelf": tuple(Shelf),
        "mend": tuple(Shelf),
        "login": ("empty", "wrong", "busy", "logged-out"),
        "panel": ("free", "mine", "theirs", "closed"),
        "problem": (
            *("taken", "closed", "not-yours", "empty", "too-long", "no-nonce", "unsent"),
            *("no-outcome", "logged-out", "replay-failed", "away"),
        ),
    }
    for group, names in codes.items():
        yield from (f"console.{group}.{name}" for name in names)


def test_every_sentence_of_the_console_exists_in_both_languages() -> None:
    keys = set(_keys())
    assert len(keys) > 100
    book = known().words
    missing = [
        f"{key} ({lang})"
        for key in sorted(keys)
        for lang, words in book.languages.items()
        if key not in words
    ]
    assert missing == []


def test_no_sentence_of_the_console_is_left_over() -> None:
    spelled = {
        *WRITTEN.findall(
            "".join(p.read_text() for p in (ROOT / "bot" / "console").rglob("*.py")).replace(
                '"', "'"
            )
        ),
        *_keys(),
    }
    groups = ("console.event.", "console.nav.", "console.wait.")
    unused = [
        f"console.{key}"
        for key in known().words("nl").below("console")
        if f"console.{key}" not in spelled and not f"console.{key}".startswith(groups)
    ]
    assert unused == []
