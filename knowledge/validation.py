"""A YAML value against a pydantic model: every error of pydantic becomes a fault at its line."""

from __future__ import annotations

import copy
import difflib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from knowledge.source import Fault, Node, brief

Shape = TypeVar("Shape", bound=BaseModel)


class RuleError(ValueError):
    """Raised by a rule of a shape: what was expected, how to mend it, what is wrong, what stood.

    `keys` are those that the rule misses something in, when it is about several.
    """

    def __init__(
        self,
        expected: str,
        mend: str,
        what: str | None = None,
        got: str | None = None,
        keys: tuple[str, ...] = (),
    ) -> None:
        self.expected = expected
        self.mend = mend
        self.what = what
        self.got = got
        self.keys = keys
        super().__init__(f"expected {expected}")


class Compared(BaseModel):
    """A shape with rules over several keys; `validate` tells them whatever each key has wrong.

    A validator of pydantic would wait until every key by itself is right.
    """

    @classmethod
    def compare(cls, written: Mapping[str, object]) -> Iterator[RuleError]:
        """What is wrong between the keys of a block as it is written."""
        raise NotImplementedError


def validate(
    model: type[Shape], node: Node, *above: str | int
) -> tuple[Shape | None, tuple[Fault, ...]]:
    """Check a node against a pydantic model; every error of pydantic becomes a fault at its line.

    With `above` it is the value at that path of the node; faults then name it as part of the node.
    The value is `None` exactly when there are faults, or would be if all of it had been read: that
    a key is empty whose value could not be read tells nothing new.
    """
    one = node.find(*above)
    value, faults = None, []
    try:
        value = model.model_validate(one.value)
    except ValidationError as error:
        faults = [_fault(model, node, above, wrong) for wrong in _told(model, error.errors())]
    if issubclass(model, Compared) and isinstance(one.value, dict):
        broken = list(model.compare(one.value))
        unread = {key for key, child in one.members.items() if child.is_unread}
        faults += [_compared(node, above, rule) for rule in broken if unread.isdisjoint(rule.keys)]
        value = None if broken else value
    return (None, tuple(faults)) if faults else (value, ())


def without_unknown(model: type[Shape], value: object) -> Shape | None:
    """The value without its unknown keys; `None` when something else is wrong with it too."""
    rest = copy.deepcopy(value)
    found = None
    try:
        found = model.model_validate(rest)
    except ValidationError as error:
        for one in error.errors():
            if one["type"] == _UNKNOWN:
                _drop(rest, one["loc"])
        with suppress(ValidationError):
            found = model.model_validate(rest)
    if issubclass(model, Compared) and isinstance(rest, dict) and any(model.compare(rest)):
        return None
    return found


def _drop(value: Any, path: tuple[str | int, ...]) -> None:
    for step in path[:-1]:
        value = value[step]
    del value[path[-1]]


def _compared(node: Node, above: tuple[str | int, ...], rule: RuleError) -> Fault:
    what = rule.what or f"{_name(node, above)} is not right"
    got = rule.got or brief(node.find(*above).value)
    return Fault.at(what, node.at(*above), rule.expected, got, rule.mend)


def _told(model: type[BaseModel], errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """Without the errors that only follow from another.

    Such are a list that lost its wrong items, and a key that is missing because it is misspelt.
    """
    places = [error["loc"] for error in errors]
    unknown = [path for path, one in zip(places, errors, strict=True) if one["type"] == _UNKNOWN]
    meant = {(*path[:-1], _meant(model, path)) for path in unknown}

    def follows(error: ErrorDetails) -> bool:
        path = error["loc"]
        if error["type"] == "missing":
            return path in meant
        below = any(len(one) > len(path) and one[: len(path)] == path for one in places)
        return error["type"] == "too_short" and below

    return [one for one in errors if not follows(one)]


def _meant(model: type[BaseModel], path: tuple[str | int, ...]) -> str | None:
    """The known key that an unknown one at the end of `path` was probably meant to be."""
    near = difflib.get_close_matches(str(path[-1]), _known_keys(model, path[:-1]), n=1)
    return near[0] if near else None


def _fault(
    model: type[BaseModel], node: Node, above: tuple[str | int, ...], error: ErrorDetails
) -> Fault:
    path, kind = (*above, *error["loc"]), error["type"]
    name = _name(node, path)
    key = str(path[-1]) if path else ""
    if kind == "missing":
        place = node.key_place(*path[:-1])
        what, mend = f"{name} is missing", f"add the key '{key}'"
        return Fault(what, place.file, place.line, f"'{key}'", "nothing", mend)
    if kind == _UNKNOWN:
        place = node.key_place(*path)
        known = _known_keys(model, error["loc"][:-1])
        near = _meant(model, error["loc"])
        mend = f"did you mean '{near}'?" if near else "take it away or mend its spelling"
        expected = f"one of {', '.join(known)}"
        return Fault("unknown key", place.file, place.line, expected, f"'{key}'", mend)
    place = node.key_place(*path[:-1]) if key == _KEY else node.at(*path)
    expected, mend = _wording(error)
    what = f"{name} is not right"
    got = brief(error["input"])
    cause = error.get("ctx", {}).get("error")
    if isinstance(cause, RuleError):
        what, got = cause.what or what, cause.got or got
    return Fault(what, place.file, place.line, expected, got, mend)


# How pydantic calls a key that the model does not have.
_UNKNOWN = "extra_forbidden"
# How pydantic marks an error in a key instead of in its value.
_KEY = "[key]"


def _name(node: Node, path: tuple[str | int, ...]) -> str:
    """What `path` points at, for people: counted from 1, and with the id of its owner."""
    steps: list[str] = []
    owner = ""
    for step in path:
        node = node.find(step)
        one = node.members.get("id")
        if isinstance(step, int) and one is not None and isinstance(one.value, str):
            steps, owner = [], f" of '{one.value}'"
        elif step != _KEY:
            steps.append(str(step + 1) if isinstance(step, int) else step)
    return f"'{'.'.join(steps)}'{owner}" if steps else owner.removeprefix(" of ") or "the file"


def _wording(error: ErrorDetails) -> tuple[str, str]:
    """What was expected and how to mend it, for one error of pydantic."""
    kind, limits = error["type"], error.get("ctx", {})
    cause = limits.get("error")
    if isinstance(cause, RuleError):
        return cause.expected, cause.mend
    if kind == "literal_error":
        return f"one of {limits['expected']}", "choose one of these words"
    if kind in _LIMITS:
        text = _LIMITS[kind].format(**limits)
        return text, f"write {text}"
    return _FORMS.get(kind, (str(error["msg"]), "mend the value"))


_LIMITS = {
    "greater_than": "a number above {gt}",
    "greater_than_equal": "a number of at least {ge}",
    "less_than": "a number below {lt}",
    "less_than_equal": "a number of at most {le}",
    "too_short": "a list of at least {min_length}",
    "string_too_long": "at most {max_length} characters",
}

_BLOCK = ("a block of keys", "write 'key: value' lines below it, indented")
_LIST = ("a list", "write it as [one, two] or as lines that start with '- '")
_WHOLE = ("a whole number", "write the number without quotes or decimals")
_DATE = ("a date", "write it as year-month-day without quotes, such as 2026-11-23")

_FORMS = {
    "string_type": ("text", "write the text, in quotes when it looks like a number or a date"),
    "string_too_short": ("text", "write the text"),
    "int_type": _WHOLE,
    "int_from_float": _WHOLE,
    "int_parsing": _WHOLE,
    "float_type": ("a number", "write the number without quotes"),
    "bool_type": ("true or false", "write true or false"),
    "date_type": _DATE,
    "date_parsing": _DATE,
    "date_from_datetime_parsing": _DATE,
    "date_from_datetime_inexact": _DATE,
    "model_type": _BLOCK,
    "dict_type": _BLOCK,
    "list_type": _LIST,
    "tuple_type": _LIST,
}


def _known_keys(model: type[BaseModel], path: tuple[str | int, ...]) -> list[str]:
    """The keys that the model allows at `path`, as far as its JSON schema names them."""
    root: dict[str, Any] = model.model_json_schema()
    schema = root
    for step in path:
        schema = _inner(schema, root)
        if isinstance(step, int):
            schema = schema.get("items", {})
        else:
            schema = schema.get("properties", {}).get(step) or schema.get(
                "additionalProperties", {}
            )
    return list(_inner(schema, root).get("properties", {}))


def _inner(schema: dict[str, Any], root: dict[str, Any]) -> dict[str, Any]:
    for choice in schema.get("anyOf", ()):
        if choice.get("type") != "null":
            return _inner(choice, root)
    if "$ref" in schema:
        return _inner(root["$defs"][schema["$ref"].rsplit("/", 1)[-1]], root)
    return schema
