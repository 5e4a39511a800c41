"""What a yes is a yes to, and what a letter says. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

NEWS = "news"
LISTS = (NEWS,)
"""The lists that people can subscribe to."""
_MARK = 8


def consent_to(key: str, lang: str, sentence: str) -> str:
    """Which sentence somebody said yes to: its key, language and a mark of its exact words.

    The words of every version stand in the history of the words files, so that what was asked
    can be shown later (GDPR, article 7.1).
    """
    mark = hashlib.sha256(sentence.encode()).hexdigest()[:_MARK]
    return f"{key}/{lang}/{mark}"


def source_of(list_name: str, texts: Mapping[str, str]) -> str:
    """The name of a letter in the outgoing rows: the same letter twice has the same name."""
    whole = "\n".join([list_name, *(f"{lang}\n{texts[lang]}" for lang in sorted(texts))])
    return f"letter:{hashlib.sha256(whole.encode()).hexdigest()[:16]}"


def as_sent(title: str, text: str, ending: str) -> str:
    """A letter as it leaves: the title, the text, and how to stop."""
    return f"**{title.strip()}**\n\n{text.strip()}\n\n{ending.strip()}"
