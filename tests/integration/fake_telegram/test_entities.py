"""Formatted text: HTML and entity lists, counted in UTF-16."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fake_telegram.entities import parse, utf16_length
from tests.fake_telegram.errors import ApiError


def refusal(text: str, mode: str | None, entities: list[dict[str, Any]] | None = None) -> str:
    with pytest.raises(ApiError) as caught:
        parse(text, mode, entities)
    assert caught.value.code == 400
    return caught.value.description


def test_tags_become_entities_that_count_utf_16_units() -> None:
    text, entities = parse('😀 <b>vet <i>en</i></b> <a href="https://x.nl">link</a>', "HTML", None)
    assert text == "😀 vet en link"
    assert entities == [
        {"type": "bold", "offset": 3, "length": 6},
        {"type": "italic", "offset": 7, "length": 2},
        {"type": "text_link", "offset": 10, "length": 4, "url": "https://x.nl"},
    ]


def test_only_four_named_characters_are_resolved() -> None:
    assert parse("a &lt; b &amp;&nbsp;&#33;", "HTML", None) == ("a < b &&nbsp;!", [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<h1>kop</h1>", 'Unsupported start tag "h1" at byte offset 0'),
        ("é<br/>", 'Unsupported start tag "br" at byte offset 2'),
        ("<b>vet", 'Can\'t find end tag corresponding to start tag "b"'),
        ("vet</b>", "Unexpected end tag at byte offset 3"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("3 < 5", "Unclosed start tag at byte offset 2"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_malformed_html_is_refused_with_the_place(text: str, said: str) -> None:
    assert refusal(text, "HTML") == f"Bad Request: can't parse entities: {said}"


@pytest.mark.parametrize("mode", ["Markdown", "MarkdownV2"])
def test_markdown_is_refused_clearly(mode: str) -> None:
    assert "does not parse" in refusal("*vet*", mode)


def test_an_unknown_parse_mode_is_refused() -> None:
    assert refusal("x", "BBCode") == "Bad Request: unsupported parse_mode"


@pytest.mark.parametrize(
    ("offset", "length", "said"),
    [
        (-1, 2, "incorrect offset -1"),
        (0, 0, "incorrect length 0"),
        (2, 4, "ends after the end of the text"),
        (1, 2, "begins in a middle of a UTF-16 symbol"),
        (0, 1, "ends in a middle of a UTF-16 symbol"),
    ],
)
def test_an_entity_must_lie_on_whole_characters_of_the_text(
    offset: int, length: int, said: str
) -> None:
    wrong = [{"type": "bold", "offset": offset, "length": length}]
    assert said in refusal("😀abc", None, wrong)


def test_an_entity_of_an_unknown_type_is_refused() -> None:
    assert "Unsupported type" in refusal("abc", None, [{"type": "red", "offset": 0, "length": 1}])


def test_white_space_around_a_text_is_dropped_and_entities_move_along() -> None:
    bold = [{"type": "bold", "offset": 0, "length": 6}]
    assert parse("  abc ", None, bold) == ("abc", [{"type": "bold", "offset": 0, "length": 3}])


@given(st.text())
def test_text_without_a_parse_mode_is_never_refused_or_changed_inside(text: str) -> None:
    assert parse(text, None, None) == (text.strip(), [])


@given(st.text())
def test_the_length_is_that_of_the_utf_16_encoding(text: str) -> None:
    assert utf16_length(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2
