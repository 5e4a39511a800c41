"""The console tells owners what is too old or soon will be, and shows the list with what to do."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from bot.upkeep.rules import stale
from bot.upkeep.service import Upkeep
from tests.integration.console.office import JO, SAM, ZONE, StaffDesk, known

ED = "ed@example.org"
NEW_YEAR = timedelta(days=39)
"""From the Monday of the tests to 1 January."""


async def _looks(desk: StaffDesk) -> None:
    await desk.running.writer.work(Upkeep(known().entries, ZONE).tell)


async def _new_year(desk: StaffDesk) -> None:
    desk.clock.advance(NEW_YEAR)
    await _looks(desk)


def _ids(desk: StaffDesk) -> list[str]:
    today = desk.clock.now().astimezone(ZONE).date()
    return [one.entry.id for one in stale(known().entries.values(), today)]


async def test_the_list_holds_every_entry_with_owner_day_source_and_what_to_do(
    desk: StaffDesk,
) -> None:
    await desk.add(ED, "Ed Voorbeeld", "editor")
    await _new_year(desk)
    page = await (await desk.browser(ED)).text("/console/answers")
    cards = dict(re.findall(r'id="answer-([\w-]+)">(.*?)</li>', page, re.DOTALL))
    assert list(cards) == _ids(desk)
    assert len(cards) > 20
    for name, card in cards.items():
        entry = known().entries[name]
        assert "De redactie" in card
        assert "Ed Voorbeeld" in card
        assert f"{entry.topic}.yaml:" in card
        assert re.search(r"\d{1,2} \w+ 202[67]", card)
        assert card.count("<a ") == len(entry.sources)
        assert "bij checked_on" in card or "zodra hij klopt" in card
        assert "onbekend" not in card
    kor = cards["kor"]
    assert "Verlopen sinds" in kor
    assert "1 januari 2027" in kor


@pytest.mark.parametrize("path", ["/console/answers", "/console/alarms"])
async def test_what_was_told_stands_above_the_pages_of_its_owner_until_it_was_seen(
    desk: StaffDesk, path: str
) -> None:
    await desk.add(ED, "Ed Voorbeeld", "editor")
    await _new_year(desk)
    browser = await desk.browser(ED)
    page = await browser.text(path)
    assert re.search(r'id="answers-told">\d+ antwoorden zijn te oud\.', page)
    upto = re.findall(r'name="upto" value="(\d+)"', page)[0]
    answer = await browser.send("/console/answers/seen", {"upto": upto, "next": path}, on=path)
    assert answer.headers["Location"] == path
    assert 'id="answers-told"' not in await browser.text(path)


async def test_it_stands_above_the_pages_of_nobody_else(desk: StaffDesk) -> None:
    await desk.add(ED, "Ed Voorbeeld", "editor")
    await _new_year(desk)
    for email in (JO, SAM):
        page = await (await desk.browser(email)).text("/console")
        assert 'id="answers-told"' not in page
        assert 'data-count="answers"' in page


async def test_without_an_editor_the_coordinators_are_told(desk: StaffDesk) -> None:
    await _new_year(desk)
    assert 'id="answers-told"' in await (await desk.browser(SAM)).text("/console")
    assert 'id="answers-told"' not in await (await desk.browser(JO)).text("/console")


async def test_a_notice_that_came_after_the_page_was_drawn_stays(desk: StaffDesk) -> None:
    desk.clock.advance(NEW_YEAR - timedelta(days=20))
    await _looks(desk)
    browser = await desk.browser(SAM)
    page = await browser.text("/console")
    upto = re.findall(r'name="upto" value="(\d+)"', page)[0]
    desk.clock.advance(timedelta(days=20))
    await _looks(desk)
    # Twenty days is longer than a log-in lasts.
    browser = await desk.browser(SAM)
    form = {"upto": upto, "next": "/console"}
    await browser.send("/console/answers/seen", form, on="/console")
    left = re.findall(r'name="upto" value="(\d+)"', await browser.text("/console"))
    assert [int(one) > int(upto) for one in left] == [True]


@pytest.mark.parametrize("upto", ["", "x", "-1", "9" * 40])
async def test_a_number_that_is_none_does_nothing(desk: StaffDesk, upto: str) -> None:
    await _new_year(desk)
    browser = await desk.browser(SAM)
    form = {"upto": upto, "next": "https://elsewhere.example"}
    answer = await browser.send("/console/answers/seen", form, on="/console")
    assert answer.headers["Location"] == "/console"
    assert 'id="answers-told"' in await browser.text("/console")


async def test_somebody_elses_notice_cannot_be_seen_away(desk: StaffDesk) -> None:
    await _new_year(desk)
    browser = await desk.browser(JO)
    form = {"upto": "999", "next": "/console"}
    await browser.send("/console/answers/seen", form, on="/console")
    assert 'id="answers-told"' in await (await desk.browser(SAM)).text("/console")


async def test_an_editor_sees_no_person_and_comes_to_the_answers_from_everywhere(
    desk: StaffDesk,
) -> None:
    await desk.add(ED, "Ed Voorbeeld", "editor")
    case_id = await desk.asks("een geheim verhaal")
    browser = await desk.browser(ED)
    for page in ("", "/closed", "/trainings", "/parked", "/undeliverable", f"/cases/{case_id}"):
        answer = await browser.get(f"/console{page}")
        assert (answer.status, answer.headers["Location"]) == (303, "/console/answers")
    form = {"text": "Dag", "nonce": "n1"}
    for act in ("claim", "reply", "close"):
        path = f"/console/cases/{case_id}/{act}"
        answer = await browser.send(path, form, on="/console/answers")
        assert answer.headers["Location"] == "/console/answers"
    assert await desk.verbs(case_id) == ["opened"]
    page = await browser.text("/console/answers")
    assert '"/console/parked"' not in page
    assert "geheim" not in page


async def test_the_page_reads_in_english_too(desk: StaffDesk) -> None:
    await _new_year(desk)
    browser = await desk.browser(SAM)
    form = {"lang": "en", "next": "/console/answers"}
    await browser.send("/console/language", form, on="/console/answers")
    page = await browser.text("/console/answers")
    assert "Expired since" in page
    assert "1 January 2027" in page
    assert "answers are too old" in page
