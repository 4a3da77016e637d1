"""What the core can say to a person, read out of its source: messages, hints and notes.

Each is a template: `{}` stands for what is put in while it runs. What a variable holds is followed
as far as one module goes; what comes from elsewhere stays `{}`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path

from viewer.core import errors

CORE = Path(errors.__file__).parent

# Of single items: the window tells these by a table of its own (texts.REASONS). Of the command
# line: the window raises none of them.
_OTHERS = (errors.ItemError, errors.ConversionError, errors.UsageError, errors.SettingsError)
_PLAIN = re.compile(r"\{\w*\}")


def sentences() -> dict[str, str]:
    """Every template, with the file that says it."""
    found: dict[str, str] = {}
    for file in sorted(CORE.rglob("*.py")):
        module = _Module(ast.parse(file.read_text("utf-8")))
        for text in module.said():
            text = _PLAIN.sub("{}", text)
            if len(text.replace("{}", "").strip(" .()'")) > 2:
                found.setdefault(text, str(file.relative_to(CORE)))
    return found


class _Module:
    def __init__(self, tree: ast.Module) -> None:
        self._tree = tree
        self._kinds = {name for name, kind in vars(errors).items() if _is_told(kind)}
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and self._kinds & {_name(b) for b in node.bases}:
                self._kinds.add(node.name)
        self._values: dict[str, list[ast.expr]] = {}
        for node in ast.walk(tree):
            if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                for target in targets:
                    self._values.setdefault(_name(target), []).append(node.value)

    def said(self) -> Iterator[str]:
        for node in ast.walk(self._tree):
            if isinstance(node, ast.Call):
                yield from self._of_call(node)
            elif isinstance(node, ast.FunctionDef) and node.name == "notes":
                yield from self._of_notes(node)
            elif isinstance(node, ast.Assign) and _name(node.targets[0]) == "default_hint":
                yield from self._texts(node.value)

    def _of_call(self, node: ast.Call) -> Iterator[str]:
        name = _name(node.func)
        if name in self._kinds and node.args:
            yield from self._texts(node.args[0])
            for keyword in node.keywords:
                if keyword.arg == "hint":
                    yield from self._texts(keyword.value)
        elif name == "append" and "notes" in ast.unparse(node.func):
            yield from self._texts(node.args[0])

    def _of_notes(self, node: ast.FunctionDef) -> Iterator[str]:
        for inner in ast.walk(node):
            if isinstance(inner, ast.List):
                for one in inner.elts:
                    yield from self._texts(one)

    def _texts(self, node: ast.expr, depth: int = 0) -> list[str]:
        """The strings that an expression can be."""
        if isinstance(node, ast.Constant):
            return [node.value] if isinstance(node.value, str) else []
        if isinstance(node, ast.JoinedStr):
            return self._joined([self._part(one, depth) for one in node.values])
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            return self._joined([self._texts(node.left, depth), self._texts(node.right, depth)])
        if isinstance(node, ast.IfExp):
            return [*self._texts(node.body, depth), *self._texts(node.orelse, depth)]
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr == "get":
                rest = [text for one in node.args[1:] for text in self._texts(one, depth)]
                return [*self._held(node.func.value, depth), *rest]
            if node.func.attr == "format":
                return self._of_table(depth)
        if isinstance(node, ast.Subscript):
            return self._held(node.value, depth) or ["{}"]
        if isinstance(node, ast.Name) and node.id in self._values and depth < 3:
            values = self._values[node.id]
            return [text for one in values for text in self._texts(one, depth + 1)] or ["{}"]
        return ["{}"]

    def _part(self, node: ast.expr, depth: int) -> list[str]:
        if isinstance(node, ast.FormattedValue):
            known = node.value
            whole = isinstance(known, ast.Subscript) or (
                (isinstance(known, ast.Name) and known.id.isupper()) or _name(known)[:1] == "_"
            )
            return self._texts(known, depth) if whole else ["{}"]
        return self._texts(node, depth)

    def _held(self, node: ast.expr, depth: int) -> list[str]:
        """The values of a dictionary, written here or under its name."""
        tables = self._values.get(_name(node), []) if isinstance(node, ast.Name) else [node]
        return [
            text
            for table in tables
            if isinstance(table, ast.Dict)
            for value in table.values
            for text in self._texts(value, depth)
        ]

    def _of_table(self, depth: int) -> list[str]:
        """`words.format(...)`: the templates of the module's tables."""
        return [
            node.value
            for node in ast.walk(self._tree)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and re.search(r"\{\w+\}", node.value)
        ]

    @staticmethod
    def _joined(parts: Iterable[list[str]]) -> list[str]:
        return ["".join(chosen) for chosen in product(*parts)]


def _is_told(kind: object) -> bool:
    return (
        isinstance(kind, type)
        and issubclass(kind, errors.BackfileError)
        and not issubclass(kind, _OTHERS)
    )


def _name(node: ast.AST) -> str:
    return getattr(node, "id", None) or getattr(node, "attr", "") or ""
