"""Finds every place where a module awaits, and rewrites it so that each tells before and after."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

PASS, AROUND, EACH = "__failpoint_pass__", "__failpoint_around__", "__failpoint_each__"
"""The three names a rewritten module is given."""
AWAIT = ("before", "after")
WITH = ("entering", "entered", "leaving", "left")
FOR = ("asking", "got")


def rewritten(source: str, module: str, filename: str) -> tuple[ast.Module, list[str]]:
    """The tree of a module with its failpoints, and their names in the order of the source.

    A name is `module:Class.function:number:moment`; the number counts the awaits of a function.
    """
    rewriter = _Rewriter(module)
    tree = rewriter.visit(ast.parse(source, filename))
    return ast.fix_missing_locations(tree), rewriter.points


@dataclass
class _Rewriter(ast.NodeTransformer):
    module: str
    points: list[str] = field(default_factory=list)
    _inside: list[str] = field(default_factory=list)
    _numbers: dict[str, int] = field(default_factory=dict)

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        return self._within(node, node.name)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        return self._within(node, node.name)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AST:
        return self._within(node, node.name)

    def visit_Await(self, node: ast.Await) -> ast.AST:
        place = self._place(AWAIT)
        self.generic_visit(node)
        told = [self._told(place, moment) for moment in AWAIT]
        results = ast.Tuple([told[0], node, told[1]], ast.Load())
        return ast.copy_location(ast.Subscript(results, ast.Constant(1), ast.Load()), node)

    def visit_AsyncWith(self, node: ast.AsyncWith) -> ast.AST:
        for item in node.items:
            place = self._place(WITH)
            item.context_expr = _call(AROUND, place, self.visit(item.context_expr))
        node.body = [self.visit(line) for line in node.body]
        return node

    def visit_AsyncFor(self, node: ast.AsyncFor) -> ast.AST:
        place = self._place(FOR)
        self.generic_visit(node)
        node.iter = _call(EACH, place, node.iter)
        return node

    def visit_comprehension(self, node: ast.comprehension) -> ast.AST:
        place = self._place(FOR) if node.is_async else ""
        self.generic_visit(node)
        if place:
            node.iter = _call(EACH, place, node.iter)
        return node

    def _within(self, node: ast.AST, name: str) -> ast.AST:
        self._inside.append(name)
        self.generic_visit(node)
        self._inside.pop()
        return node

    def _place(self, moments: tuple[str, ...]) -> str:
        function = f"{self.module}:{'.'.join(self._inside)}"
        self._numbers[function] = number = self._numbers.get(function, 0) + 1
        place = f"{function}:{number}"
        self.points += [f"{place}:{moment}" for moment in moments]
        return place

    def _told(self, place: str, moment: str) -> ast.Await:
        return ast.Await(_call(PASS, f"{place}:{moment}"))


def _call(name: str, place: str, *arguments: ast.expr) -> ast.Call:
    return ast.Call(ast.Name(name, ast.Load()), [ast.Constant(place), *arguments], [])
