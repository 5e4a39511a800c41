"""The chat in a real browser: by keyboard, without script, small, and with others writing too."""

from __future__ import annotations

import re

import pytest
import sqlalchemy as sa
from playwright.async_api import Page, expect

from bot.messages import Author, Outgoing
from bot.store.unit_of_work import UnitOfWork
from tests.browser.conftest import Desk, Window, faults

QUESTION = "wat is de kor"
ANSWER = "kleineondernemersregeling"


async def ask(page: Page, text: str = QUESTION) -> None:
    """Type a message, send it with Enter and wait until the desk has answered."""
    answered = await page.locator(".line--desk").count()
    await page.locator("#text").fill(text)
    await page.locator("#text").press("Enter")
    await expect(page.locator(".line--desk").nth(answered)).to_be_visible()


async def advisor_writes(desk: Desk, text: str) -> None:
    """An advisor's line arrives in the one conversation there is."""

    async def put(uow: UnitOfWork) -> None:
        await uow.outgoing.put(1, f"console:{text}", [Outgoing(text, author=Author.ADVISOR)])

    await desk.kernel.writer.work(put)


async def test_a_question_is_answered_on_the_page_and_is_there_after_a_reload(
    window: Window,
) -> None:
    page = await window()
    await expect(page.locator("#answering")).to_contain_text("computer")
    await ask(page)
    await expect(page.get_by_role("log")).to_contain_text(ANSWER)
    await expect(page.locator("#text")).to_have_value("")
    await page.reload()
    await expect(page.get_by_role("log")).to_contain_text(ANSWER)


async def test_everything_can_be_done_by_keyboard(window: Window) -> None:
    page = await window()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await page.keyboard.type(QUESTION)
    await page.keyboard.press("Enter")
    choices = page.get_by_role("group", name="Keuzes").last
    await expect(choices).to_be_focused()
    await page.keyboard.press("Tab")
    await expect(choices.get_by_role("button").first).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator(".line--person").nth(1)).to_contain_text("Ja, dank je")


async def test_a_second_enter_chooses_nothing(window: Window) -> None:
    page = await window()
    await ask(page)
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    await page.reload()
    await expect(page.locator(".line--person")).to_have_count(1)


async def test_typing_goes_on_in_the_field_after_focus_went_to_the_choices(
    window: Window,
) -> None:
    page = await window()
    await ask(page)
    await expect(page.get_by_role("group", name="Keuzes").last).to_be_focused()
    await page.keyboard.type("en dan nog iets")
    await expect(page.locator("#text")).to_have_value("en dan nog iets")


async def test_a_line_that_arrives_does_not_disturb_somebody_who_types(
    window: Window, desk: Desk
) -> None:
    page = await window()
    await ask(page)
    await page.locator("#text").fill("half een zin")
    await advisor_writes(desk, "Dag, hier de adviseur.")
    await expect(page.locator(".line--advisor")).to_contain_text("Dag, hier de adviseur.")
    await expect(page.locator("#text")).to_be_focused()
    await expect(page.locator("#text")).to_have_value("half een zin")


async def test_two_windows_of_one_person_show_the_same_lines_once(window: Window) -> None:
    first = await window()
    second = await window(same_as=first)
    await ask(first)
    await expect(second.get_by_role("log")).to_contain_text(ANSWER)
    for page in (first, second):
        ids = await page.locator(".line").evaluate_all("lines => lines.map(line => line.id)")
        assert ids == sorted(set(ids), key=lambda name: int(name.split("-")[1]))


async def test_what_is_shown_is_acknowledged(window: Window, desk: Desk) -> None:
    page = await window()
    async with page.expect_response(re.compile(r"/seen$")):
        await ask(page)
    async with desk.kernel.database.reading() as uow:
        found = await uow.conversations.get(1)
    assert found is not None
    assert found.seen_seq == found.next_seq - 1


async def test_another_language_changes_the_page_and_keeps_what_was_typed(window: Window) -> None:
    page = await window()
    await ask(page)
    await page.locator("#text").fill("half een zin")
    await page.get_by_role("button", name="English").click()
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    await expect(page.get_by_role("button", name="Send", exact=True)).to_be_visible()
    await expect(page.locator("#text")).to_have_value("half een zin")


async def test_keeping_on_this_device_is_a_switch(window: Window) -> None:
    page = await window()
    keep = page.locator("#keep")
    await expect(keep).to_have_attribute("aria-pressed", "false")
    await keep.click()
    await expect(keep).to_have_attribute("aria-pressed", "true")
    await page.reload()
    await expect(keep).to_have_attribute("aria-pressed", "true")


async def test_clearing_takes_the_conversation_off_every_open_page(window: Window) -> None:
    page = await window()
    await ask(page)
    other = await window(same_as=page)
    await page.get_by_role("link", name="Wis dit gesprek").click()
    await page.get_by_role("button", name="Ja, wis dit gesprek").click()
    await expect(page.get_by_role("status")).to_contain_text("gewist")
    for each in (page, other):
        await expect(each.locator(".line")).to_have_count(0)


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (375, 720), (320, 256)])
async def test_the_page_fits_and_clearing_is_always_in_sight(
    window: Window, width: int, height: int
) -> None:
    page = await window(width, height)
    for _ in range(3):
        await ask(page)
    assert await page.evaluate("document.documentElement.scrollWidth") <= width
    for top in (0, 99999):
        await page.evaluate("top => window.scrollTo(0, top)", top)
        await expect(page.get_by_role("link", name="Wis dit gesprek")).to_be_in_viewport(ratio=1)
    taken = await page.locator("#composer").evaluate("part => part.offsetHeight")
    assert taken <= max(160, 0.4 * height)


@pytest.mark.parametrize("width", [1280, 320])
async def test_axe_finds_nothing_on_the_pages_of_the_person(window: Window, width: int) -> None:
    page = await window(width, failures=True)
    assert await faults(page) == []
    await ask(page)
    await ask(page, "adviseur")
    assert await faults(page) == []
    for path in ("/clear", "/nowhere"):
        await page.goto(page.url.split("#")[0].rstrip("/") + path)
        assert await faults(page) == []
        await page.go_back()


async def test_without_script_the_same_page_works_as_a_form(window: Window) -> None:
    page = await window(script=False)
    await page.get_by_label("Je bericht", exact=True).last.fill(QUESTION)
    await page.get_by_role("button", name="Verstuur").click()
    await expect(page.get_by_role("log")).to_contain_text(ANSWER)
    await page.get_by_role("button", name="Ja, dank je").click()
    await expect(page.locator(".line--person")).to_have_count(2)
    await page.get_by_role("button", name="English").click()
    await expect(page.get_by_role("button", name="Send", exact=True)).to_be_visible()


async def test_without_a_database_the_text_stays_in_the_field(window: Window, desk: Desk) -> None:
    page = await window(failures=True)
    await _rename(desk, "conversations", "elsewhere")
    await page.locator("#text").fill(QUESTION)
    await page.locator("#text").press("Enter")
    await expect(page.get_by_role("alert").first).to_contain_text("nog niet aangekomen")
    await expect(page.locator("#text")).to_have_value(QUESTION)
    await _rename(desk, "elsewhere", "conversations")
    await ask(page)
    await expect(page.locator(".line--person")).to_have_count(1)


async def _rename(desk: Desk, old: str, new: str) -> None:
    async with desk.kernel.database.writing() as uow:
        await uow.connection.execute(sa.text(f"ALTER TABLE {old} RENAME TO {new}"))
