"""Sizes and names: functions and modules stay short enough to be read at once."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PRODUCT = ("bot", "intents", "knowledge", "benchmarks")
LONGEST_FUNCTION = 60
SHORT_FUNCTION = 30
SHORT_SHARE = 0.90
LONGEST_MODULE = 400
DRAWER = re.compile(r"(utils?|helpers?|const|constants|misc|\w*managers?)", re.IGNORECASE)

Definition = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Function:
    """A function and its length in lines, from `def` to its end, docstring not counted."""

    path: Path
    line: int
    name: str
    lines: int


def faults(root: Path) -> list[str]:
    """Return one sentence per broken rule under `root`, product and tests."""
    found: list[str] = []
    functions: list[Function] = []
    for path in _modules(root, PRODUCT):
        found += [*_long_module(root, path), *_drawer(root, path)]
        functions += functions_of(path.read_text(encoding="utf-8"), path.relative_to(root))
    for path in _modules(root, ("tests",)):
        found += _long_module(root, path)
    return [*found, *function_faults(functions)]


def functions_of(source: str, path: Path) -> list[Function]:
    """Return every function and method in `source`, nested ones too."""
    return [
        Function(path, node.lineno, node.name, _length(node))
        for node in ast.walk(ast.parse(source))
        if isinstance(node, Definition)
    ]


def function_faults(functions: list[Function]) -> list[str]:
    """Return a fault per function over the limit, and one when too few are short."""
    found = [
        f"{f.path}:{f.line}: {f.name} has {f.lines} lines; at most {LONGEST_FUNCTION}"
        for f in functions
        if f.lines > LONGEST_FUNCTION
    ]
    longer = sorted((f for f in functions if f.lines > SHORT_FUNCTION), key=lambda f: -f.lines)
    if functions and 1 - len(longer) / len(functions) < SHORT_SHARE:
        found.append(
            f"{len(longer)} of {len(functions)} functions have more than {SHORT_FUNCTION} lines; "
            f"at least {SHORT_SHARE:.0%} must have fewer. The longest: "
            + ", ".join(f"{f.path}:{f.line} {f.name} ({f.lines})" for f in longer[:10])
        )
    return found


def _length(node: Definition) -> int:
    end = node.end_lineno or node.lineno
    first = node.body[0]
    docstring = 0
    if ast.get_docstring(node, clean=False) is not None:
        docstring = (first.end_lineno or first.lineno) - first.lineno + 1
    return end - node.lineno + 1 - docstring


def _modules(root: Path, folders: tuple[str, ...]) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((root / folder).rglob("*.py"))


def _long_module(root: Path, path: Path) -> list[str]:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    if lines <= LONGEST_MODULE:
        return []
    return [f"{path.relative_to(root)}: {lines} lines; at most {LONGEST_MODULE}"]


def _drawer(root: Path, path: Path) -> list[str]:
    inside = path.relative_to(root).with_suffix("")
    names = [name for name in inside.parts if DRAWER.fullmatch(name)]
    return [f"{inside}.py: '{name}' says nothing about what is in it" for name in names]
