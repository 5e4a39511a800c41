"""Formatted text: HTML and entity lists, checked and measured as Telegram does. Pure.

Offsets and lengths count UTF-16 code units; refusals use the server's own sentences (TDLib,
`parse_html` and `fix_entities`).
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import Any

from tests.fake_telegram.errors import ApiError, bad_request

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_OFFSET = 1_000_000

Entity = dict[str, Any]

_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_TYPES = frozenset(_TAGS.values()) | {
    "mention",
    "hashtag",
    "cashtag",
    "bot_command",
    "url",
    "email",
    "phone_number",
    "text_mention",
    "expandable_blockquote",
}
_CHARACTER = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|lt|gt|amp|quot);")
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?""")
_TAG = re.compile(r"""<(/?)([^\s>/]*)((?:"[^"]*"|'[^']*'|[^>"'])*)(>?)""")
_COMMAND = re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@\w+)?")


def utf16_length(text: str) -> int:
    """How many UTF-16 code units `text` takes."""
    return len(text) + sum(character > "\uffff" for character in text)


def parse(
    text: str, parse_mode: str | None, entities: list[Entity] | None
) -> tuple[str, list[Entity]]:
    """The plain text and its entities; `parse_mode` wins from an entity list.

    Raises ApiError with Telegram's sentence when either is malformed.
    """
    mode = (parse_mode or "").lower()
    if mode == "html":
        plain, found = _Html(text).parse()
    elif not mode:
        plain, found = text, [_checked(entity, text) for entity in entities or []]
    elif mode in ("markdown", "markdownv2"):
        raise bad_request(f"this fake does not parse {parse_mode}; send HTML or entities")
    else:
        raise bad_request("unsupported parse_mode")
    return _trimmed(plain, found)


def require_length(text: str, most: int, what: str) -> None:
    """Refuse a text (already parsed) of more than `most` UTF-16 code units."""
    if utf16_length(text) > most:
        raise bad_request(f"{what} is too long")


def commands_in(text: str) -> list[Entity]:
    """The bot commands a client marks in what a person types."""
    return [
        {
            "type": "bot_command",
            "offset": utf16_length(text[: match.start()]),
            "length": utf16_length(match.group()),
        }
        for match in _COMMAND.finditer(text)
    ]


def _cannot_parse(what: str) -> ApiError:
    return bad_request(f"can't parse entities: {what}")


def _byte_offset(text: str, index: int) -> int:
    return len(text[:index].encode())


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    start: int
    extra: Entity


@dataclass(slots=True)
class _Html:
    """One pass over a text with tags; `parse` gives the plain text and the entities."""

    source: str
    plain: str = ""
    stack: list[_Open] = field(default_factory=list)
    found: list[Entity] = field(default_factory=list)

    def parse(self) -> tuple[str, list[Entity]]:
        at = 0
        while at < len(self.source):
            tag = _TAG.match(self.source, at)
            if tag:
                self._tag(tag)
                at = tag.end()
            else:
                end = self.source.find("<", at)
                end = len(self.source) if end < 0 else end
                self.plain += _characters(self.source[at:end])
                at = end
        if self.stack:
            tag_name = self.stack[-1].tag
            raise _cannot_parse(f'Can\'t find end tag corresponding to start tag "{tag_name}"')
        found = [entity for entity in self.found if entity["length"]]
        return self.plain, sorted(found, key=lambda e: (e["offset"], -e["length"]))

    def _tag(self, tag: re.Match[str]) -> None:
        closing, name, rest, end = tag.groups()
        at = _byte_offset(self.source, tag.start())
        if not end:
            raise _cannot_parse(f"Unclosed {'end' if closing else 'start'} tag at byte offset {at}")
        if closing:
            self._close(name.lower(), at)
        else:
            self._open(name.lower(), rest, at)

    def _open(self, name: str, rest: str, at: int) -> None:
        attributes = {
            key.lower(): html.unescape(first or second or third)
            for key, first, second, third in _ATTRIBUTE.findall(rest)
        }
        if name not in _TAGS:
            raise _cannot_parse(f'Unsupported start tag "{name}" at byte offset {at}')
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise _cannot_parse(f'Tag "span" must have class "tg-spoiler" at byte offset {at}')
        self.stack.append(_Open(name, utf16_length(self.plain), attributes))

    def _close(self, name: str, at: int) -> None:
        if not self.stack:
            raise _cannot_parse(f"Unexpected end tag at byte offset {at}")
        opened = self.stack.pop()
        if name and name != opened.tag:
            raise _cannot_parse(
                f"Unmatched end tag at byte offset {at}, "
                f'expected "</{opened.tag}>", found "</{name}>"'
            )
        length = utf16_length(self.plain) - opened.start
        entity = _entity_of(opened.tag, opened.extra)
        if entity:
            self.found.append(entity | {"offset": opened.start, "length": length})


def _entity_of(tag: str, attributes: Entity) -> Entity | None:
    if tag == "a":
        # Telegram drops a link without a usable address and keeps its text.
        url = attributes.get("href", "")
        return {"type": "text_link", "url": url} if url else None
    if tag == "code" and attributes.get("class", "").startswith("language-"):
        return {"type": "code", "language": attributes["class"].removeprefix("language-")}
    if tag == "blockquote" and "expandable" in attributes:
        return {"type": "expandable_blockquote"}
    return {"type": _TAGS[tag]}


def _characters(text: str) -> str:
    """Resolve the few named and the numeric characters Telegram knows; leave the rest."""
    return _CHARACTER.sub(lambda match: html.unescape(match.group()), text)


def _checked(entity: Entity, text: str) -> Entity:
    """The entity itself; a refusal when it does not lie within the text on whole characters."""
    kind, offset, length = entity.get("type"), entity.get("offset"), entity.get("length")
    if kind not in _TYPES:
        raise bad_request(f"can't parse MessageEntity: Unsupported type specified: {kind}")
    if not isinstance(offset, int) or not 0 <= offset <= MAX_OFFSET:
        raise bad_request(f"receive an entity with incorrect offset {offset}")
    if not isinstance(length, int) or not 0 < length <= MAX_OFFSET:
        raise bad_request(f"receive an entity with incorrect length {length}")
    if offset + length > utf16_length(text):
        raise bad_request(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text"
        )
    edges = _character_edges(text)
    if offset not in edges:
        raise bad_request(f"entity begins in a middle of a UTF-16 symbol at offset {offset}")
    if offset + length not in edges:
        raise bad_request(
            f"entity beginning at UTF-16 offset {offset} ends in a middle of a UTF-16 symbol"
        )
    return entity


def _character_edges(text: str) -> set[int]:
    edges, at = {0}, 0
    for character in text:
        at += utf16_length(character)
        edges.add(at)
    return edges


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Drop white space around the text, as the server does, and move the entities along."""
    plain = text.strip()
    cut = utf16_length(text[: len(text) - len(text.lstrip())])
    end = utf16_length(plain)
    moved = []
    for entity in entities:
        first = max(0, entity["offset"] - cut)
        last = min(end, entity["offset"] + entity["length"] - cut)
        if last > first:
            moved.append(entity | {"offset": first, "length": last - first})
    return plain, moved
