"""Taking over changed answers while the desk runs: read, built beside it, then put in its place.

The index is built by a process of its own, which leaves it in the cache: for the minutes it takes,
people are answered as ever. Then answers and index are exchanged together, between two groups of
messages. Words, trainings and settings are read when the desk starts, and only then.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable

from bot.app.assembly import read_knowledge
from bot.app.index_cache import index_for
from bot.app.kernel import Kernel
from bot.config import Config
from bot.errors import DeskError
from bot.store.alarms import Alarm
from bot.store.unit_of_work import UnitOfWork
from intents import Index
from knowledge.compile import compile_material
from knowledge.model import Knowledge

log = logging.getLogger(__name__)
Build = Callable[[Config], Awaitable[None]]


class NotBuiltError(Exception):
    """The process that builds the index ended without one; it has said why itself."""


async def build_beside(config: Config) -> None:
    """Build the index of the answers as they are now, in a process of its own.

    It ends with whoever waits for it. Raises `NotBuiltError`.
    """
    command = (sys.executable, "-m", "bot", "--config", str(config.path), "index")
    process = await asyncio.create_subprocess_exec(*command)
    try:
        code = await process.wait()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if code:
        raise NotBuiltError


class Reloading:
    """Takes over the answers whenever it is asked to, one time after the other.

    `asked` may be set from outside, and before it runs, as by a signal.
    """

    def __init__(
        self, kernel: Kernel, build: Build = build_beside, asked: asyncio.Event | None = None
    ) -> None:
        self._kernel = kernel
        self._build = build
        self._asked = asked or asyncio.Event()

    def ask(self) -> None:
        """The answers have changed. Asked again meanwhile, they are read once more afterwards."""
        self._asked.set()

    async def run(self) -> None:
        """Take over what is asked for, until cancelled."""
        while True:
            await self._asked.wait()
            self._asked.clear()
            await self._take_over()

    async def _take_over(self) -> None:
        log.info("reload-begun")
        try:
            await self._build(self._kernel.config)
            known, index = await asyncio.to_thread(_read, self._kernel.config)
        except (DeskError, NotBuiltError, OSError) as error:
            log.error("reload-refused error=%s", type(error).__name__)
            await self._tell_staff()
            return
        self._kernel.use(known, index)
        log.info("reloaded count=%d", len(known.entries))

    async def _tell_staff(self) -> None:
        async def ring(uow: UnitOfWork) -> None:
            await uow.alarms.ring(Alarm.RELOAD, over=True)

        try:
            await self._kernel.writer.work(ring)
        except Exception as error:  # noqa: BLE001 - the log has it, and the desk goes on
            log.error("reload-not-told error=%s", type(error).__name__)


def _read(config: Config) -> tuple[Knowledge, Index]:
    known = read_knowledge(config)
    return known, index_for(config, compile_material(known))
