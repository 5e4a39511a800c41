"""People talk side by side on the web and on Telegram, each with words nobody else uses.

The real desk runs in its own process. Every page, stream and chat is searched for the words of
others, and every line of the log for anybody's.
"""

from __future__ import annotations

import asyncio
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp

from tests.fake_telegram import FakeProcess, Person, RemoteFake

Tell = Callable[[str], None]
REPOSITORY = Path(__file__).parents[2]
TOKEN_VARIABLE = "DESK_TELEGRAM_TOKEN"
FIRST_PERSON = 7_410_000_000
PAGES = ("/privacy", "/clear", "/console", "/metrics")
_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')


@dataclass(frozen=True, slots=True)
class Plan:
    """How many people talk at once (half on the web), and how many messages each."""

    people: int = 50
    messages: int = 4
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found.

    `own`: places where a person saw their own words. `strange`: words of somebody else there.
    `logged`: words, Telegram ids or tokens in the log. `twin`: strange words found when each
    browser gets the cookie of its neighbour.
    """

    conversations: int
    own: int
    strange: int
    logged: int
    twin: int


@dataclass(slots=True)
class Search:
    """Every word and whose it is; counts what is seen where."""

    owners: dict[str, int] = field(default_factory=dict)
    own: int = 0
    strange: int = 0

    def word(self, person: int, chance: random.Random) -> str:
        """A new word of a person."""
        made = "zq" + "".join(chance.choice("bdfgklmnprstvwz") for _ in range(12))
        self.owners[made] = person
        return made

    def look(self, person: int | None, text: str) -> None:
        """Search what a person (or nobody in particular) was shown."""
        for word in set(re.findall(r"zq[bdfgklmnprstvwz]{12}", text)):
            if self.owners.get(word) == person:
                self.own += 1
            else:
                self.strange += 1


def run(plan: Plan, tell: Tell) -> Outcome:
    """Do it outside an event loop."""
    with tempfile.TemporaryDirectory(prefix="desk-canary-") as folder, FakeProcess() as fake:
        log = Path(folder) / "desk.log"
        with _desk(Path(folder), fake, log, tell) as address:
            found = asyncio.run(_talk(plan, fake, address, tell))
        written = log.read_text(encoding="utf-8")
    search, twin = found
    secrets = [*search.owners, fake.token, fake.token.partition(":")[2]]
    secrets += [str(FIRST_PERSON + number) for number in range(plan.people)]
    logged = sum(secret in written for secret in secrets)
    return Outcome(plan.people, search.own, search.strange, logged, twin.strange)


@contextmanager
def _desk(folder: Path, fake: RemoteFake, log: Path, tell: Tell) -> Iterator[str]:
    """The whole desk with the settings of this repository, a port of its own and the fake."""
    text = (REPOSITORY / "config.yaml").read_text(encoding="utf-8")
    changes = {
        "url: sqlite:///data/desk.db": f"url: sqlite:///{folder / 'desk.db'}",
        "data_folder: data": f"data_folder: {folder}",
        "port: 8080": "port: 0",
        "api_url: https://api.telegram.org": f"api_url: {fake.url}",
        "allow_sample: false": "allow_sample: true",
        "level: info": "level: debug",
        "folder: knowledge": f"folder: {REPOSITORY / 'knowledge'}",
    }
    for old, new in changes.items():
        if old not in text:
            raise LookupError(f"config.yaml has no {old!r} any more")
        text = text.replace(old, new)
    config = folder / "config.yaml"
    config.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "bot", "--config", str(config), "run"]
    environment = {**os.environ, TOKEN_VARIABLE: fake.token, "PYTHONPATH": str(REPOSITORY)}
    with log.open("w", encoding="utf-8") as errors:
        child = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=errors, text=True, env=environment
        )
        try:
            yield _address(child, log, tell)
        finally:
            child.send_signal(signal.SIGINT)
            child.communicate(timeout=60)


def _address(child: subprocess.Popen[str], log: Path, tell: Tell) -> str:
    assert child.stdout is not None
    for line in child.stdout:
        if found := re.search(r"The chat is at (http://\S+)", line):
            tell(f"the desk runs at {found.group(1)}")
            return f"http://127.0.0.1:{urlsplit(found.group(1)).port}"
    raise RuntimeError("the desk did not start: " + log.read_text(encoding="utf-8")[-2_000:])


async def _talk(plan: Plan, fake: RemoteFake, address: str, tell: Tell) -> tuple[Search, Search]:
    search, chance = Search(), random.Random(plan.seed)
    web = [Browser(address, number) for number in range(plan.people // 2)]
    people = [fake.person(FIRST_PERSON + number) for number in range(plan.people // 2, plan.people)]
    numbers = range(plan.people // 2, plan.people)
    words = {
        number: [search.word(number, chance) for _ in range(plan.messages)]
        for number in range(plan.people)
    }
    try:
        await asyncio.gather(
            *(browser.talk(words[browser.number], search) for browser in web),
            *(
                _chat(person, number, words[number], search)
                for person, number in zip(people, numbers, strict=True)
            ),
        )
        tell(f"{plan.people} conversations of {plan.messages} messages are over")
        await asyncio.gather(*(browser.look_around(search) for browser in web))
        twin = Search(search.owners)
        for browser, neighbour in zip(web, web[1:] + web[:1], strict=True):
            twin.look(browser.number, await neighbour.page("/"))
    finally:
        await asyncio.gather(*(browser.close() for browser in web))
    return search, twin


def _sentence(word: str, turn: int) -> str:
    about = ("wat is de kor", "welke trainingen zijn er", "hoe schrijf ik me in", "hallo")
    return f"mijn bedrijf heet {word}, {about[turn % len(about)]}"


async def _chat(person: Person, number: int, words: list[str], search: Search) -> None:
    for turn, word in enumerate(words):
        before = len(person.received())
        person.says(_sentence(word, turn))
        await person.receives(before + 1, timeout_s=120)
    for message in person.received():
        search.look(number, message.text)
        search.look(number, " ".join(message.buttons))


class Browser:
    """Somebody with a browser of their own, without JavaScript."""

    def __init__(self, address: str, number: int) -> None:
        self.number = number
        self._address = address
        self._session = aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))

    async def talk(self, words: list[str], search: Search) -> None:
        """Write, see the page that follows, and load it again each time."""
        page = await self.page("/")
        for turn, word in enumerate(words):
            form = dict(_HIDDEN.findall(page.partition('id="say"')[2]))
            form["text"] = _sentence(word, turn)
            async with self._session.post(self._address + "/say", data=form) as answer:
                search.look(self.number, await answer.text())
            page = await self.page("/")
            if word not in page:
                raise AssertionError("somebody does not see their own message after a reload")
            search.look(self.number, page)

    async def look_around(self, search: Search) -> None:
        """Every other page, and what the open page is told from the start."""
        for path in PAGES:
            search.look(self.number, await self.page(path))
        async with self._session.get(self._address + "/events?after=0") as stream:
            told = await asyncio.wait_for(stream.content.readuntil(b"\n\n"), 30)
            search.look(self.number, told.decode())

    async def page(self, path: str) -> str:
        """The text of a page."""
        async with self._session.get(self._address + path) as answer:
            return await answer.text()

    async def close(self) -> None:
        """Close the browser."""
        await self._session.close()
