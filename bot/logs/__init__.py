"""The one place that sets up the log of a process."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterable
from contextlib import suppress
from typing import Literal

from bot.logs.lines import Lines, trace_of
from bot.logs.redaction import Redaction
from bot.logs.verbs import KEYS, VERBS

Form = Literal["line", "json"]
Level = Literal["debug", "info", "warning", "error"]

log = logging.getLogger(__name__)


class _ToStandardError(logging.Handler):
    """Writes to what standard error is now, not to what it was when the log was set up."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line; one that cannot be written is left out."""
        with suppress(Exception):
            sys.stderr.write(self.format(record) + "\n")
            sys.stderr.flush()


def set_up(form: Form = "line", level: Level = "info", secrets: Iterable[str] = ()) -> None:
    """Write the log of this process to standard error; a later call changes how.

    `secrets` are taken out of every line, besides all that has the shape of one. What Python
    would print by itself (warnings, threads that end, what cannot be raised) becomes a line too.
    """
    root = logging.getLogger()
    for handler in [one for one in root.handlers if isinstance(one, _ToStandardError)]:
        root.removeHandler(handler)
    handler = _ToStandardError()
    handler.setFormatter(Lines(Redaction(secrets), as_json=form == "json"))
    root.addHandler(handler)
    root.setLevel(level.upper())
    # Nothing they have to say may be written: only that they spoke up, where it is a warning.
    for name in ("httpx", "httpcore", "telegram", "aiohttp", "aiosqlite", "alembic", "sqlalchemy"):
        logging.getLogger(name).setLevel(logging.NOTSET if level == "debug" else logging.WARNING)
    logging.captureWarnings(capture=True)
    sys.unraisablehook = _unraisable
    threading.excepthook = _thread_ended


def _unraisable(what: sys.UnraisableHookArgs) -> None:
    log.error("unraisable", exc_info=what.exc_value or what.exc_type())


def _thread_ended(what: threading.ExceptHookArgs) -> None:
    log.error("unraisable", exc_info=what.exc_value or what.exc_type())


__all__ = ["KEYS", "VERBS", "Form", "Level", "set_up", "trace_of"]
