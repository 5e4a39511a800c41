"""People talk side by side on the web and on Telegram, each with words nobody else uses.

The real desk runs in its own process and is killed in between. Every page, stream and chat is
searched for the words of others, and every line of the log for anybody's. The sending limits are
lifted: they would make it last for half an hour.
"""

from __future__ import annotations

import asyncio
import os
import random
import re
import secrets
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import aiohttp

from bot.clock import SystemClock
from bot.store.database import Database
from bot.store.meetings import one_meeting
from bot.store.trainings import NewSession
from tests.fake_telegram import FakeProcess, RemoteFake

Tell = Callable[[str], None]
REPOSITORY = Path(__file__).parents[2]
TOKEN_VARIABLE = "DESK_TELEGRAM_TOKEN"
FIRST_PERSON = 7_410_000_000
PAGES = ("/", "/privacy", "/clear", "/console", "/metrics")
WORD = re.compile(r"zq[bdfgklmnprstvwz]{12}")
LONGEST_S = 240.0
AGAIN_S = 0.2
LEVEL = "level: info"
TRAINING, TITLE = "business-plan", "je ondernemingsplan schrijven"
QUIET, LOUD = "info", "debug"
"""Before its first kill and after its last one the desk tells its log everything, in between what a
desk in service tells: the lines of libraries cost a third of the time."""
_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')


@dataclass(frozen=True, slots=True)
class Plan:
    """How many people talk at once, how many messages each, how many kills.

    `mixed_up` makes the twin, whose replies go to somebody else.
    """

    people: int = 1_000
    messages: int = 100
    kills: int = 10
    seed: int = 1
    mixed_up: bool = False

    @property
    def on_the_web(self) -> int:
        """One in five: a page costs the desk more than a chat, and nobody waits for ever."""
        return self.people // 5


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found.

    `pages`: places on the web where a person saw their own words. `due`: names that were to come
    back in a chat, and `back` those that did. `strange`: words of somebody else anywhere.
    `logged`: words, Telegram ids or tokens in the log. `twin`: strange words found when each
    browser gets the cookie of its neighbour.
    """

    conversations: int
    pages: int
    due: int
    back: int
    strange: int
    logged: int
    twin: int


@dataclass(slots=True)
class Search:
    """Every word and whose it is; counts what is seen where.

    `named`: the words that somebody gave as their name and that must come back to them; `back`:
    those of them that did.
    """

    owners: dict[str, int] = field(default_factory=dict)
    own: int = 0
    strange: int = 0
    named: set[str] = field(default_factory=set)
    back: set[str] = field(default_factory=set)

    def word(self, person: int, chance: random.Random) -> str:
        """A new word of a person."""
        made = "zq" + "".join(chance.choice("bdfgklmnprstvwz") for _ in range(12))
        self.owners[made] = person
        return made

    def look(self, person: int | None, text: str) -> None:
        """Search what a person (or nobody in particular) was shown."""
        for word in set(WORD.findall(text)):
            if self.owners.get(word) == person:
                self.own += 1
                self.back |= {word} & self.named
            else:
                self.strange += 1


def run(plan: Plan, url: str, folder: Path, tell: Tell) -> Outcome:
    """Do it outside an event loop; `url` is an empty database, `folder` also keeps the index."""
    with FakeProcess() as fake:
        asyncio.run(_training(url))
        own = _own_folder(folder, "twin" if plan.mixed_up else "desk")
        desk = Desk(own, url, fake, "tests.proof.mixed_up" if plan.mixed_up else "bot")
        desk.start(LOUD)
        tell(f"the desk runs at {desk.address}")
        try:
            search, twin = asyncio.run(_talk(plan, fake, desk, tell))
        finally:
            desk.stop()
        written = desk.log.read_text(encoding="utf-8")
    hidden = [fake.token, fake.token.partition(":")[2]]
    hidden += [str(FIRST_PERSON + number) for number in range(plan.people)]
    logged = sum(secret in written for secret in hidden)
    logged += sum(word in search.owners for word in WORD.findall(written))
    return Outcome(
        conversations=plan.people,
        pages=search.own - len(search.back),
        due=len(search.named),
        back=len(search.back),
        strange=search.strange,
        logged=logged,
        twin=twin.strange,
    )


def _own_folder(folder: Path, name: str) -> Path:
    """A data folder; what takes long to build is the same for all of them."""
    own, cache = folder / name, folder / "cache"
    cache.mkdir(exist_ok=True)
    own.mkdir()
    (own / "cache").symlink_to(cache)
    return own


async def _training(url: str) -> None:
    """Something to sign up for."""
    database = await Database.open(url, SystemClock())
    async with database.writing() as uow:
        meetings = one_meeting(uow.now + timedelta(days=30), 60, "Zaal")
        await uow.training_sessions.add(NewSession("s1", TRAINING, meetings, 20, []))
    await database.close()


class Desk:
    """`desk run` with the settings of this repository, a port of its own and the fake.

    `program` is what is run as `python -m`.
    """

    def __init__(self, folder: Path, url: str, fake: RemoteFake, program: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self.log = folder / "desk.log"
        self._config = folder / "config.yaml"
        self._settings = _settings(folder, url, fake, port)
        self._command = [sys.executable, "-m", program, "--config", str(self._config), "run"]
        self._environment = {
            **os.environ,
            TOKEN_VARIABLE: fake.token,
            "PYTHONPATH": str(REPOSITORY),
        }
        self._child: subprocess.Popen[str] | None = None

    def start(self, level: str) -> None:
        """Start, and wait until it can be talked to. RuntimeError when it cannot."""
        settings = self._settings.replace(LEVEL, f"level: {level}")
        self._config.write_text(settings, encoding="utf-8")
        with self.log.open("a", encoding="utf-8") as errors:
            self._child = child = subprocess.Popen(
                self._command,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                env=self._environment,
            )
        assert child.stdout is not None
        if not any("The chat is at" in line for line in child.stdout):
            last = self.log.read_text(encoding="utf-8")[-2_000:]
            raise RuntimeError("the desk did not start: " + last)

    def kill(self) -> None:
        """kill -9."""
        assert self._child is not None
        self._child.kill()
        self._child.communicate()

    def stop(self) -> None:
        """Stop it as with Ctrl-C."""
        assert self._child is not None
        self._child.send_signal(signal.SIGINT)
        self._child.communicate(timeout=60)


def _settings(folder: Path, url: str, fake: RemoteFake, port: int) -> str:
    text = (REPOSITORY / "config.yaml").read_text(encoding="utf-8")
    changes = {
        "url: sqlite:///data/desk.db": f"url: {url}",
        "data_folder: data": f"data_folder: {folder}",
        "port: 8080": f"port: {port}",
        "api_url: https://api.telegram.org": f"api_url: {fake.url}",
        "allow_sample: false": "allow_sample: true",
        LEVEL: LEVEL,
        "folder: knowledge": f"folder: {REPOSITORY / 'knowledge'}",
        "per_second: 30 ": "per_second: 100000 ",
        "per_chat_second: 1 ": "per_chat_second: 1000 ",
    }
    for old, new in changes.items():
        if old not in text:
            raise LookupError(f"config.yaml has no {old!r} any more")
        text = text.replace(old, new)
    return text


async def _talk(plan: Plan, fake: RemoteFake, desk: Desk, tell: Tell) -> tuple[Search, Search]:
    search, chance = Search(), random.Random(plan.seed)
    web = [Browser(desk.address, number) for number in range(plan.on_the_web)]
    chats = range(plan.on_the_web, plan.people)
    kills = set(chance.sample(range(plan.messages), plan.kills))
    try:
        for turn in range(plan.messages):
            said = [(FIRST_PERSON + one, _in_a_chat(search, one, chance, turn)) for one in chats]
            await asyncio.to_thread(fake.says_many, said)
            talks = [
                asyncio.create_task(
                    browser.say(_sentence(search.word(browser.number, chance), turn), search)
                )
                for browser in web
            ]
            if turn in kills:
                await asyncio.wait(talks, return_when=asyncio.FIRST_COMPLETED)
                await asyncio.to_thread(desk.kill)
                await asyncio.to_thread(desk.start, LOUD if turn == max(kills) else QUIET)
                tell(f"killed and started again in round {turn + 1}")
            await asyncio.gather(*talks)
            await fake.until_confirmed(LONGEST_S)
            if turn % max(1, plan.messages // 10) == 0:
                tell(f"round {turn + 1} of {plan.messages} with {plan.people} people")
        await _until_sent(search.named, fake)
        return search, await _look_everywhere(web, fake, search)
    finally:
        await asyncio.gather(*(browser.close() for browser in web))


async def _until_sent(words: set[str], fake: RemoteFake) -> None:
    """Until each of them was sent to somebody, or for `LONGEST_S`: then some are missing."""
    with suppress(TimeoutError):
        async with asyncio.timeout(LONGEST_S):
            while True:
                sent = await asyncio.to_thread(fake.sent)
                texts = "\n".join(text for some in sent.values() for text in some)
                if words <= set(WORD.findall(texts)):
                    return
                await asyncio.sleep(AGAIN_S)


async def _look_everywhere(web: list[Browser], fake: RemoteFake, search: Search) -> Search:
    """Search every page and every chat; gives what the twin with mixed up pages finds."""
    for browser in web:
        await browser.look_around(search)
    for chat, texts in (await asyncio.to_thread(fake.sent)).items():
        for text in texts:
            search.look(chat - FIRST_PERSON, text)
    twin = Search(search.owners)
    for browser, neighbour in zip(web, web[1:] + web[:1], strict=True):
        twin.look(browser.number, await neighbour.page("/"))
    return twin


def _in_a_chat(search: Search, person: int, chance: random.Random, turn: int) -> str:
    """Around and around: begin to sign up, give a name, go back (it is shown), stop, ask."""
    word = search.word(person, chance)
    step = turn % 5
    if step == 1:
        search.named.add(word)
        return word
    if step == 4:
        return _sentence(word, turn)
    return (f"aanmelden voor {TITLE}", "", "terug", "stop met aanmelden")[step]


def _sentence(word: str, turn: int) -> str:
    about = ("wat is de kor", "welke trainingen zijn er", "hoe schrijf ik me in", "hallo")
    return f"mijn bedrijf heet {word}, {about[turn % len(about)]}"


class Browser:
    """Somebody with a browser of their own, without JavaScript."""

    def __init__(self, address: str, number: int) -> None:
        self.number = number
        self._address = address
        self._session = aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))
        self._form: dict[str, str] | None = None
        self._after = "0"

    async def say(self, text: str, search: Search) -> None:
        """Write as the page's script does, again after a broken connection; see the answer."""
        if self._form is None:
            page = await self.page("/")
            self._form = dict(_HIDDEN.findall(page.partition('id="say"')[2]))
        form = {**self._form, "text": text, "id": secrets.token_urlsafe(12), "after": self._after}
        while True:
            try:
                async with self._session.post(
                    self._address + "/say", data=form, headers={"Accept": "application/json"}
                ) as answer:
                    if answer.status == 200:
                        update = await answer.json()
                        break
                    await answer.read()
            except (aiohttp.ClientError, OSError):
                pass
            await asyncio.sleep(AGAIN_S)
        self._after = str(update["last"])
        search.look(self.number, update["html"])
        if text.split()[3].strip(",") not in update["html"]:
            raise AssertionError("somebody does not see their own message")

    async def look_around(self, search: Search) -> None:
        """Every other page, and what the open page is told from the start."""
        for path in PAGES:
            search.look(self.number, await self.page(path))
        async with self._session.get(self._address + "/events?after=0") as stream:
            told = b""
            while b"data:" not in told:
                told = await asyncio.wait_for(stream.content.readuntil(b"\n\n"), 30)
            search.look(self.number, told.decode())

    async def page(self, path: str) -> str:
        """The text of a page."""
        async with self._session.get(self._address + path) as answer:
            return await answer.text()

    async def close(self) -> None:
        """Close the browser."""
        await self._session.close()
