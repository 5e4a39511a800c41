"""Trainings in conversation: what there is, one training, my places, leaving, offers."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from bot.dialogue import signup_form
from bot.dialogue.moments import day_and_time
from bot.dialogue.scene import Handler, Result, Said, Scene, StepTalk, choice
from bot.dialogue.signup_form import title, when, when_all
from bot.dialogue.state import Step
from bot.dialogue.typing_in import bare
from bot.messages import Button, Outgoing
from bot.trainings.values import Cancelled, MySignup, Offering, Seat
from knowledge.model import Training
from knowledge.wordbook import Markup

_MOST_SESSIONS, _MOST_BUTTONS = 8, 8
_TELLING_LENGTH, _ALIKE = 5, 84
_SIGNS_UP = frozenset("aanmelden inschrijven opgeven aanmelding inschrijving sign register".split())
_EVERY_TITLE = frozenset(
    """training trainingen cursus workshop trainings course eigen bedrijf iets right your business
    schrijven writing starters starting""".split()
)
"""Words of titles that people also use without meaning that one training."""


async def by_label(scene: Scene, said: Said) -> Result:
    """The words ask something about trainings."""
    handlers = {
        "signup": _want_to_sign_up,
        "cancel": _want_to_cancel,
        "reschedule": _want_another_date,
        "info": _want_to_know,
    }
    handler = handlers.get(scene.decided().label or "", see)
    return await handler(scene, said)


async def see(scene: Scene, said: Said) -> Result:
    """The sessions to come; one training when the words name it."""
    named = named_training(scene, said.text or "")
    if named is not None:
        return await _one(scene, named)
    upcoming = await scene.rooms.trainings.upcoming(scene.turn.uow, scene.now)
    if not upcoming:
        return scene.result(scene.message("trainings.none", scene.button("human", "human")))
    lines = "\n".join(_session_line(scene, one) for one in upcoming[:_MOST_SESSIONS])
    names = dict.fromkeys(one.training for one in upcoming)
    buttons = [
        Button(f"training:{name}", scene.knowledge.trainings[name].title[scene.lang])
        for name in names
        if name in scene.knowledge.trainings
    ]
    text = scene.say("trainings.list", sessions=Markup(lines))
    return scene.result(Outgoing(str(text), tuple(buttons[:_MOST_BUTTONS])))


async def one_training(scene: Scene, said: Said) -> Result:
    """A button asked for one training."""
    training = scene.knowledge.trainings.get(said.args[0] if said.args else "")
    if training is None:
        return await see(scene, Said())
    return await _one(scene, training)


async def mine(scene: Scene, _said: Said) -> Result:
    """The person's own places."""
    signups = await _mine(scene)
    if not signups:
        return scene.result(
            scene.message("trainings.mine-none", scene.button("trainings", "trainings"))
        )
    return _my_places(scene, signups, "trainings.mine")


async def cancel(scene: Scene, said: Said) -> Result:
    """A button asks to give a place up: ask whether the person is sure."""
    number = said.args[0] if said.args else ""
    for signup in await _mine(scene):
        if str(signup.id) == number:
            return await scene.open(CANCEL, signup=signup.id)
    return await mine(scene, said)


async def accept(scene: Scene, said: Said) -> Result:
    """Take the place that was offered."""
    outcome = await scene.rooms.trainings.accept(
        scene.turn.uow, said.number, scene.conversation_id, scene.now
    )
    if isinstance(outcome, Seat):
        return signup_form.seat(scene, outcome.signup, "trainings.offer-taken")
    button = scene.button("trainings", "trainings")
    return scene.result(scene.message("trainings.offer-too-late", button))


async def decline(scene: Scene, said: Said) -> Result:
    """Leave the offered place to the next person."""
    outcome = await scene.rooms.trainings.decline(
        scene.turn.uow, said.number, scene.conversation_id, scene.now
    )
    key = "offer-left" if isinstance(outcome, Cancelled) else "offer-too-late"
    button = scene.button("trainings", "trainings")
    return scene.result(scene.message(f"trainings.{key}", button))


def signs_up_by_title(scene: Scene, said: Said) -> Handler | None:
    """What to do when somebody types a whole title with a word of signing up.

    A title may be the very words of a question: "sign up for writing your business plan".
    """
    typed = f" {bare(said.text or '')} "
    if scene.decided().action not in {"answer", "choose"} or not _SIGNS_UP & set(typed.split()):
        return None
    titles = (one for each in scene.knowledge.trainings.values() for one in each.title.values())
    return _want_to_sign_up if any(f" {bare(one)} " in typed for one in titles) else None


def named_training(scene: Scene, text: str) -> Training | None:
    """The one training that the words name, spelling mistakes forgiven."""
    typed = bare(text).split()
    scores: list[tuple[int, bool, Training]] = []
    for training in scene.knowledge.trainings.values():
        telling = {
            word
            for name in training.title.values()
            for word in bare(name).split()
            if len(word) >= _TELLING_LENGTH and word not in _EVERY_TITLE
        }
        hits = sum(any(_alike(word, one) for one in typed) for word in telling)
        if hits:
            # A word that a training and an event share means the training: "cursus impact".
            scores.append((-hits, training.kind == "event", training))
    scores.sort(key=lambda scored: scored[:2])
    if not scores or (len(scores) > 1 and scores[0][:2] == scores[1][:2]):
        return None
    return scores[0][2]


def _alike(word: str, typed: str) -> bool:
    """Whether a word was meant: a slip of the finger changes the length by one at most."""
    return abs(len(word) - len(typed)) <= 1 and fuzz.ratio(word, typed) >= _ALIKE


async def _mine(scene: Scene) -> Sequence[MySignup]:
    return await scene.rooms.trainings.mine(scene.turn.uow, scene.conversation_id, scene.now)


async def _one(scene: Scene, training: Training) -> Result:
    sessions = await scene.rooms.trainings.upcoming(scene.turn.uow, scene.now, training.id)
    texts = {
        name: scene.say.fill(getattr(training, name)[scene.lang])
        for name in ("title", "aim", "for_whom", "afterwards", "meetings")
    }
    lines = "\n".join(_dates_line(scene, one) for one in sessions)
    dates = Markup(lines) if sessions else scene.say("trainings.no-dates")
    text = scene.say("trainings.one", price=_price(scene, training), dates=dates, **texts)
    buttons = [
        scene.button(
            f"sign-up:{one.session_id}",
            "sign-up" if one.free else "join-list",
            when=when(scene, one),
        )
        for one in sessions[:_MOST_BUTTONS]
    ]
    buttons.append(scene.button("trainings", "all-trainings"))
    return scene.result(Outgoing(str(text), tuple(buttons)))


def _price(scene: Scene, training: Training) -> Markup:
    """What it costs; free of charge tells who pays instead."""
    if training.price:
        return scene.say("trainings.price", euros=training.price)
    key = "trainings.free-event" if training.kind == "event" else "trainings.free"
    return scene.say(key, funder=scene.say.fill(training.funder[scene.lang]))


async def _want_to_sign_up(scene: Scene, said: Said) -> Result:
    named = named_training(scene, said.text or "")
    if named is None:
        return await _one_of_the_shown(scene) or await see(scene, said)
    sessions = await scene.rooms.trainings.upcoming(scene.turn.uow, scene.now, named.id)
    if len(sessions) == 1:
        return await signup_form.begin(scene, Said(args=(str(sessions[0].session_id),)))
    return await _one(scene, named)


async def _one_of_the_shown(scene: Scene) -> Result | None:
    """Words such as "sign me up", just after dates were shown, mean one of those dates."""
    dates = [Button(*one) for one in scene.state.shown if one[0].startswith("sign-up:")]
    if len(dates) == 1:
        return await signup_form.begin(scene, Said(args=(dates[0].action.partition(":")[2],)))
    if not dates:
        return None
    return scene.result(scene.message("trainings.which-date", *dates))


async def _want_to_cancel(scene: Scene, said: Said) -> Result:
    signups = await _mine(scene)
    if len(signups) == 1:
        return await scene.open(CANCEL, signup=signups[0].id)
    if not signups:
        return await mine(scene, said)
    return _my_places(scene, signups, "trainings.which-to-cancel")


async def _want_another_date(scene: Scene, said: Said) -> Result:
    signups = await _mine(scene)
    if not signups:
        return await see(scene, said)
    result = _my_places(scene, signups, "trainings.another-date")
    buttons = (*result.replies[0].buttons, scene.button("trainings", "all-trainings"))
    return scene.result(Outgoing(result.replies[0].text, buttons))


async def _want_to_know(scene: Scene, said: Said) -> Result:
    if named_training(scene, said.text or "") is None and await _mine(scene):
        return await mine(scene, said)
    return await see(scene, said)


def _my_places(scene: Scene, signups: Sequence[MySignup], key: str) -> Result:
    lines = "\n".join(_place_line(scene, one) for one in signups)
    buttons: list[Button] = []
    for one in signups:
        if one.status == "offered":
            buttons.append(scene.button(f"offer-yes:{one.id}", "take-offer"))
        name = title(scene, one.offering)
        buttons.append(scene.button(f"cancel-signup:{one.id}", "cancel-one", training=name))
    text = scene.say(key, places=Markup(lines))
    return scene.result(Outgoing(str(text), tuple(buttons)))


def _place_line(scene: Scene, signup: MySignup) -> str:
    status = scene.say(
        f"trainings.status.{signup.status}",
        number=signup.place or 0,
        until=_until(scene, signup),
    )
    offering = signup.offering
    return "- " + scene.say(
        "trainings.place-line",
        training=title(scene, offering),
        when=when_all(scene, offering),
        place=_place(scene, offering),
        status=status,
    )


def _until(scene: Scene, signup: MySignup) -> str:
    if signup.offer_until is None:
        return ""
    return day_and_time(signup.offer_until, scene.lang, scene.zone, scene.today)


def _session_line(scene: Scene, offering: Offering) -> str:
    return "- " + scene.say(
        "trainings.session-line",
        training=title(scene, offering),
        when=when_all(scene, offering),
        room=_room(scene, offering),
    )


def _dates_line(scene: Scene, offering: Offering) -> str:
    return "- " + scene.say(
        "trainings.date-line",
        when=when_all(scene, offering),
        place=_place(scene, offering),
        room=_room(scene, offering),
    )


def _place(scene: Scene, offering: Offering) -> str:
    """The place of every meeting, or that they differ: the list before signing up names them."""
    places = {one.place for one in offering.meetings}
    return places.pop() if len(places) == 1 else scene.say("meetings.several-places")


def _room(scene: Scene, offering: Offering) -> str:
    if offering.free == 0:
        key = "trainings.room-full" if offering.waiting else "trainings.room-full-first"
        return scene.say(key, waiting=offering.waiting)
    key = "trainings.room-one" if offering.free == 1 else "trainings.room"
    return scene.say(key, free=offering.free)


async def _ask_cancel(scene: Scene, step: Step) -> Sequence[Outgoing]:
    for signup in await _mine(scene):
        if signup.id == step.data.get("signup"):
            name, day = title(scene, signup.offering), when_all(scene, signup.offering)
            seated = signup.status == "seat"
            yes, no = ("cancel-sure", "keep-place") if seated else ("leave-list", "stay-listed")
            buttons = (
                choice(step, "yes", scene.say(f"button.{yes}")),
                choice(step, "no", scene.say(f"button.{no}")),
            )
            key = _what_goes(scene, signup)
            return (scene.message(key, *buttons, training=name, when=day),)
    return (scene.message("trainings.mine-none", scene.button("trainings", "trainings")),)


def _what_goes(scene: Scene, signup: MySignup) -> str:
    """The question before somebody withdraws: what they give up is a seat, or a place in line."""
    if signup.offering.starts_at <= scene.now:
        return "trainings.cancel-sure-begun"
    if signup.status == "seat":
        return "trainings.cancel-sure"
    waits = signup.status == "waiting"
    return "trainings.cancel-sure-waiting" if waits else "trainings.cancel-sure-offered"


async def _cancel(scene: Scene, step: Step, said: Said) -> Result | None:
    if said.verb == "no":
        return scene.result(scene.message("trainings.kept", scene.button("mine", "mine")))
    if said.verb != "yes":
        return None
    outcome = await scene.rooms.trainings.cancel(
        scene.turn.uow, int(step.data["signup"]), scene.conversation_id, scene.now
    )
    buttons = (scene.button("trainings", "trainings"), scene.button("menu", "menu"))
    if not isinstance(outcome, Cancelled):
        return scene.result(scene.message("trainings.mine-none", *buttons))
    return scene.result(
        scene.message(
            "trainings.cancelled",
            *buttons,
            training=title(scene, outcome.offering),
            when=when(scene, outcome.offering),
        )
    )


CANCEL = StepTalk("cancel-signup", _ask_cancel, _cancel, plain=True)
