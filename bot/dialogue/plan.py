"""One turn of the conversation: the table of contents of this room.

The order in which a message is looked at: danger; who answers (an advisor or the desk); pressed
buttons and commands; the question that is open; offers of places; then what the words mean.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Final

from bot.dialogue import (
    after_opening,
    answers,
    consent,
    danger,
    letters,
    my_data,
    odd,
    people,
    signup_form,
    small,
    wishes,
)
from bot.dialogue import trainings_talk as trainings
from bot.dialogue.closing import finished, introduced
from bot.dialogue.menu import show_help, show_menu
from bot.dialogue.outage import without_database
from bot.dialogue.reading import (
    bare_answer,
    has_initial,
    interrupted,
    is_note,
    kind_word,
    names_a_choice,
    pressed,
    typed,
    unread,
    yes_to_an_offer,
)
from bot.dialogue.rooms import Rooms
from bot.dialogue.scene import Handler, House, Result, Said, Scene, StepTalk
from bot.dialogue.state import Step, decode, long_ago
from bot.dialogue.turn import Plan, Turn
from bot.dialogue.typing_in import Phrases, has_letters
from bot.dialogue.values import DialogueValues
from bot.messages import Button, Incoming, Outgoing, Owner
from bot.store.values import Conversation
from intents import Context, Decision
from intents.material import Lang
from knowledge.model import Knowledge

STEPS: Final[Mapping[str, StepTalk]] = MappingProxyType(
    {
        talk.kind: talk
        for talk in (
            answers.FEEDBACK,
            answers.CHOOSE,
            people.OFFER,
            people.WITHDRAW,
            consent.SHARE,
            consent.AFTERWARDS,
            after_opening.TELL,
            after_opening.PASS_ON,
            after_opening.MUNICIPALITY,
            after_opening.CONTACT,
            danger.SHARE_EARLIER,
            signup_form.TEXT,
            signup_form.CHOICE,
            signup_form.CHECK,
            trainings.CANCEL,
            my_data.ERASE,
            letters.SUBSCRIBE,
        )
    }
)
"""Every kind of open question."""

_ACTIONS: Final[Mapping[str, Handler]] = MappingProxyType(
    {
        "start": show_menu,
        "menu": show_menu,
        "help": show_help,
        "human": people.wanted,
        "when": people.when,
        "withdraw": people.withdraw,
        "keep-device": people.keep_on_device,
        "ask": answers.asked,
        "trainings": trainings.see,
        "training": trainings.one_training,
        "mine": trainings.mine,
        "sign-up": signup_form.begin,
        "cancel-signup": trainings.cancel,
        "offer-yes": trainings.accept,
        "offer-no": trainings.decline,
        "language": wishes.language,
        "lang": wishes.speak,
        "privacy": my_data.privacy,
        "my-data": my_data.show,
        "erase-now": my_data.erase_now,
        "stop": wishes.stop,
        "news": letters.wanted,
        "unsubscribe": letters.unsubscribe,
    }
)
"""Buttons and commands that work in every state (and `resume`, see below)."""


_DECIDED: Final[Mapping[str, Handler]] = MappingProxyType(
    {
        "answer": answers.decided,
        "choose": answers.choose,
        "handoff": people.handed_on,
        "training": trainings.by_label,
        "wish": wishes.by_label,
        "smalltalk": small.small_talk,
        "decline": small.decline,
    }
)
"""What the words of a message mean, to the part that acts on it."""

_FOR_THE_DESK: Final = frozenset({"my-data", "stop", "cancel"})
"""Wishes that still reach the desk while an advisor answers."""
_LEAVES_FORM: Final = {
    "human": 8,
    "cancel": 6,
    "stop": 6,
    "my-data": 6,
    "menu": 3,
    "language": 5,
}
"""Wishes that count inside a form, with the most words they are put in (longer: an answer)."""


@dataclass(frozen=True, slots=True)
class Dialogue:
    """The conversation. `knowledge.words` already holds the organisation's own facts."""

    house: House

    @classmethod
    def of(cls, knowledge: Knowledge, values: DialogueValues, rooms: Rooms) -> Dialogue:
        """Make the conversation from what the desk knows, its settings and its rooms."""
        return cls(House(knowledge, values, rooms, Phrases.of(knowledge.words)))

    def context_of(self, conversation: Conversation, now: datetime) -> Context:
        """What understanding may know of this conversation; of one long ago only the language."""
        state = decode(conversation.state)
        after = self.house.values.reintroduce_after
        if long_ago(state, conversation.heard_at, now, after):
            state = replace(state, last_entry=None, refused=())
        return Context(
            lang=_lang(conversation.lang),
            last_entry=state.last_entry,
            refused=frozenset(state.refused),
            expecting=state.step.kind if state.step else None,
        )

    def apology(self, incoming: Incoming, lang: str | None) -> tuple[Outgoing, ...]:
        """What a person hears when their message could not be handled; danger comes first."""
        words = self.house.knowledge.words
        say = words(_lang(lang) or "nl")
        sorry = Outgoing(say("odd.apology"), (Button("human", say("button.human")),))
        urgent = without_database(words, incoming.text or incoming.caption, say.lang)
        return (sorry,) if urgent is None else (urgent, sorry)

    async def plan(self, turn: Turn) -> Plan:
        """Decide one turn: the replies in order, and what to remember."""
        scene = self._scene(turn)
        fresh = _needs_introduction(scene)
        first = scene.state.introduced_at is None
        if fresh:
            scene = scene.with_state(introduced_at=turn.now, repairs=0, refused=(), last_entry=None)
        result = await _result(scene)
        if fresh and result.replies:
            result = introduced(scene.in_language(result.lang), result, first)
        return finished(scene, result)

    def _scene(self, turn: Turn) -> Scene:
        known = _lang(turn.conversation.lang)
        spoken = turn.decision.lang if turn.decision else None
        hinted = _lang((turn.incoming.lang_hint or "")[:2])
        readable = turn.decision is not None and has_letters(turn.decision.text)
        guess = (spoken or hinted) if readable else (hinted or spoken)
        return Scene(self.house, turn, decode(turn.conversation.state), known or guess or "nl")


def _lang(lang: str | None) -> Lang | None:
    return "nl" if lang == "nl" else "en" if lang == "en" else None


def _needs_introduction(scene: Scene) -> bool:
    heard_at, after = scene.turn.conversation.heard_at, scene.values.reintroduce_after
    return scene.owner is not Owner.ADVISOR and long_ago(scene.state, heard_at, scene.now, after)


async def _result(scene: Scene) -> Result:
    incoming, decision = scene.turn.incoming, scene.turn.decision
    found = scene.turn.danger
    if found is not None:
        if decision is not None and has_letters(decision.text):
            scene = scene.in_language(decision.lang)
        return await danger.reply(_put_form_aside(scene), found)
    if incoming.attachment is not None:
        return await _with_step_again(scene, odd.attachment(scene, incoming.attachment))
    if incoming.choice is not None:
        return await _pressed(scene, incoming.choice)
    return await _typed(scene, (incoming.text or "")[: scene.values.max_text])


async def _pressed(scene: Scene, action: str) -> Result:
    said = pressed(scene, action)
    if said is None:
        return await _old_button(scene)
    if said.verb in _ACTIONS or said.verb == "resume":
        return await _act(scene, said)
    talk = _talk(scene.state.step)
    if talk is None or scene.state.step is None:
        return await _old_button(scene)
    result = await talk.answer(scene, scene.state.step, said)
    return result or await _old_button(scene)


async def _typed(scene: Scene, text: str) -> Result:
    said = await letters.as_typed(scene, typed(scene, text, _talk(scene.state.step)))
    if scene.owner is Owner.ADVISOR and not _for_the_desk(scene, said):
        return Result(scene.state, scene.lang)
    if said.verb in _ACTIONS or said.verb == "resume":
        return await _act(scene, said)
    if said.verb is None:
        sad = await small.crying(scene, text)
        if sad is not None:
            return await _beside(scene, sad)
        reply = odd.unreadable(scene, text)
        if reply is not None:
            return await _with_step_again(scene, reply)
    if yes_to_an_offer(scene, said, _talk(scene.state.step)):
        return await _which_offer(scene)
    result = await _answer_to_step(scene, said)
    if result is not None:
        return result
    offer = bare_answer(scene, said)
    if offer is not None:
        return await _act(scene, offer)
    result = await _answer_to_paused(scene, said)
    return result or await _no_answer(scene, said) or await _decided(scene, said)


async def _no_answer(scene: Scene, said: Said) -> Result | None:
    """A bare yes, no, "back" or "skip" that answers nothing that is open."""
    step = scene.state.step
    if said.verb == "yes" and step is not None and scene.turn.offers:
        return await _which_offer(scene)
    if said.verb not in {"yes", "no", "back", "skip"}:
        return None
    if said.verb in {"yes", "no"} and kind_word(scene.decided()):
        return None
    key = "odd.nothing-open" if step is None else "odd.not-here"
    return await _with_step_again(scene, scene.message(key))


async def _which_offer(scene: Scene) -> Result:
    """Name the word of the offer, and keep the question that is open."""
    asks = scene.message("odd.which-offer", word=scene.turn.offers[0].word)
    return await _beside(scene, scene.result(asks, step=scene.state.step))


async def _beside(scene: Scene, result: Result) -> Result:
    """The same, followed by the question that stays open, if one does."""
    step, talk = result.state.step, _talk(result.state.step)
    return (
        result if step is None or talk is None else await _and_step_again(scene, step, talk, result)
    )


async def _answer_to_step(scene: Scene, said: Said) -> Result | None:
    step, talk = scene.state.step, _talk(scene.state.step)
    if step is None or talk is None or _turns_away(scene, talk, said):
        return None
    return await talk.answer(scene, step, said)


def _turns_away(scene: Scene, talk: StepTalk, said: Said) -> bool:
    """Whether words typed into a form are a wish, such as a person or stopping."""
    decision = scene.decided()
    if not talk.form or said.verb is not None or decision.action != "wish":
        return False
    if names_a_choice(scene, decision.text) or has_initial(decision.text):
        return False
    return len(decision.text.split()) <= _LEAVES_FORM.get(decision.label or "", 0)


async def _answer_to_paused(scene: Scene, said: Said) -> Result | None:
    """Words nobody can read elsewhere may answer the form that was put aside."""
    paused, talk = scene.state.paused, _talk(scene.state.paused)
    if paused is None or talk is None or scene.state.step is not None:
        return None
    if said.verb == "back":
        return await _resume(scene)
    if not unread(scene.decided()) or said.verb is not None:
        return None
    return await talk.answer(scene.with_state(paused=None), paused, said)


async def _decided(scene: Scene, said: Said) -> Result:
    """Nothing else fitted: do what the words mean."""
    decision = scene.decided()
    step, talk = scene.state.step, _talk(scene.state.step)
    scene = _put_form_aside(_in_their_language(scene, decision))
    if scene.owner is Owner.QUEUE and (unread(decision) or is_note(decision)):
        return await people.added(scene)
    by_title = trainings.signs_up_by_title(scene, said)
    result = await (by_title or _DECIDED[decision.action])(scene, said)
    chats = decision.action == "smalltalk"
    if step is not None and talk is not None and (result.beside or (talk.form and chats)):
        return await _and_step_again(scene, step, talk, result)
    return answers.with_further(scene, result)


async def _act(scene: Scene, said: Said) -> Result:
    """Do what a button or command says."""
    if said.verb == "resume":
        return await _resume(scene)
    step, talk = scene.state.step, _talk(scene.state.step)
    scene = _put_form_aside(scene)
    result = await _ACTIONS[said.verb or "menu"](scene, Said(verb=said.verb, args=said.args))
    if result.beside and step is not None and talk is not None:
        return await _and_step_again(scene, step, talk, result)
    return result


async def _resume(scene: Scene) -> Result:
    step = scene.state.paused or scene.state.step
    talk = _talk(step)
    if step is None or talk is None:
        return await show_menu(scene, Said())
    scene = scene.with_state(paused=None)
    return await scene.again(talk, step, lead=scene.say("signup.resumed"))


async def _and_step_again(scene: Scene, step: Step, talk: StepTalk, result: Result) -> Result:
    """The reply, and then the question that was open once more."""
    there = scene.in_language(result.lang)
    asked = await talk.ask(there, step)
    paused = None if talk.form else result.state.paused
    state = replace(result.state, step=step, paused=paused)
    bare = tuple(replace(reply, buttons=()) for reply in result.replies)
    return replace(result, state=state, replies=(*bare, *asked))


async def _with_step_again(scene: Scene, reply: Outgoing) -> Result:
    step, talk = scene.state.step, _talk(scene.state.step)
    if step is None or talk is None:
        return scene.result(reply)
    return await scene.again(talk, step, lead=reply.text)


async def _old_button(scene: Scene) -> Result:
    step, talk = scene.state.step, _talk(scene.state.step)
    if step is None or talk is None:
        return odd.old_button(scene)
    return await scene.again(talk, step, lead=scene.say("odd.old-button-step"))


def _for_the_desk(scene: Scene, said: Said) -> bool:
    """Whether typed words are for the desk while an advisor answers the person."""
    if said.verb in _ACTIONS and (said.text or "").strip().startswith("/"):
        return True
    if said.verb in {"offer-yes", "offer-no", "unsubscribe"}:
        return True
    step = scene.state.step
    if step is not None and step.owner == Owner.ADVISOR.value and not interrupted(scene):
        return True
    decision = scene.decided()
    # A number or an address is for the advisor, whatever the words around it look like.
    return not decision.pii and decision.action == "wish" and decision.label in _FOR_THE_DESK


def _talk(step: Step | None) -> StepTalk | None:
    return None if step is None else STEPS.get(step.kind)


def _in_their_language(scene: Scene, decision: Decision) -> Scene:
    known = scene.turn.conversation.lang is not None
    if scene.state.lang_chosen or (known and unread(decision)):
        return scene
    return scene.in_language(decision.lang) if has_letters(decision.text) else scene


def _put_form_aside(scene: Scene) -> Scene:
    step, talk = scene.state.step, _talk(scene.state.step)
    if step is None or talk is None or not talk.form:
        return scene
    return scene.with_state(paused=step, step=None)
