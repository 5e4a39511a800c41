"""Small talk, and questions that are not for this desk."""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue.menu import show_menu
from bot.dialogue.people import OFFER
from bot.dialogue.repairs import ask_again
from bot.dialogue.scene import Result, Said, Scene, join
from bot.dialogue.typing_in import has_words
from bot.messages import Outgoing, Owner
from knowledge.model import SmallKind

_UPSET = frozenset({"frustration", "insult"})
_OF_AN_ANSWER = frozenset({"feedback", "choose"})
"""Questions that are let go when somebody is sad."""


async def small_talk(scene: Scene, said: Said) -> Result:
    """Say something kind back, with a way on."""
    label = scene.decided().label or ""
    if label == "greeting" and scene.state.introduced_at == scene.now:
        return await show_menu(scene, said)
    if label in _UPSET:
        result = await scene.open(OFFER)
        own = _reply(scene, "smalltalk", label)
        asked = replace(result.replies[0], text=own) if own else result.replies[0]
        return replace(result, replies=(asked,))
    return scene.result(Outgoing(_reply(scene, "smalltalk", label) or scene.say("help.short")))


async def crying(scene: Scene, text: str) -> Result | None:
    """A kind sentence and the way to a person for tears without words; `None` for other text."""
    if has_words(text) or not any(sign in text for sign in scene.say.all("typed.sad_signs")):
        return None
    step = scene.state.step
    kept = None if step is None or step.kind in _OF_AN_ANSWER else step
    if scene.owner is not Owner.BOT:
        return scene.result(scene.message("odd.sad-waiting"), step=kept)
    return scene.result(scene.message("odd.sad", scene.button("human", "human")), step=kept)


async def decline(scene: Scene, _said: Said) -> Result:
    """Say that this is not for this desk; what nobody can read counts as a repair."""
    label = scene.decided().label or ""
    reply = _reply(scene, "decline", label)
    if label == "gibberish" or not reply:
        return await ask_again(scene)
    case = await scene.rooms.cases.current(scene.turn.uow, scene.conversation_id)
    if case is not None:
        stays = scene.say("people.unchanged", reference=case.reference)
        return scene.result(Outgoing(str(join(reply, stays))))
    return scene.result(Outgoing(reply, (scene.button("human", "human"),)))


def _reply(scene: Scene, kind: SmallKind, label: str) -> str:
    found = scene.knowledge.small(kind, label)
    if found is None or found.reply is None:
        return ""
    return str(scene.say.fill(found.reply[scene.lang]))
