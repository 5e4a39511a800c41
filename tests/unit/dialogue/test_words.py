"""The words of the desk: each one exists, in both languages, and is used."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from bot.markup import plain
from intents.material import Lang
from knowledge.load import read_folder
from knowledge.wordbook import ORGANISATION_PLACEHOLDERS, placeholders

ROOT = Path(__file__).parents[3]
ROOMS = ("dialogue", "trainings", "cases", "app")
WORDS = read_folder(ROOT / "knowledge")[0].words
SPOKEN = frozenset(
    """intro menu help answer repair people danger signup trainings places cases my-data privacy
    stop cancel language odd said button""".split()
)
KEY = re.compile(r"[a-z][a-z-]*(\.[a-z_-]+)+")


def _texts() -> list[str]:
    """Every string in the rooms that speak."""
    paths = [path for room in ROOMS for path in (ROOT / "bot" / room).glob("*.py")]
    return [
        node.value
        for path in paths
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


def test_every_key_the_code_names_is_in_both_word_files() -> None:
    heads = {key.split(".")[0] for key in WORDS("nl").texts} - {"typed"}
    named = {one for one in _texts() if KEY.fullmatch(one) and one.split(".")[0] in heads}
    assert len(named) > 80
    for lang in WORDS.languages:
        assert sorted(key for key in named if key not in WORDS(lang)) == []


def test_the_word_files_have_the_same_keys_and_placeholders() -> None:
    dutch, english = WORDS("nl"), WORDS("en")
    assert set(dutch.texts) == set(english.texts)
    assert set(dutch.lists) == set(english.lists)
    for key, text in dutch.texts.items():
        assert placeholders(text) == placeholders(english.texts[key]), key


def test_no_word_stands_in_the_files_that_nobody_says() -> None:
    paths = [path for kind in ("py", "html", "js") for path in (ROOT / "bot").rglob(f"*.{kind}")]
    code = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    for key in (one for one in WORDS("nl").texts if one.split(".")[0] in SPOKEN):
        last = key.rpartition(".")[2]
        assert re.search(rf"\b{re.escape(last)}\b", code) or _composed(key, code), key


def _composed(key: str, code: str) -> bool:
    """Whether code puts the key together from its first part, such as `signup.{name}-short`."""
    head, _, last = key.rpartition(".")
    ending = last.partition("-")[2]
    return f"{head}.{{" in code and (not ending or f"-{ending}" in code)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_desk_stays_calm_and_plain(lang: Lang) -> None:
    for key, text in WORDS(lang).texts.items():
        assert "!" not in text, key
        assert " u " not in f" {text} " or lang == "en", key
        for sentence in re.split(r"(?<=[.?:])\s", plain(text)):
            assert len(sentence.split()) <= 28, (key, sentence)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_button_labels_are_short(lang: Lang) -> None:
    for key, text in WORDS(lang).below("button").items():
        bare = re.sub(r"\{[a-z_]+\}", "", text)
        assert len(bare) <= 40, key


def test_the_numbers_for_people_in_danger_stand_in_both_languages() -> None:
    for lang in WORDS.languages:
        say = WORDS(lang)
        suicide, home = say.texts["danger.suicide"], say.texts["danger.violence-home"]
        other = say.texts["danger.violence"]
        assert all(number in suicide for number in ("113", "0800-0113", "113.nl", "112"))
        assert all(number in home for number in ("112", "0800-2000"))
        assert "112" in other
        assert "0800-2000" not in other


def test_the_words_for_danger_need_no_value_but_the_organisation() -> None:
    for key, text in WORDS("nl").below("danger").items():
        if key.startswith(("suicide", "violence")):
            assert placeholders(text) <= ORGANISATION_PLACEHOLDERS
