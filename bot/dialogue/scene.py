"""What every part of the dialogue works with: one turn, in one language, and what comes of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.dialogue.rooms import Rooms
from bot.dialogue.state import State, Step
from bot.dialogue.turn import Turn
from bot.dialogue.typing_in import Phrases
from bot.dialogue.values import DialogueValues
from bot.messages import Button, Outgoing, Owner
from intents import Decision
from intents.material import Lang
from knowledge.model import Knowledge
from knowledge.wordbook import Markup, Words

OTHER: Final[Mapping[Lang, Lang]] = {"nl": "en", "en": "nl"}
_MOST_DIGITS = 15


@dataclass(frozen=True, slots=True)
class House:
    """What stays the same over all turns: what the desk knows, its settings and its rooms."""

    knowledge: Knowledge
    values: DialogueValues
    rooms: Rooms
    phrases: Phrases


@dataclass(frozen=True, slots=True)
class Said:
    """What a person did, read as far as possible without understanding words.

    `verb` and `args` are those of a pressed button, or of the button whose label, number or
    synonym was typed; `text` holds typed words (also when they could be read as a button).
    """

    text: str | None = None
    verb: str | None = None
    args: tuple[str, ...] = ()

    @property
    def number(self) -> int:
        """The id that a button names; 0, which is nobody's, for what no database can look up."""
        named = self.args[0] if self.args else ""
        return int(named) if named.isdecimal() and len(named) <= _MOST_DIGITS else 0


@dataclass(frozen=True, slots=True)
class Result:
    """What a turn comes to: the replies in order, their language and what to remember.

    `beside`: said beside the question that was open, which is asked once more. `forget_line`: the
    person's line is not kept.
    """

    state: State
    lang: Lang
    replies: tuple[Outgoing, ...] = ()
    beside: bool = False
    forget_line: bool = False

    def after(self, *first: Outgoing) -> Result:
        """The same, with other messages before it."""
        return replace(self, replies=(*first, *self.replies))


@dataclass(frozen=True, slots=True)
class Scene:
    """One turn as the parts of the dialogue see it."""

    house: House
    turn: Turn
    state: State
    lang: Lang

    @property
    def say(self) -> Words:
        """The desk's own sentences in the language of this turn."""
        return self.house.knowledge.words(self.lang)

    @property
    def knowledge(self) -> Knowledge:
        """What the desk knows."""
        return self.house.knowledge

    @property
    def values(self) -> DialogueValues:
        """The settings of the dialogue."""
        return self.house.values

    @property
    def rooms(self) -> Rooms:
        """The rooms that keep cases, places and personal data."""
        return self.house.rooms

    @property
    def now(self) -> datetime:
        """This moment (UTC)."""
        return self.turn.now

    @property
    def today(self) -> date:
        """The date at the office."""
        return self.turn.now.astimezone(self.zone).date()

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of the office."""
        return self.house.values.zone

    @property
    def owner(self) -> Owner:
        """Who answers this person now."""
        return self.turn.conversation.owner

    @property
    def channel(self) -> str:
        """The channel this person uses."""
        return self.turn.conversation.address.channel

    @property
    def conversation_id(self) -> int:
        """The conversation's own number."""
        return self.turn.conversation.id

    def decided(self) -> Decision:
        """What the words mean. Only for turns that have words."""
        assert self.turn.decision is not None
        return self.turn.decision

    def with_state(self, **changes: Any) -> Scene:
        """The same turn with other things remembered."""
        return replace(self, state=replace(self.state, **changes))

    def in_language(self, lang: Lang) -> Scene:
        """The same turn in another language."""
        return self if lang == self.lang else replace(self, lang=lang)

    def button(self, action: str, key: str, **values: object) -> Button:
        """A button whose label stands under `button.<key>`."""
        return Button(action, str(self.say(f"button.{key}", **values)))

    def message(self, key: str, *buttons: Button, **values: object) -> Outgoing:
        """A message whose text stands under `key`."""
        return Outgoing(str(self.say(key, **values)), buttons)

    def result(self, *replies: Outgoing, **changes: Any) -> Result:
        """The end of the turn, with no question open unless `step` is given."""
        return Result(replace(self.state, **{"step": None, **changes}), self.lang, replies)

    async def open(self, talk: StepTalk, *, lead: str = "", **data: Any) -> Result:
        """Ask the question of a step and wait for its answer; `lead` is said just before it."""
        serial = self.state.serial + 1
        step = Step(talk.kind, serial, data, self.owner.value)
        replies = led(lead, await talk.ask(self, step))
        return self.result(*replies, step=step, serial=serial)

    async def again(self, talk: StepTalk, step: Step, *, lead: str = "", **data: Any) -> Result:
        """Ask the same question once more, perhaps with other details."""
        changed = step.with_data(**data) if data else step
        replies = led(lead, await talk.ask(self, changed))
        return self.result(*replies, step=changed)


Ask = Callable[[Scene, Step], Awaitable[Sequence[Outgoing]]]
Answer = Callable[[Scene, Step, Said], Awaitable[Result | None]]
Handler = Callable[[Scene, Said], Awaitable[Result]]


@dataclass(frozen=True, slots=True)
class StepTalk:
    """One kind of open question: how it is asked and how its answer is taken.

    `answer` gives `None` for what is no answer to it. `form`: part of a form, put aside and not
    lost when the person turns to something else. `by_number`: a bare number picks a button.
    `plain`: asks for a yes or no, so that "yes, go ahead then" is one too.
    """

    kind: str
    ask: Ask = field(compare=False)
    answer: Answer = field(compare=False)
    form: bool = False
    by_number: bool = True
    plain: bool = False


def choice(step: Step, verb: str, label: str, *args: str) -> Button:
    """A button that answers this very question and no later one."""
    return Button(":".join((verb, *args, str(step.serial))), label)


def led(lead: str, replies: Sequence[Outgoing]) -> tuple[Outgoing, ...]:
    """The replies, with a sentence put before the first of them."""
    if not lead or not replies:
        return tuple(replies)
    first = replace(replies[0], text=str(join(lead, replies[0].text)))
    return (first, *replies[1:])


def join(*parts: str) -> Markup:
    """Paragraphs one after another."""
    return Markup("\n\n".join(part for part in parts if part))
