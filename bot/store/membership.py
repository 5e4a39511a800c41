"""This process among its siblings on one database: who lives, who has died, what we take over.

Nothing here compares the clocks of two machines. A process shows every second that it lives by
raising a number in its row. It trusts in what it holds for `VALID_S` seconds after the start of its
last raise; the others take it for dead when they have seen the number stand still for `DEAD_S`
seconds by their own clocks, or when the machine they share says that it has ended.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.clock import Clock
from bot.store.database import Database
from bot.store.leading import Leading
from bot.store.news import News
from bot.store.place import own_place, surely_ended
from bot.store.processes import ProcessRow
from bot.store.unit_of_work import UnitOfWork

LOOK_S = 1.0
"""Seconds between two looks at the siblings, each with a sign of life."""
VALID_S = 4.0
DEAD_S = 6.0
"""Seconds; what lies between the two is for sends that are under way."""
GAP_S = 3.0
"""Who has not looked for so many seconds knows nothing of the others and starts watching anew."""
PATIENCE_S = 3.0
"""Seconds a look may take before it counts as failed."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often processes look at each other and how long they trust what they saw.

    Seconds, as the constants above say. The database answers in its own time: a desk on a clock
    that runs faster has to be given more of them.
    """

    look_s: float = LOOK_S
    valid_s: float = VALID_S
    dead_s: float = DEAD_S
    gap_s: float = GAP_S


RHYTHM = Rhythm()


class Watch:
    """How long each sibling has shown no sign of life, by the own clock. Pure."""

    def __init__(self, rhythm: Rhythm = RHYTHM) -> None:
        self._rhythm = rhythm
        self._seen: dict[str, tuple[int, float]] = {}
        self._looked_at = float("-inf")

    def still(self, rows: Iterable[ProcessRow], now_s: float) -> set[str]:
        """Those of these living siblings that stood still for `dead_s` seconds under our eyes."""
        if now_s - self._looked_at > self._rhythm.gap_s:
            self._seen.clear()
        self._looked_at = now_s
        before, self._seen = self._seen, {}
        for row in rows:
            beat, since = before.get(row.id, (row.beat, now_s))
            self._seen[row.id] = (row.beat, since if beat == row.beat else now_s)
        return {
            one for one, (_, since) in self._seen.items() if now_s - since >= self._rhythm.dead_s
        }


@dataclass(frozen=True, slots=True)
class Looked:
    """What one look at the siblings found.

    `died`: how many were newly found dead. `inherited`: conversations whose rows are now ours to
    send. `lost`: the others have taken us for dead, and what we held is theirs. `proven`: every
    sibling that was there when we began has shown that it lives, or has left in order. `living`:
    how many processes there are, with this one; 0 when we do not belong to them.
    """

    died: int = 0
    inherited: Sequence[int] = ()
    lost: bool = False
    proven: bool = False
    living: int = 0


class Membership:
    """One process of the desk. `id` is new at each start, and when it begins anew.

    `place` is where it runs (by default what this machine says), and `ended` tells whether a
    process has certainly ended, by its place.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        place: str | None = None,
        ended: Callable[[str], bool] = surely_ended,
        rhythm: Rhythm = RHYTHM,
    ) -> None:
        self.id = secrets.token_hex(8)
        self.leading = Leading(database)
        self._database = database
        self._clock = clock
        self._place = own_place() if place is None else place
        self._ended = ended
        self.rhythm = rhythm
        self._watch = Watch(rhythm)
        self._valid_until = float("-inf")
        self._known_dead: set[str] = set()
        self._unproven: dict[str, int] = {}

    def sure(self) -> bool:
        """Whether nobody can have taken over what this process holds."""
        return self._database.embedded or self._clock.steady() < self._valid_until

    async def still_leads(self) -> bool:
        """Whether the database says that we lead; false also when it cannot be asked."""
        return await self.leading.holds(self.id)

    async def join(self, uow: UnitOfWork) -> bool:
        """Begin; true when a process before or beside this one may have died of something.

        To be run in one transaction; `joined` follows when it is committed.
        """
        self._valid_until = self._clock.steady() + self.rhythm.valid_s
        await uow.processes.join(self.id, self._place)
        rows = [row for row in await uow.processes.all() if row.id != self.id]
        self._unproven = {row.id: row.beat for row in rows if row.died_at is None}
        for row in rows:
            # With an embedded database nobody else can be running: its file is locked.
            # Where this one runs, whatever ran before has ended.
            gone = self._database.embedded or row.place == self._place or self._ended(row.place)
            if row.id in self._unproven and gone:
                await uow.processes.bury(row.id, row.beat)
                del self._unproven[row.id]
        self._known_dead = {row.id for row in rows} - self._unproven.keys()
        if not self._database.embedded:
            await uow.tell(News(self.id, roll=True))
        return bool(rows)

    def joined(self) -> None:
        """From here on what this process writes is its own to send."""
        if not self._database.embedded:
            self._database.holder = self.id
            self._database.in_company = bool(self._unproven)

    async def begin_anew(self) -> None:
        """After it was taken for dead: join as somebody new, who holds nothing."""
        self.id = secrets.token_hex(8)
        async with self._database.keeping() as uow:
            await self.join(uow)
        self.joined()

    async def leave(self, uow: UnitOfWork) -> None:
        """End in good order: others may take over at once. To be run in one transaction."""
        await uow.processes.leave(self.id)
        await uow.leases.release(self.id)
        if uow.claiming is not None:
            await uow.claiming.claims.release_all()
            await uow.tell(News(self.id, roll=True))

    async def look(self) -> Looked:
        """Show that we live, and look at the others.

        Raises sqlalchemy.exc.SQLAlchemyError or OSError when the database is away.
        """
        async with asyncio.timeout(PATIENCE_S):
            rows = await self._show_life()
            if rows is None:
                self.leading.lose()
                self._valid_until = float("-inf")
                return Looked(lost=True)
            others = [row for row in rows if row.died_at is None and row.id != self.id]
            inherited, buried = await self._bury(others)
            await self._take_the_lead()
        self._database.in_company = len(others) > len(buried)
        dead = {row.id for row in rows if row.died_at is not None} | buried
        died = len(dead - self._known_dead)
        self._known_dead = dead
        living = 1 + len(others) - len(buried)
        return Looked(died, inherited, proven=self._proves(others, dead), living=living)

    async def _show_life(self) -> list[ProcessRow] | None:
        """Every process, or `None` when this one is taken for dead."""
        began = self._clock.steady()
        async with self._database.keeping() as uow:
            lives = await uow.processes.beat(self.id)
            rows = await uow.processes.all()
        if not lives:
            return None
        self._valid_until = began + self.rhythm.valid_s
        return rows

    async def _bury(self, others: Sequence[ProcessRow]) -> tuple[list[int], set[str]]:
        still = self._watch.still(others, self._clock.steady())
        inherited: list[int] = []
        buried: set[str] = set()
        for row in others:
            if row.id not in still and not self._ended(row.place):
                continue
            async with self._database.keeping() as uow:
                # Of several who see it, one inherits.
                if await uow.processes.bury(row.id, row.beat) and uow.claiming is not None:
                    inherited += await uow.claiming.claims.inherit(row.id)
                    await uow.tell(News(self.id, roll=True))
                    buried.add(row.id)
        return inherited, buried

    async def _take_the_lead(self) -> None:
        async with self._database.keeping() as uow:
            token = await self.leading.take(uow, self.id)
        self.leading.gained(token)

    def _proves(self, others: Sequence[ProcessRow], dead: set[str]) -> bool:
        """True once, when the last sibling of the start has proven itself."""
        if not self._unproven:
            return False
        beats = {row.id: row.beat for row in others if row.id not in dead}
        died = dead & self._unproven.keys()
        self._unproven = {
            one: beat for one, beat in self._unproven.items() if beats.get(one) == beat
        }
        return not self._unproven and not died
