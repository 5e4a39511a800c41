"""The end of a turn: the introduction, the way back to a form, the line as it is stored."""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue import odd
from bot.dialogue.danger import SHARE_EARLIER
from bot.dialogue.entry_text import plain_question
from bot.dialogue.menu import introduction
from bot.dialogue.scene import Result, Scene
from bot.dialogue.state import encode
from bot.dialogue.turn import Plan
from bot.messages import Delivery, Outgoing, Owner
from intents.masking import BOT, STAFF, mask, spans
from knowledge.wordbook import placeholders

_BUTTONS_REMEMBERED = 24


def introduced(scene: Scene, result: Result, first: bool) -> Result:
    """Say who is talking: first of all, except after the numbers for people in danger."""
    hello = introduction(scene, first=first)
    if scene.turn.danger is not None:
        return replace(result, replies=(result.replies[0], hello, *result.replies[1:]))
    return result.after(hello)


def finished(scene: Scene, result: Result) -> Plan:
    """Close the turn: the way back to a form, what was shown, the line as it is kept."""
    replies = _with_way_back(scene.in_language(result.lang), result)
    turn = scene.turn
    if turn.incoming.pressed_on is not None:
        edit = Outgoing("", edits=turn.incoming.pressed_on, delivery=Delivery.IDEMPOTENT)
        replies = (*replies, edit)
    shown = {button.action: button.label for reply in replies for button in reply.buttons}
    state = result.state
    if replies:
        state = replace(
            state,
            shown=tuple(shown.items())[:_BUTTONS_REMEMBERED],
            next_seq=turn.conversation.next_seq + 1 + len(replies),
        )
    said = None if result.forget_line else line_of(scene)
    return Plan(replies, encode(state), result.lang, said)


def _with_way_back(scene: Scene, result: Result) -> tuple[Outgoing, ...]:
    step = result.state.step
    grave = step is not None and step.kind == SHARE_EARLIER.kind
    if result.state.paused is None or not result.replies or grave:
        return result.replies
    *before, last = result.replies
    button = scene.button("resume", "resume")
    return (*before, replace(last, buttons=(*last.buttons, button)))


def line_of(scene: Scene) -> str:
    """The person's line as it is stored: masked by who answers them."""
    incoming, decision = scene.turn.incoming, scene.turn.decision
    if incoming.text is not None:
        found = decision.pii if decision is not None else spans(incoming.text)
        return mask(incoming.text, found, BOT if scene.owner is Owner.BOT else STAFF)
    if incoming.choice is not None:
        return _label(scene, incoming.choice)
    return odd.said_as(scene, incoming.attachment or "attachment")


def _label(scene: Scene, action: str) -> str:
    shown = dict(scene.state.shown)
    if action in shown:
        return shown[action]
    verb, _, named = action.partition(":")
    training, entry = scene.knowledge.trainings.get(named), scene.knowledge.entries.get(named)
    if verb == "training" and training is not None:
        return training.title[scene.lang]
    if verb == "ask" and entry is not None:
        return plain_question(scene, entry)
    for key in (f"button.{verb}", f"language.{named}", f"places.{verb.replace('-', '_')}"):
        own = scene.say.texts.get(key, "")
        if own and not placeholders(own):
            return own
    return scene.say("said.button")
