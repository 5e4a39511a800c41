"""A letter that a command published is taken up by the running desk and reaches everybody once."""

from __future__ import annotations

from bot.app.kernel import Kernel
from bot.clock import SetClock
from bot.outreach.rules import NEWS
from bot.outreach.service import NewLetter
from tests.dialogues.stage import stage_config, stage_index, stage_knowledge
from tests.integration.outbox.letters import somebody, subscribe
from tests.integration.outbox.postbox import Postbox
from tests.integration.running import opened

LETTER = NewLetter(NEWS, {"nl": "Nieuws", "en": "News"}, {"nl": "Er is iets.", "en": "A thing."})


async def test_the_desk_takes_a_letter_up_at_its_next_look_at_the_clock(
    sqlite_url: str, clock: SetClock
) -> None:
    box = Postbox()
    async with opened(sqlite_url, clock) as database:
        kernel = Kernel(
            stage_config(),
            stage_knowledge(),
            stage_index(),
            database,
            clock,
            channels={"telegram": box},
            limits={},
        )
        await subscribe(database, 3)
        async with database.writing() as uow:
            assert await kernel.house.rooms.outreach.publish(uow, LETTER) == 3
        await kernel.start(timer=False)
        await kernel.timer.look()
        await kernel.broadcasts.drain()
        await kernel.stop()
    for number in range(3):
        (text,) = box.arrived[somebody(number).key]
        assert text.startswith("**Nieuws**\n\nEr is iets.")
        assert text.endswith('Typ "stop".')
