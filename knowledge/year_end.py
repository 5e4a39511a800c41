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
    """An amount of an answer: where it stands, and the 1 January on which it ends.

    `municipality` is the one that it holds for, when it is no amount for everybody.
    """

    amount: str
    year: int
    place: Place
    ends: date
    municipality: str | None


def outlived(knowledge: Knowledge) -> Iterator[Fault]:
    """Answers that may be trusted longer than an amount in them; each is told once."""
    for entry in knowledge.entries.values():
        told = [one for one in _amounts(knowledge, entry) if not _lasting(entry, one.amount)]
        # That a pointer tells an amount at all is a fault of its own.
        if entry.kind == "pointer":
            continue
        node = knowledge.nodes[f"entry {entry.id}"]
        ended: dict[str, _Told] = {}
        for one in told:
            if one.municipality and one.ends <= entry.checked_on:
                ended.setdefault(one.municipality, one)
        for municipality, first in ended.items():
            yield _ended(entry, node, municipality, first)
        last_day = entry.expires_on or date.max
        ahead = [one for one in told if entry.checked_on < one.ends < last_day]
        if ahead:
            yield _outlives(entry, node, min(ahead, key=lambda one: one.ends))


def _ended(entry: Entry, node: Node, municipality: str, first: _Told) -> Fault:
    """No day of the whole answer can mend what ended before the answer itself was checked."""
    key = ("overrides", municipality, "checked_on")
    return Fault.at(
        f"'{entry.id}' tells an amount for '{municipality}' that ended before it was checked",
        node.key_place(*key),
        f"checked_on: {first.ends} or later",
        f"checked_on: {node.find(*key).value}, and '{first.amount}' of {first.year}"
        f" at {first.place}",
        "check the amount of this municipality again and move its 'checked_on'",
    )


def _outlives(entry: Entry, node: Node, first: _Told) -> Fault:
    key = "expires_on" if entry.expires_on else "review_months"
    return Fault.at(
        f"'{entry.id}' may be trusted longer than the amount in it",
        node.key_place(key),
        f"expires_on: {first.ends} or earlier",
        f"{key}: {node.find(key).value}, and '{first.amount}' of {first.year} at {first.place}",
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
    texts: list[tuple[Node, date, str | None]] = [(node.find("answer"), entry.checked_on, None)]
    texts += [
        (node.find("overrides", key, "answer"), one.checked_on or entry.checked_on, key)
        for key, one in entry.overrides.items()
        if one.answer
    ]
    for text, checked, municipality in texts:
        for lang in LANGS:
            written = text.find(lang)
            for one in dated(str(written.value), checked.year):
                yield _told(one, written, checked, municipality)


def _told(one: DatedAmount, text: Node, checked: date, municipality: str | None) -> _Told:
    """Who held an amount of last year to be true this year vouches for it until this year ends."""
    ends = date(max(one.year, checked.year) + 1, 1, 1)
    return _Told(one.amount, one.year, text.line_place(one.line), ends, municipality)
