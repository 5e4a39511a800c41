"""Answers are short, plain, in one language, and give no amount without its year."""

from __future__ import annotations

import pytest

from intents.material import Lang
from knowledge.officialese import OFFICIALESE, PHRASES
from knowledge.prose import LONGEST_SENTENCE, remarks


def told(text: str, lang: Lang = "nl") -> list[str]:
    return [one.what for one in remarks(text, lang)]


def test_a_dutch_sentence_has_at_most_twenty_words_and_an_english_one_may_have_more() -> None:
    fits = " ".join(["woord"] * LONGEST_SENTENCE)
    assert told(f"{fits}.") == []
    assert told(f"{fits} te.") == ["a sentence is too long"]
    assert told(f"{fits} more words here.", "en") == []


def test_a_link_counts_as_the_words_that_people_read() -> None:
    nineteen = " ".join(["woord"] * (LONGEST_SENTENCE - 1))
    assert told(f"{nineteen} [hier](https://example.org/a-b-c/d-e-f).") == []


def test_sentences_are_short_on_average_too() -> None:
    sixteen = " ".join(["woord"] * 16)
    assert told(f"{sixteen}. {sixteen}. {sixteen}.") == ["the sentences are too long on average"]
    assert told(f"{sixteen}. Kort. Heel kort.") == []


@pytest.mark.parametrize("word", sorted({*OFFICIALESE, *PHRASES} - {"daar", "welke"}))
def test_every_office_word_is_named_with_a_plain_one(word: str) -> None:
    (found,) = remarks(f"Dat is {word.capitalize()} zo.", "nl")
    assert {**OFFICIALESE, **PHRASES}[word] in found.expected
    assert word in found.got


@pytest.mark.parametrize("plain", sorted({*OFFICIALESE.values(), *PHRASES.values()}))
def test_what_is_advised_instead_is_plain_itself(plain: str) -> None:
    assert told(f"Dat is {plain} zo.") == []


def test_the_list_of_office_words_is_long_and_a_word_inside_another_is_not_meant() -> None:
    assert len(OFFICIALESE) + len(PHRASES) >= 200
    assert told("Onze medewerker kan mee-ingaande post lezen. Je weet dan wel meer.") == []


def test_a_phrase_is_seen_whatever_its_capitals_and_spaces() -> None:
    assert len(told("Met  betrekking tot je plan: bel ons. Op  grond van de wet mag het.")) == 2


def test_daar_as_a_place_and_welke_in_a_question_are_ordinary() -> None:
    assert told("Daar vraag je het aan. Welke papieren heb je nodig?") == []
    assert len(told("Daar je al werkt, krijg je niets. De regel, welke nieuw is, geldt.")) == 2


def test_beschikking_in_quotes_is_the_word_of_a_letter() -> None:
    assert told('In je brief staat "beschikking". Dat is het besluit.') == []
    assert len(told("Je krijgt een beschikking. Dan heb je zes weken.")) == 1
    assert len(told("Je moet geld ter beschikking hebben.")) == 1
    assert len(told("Deze regel is ook van toepassing op jou.")) == 1


def test_an_untranslated_sentence_is_seen_and_a_name_in_quotes_is_not() -> None:
    assert told("You need it voor het bedrijf.", "en") == ["Dutch words stand in the English text"]
    assert told('The law "Wet op het financieel toezicht voor banken" applies.', "en") == []
    assert told("Lees dit with your accountant.") == ["English words stand in the Dutch text"]
    assert told("Vraag het aan The Hague Business Agency.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Het kost € 85,15.",
        "In 2026 betaal je niets.\n\nHet kost € 85,15.",
        "Je krijgt 1.500 euro per maand.",
        "Je betaalt 85,- per jaar.",
        "Je betaalt 85,-- in één keer.",
        "Het kost EUR 85.",
        "Het kost 85 EUR.",
        "Het kost 85 €.",
        "Het kost **€** 85.",
        "Het kost 85 euro.",
        "Het kost 0,23 cent per kilometer.",
        "Het kost vijfentachtig euro.",
        "Je krijgt tweeduizend driehonderd euro.",
        "Je krijgt één euro.",
        "Je krijgt twaalfhonderd euro per maand.",
        "Je leent hooguit 20k.",
        "Je leent 20 duizend euro.",
        "Je leent twintigduizend euro.",
        "Je leent 1,5 miljoen.",
        "Je leent anderhalf miljoen euro.",
        "Je leent 10.000 tot 20.000 euro.",
        "Je betaalt 21% btw.",
        "Over je winst betaal je belasting. Dat is 35,75 procent.",
        "De premie:\n- laag: 5,4%",
        "Het gold in 2026. Het kost € 85,15.",
        "Het kost € 2026.",
        "Het kost 2.026 euro.",
        "Het kost 2025 tot 2026 euro.",
        "Het kost € 85 ([2026](https://example.org)). Of € 90.",
        "Zie [hier](https://example.org/2026): € 85.",
        "In 2026 geldt dit.\n\n- alleen: € 10",
        "Het kost € 10 in 2026. Bij haast is het € 15.",
        "De omzetgrens is 20.000.",
        "Blijf onder 20.000 omzet.",
        "De drempel is 2200 per jaar.",
        "De limiet is 20.000.",
        "Het plafond is 20.000.",
        "Je leent 20k-30k.",
        "Je krijgt euro 6 per uur.",
        "Je krijgt euro 5-6 per uur.",
        "In 2026 is het € 2. De boete is € 2 miljoen.",
        "In 2026 is het € 5,40. De boete is € 540.",
        "De premie is 5,4% in 2026. Je krijgt € 54.",
        "Je betaalt 5,26% van je winst.",
        "Je leent 2 ton.",
        "Je leent anderhalve ton.",
        "Je leent een kwart miljoen.",
        "Je betaalt vijf procent btw.",
        "Van je winst blijft dan tien procent over.",
    ],
)
def test_an_amount_without_its_year_is_a_fault(text: str) -> None:
    assert told(text) == ["an amount stands without its year"]


@pytest.mark.parametrize(
    "text",
    [
        "Het kost € 85,15 in 2026.",
        "In 2026:\n- alleen: € 10\n- samen: € 20",
        "In 2026 geldt dit:\n\n- alleen: € 10",
        "Dat kost 0 euro.",
        "Dat kost € 0.",
        "Dat kost € 0,- en 0% btw, dus nul euro.",
        "Dat kost € 10 (2026).",
        "In 2026: € 10, bijv. € 5 per stuk.",
        "In 2026 betaal je 20k tot 30k.",
        "In 2026 krijg je twintig euro. Die twintig euro houd je.",
        "De aftrek is 12,7% in 2026. Van de rest is 12,7% vrij van belasting.",
        "Minstens 30% van je mensen hoort bij die groep.",
        "Je werkt 1.225 uur, 20 duizend kilometer en 3 dagen.",
        "Heb je een euro of twee? Wij rekenen in euro's en centen.",
        "Bel 053 123 45 67 op 1 januari.",
        "Bel 053 123 45 67 of 06 1234567 over je omzet.",
        "De omzetgrens is 20.000 in 2026.",
        "De grens ligt op 1.225 uur, of op 20.000 kilometer.",
        "De grens van 2026 staat op de site.",
        "Over je omzet schrijf je naar 7511 AB Enschede.",
        "Een bestelbus van 3,5 ton.",
        "Vijf procent van de mensen kiest dit.",
        "In 2026 krijg je € 2.200. Die € 2.200,00 of 2200 euro houd je.",
        "In 2026 leen je 20k. Die € 20.000,- betaal je terug.",
        "Deze kosten zijn voor 100% aftrekbaar.",
        "De winst is honderd procent voor jou.",
        "Met een Euro 6-diesel mag je de stad in.",
        "Met een Euro 5 diesel of een euro 4-motor mag het niet.",
        "Een 4K-camera is handig.",
        "Je aanhanger mag 3,5 ton zijn.",
        "Je voert 2 ton puin of hout af.",
        "Er is een grens van 1.000 bezoekers of 1.500 woorden.",
        "De limiet is 2.500 tekens, 1.200 producten en 1.000 gram.",
        "Kies code 47914 bij een webshop met omzet.",
        "Vul formulier 12345 in over je omzet.",
    ],
)
def test_an_amount_with_its_year_or_of_nothing_is_fine(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "These costs are 100% deductible.",
        "A trailer of 3.5 ton.",
        "The limit is 1500 words.",
        "The limit is 1,000 visitors.",
        "A Euro 6 diesel has no turnover.",
    ],
)
def test_an_english_count_of_something_else_is_no_amount(text: str) -> None:
    assert told(text, "en") == []


@pytest.mark.parametrize(
    "text",
    [
        "There is a ceiling of 20,000.",
        "It costs twenty euros.",
        "It costs one hundred and five euros.",
        "A loan of 2 million.",
        "A loan of a quarter of a million.",
        "There is a limit of 20,000.",
        "The turnover is below 20,000.",
        "It is 5.26% of your profit.",
        "It is five per cent VAT.",
    ],
)
def test_an_english_amount_in_words_needs_its_year_too(text: str) -> None:
    assert told(text, "en") == ["an amount stands without its year"]
    assert told(text.replace(".", " in 2026."), "en") == []


@pytest.mark.parametrize(
    ("year", "likely"), [(2024, 0), (2025, 1), (2027, 1), (2028, 0), (1926, 0)]
)
def test_the_year_of_an_amount_is_near_the_day_its_answer_was_checked(
    year: int, likely: int
) -> None:
    found = [one.what for one in remarks(f"Het kost € 85 in {year}.", "nl", checked=2026)]
    assert found == ["the year beside an amount cannot be meant"] * (1 - likely)


def test_one_likely_year_in_the_sentence_is_enough() -> None:
    text = "De wet is van 1994, het bedrag van 2026 is € 85."
    assert list(remarks(text, "nl", checked=2026)) == []


def test_a_missing_year_is_told_with_the_amount_its_line_and_what_to_do() -> None:
    (one,) = remarks("Eerst dit.\n\n- Daarna € 85,15.", "nl", checked=2026)
    assert one.line == 2
    assert one.got == "'€ 85,15' in: Daarna € 85,15."
    assert "leave the amount out and say where to look" in one.mend
