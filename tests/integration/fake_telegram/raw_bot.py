"""A bot without a library: plain calls, so that the tests read the server's own answers."""

from __future__ import annotations

from typing import Any, Self

from aiohttp import ClientSession, FormData, TCPConnector

from tests.fake_telegram import Controls


class RawBot:
    """Calls a fake with JSON bodies; `call` gives the whole answer, `ok` only its result.

    `connections` is how many calls may be under way at once, 0 for any number.
    """

    def __init__(self, fake: Controls, connections: int = 100) -> None:
        self._fake = fake
        self._connections = connections

    async def __aenter__(self) -> Self:
        self._session = ClientSession(connector=TCPConnector(limit=self._connections))
        return self

    async def __aexit__(self, *_exc: object) -> None:
        await self._session.close()

    async def call(self, method: str, **params: Any) -> dict[str, Any]:
        url = f"{self._fake.base_url}{self._fake.token}/{method}"
        async with self._session.post(url, json=params) as response:
            body: dict[str, Any] = await response.json()
            assert response.status == body.get("error_code", 200)
            return body

    async def ok(self, method: str, **params: Any) -> Any:
        body = await self.call(method, **params)
        assert body["ok"], body
        return body["result"]

    async def refused(self, method: str, **params: Any) -> str:
        body = await self.call(method, **params)
        assert not body["ok"]
        return str(body["description"])

    async def upload(self, method: str, content: bytes, filename: str, **params: Any) -> Any:
        form = FormData()
        for name, value in params.items():
            form.add_field(name, str(value))
        form.add_field("document", content, filename=filename, content_type="text/calendar")
        url = f"{self._fake.base_url}{self._fake.token}/{method}"
        async with self._session.post(url, data=form) as response:
            body = await response.json()
            assert body["ok"], body
            return body["result"]

    async def at_address(self, path: str) -> tuple[int, dict[str, Any]]:
        async with self._session.get(f"{self._fake.url}/{path}") as response:
            return response.status, await response.json()


def texts(updates: list[dict[str, Any]]) -> list[str]:
    """The texts of message updates."""
    return [update["message"]["text"] for update in updates]
