"""What processes tell each other fits, and comes across whole or as "look at everything"."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.store.news import LONGEST, News, decode, encode

IDS = st.frozensets(st.integers(-(2**31), 2**40), max_size=50)
SENDS = st.dictionaries(st.text("0123456789abcdef", max_size=16), IDS.map(sorted).map(tuple))


@given(IDS, SENDS, st.booleans())
def test_news_comes_across_as_it_was_sent(
    keys: frozenset[int], sends: dict[str, tuple[int, ...]], roll: bool
) -> None:
    news = News("0a1b", keys, sends, roll)
    told = decode(encode(news))
    assert told == news or told == News("0a1b", frozenset(), {}, roll, everything=True)


def test_too_much_news_says_look_at_everything() -> None:
    text = encode(News("0a1b", range(100_000, 110_000), {"f": range(3)}, roll=True))
    assert len(text) <= LONGEST
    assert decode(text) == News("0a1b", frozenset(), {}, roll=True, everything=True)


@pytest.mark.parametrize("text", ["", "x", "[]", "{}", '{"by": 1}', "null"])
def test_what_cannot_be_read_says_look_at_everything(text: str) -> None:
    assert decode(text).everything
