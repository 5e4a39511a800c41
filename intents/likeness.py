"""How alike a message and the phrasings of its likeliest topics are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from intents.features import FittedBlock, Space
from intents.pairs import laid_out
from intents.rows import Floats, Rows

Doubles = NDArray[np.float64]
Numbers = NDArray[np.intp]

_COMMON = 100
"""What so many phrasings hold, or one in twenty, says nothing about how alike two are."""


@dataclass(frozen=True, slots=True)
class Postings:
    """Which phrasings hold each feature, in runs of one topic, so that other topics are passed by.

    The runs of a feature stand from `first_run[feature]` to that of the next feature. A run has
    its `topic`, its entries from `first_entry[run]` to that of the next run, and their `sums`. An
    entry is the number of a phrasing within its topic (`places`) and what the feature adds to the
    cosine for each 1 in a message (`values`). `block_of` numbers the block of each feature; there
    are `blocks` of them. `sizes` is how many phrasings each topic has.
    """

    blocks: int
    block_of: NDArray[np.int8]
    sizes: Numbers
    first_run: NDArray[np.int32]
    topic: NDArray[np.int32]
    sums: Floats
    first_entry: NDArray[np.int32]
    places: NDArray[np.int32]
    values: Floats

    def likeness(self, rows: Rows, topics: Numbers) -> tuple[Doubles, Doubles]:
        """The highest and the mean cosine (0-1) with the phrasings of `topics` (messages by some).

        Both are messages by those topics by blocks; 0 for a topic without phrasings.
        """
        count, some = topics.shape
        cell_of = np.full((count, len(self.sizes)), -1, dtype=np.int32)
        first_cells = np.arange(count * some, dtype=np.int32).reshape(count, some) * self.blocks
        cell_of[np.arange(count)[:, None], topics] = first_cells
        first = self.first_run.take(rows.columns)
        counts = self.first_run.take(rows.columns + 1) - first
        runs = laid_out(first, counts)
        line = np.repeat(np.arange(count) * len(self.sizes), np.diff(rows.ends))
        cells = cell_of.ravel().take(np.repeat(line, counts) + self.topic.take(runs))
        asked = np.flatnonzero(cells >= 0)
        of = np.repeat(np.arange(len(counts)), counts).take(asked)
        runs = runs.take(asked)
        cells = cells.take(asked) + self.block_of.take(rows.columns).take(of)
        weights = rows.values.take(of)
        sizes = np.maximum(self.sizes, 1)[topics]
        sums = np.bincount(cells, weights * self.sums.take(runs), count * some * self.blocks)
        means = sums.reshape(count, some, self.blocks) / sizes[:, :, None]
        nearest = self._nearest(runs, cells, weights, np.repeat(sizes.ravel(), self.blocks))
        return nearest.reshape(means.shape), means

    def _nearest(
        self, runs: Numbers, cells: NDArray[np.integer], weights: Floats, room: Numbers
    ) -> Doubles:
        """The highest cosine in each cell, which has `room` for so many phrasings."""
        if not len(room):
            return np.zeros(0)
        ends = np.cumsum(room)
        first = self.first_entry.take(runs)
        counts = self.first_entry.take(runs + 1) - first
        entries = laid_out(first, counts)
        places = np.repeat((ends - room).take(cells), counts) + self.places.take(entries)
        alike = np.bincount(
            places, np.repeat(weights, counts) * self.values.take(entries), ends[-1]
        )
        highest: Doubles = np.maximum.reduceat(alike, ends - room)
        return highest


def fit_postings(space: Space, rows: csr_matrix, topics: Numbers, count: int) -> Postings:
    """Lay out the phrasings `rows` by their `topics`, of which there are `count`."""
    order = np.argsort(topics, kind="stable")
    sizes = np.bincount(topics, minlength=count)
    places = np.arange(len(order)) - (np.cumsum(sizes) - sizes)[topics[order]]
    columns = rows[order].T.tocsr()
    columns.sort_indices()
    kept, scale = _kept(columns, space.blocks)
    lengths = np.diff(columns.indptr)
    part = np.repeat(kept, lengths)
    holders, values = columns.indices[part], columns.data[part] * np.repeat(scale, lengths)[part]
    features = np.repeat(np.arange(len(kept)), lengths)[part]
    of_topic = topics[order][holders]
    starts = np.flatnonzero(np.diff(features * count + of_topic, prepend=-1))
    runs = np.bincount(features[starts], minlength=len(kept))
    return Postings(
        blocks=len(space.blocks),
        block_of=space.block_of,
        sizes=sizes,
        first_run=np.concatenate([[0], np.cumsum(runs)]).astype(np.int32),
        topic=of_topic[starts].astype(np.int32),
        sums=np.add.reduceat(values, starts) if len(starts) else values,
        first_entry=np.append(starts, len(values)).astype(np.int32),
        places=places[holders].astype(np.int32),
        values=values,
    )


def _kept(columns: csr_matrix, blocks: tuple[FittedBlock, ...]) -> tuple[NDArray[np.bool_], Floats]:
    """Which features (by phrasings) tell phrasings apart, and what makes cosines of them."""
    lengths = np.diff(columns.indptr)
    scale = np.zeros(len(lengths), dtype=np.float32)
    for one in blocks:
        scale[one.start : one.stop] = 1.0 / one.block.weight**2
    kept = lengths <= max(_COMMON, columns.shape[1] // 20)
    return kept, scale
