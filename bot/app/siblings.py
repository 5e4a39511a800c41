"""Keeps this process among the other processes of the desk on the same database."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.ending import ended
from bot.outbox.sender import Sender
from bot.store.changes import Changes
from bot.store.claims import NOBODY
from bot.store.database import Database
from bot.store.membership import PATIENCE_S, Membership
from bot.store.news import News
from bot.store.writer import Writer

FIRST_BATCH = 100
"""Messages taken one at a time after an unclean stop: Telegram hands over at most this many."""
SWEEP_S = 20.0
"""Seconds between two searches for rows that nobody told us of."""

log = logging.getLogger(__name__)
Pause = Callable[[float], Awaitable[None]]


class Siblings:
    """Shows that this process lives, takes over from those that died, and hears what they commit.

    With an embedded database there are no siblings, and `watch` does nothing.
    """

    def __init__(
        self,
        membership: Membership,
        database: Database,
        writer: Writer,
        sender: Sender,
        changes: Changes,
        pause: Pause = asyncio.sleep,
    ) -> None:
        self.membership = membership
        self._database = database
        self._writer = writer
        self._sender = sender
        self._changes = changes
        self._pause = pause
        self._look_s = membership.rhythm.look_s
        self._untidy = False
        self._also: list[Callable[[], Awaitable[None]]] = []
        self._tasks: list[asyncio.Task[None]] = []

    def also(self, *jobs: Callable[[], Awaitable[None]]) -> None:
        """Do these too whenever rows are looked for that nobody told us of."""
        self._also.extend(jobs)

    async def begin(self) -> int:
        """Join, go carefully when somebody may have died, and take up rows; gives how many."""
        if await self._writer.work(self.membership.join):
            log.warning("unclean-stop-found")
            await self._go_carefully()
        self.membership.joined()
        return await self._sender.resume()

    def watch(self) -> None:
        """From here on keep looking, listening and tidying, until `end`."""
        if not self._database.embedded:
            jobs = (self._look, self._tidy, self._listen)
            self._tasks = [asyncio.create_task(job()) for job in jobs]

    async def end(self) -> None:
        """Watch no longer; `membership.leave` then tells the others."""
        await ended(*self._tasks)

    async def look(self) -> None:
        """One look at the siblings and what follows from it; a failure only shows in the log."""
        try:
            await self._look_once()
        except Exception as error:  # noqa: BLE001 - the next look must still come
            log.warning("siblings-not-seen error=%s", type(error).__name__)

    async def _look_once(self) -> None:
        looked = await self.membership.look()
        if looked.lost:
            log.error("taken-for-dead")
            # First of all: as somebody new it would be trusted to send again.
            self._sender.forget()
            self._untidy = True
            await self.membership.begin_anew()
        if looked.living:
            self._sender.share(looked.living)
        self._sender.read(looked.inherited)
        if looked.died:
            log.warning("sibling-died count=%d", looked.died)
            await self._go_carefully()
        elif looked.proven:
            self._writer.be_careful(0)

    async def _go_carefully(self) -> None:
        """Somebody may have died of a message; what was tried before waits for everybody else."""
        async with self._database.reading() as uow:
            tried = await uow.seen.tried()
        self._writer.be_careful(FIRST_BATCH, tried)

    def hear(self, news: News) -> None:
        """Another process has committed something."""
        if news.everything:
            self._changes.notify_all()
            self._untidy = True
        self._changes.notify(news.keys)
        self._sender.read(news.sends.get(self.membership.id, ()))
        self._sender.read(news.sends.get(NOBODY, ()))
        if news.roll:
            self._untidy = True
            self.membership.leading.asked.set()

    async def tidy(self) -> None:
        """Let go of conversations that are done with, and look for rows nobody told us of."""
        if self._database.trouble.since is not None:
            # What a commit became that broke off is told by the rows, when they can be read again.
            self._untidy = True
            return
        await self._sender.release()
        if self._untidy:
            self._untidy = False
            found = await self._sender.sweep()
            if found:
                log.info("rows-found count=%d", found)
            for job in self._also:
                await job()

    async def _look(self) -> None:
        asked = self.membership.leading.asked
        while True:
            asked.clear()
            await self.look()
            waits = [
                asyncio.ensure_future(one) for one in (asked.wait(), self._pause(self._look_s))
            ]
            try:
                await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for wait in waits:
                    wait.cancel()

    async def _tidy(self) -> None:
        looks = 0
        while True:
            await self._pause(self._look_s)
            looks += 1
            self._untidy |= looks % int(max(1, SWEEP_S / self._look_s)) == 0
            try:
                await self.tidy()
            except Exception as error:  # noqa: BLE001 - the next time must still come
                self._untidy = True
                log.warning("not-tidied error=%s", type(error).__name__)

    async def _listen(self) -> None:
        while True:
            try:
                async with self._database.listening(self.hear) as ping:
                    # Nobody told us anything while we could not hear.
                    self.hear(News("", everything=True))
                    while True:
                        await self._pause(self._look_s)
                        async with asyncio.timeout(PATIENCE_S):
                            await ping()
            except Exception as error:  # noqa: BLE001 - hearing must begin again
                log.warning("listening-lost error=%s", type(error).__name__)
                await self._pause(self._look_s)
