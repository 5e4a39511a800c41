"""Staff see on every page what went wrong with the desk, until one of them says so."""

from __future__ import annotations

import re
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import SQLAlchemyError

from bot.store.alarms import Alarm, Fact
from bot.store.unit_of_work import UnitOfWork
from tests.integration.console.office import JO, SAM, StaffDesk
from tests.integration.running import CEES

FACTS: dict[Alarm, Fact] = {
    Alarm.OUTAGE: {"since": "2026-11-23T08:00:00+00:00", "until": "2026-11-23T08:05:00+00:00"},
    Alarm.MISSED: {"since": "2026-11-21T08:00:00+00:00", "until": "2026-11-23T08:05:00+00:00"},
    Alarm.DATABASE: {"since": "2026-11-23T08:00:00+00:00", "until": "2026-11-23T08:05:00+00:00"},
    Alarm.TELEGRAM: {"since": "2026-11-23T08:00:00+00:00"},
    Alarm.UNDELIVERABLE: {"total": 3},
    Alarm.CLOCK: {"minutes": -120},
    Alarm.PART: {"part": "writer"},
}


async def _ring(desk: StaffDesk, kind: Alarm) -> None:
    async def work(uow: UnitOfWork) -> None:
        await uow.alarms.ring(kind, FACTS.get(kind, {}), over=True)

    await desk.running.writer.work(work)


@pytest.mark.parametrize("kind", list(Alarm))
async def test_an_alarm_stands_above_every_page_in_words(desk: StaffDesk, kind: Alarm) -> None:
    await _ring(desk, kind)
    browser = await desk.browser(JO)
    for path in ("/console", "/console/closed", "/console/trainings", "/console/parked"):
        page = await browser.text(path)
        assert f'id="alarm-{1}"' in page
        assert "onbekend" not in page.partition('class="alarms"')[2].partition("</section>")[0]
    assert "{" not in page.partition('class="alarms"')[2].partition("</section>")[0]


async def test_the_button_takes_it_away_for_everybody_and_keeps_who_saw_it(
    desk: StaffDesk,
) -> None:
    await _ring(desk, Alarm.BACKUP)
    browser = await desk.browser(JO)
    number = re.findall(r'name="alarm" value="(\d+)"', await browser.text("/console"))[0]
    form = {"alarm": number, "next": "/console/trainings"}
    answer = await browser.send("/console/alarms/seen", form, on="/console")
    assert answer.headers["Location"] == "/console/trainings"
    other = await desk.browser(SAM)
    assert 'class="alarms"' not in await other.text("/console")
    history = await other.text("/console/alarms")
    assert "Er is geen reservekopie gemaakt" in history
    assert "Jo Voorbeeld" in history


@pytest.mark.parametrize("number", ["", "x", "999", "-1", "9" * 40])
async def test_a_number_that_is_nobodys_alarm_does_nothing(desk: StaffDesk, number: str) -> None:
    await _ring(desk, Alarm.PARKED)
    browser = await desk.browser(JO)
    form = {"alarm": number, "next": "https://elsewhere.example"}
    answer = await browser.send("/console/alarms/seen", form, on="/console")
    assert answer.headers["Location"] == "/console"
    assert 'class="alarms"' in await browser.text("/console")


async def test_nobody_reads_alarms_without_logging_in(desk: StaffDesk) -> None:
    await _ring(desk, Alarm.PARKED)
    browser = await desk.browser()
    answer = await browser.get("/console/alarms")
    assert answer.status == 303
    assert "alarm" not in await browser.text("/console/login")


async def test_a_database_that_refuses_writes_is_told_while_it_does(
    desk: StaffDesk, tmp_path: Path
) -> None:
    browser = await desk.browser(JO)
    other = sqlite3.connect(tmp_path / "desk.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises((SQLAlchemyError, OSError)):
        await desk.running.says("hallo")
    desk.clock.advance(timedelta(seconds=30))
    assert "niets opslaan" in await browser.text("/console")
    other.execute("ROLLBACK")
    other.close()
    await desk.running.says("hallo")
    assert "niets opslaan" not in await browser.text("/console")
    spell = desk.running.database.trouble.take()
    assert spell is not None
    assert spell.seconds == 30
    assert desk.running.database.trouble.take() is None


async def test_a_reply_that_cannot_be_stored_comes_back_with_its_text_and_is_sent_once(
    desk: StaffDesk, tmp_path: Path
) -> None:
    case_id = await desk.asks()
    browser = await desk.browser(JO)
    await browser.claim(case_id)
    form = await browser.reply_form(case_id, "Dag, ik kijk er vandaag naar")
    other = sqlite3.connect(tmp_path / "desk.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    path = f"/console/cases/{case_id}/reply"
    refused = await browser.post(path, form)
    page = await refused.text()
    assert refused.status == 503
    assert "Dag, ik kijk er vandaag naar</textarea>" in page
    data = await browser.post(path, form, Accept="application/json")
    assert (data.status, "opslag" in (await data.json())["error"]) == (503, True)
    other.execute("ROLLBACK")
    other.close()
    again = dict(re.findall(r'name="(_token|nonce)" value="([^"]+)"', page))
    for _ in range(2):
        answer = await browser.post(path, {**again, "text": form["text"]})
        assert answer.status == 303
    assert (await desk.running.lines(CEES)).count("Dag, ik kijk er vandaag naar") == 1
