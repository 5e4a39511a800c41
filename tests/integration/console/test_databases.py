"""The console on SQLite and on PostgreSQL."""

from __future__ import annotations

import asyncio

from bot.clock import SetClock
from tests.integration.console.office import JO, SAM, staffed
from tests.integration.running import ANNA, Running


async def test_a_case_goes_from_claim_to_close_on_each_database(
    running: Running, clock: SetClock
) -> None:
    async with staffed(running, clock) as desk:
        await desk.add(JO, "Jo Voorbeeld")
        await desk.add(SAM, "Sam Voorbeeld", "coordinator")
        case_id = await desk.asks(address=ANNA)
        jo, sam = await desk.browser(JO), await desk.browser(SAM)
        answers = await asyncio.gather(jo.claim(case_id), sam.claim(case_id))
        assert sorted(answer.status for answer in answers) == [303, 409]
        owner = jo if answers[0].status == 303 else sam
        form = await owner.reply_form(case_id, "Bel me morgen.")
        await owner.post(f"/console/cases/{case_id}/reply", form)
        form = {**form, "text": "", "outcome": "solved"}
        response = await owner.post(f"/console/cases/{case_id}/close", form)
        assert response.headers["Location"] == "/console?note=closed"
        assert "Bel me morgen." in await desk.running.lines(ANNA)
        for page in ("", "/closed", "/parked", "/undeliverable", "/trainings"):
            await owner.text(f"/console{page}")
