"""Dutch (and a few English) postal addresses in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

_POSTCODE = re.compile(r"(?<!\w)([1-9]\d{3})( ?)([A-Za-z]{2})(?!\w)")
# Short words and units that follow a number in ordinary talk: "in 2026 is", "2000 kg", "1225 en".
_NOT_LETTERS = frozenset(
    "al an as at be bv by ca cl cm cq cv da de dm do ds eu ex ff gb gr ha he hp hr ie if ik in is"
    " it ja je kb kg km kw ma mb me ml mm mn mg na ne no nr nu of om on op or pa pk pm qm sa sd so"
    " ss en st ta te to tv tz up us we wh wo wn ze zo k m u x nl ok vd of".split()
)
_STREET = re.compile(
    r"(?<![\w'-])([^\W\d_]++(?:[-'][^\W\d_]++){0,3}+\.?) {1,2}"
    r"(?:nr\.? |nummer |huisnummer )?(\d{1,4})(?!\d| ?%|[.,]\d)"
    r"(?: ?-? ?[a-zA-Z](?![^\W_])| ?- ?\d{1,4}(?!\d)| ?(?:bis|hs|zwart|rood)(?![^\W_]))?"
)
_SURE = (
    *("straat", "straatje", "laan", "plein", "gracht", "singel", "kade", "steeg", "dreef"),
    *("plantsoen", "dijk", "weg", "allee", "boulevard", "strasse", "stra\u00dfe", "esch"),
    *("brink", "stroat", "wegje", "laantje", "str.", "hofje", "steegje"),
)
_CAPITAL_ONLY = (
    *("hof", "markt", "park", "veld", "baan", "pad", "kamp", "ring", "wal", "horst", "maat"),
    *("burg", "brug", "poort", "haven", "es", "erf", "oord", "hoek", "berg", "akker", "str"),
)
_NOT_STREETS = frozenset(
    "onderweg terugweg omweg uitweg snelweg bedrijfsmarkt arbeidsmarkt supermarkt kerstmarkt"
    " woningmarkt rommelmarkt bouwmarkt vrijmarkt weekmarkt bijbaan weg straat laan plein dijk"
    " terug fietspad halfweg rijweg afweg voorhoek spoorweg doorweg".split()
)
_COUNTED = re.compile(
    r" ?(?:uur|uren|dag|keer|jaar|jaren|maand|week|weken|euro|eur|km|meter|m2|procent|personen"
    r"|mensen|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november"
    r"|december|jan|feb|mrt|apr|aug|sept|okt|nov|dec|hours|days|years|months|weeks)(?![^\W_])",
    re.IGNORECASE,
)
_LANE_OF = re.compile(
    r"(?<!\w)(?:Laan|Plein|Weg|Hof|Hoek|Oude Markt|Nieuwe Markt)(?: van| der| de| het){0,2}"
    r" (?:[A-Z][\w'-]{1,25} ?){1,3}\d{1,4}(?: ?[a-zA-Z](?!\w))?(?!\d)"
)
_ENGLISH = re.compile(
    r"(?<![\w])\d{1,4}[a-zA-Z]? [A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})? "
    r"(?:Street|Road|Lane|Avenue|Square|Drive)(?!\w)"
)
_NAME_BEFORE = re.compile(r"(?:[A-Z][\w'.-]{1,20} |van |de |der |den |het |ter ){1,4}$")
_CITY_AFTER = re.compile(r",? {1,2}(?!\d)[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?")
_HOUSE_BEFORE_LETTERS = re.compile(r"[ ,]{1,3}\d{1,4} ?[a-zA-Z]?(?!\w)")
_JOIN = re.compile(r"[ ,;\n]{0,3}$|[ ,]{0,2}(?:in|te) $")


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Places of street with house number, postcode (with number and town), joined when adjacent."""
    places = sorted([*_streets(text), *_postcodes(text), *_others(text)])
    joined: list[tuple[int, int]] = []
    for start, end in places:
        if joined and (start <= joined[-1][1] or _JOIN.match(text[joined[-1][1] : start])):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return iter(joined)


def _others(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_LANE_OF, _ENGLISH):
        yield from (found.span() for found in pattern.finditer(text))


def _streets(text: str) -> Iterator[tuple[int, int]]:
    for found in _STREET.finditer(text):
        name = found.group(1)
        if _is_street(name) and not _COUNTED.match(text, found.end(2)):
            yield _with_name_before(text, found.start()), found.end()


def _is_street(name: str) -> bool:
    low = name.lower()
    if low in _NOT_STREETS:
        return False
    if low.endswith(_SURE):
        return len(low) > 5
    return name[0].isupper() and len(low) > 5 and low.endswith(_CAPITAL_ONLY)


def _with_name_before(text: str, start: int) -> int:
    """The start of "Burgemeester Jansen" in "Burgemeester Jansenplein 12"."""
    if not text[start].isupper():
        return start
    low = max(0, start - 60)
    found = _NAME_BEFORE.search(text[low:start])
    if not found or not any(word[0].isupper() for word in found.group().split()):
        return start
    return low + found.start()


def _postcodes(text: str) -> Iterator[tuple[int, int]]:
    for found in _POSTCODE.finditer(text):
        if not _is_postcode(*found.groups()):
            continue
        end = found.end()
        for extra in (_HOUSE_BEFORE_LETTERS, _CITY_AFTER):
            more = extra.match(text, end)
            end = more.end() if more else end
        yield found.start(), end


def _is_postcode(digits: str, space: str, letters: str) -> bool:
    common = letters.lower() in _NOT_LETTERS
    if letters.isupper():
        return not (common and (digits.startswith(("19", "20")) or digits.endswith("00")))
    return not common and not (space and digits.startswith(("19", "20")))
