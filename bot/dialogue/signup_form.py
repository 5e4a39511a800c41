"""The sign-up form: one question at a time, a summary, and then a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.dialogue.corrections import field_to_correct
from bot.dialogue.fields import (
    Elsewhere,
    Field,
    Guess,
    Taken,
    Unfit,
    fields_of,
    read,
    shown_value,
)
from bot.dialogue.form import Form, short_name
from bot.dialogue.moments import day_and_time
from bot.dialogue.scene import Result, Said, Scene, StepTalk, choice, join
from bot.dialogue.state import Step
from bot.dialogue.typing_in import label
from bot.messages import Button, Outgoing
from bot.trainings.dates import Dates
from bot.trainings.values import Already, Details, MySignup, Offering, Outcome, Seat, Waiting
from knowledge.wordbook import Markup, escape


async def begin(scene: Scene, said: Said) -> Result:
    """Start signing up for a session."""
    session_id = said.number
    found = await _offering(scene, session_id)
    if found is None:
        return _gone(scene)
    mine = await scene.rooms.trainings.mine(scene.turn.uow, scene.conversation_id, scene.now)
    for signup in mine:
        if signup.offering.session_id == session_id:
            return _outcome(scene, Already(signup, signup.place))
    scene = scene.with_state(paused=None)
    values = {"municipality": scene.state.municipality} if scene.state.municipality else {}
    full = _full(scene, found)
    start = scene.say("signup.start", training=title(scene, found), when=when_all(scene, found))
    form = Form(found, fields_of(scene, found.questions), values)
    return await _to(scene, form, form.missing(), lead=join(start, full))


def _full(scene: Scene, offering: Offering) -> str:
    if offering.free > 0:
        return ""
    first = {0: "signup.full-first", 1: "signup.full-second"}
    return scene.say(first.get(offering.waiting, "signup.full"), waiting=offering.waiting)


def title(scene: Scene, offering: Offering) -> str:
    """The name of the training of a session."""
    training = scene.knowledge.trainings.get(offering.training)
    return training.title[scene.lang] if training else offering.training


def when(scene: Scene, offering: Offering) -> str:
    """When a session starts, in words."""
    return day_and_time(offering.starts_at, scene.lang, scene.zone, scene.today)


def when_all(scene: Scene, offering: Offering) -> str:
    """When a session starts, and for several meetings on which days they are."""
    return dates(scene).with_days(when(scene, offering), offering.meetings)


def dates(scene: Scene) -> Dates:
    """The writer of meetings in the language of this turn."""
    return Dates(scene.say, scene.zone, scene.today)


async def _offering(scene: Scene, session_id: int) -> Offering | None:
    upcoming = await scene.rooms.trainings.upcoming(scene.turn.uow, scene.now)
    return next((one for one in upcoming if one.session_id == session_id), None)


async def _form(scene: Scene, step: Step) -> Form | None:
    found = await _offering(scene, int(step.data["session"]))
    if found is None:
        return None
    return Form(found, fields_of(scene, found.questions), dict(step.data["values"]))


def _gone(scene: Scene) -> Result:
    button = scene.button("trainings", "trainings")
    return scene.result(scene.message("signup.gone", button), paused=None)


async def _to(scene: Scene, form: Form, field: Field | None, lead: str = "") -> Result:
    """Ask a field, or show the summary when nothing is missing."""
    data: dict[str, Any] = {"session": form.offering.session_id, "values": dict(form.values)}
    if field is None:
        return await scene.open(CHECK, lead=lead, **data)
    talk = CHOICE if field.kind in {"choice", "yes-no"} else TEXT
    return await scene.open(talk, lead=lead, **data, field=field.name)


async def _ask_field(scene: Scene, step: Step) -> Sequence[Outgoing]:
    form = await _form(scene, step)
    if form is None:
        return _gone(scene).replies
    field = form.field(str(step.data["field"]))
    guess = step.data.get("guess")
    if guess is not None:
        buttons = (
            choice(step, "yes", scene.say("button.yes")),
            choice(step, "no", scene.say("button.no")),
        )
        shown = shown_value(scene, field, str(guess))
        return (scene.message("signup.guess", *buttons, value=shown),)
    kept = form.values.get(field.name)
    now = scene.say("signup.now", value=shown_value(scene, field, kept)) if kept else ""
    stuck = scene.say("signup.stuck") if _stuck(scene, step) else ""
    text = join(field.text, field.purpose, now, stuck)
    return (Outgoing(str(text), _field_buttons(scene, step, form, field)),)


def _field_buttons(scene: Scene, step: Step, form: Form, field: Field) -> tuple[Button, ...]:
    buttons: list[Button] = []
    if field.kind == "choice":
        buttons += [choice(step, "pick", one, str(n)) for n, one in enumerate(field.choices)]
    if field.kind == "yes-no":
        buttons += [choice(step, verb, scene.say(f"button.{verb}")) for verb in ("yes", "no")]
    if field.kind == "municipality":
        buttons.append(choice(step, "other", scene.say("signup.other-municipality")))
    if field.name in form.values:
        buttons.append(choice(step, "skip", scene.say("button.leave-so")))
    elif not field.required:
        buttons.append(choice(step, "skip", scene.say("button.skip")))
    if _stuck(scene, step):
        buttons.append(scene.button("human", "human"))
    if form.before(field.name) is not None:
        buttons.append(choice(step, "back", scene.say("button.back")))
    buttons.append(choice(step, "cancel", scene.say("button.stop-form")))
    return tuple(buttons)


async def _answer_field(scene: Scene, step: Step, said: Said) -> Result | None:
    form = await _form(scene, step)
    if form is None:
        return _gone(scene)
    field = form.field(str(step.data["field"]))
    guess = step.data.get("guess")
    if guess is not None and said.verb in {"yes", "no"}:
        return await _after_guess(scene, step, form, said.verb)
    if said.verb == "cancel":
        return leave(scene)
    if said.verb == "back":
        before = form.before(field.name) or field
        return await _to(scene, form, before)
    if said.verb == "skip":
        return await _after_skip(scene, step, form, field)
    return await _take(scene, step, form, field, said)


async def _after_guess(scene: Scene, step: Step, form: Form, verb: str) -> Result:
    field = form.field(str(step.data["field"]))
    typed = str(step.data.get("typed") or "")
    value = str(step.data["guess"]) if verb == "yes" else typed
    if not value:
        return await scene.again(TEXT, step, guess=None, typed=None)
    return await _keep(scene, form, field, value)


async def _after_skip(scene: Scene, step: Step, form: Form, field: Field) -> Result:
    if field.name in form.values:
        return await _keep(scene, form, field, form.values[field.name])
    if field.required:
        return await _once_more(scene, step, "signup.needed")
    return await _keep(scene, form, field, "")


async def _take(scene: Scene, step: Step, form: Form, field: Field, said: Said) -> Result | None:
    reading = read(scene, field, said)
    earlier = field_to_correct(scene, form, said.text or "")
    if isinstance(reading, Unfit | Elsewhere) and earlier is not None:
        return await _to(scene, form, earlier)
    match reading:
        case Taken(value):
            return await _keep(scene, form, field, value)
        case Guess(value, typed):
            return await scene.again(TEXT, step, guess=value, typed=typed)
        case Unfit(key):
            return await _once_more(scene, step, key)
        case Elsewhere():
            return None


async def _once_more(scene: Scene, step: Step, key: str) -> Result:
    """The same question, and how often it was asked in vain."""
    missed = int(step.data.get("missed", 0)) + 1
    lead = scene.say(key)
    return await scene.again(_talk(step), step, lead=lead, guess=None, missed=missed)


def _stuck(scene: Scene, step: Step) -> bool:
    """Whether the question was asked again as often as the settings allow."""
    return int(step.data.get("missed", 0)) > scene.values.repairs


async def _keep(scene: Scene, form: Form, field: Field, value: str) -> Result:
    if field.kind == "municipality" and value in scene.values.municipalities:
        scene = scene.with_state(municipality=value)
    changed = replace(form, values={**form.values, field.name: value})
    return await _to(scene, changed, changed.missing())


def _talk(step: Step) -> StepTalk:
    return CHOICE if step.kind == CHOICE.kind else TEXT


def leave(scene: Scene) -> Result:
    """Stop the form; what was typed stays in the transcript."""
    buttons = (scene.button("trainings", "trainings"), scene.button("menu", "menu"))
    return scene.result(scene.message("signup.left", *buttons), paused=None)


async def _ask_check(scene: Scene, step: Step) -> Sequence[Outgoing]:
    form = await _form(scene, step)
    if form is None:
        return _gone(scene).replies
    lines = [f"- {short_name(scene, field)} {_value(scene, form, field)}" for field in form.fields]
    text = scene.say(
        "signup.check",
        training=title(scene, form.offering),
        when=when(scene, form.offering),
        where=dates(scene).where(form.offering.meetings),
        details=Markup("\n".join(lines)),
    )
    key = "button.confirm-waiting" if form.offering.free == 0 else "button.confirm"
    buttons = (
        choice(step, "yes", scene.say(key)),
        *(
            choice(
                step,
                "field",
                scene.say("button.change", field=short_name(scene, field).rstrip(":")),
                str(n),
            )
            for n, field in enumerate(form.fields)
        ),
        choice(step, "cancel", scene.say("button.stop-form")),
    )
    return (Outgoing(str(text), buttons),)


def _value(scene: Scene, form: Form, field: Field) -> str:
    return escape(shown_value(scene, field, form.values.get(field.name, "")))


async def _check(scene: Scene, step: Step, said: Said) -> Result | None:
    form = await _form(scene, step)
    if form is None:
        return _gone(scene)
    if said.verb == "yes" or _asks_for_it(scene, said):
        return await _sign_up(scene, form)
    if said.verb == "cancel":
        return leave(scene)
    field = _to_change(scene, form, said)
    if field is not None:
        return await _to(scene, form, field)
    if said.verb in {"no", "back"}:
        return await scene.again(CHECK, step, lead=scene.say("signup.what-to-change"))
    return None


def _asks_for_it(scene: Scene, said: Said) -> bool:
    """Whether words such as "sign me up" say yes to the summary."""
    if said.text is None or said.verb is not None or "?" in said.text:
        return False
    decision = scene.decided()
    return decision.action == "training" and decision.label == "signup"


def _to_change(scene: Scene, form: Form, said: Said) -> Field | None:
    if said.verb == "field" and said.args and said.args[0].isdigit():
        number = int(said.args[0])
        return form.fields[number] if number < len(form.fields) else None
    if said.text is None:
        return None
    named = [(field.name, short_name(scene, field)) for field in form.fields]
    typed = label(said.text, named)
    if typed is None:
        return field_to_correct(scene, form, said.text)
    return form.field(typed)


async def _sign_up(scene: Scene, form: Form) -> Result:
    missing = form.missing()
    if missing is not None:
        return await _to(scene, form, missing)
    field = form.field("municipality")
    dutch = scene.in_language("nl")
    details = Details(
        name=form.values["name"],
        email=form.values["email"],
        municipality=shown_value(dutch, field, form.values["municipality"]),
        answers=_own_answers(form),
    )
    outcome = await scene.rooms.trainings.sign_up(
        scene.turn.uow,
        form.offering.session_id,
        scene.conversation_id,
        details,
        scene.lang,
        scene.now,
    )
    return _outcome(scene, outcome)


def _own_answers(form: Form) -> dict[str, str]:
    """Answers by question id, choices in Dutch, so that every list for staff reads the same."""
    dutch = {"yes": "ja", "no": "nee"}
    answers: dict[str, str] = {}
    for question in form.offering.questions:
        value = form.values.get(f"q-{question['id']}", "")
        if value and question["kind"] == "choice":
            value = str(question["choices"]["nl"][int(value)])
        elif question["kind"] == "yes-no":
            value = dutch.get(value, value)
        answers[str(question["id"])] = value
    return answers


def _outcome(scene: Scene, outcome: Outcome) -> Result:
    match outcome:
        case Seat(signup):
            return seat(scene, signup, "signup.seat")
        case Waiting(signup, place):
            return _waiting(scene, signup, "signup.waiting", place)
        case Already(signup, place) if place is not None:
            return _waiting(scene, signup, "signup.already-waiting", place)
        case Already(signup, _):
            return seat(scene, signup, "signup.already")
        case _:
            return _gone(scene)


def seat(scene: Scene, signup: MySignup, key: str) -> Result:
    """Tell that there is a seat, with a calendar file."""
    offering = signup.offering
    text = scene.say(
        key,
        training=title(scene, offering),
        when=when(scene, offering),
        about=dates(scene).about(offering.meetings),
    )
    message = _lasting(scene, signup, text, "signup.keep-page-seat")
    document = scene.rooms.trainings.calendar(offering, scene.lang)
    return scene.result(replace(message, document=document), paused=_aside(scene, offering))


def _waiting(scene: Scene, signup: MySignup, key: str, place: int) -> Result:
    text = scene.say(
        key,
        training=title(scene, signup.offering),
        when=when_all(scene, signup.offering),
        number=place,
        hours=scene.values.offer_hours,
    )
    message = _lasting(scene, signup, text, "signup.keep-page")
    return scene.result(message, paused=_aside(scene, signup.offering))


def _lasting(scene: Scene, signup: MySignup, text: Markup, why: str) -> Outgoing:
    """`text` with the buttons of a sign-up, on the web with `why` the page had better be kept.

    The page is the only way to this person: it must outlive the cookie's first term.
    """
    buttons = _own_buttons(scene, signup)
    if scene.channel != "web":
        return Outgoing(str(text), buttons)
    text = join(text, scene.say(why, hours=scene.values.cookie_hours))
    return Outgoing(str(text), (scene.button("keep-device", "keep-device"), *buttons))


def _aside(scene: Scene, offering: Offering) -> Step | None:
    """The form that was put aside, unless it was for this session: that one is answered now."""
    paused = scene.state.paused
    return None if paused is None or paused.data.get("session") == offering.session_id else paused


def _own_buttons(scene: Scene, signup: MySignup) -> tuple[Button, ...]:
    cancel = scene.button(f"cancel-signup:{signup.id}", "cancel-signup")
    return (scene.button("mine", "mine"), cancel)


TEXT = StepTalk("signup-text", _ask_field, _answer_field, form=True, by_number=False)
CHOICE = StepTalk("signup-choice", _ask_field, _answer_field, form=True)
CHECK = StepTalk("signup-check", _ask_check, _check, form=True, by_number=False, plain=True)
