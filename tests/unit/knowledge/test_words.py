from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.markup import Bold, Bullets, Link, parse
from knowledge.load import load
from knowledge.wordbook import MissingWordError, escape, fill


def test_a_sentence_is_filled_with_the_organisation_and_the_person(folder: Path) -> None:
    values = {lang: {"organisation": "[Loket]"} for lang in ("nl", "en")}
    words = load(folder).words.with_values({"nl": values["nl"], "en": values["en"]})
    assert words("nl")("hello", name="Noor") == "Dag Noor, dit is [Loket]."
    assert words("en").fill("At {organisation}.") == "At [Loket]."


def test_an_unknown_key_says_which_key_and_which_file(folder: Path) -> None:
    with pytest.raises(MissingWordError, match=r"no text 'helo' in words/nl\.yaml"):
        load(folder).words("nl")("helo")
    with pytest.raises(MissingWordError, match=r"no list 'lists\.no' in words/en\.yaml"):
        load(folder).words("en").all("lists.no")


def test_a_value_that_was_not_given_is_named(folder: Path) -> None:
    with pytest.raises(MissingWordError, match=r"no value for \{name\}"):
        load(folder).words("nl")("hello")


def test_sentences_below_a_key_can_be_listed(folder: Path) -> None:
    assert list(load(folder).words("nl").below("")) == []
    assert "hello" in load(folder).words("nl")


def test_a_filled_sentence_may_be_put_into_another_as_it_is() -> None:
    inner = fill("- **{a}**", {"a": "x"})
    assert fill("{inner}", {"inner": inner}) == "- **x**"


def test_ordinary_names_and_addresses_are_not_changed() -> None:
    for text in ("Noor de Vries", "noor_1@example.org", "5 * 3", "zie site)", "a-b"):
        assert escape(text) == text


TEMPLATES = ("Dag {x}.", "{x}", "**{x}**", "- {x}", "[{x}](https://example.org)", "a\n\n{x}")


@given(
    st.sampled_from(TEMPLATES),
    st.text(alphabet="*[]()-\n ax:/h{}", max_size=12) | st.just("[x](https://evil.example)"),
)
def test_nothing_that_people_type_becomes_markup(template: str, typed: str) -> None:
    shape = _shape(fill(template, {"x": "word"}))
    found = _shape(fill(template, {"x": typed}))
    assert found["links"] <= shape["links"]
    assert found["bold"] <= shape["bold"]
    assert found["bullets"] <= shape["bullets"]
    assert found["blocks"] <= shape["blocks"]


def _shape(text: str) -> dict[str, int]:
    blocks = parse(text)
    runs = [
        run
        for block in blocks
        for line in (block.items if isinstance(block, Bullets) else (block.runs,))
        for run in line
    ]
    return {
        "links": sum(isinstance(run, Link) for run in runs),
        "bold": sum(isinstance(run, Bold) for run in runs),
        "bullets": sum(len(block.items) for block in blocks if isinstance(block, Bullets)),
        "blocks": len(blocks),
    }
