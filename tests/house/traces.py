"""Files say nothing about the machine they were written on, nor where packages came from."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

TRACES = {
    "a path of somebody's machine": re.compile(r"(?<![\w.\-/])/(?:home|root|Users|work)/[\w.\-]+"),
    "a file address": re.compile(r"\bfile:/{2,3}\w"),
    "a package registry": re.compile(
        r"https?://[^\s/\"']*(?:pypi|registry|artifactory|devpi)[^\s/\"']*|"
        r"https?://[^\s\"']+/simple(?![\w\-])|"
        r"--(?:extra-)?index-url[ =]|--find-links[ =]|--trusted-host[ =]"
    ),
}


def faults(root: Path) -> list[str]:
    """Return one sentence per trace in a file that is, or could be, committed."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        check=True,
        capture_output=True,
    )
    names = sorted(set(listed.stdout.decode().split("\0")) - {""})
    return [fault for name in names for fault in _in_file(root, name)]


def in_text(text: str) -> list[tuple[int, str]]:
    """Return (line number, what it is) for every trace in `text`."""
    return [
        (number, what)
        for number, line in enumerate(text.splitlines(), start=1)
        for what, pattern in TRACES.items()
        if pattern.search(line)
    ]


def _in_file(root: Path, name: str) -> list[str]:
    path = root / name
    try:
        text = path.read_text(encoding="utf-8")
    except (UnicodeDecodeError, FileNotFoundError):
        return []
    return [f"{name}:{number}: {what}" for number, what in in_text(text)]
