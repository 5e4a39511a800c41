"""Amounts carry the year they hold for, however they are written.

An amount is a sum of money in digits or words, a round number in thousands (`20k`) or millions, a
limit or a turnover in thousands, and a percentage of a tax, a premium or a profit: all of these
change with the year. The year stands in the same sentence, because people quote and remember
sentences; a list is one sentence with the line that leads to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from knowledge.amount_value import NUMBER, Value, value
from knowledge.lines import unmarked
from knowledge.remark import Remark

YEARS_BACK: Final = 1
"""Tax is paid over last year; an amount of longer before the check is no amount for today."""
YEARS_AHEAD: Final = 1
"""Amounts are set for the coming year, not for later ones."""

_DUTCH = (
    "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|twintig|"
    "dertig|veertig|tachtig|honderd|duizend|miljoen|miljard|anderhalve?|tig|ën|en"
)
_ENGLISH = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    "hundred|thousand|million|billion"
)
_IN_WORDS = (
    rf"(?!(?:een|en)\s(?:euro|cent))(?:{_DUTCH})+(?:\s(?:{_DUTCH})+)*|"
    rf"(?:{_ENGLISH})(?:(?:-|\s|\sand\s)(?:{_ENGLISH}))*"
)
_MANY = r"(?:miljoen|miljard|million|billion|mln|mld|bn)\b\.?"
_THOUSAND = r"(?:duizend|thousand)\b(?!\s(?:uur|uren|kilometers?|km|hours|kilometres|miles)\b)"
_ENGINE = r"[1-6][a-d]?(?:-(?!\d)|\s?(?:diesel|benzine|petrol|norm|motor))"
_SIGN = rf"(?:[€$£]|\bEUR\b|\beuro\b(?!\s?{_ENGINE}))"
_K = r"k\b(?!-[^\W\d])"
"""'20k' is twenty thousand, and '4K-camera' is none."""
_RANGE = rf"(?:\b{NUMBER}\s?(?:tot|à|to|-|–)\s?)?"
_AMOUNT = re.compile(
    rf"{_SIGN}\s?{NUMBER}(?:\s?(?:{_K}|{_THOUSAND}|{_MANY})|,[-–—=]+)?"
    rf"|{_RANGE}\b{NUMBER}(?:,[-–—=]+(?!\w)|\s?{_K}|\s?{_THOUSAND}|\s?{_MANY}"
    rf"|\s?(?:[€$£]|(?:EUR|euros?|eurocents?|cents?)\b)(?!\s?\d))"
    rf"|\b(?:{_IN_WORDS})\s?(?:{_MANY}|(?:euros?|eurocents?|cents?)\b)",
    re.IGNORECASE,
)
_PER_HUNDRED = r"(?:procent|percent|per\scent)\b"
_PERCENTAGE = re.compile(
    rf"\b{NUMBER}\s?(?:%|{_PER_HUNDRED})|\b(?:{_IN_WORDS})\s{_PER_HUNDRED}", re.IGNORECASE
)
_PART = re.compile(
    r"\b(?:een\s|a\s)?(?:kwart|half|halve|driekwart|(?:three\s)?quarters?(?:\sof)?)\s"
    r"(?:an?\s)?(?:miljoen|miljard|million|billion)\b",
    re.IGNORECASE,
)
_TON = re.compile(rf"\b(?!en\s)(?:{NUMBER}|(?:{_DUTCH})+|halve|paar)\ston\b(?!-)", re.IGNORECASE)
_WEIGHT = re.compile(
    r"gewicht|gewogen|wegen|weegt|laden|laadvermogen|voertuig|vracht|bestel|\bbusje|\bauto|\bafval"
    r"|\bco2\b|\bkilo|\bkg\b|\bgrond\b|\bzand\b|\bpuin\b|\bhout\b|aanhang|trailer|\btruck"
    r"|\bvan\b.{0,12}\bweigh|\bload",
    re.IGNORECASE,
)
"""'Ton' is a hundred thousand euros beside money, and a weight beside these."""
_LIMIT = re.compile(
    r"grens|grenzen|drempel|limiet|plafond|omzet|\blimit|\bthreshold|\bceiling|\bturnover",
    re.IGNORECASE,
)
_COUNTED = (
    r"uur|uren|hours|km\b|kilomet|miles|mensen|people|inwoners|inhabitants|werknemers|employees"
    r"|medewerkers|staff|leden|members|stuks|pieces|kilo|kg\b|m2|vierkante|square|keer\b|times\b"
    r"|volgers|followers|bezoekers|visitors|producten|products|woorden|words|tekens|characters"
    r"|gram\b|%|procent\b|per\s?cent"
)
_THOUSANDS = re.compile(
    r"(?<![\d.,/-])(?<!\d\s)(?<!code\s)(?<!formulier\s)(?<!\bform\s)"
    r"(?:[1-9]\d{0,2}(?:[.,' \u00a0\u202f]\d{3})+|(?!(?:19|20)\d\d\b)[1-9]\d{3,6})"
    rf"(?![\w%/-]|[.,]\d|\s\d|\s(?-i:[A-Z]){{2}}\b|\s?(?:{_COUNTED}))",
    re.IGNORECASE,
)
"""A bare number of thousands: no year, telephone number, postcode, code or other count."""
_RATE = re.compile(
    r"belasting|\bbtw|premie|bijdrage|tarief|tarieven|aftrek|vrijstelling|heffing|\brente"
    r"|\bwinst|\bprofit|\btax|\bvat\b|\bpremium|\bcontribution|\brates?\b|\bdeduct|\bexempt|\blevy|\blevies",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"(?:100\s?|(?:honderd|(?:a|one)\shundred)\s)\D+", re.IGNORECASE)
"""All of something is no rate that a new year changes: '100% aftrekbaar'."""
_FIRST_DAY = (
    r"(?:0?1\sjan(?:uari|uary|\.)?|1st\s(?:of\s)?January|1\sof\sJanuary|January\s1(?:st)?,?"
    r"|0?1[-/]0?1[-/])"
)
_YEAR = re.compile(
    rf"(?P<until>\b(?:tot|voor|vóór|until|till|before)\s{_FIRST_DAY}\s?)?"
    r"(?<![\d.,])(?P<year>(?:19|20)\d\d)(?!\d|[.,]\d)",
    re.IGNORECASE,
)
"""A year; what holds until 1 January 2027 is of the year before."""
_ABBREVIATED = r"(?<!\bbijv\.)(?<!\bca\.)(?<!\bmax\.)(?<!\bmin\.)(?<!\be\.g\.)(?<!\bi\.e\.)"
_SENTENCE = re.compile(rf"(?<=[.!?]){_ABBREVIATED}\s+(?=[^a-z])")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence on its line, with what it takes over from the line that leads to its list."""

    line: int
    shown: str
    lead: str
    before: str


@dataclass(frozen=True, slots=True)
class DatedAmount:
    """An amount on its line (from 0), with the year that its sentence gives it."""

    line: int
    amount: str
    year: int


def undated(text: str, checked: int | None = None) -> Iterator[Remark]:
    """The amounts of a text without their year, or with one that cannot be meant.

    `checked` is the year in which the facts of the text were checked; without it every year is
    taken. An amount that stood with its year before may be named again without it.
    """
    known: set[Value] = set()
    for one in _sentences(text):
        found = list(_amounts(one))
        if not found:
            continue
        years = _years(one)
        if any(_likely(year, checked) for year in years):
            known.update(value(amount) for amount in found)
            continue
        new = [amount for amount in found if value(amount) not in known]
        if new and years:
            yield _unlikely(one, years, checked or 0)
        elif new:
            yield _missing(one, new[0])


def dated(text: str, checked: int) -> Iterator[DatedAmount]:
    """The amounts of a text with the year they are told with, the latest when there are more."""
    for one in _sentences(text):
        years = [year for year in _years(one) if _likely(year, checked)]
        if years:
            for amount in _amounts(one):
                yield DatedAmount(one.line, amount, max(years))


def names_amount(text: str) -> bool:
    """Whether a sum of money stands in a text, with or without its year."""
    return next(_sums(text), None) is not None


def same_amount(one: str, other: str) -> bool:
    """Whether two ways of writing give the same amount: '€ 2.200' and '€2,200' do."""
    return value(one) == value(other)


def _sentences(text: str) -> Iterator[_Sentence]:
    lead = ""
    for number, line in enumerate(text.splitlines()):
        shown = unmarked(line).strip()
        if not shown:
            continue
        item = shown.startswith("- ")
        before = lead if item else ""
        for part in _SENTENCE.split(shown.removeprefix("- ")):
            yield _Sentence(number, part, lead if item else "", before)
            before = part
        if not item:
            lead = before if before.endswith(":") else ""


def _amounts(one: _Sentence) -> Iterator[str]:
    for amount in _sums(one.shown):
        if not value(amount).nothing:
            yield amount
    if _RATE.search(f"{one.before} {one.lead} {one.shown}"):
        for match in _PERCENTAGE.finditer(one.shown):
            if not value(match[0]).nothing and not _WHOLE.fullmatch(match[0].strip()):
                yield match[0].strip()


def _sums(text: str) -> Iterator[str]:
    """The sums of money in a text; a number that only its neighbours make one comes last."""
    patterns = [_AMOUNT, _PART]
    if not _WEIGHT.search(text):
        patterns.append(_TON)
    if _LIMIT.search(text):
        patterns.append(_THOUSANDS)
    for pattern in patterns:
        for match in pattern.finditer(text):
            yield match[0].strip()
        text = pattern.sub(" ", text)


def _years(one: _Sentence) -> list[int]:
    found = _YEAR.finditer(_without_amounts(f"{one.lead} {one.shown}"))
    return [int(year["year"]) - bool(year["until"]) for year in found]


def _without_amounts(text: str) -> str:
    return _PERCENTAGE.sub(" ", _AMOUNT.sub(" ", text))


def _likely(year: int, checked: int | None) -> bool:
    return checked is None or checked - YEARS_BACK <= year <= checked + YEARS_AHEAD


def _missing(one: _Sentence, amount: str) -> Remark:
    return Remark(
        one.line,
        "an amount stands without its year",
        "the year it holds for in the same sentence, such as 'in 2026'",
        f"'{amount}' in: {one.shown[:60]}",
        "add the year, or leave the amount out and say where to look",
    )


def _unlikely(one: _Sentence, years: list[int], checked: int) -> Remark:
    return Remark(
        one.line,
        "the year beside an amount cannot be meant",
        f"a year from {checked - YEARS_BACK} to {checked + YEARS_AHEAD}",
        f"{years[0]} in: {one.shown[:60]}",
        "mend the year, or check the facts again and move 'checked_on'",
    )
