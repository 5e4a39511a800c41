"""Reaching a person: what is shared, permission, a case, and what happens next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.cases.values import Opened, Request
from bot.dialogue.moments import promise
from bot.dialogue.questions import looks_like_question
from bot.dialogue.scene import Result, Said, Scene, StepTalk, choice, join
from bot.dialogue.state import Step
from bot.dialogue.typing_in import name_from
from bot.messages import Outgoing, Owner
from intents.material import Expertise, Urgency

_CHANNELS_WITHOUT_NEWS = frozenset({"web"})


async def wanted(scene: Scene, _said: Said) -> Result:
    """The person asks for a human being."""
    if scene.owner is not Owner.BOT:
        return await _already(scene)
    topic, expertise = _matter(scene)
    return await scene.open(
        SHARE, lead=scene.say("people.gladly"), topic=topic, expertise=expertise, urgency="normal"
    )


async def handed_on(scene: Scene) -> Result:
    """The words ask for more than a general answer: an advisor of the right expertise."""
    decision = scene.decided()
    urgent = decision.urgency == "high"
    expertise = decision.expertise or "other"
    if scene.owner is not Owner.BOT:
        if urgent:
            await open_case(scene, decision.topic, expertise, "high", share=False)
        return await added(scene)
    text = scene.say("people.urgent" if urgent else "people.personal")
    return await scene.open(
        SHARE,
        lead=text,
        topic=decision.topic,
        expertise=expertise,
        urgency=decision.urgency,
    )


async def added(scene: Scene) -> Result:
    """A case is open: what the person writes goes with it."""
    return await _already(scene, added=True)


async def withdraw(scene: Scene, _said: Said) -> Result:
    """The person wants to take their question to an advisor back: ask whether they are sure."""
    case = await scene.rooms.cases.current(scene.turn.uow, scene.conversation_id)
    if case is None:
        return scene.result(scene.message("people.none-open", scene.button("menu", "menu")))
    return await scene.open(WITHDRAW, reference=case.reference)


async def over(scene: Scene, step: Step) -> Result | None:
    """What to say when the case a question was about has been closed meanwhile; else `None`."""
    case = await scene.rooms.cases.current(scene.turn.uow, scene.conversation_id)
    if case is not None and case.id == int(step.data["case"]):
        return None
    return scene.result(scene.message("people.none-open", scene.button("menu", "menu")))


async def keep_on_device(scene: Scene, _said: Said) -> Result:
    """The page keeps this conversation longer.

    The web channel sets the cookie when the button is pressed; typed words cannot do that.
    """
    if scene.turn.incoming.choice is None:
        button = scene.button("keep-device", "keep-device")
        return scene.result(scene.message("people.press-to-keep", button))
    return scene.result(scene.message("people.kept", days=scene.values.keep_days))


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
    button = scene.button("withdraw", "withdraw")
    return scene.result(scene.message(key, button, reference=case.reference, by=by))


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
        return await scene.open(
            SHARE,
            topic=step.data.get("topic"),
            expertise=step.data.get("expertise", "other"),
            urgency=step.data.get("urgency", "normal"),
        )
    if said.verb == "no":
        return scene.result(scene.message("people.no-need", scene.button("menu", "menu")))
    return None


async def _ask_share(scene: Scene, step: Step) -> Sequence[Outgoing]:
    buttons = (
        choice(step, "yes", scene.say("button.share")),
        choice(step, "no", scene.say("button.share-without")),
        choice(step, "cancel", scene.say("button.never-mind")),
    )
    return (scene.message("people.share", *buttons),)


async def _share(scene: Scene, step: Step, said: Said) -> Result | None:
    if said.verb == "cancel":
        return scene.result(scene.message("people.no-need", scene.button("menu", "menu")))
    if said.verb not in {"yes", "no"}:
        return None
    share = said.verb == "yes"
    urgency = step.data.get("urgency", "normal")
    opened = await open_case(
        scene,
        step.data.get("topic"),
        step.data.get("expertise", "other"),
        urgency,
        share=share,
    )
    by = promise(opened.promised_at, scene.lang, scene.zone, scene.today)
    shared = scene.say("people.shared" if share else "people.not-shared")
    text = scene.say("people.opened", reference=opened.reference, by=by, shared=shared)
    urgent = scene.say("people.call-too") if urgency == "high" else ""
    return await _opened(scene.with_state(repairs=0), opened, join(text, urgent))


async def _opened(scene: Scene, opened: Opened, lead: str) -> Result:
    """The case is open already; what is asked now may be skipped and loses nothing."""
    if scene.state.municipality is None:
        result = await scene.open(MUNICIPALITY, case=opened.case_id)
        return result.after(Outgoing(str(lead)))
    return await how_to_reach(scene, opened.case_id, lead)


async def how_to_reach(scene: Scene, case_id: int, lead: str) -> Result:
    """On the web an answer is only seen by who comes back: ask how to be sure of it."""
    if scene.channel not in _CHANNELS_WITHOUT_NEWS:
        return scene.result(Outgoing(str(join(lead, scene.say("people.here")))))
    result = await scene.open(CONTACT, case=case_id)
    return result.after(Outgoing(str(lead))) if lead else result


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
    names = {name: key for key, name in scene.values.municipalities.items()}
    guess = step.data.get("guess")
    case_id = int(step.data["case"])
    if said.verb == "skip" or (said.verb == "no" and guess is None):
        return await how_to_reach(scene, case_id, scene.say("people.fine"))
    if guess is not None and said.verb == "yes":
        return await _lives_in(scene, case_id, str(guess), names)
    if guess is not None and said.verb == "no":
        return await scene.again(MUNICIPALITY, step, guess=None)
    if said.text is None or looks_like_question(scene, said.text):
        return None
    found = name_from(said.text, names)
    if found is not None and found.sure:
        return await _lives_in(scene, case_id, found.name, names)
    if found is not None:
        return await scene.again(MUNICIPALITY, step, guess=found.name)
    if step.data.get("missed"):
        return await how_to_reach(scene, case_id, scene.say("people.fine"))
    lead = scene.say("people.municipality-unknown")
    return await scene.again(MUNICIPALITY, step, lead=lead, missed=True, guess=None)


async def _lives_in(scene: Scene, case_id: int, name: str, keys: Mapping[str, str]) -> Result:
    await scene.rooms.cases.set_municipality(scene.turn.uow, case_id, name)
    scene = scene.with_state(municipality=keys.get(name))
    return await how_to_reach(scene, case_id, scene.say("people.municipality-kept", name=name))


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
    if said.text is None:
        return None
    found = [span for span in scene.decided().pii if span.kind in {"email", "phone"}]
    if not found:
        return None
    closed = await over(scene, step)
    if closed is not None:
        return closed
    contact = ", ".join(said.text[span.start : span.end] for span in found)
    await scene.rooms.cases.set_contact(scene.turn.uow, int(step.data["case"]), contact)
    return scene.result(scene.message("people.contact-kept", contact=contact))


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


OFFER = StepTalk("offer-advisor", _ask_offer, _offer)
SHARE = StepTalk("share", _ask_share, _share)
MUNICIPALITY = StepTalk("municipality", _ask_municipality, _municipality, by_number=False)
CONTACT = StepTalk("contact", _ask_contact, _contact, by_number=False)
WITHDRAW = StepTalk("withdraw", _ask_withdraw, _withdraw)
