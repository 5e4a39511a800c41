"""What a channel showed, written back into the desk's markup, so that words can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html.parser import HTMLParser
from typing import Any

from bot.markup import Bold, Bullets, Link, Run, parse


def written(text: str) -> str:
    """A text of the desk with each paragraph and each list element on one line."""
    return "\n\n".join(
        "\n".join("- " + _runs(item) for item in block.items)
        if isinstance(block, Bullets)
        else _runs(block.runs)
        for block in parse(text)
    )


def spoken(text: str) -> str:
    """Only the words of a text, on one line: what a channel without bold letters shows."""
    flat = " ".join(text.split()).replace("**", "")
    for block in parse(text):
        for runs in block.items if isinstance(block, Bullets) else (block.runs,):
            for run in runs:
                if isinstance(run, Link):
                    flat = flat.replace(f"[{run.text}]({run.url})", f"{run.text} ({run.url})")
    return flat


def _runs(runs: Iterable[Run]) -> str:
    return "".join(
        f"**{run.text}**"
        if isinstance(run, Bold)
        else f"[{run.text}]({run.url})"
        if isinstance(run, Link)
        else run.text
        for run in runs
    )


def from_entities(text: str, entities: Sequence[dict[str, Any]]) -> str:
    """A message of Telegram: bold and links from its entities (counted in UTF-16 units)."""
    units = text.encode("utf-16-le")
    at, parts = 0, []
    for entity in sorted(entities, key=lambda one: int(one["offset"])):
        start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
        inside = units[start:end].decode("utf-16-le")
        marked = {"bold": f"**{inside}**", "text_link": f"[{inside}]({entity.get('url')})"}
        parts += [units[at:start].decode("utf-16-le"), marked.get(entity["type"], inside)]
        at = end
    parts.append(units[at:].decode("utf-16-le"))
    return "".join(parts).replace("• ", "- ")


class HtmlText(HTMLParser):
    """Collects the text of a line of the chat page. `text` is in the desk's markup."""

    def __init__(self) -> None:
        super().__init__()
        self._blocks: list[str] = []
        self._url = ""

    @property
    def text(self) -> str:
        """Everything read so far."""
        return "\n\n".join(self._blocks).strip()

    @property
    def _calls(self) -> bool:
        return self._url.startswith("tel:")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A paragraph, a list, bold words or a link begins."""
        if tag in {"p", "ul"}:
            self._blocks.append("")
        elif tag == "li":
            self._add("\n- " if self._blocks[-1] else "- ")
        elif tag == "strong":
            self._add("**")
        elif tag == "a":
            self._url = dict(attrs)["href"] or ""
            # A number to call is the number itself.
            self._add("" if self._calls else "[")

    def handle_endtag(self, tag: str) -> None:
        """Bold words or a link end."""
        if tag == "strong":
            self._add("**")
        elif tag == "a":
            self._add("" if self._calls else f"]({self._url})")

    def handle_data(self, data: str) -> None:
        """Words."""
        if self._blocks and data.strip("\n"):
            self._add(data)

    def _add(self, text: str) -> None:
        self._blocks[-1] += text
