"""Understanding beside its peers on public few-shot sets: `python -m benchmarks.understanding DIR`.

DIR holds `clinc`, `banking` and `xsid_nl`, each with `train.10.{0,1,2}.jsonl` (ten phrasings per
intent, three draws), `test.jsonl` and `test.noisy.jsonl`, and for clinc `val.jsonl`,
`oos_val.jsonl` and `oos_test.jsonl`. The engine learns from the phrasings of one draw and nothing
else; thesaurus, stemming and repair are the same for every desk. Test questions are only scored
here, never tuned on.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.fuzz import token_set_ratio
from rapidfuzz.process import cdist
from rapidfuzz.utils import default_process
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import FeatureUnion, make_pipeline
from sklearn.svm import LinearSVC

from intents import Context, Index, IntentClass, Lang, Material

SETS: Final[Mapping[str, Lang]] = {"clinc": "en", "banking": "en", "xsid_nl": "nl"}
DRAWS: Final = (0, 1, 2)
RESULTS: Final = Path(__file__).parent / "results" / "understanding.json"
PRECISION: Final = 0.95
"""Share of the answers given that must be right on the validation part."""
TIMED: Final = 500
GROUP: Final = 32

Rows = Sequence[tuple[str, str | None]]
Doubles = NDArray[np.float64]
# For each question, scores of all labels (a column each).
Ask = Callable[[Sequence[str]], Doubles]


@dataclass(frozen=True, slots=True)
class Figures:
    """One method on one draw; shares in %, times in ms and s, memory in MB (0: not measured)."""

    clean: float
    noisy: float
    clean_three: float
    noisy_three: float
    answered: float | None
    answered_right: float | None
    kept_back: float | None
    p50_ms: float
    p99_ms: float
    group_ms: float
    build_s: float
    memory_mb: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print the table and write the results. Returns the exit code."""
    chosen = _arguments(arguments)
    found: dict[str, dict[str, dict[str, float | None]]] = {}
    for name in chosen.only or SETS:
        draws = []
        for draw in DRAWS:
            print(f"{name}, draw {draw} ...", file=sys.stderr, flush=True)
            # A process of its own, so that memory is that of one index.
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as one:
                draws.append(one.submit(measure, chosen.folder / name, draw).result())
        found[name] = {method: _mean([draw[method] for draw in draws]) for method in draws[0]}
        _print(name, found[name])
    if not chosen.only:
        _write(found)
    return 0


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="understanding", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder with the sets")
    parser.add_argument(
        "--only", nargs="+", choices=tuple(SETS), help="only these sets; nothing is written"
    )
    chosen = parser.parse_args(arguments)
    if not chosen.folder.is_dir():
        parser.error(f"{chosen.folder} is not a folder")
    return chosen


def measure(folder: Path, draw: int) -> dict[str, dict[str, float | None]]:
    """All methods on one draw of the set in `folder`."""
    train = rows(folder / f"train.10.{draw}.jsonl")
    labels = sorted({label for _, label in train if label})
    makers = {"engine": _engine, "tfidf_svm": _svm, "rapidfuzz": _rapidfuzz}
    return {
        method: asdict(_figures(maker, folder, train, labels)) for method, maker in makers.items()
    }


def rows(path: Path) -> list[tuple[str, str | None]]:
    """The questions of a file with their labels (None: out of scope)."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [(row["text"], row["label"]) for row in map(json.loads, lines)]


def _figures(
    maker: Callable[[Rows, Sequence[str]], tuple[Ask, Callable[[str], object] | None]],
    folder: Path,
    train: Rows,
    labels: Sequence[str],
) -> Figures:
    memory, start = _peak_mb(), time.perf_counter()
    ask, single = maker(train, labels)
    build = time.perf_counter() - start
    memory = _peak_mb() - memory
    test = rows(folder / "test.jsonl")
    clean = _accuracy(ask, test, labels)
    noisy = _accuracy(ask, rows(folder / "test.noisy.jsonl"), labels)
    scope = _scope(ask, folder, test, labels) if (folder / "oos_val.jsonl").exists() else None
    texts = [text for text, _ in test[:TIMED]]
    one = _times(single or (lambda text: ask([text])), texts)
    start = time.perf_counter()
    for at in range(0, len(texts), GROUP):
        ask(texts[at : at + GROUP])
    group = (time.perf_counter() - start) / len(texts) * 1000
    answered, right, kept_back = scope or (None, None, None)
    return Figures(
        clean=clean[0],
        noisy=noisy[0],
        clean_three=clean[1],
        noisy_three=noisy[1],
        answered=answered,
        answered_right=right,
        kept_back=kept_back,
        p50_ms=float(np.percentile(one, 50)),
        p99_ms=float(np.percentile(one, 99)),
        group_ms=group,
        build_s=build,
        memory_mb=memory,
    )


def _engine(train: Rows, labels: Sequence[str]) -> tuple[Ask, Callable[[str], object] | None]:
    lang: Lang = "nl" if "PlayMusic" in labels else "en"
    phrasings: dict[str, list[str]] = {label: [] for label in labels}
    for text, label in train:
        phrasings[label or ""].append(text)
    classes = tuple(
        IntentClass("question", label, {lang: tuple(texts)}, entry=label)
        for label, texts in phrasings.items()
    )
    index = Index.build(Material(classes, (), {}, "public"))
    place = {label: at for at, label in enumerate(labels)}

    def ask(texts: Sequence[str]) -> Doubles:
        found = np.zeros((len(texts), len(labels)))
        for start in range(0, len(texts), GROUP):
            for at, reading in enumerate(index.read(texts[start : start + GROUP]), start):
                for one in reading.ranked:
                    found[at, place[one.topic[1]]] = one.p
        return found

    return ask, lambda text: index.understand([(text, Context())])


def _svm(train: Rows, labels: Sequence[str]) -> tuple[Ask, Callable[[str], object] | None]:
    del labels  # scikit-learn sorts them in the same way
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
    characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
    model = make_pipeline(FeatureUnion([("words", words), ("chars", characters)]), LinearSVC())
    model.fit([text for text, _ in train], [label for _, label in train])
    return lambda texts: np.asarray(model.decision_function(list(texts))), None


def _rapidfuzz(train: Rows, labels: Sequence[str]) -> tuple[Ask, Callable[[str], object] | None]:
    place = {label: at for at, label in enumerate(labels)}
    ordered = sorted(train, key=lambda row: place[row[1] or ""])
    known = [default_process(text) for text, _ in ordered]
    owners = np.array([place[label or ""] for _, label in ordered])
    starts = np.searchsorted(owners, np.arange(len(labels)))

    def ask(texts: Sequence[str]) -> Doubles:
        asked = [default_process(text) for text in texts]
        alike = cdist(asked, known, scorer=token_set_ratio, dtype=np.float64)
        found: Doubles = np.maximum.reduceat(alike, starts, axis=1)
        return found

    return ask, None


def _accuracy(ask: Ask, test: Rows, labels: Sequence[str]) -> tuple[float, float]:
    """Right first, and right among three, in % of all questions."""
    order = np.argsort(-ask([text for text, _ in test]), axis=1, kind="stable")[:, :3]
    named = [[labels[at] for at in row] for row in order]
    first = sum(row[0] == label for row, (_, label) in zip(named, test, strict=True))
    three = sum(label in row for row, (_, label) in zip(named, test, strict=True))
    return 100 * first / len(test), 100 * three / len(test)


def _scope(
    ask: Ask, folder: Path, test: Rows, labels: Sequence[str]
) -> tuple[float, float, float] | None:
    """In-scope answered, right of those, out-of-scope kept back (%); None: never so precise.

    The cut is the lowest at which, on the validation part, `PRECISION` of what is answered is right
    and `PRECISION` of what is out of scope is kept back: as counted by Laplace's rule, with one
    more of both kinds, because a hundred questions say little about a twentieth.
    """
    known, strange = rows(folder / "val.jsonl"), rows(folder / "oos_val.jsonl")
    sure, right = _sure([*known, *strange], ask, labels)
    order = np.argsort(-sure, kind="stable")
    precision = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    let_through = (np.cumsum(order >= len(known)) + 1) / (len(strange) + 2)
    # A handful of answers is no level at all.
    long_enough = np.arange(len(order)) >= 50
    precise = (precision >= PRECISION) & (let_through <= 1 - PRECISION)
    enough = np.flatnonzero(precise & long_enough)
    if not len(enough):
        return None
    cut = sure[order][enough.max()]
    inside, inside_right = _sure(test, ask, labels)
    outside, _ = _sure(rows(folder / "oos_test.jsonl"), ask, labels)
    given = inside >= cut
    return (
        100 * float(given.mean()),
        100 * float(inside_right[given].mean()),
        100 * float((outside < cut).mean()),
    )


def _sure(asked: Rows, ask: Ask, labels: Sequence[str]) -> tuple[Doubles, NDArray[np.bool_]]:
    """The highest score of each question, and whether its label is right."""
    scores = ask([text for text, _ in asked])
    best = [labels[at] for at in scores.argmax(axis=1)]
    right = np.array([name == label for name, (_, label) in zip(best, asked, strict=True)])
    return scores.max(axis=1), right


def _times(ask: Callable[[str], object], texts: Sequence[str]) -> list[float]:
    found = []
    for text in texts:
        start = time.perf_counter()
        ask(text)
        found.append((time.perf_counter() - start) * 1000)
    return found


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _mean(draws: Sequence[Mapping[str, float | None]]) -> dict[str, float | None]:
    found: dict[str, float | None] = {}
    for name in draws[0]:
        values = [value for draw in draws if (value := draw[name]) is not None]
        found[name] = round(float(np.mean(values)), 2) if len(values) == len(draws) else None
    return found


def _print(name: str, methods: Mapping[str, Mapping[str, float | None]]) -> None:
    columns = tuple(next(iter(methods.values())))
    print(f"\n{name} (mean of {len(DRAWS)} draws)")
    print(f"{'':10}" + "".join(f"{column:>15}" for column in columns))
    for method, figures in methods.items():
        shown = ("-" if figures[one] is None else f"{figures[one]:.2f}" for one in columns)
        print(f"{method:10}" + "".join(f"{value:>15}" for value in shown), flush=True)


def _write(found: Mapping[str, Mapping[str, Mapping[str, float | None]]]) -> None:
    about = {
        "measured": datetime.now(UTC).date().isoformat(),
        "python": platform.python_version(),
        "threads": os.environ.get("OPENBLAS_NUM_THREADS", "all"),
    }
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps({"about": about, "sets": found}, indent=2) + "\n", "utf-8")
    print(f"\nwritten: {RESULTS.name}")


if __name__ == "__main__":
    sys.exit(main())
