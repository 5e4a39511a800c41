"""What a new desk comes up with, so that it can be tried: sample sessions dated from today."""

from __future__ import annotations

import logging
from pathlib import Path

from bot.app.kernel import Kernel
from bot.errors import KnowledgeBroken
from bot.store.trainings import NewSession
from bot.store.unit_of_work import UnitOfWork
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
        return await _add_if_none(uow, sessions)

    added: int = await kernel.writer.work(add)
    return added


async def _add_if_none(uow: UnitOfWork, sessions: list[NewSession]) -> int:
    if await uow.training_sessions.upcoming(uow.now):
        return 0
    imported = await import_sessions(uow, sessions)
    log.info("sample-sessions-added count=%d", imported.added)
    return imported.added
