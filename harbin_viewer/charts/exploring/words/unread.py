"""What an explored chart leaves out of its table, in sentences: cells that hold no number, rows that stand twice."""

from __future__ import annotations

from collections.abc import Iterator

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.cut import Cut
from harbin_viewer.factsheet.roles.profile import number_in
from harbin_viewer.factsheet.wording import first_of, number, quoted

_NAMED = 3
"""Values and places that are named one by one."""


def unread(cube: Cube, cut: Cut, measure: str) -> Iterator[str]:
    """What is not in the chart of a measure, one sentence a kind."""
    texts = cube.no_figures(measure)
    if texts:
        verb, what = ("stand", "for no figure") if all(map(_stands_for_none, texts)) else ("hold", "no number")
        cells = f"1 cell that {verb}s" if len(texts) == 1 else f"{number(len(texts))} cells that {verb}"
        values = first_of([quoted(text) for text in dict.fromkeys(texts)], _NAMED, " others")
        yield f"Left out: {cells} {what} ({values})."
    places = list(dict.fromkeys(_places(cube, cut)))
    if places:
        yield f"Left out, as several rows stand for it: {first_of(places, _NAMED, ' others')}."


def _stands_for_none(text: str) -> bool:
    """Whether a cell writes a negative number, which then stands for a missing one (−9999)."""
    return number_in(text) < 0


def _places(cube: Cube, cut: Cut) -> Iterator[str]:
    names = cut.names(cut.twins)
    for row, name in zip(cut.twins.tolist(), names, strict=True):
        when = cube.times.text(float(cube.times.numbers[row])) if cube.times else ""
        yield ", ".join(filter(None, [name, when]))
