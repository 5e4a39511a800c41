"""The whole road in a real browser: ask, choose, sign up, and an advisor in a second window.

With `DESK_SCREENSHOTS` set to a folder, the pictures of the README are written there.
"""

from __future__ import annotations

import os
import re
from datetime import timedelta
from pathlib import Path

from playwright.async_api import Browser, Page, expect

from bot.cases.accounts import hash_password
from bot.store.unit_of_work import UnitOfWork
from bot.trainings.sessions_file import import_sessions, load_sessions_file
from tests.browser.conftest import Desk, Window, faults

EMAIL, PASSWORD = "sample.advisor@example.org", "a long sample password"
NAME = "Sam Voorbeeld"
CHOOSE = ("Eerste stappen", re.compile("^Aanmelden"))
FORM = ("Kim de Boer", "kim@example.org", "Hengelo", "Boekhouden", "Ik heb een idee")
CONFIRM, SIGNED_UP = "Ja, meld me aan", "training.ics"


async def _plan_a_session(desk: Desk, folder: Path) -> None:
    """A training in two weeks, from a file as the coordinator writes it."""
    config, now = desk.kernel.config, desk.kernel.clock.now()
    zone, trainings = config.organisation.zone, desk.kernel.house.knowledge.trainings
    day = (now + timedelta(days=14)).astimezone(zone).date()
    sheet = folder / "spring.csv"
    head = "training,date,at,minutes,place,capacity"
    sheet.write_text(f"{head}\nfirst-steps,{day},19:00,150,Zaal 1,12\n", encoding="utf-8")
    sessions, problems = load_sessions_file(sheet, trainings, zone, now.date())
    assert not problems

    async def work(uow: UnitOfWork) -> None:
        await import_sessions(uow, sessions, desk.kernel.house.planning)
        hashed = hash_password(PASSWORD)
        await desk.kernel.house.accounts.add(uow, EMAIL, NAME, "advisor", hashed)

    await desk.kernel.writer.work(work)


async def _say(page: Page, text: str) -> None:
    """Type a message and send it; the desk answers below what the person said."""
    said = await page.locator(".line--person").count()
    await page.locator("#text").fill(text)
    await page.get_by_role("button", name="Verstuur").click()
    await _answered(page, said)


async def _press(page: Page, name: str | re.Pattern[str]) -> None:
    said = await page.locator(".line--person").count()
    await page.get_by_role("button", name=name).last.click()
    await _answered(page, said)


async def _answered(page: Page, said: int) -> None:
    await expect(page.locator(".line--person")).to_have_count(said + 1)
    last = page.locator(".line").last
    await expect(last).to_have_class(re.compile("line--desk"))


async def _ask_and_choose(page: Page) -> None:
    await _say(page, "regeling kor of bbz")
    await expect(page.get_by_role("button", name="Geen van deze")).to_be_visible()
    await _press(page, re.compile("kleineondernemersregeling"))
    await expect(page.locator(".line--desk").last).to_contain_text("Bron")
    await _press(page, "Ja, dank je")


async def _sign_up(page: Page) -> None:
    await _say(page, "trainingen")
    for name in CHOOSE:
        await _press(page, name)
    for answer in FORM:
        await _say(page, answer)
    await expect(page.locator(".line--desk").last).to_contain_text("kim@example.org")
    await _press(page, CONFIRM)
    await expect(page.get_by_role("link", name=re.compile(SIGNED_UP))).to_be_visible()


async def _keep(page: Page, name: str) -> None:
    folder = os.environ.get("DESK_SCREENSHOTS")
    if folder:
        await page.screenshot(path=str(Path(folder) / f"{name}.png"))


async def _advisor_opens_the_case(browser: Browser, url: str) -> Page:
    context = await browser.new_context(
        viewport={"width": 1280, "height": 900}, locale="nl-NL", reduced_motion="reduce"
    )
    page = await context.new_page()
    await page.goto(url + "/console")
    await page.get_by_label("E-mailadres").fill(EMAIL)
    await page.get_by_label("Wachtwoord").fill(PASSWORD)
    await page.get_by_role("button", name="Log in").click()
    await page.locator("#case-1").click()
    await page.get_by_role("button", name="Pak deze vraag op").click()
    return page


async def test_a_person_asks_chooses_signs_up_and_is_answered_by_an_advisor_in_a_second_window(
    window: Window, desk: Desk, browser: Browser, tmp_path: Path
) -> None:
    await _plan_a_session(desk, tmp_path)
    page = await window(width=900, height=900)
    await _ask_and_choose(page)
    await _sign_up(page)
    await _say(page, "inschrijven kvk")
    await _keep(page, "chat")
    await _say(page, "ik wil liever een mens")
    await _press(page, "Ja, lees mee")
    advisor = await _advisor_opens_the_case(browser, desk.url)
    await expect(advisor.get_by_role("log")).to_contain_text("inschrijven kvk")
    await advisor.get_by_label("Je antwoord aan de persoon").fill("Dag Kim, ik reken met je mee.")
    await advisor.get_by_role("button", name="Verstuur").click()
    await expect(page.get_by_role("log")).to_contain_text("Dag Kim, ik reken met je mee.")
    await expect(page.get_by_role("log")).to_contain_text(NAME)
    await expect(advisor.locator(".line").last.locator("[data-state]")).to_have_text("gezien")
    await advisor.evaluate("window.scrollTo(0, 0)")
    await _keep(advisor, "console")
    assert await faults(page) == []
    assert await faults(advisor) == []


async def test_without_script_a_person_asks_chooses_and_signs_up(
    window: Window, desk: Desk, tmp_path: Path
) -> None:
    await _plan_a_session(desk, tmp_path)
    page = await window(script=False)
    await _ask_and_choose(page)
    await _sign_up(page)
