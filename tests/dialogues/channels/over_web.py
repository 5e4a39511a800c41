"""Talking over the web page without script: get the page, send its forms, read the log."""

from __future__ import annotations

import aiohttp

from bot.app.kernel import Kernel
from bot.app.site import site_of
from bot.http.server import Server
from bot.messages import Document, Outgoing
from tests.dialogues.channels.markup import written
from tests.dialogues.channels.page import Form, Page, PageLine
from tests.dialogues.channels.person import newest

HTML = {"Accept": "text/html,application/xhtml+xml", "Sec-Fetch-Site": "same-origin"}


class WebPerson:
    """One browser with its own cookies."""

    def __init__(self, url: str) -> None:
        self.session = aiohttp.ClientSession(
            url, cookie_jar=aiohttp.CookieJar(unsafe=True), headers=HTML
        )
        self._seen = 0

    async def page(self, path: str = "/") -> Page:
        """Open a page."""
        async with self.session.get(path) as answer:
            assert answer.status == 200, answer.status
            return Page(await answer.text())

    async def say(self, text: str) -> None:
        """Fill in the form at the bottom and send it."""
        form = (await self.page()).forms["/say"]
        await self._post(form, text=text)

    async def press(self, label: str) -> None:
        """Press a button under a line, also under an earlier one."""
        lines = (await self.page()).lines
        found = newest(label, [[one.label for one in line.buttons] for line in lines])
        assert found is not None, f"no button '{label}'"
        form = lines[found[0]].form
        assert form is not None
        name, value, _ = form.buttons[found[1]]
        await self._post(form, **{name: value})

    async def send(self, kind: str) -> None:
        """The page takes words only."""
        raise AssertionError(f"the page cannot send a {kind}")

    async def keep(self) -> None:
        """Press the switch at the foot of the page."""
        form = (await self.page()).forms["/keep"]
        name, value, _ = form.buttons[0]
        await self._post(form, **{name: value})

    async def news(self) -> list[Outgoing]:
        """The lines of others below the last one read."""
        fresh = [line for line in (await self.page()).lines if line.seq > self._seen]
        self._seen = max([self._seen, *(line.seq for line in fresh)])
        return [await self._read(line) for line in fresh if line.author != "person"]

    async def _read(self, line: PageLine) -> Outgoing:
        return Outgoing(line.text.text, line.buttons, await self._file(line))

    async def _file(self, line: PageLine) -> Document | None:
        if line.file is None:
            return None
        address, name = line.file
        async with self.session.get(address) as answer:
            assert answer.status == 200
            return Document(name, answer.content_type, await answer.read())

    async def _post(self, form: Form, **values: str) -> None:
        data = {**form.hidden, **values}
        async with self.session.post(form.action, data=data, allow_redirects=False) as answer:
            assert answer.status == 303, answer.status
            target = answer.headers["Location"]
        await self.page(target)


class OverWeb:
    """A server on a free port."""

    channel = "web"

    def __init__(self, server: Server) -> None:
        self._server = server
        self._people: list[WebPerson] = []

    @classmethod
    async def open(cls, kernel: Kernel) -> OverWeb:
        """Serve the site of this desk."""
        server = Server(site_of(kernel), "127.0.0.1", 0)
        await server.start()
        return cls(server)

    async def person(self, number: int) -> WebPerson:
        """Somebody with a browser of their own."""
        self._people.append(WebPerson(f"http://127.0.0.1:{self._server.port}"))
        return self._people[-1]

    async def later(self, seconds: float) -> None:
        """Nothing: the site reads the clock of the desk."""

    def shown(self, text: str) -> str:
        """Bold words and links are shown."""
        return written(text)

    async def close(self) -> None:
        """Close every browser, then the server."""
        for person in self._people:
            await person.session.close()
        await self._server.stop()
