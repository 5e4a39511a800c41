"""The network: the first layers of the base, and two numbers out of the mean of its last one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from benchmarks.model.base import HEADS, LONGEST, SIZE, Base

LAYERS = 6
"""Layers that are kept: a message takes half of the time that the twelve of the base take."""
_DROPPED = 0.1
_SMALLEST = 1e-12


class Layer(nn.Module):
    """Attention and what follows it, as in BERT."""

    def __init__(self, weights: Mapping[str, np.ndarray]) -> None:
        super().__init__()
        three = [np.concatenate([weights[f"{one}.{kind}"] for one in "qkv"]) for kind in "wb"]
        self.asked = _linear(three[0], three[1])
        self.joined = _linear(weights["ao.w"], weights["ao.b"])
        self.wide = _linear(weights["fi.w"], weights["fi.b"])
        self.narrow = _linear(weights["fo.w"], weights["fo.b"])
        self.first = _norm(weights["aln.w"], weights["aln.b"])
        self.second = _norm(weights["oln.w"], weights["oln.b"])
        self.dropped = nn.Dropout(_DROPPED)

    def forward(self, found: Tensor, hidden: Tensor) -> Tensor:
        """`hidden`: the lowest number there is where a text has no piece, otherwise 0."""
        texts, length = found.shape[0], found.shape[1]
        three = self.asked(found).view(texts, length, 3, HEADS, SIZE // HEADS)
        query, key, value = three.permute(2, 0, 3, 1, 4)
        near = query @ key.transpose(-1, -2) * (SIZE // HEADS) ** -0.5 + hidden
        seen = (near.softmax(-1) @ value).transpose(1, 2).reshape(texts, length, SIZE)
        found = self.first(found + self.dropped(self.joined(seen)))
        wide = functional.gelu(self.wide(found))
        result: Tensor = self.second(found + self.dropped(self.narrow(wide)))
        return result


class Network(nn.Module):
    """Numbers of pieces in, how much it speaks of danger and of violence out (log-odds)."""

    def __init__(self, base: Base, pieces: Sequence[int]) -> None:
        super().__init__()
        weights = base.weights
        words = torch.tensor(weights["emb.word"][np.asarray(pieces)])
        self.words = nn.Embedding.from_pretrained(words, freeze=False, sparse=True)
        places = weights["emb.pos"].reshape(-1, SIZE)[:LONGEST] + weights["emb.type"][:SIZE]
        self.places = nn.Parameter(torch.tensor(places))
        self.norm = _norm(weights["emb.ln.w"], weights["emb.ln.b"])
        self.layers = nn.ModuleList(Layer(_of_layer(weights, at)) for at in range(LAYERS))
        self.head = nn.Linear(SIZE, 2)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)
        self.dropped = nn.Dropout(_DROPPED)

    def forward(self, pieces: Tensor, there: Tensor) -> Tensor:
        """Texts by two. `there`: texts by pieces, 1 where there is one and 0 behind its end."""
        hidden = (there - 1)[:, None, None, :] * torch.finfo(torch.float32).max
        found = self.dropped(self.norm(self.words(pieces) + self.places[: pieces.shape[1]]))
        for layer in self.layers:
            found = layer(found, hidden)
        weights = there[:, :, None]
        result: Tensor = self.head((found * weights).sum(1) / weights.sum(1))
        return result


def _of_layer(weights: Mapping[str, np.ndarray], at: int) -> dict[str, np.ndarray]:
    begin = f"l{at}."
    return {
        name.removeprefix(begin): one for name, one in weights.items() if name.startswith(begin)
    }


def _linear(weight: np.ndarray, bias: np.ndarray) -> nn.Linear:
    made = nn.Linear(weight.shape[1], weight.shape[0])
    made.weight.data, made.bias.data = torch.tensor(weight), torch.tensor(bias)
    return made


def _norm(weight: np.ndarray, bias: np.ndarray) -> nn.LayerNorm:
    made = nn.LayerNorm(SIZE, eps=_SMALLEST)
    made.weight.data, made.bias.data = torch.tensor(weight), torch.tensor(bias)
    return made
