"""Streams of events to open pages (server-sent events), all of which end when the server stops."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, AsyncIterator
from dataclasses import dataclass

from aiohttp import web

log = logging.getLogger(__name__)

RETRY_MS = 3000
"""How long a browser waits before it connects again."""


@dataclass(frozen=True, slots=True)
class Event:
    """One event. `id` comes back as `Last-Event-ID` when the browser connects again."""

    name: str
    data: str
    id: str | None = None

    def encode(self) -> bytes:
        """The event as it goes over the line."""
        lines = [f"event: {self.name}"]
        if self.id is not None:
            lines.append(f"id: {self.id}")
        lines += [f"data: {line}" for line in self.data.splitlines() or [""]]
        return ("\n".join(lines) + "\n\n").encode()


class Streams:
    """The open streams of this server."""

    def __init__(self) -> None:
        self._open: set[asyncio.Task[object]] = set()
        self._stopping = False

    async def serve(
        self, request: web.Request, feed: AsyncIterator[Event | None]
    ) -> web.StreamResponse:
        """Send what `feed` gives until the page goes away or the server stops.

        `None` in the feed is a heartbeat: it keeps the line open and shows who has left.
        """
        response = web.StreamResponse(
            headers={
                "Content-Type": "text/event-stream; charset=utf-8",
                "Cache-Control": "no-store",
                # nginx would hold events back otherwise.
                "X-Accel-Buffering": "no",
            }
        )
        await response.prepare(request)
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        try:
            await self._send(response, feed)
        finally:
            self._open.discard(task)
        return response

    def close(self) -> None:
        """End every stream now, and every stream that opens from now on."""
        self._stopping = True
        for task in self._open:
            task.cancel()

    async def _send(self, response: web.StreamResponse, feed: AsyncIterator[Event | None]) -> None:
        try:
            await response.write(f"retry: {RETRY_MS}\n\n".encode())
            if self._stopping:
                return
            async for event in feed:
                await response.write(event.encode() if event else b": still here\n\n")
        except asyncio.CancelledError:
            if not self._stopping:
                raise
        except ConnectionError:
            return
        except Exception as error:  # noqa: BLE001 - the page connects again and asks once more
            log.warning("stream-ended error=%s", type(error).__name__)
        finally:
            if isinstance(feed, AsyncGenerator):
                await feed.aclose()
