"""People sign up while the desk goes away for 151 seconds at every step of the form.

Half of them go by buttons and do nothing but press; the others type. Telegram drops a press after
150 seconds, so who presses waits for ever unless the desk asks again.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa

from bot.store.tables import signups
from intents import Index
from tests.fake_telegram import Person
from tests.integration.running import at_monday
from tests.integration.telegram.stage_desk import StageDesk, staged
from tests.proof.part import Tell

STEPS = (
    ("/trainingen", None),
    ("Eerste stappen", "Eerste stappen"),
    ("", "Aanmelden:"),
    ("Kim de Boer", None),
    ("kim@example.org", None),
    ("Hengelo", None),
    ("overslaan", "Overslaan"),
    ("Ik heb een idee", "Ik heb een idee"),
    ("ja", "Ja, meld me aan"),
)
"""What is typed, and the start of the button that does the same where there is one."""
AWAY_S = 151.0


@dataclass(frozen=True, slots=True)
class Plan:
    """How many people; `tells`: whether the desk speaks to them after an outage."""

    people: int = 1000
    tells: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was counted. `stranded` are those who never got a seat, `pressers` those among them."""

    people: int
    seats: int
    twice: int
    stranded: int
    pressers: int
    outages: int


class Somebody:
    """One person on the way through the form."""

    def __init__(self, account: Person, *, presses: bool) -> None:
        self.account = account
        self.presses = presses
        self.stranded = False
        self._before = 0
        self._wanted: str | None = None

    def act(self, text: str, button: str | None) -> None:
        """Do the next step; nothing when it does not stand there."""
        if self.stranded:
            return
        received = self.account.received()
        self._before = len(received)
        labels = received[-1].buttons if received else []
        self._wanted = next((one for one in labels if button and one.startswith(button)), None)
        if button and self._wanted is None:
            # No answer came, or another one than this person can go on with.
            self.stranded = True
        elif self._wanted is not None and self.presses:
            self.account.presses(self._wanted)
        else:
            self.account.says(text or self._wanted or "")
            self._wanted = None

    def act_again(self) -> bool:
        """Press once more when the question came once more; nothing else makes them press."""
        received = self.account.received()
        news = received[self._before :]
        if self.stranded or self._wanted is None or not news:
            return False
        if self._wanted not in news[-1].buttons:
            return False
        self.account.presses(self._wanted)
        return True


async def prove(plan: Plan, url: str, index: Index, tell: Tell) -> Outcome:
    """Do it, and count."""
    async with staged(url, at_monday(), tells=plan.tells, index=index) as desk:
        await desk.add_session(plan.people)
        people = [
            Somebody(desk.fake.person(number + 1), presses=number % 2 == 0)
            for number in range(plan.people)
        ]
        for number, (text, button) in enumerate(STEPS):
            await _away(desk, people, text, button, down=number % 2 == 0)
            for one in people:
                one.act_again()
            await desk.works()
            tell(f"outage {number + 1} of {len(STEPS)}: {button or text}")
        seats = await _seats(desk)
    got = [seats[one.account.id] for one in people]
    stranded = [one for one, count in zip(people, got, strict=True) if not count]
    return Outcome(
        people=plan.people,
        seats=sum(count > 0 for count in got),
        twice=sum(count > 1 for count in got),
        stranded=len(stranded),
        pressers=sum(one.presses for one in stranded),
        outages=len(STEPS),
    )


async def _away(
    desk: StageDesk, people: list[Somebody], text: str, button: str | None, *, down: bool
) -> None:
    """Everybody acts while the process is down, or while Telegram cannot be reached."""
    if down:
        await desk.stop()
    for one in people:
        one.act(text, button)
    desk.passes(seconds=AWAY_S)
    if down:
        await desk.start()
    else:
        await desk.polls_in_vain()
    await desk.works()


async def _seats(desk: StageDesk) -> Counter[int]:
    """How many places each person has."""
    found: Counter[int] = Counter()
    query = sa.select(signups.c.conversation_id, sa.func.count())
    async with desk.kernel.database.reading() as uow:
        rows = await uow.connection.execute(query.group_by(signups.c.conversation_id))
        for conversation_id, count in rows:
            conversation = await uow.conversations.look(conversation_id)
            assert conversation is not None
            found[int(conversation.address.key)] = count
    return found


async def long_away(people: int, url: str, index: Index, *, tells: bool) -> Counter[int]:
    """The desk is away for 25 hours; how often each of those under way got the note.

    Some have a question open, some were just answered. It starts again twice afterwards.
    """
    async with staged(url, at_monday(), tells=tells, index=index) as desk:
        accounts = [desk.fake.person(number + 1) for number in range(people)]
        for number, one in enumerate(accounts):
            one.says("/trainingen" if number % 2 else "/adviseur")
        await desk.works()
        await desk.stop()
        desk.passes(hours=25)
        await desk.start()
        for _ in range(2):
            await desk.works()
            await desk.stop()
            desk.passes(seconds=timedelta(minutes=1).total_seconds())
            await desk.start()
        await desk.works()
        notes = [
            sum("langer dan een dag niet bereikbaar" in seen.text for seen in one.received())
            for one in accounts
        ]
    return Counter(notes)
