"""The case is open: what it is about, a number to pass on, the municipality, how to be reached.

Each of these questions may be skipped, and what is left unanswered loses nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from bot.cases.values import Request
from bot.dialogue.questions import looks_like_question
from bot.dialogue.scene import Result, Said, Scene, StepTalk, choice, join
from bot.dialogue.state import Step
from bot.dialogue.typing_in import name_from
from bot.messages import Outgoing

_CHANNELS_WITHOUT_NEWS: Final = frozenset({"web"})
_FOR_THE_DESK: Final = frozenset({"menu", "language", "my-data", "stop", "cancel"})
_MOST_WORDS = 6


async def go_on(
    scene: Scene, case_id: int, lead: str, *, contact: str | None = None, tell: bool = False
) -> Result:
    """Ask the next thing that helps the advisor; `tell`: nothing was shared, so ask the matter."""
    if tell:
        result = await scene.open(TELL, case=case_id, contact=contact)
    elif contact:
        result = await scene.open(PASS_ON, case=case_id, contact=contact, more=True)
    elif scene.state.municipality is None:
        result = await scene.open(MUNICIPALITY, case=case_id)
    else:
        return await how_to_reach(scene, case_id, lead)
    return result.after(Outgoing(str(lead))) if lead else result


async def over(scene: Scene, step: Step) -> Result | None:
    """What to say when the case a question was about has been closed meanwhile; else `None`."""
    case = await scene.rooms.cases.current(scene.turn.uow, scene.conversation_id)
    if case is not None and case.id == int(step.data["case"]):
        return None
    return scene.result(scene.message("people.none-open", scene.button("menu", "menu")))


def contact_in(scene: Scene) -> str | None:
    """The phone number and e-mail address in the words of this turn."""
    text, decision = scene.turn.incoming.text, scene.turn.decision
    if text is None or decision is None:
        return None
    found = [text[one.start : one.end] for one in decision.pii if one.kind in {"email", "phone"}]
    return ", ".join(dict.fromkeys(found)) or None


def turns_to_the_desk(scene: Scene) -> bool:
    """Whether the words are a short wish about the desk itself, such as the menu."""
    decision = scene.decided()
    short = len(decision.text.split()) <= _MOST_WORDS
    return short and decision.action == "wish" and decision.label in _FOR_THE_DESK


async def how_to_reach(scene: Scene, case_id: int, lead: str) -> Result:
    """On the web an answer is only seen by who comes back: ask how to be sure of it."""
    if scene.channel not in _CHANNELS_WITHOUT_NEWS:
        return scene.result(Outgoing(str(join(lead, scene.say("people.here")))))
    case = await scene.rooms.cases.current(scene.turn.uow, scene.conversation_id)
    if case is not None and case.contact is not None:
        hours, keep = scene.values.cookie_hours, scene.button("keep-device", "keep-device")
        result = scene.result(scene.message("people.here-page", keep, hours=hours))
    else:
        result = await scene.open(CONTACT, case=case_id)
    return result.after(Outgoing(str(lead))) if lead else result


async def _ask_tell(scene: Scene, step: Step) -> Sequence[Outgoing]:
    return (scene.message("people.tell", choice(step, "skip", scene.say("button.skip"))),)


async def _tell(scene: Scene, step: Step, said: Said) -> Result | None:
    closed = await over(scene, step)
    if closed is not None:
        return None if said.text is not None and said.verb is None else closed
    case_id = int(step.data["case"])
    contact = contact_in(scene) or step.data.get("contact")
    if said.verb in {"skip", "no"}:
        return await go_on(scene, case_id, scene.say("people.fine"), contact=contact)
    if said.text is None or turns_to_the_desk(scene):
        return None
    if said.verb == "yes" or scene.decided().action == "smalltalk":
        return await scene.again(TELL, step)
    await _matter_of_case(scene)
    return await go_on(scene, case_id, scene.say("people.told"), contact=contact)


async def _matter_of_case(scene: Scene) -> None:
    """Let the case follow what the person says it is about."""
    decision = scene.decided()
    entry = scene.knowledge.entries.get(decision.entry or "")
    own = entry.expertise if entry else None
    request = Request(
        topic=decision.topic,
        expertise=decision.expertise or own or "other",
        urgency=decision.urgency,
        municipality=None,
        share=False,
        contact=None,
        lang=scene.lang,
    )
    await scene.rooms.cases.open(scene.turn.uow, scene.conversation_id, request, scene.now)


async def _ask_pass_on(scene: Scene, step: Step) -> Sequence[Outgoing]:
    contact = str(step.data["contact"])
    key = "people.pass-on" if "@" in contact else "people.pass-on-phone"
    buttons = (
        choice(step, "yes", scene.say("button.yes")),
        choice(step, "no", scene.say("button.no")),
    )
    return (scene.message(key, *buttons, contact=contact),)


async def _pass_on(scene: Scene, step: Step, said: Said) -> Result | None:
    other = contact_in(scene)
    if said.verb not in {"yes", "no"} and other is None:
        return None
    closed = await over(scene, step)
    if closed is not None:
        return closed
    case_id, contact = int(step.data["case"]), other or str(step.data["contact"])
    lead = scene.say("people.not-passed-on")
    if said.verb != "no" or other is not None:
        await scene.rooms.cases.set_contact(scene.turn.uow, case_id, contact)
        lead = scene.say("people.contact-kept", contact=contact)
    if step.data.get("more"):
        return await go_on(scene, case_id, lead)
    return scene.result(Outgoing(str(lead)))


async def _ask_municipality(scene: Scene, step: Step) -> Sequence[Outgoing]:
    guess = step.data.get("guess")
    if guess is not None:
        buttons = (
            choice(step, "yes", scene.say("button.yes")),
            choice(step, "no", scene.say("button.no")),
            choice(step, "skip", scene.say("button.skip")),
        )
        return (scene.message("people.municipality-guess", *buttons, name=str(guess)),)
    return (scene.message("people.municipality", choice(step, "skip", scene.say("button.skip"))),)


async def _municipality(scene: Scene, step: Step, said: Said) -> Result | None:
    closed = await over(scene, step)
    if closed is not None:
        return None if said.text is not None and said.verb is None else closed
    guess = step.data.get("guess")
    case_id = int(step.data["case"])
    if said.verb == "skip" or (said.verb == "no" and guess is None):
        return await how_to_reach(scene, case_id, scene.say("people.fine"))
    if guess is not None and said.verb == "yes":
        return await _lives_in(scene, case_id, str(guess))
    if guess is not None and said.verb == "no":
        return await scene.again(MUNICIPALITY, step, guess=None)
    contact = contact_in(scene)
    if contact is None and (said.text is None or looks_like_question(scene, said.text)):
        return None
    return await _named(scene, step, said.text or "", contact)


async def _named(scene: Scene, step: Step, text: str, contact: str | None) -> Result:
    case_id = int(step.data["case"])
    found = name_from(text, scene.values.municipalities.values())
    if found is not None and found.sure:
        return await _lives_in(scene, case_id, found.name, contact)
    if contact is not None:
        return await go_on(scene, case_id, "", contact=contact)
    if found is not None:
        return await scene.again(MUNICIPALITY, step, guess=found.name)
    if step.data.get("missed"):
        return await how_to_reach(scene, case_id, scene.say("people.fine"))
    lead = scene.say("people.municipality-unknown")
    return await scene.again(MUNICIPALITY, step, lead=lead, missed=True, guess=None)


async def _lives_in(scene: Scene, case_id: int, name: str, contact: str | None = None) -> Result:
    await scene.rooms.cases.set_municipality(scene.turn.uow, case_id, name)
    keys: Mapping[str, str] = {one: key for key, one in scene.values.municipalities.items()}
    scene = scene.with_state(municipality=keys.get(name))
    lead = scene.say("people.municipality-kept", name=name)
    return await go_on(scene, case_id, lead, contact=contact)


async def _ask_contact(scene: Scene, step: Step) -> Sequence[Outgoing]:
    buttons = (
        scene.button("keep-device", "keep-device"),
        choice(step, "skip", scene.say("button.skip")),
    )
    hours = scene.values.cookie_hours
    return (scene.message("people.contact", *buttons, hours=hours),)


async def _contact(scene: Scene, step: Step, said: Said) -> Result | None:
    if said.verb in {"skip", "no"}:
        return scene.result(scene.message("people.come-back"))
    contact = contact_in(scene)
    if contact is None:
        return None
    closed = await over(scene, step)
    if closed is not None:
        return closed
    await scene.rooms.cases.set_contact(scene.turn.uow, int(step.data["case"]), contact)
    return scene.result(scene.message("people.contact-kept", contact=contact))


TELL = StepTalk("tell", _ask_tell, _tell, by_number=False)
PASS_ON = StepTalk("pass-on", _ask_pass_on, _pass_on, plain=True)
MUNICIPALITY = StepTalk("municipality", _ask_municipality, _municipality, by_number=False)
CONTACT = StepTalk("contact", _ask_contact, _contact, by_number=False)
