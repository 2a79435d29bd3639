"""How many ways an engine that tries one after the other can have through a text, at most."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from harbin_viewer.factsheet.patterns.decisions import Decisions
from harbin_viewer.factsheet.patterns.syntax import ALL_REPEATS, LETTERS, Node, inner_of, kind

MANY = 10**12
"""More than this is not counted."""


class Effort:
    """What it costs to match a parsed pattern."""

    def __init__(self, whole: Any) -> None:
        self._whole = whole
        self._decisions = Decisions(whole)

    def ways(self, length: int) -> int:
        """A bound on the ways through a text of so many letters, `MANY` at most: a way is what is taken how often."""
        return self._ways_through(self._whole, length)

    def _ways_through(self, nodes: Iterable[Node], length: int) -> int:
        product = 1
        for node in nodes:
            product = min(product * self._ways(node, length), MANY)
        return product

    def _ways(self, node: Node, length: int) -> int:
        name, arguments = kind(node), node[1]
        if name in LETTERS or name in ("AT", "GROUPREF"):
            return 1
        if name in ALL_REPEATS:
            least, most, inner = arguments
            return 1 if self._decisions.decides(node) else self._of_repeat(int(least), int(most), inner, length)
        if name == "BRANCH":
            each = [self._ways_through(branch, length) for branch in arguments[1]]
            return max(each) if self._decisions.decides(node) else min(sum(each), MANY)
        if name == "GROUPREF_EXISTS":
            return min(sum(self._ways_through(branch, length) for branch in arguments[1:] if branch), MANY)
        return self._ways_through(inner_of(node), length)

    def _of_repeat(self, least: int, most: int, inner: Any, length: int) -> int:
        most = min(most, max(length, least))
        each = self._ways_through(inner, length)
        if each == 1:
            return min(most - least + 1, MANY)
        exponent = most * (each.bit_length() - 1)
        return MANY if exponent > MANY.bit_length() else min(sum(each**times for times in range(least, most + 1)), MANY)
