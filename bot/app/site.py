"""The web site of one desk: the chat, the console and the public pages."""

from __future__ import annotations

from bot.app.kernel import Kernel
from bot.http.site import Site


def site_of(kernel: Kernel) -> Site:
    """Every page of the desk on one site."""
    raise NotImplementedError(kernel)
