"""What a file of answers holds, also when it has a fault: nobody else is to blame for that.

What points at an answer whose file or entry is wrong is not wrong itself, and the topic of such a
file is not without answer. What is here looks at files as they are written, sound or not.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath
from typing import TypeGuard

from knowledge.model import CATEGORIES, Category
from knowledge.source import Node, Place

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


def is_id(value: object) -> TypeGuard[str]:
    """Whether this can be the id of something: what cannot has a fault of its own."""
    return isinstance(value, str) and _SLUG.fullmatch(value) is not None


def as_slug(text: str) -> str:
    """The id or topic that was probably meant by one that has capitals, spaces or other signs."""
    return _NO_SLUG.sub("-", text.lower()).strip("-")


def meant_topic(topic: str, known: Collection[str]) -> str | None:
    """The known topic that the name of a file was probably meant to say."""
    slug = as_slug(topic)
    return slug if slug in known else nearest(slug, known)


class Ids:
    """The ids of all entries, with where they stand, and what may be the id of a lost one.

    Before somebody is told to take a link away, it must be sure that nothing stands at its end.
    """

    def __init__(self) -> None:
        self.places: dict[str, Place] = {}
        self._meant: set[str] = set()
        self._misspelt: set[str] = set()
        self._emptied: set[str] = set()
        self._all_told = True

    def note(self, entry: Node) -> Place | None:
        """Add the id of an entry; gives the place where it stands already when it does."""
        one = entry.members.get("id")
        if one is None or not isinstance(one.value, str):
            self._all_told = False
            return None
        if not _SLUG.fullmatch(one.value):
            self._misspelt.add(as_slug(one.value))
        first = self.places.setdefault(one.value, one.place)
        return None if first is one.place else first

    def lose(self, topic: str, text: str | None, *, in_yaml: bool) -> None:
        """Something of the file of a topic cannot be used; `None` when nothing can be read of it.

        When it is no YAML, the fault may be in the very line of an id: any word may be one.
        """
        written = set(_ID.findall(text or ""))
        self._meant |= written
        if not in_yaml:
            self._misspelt |= written
            self._meant |= set(_SLUG.findall(text or ""))
        if text is not None and _is_empty(text):
            self._emptied.add(topic)
        elif not written:
            self._all_told = False

    def may_exist(self, entry: str) -> bool:
        """Whether this is the id of an entry, or may be that of one that is lost."""
        if not self._all_told or entry in self.places or entry in self._meant:
            return True
        emptied = any(entry.startswith(topic) for topic in self._emptied)
        return emptied or nearest(entry, self._misspelt) is not None


def _is_empty(text: str) -> bool:
    """Whether nothing stands in a file yet, or nothing any more."""
    bare = (line.partition("#")[0].replace(f"{ENTRIES}:", "") for line in text.splitlines())
    return not "".join(bare).strip(" []{}~-")
