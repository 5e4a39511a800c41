"""The menu, help, and the first words of a conversation."""

from __future__ import annotations

from bot.dialogue.scene import Result, Said, Scene, join
from bot.messages import Outgoing

_MENU = (
    ("trainings", "trainings"),
    ("mine", "mine"),
    ("human", "human"),
    ("my-data", "my-data"),
    ("language", "language"),
)


async def show_menu(scene: Scene, _said: Said) -> Result:
    """What can be done here."""
    buttons = tuple(scene.button(action, key) for action, key in _MENU)
    return scene.result(scene.message("menu.text", *buttons), repairs=0)


async def show_help(scene: Scene, _said: Said) -> Result:
    """How this chat works."""
    buttons = (scene.button("menu", "menu"), scene.button("human", "human"))
    return scene.result(scene.message("help.text", *buttons))


def introduction(scene: Scene, *, first: bool) -> Outgoing:
    """Says that this is a computer and that a person is one step away."""
    text = scene.say("intro.first" if first else "intro.again")
    sample = scene.say("intro.sample") if scene.values.sample else ""
    return Outgoing(str(join(text, sample)))
