"""A database that comes and goes parks no message: the message is not to blame."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import SQLAlchemyError

from bot.messages import Heard
from bot.store.unit_of_work import UnitOfWork
from tests.integration.running import Running


async def _room_for_pages(desk: Running, extra: int) -> None:
    async def limit(uow: UnitOfWork) -> None:
        pages = (await uow.connection.exec_driver_sql("PRAGMA page_count")).scalar_one()
        await uow.connection.exec_driver_sql(f"PRAGMA max_page_count={pages + extra}")

    await desk.writer.work(limit)


async def test_a_full_disk_keeps_the_message_with_its_sender_until_there_is_room(
    embedded: Running,
) -> None:
    await embedded.says("hallo")
    await _room_for_pages(embedded, 0)
    message = embedded.message("woord " * 3000)
    for _ in range(5):
        with pytest.raises((SQLAlchemyError, OSError)):
            await embedded.writer.hear(message)
    await _room_for_pages(embedded, 10_000)
    assert await embedded.writer.hear(message) is Heard.DONE
    async with embedded.database.reading() as uow:
        assert await uow.parked.all() == []
