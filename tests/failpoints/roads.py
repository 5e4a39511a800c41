"""The ways through the desk: what people do, and what lies ready when a desk starts."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count

from bot.messages import Address, Delivery, Document, Outgoing
from bot.store.conversations import fresh
from bot.store.meetings import one_meeting
from bot.store.tables import conversations, messages
from bot.store.trainings import OFFERED, SEAT, WAITING, NewSession, NewSignup
from bot.store.unit_of_work import UnitOfWork
from tests.failpoints.desk import FastClock
from tests.failpoints.witness import Witness
from tests.fake_telegram import FakeTelegram, Person

FIRST = 1001
NEWS = "nieuws nr"
REMINDER = "Een herinnering"
"""How the desk's own words begin that remind of a meeting; after them comes where it is."""
NEAR = timedelta(hours=20)
"""Until a meeting of which people are to be reminded: the clock of a run never gets so far."""
FLOOD = 30
LONG_SILENT = timedelta(days=100)


@dataclass(slots=True)
class World:
    """The people of one run and everything they did. `said`: chat and text, each text once."""

    fake: FakeTelegram
    witness: Witness
    clock: FastClock
    said: list[tuple[str, str]] = field(default_factory=list)
    _numbers: count[int] = field(default_factory=lambda: count(1))

    def person(self, number: int) -> Person:
        """One of the people who come back, from 0."""
        return self.fake.person(FIRST + number)

    def stranger(self) -> Person:
        """Somebody new."""
        return self.fake.person(FIRST + 100 + next(self._numbers))

    def says(self, person: Person, text: str) -> None:
        """Somebody writes something that nobody wrote before."""
        text = f"{text} nr {next(self._numbers)}"
        person.says(text)
        self.said.append((str(person.id), text))

    async def conversation(self, uow: UnitOfWork, address: Address) -> int:
        """The conversation of an address, made if nobody ever wrote from it."""
        found = await uow.conversations.find(address)
        if found is None:
            await uow.conversations.add([fresh(address, uow.now)])
            found = await uow.conversations.find(address)
        assert found is not None
        return found.id

    def next_number(self) -> int:
        """A number nobody had."""
        return next(self._numbers)


@dataclass(frozen=True, slots=True)
class Road:
    """`walk` lets people act and lays things ready, while no desk runs.

    On a road that `cleans` each desk does so, otherwise only the first of a run.
    """

    name: str
    walk: Callable[[World], Awaitable[None]]
    webhook: bool = False
    slow: bool = False
    cleans: bool = False


async def _word(world: World) -> None:
    """Somebody asks one thing."""
    world.fake.clear_faults()
    world.says(world.person(0), "wat is de kor")


async def _talk(world: World) -> None:
    """Three people write, one of them twice; one presses, one sends a photo."""
    anna, bram, cees = (world.person(number) for number in range(3))
    world.fake.clear_faults()
    world.fake.fault("5xx", "answerCallbackQuery", times=5)
    world.says(anna, "wat is de kor")
    if any(message.from_bot for message in bram.chat()):
        bram.forges("menu")
    world.says(bram, "hallo")
    world.says(anna, "en de btw")
    cees.sends("photo")


async def _trouble(world: World) -> None:
    """A message nobody can read, one while the disk is away, and Telegram away at first."""
    world.fake.clear_faults()
    for method in ("getUpdates", "setWebhook", "deleteWebhook"):
        world.fake.fault("5xx", method)
    world.says(world.person(0), "boom")
    world.says(world.person(1), "away")
    world.says(world.person(2), "wat is bbz")


async def _send(world: World) -> None:
    """Telegram refuses, is overloaded, and somebody has left it; news goes out."""
    anna, bram = world.person(0), world.person(1)
    world.fake.clear_faults()
    world.fake.fault("429", "sendMessage", chat_id=anna.id, retry_after=60)
    world.fake.fault("5xx", "sendMessage", chat_id=bram.id)
    world.says(anna, "wat is de kor")
    world.says(bram, "wat is bbz")
    stranger = world.stranger()
    world.says(stranger, "hallo")
    world.says(stranger, "is daar iemand")
    stranger.leaves_telegram()
    await world.witness.write(world.clock.now(), lambda uow: _news(world, uow))


async def _news(world: World, uow: UnitOfWork) -> None:
    number = world.next_number()
    for person in (world.person(0), world.person(1)):
        person.says(f"/menu@{number}")
        file = Document("nieuws.txt", "text/plain", b"nieuws")
        news = Outgoing(f"{NEWS} {number} {person.id}", document=file, delivery=Delivery.BROADCAST)
        to = await world.conversation(uow, Address("telegram", str(person.id)))
        own = [message.message_id for message in person.received()]
        edits = [Outgoing("", delivery=Delivery.IDEMPOTENT, edits=str(own[-1]))] if own else []
        await uow.outgoing.put(to, f"news:{number}:{person.id}", [news, *edits])


async def _clock(world: World) -> None:
    """An offer has run out while somebody waits, a meeting is near, talk is past its term."""
    world.says(world.person(2), "wat is de kor")
    await world.witness.write(world.clock.now(), lambda uow: _due(world, uow))


async def _due(world: World, uow: UnitOfWork) -> None:
    number = world.next_number()
    meetings = one_meeting(uow.now + timedelta(days=9), 60, "Zaal")
    new = NewSession(f"s{number}", "sample", meetings, 1, [])
    session = await uow.training_sessions.add(new)
    for place, status in enumerate((OFFERED, WAITING)):
        person = world.person(place)
        person.says(f"/menu@{number}")
        to = await world.conversation(uow, Address("telegram", str(person.id)))
        number_on_list = await uow.training_sessions.take_number(session)
        signup = await uow.signups.add(_signup(session, to, number_on_list, status))
        if status == OFFERED:
            over = uow.now - timedelta(hours=1)
            await uow.signups.set_status(signup.id, OFFERED, over)
    await _meet(world, uow)
    await _silent(world, uow, f"silent-{number}")


async def _meet(world: World, uow: UnitOfWork) -> None:
    """A meeting comes near in a place of its own, so that each reminder is another text."""
    number = world.next_number()
    meetings = one_meeting(uow.now + NEAR, 60, f"Zaal {number}")
    session = await uow.training_sessions.add(NewSession(f"s{number}", "sample", meetings, 2, []))
    for place in range(2):
        address = Address("telegram", str(world.person(place).id))
        to = await world.conversation(uow, address)
        number_on_list = await uow.training_sessions.take_number(session)
        await uow.signups.add(_signup(session, to, number_on_list, SEAT))


def _signup(session: int, to: int, number: int, status: str) -> NewSignup:
    return NewSignup(
        session, to, number, status, "Sample", "sample@example.org", "Hengelo", {}, "nl"
    )


async def _silent(world: World, uow: UnitOfWork, key: str) -> None:
    to = await world.conversation(uow, Address("web", key))
    await uow.outgoing.put(to, f"old:{key}", [Outgoing("lang geleden")])
    long_ago = uow.now - LONG_SILENT
    of_old = conversations.update().where(conversations.c.id == to)
    await uow.connection.execute(of_old.values(heard_at=long_ago, created_at=long_ago))
    lines = messages.update().where(messages.c.conversation_id == to)
    await uow.connection.execute(lines.values(at=long_ago))


async def _flood(world: World) -> None:
    """Somebody writes much more than anybody can say."""
    for _ in range(FLOOD):
        world.says(world.person(0), "hallo")
    world.says(world.person(1), "wat is de kor")


async def _webhook(world: World) -> None:
    """As `talk`, and each update comes up to three times at once."""
    world.fake.repeat_deliveries(3)
    await _talk(world)


ROADS = (
    Road("word", _word),
    Road("talk", _talk),
    Road("webhook", _webhook, webhook=True),
    Road("clock", _clock, cleans=True),
    Road("send", _send, slow=True),
    Road("flood", _flood),
    Road("trouble", _trouble),
    Road("webhook in trouble", _trouble, webhook=True),
)
"""The quick ones first."""
