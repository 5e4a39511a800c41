"""The control commands: one table, called in this process or over POST /control/<command>."""

from __future__ import annotations

import math
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from tests.fake_telegram.disorder import Disorder
from tests.fake_telegram.faults import GARBLED, Fault
from tests.fake_telegram.ledger import sent_too_early, texts_sent
from tests.fake_telegram.updates import MESSAGE_KEPT_S
from tests.fake_telegram.world import World


class Commands:
    """What a test may ask of a fake; arguments and results are plain JSON values."""

    def __init__(self, world: World) -> None:
        self._world = world
        people, clock, faults = world.people, world.clock, world.faults
        self._table: dict[str, Callable[..., Any]] = {
            "add_person": people.add_person,
            "add_place": people.add_place,
            "says": people.says,
            "says_many": people.says_many,
            "upgrade": people.upgrade,
            "sends": people.sends,
            "posts": people.posts,
            "edits": people.edits,
            "presses": people.presses,
            "forges": people.forges,
            "membership": people.membership,
            "loses_patience": people.loses_patience,
            "sees": people.sees,
            "now": clock.now,
            "freeze": clock.freeze,
            "run": clock.run,
            "advance": clock.advance,
            "fault": self._fault,
            "random_faults": faults.at_random,
            "clear_faults": faults.clear,
            "release": self._world.gate.release,
            "limits": self._limits,
            "flood_wait": self._flood_wait,
            "throttle": self._throttle,
            "jump_update_id": self._jump,
            "updates": self._updates,
            "tally": self._tally,
            "count": world.ledger.count,
            "last_call": lambda: world.ledger.last,
            "sent": self._sent,
            "raw_update": self._raw_update,
            "disorder": self._disorder,
            "stand_behind": world.roads.stand_behind,
            "repeat": world.roads.repeat,
            "webhook": lambda: dict(world.reception.webhook),
            "next_delivery": self._next_delivery,
            "calls": self._calls,
            "early_calls": self._early_calls,
            "answers": lambda: dict(world.bot.answers),
            "commands": lambda: dict(world.bot.commands),
        }
        self._waits: dict[str, Callable[..., Awaitable[bool]]] = {
            "wait_for_calls": self._wait_for_calls,
            "wait_for_messages": self._wait_for_messages,
            "wait_until_confirmed": self._wait_until_confirmed,
            "wait_for_poll": self._wait_for_poll,
            "wait_for_held": self._wait_for_held,
            "wait_for_deliveries": self._wait_for_deliveries,
            "wait_for_quiet": self._wait_for_quiet,
        }

    def call(self, command: str, **arguments: Any) -> Any:
        """Do one command; ValueError, LookupError or TypeError when it cannot be done."""
        if command not in self._table:
            raise LookupError(f"no control command {command!r}")
        result = self._table[command](**arguments)
        self._world.changed.ring()
        return result

    async def wait(self, command: str, **arguments: Any) -> bool:
        """Wait for a condition; whether it came true within `timeout_s`."""
        if command not in self._waits:
            raise LookupError(f"no control command {command!r}")
        return await self._waits[command](**arguments)

    async def answer(self, request: web.Request) -> web.Response:
        """The HTTP side: `{"result"}`, or 400 with `{"error", "kind"}`."""
        command = request.match_info["command"]
        arguments = await request.json() if request.can_read_body else {}
        try:
            if command in self._waits:
                result: Any = await self.wait(command, **arguments)
            else:
                result = self.call(command, **arguments)
        except (ValueError, LookupError, TypeError) as error:
            body = {"error": str(error.args[0]), "kind": type(error).__name__}
            return web.json_response(body, status=400)
        return web.json_response({"result": result})

    def _fault(
        self,
        kind: Any,
        method: str | None = None,
        chat_id: int | None = None,
        times: int = 1,
        retry_after: int = 1,
        code: int = 502,
        body: str = GARBLED,
    ) -> None:
        fault = Fault(kind, retry_after=retry_after, code=code, body=body)
        self._world.faults.script(fault, method, chat_id, times)

    def _limits(self, on: bool) -> None:
        self._world.limits.on = on

    def _flood_wait(self, seconds: float, chat_id: int | None = None) -> None:
        now = self._world.clock.now()
        self._world.limits.close(chat_id, now + seconds, now)

    def _disorder(self, window: int | None, seed: int, keep_queues: bool) -> None:
        mixed = None if window is None else Disorder(window, seed, keep_queues)
        self._world.queue.disorder = mixed

    def _next_delivery(self) -> float | None:
        at = self._world.dispatch.next_at(self._world.clock.now())
        return None if at == math.inf else at

    def _throttle(self, on: bool) -> None:
        self._world.reception.throttle = on

    def _jump(self, next_id: int) -> None:
        self._world.queue.jump_to(next_id, self._world.clock.now())

    def _raw_update(self, kind: str, payload: Any) -> int | None:
        now = self._world.clock.now()
        return self._world.queue.push(kind, payload, now + MESSAGE_KEPT_S, now)

    def _updates(self) -> dict[str, list[int]]:
        queue = self._world.queue
        waiting = [update.update_id for update in queue.waiting(self._world.clock.now())]
        return {
            "waiting": waiting,
            "confirmed": list(queue.confirmed),
            "expired": list(queue.expired),
        }

    def _tally(self) -> dict[str, int]:
        queue = self._world.queue
        queue.expire(self._world.clock.now())
        done = {"confirmed": len(queue.confirmed), "expired": len(queue.expired)}
        return {"waiting": len(queue), **done, "posted": self._world.dispatch.under_way}

    def _sent(self, after: int) -> dict[str, list[str]]:
        return texts_sent(self._world.ledger.calls("sendMessage", after=after))

    def _calls(self, **which: Any) -> list[dict[str, Any]]:
        return [call.body() for call in self._world.ledger.calls(**which)]

    def _early_calls(self) -> list[dict[str, Any]]:
        return [call.body() for call in sent_too_early(self._world.ledger.calls())]

    async def _wait_for_calls(
        self,
        method: str,
        count: int,
        timeout_s: float,
        chat_id: int | None = None,
    ) -> bool:
        ledger = self._world.ledger
        return await self._world.changed.until(
            lambda: ledger.count(method, chat_id) >= count, timeout_s
        )

    async def _wait_for_messages(self, chat_id: int, count: int, timeout_s: float) -> bool:
        chat = self._world.bot.chats.get(chat_id)
        return await self._world.changed.until(lambda: chat.heard >= count, timeout_s)

    async def _wait_until_confirmed(self, timeout_s: float) -> bool:
        queue, clock = self._world.queue, self._world.clock
        return await self._world.changed.until(lambda: queue.is_empty(clock.now()), timeout_s)

    async def _wait_for_poll(self, timeout_s: float) -> bool:
        reception = self._world.reception
        return await self._world.changed.until(lambda: reception.waiting, timeout_s)

    async def _wait_for_held(self, count: int, timeout_s: float) -> bool:
        gate = self._world.gate
        return await self._world.changed.until(lambda: gate.held >= count, timeout_s)

    async def _wait_for_deliveries(self, count: int, timeout_s: float) -> bool:
        dispatch = self._world.dispatch
        return await self._world.changed.until(lambda: dispatch.under_way >= count, timeout_s)

    async def _wait_for_quiet(self, timeout_s: float) -> bool:
        dispatch, clock = self._world.dispatch, self._world.clock

        def quiet() -> bool:
            return not dispatch.under_way and dispatch.next_at(clock.now()) > clock.now()

        return await self._world.changed.until(quiet, timeout_s)
