"""A letter from a YAML file: every fault at once, nothing half read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from bot.markup import plain
from bot.outreach.rules import LISTS
from bot.outreach.service import NewLetter
from knowledge.markup import MAX_ANSWER, outside_subset
from knowledge.source import Fault, Node, read
from knowledge.validation import RuleError, validate

LONGEST_TITLE = 150
"""Characters. Title, text and ending together fit one message, so that none arrives in part."""


def _known_list(name: str) -> str:
    if name not in LISTS:
        raise RuleError(f"one of {', '.join(LISTS)}", "name a list that people can subscribe to")
    return name


class _Titles(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    nl: Annotated[str, Field(min_length=1, max_length=LONGEST_TITLE)]
    en: Annotated[str, Field(min_length=1, max_length=LONGEST_TITLE)]


class _Texts(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    nl: Annotated[str, Field(min_length=1)]
    en: Annotated[str, Field(min_length=1)]


class _Letter(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    list: Annotated[str, AfterValidator(_known_list)]
    title: _Titles
    text: _Texts


def load_letter(path: Path) -> tuple[NewLetter | None, tuple[Fault, ...]]:
    """Read a letter. The letter is `None` exactly when there are faults."""
    node, faults = read(path)
    if node is None:
        return None, faults
    shape, wrong = validate(_Letter, node)
    faults = (*faults, *wrong)
    if shape is None:
        return None, faults
    letter = NewLetter(shape.list, shape.title.model_dump(), shape.text.model_dump())
    faults = (*faults, *_in_texts(node, letter))
    return (None, faults) if faults else (letter, ())


def _in_texts(node: Node, letter: NewLetter) -> Iterator[Fault]:
    for lang, text in letter.text.items():
        place = node.at("text", lang)
        length = len(plain(text))
        if length > MAX_ANSWER:
            expected, mend = f"at most {MAX_ANSWER} characters", "shorten it, or link to the rest"
            what = f"the text ({lang}) is too long"
            yield Fault(what, place.file, place.line, expected, str(length), mend)
        for number, what, mend in outside_subset(text):
            place = node.find("text", lang).line_place(number)
            yield Fault.at(f"{what} in the text ({lang})", place, "plain text", what, mend)
