"""What an explored chart leaves out of its table, in sentences: cells that hold no number, rows that stand twice."""

from __future__ import annotations

from collections.abc import Iterator

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.cut import Cut
from harbin_viewer.factsheet.wording import first_of, number, quoted

_NAMED = 3
"""Values and places that are named one by one."""


def unread(cube: Cube, cut: Cut, measure: str) -> Iterator[str]:
    """What is not in the chart of a measure, one sentence a kind."""
    texts = cube.no_figures(measure)
    if texts:
        cells = "1 cell that holds" if len(texts) == 1 else f"{number(len(texts))} cells that hold"
        values = first_of([quoted(text) for text in dict.fromkeys(texts)], _NAMED, " others")
        yield f"Left out: {cells} no number ({values})."
    places = list(dict.fromkeys(_places(cube, cut)))
    if places:
        yield f"Left out, as several rows stand for it: {first_of(places, _NAMED, ' others')}."


def _places(cube: Cube, cut: Cut) -> Iterator[str]:
    names = cut.names(cut.twins)
    for row, name in zip(cut.twins.tolist(), names, strict=True):
        when = cube.times.text(float(cube.times.values[row])) if cube.times else ""
        yield ", ".join(filter(None, [name, when]))
