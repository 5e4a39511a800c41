"""A text of any length arrives whole, in messages Telegram takes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.render import LONGEST, Entity, Piece, keyboard, pieces, units
from bot.markup import Bullets, parse
from bot.messages import Button
from tests.fake_telegram import entities as telegram

SIGNS = st.characters(exclude_categories=["Cs", "Cc"])
WORD = st.text(SIGNS, min_size=1, max_size=12).filter(lambda word: not word.isspace())
LONG_WORD = st.builds(lambda sign, count: sign * count, SIGNS, st.integers(1, 9_000))
RUN = st.one_of(
    WORD,
    WORD.map(lambda word: f"**{word}**"),
    WORD.map(lambda word: f"[{word}](https://example.org/{len(word)})"),
    st.integers(1, 400).map(lambda count: "woord " * count),
    st.integers(1, 3_000).map(lambda count: f"**{'vet ' * count}**"),
    st.integers(1, 2_000).map(lambda count: "😀" * count),
    LONG_WORD,
)
TEXT = st.lists(
    st.tuples(st.sampled_from(["", " ", "\n\n", "\n- "]), RUN), min_size=1, max_size=12
).map(lambda parts: "".join(gap + run for gap, run in parts))


@given(TEXT)
def test_every_message_fits_and_carries_only_sound_entities(text: str) -> None:
    for piece in pieces(text):
        assert 0 < units(piece.text) <= LONGEST
        sent = [dict(entity) for entity in piece.entities]
        _, kept = telegram.parse(piece.text, None, sent)  # refuses what Telegram refuses
        assert len(kept) == len(sent)


@given(TEXT)
def test_no_letter_is_lost_or_added(text: str) -> None:
    assert _letters("".join(piece.text for piece in pieces(text))) == _letters(_shown(text))


@given(st.lists(WORD.filter(lambda word: word.isalnum()), min_size=1, max_size=3_000))
def test_words_are_not_broken_between_messages(words: list[str]) -> None:
    text = " ".join(words * (1 + 5_000 // len(" ".join(words))))
    found = [word for piece in pieces(text) for word in piece.text.split()]
    assert found == text.split()


@given(TEXT)
def test_bold_words_and_links_stay_bold_and_linked(text: str) -> None:
    def marked(found: tuple[Piece, ...]) -> str:
        return "".join(entity_text(piece, entity) for piece in found for entity in piece.entities)

    wanted = "".join(
        run.text
        for block in parse(text)
        for runs in (block.items if isinstance(block, Bullets) else (block.runs,))
        for run in runs
        if type(run).__name__ != "Text"
    )
    assert _letters(marked(pieces(text))) == _letters(wanted)


def entity_text(piece: Piece, entity: Entity) -> str:
    """What Telegram draws the entity over."""
    offset, coded = entity["offset"], piece.text.encode("utf-16-le")
    return coded[2 * offset : 2 * (offset + entity["length"])].decode("utf-16-le")


def test_a_short_answer_is_one_message_with_its_list_and_link() -> None:
    (piece,) = pieces("Dag **jij**.\n\n- een\n- [twee](https://example.org)\n\nTot ziens.")
    assert piece.text == "Dag jij.\n\n• een\n• twee\n\nTot ziens."
    bold, link = piece.entities
    assert (bold["type"], entity_text(piece, bold)) == ("bold", "jij")
    assert (link["url"], entity_text(piece, link)) == ("https://example.org", "twee")


def test_a_long_text_is_cut_between_paragraphs() -> None:
    first, second = pieces("a" * 3_000 + "\n\n" + "b" * 3_000)
    assert (set(first.text), set(second.text)) == ({"a"}, {"b"})


def test_each_button_has_a_row_of_its_own() -> None:
    board = keyboard([Button("yes", "Ja"), Button("no", "Nee")])
    assert board is not None
    assert [[one["callback_data"] for one in row] for row in board["inline_keyboard"]] == [
        ["yes"],
        ["no"],
    ]
    assert keyboard([]) is None


def _shown(text: str) -> str:
    shown = []
    for block in parse(text):
        if isinstance(block, Bullets):
            shown += ["•" + "".join(run.text for run in item) for item in block.items]
        else:
            shown += [run.text for run in block.runs]
    return "".join(shown)


def _letters(text: str) -> str:
    return "".join(text.split())
