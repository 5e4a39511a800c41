"""The desk's own sentences: found by key, filled with values that cannot make markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from types import MappingProxyType

from intents.material import Lang

#: Facts about the organisation; the desk fills them in from its settings, everywhere.
ORGANISATION_PLACEHOLDERS = frozenset(
    {
        "organisation",
        "phone",
        "email",
        "address",
        "opening_hours",
        "municipalities",
        "website",
        "funder",
    }
)

_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_BRACE = re.compile(r"[{}]")
# A word joiner has no width: it keeps two signs apart without changing what people see.
_JOINER = "\u2060"
_EMPTY: Mapping[str, object] = MappingProxyType({})


class MissingWordError(LookupError):
    """The desk asked for a sentence or a value that does not exist; the text says which."""


class Markup(str):
    """Text in the markup subset that may be put into another text as it is."""

    __slots__ = ()


def escape(value: object) -> Markup:
    """A value as text that cannot become bold, a link, a list line or a paragraph."""
    if isinstance(value, Markup):
        return value
    text = " ".join(str(value).split())
    text = re.sub(r"\*(?=\*)", "*" + _JOINER, text)
    text = re.sub(r"\](?=\()", "]" + _JOINER, text)
    if text[:1] in {"-", "*", "(", "]"}:
        text = _JOINER + text
    if text[-1:] in {"*", "[", "]"}:
        text += _JOINER
    return Markup(text)


def placeholders(text: str) -> frozenset[str]:
    """The names that stand in braces in a text."""
    return frozenset(_PLACEHOLDER.findall(text))


def stray_brace(text: str) -> bool:
    """Whether a brace stands in the text that is no part of a placeholder."""
    return _BRACE.search(_PLACEHOLDER.sub("", text)) is not None


def fill(text: str, *values: Mapping[str, object]) -> Markup:
    """Put values in the place of `{names}`; of several mappings, the first with a name counts.

    Raises `MissingWordError` when one has no value.
    """
    first, *rest = _parts(text)
    if not rest:
        return Markup(first)
    parts = [first]
    for name, following in zip(rest[::2], rest[1::2], strict=True):
        parts += (_value(name, values, text), following)
    return Markup("".join(parts))


@lru_cache(maxsize=8192)
def _parts(text: str) -> tuple[str, ...]:
    """What stands around the placeholders of a text, and their names in between.

    The texts of the desk do not change, and each of them is said many times.
    """
    return tuple(_PLACEHOLDER.split(text))


def _value(name: str, values: Iterable[Mapping[str, object]], text: str) -> str:
    for some in values:
        if name in some:
            return escape(some[name])
    raise MissingWordError(f"no value for {{{name}}} in the text {text[:60]!r}")


@dataclass(frozen=True, slots=True)
class Words:
    """The sentences of one language; `values` are the organisation's own facts."""

    lang: Lang
    texts: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    values: Mapping[str, object] = field(default_factory=lambda: _EMPTY)

    def __call__(self, key: str, /, **values: object) -> Markup:
        """The sentence under a dotted key, filled. Raises `MissingWordError` for an unknown key."""
        text = self.texts.get(key)
        if text is None:
            raise MissingWordError(f"there is no text '{key}' in words/{self.lang}.yaml")
        return fill(text, values, self.values)

    def __contains__(self, key: object) -> bool:
        return key in self.texts or key in self.lists

    def all(self, key: str) -> tuple[str, ...]:
        """The list of words under a dotted key. Raises `MissingWordError` for an unknown key."""
        found = self.lists.get(key)
        if found is None:
            raise MissingWordError(f"there is no list '{key}' in words/{self.lang}.yaml")
        return found

    def below(self, prefix: str) -> Mapping[str, str]:
        """Every sentence whose key starts with `prefix` and a dot, by the rest of its key."""
        start = prefix + "."
        return {
            key.removeprefix(start): text
            for key, text in self.texts.items()
            if key.startswith(start)
        }

    def fill(self, text: str, **values: object) -> Markup:
        """Fill the organisation's facts into another text, such as an answer."""
        return fill(text, values, self.values)


@dataclass(frozen=True, slots=True)
class WordBook:
    """The sentences of every language."""

    languages: Mapping[Lang, Words]

    def __call__(self, lang: Lang) -> Words:
        """The sentences of one language."""
        return self.languages[lang]

    def with_values(self, values: Mapping[Lang, Mapping[str, str]]) -> WordBook:
        """The same sentences with the organisation's facts, per language."""
        filled: dict[Lang, Words] = {}
        for lang, words in self.languages.items():
            trusted = {name: Markup(value) for name, value in values[lang].items()}
            filled[lang] = replace(words, values=trusted)
        return WordBook(MappingProxyType(filled))


def unknown_placeholders(text: str, allowed: Iterable[str] = ()) -> tuple[str, ...]:
    """Names in braces that the desk cannot fill, in alphabetical order."""
    return tuple(sorted(placeholders(text) - ORGANISATION_PLACEHOLDERS - frozenset(allowed)))
