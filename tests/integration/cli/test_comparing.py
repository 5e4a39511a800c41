"""What an editor sees before and after a change: losers, look-alikes, decisions that differ."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from bot.cli.decided import changed, read_decided, write_decided
from bot.cli.matching import print_matching, told
from intents import Decision
from intents.lookalikes import Lookalikes, Loser, Pair
from intents.material import IntentClass, Material
from intents.score import Labelled
from tests.integration.cli.desk_folder import DeskFolder

LABELLED = """items:
- {id: a, lang: nl, kind: question, label: kor, text: wat is de kor}
- {id: b, lang: nl, kind: question, label: vat-number, text: waar vind ik mijn btw-nummer}
"""


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    path = tmp_path / "labelled.yaml"
    path.write_text(LABELLED, encoding="utf-8")
    return path


def test_nothing_is_decided_otherwise_when_nothing_changed(
    sample_folder: DeskFolder, labelled: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "before.jsonl"
    assert sample_folder.does("exam", str(labelled), "--save", str(kept)).code == 0
    again = sample_folder.does("exam", str(labelled), "--compare", str(kept))
    assert again.out.splitlines()[-1] == "0 decided otherwise: 0 better, 0 worse"
    assert "btw-nummer" not in kept.read_text(encoding="utf-8")


def test_a_message_that_loses_its_answer_is_listed_with_both_decisions(
    sample_folder: DeskFolder, labelled: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "before.jsonl"
    assert sample_folder.does("exam", str(labelled), "--save", str(kept)).code == 0
    labelled.write_text(LABELLED.replace("wat is de kor", "mag ik een hond"), encoding="utf-8")
    told_now = sample_folder.does("exam", str(labelled), "--compare", str(kept)).out
    assert re.search(r"^a WORSE: answer:kor-what -> .* mag ik een hond$", told_now, re.MULTILINE)
    assert told_now.splitlines()[-1] == "1 decided otherwise: 0 better, 1 worse"


def test_danger_that_is_no_longer_seen_is_told_though_the_advisor_is_the_same(
    tmp_path: Path,
) -> None:
    item = Labelled("a", "nl", "handoff", "coaching", "ik zie het niet meer zitten")
    before = Decision(item.text, item.text, "nl", "handoff", "coaching", expertise="coaching")
    seen = replace(before, urgency="crisis", danger="suicide", also=("question:coaching",))
    kept = tmp_path / "kept.jsonl"
    write_decided(kept, [item], [seen])
    assert changed(read_decided(kept), [item], [before]) == [
        "a same: handoff:coaching + suicide + crisis + question:coaching -> handoff:coaching "
        "ik zie het niet meer zitten",
        "1 decided otherwise: 0 better, 0 worse",
    ]
    assert changed(read_decided(kept), [item], [seen])[-1].startswith("0 decided otherwise")


def test_a_file_of_before_that_knows_no_urgency_is_compared_in_what_it_knows(
    tmp_path: Path,
) -> None:
    item = Labelled("a", "nl", "handoff", "coaching", "ik zie het niet meer zitten")
    now = Decision(item.text, item.text, "nl", "handoff", "coaching", urgency="crisis")
    kept = tmp_path / "kept.jsonl"
    kept.write_text(
        '{"id":"a","action":"handoff","label":"coaching","entry":null,"topics":[],"right":true}\n',
        encoding="utf-8",
    )
    assert changed(read_decided(kept), [item], [now])[-1].startswith("0 decided otherwise")


def test_messages_that_only_one_file_knows_are_counted_apart(
    sample_folder: DeskFolder, labelled: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "before.jsonl"
    assert sample_folder.does("exam", str(labelled), "--save", str(kept)).code == 0
    labelled.write_text(LABELLED.replace("id: b", "id: c"), encoding="utf-8")
    told_now = sample_folder.does("exam", str(labelled), "--compare", str(kept)).out
    assert told_now.splitlines()[-1].endswith("; 1 not in the old file, 1 only there")


@pytest.mark.parametrize("text", ["nonsense\n", '{"id": "a"}\n', "[]\n"])
def test_a_file_that_holds_no_decisions_is_told_with_its_line(
    sample_folder: DeskFolder, labelled: Path, tmp_path: Path, text: str
) -> None:
    kept = tmp_path / "before.jsonl"
    kept.write_text(text, encoding="utf-8")
    ended = sample_folder.does("exam", str(labelled), "--compare", str(kept))
    assert "before.jsonl:1 holds no decision" in ended.in_one_sentence()


def test_playing_the_phrasings_prints_what_loses_and_the_share_at_the_end(
    capsys: pytest.CaptureFixture[str],
) -> None:
    taxes = ("btw aangifte doen", "btw terugvragen", "btw betalen", "hoeveel btw")
    names = ("handelsnaam kiezen", "naam van mijn bedrijf", "mag deze naam", "btw aangifte betalen")
    material = Material(
        tuple(
            IntentClass("question", label, {"nl": rows}, entry=label)
            for label, rows in (("tax", taxes), ("name", names))
        ),
        (),
        {},
        "small",
    )
    print_matching(material)
    printed = capsys.readouterr()
    *lines, share, last = printed.out.splitlines()
    counted = re.fullmatch(r"left out, (\d) of 8 phrasings are read as .* \(.*%\)", share)
    assert counted is not None, share
    assert last == f"of these, {counted[1]} find their own entry of it (100.0%)"
    losers = [line for line in lines if line.startswith("loses: ")]
    assert len(losers) == 8 - int(counted[1]) > 0
    assert printed.err == "playing every phrasing against an index without it ...\n"


def test_losers_and_pairs_name_the_words_that_tie_them() -> None:
    loser = Loser("btw laag", "nl", "vat-rates", "kor-what", 0.51, ("btw",))
    pair = Pair("kor-what", "vat-rates", 2, ("btw", "aangifte"))
    sisters = Pair("kor-limit", "kor-what", 3, ("kor",))
    found = Lookalikes(5, 4, (loser,), (pair,), 3, (sisters,))
    assert told(found) == [
        "loses: 'btw laag' [nl] · vat-rates -> kor-what 0.51 · btw",
        "close: kor-what and vat-rates · 2 lost to each other · btw, aangifte",
        "mixed up: kor-limit and kor-what · 3 of one topic · kor",
        "left out, 4 of 5 phrasings are read as their own topic (80.0%)",
        "of these, 1 find their own entry of it (25.0%)",
    ]
