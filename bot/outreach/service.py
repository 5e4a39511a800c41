"""Subscribing, unsubscribing, and letters: published at once, prepared in small steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.outreach.rules import as_sent, source_of
from bot.store.broadcasts import Letter
from bot.store.outgoing import PUSHED
from bot.store.subscriptions import BY_PERSON, SubscriptionRow
from bot.store.unit_of_work import UnitOfWork
from knowledge.wordbook import WordBook

STEP = 500
"""Rows that are made in one transaction, so that nobody's turn waits for a whole list."""


@dataclass(frozen=True, slots=True)
class NewLetter:
    """A letter to a list, in each language."""

    list: str
    title: Mapping[str, str]
    text: Mapping[str, str]


class Outreach:
    """Every method works inside the given transaction."""

    def __init__(self, words: WordBook) -> None:
        self._words = words

    def reaches(self, channel: str) -> bool:
        """Whether the desk can write to people on this channel without being asked."""
        return channel in PUSHED

    async def subscribe(
        self, uow: UnitOfWork, conversation_id: int, list_name: str, consent: str
    ) -> bool:
        """Write down a yes to a sentence; `False` when this person gets the list already."""
        return await uow.subscriptions.start(conversation_id, list_name, consent)

    async def unsubscribe(self, uow: UnitOfWork, conversation_id: int) -> int:
        """End everything this person gets, at once; how many lists that were."""
        return await uow.subscriptions.end(conversation_id, BY_PERSON)

    async def live(self, uow: UnitOfWork, conversation_id: int) -> list[SubscriptionRow]:
        """What this person gets now."""
        return await uow.subscriptions.live(conversation_id)

    async def subscribers(self, uow: UnitOfWork, list_name: str) -> int:
        """How many people get a list now."""
        return await uow.subscriptions.count(list_name)

    def texts_of(self, letter: NewLetter) -> dict[str, str]:
        """A letter as it is sent, by language."""
        return {
            lang: as_sent(letter.title[lang], letter.text[lang], words("letters.ending"))
            for lang, words in self._words.languages.items()
        }

    async def publish(self, uow: UnitOfWork, letter: NewLetter) -> int | None:
        """Send a letter to who is subscribed now; how many people, `None` if it was sent before."""
        texts = self.texts_of(letter)
        source = source_of(letter.list, texts)
        return await uow.broadcasts.publish(source, letter.list, letter.title["nl"], texts)

    async def prepare(self, uow: UnitOfWork) -> int | None:
        """Make the rows of the next people; `None` when every letter is ready."""
        return await uow.broadcasts.prepare(STEP)

    async def letters(self, uow: UnitOfWork) -> list[Letter]:
        """The letters and what became of them, newest first."""
        return await uow.broadcasts.letters()
