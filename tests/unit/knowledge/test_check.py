from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from intents.material import Band, Lang
from knowledge.bands import write_bands
from knowledge.check import check, check_folder
from knowledge.compile import phrasings_fingerprint
from knowledge.load import UNFITTED, load
from knowledge.markup import outside_subset
from knowledge.model import Bands
from knowledge.source import Place

TODAY = date(2026, 11, 23)
TWO: dict[Lang, int] = {"nl": 2, "en": 2}


def test_a_sound_folder_has_no_faults(folder: Path) -> None:
    report = check_folder(folder, TODAY, ["losser"], min_phrasings=TWO)
    assert report.sound
    assert report.counts["entries"] == 2
    assert report.counts["phrasings nl"] == 9


def test_expired_is_a_warning_and_never_a_fault(folder: Path) -> None:
    report = check_folder(folder, date(2030, 1, 1), ["losser"], min_phrasings=TWO)
    assert report.sound
    told = [one.what for one in report.warnings]
    assert "'kor-what' is expired since 2027-01-01" in told
    assert "'vat-return-how' is overdue for review since 2027-02-28" in told


def test_what_a_municipality_has_of_its_own_is_overdue_by_its_own_day(folder: Path) -> None:
    path = folder / "answers/tax/kor.yaml"
    path.write_text(path.read_text().replace("expires_on: 2027-01-01", "review_months: 2"))
    report = check_folder(folder, date(2027, 1, 21), ["losser"], min_phrasings=TWO)
    line = path.read_text().splitlines().index("        checked_on: 2026-11-20") + 1
    told = [str(one) for one in report.warnings if "kor-what" in one.what]
    assert len(told) == 2
    assert "'kor-what' is due for review on 2027-01-23" in told[0]
    assert "'kor-what' for losser is overdue for review since 2027-01-20" in told[1]
    assert f"kor.yaml:{line} · editors" in told[1]


@pytest.mark.parametrize(("today", "told"), [(date(2026, 12, 1), 0), (date(2026, 12, 2), 1)])
def test_editors_hear_thirty_days_before_an_answer_expires(
    folder: Path, today: date, told: int
) -> None:
    report = check_folder(folder, today, ["losser"], min_phrasings=TWO)
    assert sum("expires on 2027-01-01" in one.what for one in report.warnings) == told


def test_pointers_concepts_and_sample_values_ask_for_attention(folder: Path) -> None:
    sample = Place("config.yaml", 7)
    report = check(load(folder), TODAY, ["losser"], TWO, sample)
    told = [str(one) for one in report.warnings]
    assert any("only points at a source" in one for one in told)
    assert any("is a concept" in one for one in told)
    assert "the organisation's values are samples · config.yaml:7 · desk" in told


def test_cut_offs_fitted_on_other_phrasings_are_a_warning(folder: Path) -> None:
    knowledge = load(folder)
    cut: dict[Lang, Band] = {"nl": UNFITTED, "en": UNFITTED}
    fitted = Bands(cut, phrasings_fingerprint(knowledge), TODAY)
    write_bands(folder / "bands.yaml", fitted)

    def told() -> bool:
        report = check_folder(folder, TODAY, ["losser"], min_phrasings=TWO)
        return any("run `make fit`" in one.what for one in report.warnings)

    assert not told()
    path = folder / "answers/tax/kor.yaml"
    path.write_text(path.read_text().replace("wat is de kor", "wat is dan de kor"))
    assert told()


def test_the_minimum_of_phrasings_counts_each_different_one_once(folder: Path) -> None:
    path = folder / "answers/tax/kor.yaml"
    path.write_text(path.read_text().replace("kleine ondernemers]", "'Wat is de KOR?']"))
    report = check_folder(folder, TODAY, ["losser"], min_phrasings=TWO)
    assert [fault.what for fault in report.faults] == [
        "'kor-what' has too few ways of asking in 'nl'",
        "the same way of asking stands in two places",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Gewoon een zin, met 5 x 3.",
        "**Let op:** bel {phone}.",
        "- een\n- **twee**\n\nEen [pagina](https://example.org/a_b_c).",
        "Je betaalt 21% btw - of 9% - en niets meer. 1. Zo.",
        "Mail naar naam_achternaam@example.org",
        "Lees het op [de site]({website}).",
        "Kijk op [www.kvk.nl](https://www.kvk.nl/1.) of [**hier**](https://example.org).",
        "In 2026. Dat zijn er #3 & nog 2, of a/b; 3 < 5.",
    ],
)
def test_the_markup_subset_is_accepted(text: str) -> None:
    assert list(outside_subset(text)) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("# Kop", "a heading"),
        ("* punt", "another list sign"),
        ("  - dieper", "a list inside a list"),
        ("> citaat", "a quotation"),
        ("| a | b |", "a table"),
        ("---", "a ruled line"),
        ("<b>vet</b>", "HTML"),
        ("a&nbsp;b", "HTML"),
        ("![plaatje](https://example.org/x.png)", "a picture"),
        ("`code`", "code signs"),
        ("een _schuin_ woord", "underscores around words"),
        ("een *schuin* woord", "a star without its pair"),
        ("[site](http://example.org)", "a link that is not https"),
        ("**open", "a star without its pair"),
        ("#Kop", "a heading"),
        ("- ## Kop", "a heading"),
        ("Kop\n===", "a heading"),
        ("***", "a ruled line"),
        ("- - -", "a ruled line"),
        ("• punt", "another list sign"),
        ("– punt", "another list sign"),
        ("-punt", "another list sign"),
        ("1. eerst", "a numbered list"),
        ("- 2) dan", "a numbered list"),
        ("**1. Eerst** dit", "a numbered list"),
        ("- - dieper", "a list inside a list"),
        ("- [ ] doen", "a box to tick"),
        ("- > citaat", "a quotation"),
        ("het ||geheim|| hier", "hidden text"),
        ("a | b", "a table"),
        ("a<br/>b", "HTML"),
        ("<!-- weg -->", "HTML"),
        ("a &#8364; 5", "HTML"),
        ("een ~~oude~~ zin", "struck text"),
        ("**~~oud~~**", "struck text"),
        ("[~~oud~~](https://example.org)", "struck text"),
        ("een ==geel== woord", "marked text"),
        ("Kijk op https://example.org.", "a bare address"),
        ("Kijk op **HTTP://example.org**", "a bare address"),
        ("Kijk op www.example.org", "a bare address"),
        ("<https://example.org>", "HTML"),
        ("[site][1]", "a link that is not https"),
        ("[1]: https://example.org", "a link that is not https"),
        ("geen \\- lijst", "a backslash"),
    ],
)
def test_other_markup_is_named(text: str, what: str) -> None:
    assert [found for _, found, _ in outside_subset("Eerst.\n" + text)] == [what]
