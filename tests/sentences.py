"""All sentences and labels that the program says, room by room, as who tells them in another language would have them.

`python -m tests.sentences [ROOM …]` prints them with their named parts in braces, a line each after its place.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1] / "harbin_viewer"

_WORDS = re.compile(r"[^\W\d_][\w’'-]* [\w“{’'-]+")
_NO_PROSE = re.compile(r"\s*<|[a-z ,_*()=?{}\"]*(?:SELECT|PRAGMA)\b|[\w.:/#{}-]+$")
"""Markup, questions to databases, and what has no blanks in it."""


class Sentence(NamedTuple):
    """Words for a person, as they stand in the code."""

    line: int
    text: str
    node: ast.expr


def sentences_of(tree: ast.Module) -> Iterator[Sentence]:
    """The texts of a module that have two words at least, without docstrings and without what is made of others."""
    nodes = list(ast.walk(tree))
    silent = {id(part) for part in _docstrings(nodes)} | {id(part) for part in _parts_of_texts(nodes)}
    for node in nodes:
        if isinstance(node, ast.Constant | ast.JoinedStr) and id(node) not in silent:
            text = _text(node)
            if _WORDS.search(re.sub(r"{.*?}", "{}", text)) and not _NO_PROSE.match(text):
                yield Sentence(node.lineno, text, node)


def _docstrings(nodes: list[ast.AST]) -> Iterator[ast.expr]:
    """Docstrings, of attributes too."""
    return (node.value for node in nodes if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))


def _parts_of_texts(nodes: list[ast.AST]) -> Iterator[ast.AST]:
    for node in nodes:
        if isinstance(node, ast.JoinedStr):
            yield from (value for value in node.values if isinstance(value, ast.Constant))


def _text(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(value) for value in node.values)
    return f"{{{ast.unparse(node.value)}}}" if isinstance(node, ast.FormattedValue) else ""


def main(rooms: list[str]) -> None:
    """Print the sentences of these rooms, or of all."""
    for file in sorted(ROOT.rglob("*.py")):
        place = file.relative_to(ROOT)
        if not rooms or any(str(place.parent).startswith(room) for room in rooms):
            for said in sentences_of(ast.parse(file.read_text(encoding="utf-8"))):
                print(f"{place}:{said.line}: {said.text!r}")


if __name__ == "__main__":
    main(sys.argv[1:])
