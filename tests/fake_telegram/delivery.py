"""Carrying updates to the webhook over HTTP: what is due goes out, what comes back is told."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout, DummyCookieJar, TCPConnector

from tests.fake_telegram.faults import WEBHOOK, Fault
from tests.fake_telegram.updates import Update
from tests.fake_telegram.webhook import ANSWER_WITHIN_S
from tests.fake_telegram.world import World

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
UNRESOLVED = "Failed to resolve host: Name or service not known"
TOO_LATE = "Read timeout expired"
BROKEN = "Connection reset by peer"
ABANDONED = "The webhook was changed"
GONE = 410
_LONG_S = 3600.0
_IN_FRONT = {"403": 403, "429": 429, "5xx": None}
"""Faults of something that stands before the bot, and their status; None leaves it to the fault."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What Telegram saw of one try: a status, or the reason why there is none."""

    code: int | None
    text: str = ""
    retry_after_s: int = 0

    @property
    def good(self) -> bool:
        """Whether the update counts as delivered."""
        return self.code is not None and 200 <= self.code < 300

    @property
    def error(self) -> str:
        """What getWebhookInfo says of it."""
        if self.code is None:
            return self.text
        return f"Wrong response from the webhook: {self.code}"


@dataclass(slots=True)
class _Flight:
    """One update on its way; `late` when it was given up for lack of an answer."""

    update: Update
    hook: Mapping[str, Any]
    generation: int
    at: float
    fault: Fault | None
    late: bool = False

    @property
    def fault_kind(self) -> str:
        return self.fault.kind if self.fault else ""


class Courier:
    """Runs as long as the fake does; without a webhook it waits for one."""

    def __init__(self, world: World) -> None:
        self._world = world
        # Oldest first, so that only the first needs to be looked at for its time.
        self._flights: dict[asyncio.Task[None], _Flight] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Deliver until cancelled."""
        world = self._world
        session = ClientSession(
            connector=TCPConnector(limit=0),
            cookie_jar=DummyCookieJar(),
            timeout=ClientTimeout(total=None),
        )
        async with session:
            try:
                while True:
                    self._give_up()
                    for update in world.dispatch.due(world.clock.now()):
                        self._depart(session, update)
                    await self._until_next()
            finally:
                for task in self._tasks:
                    task.cancel()
                await asyncio.gather(*self._tasks)

    async def _until_next(self) -> None:
        clock, planned = self._world.clock, self._next_at()

        def otherwise() -> bool:
            next_at = self._next_at()
            return next_at < planned or next_at <= clock.now()

        wait_s = _LONG_S
        if not clock.stands_still:
            wait_s = min(max(planned - clock.now(), 0.001), _LONG_S)
        await self._world.changed.until(otherwise, wait_s)

    def _next_at(self) -> float:
        dispatch, now = self._world.dispatch, self._world.clock.now()
        next_at = dispatch.next_at(now)
        for oldest in self._flights.values():
            over = oldest.generation != dispatch.generation
            return now if over else min(next_at, oldest.at + ANSWER_WITHIN_S)
        return next_at

    def _give_up(self) -> None:
        """Let go of what has no answer in time, and of what a former webhook had on its way."""
        now, generation = self._world.clock.now(), self._world.dispatch.generation
        for task, flight in list(self._flights.items()):
            flight.late = now >= flight.at + ANSWER_WITHIN_S
            if not flight.late and flight.generation == generation:
                return
            del self._flights[task]
            task.cancel()

    def _depart(self, session: ClientSession, update: Update) -> None:
        world = self._world
        fault = world.faults.meet(WEBHOOK, update.party)
        hook, generation = world.reception.webhook, world.dispatch.generation
        flight = _Flight(update, hook, generation, world.clock.now(), fault)
        task = asyncio.create_task(self._fly(session, flight))
        self._flights[task] = flight
        self._tasks.add(task)
        task.add_done_callback(self._land)
        world.changed.ring()

    def _land(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._flights.pop(task, None)
        self._world.changed.ring()

    async def _fly(self, session: ClientSession, flight: _Flight) -> None:
        try:
            answers = await self._answers(session, flight)
        except asyncio.CancelledError:
            answers = [Answer(None, TOO_LATE if flight.late else ABANDONED)]
        self._settle(flight, answers)

    async def _answers(self, session: ClientSession, flight: _Flight) -> list[Answer]:
        kind, fault = flight.fault_kind, flight.fault
        if fault is not None and kind in _IN_FRONT:
            retry_after_s = fault.retry_after if kind == "429" else 0
            return [Answer(_IN_FRONT[kind] or fault.code, retry_after_s=retry_after_s)]
        if kind.endswith("before") and not await self._still_heard(kind):
            return [Answer(None, BROKEN)]
        answers = await self._ask(session, flight)
        if kind.endswith("after") and not await self._still_heard(kind):
            return [Answer(None, BROKEN)]
        return answers

    async def _still_heard(self, kind: str) -> bool:
        if kind.startswith("hold"):
            await self._world.gate.wait(self._world.changed)
        elif kind.startswith("timeout"):
            await asyncio.Event().wait()
        return not kind.startswith("reset")

    async def _ask(self, session: ClientSession, flight: _Flight) -> list[Answer]:
        targets = self._world.roads.targets(str(flight.hook["url"]))
        if not targets:
            return [Answer(None, UNRESOLVED)]
        body = json.dumps(flight.update.body(), ensure_ascii=False).encode()
        headers = {"Content-Type": "application/json"}
        if secret := flight.hook.get("secret_token"):
            headers[SECRET_HEADER] = str(secret)
        return await asyncio.gather(*(_post(session, one, body, headers) for one in targets))

    def _settle(self, flight: _Flight, answers: list[Answer]) -> None:
        world, current = self._world, flight.generation == self._world.dispatch.generation
        for copy, answer in enumerate(answers, 1):
            world.ledger.append(
                at=flight.at,
                method=WEBHOOK,
                params={
                    "update_id": flight.update.update_id,
                    "chat_id": flight.update.party,
                    "queue": flight.update.queue,
                    "copy": copy,
                },
                accepted=answer.good and current,
                code=answer.code,
                result=answer.text,
                retry_after=answer.retry_after_s or None,
                fault=flight.fault_kind or None,
            )
        if current:
            self._tell(flight.update.update_id, answers)

    def _tell(self, update_id: int, answers: list[Answer]) -> None:
        world, now, last = self._world, self._world.clock.now(), answers[-1]
        if any(answer.good for answer in answers):
            world.dispatch.arrived(update_id)
            return
        world.reception.last_error = (now, last.error)
        world.dispatch.failed(update_id, now, last.retry_after_s)
        if last.code is None:
            return
        if last.code != GONE:
            world.dispatch.answers_otherwise()
        elif world.dispatch.gone(now):
            world.reception.close_webhook()


async def _post(session: ClientSession, url: str, body: bytes, headers: dict[str, str]) -> Answer:
    try:
        async with session.post(url, data=body, headers=headers, allow_redirects=False) as response:
            text = await response.text(errors="replace")
            asked = response.headers.get("Retry-After", "")
            return Answer(response.status, text, int(asked) if asked.isdecimal() else 0)
    except (ClientError, OSError) as error:
        return Answer(None, f"{BROKEN} ({type(error).__name__})")
