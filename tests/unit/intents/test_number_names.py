"""Numbers with a name of their own stay readable; a citizen number hides behind no sign."""

from __future__ import annotations

import pytest

from intents.masking import mask, spans

_VALID = "123456782"


def _masked(text: str) -> str:
    return mask(text, spans(text))


@pytest.mark.parametrize(
    "text",
    [
        "dossiernummer {}",
        "met kenmerk {} van vorige week",
        "uw referentie {}",
        "mijn polis nr {}",
        "offerte {} is akkoord",
        "klantnummer: {}",
        "klant nummer {}",
        "relatienr {}",
        "contract {} opzeggen",
        "meternummer {}",
        "de EAN is {}",
        "loonheffingennummer {}",
        "naheffing {} klopt niet",
        "zaaknummer {} bij de rechtbank",
        "track en trace {}",
        "het serienummer is {}",
        "lidnr. {}",
        "pakket {} is kwijt",
        "artikel {} is op",
        "our purchase order {}",
        "reference number {}",
        "tracking {} says delivered",
        "{} is ons KvK-nummer",
        "{} (ordernummer)",
        "een omzet van {}",
        "we draaien {} euro omzet",
        "EUR {} in totaal",
        "de video heeft {} views",
        "mijn oude girorekening {}",
        "handelsregister {}",
    ],
)
def test_a_number_with_a_business_name_stays_readable(text: str) -> None:
    assert _masked(text.format(_VALID)) == text.format(_VALID)


@pytest.mark.parametrize(
    "text",
    [
        "mijn klantnummer weet ik niet, mijn bsn is {}",
        "het gaat om {}",
        "ik ben {}, kunt u mij opzoeken",
        "voor mijn zaak heeft u {} nodig toch",
        "persoonsnummer {}",
        "fiscaal nummer {}",
        "belastingnummer {}",
        "polis of bsn {}",
        "nummer {} van mijn paspoort",
    ],
)
def test_a_citizen_number_is_masked_when_no_other_name_stands_by_it(text: str) -> None:
    assert _masked(text.format(_VALID)) == text.format("[bsn]")


@pytest.mark.parametrize(
    "number",
    [
        "123/456/782",
        "1234/56/782",
        "123 / 456 / 782",
        "123\u00b7456\u00b7782",
        "123\u2014456\u2014782",
    ],
)
def test_a_citizen_number_is_found_behind_a_slash_a_dot_or_a_long_dash(number: str) -> None:
    assert _masked(f"dit ben ik: {number}") == "dit ben ik: [bsn]"


@pytest.mark.parametrize("number", ["123,456,782", "123:456:782", "12 34 | 56 78 2", "1234 5678"])
def test_after_the_word_bsn_any_sign_may_part_the_digits(number: str) -> None:
    assert _masked(f"bsn {number}") == "bsn [bsn]"


@pytest.mark.parametrize(
    "text", ["op 12/03/2026 9 uur", "seizoen 2024/2025 1", "van 1-2-2026 t/m 3", "24/7 bereikbaar"]
)
def test_dates_and_seasons_are_no_citizen_number(text: str) -> None:
    assert _masked(text) == text
