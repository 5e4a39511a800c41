"""Stems are the same with the compiled stemmer and without it."""

from __future__ import annotations

from pathlib import Path

from snowballstemmer.dutch_stemmer import DutchStemmer
from snowballstemmer.english_stemmer import EnglishStemmer

from intents.normalise import stem, words
from knowledge.load import load

ROOT = Path(__file__).parents[3]


def test_every_word_of_the_first_phrasings_has_the_stem_that_plain_python_gives() -> None:
    dutch, english = DutchStemmer(), EnglishStemmer()
    entries = load(ROOT / "knowledge").entries.values()
    asked = {word for one in entries for rows in one.questions.values() for word in words(rows[0])}
    assert len(asked) > 500
    found = {word: stem(word) for word in asked if word.isascii()}
    assert found == {word: english.stemWord(dutch.stemWord(word)) for word in found}
