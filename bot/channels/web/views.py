"""Lines of a conversation as the page shows them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date
from markupsafe import Markup, escape

from bot.http.language import Lang, Words
from bot.markup import Bold, Bullets, Link, Paragraph, Run, parse
from bot.messages import Author, Button, Line

_WHOLE = 16
"""Signs of a bold word with a hyphen that stays on one line: a case number, a phone number."""
_TO_CALL = re.compile(r"11[23]|0(?:[ -]?\d){7,9}")
"""Bold words that a phone can call: the numbers for danger, and Dutch numbers of 8-10 digits."""


@dataclass(frozen=True, slots=True)
class LineView:
    """One line, ready to be drawn. `open`: its choices still stand after the person's last word."""

    seq: int
    author: str
    name: str
    text: Markup
    moment: str
    shown_time: str
    buttons: tuple[Button, ...]
    document: str | None
    open: bool


def views(
    lines: Sequence[Line], lang: Lang, say: Words, zone: ZoneInfo, today: date
) -> list[LineView]:
    """The lines in order; choices before the person's last line are closed."""
    last_own = max((line.seq for line in lines if line.author is Author.PERSON), default=0)
    return [
        LineView(
            seq=line.seq,
            author=line.author.value,
            name=_name(line, say),
            text=as_html(line),
            moment=line.at.isoformat(),
            shown_time=shown_time(line.at.astimezone(zone), today, lang),
            buttons=line.buttons,
            document=line.document,
            open=line.seq > last_own,
        )
        for line in lines
    ]


def as_html(line: Line) -> Markup:
    """The text of a line. What a person typed stays as typed; the rest is in the markup subset."""
    if line.author is Author.PERSON:
        return Markup("<p>{}</p>").format(line.text)
    return html(line.text)


def html(text: str) -> Markup:
    """A text in the desk's markup as HTML."""
    return Markup("").join(_block(block) for block in parse(text))


def shown_time(local: datetime, today: date, lang: Lang) -> str:
    """The time of day, with the date when it is not today: `10:32`, `23 nov 10:32`."""
    clock = f"{local:%H:%M}"
    if local.date() == today:
        return clock
    day = format_date(local.date(), "d MMM", locale=lang)
    return f"{day} {clock}"


def _name(line: Line, say: Words) -> str:
    if line.author is Author.ADVISOR and line.speaker:
        return str(say("web.author.named-advisor", name=line.speaker))
    return str(say(f"web.author.{line.author.value}"))


def _block(block: Paragraph | Bullets) -> Markup:
    if isinstance(block, Paragraph):
        return Markup("<p>{}</p>").format(_runs(block.runs))
    items = Markup("").join(Markup("<li>{}</li>").format(_runs(item)) for item in block.items)
    return Markup('<ul class="utrecht-unordered-list">{}</ul>').format(items)


def _runs(runs: Sequence[Run]) -> Markup:
    return Markup("").join(_run(run) for run in runs)


def _run(run: Run) -> Markup:
    if isinstance(run, Bold):
        whole = "-" in run.text and " " not in run.text and len(run.text) <= _WHOLE
        kind = Markup(' class="whole"') if whole else ""
        bold = Markup("<strong{}>{}</strong>").format(kind, run.text)
        if not _TO_CALL.fullmatch(run.text):
            return bold
        number = "".join(filter(str.isdigit, run.text))
        return Markup('<a class="utrecht-link" href="tel:{}">{}</a>').format(number, bold)
    if isinstance(run, Link):
        return Markup('<a class="utrecht-link" href="{}" rel="noopener noreferrer">{}</a>').format(
            run.url, run.text
        )
    return escape(run.text)
