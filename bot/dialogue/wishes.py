"""Wishes about the desk itself: stop, leave, language, menu, my data, a person."""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue import letters, my_data, people
from bot.dialogue.asking import language_named
from bot.dialogue.menu import show_help, show_menu
from bot.dialogue.scene import Handler, Result, Said, Scene, join
from bot.dialogue.signup_form import leave
from bot.messages import Button, Outgoing, Owner
from intents.material import Lang

_LANGS: tuple[Lang, ...] = ("nl", "en")


async def by_label(scene: Scene, said: Said) -> Result:
    """Act on a wish that was put in words."""
    handler = _BY_LABEL.get(scene.decided().label or "", show_help)
    return await handler(scene, said)


async def stop(scene: Scene, _said: Said) -> Result:
    """No message comes unasked, letters end; what can still come, and how to end that too."""
    ended = await letters.stopped(scene)
    buttons: list[Button] = []
    if scene.owner is not Owner.BOT:
        buttons.append(scene.button("withdraw", "withdraw"))
    buttons += [scene.button("mine", "mine"), scene.button("my-data", "my-data")]
    text = join(ended, scene.say("stop.text"))
    return scene.result(Outgoing(str(text), tuple(buttons)))


async def cancel(scene: Scene, said: Said) -> Result:
    """Leave what is going on."""
    if scene.state.step is not None:
        return scene.result(scene.message("cancel.step", scene.button("menu", "menu")))
    if scene.state.paused is not None:
        return leave(scene)
    if scene.owner is not Owner.BOT:
        return await people.withdraw(scene, said)
    return scene.result(scene.message("cancel.nothing", scene.button("menu", "menu")))


async def language(scene: Scene, said: Said) -> Result:
    """Switch to the language that is asked for, or ask which."""
    wanted = language_named(scene, said.text or "")
    if wanted is not None:
        return await speak(scene, Said(args=(wanted,)))
    buttons = tuple(Button(f"lang:{lang}", scene.say(f"language.{lang}")) for lang in _LANGS)
    return scene.result(scene.message("language.which", *buttons))


async def speak(scene: Scene, said: Said) -> Result:
    """From now on this language, whatever the person's words are in."""
    lang: Lang = "en" if said.args == ("en",) else "nl"
    there = scene.in_language(lang).with_state(lang_chosen=True)
    result = there.result(there.message("language.done", there.button("menu", "menu")))
    return replace(result, beside=True)


_BY_LABEL: dict[str, Handler] = {
    "human": people.wanted,
    "cancel": cancel,
    "menu": show_menu,
    "language": language,
    "my-data": my_data.show,
    "stop": stop,
}
