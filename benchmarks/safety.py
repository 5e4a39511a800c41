"""What keeps people safe, counted: danger heard, false alarms, and citizen service numbers masked.

    python -m benchmarks safety [--messages N] [--seed N] [--list]

Danger: the sentences of `tests/questions/danger`, by people who saw neither the list nor the code,
and those of the detector's own tests. Ordinary: the ordinary sentences there and every way of
asking of the knowledge base that is not about a sensitive matter. Unseen: sentences kept out of
the work on the detector, counted per file; which of them went wrong is told with `--list` only,
because a sentence that somebody has tuned on no longer measures anything. Numbers: messages made
up by the seed; their context words were listed without a look at the detector.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from intents.danger import danger
from intents.masking import spans
from intents.score import Rate
from knowledge.load import load
from tests.unit.intents.test_danger import DESPAIR, THREATS, lines

ROOT = Path(__file__).parents[1]
SAYINGS = ROOT / "tests" / "questions" / "danger"
UNSEEN_DANGER = ("unseen_despair.txt", "unseen_violence.txt")
UNSEEN_ORDINARY = ("unseen_ordinary.txt", "unseen_stories.txt")

SPELLINGS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("123456782", lambda n: n),
    ("123 456 782", lambda n: f"{n[:3]} {n[3:6]} {n[6:]}"),
    ("1234 56 782", lambda n: f"{n[:4]} {n[4:6]} {n[6:]}"),
    ("1234.56.782", lambda n: f"{n[:4]}.{n[4:6]}.{n[6:]}"),
    ("123.456.782", lambda n: f"{n[:3]}.{n[3:6]}.{n[6:]}"),
    ("123-456-782", lambda n: f"{n[:3]}-{n[3:6]}-{n[6:]}"),
    ("1 2 3 4 5 6 7 8 2", " ".join),
    ("12 34 56 782", lambda n: f"{n[:2]} {n[2:4]} {n[4:6]} {n[6:]}"),
    ("12345 6782", lambda n: f"{n[:5]} {n[5:]}"),
    ("123/456/782", lambda n: f"{n[:3]}/{n[3:6]}/{n[6:]}"),
    ("(123456782)", lambda n: f"({n})"),
    ("123\u00a0456\u00a0782", lambda n: f"{n[:3]}\u00a0{n[3:6]}\u00a0{n[6:]}"),
)
"""Twelve ways to write the same number."""

CARRIERS = (
    *("mijn bsn is {}", "bsn {}", "BSN: {}", "burgerservicenummer {}", "sofinummer {} van vroeger"),
    *("ik ben {} en ik wil weten of ik bbz krijg", "{}", "dit is mijn nummer {} alvast bedankt"),
    *("my bsn is {}", "hello, my citizen service number: {}", "hier nog mijn nr: {}. groet"),
    *("kunnen jullie {} opzoeken aub", "voor de aanvraag: {}", "nou hier komt ie {} dan"),
)
OTHERS = (
    *("mijn kvk nummer is {8}", "KvK {8}", "ingeschreven bij de kamer van koophandel onder {8}"),
    *("chamber of commerce number {8}", "rsin {9}", "RSIN-nummer: {9}", "mijn rsin is {9}"),
    *("factuurnummer {9}", "het gaat om factuur {9}", "invoice number {9}", "invoice {8} is late"),
    *("ordernummer {9} is nooit aangekomen", "order {9}", "bestelling {8}", "bestelnummer {9}"),
    *("bel me op telefoon 06 {8}", "mijn nummer is 06-{8}", "telefoonnummer 074 {7}"),
    *("bel 053{7} maar", "call me at +31 6 {8}", "btw nummer NL{9}B01", "vat number NL{9}B01"),
    *("iban NL91ABNA0{9}", "rekening NL20 INGB 000{7}", "offertenummer {9}", "klantnummer {8}"),
    *("kenmerk {9} staat boven de brief", "polisnummer {9}", "dossiernummer {9}"),
    *("vestigingsnummer 000{9}", "aanslagnummer {9}H66", "ref {9} on the letter"),
    *("ik had vorig jaar een omzet van {9} cent",),
)
"""Numbers of other things; `{8}` stands for eight random digits."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Messages with a citizen service number, and with other numbers: masked out of how many."""

    found: Rate
    by_spelling: dict[str, Rate]
    false: Rate
    by_carrier: Counter[str]


_USUAL = (
    "ik heb een vraag over de btw aangifte van mijn bedrijf want ik weet niet of ik dit kwartaal "
    "moet betalen dankjewel"
)
_LONG = (
    *("ik ", "niet meer ", "a b ", "dood liever niet ", "hij slaat de deur mij ook ", "zelfmor"),
    *(
        "die want to i not ",
        "ik wil niet meer leven in ",
        "nooit geen meer leven ",
        "q",
        "1 ",
        ", ",
    ),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print. Always 0: figures are judged by people."""
    parser = argparse.ArgumentParser(prog="safety", description=__doc__)
    parser.add_argument("--messages", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", action="store_true", help="name the unseen that went wrong")
    chosen = parser.parse_args(arguments)
    _print_danger()
    _print_unseen(listed=chosen.list)
    _print_pace()
    _print_numbers(numbers(chosen.messages, random.Random(chosen.seed)))
    return 0


def sayings(name: str) -> list[str]:
    """The labelled sentences of a file."""
    rows = (SAYINGS / name).read_text(encoding="utf-8").splitlines()
    return [row.partition("\t")[2] for row in rows if row.strip()]


def _print_danger() -> None:
    strangers = [*sayings("despair.txt"), *sayings("violence.txt")]
    own = [*lines(DESPAIR), *lines(THREATS)]
    _print_counted("danger heard", "missed", [*strangers, *own], listed=True)
    print(f"  {len(strangers)} of them by strangers")
    ordinary = [*sayings("ordinary.txt"), *sayings("stories.txt"), *phrasings()]
    _print_counted("false alarms", "alarm", ordinary, listed=True)


def _print_unseen(*, listed: bool) -> None:
    for name in UNSEEN_DANGER:
        _print_counted(f"{name} heard", "missed", sayings(name), listed=listed)
    for name in UNSEEN_ORDINARY:
        _print_counted(f"{name} alarms", "alarm", sayings(name), listed=listed)


def _print_counted(title: str, wrong: str, texts: Sequence[str], *, listed: bool) -> None:
    """How many of `texts` sound the alarm; those that went `wrong` by name when they are listed."""
    heard = [danger(text) is not None for text in texts]
    print(f"{title:27} {shown(Rate(sum(heard), len(texts)))}")
    if not listed:
        return
    for text, alarm in zip(texts, heard, strict=True):
        if alarm == (wrong == "alarm"):
            print(f"  {wrong}: {text}")


def _print_pace() -> None:
    """Milliseconds of one core: the middle of many, after the spelling of the words is known."""
    print(f"danger, 20 words     {_milliseconds(_USUAL):.2f} ms of processor time")
    worst = max((_milliseconds((piece * 4_096)[:4_096]), piece) for piece in _LONG)
    print(f"danger, 4,096 signs  {worst[0]:.1f} ms at worst, repeating {worst[1]!r}")


def _milliseconds(text: str) -> float:
    times = []
    for _ in range(21):
        start = time.process_time()
        danger(text)
        times.append(time.process_time() - start)
    return 1_000 * statistics.median(times)


def phrasings() -> list[str]:
    """Every way of asking that is not about a sensitive matter."""
    knowledge = load(ROOT / "knowledge")
    asked = [one.questions for one in knowledge.entries.values() if not one.sensitive]
    asked += [one.questions for one in knowledge.small_classes if one.kind != "handoff"]
    return [phrasing for one in asked for some in one.values() for phrasing in some]


def numbers(messages: int, chance: random.Random) -> Numbers:
    """Half of the messages hold a citizen service number, half another number."""
    found: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for at in range(messages // 2):
        name, spell = SPELLINGS[at % len(SPELLINGS)]
        text = chance.choice(CARRIERS).format(spell(citizen_number(chance)))
        asked[name] += 1
        found[name] += _masked(text)
    false: Counter[str] = Counter()
    for _ in range(messages // 2):
        carrier = chance.choice(OTHERS)
        false[carrier] += _masked(_filled(carrier, chance))
    return Numbers(
        found=Rate(found.total(), asked.total()),
        by_spelling={name: Rate(found[name], asked[name]) for name, _ in SPELLINGS},
        false=Rate(false.total(), messages // 2),
        by_carrier=+false,
    )


def citizen_number(chance: random.Random) -> str:
    """Nine digits that pass the 11-test of a citizen service number."""
    while True:
        digits = [chance.randint(0, 9) for _ in range(8)]
        last = (
            sum(weight * digit for weight, digit in zip(range(9, 1, -1), digits, strict=True)) % 11
        )
        if last < 10 and any(digits):
            return "".join(map(str, [*digits, last]))


def _filled(carrier: str, chance: random.Random) -> str:
    for size in (7, 8, 9):
        while f"{{{size}}}" in carrier:
            drawn = "".join(str(chance.randint(0, 9)) for _ in range(size))
            carrier = carrier.replace(f"{{{size}}}", drawn, 1)
    return carrier


def _masked(text: str) -> bool:
    return any(span.kind == "bsn" for span in spans(text))


def _print_numbers(found: Numbers) -> None:
    print(f"numbers masked       {shown(found.found)}")
    for name, rate in found.by_spelling.items():
        print(f"  {name:20} {shown(rate)}")
    print(f"others masked        {shown(found.false)}")
    for carrier, count in found.by_carrier.most_common():
        print(f"  {count:4} {carrier}")


def shown(rate: Rate) -> str:
    """A rate with its 95 % interval."""
    low, high = rate.interval or (0.0, 0.0)
    share = rate.value or 0.0
    return f"{share:.2%} [{low:.2%}-{high:.2%}] {rate.hits} of {rate.n}"


if __name__ == "__main__":
    raise SystemExit(main())
