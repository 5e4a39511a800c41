"""What `desk check --matching` prints: phrasings that lose, and the words that tie entries."""

from __future__ import annotations

from bot.cli.progress import ProgressLine
from intents.lookalikes import Lookalikes, Loser, Pair, lookalikes
from intents.material import Material

PAIRS_SHOWN = 40


def print_matching(material: Material) -> None:
    """Play every phrasing against an index without it, and print what an editor may mend."""
    with ProgressLine("playing every phrasing against an index without it") as line:
        found = lookalikes(material, progress=line.at)
    for text in told(found):
        print(text)


def told(found: Lookalikes) -> list[str]:
    """The losers, surest first; the pairs that are too close, worst first; shares at the end.

    Pairs of one topic come behind those of two: who asks the one gets the other's answer, and one
    tap further their own.
    """
    return [
        *(_loser(one) for one in found.losers),
        *(_pair(one) for one in found.pairs[:PAIRS_SHOWN]),
        *(_sisters(one) for one in found.sisters[:PAIRS_SHOWN]),
        f"left out, {found.right} of {found.n} phrasings are read as their own topic "
        f"({found.share:.1%})",
        f"of these, {found.right - found.mixed_up} find their own entry of it "
        f"({found.own_entry:.1%})",
    ]


def _loser(one: Loser) -> str:
    lost = f"{one.entry} -> {one.winner} {one.p:.2f}"
    return f"loses: '{one.text}' [{one.lang}] · {lost} · {_words(one)}"


def _sisters(one: Pair) -> str:
    return f"mixed up: {one.one} and {one.other} · {one.lost} of one topic · {_words(one)}"


def _pair(one: Pair) -> str:
    return f"close: {one.one} and {one.other} · {one.lost} lost to each other · {_words(one)}"


def _words(one: Loser | Pair) -> str:
    return ", ".join(one.words) or "no words in common"
