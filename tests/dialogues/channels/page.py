"""The chat page as a browser without script reads it: its lines and its forms."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from bot.messages import Button
from tests.dialogues.channels.markup import HtmlText


@dataclass(slots=True)
class Form:
    """One form: where it goes, its hidden fields, and its buttons as (name, value, label)."""

    action: str
    hidden: dict[str, str] = field(default_factory=dict)
    buttons: list[tuple[str, str, str]] = field(default_factory=list)


@dataclass(slots=True)
class PageLine:
    """One line of the log. `file` is the address of a file that came along, and its name."""

    seq: int
    author: str
    text: HtmlText = field(default_factory=HtmlText)
    form: Form | None = None
    file: tuple[str, str] | None = None

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The choices under the line."""
        return tuple(Button(value, label) for _, value, label in (self.form or Form("")).buttons)


class Page(HTMLParser):
    """Reads a page. `lines` are those of the log, `forms` all forms by their address."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.lines: list[PageLine] = []
        self.forms: dict[str, Form] = {}
        self._line: PageLine | None = None
        self._form: Form | None = None
        self._in_text = 0
        self._label: list[str] | None = None
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Something begins."""
        values = {name: value or "" for name, value in attrs}
        if self._in_text:
            self._in_text += tag == "div"
            self._lines_text().handle_starttag(tag, attrs)
        elif tag == "li" and "data-seq" in values:
            self._line = PageLine(int(values["data-seq"]), values["class"].split("--")[1])
            self.lines.append(self._line)
        elif tag == "ol":
            self._line = None
        elif tag == "div" and values.get("class") == "line__text":
            self._in_text = 1
        elif tag == "a" and "download" in values and self._line is not None:
            self._line.file = (values["href"], values["download"])
        else:
            self._form_tag(tag, values)

    def _form_tag(self, tag: str, values: dict[str, str]) -> None:
        if tag == "form":
            self._form = Form(values["action"])
            self.forms[values["action"]] = self._form
            if self._line is not None:
                self._line.form = self._form
        elif self._form is None:
            return
        elif tag == "input" and values.get("type") == "hidden":
            self._form.hidden[values["name"]] = values["value"]
        elif tag == "button" and "name" in values:
            self._label = []
            self._form.buttons.append((values["name"], values["value"], ""))

    def handle_endtag(self, tag: str) -> None:
        """Something ends."""
        if self._in_text:
            self._in_text -= tag == "div"
            self._lines_text().handle_endtag(tag)
        elif tag == "button" and self._label is not None and self._form is not None:
            name, value, _ = self._form.buttons[-1]
            self._form.buttons[-1] = (name, value, "".join(self._label).strip())
            self._label = None
        elif tag == "ol":
            self._line = None

    def handle_data(self, data: str) -> None:
        """Words."""
        if self._in_text:
            self._lines_text().handle_data(data)
        elif self._label is not None:
            self._label.append(data)

    def _lines_text(self) -> HtmlText:
        assert self._line is not None
        return self._line.text
