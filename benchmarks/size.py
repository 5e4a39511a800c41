"""How long understanding takes and how much room it needs, for 300 classes of 40 phrasings.

    python -m benchmarks size [--classes N] [--phrasings N] [--seed N]

The material is the desk's own: its phrasings, with words swapped by the seed until every class has
its number. Run on one core; a process of its own builds, another one only loads what was built.
"""

from __future__ import annotations

import argparse
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
    asked = [one for one in known.classes if all(one.phrasings.get(lang) for lang in LANGS)]
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
        name = f"{one.entry or one.label}-{at}"
        found.append(IntentClass("question", name, rows, entry=name))
    return Material(tuple(found), known.synonyms, known.bands, "size")


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
    print(f"file                  {chosen.file.stat().st_size / 1e6:.0f} MB", flush=True)
    return 0


def _load(chosen: argparse.Namespace) -> int:
    bare, began = _resident_mb(), time.perf_counter()
    with chosen.file.open("rb") as file:
        index: Index = pickle.load(file)
    print(f"load                  {time.perf_counter() - began:.2f} s")
    began = time.perf_counter()
    load_encoder()
    print(f"load of the encoder   {time.perf_counter() - began:.2f} s")
    texts = _twenty_words(random.Random(chosen.seed))
    index.understand([(text, Context()) for text in texts[:200]])
    one = np.array([_seconds(index, [text]) for text in texts]) * 1000
    said = [item.text for item in read_items(ROOT / "tests" / "questions")]
    other = np.array([_seconds(index, [text]) for text in said]) * 1000
    rows = (("one of 20 words", one, texts), ("one saying by others", other, said))
    for name, times, asked in rows:
        middle, last = np.percentile(times, [50, 99])
        twice = np.mean([index.read([text])[0].looked_again for text in asked])
        print(f"{name:21} p50 {middle:.2f} ms, p99 {last:.2f} ms, {twice:.0%} looked at twice")
    began = time.perf_counter()
    for at in range(0, len(texts), GROUP):
        index.understand([(text, Context()) for text in texts[at : at + GROUP]])
    print(f"each in a group of {GROUP}  {(time.perf_counter() - began) / len(texts) * 1000:.2f} ms")
    worst = max((_seconds(index, [text]) * 1000, name) for name, text in _longest(random.Random(3)))
    print(f"longest of {LONGEST} signs {worst[0]:.1f} ms ({worst[1]})")
    print(f"memory                {_resident_mb() - bare:.0f} MB over the bare process")
    return 0


def _twenty_words(chance: random.Random) -> list[str]:
    known = compile_material(load(ROOT / "knowledge"))
    rows = [row for one in known.classes for some in one.phrasings.values() for row in some]
    texts: list[str] = []
    while len(texts) < ASKED:
        words: list[str] = []
        while len(words) < 20:
            words += chance.choice(rows).split()
        words = words[:20]
        where = chance.randrange(20)
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
