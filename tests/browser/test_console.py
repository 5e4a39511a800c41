"""The console in a real browser: by keyboard, on a small screen, and while things go wrong."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, Page, Route, expect

from bot.clock import SetClock
from bot.messages import Address
from bot.store.outgoing import Mark
from bot.store.unit_of_work import UnitOfWork
from tests.browser.conftest import console_page, faults
from tests.integration.console.office import (
    JO,
    PASSWORD,
    SAM,
    StaffDesk,
    add_session,
    staffed,
)
from tests.integration.running import ANNA, CEES, at_monday, opened, run_on
from tests.made import sqlite_made

PAGES = (
    "",
    "/closed",
    "/trainings",
    "/trainings/new",
    "/trainings/1",
    "/parked",
    "/undeliverable",
    "/cases/1",
    "/cases/2",
    "/cases/5",
)
WIDTHS = (320, 1280)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[StaffDesk]:
    """A desk with two advisors, a crisis, cases of each kind, and things that went wrong."""
    clock: SetClock = at_monday()
    async with (
        opened(sqlite_made(tmp_path / "desk.db"), clock) as database,
        run_on(database, clock) as running,
        staffed(running, clock) as found,
    ):
        await found.add(JO, "Jo Voorbeeld", "coordinator")
        await found.add(SAM, "Sam Voorbeeld")
        await found.asks("wat is de kor", "menu", address=CEES, contact="[voorbeeldnummer 06]")
        await found.asks("het gaat niet meer", address=ANNA, urgency="crisis", share=False)
        for name in ("b", "c"):
            await found.asks("hallo", address=Address("web", name), urgency="high", topic=None)
        await _trouble(found)
        await add_session(found)
        found.server = TestServer(found.application)
        await found.server.start_server()
        yield found


async def _trouble(desk: StaffDesk) -> None:
    row, now = desk.running.told[-1], desk.clock.now()
    stuck = Mark(row.source, row.n, "undeliverable", 1, now, reason="Forbidden")
    await desk.running.writer.mark([stuck])
    lost = desk.running.message("een lang bericht")
    closed = await desk.asks(address=Address("web", "e"))
    conversation = (await desk.case(closed)).conversation_id

    async def work(uow: UnitOfWork) -> None:
        await uow.parked.add(lost, "three tries failed")
        await desk.cases.withdraw(uow, conversation, uow.now)

    await desk.running.writer.work(work)


async def _open(
    desk: StaffDesk, browser: Browser, email: str | None, width: int = 1280, *, script: bool = True
) -> Page:
    page = await console_page(desk, browser, width, script=script)
    if email is not None:
        await page.get_by_label("E-mailadres").fill(email)
        await page.get_by_label("Wachtwoord").fill(PASSWORD)
        await page.get_by_role("button", name="Log in").click()
        await expect(page.get_by_role("heading", level=1)).to_have_text("Open vragen")
    return page


async def _go(page: Page, desk: StaffDesk, path: str) -> None:
    assert desk.server is not None
    await page.goto(str(desk.server.make_url(f"/console{path}")))


async def _keep(page: Page, name: str) -> None:
    folder = os.environ.get("DESK_SCREENSHOTS")
    if folder:
        await page.screenshot(path=str(Path(folder) / f"console-{name}.png"), full_page=True)


@pytest.mark.parametrize("width", WIDTHS)
async def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(
    desk: StaffDesk, browser: Browser, width: int
) -> None:
    complaints: list[str] = []
    outside = await _open(desk, browser, None, width)
    found = {"login": await faults(outside)}
    await _keep(outside, f"login-{width}")
    page = await _open(desk, browser, JO, width)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda told: complaints.append(told.text) if told.type == "error" else None)
    await _go(page, desk, "/cases/1")
    await page.get_by_role("button", name="Pak deze vraag op").click()
    await page.get_by_label("Je antwoord aan de persoon").fill("Dag, ik bel je morgen.")
    await page.get_by_role("button", name="Verstuur").click()
    await expect(page.locator("#sent")).to_contain_text("verstuurd")
    for path in PAGES:
        await _go(page, desk, path)
        await expect(page.get_by_role("heading", level=1)).to_be_visible()
        found[path] = await faults(page)
        await _keep(page, f"{path.strip('/').replace('/', '-') or 'cases'}-{width}")
        wide = await page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, (path, wide)
    assert {path: wrong for path, wrong in found.items() if wrong} == {}
    assert complaints == []


async def test_on_a_small_screen_a_long_conversation_leaves_the_answer_within_reach(
    desk: StaffDesk, browser: Browser
) -> None:
    for number in range(40):
        await desk.running.says(f"nog een vraag {number}", CEES)
    page = await _open(desk, browser, JO, 320)
    await _go(page, desk, "/cases/1")
    assert await page.evaluate("document.documentElement.scrollHeight") < 3 * 800
    await page.get_by_role("log").focus()
    await expect(page.get_by_role("log", name="Gesprek")).to_be_focused()
    await page.get_by_role("button", name="Pak deze vraag op").click()
    reply = page.get_by_label("Je antwoord aan de persoon")
    await expect(reply).to_be_focused()
    await expect(reply).to_be_in_viewport()
    await page.get_by_role("button", name="Rond af").click()
    await expect(page.locator("#outcome-problem")).to_be_in_viewport()


async def test_a_message_of_the_person_appears_while_the_advisor_types(
    desk: StaffDesk, browser: Browser
) -> None:
    page = await _open(desk, browser, JO)
    await _go(page, desk, "/cases/1")
    await page.get_by_role("button", name="Pak deze vraag op").click()
    reply = page.get_by_label("Je antwoord aan de persoon")
    await reply.fill("Half af")
    await desk.running.says("nog even dit", CEES)
    await expect(page.get_by_role("log")).to_contain_text("nog even dit")
    await expect(reply).to_have_value("Half af")
    await expect(page.locator("#news")).to_contain_text("nieuw bericht")


async def test_a_reply_sent_by_keyboard_shows_its_delivery_and_then_that_it_was_seen(
    desk: StaffDesk, browser: Browser
) -> None:
    page = await _open(desk, browser, JO)
    await _go(page, desk, "/cases/1")
    await page.get_by_role("button", name="Pak deze vraag op").press("Enter")
    await page.get_by_label("Je antwoord aan de persoon").fill("Bel me morgen.")
    await page.keyboard.press("Control+Enter")
    line = page.locator(".line").last
    await expect(line).to_contain_text("Bel me morgen.")
    await expect(line).to_contain_text("nog niet gezien")
    await expect(page.get_by_label("Je antwoord aan de persoon")).to_have_value("")
    await desk.running.desk.acknowledge(CEES, (await desk.running.conversation(CEES)).next_seq - 1)
    await expect(line.locator("[data-state]")).to_have_text("gezien")
    assert (await desk.running.lines(CEES)).count("Bel me morgen.") == 1


async def test_a_case_closed_meanwhile_leaves_the_typed_text_on_the_page(
    desk: StaffDesk, browser: Browser
) -> None:
    page = await _open(desk, browser, JO)
    await _go(page, desk, "/cases/1")
    await page.get_by_role("button", name="Pak deze vraag op").click()
    await page.get_by_label("Je antwoord aan de persoon").fill("Zorgvuldig getypt")
    conversation = (await desk.case(1)).conversation_id
    await desk.running.writer.work(lambda uow: desk.cases.withdraw(uow, conversation, uow.now))
    await expect(page.get_by_role("heading", name="Deze vraag is afgerond")).to_be_visible()
    await expect(page.get_by_label("Dit had je getypt")).to_have_value("Zorgvuldig getypt")


async def test_a_reply_that_fails_stays_and_is_sent_once_on_the_next_try(
    desk: StaffDesk, browser: Browser
) -> None:
    page = await _open(desk, browser, JO)
    await _go(page, desk, "/cases/1")
    await page.get_by_role("button", name="Pak deze vraag op").click()
    reply = page.get_by_label("Je antwoord aan de persoon")
    await reply.fill("Komt dit aan?")
    # The answer of the server gets lost after it has done its work.
    await page.route("**/reply", _lose_answer)
    await page.get_by_role("button", name="Verstuur").click()
    await expect(page.locator("#answer-problem")).to_contain_text("lukte niet")
    await expect(reply).to_have_value("Komt dit aan?")
    await page.unroute("**/reply")
    await page.get_by_role("button", name="Verstuur").click()
    await expect(page.locator("#sent")).to_contain_text("al verstuurd")
    assert (await desk.running.lines(CEES)).count("Komt dit aan?") == 1


async def test_typed_text_survives_a_reload(desk: StaffDesk, browser: Browser) -> None:
    page = await _open(desk, browser, JO)
    await _go(page, desk, "/cases/1")
    await page.get_by_role("button", name="Pak deze vraag op").click()
    await page.get_by_label("Je antwoord aan de persoon").press_sequentially("Half af")
    await page.reload()
    await expect(page.get_by_label("Je antwoord aan de persoon")).to_have_value("Half af")


async def test_the_list_follows_new_cases_and_keeps_the_focus(
    desk: StaffDesk, browser: Browser
) -> None:
    page = await _open(desk, browser, JO)
    await page.locator("#case-1").focus()
    await desk.asks("nieuw", address=Address("web", "d"), urgency="high")
    await expect(page.locator(".card")).to_have_count(5)
    await expect(page.locator('[data-count="open"]')).to_have_text("5")
    await expect(page.locator("#case-1")).to_be_focused()


async def test_claiming_replying_and_closing_work_without_a_script(
    desk: StaffDesk, browser: Browser
) -> None:
    page = await _open(desk, browser, JO, 320, script=False)
    await page.locator("#case-1").click()
    await page.get_by_role("button", name="Pak deze vraag op").click()
    await page.get_by_label("Je antwoord aan de persoon").fill("Zonder script")
    await page.get_by_role("button", name="Verstuur").click()
    await expect(page.get_by_role("status").first).to_contain_text("verstuurd")
    await page.get_by_label("Hoe het afliep").select_option("Opgelost")
    await page.get_by_role("button", name="Rond af").click()
    await expect(page.get_by_role("status").first).to_contain_text("afgerond")
    assert "Zonder script" in await desk.running.lines(CEES)


async def _lose_answer(route: Route) -> None:
    await route.fetch()
    await route.abort()
