"""What a person reads is whole sentences with named parts, so that it can be told in other languages."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sentences import ROOT, sentences_of

ROOMS = sorted({file.parent for file in ROOT.rglob("*.py")})


def chosen_within(tree: ast.Module) -> Iterator[int]:
    """The lines of texts that choose some of their words in their middle (“file{'s' if several else ''}”)."""
    for said in sentences_of(tree):
        parts = said.node.values if isinstance(said.node, ast.JoinedStr) else ()
        if any(isinstance(inner, ast.IfExp) for part in parts for inner in ast.walk(part)):
            yield said.line


def glued(tree: ast.Module) -> Iterator[int]:
    """The lines in which words are added to others (“found” + “ and more”)."""
    words = {id(said.node) for said in sentences_of(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            yield from [node.lineno] if words & {id(node.left), id(node.right)} else []
        elif isinstance(node, ast.AugAssign) and id(node.value) in words:
            yield node.lineno


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.relative_to(ROOT.parent)))
def test_sentences_are_whole_and_have_named_parts(room: Path) -> None:
    trees = {file.name: ast.parse(file.read_text(encoding="utf-8")) for file in sorted(room.glob("*.py"))}
    assert [f"{name}:{line}" for name, tree in trees.items() for line in chosen_within(tree)] == []
    assert [f"{name}:{line}" for name, tree in trees.items() for line in glued(tree)] == []


def test_choices_and_pieces_would_be_found() -> None:
    chosen = """first = f'The {n} file{"s" if n > 1 else ""} differ'\n"""
    added = """second = 'The file differs' + (', too' if n else '')\n"""
    tree = ast.parse(chosen + added)
    assert list(chosen_within(tree)) == [1]
    assert list(glued(tree)) == [2]
