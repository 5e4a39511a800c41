"""A line of the desk exactly as each channel draws it, for people who write answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from bot.channels.telegram.render import LONGEST, Piece, keyboard, pieces, units
from bot.channels.terminal import as_text
from bot.channels.web.views import as_html
from bot.messages import Line

_NAMES = {"bold": "bold", "text_link": "link"}


def on_telegram(line: Line) -> str:
    """The messages with what is bold or a link in each, and the buttons under the last."""
    parts = pieces(line.text)
    shown = [text for piece in parts for text in _piece(piece)]
    rows = keyboard(line.buttons)
    for row in rows["inline_keyboard"] if rows else ():
        shown += [f"[ {button['text']} ]" for button in row]
    return "\n".join(shown)


def _piece(piece: Piece) -> list[str]:
    encoded = piece.text.encode("utf-16-le")
    marked = []
    for one in piece.entities:
        end = one["offset"] + one["length"]
        text = encoded[2 * one["offset"] : 2 * end].decode("utf-16-le")
        to = f" -> {one['url']}" if "url" in one else ""
        marked.append(f"  {_NAMES[one['type']]}: {text}{to}")
    return [piece.text, f"  ({units(piece.text)} of {LONGEST} signs)", *marked]


def on_the_web(line: Line) -> str:
    """The HTML of the line and its choices, as the page holds them."""
    choices = [f"[ {button.label} ]" for button in line.buttons]
    return "\n".join([str(as_html(line)), *choices])


SHOWN: Final[Mapping[str, Callable[[Line], str]]] = MappingProxyType(
    {"terminal": as_text, "telegram": on_telegram, "web": on_the_web}
)
"""How each channel shows a line."""
