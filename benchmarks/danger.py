"""Teaches the ear and the sense of meaning for danger, and says what they hear untaught.

    python -m benchmarks danger [--seed N]

Learns from the labelled sentences of `tests/questions/danger` that are in sight, and from every way
of asking of the knowledge base that is not about a sensitive matter; never from the unseen ones.
Where they begin to be sure is found on parts that were held out. Writes
`intents/danger_weights.npz` and `intents/danger_meaning.npz`.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from benchmarks import danger_meaning
from benchmarks.safety import ROOT, phrasings, sayings, shown
from intents.danger_ear import SIZE, Ear, keep, places, words
from intents.danger_meaning import keep as danger_meaning_file
from intents.score import Rate

FILE = ROOT / "intents" / "danger_weights.npz"
MEANING = ROOT / "intents" / "danger_meaning.npz"
FOLDS = 5
STRENGTH = 60.0
"""Inverse of the pull of the weights towards nothing (scikit-learn's C)."""
ROUNDS, AGAIN = 5, 4.0
"""How often what was learned is looked at again, and how much more a lesson then counts that is
still wrong: danger that a list would not be believed in, or an ordinary sentence with an alarm."""
MISLEADING, USUAL, STORIES = 0.05, 0.005, 0.035
"""Shares of the misleading sentences, of the phrasings and of ordinary stories that may sound the
alarm held out. Most of the stories were written with figures of speech on purpose; of those that
strangers write as people do, a third as many alarm."""
MARGIN = 0.1
"""So much more than any way of asking must a sentence score, to be danger by its meaning."""
LISTED = 2.0
"""So much lower may a sentence score that holds a line of a list: half of the strangers' false
alarms then stay silent, and one in a hundred of their dangers."""

FRAMED = 6
"""One lesson in so many is there once more, with courtesies around it."""
FRAMES = (
    *(
        ("Hallo, ", ""),
        ("Hoi, ", " alvast bedankt"),
        ("Goedemiddag, ", ""),
        ("", " groetjes {name}"),
    ),
    *(("Mijn naam is {name} en ik ben {age} jaar. ", ""), ("Ik ben {name}, {age} jaar. ", "")),
    *(("Beste mensen,\n\n", "\n\nMet vriendelijke groet,\n{name}"), ("", " Kunnen jullie helpen?")),
    *(("Ik heb een vraag. ", ""), ("", " Het heeft haast."), ("Sorry voor mijn Nederlands. ", "")),
    *(("Ik heet {name}. ", " Bedankt"), ("Ik ben kapper. ", ""), ("Ik heb een eigen zaak. ", "")),
    *(
        ("Hello, ", ""),
        ("Hi, ", " thanks in advance"),
        ("Good morning, ", ""),
        ("", " regards, {name}"),
    ),
    *(("My name is {name} and I am {age} years old. ", ""), ("I am {name}, {age}. ", "")),
    *(("Dear team,\n\n", "\n\nKind regards,\n{name}"), ("", " Can you help me?")),
    *(("I have a question. ", ""), ("", " It is urgent."), ("Sorry for my English. ", "")),
    *(("I am a hairdresser. ", ""), ("I have my own business. ", ""), ("", " Thank you")),
)
NAMES = (
    *("Sara", "Ahmed", "Piet", "Jan de Vries", "Fatima", "Olena", "Kees", "Maria", "Yusuf", "Anja"),
    *("John", "Mohammed", "Linda", "Thomas", "Aylin", "Bert", "Ewa", "Ineke", "Samuel", "Dilek"),
)

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Lessons:
    """Texts with their kind: 0 despair, 1 violence, -1 misleading, -2 a way of asking, -3 a story.

    `parts`: in which part each is held out.
    """

    texts: list[str]
    kinds: NDArray[np.int64]
    parts: NDArray[np.int64]


def lessons(seed: int) -> Lessons:
    """Everything to learn from, in an order of its own."""
    parts = [
        (sayings("despair.txt"), 0),
        (sayings("violence.txt"), 1),
        (sayings("ordinary.txt"), -1),
        (phrasings(), -2),
        (sayings("stories.txt"), -3),
    ]
    rows = [(text, kind) for texts, kind in parts for text in dict.fromkeys(texts)]
    chance = random.Random(seed)
    chance.shuffle(rows)
    dealt = [(text, kind, at % FOLDS) for at, (text, kind) in enumerate(rows)]
    dealt += [(framed(text, chance), kind, part) for text, kind, part in dealt[::FRAMED]]
    texts, kinds, held = zip(*dealt, strict=True)
    return Lessons(list(texts), np.array(kinds), np.array(held))


def framed(text: str, chance: random.Random) -> str:
    """`text` as a polite person writes it: courtesies speak neither of danger nor against it."""
    before, after = chance.choice(FRAMES)
    name, age = chance.choice(NAMES), chance.randint(18, 70)
    before, after = (one.format(name=name, age=age) for one in (before, after))
    return f"{before}{text}{after}"


def matrix(texts: Sequence[str]) -> csr_matrix:
    """One row per text, 1 at the place of each of its features."""
    found = [places(words(text)) for text in texts]
    indptr = np.cumsum([0, *map(len, found)])
    ones = np.ones(indptr[-1], dtype=np.float32)
    return csr_matrix((ones, np.concatenate(found), indptr), shape=(len(texts), SIZE))


def taught(rows: csr_matrix, kinds: NDArray[np.int64], counts: Floats | None = None) -> Ear:
    """An ear that is never sure yet; `counts` is what each lesson counts, otherwise 1."""
    seen = np.asarray(rows.sum(axis=0)).ravel()
    rarity = (np.log((1 + rows.shape[0]) / (1 + seen)) + 1).astype(np.float32)
    scaled = _scaled(rows, rarity)
    danger = kinds >= 0
    weights, bias = [], []
    for which, right in ((slice(None), danger), (danger, kinds[danger] == 1)):
        model = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=300, random_state=0)
        weight = None if counts is None else counts[which]
        model.fit(scaled[which], right, sample_weight=weight)
        weights.append(model.coef_[0])
        bias.append(model.intercept_[0])
    return Ear(rarity, np.array(weights, np.float32), np.array(bias, np.float32), np.inf, -np.inf)


def scores(heard: Ear, rows: csr_matrix) -> NDArray[np.float64]:
    """How much each row speaks of danger."""
    found = _scaled(rows, heard.rarity) @ heard.weights[0] + heard.bias[0]
    return np.asarray(found, dtype=np.float64)


def _scaled(rows: csr_matrix, rarity: Floats) -> csr_matrix:
    found = rows.copy()
    found.data = found.data * rarity[found.indices]
    lengths = np.sqrt(np.asarray(found.multiply(found).sum(axis=1)).ravel())
    found.data /= np.repeat(np.maximum(lengths, 1e-9), np.diff(found.indptr)).astype(np.float32)
    return found


def held_out(rows: csr_matrix, known: Lessons) -> NDArray[np.float64]:
    """The score of each text by an ear that was not taught it."""
    part = known.parts
    found = np.zeros(len(known.texts))
    for fold in range(FOLDS):
        kept = part != fold
        one = taught(rows[kept], known.kinds[kept])
        found[~kept] = scores(one, rows[~kept])
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Teach, print what held-out sentences give, and write the file."""
    parser = argparse.ArgumentParser(prog="danger", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    known = lessons(parser.parse_args(arguments).seed)
    rows = matrix(known.texts)
    found = held_out(rows, known)
    danger = known.kinds >= 0
    sure = limit(found, known.kinds)
    ordinary = sure - LISTED
    print(f"taught               {danger.sum()} of danger, {(~danger).sum()} ordinary")
    print(f"sure from            {sure:.2f}, with a line of a list from {ordinary:.2f}")
    _print_heard("held out", found > sure, known.kinds)
    heard = looked_at_again(rows, known.kinds, sure, ordinary)
    _written(FILE, keep(heard))
    _teach_meaning(known, found, found > sure, scores(heard, rows))
    return 0


def _teach_meaning(
    known: Lessons, ear: NDArray[np.float64], alarms: NDArray[np.bool_], final: NDArray[np.float64]
) -> None:
    """`ear` is what it hears held out, `final` what it hears now that it was taught everything."""
    read = danger_meaning.read(known.texts)
    away = danger_meaning.held_out(read, known.kinds, known.parts)
    held = danger_meaning.Scores(away, ear, known.kinds)
    taught = danger_meaning.judged(danger_meaning.taught(read, known.kinds), held, limit)
    usual = known.kinds == -2
    asked = final[usual] >= taught.asked_from
    sums = taught.scores(read[usual]) + taught.ear_share * final[usual]
    # No way of asking may sound the alarm: a test counts them.
    least = float(sums[asked].max(initial=-np.inf)) + MARGIN
    taught = replace(taught, sure=max(taught.sure, least))
    print(
        f"meaning is asked     from {taught.asked_from:.2f} of the ear, by {asked.sum()} phrasings"
    )
    print(f"meaning is sure      from {taught.sure:.2f} with {taught.ear_share} of the ear")
    heard = held.heard(taught)
    _print_heard("held out, meaning", heard, known.kinds)
    _print_heard("held out, either", heard | alarms, known.kinds)
    _written(MEANING, danger_meaning_file(taught))


def _print_heard(title: str, heard: NDArray[np.bool_], kinds: NDArray[np.int64]) -> None:
    names = {0: "despair", 1: "violence", -1: "misleading", -2: "phrasings", -3: "stories"}
    for kind, name in names.items():
        which = kinds == kind
        rate = shown(Rate(int(heard[which].sum()), int(which.sum())))
        print(f"{title}, {name:10} {rate} {'heard' if kind >= 0 else 'alarms'}")


def _written(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    print(f"written              {path.relative_to(ROOT)}, {len(content) / 1e3:.0f} kB")


def limit(found: NDArray[np.float64], kinds: NDArray[np.int64]) -> float:
    """The lowest score from which no more ordinary texts of any kind alarm than may."""
    limits = ((-1, MISLEADING), (-2, USUAL), (-3, STORIES))
    return max(float(np.quantile(found[kinds == kind], 1 - share)) for kind, share in limits)


def looked_at_again(
    rows: csr_matrix, kinds: NDArray[np.int64], sure: float, ordinary: float
) -> Ear:
    """An ear for which the lessons that it gets wrong counted more."""
    counts = np.ones(len(kinds), dtype=np.float32)
    heard = taught(rows, kinds)
    for _ in range(ROUNDS):
        found = scores(heard, rows)
        counts[np.where(kinds < 0, found > sure, found < ordinary)] *= AGAIN
        heard = taught(rows, kinds, counts)
    return Ear(heard.rarity, heard.weights, heard.bias, sure, ordinary)


if __name__ == "__main__":
    raise SystemExit(main())
