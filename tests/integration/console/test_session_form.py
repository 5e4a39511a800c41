"""Planning and changing a session of a training in the console, without JavaScript."""

from __future__ import annotations

from collections.abc import Mapping

from bot.store.trainings import SessionRow
from tests.integration.console.office import JO, SAM, StaffDesk, add_session
from tests.integration.running import ANNA, CEES

NEW = "/console/trainings/new"
FORM = {
    "training": "business-plan",
    "capacity": "10",
    "date-0": "2026-12-01",
    "start-0": "19:00",
    "end-0": "21:30",
    "place-0": "Zaal 1",
}


async def planned(desk: StaffDesk) -> list[SessionRow]:
    async with desk.running.database.reading() as uow:
        return await uow.training_sessions.all()


async def send(desk: StaffDesk, path: str, form: Mapping[str, str]) -> tuple[int, str, str]:
    """Status, where it leads, and the page."""
    answer = await (await desk.browser(SAM)).send(path, form, on=path)
    return answer.status, answer.headers.get("Location", ""), await answer.text()


async def test_a_coordinator_plans_a_training_of_several_meetings(desk: StaffDesk) -> None:
    _, _, page = await send(desk, NEW, {**FORM, "more": "1"})
    assert 'name="date-1" type="date" value="2026-12-08"' in page
    assert 'name="place-1" type="text" value="Zaal 1"' in page
    assert await planned(desk) == []
    second = {"date-1": "2026-12-08", "start-1": "19:00", "end-1": "21:30", "place-1": "Zaal 2"}
    status, where, _ = await send(desk, NEW, {**FORM, **second})
    assert (status, where) == (303, "/console/trainings?note=planned")
    (session,) = await planned(desk)
    assert (session.code, session.capacity) == ("business-plan-20261201-1900", 10)
    assert [one.place for one in session.meetings] == ["Zaal 1", "Zaal 2"]
    assert [one["id"] for one in session.questions] == ["stage", "purpose"]
    page = await (await desk.browser(SAM)).text("/console/trainings")
    assert "2 bijeenkomsten" in page
    assert "di 8 dec 19:00 tot 21:30</time>, Zaal 2" in page


async def test_what_was_typed_comes_back_with_each_fault_at_its_field(desk: StaffDesk) -> None:
    wrong = {**FORM, "capacity": "veel", "end-0": "18:00", "place-0": "Zaal <1>"}
    status, _, page = await send(desk, NEW, wrong)
    assert status == 400
    for field, told in (("capacity", "Vul een getal in"), ("end-0", "ligt niet na het begin")):
        assert f'aria-describedby="{field}-wrong"' in page
        assert told in page.split(f'id="{field}-wrong"')[1].split("</span>")[0]
    assert 'value="veel"' in page
    assert 'value="Zaal &lt;1&gt;"' in page
    assert '<option value="business-plan" selected>' in page
    assert await planned(desk) == []


async def test_sending_the_form_a_second_time_plans_nothing_twice(desk: StaffDesk) -> None:
    await send(desk, NEW, FORM)
    status, _, page = await send(desk, NEW, FORM)
    assert status == 400
    assert "begint dan al een keer" in page
    assert len(await planned(desk)) == 1


async def test_a_change_of_dates_is_told_to_the_people_and_another_number_of_seats_is_not(
    desk: StaffDesk,
) -> None:
    await add_session(desk)
    (session,) = await planned(desk)
    path = f"/console/trainings/{session.id}"
    page = await (await desk.browser(SAM)).text(path)
    assert 'name="date-0" type="date" value="2026-12-02"' in page
    same = {**FORM, "capacity": "3", "date-0": "2026-12-02", "start-0": "10:00", "end-0": "12:00"}
    assert (await send(desk, path, same))[1] == "/console/trainings?note=saved"
    assert (await send(desk, path, same))[1] == "/console/trainings?note=as-it-was"
    moved = {**same, "start-0": "11:00", "end-0": "13:00"}
    assert (await send(desk, path, moved))[1] == "/console/trainings?note=replanned"
    for person in (ANNA, CEES):
        told = (await desk.running.lines(person))[-1]
        assert "woensdag 2 december om 11:00 uur" in told


async def test_fewer_seats_than_people_are_refused_at_their_field(desk: StaffDesk) -> None:
    await add_session(desk)
    (session,) = await planned(desk)
    path = f"/console/trainings/{session.id}"
    same = {**FORM, "capacity": "0", "date-0": "2026-12-02", "start-0": "10:00", "end-0": "12:00"}
    status, _, page = await send(desk, path, same)
    assert (status, 'aria-describedby="capacity-wrong"' in page) == (400, True)


async def test_only_who_plans_trainings_can_open_or_send_the_form(desk: StaffDesk) -> None:
    await add_session(desk)
    (session,) = await planned(desk)
    browser = await desk.browser(JO)
    for path in (NEW, f"/console/trainings/{session.id}"):
        assert (await browser.get(path)).status == 403
        assert (await browser.send(path, FORM, on="/console/trainings")).status == 403
    assert NEW not in await browser.text("/console/trainings")
    assert await planned(desk) == [session]


async def test_a_session_that_does_not_exist_is_not_found(desk: StaffDesk) -> None:
    assert (await (await desk.browser(SAM)).get("/console/trainings/999")).status == 404
