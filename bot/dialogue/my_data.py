"""My data: what is kept about a person, and erasing it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue.my_data_file import (
    case_lines,
    in_full,
    letter_lines,
    messages_line,
    place_lines,
)
from bot.dialogue.scene import Result, Said, Scene, StepTalk, choice
from bot.dialogue.state import State, Step
from bot.messages import Outgoing
from knowledge.wordbook import Markup


async def show(scene: Scene, _said: Said) -> Result:
    """What is kept, and the way to erase it."""
    return await scene.open(ERASE)


async def privacy(scene: Scene, _said: Said) -> Result:
    """In short what happens to what people write here."""
    days = scene.values.transcript_days
    buttons = (scene.button("my-data", "my-data"), scene.button("menu", "menu"))
    return scene.result(scene.message("privacy.text", *buttons, days=days))


async def _ask(scene: Scene, step: Step) -> Sequence[Outgoing]:
    kept = await scene.rooms.privacy.summary(scene.turn.uow, scene.conversation_id, scene.now)
    lines = (
        *messages_line(scene, kept),
        *case_lines(scene, kept),
        *await place_lines(scene, kept),
        *letter_lines(scene, kept),
    )
    text = scene.say(
        "my-data.text",
        lines=Markup("\n".join(f"- {line}" for line in lines)),
        days=scene.values.transcript_days,
    )
    buttons = (
        choice(step, "yes", scene.say("button.erase")),
        choice(step, "no", scene.say("button.erase-nothing")),
    )
    return (Outgoing(str(text), buttons, document=await in_full(scene, kept)),)


async def _answer(scene: Scene, _step: Step, said: Said) -> Result | None:
    if said.verb == "no":
        return scene.result(scene.message("my-data.kept", scene.button("menu", "menu")))
    if said.verb != "yes":
        return None
    return await erase_now(scene, said)


async def erase_now(scene: Scene, _said: Said) -> Result:
    """Erase what nothing open needs. Only for who was asked already (here, or by the page)."""
    erased = await scene.rooms.privacy.erase(scene.turn.uow, scene.conversation_id, scene.now)
    kept: list[str] = []
    if erased.kept_case:
        kept.append(scene.say("my-data.kept-case"))
    if erased.kept_signups:
        kept.append(scene.say("my-data.kept-signups", count=erased.kept_signups))
    state = State(serial=scene.state.serial, lang_chosen=scene.state.lang_chosen)
    clean = replace(scene, state=state)
    if not kept:
        result = clean.result(clean.message("my-data.erased"))
    else:
        lines = Markup("\n".join(f"- {line}" for line in kept))
        offered = [("withdraw", erased.kept_case), ("mine", bool(erased.kept_signups))]
        buttons = [clean.button(action, action) for action, there in offered if there]
        result = clean.result(clean.message("my-data.erased-but", *buttons, kept=lines))
    return replace(result, forget_line=True)


ERASE = StepTalk("erase", _ask, _answer, plain=True)
