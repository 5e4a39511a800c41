"""What a file of answers holds, also when it has a fault: nobody else is to blame for that.

What points at an answer whose file or entry is wrong is not wrong itself, and the topic of such a
file is not without answer. These functions look at files as they are written, sound or not.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from knowledge.model import CATEGORIES, Category
from knowledge.source import Node

FOLDER = "answers/"
"""Where the names of these files start, from the knowledge folder."""
ENTRIES = "entries"
"""The key above the entries of a file."""

_NEAR = 0.75
_ID = re.compile(r"""(?<![\w-])['"]?id['"]?[ \t]*:[ \t]*['"]?([\w-]+)""")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NO_SLUG = re.compile(r"[^a-z0-9]+")

Steps = tuple[str | int, ...]
"""Where something stands in a file: its keys, and its places in lists."""


def category_of(name: str) -> Category | None:
    """The category of a file such as `answers/tax/kor.yaml`; `None` in a wrong folder."""
    for category in CATEGORIES:
        if PurePosixPath(name).match(f"{FOLDER}{category}/*.yaml") and name.count("/") == 2:
            return category
    return None


def topic_of(name: str) -> str:
    """The topic that the name of a file says, whether it is listed or not."""
    return PurePosixPath(name).stem


def nearest(word: str, known: Collection[str]) -> str | None:
    """The word of `known` that was probably meant."""
    found = difflib.get_close_matches(word, known, n=1, cutoff=_NEAR)
    return found[0] if found else None


def entries_in(node: Node) -> Iterator[tuple[Steps, Node]]:
    """The entries of a file with their path, also those below a misspelt key or below none."""
    places: list[tuple[Steps, Node]] = [((), node)]
    places += [((key,), child) for key, child in node.members.items()]
    for path, listed in places:
        for index, one in enumerate(listed.elements):
            if path == (ENTRIES,) or "id" in one.members:
                yield (*path, index), one


def texts_in(node: Node) -> Iterator[str]:
    """Every text at or below a node."""
    if isinstance(node.value, str):
        yield node.value
    for child in (*node.members.values(), *node.elements):
        yield from texts_in(child)


def ids_written(text: str) -> set[str]:
    """Whatever looks like an id in a file that cannot be used as it is."""
    return set(_ID.findall(text))


def slugs_written(text: str) -> set[str]:
    """Every word that could be the id of an entry."""
    return set(_SLUG.findall(text))


def is_empty(text: str) -> bool:
    """Whether nothing stands in a file yet, or nothing any more."""
    bare = (line.partition("#")[0].replace(f"{ENTRIES}:", "") for line in text.splitlines())
    return not "".join(bare).strip(" []{}~-")


def as_slug(text: str) -> str:
    """The id or topic that was probably meant by one that has capitals, spaces or other signs."""
    return _NO_SLUG.sub("-", text.lower()).strip("-")
