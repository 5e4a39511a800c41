"""Writing `bands.yaml`: the cut-offs that `make fit` found."""

from __future__ import annotations

from pathlib import Path

from knowledge.model import LANGS, Bands

_HEAD = """\
# Written by `make fit`, not by hand: from which score (0-1) the desk answers, and from which it
# lets people choose; below that it says that it is not sure, and soon hands on to an advisor.
# `phrasings` is the hash of the phrasings, synonyms and places that these were fitted on.
"""


def write_bands(path: Path, bands: Bands) -> None:
    """Replace the file in one step, so that nobody ever reads half of it."""
    pairs = ((lang, bands.bands[lang]) for lang in LANGS)
    rows = [f"  {lang}: {{answer: {b.answer:.4f}, choose: {b.choose:.4f}}}" for lang, b in pairs]
    text = "\n".join(
        [
            "bands:",
            *rows,
            f'phrasings: "{bands.phrasings}"',
            f"fitted_on: {bands.fitted_on.isoformat()}",
        ]
    )
    draft = path.with_suffix(".tmp")
    draft.write_text(f"{_HEAD}{text}\n", encoding="utf-8")
    draft.replace(path)
