from __future__ import annotations

from pathlib import Path

from knowledge.compile import compile_material
from knowledge.load import load


def test_entries_and_small_classes_become_classes_with_their_phrasings(folder: Path) -> None:
    material = compile_material(load(folder))
    assert [(one.kind, one.label, one.entry) for one in material.classes] == [
        ("question", "kor", "kor-what"),
        ("question", "vat-return", "vat-return-how"),
        ("wish", "human", None),
        ("smalltalk", "thanks", None),
        ("training", "see", None),
        ("handoff", "debts", None),
        ("decline", "weather", None),
    ]
    kor, debts = material.classes[0], material.classes[5]
    assert kor.complex
    assert kor.expertise == "starters"
    assert debts.expertise == "debts"
    assert kor.phrasings["en"] == ("what is the kor", "small businesses scheme")


def test_known_misspellings_join_the_group_of_the_right_word(folder: Path) -> None:
    (group,) = compile_material(load(folder)).synonyms
    assert group.nl == ("btw", "omzetbelasting", "omzet belasting")


def test_the_fingerprint_of_the_material_follows_what_is_learned_from(folder: Path) -> None:
    before = compile_material(load(folder)).fingerprint
    path = folder / "answers/tax/kor.yaml"
    path.write_text(path.read_text().replace("Ask {organisation}.", "Ask them."))
    assert compile_material(load(folder)).fingerprint == before
    path.write_text(path.read_text().replace("what is the kor", "what's the kor"))
    other = compile_material(load(folder)).fingerprint
    assert other != before
    synonyms = folder / "synonyms.yaml"
    synonyms.write_text(synonyms.read_text().replace("omzetbelasting", "belasting toegevoegd"))
    assert compile_material(load(folder)).fingerprint not in {before, other}
