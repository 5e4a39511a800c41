"""Answers: the words of an entry, its source and date, and whether this was the question."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from bot.dialogue import letters
from bot.dialogue.entry_text import as_it_holds, in_words, plain_question, sources
from bot.dialogue.municipality import KEPT, spoken_of
from bot.dialogue.people import OFFER
from bot.dialogue.repairs import ask_again
from bot.dialogue.scene import Result, Said, Scene, StepTalk, choice, join
from bot.dialogue.state import Step
from bot.messages import Button, Outgoing
from intents import Decision
from knowledge.model import Entry
from knowledge.wordbook import Markup

MOST_CHOICES = 3
_MOST_RELATED = 2
_QUESTION, _TRAINING = "question:", "training:"
_SAYS_NOTHING_OF_THE_REST = frozenset({"training", "wish", "smalltalk", "decline"})


async def decided(scene: Scene, _said: Said) -> Result:
    """The words are a question that an entry answers."""
    decision = scene.decided()
    others = [one.entry for one in decision.candidates if one.entry != decision.entry]
    return await give(scene, decision.entry or "", others, decision)


async def asked(scene: Scene, said: Said) -> Result:
    """A button asked for an entry by name: where the desk had to guess, it is on the way again."""
    return await give(scene.with_state(repairs=0), said.args[0] if said.args else "")


async def give(
    scene: Scene, entry_id: str, others: Sequence[str] = (), asked_in: Decision | None = None
) -> Result:
    """Give one entry, or say why it is not given as fact.

    When the message `asked_in` holds a second question, that is answered too; what is left of it
    becomes buttons.
    """
    entry = scene.knowledge.entries.get(entry_id)
    if entry is None:
        return await ask_again(scene)
    scene = scene.with_state(last_entry=entry.id)
    if not as_it_holds(scene, entry).given_as_fact(scene.today):
        more = _also(scene, asked_in.also if asked_in else (), {entry.topic})
        return _with_buttons(await _not_as_fact(scene, entry, more), more)
    second = _second(scene, asked_in, entry)
    given = [one for one in (entry, second) if one is not None]
    more = _also(scene, asked_in.also if asked_in else (), {one.topic for one in given})
    *first, last = [_answer(scene, one) for one in given]
    lead = join(last, scene.say("answer.also") if more else "")
    ids = [one.id for one in given]
    about = _about(scene)
    result = await scene.open(FEEDBACK, lead=lead, entries=ids, others=list(others), **about)
    result = _with_buttons(result, more)
    result = replace(result, replies=(*(Outgoing(str(text)) for text in first), *result.replies))
    return letters.offered(scene, result, entry.topic)


def _answer(scene: Scene, entry: Entry) -> Markup:
    return in_words(scene, entry, scene.say("answer.complex") if entry.complex else "")


def _second(scene: Scene, asked_in: Decision | None, first: Entry) -> Entry | None:
    """The entry that answers the second question of a message, when it may be given as fact."""
    known = scene.knowledge.entries
    found = [known[one] for one in (asked_in.beside if asked_in else ()) if one in known]
    for entry in found:
        new = entry.topic != first.topic and entry.id not in scene.state.refused
        if new and as_it_holds(scene, entry).given_as_fact(scene.today):
            return entry
    return None


async def choose(scene: Scene, _said: Said) -> Result:
    """The words may mean a few things: let the person choose."""
    decision = scene.decided()
    return await between(scene, [one.entry for one in decision.candidates], guess=decision.unsure)


async def between(
    scene: Scene, entry_ids: Iterable[str], lead: str = "", *, guess: bool = False
) -> Result:
    """Let the person choose between entries they have not refused; ask again without any.

    Where even the likeliest is hardly more than a `guess`, that is said, and counts as a repair:
    the desk does not go on guessing, but hands on.
    """
    known = scene.knowledge.entries
    left = [one for one in entry_ids if one in known and one not in scene.state.refused]
    tried = scene.state.repairs
    if not left or (guess and tried >= scene.values.repairs):
        return await ask_again(scene)
    if guess:
        scene, lead = scene.with_state(repairs=tried + 1), scene.say("answer.perhaps")
    return await scene.open(CHOOSE, lead=lead, entries=left[:MOST_CHOICES], **_about(scene))


def _about(scene: Scene) -> dict[str, str]:
    """The municipality of the question, for the answer that a button asks for next."""
    key = spoken_of(scene)
    return {} if key is None else {KEPT: key}


async def _not_as_fact(scene: Scene, entry: Entry, more: Sequence[Button]) -> Result:
    key = "answer.concept" if entry.status == "concept" else "answer.expired"
    question = plain_question(scene, entry)
    named = sources(scene, as_it_holds(scene, entry))
    lead = scene.say(key, sources=named, question=question)
    if more:
        lead = join(lead, scene.say("answer.also"))
    return await scene.open(
        OFFER, lead=lead, topic=entry.topic, expertise=entry.expertise or "other"
    )


def _also(scene: Scene, also: Sequence[str], given: Collection[str]) -> tuple[Button, ...]:
    buttons: list[Button] = []
    for one in also:
        slug = one.removeprefix(_QUESTION)
        if one.startswith(_QUESTION) and slug not in given:
            entries = _not_refused(scene, scene.knowledge.of_topic(slug))
            buttons += [_ask(scene, entry) for entry in entries[:1]]
        elif one.startswith(_TRAINING):
            buttons.append(scene.button("trainings", "trainings"))
    return tuple(dict.fromkeys(buttons))[:_MOST_RELATED]


def _not_refused(scene: Scene, entries: Iterable[Entry]) -> list[Entry]:
    """What the person has not said no to in this conversation."""
    return [one for one in entries if one.id not in scene.state.refused]


def _ask(scene: Scene, entry: Entry) -> Button:
    return Button(f"ask:{entry.id}", plain_question(scene, entry))


def with_further(scene: Scene, result: Result) -> Result:
    """The reply to what a message mainly wants, with buttons for what it asks beside it.

    Answers, choices and advisors see to the rest of a message by themselves.
    """
    decision = scene.decided()
    if decision.action not in _SAYS_NOTHING_OF_THE_REST or not result.replies:
        return result
    trainings = decision.action == "training"
    asked = [one for one in decision.also if not (trainings and one.startswith(_TRAINING))]
    more = _also(scene, asked, {decision.topic or ""})
    if not more:
        return result
    *before, last = result.replies
    also = scene.say("answer.also")
    # A question that waits for an answer stands last.
    text = join(also, last.text) if result.state.step else join(last.text, also)
    result = replace(result, replies=(*before, replace(last, text=str(text))))
    return _with_buttons(result, more)


def _with_buttons(result: Result, more: tuple[Button, ...]) -> Result:
    if not more:
        return result
    *before, last = result.replies
    return replace(result, replies=(*before, replace(last, buttons=(*more, *last.buttons))))


async def _ask_feedback(scene: Scene, step: Step) -> Sequence[Outgoing]:
    buttons = (
        choice(step, "yes", scene.say("button.yes-thanks")),
        choice(step, "no", scene.say("button.no")),
        scene.button("human", "human"),
    )
    return (scene.message("answer.was-this-it", *buttons),)


async def _feedback(scene: Scene, step: Step, said: Said) -> Result | None:
    known = scene.knowledge.entries
    given = [known[one] for one in step.data.get("entries", ()) if one in known]
    if said.verb == "yes":
        scene = scene.with_state(repairs=0)
        return _good(scene, given)
    if said.verb == "no" and given:
        for entry in given:
            scene = replace(scene, state=scene.state.refuse(entry.id))
        others = [str(one) for one in step.data.get("others", ())]
        same = [one.id for entry in given for one in scene.knowledge.of_topic(entry.topic)]
        return await between(scene, dict.fromkeys([*others, *same]), scene.say("answer.not-it"))
    return None


def _good(scene: Scene, given: Sequence[Entry]) -> Result:
    """Glad to hear it, with what people often ask next."""
    known = scene.knowledge.entries
    named = dict.fromkeys(one for entry in given for one in entry.related if one in known)
    related = _not_refused(scene, (known[one] for one in named if known[one] not in given))
    buttons = tuple(_ask(scene, one) for one in related[:_MOST_RELATED])
    key = "answer.good-related" if buttons else "answer.good"
    return scene.result(scene.message(key, *buttons))


async def _ask_choose(scene: Scene, step: Step) -> Sequence[Outgoing]:
    entries = [
        scene.knowledge.entries[one]
        for one in step.data.get("entries", ())
        if one in scene.knowledge.entries
    ]
    buttons = (
        *(_ask(scene, entry) for entry in entries),
        choice(step, "none", scene.say("button.none")),
        scene.button("human", "human"),
    )
    key = "answer.choose-one" if len(entries) == 1 else "answer.choose"
    return (scene.message(key, *buttons),)


async def _choose(scene: Scene, step: Step, said: Said) -> Result | None:
    entries = [str(one) for one in step.data.get("entries", ())]
    if said.verb == "yes" and len(entries) == 1:
        return await give(scene, entries[0])
    if said.verb == "yes" and not scene.turn.offers:
        return await scene.again(CHOOSE, step, lead=scene.say("answer.which"))
    if said.verb in {"none", "no", "skip"}:
        state = scene.state
        for one in entries:
            state = state.refuse(one)
        return await ask_again(replace(scene, state=state))
    return None


FEEDBACK = StepTalk("feedback", _ask_feedback, _feedback, plain=True)
CHOOSE = StepTalk("choose", _ask_choose, _choose, plain=True)
