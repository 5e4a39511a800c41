"""What can be said when no transaction can be opened: only the numbers that may not wait."""

from __future__ import annotations

from bot.dialogue.danger import at_home, numbers
from bot.messages import Outgoing
from intents import danger
from intents.material import Lang
from knowledge.wordbook import WordBook


def without_database(words: WordBook, text: str | None, lang: Lang) -> Outgoing | None:
    """The crisis lines for a text that speaks of danger; `None` for every other text."""
    found = danger(text) if text else None
    if text is None or found is None:
        return None
    return Outgoing(numbers(words(lang), found, home=at_home(text)))
