"""Sample sessions come with a sample organisation and go with it."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest

from bot.app.kernel import Kernel
from bot.app.samples import drop_sample_sessions
from bot.clock import SetClock
from bot.messages import Incoming
from bot.store.database import Database
from bot.store.meetings import one_meeting
from bot.store.trainings import SEAT, NewSession, NewSignup
from bot.store.unit_of_work import UnitOfWork
from tests.dialogues.stage import stage_config, stage_index, stage_knowledge
from tests.integration.running import ANNA, MONDAY


async def test_only_sample_sessions_that_nobody_signed_up_for_go(
    database: Database, clock: SetClock, caplog: pytest.LogCaptureFixture
) -> None:
    kernel = Kernel(
        stage_config(), stage_knowledge(), stage_index(), database, clock, channels={}, limits={}
    )
    await kernel.start(timer=False)
    try:
        await kernel.desk.hear(Incoming("1", ANNA, MONDAY, text="hallo"))
        await kernel.writer.work(_three_sessions)
        with caplog.at_level(logging.INFO):
            assert await drop_sample_sessions(kernel) == 1
        assert "sample-sessions-dropped count=1" in caplog.text
        async with database.reading() as uow:
            left = {session.code for session in await uow.training_sessions.all()}
        assert left == {"sample-used", "own"}
        assert await drop_sample_sessions(kernel) == 0
    finally:
        await kernel.stop()


async def _three_sessions(uow: UnitOfWork) -> None:
    starts = MONDAY + timedelta(days=9)
    ids = {}
    for code, sample in (("sample-free", True), ("sample-used", True), ("own", False)):
        meetings = one_meeting(starts, 60, "Zaal")
        session = NewSession(code, "first-steps", meetings, 9, [], sample=sample)
        ids[code] = await uow.training_sessions.add(session)
    conversation = await uow.conversations.peek(ANNA)
    assert conversation is not None
    person = ("Een voorbeeld", "voorbeeld@example.org", "Hengelo")
    await uow.signups.add(
        NewSignup(ids["sample-used"], conversation.id, 1, SEAT, *person, {}, "nl")
    )
