"""A person and an advisor in two windows, from the one-time link to the closed case."""

from __future__ import annotations

import re

from playwright.async_api import Browser, Page, expect

from tests.browser.conftest import Desk, Window, faults

SMALL = 320


async def say(page: Page, text: str) -> None:
    """Type a message, send it, and wait until it is answered."""
    lines = page.locator(".line--desk")
    answered = await lines.count()
    await page.locator("#text").fill(text)
    await page.locator("#text").press("Enter")
    await expect(lines.nth(answered)).to_be_visible()


async def press(page: Page, name: str) -> None:
    """Press the newest button with this label, and wait until it is answered."""
    lines = page.locator(".line--desk")
    answered = await lines.count()
    await page.get_by_role("button", name=name, exact=True).last.click()
    await expect(lines.nth(answered)).to_be_visible()


async def welcomed(desk: Desk, browser: Browser, width: int = 1280) -> Page:
    """The console in another browser, entered by the one-time link of the sample advisor."""
    accounts, name = desk.kernel.house.accounts, "Voorbeeldadviseur"
    token = await desk.kernel.writer.work(lambda uow: accounts.sample_link(uow, name, uow.now))
    context = await browser.new_context(
        viewport={"width": width, "height": 800}, locale="nl-NL", reduced_motion="reduce"
    )
    page = await context.new_page()
    await page.goto(f"{desk.url}/console/welcome?token={token}")
    await page.get_by_role("button", name="Log in als voorbeeldadviseur").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Open vragen")
    return page


async def hand_over(page: Page) -> None:
    """Ask for an advisor and let them read along."""
    await say(page, "ik wil liever een mens")
    await press(page, "Ja, lees mee")
    await say(page, "Hengelo")
    await press(page, "Overslaan")


async def claim(page: Page) -> None:
    """Open the only case and take it."""
    await page.locator("#case-1").click()
    await page.get_by_role("button", name="Pak deze vraag op").click()


async def reply(page: Page, text: str) -> None:
    """Answer the person."""
    await page.get_by_label("Je antwoord aan de persoon").fill(text)
    await page.get_by_role("button", name="Verstuur").click()
    await expect(page.locator(".line").last).to_contain_text(text)


async def test_from_the_one_time_link_to_a_closed_case_and_the_computer_again(
    window: Window, desk: Desk, browser: Browser
) -> None:
    person = await window()
    await say(person, "wat is de kor")
    await hand_over(person)
    await expect(person.locator("#answering")).to_contain_text("adviseur")
    await person.evaluate("window.notReloaded = true")

    advisor = await welcomed(desk, browser)
    await claim(advisor)
    await expect(advisor.get_by_role("log")).to_contain_text("wat is de kor")
    await reply(advisor, "Dag, hier een mens. Wat wil je weten?")
    await expect(person.locator(".line--advisor").last).to_contain_text("Dag, hier een mens.")
    await expect(person.locator(".line--advisor").last).to_contain_text("Voorbeeldadviseur")

    await person.locator("#text").fill("Geldt dat ook voor een bv?")
    await person.locator("#text").press("Enter")
    await expect(advisor.locator(".line").last).to_contain_text("Geldt dat ook voor een bv?")
    await expect(person.locator(".line").last).to_have_class(re.compile("line--person"))

    await advisor.get_by_label("Hoe het afliep").select_option("Opgelost")
    await advisor.get_by_role("button", name="Rond af").click()
    await expect(person.locator(".line").last).to_contain_text("Je praat nu weer met het computer")
    await expect(person.locator("#answering")).to_contain_text("computer")
    await say(person, "wat is de kor")
    await expect(person.locator(".line--desk").last).to_contain_text("kleineondernemersregeling")
    assert await person.evaluate("window.notReloaded") is True
    await advisor.context.close()


async def test_the_one_time_link_opens_the_console_once(desk: Desk, browser: Browser) -> None:
    first = await welcomed(desk, browser)
    await first.go_back()
    again = first.get_by_role("button", name="Log in als voorbeeldadviseur")
    await again.click()
    await expect(first.get_by_role("alert")).to_contain_text("Deze link werkt niet meer")
    await first.context.close()


async def test_both_windows_are_accessible_on_a_small_screen_in_every_state_of_a_case(
    window: Window, desk: Desk, browser: Browser
) -> None:
    person = await window(SMALL)
    found: dict[str, list[str]] = {}
    await hand_over(person)
    advisor = await welcomed(desk, browser, SMALL)
    found["list"] = await faults(advisor)
    await claim(advisor)
    found["claimed"] = await faults(advisor)
    await reply(advisor, "Dag, hier een mens.")
    await expect(person.locator(".line--advisor")).to_have_count(1)
    found["chat with an advisor"] = await faults(person)
    await advisor.get_by_label("Hoe het afliep").select_option("Opgelost")
    await advisor.get_by_role("button", name="Rond af").click()
    await expect(advisor.get_by_role("status").first).to_contain_text("afgerond")
    found["closed"] = await faults(advisor)
    assert {state: wrong for state, wrong in found.items() if wrong} == {}
    for page in (person, advisor):
        assert await page.evaluate("document.documentElement.scrollWidth") <= SMALL
    await advisor.context.close()
