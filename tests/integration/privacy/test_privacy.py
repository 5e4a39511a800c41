"""What is kept about a person can be seen, handed out, erased, and runs out by itself."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cases.values import Opened, Request
from bot.clock import SetClock
from bot.messages import Address, Author, Incoming, Outgoing
from bot.privacy.service import Erased
from bot.store.database import Database
from bot.store.unit_of_work import UnitOfWork
from tests.integration.running import ANNA, BRAM, MONDAY, Running, add_conversation
from tests.integration.running_rooms import (
    DETAILS,
    add_session,
    case_desk,
    cases,
    privacy,
    trainings,
)

ROOM = privacy()
CASES = cases()
DESK = case_desk()
TRAININGS = trainings()
SHARED = Request("kor", "starters", "normal", "Hengelo", True, "06-12345678", "nl")
PRIVATE = Request(None, "other", "normal", None, False, None, "nl")
LATER = timedelta(days=91)


async def talked(database: Database, address: Address = ANNA, lines: int = 3) -> int:
    own = await add_conversation(database, address)
    async with database.writing() as uow:
        for number in range(lines):
            said = Outgoing(f"regel {number}", author=Author.PERSON)
            await uow.outgoing.put(own, f"{address.key}-{number}", [said])
    return own


async def texts(database: Database, own: int) -> list[str]:
    async with database.reading() as uow:
        return [line.text for line in await uow.transcript.lines(own)]


async def case_of(database: Database, own: int, request: Request = SHARED) -> Opened:
    async with database.writing() as uow:
        return await CASES.open(uow, own, request, uow.now)


async def test_a_person_sees_what_is_kept(database: Database) -> None:
    own = await talked(database)
    case = await case_of(database, own)
    async with database.writing() as uow:
        session = await add_session(uow)
        await TRAININGS.sign_up(uow, session, own, DETAILS, "nl", uow.now)
        kept = await ROOM.summary(uow, own, uow.now)
    assert [line.text for line in kept.lines] == ["regel 0", "regel 1", "regel 2"]
    assert [one.reference for one in kept.cases] == [case.reference]
    assert [one.email for one in kept.signups] == [DETAILS.email]


async def test_without_open_business_everything_goes(database: Database) -> None:
    own, other = await talked(database), await talked(database, BRAM)
    case = await case_of(database, own)
    async with database.writing() as uow:
        await CASES.withdraw(uow, own, uow.now)
        session = await add_session(uow)
        await TRAININGS.sign_up(uow, session, own, DETAILS, "nl", uow.now)
        (mine,) = await TRAININGS.mine(uow, own, uow.now)
        await TRAININGS.cancel(uow, mine.id, own, uow.now)
        await uow.parked.add(Incoming("p", ANNA, MONDAY, text="x"), "r")
    async with database.writing() as uow:
        assert await ROOM.erase(uow, own, uow.now) == Erased(3, 1, 1, False, 0)
    async with database.reading() as uow:
        after = await ROOM.summary(uow, own, uow.now)
        assert (after.lines, after.cases, after.signups) == ((), (), ())
        assert await uow.outgoing.deliveries(own) == []
        assert await uow.parked.all() == []
        assert await uow.cases.get(case.case_id) is None
        talk = await uow.conversations.look(own)
    assert talk is not None
    assert (talk.first_seq, talk.next_seq) == (4, 4)
    assert await texts(database, other) == ["regel 0", "regel 1", "regel 2"]


async def test_an_open_case_keeps_the_lines_an_advisor_may_read(database: Database) -> None:
    own = await talked(database)
    await case_of(database, own)
    async with database.writing() as uow:
        erased = await ROOM.erase(uow, own, uow.now)
    assert (erased.messages, erased.cases, erased.kept_case) == (0, 0, True)
    assert len(await texts(database, own)) == 3


async def test_an_open_case_without_transcript_keeps_only_what_came_after_it(
    database: Database,
) -> None:
    own = await talked(database)
    await case_of(database, own, PRIVATE)
    async with database.writing() as uow:
        await uow.outgoing.put(own, "later", [Outgoing("erna", author=Author.PERSON)])
    async with database.writing() as uow:
        erased = await ROOM.erase(uow, own, uow.now)
    assert (erased.messages, erased.kept_case) == (3, True)
    assert await texts(database, own) == ["erna"]


async def test_a_coming_sign_up_stays_and_a_past_one_goes(
    database: Database, clock: SetClock
) -> None:
    own = await talked(database)
    async with database.writing() as uow:
        for code, days in (("soon", 1), ("late", 30)):
            session = await add_session(uow, code=code, days=days)
            await TRAININGS.sign_up(uow, session, own, DETAILS, "nl", uow.now)
    clock.advance(timedelta(days=2))
    async with database.writing() as uow:
        erased = await ROOM.erase(uow, own, uow.now)
        (kept,) = await uow.signups.of(own, active=False)
    assert (erased.signups, erased.kept_signups) == (1, 1)
    assert kept.email == DETAILS.email


async def test_a_form_under_way_goes_with_the_rest(running: Running) -> None:
    await running.says("hallo")
    own = (await running.conversation()).id

    async def erase(uow: UnitOfWork) -> Erased:
        return await ROOM.erase(uow, own, uow.now)

    await running.writer.work(erase)
    assert (await running.conversation()).state == {}


async def test_numbering_goes_on_after_erasing(running: Running) -> None:
    await running.says("hallo")
    own = (await running.conversation()).id

    async def erase(uow: UnitOfWork) -> Erased:
        return await ROOM.erase(uow, own, uow.now)

    await running.writer.work(erase)
    await running.says("weer")
    history = await running.desk.history(ANNA, 0)
    assert history.first_seq == 3
    assert [(line.seq, line.text) for line in history.lines] == [(3, "weer"), (4, "echo weer")]


async def test_a_persons_data_comes_out_as_json(database: Database) -> None:
    own = await talked(database)
    case = await case_of(database, own)
    async with database.writing() as uow:
        session = await add_session(uow)
        await TRAININGS.sign_up(uow, session, own, DETAILS, "nl", uow.now)
        data = await ROOM.export(uow, own)
    read = json.loads(json.dumps(data))
    assert [line["text"] for line in read["messages"]] == ["regel 0", "regel 1", "regel 2"]
    assert read["cases"][0]["reference"] == case.reference
    assert read["cases"][0]["contact"] == "06-12345678"
    assert read["sign_ups"][0]["answers"] == {"why": "because"}
    assert ANNA.key not in json.dumps(data)


async def test_transcripts_go_ninety_days_after_the_last_message(
    database: Database, clock: SetClock
) -> None:
    own = await talked(database)
    clock.set(MONDAY + timedelta(days=30))
    fresh = await talked(database, BRAM)
    clock.set(MONDAY + timedelta(days=90))
    async with database.writing() as uow:
        assert (await ROOM.expire(uow, uow.now)).conversations == 0
    clock.set(MONDAY + LATER)
    async with database.writing() as uow:
        gone = await ROOM.expire(uow, uow.now)
    assert (gone.conversations, gone.messages) == (1, 3)
    assert await texts(database, own) == []
    assert len(await texts(database, fresh)) == 3
    async with database.writing() as uow:
        assert await uow.outgoing.deliveries(own) == []
        assert (await ROOM.expire(uow, uow.now)).conversations == 0


async def test_a_line_to_the_person_counts_as_a_message_too(
    database: Database, clock: SetClock
) -> None:
    own = await talked(database)
    clock.set(MONDAY + timedelta(days=80))
    async with database.writing() as uow:
        await uow.outgoing.put(own, "reminder", [Outgoing("denk eraan")])
    clock.set(MONDAY + LATER)
    async with database.writing() as uow:
        assert (await ROOM.expire(uow, uow.now)).conversations == 0


@pytest.mark.parametrize("claimed", [False, True])
async def test_nothing_goes_while_a_case_is_open(
    database: Database, clock: SetClock, claimed: bool
) -> None:
    own = await talked(database)
    case = await case_of(database, own)
    async with database.writing() as uow:
        staff = await uow.staff.add("a@example.org", "A. Sample", "advisor", None)
        if claimed:
            await DESK.claim(uow, case.case_id, staff, uow.now)
    clock.set(MONDAY + timedelta(days=900))
    async with database.writing() as uow:
        assert (await ROOM.expire(uow, uow.now)).conversations == 0
    async with database.writing() as uow:
        await DESK.claim(uow, case.case_id, staff, uow.now)
        await DESK.close(uow, case.case_id, staff, "helped", uow.now)
    clock.advance(LATER)
    async with database.writing() as uow:
        assert (await ROOM.expire(uow, uow.now)).conversations == 1


async def test_ids_heard_go_after_eight_days_and_parked_messages_after_seven(
    database: Database, clock: SetClock
) -> None:
    async with database.writing() as uow:
        await uow.seen.add(["one"])
        await uow.parked.add(Incoming("p", ANNA, MONDAY, text="x"), "r")
    for days, expected in ((7, (0, 0)), (7.5, (0, 1)), (8.5, (1, 0))):
        clock.set(MONDAY + timedelta(days=days))
        async with database.writing() as uow:
            gone = await ROOM.expire(uow, uow.now)
        assert (gone.seen, gone.parked) == expected


CANARIES = ("kwartelkoning", "zandoogje", "vuursalamander", "heikikker")


async def test_what_is_erased_is_in_no_byte_of_the_files(embedded: Running, tmp_path: Path) -> None:
    for number in range(40):  # enough for pages to be split and joined
        await embedded.says(f"{' '.join(CANARIES)} {number} " + "woord " * 80)
    own = (await embedded.conversation()).id

    async def fill(uow: UnitOfWork) -> None:
        found = await uow.conversations.get(own)
        assert found is not None
        await uow.parked.add(Incoming("p", ANNA, MONDAY, text=CANARIES[0]), "r")
        session = await add_session(uow)
        details = type(DETAILS)(CANARIES[1], "x@example.org", "Hengelo", {"q": CANARIES[2]})
        await TRAININGS.sign_up(uow, session, own, details, "nl", uow.now)
        (mine,) = await TRAININGS.mine(uow, own, uow.now)
        await TRAININGS.cancel(uow, mine.id, own, uow.now)
        await CASES.open(
            uow, own, Request(None, "other", "high", None, True, CANARIES[3], "nl"), uow.now
        )
        await CASES.withdraw(uow, own, uow.now)

    await embedded.writer.work(fill)
    assert _found(tmp_path) == set(CANARIES)

    async def erase(uow: UnitOfWork) -> Erased:
        return await ROOM.erase(uow, own, uow.now)

    assert (await embedded.writer.work(erase)).kept_case is False
    assert _found(tmp_path) == set()


async def test_what_runs_out_is_in_no_byte_of_the_files(
    embedded: Running, clock: SetClock, tmp_path: Path
) -> None:
    for number in range(20):
        await embedded.says(f"{' '.join(CANARIES)} {number} " + "woord " * 200)
    clock.advance(LATER)

    async def expire(uow: UnitOfWork) -> None:
        await ROOM.expire(uow, uow.now)

    await embedded.writer.work(expire)
    assert _found(tmp_path) == set()


def _found(folder: Path) -> set[str]:
    content = b"".join(path.read_bytes() for path in folder.glob("desk.db*"))
    return {word for word in CANARIES if word.encode() in content}
