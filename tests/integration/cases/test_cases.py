"""A person reaches an advisor and nobody falls in between, on both databases."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
import sqlalchemy as sa

from bot.cases.values import (
    AlreadyClosed,
    CaseDetail,
    Claimed,
    Done,
    NotYourCase,
    Opened,
    Request,
    TakenBy,
)
from bot.clock import SetClock
from bot.messages import Author, Outgoing, Owner
from bot.store.cases import CaseRow
from bot.store.database import Database
from bot.store.outgoing import Mark
from bot.store.states import SENT, UNDELIVERABLE
from bot.store.tables import owner_events
from bot.store.unit_of_work import UnitOfWork
from tests.integration.running import ANNA, BRAM, CEES, MONDAY, Running, add_conversation
from tests.integration.running_rooms import case_desk, cases

SHARED = Request("kor", "starters", "normal", "Hengelo", True, None, "nl")
PRIVATE = Request(None, "other", "normal", None, False, None, "nl")
CRISIS = Request(None, "other", "crisis", None, False, None, "nl")
ROOM = cases()
DESK = case_desk()


async def talked(database: Database, *texts: str) -> int:
    own = await add_conversation(database, ANNA)
    async with database.writing() as uow:
        for number, text in enumerate(texts):
            await uow.outgoing.put(own, f"t{number}", [Outgoing(text, author=Author.PERSON)])
    return own


async def advisor(uow: UnitOfWork, name: str = "A. Sample") -> int:
    return await uow.staff.add(f"{name[0]}@example.org", name, "advisor", None)


async def opened(database: Database, request: Request = SHARED) -> tuple[int, Opened]:
    own = await talked(database, "een", "twee")
    async with database.writing() as uow:
        return own, await ROOM.open(uow, own, request, uow.now)


async def looked(database: Database, case_id: int) -> CaseDetail:
    async with database.reading() as uow:
        found = await DESK.look(uow, case_id)
    assert found is not None
    return found


async def stored(database: Database, case_id: int) -> CaseRow:
    async with database.reading() as uow:
        found = await uow.cases.get(case_id)
    assert found is not None
    return found


async def test_a_case_keeps_what_was_asked_and_hands_the_person_over(database: Database) -> None:
    own, case = await opened(database)
    assert case.new
    assert case.promised_at == MONDAY + timedelta(hours=24)  # eight office hours from ten
    async with database.reading() as uow:
        talk = await uow.conversations.look(own)
        row = await ROOM.current(uow, own)
    assert talk is not None
    assert row is not None
    assert talk.owner is Owner.QUEUE
    assert (row.topic, row.expertise, row.urgency, row.municipality) == (
        "kor",
        "starters",
        "normal",
        "Hengelo",
    )
    assert (row.reference, row.address, row.status) == (case.reference, ANNA, "open")
    assert len(case.reference) == 7


async def test_after_a_yes_staff_read_everything(database: Database) -> None:
    _, case = await opened(database, SHARED)
    detail = await looked(database, case.case_id)
    assert ([line.text for line in detail.lines], detail.hidden) == (["een", "twee"], 0)


async def test_after_a_no_staff_read_only_what_comes_later(database: Database) -> None:
    own, case = await opened(database, PRIVATE)
    async with database.writing() as uow:
        await uow.outgoing.put(own, "later", [Outgoing("drie", author=Author.PERSON)])
    detail = await looked(database, case.case_id)
    assert ([line.text for line in detail.lines], detail.hidden) == (["drie"], 2)


async def test_a_later_yes_opens_the_earlier_messages(database: Database) -> None:
    _, case = await opened(database, CRISIS)
    assert (await looked(database, case.case_id)).lines == ()
    for _ in range(2):
        async with database.writing() as uow:
            await ROOM.share(uow, case.case_id)
    detail = await looked(database, case.case_id)
    assert [line.text for line in detail.lines] == ["een", "twee"]
    assert [event.verb for event in detail.events] == ["opened", "shared"]


async def test_lines_after_the_case_was_closed_are_not_shown_to_staff(database: Database) -> None:
    own, case = await opened(database)
    async with database.writing() as uow:
        staff = await advisor(uow)
        await DESK.claim(uow, case.case_id, staff, uow.now)
        await DESK.close(uow, case.case_id, staff, "helped", uow.now)
    async with database.writing() as uow:
        await uow.outgoing.put(own, "after", [Outgoing("daarna", author=Author.PERSON)])
    detail = await looked(database, case.case_id)
    assert "daarna" not in [line.text for line in detail.lines]
    assert detail.lines[-1].text == f"klaar {case.reference}"


async def test_a_second_request_raises_the_first_and_never_opens_another(
    database: Database, clock: SetClock
) -> None:
    own, first = await opened(database, PRIVATE)
    clock.advance(timedelta(minutes=30))
    async with database.writing() as uow:
        again = await ROOM.open(uow, own, CRISIS, uow.now)
    assert (again.case_id, again.reference, again.new) == (first.case_id, first.reference, False)
    assert again.promised_at == MONDAY + timedelta(hours=2, minutes=30)
    async with database.writing() as uow:
        lower = await ROOM.open(uow, own, SHARED, uow.now)
    assert lower.promised_at == again.promised_at
    row = await stored(database, first.case_id)
    assert (row.urgency, row.first_shared) == ("crisis", 1)
    async with database.reading() as uow:
        assert len(await uow.cases.not_closed()) == 1


async def test_the_list_shows_the_most_urgent_case_first(database: Database) -> None:
    first = await add_conversation(database, ANNA)
    second = await add_conversation(database, BRAM)
    async with database.writing() as uow:
        await ROOM.open(uow, first, SHARED, uow.now)
        urgent = await ROOM.open(uow, second, CRISIS, uow.now)
        listed = await DESK.listed(uow)
    assert next(case.id for case in listed) == urgent.case_id


async def test_of_advisors_who_claim_at_once_exactly_one_gets_the_case(
    database: Database,
) -> None:
    own, case = await opened(database)
    async with database.writing() as uow:
        staff = [await advisor(uow, f"{letter}. Sample") for letter in "ABCDE"]

    async def claim(staff_id: int) -> Claimed | TakenBy | AlreadyClosed:
        async with database.writing() as uow:
            return await DESK.claim(uow, case.case_id, staff_id, uow.now)

    results = await asyncio.gather(*map(claim, staff))
    assert sum(isinstance(one, Claimed) for one in results) == 1
    row = await stored(database, case.case_id)
    assert {one.name for one in results if isinstance(one, TakenBy)} == {row.staff_name}
    async with database.reading() as uow:
        talk = await uow.conversations.look(own)
        texts = [line.text for line in await uow.transcript.lines(own)]
    assert talk is not None
    assert talk.owner is Owner.ADVISOR
    assert texts[2:] == [f"{row.staff_name} helpt met {case.reference}"]


async def test_a_reply_reaches_the_person_once_and_hides_a_bsn(database: Database) -> None:
    own, case = await opened(database)
    async with database.writing() as uow:
        staff = await advisor(uow)
        await DESK.claim(uow, case.case_id, staff, uow.now)
    for repeated in (False, True):
        async with database.writing() as uow:
            done = await DESK.reply(uow, case.case_id, staff, "Je bsn is 111222333.", "nonce")
        assert done == Done(repeated=repeated)
    async with database.reading() as uow:
        last = (await uow.transcript.lines(own))[-1]
    assert (last.author, last.staff_id) == ("advisor", staff)
    assert "111222333" not in last.text
    events = (await looked(database, case.case_id)).events
    assert [event.verb for event in events].count("replied") == 1


async def test_what_an_advisor_types_keeps_its_lines_and_is_no_markup(database: Database) -> None:
    own, case = await opened(database)
    async with database.writing() as uow:
        staff = await advisor(uow)
        await DESK.claim(uow, case.case_id, staff, uow.now)
        await DESK.reply(uow, case.case_id, staff, "Dag,\n1. **bel** ons\n- [x](y)\n", "n")
        text = (await uow.transcript.lines(own))[-1].text
    assert [line.replace("\u2060", "") for line in text.split("\n\n")] == [
        "Dag,",
        "1. **bel** ons",
        "- [x](y)",
    ]
    assert "**" not in text
    assert "](" not in text


async def test_only_who_claimed_a_case_may_write_or_close_or_put_it_back(
    database: Database,
) -> None:
    _, case = await opened(database)
    async with database.writing() as uow:
        mine, other = await advisor(uow, "A. Sample"), await advisor(uow, "B. Sample")
        await DESK.claim(uow, case.case_id, mine, uow.now)
        assert await DESK.reply(uow, case.case_id, other, "x", "n") == NotYourCase()
        assert await DESK.close(uow, case.case_id, other, "helped", uow.now) == NotYourCase()
        assert await DESK.release(uow, case.case_id, other) == NotYourCase()
        assert await DESK.reply(uow, 99, mine, "x", "n") == AlreadyClosed()


async def test_a_person_hears_that_another_advisor_takes_over(database: Database) -> None:
    own, case = await opened(database)
    async with database.writing() as uow:
        mine = await advisor(uow, "A. Sample")
        await DESK.claim(uow, case.case_id, mine, uow.now)
        await DESK.release(uow, case.case_id, mine)
        lines = await uow.transcript.lines(own)
        kept = await uow.cases.get(case.case_id)
    assert lines[-1].author == Author.NOTICE
    assert lines[-1].text == f"doorgegeven {case.reference}"
    assert kept is not None
    assert kept.promised_at == case.promised_at


async def test_a_case_that_was_put_back_is_claimed_again_under_a_new_name(
    database: Database, clock: SetClock
) -> None:
    own, case = await opened(database)
    async with database.writing() as uow:
        first, second = await advisor(uow, "A. Sample"), await advisor(uow, "B. Sample")
        await DESK.claim(uow, case.case_id, first, uow.now)
        assert await DESK.release(uow, case.case_id, first) == Done()
        talk = await uow.conversations.look(own)
        assert talk is not None
        assert talk.owner is Owner.QUEUE
    clock.advance(timedelta(minutes=5))
    async with database.writing() as uow:
        assert await DESK.claim(uow, case.case_id, second, uow.now) == Claimed()
        texts = [line.text for line in await uow.transcript.lines(own)]
    named = [text.partition(" helpt")[0] for text in texts[2:] if " helpt" in text]
    assert named == ["A. Sample", "B. Sample"]


async def test_closing_tells_the_person_and_hands_back_to_the_computer(
    database: Database,
) -> None:
    own, case = await opened(database)
    async with database.writing() as uow:
        staff = await advisor(uow)
        await DESK.claim(uow, case.case_id, staff, uow.now)
        assert await DESK.close(uow, case.case_id, staff, "helped", uow.now) == Done()
        assert await DESK.close(uow, case.case_id, staff, "helped", uow.now) == AlreadyClosed()
        assert await DESK.claim(uow, case.case_id, staff, uow.now) == AlreadyClosed()
    async with database.reading() as uow:
        talk = await uow.conversations.look(own)
        lines = await uow.transcript.lines(own)
        query = sa.select(owner_events.c.to_owner).order_by(owner_events.c.id)
        owners = list((await uow.connection.execute(query)).scalars())
        assert await ROOM.current(uow, own) is None
    assert talk is not None
    assert talk.owner is Owner.BOT
    assert (lines[-1].author, lines[-1].text) == ("notice", f"klaar {case.reference}")
    assert owners == ["queue", "advisor", "bot"]


async def test_a_person_can_take_their_question_back(database: Database) -> None:
    own, case = await opened(database)
    async with database.writing() as uow:
        assert await ROOM.withdraw(uow, own, uow.now)
        assert not await ROOM.withdraw(uow, own, uow.now)
    row = await stored(database, case.case_id)
    assert (row.status, row.outcome, row.closed_seq) == ("closed", "withdrawn", 2)


async def test_contact_and_place_can_be_added_while_a_case_is_open(database: Database) -> None:
    own, case = await opened(database, PRIVATE)
    async with database.writing() as uow:
        await ROOM.set_contact(uow, case.case_id, "06-12345678")
        await ROOM.set_municipality(uow, case.case_id, "Almelo")
        await ROOM.withdraw(uow, own, uow.now)
        await ROOM.set_contact(uow, case.case_id, "too late")
    row = await stored(database, case.case_id)
    assert (row.contact, row.municipality) == ("06-12345678", "Almelo")


async def test_each_reading_leaves_a_row_of_who_read(database: Database) -> None:
    _, case = await opened(database)
    async with database.writing() as uow:
        staff = await advisor(uow)
    for _ in range(2):
        async with database.writing() as uow:
            assert await DESK.read(uow, case.case_id, staff) is not None
    async with database.writing() as uow:
        assert await DESK.read(uow, 99, staff) is None
    events = (await looked(database, case.case_id)).events
    assert [(one.verb, one.staff_id) for one in events if one.verb == "read"] == [
        ("read", staff)
    ] * 2


@pytest.mark.parametrize(
    ("state", "shown"),
    [(None, "waiting"), (SENT, "delivered"), (UNDELIVERABLE, "undeliverable")],
)
async def test_the_advisor_sees_how_far_a_line_is(
    database: Database, state: str | None, shown: str
) -> None:
    own = await add_conversation(database, ANNA)
    async with database.writing() as uow:
        case = await ROOM.open(uow, own, SHARED, uow.now)
        await uow.outgoing.put(own, "s", [Outgoing("een")])
        if state:
            await uow.outgoing.mark([Mark("s", 1, state, 1, MONDAY)])
    assert [one.delivery for one in (await looked(database, case.case_id)).lines] == [shown]


async def test_on_the_web_a_line_is_seen_once_the_page_showed_it(database: Database) -> None:
    own = await add_conversation(database, CEES)
    async with database.writing() as uow:
        case = await ROOM.open(uow, own, SHARED, uow.now)
        await uow.outgoing.put(own, "s", [Outgoing("een"), Outgoing("twee")])
        await uow.conversations.mark_seen(own, 1)
    lines = (await looked(database, case.case_id)).lines
    assert [line.delivery for line in lines] == ["seen", "not-yet-seen"]


async def test_what_a_person_says_is_shown_masked_to_staff(running: Running) -> None:
    await running.says("mijn rekening is NL91ABNA0417164300")
    talk = await running.conversation()

    async def open_it(uow: UnitOfWork) -> Opened:
        return await ROOM.open(uow, talk.id, SHARED, uow.now)

    case: Opened = await running.writer.work(open_it)
    texts = [line.text for line in (await looked(running.database, case.case_id)).lines]
    assert not any("NL91ABNA0417164300" in text for text in texts)
