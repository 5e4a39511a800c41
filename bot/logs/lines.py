"""What a record looks like when it is written: a line of `key=value`, or JSON.

Only records of the desk's own rooms keep their words, and of those only a known verb and values
under known keys. Of any other library the line says that it spoke, where, and the class of what
was raised: its words may hold an address with a token, a header, or what somebody wrote. The text
of an exception is never written, for the same reason; its place in the code is.
"""

from __future__ import annotations

import json
import logging
import re
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from bot.logs.redaction import Redaction
from bot.logs.verbs import KEYS, VERBS

_ROOT = Path(__file__).parents[2]
_VALUE = re.compile(r"[\w.:/{}<>+-]{1,80}")
_NO_VERB = "library"
_FRAMES = 12
"""How many places of a traceback are written, the innermost last."""

Fields = dict[str, str]


class Lines(logging.Formatter):
    """Writes records as `at=… level=… from=… verb=… key=value …`, or as JSON with the same keys."""

    def __init__(self, redact: Redaction, *, as_json: bool = False) -> None:
        super().__init__()
        self._redact = redact
        self._as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        """One line, whatever the record holds."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        head = {"at": at, "level": record.levelname.lower(), "from": self._redact(record.name)}
        fields = {key: self._redact(value) for key, value in fields_of(record).items()}
        if "at" in fields:
            fields["place"] = fields.pop("at")
        line = {**head, **fields}
        if self._as_json:
            return json.dumps(line)
        return " ".join(f"{key}={value}" for key, value in line.items())


def fields_of(record: logging.LogRecord) -> Fields:
    """What may be written of a record: its verb, and what stands under known keys."""
    own = record.name == "bot" or record.name.startswith("bot.")
    fields = _own_fields(record) if own else {"verb": _NO_VERB, "place": _spoken_at(record)}
    if record.exc_info and record.exc_info[0] is not None:
        fields.update(_raised(record.exc_info[0], record.exc_info[2]))
    return fields


def _own_fields(record: logging.LogRecord) -> Fields:
    try:
        verb, *rest = record.getMessage().split(" ")
    except Exception:  # noqa: BLE001 - a line that cannot be put together says so, and no more
        verb, rest = "", []
    if verb not in VERBS:
        return {"verb": _NO_VERB, "place": _spoken_at(record)}
    fields = {"verb": verb}
    for part in rest:
        key, _, value = part.partition("=")
        if key in KEYS and _VALUE.fullmatch(value):
            fields[key] = value
    return fields


def _spoken_at(record: logging.LogRecord) -> str:
    return f"{_short(record.pathname)}:{record.lineno}"


def _raised(kind: type[BaseException], where: TracebackType | None) -> Fields:
    return {"error": kind.__name__, "trace": ">".join(places(where)) or "-"}


def places(where: TracebackType | None) -> list[str]:
    """The places of a traceback as `file:line`, the innermost last; no words of anybody."""
    frames = traceback.extract_tb(where)[-_FRAMES:] if where is not None else []
    return [f"{_short(frame.filename)}:{frame.lineno}" for frame in frames]


def _short(name: str) -> str:
    path = Path(name)
    if path.is_relative_to(_ROOT) and "site-packages" not in path.parts:
        return str(path.relative_to(_ROOT))
    return "/".join(path.parts[-2:]).replace(" ", "_")


def trace_of(error: BaseException, spoken: tuple[type[BaseException], ...]) -> Iterator[str]:
    """A traceback to show on a screen: places and kinds, and words only of `spoken` kinds.

    The words of other exceptions may repeat what was being written: a database names the value
    that it refused.
    """
    chain: list[BaseException] = []
    one: BaseException | None = error
    while one is not None and one not in chain:
        chain.append(one)
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    for raised in reversed(chain):
        for frame in traceback.extract_tb(raised.__traceback__):
            yield f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}"
        words = f": {raised}" if isinstance(raised, spoken) else ""
        yield f"{type(raised).__name__}{words}"
