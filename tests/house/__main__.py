"""Check the house rules of the whole tree: `python -m tests.house`, exit code 1 on a fault."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.house import log_lines, sizes, traces

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Print every fault, one per line, and return the exit code."""
    found = [*sizes.faults(ROOT), *traces.faults(ROOT), *log_lines.faults(ROOT)]
    for fault in found:
        print(fault)
    print(f"House rules: {len(found)} faults.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
