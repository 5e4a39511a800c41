"""Messages that hold no words the desk can read: a kind sentence and a way on."""

from __future__ import annotations

from bot.dialogue.scene import Result, Scene
from bot.dialogue.typing_in import has_words, latin_share
from bot.messages import Button, Outgoing, Owner

_READABLE = 0.5


def attachment(scene: Scene, kind: str) -> Outgoing:
    """What to say to a photo, a voice message and the like."""
    key = f"odd.{kind}"
    return scene.message(key if key in scene.say else "odd.attachment", *_ways(scene))


def unreadable(scene: Scene, text: str) -> Outgoing | None:
    """What to say to a message without words or in another script; `None` for readable words."""
    if not text.strip():
        return scene.message("odd.empty", *_ways(scene))
    if not has_words(text):
        return scene.message("odd.signs", *_ways(scene))
    if latin_share(text) < _READABLE:
        dutch = Button("lang:nl", scene.say("language.nl"))
        english = Button("lang:en", scene.say("language.en"))
        return scene.message("odd.script", dutch, english, scene.button("human", "human"))
    return None


def old_button(scene: Scene) -> Result:
    """A button of an earlier message, with no question open."""
    return scene.result(scene.message("odd.old-button", *_ways(scene)))


def said_as(scene: Scene, kind: str) -> str:
    """How a message without words stands in the transcript."""
    key = f"said.{kind}"
    return scene.say(key if key in scene.say else "said.attachment")


def _ways(scene: Scene) -> tuple[Button, ...]:
    if scene.owner is Owner.ADVISOR:
        return ()
    return (scene.button("menu", "menu"), scene.button("human", "human"))
