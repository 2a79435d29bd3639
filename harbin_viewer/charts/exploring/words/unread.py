"""What an explored chart leaves out of its table, in sentences: cells that hold no number, rows that stand twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from harbin_viewer.charts.model.series import Series
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.cut import Cut
from harbin_viewer.factsheet.exploring.entities.coded import MISSING
from harbin_viewer.factsheet.roles.names.readable import readable
from harbin_viewer.factsheet.roles.profile import number_in
from harbin_viewer.factsheet.tables.table import LARGEST_DRAWN
from harbin_viewer.factsheet.wording import by_number, first_of, listed, number, quoted

_NAMED = 3
"""Values and places that are named one by one."""


def unread(cut: Cut, cube: Cube, measure: str, shown: Sequence[Series]) -> Iterator[str]:
    """What is not in the chart of a measure, or of several, which has these series, one sentence a kind."""
    measures = dict.fromkeys([measure, *(known.field for known in shown)])
    for field in measures:
        if cells_without := cube.no_figures(field):
            of_it = f" in {quoted(readable(cube.table.field(field).label))}" if len(measures) > 1 else ""
            yield _of_cells(cube, cells_without, of_it)
            yield from _not_shown(cube, [*cells_without], field, shown)
        if beyond := _beyond(cube, field):
            cells = "1 figure that is" if len(beyond) == 1 else f"{number(len(beyond))} figures that are"
            yield f"Not shown: {cells} infinite or too large to be drawn{_whose(cube, beyond)}."
    if len(cut.again):
        rows = "1 row that repeats" if len(cut.again) == 1 else f"{number(len(cut.again))} rows that repeat"
        yield f"Left out: {rows} another one in every cell."
    if others := cube.other_lengths.times:
        beside = cube.other_lengths.beside
        yield f"Left out, as of another length than the {beside} rows: {first_of(others, _NAMED, ' others')}."
    places = list(dict.fromkeys(_places(cube, cut)))
    if places:
        yield f"Left out, as several rows stand for it: {first_of(places, _NAMED, ' others')}."


def _beyond(cube: Cube, measure: str) -> list[int]:
    """The rows with figures that no axis can hold."""
    column = cube.table.columns.get(measure)
    if column is None or column.dtype.kind != "f":
        return []
    return [int(row) for row in np.flatnonzero(np.abs(column) > LARGEST_DRAWN)]


def _of_cells(cube: Cube, cells_without: Mapping[int, str], of_it: str) -> str:
    """How many cells hold no number, what stands there and whose they are; `of_it` says of which measure they are."""
    texts = [*cells_without.values()]
    verb, what = ("stand", "for no figure") if all(map(_stands_for_none, texts)) else ("hold", "no number")
    cells, ending = ("1 cell", "s") if len(texts) == 1 else (f"{number(len(texts))} cells", "")
    values = first_of([quoted(text) for text in dict.fromkeys(texts)], _NAMED, " others")
    return f"Left out: {cells}{of_it} that {verb}{ending} {what} ({values}){_whose(cube, [*cells_without])}."


def _entities_of(cube: Cube, rows: Sequence[int]) -> Counter[str]:
    """Who the cells in these rows are of, those with most first; nobody where the table compares nobody."""
    if cube.entities is None:
        return Counter()
    codes = cube.entities.codes[np.array(rows, dtype=np.int64)].tolist()
    return Counter(cube.entities.words[code] for code in codes if code != MISSING)


def _whose(cube: Cube, rows: Sequence[int]) -> str:
    """Whose the cells are: ", 9 of China, 3 of Viet Nam and 2 more"; "" where the table compares nobody."""
    of_each = _entities_of(cube, rows).most_common()
    if not of_each:
        return ""
    if len(rows) == 1 or len(of_each) == 1:
        whose = of_each[0][0]
        return f", all of {whose}" if len(rows) > 1 else f", of {whose}"
    named = [f"{number(count)} of {name}" for name, count in of_each[:_NAMED]]
    left = sum(count for _name, count in of_each[_NAMED:])
    others = [f"{number(left)} of others"] if left else []
    return f", {listed([*named, *others])}"


def _not_shown(cube: Cube, rows: Sequence[int], measure: str, shown: Sequence[Series]) -> Iterator[str]:
    """Who is not in the chart at all, of those who have more such cells than figures.

    Of a lone cell it is said already whose it is; who has cells in other columns has but those of this one left out.
    """
    entities = cube.entities
    if entities is None or len(rows) == 1:
        return
    figures = np.bincount(entities.codes[np.isfinite(cube.known(measure)) & (entities.codes != MISSING)])
    seen = {code for known in shown for code in entities.codes[known.rows[np.isfinite(known.y)]].tolist()}
    found = [(entities.number(name), name, count) for name, count in _entities_of(cube, rows).items()]
    gone = [name for code, name, count in found if code not in seen and count > (*figures[code : code + 1], 0)[0]]
    if gone:
        verb = by_number(len(gone), "is", "are")
        of_it = f" in {quoted(readable(cube.table.field(measure).label))}" if len(cube.roles.measures) > 1 else ""
        yield f"{first_of(gone, _NAMED, ' others')}, most of whose cells{of_it} are left out, {verb} not shown."


def _stands_for_none(text: str) -> bool:
    """Whether a cell writes a negative number, which then stands for a missing one (−9999)."""
    return number_in(text) < 0


def _places(cube: Cube, cut: Cut) -> Iterator[str]:
    names = cut.names(cut.twins)
    for row, name in zip(cut.twins.tolist(), names, strict=True):
        when = cube.times.text(float(cube.times.numbers[row])) if cube.times else ""
        yield ", ".join(filter(None, [name, when]))
