"""No statement of everyday work reads a table from end to end: thousands may have written."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

from bot.app.kernel import Kernel
from bot.clock import SetClock
from bot.messages import Address, Incoming
from bot.outreach.rules import NEWS
from bot.outreach.service import NewLetter
from bot.store.claims import Claims
from bot.store.database import Database
from bot.store.figures import figures
from tests.dialogues.stage import stage_config, stage_index, stage_knowledge
from tests.integration.outbox.letters import subscribe
from tests.integration.outbox.postbox import Postbox
from tests.integration.running import opened

LETTER = NewLetter(NEWS, {"nl": "Nieuws", "en": "News"}, {"nl": "Er is iets.", "en": "A thing."})
GROWING = ("conversations", "messages", "outgoing", "other", "seen")
"""The tables that grow with every message, and what a statement may call them."""
FEW = ("ix_outgoing_waiting", "ix_outgoing_stuck", "ix_outgoing_broadcast", "ix_outgoing_expects")
"""Indexes of the few rows that wait or went wrong: these may be read whole."""
ONCE_A_DAY = "conversations.first_seq < conversations.next_seq"
"""Whom the daily clean-up looks for is asked of everybody; that is the only such statement."""
Statements = dict[str, Any]


@contextmanager
def noted() -> Iterator[Statements]:
    """The statements of the block, each with the values it ran with last."""
    found: Statements = {}

    def note(_1: Any, _2: Any, statement: str, values: Any, _3: Any, many: bool) -> None:
        found[statement] = values[0] if many else values

    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", note)


async def reads_whole(database: Database, statements: Statements) -> list[str]:
    """Those statements of which SQLite would read a growing table from end to end."""
    found = []
    async with database.reading() as uow:
        for statement, values in statements.items():
            if not re.match(r"(SELECT|UPDATE|DELETE|WITH)\b", statement):
                continue
            rows = await uow.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            steps = [str(row.detail) for row in rows]
            if any(map(_walks, steps)):
                found.append(statement)
    return found


def _walks(step: str) -> bool:
    """Whether one step of a plan is such a reading; a step that names all of a channel is, too."""
    everybody = step.endswith("(channel=?)")
    whole = step.startswith("SCAN ") and step.split()[1] in GROWING
    return (whole or everybody) and not any(name in step for name in FEW)


async def a_busy_day(database: Database, clock: SetClock) -> None:
    """People on two channels write at once, a letter leaves, the day is cleaned up; once more."""
    for again in range(2):
        kernel = Kernel(
            stage_config(),
            stage_knowledge(),
            stage_index(),
            database,
            clock,
            channels={"telegram": Postbox()},
            limits={},
        )
        if not again:
            await subscribe(database, 3)
            async with database.writing() as uow:
                assert await kernel.house.rooms.outreach.publish(uow, LETTER) == 3
        await kernel.start(timer=False)
        people = [Address(("telegram", "web")[n % 2], f"{n:032}") for n in range(6)]
        said = [
            Incoming(f"{again}:{to.key}", to, clock.now(), text="wat is de kor") for to in people
        ]
        await asyncio.gather(*map(kernel.desk.hear, said))
        await kernel.timer.look()
        await kernel.broadcasts.drain()
        await kernel.sender.idle()
        await kernel.stop()
        async with database.writing() as uow:
            await Claims(uow.connection, "this one").waiting()
            await figures(uow.connection)


async def test_no_growing_table_is_read_whole(sqlite_url: str, clock: SetClock) -> None:
    async with opened(sqlite_url, clock) as database:
        with noted() as statements:
            await a_busy_day(database, clock)
        assert len(statements) > 50
        assert any(ONCE_A_DAY in one for one in statements)
        whole = await reads_whole(database, statements)
    assert [one for one in whole if ONCE_A_DAY not in one] == []


async def test_without_the_index_of_what_waits_it_is(sqlite_url: str, clock: SetClock) -> None:
    async with opened(sqlite_url, clock) as database:
        with noted() as statements:
            await a_busy_day(database, clock)
        async with database.writing() as uow:
            await uow.connection.exec_driver_sql("DROP INDEX ix_outgoing_waiting")
            await uow.connection.exec_driver_sql("DROP INDEX ix_outgoing_broadcast")
        whole = await reads_whole(database, statements)
    assert len(whole) > 3
