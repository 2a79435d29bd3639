"""Which colour each entity has: whoever comes back has the one that was his."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from itertools import islice

from msgspec import structs

from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.theme import SLOTS
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.exploration import Exploration

_MOST_CHARTS = 3
"""Charts of a package whose colours are looked at."""


def colours_in_charts(document: Document, name: str) -> dict[str, int]:
    """The numbers of the colours that those told apart in charts of a table have there, of the first who has each."""
    found: dict[str, int] = {}
    views = (view for view in document.sheet.views if view.resources[0] == name and view.spec.by)
    for view in islice(views, _MOST_CHARTS):
        with suppress(SheetError):  # its own page says why it cannot be drawn
            for series in make_chart(document, view, ()).series:
                slot = (series.rank, series.shade)
                if slot in SLOTS and SLOTS.index(slot) not in found.values():
                    found.setdefault(series.label, SLOTS.index(slot))
    return found


class KeptColours:
    """The numbers of the colours of entities, as they were last shown."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def coloured(self, choice: Exploration, shown: Mapping[str, int], apart: Mapping[str, int]) -> Exploration:
        """The choice with a colour for each: who is `shown` keeps it, who was has it again where it is free.

        A newcomer takes the first that nobody has, nor one of those `apart`, as long as there are others.
        """
        kept = {name: shown[name] for name in choice.entities if name in shown}
        for name in choice.entities:
            if name not in kept and self._known.get(name, -1) not in {-1, *kept.values()}:
                kept[name] = self._known[name]
        taken = {*kept.values()}
        others = [number for number in range(len(SLOTS)) if number not in taken]
        free = [number for number in others if number not in apart.values()]
        free += [number for number in others if number in apart.values()]
        free += [number for number in range(len(SLOTS), len(SLOTS) + len(choice.entities)) if number not in taken]
        rest = iter(free)
        colours = tuple(kept[name] if name in kept else next(rest) for name in choice.entities)
        self._known.update(zip(choice.entities, colours, strict=True))
        return structs.replace(choice, colours=colours)
