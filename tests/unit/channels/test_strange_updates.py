"""Whatever an update holds: it is somebody's message in full, or it is nobody's."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.channels.telegram.incoming import HEARD, incoming_of
from bot.messages import Incoming
from tests.integration.telegram.strange import (
    CONTENTS,
    OTHER_SORTS,
    message,
    of_another_sort,
    press,
    spoilt,
)

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
LARGEST = 2**63 - 1
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(), inside, max_size=3),
    max_leaves=8,
)


def check(heard: Incoming) -> None:
    """What the desk may count on."""
    assert heard.id.startswith("tg:")
    for number in (heard.id[3:], heard.address.key, heard.pressed_on or "0"):
        assert abs(int(number)) <= LARGEST
    assert heard.at <= NOW
    assert sum(one is not None for one in (heard.text, heard.choice, heard.attachment)) == 1
    assert heard.lang_hint is None or (heard.lang_hint.isascii() and heard.lang_hint.isalpha())
    for text in (heard.text, heard.choice, heard.attachment, heard.caption):
        assert text is None or "\0" not in text
        json.dumps(text, ensure_ascii=False).encode()


def test_there_are_fifty_sorts_of_update_and_message_beside_text() -> None:
    assert len({*OTHER_SORTS, *CONTENTS}) == 50
    assert not set(OTHER_SORTS) & set(HEARD)


@settings(max_examples=300)
@given(sort=st.sampled_from(OTHER_SORTS), payload=JSON)
def test_an_update_of_another_sort_is_nobodys_whatever_it_holds(sort: str, payload: Any) -> None:
    assert incoming_of(of_another_sort(sort, 1, payload), NOW) == (None, None)


@given(sort=st.sampled_from(HEARD), payload=JSON)
def test_anything_at_all_in_place_of_a_message_is_read_without_an_error(
    sort: str, payload: Any
) -> None:
    heard, _ = incoming_of({"update_id": 1, sort: payload}, NOW)
    assert heard is None


@settings(max_examples=300)
@given(content=st.sampled_from(CONTENTS), payload=JSON)
def test_a_message_without_text_has_a_sort_and_no_words(content: str, payload: Any) -> None:
    held = message(1)
    del held["text"]
    heard, _ = incoming_of({"update_id": 1, "message": {**held, content: payload}}, NOW)
    assert heard is not None
    check(heard)
    assert heard.attachment == "other"


@settings(max_examples=500)
@given(seed=st.integers(0, 2**32), number=st.integers(1, 10_000))
def test_a_message_or_press_with_spoilt_parts_is_whole_or_nobodys(seed: int, number: int) -> None:
    heard, pressed = incoming_of(spoilt(random.Random(seed), number), NOW)
    if heard is not None:
        check(heard)
    assert pressed is None or isinstance(pressed.callback_id, str)


@example(text="/ ")
@given(text=st.text() | st.text(alphabet="\ud800\udfff\0\u202e /aA"))
def test_any_text_can_be_kept(text: str) -> None:
    heard, _ = incoming_of({"update_id": 1, "message": message(1, text)}, NOW)
    assert heard is not None
    check(heard)


@given(data=st.text())
def test_any_data_of_a_press_is_an_action_or_nobodys(data: str) -> None:
    heard, pressed = incoming_of({"update_id": 1, "callback_query": press(1) | {"data": data}}, NOW)
    assert pressed is not None
    if heard is not None:
        check(heard)


@pytest.mark.parametrize("update", [[], None, 5, "x"])
def test_what_is_no_update_at_all_is_nobodys(update: Any) -> None:
    assert incoming_of(update, NOW) == (None, None)
