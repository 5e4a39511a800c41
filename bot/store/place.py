"""Where a process runs, so that its siblings on the same machine know at once when it has ended."""

from __future__ import annotations

import os
from pathlib import Path

_PROC = Path("/proc")
_ENDED = frozenset("ZX")


def own_place() -> str:
    """This process among all there ever are: boot of the machine, space of process ids, id, start.

    Empty where the system does not tell these things.
    """
    pid = os.getpid()
    state = _state(pid)
    return "" if state is None else f"{_surroundings()}:{pid}:{state[1]}"


def surely_ended(place: str) -> bool:
    """Whether the process at `place` has certainly ended; false when that cannot be known.

    It can be known on the same machine, in the same container, since the machine started.
    """
    surroundings, _, rest = place.partition(":")
    pid, _, started = rest.partition(":")
    if not surroundings or surroundings != _surroundings() or not pid.isdigit():
        return False
    state = _state(int(pid))
    return state is None or state[0] in _ENDED or state[1] != started


def _surroundings() -> str:
    try:
        boot = (_PROC / "sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        return f"{boot}/{(_PROC / 'self/ns/pid').stat().st_ino}"
    except OSError:
        return ""


def _state(pid: int) -> tuple[str, str] | None:
    """State and moment of start (proc(5), stat, fields 3 and 22); `None` without such a process."""
    try:
        line = (_PROC / str(pid) / "stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    # The name of the program stands in brackets and may hold brackets and spaces itself.
    fields = line.rpartition(")")[2].split()
    return fields[0], fields[19]
