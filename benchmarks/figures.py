"""What was measured of the bots, and how it reads: ratios first."""

from __future__ import annotations

import asyncio
import os
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import islice
from statistics import median

from benchmarks.loopback import Bot
from tests.proof.report import machine

Where = Mapping[str, Mapping[str, int]]
"""Of a sampled run: looks by place, and by place and function."""
OURS = "the desk"


@dataclass(frozen=True, slots=True)
class Round:
    """One bot, one round; `cpu_ms` of the bot per update, `driver` the share of one core."""

    rate: float
    p50_ms: float
    p99_ms: float
    cpu_ms: float
    driver: float


@dataclass(slots=True)
class Peer:
    """A running bot and its figures.

    `bursts` in seconds until the last answer, `paced` p50 and p99 in ms after each burst, `heard`
    the updates posted to it.
    """

    name: str
    bot: Bot
    processes: Sequence[asyncio.subprocess.Process]
    rounds: list[Round] = field(default_factory=list)
    bursts: list[float] = field(default_factory=list)
    paced: list[tuple[float, float]] = field(default_factory=list)
    heard: int = 0

    def middle(self, name: str) -> float:
        """The median over the rounds of one figure."""
        return float(median(getattr(one, name) for one in self.rounds))

    @property
    def paced_p50_ms(self) -> float:
        """The median over the bursts."""
        return float(median(p50 for p50, _ in self.paced))

    @property
    def paced_p99_ms(self) -> float:
        """The median over the bursts."""
        return float(median(p99 for _, p99 in self.paced))


def lines(
    peers: Sequence[Peer], sampled: Round, where: Where, seed: int, knowledge: str
) -> list[str]:
    """Everything, as it is printed."""
    return [
        "",
        *_ratios(peers),
        "",
        *_rates(peers),
        "",
        *_bursts(peers),
        "",
        *_where(sampled, where),
        "",
        *machine(),
        f"disk      {sync_ms():.2f} ms for one synchronous write in the temporary folder",
        f"seed      {seed}; knowledge: {knowledge}",
        "",
        "Telegram's sending limits are lifted. The desk writes every turn durably (SQLite:",
        "synchronous=FULL; PostgreSQL: the server of the tests, fsync off) and understands each",
        "question; the echo bots store nothing and understand nothing.",
    ]


def kept(
    peers: Sequence[Peer], sampled: Round, where: Where, seed: int, knowledge: str
) -> dict[str, object]:
    """Everything, as it is written to the results."""
    return {
        "machine": machine(),
        "seed": seed,
        "knowledge": knowledge,
        "bots": {
            peer.name: {
                "rounds": [asdict(one) for one in peer.rounds],
                "burst_s": peer.bursts,
                "paced_p50_p99_ms": peer.paced,
            }
            for peer in peers
        },
        "where": {"rate": sampled.rate, **where},
    }


def ratio(ours: Peer, theirs: Peer) -> float:
    """Updates per second, ours by theirs: the median of the rounds that ran side by side."""
    pairs = zip(ours.rounds, theirs.rounds, strict=True)
    return float(median(own.rate / other.rate for own, other in pairs))


def sync_ms() -> float:
    """Median milliseconds of a small synchronous write where the database stands."""
    times = []
    with tempfile.NamedTemporaryFile() as file:
        for _ in range(50):
            began = time.perf_counter()
            file.write(b"0" * 4096)
            file.flush()
            os.fdatasync(file.fileno())
            times.append(1000 * (time.perf_counter() - began))
    return float(median(times))


def _ratios(peers: Sequence[Peer]) -> list[str]:
    ours = [peer for peer in peers if peer.name.startswith(OURS)]
    others = [peer for peer in peers if not peer.name.startswith(OURS)]
    return [
        "Updates per second, the desk against echo bots that store nothing",
        *(
            f"  {own.name:31}{ratio(own, other):6.2f} x  {other.name}"
            for own in ours
            for other in others
        ),
    ]


def _rates(peers: Sequence[Peer]) -> list[str]:
    return [
        f"{'50 in flight (medians)':33}{'updates/s':>10}{'p50 ms':>9}{'p99 ms':>9}"
        f"{'CPU ms':>9}{'calls':>7}{'refused':>9}{'driver':>8}",
        *(
            f"  {peer.name:31}{peer.middle('rate'):10.0f}{peer.middle('p50_ms'):9.1f}"
            f"{peer.middle('p99_ms'):9.1f}{peer.middle('cpu_ms'):9.2f}"
            f"{peer.bot.calls / peer.heard:7.2f}{peer.bot.refused:9}{peer.middle('driver'):8.0%}"
            for peer in peers
        ),
        "  CPU and calls of the Bot API per update; driver: core used to post and to answer",
    ]


def _bursts(peers: Sequence[Peer]) -> list[str]:
    return [
        f"{'burst of 200, then 60/s':33}{'burst s':>10}{'p50 ms':>9}{'p99 ms':>9}",
        *(
            f"  {peer.name:31}{median(peer.bursts):10.2f}"
            f"{peer.paced_p50_ms:9.1f}{peer.paced_p99_ms:9.1f}"
            for peer in peers
        ),
    ]


def _where(sampled: Round, where: Where) -> list[str]:
    each = 1000 / sampled.rate
    looks = sum(where["places"].values())
    found = [
        f"where the desk's time goes (SQLite, 50 in flight, looked into every 2 ms: "
        f"{sampled.rate:.0f} updates/s)",
        f"{'':30}{'share':>8}{'ms/update':>11}",
    ]
    for place, count in sorted(where["places"].items(), key=lambda one: -one[1]):
        found.append(f"  {place:62}{count / looks:6.1%}{count / looks * each:8.3f}")
    found.append("  most seen")
    for name, count in islice(where["functions"].items(), 12):
        found.append(f"    {name[:74]:76}{count / looks:6.1%}")
    return found
