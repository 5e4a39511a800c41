"""YAML as it is written: every value keeps its file and line, so that a fault can name both."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

import yaml


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is written: a file as shown to people and a line, counted from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in a file, in the words of the person who has to mend it."""

    what: str
    file: str
    line: int
    expected: str
    got: str
    mend: str

    @classmethod
    def at(cls, what: str, place: Place, expected: str, got: str, mend: str) -> Fault:
        """A fault at this place."""
        return cls(what, place.file, place.line, expected, got, mend)

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}"
        text = f"{self.what} · {where} · expected {self.expected} · got {self.got} · {self.mend}"
        return " ".join(text.split())


class KnowledgeError(Exception):
    """Files of the knowledge base or the configuration are wrong; `faults` holds every fault."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


@dataclass(frozen=True, slots=True)
class Node:
    """A YAML value with its place; `value` is the same value as plain Python, all the way down.

    `members` holds the values of a mapping, `key_lines` the lines of its keys, `elements` the
    items of a list. `is_block` marks a text written below its key (after `|` or `>`), `is_unread`
    a value that is `None` because what stands there could not be read: a fault says so.
    """

    place: Place
    value: object
    members: Mapping[str, Node] = field(default_factory=dict)
    key_lines: Mapping[str, int] = field(default_factory=dict)
    elements: tuple[Node, ...] = ()
    is_block: bool = False
    is_unread: bool = False

    def get(self, *path: str | int) -> Node | None:
        """What `path` points at, and nothing else."""
        node: Node | None = self
        for step in path:
            node = node._step(step) if node else None
        return node

    def find(self, *path: str | int) -> Node:
        """What `path` points at, or the nearest value above it that exists."""
        node = self
        for step in path:
            node = node._step(step) or node
        return node

    def at(self, *path: str | int) -> Place:
        """The place of what `path` points at, or of the nearest value above it that exists."""
        return self.find(*path).place

    def line_place(self, number: int) -> Place:
        """Where line `number` (from 0) of this text is written."""
        return Place(self.place.file, self.place.line + self.is_block + number)

    def key_place(self, *path: str | int) -> Place:
        """The place of the key that ends `path`; as `at` when the key is not there."""
        if not path:
            return self.place
        node = self.find(*path[:-1])
        line = node.key_lines.get(str(path[-1]))
        return self.at(*path) if line is None else Place(node.place.file, line)

    def _step(self, step: str | int) -> Node | None:
        if isinstance(step, int):
            return self.elements[step] if 0 <= step < len(self.elements) else None
        return self.members.get(step)


_Base = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


class _Loader(_Base):  # type: ignore[misc, valid-type]
    """YAML with the plain values of YAML 1.2, so that `no` stays a word and `19:00` a time."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}


def _resolve(tag: str, pattern: str, first: str) -> None:
    _Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first)
    )


_resolve("bool", "true|false|True|False", "tfTF")
_resolve("null", "~|null|Null|", "~nN\0")
_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("^$"), [""])
_resolve("int", "[-+]?(?:0|[1-9][0-9]*)", "-+0123456789")
_resolve("float", r"[-+]?(?:0|[1-9][0-9]*)\.[0-9]+", "-+0123456789")
_resolve("timestamp", "[0-9]{4}-[0-9]{2}-[0-9]{2}", "0123456789")


_DEEPEST = 40
"""Blocks and lists in each other: far more than any file here needs."""
_NO_VALUE = (yaml.YAMLError, ValueError, AttributeError, LookupError, ArithmeticError)
"""What PyYAML raises on a value that is not what its own tag says, such as `!!bool ja`."""


def shown(path: Path) -> str:
    """The path as people see it: from the working folder when it lies inside it."""
    try:
        return path.resolve().relative_to(Path.cwd().resolve()).as_posix()
    except ValueError:
        return path.as_posix()


def read(path: Path) -> tuple[Node | None, tuple[Fault, ...]]:
    """Read one YAML file; `None` when nothing of it can be used. Never raises on its content."""
    file = shown(path)
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        missing = Fault("the file is missing", file, 1, "a file", "no file", "create the file")
        return None, (missing,)
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        mend = "save the file as UTF-8"
        return None, (Fault("the text is not UTF-8", file, line, "UTF-8", "other bytes", mend),)
    except OSError as error:
        why = error.strerror or "an error of the disk"
        mend = "make it a file that the desk may read"
        return None, (Fault("the file cannot be read", file, 1, "a file", why, mend),)
    return parse(text, file)


def parse(text: str, file: str) -> tuple[Node | None, tuple[Fault, ...]]:
    """As `read`, for a text; `file` is the name that faults carry."""
    try:
        deep = _deep_line(text)
        if deep is not None:
            return None, (_nested(file, deep),)
        loader = _Loader(text)
        try:
            root = loader.get_single_node()
            if root is None:
                return Node(Place(file, 1), None), ()
            builder = _Builder(file, loader)
            return builder.build(root), tuple(builder.faults)
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = 1 if mark is None else mark.line + 1
        got = f"something else ({error.problem})"
    except yaml.YAMLError:
        line, got = 1, "a character that is not allowed"
    mend = "look at this line and the one above it: indents, quotes, colons"
    return None, (Fault("the file cannot be read as YAML", file, line, "YAML", got, mend),)


def _deep_line(text: str) -> int | None:
    """The line on which blocks and lists lie too deep in each other.

    What follows takes a step into each, and far enough down that ends the whole program.
    """
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _DEEPEST:
                return 1 if event.start_mark is None else event.start_mark.line + 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return None


def _nested(file: str, line: int) -> Fault:
    return Fault(
        "the file is nested too deeply",
        file,
        line,
        f"at most {_DEEPEST} blocks and lists in each other",
        "more",
        "look at the brackets and the indents above this line",
    )


class _Builder:
    """Turns the nodes of PyYAML into ours and gathers what is wrong on the way."""

    def __init__(self, file: str, loader: yaml.SafeLoader) -> None:
        self.file = file
        self.loader = loader
        self.faults: list[Fault] = []
        self.seen: set[int] = set()

    def build(self, node: yaml.Node) -> Node:
        place = Place(self.file, node.start_mark.line + 1)
        if id(node) in self.seen:
            self._fault(
                "a value is used twice by reference (& and *)",
                place.line,
                "the value written out",
                "a reference",
                "copy the value to this line",
            )
            return Node(place, None, is_unread=True)
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, place)
        if isinstance(node, yaml.SequenceNode):
            elements = tuple(self.build(child) for child in node.value)
            return Node(place, [child.value for child in elements], elements=elements)
        is_block = isinstance(node, yaml.ScalarNode) and node.style in {"|", ">"}
        value, is_read = self._scalar(node)
        return Node(place, value, is_block=is_block, is_unread=not is_read)

    def _mapping(self, node: yaml.MappingNode, place: Place) -> Node:
        members: dict[str, Node] = {}
        lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            key = self._key(key_node, line)
            if key in members:
                self._fault(
                    f"the key '{key}' stands here twice",
                    line,
                    "each key once",
                    f"'{key}' again, first on line {lines[key]}",
                    "keep one of the two",
                )
                continue
            members[key] = self.build(value_node)
            lines[key] = line
        value = {key: child.value for key, child in members.items()}
        return Node(place, value, members, lines)

    def _key(self, node: yaml.Node, line: int) -> str:
        if isinstance(node, yaml.ScalarNode):
            return str(node.value)
        self._fault(
            "a key is not a word", line, "a word before the colon", "a list or a block", "mend it"
        )
        return f"line {line}"

    def _scalar(self, node: yaml.Node) -> tuple[object, bool]:
        """The value, and whether it could be read."""
        try:
            value: object = self.loader.construct_object(node, deep=True)
            if isinstance(value, int):
                str(value)  # Python refuses this for one with thousands of digits
        except _NO_VALUE:
            self._fault(
                "a value has a form that is not used here",
                node.start_mark.line + 1,
                "text, a number, true, false or a date such as 2026-11-23",
                brief(node.value),
                "write an existing date, or put a text in quotes",
            )
            return None, False
        return value, True

    def _fault(self, what: str, line: int, expected: str, got: str, mend: str) -> None:
        self.faults.append(Fault(what, self.file, line, expected, got, mend))


def brief(value: object) -> str:
    """A value as it is named in a fault: short, on one line, in quotes when it is text."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (dict, list)):
        return f"a {'block' if isinstance(value, dict) else 'list'} of {len(value)}"
    if isinstance(value, (int, float, dt.date)):
        return str(value)
    text = " ".join(str(value).split())
    return f"'{text}'" if len(text) <= 60 else f"'{text[:57]}…'"
