"""A pattern as states that are all walked at once: a letter costs the same however many ways there are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from harbin_viewer.factsheet.patterns.syntax import LETTERS, NO_END, REPEATS, Node, compiled, kind, within

MAX_STATES = 5000
"""States of a pattern at most; a repeat of a repeat makes as many as both together."""

_MAX_STEPS = 20_000
"""Steps that are remembered at a time."""


class NotWalkableError(Exception):
    """A pattern that states cannot express (a look around, a reference back), or that has too many."""


class _State(NamedTuple):
    """Leads on where `letter` fits the next character, where `place` holds here, or at once."""

    onward: tuple[int, ...]
    letter: re.Pattern[str] | None = None
    place: re.Pattern[str] | None = None


class Automaton:
    """Tells whether a text is all of a pattern, in time proportional to its length."""

    def __init__(self, whole: Any) -> None:
        self._whole = whole
        self._states: list[_State] = [_State(())]
        self._end = 0
        self._start = self._sequence(_without_ends(list(whole)), self._end, whole.state.flags)
        self._has_places = any(state.place for state in self._states)
        self._steps: dict[tuple[frozenset[int], str], frozenset[int]] = {}

    def __len__(self) -> int:
        return len(self._states)

    def fits(self, text: str) -> bool:
        """Whether all of the text is matched."""
        now = self._reached((self._start,), text, 0)
        step = self._step_at_place if self._has_places else self._step
        for place, letter in enumerate(text, 1):
            if not now:
                return False
            now = step(now, letter, text, place)
        return self._end in now

    # making

    def _sequence(self, nodes: list[Node], onward: int, flags: int) -> int:
        """The first state of these nodes, after which `onward` follows."""
        for node in reversed(nodes):
            onward = self._node(node, onward, flags)
        return onward

    def _node(self, node: Node, onward: int, flags: int) -> int:
        name, arguments = kind(node), node[1]
        if name in LETTERS:
            return self._add(_State((onward,), letter=compiled(node, self._whole, flags)))
        if name == "AT":
            return self._add(_State((onward,), place=compiled(node, self._whole, flags)))
        if name == "BRANCH":
            return self._add(_State(tuple(self._sequence(list(each), onward, flags) for each in arguments[1])))
        if name == "SUBPATTERN":
            inner, flags = within(node, flags)
            return self._sequence(list(inner), onward, flags)
        if name in REPEATS:
            least, most, inner = arguments
            return self._repeat(int(least), int(most), list(inner), onward, flags)
        raise NotWalkableError(name)

    def _repeat(self, least: int, most: int, inner: list[Node], onward: int, flags: int) -> int:
        """`inner` at least `least` times and then as often as may be: a loop, or one after the other."""
        if max(least, most if most < NO_END else 0) > MAX_STATES:
            raise NotWalkableError("a long repeat")
        if most >= NO_END:
            first = self._add(_State(()))
            self._states[first] = _State((self._sequence(inner, first, flags), onward))
        else:
            first = onward
            for _ in range(most - least):
                first = self._add(_State((self._sequence(inner, first, flags), onward)))
        for _ in range(least):
            first = self._sequence(inner, first, flags)
        return first

    def _add(self, state: _State) -> int:
        if len(self._states) >= MAX_STATES:
            raise NotWalkableError("many states")
        self._states.append(state)
        return len(self._states) - 1

    # walking

    def _step(self, now: frozenset[int], letter: str, text: str, place: int) -> frozenset[int]:
        """Where a letter leads, which is the same wherever it stands."""
        known = self._steps.get((now, letter))
        if known is None:
            if len(self._steps) >= _MAX_STEPS:
                self._steps.clear()
            known = self._steps[now, letter] = self._step_at_place(now, letter, text, place)
        return known

    def _step_at_place(self, now: frozenset[int], letter: str, text: str, place: int) -> frozenset[int]:
        states = (self._states[number] for number in now)
        fitting = (state for state in states if state.letter is not None and state.letter.fullmatch(letter))
        return self._reached((state.onward[0] for state in fitting), text, place)

    def _reached(self, numbers: Iterable[int], text: str, place: int) -> frozenset[int]:
        """These states and all that follow them without a letter; of those, the ones that want a letter or end."""
        waiting, known, found = list(numbers), set[int](), set[int]()
        while waiting:
            number = waiting.pop()
            if number in known:
                continue
            known.add(number)
            state = self._states[number]
            if state.letter is not None or number == self._end:
                found.add(number)
            elif state.place is None or state.place.match(text, place):
                waiting += state.onward
        return frozenset(found)


def _without_ends(nodes: list[Node]) -> list[Node]:
    """The nodes without `^` and `$` at both ends: a whole text begins and ends there anyhow."""
    is_start: Callable[[Node], bool] = lambda node: str(node[1]) in ("AT_BEGINNING", "AT_BEGINNING_STRING")  # noqa: E731
    is_end: Callable[[Node], bool] = lambda node: str(node[1]) in ("AT_END", "AT_END_STRING")  # noqa: E731
    while nodes and kind(nodes[0]) == "AT" and is_start(nodes[0]):
        nodes = nodes[1:]
    while nodes and kind(nodes[-1]) == "AT" and is_end(nodes[-1]):
        nodes = nodes[:-1]
    return nodes
