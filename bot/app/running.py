"""`desk run`: everything at once, from start-up to a clean stop."""

from __future__ import annotations

import asyncio
import fcntl
import logging
import os
import signal
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, contextmanager
from functools import partial
from pathlib import Path

from bot.app.assembly import telegram_limits, terms_of
from bot.app.doors import TelegramDoor
from bot.app.kernel import Kernel, open_kernel
from bot.app.loop import leave_what_stays
from bot.app.places import place_of
from bot.app.reload import Reloading
from bot.app.samples import add_sample_sessions, drop_sample_sessions
from bot.app.site import site_of
from bot.app.watchdog import watched
from bot.clock import Clock, SystemClock
from bot.config import Config
from bot.ending import ended
from bot.errors import AlreadyRunning, DataFolderUnwritable, PartEnded, TrainingVanished
from bot.http.server import Server, port_is_free
from bot.privacy.erasures import FILE, ErasureList
from bot.store.database import sqlite_file, sqlite_warning
from bot.store.lane import WriterEndedError
from bot.store.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)
Tell = Callable[[str], None]
_OWNER_ONLY = 0o700
AT_ONCE = 130
"""Exit code of a desk that was told twice to stop, as a shell gives it for Ctrl-C."""


async def run_desk(config: Config, tell: Tell, clock: Clock | None = None) -> None:
    """Run until Ctrl-C or a stop signal; a second one ends the process at once.

    At a SIGHUP it takes over changed answers.

    Raises a `DeskError` when it cannot start, and `PartEnded` when it cannot go on.
    """
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, _stop, stopped)
    changed = asyncio.Event()
    if sys.stdin is None or not sys.stdin.isatty():
        # In a terminal the same signal says that its window was closed.
        loop.add_signal_handler(signal.SIGHUP, changed.set)
    async with AsyncExitStack() as stack:
        try:
            kernel = await open_desk(config, tell, clock or SystemClock(), stack)
        except WriterEndedError as error:
            raise PartEnded from error
        stack.enter_context(watched())
        reloading = asyncio.create_task(Reloading(kernel, asked=changed).run(), name="reloading")
        stack.push_async_callback(ended, reloading)
        waits = [asyncio.create_task(one.wait()) for one in (stopped, kernel.ended)]
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        for wait in waits:
            wait.cancel()
        if not stopped.is_set():
            raise PartEnded
        tell("Stopping: finishing what is under way. Once more ends it at once.")


def _stop(stopped: asyncio.Event) -> None:
    if stopped.is_set():
        # Nothing is lost by it: what is not committed was not acknowledged to anybody.
        os._exit(AT_ONCE)
    stopped.set()


async def open_desk(config: Config, tell: Tell, clock: Clock, stack: AsyncExitStack) -> Kernel:
    """Start everything in order; the stack stops it in the opposite order."""
    prepare_folder(config)
    stack.enter_context(only_desk(config))
    port_place = place_of(config, "web", "port")
    await port_is_free(config.web.host, config.web.port, port_place)
    if sqlite_warning():
        log.info("sqlite-wal-fault version=%s", sqlite3.sqlite_version)
    token = config.telegram.token(os.environ)
    door = TelegramDoor(config, token) if token else None
    if door is not None:
        await door.connect()
        stack.push_async_callback(door.disconnect)
    kernel = await _kernel(config, clock, door, tell)
    erasures = ErasureList(config.data_path / FILE, terms_of(config).backups)
    kernel.timer.also(partial(erasures.keep, kernel.database))
    stack.push_async_callback(kernel.stop)
    await kernel.start()
    if not config.organisation.sample:
        await drop_sample_sessions(kernel)
    await _catalogue_holds(kernel)
    if config.organisation.sample:
        await add_sample_sessions(kernel)
    site = site_of(kernel)
    if door is not None:
        door.join(site, kernel)
    server = Server(site, config.web.host, config.web.port, port_place)
    await server.start()
    stack.push_async_callback(server.stop)
    if door is not None:
        await door.open(kernel)
        stack.push_async_callback(door.close)
    leave_what_stays()
    await _welcome(kernel, server.port, tell, telegram=door is not None)
    return kernel


async def _kernel(config: Config, clock: Clock, door: TelegramDoor | None, tell: Tell) -> Kernel:
    channels = {door.channel.name: door.channel} if door else {}
    limits = {door.channel.name: telegram_limits(config)} if door else {}
    return await open_kernel(config, clock, channels=channels, limits=limits, tell=tell)


def prepare_folder(config: Config) -> None:
    """Make the data folder and see that it can be written. Raises `DataFolderUnwritable`.

    What people wrote stands in it: a folder that is made here is its owner's only.
    """
    folder = config.data_path
    file = sqlite_file(config.database_url)
    folders: dict[Path, tuple[str, ...]] = {folder: ("data_folder",)}
    if file is not None:
        folders.setdefault(file.parent, ("database", "url"))
    for needed, keys in folders.items():
        try:
            needed.mkdir(parents=True, exist_ok=True, mode=_OWNER_ONLY)
            with tempfile.TemporaryFile(dir=needed):
                pass
        except OSError as error:
            raise DataFolderUnwritable(
                folder=_short(needed), setting=": ".join(keys), config=place_of(config, *keys)
            ) from error


@contextmanager
def only_desk(config: Config) -> Iterator[None]:
    """Be the only desk that writes to an embedded database. Raises `AlreadyRunning`.

    The lock ends with the process, however that ends.
    """
    if sqlite_file(config.database_url) is None:
        yield
        return
    with (config.data_path / "desk.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise AlreadyRunning(folder=_short(config.data_path)) from error
        yield


def _short(path: Path) -> str:
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


async def _catalogue_holds(kernel: Kernel) -> None:
    async with kernel.database.reading() as uow:
        sessions = await uow.training_sessions.upcoming(uow.now)
    known = kernel.house.knowledge.trainings
    needed = Counter(session.training for session in sessions if session.training not in known)
    for training, count in sorted(needed.items()):
        raise TrainingVanished(
            training=training,
            sessions=count,
            file=f"{kernel.config.knowledge.folder}/trainings.yaml",
        )


async def _welcome(kernel: Kernel, port: int, tell: Tell, *, telegram: bool) -> None:
    web = kernel.config.web
    address = web.public_url or f"http://localhost:{port}"
    tell(f"The chat is at {address}")
    tell(f"The console for advisors is at {address}/console")
    tell(
        "Telegram is "
        + ("on." if telegram else f"off: {kernel.config.telegram.token_env} is not set.")
    )
    if kernel.config.organisation.sample:
        tell("The organisation is a sample: fill in your own in config.yaml.")
    if web.on_loopback:
        token = await kernel.writer.work(_sample_link(kernel))
        if token is not None:
            tell("To try the console as a sample advisor, open this link once:")
            tell(f"  {address}/console/welcome?token={token}")
    tell("Stop with Ctrl-C.")


def _sample_link(kernel: Kernel) -> Callable[[UnitOfWork], Awaitable[str | None]]:
    name = kernel.house.knowledge.words("nl")("cases.sample-advisor")

    async def make(uow: UnitOfWork) -> str | None:
        return await kernel.house.accounts.sample_link(uow, str(name), kernel.clock.now())

    return make
