"""What the shelves keep, on both databases."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from bot.clock import SetClock
from bot.messages import (
    Address,
    Button,
    Delivery,
    Document,
    Expects,
    Outgoing,
    Owner,
)
from bot.outbox.rules import AT_MOST_ONCE
from bot.store.changes import CASES
from bot.store.database import Database
from bot.store.moments import EPOCH, Moment
from bot.store.outgoing import Mark
from bot.store.states import SENT, UNDELIVERABLE
from bot.store.tables import owner_events
from bot.store.values import Conversation, LineDelivery
from tests.integration.running import ANNA, BRAM, CEES, MONDAY, add_conversation, opened

HELLO = [Outgoing("een"), Outgoing("twee", (Button("yes", "Ja"),))]


async def test_a_conversation_is_found_by_its_address_and_by_its_id(database: Database) -> None:
    own = await add_conversation(database, ANNA)
    async with database.reading() as uow:
        assert await uow.conversations.peek(BRAM) is None
        found = await uow.conversations.peek(ANNA)
        assert found is not None
        assert found == await uow.conversations.get(own)
    assert (found.address, found.owner, found.created_at) == (ANNA, Owner.BOT, MONDAY)


async def test_one_address_has_one_conversation(database: Database) -> None:
    await add_conversation(database, ANNA)
    with pytest.raises(IntegrityError):
        await add_conversation(database, ANNA)
    await add_conversation(database, Address("web", ANNA.key))


async def test_a_transaction_that_raises_leaves_nothing(database: Database) -> None:
    async def half() -> None:
        async with database.writing() as uow:
            await uow.marks.put("half", "yes")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await half()
    async with database.reading() as uow:
        assert await uow.marks.get("half") is None


async def test_what_is_written_while_reading_is_not_kept(database: Database) -> None:
    async with database.reading() as uow:
        if not database.embedded:  # SQLite refuses it outright
            await uow.marks.put("looked", "yes")
    async with database.reading() as uow:
        assert await uow.marks.get("looked") is None


async def test_a_thousand_increments_side_by_side_are_all_kept(database: Database) -> None:
    own = await add_conversation(database, ANNA)

    async def count_up(times: int) -> None:
        for _ in range(times):
            async with database.writing() as uow:
                found = await uow.conversations.get(own)
                assert found is not None
                later = {"n": found.state.get("n", 0) + 1}
                await uow.conversations.save([_with_state(found, later)])

    await asyncio.gather(*(count_up(20) for _ in range(10)))
    async with database.reading() as uow:
        found = await uow.conversations.get(own)
    assert found is not None
    assert found.state == {"n": 200}


async def test_numbers_follow_each_other_and_are_never_given_twice(database: Database) -> None:
    own = await add_conversation(database, ANNA)
    async with database.writing() as uow:
        assert await uow.numbering.take(own, 2) == 1
        assert await uow.numbering.take(own, 1) == 3
    async with database.writing() as uow:
        uow.numbering.hold(own, 4)
        assert await uow.numbering.take(own, 3) == 4
        assert uow.numbering.held(own) == 7


async def test_saying_something_writes_lines_and_rows_and_wakes_the_page(
    database: Database,
) -> None:
    own = await add_conversation(database, ANNA)
    async with database.writing() as uow:
        assert await uow.outgoing.put(own, "case:1", HELLO)
        assert own in uow.touched
        fresh = uow.fresh
    assert [(row.source, row.n, row.seq, row.text) for row in fresh] == [
        ("case:1", 1, 1, "een"),
        ("case:1", 2, 2, "twee"),
    ]
    async with database.reading() as uow:
        lines = await uow.transcript.lines(own)
        assert await uow.outgoing.deliveries(own) == [
            LineDelivery(1, "due", None),
            LineDelivery(2, "due", None),
        ]
    assert [(line.seq, line.text, line.buttons) for line in lines] == [
        (1, "een", ()),
        (2, "twee", (Button("yes", "Ja"),)),
    ]


async def test_the_same_source_says_it_only_once(database: Database) -> None:
    own = await add_conversation(database, ANNA)
    for expected in (True, False, False):
        async with database.writing() as uow:
            assert await uow.outgoing.put(own, "case:1", HELLO) is expected
            assert len(uow.fresh) == (2 if expected else 0)
    async with database.reading() as uow:
        assert await uow.transcript.count(own) == 2


async def test_on_the_web_the_committed_row_is_the_delivery(database: Database) -> None:
    own = await add_conversation(database, CEES)
    async with database.writing() as uow:
        await uow.outgoing.put(own, "case:1", HELLO)
        assert uow.fresh == []
    async with database.reading() as uow:
        assert {row.state for row in await uow.outgoing.deliveries(own)} == {"on-page"}


async def test_a_person_who_cannot_be_reached_gets_a_row_staff_can_see(
    database: Database,
) -> None:
    own = await add_conversation(database, ANNA)
    async with database.writing() as uow:
        await uow.conversations.mark_unreachable(own, "Forbidden")
    async with database.writing() as uow:
        await uow.outgoing.put(own, "case:1", [Outgoing("een")])
        assert uow.fresh == []
    async with database.reading() as uow:
        (row,) = await uow.outgoing.undeliverable()
    assert (row.conversation_id, row.reason, row.at) == (own, "unreachable", MONDAY)


async def test_a_file_and_its_buttons_come_back_as_they_were(database: Database) -> None:
    own = await add_conversation(database, ANNA)
    file = Document("training.ics", "text/calendar", bytes(range(256)))
    buttons = (Button("yes", "Ja, graag 😀"), Button("no", "Nee"))
    async with database.writing() as uow:
        await uow.outgoing.put(own, "s", [Outgoing("een", buttons, file)])
        (fresh,) = uow.fresh
    async with database.writing() as uow:
        (due,) = await uow.outgoing.take_up(AT_MOST_ONCE)
    assert due == fresh
    assert (due.document, due.buttons) == (file, buttons)


async def test_an_offer_waits_until_it_is_settled_or_runs_out(
    database: Database, clock: SetClock
) -> None:
    own = await add_conversation(database, ANNA)
    for number, hours in ((1, 1), (2, 48)):
        expects = Expects(f"offer-yes:{number}", MONDAY + timedelta(hours=hours), "ja plek")
        async with database.writing() as uow:
            await uow.outgoing.put(own, f"offer:{number}", [Outgoing("plek", expects=expects)])
        clock.advance(timedelta(minutes=1))

    async def waiting() -> list[str]:
        async with database.writing() as uow:
            return [offer.action for offer in (await uow.outgoing.offers([own])).get(own, [])]

    assert await waiting() == ["offer-yes:2", "offer-yes:1"]
    clock.set(MONDAY + timedelta(hours=1))
    assert await waiting() == ["offer-yes:2"]
    async with database.writing() as uow:
        await uow.outgoing.settle(own, "offer-yes:2")
    assert await waiting() == []


async def test_what_became_of_sends_is_written_in_one_go(database: Database) -> None:
    own = await add_conversation(database, ANNA)
    async with database.writing() as uow:
        await uow.outgoing.put(own, "s", HELLO)
    async with database.writing() as uow:
        await uow.outgoing.mark(
            [
                Mark("s", 1, SENT, 1, MONDAY, "77"),
                Mark("s", 2, UNDELIVERABLE, 3, MONDAY, None, "Forbidden"),
            ]
        )
    async with database.reading() as uow:
        assert await uow.outgoing.deliveries(own) == [
            LineDelivery(1, "sent", None),
            LineDelivery(2, "undeliverable", "Forbidden"),
        ]


async def test_rows_an_earlier_run_left_come_back_in_the_order_of_their_lines(
    database: Database, clock: SetClock
) -> None:
    first, second = await add_conversation(database, ANNA), await add_conversation(database, BRAM)
    async with database.writing() as uow:
        for source in ("z", "a", "m"):  # in one transaction, so all at the same moment
            await uow.outgoing.put(first, source, HELLO)
            await uow.outgoing.put(second, source + "2", HELLO)
    clock.advance(timedelta(hours=-1))  # a clock that was put right
    async with database.writing() as uow:
        await uow.outgoing.put(first, "later", HELLO)
    async with database.writing() as uow:
        rows = await uow.outgoing.take_up(AT_MOST_ONCE)
    for own, count in ((first, 8), (second, 6)):
        assert [row.seq for row in rows if row.conversation_id == own] == list(range(1, count + 1))


async def test_what_may_leave_at_most_once_is_not_sent_again_after_a_crash(
    database: Database,
) -> None:
    own = await add_conversation(database, ANNA)
    async with database.writing() as uow:
        for delivery in (Delivery.BROADCAST, Delivery.REPLY):
            await uow.outgoing.put(own, delivery.value, [Outgoing("een", delivery=delivery)])
        marks = [Mark(row.source, row.n, "sending", 1, MONDAY) for row in uow.fresh]
        await uow.outgoing.mark(marks)
    async with database.writing() as uow:
        rows = await uow.outgoing.take_up(AT_MOST_ONCE)
        assert [row.source for row in rows] == ["reply"]
        assert [row.source for row in await uow.outgoing.undeliverable()] == ["broadcast"]


async def test_an_id_is_new_once_and_again_when_its_transaction_failed(
    database: Database,
) -> None:
    async def fails() -> None:
        async with database.writing() as uow:
            assert await uow.seen.add(["a"]) == {"a"}
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fails()
    async with database.writing() as uow:
        assert await uow.seen.add(["a", "b", "b"]) == {"a", "b"}
    async with database.writing() as uow:
        assert await uow.seen.add(["b", "c"]) == {"c"}
        assert await uow.seen.add(["a", "b", "c"]) == set()
        assert await uow.seen.add([]) == set()


@pytest.mark.postgres
@pytest.mark.parametrize("kept", [True, False])
async def test_whoever_hears_the_same_waits_until_the_first_is_kept_or_not(
    postgres_url: str, clock: SetClock, kept: bool
) -> None:
    async with opened(postgres_url, clock) as database:
        others: list[asyncio.Task[set[str]]] = []

        async def mark() -> set[str]:
            async with database.writing() as uow:
                return await uow.seen.add(["a", "b"])

        async def first() -> None:
            async with database.writing() as uow:
                await uow.seen.add(["a"])
                others.append(asyncio.create_task(mark()))
                while not await _waits_for_a_lock(database):
                    assert not others[0].done()
                if not kept:
                    raise RuntimeError

        with suppress(RuntimeError):
            await first()
        assert await others[0] == ({"b"} if kept else {"a", "b"})


async def _waits_for_a_lock(database: Database) -> bool:
    query = sa.text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    async with database.reading() as uow:
        return bool((await uow.connection.execute(query)).scalar())


async def test_tries_are_counted_and_forgotten(database: Database) -> None:
    for expected in (1, 2, 3):
        async with database.writing() as uow:
            assert await uow.seen.count_try("a") == expected
    async with database.writing() as uow:
        await uow.seen.forget_tries(["a"])
        assert await uow.seen.tries("a") == 0


async def test_old_ids_are_forgotten_and_newer_ones_kept(
    database: Database, clock: SetClock
) -> None:
    for name in ("old", "new"):
        async with database.writing() as uow:
            await uow.seen.add([name])
            await uow.seen.count_try(name)
        clock.advance(timedelta(days=1))
    async with database.writing() as uow:
        assert await uow.seen.purge(MONDAY + timedelta(days=1)) == 1
        assert await uow.seen.add(["old", "new"]) == {"old"}
        assert (await uow.seen.tries("old"), await uow.seen.tries("new")) == (0, 1)


async def test_each_change_of_owner_leaves_an_event(database: Database) -> None:
    own = await add_conversation(database, ANNA)
    for owner in (Owner.QUEUE, Owner.QUEUE, Owner.ADVISOR, Owner.BOT):
        async with database.writing() as uow:
            await uow.conversations.hand_over(own, owner, case_id=7, staff_id=3)
            assert uow.touched == ({own, CASES} if owner else set()) or owner is Owner.QUEUE
    async with database.reading() as uow:
        columns = (owner_events.c.from_owner, owner_events.c.to_owner, owner_events.c.case_id)
        rows = await uow.connection.execute(sa.select(*columns).order_by(owner_events.c.id))
        found = [tuple(row) for row in rows]
    assert found == [("bot", "queue", 7), ("queue", "advisor", 7), ("advisor", "bot", 7)]


async def test_a_turn_never_changes_the_owner(database: Database) -> None:
    own = await add_conversation(database, ANNA)
    async with database.writing() as uow:
        before = await uow.conversations.get(own)
        assert before is not None
        await uow.conversations.hand_over(own, Owner.QUEUE)
        await uow.conversations.save([before])
    async with database.reading() as uow:
        after = await uow.conversations.get(own)
    assert after is not None
    assert after.owner is Owner.QUEUE


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"])))
async def test_every_text_is_kept_as_it_is(embedded_lines: Database, text: str) -> None:
    async with embedded_lines.writing() as uow:
        found = await uow.conversations.find(ANNA)
        own = found.id if found else 0
        number = await uow.numbering.take(own, 0)
        await uow.outgoing.put(own, f"t{number}", [Outgoing(text)])
        last = await uow.transcript.last(own)
        (line,) = await uow.transcript.lines(own, after=last - 1)
    assert line.text == text


@pytest.fixture
async def embedded_lines(database: Database) -> Database:
    await add_conversation(database, ANNA)
    return database


@given(at=st.datetimes(timezones=st.just(UTC)))
def test_a_moment_comes_back_to_the_microsecond(at: datetime) -> None:
    kind = Moment()
    stored = kind.process_bind_param(at, None)  # type: ignore[arg-type]
    assert kind.process_result_value(stored, None) == at  # type: ignore[arg-type]
    assert (stored == 0) == (at == EPOCH)


def _with_state(found: Conversation, state: Mapping[str, object]) -> Conversation:
    return replace(found, state=state)
