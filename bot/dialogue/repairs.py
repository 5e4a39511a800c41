"""Not understood: ask again, at most as often as the settings say, then offer a person."""

from __future__ import annotations

from bot.dialogue.people import OFFER
from bot.dialogue.scene import Result, Scene


async def ask_again(scene: Scene) -> Result:
    """Ask for other words; after the last repair offer an advisor."""
    tried = scene.state.repairs
    if tried >= scene.values.repairs:
        scene = scene.with_state(repairs=0)
        return await scene.open(OFFER, lead=scene.say("repair.enough"))
    key = "repair.first" if tried == 0 else "repair.next"
    buttons = (scene.button("menu", "menu"), scene.button("human", "human"))
    return scene.result(scene.message(key, *buttons), repairs=tried + 1)
