"""Where in the settings something stands, for a sentence that says what to mend."""

from __future__ import annotations

from bot.config import Config
from knowledge.source import read


def place_of(config: Config, *keys: str) -> str:
    """File and line of a setting, such as `config.yaml:57`; of the file when it is not there."""
    node, _ = read(config.path)
    line = node.key_place(*keys).line if node is not None else 1
    return f"{config.path.name}:{line}"
