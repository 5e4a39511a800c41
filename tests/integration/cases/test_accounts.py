"""Who may use the console, on both databases."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.cases.accounts import LINK_TIME, AccountRefusedError, Accounts, Backoff
from bot.clock import SetClock
from bot.store.database import Database
from tests.integration.running import MONDAY

ACCOUNTS = Accounts(Backoff(2, timedelta(seconds=10), timedelta(minutes=10)))


async def test_the_first_real_account_ends_the_sample_advisor(database: Database) -> None:
    async with database.writing() as uow:
        token = await ACCOUNTS.sample_link(uow, "Sample advisor", MONDAY)
        assert token is not None
        sample = await ACCOUNTS.use_link(uow, token, MONDAY)
        assert sample is not None
        assert sample.sample
        assert await ACCOUNTS.still_valid(uow, sample.id, sample.session_epoch) is not None
        unused = await ACCOUNTS.sample_link(uow, "Sample advisor", MONDAY)
        assert unused is not None
        await ACCOUNTS.add(uow, "A@Example.org", "A. Real", "advisor", "hash")
        assert await ACCOUNTS.still_valid(uow, sample.id, sample.session_epoch) is None
        assert await ACCOUNTS.use_link(uow, unused, MONDAY) is None
        assert await ACCOUNTS.sample_link(uow, "Sample advisor", MONDAY) is None


async def test_a_link_is_for_one_log_in_within_its_time(database: Database) -> None:
    async with database.writing() as uow:
        token = await ACCOUNTS.sample_link(uow, "Sample advisor", MONDAY)
        assert token is not None
        assert await ACCOUNTS.use_link(uow, token, MONDAY) is not None
        assert await ACCOUNTS.use_link(uow, token, MONDAY) is None
        late = await ACCOUNTS.sample_link(uow, "Sample advisor", MONDAY)
        assert late is not None
        assert await ACCOUNTS.use_link(uow, late, MONDAY + LINK_TIME) is None
        assert await ACCOUNTS.use_link(uow, "guess", MONDAY) is None


async def test_a_new_link_ends_the_one_before(database: Database) -> None:
    async with database.writing() as uow:
        first = await ACCOUNTS.sample_link(uow, "Sample advisor", MONDAY)
        second = await ACCOUNTS.sample_link(uow, "Sample advisor", MONDAY)
        assert first is not None
        assert second is not None
        assert await ACCOUNTS.use_link(uow, first, MONDAY) is None
        assert await ACCOUNTS.use_link(uow, second, MONDAY) is not None


async def test_wrong_passwords_make_a_name_wait_and_the_right_one_clears_it(
    database: Database, clock: SetClock
) -> None:
    waits = []
    for _ in range(4):
        async with database.writing() as uow:
            await ACCOUNTS.tried(uow, "A@example.org", right=False, now=clock.now())
            waits.append(await ACCOUNTS.wait_s(uow, "a@example.org", clock.now()))
    assert waits == [0, 10, 20, 40]
    async with database.writing() as uow:
        assert await ACCOUNTS.wait_s(uow, "b@example.org", clock.now()) == 0
        await ACCOUNTS.tried(uow, "a@example.org", right=True, now=clock.now())
        assert await ACCOUNTS.wait_s(uow, "a@example.org", clock.now()) == 0


async def test_disabling_or_a_new_password_ends_log_ins(database: Database) -> None:
    async with database.writing() as uow:
        own = await ACCOUNTS.add(uow, "a@example.org", "A. Real", "advisor", "hash")
        await ACCOUNTS.set_password(uow, "a@example.org", "other")
        assert await ACCOUNTS.still_valid(uow, own, 1) is None
        assert await ACCOUNTS.still_valid(uow, own, 2) is not None
        await ACCOUNTS.disable(uow, "a@example.org")
        assert await ACCOUNTS.still_valid(uow, own, 3) is None


@pytest.mark.parametrize(
    ("email", "name", "role", "reason"),
    [
        ("nobody", "A", "advisor", "not an e-mail address"),
        ("a@example.org", "A", "boss", "not a role"),
        ("a@example.org", " ", "advisor", "the name is empty"),
        ("TAKEN@example.org", "A", "advisor", "already"),
    ],
)
async def test_an_account_that_cannot_be_made_says_why(
    database: Database, email: str, name: str, role: str, reason: str
) -> None:
    async with database.writing() as uow:
        await ACCOUNTS.add(uow, "taken@example.org", "T. Sample", "advisor", "hash")
    async with database.writing() as uow:
        with pytest.raises(AccountRefusedError, match=reason):
            await ACCOUNTS.add(uow, email, name, role, "hash")
