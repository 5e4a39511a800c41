"""The parts of the engine: repair, thesaurus, features, classifier and what they learn from."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intents import Index, Material
from intents.classify import fit_classifier, softmax
from intents.everyday import everyday_words, groups
from intents.features import BLOCKS, fit_space
from intents.normalise import stem, words
from intents.repair import Speller, changes, fit_speller
from intents.training import held_part

TEXTS = tuple(
    words(text)
    for text in (
        *("wanneer moet ik btw aangifte doen", "wat kost inschrijven bij de kvk"),
        *("my customer does not pay the invoice", "what is the small business scheme"),
    )
)


@pytest.fixture(scope="module")
def speller() -> Speller:
    return fit_speller(TEXTS)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("aangfite", ("aangifte",)),
        ("btwaangifte", ("btw", "aangifte")),
        ("moetik", ("moet", "ik")),
        ("inscrhijven", ("inschrijven",)),
        ("smallbuisness", ("small", "business")),
        ("kvk", ("kvk",)),
        ("xqzwvkjh", ("xqzwvkjh",)),
        ("2026", ("2026",)),
    ],
)
def test_typing_errors_are_mended_towards_what_was_taught(
    speller: Speller, typed: str, meant: tuple[str, ...]
) -> None:
    assert speller.repair((typed,)) == meant


def test_a_word_that_was_split_is_joined(speller: Speller) -> None:
    assert speller.repair(("aan", "gifte")) == ("aangifte",)


def test_taught_words_are_never_changed(speller: Speller) -> None:
    assert all(speller.repair(row) == row for row in TEXTS)


def test_neighbours_decide_between_words_that_are_as_near() -> None:
    speller = fit_speller([words("de bank belt"), words("een band plakken")])
    assert speller.repair(words("de banx belt")) == ("de", "bank", "belt")
    assert speller.repair(words("een banx plakken")) == ("een", "band", "plakken")


@given(st.lists(st.text(alphabet="abcdefghijklmnopqrstuvwxyzé", min_size=1, max_size=40)))
@settings(max_examples=200, deadline=None)
def test_repair_takes_any_words(tokens: list[str]) -> None:
    mended = fit_speller(TEXTS[:1]).repair(tokens)
    assert all(mended)
    assert changes(mended, mended) == ()


def test_the_thesaurus_ties_both_languages() -> None:
    known = groups()
    assert set(known[stem("betalen")]) & set(known[stem("pay")])
    assert set(known[stem("klant")]) & set(known[stem("customer")])
    assert all(word == word.lower() and word.isalnum() for word in everyday_words())


def test_each_block_of_a_message_has_length_one_times_its_weight() -> None:
    space = fit_space(TEXTS)
    row = space.rows(TEXTS[:1]).matrix()
    for at, fitted in enumerate(space.blocks):
        values = row.data[space.block_of[row.indices] == at]
        if len(values):
            assert float(np.sqrt(values @ values)) == pytest.approx(fitted.block.weight, rel=1e-5)


def test_two_ways_of_writing_add_up_by_their_shares() -> None:
    space = fit_space(TEXTS)
    mixed = space.mixed([[(TEXTS[0], 0.25), (TEXTS[1], 0.75)]]).matrix().toarray()
    apart = space.rows(TEXTS[:2]).matrix().toarray()
    assert mixed == pytest.approx(0.25 * apart[:1] + 0.75 * apart[1:], abs=1e-6)


def test_reading_the_same_words_again_gives_the_same_features() -> None:
    space = fit_space(TEXTS)
    first = space.rows(TEXTS).matrix().toarray()
    again = space.rows(TEXTS).matrix().toarray()
    space.forget()
    assert (first == again).all()
    assert (space.rows(TEXTS).matrix().toarray() == first).all()


def test_a_view_can_be_added_or_left_out() -> None:
    few = fit_space(TEXTS, BLOCKS[:2])
    assert [one.block.name for one in few.blocks] == ["stems", "bigrams"]
    assert few.width < fit_space(TEXTS).width


def test_the_classifier_knows_what_it_was_taught() -> None:
    rows = fit_space(TEXTS).rows(TEXTS)
    classifier = fit_classifier(rows.matrix(), np.arange(4), 5)
    shares = softmax(classifier.scores(rows))
    assert shares.sum(axis=1) == pytest.approx(np.ones(4), abs=1e-5)
    assert shares.argmax(axis=1).tolist() == [0, 1, 2, 3]
    assert shares[:, 4].max() < shares[:, :4].max(axis=1).min()


def test_held_out_parts_take_turns_per_class_and_spare_only_phrasings() -> None:
    # In class 0 the first is nearest to the last, but not the other way round.
    vectors = np.array([[1, 0], [0, 1], [1, 0], [0.9, 1], [1, 0], [0, 1]], dtype=np.float32)
    assert held_part([0, 0, 1, 0, 2, 2], vectors, 2).tolist() == [0, 1, -1, 1, 0, 0]


def test_who_are_each_others_nearest_are_held_out_together() -> None:
    turned = np.array([0.0, 1.5, 0.1, 3.0, 1.4])
    vectors = np.stack([np.cos(turned), np.sin(turned)], axis=1).astype(np.float32)
    assert held_part([0] * 5, vectors, 3).tolist() == [0, 1, 0, 2, 1]


def test_what_the_desk_says_teaches_words_that_nobody_asked_with(material: Material) -> None:
    told = tuple(
        replace(one, about={"nl": "Bij een vergadering van zeilers krijg je vrijstelling."})
        if one.entry == "kor-limit"
        else one
        for one in material.classes
    )
    index = Index.build(replace(material, classes=told))
    assert index.read(["vergadering zeilers"])[0].ranked[0].topic == ("question", "kor")


def test_progress_runs_from_start_to_end(material: Material) -> None:
    told: list[float] = []
    Index.build(material, told.append)
    assert told == sorted(told)
    assert told[-1] == pytest.approx(1.0)


def test_building_twice_gives_the_same_readings(material: Material) -> None:
    texts = ["wat kost de kvk", "my client does not pay", "uitleg bbz aub"]
    first, second = Index.build(material).read(texts), Index.build(material).read(texts)
    assert first == second
