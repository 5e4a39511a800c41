"""The desk beside echo bots that store nothing: from Telegram's webhook to the answer sent.

    python -m benchmarks turns [--rounds N] [--seconds S] [--seed N] [--knowledge full|stage]

One process posts updates and plays the Bot API (`loopback`); every bot is a process of its own on
this machine, and they take turns in short rounds, so that whatever else the machine does hits all
of them. Telegram's sending limits are lifted. Figures are printed and kept, never judged.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, contextmanager
from pathlib import Path

import numpy as np

from benchmarks.figures import Peer, Round, Where, kept, lines
from benchmarks.loopback import Bot, Loopback
from benchmarks.peers.desk import known, understanding
from knowledge.model import Knowledge
from tests.postgres import PostgresUnavailableError, running_server

ROOT = Path(__file__).parents[1]
PEERS = Path(__file__).parent / "peers"
PEER_ENVIRONMENT = ROOT / ".venv" / "peers"
RESULTS = Path(__file__).parent / "results" / "turns.json"
PERSONS = 500
IN_FLIGHT = 50
BURST = 200
PACE = 60
"""Updates per second after the burst."""
START_S = 180
"""Longest start of a bot: the first one builds the index."""
ANSWER_S = 60
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1"}
"""As `bot/__main__.py` has it for `desk run`."""
Tell = Callable[[str], None]


class Crowd:
    """People with questions: the same ones, in the same order, for every bot."""

    def __init__(self, telegram: Loopback, questions: Sequence[str]) -> None:
        self._telegram = telegram
        self._questions = questions
        self._next = itertools.count()

    async def one(self, peer: Peer) -> float:
        """The next person asks the next question; seconds until the answer."""
        number = next(self._next)
        peer.heard += 1
        text = self._questions[number % len(self._questions)]
        return await self._telegram.ask(peer.bot, 1_000_000 + number % PERSONS, text)

    async def greet(self, peer: Peer) -> None:
        """Everybody has spoken with the bot once."""
        for _ in range(PERSONS // IN_FLIGHT):
            await asyncio.gather(*(self.one(peer) for _ in range(IN_FLIGHT)))

    async def saturate(self, peer: Peer, seconds: float) -> Round:
        """As many updates as it takes, `IN_FLIGHT` under way at any moment."""
        cpu, own, began = _cpu_s(peer), time.process_time(), time.perf_counter()
        times: list[float] = []

        async def ask_on() -> None:
            while time.perf_counter() < began + seconds:
                times.append(await self.one(peer))

        await asyncio.gather(*(ask_on() for _ in range(IN_FLIGHT)))
        took = time.perf_counter() - began
        return Round(
            rate=len(times) / took,
            p50_ms=_percentile(times, 50),
            p99_ms=_percentile(times, 99),
            cpu_ms=1000 * (_cpu_s(peer) - cpu) / len(times),
            driver=(time.process_time() - own) / took,
        )

    async def burst(self, peer: Peer) -> float:
        """`BURST` updates at once; seconds until the last answer."""
        return max(await asyncio.gather(*(self.one(peer) for _ in range(BURST))))

    async def pace(self, peer: Peer, seconds: float) -> tuple[float, float]:
        """`PACE` updates per second; p50 and p99 in ms."""
        began = time.perf_counter()
        asked: list[asyncio.Task[float]] = []
        for number in range(int(PACE * seconds)):
            await asyncio.sleep(began + number / PACE - time.perf_counter())
            asked.append(asyncio.create_task(self.one(peer)))
        times = await asyncio.gather(*asked)
        return _percentile(times, 50), _percentile(times, 99)


async def measure(chosen: argparse.Namespace, tell: Tell) -> dict[str, object]:
    """All rounds; what is kept of them."""
    tell("reading what the desk knows")
    understanding(chosen.knowledge)  # built once and kept, before the desks start side by side
    questions = asked(known(chosen.knowledge), chosen.seed)
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(Loopback.open())
        databases = stack.enter_context(postgres(tell))
        peers = []
        for number, (name, some) in enumerate(commands(chosen, databases).items(), 1):
            tell(f"starting: {name}")
            peers.append(await stack.enter_async_context(running(telegram, name, number, some)))
        crowd = Crowd(telegram, questions)
        *measured, sampled = peers
        await rounds(crowd, measured, chosen, tell)
        where = await sample(crowd, sampled, chosen.seconds)
    print("\n".join(lines(measured, sampled.rounds[0], where, chosen.seed, chosen.knowledge)))
    return kept(measured, sampled.rounds[0], where, chosen.seed, chosen.knowledge)


async def rounds(
    crowd: Crowd, peers: Sequence[Peer], chosen: argparse.Namespace, tell: Tell
) -> None:
    """First everybody speaks once, then the bots take turns."""
    for peer in peers:
        await crowd.greet(peer)
    for number in range(chosen.rounds):
        tell(f"round {number + 1} of {chosen.rounds}")
        for peer in peers:
            await asyncio.sleep(0.2)
            peer.rounds.append(await crowd.saturate(peer, chosen.seconds))
    for number in range(chosen.rounds):
        tell(f"burst {number + 1} of {chosen.rounds}")
        for peer in peers:
            await asyncio.sleep(0.2)
            peer.bursts.append(await crowd.burst(peer))
            peer.paced.append(await crowd.pace(peer, chosen.seconds))


async def sample(crowd: Crowd, peer: Peer, seconds: float) -> Where:
    """Where the desk's time goes while it has all it can do: looks per place and function."""
    await crowd.greet(peer)
    (process,) = peer.processes
    process.send_signal(signal.SIGUSR1)
    peer.rounds.append(await crowd.saturate(peer, seconds))
    process.send_signal(signal.SIGUSR2)
    assert process.stdout is not None
    found: Where = json.loads(await process.stdout.readline())
    return found


def asked(knowledge: Knowledge, seed: int) -> list[str]:
    """The phrasings of the knowledge base, shuffled; each third one with two signs swapped."""
    chance = random.Random(seed)
    found = [
        text
        for entry in knowledge.entries.values()
        for lang in ("nl", "en")
        for text in entry.questions.get(lang, ())
    ]
    chance.shuffle(found)
    return [_slip(text, chance) if at % 3 == 0 else text for at, text in enumerate(found)]


def _slip(text: str, chance: random.Random) -> str:
    at = chance.randrange(max(1, len(text) - 1))
    return text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :]


def commands(chosen: argparse.Namespace, databases: Sequence[str]) -> dict[str, list[list[str]]]:
    """The command of each process of each bot, by name; the desk that is looked into comes last."""
    ours = [sys.executable, "-m", "benchmarks.peers.desk", "--knowledge", chosen.knowledge]
    theirs = str(peer_python())
    found = {
        "python-telegram-bot echo": [[theirs, str(PEERS / "ptb.py")]],
        "... handling at once": [[theirs, str(PEERS / "ptb.py"), "--at-once"]],
        "aiogram echo": [[theirs, str(PEERS / "aiogram_echo.py")]],
        "the desk, SQLite": [ours],
    }
    for processes, database in enumerate(databases, 1):
        name = "the desk, PostgreSQL" + (f", {processes} proc." if processes > 1 else "")
        found[name] = [[*ours, "--database", database]] * processes
    return {**found, "the desk, looked into": [[*ours, "--sample"]]}


def peer_python() -> Path:
    """The Python of the peers' own environment, which is made the first time."""
    python = PEER_ENVIRONMENT / "bin" / "python"
    if not (PEER_ENVIRONMENT / "made").exists():
        subprocess.run([sys.executable, "-m", "venv", PEER_ENVIRONMENT], check=True)
        install = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")
        subprocess.run([python, *install, "-r", PEERS / "requirements.txt"], check=True)
        (PEER_ENVIRONMENT / "made").touch()
    return python


@contextmanager
def postgres(tell: Tell) -> Iterator[list[str]]:
    """The URLs of two empty databases on a server of its own; none where there is no server."""
    with ExitStack() as stack:
        urls: list[str] = []
        try:
            server = stack.enter_context(running_server())
            urls = [server.create(), server.create()]
        except PostgresUnavailableError as error:
            tell(f"PostgreSQL is left out: {error}")
        yield urls


@asynccontextmanager
async def running(
    telegram: Loopback, name: str, number: int, commands: Sequence[Sequence[str]]
) -> AsyncIterator[Peer]:
    """Start the processes of a bot, one after the other; they are stopped at the end."""
    ports = [_free_port() for _ in commands]
    bot = telegram.bot(number, ports)
    async with AsyncExitStack() as stack:
        processes = []
        for command, port in zip(commands, ports, strict=True):
            told = () if port == ports[0] else ("--told-port", str(ports[0]))
            asked = (*command, *told, telegram.url, bot.token, str(port))
            processes.append(await stack.enter_async_context(_process(bot, name, asked)))
            await _until_listening(port)
        yield Peer(name, bot, processes)


@asynccontextmanager
async def _process(
    bot: Bot, name: str, command: Sequence[str]
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Start one process and wait until it has told Telegram its webhook."""
    bot.ready.clear()
    process = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, env={**os.environ, **ONE_THREAD}, stdout=subprocess.PIPE
    )
    ended = asyncio.create_task(process.wait())
    ready = asyncio.create_task(bot.ready.wait())
    try:
        await asyncio.wait({ended, ready}, timeout=START_S, return_when="FIRST_COMPLETED")
        if not bot.ready.is_set():
            raise RuntimeError(f"{name} did not start: {' '.join(command)}")
        yield process
    finally:
        ready.cancel()
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
        await ended


async def _until_listening(port: int) -> None:
    """A bot may tell its webhook just before it listens there."""
    until = time.monotonic() + ANSWER_S
    while True:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            if time.monotonic() > until:
                raise
            await asyncio.sleep(0.05)
        else:
            writer.close()
            return


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def _cpu_s(peer: Peer) -> float:
    """Seconds of CPU that the bot has used, all its threads (proc(5), fields 14 and 15)."""
    ticks = 0
    for process in peer.processes:
        fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def _percentile(times: Sequence[float], percent: float) -> float:
    """In ms."""
    return float(np.percentile(times, percent)) * 1000


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and keep the figures. Returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks turns",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--rounds", type=int, default=5, help="of each bot (default 5)")
    parser.add_argument("--seconds", type=float, default=2.5, help="of one round (default 2.5)")
    parser.add_argument("--seed", type=int, default=1, help="order and slips of the questions")
    parser.add_argument("--knowledge", choices=("full", "stage"), default="full")
    chosen = parser.parse_args(arguments)
    found = asyncio.run(measure(chosen, _tell))
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    return 0


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
