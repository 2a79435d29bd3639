"""How many ways an engine that tries one after the other can have through a text, at most."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from harbin_viewer.factsheet.patterns.syntax import LETTERS, REPEATS, Node, kind

MANY = 10**12
"""More than this is not counted."""


def ways(nodes: Iterable[Node], length: int) -> int:
    """A bound on the ways through a text of so many letters, `MANY` at most: a way is what is taken how often."""
    product = 1
    for node in nodes:
        product = min(product * _ways(node, length), MANY)
    return product


def _ways(node: Node, length: int) -> int:
    name, arguments = kind(node), node[1]
    if name in LETTERS or name in ("AT", "GROUPREF"):
        return 1
    if name in (*REPEATS, "POSSESSIVE_REPEAT"):
        least, most, inner = arguments
        return _of_repeat(int(least), int(most), inner, length)
    if name == "BRANCH":
        return min(sum(ways(branch, length) for branch in arguments[1]), MANY)
    if name == "GROUPREF_EXISTS":
        return min(sum(ways(branch, length) for branch in arguments[1:] if branch), MANY)
    return ways(_inner(name, arguments), length)


def _of_repeat(least: int, most: int, inner: Any, length: int) -> int:
    most = min(most, max(length, least))
    each = ways(inner, length)
    if each == 1:
        return min(most - least + 1, MANY)
    exponent = most * (each.bit_length() - 1)
    return MANY if exponent > MANY.bit_length() else min(sum(each**times for times in range(least, most + 1)), MANY)


def _inner(name: str, arguments: Any) -> Any:
    """What stands inside a group or a look around."""
    if name == "SUBPATTERN":
        return arguments[3]
    if name in ("ASSERT", "ASSERT_NOT"):
        return arguments[1]
    return arguments if name == "ATOMIC_GROUP" else ()
