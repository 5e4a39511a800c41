"""The console on SQLite and on PostgreSQL."""

from __future__ import annotations

import asyncio

from bot.clock import SetClock
from bot.store.outgoing import Mark
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


async def test_signs_no_database_holds_do_not_break_a_form(
    running: Running, clock: SetClock
) -> None:
    async with staffed(running, clock) as desk:
        await desk.add(JO, "Jo Voorbeeld")
        case_id = await desk.asks(address=ANNA)
        stranger = await desk.browser()
        form = {"email": "a\x00b@example.org", "password": "wrong\x00password"}
        refused = await stranger.send("/console/login", form, on="/console/login")
        assert refused.status == 403
        jo = await desk.browser(JO)
        await jo.claim(case_id)
        reply = await jo.reply_form(case_id, "Bel me\x00 morgen\x07.\r\nDag")
        sent = await jo.post(f"/console/cases/{case_id}/reply", {**reply, "nonce": "a\x00b"})
        assert sent.status == 303
        assert (await desk.running.lines(ANNA))[-1] == "Bel me morgen.\n\nDag"
        gone = await jo.send("/console/parked/replay", {"message": "\x00"}, on="/console/parked")
        assert gone.headers["Location"].endswith("note=replay-gone")


async def test_a_page_that_only_looks_waits_for_nobody_who_writes(
    running: Running, clock: SetClock
) -> None:
    async with staffed(running, clock) as desk:
        await desk.add(JO, "Jo Voorbeeld")
        await desk.asks(address=ANNA)
        row = running.told[-1]
        await running.writer.mark(
            [Mark(row.source, row.n, "undeliverable", 1, clock.now(), reason="Forbidden")]
        )
        jo = await desk.browser(JO)
        async with running.database.writing() as uow:
            assert await uow.conversations.find(ANNA) is not None
            async with asyncio.timeout(5):
                for page in ("", "/undeliverable", "/trainings", "/closed", "/parked"):
                    await jo.text(f"/console{page}")
