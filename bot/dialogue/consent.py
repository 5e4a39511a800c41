"""Permission before anything is shared, and opening the case. A request is never lost here.

Words that are no clear answer keep the question; after one repetition the case opens without
the earlier messages. What cannot wait opens at once and asks for permission afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.cases.values import Opened, Request
from bot.dialogue.after_opening import contact_in, go_on, over, turns_to_the_desk
from bot.dialogue.asking import only_from_now_on, wants_no_advisor
from bot.dialogue.entry_text import as_it_holds, in_words
from bot.dialogue.moments import promise
from bot.dialogue.scene import Result, Said, Scene, StepTalk, choice, join
from bot.dialogue.state import Step
from bot.messages import Outgoing
from intents.material import Expertise, Urgency
from knowledge.wordbook import Markup


async def ask_to_share(
    scene: Scene, topic: str | None, expertise: Expertise, lead: str = ""
) -> Result:
    """Ask what the advisor may read, just before the case is opened."""
    contact = contact_in(scene)
    return await scene.open(SHARE, lead=lead, topic=topic, expertise=expertise, contact=contact)


async def open_case(
    scene: Scene, topic: str | None, expertise: Expertise, urgency: Urgency, *, share: bool
) -> Opened:
    """Open a case for this person, or raise the urgency of the one that is open."""
    name = scene.values.municipalities.get(scene.state.municipality or "")
    return await scene.rooms.cases.open(
        scene.turn.uow,
        scene.conversation_id,
        Request(
            topic=topic,
            expertise=expertise,
            urgency=urgency,
            municipality=name,
            share=share,
            contact=None,
            lang=scene.lang,
        ),
        scene.now,
    )


async def open_urgent(
    scene: Scene, topic: str | None, expertise: Expertise, contact: str | None
) -> Result:
    """What cannot wait: the case first, without the earlier messages; then ask for those."""
    opened = await open_case(scene, topic, expertise, "high", share=False)
    lead = join(scene.say("people.urgent"), _opened(scene, opened), scene.say("people.call-too"))
    scene = scene.with_state(repairs=0)
    result = await scene.open(AFTERWARDS, case=opened.case_id, contact=contact)
    return result.after(Outgoing(str(lead)))


async def asked_again(scene: Scene, step: Step) -> Result:
    """Words that are no answer: keep the question once, then open the case without sharing."""
    step = _with_matter(scene, step)
    if step.data.get("asked"):
        return await _open(scene, step, share=False, lead=scene.say("people.no-clear-answer"))
    return await scene.again(SHARE, step, brief=True, asked=True)


def _opened(scene: Scene, opened: Opened) -> Markup:
    by = promise(opened.promised_at, scene.lang, scene.zone, scene.today)
    return scene.say("people.opened", reference=opened.reference, by=by)


async def _ask_share(scene: Scene, step: Step) -> Sequence[Outgoing]:
    buttons = (
        choice(step, "yes", scene.say("button.share")),
        choice(step, "no", scene.say("button.share-without")),
        choice(step, "cancel", scene.say("button.never-mind")),
    )
    key = "people.share-again" if step.data.get("brief") else "people.share"
    return (scene.message(key, *buttons),)


async def _share(scene: Scene, step: Step, said: Said) -> Result | None:
    step = step.with_data(contact=contact_in(scene) or step.data.get("contact"))
    verb = said.verb or _in_other_words(scene, said)
    if verb == "cancel":
        return scene.result(scene.message("people.no-need", scene.button("menu", "menu")))
    if verb in {"yes", "no"}:
        return await _open(scene, step, share=verb == "yes")
    if said.text is None or turns_to_the_desk(scene):
        return None
    decision = scene.decided()
    if decision.urgency == "high":
        topic, expertise = decision.topic, decision.expertise or "other"
        return await open_urgent(scene, topic, expertise, step.data.get("contact"))
    general = _answered(scene)
    if general:
        return await scene.again(SHARE, step, lead=general, brief=True)
    return await asked_again(scene, step)


def _in_other_words(scene: Scene, said: Said) -> str | None:
    if said.text is None:
        return None
    if wants_no_advisor(scene, said.text):
        return "cancel"
    return "no" if only_from_now_on(said.text) else None


def _answered(scene: Scene) -> str:
    """The general answer to a question that was asked instead of giving permission."""
    decision = scene.decided()
    entry = scene.knowledge.entries.get(decision.entry or "")
    if decision.action != "answer" or entry is None:
        return ""
    if not as_it_holds(scene, entry).given_as_fact(scene.today):
        return ""
    return in_words(scene, entry)


def _with_matter(scene: Scene, step: Step) -> Step:
    """The step with what the latest words say the matter is, where that was not known."""
    decision = scene.turn.decision
    if decision is None or decision.action != "handoff":
        return step
    found: dict[str, Any] = {}
    if step.data.get("topic") is None and decision.topic is not None:
        found["topic"] = decision.topic
    if step.data.get("expertise", "other") == "other" and decision.expertise is not None:
        found["expertise"] = decision.expertise
    return step.with_data(**found)


async def _open(scene: Scene, step: Step, *, share: bool, lead: str = "") -> Result:
    topic, expertise = step.data.get("topic"), step.data.get("expertise", "other")
    opened = await open_case(scene, topic, expertise, "normal", share=share)
    shared = scene.say("people.shared" if share else "people.not-shared")
    text = join(lead, _opened(scene, opened), shared)
    contact = step.data.get("contact")
    scene = scene.with_state(repairs=0)
    return await go_on(scene, opened.case_id, text, contact=contact, tell=not share)


async def _ask_afterwards(scene: Scene, step: Step) -> Sequence[Outgoing]:
    buttons = (
        choice(step, "yes", scene.say("button.share")),
        choice(step, "no", scene.say("button.share-without")),
    )
    key = "people.may-read-again" if step.data.get("asked") else "people.may-read"
    return (scene.message(key, *buttons),)


async def _afterwards(scene: Scene, step: Step, said: Said) -> Result | None:
    verb = said.verb
    if verb is None and said.text is not None and only_from_now_on(said.text):
        verb = "no"
    closed = await over(scene, step)
    if closed is not None:
        return None if verb is None else closed
    case_id = int(step.data["case"])
    contact = contact_in(scene) or step.data.get("contact")
    if verb == "yes":
        await scene.rooms.cases.share(scene.turn.uow, case_id)
        return await go_on(scene, case_id, scene.say("people.shared"), contact=contact)
    if verb == "no":
        lead = scene.say("people.not-shared")
        return await go_on(scene, case_id, lead, contact=contact, tell=True)
    if said.text is None or turns_to_the_desk(scene) or step.data.get("asked"):
        return None
    return await scene.again(AFTERWARDS, step, contact=contact, asked=True)


SHARE = StepTalk("share", _ask_share, _share, plain=True)
AFTERWARDS = StepTalk("share-afterwards", _ask_afterwards, _afterwards, plain=True)
