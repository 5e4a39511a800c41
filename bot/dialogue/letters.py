"""News in the chat: asking for consent, and ending it at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue.scene import Result, Said, Scene, StepTalk, choice, join
from bot.dialogue.state import Step
from bot.messages import Outgoing
from bot.outreach.rules import NEWS, consent_to

_QUESTION = "letters.ask"
TOPIC = "newsletter"
"""The topic under whose answers news in the chat is offered."""


async def wanted(scene: Scene, _said: Said) -> Result:
    """Somebody wants news here: ask whether they agree to it, on a channel that can do it."""
    if not scene.rooms.outreach.reaches(scene.channel):
        return scene.result(scene.message("letters.not-here", scene.button("menu", "menu")))
    if await gets_any(scene):
        stop = scene.button("unsubscribe", "unsubscribe")
        return scene.result(scene.message("letters.already", stop))
    return await scene.open(SUBSCRIBE)


async def as_typed(scene: Scene, said: Said) -> Said:
    """Words for news or its end, where there is none here, are read as any other words."""
    if (said.text or "").strip().startswith("/"):
        return said
    nothing_here = said.verb == "news" and not scene.rooms.outreach.reaches(scene.channel)
    if nothing_here or (said.verb == "unsubscribe" and not await gets_any(scene)):
        return replace(said, verb=None)
    return said


async def gets_any(scene: Scene) -> bool:
    """Whether this person gets letters now."""
    return bool(await scene.rooms.outreach.live(scene.turn.uow, scene.conversation_id))


async def unsubscribe(scene: Scene, _said: Said) -> Result:
    """No more letters, from now on."""
    await end(scene)
    again = scene.button("news", "news")
    result = scene.result(scene.message("letters.ended", again, scene.button("menu", "menu")))
    return replace(result, beside=True)


async def end(scene: Scene) -> bool:
    """End every subscription of this person; whether there was one."""
    return bool(await scene.rooms.outreach.unsubscribe(scene.turn.uow, scene.conversation_id))


def offered(scene: Scene, result: Result, topic: str | None) -> Result:
    """An answer about the newsletter, with the way to news in this chat where there is one."""
    if topic != TOPIC or not scene.rooms.outreach.reaches(scene.channel) or not result.replies:
        return result
    *before, last = result.replies
    buttons = (scene.button("news", "news"), *last.buttons)
    return replace(result, replies=(*before, replace(last, buttons=buttons)))


async def _ask(scene: Scene, step: Step) -> Sequence[Outgoing]:
    buttons = (
        choice(step, "yes", scene.say("button.news-yes")),
        choice(step, "no", scene.say("button.news-no")),
    )
    return (scene.message(_QUESTION, *buttons),)


async def _answer(scene: Scene, _step: Step, said: Said) -> Result | None:
    if said.verb == "no":
        return scene.result(scene.message("letters.not-wanted", scene.button("menu", "menu")))
    if said.verb != "yes":
        return None
    consent = consent_to(_QUESTION, scene.lang, str(scene.say("letters.ask")))
    await scene.rooms.outreach.subscribe(scene.turn.uow, scene.conversation_id, NEWS, consent)
    stop = scene.button("unsubscribe", "unsubscribe")
    return scene.result(scene.message("letters.begun", stop, scene.button("menu", "menu")))


async def stopped(scene: Scene) -> str:
    """What is said first when somebody wants no more messages: that the letters have ended."""
    return str(join(scene.say("letters.stopped"))) if await end(scene) else ""


SUBSCRIBE = StepTalk("subscribe", _ask, _answer, plain=True)
