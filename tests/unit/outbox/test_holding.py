"""What a process remembers of conversations it sends to."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

from bot.outbox.holding import Holding
from bot.store.claims import Claiming


def learned(first: dict[int, int] | None = None, read: dict[int, int] | None = None) -> Claiming:
    """What a committed transaction learned of claims."""
    found = SimpleNamespace(first=first or {}, last=first or {}, read=read or {})
    return cast(Claiming, found)


def test_a_process_alone_remembers_nobody_it_sent_to() -> None:
    holding = Holding()
    for conversation_id in range(1_000):
        holding.idle(conversation_id)
    assert holding.remembered() == 0


def test_what_is_claimed_and_idle_is_given_up_at_its_version() -> None:
    holding = Holding()
    assert holding.gaps(learned(first={7: 1, 8: 1})) == set()
    holding.idle(7)
    assert holding.give_up(busy=[]) == {7: 1}
    assert holding.remembered() == 1


def test_who_is_busy_is_kept() -> None:
    holding = Holding()
    holding.gaps(learned(read={7: 4}))
    assert holding.give_up(busy=[7]) == {}
    assert holding.remembered() == 1


def test_rows_of_somebody_else_leave_a_gap() -> None:
    holding = Holding()
    holding.gaps(learned(read={7: 4}))
    assert holding.gaps(learned(first={7: 6})) == {7}
    assert holding.gaps(learned(first={7: 5})) == set()
