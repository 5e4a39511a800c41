"""Listening, and stopping without cutting anybody off."""

from __future__ import annotations

import asyncio
import errno
import logging

from aiohttp import web

from bot.errors import InvalidInput, PortTaken
from bot.http.site import Site

_wire = logging.getLogger(__name__)


def _without_words(record: logging.LogRecord) -> bool:
    # The library logs what it could not read, such as half a cookie, and who sent it.
    kind = record.exc_info[0] if record.exc_info else None
    record.msg = "request-unreadable error=%s"
    record.args = (kind.__name__ if kind else "-",)
    record.exc_info = record.exc_text = None
    return True


_wire.addFilter(_without_words)
STOP_S = 5.0
"""Seconds that requests under way get when the server stops; streams end at once."""


class Server:
    """The web server of one process."""

    def __init__(self, site: Site, host: str, port: int, config: str = "config.yaml") -> None:
        self._runner = web.AppRunner(
            site.application(),
            access_log=None,
            logger=_wire,
            handle_signals=False,
            shutdown_timeout=STOP_S,
        )
        self._host = host
        self._port = port
        self._config = config

    @property
    def port(self) -> int:
        """The port it listens on, also when the setting is 0 (any free port)."""
        for address in self._runner.addresses:
            return int(address[1])
        return self._port

    async def start(self) -> None:
        """Listen. Raises PortTaken, or InvalidInput for a host or port that cannot be used."""
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self._host, self._port).start()
        except (OSError, OverflowError) as error:
            await self._runner.cleanup()
            if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
                raise PortTaken(port=self._port, host=self._host, config=self._config) from error
            raise InvalidInput(
                reason=f"the desk may not listen on {self._host}, port {self._port}",
                cure=f"Set `host` and `port` under `web:` in {self._config} to an address of this "
                "machine and a number above 1023.",
            ) from error

    async def stop(self) -> None:
        """End the open streams, let requests under way finish, and let go of the port."""
        await self._runner.cleanup()


async def port_is_free(host: str, port: int, config: str) -> None:
    """Look before anything slow is begun. Raises PortTaken; other faults wait for `start`."""
    loop = asyncio.get_running_loop()
    try:
        server = await loop.create_server(asyncio.Protocol, host, port)
    except (OSError, OverflowError) as error:
        if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
            raise PortTaken(port=port, host=host, config=config) from error
        return
    server.close()
    await server.wait_closed()
