"""What numbers in business life are called, so that they are not taken for a citizen number."""

from __future__ import annotations

import re
from typing import Final

PHONE_WORDS: Final = (
    *("telefoon", "tel", "phone", "mobiel", "mobile", "gsm", "whatsapp", "fax", "sms", "0900"),
)
REGISTER_WORDS: Final = tuple(
    """
    kvk kamer koophandel commerce chamber handelsreg rsin btw vat eori vestiging ingeschreven
    inschrijf inschrijv registratie registr register ubn oin gln lei duns loonheff aanslag naheff
    factu invoice nota rekeningn bankrek giro betaalkenmerk betalingskenmerk kenmerk refer
    order bestel purchase offerte quot opdracht ticket artikel product polis policy verzekeringsn
    klantn klantcode customer debiteur crediteur relatie leverancier supplier vendor contract
    abonnement licen vergunning permit subsidie dossier zaakn casus casen zaakken schade claim
    meter ean gtin isbn issn barcode streepjescode serie serial imei chassis kenteken voertuig
    tracking track trace zending pakket parcel shipment verzend paklijst pakbon vracht container
    retour rma transactie transaction machtiging mandaat incasso payment receipt kassabon
    reservering boeking booking reservation lidmaat membership project tender aanbesteding perceel
    kadaster octrooi patent merkn batch charge sku partnumber onderdeel storing melding incident
    vacature personeel agb big uzovi omzet balans budget turnover revenue winst bedrag amount
    totaal total postbus antwoordn oormerk versie version volgnummer
    """.split()
)
"""Beginnings of words. Telephone numbers after one of these are no telephone numbers either."""

_WHOLE: Final = frozenset(
    """ref id lot case cases file account accounts article item items model type po dossiernr order
    bon vin bel bellen belt call zaak zaaknr klant cliënt client lid polis zaken""".split()
)
_ONLY_NUMBERED: Final = frozenset("zaak klant cliënt client lid zaken bon type model".split())
"""These name a number only when the word number follows."""
_NUMBER: Final = frozenset("nummer nummers nr nrs no num number numbers code codes id".split())
_COMPOUND = re.compile(r"[^\W\d_]{2,40}(?:nummers?|nrs?|numbers?|codes?)")
_PERSONAL: Final = (
    *("burger", "bsn", "sofi", "persoon", "fiscaal", "fiscale", "belasting", "ident", "service"),
    *("sociaal", "social", "citizen", "mijn", "rijks", "zorg"),
)
"""Compounds that may well be a citizen number."""

_AMOUNT_AFTER = re.compile(
    r"\W{0,2}(?:,\d\d\b\W?)?(?:€|(?:euro|eur|cent|cents|omzet|winst|stuks|views|volgers|followers"
    r"|bezoekers|visitors|klanten|inwoners|km|kg|m2|m3|kwh|ton|liter|miljoen|dollar|usd)\b|%)",
    re.IGNORECASE,
)
_AMOUNT_BEFORE = re.compile(r"(?:€|\$|\beur|\beuro|\busd)\s?$", re.IGNORECASE)
_NAME_AFTER = re.compile(
    r"\W{0,3}(?:(?:is|was|als|dat is|=)\s+)?(?:(?:ons|onze|mijn|mn|het|de|een|our|my|the|a|an)\s+)?"
    r"([^\W\d_]{2,30})",
    re.IGNORECASE,
)
_SAID_AFTER = re.compile(r"\s*(?:\(|=|is\s|was\s|als\s|dat is\s)", re.IGNORECASE)


def is_amount(text: str, start: int, end: int) -> bool:
    """Whether a currency or a unit stands right at the number between `start` and `end`."""
    return bool(
        _AMOUNT_AFTER.match(text, end) or _AMOUNT_BEFORE.search(text[max(0, start - 6) : start])
    )


def names_another_number(before: list[str]) -> bool:
    """Whether the words right before a number, in small letters, say that it is another one."""
    return any(
        _names(word, before[at + 1] if at + 1 < len(before) else "")
        for at, word in enumerate(before)
    )


def named_after(text: str, end: int) -> bool:
    """Whether the words after a number say that it is another one: "... is ons KvK-nummer"."""
    if not _SAID_AFTER.match(text, end):
        return False
    found = _NAME_AFTER.match(text, end)
    return found is not None and _names(found.group(1).lower(), "nummer")


def _names(word: str, following: str) -> bool:
    if word.startswith(_PERSONAL):
        return False
    if word in _ONLY_NUMBERED:
        return following in _NUMBER
    if word in _WHOLE or word.startswith((*REGISTER_WORDS, *PHONE_WORDS)):
        return True
    return _COMPOUND.fullmatch(word) is not None
