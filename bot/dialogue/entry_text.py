"""How an entry reads: its answer with source and date, and the question people would ask."""

from __future__ import annotations

from bot.dialogue.moments import full_date
from bot.dialogue.municipality import spoken_of, who_carries_out
from bot.dialogue.scene import Scene, join
from bot.dialogue.typing_in import bare
from knowledge.model import Entry
from knowledge.wordbook import Markup


def plain_question(scene: Scene, entry: Entry) -> str:
    """An entry as the question people would ask: never its internal name."""
    phrasings = entry.questions.get(scene.lang) or next(iter(entry.questions.values()))
    text = phrasings[0][:1].upper() + phrasings[0][1:]
    asks = bare(text).split()[:1]
    if asks and asks[0] in scene.house.phrases.question_words and text[-1].isalnum():
        return text + "?"
    return text


def as_it_holds(scene: Scene, entry: Entry) -> Entry:
    """The entry as it holds in the municipality that is spoken of, or else in the person's own."""
    return entry.for_municipality(spoken_of(scene) or scene.state.municipality)


def in_words(scene: Scene, entry: Entry, extra: str = "") -> Markup:
    """The answer itself with its source and the day it was checked; `extra` stands between.

    What is known of the person's municipality is told too.
    """
    entry = as_it_holds(scene, entry)
    text = scene.say.fill(entry.answer[scene.lang])
    day = full_date(entry.checked_on, scene.lang)
    local = who_carries_out(scene, entry.topic)
    return join(
        text, local, extra, scene.say("answer.source", sources=sources(scene, entry), date=day)
    )


def sources(scene: Scene, entry: Entry) -> Markup:
    """The links to the sources; the organisation's own site may be one of them."""
    fill = scene.say.fill
    return Markup(", ".join(f"[{fill(one.title)}]({fill(one.url)})" for one in entry.sources))
