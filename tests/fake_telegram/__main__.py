"""Run the fake as its own process: `python -m tests.fake_telegram --port 0`."""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import sys
from pathlib import Path

from tests.fake_telegram.clock import unix
from tests.fake_telegram.server import FakeTelegram
from tests.fake_telegram.world import SAMPLE_TOKEN, Settings


def settings(arguments: list[str]) -> Settings:
    """The settings the options on the command line ask for."""
    parser = argparse.ArgumentParser(prog="python -m tests.fake_telegram", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free port")
    parser.add_argument("--token", default=SAMPLE_TOKEN)
    parser.add_argument("--seed", type=int, default=1, help="for update ids and random faults")
    parser.add_argument("--strict", action="store_true", help="sending limits and poll brake on")
    parser.add_argument("--first-update-id", type=int)
    parser.add_argument("--freeze", type=unix, metavar="TIME", help="ISO 8601 with its zone")
    parser.add_argument(
        "--ledger", type=Path, metavar="FILE", help="also write calls as JSON lines"
    )
    read = parser.parse_args(arguments)
    return Settings(
        token=read.token,
        port=read.port,
        seed=read.seed,
        strict=read.strict,
        first_update_id=read.first_update_id,
        frozen_at=read.freeze,
        ledger_path=read.ledger,
    )


async def serve(chosen: Settings) -> None:
    """Print the address as one JSON line and serve until told to stop."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    async with FakeTelegram(chosen) as fake:
        started = {"url": fake.url, "base_url": fake.base_url, "token": fake.token}
        sys.stdout.write(json.dumps(started) + "\n")
        sys.stdout.flush()
        await stop.wait()


if __name__ == "__main__":
    asyncio.run(serve(settings(sys.argv[1:])))
