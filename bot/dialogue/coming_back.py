"""What people hear after the desk could not be reached: the open question once more.

A press during an outage of over 150 seconds is gone without a word: whoever goes by buttons would
wait for ever. What they typed comes in by itself; after a day it does not any more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from bot.dialogue.answers import FEEDBACK
from bot.dialogue.my_data import ERASE
from bot.dialogue.plan import STEPS, Dialogue
from bot.dialogue.scene import Scene, led
from bot.dialogue.state import Step, decode, encode
from bot.dialogue.turn import Turn
from bot.messages import Button, Incoming, Outgoing, Owner
from bot.store.unit_of_work import UnitOfWork
from bot.store.values import Conversation, OpenOffer
from intents.material import Lang

JUST_BEFORE = timedelta(minutes=10)
"""How shortly before an outage somebody must have been heard to be perhaps waiting now."""
_MAY_BE_LEFT: Final = frozenset({FEEDBACK.kind, ERASE.kind})
"""Questions that people leave unanswered when they have what they came for."""


@dataclass(frozen=True, slots=True)
class Silence:
    """When nobody was heard, under which key it is told, and whether messages may be lost."""

    source: str
    since: datetime
    until: datetime
    missed: bool


class ComingBack:
    """Speaks to people after an outage, each once per outage."""

    def __init__(self, dialogue: Dialogue) -> None:
        self._house = dialogue.house

    def use(self, dialogue: Dialogue) -> None:
        """From the next person on, speak with other answers."""
        self._house = dialogue.house

    async def tell(self, uow: UnitOfWork, person: Conversation, silence: Silence) -> bool:
        """Tell one person, if there is something to tell; gives whether there was.

        Works in the given transaction, on a conversation that is locked in it.
        """
        scene = await self._scene(uow, person)
        asked = await _asked_again(scene, silence)
        offers = [await _offer_again(scene, one) for one in _by_action(scene.turn.offers)]
        told = (*asked, *offers)
        if silence.missed:
            told = (scene.message("outage.missed"), *told)
        elif offers and not asked:
            told = led(scene.say("outage.again"), told)
        source = f"{silence.source}:{person.id}"
        if not told or not await uow.outgoing.put(person.id, source, told):
            return False
        if asked:
            await _remember(scene, told)
        return True

    async def _scene(self, uow: UnitOfWork, person: Conversation) -> Scene:
        """A turn in which the person did nothing."""
        offers = (await uow.outgoing.offers([person.id])).get(person.id, ())
        nothing = Incoming("", person.address, uow.now)
        turn = Turn(nothing, None, person, tuple(offers), uow.now, uow)
        lang: Lang = "en" if person.lang == "en" else "nl"
        return Scene(self._house, turn, decode(person.state), lang)


def _open_step(scene: Scene, silence: Silence) -> Step | None:
    """The question that waits for an answer; what an advisor and a person say is theirs."""
    step = scene.state.step
    if step is None or step.kind not in STEPS or step.kind in _MAY_BE_LEFT:
        return None
    theirs = scene.owner is Owner.ADVISOR and step.owner != Owner.ADVISOR.value
    return None if theirs or _heard_since(scene, silence) else step


def _heard_since(scene: Scene, silence: Silence) -> bool:
    """Whether the person was answered after the outage, so that nothing of theirs is lost."""
    heard_at = scene.turn.conversation.heard_at
    return heard_at is None or heard_at >= silence.until


async def _asked_again(scene: Scene, silence: Silence) -> Sequence[Outgoing]:
    """The open question, or else the last buttons for who was just about to press one."""
    step = _open_step(scene, silence)
    if step is not None:
        asked = await STEPS[step.kind].ask(scene, step)
        return asked if silence.missed else led(scene.say("outage.again"), asked)
    heard_at, shown = scene.turn.conversation.heard_at, scene.state.shown
    if scene.owner is Owner.ADVISOR or silence.missed or not shown or heard_at is None:
        return ()
    if not silence.since - JUST_BEFORE <= heard_at < silence.until:
        return ()
    buttons = (Button(action, label) for action, label in shown)
    return (scene.message("outage.press-again", *buttons),)


def _by_action(offers: Sequence[OpenOffer]) -> list[OpenOffer]:
    """Each offer once, the oldest first."""
    return list({offer.action: offer for offer in reversed(offers)}.values())


async def _offer_again(scene: Scene, offer: OpenOffer) -> Outgoing:
    lines = await scene.turn.uow.transcript.lines(
        scene.conversation_id, after=offer.seq - 1, upto=offer.seq
    )
    text = "\n\n".join(line.text for line in lines)
    buttons = tuple(button for line in lines for button in line.buttons)
    return Outgoing(text, buttons)


async def _remember(scene: Scene, told: Sequence[Outgoing]) -> None:
    """The buttons that now stand there, and that nobody else has written since."""
    shown = {button.action: button.label for reply in told for button in reply.buttons}
    following = scene.turn.conversation.next_seq + len(told)
    state = replace(scene.state, shown=tuple(shown.items()), next_seq=following)
    await scene.turn.uow.conversations.remember(scene.conversation_id, encode(state))
