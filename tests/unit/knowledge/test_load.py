from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from knowledge.bands import write_bands
from knowledge.load import UNFITTED, load, read_folder
from knowledge.model import Bands, months_after
from knowledge.shelf_life import Shelf, shelf_of
from knowledge.source import KnowledgeError


def test_a_sound_folder_becomes_entries_classes_trainings_and_words(folder: Path) -> None:
    knowledge = load(folder)
    assert list(knowledge.entries) == ["kor-what", "vat-return-how"]
    assert knowledge.entries["kor-what"].topic == "kor"
    assert knowledge.entries["kor-what"].category == "tax"
    thanks = knowledge.small("smalltalk", "thanks")
    assert thanks is not None
    assert thanks.reply is not None
    assert thanks.reply["nl"] == "Graag gedaan."
    human = knowledge.small("wish", "human")
    assert human is not None
    assert human.reply is None
    assert knowledge.trainings["example"].intake[0].choices["en"] == ("start", "end")
    assert knowledge.words("en").all("lists.yes") == ("yes",)


def test_one_broken_file_does_not_hide_the_faults_of_another(folder: Path) -> None:
    (folder / "answers/tax/kor.yaml").write_text("entries: [", encoding="utf-8")
    (folder / "words/en.yaml").unlink()
    with pytest.raises(KnowledgeError) as raised:
        load(folder)
    assert {Path(fault.file).name for fault in raised.value.faults} == {"kor.yaml", "en.yaml"}


def test_a_link_to_an_entry_in_a_broken_file_is_not_called_dead(folder: Path) -> None:
    path = folder / "answers/tax/vat-return.yaml"
    path.write_text(path.read_text().replace("kind: pointer", "kind: pointed"), encoding="utf-8")
    with pytest.raises(KnowledgeError) as raised:
        load(folder)
    assert len(raised.value.faults) == 1


def test_a_link_to_an_entry_in_a_file_that_is_no_yaml_is_not_called_dead(folder: Path) -> None:
    path = folder / "answers/tax/vat-return.yaml"
    path.write_text(path.read_text().replace("    kind: ", "   kind: "), encoding="utf-8")
    with pytest.raises(KnowledgeError) as raised:
        load(folder)
    (fault,) = raised.value.faults
    assert fault.what == "the file cannot be read as YAML"


def test_the_fingerprint_follows_the_contents_and_not_the_comments(folder: Path) -> None:
    before = load(folder).fingerprint
    path = folder / "synonyms.yaml"
    path.write_text("# a note\n" + path.read_text(), encoding="utf-8")
    assert load(folder).fingerprint == before
    path.write_text(path.read_text().replace("btw", "b.t.w."), encoding="utf-8")
    assert load(folder).fingerprint != before


def test_the_version_of_a_training_changes_exactly_with_its_intake_questions(
    folder: Path,
) -> None:
    before = load(folder).trainings["example"].version
    path = folder / "trainings.yaml"
    path.write_text(path.read_text().replace("Je leert iets.", "Je leert veel."))
    assert load(folder).trainings["example"].version == before
    path.write_text(path.read_text().replace("Hoe ver ben je?", "Hoe ver ben je nu?"))
    assert load(folder).trainings["example"].version != before


def test_an_entry_tells_the_first_day_on_which_it_is_no_longer_a_fact(folder: Path) -> None:
    entries = load(folder).entries
    dated, reviewed = entries["kor-what"], entries["vat-return-how"]
    assert dated.stale_on() == date(2027, 1, 1)
    assert not dated.expired(date(2026, 12, 31))
    assert dated.expired(date(2027, 1, 1))
    assert reviewed.stale_on() == date(2027, 2, 28)
    assert dated.given_as_fact(date(2026, 11, 23))
    assert not dated.given_as_fact(date(2027, 1, 1))
    assert not reviewed.given_as_fact(date(2026, 11, 23)), "a concept is never given as fact"


def test_a_review_in_months_ends_on_the_last_day_of_a_short_month() -> None:
    assert months_after(date(2027, 8, 31), 6) == date(2028, 2, 29)
    assert months_after(date(2026, 12, 1), 1) == date(2027, 1, 1)


def test_a_municipality_may_have_its_own_answer_and_keeps_the_other_facts(folder: Path) -> None:
    entry = load(folder).entries["kor-what"]
    own = entry.for_municipality("losser")
    assert own.answer["en"] == "Different in Losser."
    assert own.checked_on == date(2026, 11, 20)
    assert own.sources == entry.sources
    assert entry.for_municipality("borne") is entry
    assert entry.for_municipality(None) is entry


def test_what_one_municipality_has_of_its_own_is_stale_by_its_own_day(folder: Path) -> None:
    path = folder / "answers/tax/kor.yaml"
    path.write_text(path.read_text().replace("expires_on: 2027-01-01", "review_months: 2"))
    entry = load(folder).entries["kor-what"]
    assert entry.stale_on() == date(2027, 1, 23)
    assert entry.first_stale_on() == date(2027, 1, 20)
    between = date(2027, 1, 21)
    assert entry.given_as_fact(between)
    assert not entry.for_municipality("losser").given_as_fact(between)
    assert shelf_of(entry, between) is Shelf.OVERDUE


def test_cut_offs_that_were_written_are_read_back(folder: Path) -> None:
    assert load(folder).bands.bands["nl"] == UNFITTED
    cut = replace(UNFITTED, answer=0.61)
    bands = Bands({"nl": cut, "en": UNFITTED}, "ab12", date(2026, 11, 23))
    write_bands(folder / "bands.yaml", bands)
    assert load(folder).bands == bands


def test_a_folder_that_is_not_there_is_a_fault_and_not_a_crash(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError) as raised:
        load(tmp_path / "nowhere")
    assert "the knowledge folder is missing" in str(raised.value)


def test_a_training_without_a_funder_is_paid_for_by_the_one_of_the_settings(folder: Path) -> None:
    assert load(folder).trainings["example"].funder["en"] == "{funder}"
    path = folder / "trainings.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("price: 0", "price: 0\n    funder: {nl: de bank, en: the bank}"))
    assert load(folder).trainings["example"].funder["en"] == "the bank"


def test_who_does_what_names_services_and_topics_that_exist(folder: Path) -> None:
    assert load(folder).municipalities == {}
    path = folder / "municipalities.yaml"
    path.write_text(
        """\
services:
  bbz: {name: {nl: Bbz, en: Bbz}, topics: [no-topic]}
municipalities:
  borne:
    name: Borne
    carried_out:
      bzb: {certainty: official, source: {title: Borne, url: "https://borne.example"}}
""",
        encoding="utf-8",
    )
    faults = [str(fault) for fault in read_folder(folder)[1]]
    assert len(faults) == 2
    assert "the service 'bbz' names no topic" in faults[0]
    assert "municipalities.yaml:2 ·" in faults[0]
    assert "'borne' names a service that does not exist" in faults[1]
    assert "municipalities.yaml:7 ·" in faults[1]
