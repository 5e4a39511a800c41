"""Where words leave doubt, what a message means as a whole counts, too."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from intents import Context, Index, second_look
from intents.encoder import Floats, Remembering, load_encoder, vectors
from intents.ranking import Doubles
from intents.second_look import Meanings, fit_meanings
from intents.sentence_network import SIZE
from tests.unit.intents.tiny import tiny_index

ASKED = {
    "insurance": (
        "welke verzekering heb ik nodig",
        "moet ik mij verzekeren tegen ziekte",
        "ben ik verzekerd als ik ziek word",
    ),
    "invoice": ("hoe maak ik een rekening", "wat moet er op een factuur", "factuur sturen"),
    "hiring": ("ik wil iemand aannemen", "wat kost personeel", "een medewerker in dienst nemen"),
}
SURE_OF = "wat is de kleineondernemersregeling"
OTHER_WORDS = "Wat moet ik regelen voor een extra collega"


@pytest.fixture(scope="module")
def small() -> Index:
    return tiny_index(ASKED)


def cosine(one: str, other: str) -> float:
    first, second = vectors([one.split(), other.split()])
    return float(first @ second)


def test_a_vector_has_length_one_and_is_the_same_alone_and_in_a_group() -> None:
    texts = [["hallo"], "wat moet er op een factuur staan".split(), []]
    found = vectors(texts)
    assert found.shape == (3, SIZE)
    assert np.linalg.norm(found, axis=1) == pytest.approx(np.ones(3), abs=1e-3)
    assert vectors(texts[1:2])[0] == pytest.approx(found[1], abs=1e-4)


def test_no_texts_give_no_vectors() -> None:
    assert vectors([]).shape == (0, SIZE)
    assert Remembering()([]).shape == (0, SIZE)


def test_the_same_question_in_two_languages_is_nearer_than_another_question() -> None:
    asked = "hoe vraag ik een uitkering aan"
    assert cosine(asked, "how do i apply for benefits") > cosine(asked, "waar parkeer ik mijn bus")


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    start = "wat moet er op een factuur".split() * 10
    one, other = vectors([start, [*start, "olifant"]])
    assert one == pytest.approx(other, abs=1e-4)


@pytest.mark.parametrize("word", ["a" * 4096, "好" * 4096, "\ud800", "\u0000"])
def test_any_word_gets_a_vector(word: str) -> None:
    assert np.isfinite(vectors([[word]])).all()


def test_of_a_script_whose_signs_are_words_as_much_is_read_as_of_dutch() -> None:
    signs = [chr(0x4E00 + at) for at in range(200)]
    one, other = vectors([signs, [*signs[:60], "olifant"]])
    assert one == pytest.approx(other, abs=1e-4)
    assert vectors([signs[:10]])[0] != pytest.approx(one, abs=1e-2)


def test_a_topic_that_nobody_ever_asks_about_is_no_hindrance() -> None:
    assert tiny_index({**ASKED, "empty": ()}).read(["factuur sturen"])[0].ranked


def test_what_is_remembered_is_not_worked_out_again(monkeypatch: pytest.MonkeyPatch) -> None:
    load_encoder()
    remembering = Remembering()
    first = remembering([["een"], ["twee"], ["een"]])
    monkeypatch.setattr("intents.encoder.vectors", _never)
    # The twin: what is new is worked out.
    with pytest.raises(AssertionError, match="asked"):
        remembering([["drie"]])
    monkeypatch.setattr("intents.encoder.vectors", _nothing_new)
    assert (remembering([["twee"], ["een"]]) == first[[1, 0]]).all()


def _never(texts: Sequence[Sequence[str]]) -> Floats:
    raise AssertionError(f"asked about {len(texts)} texts")


def _nothing_new(texts: Sequence[Sequence[str]]) -> Floats:
    assert not texts
    return np.zeros((0, SIZE), dtype=np.float32)


def seen(meanings: Meanings, asked: Floats) -> Doubles:
    """The clues of all topics for each of `asked`."""
    topics = np.tile(np.arange(len(meanings.grouping.starts)), (len(asked), 1))
    return meanings.clues(asked, topics, meanings.nearness(asked, topics))


def test_meanings_lead_to_the_topic_and_tell_how_near_its_phrasings_are() -> None:
    rows = [words.split() for some in ASKED.values() for words in some]
    meanings = fit_meanings(vectors(rows), np.repeat(np.arange(3), 3), np.arange(4))
    likely, near = seen(meanings, vectors(["kan ik me verzekeren".split()]))[0].T
    assert likely.argmax() == near.argmax() == 0
    assert near[3] == -1
    assert likely[3] < likely[0]


def test_a_phrasing_is_as_near_as_can_be_to_itself() -> None:
    rows = vectors([["een", "factuur"], ["een", "lening"]])
    clues = seen(fit_meanings(rows, np.array([1, 0]), np.arange(2)), rows)
    assert clues[[0, 1], [1, 0], 1] == pytest.approx([1, 1], abs=0.01)


def test_fewer_phrasings_than_directions_are_compared_in_all_they_are() -> None:
    rows = vectors([words.split() for some in ASKED.values() for words in some])
    asked = vectors([OTHER_WORDS.split()])
    clues = seen(fit_meanings(rows, np.arange(len(rows)), np.arange(len(rows))), asked)
    assert clues[0, :, 1] == pytest.approx(rows @ asked[0], abs=0.01)


def test_other_words_for_the_same_are_understood(small: Index) -> None:
    (reading,) = small.read([OTHER_WORDS])
    assert reading.looked_again
    assert reading.ranked[0].topic == ("question", "hiring")


def test_twin_without_the_second_look_they_are_not(
    small: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_look, "SURE", 0.0)
    (reading,) = small.read([OTHER_WORDS])
    assert not reading.looked_again
    assert reading.ranked[0].topic != ("question", "hiring")


def test_what_the_first_look_is_sure_of_is_not_looked_at_again(index: Index) -> None:
    (reading,) = index.read([SURE_OF], _never)
    assert not reading.looked_again
    assert reading.ranked[0].p >= second_look.SURE


def test_a_sentence_that_says_what_a_clear_message_says_is_not_looked_at_again(
    index: Index,
) -> None:
    sure, same = tuple(SURE_OF.split()), ("uitleg", "over", "die", "regeling")
    (alone,) = index._reader.read([same])
    assert alone.looked_again
    assert alone.ranked[0].topic == index._reader.read([sure])[0].ranked[0].topic
    assert not any(one.looked_again for one in index._reader.read([sure, same], _never, [0, 0]))
    # The twin: the same sentence as a message of its own.
    with pytest.raises(AssertionError, match="asked about 1 texts"):
        index._reader.read([sure, same], _never, [0, 1])


def test_a_sentence_of_a_doubtful_message_or_about_something_else_is_looked_at_again(
    index: Index,
) -> None:
    sure, other = tuple(SURE_OF.split()), tuple(OTHER_WORDS.lower().split())
    doubtful = (*other, "en", "wat", "nog", "meer")
    for whole in (sure, doubtful):
        read = index._reader.read([whole, other], whole_of=[0, 0])
        assert [one.looked_again for one in read] == [whole is doubtful, True]


def test_what_a_request_for_a_person_is_about_is_no_sentence_of_the_message(index: Index) -> None:
    looked = index._look(f"{SURE_OF}? Ik wil een adviseur. {OTHER_WORDS}", Context())
    assert looked.whole_of(7) == [7, 7, 7, 7]
    person = index._look(f"{SURE_OF}? Ik wil een adviseur spreken.", Context())
    assert person.whole_of(7) == [7, 7, 7, 10]
    assert len(person.asked()) == 4


def test_without_a_known_word_there_is_nothing_to_look_at_again(small: Index) -> None:
    (reading,) = small.read(["xqzv wkrp"], _never)
    assert not reading.looked_again
    assert {one.p for one in reading.ranked} <= {0.0}


def test_in_a_group_every_message_keeps_its_own_meaning(small: Index) -> None:
    texts = ["factuur sturen", OTHER_WORDS, "xqzv", OTHER_WORDS, "wat kost personeel"]
    together = small.read(texts)
    alone = [small.read([text])[0] for text in texts]
    assert [one.looked_again for one in together] == [one.looked_again for one in alone]
    for one, other in zip(together, alone, strict=True):
        assert [row.topic for row in one.ranked] == [row.topic for row in other.ranked]
        chances = [[row.p for row in reading.ranked] for reading in (one, other)]
        assert chances[0] == pytest.approx(chances[1], abs=1e-3)


def test_why_tells_whether_the_whole_counted(index: Index, small: Index) -> None:
    (again,) = small.understand([(OTHER_WORDS, Context())], why=True)
    (once,) = index.understand([(SURE_OF, Context())], why=True)
    assert again.why is not None
    assert once.why is not None
    assert (again.why.looked_again, once.why.looked_again) == (True, False)
