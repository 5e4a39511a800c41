"""What the pages of the console are made of."""

from __future__ import annotations

from bot.console.gate import Gate
from bot.console.parts import Parts
from bot.console.shell import Shell
from bot.http.site import Site


class Pages:
    """Pages that belong together: the site they stand on, what they show, who may see them."""

    def __init__(self, site: Site, parts: Parts, gate: Gate, shell: Shell) -> None:
        self._site = site
        self._parts = parts
        self._gate = gate
        self._shell = shell
