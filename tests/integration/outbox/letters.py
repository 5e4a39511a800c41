"""People who are subscribed, and letters to them."""

from __future__ import annotations

from bot.messages import Address, Delivery, Outgoing
from bot.store.conversations import fresh
from bot.store.database import Database

LETTER = "letter:sample"
NEWS = "news"
TEXTS = {"nl": "nieuws", "en": "tidings"}


def somebody(number: int) -> Address:
    """The address of one of many people."""
    return Address("telegram", f"{5_000 + number}")


async def subscribe(database: Database, count: int) -> list[int]:
    """People who want the news; their conversations."""
    async with database.writing() as uow:
        await uow.conversations.add([fresh(somebody(number), uow.now) for number in range(count)])
        found = await uow.conversations.find_all([somebody(number) for number in range(count)])
        people = [found[somebody(number)].id for number in range(count)]
        for person in people:
            assert await uow.subscriptions.start(person, NEWS, "sample/nl/1")
    return people


async def publish(database: Database, source: str = LETTER) -> int | None:
    """A letter to everybody who is subscribed now."""
    async with database.writing() as uow:
        return await uow.broadcasts.publish(source, NEWS, "Sample", TEXTS)


async def prepare(database: Database, most: int = 100) -> None:
    """Make every row, in steps of `most`."""
    while True:
        async with database.writing() as uow:
            if await uow.broadcasts.prepare(most) is None:
                return


async def letter_to(database: Database, count: int) -> list[int]:
    """A letter that is ready to leave to so many people."""
    people = await subscribe(database, count)
    await publish(database)
    await prepare(database)
    return people


async def remind(database: Database, person: int, source: str = "reminder:1") -> None:
    """A message of class broadcast that is no letter."""
    async with database.writing() as uow:
        news = Outgoing("denk eraan", delivery=Delivery.BROADCAST)
        await uow.outgoing.put(person, source, [news])


async def states(database: Database, source: str = LETTER) -> dict[str, int]:
    """How far the rows of a letter are."""
    async with database.reading() as uow:
        (found,) = [one for one in await uow.broadcasts.letters() if one.source == source]
    return dict(found.states)
