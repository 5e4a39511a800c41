"""Reaching a person: asking for one, being handed on, and taking the request back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.dialogue.after_opening import PASS_ON, contact_in
from bot.dialogue.consent import SHARE, ask_to_share, asked_again, open_case, open_urgent
from bot.dialogue.entry_text import as_it_holds, in_words
from bot.dialogue.moments import promise
from bot.dialogue.scene import Result, Said, Scene, StepTalk, choice, join
from bot.dialogue.state import Step
from bot.messages import Outgoing, Owner
from intents.material import Expertise
from knowledge.model import Entry

_LONG_STORY_WORDS: Final = 20
_DEBTS_HELP: Final = "debts-help"
_ABOUT_THE_CASE: Final = frozenset(
    {"share-afterwards", "tell", "pass-on", "municipality", "contact"}
)
"""Questions that belong to an open case: what is said beside them does not end them."""


async def wanted(scene: Scene, _said: Said) -> Result:
    """The person asks for a human being."""
    if scene.owner is not Owner.BOT:
        return await _already(scene)
    step = scene.state.step
    if step is not None and step.kind == SHARE.kind:
        known = contact_in(scene) or step.data.get("contact")
        return await asked_again(scene, step.with_data(contact=known))
    if step is not None and step.kind == OFFER.kind:
        topic, expertise = step.data.get("topic"), step.data.get("expertise", "other")
    else:
        topic, expertise = _matter(scene)
    return await ask_to_share(scene, topic, expertise, scene.say("people.gladly"))


async def when(scene: Scene, _said: Said) -> Result:
    """The person waits and asks when the answer will come."""
    return await _already(scene)


async def handed_on(scene: Scene, _said: Said) -> Result:
    """An advisor, with a kind word and the general answer beside it when there is one."""
    result = await _handed_on(scene)
    if scene.owner is not Owner.BOT:
        return result
    general = _in_general(scene)
    if general is not None:
        result = result.after(scene.message("people.in-general", answer=in_words(scene, general)))
    if _long_debt_story(scene):
        first, *others = result.replies
        kind = join(scene.say("people.sorry"), first.text)
        result = replace(result, replies=(replace(first, text=str(kind)), *others))
    return result


def _in_general(scene: Scene) -> Entry | None:
    """The entry that says in general what can be said beside an advisor."""
    known, refused = scene.knowledge.entries, scene.state.refused
    found = [known[one] for one in scene.decided().beside if one in known]
    if _long_debt_story(scene):
        found += scene.knowledge.of_topic(_DEBTS_HELP)[:1]
    for entry in found:
        if entry.id not in refused and as_it_holds(scene, entry).given_as_fact(scene.today):
            return entry
    return None


async def _handed_on(scene: Scene) -> Result:
    decision = scene.decided()
    urgent = decision.urgency == "high"
    expertise = decision.expertise or "other"
    if scene.owner is not Owner.BOT:
        await open_case(scene, decision.topic, expertise, decision.urgency, share=False)
        return await added(scene)
    if urgent:
        return await open_urgent(scene, decision.topic, expertise, contact_in(scene))
    return await ask_to_share(scene, decision.topic, expertise, scene.say("people.personal"))


def _long_debt_story(scene: Scene) -> bool:
    decision = scene.decided()
    return decision.expertise == "debts" and len(decision.text.split()) >= _LONG_STORY_WORDS


async def added(scene: Scene) -> Result:
    """A case is open: what the person writes goes with it."""
    return await _already(scene, added=True)


async def withdraw(scene: Scene, _said: Said) -> Result:
    """The person wants to take their question to an advisor back: ask whether they are sure."""
    case = await scene.rooms.cases.current(scene.turn.uow, scene.conversation_id)
    if case is None:
        return scene.result(scene.message("people.none-open", scene.button("menu", "menu")))
    return await scene.open(WITHDRAW, reference=case.reference)


async def keep_on_device(scene: Scene, _said: Said) -> Result:
    """The page keeps this conversation longer.

    The web channel sets the cookie when the button is pressed; typed words cannot do that.
    """
    if scene.turn.incoming.choice is None:
        button = scene.button("keep-device", "keep-device")
        return scene.result(scene.message("people.press-to-keep", button))
    key = "people.kept-page" if scene.owner is Owner.BOT else "people.kept"
    return scene.result(scene.message(key, days=scene.values.keep_days))


def _matter(scene: Scene) -> tuple[str | None, Expertise]:
    form = scene.state.paused or scene.state.step
    if form is not None and form.kind.startswith("signup"):
        return None, "trainings"
    entry = scene.knowledge.entries.get(scene.state.last_entry or "")
    if entry is None:
        return None, "other"
    return entry.topic, entry.expertise or "other"


async def _already(scene: Scene, *, added: bool = False) -> Result:
    case = await scene.rooms.cases.current(scene.turn.uow, scene.conversation_id)
    if case is None or scene.owner is Owner.ADVISOR:
        return scene.result(scene.message("people.with-advisor"))
    key = "people.added" if added else "people.already"
    by = promise(case.promised_at, scene.lang, scene.zone, scene.today)
    contact = contact_in(scene)
    if contact is not None and contact != case.contact:
        lead = scene.say(key, reference=case.reference, by=by)
        return await scene.open(PASS_ON, lead=lead, case=case.id, contact=contact)
    button = scene.button("withdraw", "withdraw")
    result = scene.result(scene.message(key, button, reference=case.reference, by=by))
    step = scene.state.step
    return replace(result, beside=step is not None and step.kind in _ABOUT_THE_CASE)


async def _ask_offer(scene: Scene, step: Step) -> Sequence[Outgoing]:
    buttons = (
        choice(step, "yes", scene.say("button.yes-advisor")),
        choice(step, "no", scene.say("button.no-thanks")),
    )
    return (scene.message("people.offer", *buttons),)


async def _offer(scene: Scene, step: Step, said: Said) -> Result | None:
    if said.verb == "yes" and scene.owner is not Owner.BOT:
        return await added(scene)
    if said.verb == "yes":
        topic, expertise = step.data.get("topic"), step.data.get("expertise", "other")
        return await ask_to_share(scene, topic, expertise)
    if said.verb == "no":
        return scene.result(scene.message("people.no-need", scene.button("menu", "menu")))
    return None


async def _ask_withdraw(scene: Scene, step: Step) -> Sequence[Outgoing]:
    buttons = (
        choice(step, "yes", scene.say("button.withdraw")),
        choice(step, "no", scene.say("button.keep-it")),
    )
    reference = str(step.data.get("reference", ""))
    return (scene.message("people.withdraw", *buttons, reference=reference),)


async def _withdraw(scene: Scene, _step: Step, said: Said) -> Result | None:
    if said.verb == "yes":
        await scene.rooms.cases.withdraw(scene.turn.uow, scene.conversation_id, scene.now)
        return scene.result(scene.message("people.withdrawn", scene.button("menu", "menu")))
    if said.verb == "no":
        return scene.result(scene.message("people.stays"))
    return None


OFFER = StepTalk("offer-advisor", _ask_offer, _offer, plain=True)
WITHDRAW = StepTalk("withdraw", _ask_withdraw, _withdraw, plain=True)
