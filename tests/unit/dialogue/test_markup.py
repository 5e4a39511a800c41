"""The small markup: what is markup is drawn, everything else is text."""

from __future__ import annotations

import pytest

from bot.markup import Bold, Bullets, Link, Paragraph, Text, parse, plain
from knowledge.wordbook import Markup, fill


def test_paragraphs_lists_bold_and_links_are_told_apart() -> None:
    text = "Een **vet** woord.\nNog een regel.\n\n- een\n- [twee](https://example.org)\n\nSlot"
    assert parse(text) == (
        Paragraph((Text("Een "), Bold("vet"), Text(" woord. Nog een regel."))),
        Bullets(((Text("een"),), (Link("twee", "https://example.org"),))),
        Paragraph((Text("Slot"),)),
    )


def test_a_list_may_follow_a_line_without_a_blank_line() -> None:
    assert parse("Kies:\n- a\n- b\nKlaar") == (
        Paragraph((Text("Kies:"),)),
        Bullets(((Text("a"),), (Text("b"),))),
        Paragraph((Text("Klaar"),)),
    )


def test_an_indented_line_goes_on_with_its_list_element() -> None:
    assert parse("- een lange\n  regel") == (Bullets(((Text("een lange regel"),),)),)


@pytest.mark.parametrize(
    "typed", ["**vet**", "[x](https://example.org)", "- regel", "a\n\n- b", "[x", "](https://y.nl)"]
)
def test_what_a_person_types_never_becomes_markup(typed: str) -> None:
    blocks = parse(fill("Naam: {name}[z](https://z.nl)", {"name": typed}))
    assert len(blocks) == 1
    paragraph = blocks[0]
    assert isinstance(paragraph, Paragraph)
    links = [run for run in paragraph.runs if isinstance(run, Link)]
    assert links == [Link("z", "https://z.nl")]
    assert not any(isinstance(run, Bold) for run in paragraph.runs)


@pytest.mark.parametrize("text", ["[x](javascript:alert(1))", "** los", "**", "[](https://x.nl)"])
def test_half_or_unsafe_markup_stays_text(text: str) -> None:
    assert parse(text) == (Paragraph((Text(text),)),)


def test_plain_text_keeps_the_addresses() -> None:
    text = Markup("Zie **dit**: [bron](https://example.org).\n\n- een\n- twee")
    assert plain(text) == "Zie dit: bron (https://example.org).\n\n- een\n- twee"


def test_nothing_gives_nothing() -> None:
    assert parse("") == ()
    assert plain(" \n ") == ""
