"""Those a reader has switched off in an explored chart, who can be switched on again as they were."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence


class SwitchedOff:
    """Keeps who was on show, in which order, and the colours of those taken away, until others take their place."""

    def __init__(self) -> None:
        self._order: list[str] = []
        self._away: dict[str, int] = {}

    def take_away(self, name: str, colour: int, shown: Sequence[str]) -> None:
        """One of those on show is no longer shown."""
        self.keep_order(shown)
        self._away[name] = colour

    def keep_order(self, shown: Sequence[str]) -> None:
        """These are on show; each that is off keeps its place after the one that was before it."""
        order = list(shown)
        for at, name in enumerate(self._order):
            if name in self._away and name not in order:
                before = [known for known in self._order[:at] if known in order][-1:]
                order.insert(order.index(before[0]) + 1 if before else 0, name)
        self._order = order

    def follow(self, before: Collection[str], after: Collection[str]) -> None:
        """A choice became another: where several newcomers are in it, who was switched off is forgotten."""
        if len(set(after) - set(before) - set(self._away)) > 1 or not after:
            self._away, self._order = {}, []

    def off(self, shown: Collection[str]) -> Mapping[str, int]:
        """Those who are off, with their colours."""
        return {name: colour for name, colour in self._away.items() if name not in shown}

    def in_order(self, names: Collection[str]) -> tuple[str, ...]:
        """Some of them, each at its place."""
        return tuple(sorted(names, key=lambda name: self._order.index(name) if name in self._order else len(names)))
