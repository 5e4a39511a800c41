"""One message is one transaction, whatever its neighbours do."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import SQLAlchemyError

from bot.clock import SetClock
from bot.dialogue.port import MOST_LINES
from bot.messages import Address, Author, Heard, Outgoing, Owner
from bot.store.lane import TRIES
from bot.store.outgoing import Mark
from bot.store.unit_of_work import UnitOfWork
from tests.integration.running import ANNA, BRAM, CEES, Running, opened, run_on


async def test_a_message_leaves_the_line_of_the_person_and_the_reply(running: Running) -> None:
    assert await running.says("wat is de kor") is Heard.DONE
    history = await running.desk.history(ANNA, 0)
    assert [(line.seq, line.author, line.text) for line in history.lines] == [
        (1, Author.PERSON, "wat is de kor"),
        (2, Author.DESK, "echo wat is de kor"),
    ]
    assert (history.lang, history.owner, history.last_seq) == ("nl", Owner.BOT, 2)


async def test_a_message_heard_twice_does_nothing_the_second_time(running: Running) -> None:
    await running.says("eerste", own="same")
    assert await running.says("eerste", own="same") is Heard.REPEATED
    assert await running.lines() == ["eerste", "echo eerste"]
    assert (await running.conversation()).state == {"turns": 1}


async def test_the_same_message_waiting_twice_is_one_turn(running: Running) -> None:
    heard = await asyncio.gather(*(running.says("een", own="same") for _ in range(5)))
    assert heard == [Heard.DONE] * 5
    assert running.talker.planned == ["same"]


async def test_messages_of_one_person_are_answered_in_order(running: Running) -> None:
    await asyncio.gather(*(running.says(f"nr {n}") for n in range(20)))
    person = [text for text in await running.lines() if not text.startswith("echo")]
    assert person == [f"nr {n}" for n in range(20)]
    assert (await running.conversation()).state == {"turns": 20}


async def test_people_who_wait_together_share_a_commit_and_nobody_has_two_turns_in_it(
    running: Running,
) -> None:
    people = [Address("web", f"p{n}") for n in range(30)]
    await asyncio.gather(*(running.says(f"{n}", one) for one in people for n in range(3)))
    groups = running.hearing.groups
    assert sum(map(len, groups)) == 90
    assert len(groups) <= 4
    assert all(len(group) == len(set(group)) for group in groups)


async def test_somebody_who_floods_makes_nobody_wait_for_the_flood(running: Running) -> None:
    flood = [asyncio.create_task(running.says(f"f{n}", ANNA)) for n in range(50)]
    await asyncio.sleep(0)
    await running.says("een vraag", BRAM, own="bram")
    assert running.talker.planned.index("bram") <= 2
    await asyncio.gather(*flood)


@pytest.mark.parametrize("bad", ["boom", "refuse"])
async def test_a_failing_turn_takes_nothing_of_its_group_along(running: Running, bad: str) -> None:
    others = [Address("web", f"p{n}") for n in range(10)]
    heard = await asyncio.gather(
        *(running.says("goed", one) for one in others), running.says(bad, ANNA)
    )
    assert heard == [Heard.DONE] * 10 + [Heard.PARKED]
    for one in others:
        assert await running.lines(one) == ["goed", "echo goed"]
        assert (await running.conversation(one)).state == {"turns": 1}
    assert await running.lines(ANNA) == ["sorry"]


async def test_after_three_tries_a_message_is_parked_masked_and_the_person_is_told(
    running: Running,
) -> None:
    assert await running.says("boom bel 06-12345678", own="hard") is Heard.PARKED
    assert running.talker.planned == ["hard"] * (TRIES + 1)  # once in the group, then alone
    async with running.database.reading() as uow:
        (parked,) = await uow.parked.all()
        assert await uow.seen.tries("hard") == 0
    assert (parked.id, parked.channel) == ("hard", "telegram")
    assert "06-12345678" not in parked.text
    assert await running.lines() == ["sorry"]
    assert [row.text for row in running.told] == ["sorry"]


async def test_a_parked_message_is_not_heard_again(running: Running) -> None:
    await running.says("boom", own="hard")
    assert await running.says("boom", own="hard") is Heard.REPEATED
    assert await running.lines() == ["sorry"]


async def test_the_person_can_go_on_after_a_parked_message(running: Running) -> None:
    await running.says("boom")
    await running.says("hallo")
    assert await running.lines() == ["sorry", "hallo", "echo hallo"]


async def test_a_person_who_could_not_be_reached_gets_the_apology_when_they_write(
    running: Running,
) -> None:
    await running.says("hallo")
    talk = await running.conversation()

    async def blocked(uow: UnitOfWork) -> None:
        await uow.conversations.mark_unreachable(talk.id, "Forbidden")

    await running.writer.work(blocked)
    running.told.clear()
    await running.says("boom")
    assert [row.text for row in running.told] == ["sorry"]
    assert (await running.conversation()).unreachable_at is None


async def test_work_gives_its_result_after_the_commit(running: Running) -> None:
    async def mark(uow: UnitOfWork) -> str:
        await uow.marks.put("done", "yes")
        return "result"

    assert await running.writer.work(mark) == "result"
    async with running.database.reading() as uow:
        assert await uow.marks.get("done") == "yes"


async def test_work_that_fails_leaves_nothing_and_the_writer_goes_on(running: Running) -> None:
    async def fail(uow: UnitOfWork) -> None:
        await uow.marks.put("done", "yes")
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        await running.writer.work(fail)
    async with running.database.reading() as uow:
        assert await uow.marks.get("done") is None
    assert await running.says("hallo") is Heard.DONE


async def test_the_writer_finishes_what_waits_before_it_stops(running: Running) -> None:
    waiting = [asyncio.create_task(running.says(f"{n}", BRAM)) for n in range(10)]
    await asyncio.sleep(0)
    running.writer.stop()
    assert await asyncio.gather(*waiting) == [Heard.DONE] * 10


async def test_a_caller_that_goes_away_does_not_undo_the_turn(running: Running) -> None:
    task = asyncio.create_task(running.says("hallo"))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await running.says("nog een")
    assert (await running.conversation()).state == {"turns": 2}


async def test_what_a_failing_turn_wanted_to_say_is_never_told(running: Running) -> None:
    await asyncio.gather(running.says("boom", BRAM), running.says("goed", ANNA))
    assert sorted(row.text for row in running.told) == ["echo goed", "sorry"]


async def test_after_an_unclean_stop_each_message_is_counted_before_its_turn(
    running: Running,
) -> None:
    running.writer.be_careful(3)
    people = [Address("web", f"p{n}") for n in range(5)]
    await asyncio.gather(*(running.says("hallo", one) for one in people))
    assert running.talker.tries == [1, 1, 1, 0, 0]


async def test_a_message_that_killed_the_process_three_times_is_parked(running: Running) -> None:
    for _ in range(TRIES):  # each start counts the try, then dies in the turn
        async with running.database.writing() as uow:
            await uow.seen.count_try("killer")
    running.writer.be_careful(1)
    assert await running.says("hallo", own="killer") is Heard.PARKED
    assert running.talker.planned == []


async def test_a_locked_database_leaves_nothing_half_done_and_answers_later(
    embedded: Running, tmp_path: Path
) -> None:
    await embedded.says("hallo", own="first")
    other = sqlite3.connect(tmp_path / "desk.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    people = [Address("web", f"p{n}") for n in range(6)]
    heard = await asyncio.gather(
        *(embedded.says("druk", one, own=one.key) for one in people), return_exceptions=True
    )
    assert all(isinstance(error, SQLAlchemyError | OSError) for error in heard)
    other.execute("ROLLBACK")
    other.close()
    assert await embedded.lines(people[0]) == []
    again = await asyncio.gather(*(embedded.says("druk", one, own=one.key) for one in people))
    assert again == [Heard.DONE] * 6
    assert await embedded.lines(people[0]) == ["druk", "echo druk"]


async def test_words_wait_for_a_lock_no_longer_because_many_sends_are_to_be_marked(
    sqlite_url: str, clock: SetClock, tmp_path: Path
) -> None:
    async with opened(sqlite_url, clock, busy_ms=300) as database, run_on(database, clock) as desk:
        await desk.says("hallo")
        row = desk.told[-1]
        other = sqlite3.connect(tmp_path / "desk.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        marks = [Mark(row.source, row.n, "sent", 1, clock.now()) for _ in range(30)]
        async with asyncio.timeout(6):
            refused = await asyncio.gather(
                *(desk.writer.mark([one]) for one in marks),
                desk.says("druk"),
                return_exceptions=True,
            )
        assert all(isinstance(error, SQLAlchemyError | OSError) for error in refused)
        other.execute("ROLLBACK")
        other.close()


async def test_a_page_waits_until_there_is_something_new(running: Running) -> None:
    await running.says("hallo", CEES)
    history = await running.desk.history(CEES, 0)
    waiting = asyncio.create_task(running.desk.wait(CEES, history.last_seq, 30))
    await running.says("nog iets", CEES)
    await asyncio.wait_for(waiting, 10)
    newer = await running.desk.history(CEES, history.last_seq)
    assert [line.text for line in newer.lines] == ["nog iets", "echo nog iets"]


async def test_a_page_of_somebody_new_wakes_at_their_first_message(running: Running) -> None:
    waiting = asyncio.create_task(running.desk.wait(CEES, 0, 30))
    await running.says("hallo", CEES)
    await asyncio.wait_for(waiting, 10)


async def test_a_page_that_waits_for_its_first_message_sleeps_through_those_of_others(
    running: Running,
) -> None:
    async with asyncio.timeout(10):
        waiting = asyncio.create_task(running.desk.wait(CEES, 0, 30))
        for number in range(20):
            await running.says("hallo", Address("web", f"other{number}"))
        assert not waiting.done()
        await running.says("hallo", CEES)
        await waiting


async def test_a_page_of_an_endless_conversation_gets_its_latest_lines(running: Running) -> None:
    await running.says("hallo")
    conversation = await running.conversation()

    async def much(uow: UnitOfWork) -> None:
        said = [Outgoing(f"regel {number}") for number in range(MOST_LINES)]
        await uow.outgoing.put(conversation.id, "much", said)

    await running.writer.work(much)
    history = await running.desk.history(ANNA, 0)
    assert len(history.lines) == MOST_LINES
    assert (history.first_seq, history.lines[-1].seq) == (1, history.last_seq)
    assert history.lines[-1].text == f"regel {MOST_LINES - 1}"


async def test_a_page_that_is_behind_does_not_wait(running: Running) -> None:
    await running.says("hallo", CEES)
    await asyncio.wait_for(running.desk.wait(CEES, 0, 30), 10)


async def test_what_a_page_has_shown_is_remembered_and_never_goes_back(running: Running) -> None:
    await running.says("hallo", CEES)
    for seq in (2, 1, 99):
        await running.desk.acknowledge(CEES, seq)
    assert (await running.conversation(CEES)).seen_seq == 2
