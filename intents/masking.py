"""Personal data in a text: where it stands, and the text without it.

BSN by the 11-test and IBAN by its check digits (python-stdnum), card numbers by Luhn, phone
numbers by libphonenumber. Every pattern is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

import phonenumbers
from stdnum import iban, luhn
from stdnum.nl import bsn

from intents.addresses import addresses
from intents.decision import PiiKind, Span
from intents.number_names import (
    PHONE_WORDS,
    REGISTER_WORDS,
    is_amount,
    named_after,
    names_another_number,
)

BOT: Final[frozenset[PiiKind]] = frozenset({"bsn", "iban", "phone", "email", "card", "address"})
"""Masked in the transcript while the bot owns the conversation."""
STAFF: Final[frozenset[PiiKind]] = frozenset({"bsn", "card", "iban", "address"})
"""Masked when the owner is the queue or an advisor: phone and e-mail pass."""
ALWAYS: Final[frozenset[PiiKind]] = frozenset({"bsn", "card"})
"""Masked everywhere, in form fields and staff text too."""

WORDS: Final[dict[PiiKind, str]] = {
    "bsn": "[bsn]",
    "iban": "[iban]",
    "phone": "[telefoon]",
    "email": "[e-mail]",
    "card": "[kaartnummer]",
    "address": "[adres]",
}
"""What stands in the place of a masked span."""

# A found span is blanked by a mark of equal length, so that a second look at the text (or at the
# masked text) sees the same words at the same distance: names count as a word, numbers do not.
_NAME_MARK, _NUMBER_MARK = "\x01", "\x02"
_STRAY_MARKS = str.maketrans({_NAME_MARK: " ", _NUMBER_MARK: " "})
_OLD_MASK = re.compile(r"\[(?:bsn|iban|telefoon|e-mail|kaartnummer|adres)\]")
_NUMBER_MASKS = frozenset({"[bsn]", "[telefoon]", "[kaartnummer]"})

_NEAR_WORDS = 3
_NEAR_CHARS = 120
_WORD = re.compile(r"[^\W\d_]+|\x01+")
_BSN_WORDS = ("bsn", "burgerservice", "sofi")
_CALL_WORDS = (*PHONE_WORDS, "app", "bel", "call")

_EMAIL = re.compile(
    r"(?<![\w.%+'-])[\w.%+'-]++ ?(?:@|\(at\)|\[at\]) ?[\w-]++(?: ?\. ?[^\W_][\w-]*+){1,6}+",
    re.IGNORECASE,
)
_DASH = r"\-\u2010-\u2015\u2212"
"""Dashes as people type them, and as word processors and mail programs make of them."""
_IBAN = re.compile(
    rf"(?<![^\W_])[A-Z]{{2}}\d{{2}}(?:[ .{_DASH}]{{0,3}}[A-Z\d]){{11,32}}", re.IGNORECASE
)
_IBAN_NL = re.compile(r"nl\d{2}[a-z]{4}\d{10}")
_IBAN_SHORTEST, _IBAN_LONGEST = 15, 34
# What people put between the groups of a number, a new line too. No comma: that stands in amounts
# and lists. Shortly after the word BSN anything goes.
_GAP = rf"[\s.{_DASH}_*()/\\\u00b7\u2022\u200b]{{0,3}}"
_ANY_GAP = r"[^\w\x01\x02]{0,3}"
_NINE = re.compile(rf"(?<!\d)(?=(\d(?:{_GAP}\d){{8}})(?!\d))")
_NINE_NAMED = re.compile(rf"(?<!\d)(?=(\d(?:{_ANY_GAP}\d){{8}})(?!\d))")
_EIGHT = re.compile(rf"(?<!\d)(?=(\d(?:{_ANY_GAP}\d){{7}})(?!\d))")
_EIGHT_ALONE = re.compile(r"(?<![\d])(?<!\d[ .-])(\d(?:[ .-]?\d){7})(?![ .-]?\d)")
_DAY, _MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_DATE = re.compile(
    rf"(?:{_DAY}[ ./-]{_MONTH}[ ./-](?:19|20)\d\d|(?:19|20)\d\d[ ./-]?{_MONTH}[ ./-]?{_DAY})$"
)
_DATE_INSIDE = re.compile(
    rf"(?<!\d)(?:{_DAY}[./-]{_MONTH}[./-](?:19|20)\d\d|(?:19|20)\d\d[./-]{_MONTH}[./-]{_DAY}"
    r"|(?:19|20)\d\d ?[/–-] ?(?:19|20)\d\d)(?!\d)"
)
_CARD = re.compile(r"(?<!\d)(?=(\d{13,19}|\d{3,6}(?:[\s.\-–/_*]{1,2}\d{3,7}){2,4})(?!\d))")
_CALL_GAP = rf"[ .{_DASH}/()]{{0,3}}"
_PHONE_HOME = re.compile(rf"(?<!\d)\(?0(?:{_CALL_GAP}\d){{9,11}}(?!\d)")
_PHONE_ABROAD = re.compile(
    rf"(?<![\d+])(?:\+|00|(?=31[ .{_DASH}]?6))\d(?:{_CALL_GAP}\d){{7,14}}+(?!\d)"
)
_PHONE_SHORT = re.compile(rf"(?<!\d)6(?:[ .{_DASH}]?\d){{8}}(?!\d)")
_SERVICE = ("0800", "0900", "0906", "0909", "0880")
# All that is looked for holds a digit or an at sign, and most messages hold neither.
_SOMETHING = re.compile(r"\d|@|[(\[]at[)\]]", re.IGNORECASE)
_NOT_DIGIT = re.compile(r"\D++")


def spans(text: str) -> tuple[Span, ...]:
    """Personal data in `text`, in reading order, never overlapping.

    Found again on the masked text, nothing new turns up: looks are repeated until stable.
    """
    if not _SOMETHING.search(text):
        return ()
    board = _Board(text)
    while board.look():
        pass
    return tuple(sorted(board.found, key=lambda span: span.start))


def mask(text: str, found: Iterable[Span], kinds: frozenset[PiiKind] = BOT) -> str:
    """`text` with each span of `kinds` replaced by its word in brackets, such as `[bsn]`."""
    parts, at = [], 0
    for span in sorted(found, key=lambda span: span.start):
        if span.kind in kinds:
            parts += [text[at : span.start], WORDS[span.kind]]
            at = span.end
    return "".join([*parts, text[at:]])


class _Board:
    """The text with what was found already blanked out."""

    __slots__ = ("found", "text")

    def __init__(self, text: str) -> None:
        bare = text.translate(_STRAY_MARKS)
        self.text = _OLD_MASK.sub(_blank_old_mask, bare)
        self.found: list[Span] = []

    def look(self) -> bool:
        """Look once for every kind; whether anything was found."""
        before = len(self.found)
        for kind, find in _FINDERS:
            self._claim(kind, find)
        return len(self.found) > before

    def _claim(self, kind: PiiKind, find: _Finder) -> None:
        mark = _NAME_MARK if kind in {"email", "iban", "address"} else _NUMBER_MARK
        pieces, at = [], 0
        for start, end in find(self.text):
            if start < at:
                continue
            pieces += [self.text[at:start], mark * (end - start)]
            self.found.append(Span(kind, start, end))
            at = end
        self.text = "".join([*pieces, self.text[at:]])


_Places = Iterator[tuple[int, int]]
_Finder = Callable[[str], _Places]


def _blank_old_mask(found: re.Match[str]) -> str:
    mark = _NUMBER_MARK if found.group().lower() in _NUMBER_MASKS else _NAME_MARK
    return mark * len(found.group())


def _digits(text: str) -> str:
    return _NOT_DIGIT.sub("", text)


def _words_before(text: str, start: int) -> list[str]:
    return _WORD.findall(text, max(0, start - _NEAR_CHARS), start)[-_NEAR_WORDS:]


def _near(text: str, start: int, words: Sequence[str]) -> bool:
    """Whether one of `words` (as the beginning of a word) stands within three words before."""
    return any(word.lower().startswith(tuple(words)) for word in _words_before(text, start))


def _emails(text: str) -> _Places:
    return (found.span() for found in _EMAIL.finditer(text))


def _ibans(text: str) -> _Places:
    for found in _IBAN.finditer(text):
        places = [at for at in range(*found.span()) if text[at].isalnum()]
        letters = "".join(text[at] for at in places).lower()
        if _IBAN_NL.match(letters):
            yield found.start(), places[17] + 1
            continue
        for size in range(min(len(letters), _IBAN_LONGEST), _IBAN_SHORTEST - 1, -1):
            if iban.is_valid(letters[:size], check_country=False):
                yield found.start(), places[size - 1] + 1
                break


def _named_bsns(text: str) -> _Places:
    """Any eight or nine digits shortly after the word BSN."""
    lower = text.lower()
    if not any(word in lower for word in _BSN_WORDS):
        return iter(())
    found = (place for pattern in (_NINE_NAMED, _EIGHT) for place in pattern.finditer(text))
    places = [place.span(1) for place in found if _near(text, place.start(1), _BSN_WORDS)]
    return iter(sorted(places, key=lambda place: (place[0], -place[1])))


def _cards(text: str) -> _Places:
    for found in _CARD.finditer(text):
        number = _digits(found.group(1))
        if 13 <= len(number) <= 19 and number[0] in "23456" and luhn.is_valid(number):
            yield found.span(1)


def _phones(text: str) -> _Places:
    places = [*_home_phones(text), *_phones_abroad(text)]
    places += [
        found.span()
        for found in _PHONE_SHORT.finditer(text)
        if _near(text, found.start(), _CALL_WORDS)
    ]
    return iter(sorted(places))


def _home_phones(text: str) -> _Places:
    for found in _PHONE_HOME.finditer(text):
        number = _digits(found.group())
        if len(number) > 10 or number[1] == "0":
            if not _possible_phone(number, "DE"):
                continue
        elif number.startswith(_SERVICE) or _near(text, found.start(), REGISTER_WORDS):
            continue
        yield found.span()


def _phones_abroad(text: str) -> _Places:
    for found in _PHONE_ABROAD.finditer(text):
        number = _digits(found.group()).removeprefix("00")
        if number.startswith("310"):  # +31 (0)6 ...
            number = "31" + number[3:]
        if _possible_phone("+" + number, None):
            yield found.span()


def _possible_phone(number: str, region: str | None) -> bool:
    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_possible_number(parsed)


def _bsns(text: str) -> _Places:
    """Nine digits that pass the 11-test, and eight that stand alone and pass it."""
    places = []
    for found in (*_NINE.finditer(text), *_EIGHT_ALONE.finditer(text)):
        number = found.group(1)
        if _DATE.match(number) or not bsn.is_valid(_digits(number)):
            continue
        if not _is_another_number(text, *found.span(1)):
            places.append(found.span(1))
    return iter(sorted(places))


def _is_another_number(text: str, start: int, end: int) -> bool:
    """Whether words or signs around it say that this is no citizen number."""
    before = [word.lower() for word in _words_before(text, start)]
    return (
        names_another_number(before)
        or is_amount(text, start, end)
        or named_after(text, end)
        or _DATE_INSIDE.search(text[start:end]) is not None
    )


_FINDERS: tuple[tuple[PiiKind, _Finder], ...] = (
    ("email", _emails),
    ("iban", _ibans),
    ("address", addresses),
    ("bsn", _named_bsns),
    ("card", _cards),
    ("phone", _phones),
    ("bsn", _bsns),
)
