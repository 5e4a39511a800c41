"""What an amount is worth, so that two ways of writing it are the same and two amounts are not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

NUMBER: Final = r"\d+(?:[.,' \u00a0\u202f]\d{3})*(?:[.,]\d+)?"
"""A number in digits as Dutch and English write it: '1.225', '2,200.00', '85,15'."""

_NUMBER = re.compile(NUMBER)
_PART = re.compile(r"[.,](\d{1,2}|\d{4,})$")
_PART_OF_HUNDRED = re.compile(r"[.,](\d+)$")
_PERCENT = re.compile(r"%|\b(?:procent|per\s?cent)\b", re.IGNORECASE)
_FOREIGN = re.compile(r"[$£]")
_WORD = re.compile(r"[^\W\d_]+")
_TIMES: Final = {
    **dict.fromkeys(("k", "duizend", "thousand"), Decimal(1000)),
    "ton": Decimal(100_000),
    **dict.fromkeys(("miljoen", "million", "mln"), Decimal(1_000_000)),
    **dict.fromkeys(("miljard", "billion", "mld", "bn"), Decimal(1_000_000_000)),
    **dict.fromkeys(("cent", "cents", "eurocent", "eurocents"), Decimal("0.01")),
}


@dataclass(frozen=True, slots=True)
class Value:
    """The numbers of an amount, two for a range, and what they count; or its words."""

    numbers: tuple[Decimal, ...]
    unit: str
    words: str = ""

    @property
    def nothing(self) -> bool:
        """Whether it is an amount of zero."""
        return bool(self.numbers) and not any(self.numbers)


def value(amount: str) -> Value:
    """What an amount is worth: '€ 2.200' and '€2,200.00' are one, '5,4%' and '€ 54' are not."""
    percent = _PERCENT.search(amount) is not None
    foreign = _FOREIGN.search(amount)
    unit = "%" if percent else foreign[0] if foreign else ""
    written = _NUMBER.findall(amount)
    if not written:
        return Value((), unit, " ".join(amount.casefold().split()))
    times = Decimal(1)
    if not percent:
        for word in _WORD.findall(_NUMBER.sub(" ", amount).casefold()):
            times *= _TIMES.get(word, 1)
    return Value(tuple(_number(one, percent) * times for one in written), unit)


def _number(written: str, percent: bool) -> Decimal:
    """Three digits after a sign are thousands, but not of a percentage or after a zero."""
    pattern = _PART_OF_HUNDRED if percent or written[0] == "0" else _PART
    part = pattern.search(written)
    whole = written[: part.start()] if part else written
    return Decimal(f"{re.sub(r'[^0-9]', '', whole)}.{part[1] if part else 0}")
