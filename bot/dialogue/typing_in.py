"""Reading typed words as the press of a button: yes, no, a number, a label, a name from a list."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from knowledge.wordbook import WordBook

LABEL_RATIO = 84
"""How alike (0-100) typed words and the label of a button must be."""
COMMANDS = ("human", "menu", "trainings", "mine", "my-data", "help", "news", "unsubscribe")
"""Commands that also have words of their own, exact, so that they work without understanding."""
NAME_SURE, NAME_MAYBE = 86, 70
"""How alike (0-100) a typed name must be to be taken at once, or after asking."""

_NOT_WORD = re.compile(r"[^\w\s]|_")
_RUNS = re.compile(r"(.)\1{2,}")
_NUMBER = re.compile(
    r"(?:(?:nr|nummer|number|no|optie|option|keuze|choice) ?)?(\d{1,2})(?:e|de|ste|st|nd|rd|th)?"
)
_LONGEST_YES = 6
_LONGEST_LEANING, _LONGEST_PHRASE = 9, 4


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """`text` in lower case, without accents and punctuation, runs of a letter at most two long."""
    letters = text.casefold()
    if not letters.isascii():
        lowered = unicodedata.normalize("NFKD", letters)
        letters = "".join(char for char in lowered if not unicodedata.combining(char))
    return _RUNS.sub(r"\1\1", " ".join(_NOT_WORD.sub(" ", letters).split()))


def has_words(text: str) -> bool:
    """Whether there is a letter or a digit in the text at all."""
    return any(char.isalnum() for char in text)


def has_letters(text: str) -> bool:
    """Whether there is a letter in the text: without one it is in no language."""
    return any(char.isalpha() for char in text)


def latin_share(text: str) -> float:
    """Which part (0-1) of the letters is in the Latin script; 1 when there are no letters."""
    if text.isascii():
        return 1.0
    letters = [char for char in text if char.isalpha()]
    if not letters:
        return 1.0
    latin = sum(unicodedata.name(char, "").startswith("LATIN") for char in letters)
    return latin / len(letters)


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words for yes, no and the like, of both languages together.

    `lists`: every list under `typed`, by the rest of its key, as `bare` gives its words.
    """

    yes: frozenset[str]
    no: frozenset[str]
    back: frozenset[str]
    skip: frozenset[str]
    other: frozenset[str]
    leave: frozenset[str]
    resume: frozenset[str]
    filler: frozenset[str]
    softeners: frozenset[str]
    harmless: frozenset[str]
    question_words: frozenset[str]
    commands: dict[str, str]
    ordinals: tuple[frozenset[str], ...]
    signs: dict[str, str]
    offer_words: frozenset[str]
    lists: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, book: WordBook) -> Phrases:
        """Read the lists under `typed` of each language."""

        def both(key: str) -> frozenset[str]:
            lists = (words.all(f"typed.{key}") for words in book.languages.values())
            return frozenset(bare(one) for some in lists for one in some)

        places = zip(
            *(words.all("typed.ordinals") for words in book.languages.values()), strict=False
        )
        signs = {
            sign.strip(): verb
            for words in book.languages.values()
            for verb in ("yes", "no")
            for sign in words.all(f"typed.{verb}_signs")
        }
        return cls(
            yes=both("yes"),
            no=both("no"),
            back=both("back"),
            skip=both("skip"),
            other=both("other"),
            leave=both("leave"),
            resume=both("resume"),
            filler=both("filler"),
            softeners=both("softeners"),
            harmless=both("filler") | both("harmless"),
            question_words=both("question_words"),
            commands={
                bare(one): command
                for command in COMMANDS
                for words in book.languages.values()
                for one in words.all(f"typed.commands.{command}")
            },
            ordinals=tuple(frozenset(bare(one) for one in same) for same in places),
            signs=signs,
            offer_words=frozenset(
                bare(words("places.offer_word")) for words in book.languages.values()
            ),
            lists=_lists(book),
        )

    def yes_or_no(self, text: str) -> str | None:
        """`yes`, `no`, or `None` when the text is neither or more than that."""
        if text.strip() in self.signs:
            return self.signs[text.strip()]
        typed = bare(text)
        for verb, phrases in (("yes", self.yes), ("no", self.no)):
            if typed in phrases or self._with_filler(typed, phrases):
                return verb
        return None

    def _with_filler(self, typed: str, phrases: frozenset[str]) -> bool:
        first, _, rest = typed.partition(" ")
        words = rest.split()
        short = len(words) < _LONGEST_YES
        return first in phrases and short and all(word in self.filler for word in words)

    def leaning(self, text: str) -> str | None:
        """`yes` or `no` for words that begin with one and add nothing of their own.

        Such as "well, go on then" or "yes, they may read along"; a question is neither.
        """
        words = bare(text).split()
        while len(words) > 1 and words[0] in self.softeners:
            words = words[1:]
        if "?" in text or len(words) > _LONGEST_LEANING:
            return None
        for verb, phrases in (("yes", self.yes), ("no", self.no)):
            for first in range(min(_LONGEST_PHRASE, len(words)), 0, -1):
                begins = " ".join(words[:first]) in phrases
                if begins and all(word in self.harmless for word in words[first:]):
                    return verb
        return None

    def command(self, text: str) -> str | None:
        """The command whose own word was typed, such as `menu`."""
        return self.commands.get(bare(text))

    def number(self, text: str, top: int) -> int | None:
        """Which of `top` choices is meant (from 1): "2", "nummer 2", "de tweede"."""
        typed = bare(text)
        found = _NUMBER.fullmatch(typed)
        if found is not None:
            number = int(found.group(1))
            return number if 1 <= number <= top else None
        for place, phrases in enumerate(self.ordinals[:top], start=1):
            if typed in phrases:
                return place
        return None


def _lists(book: WordBook) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for words in book.languages.values():
        for key, some in words.lists.items():
            name = key.removeprefix("typed.")
            found[name] = found.get(name, frozenset()) | {bare(one) for one in some}
    return found


def label(text: str, shown: Sequence[tuple[str, str]], ratio: int = LABEL_RATIO) -> str | None:
    """The action of the one button whose label was typed, spelling mistakes forgiven."""
    typed = bare(text)
    if not typed:
        return None
    scored = sorted(
        ((fuzz.ratio(typed, bare(name)), action) for action, name in shown), reverse=True
    )
    if not scored or scored[0][0] < (ratio if len(typed) > 3 else 100):
        return None
    if len(scored) > 1 and scored[1][0] >= scored[0][0] - 3 and scored[1][1] != scored[0][1]:
        return None
    return scored[0][1]


@dataclass(frozen=True, slots=True)
class Named:
    """A name from a list, and whether it is near enough to take without asking."""

    name: str
    sure: bool


def name_from(text: str, names: Iterable[str]) -> Named | None:
    """The name of a list that a person typed: "utrect" is Utrecht, "gemeente Zeist" Zeist."""
    known = {bare(name): name for name in names}
    typed = bare(text)
    if not typed:
        return None
    for plain, name in known.items():
        if f" {plain} " in f" {typed} ":
            return Named(name, sure=True)
    found = process.extractOne(typed, list(known), scorer=fuzz.ratio, score_cutoff=NAME_MAYBE)
    if found is None:
        return None
    return Named(known[found[0]], found[1] >= NAME_SURE)
