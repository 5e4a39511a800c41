"""One fault in a file tells itself and nothing else, and hides no fault beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bot.app.assembly import read_knowledge
from bot.config import load_config
from bot.errors import KnowledgeBroken
from knowledge.check import Report, check_folder
from knowledge.coverage import covered_topics
from knowledge.load import load, read_folder
from knowledge.source import KnowledgeError

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 11, 23)
Slip = Callable[[Path], None]
KOR, VAT = "answers/tax/kor.yaml", "answers/tax/vat-return.yaml"
SECOND = """\
  - id: kor-stop
    kind: answer
    owner: editors
    status: published
    sensitive: false
    complex: false
    checked_on: 2026-11-23
    review_months: 6
    sources: [{title: Tax office, url: "https://example.org/kor"}]
    questions:
      nl: [ik wil van de vrijstelling af]
      en: [leave the exemption behind]
    answer: {nl: Meld je af., en: Sign off.}
"""


def report(folder: Path) -> Report:
    return check_folder(folder, TODAY, ["losser"], {"nl": 1, "en": 1})


def told(folder: Path) -> list[str]:
    return [fault.what for fault in report(folder).faults]


def change(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def add(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


# What is wrong with one entry hides nothing beside it.


def test_a_sound_entry_is_kept_and_checked_beside_a_faulty_one(folder: Path) -> None:
    add(folder, KOR, SECOND.replace("Meld je af.", "Meld je derhalve af."))
    change(folder, KOR, "expertise: starters", "expertise: beginners")
    knowledge, _ = read_folder(folder)
    assert list(knowledge.entries) == ["kor-stop", "vat-return-how"]
    assert told(folder) == [
        "'expertise' of 'kor-what' is not right",
        "a word that offices use and people do not in 'kor-stop'",
    ]


def test_an_entry_with_an_unknown_key_is_checked_as_always(folder: Path) -> None:
    change(folder, KOR, "title: Tax office,", "title: Tax office, writer: Jo,")
    change(folder, KOR, "    expertise:", "    colour: red\n    expertise:")
    change(folder, KOR, "anders.", "derhalve anders.")
    assert told(folder) == [
        "unknown key",
        "unknown key",
        "a word that offices use and people do not in 'kor-what'",
    ]
    assert "kor-what" in read_folder(folder)[0].entries
    with pytest.raises(KnowledgeError):
        load(folder)


def test_an_entry_whose_end_has_a_misspelt_key_is_not_called_overdue(folder: Path) -> None:
    change(folder, VAT, "review_months:", "review_month:")
    assert "vat-return-how" not in read_folder(folder)[0].entries
    assert not [one for one in report(folder).warnings if "overdue" in one.what]


def test_every_fault_of_shape_of_an_entry_is_told_also_those_between_its_keys(
    folder: Path,
) -> None:
    change(folder, VAT, "    complex: false\n", "    complex: true\n    colour: red\n")
    change(folder, VAT, "    review_months: 6\n", "")
    change(folder, VAT, "kind: pointer", "kind: pointed")
    assert sorted(told(folder)) == [
        "'kind' of 'vat-return-how' is not right",
        "the entry 'vat-return-how' does not say how long it may be trusted",
        "the entry 'vat-return-how' is complex and names no expertise",
        "unknown key",
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("review_months:", "review_month:"),
        ("checked_on:", "cheked_on:"),
        ("questions:", "question:"),
    ],
)
def test_a_misspelt_key_is_told_once_and_not_as_missing_too(
    folder: Path, old: str, new: str
) -> None:
    change(folder, VAT, old, new)
    (fault,) = report(folder).faults
    assert (fault.what, fault.mend) == ("unknown key", f"did you mean '{old[:-1]}'?")


def test_an_entry_without_id_is_named_by_its_place_in_the_file(folder: Path) -> None:
    add(folder, KOR, SECOND.replace("  - id: kor-stop\n    kind: answer", "  - kind: anwser"))
    assert told(folder) == ["'entries.2.id' is missing", "'entries.2.kind' is not right"]


def test_a_sound_training_is_checked_beside_a_faulty_one(folder: Path) -> None:
    text = (folder / "trainings.yaml").read_text(encoding="utf-8")
    other = text.replace("trainings:\n", "").replace("id: example", "id: other")
    add(folder, "trainings.yaml", other.replace("price: 0", "price: free"))
    change(folder, "trainings.yaml", "    price: 0\n", "    price: 0\n    price: 1\n")
    text = (folder / "trainings.yaml").read_text(encoding="utf-8")
    text = text.replace("Je leert iets.", "Je leert tevens iets.", 1)
    (folder / "trainings.yaml").write_text(text, encoding="utf-8")
    assert told(folder) == [
        "a word that offices use and people do not in the training 'example'",
        "the key 'price' stands here twice",
        "'price' of 'other' is not right",
    ]


# What is wrong with one file is not told of another.


def misspell_the_top_key(folder: Path) -> None:
    change(folder, VAT, "entries:", "entires:")


def leave_out_the_top_key(folder: Path) -> None:
    change(folder, VAT, "entries:\n", "")


def forget_the_dash(folder: Path) -> None:
    change(folder, VAT, "  - id:", "    id:")


def list_by_id(folder: Path) -> None:
    change(folder, VAT, "  - id: vat-return-how\n", "  vat-return-how:\n")


def empty_the_file(folder: Path) -> None:
    (folder / VAT).write_text("entries: []\n", encoding="utf-8")


def repeat_the_top_key(folder: Path) -> None:
    change(folder, VAT, "entries:\n", f"entries:\n{SECOND}entries:\n")


def give_the_id_capitals(folder: Path) -> None:
    change(folder, VAT, "id: vat-return-how", "id: VAT-return how")


def write_another_sign_in_the_id(folder: Path) -> None:
    change(folder, VAT, "id: vat-return-how", "id: vat-ret;urn-how")


def break_the_yaml_at_the_id(folder: Path) -> None:
    change(folder, VAT, "id: vat-return-how", "id vat-return-how")


def misspell_the_key_of_the_id(folder: Path) -> None:
    change(folder, VAT, "id: vat-return-how", "idd: vat-return-how")


def leave_out_the_id(folder: Path) -> None:
    change(folder, VAT, "- id: vat-return-how\n    kind", "- kind")


def put_it_in_a_wrong_folder(folder: Path) -> None:
    (folder / "answers/taxes").mkdir()
    (folder / VAT).rename(folder / "answers/taxes/vat-return.yaml")


def put_it_too_deep(folder: Path) -> None:
    (folder / "answers/tax/more").mkdir()
    (folder / VAT).rename(folder / "answers/tax/more/vat-return.yaml")


def give_it_another_ending(folder: Path) -> None:
    (folder / VAT).rename(folder / "answers/tax/vat-return.yml")


def misspell_its_name(folder: Path) -> None:
    (folder / VAT).rename(folder / "answers/tax/vat-retrun.yaml")


def write_its_name_with_a_capital(folder: Path) -> None:
    (folder / VAT).rename(folder / "answers/tax/Vat-return.yaml")


def write_its_name_in_capitals(folder: Path) -> None:
    (folder / VAT).rename(folder / "answers/tax/VAT-RETURN.yaml")


def write_its_name_with_other_signs(folder: Path) -> None:
    (folder / VAT).rename(folder / "answers/tax/vat_return.yaml")


def write_its_ending_in_capitals(folder: Path) -> None:
    (folder / VAT).rename(folder / "answers/tax/vat-return.YAML")


def empty_a_list(folder: Path) -> None:
    change(folder, VAT, "[btw aangifte doen, hoe geef ik btw op]", "[]")


def add_a_key(folder: Path) -> None:
    change(folder, VAT, "    kind:", "    colour: red\n    kind:")


def break_the_yaml_of_a_short_entry(folder: Path) -> None:
    (folder / VAT).write_text("entries:\n  - {id: vat-return-how, kind: [}\n", encoding="utf-8")


def write_other_bytes(folder: Path) -> None:
    (folder / VAT).write_bytes((folder / VAT).read_bytes().replace(b"Zo doe", b"Z\xf3 doe"))


def misspell_the_topic_in_the_list(folder: Path) -> None:
    change(folder, "topics.yaml", "  vat-return:", "  VAT return:")


def misname_the_topic_in_the_list(folder: Path) -> None:
    change(folder, "topics.yaml", "  vat-return:", "  vat-retrun:")


SLIPS: list[Slip] = [
    misspell_the_top_key,
    leave_out_the_top_key,
    forget_the_dash,
    list_by_id,
    empty_the_file,
    repeat_the_top_key,
    give_the_id_capitals,
    write_another_sign_in_the_id,
    break_the_yaml_at_the_id,
    misspell_the_key_of_the_id,
    leave_out_the_id,
    put_it_in_a_wrong_folder,
    put_it_too_deep,
    give_it_another_ending,
    misspell_its_name,
    write_its_name_with_a_capital,
    write_its_name_in_capitals,
    write_its_name_with_other_signs,
    write_its_ending_in_capitals,
    empty_a_list,
    add_a_key,
    break_the_yaml_of_a_short_entry,
    write_other_bytes,
    misspell_the_topic_in_the_list,
    misname_the_topic_in_the_list,
]


@pytest.mark.parametrize("slip", SLIPS)
def test_one_slip_in_or_around_a_file_is_one_fault(folder: Path, slip: Slip) -> None:
    slip(folder)
    faults = report(folder).faults
    assert len(faults) == 1, [str(fault) for fault in faults]


@pytest.mark.parametrize("slip", SLIPS)
def test_the_desk_does_not_start_on_a_folder_with_a_slip(folder: Path, slip: Slip) -> None:
    slip(folder)
    with pytest.raises(KnowledgeError) as raised:
        load(folder)
    assert raised.value.faults == read_folder(folder)[1]
    with pytest.raises(KnowledgeBroken) as refused:
        read_knowledge(load_config(ROOT / "config.yaml", {}), folder)
    assert refused.value.faults == raised.value.faults


@pytest.mark.parametrize("name", ["Kor", "KOR", "kor "])
def test_a_file_is_renamed_to_the_topic_that_its_name_meant(folder: Path, name: str) -> None:
    (folder / KOR).rename(folder / f"answers/tax/{name}.yaml")
    (fault,) = report(folder).faults
    assert (fault.what, fault.mend) == ("the file name is no topic", "rename the file to kor.yaml")


def test_another_ending_is_told_as_such(folder: Path) -> None:
    write_its_ending_in_capitals(folder)
    assert told(folder) == ["the file has a wrong ending"]


def test_what_points_nowhere_is_told_beside_a_faulty_entry_and_of_that_entry_too(
    folder: Path,
) -> None:
    change(folder, VAT, "kind: pointer", "kind: pointed\n    related: [nowhere]")
    change(folder, KOR, "[vat-return-how]", "[vat-return-how, vat-return-who]")
    faults = report(folder).faults
    assert [fault.what for fault in faults] == [
        "'kor-what' points at an entry that does not exist",
        "'kind' of 'vat-return-how' is not right",
        "'vat-return-how' points at an entry that does not exist",
    ]
    assert [fault.mend for fault in faults if "points" in fault.what] == [
        "did you mean 'vat-return-how'?",
        "take it away from 'related'",
    ]


@pytest.mark.parametrize("listed", ["[[vat-return-how]]", "[{a: b}]", "[3, Vat return]", "nowhere"])
def test_what_is_no_id_at_all_is_a_fault_of_shape_only(folder: Path, listed: str) -> None:
    change(folder, KOR, "related: [vat-return-how]", f"related: {listed}")
    assert {what.split("'")[1].partition(".")[0] for what in told(folder)} == {"related"}


def test_a_copy_in_a_wrong_folder_is_the_one_whose_ids_are_told(folder: Path) -> None:
    (folder / "answers/old").mkdir()
    (folder / "answers/old/kor.yaml").write_bytes((folder / KOR).read_bytes())
    faults = report(folder).faults
    assert [fault.what for fault in faults] == [
        "the file stands in the wrong folder",
        "the id of an entry is used twice",
    ]
    assert {Path(fault.file).parent.name for fault in faults} == {"old"}


def test_a_file_in_a_wrong_folder_is_checked_but_covers_no_topic(folder: Path) -> None:
    put_it_in_a_wrong_folder(folder)
    change(folder, "answers/taxes/vat-return.yaml", "Zo doe je dat.", "Zo doe je dat derhalve.")
    assert told(folder) == [
        "the file stands in the wrong folder",
        "a word that offices use and people do not in 'vat-return-how'",
    ]
    assert covered_topics(read_folder(folder)[0], "nl") == {"kor"}
    assert report(folder).counts["topics nl"] == 1


def test_a_topic_without_an_entry_is_told_beside_a_file_with_a_fault(folder: Path) -> None:
    empty_the_file(folder)
    change(folder, "topics.yaml", "  kor:", "  left-out: nobody wrote this\n  kor:")
    assert "no entry covers the topic 'left-out'" in told(folder)


def test_nothing_of_a_sound_folder_is_lost(folder: Path) -> None:
    assert load(folder).lost == {}
