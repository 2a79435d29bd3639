"""What a person reads is whole sentences with named parts, so that it can be told in other languages."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.sentences import ROOT, Sentence, sentences_of

ROOMS = sorted({file.parent for file in ROOT.rglob("*.py")})


def chosen_within(sentences: Iterable[Sentence]) -> Iterator[int]:
    """The lines of texts that choose some of their words in their middle (“file{'s' if several else ''}”)."""
    for said in sentences:
        parts = said.node.values if isinstance(said.node, ast.JoinedStr) else ()
        if any(isinstance(inner, ast.IfExp) for part in parts for inner in ast.walk(part)):
            yield said.line


def glued(tree: ast.Module, sentences: Iterable[Sentence]) -> Iterator[int]:
    """The lines in which words are added to others (“found” + “ and more”)."""
    words = {id(said.node) for said in sentences}
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            yield from [node.lineno] if words & {id(node.left), id(node.right)} else []
        elif isinstance(node, ast.AugAssign) and id(node.value) in words:
            yield node.lineno


WORDING = ROOT / "factsheet" / "wording.py"
"""Has the one function for each thing that every sentence does: lists, choices, quotes, plurals, units."""

_AGREEING = ({"is", "are"}, {"has", "have"}, {"was", "were"}, {"does", "do"}, {"its", "their"}, {"", "s"})


def decided_by_hand(tree: ast.Module) -> Iterator[int]:
    """The lines that join words in a row, quote each of several, or let a word agree with a number by themselves."""
    return (node.lineno for node in ast.walk(tree) if isinstance(node, ast.expr) and _decides(node))


def _decides(node: ast.expr) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=sign), attr="join")):
            return sign in (" and ", " or ", ", and ", ", or ")
        case ast.ListComp(elt=made) | ast.GeneratorExp(elt=made):
            return _is_quote(made)
        case ast.IfExp(test=test, body=word, orelse=other):
            return _counts(test) and _agree(word, other)
    return False


def _agree(word: ast.expr, other: ast.expr) -> bool:
    return {_word(word), _word(other)} in _AGREEING


def _is_quote(node: ast.expr) -> bool:
    """Whether a text is nothing but something in quotation marks."""
    if not isinstance(node, ast.JoinedStr) or len(node.values) != 3:
        return False
    return [_word(node.values[0]), _word(node.values[2])] == ["“", "”"]


def _counts(test: ast.expr) -> bool:
    return isinstance(test, ast.Compare) and any(_word(side) == "1" for side in test.comparators)


def _word(node: ast.expr) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else "…"


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.relative_to(ROOT.parent)))
def test_sentences_are_whole_and_lists_quotes_and_plurals_are_made_by_one_function_each(room: Path) -> None:
    """Who tells the sentences in another language changes `wording` for how its lists, quotes and plurals are."""
    for file in sorted(room.glob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        sentences = list(sentences_of(tree))
        found = [*chosen_within(sentences), *glued(tree, sentences)]
        found += decided_by_hand(tree) if file != WORDING else ()
        assert found == [], file.name


def test_what_is_decided_by_hand_would_be_found() -> None:
    code = """a = " and ".join(names)\nb = [f"“{name}”" for name in names]\nc = "is" if len(names) == 1 else "are"\n"""
    assert list(decided_by_hand(ast.parse(code))) == [1, 2, 3]


def test_choices_and_pieces_would_be_found() -> None:
    chosen = """first = f'The {n} file{"s" if n > 1 else ""} differ'\n"""
    added = """second = 'The file differs' + (', too' if n else '')\n"""
    tree = ast.parse(chosen + added)
    sentences = list(sentences_of(tree))
    assert list(chosen_within(sentences)) == [1]
    assert list(glued(tree, sentences)) == [2]
