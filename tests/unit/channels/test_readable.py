"""What a person typed reaches the desk as they see it, with nothing hidden in it."""

from __future__ import annotations

import string
import unicodedata

import pytest

from bot.channels.base import as_action, readable
from intents import danger, mask, spans

# A number that passes the 11-test and belongs to nobody: it is the one used in examples.
_BSN = "123456782"


@pytest.mark.parametrize(
    "typed",
    [
        "123\u00a0456\u00a0782",
        "123\u202f456\u202f782",
        "123\u200b456\u200b782",
        "1234\u00ad56782",
        "\u202a123456782\u202c",
        "".join(chr(0x0660 + int(digit)) for digit in _BSN),
        "".join(chr(0x06F0 + int(digit)) for digit in _BSN),
        "".join(chr(0xFF10 + int(digit)) for digit in _BSN),
    ],
)
def test_a_bsn_is_masked_whatever_keyboard_or_page_it_came_from(typed: str) -> None:
    heard = readable(f"mijn nummer {typed}")
    assert mask(heard, spans(heard)) == "mijn nummer [bsn]"


def test_danger_is_heard_through_signs_nobody_sees() -> None:
    assert danger(readable("ik wil d\u00adood\u200b")) == danger("ik wil dood") == "suicide"


def test_nothing_turns_a_line_round() -> None:
    assert readable("a\u202egnp.exe\u2066") == "agnp.exe"


@pytest.mark.parametrize("text", ["é ß İ", "👩\u200d👩\u200d👧", "می\u200cخواهم", "a\n\tb", "²½"])
def test_letters_signs_and_joiners_stay_as_they_are(text: str) -> None:
    assert readable(text) == text


def test_controls_and_broken_surrogates_go_and_line_ends_are_one_kind() -> None:
    assert readable(" a\x00\x07\ud800b\r\nc\rd ") == "ab\nc\nd"


@pytest.mark.parametrize("text", ["", "é", "a\n", "x" * 65])
def test_what_no_button_can_carry_is_no_action(text: str) -> None:
    assert as_action(text) is None


def test_no_control_sign_of_any_alphabet_gets_through() -> None:
    through = {sign for sign in map(chr, range(0x2100)) if sign in readable(f"a{sign}b")}
    assert {sign for sign in through if unicodedata.category(sign) == "Cc"} == {"\n", "\t"}
    assert set(string.digits + string.ascii_letters + string.punctuation + " ") <= through
