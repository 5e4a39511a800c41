"""Imports chosen modules with their failpoints in."""

from __future__ import annotations

import ast
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from importlib.util import find_spec
from pathlib import Path
from types import CodeType, ModuleType

from tests.failpoints.gate import NAMES
from tests.failpoints.rewrite import rewritten


class _Loader(SourceFileLoader):
    """Never reads or writes bytecode: that would be found without failpoints, or with them."""

    def get_code(self, fullname: str) -> CodeType:
        source = self.get_data(self.path).decode("utf-8")
        tree, _ = rewritten(source, fullname, self.path)
        # The tree is that of a module; mypy knows no narrower type for it.
        code: CodeType = compile(tree, self.path, "exec", dont_inherit=True)
        return code

    def exec_module(self, module: ModuleType) -> None:
        module.__dict__.update(NAMES)
        super().exec_module(module)


class _Finder(MetaPathFinder):
    def __init__(self, modules: Sequence[str]) -> None:
        self._modules = frozenset(modules)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in self._modules:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.origin is not None:
            spec.loader = _Loader(fullname, spec.origin)
        return spec


def install(modules: Sequence[str]) -> None:
    """From now on import these with their failpoints in. RuntimeError when one is there already."""
    if early := sorted(set(modules) & set(sys.modules)):
        raise RuntimeError(f"imported before its failpoints could be put in: {', '.join(early)}")
    sys.meta_path.insert(0, _Finder(modules))


def points_of(module: str) -> list[str]:
    """The names of all failpoints of a module, from its source alone."""
    spec = find_spec(module)
    if spec is None or spec.origin is None:
        raise LookupError(f"no such module: {module}")
    source = Path(spec.origin).read_text(encoding="utf-8")
    return rewritten(source, module, spec.origin)[1]


def awaits_of(module: str) -> int:
    """How many awaits a module's source has, counted without rewriting it."""
    spec = find_spec(module)
    assert spec is not None
    assert spec.origin is not None
    tree = ast.parse(Path(spec.origin).read_text(encoding="utf-8"))
    nodes = list(ast.walk(tree))
    counted = sum(isinstance(node, ast.Await | ast.AsyncFor) for node in nodes)
    counted += sum(len(node.items) for node in nodes if isinstance(node, ast.AsyncWith))
    return counted + sum(isinstance(node, ast.comprehension) and node.is_async for node in nodes)
