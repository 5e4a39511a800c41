"""Passwords are slow to try, and wrong ones make the next try wait."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cases.accounts import AccountRefusedError, Backoff, hash_password, right_password
from bot.store.staff import StaffRow

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
BACKOFF = Backoff(3, timedelta(seconds=5), timedelta(minutes=15))


def account(password_hash: str | None, disabled_at: datetime | None = None) -> StaffRow:
    return StaffRow(
        1, "a@example.org", "A. Sample", "advisor", password_hash, False, 1, NOW, disabled_at
    )


def test_only_the_right_password_opens_an_account() -> None:
    stored = hash_password("a long sample password")
    assert stored.startswith("$argon2id$")
    assert right_password(account(stored), "a long sample password")
    assert not right_password(account(stored), "a long sample passwort")
    assert not right_password(account(stored, NOW), "a long sample password")
    assert not right_password(account(None), "")
    assert not right_password(account("not a hash"), "not a hash")
    assert not right_password(None, "a long sample password")


def test_a_short_password_is_refused_with_the_reason() -> None:
    with pytest.raises(AccountRefusedError, match="11 characters: take at least 12"):
        hash_password("elevensigns")


def test_the_wait_doubles_after_the_free_tries_and_stops_growing() -> None:
    waits = [(BACKOFF.after(count, NOW) - NOW).total_seconds() for count in range(1, 14)]
    assert waits[:6] == [0, 0, 5, 10, 20, 40]
    assert waits[-1] == 900


@given(st.integers(1, 10_000))
def test_more_wrong_passwords_never_shorten_the_wait(failures: int) -> None:
    now = BACKOFF.after(failures, NOW)
    assert now <= BACKOFF.after(failures + 1, NOW) <= NOW + BACKOFF.longest
