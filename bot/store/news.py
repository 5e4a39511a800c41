"""What processes on one database tell each other when they commit. Pure."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

LONGEST = 7_500
"""Bytes of one piece of news; PostgreSQL takes fewer than 8000."""


@dataclass(frozen=True, slots=True)
class News:
    """What `by` (a process id, or nothing) has committed.

    `keys`: what has changed (see `Changes`). `sends`: per holder the conversations that got rows to
    send. `roll`: a process has come, gone or died. `everything`: there was too much to tell, or it
    was missed, so look at everything.
    """

    by: str
    keys: Collection[int] = ()
    sends: Mapping[str, Collection[int]] = field(default_factory=dict)
    roll: bool = False
    everything: bool = False

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.keys or self.sends or self.roll or self.everything)


def encode(news: News) -> str:
    """The news as short text; when it would be too long, only that there is a lot."""
    told = _text(news)
    if len(told) > LONGEST:
        told = _text(News(news.by, roll=news.roll, everything=True))
    return told


def decode(text: str) -> News:
    """The news in a text of `encode`. What cannot be read may be anything."""
    try:
        told = json.loads(text)
        return News(
            str(told["by"]),
            frozenset(map(int, told["keys"])),
            {str(holder): tuple(map(int, ids)) for holder, ids in told["sends"].items()},
            bool(told["roll"]),
            bool(told["all"]),
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return News("", everything=True)


def _text(news: News) -> str:
    sends = {holder: sorted(ids) for holder, ids in sorted(news.sends.items())}
    told = {
        "by": news.by,
        "keys": sorted(news.keys),
        "sends": sends,
        "roll": news.roll,
        "all": news.everything,
    }
    return json.dumps(told, separators=(",", ":"))
