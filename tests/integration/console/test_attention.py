"""Parked messages, what cannot be delivered, and the lists of trainings."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.messages import Heard, Incoming
from bot.store.outgoing import Mark
from tests.integration.console.office import JO, SAM, StaffDesk, add_session
from tests.integration.outbox.letters import letter_to
from tests.integration.running import ANNA, CEES


async def _park(desk: StaffDesk, text: str) -> Incoming:
    await desk.running.says("hallo", CEES)
    incoming = desk.running.message(text, CEES)
    await desk.running.writer.work(
        lambda uow: desk.running.hearing.park(uow, incoming, "three tries failed")
    )
    return incoming


async def test_a_parked_message_is_counted_and_shown_masked(desk: StaffDesk) -> None:
    await _park(desk, "mijn bsn is 111222333")
    browser = await desk.browser(JO)
    assert 'data-count="parked">1<' in await browser.text("/console")
    page = await browser.text("/console/parked")
    assert "[bsn]" in page
    assert "111222333" not in page


async def test_playing_a_parked_message_again_answers_the_person_once(desk: StaffDesk) -> None:
    incoming = await _park(desk, "wat is de kor")
    browser = await desk.browser(JO)
    form = {"message": incoming.id}
    first = await browser.send("/console/parked/replay", form, on="/console/parked")
    again = await browser.send("/console/parked/replay", form, on="/console/parked")
    assert first.headers["Location"].endswith("note=replayed")
    assert again.headers["Location"].endswith("note=replay-gone")
    assert (await desk.running.lines(CEES)).count("echo wat is de kor") == 1
    assert "geen bericht vastgelopen" in await browser.text("/console/parked")


async def test_a_message_that_fails_again_stays_parked(desk: StaffDesk) -> None:
    incoming = await _park(desk, "boom")
    browser = await desk.browser(JO)
    form = {"message": incoming.id}
    response = await browser.send("/console/parked/replay", form, on="/console/parked")
    assert response.status == 409
    assert "Het lukte weer niet" in await response.text()
    async with desk.running.database.reading() as uow:
        assert [message.id for message in await uow.parked.all()] == [incoming.id]


async def test_two_colleagues_who_play_a_message_at_once_answer_the_person_once(
    desk: StaffDesk,
) -> None:
    incoming = await _park(desk, "wat is de kor")
    form, path = {"message": incoming.id}, "/console/parked/replay"
    jo, sam = await desk.browser(JO), await desk.browser(SAM)
    answers = await asyncio.gather(
        *(one.send(path, form, on="/console/parked") for one in (jo, sam, jo, sam))
    )
    notes = sorted(answer.headers["Location"].partition("note=")[2] for answer in answers)
    assert notes == ["replay-gone"] * 3 + ["replayed"]
    assert (await desk.running.lines(CEES)).count("echo wat is de kor") == 1
    assert (await desk.running.lines(CEES)).count("sorry") == 1


async def test_a_message_that_hangs_when_it_is_played_again_stays_parked_and_holds_nobody(
    desk: StaffDesk,
) -> None:
    incoming = await _park(desk, "hang")
    browser = await desk.browser(JO)
    form = {"message": incoming.id}
    answer, heard = await asyncio.gather(
        browser.send("/console/parked/replay", form, on="/console/parked"),
        desk.running.says("hallo", ANNA),
    )
    assert answer.status == 409
    assert heard is Heard.DONE
    async with desk.running.database.reading() as uow:
        assert [message.id for message in await uow.parked.all()] == [incoming.id]
    assert await desk.running.lines(CEES) == ["hallo", "echo hallo", "sorry"]


async def test_what_cannot_be_delivered_is_shown_with_the_reason_and_the_case(
    desk: StaffDesk,
) -> None:
    case_id = await desk.asks(address=ANNA, contact="[voorbeeldnummer 06]")
    browser = await desk.browser(JO)
    await browser.claim(case_id)
    await browser.post(
        f"/console/cases/{case_id}/reply", await browser.reply_form(case_id, "Dag Anna")
    )
    row = desk.running.told[-1]
    await desk.running.writer.mark(
        [Mark(row.source, row.n, "undeliverable", 1, desk.clock.now(), reason="Forbidden")]
    )
    page = await browser.text("/console/undeliverable")
    assert "Antwoord van een adviseur" in page
    assert "geblokkeerd of verlaten" in page
    assert (await desk.case(case_id)).reference in page
    assert "[voorbeeldnummer 06]" in page
    assert "Dag Anna" not in page
    assert 'data-count="undeliverable">1<' in page


async def test_staff_see_what_became_of_a_letter_and_which_are_unknown(desk: StaffDesk) -> None:
    database = desk.running.database
    people = await letter_to(database, 3)
    async with database.writing() as uow:
        assert len(await uow.broadcasts.claim("telegram", 2)) == 2
        assert await uow.broadcasts.lost(uow.now + timedelta(seconds=1)) == 2
        await uow.conversations.mark_unreachable(people[2], "Forbidden")
        await uow.outgoing.give_up(people[2], "Forbidden")
    page = await (await desk.browser(JO)).text("/console/undeliverable")
    assert page.count("Nieuwsbrief<") == 2
    for what, count in (("Aan", 3), ("Bezorgd", 0), ("Onbekend", 2), ("Niet bezorgd", 1)):
        assert f"<dt>{what}</dt><dd>{count}</dd>" in page


async def test_a_coordinator_sees_the_list_of_a_training_in_its_order(desk: StaffDesk) -> None:
    await add_session(desk)
    page = await (await desk.browser(SAM)).text("/console/trainings")
    assert page.index("Persoon 1") < page.index("Persoon 2")
    assert "plek aangeboden tot" in page
    assert "wachtlijst, plaats 1" in page
    assert "0 van 1" in page


async def test_a_coordinator_reads_what_each_person_filled_in(desk: StaffDesk) -> None:
    await add_session(desk)
    page = await (await desk.browser(SAM)).text("/console/trainings")
    first, second = page.split("Persoon 1")[1].split("Persoon 2")
    for number, block in enumerate((first, second), start=1):
        assert f">p{number}@example.org</a>" in block
        assert "<dd>Hengelo</dd>" in block
        assert f'<dt>Hoe ver ben je?</dt><dd class="typed">Stap {number}</dd>' in block
        assert '<dt>Nog iets?</dt><dd class="typed">niets opgegeven</dd>' in block


async def test_an_advisor_sees_how_full_a_training_is_but_no_names(desk: StaffDesk) -> None:
    await add_session(desk)
    page = await (await desk.browser(JO)).text("/console/trainings")
    assert "0 van 1" in page
    for private in ("Persoon", "p1@example.org", "Hoe ver ben je?", "Stap 1"):
        assert private not in page
    assert "business-plan" not in page
