"""Personal data is found by its own rules, and what is not personal stays readable."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intents.masking import ALWAYS, STAFF, mask, spans

_VALID_BSN = "123456782"


def masked(text: str) -> str:
    return mask(text, spans(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"mijn nummer is {_VALID_BSN}", "mijn nummer is [bsn]"),
        ("1234 56 782 hoort bij mij", "[bsn] hoort bij mij"),
        ("1234.56.782", "[bsn]"),
        ("bsn: 11111111", "bsn: [bsn]"),
        ("mijn burgerservicenummer is 123456789", "mijn burgerservicenummer is [bsn]"),
        ("kvk 1 en bsn 123456789", "kvk 1 en bsn [bsn]"),
    ],
)
def test_a_bsn_is_masked_however_it_is_written(text: str, expected: str) -> None:
    assert masked(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"kvk {_VALID_BSN}",
        f"mijn rsin is {_VALID_BSN}",
        f"btw nummer NL{_VALID_BSN}B01",
        f"factuur nummer {_VALID_BSN}",
        f"ordernummer: {_VALID_BSN}",
        "123456789 faalt voor de elfproef",
        "op 12-05-2026 of 12.05.2026",
        "de grens is 20.000 euro en 1225 uur in 2026",
    ],
)
def test_numbers_of_a_business_are_not_a_bsn(text: str) -> None:
    assert masked(text) == text


def test_the_word_bsn_wins_from_a_business_word_nearby() -> None:
    assert masked(f"kvk of bsn {_VALID_BSN}") == "kvk of bsn [bsn]"


def test_a_business_word_four_words_away_excuses_nothing() -> None:
    assert masked(f"kvk een twee drie {_VALID_BSN}") == "kvk een twee drie [bsn]"


@pytest.mark.parametrize(
    "number",
    [
        "06-12345678",
        "06 12 34 56 78",
        "0612345678",
        "+31 6 12345678",
        "+31 (0)6 1234 5678",
        "0031612345678",
        "074 241 51 00",
        "(053) 1234567",
        "+49 176 12345678",
        # Dashes of word processors and mail programs.
        "06\u201312345678",
        "06 \u2013 12345678",
        "06\u201112345678",
        "+31\u20136\u201312345678",
        "074 \u2014 2415100",
    ],
)
def test_a_phone_number_is_masked(number: str) -> None:
    assert masked(f"bel me op {number} graag") == "bel me op [telefoon] graag"


@pytest.mark.parametrize(
    "number",
    [
        "NL91  ABNA  0417  1643  00",
        "NL91\u2013ABNA\u20130417\u20131643\u201300",
        "NL91 - ABNA0417164300",
    ],
)
def test_an_account_number_is_masked_whole_whatever_stands_between_its_groups(number: str) -> None:
    assert masked(f"maak over op {number} graag") == "maak over op [iban] graag"


@pytest.mark.parametrize("number", ["112", "113", "0800-2000", "0900-8844"])
def test_public_service_numbers_stay_readable(number: str) -> None:
    assert masked(f"bel {number}") == f"bel {number}"


@pytest.mark.parametrize(
    "text", ["piet.jansen@example.nl", "PIET_J@mail.example.co.uk", "piet @ example.nl"]
)
def test_an_e_mail_address_is_masked_without_the_full_stop_after_it(text: str) -> None:
    assert masked(f"mail naar {text}.") == "mail naar [e-mail]."


@pytest.mark.parametrize(
    "text",
    ["NL91ABNA0417164300", "nl91 abna 0417 1643 00", "DE89 3704 0044 0532 0130 00"],
)
def test_an_iban_is_masked_and_the_words_after_it_stay(text: str) -> None:
    assert masked(f"{text} is mijn rekening") == "[iban] is mijn rekening"


def test_a_card_number_is_masked_only_when_its_check_digit_fits() -> None:
    assert masked("4111 1111 1111 1111") == "[kaartnummer]"
    assert masked("4111 1111 1111 1112") == "4111 1111 1111 1112"


@pytest.mark.parametrize(
    "text",
    [
        "Hengelosestraat 12a, 7551 AB Hengelo",
        "dorpsstraat 3",
        "7551ab 12",
        "Burgemeester Voorbeeldplein 12",
        "Laan van Voorbeeld 5",
    ],
)
def test_an_address_is_masked_as_one(text: str) -> None:
    assert masked(f"ik woon op {text}") == "ik woon op [adres]"


@pytest.mark.parametrize(
    "text",
    [
        "in 2026 is het anders",
        "onderweg 3 klanten",
        "de supermarkt 3 keer",
        "1000 kg",
        "1500 EN ik",
    ],
)
def test_ordinary_words_before_a_number_are_not_an_address(text: str) -> None:
    assert masked(text) == text


def test_staff_see_phone_and_e_mail_but_no_account_and_no_address() -> None:
    text = f"{_VALID_BSN} a@example.nl 0612345678 NL91ABNA0417164300"
    assert mask(text, spans(text), STAFF) == "[bsn] a@example.nl 0612345678 [iban]"
    assert mask(text, spans(text), ALWAYS) == "[bsn] a@example.nl 0612345678 NL91ABNA0417164300"


_PIECES = st.sampled_from(
    [
        *(
            "bsn ",
            "kvk ",
            "06 ",
            "123456782",
            "12345678 ",
            " ",
            ".",
            "-",
            "@",
            "a@b.nl ",
            "straat 1",
        ),
        *("NL91ABNA0417164300", "7551 AB ", "[bsn]", "+31", "x", "4111111111111111 ", "Aa ", "9"),
    ]
)


@given(st.lists(_PIECES, max_size=25).map("".join) | st.text(max_size=200))
@settings(max_examples=500, deadline=None)
def test_masking_twice_changes_nothing_and_spans_never_overlap(text: str) -> None:
    found = spans(text)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    once = mask(text, found)
    assert masked(once) == once


@pytest.mark.parametrize(
    "piece",
    [
        *("1", "1 ", "1.", "a", "a@", "@", "x'", "x-", "06 ", "+31", "bsn 12345678 ", "NL12 "),
        *(
            "straat ",
            "a straat 1 ",
            "Aa ",
            "1234 ab ",
            "4111 1111 1111 1111 ",
            "van de ",
            "123 456 ",
        ),
    ],
)
def test_4096_characters_of_anything_grow_no_worse_than_their_length(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        start = time.process_time()
        spans(text)
        return time.process_time() - start

    short = min(seconds(1024) for _ in range(3))
    long = min(seconds(4096) for _ in range(3))
    assert long < 12 * short + 0.005


def test_a_phone_number_with_a_spaced_hyphen_is_found() -> None:
    assert [span.kind for span in spans("bel me op 06 - 12345678 na zes uur")] == ["phone"]


def test_a_number_that_only_looks_like_a_year_can_be_a_citizen_number() -> None:
    # 20450011 with a leading zero passes the 11-test, and there is no month 45.
    assert [span.kind for span in spans("20450011")] == ["bsn"]
    assert spans("20261124") == ()


@pytest.mark.parametrize(
    "text",
    [
        "123\n456\n782",
        "123\t456\t782",
        "123  456  782",
        "(123)456782",
        "123 – 456 – 782".replace(" ", ""),
    ],
)
def test_a_citizen_number_is_found_however_its_groups_are_parted(text: str) -> None:
    assert [span.kind for span in spans(text)] == ["bsn"]


@pytest.mark.parametrize(
    "text", ["4111 1111 1111 1111", "4111.1111.1111.1111", "4111  1111  1111  1111"]
)
def test_a_card_number_is_found_however_its_groups_are_parted(text: str) -> None:
    assert [span.kind for span in spans(text)] == ["card"]
