"""Phrasings of two answers that say the same in almost the same words: they help neither.

What tells two phrasings apart are their telling words; small words, order and spelling do not. A
number, a "not" and a short word such as "ww" do: "bv" and "bvm" are two things.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

ALIKE: Final = 94.0
"""Likeness (0-100) of the telling words, slips mended, from which two phrasings are one: a long
question with one word more is the same question, a short one is not."""
ALIKE_AS_A_WHOLE: Final = 75.0
"""The likeness two phrasings must have with their small words too, for a "you" or "me" may be all
the difference: "did you sleep well" is not "sleep well"."""
_SHORT: Final = 2
"""With fewer telling words than this, the small words tell too."""
_SHORT_WORD: Final = 4
"""A word of so many letters tells apart also when little else differs: ww, kor, baz."""

_ENDING: Final = 2
"""Letters by which two forms of a word differ at most."""

_FILLERS: Final = frozenset(
    "de het een ik je mijn m mn n t s k is en of in op te voor van met wat hoe kan moet mag heb "
    "ben dat die er d r dr nog ook al wel maar dan nu eens even ff graag eigenlijk om aan bij "
    "naar over door als dus weer toch hier daar deze dit zo gewoon precies echt heel zelf hoi "
    "hallo aub alsjeblieft alstublieft was waren bent word wordt worden wil wilt kun kunt kunnen "
    "mogen moeten heeft hebben had gaat ga gaan doe doet doen we wij ons onze hun the a an i my "
    "and or on to for with what how can do does must may have am are it that there please pls "
    "just so this these those then than at by from as if but also still already here be been "
    "being will would could should shall has did us our really very actually hi hello hey you u "
    "your".split()
)
_DENIALS: Final = frozenset("niet geen nooit zonder niks not no never without nothing".split())


@dataclass(frozen=True, slots=True)
class _Asked:
    """A phrasing: whose it is, its telling words and all its words, both in alphabetical order.

    `joined` are the telling words as they follow each other, without spaces.
    """

    thing: str
    words: tuple[str, ...]
    whole: str
    joined: str


def normalised(phrasing: str) -> str:
    """A phrasing without capitals, punctuation and double spaces: what makes two the same."""
    return " ".join(re.findall(r"\w+", phrasing.casefold()))


def lookalikes(
    asked: Sequence[tuple[str, str]], unread: Iterable[str] = ()
) -> Iterator[tuple[int, int]]:
    """Pairs of places in `asked` (thing, phrasing; one language) that look alike, the later first.

    Of each phrasing only the first that it looks like; never two of one thing, nor the very same.
    A word of the `unread` texts is no slip of another: who wrote those writes it so too.
    """
    phrasings = [_read(thing, text) for thing, text in asked]
    known = Counter(word for one in phrasings for word in set(one.whole.split()))
    known.update(word for text in unread for word in set(normalised(text).split()))
    found: dict[int, int] = {}
    for first, later in _candidates(phrasings):
        if found.get(later, later) > first and _alike(phrasings[first], phrasings[later], known):
            found[later] = first
    yield from sorted(found.items())


def _read(thing: str, text: str) -> _Asked:
    every = normalised(text).split()
    telling = [word for word in every if word not in _FILLERS]
    if len(set(telling)) < _SHORT:
        telling = every
    return _Asked(thing, tuple(sorted(set(telling))), " ".join(sorted(every)), "".join(telling))


def _candidates(phrasings: Sequence[_Asked]) -> Iterator[tuple[int, int]]:
    """Pairs that differ in at most one telling word on each side, or only in their spaces."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, one in enumerate(phrasings):
        for key in _keys(one):
            blocks[key].append(number)
    for numbers in blocks.values():
        for place, first in enumerate(numbers):
            for later in numbers[place + 1 :]:
                if phrasings[first].thing != phrasings[later].thing:
                    yield first, later


def _keys(one: _Asked) -> Iterator[tuple[str, ...]]:
    words = one.words
    yield words
    yield ("", one.joined)
    if len(words) == 1:
        yield ("", "", words[0][:1])
    elif words:
        yield from (words[:gone] + words[gone + 1 :] for gone in range(len(words)))


def _alike(one: _Asked, other: _Asked, known: Counter[str]) -> bool:
    if ratio(one.whole, other.whole, score_cutoff=ALIKE_AS_A_WHOLE) == 0:
        return False
    if one.whole == other.whole and one.joined == other.joined:
        return False
    if one.joined == other.joined:
        return True
    mine, theirs = set(one.words) - set(other.words), set(other.words) - set(one.words)
    same = sorted(set(one.words) & set(other.words))
    for word, meant in [(a, b) for a in mine for b in theirs if same or len(a) > _SHORT_WORD]:
        if _form(word, meant) or _slip(word, meant, known):
            mine.discard(word)
            theirs.discard(meant)
    if (mine and theirs) or any(_tells_apart(word) for word in mine | theirs):
        return False
    return ratio(" ".join(same), " ".join([*same, *sorted(mine | theirs)])) >= ALIKE


def _form(word: str, other: str) -> bool:
    """Two forms of one word: verander and veranderen, training and trainings."""
    short, long = sorted((word, other), key=len)
    return len(short) > _SHORT_WORD and long.startswith(short) and len(long) - len(short) <= _ENDING


def _slip(word: str, other: str, known: Counter[str]) -> bool:
    """One of the two is the other with one wrong letter: nobody else writes it so."""
    return min(known[word], known[other]) == 1 and OSA.distance(word, other, score_cutoff=1) <= 1


def _tells_apart(word: str) -> bool:
    return len(word) <= _SHORT_WORD or word in _DENIALS or any(map(str.isdigit, word))
