"""Every line of the log is a known verb with values under known keys."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from bot.logs import KEYS, VERBS

_LOGGERS = frozenset({"log", "_wire"})
_LEVELS = frozenset({"debug", "info", "warning", "error", "exception", "critical", "log"})
_LINE = re.compile(r"(?P<verb>[a-z]+(?:-[a-z]+)*)(?P<rest>(?: [a-z]+=%(?:[sd]|\.\df))*)")


def faults(root: Path) -> list[str]:
    """Return one sentence per line of the code that logs something else."""
    return [
        f"{path.relative_to(root)}:{line}: {what}"
        for path in sorted((root / "bot").rglob("*.py"))
        for line, what in in_source(path.read_text(encoding="utf-8"))
    ]


def in_source(source: str) -> list[tuple[int, str]]:
    """Return (line number, what is wrong) for every call that logs something else."""
    return [
        (node.lineno, what)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and _logs(node) and (what := _wrong(node))
    ]


def _logs(call: ast.Call) -> bool:
    function = call.func
    return (
        isinstance(function, ast.Attribute)
        and function.attr in _LEVELS
        and isinstance(function.value, ast.Name)
        and function.value.id in _LOGGERS
    )


def _wrong(call: ast.Call) -> str | None:
    first = call.args[0] if call.args else None
    if not isinstance(first, ast.Constant) or not isinstance(first.value, str):
        return "a line of the log is written out where it is logged"
    line = _LINE.fullmatch(first.value)
    if line is None:
        return f"'{first.value}' is not a verb with key=%s or key=%d"
    if line["verb"] not in VERBS:
        return f"'{line['verb']}' is not among the verbs of bot/logs/verbs.py"
    unknown = {part.partition("=")[0] for part in line["rest"].split()} - KEYS
    return f"{sorted(unknown)} are not among the keys of bot/logs/verbs.py" if unknown else None
