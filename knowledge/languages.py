"""Words of one language left in a text of the other.

Two things show that a word is strange: a short list of words that only one language has, and what
people and editors write themselves. Who asks in English seldom writes "uitkering", who asks in
Dutch does so all the time. Names (a capital inside the sentence), what stands in quotes or
brackets, addresses, and the terms of `terms.yaml` are left alone.

What people and editors write says nothing of a word that also stands in a text that could not be
read: it may be one of its own language there. The short list alone speaks of such words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from intents.material import Lang
from knowledge.lines import parts, shown_lines
from knowledge.model import LANGS, Entry, Knowledge, SmallClass
from knowledge.remark import Remark

TERMS_FILE: Final = "terms.yaml"
"""Words of the other language that may stand in a text, below the language of the text."""
SEEN: Final = 3
"""A word must be seen this often in the other language before that says anything."""
ENOUGH: Final = 1000
"""Phrasings of a language before it says anything that a word is not among them."""
OFTENER: Final = 5
"""So many times oftener than in the text's own language."""
_TEXT: Final = 5
"""A text counts for so many phrasings: an editor chose its words."""
_OWN_TEXT: Final = 10
"""Another text of the same language counts for more: its words were read by others."""

_ONLY_DUTCH: Final = frozenset(
    "het een niet voor wordt worden maar ook naar zijn hebben jouw kunt moet geen wel deze "
    "dit wat waar hoe als dan bij heeft jij uit je jullie onze wij zij ik bijstand".split()
)
_ONLY_ENGLISH: Final = frozenset(
    "the and with your you are this that have will must from which their they not can be for "
    "has our she what when where".split()
)
_BOTH: Final = frozenset(
    "accountants alcohol apart app arm as aspirant at backup bad band bank be bed best bid boot "
    "box brand camping check claim claims coach contract crowdfunding data deed die door drop "
    "e-mail even fort franchise gang gift had hand help hem here hot in is kind land last let "
    "letters link list lot man me meet met mix of open over partners past pen per pet pin plan "
    "post rare register rest restaurants room route rug scan set sites slim slot stage stand "
    "start stem stop subsidies tag taken test tip top trap van want war warm was we week wet "
    "wild wind won word".split()
)
"""Ordinary words of both languages, whatever they mean in each."""
_NAME: Final[Mapping[Lang, str]] = MappingProxyType({"nl": "Dutch", "en": "English"})
_NOT_READ = re.compile(
    r"[\"“„][^\"”\n]{1,80}[\"”]|\([^()\n]{1,80}\)|\{\w+\}"
    r"|\S*@\S+|(?:https?://)?(?:[\w-]+\.)+(?:nl|com|eu|org|int|net|de)\b\S*"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How many phrasings and how many texts of each language hold a word; the terms to leave alone.

    `texts` counts words outside names, quotes and terms only; `asked` are the phrasings in all.
    `unread` are words of which more may be written than was counted.
    """

    asked: Mapping[Lang, int] = field(default_factory=dict)
    phrasings: Mapping[Lang, Mapping[str, int]] = field(default_factory=dict)
    texts: Mapping[Lang, Mapping[str, int]] = field(default_factory=dict)
    terms: Mapping[Lang, re.Pattern[str]] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()

    def strange(self, word: str, lang: Lang) -> bool:
        """Whether a word of a text in `lang` belongs to the other language."""
        other: Lang = "en" if lang == "nl" else "nl"
        if word in (_ONLY_ENGLISH if lang == "nl" else _ONLY_DUTCH):
            return True
        if word in _BOTH or word in self.unread or self.asked.get(lang, 0) < ENOUGH:
            return False
        there = self._count(other, word) + _TEXT * self._in_texts(other, word)
        here = self._count(lang, word) + _OWN_TEXT * max(self._in_texts(lang, word) - 1, 0)
        return there >= SEEN and there > OFTENER * here

    def _count(self, lang: Lang, word: str) -> int:
        return self.phrasings.get(lang, {}).get(word, 0)

    def _in_texts(self, lang: Lang, word: str) -> int:
        return self.texts.get(lang, {}).get(word, 0)


#: Before anything was read: only the words that one language alone has are strange.
NO_VOCABULARY: Final = Vocabulary()


def vocabulary(knowledge: Knowledge) -> Vocabulary:
    """The words of all phrasings and answers of a knowledge base, and its terms."""
    listed = {lang: _terms(knowledge.terms.get(lang, {})) for lang in LANGS}
    terms = {lang: found for lang, found in listed.items() if found is not None}
    unread = frozenset(word for one in knowledge.lost.values() for word in _all_words(one))
    asked: Counter[Lang] = Counter()
    phrasings: dict[Lang, Counter[str]] = {lang: Counter() for lang in LANGS}
    texts: dict[Lang, Counter[str]] = {lang: Counter() for lang in LANGS}
    things: tuple[Entry | SmallClass, ...] = tuple(knowledge.entries.values())
    for thing in (*things, *knowledge.small_classes):
        for lang in LANGS:
            asked[lang] += len(thing.questions[lang])
            for one in thing.questions[lang]:
                phrasings[lang].update(_all_words(one))
    for entry in knowledge.entries.values():
        for lang in LANGS:
            found = _words(entry.answer[lang], terms.get(lang))
            texts[lang].update({word for _, _, words in found for word in words})
    return Vocabulary(asked, phrasings, texts, terms, unread)


def _all_words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def other_language(text: str, lang: Lang, known: Vocabulary) -> Iterator[Remark]:
    """The sentences of a text that hold words of the other language."""
    for number, part, words in _words(text, known.terms.get(lang)):
        left = [word for word in words if known.strange(word, lang)]
        if left:
            yield _remark(number, part, left, lang)


def _words(text: str, terms: re.Pattern[str] | None) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Each sentence with its line and its words that are no name, quote, address or term."""
    for number, line in shown_lines(text):
        line = _NOT_READ.sub(" ", line)
        if terms is not None:
            line = terms.sub(" ", line)
        for part in parts(line):
            words = _ordinary(_WORD.findall(part))
            yield number, part, tuple(dict.fromkeys(word.casefold() for word in words))


def _ordinary(words: list[str]) -> Iterator[str]:
    """The words of a sentence that are no names; a name may open it: "Social Impact Day"."""
    for place, word in enumerate(words):
        following = words[place + 1 : place + 2]
        opens = place == 0 and not (following and following[0][0].isupper())
        if opens or not word[0].isupper():
            yield word


def _terms(listed: Mapping[str, str]) -> re.Pattern[str] | None:
    if not listed:
        return None
    longest_first = sorted(listed, key=len, reverse=True)
    any_of = "|".join(re.escape(term) for term in longest_first)
    return re.compile(rf"(?<![\w-])(?:{any_of})(?![\w-])", re.IGNORECASE)


def _remark(line: int, part: str, left: list[str], lang: Lang) -> Remark:
    strange, own = _NAME["en" if lang == "nl" else "nl"], _NAME[lang]
    one = f"{'an' if strange == 'English' else 'a'} {strange} word stands"
    return Remark(
        line,
        f"{one if len(left) == 1 else f'{strange} words stand'} in the {own} text",
        f"text in {own}",
        f"{', '.join(left[:5])}: {part.strip()[:60]}",
        "translate it; put a name in quotes or brackets, an official term in terms.yaml",
    )
