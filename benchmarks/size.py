"""How long understanding takes and how much room it needs, for 300 classes of 40 phrasings.

    python -m benchmarks size [--classes N] [--phrasings N] [--seed N]

The material is the desk's own: its phrasings, with words swapped by the seed until every class has
its number. What is asked are phrasings that were left out of it, some of one class behind each
other with a slip; and, as the worst there is, words of whatever phrasings: about those no index can
be sure, so that each of them is looked at twice. Run on one core; a process of its own builds,
another one only loads what was built.
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bot.cli.labelled import read_items
from intents import Context, Index, load_encoder
from intents.material import IntentClass, Lang, Material
from knowledge.compile import compile_material
from knowledge.load import load

ROOT = Path(__file__).parents[1]
GROUP = 32
ASKED = 2_000
WORDS = 20
LONGEST = 4_096
LANGS: tuple[Lang, ...] = ("nl", "en")
ONE_CORE = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print. Always 0: figures are judged by people."""
    parser = argparse.ArgumentParser(prog="size", description=__doc__)
    parser.add_argument("--classes", type=int, default=300)
    parser.add_argument("--phrasings", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--step", choices=("build", "load"), help=argparse.SUPPRESS)
    parser.add_argument("--file", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    if chosen.step == "build":
        return _build(chosen)
    if chosen.step == "load":
        return _load(chosen)
    with tempfile.TemporaryDirectory(prefix="desk-size-") as folder:
        for step in ("build", "load"):
            command = [sys.executable, "-m", "benchmarks", "size", "--step", step]
            for name in ("classes", "phrasings", "seed"):
                command += [f"--{name}", str(getattr(chosen, name))]
            command += ["--file", f"{folder}/index.pickle"]
            subprocess.run(command, cwd=ROOT, env={**os.environ, **ONE_CORE}, check=True)
    return 0


def material(classes: int, phrasings: int, chance: random.Random) -> Material:
    """The desk's own phrasings, thinned or filled up to `phrasings` in each class, half Dutch."""
    known = compile_material(load(ROOT / "knowledge"))
    asked = _in_both(known)
    words = sorted(
        {
            word
            for one in asked
            for rows in one.phrasings.values()
            for row in rows
            for word in row.split()
        }
    )
    found = []
    for at in range(classes):
        one = asked[at % len(asked)]
        rows = {lang: _filled(one.phrasings[lang], phrasings // 2, words, chance) for lang in LANGS}
        # A class beyond those of the desk is one more entry about the same topic.
        entry = f"{one.entry}-{at}" if one.entry else None
        found.append(IntentClass(one.kind, one.label, rows, entry=entry))
    return Material(tuple(found), known.synonyms, known.bands, "size")


def _in_both(known: Material) -> list[IntentClass]:
    return [one for one in known.classes if all(one.phrasings.get(lang) for lang in LANGS)]


def _filled(
    rows: Sequence[str], count: int, words: Sequence[str], chance: random.Random
) -> tuple[str, ...]:
    found = [*rows[:count]]
    while len(found) < count:
        row = chance.choice(rows).split()
        row[chance.randrange(len(row))] = chance.choice(words)
        found.append(" ".join([*row, chance.choice(words)]))
    return tuple(found)


def _build(chosen: argparse.Namespace) -> int:
    made = material(chosen.classes, chosen.phrasings, random.Random(chosen.seed))
    count = sum(len(rows) for one in made.classes for rows in one.phrasings.values())
    told: list[float] = []
    began = time.perf_counter()
    index = Index.build(made, told.append)
    print(f"classes               {len(made.classes)}, {count} phrasings")
    print(f"fit                   {time.perf_counter() - began:.1f} s, told {len(told)} times")
    chosen.file.write_bytes(pickle.dumps(index, protocol=pickle.HIGHEST_PROTOCOL))
    _texts(chosen.file).write_text(json.dumps(_asked(chosen)), encoding="utf-8")
    print(f"file                  {chosen.file.stat().st_size / 1e6:.0f} MB", flush=True)
    return 0


def _texts(index: Path) -> Path:
    """Where the questions are kept: who loads needs no phrasings, and their memory is not its."""
    return index.with_suffix(".json")


def _asked(chosen: argparse.Namespace) -> dict[str, list[str]]:
    chance = random.Random(chosen.seed)
    known = compile_material(load(ROOT / "knowledge"))
    return {
        "20 words, one topic": _left_out(known, chosen.phrasings // 2, chance),
        "20 words of anything": _of_anything(known, chance),
        "a saying by others": [item.text for item in read_items(ROOT / "tests" / "questions")],
    }


def _load(chosen: argparse.Namespace) -> int:
    bare, began = _resident_mb(), time.perf_counter()
    with chosen.file.open("rb") as file:
        index: Index = pickle.load(file)
    print(f"load                  {time.perf_counter() - began:.2f} s")
    began = time.perf_counter()
    load_encoder()
    print(f"load of the encoder   {time.perf_counter() - began:.2f} s")
    asked = json.loads(_texts(chosen.file).read_text(encoding="utf-8"))
    for name, texts in asked.items():
        _asked_one_by_one(index, name, texts)
    worst = max((_seconds(index, [text]) * 1000, name) for name, text in _longest(random.Random(3)))
    print(f"longest of {LONGEST} signs {worst[0]:.1f} ms ({worst[1]})")
    print(f"memory                {_resident_mb() - bare:.0f} MB over the bare process")
    return 0


def _asked_one_by_one(index: Index, name: str, texts: Sequence[str]) -> None:
    """Ask each of `texts` alone, then all of them in groups, and print how long it took."""
    index.understand([(text, Context()) for text in texts[:200]])
    times = np.array([_seconds(index, [text]) for text in texts]) * 1000
    twice = np.mean([index.read([text])[0].looked_again for text in texts])
    began = time.perf_counter()
    for at in range(0, len(texts), GROUP):
        index.understand([(text, Context()) for text in texts[at : at + GROUP]])
    each = (time.perf_counter() - began) / len(texts) * 1000
    middle, last = np.percentile(times, [50, 99])
    print(
        f"{name:21} p50 {middle:.2f} ms, p99 {last:.2f} ms, each in a group of {GROUP} "
        f"{each:.2f} ms; {twice:.0%} looked at twice"
    )


def _left_out(known: Material, taught: int, chance: random.Random) -> list[str]:
    """Messages of 20 words about one class each, of phrasings that were not `taught`."""
    rows = [
        left for one in _in_both(known) for lang in LANGS if (left := one.phrasings[lang][taught:])
    ]
    return [_message(chance.choice(rows), chance) for _ in range(ASKED)]


def _message(rows: Sequence[str], chance: random.Random) -> str:
    """20 words of some of `rows`, with two letters of one word in the wrong order."""
    words: list[str] = []
    while len(words) < WORDS:
        words += chance.choice(rows).split()
    where, at = chance.randrange(WORDS), chance.randrange(4)
    word = words[where]
    words[where] = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    return " ".join(words[:WORDS])


def _of_anything(known: Material, chance: random.Random) -> list[str]:
    """Messages of 20 words of whatever phrasings, one of them backwards."""
    rows = [row for one in known.classes for some in one.phrasings.values() for row in some]
    texts: list[str] = []
    while len(texts) < ASKED:
        words: list[str] = []
        while len(words) < WORDS:
            words += chance.choice(rows).split()
        words = words[:WORDS]
        where = chance.randrange(WORDS)
        words[where] = words[where][::-1]
        texts.append(" ".join(words))
    return texts


def _longest(chance: random.Random) -> list[tuple[str, str]]:
    letters = "abcdefghijklmnopqrstuvwxyz"

    def signs(count: int) -> str:
        # Chinese signs are whole pieces to the encoder, letters parts of them.
        return "".join(chr(chance.randrange(0x4E00, 0x9FA5)) for _ in range(count))

    made = {
        "one letter": "a" * LONGEST,
        "one word": "".join(chance.choice(letters) for _ in range(LONGEST)),
        "unknown words": " ".join("".join(chance.choices(letters, k=8)) for _ in range(500)),
        "digits": "1" * LONGEST,
        "digits and spaces": "1 2 " * 1024,
        "sentences": "ik wil dood. " * 320,
        "dots": "a." * 2048,
        "brackets": "[](" * 1365,
        "emoji": "😢" * LONGEST,
        "accents": "é\u0301" * 2048,
        "at signs": "a@" * 2048,
        "commas": "btw, kvk, " * 410,
        "doubtful sentences": f"btw aanvragen {signs(125)}. " * 9,
        "half in danger": f"{signs(585)} ik wil niet meer verder zo dood op " * 6,
    }
    return [(name, text[:LONGEST]) for name, text in made.items()]


def _seconds(index: Index, texts: Sequence[str]) -> float:
    began = time.perf_counter()
    index.understand([(text, Context()) for text in texts])
    return time.perf_counter() - began


def _resident_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    raise SystemExit(main())
