"""Where in a pattern the next letter decides how to go on: there an engine that tries one way after the other has one.

(It may look into another, which ends at its first letter.)
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from harbin_viewer.factsheet.patterns.next_letters import Next, are_apart, either, letters_of
from harbin_viewer.factsheet.patterns.syntax import ALL_REPEATS, GROUPS, LETTERS, LOOKS, Node, kind, within


class Decisions:
    """The repeats and branches of a parsed pattern at which the next letter decides."""

    def __init__(self, whole: Any) -> None:
        self._whole = whole  # the numbers by which nodes are known are theirs as long as they are there
        self._begins: dict[tuple[int, int], Next] = {}
        self._decided: set[int] = set()
        with suppress(RecursionError):  # of what is nested that deeply, some is not decided
            self._is_one_way_through(whole, (), whole.state.flags)

    def decides(self, node: Node) -> bool:
        """Whether the next letter tells which branch to take, or that there is one way through this repeat."""
        return id(node) in self._decided

    def _is_one_way_through(self, nodes: Any, follow: Next, flags: int) -> bool:
        """Whether there is one way through all of these, before what may `follow`."""
        is_one = True
        for node in reversed(list(nodes)):
            is_one = self._is_one_way(node, follow, flags) and is_one
            begin = self._begin(node, flags)
            follow = either((begin, follow)) if _may_take_none(node) else begin
        return is_one

    def _is_one_way(self, node: Node, follow: Next, flags: int) -> bool:
        name, arguments = kind(node), node[1]
        if name in ALL_REPEATS:
            return self._is_one_repeat(node, follow, flags)
        if name == "BRANCH":
            return self._is_one_branch(node, follow, flags)
        if name == "GROUPREF_EXISTS":
            for branch in filter(None, arguments[1:]):
                self._is_one_way_through(branch, follow, flags)
            return False
        if name in LOOKS:
            return self._is_one_way_through(arguments[1], (), flags)
        if name in GROUPS:
            inner, flags = within(node, flags)
            return self._is_one_way_through(inner, follow, flags)
        return True

    def _is_one_repeat(self, node: Node, follow: Next, flags: int) -> bool:
        least, most, inner = node[1]
        again = self._begin_of(inner, flags)
        after = follow if int(most) == 1 else either((again, follow))
        is_one = self._is_one_way_through(inner, after, flags) and not _can_be_empty(inner)
        if is_one and (int(least) == int(most) or are_apart(again, follow)):
            self._decided.add(id(node))
            return True
        return False

    def _is_one_branch(self, node: Node, follow: Next, flags: int) -> bool:
        branches = node[1][1]
        are_one = [self._is_one_way_through(branch, follow, flags) for branch in branches]
        begins = [self._begin_of(branch, flags, follow) for branch in branches]
        if either(begins) is None or any(
            not are_apart(begin, other) for at, begin in enumerate(begins) for other in begins[:at]
        ):
            return False
        self._decided.add(id(node))
        return all(are_one)

    def _begin_of(self, nodes: Any, flags: int, follow: Next = ()) -> Next:
        """The letters with which a way through these nodes may begin; where it may take none, those that `follow`."""
        key = (id(nodes), flags)
        if key not in self._begins:
            self._begins[key] = self._first(nodes, flags)
        begin = self._begins[key]
        return either((begin, follow)) if _can_be_empty(nodes) else begin

    def _first(self, nodes: Iterable[Node], flags: int) -> Next:
        found: Next = ()
        for node in nodes:
            found = either((found, self._begin(node, flags)))
            if found is None or not _may_take_none(node):
                break
        return found

    def _begin(self, node: Node, flags: int) -> Next:
        """The letters with which a node may begin."""
        name, arguments = kind(node), node[1]
        if name in LETTERS:
            return letters_of(node, flags)
        if name == "AT" or name in LOOKS:  # they take none, and allow less than there would be without them
            return ()
        if name == "BRANCH":
            return either(self._begin_of(branch, flags) for branch in arguments[1])
        if name in GROUPS:
            return self._begin_of(*within(node, flags))
        return self._begin_of(arguments[2], flags) if name in ALL_REPEATS else None


def _can_be_empty(nodes: Any) -> bool:
    """Whether there may be a way through these nodes, as they were parsed, that takes no letter."""
    least, _most = nodes.getwidth()
    return int(least) == 0


def _may_take_none(node: Node) -> bool:
    name, arguments = kind(node), node[1]
    if name == "BRANCH":
        return any(map(_can_be_empty, arguments[1]))
    if name in GROUPS:
        return _can_be_empty(within(node, 0)[0])
    if name in ALL_REPEATS:
        return int(arguments[0]) == 0 or _can_be_empty(arguments[2])
    return name not in LETTERS
