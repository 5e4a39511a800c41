"""A line on a terminal that tells how far long work is; nothing where nobody looks."""

from __future__ import annotations

import sys
from types import TracebackType


def aside(line: str) -> None:
    """Tell something beside the output, so that nobody waits without knowing for what."""
    print(line, file=sys.stderr, flush=True)


class ProgressLine:
    """`with ProgressLine("fitting") as line: work(progress=line.at)`; shares are 0-1.

    On a terminal the line is drawn again at every whole percent; elsewhere it is printed once.
    """

    def __init__(self, what: str) -> None:
        self._what = what
        self._live = sys.stderr.isatty()
        self._shown = -1

    def __enter__(self) -> ProgressLine:
        """Say what begins."""
        print(f"{self._what} ...", end="" if self._live else "\n", file=sys.stderr, flush=True)
        return self

    def at(self, share: float) -> None:
        """This share of the work is done."""
        percent = int(share * 100)
        if self._live and percent > self._shown:
            self._shown = percent
            print(f"\r{self._what} ... {percent} %", end="", file=sys.stderr, flush=True)

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """Leave the line."""
        if self._live:
            print(file=sys.stderr)
