"""Faults of one entry that its shape cannot show: days that clash, pointers that state facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from knowledge.amounts import names_amount
from knowledge.lines import parts, unmarked
from knowledge.model import LANGS, Entry, Knowledge
from knowledge.source import Fault, Node, brief

_DUTCH_MONTHS: Final = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
)
_ENGLISH_MONTHS: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_MONTHS: Final = f"{_DUTCH_MONTHS}|{_ENGLISH_MONTHS}"
_LINK = re.compile(r"\]\([^)\n]*\)")
_FACTS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"€|\beuros?\b|\bEUR\b", re.IGNORECASE), "an amount"),
    (re.compile(r"%|\bprocent\b|\bper ?cent\b", re.IGNORECASE), "a percentage"),
    (
        re.compile(
            rf"\b\d{{1,2}}(?:st|nd|rd|th|e)? (?:of )?(?:{_MONTHS})\b"
            rf"|\b(?:{_MONTHS}) \d{{1,4}}\b"
            r"|\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{2}|\d{4})\b"
            r"|\b(?:19|20)\d{2}\b",
            re.IGNORECASE,
        ),
        "a date",
    ),
    (
        re.compile(
            rf"\b(?:in|op|per|vanaf|voor|tot|na|sinds|eind|begin|half|until|by|before|after|from"
            rf"|since|of)\s(?:{_MONTHS})\b"
        ),
        "a date",
    ),
)
_TIME: Final = (
    r"(?:werk)?dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar|uur|(?:working\s)?days?|weeks?|months?"
    r"|years?|hours?"
)
_DUTY: Final = re.compile(
    r"\b(?:je|u) moet\b|\bmoet (?:je|u)\b|\byou (?:must|have to)\b"
    rf"|\b(?:binnen|within) (?:\S+ )?(?:{_TIME})\b",
    re.IGNORECASE,
)
"""What people have to do, and by when."""
_ASKED: Final = r"\b(?:wat|wie|hoe|hoeveel|waar\w*|wanneer|welke?)\b"
_ABOUT: Final = re.compile(
    rf"{_ASKED}(?:(?!\b(?:en|maar|want|dus) (?:je|u)\b)[^,;:.]){{0,40}}?\b(?:je|u) moet\b"
    rf"|{_ASKED}(?:(?!\b(?:je|u)\b)[^,;:.]){{0,40}}?\bmoet (?:je|u)\b"
    r"|\b(?:of|als) (?:(?:je|u) )?(?:je|u) moet\b"
    r"|\b(?:what|who|which|how|where|when|why)\b(?:(?!\byou\b)[^,;:.]){0,40}?"
    r"\byou (?:must|have to)\b"
    r"|\b(?:if|whether) you (?:must|have to)\b",
    re.IGNORECASE,
)
"""What a pointer is about is no duty: "hoeveel btw je moet betalen", "if you have to pay"."""


def entry_rules(knowledge: Knowledge, today: date) -> Iterator[Fault]:
    """Every such fault of every entry; `today` is the day on which nothing later was checked."""
    for entry in knowledge.entries.values():
        node = knowledge.nodes[f"entry {entry.id}"]
        yield from _days(entry, node, today)
        yield from _itself(entry, node)
        if entry.kind == "pointer":
            yield from _stated(entry, node)


def _days(entry: Entry, node: Node, today: date) -> Iterator[Fault]:
    checked: dict[tuple[str, ...], date] = {("checked_on",): entry.checked_on}
    for key, one in entry.overrides.items():
        if one.checked_on:
            checked["overrides", key, "checked_on"] = one.checked_on
    for path, day in checked.items():
        if day > today:
            yield Fault.at(
                f"'{entry.id}' was checked on a day that has not come yet",
                node.at(*path),
                f"{today} or earlier",
                str(day),
                "write the day on which you held it against its source",
            )
    if entry.expires_on is not None and entry.expires_on <= entry.checked_on:
        yield Fault.at(
            f"'{entry.id}' expires before it was checked",
            node.at("expires_on"),
            f"{entry.checked_on + timedelta(days=1)} or later",
            str(entry.expires_on),
            "mend the day, or check the entry again and write until when it holds now",
        )


def _itself(entry: Entry, node: Node) -> Iterator[Fault]:
    for index, other in enumerate(entry.related):
        if other == entry.id:
            yield Fault.at(
                f"'{entry.id}' is related to itself",
                node.at("related", index),
                "the id of another entry",
                f"'{other}'",
                "take it away from 'related'",
            )


def _stated(entry: Entry, node: Node) -> Iterator[Fault]:
    paths: list[tuple[str, ...]] = [("answer",)]
    paths += [("overrides", key, "answer") for key, one in entry.overrides.items() if one.answer]
    for path in paths:
        for lang in LANGS:
            text = node.find(*path, lang)
            for number, what in facts_in(str(text.value)):
                line = str(text.value).splitlines()[number]
                yield Fault.at(
                    f"the pointer '{entry.id}' gives {what}",
                    text.line_place(number),
                    "what it is about and where to look, without amount, percentage, date or duty",
                    brief(line.strip()),
                    "take it out, or make it 'kind: answer' when its source bears it out",
                )


def facts_in(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text (from 0) that state facts, and which: "an amount and a date".

    A fact is an amount, a percentage, a date, or a duty that is no question.
    """
    for number, line in enumerate(text.splitlines()):
        shown = _LINK.sub("]", line)
        found = ["an amount"] if names_amount(shown) else []
        found += [what for pattern, what in _FACTS if pattern.search(shown)]
        if any(_gives_duty(part) for part in parts(unmarked(line))):
            found.append("a duty")
        if found:
            *before, last = dict.fromkeys(found)
            yield number, f"{', '.join(before)} and {last}" if before else last


def _gives_duty(sentence: str) -> bool:
    return not sentence.endswith("?") and bool(_DUTY.search(_ABOUT.sub(" ", sentence)))
