"""What a new desk comes up with, so that it can be tried: sample sessions dated from today.

They go when the organisation is no sample any more.
"""

from __future__ import annotations

import logging
from pathlib import Path

import sqlalchemy as sa

from bot.app.kernel import Kernel
from bot.errors import KnowledgeBroken
from bot.store.tables import meetings, signups, training_sessions
from bot.store.trainings import NewSession
from bot.store.unit_of_work import UnitOfWork
from bot.trainings.planning import Planning
from bot.trainings.sessions_file import import_sessions, load_sessions_file

SAMPLE_SESSIONS = Path("samples") / "sessions.yaml"

log = logging.getLogger(__name__)


async def add_sample_sessions(kernel: Kernel) -> int:
    """Add the sample sessions when no session lies ahead; gives how many. Samples say so."""
    path = kernel.config.knowledge_folder / SAMPLE_SESSIONS
    if not path.exists():
        return 0
    zone = kernel.config.organisation.zone
    today = kernel.clock.now().astimezone(zone).date()
    sessions, faults = load_sessions_file(
        path, kernel.house.knowledge.trainings, zone, today, sample=True
    )
    if faults:
        raise KnowledgeBroken(faults)

    async def add(uow: UnitOfWork) -> int:
        return await _add_if_none(uow, sessions, kernel.house.planning)

    added: int = await kernel.writer.work(add)
    return added


async def _add_if_none(uow: UnitOfWork, sessions: list[NewSession], planning: Planning) -> int:
    if await uow.training_sessions.upcoming(uow.now):
        return 0
    imported = await import_sessions(uow, sessions, planning)
    log.info("sample-sessions-added count=%d", imported.added)
    return imported.added


async def drop_sample_sessions(kernel: Kernel) -> int:
    """Delete the sample sessions that nobody ever signed up for; gives how many.

    A sample session with people on its list stays: they were promised something, so staff call
    it off themselves.
    """
    gone: int = await kernel.writer.work(_drop_unused)
    if gone:
        log.info("sample-sessions-dropped count=%d", gone)
    return gone


async def _drop_unused(uow: UnitOfWork) -> int:
    used = sa.select(signups.c.id).where(signups.c.session_id == training_sessions.c.id).exists()
    unused = training_sessions.c.sample & ~used
    theirs = sa.select(training_sessions.c.id).where(unused)
    await uow.connection.execute(meetings.delete().where(meetings.c.session_id.in_(theirs)))
    return (await uow.connection.execute(training_sessions.delete().where(unused))).rowcount
