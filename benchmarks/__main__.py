"""`python -m benchmarks [PART] [OPTION ...]`; the parts are in `PARTS`, without a name: turns."""

from __future__ import annotations

import sys
from importlib import import_module

# Loaded by name: the peers of one part need libraries that the other does without.
PARTS = {
    name: f"benchmarks.{name}" for name in ("turns", "understanding", "safety", "danger", "size")
} | {"model": "benchmarks.model.teach"}


def main(arguments: list[str]) -> int:
    """Run one part and give its exit code."""
    name, rest = (arguments[0], arguments[1:]) if arguments[:1] else ("turns", [])
    if name.startswith("-"):
        name, rest = "turns", arguments
    if name not in PARTS:
        print(f"No such part: {name}. Parts: {', '.join(PARTS)}.", file=sys.stderr)
        return 2
    try:
        return int(import_module(PARTS[name]).main(rest))
    except ModuleNotFoundError as error:
        print(f"This part needs {error.name}: .venv/bin/pip install {error.name}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
