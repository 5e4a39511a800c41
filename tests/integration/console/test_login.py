"""Logging in, staying in, and being sent away."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from datetime import timedelta

import pytest
from aiohttp import ClientResponse

from bot.console.login import BusyError, Turnstile
from tests.integration.console.office import JO, PASSWORD, SAM, Browser, StaffDesk

PAGES = ["", "/closed", "/trainings", "/parked", "/undeliverable", "/cases/1", "/events"]
PAGES += ["/cases/1/events", "/alarms", "/answers", "/trainings/new", "/trainings/1"]
FORMS = ["/cases/1/claim", "/cases/1/reply", "/cases/1/release", "/cases/1/close"]
FORMS += ["/parked/replay", "/alarms/seen", "/answers/seen", "/logout"]
FORMS += ["/trainings/new", "/trainings/1"]


async def test_the_right_password_opens_the_console(desk: StaffDesk) -> None:
    browser = await desk.browser()
    response = await browser.log_in(" JO@example.org ")
    assert (response.status, response.headers["Location"]) == (303, "/console")
    assert "Jo Voorbeeld" in await browser.text("/console")


async def test_the_log_in_is_kept_in_a_cookie_that_scripts_and_other_pages_never_see(
    desk: StaffDesk,
) -> None:
    browser = await desk.browser()
    response = await browser.log_in(JO)
    cookie = response.cookies["staff"]
    assert (cookie["path"], cookie["samesite"], cookie["httponly"]) == ("/console", "Lax", True)


@pytest.mark.parametrize("page", PAGES)
async def test_every_page_asks_who_is_not_logged_in_to_log_in(desk: StaffDesk, page: str) -> None:
    await desk.asks()
    response = await (await desk.browser()).get(f"/console{page}")
    assert response.status == 303
    assert response.headers["Location"].startswith("/console/login?next=")


@pytest.mark.parametrize("form", FORMS)
async def test_every_form_asks_who_is_not_logged_in_to_log_in(desk: StaffDesk, form: str) -> None:
    case_id = await desk.asks()
    browser = await desk.browser()
    response = await browser.send(f"/console{form}", {}, on="/console/login")
    assert response.status == 303
    assert response.headers["Location"].startswith("/console/login?next=")
    assert await desk.verbs(case_id) == ["opened"]


@pytest.mark.parametrize("form", [*FORMS, "/login", "/welcome", "/language"])
async def test_a_form_without_its_token_is_refused(desk: StaffDesk, form: str) -> None:
    case_id = await desk.asks()
    browser = await desk.browser(JO)
    response = await browser.post(f"/console{form}", {"email": JO, "password": PASSWORD})
    assert response.status == 403
    assert await desk.verbs(case_id) == ["opened"]


async def test_every_route_is_either_guarded_or_a_way_in(desk: StaffDesk) -> None:
    routes = {
        (route.method, route.resource.canonical.removeprefix("/console"))
        for route in desk.application.router.routes()
        if route.resource is not None and route.resource.canonical.startswith("/console")
        if route.method != "HEAD"
    }
    ways_in = {("GET", "/login"), ("POST", "/login"), ("GET", "/welcome"), ("POST", "/welcome")}
    tested = {("GET", page) for page in PAGES} | {("POST", form) for form in FORMS}
    named = {
        (
            method,
            path.replace("cases/1", "cases/{case}").replace("trainings/1", "trainings/{session}"),
        )
        for method, path in tested
    }
    assert routes == named | ways_in | {("POST", "/language")}


async def test_after_logging_in_people_land_where_they_were_going(desk: StaffDesk) -> None:
    browser = await desk.browser()
    form = {"email": JO, "password": PASSWORD, "next": "/console/cases/7"}
    response = await browser.send("/console/login", form, on="/console/login?next=/console/cases/7")
    assert response.headers["Location"] == "/console/cases/7"


@pytest.mark.parametrize("target", ["https://example.org/", "//example.org", "/console//x", "/"])
async def test_nobody_is_led_to_another_site_after_logging_in(desk: StaffDesk, target: str) -> None:
    browser = await desk.browser()
    form = {"email": JO, "password": PASSWORD, "next": target}
    response = await browser.send("/console/login", form, on="/console/login")
    assert response.headers["Location"] == "/console"


async def test_wrong_passwords_wait_longer_each_time_and_say_how_long(desk: StaffDesk) -> None:
    browser = await desk.browser()
    for wait in (None, "4 seconden", "8 seconden"):
        response = await browser.log_in(JO, "wrong wrong wrong")
        text = await response.text()
        assert response.status == 403
        assert "klopt niet" in text
        assert (f"Wacht {wait}" in text) if wait else ("Wacht " not in text)
        desk.clock.advance(timedelta(seconds=8 if wait == "4 seconden" else 0))


async def test_the_right_password_has_to_wait_too(desk: StaffDesk) -> None:
    browser = await desk.browser()
    for _ in range(2):
        await browser.log_in(JO, "wrong wrong wrong")
    assert (await browser.log_in(JO)).status == 403
    desk.clock.advance(timedelta(seconds=5))
    assert (await browser.log_in(JO)).status == 303


async def test_wrong_passwords_side_by_side_count_as_if_they_came_one_by_one(
    desk: StaffDesk,
) -> None:
    browsers = [await desk.browser() for _ in range(6)]
    await asyncio.gather(*(browser.log_in(JO, "wrong wrong wrong") for browser in browsers))
    async with desk.running.database.reading() as uow:
        failures = await uow.staff.failures(JO)
    assert failures is not None
    assert failures.count == 2


async def test_nobody_learns_which_addresses_have_an_account(desk: StaffDesk) -> None:
    browser = await desk.browser()
    known = await (await browser.log_in(JO, "wrong wrong wrong")).text()
    unknown = await (await browser.log_in("who@example.org", "wrong wrong wrong")).text()
    assert _shown(unknown.replace("who@example.org", JO)) == _shown(known)


async def test_logging_out_ends_the_log_ins_of_all_devices(desk: StaffDesk) -> None:
    here, there = await desk.browser(JO), await desk.browser(JO)
    other = await desk.browser(SAM)
    response = await here.send("/console/logout", {}, on="/console")
    assert "Je bent uitgelogd" in await here.text(response.headers["Location"])
    assert (await there.get("/console")).status == 303
    assert (await other.get("/console")).status == 200


async def test_a_log_in_ends_after_the_hours_in_the_settings(desk: StaffDesk) -> None:
    browser = await desk.browser(JO)
    desk.clock.advance(timedelta(hours=9, seconds=1))
    assert (await browser.get("/console")).status == 303


async def test_a_disabled_account_is_out_at_once(desk: StaffDesk) -> None:
    browser = await desk.browser(JO)
    await desk.running.writer.work(lambda uow: desk.accounts.disable(uow, JO))
    assert (await browser.get("/console")).status == 303
    assert (await browser.log_in(JO)).status == 403


async def test_looking_at_a_one_time_link_does_not_use_it_up(empty_desk: StaffDesk) -> None:
    token = await empty_desk.sample_link()
    scanner, person = await empty_desk.browser(), await empty_desk.browser()
    page = f"/console/welcome?token={token}"
    assert "Log in als voorbeeldadviseur" in await scanner.text(page)
    response = await _use(person, str(token))
    assert (response.status, response.headers["Location"]) == (303, "/console")
    assert "Voorbeeldadviseur" in await person.text("/console")


async def test_the_other_language_keeps_a_one_time_link_at_hand(empty_desk: StaffDesk) -> None:
    token = str(await empty_desk.sample_link())
    browser = await empty_desk.browser()
    page = f"/console/welcome?token={token}"
    assert f'name="next" value="{page}"' in await browser.text(page)
    form = {"lang": "en", "next": page}
    response = await browser.send("/console/language", form, on=page)
    assert response.headers["Location"] == page
    assert f'name="link" value="{token}"' in await browser.text(page)
    assert (await _use(browser, token)).status == 303


async def test_a_one_time_link_works_once_and_not_for_long(empty_desk: StaffDesk) -> None:
    token = str(await empty_desk.sample_link())
    first, second = await empty_desk.browser(), await empty_desk.browser()
    assert (await _use(first, token)).status == 303
    response = await _use(second, token)
    assert response.status == 403
    assert "werkt niet meer" in await response.text()
    late = str(await empty_desk.sample_link())
    empty_desk.clock.advance(timedelta(minutes=31))
    assert (await _use(second, late)).status == 403


async def test_the_first_real_account_ends_the_sample_advisor(empty_desk: StaffDesk) -> None:
    token, unused = str(await empty_desk.sample_link()), await empty_desk.browser()
    browser = await empty_desk.browser()
    await _use(browser, token)
    assert (await browser.get("/console")).status == 200
    await empty_desk.add(JO, "Jo Voorbeeld")
    assert (await browser.get("/console")).status == 303
    assert await empty_desk.sample_link() is None
    assert (await _use(unused, token)).status == 403


async def test_the_pages_speak_dutch_unless_the_browser_or_the_person_chooses_english(
    desk: StaffDesk,
) -> None:
    browser = await desk.browser(JO)
    assert "Open vragen" in await browser.text("/console")
    english = await browser.get("/console", **{"Accept-Language": "en-GB,en;q=0.9"})
    assert "Open cases" in await english.text()
    await browser.send("/console/language", {"lang": "en", "next": "/console"}, on="/console")
    page = await browser.text("/console")
    assert "Open cases" in page
    assert '<html lang="en"' in page


async def test_changing_the_language_after_a_refused_form_leads_back_to_the_case(
    desk: StaffDesk,
) -> None:
    case_id = await desk.asks()
    browser = await desk.browser(JO)
    page = f"/console/cases/{case_id}"
    refused = await (await browser.send(f"{page}/reply", {"text": ""}, on=page)).text()
    assert f'name="next" value="{page}"' in refused


async def test_a_crowd_at_the_door_is_asked_to_wait_instead_of_filling_the_memory() -> None:
    turnstile = Turnstile()
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(turnstile.turn("one"))
        await stack.enter_async_context(turnstile.turn("two"))
        waiting = [asyncio.create_task(_enter(turnstile, f"n{n}")) for n in range(18)]
        await asyncio.sleep(0)
        with pytest.raises(BusyError):
            await _enter(turnstile, "late")
    await asyncio.gather(*waiting)


async def _enter(turnstile: Turnstile, name: str) -> None:
    async with turnstile.turn(name):
        pass


async def _use(browser: Browser, token: str) -> ClientResponse:
    return await browser.send("/console/welcome", {"link": token}, on="/console/login")


def _shown(html: str) -> str:
    return html[html.index("<h1") : html.index("</h1>")] + html[html.index('role="alert"') :][:200]
