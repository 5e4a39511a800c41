"""The desk behind its webhook: `python -m benchmarks.peers.desk API TOKEN PORT --database URL`.

Loop, kernel, site, webhook, sender and database are those of `desk run`; only Telegram's sending
limits are lifted. `--knowledge stage` takes the ten answers of the test conversations, not all.
"""

from __future__ import annotations

import argparse
import asyncio
import signal
import tempfile
from pathlib import Path

from benchmarks.peers.sampling import Sampler
from bot.app.assembly import read_knowledge
from bot.app.doors import TelegramDoor
from bot.app.index_cache import index_for
from bot.app.kernel import open_kernel
from bot.app.loop import leave_what_stays, run_on_fast_loop
from bot.app.site import site_of
from bot.clock import SystemClock
from bot.config import Config, load_config
from bot.http.server import Server
from bot.outbox.limits import Limits
from intents import Index
from knowledge.compile import compile_material
from knowledge.model import Knowledge
from tests.dialogues.stage import stage_config, stage_index, stage_knowledge

ROOT = Path(__file__).parents[2]
LIFTED = Limits(overall=None, chat=None, group=None)


def settings() -> Config:
    """The desk's own settings with the made-up organisation of the test conversations."""
    own = load_config(ROOT / "config.yaml", {})
    return own.model_copy(update={"organisation": stage_config().organisation})


def known(which: str) -> Knowledge:
    """`full` or `stage`: what this desk knows."""
    return stage_knowledge() if which == "stage" else read_knowledge(settings())


def understanding(which: str) -> Index:
    """The index of what this desk knows; the full one is kept in the data folder."""
    if which == "stage":
        return stage_index()
    return index_for(settings(), compile_material(known(which)))


async def run(chosen: argparse.Namespace) -> None:
    """Open the desk as `desk run` does, and run until a polite stop."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    if chosen.sample:
        Sampler().listen()
    with tempfile.TemporaryDirectory() as folder:
        config = _reached_at(settings(), chosen, folder)
        door = TelegramDoor(config, chosen.token)
        await door.connect()
        kernel = await open_kernel(
            config,
            SystemClock(),
            database_url=chosen.database or f"sqlite:///{folder}/desk.db",
            channels={door.channel.name: door.channel},
            limits={door.channel.name: LIFTED},
            knowledge=known(chosen.knowledge),
            index=understanding(chosen.knowledge),
        )
        await kernel.start()
        site = site_of(kernel)
        door.join(site, kernel)
        server = Server(site, config.web.host, config.web.port)
        await server.start()
        await door.open(kernel)
        leave_what_stays()
        await stop.wait()
        await door.close()
        await server.stop()
        await kernel.stop()
        await door.disconnect()


def _reached_at(config: Config, chosen: argparse.Namespace, folder: str) -> Config:
    url = f"http://127.0.0.1:{chosen.told_port or chosen.port}"
    web = config.web.model_copy(
        update={"host": "127.0.0.1", "port": chosen.port, "public_url": url}
    )
    telegram = config.telegram.model_copy(
        update={"api_url": chosen.api, "webhook": True, "webhook_connections": 100}
    )
    return config.model_copy(update={"web": web, "telegram": telegram, "data_folder": folder})


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers.desk", description=__doc__)
    parser.add_argument("api")
    parser.add_argument("token")
    parser.add_argument("port", type=int)
    parser.add_argument("--told-port", type=int, help="told to Telegram, where another one listens")
    parser.add_argument("--database", default="", help="URL; empty: SQLite in a temporary folder")
    parser.add_argument("--knowledge", choices=("full", "stage"), default="full")
    parser.add_argument("--sample", action="store_true", help="tell where the time goes")
    run_on_fast_loop(run(parser.parse_args()))


if __name__ == "__main__":
    main()
