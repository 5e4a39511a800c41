"""`python -m benchmarks [turns|understanding] [OPTION ...]`; without a name: turns."""

from __future__ import annotations

import sys

from benchmarks import turns, understanding

PARTS = {"turns": turns.main, "understanding": understanding.main}


def main(arguments: list[str]) -> int:
    """Run one part and give its exit code."""
    name, rest = (arguments[0], arguments[1:]) if arguments[:1] else ("turns", [])
    if name.startswith("-"):
        name, rest = "turns", arguments
    if name not in PARTS:
        print(f"No such part: {name}. Parts: {', '.join(PARTS)}.", file=sys.stderr)
        return 2
    return PARTS[name](rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
