"""Words that mean the same: marks added to a message for the groups it names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from intents.features import MARK
from intents.material import SynonymGroup
from intents.normalise import words


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Phrases (as words) of all groups, and for each first word the longest phrase's length."""

    marks: Mapping[tuple[str, ...], str]
    longest: Mapping[str, int]

    def marked(self, tokens: tuple[str, ...]) -> tuple[str, ...]:
        """`tokens` followed by one mark per group named; the longest phrase wins."""
        found: list[str] = []
        at = 0
        while at < len(tokens):
            for size in range(min(self.longest.get(tokens[at], 0), len(tokens) - at), 0, -1):
                mark = self.marks.get(tokens[at : at + size])
                if mark:
                    found.append(mark)
                    at += size
                    break
            else:
                at += 1
        return tokens + tuple(dict.fromkeys(found))


def fit_synonyms(groups: Iterable[SynonymGroup]) -> Synonyms:
    """The first group that names a phrase keeps it, groups that are not ambiguous before others.

    A mark is one more feature beside the words themselves, weighed by the classifier, so a group
    never decides alone.
    """
    marks: dict[tuple[str, ...], str] = {}
    for group in sorted(groups, key=lambda one: one.ambiguous):
        for text in (*group.nl, *group.en):
            marks.setdefault(words(text), MARK + group.id)
    marks.pop((), None)
    longest: dict[str, int] = {}
    for phrase in marks:
        longest[phrase[0]] = max(longest.get(phrase[0], 0), len(phrase))
    return Synonyms(marks, longest)
