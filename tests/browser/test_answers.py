"""The list of answers that are too old, in a real browser: by keyboard and on a small screen."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, Page, expect

from bot.clock import SetClock
from bot.upkeep.service import Upkeep
from tests.browser.conftest import console_page, faults
from tests.integration.console.office import PASSWORD, ZONE, StaffDesk, known, staffed
from tests.integration.running import at_monday, opened, run_on
from tests.made import sqlite_made

ED = "ed@example.org"


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[StaffDesk]:
    """A desk with an editor, on New Year's Day, when the timer has looked."""
    clock: SetClock = at_monday()
    clock.advance(timedelta(days=39))
    async with (
        opened(sqlite_made(tmp_path / "desk.db"), clock) as database,
        run_on(database, clock) as running,
        staffed(running, clock) as found,
    ):
        await found.add(ED, "Ed Voorbeeld", "editor")
        await running.writer.work(Upkeep(known().entries, ZONE).tell)
        found.server = TestServer(found.application)
        await found.server.start_server()
        yield found


async def _open(desk: StaffDesk, browser: Browser, width: int, *, script: bool = True) -> Page:
    page = await console_page(desk, browser, width, script=script)
    await page.get_by_label("E-mailadres").fill(ED)
    await page.get_by_label("Wachtwoord").fill(PASSWORD)
    await page.get_by_label("Wachtwoord").press("Enter")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Antwoorden om na te kijken")
    return page


@pytest.mark.parametrize("width", [320, 1280])
async def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(
    desk: StaffDesk, browser: Browser, width: int
) -> None:
    page = await _open(desk, browser, width)
    await expect(page.locator("#answers-told")).to_contain_text("antwoorden zijn te oud")
    assert await faults(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth") <= width


async def _tab_to(page: Page, name: str) -> None:
    for _ in range(20):
        await page.keyboard.press("Tab")
        text = str(await page.evaluate("document.activeElement.textContent")).strip()
        if text.startswith(name):
            return
    raise AssertionError(f"'{name}' was not reached")


async def test_an_editor_gets_from_the_notice_to_the_source_by_keyboard_alone(
    desk: StaffDesk, browser: Browser
) -> None:
    page = await _open(desk, browser, 320, script=False)
    await page.get_by_role("link", name="Meldingen").press("Enter")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Meldingen over het loket")
    await _tab_to(page, "Bekijk welke")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Antwoorden om na te kijken")
    await _tab_to(page, "Gezien")
    await page.keyboard.press("Enter")
    await expect(page.locator("#answers-told")).to_have_count(0)
    first = page.locator("#answers-past + .cards .card").first
    await expect(first).to_contain_text("Verlopen sinds")
    source = str(await first.get_by_role("link").first.text_content())
    await _tab_to(page, source)
    await expect(page.locator("a:focus")).to_have_attribute("href", re.compile("^https://"))
