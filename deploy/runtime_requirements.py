"""Print the part of requirements.lock that a running desk needs, hashes and all.

The lock file holds what tests and checks need too. Each block says whose need it is (`# via`):
kept is what pyproject.toml names, and what something kept needs.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def runtime(lock: str, named: set[str]) -> list[str]:
    """The blocks of `lock` for the packages `named` and for everything they need."""
    blocks = re.findall(r"^\S+==.*\n(?:[ \t]+.*\n)*", lock, re.MULTILINE)
    needs: dict[str, set[str]] = {}
    for block in blocks:
        via = block.partition("# via")[2]
        needs[_name(block)] = {_name(line) for line in via.replace("#", "").split("\n")} - {""}
    kept = set(named)
    while more := {name for name, by in needs.items() if by & kept} - kept:
        kept |= more
    return [block for block in blocks if _name(block) in kept]


def _name(text: str) -> str:
    return re.split(r"[\s=<>\[;!~]", text.strip(), maxsplit=1)[0].lower().replace("_", "-")


def main() -> int:
    """Print them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    sys.stdout.write("".join(runtime(lock, {_name(one) for one in project["dependencies"]})))
    return 0


if __name__ == "__main__":
    sys.exit(main())
