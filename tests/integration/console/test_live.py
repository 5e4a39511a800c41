"""Pages that keep themselves up to date."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import ClientResponse

from tests.integration.console.office import JO, SAM, Browser, StaffDesk
from tests.integration.running import ANNA

ENOUGH_S = 10.0


class Stream:
    """The events of one open stream, one by one."""

    def __init__(self, response: ClientResponse) -> None:
        self._response = response
        self.last_id: str | None = None

    async def next(self) -> tuple[str, Any]:
        """The next event: its name and its data."""
        async with asyncio.timeout(ENOUGH_S):
            while True:
                block = (await self._response.content.readuntil(b"\n\n")).decode().strip()
                fields = dict(line.split(": ", 1) for line in block.splitlines() if ": " in line)
                if "event" in fields:
                    self.last_id = fields.get("id")
                    data = fields.get("data", "")
                    return fields["event"], json.loads(data) if data else None


@asynccontextmanager
async def listening(browser: Browser, path: str, **headers: str) -> AsyncIterator[Stream]:
    """An open stream, closed at the end of the block."""
    response = await browser.get(path, **headers)
    assert response.status == 200
    try:
        yield Stream(response)
    finally:
        response.close()


async def test_a_new_case_appears_on_an_open_list(desk: StaffDesk) -> None:
    async with listening(await desk.browser(JO), "/console/events") as stream:
        assert (await stream.next())[1]["open"] == 0
        case_id = await desk.asks(address=ANNA)
        name, data = await stream.next()
        assert (name, data["open"]) == ("cases", 1)
        assert f'id="case-{case_id}"' in data["html"]


async def test_what_the_person_writes_appears_on_the_open_page_of_the_case(
    desk: StaffDesk,
) -> None:
    case_id = await desk.asks("eerste", address=ANNA)
    path = f"/console/cases/{case_id}/events?after=2"
    async with listening(await desk.browser(JO), path) as stream:
        assert (await stream.next())[1]["lines"] == []
        await desk.running.says("tweede", ANNA)
        lines = (await stream.next())[1]["lines"]
        assert [line["seq"] for line in lines] == [3, 4]
        assert "tweede" in lines[0]["html"]


async def test_a_page_that_connects_again_gets_only_what_it_missed(desk: StaffDesk) -> None:
    case_id = await desk.asks("eerste", address=ANNA)
    browser = await desk.browser(JO)
    path = f"/console/cases/{case_id}/events?after=0"
    async with listening(browser, path) as stream:
        assert len((await stream.next())[1]["lines"]) == 2
        last = str(stream.last_id)
    await desk.running.says("gemist", ANNA)
    async with listening(browser, path, **{"Last-Event-ID": last}) as stream:
        lines = (await stream.next())[1]["lines"]
        assert [line["seq"] for line in lines] == [3, 4]


async def test_a_claim_by_a_colleague_changes_the_page_of_the_others(desk: StaffDesk) -> None:
    case_id = await desk.asks(address=ANNA)
    path = f"/console/cases/{case_id}/events?after=99"
    async with listening(await desk.browser(JO), path) as stream:
        first = (await stream.next())[1]
        assert "Pak deze vraag op" in first["panel"]
        await (await desk.browser(SAM)).claim(case_id)
        changed = (await stream.next())[1]
        assert changed["mode"] != first["mode"]
        assert "Sam Voorbeeld schrijft met deze persoon" in changed["panel"]


async def test_keeping_a_page_up_to_date_leaves_no_more_rows_of_reading(desk: StaffDesk) -> None:
    case_id = await desk.asks(address=ANNA)
    browser = await desk.browser(JO)
    await browser.text(f"/console/cases/{case_id}")
    async with listening(browser, f"/console/cases/{case_id}/events?after=0") as stream:
        await stream.next()
        await desk.running.says("nog iets", ANNA)
        await stream.next()
    assert await desk.verbs(case_id) == ["opened", "read"]


async def test_an_open_page_gets_nothing_more_once_its_log_in_has_ended(desk: StaffDesk) -> None:
    case_id = await desk.asks(address=ANNA)
    here, there = await desk.browser(JO), await desk.browser(JO)
    async with listening(here, f"/console/cases/{case_id}/events?after=99") as stream:
        await stream.next()
        await there.send("/console/logout", {}, on="/console")
        await desk.running.says("geheim", ANNA)
        assert (await stream.next()) == ("logged-out", None)
        assert await stream._response.content.read() == b""
