"""Teaching: labelled sentences, some of them with typing errors, again and again."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from sentencepiece import SentencePieceProcessor
from torch import Tensor
from torch.nn import functional
from torch.nn.utils import clip_grad_norm_

from benchmarks.model.base import PAD, bounded
from benchmarks.model.network import Network

ROUNDS = 2
PACE, BATCH, WARMING = 8e-5, 64, 200
"""The longest step (of AdamW), texts a step, and steps until the longest one."""
TYPOS, WORST = 0.3, 0.05
"""Share of the texts with typing errors; in each one sign at least and so many at most."""
KIND_COUNTS = 0.3
"""How much it counts whether danger is of violence or of despair, next to whether it is any."""
_TOLD_EVERY = 100
_SORTED = 50
_LETTERS = "abcdefghijklmnopqrstuvwxyz"

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Labelled:
    """Texts with their kind: 1 violence, 0 despair, below 0 nothing of the sort."""

    texts: Sequence[str]
    kinds: NDArray[np.int64]


def teach(
    network: Network, reader: SentencePieceProcessor, lessons: Labelled, seed: int, tell: Tell
) -> None:
    """Let the network see all lessons `ROUNDS` times, each time with other typing errors."""
    chance = random.Random(seed)
    steps = _Steps(network, ROUNDS * -(-len(lessons.texts) // BATCH), tell)
    danger = torch.tensor((lessons.kinds >= 0).astype(np.float32))
    right = torch.stack([danger, torch.tensor((lessons.kinds == 1).astype(np.float32))], dim=1)
    network.train()
    for _ in range(ROUNDS):
        heard = [typed(one, chance) if chance.random() < TYPOS else one for one in lessons.texts]
        rows = numbered(reader, heard)
        for batch in _batches(rows, chance):
            steps.take([rows[at] for at in batch], right[batch])


class _Steps:
    """Where the network is led, and how fast: slowly at first, and ever more slowly later."""

    def __init__(self, network: Network, count: int, tell: Tell) -> None:
        own = [(name, one) for name, one in network.named_parameters() if name != "words.weight"]
        pulled = [one for _, one in own if one.ndim > 1]
        free = [one for _, one in own if one.ndim < 2]
        groups = [
            {"params": pulled, "weight_decay": 0.01},
            {"params": free, "weight_decay": 0.0},
        ]
        # Of 36,000 pieces a step sees some hundreds: the others stand still and cost nothing.
        rare = torch.optim.SparseAdam([network.words.weight], lr=PACE)
        self._optimizers: list[torch.optim.Optimizer] = [torch.optim.AdamW(groups, lr=PACE), rare]
        self._held = [*pulled, *free]
        self._network, self._count, self._tell = network, count, tell
        self._done, self._wrong, self._began = 0, 0.0, time.monotonic()

    def take(self, rows: Sequence[Sequence[int]], right: Tensor) -> None:
        """One step."""
        pace = PACE * min(1, (self._done + 1) / WARMING) * max(0.02, 1 - self._done / self._count)
        for one in self._optimizers:
            one.zero_grad()
            for group in one.param_groups:
                group["lr"] = pace
        with torch.autocast("cpu", torch.bfloat16):
            found = self._network(*padded(rows))
        wrong = functional.binary_cross_entropy_with_logits(found.float(), right, reduction="none")
        loss = wrong[:, 0].mean() + KIND_COUNTS * (wrong[:, 1] * right[:, 0]).mean()
        loss.backward()
        clip_grad_norm_(self._held, 1.0)
        for one in self._optimizers:
            one.step()
        self._done += 1
        self._wrong += loss.item()
        if self._done % _TOLD_EVERY == 0:
            passed = time.monotonic() - self._began
            mean, self._wrong = self._wrong / _TOLD_EVERY, 0.0
            self._tell(f"{passed:6.0f} s  step {self._done} of {self._count}, loss {mean:.4f}")


def numbered(reader: SentencePieceProcessor, texts: Sequence[str]) -> list[list[int]]:
    """The pieces of each text, between the first and the last one."""
    return [bounded(row) for row in reader.encode(list(texts))]


def padded(rows: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    """Rows of one length, and 1 where there is a piece."""
    length = max(map(len, rows))
    pieces = torch.full((len(rows), length), PAD)
    there = torch.zeros(len(rows), length)
    for at, row in enumerate(rows):
        pieces[at, : len(row)] = torch.tensor(row)
        there[at, : len(row)] = 1
    return pieces, there


def _batches(rows: Sequence[Sequence[int]], chance: random.Random) -> list[list[int]]:
    """Texts of about the same length together, in an order of chance."""
    order = list(range(len(rows)))
    chance.shuffle(order)
    found = []
    for begin in range(0, len(order), BATCH * _SORTED):
        part = sorted(order[begin : begin + BATCH * _SORTED], key=lambda at: len(rows[at]))
        found += [part[at : at + BATCH] for at in range(0, len(part), BATCH)]
    chance.shuffle(found)
    return found


def typed(text: str, chance: random.Random) -> str:
    """`text` as somebody types it in a hurry."""
    signs = list(text)
    for _ in range(max(1, int(len(signs) * chance.uniform(0.01, WORST)))):
        if len(signs) > 3:
            _slip(signs, chance.randrange(len(signs) - 1), chance)
    return "".join(signs)


def _slip(signs: list[str], at: int, chance: random.Random) -> None:
    kind = chance.random()
    if kind < 0.35:
        del signs[at]
    elif kind < 0.55:
        signs[at], signs[at + 1] = signs[at + 1], signs[at]
    elif kind < 0.8:
        signs.insert(at, signs[at])
    elif signs[at] != " ":
        signs[at] = chance.choice(_LETTERS)
