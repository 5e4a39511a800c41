"""What lies between Telegram and the bots behind a public address, and how often it repeats."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import count
from urllib.parse import urlsplit


class Roads:
    """Which servers stand behind a public address, such as `https://desk.example`.

    Several servers take turns, as behind a load balancer. Each update goes out once, or a random
    number of times up to `most_copies`, all at once and each to the next server.
    """

    def __init__(self, seed: int) -> None:
        self._servers: dict[str, list[str]] = {}
        self._turn = count()
        self._random = random.Random(seed)
        self._most_copies = 1

    def stand_behind(self, public: str, servers: Sequence[str]) -> None:
        """Let `servers` (`http://127.0.0.1:8080`) answer for a public address; none is away."""
        self._servers[_origin(public)] = [server.rstrip("/") for server in servers]

    def repeat(self, most: int, seed: int | None = None) -> None:
        """Send each update 1 to `most` times; the same seed repeats the same ones."""
        if most < 1:
            raise ValueError("an update is sent at least once")
        if seed is not None:
            self._random = random.Random(seed)
        self._most_copies = most

    def targets(self, url: str) -> list[str]:
        """Where the copies of one update go; empty when nobody is behind the address."""
        servers = self._servers.get(_origin(url), [])
        if not servers:
            return []
        parts = urlsplit(url)
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        copies = self._random.randint(1, self._most_copies)
        return [servers[next(self._turn) % len(servers)] + path for _ in range(copies)]


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower()
