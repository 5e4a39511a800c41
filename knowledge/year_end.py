"""Amounts end with their year, and the answer that tells them ends no later.

A tax office sets its amounts for a year: on 1 January the old ones are wrong, whoever looked at the
answer last. `review_months` knows nothing of that day, so an answer with amounts has `expires_on`.
An amount that a law or a plan gives without an end stands in `lasting_amounts`, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from knowledge.amounts import DatedAmount, dated, same_amount
from knowledge.attention import Attention
from knowledge.model import LANGS, Entry, Knowledge
from knowledge.source import Fault, Node, Place


@dataclass(frozen=True, slots=True)
class _Told:
    """An amount of an answer: where it stands, and the 1 January on which it ends."""

    amount: str
    year: int
    place: Place
    ends: date


def outlived(knowledge: Knowledge) -> Iterator[Fault]:
    """Answers that may be trusted longer than an amount in them; each is told once."""
    for entry in knowledge.entries.values():
        told = [one for one in _amounts(knowledge, entry) if not _lasting(entry, one.amount)]
        # That a pointer tells an amount at all is a fault of its own.
        if not told or entry.kind == "pointer":
            continue
        first = min(told, key=lambda one: one.ends)
        if entry.expires_on is None or entry.expires_on > first.ends:
            node = knowledge.nodes[f"entry {entry.id}"]
            key = "expires_on" if entry.expires_on else "review_months"
            yield Fault.at(
                f"'{entry.id}' may be trusted longer than the amount in it",
                node.key_place(key),
                f"expires_on: {first.ends} or earlier",
                f"{key}: {node.find(key).value}, and '{first.amount}' of {first.year}"
                f" at {first.place}",
                f"write 'expires_on: {first.ends}' (or 1 July when it changes then); an amount that"
                " no new year changes goes into 'lasting_amounts' with the reason",
            )


def outdated(knowledge: Knowledge, today: date) -> Iterator[Attention]:
    """Amounts of a past year in answers that are still given, and reasons for no amount at all."""
    for entry in knowledge.entries.values():
        told = list(_amounts(knowledge, entry))
        for one in () if entry.expired(today) else told:
            if one.year < today.year and not _lasting(entry, one.amount):
                what = (
                    f"'{entry.id}' tells an amount of {one.year}, '{one.amount}':"
                    " leave it out, or say in 'lasting_amounts' why it still holds"
                )
                yield Attention(what, one.place, entry.owner)
        for amount in entry.lasting_amounts:
            if not any(same_amount(amount, one.amount) for one in told):
                what = f"'{entry.id}' has a reason why {amount} lasts and does not tell {amount}"
                node = knowledge.nodes[f"entry {entry.id}"].find("lasting_amounts")
                yield Attention(what, node.key_place(amount), entry.owner)


def _lasting(entry: Entry, amount: str) -> bool:
    return any(same_amount(amount, lasting) for lasting in entry.lasting_amounts)


def _amounts(knowledge: Knowledge, entry: Entry) -> Iterator[_Told]:
    node = knowledge.nodes[f"entry {entry.id}"]
    texts = [(node.find("answer"), entry.checked_on)]
    texts += [
        (node.find("overrides", key, "answer"), one.checked_on or entry.checked_on)
        for key, one in entry.overrides.items()
        if one.answer
    ]
    for text, checked in texts:
        for lang in LANGS:
            written = text.find(lang)
            for one in dated(str(written.value), checked.year):
                yield _told(one, written, checked)


def _told(one: DatedAmount, text: Node, checked: date) -> _Told:
    """Who held an amount of last year to be true this year vouches for it until this year ends."""
    line = text.place.line + (1 if text.is_block else 0) + one.line
    ends = date(max(one.year, checked.year) + 1, 1, 1)
    return _Told(one.amount, one.year, Place(text.place.file, line), ends)
