"""The parsed form of Python's regular expressions: the one place that knows the standard library's parser."""

from __future__ import annotations

import re
from copy import copy
from typing import Any, TypeAlias

from re import _compiler, _parser  # type: ignore[attr-defined]  # isort: skip

Node: TypeAlias = tuple[Any, Any]
"""What is to be matched, and its arguments."""

LETTERS = frozenset(map(str, (_parser.LITERAL, _parser.NOT_LITERAL, _parser.ANY, _parser.IN)))
"""Nodes that match one character."""

REPEATS = ("MAX_REPEAT", "MIN_REPEAT")
ALL_REPEATS = (*REPEATS, "POSSESSIVE_REPEAT")
GROUPS = ("SUBPATTERN", "ATOMIC_GROUP")
LOOKS = ("ASSERT", "ASSERT_NOT")
"""Nodes that look ahead or behind."""

NO_END: int = int(_parser.MAXREPEAT)
"""What stands for “as often as you like”."""

_SCRIPTS = int(re.ASCII | re.LOCALE | re.UNICODE)


def parsed(text: str) -> Any:
    """The nodes of a pattern; re.error, RecursionError or OverflowError where it is none."""
    return _parser.parse(text)


def kind(node: Node) -> str:
    """The name of a node."""
    name: str = node[0].name
    return name


def compiled(node: Node, whole: Any, flags: int) -> re.Pattern[str]:
    """A pattern of this node alone, as it is to be read within `whole`."""
    state = copy(whole.state)
    state.flags = 0  # or those of the whole would be added to those of a group
    made: re.Pattern[str] = _compiler.compile(_parser.SubPattern(state, [node]), flags)
    return made


def inner_of(node: Node) -> Any:
    """The nodes in a group, or in a look ahead or behind; none in others."""
    if kind(node) in LOOKS:
        return node[1][1]
    return within(node, 0)[0] if kind(node) in GROUPS else ()


def within(group: Node, flags: int) -> tuple[Any, int]:
    """The nodes in a group, and the flags with which they are to be read."""
    if kind(group) != "SUBPATTERN":
        return group[1], flags
    _group, added, taken, inner = group[1]
    return inner, combined(flags, added, taken)


def combined(flags: int, added: int, taken: int) -> int:
    """The flags within a group that adds and takes some; letters are of one kind, of ASCII or of all scripts."""
    kept = flags & ~_SCRIPTS if added & _SCRIPTS else flags
    return (kept | added) & ~taken
