"""Small talk, and questions that are not for this desk."""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue.menu import show_menu
from bot.dialogue.people import OFFER
from bot.dialogue.repairs import ask_again
from bot.dialogue.scene import Result, Said, Scene
from bot.messages import Outgoing
from knowledge.model import SmallKind

_UPSET = frozenset({"frustration", "insult"})


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


async def decline(scene: Scene, _said: Said) -> Result:
    """Say that this is not for this desk; what nobody can read counts as a repair."""
    label = scene.decided().label or ""
    reply = _reply(scene, "decline", label)
    if label == "gibberish" or not reply:
        return await ask_again(scene)
    return scene.result(Outgoing(reply, (scene.button("human", "human"),)))


def _reply(scene: Scene, kind: SmallKind, label: str) -> str:
    found = scene.knowledge.small(kind, label)
    if found is None or found.reply is None:
        return ""
    return str(scene.say.fill(found.reply[scene.lang]))
