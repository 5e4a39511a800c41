"""What a sign-up asks: the fields of a form, and reading what was typed into one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from rapidfuzz import fuzz, process

from bot.dialogue.questions import looks_like_question
from bot.dialogue.scene import Said, Scene
from bot.dialogue.typing_in import label, name_from
from intents.masking import ALWAYS, mask, spans
from intents.material import Lang

FieldKind = Literal["name", "email", "municipality", "text", "choice", "yes-no"]

MOST_NAME, MOST_TEXT = 100, 1000

_EMAIL = re.compile(r"[\w.%+'-]+@(?:[a-z0-9-]+\.)+[a-z]{2,24}", re.IGNORECASE)
# Mail providers people in the Netherlands use; an address that nearly names one gets a question.
_PROVIDERS: Final = (
    *("gmail.com", "hotmail.com", "hotmail.nl", "outlook.com", "live.nl", "live.com", "ziggo.nl"),
    *("kpnmail.nl", "icloud.com", "yahoo.com", "xs4all.nl", "planet.nl", "home.nl", "me.com"),
    *("protonmail.com", "telfort.nl", "upcmail.nl", "casema.nl", "hetnet.nl", "msn.com"),
)
_NEARLY = 85


@dataclass(frozen=True, slots=True)
class Field:
    """One thing a form asks. `name` is `name`, `email`, `municipality` or `q-` and an id."""

    name: str
    kind: FieldKind
    text: str
    purpose: str
    required: bool
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """A value that can be kept."""

    value: str


@dataclass(frozen=True, slots=True)
class Guess:
    """Probably a slip of the finger: ask whether `value` is meant instead of `typed`."""

    value: str
    typed: str


@dataclass(frozen=True, slots=True)
class Unfit:
    """No value for this field; the sentence under `key` says why."""

    key: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The words are about something else, such as a question."""


Reading = Taken | Guess | Unfit | Elsewhere


def fields_of(scene: Scene, questions: Sequence[Mapping[str, Any]]) -> tuple[Field, ...]:
    """The fields of a sign-up in order: the fixed three, then the training's own questions."""
    fixed: tuple[tuple[str, FieldKind], ...] = (
        ("name", "name"),
        ("email", "email"),
        ("municipality", "municipality"),
    )
    return (
        *(
            Field(name, kind, scene.say(f"signup.{name}"), scene.say(f"signup.{name}-why"), True)
            for name, kind in fixed
        ),
        *(_own(question, scene.lang) for question in questions),
    )


def read(scene: Scene, field: Field, said: Said) -> Reading:
    """What a person's words or press mean for this field."""
    readers = {
        "name": _name,
        "email": _email,
        "municipality": _municipality,
        "text": _text,
        "choice": _choice,
        "yes-no": _yes_no,
    }
    return readers[field.kind](scene, field, said)


def shown_value(scene: Scene, field: Field, value: str) -> str:
    """A kept value as the summary shows it."""
    if value == "":
        return scene.say("signup.left-open")
    if field.kind == "choice":
        return field.choices[int(value)]
    if field.kind == "yes-no":
        return scene.say(f"button.{value}")
    if field.kind == "municipality":
        other = scene.say("signup.other-municipality")
        return scene.values.municipalities.get(value, other)
    return value


def _own(question: Mapping[str, Any], lang: Lang) -> Field:
    return Field(
        name=f"q-{question['id']}",
        kind=question["kind"],
        text=str(question["text"][lang]),
        purpose=str(question["purpose"][lang]),
        required=bool(question["required"]),
        choices=tuple(question.get("choices", {}).get(lang, ())),
    )


def _kept(text: str, most: int) -> str:
    """The typed value on one line; BSN and card numbers are never kept.

    Looked for on that one line: joining lines can make a number that none of them held.
    """
    line = " ".join(text.split())
    return mask(line, spans(line), ALWAYS)[:most]


def _name(scene: Scene, _field: Field, said: Said) -> Reading:
    if said.text is None:
        return Elsewhere()
    if looks_like_question(scene, said.text):
        return Elsewhere()
    if not any(char.isalpha() for char in said.text):
        return Unfit("signup.name-wrong")
    return Taken(_kept(said.text, MOST_NAME))


def _email(scene: Scene, _field: Field, said: Said) -> Reading:
    if said.text is None:
        return Elsewhere()
    found = _EMAIL.search(said.text.replace(" @ ", "@"))
    if found is None:
        asks = looks_like_question(scene, said.text)
        return Elsewhere() if asks else Unfit("signup.email-wrong")
    address = found.group().strip(".")
    local, _, domain = address.rpartition("@")
    near = process.extractOne(
        domain.casefold(), _PROVIDERS, scorer=fuzz.ratio, score_cutoff=_NEARLY
    )
    if near is not None and near[0] != domain.casefold() and domain.casefold() not in _PROVIDERS:
        return Guess(f"{local}@{near[0]}", address)
    return Taken(address)


def _municipality(scene: Scene, _field: Field, said: Said) -> Reading:
    if said.verb == "other":
        return Taken("other")
    if said.text is None:
        return Elsewhere()
    keys = {name: key for key, name in scene.values.municipalities.items()}
    found = name_from(said.text, keys)
    if found is not None:
        key = keys[found.name]
        return Taken(key) if found.sure else Guess(key, "")
    if looks_like_question(scene, said.text):
        return Elsewhere()
    return Unfit("signup.municipality-wrong")


def _text(_scene: Scene, _field: Field, said: Said) -> Reading:
    if said.text is None:
        return Elsewhere()
    if said.text.rstrip().endswith("?"):
        return Elsewhere()
    return Taken(_kept(said.text, MOST_TEXT))


def _choice(scene: Scene, field: Field, said: Said) -> Reading:
    if said.verb == "pick" and said.args and said.args[0].isdigit():
        number = int(said.args[0])
        return Taken(said.args[0]) if number < len(field.choices) else Elsewhere()
    if said.text is None:
        return Elsewhere()
    typed = label(said.text, [(str(place), one) for place, one in enumerate(field.choices)])
    if typed is not None:
        return Taken(typed)
    return Elsewhere() if looks_like_question(scene, said.text) else Unfit("signup.pick-one")


def _yes_no(scene: Scene, _field: Field, said: Said) -> Reading:
    if said.verb in {"yes", "no"}:
        return Taken(said.verb)
    if said.text is None or looks_like_question(scene, said.text):
        return Elsewhere()
    return Unfit("signup.yes-or-no")
