"""Numbers that stand for a missing figure (−999 and its kind), which are drawn as none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.names.class_bounds import is_not_told
from harbin_viewer.factsheet.roles.profile import number_in
from harbin_viewer.factsheet.sources.sense.cells.absent_numbers import absent_numbers, may_have_absent, stated_numbers
from harbin_viewer.factsheet.tables.table import Column, Table
from harbin_viewer.factsheet.wording import first_of, number, quoted
from harbin_viewer.factsheet.words.reported_decimals import in_digits

_AGAIN = 20
"""How often a number is looked at that comes again."""

_MOST_NAMES = 3

_CODE_AND_WORD = re.compile(r"(?:^|[;,|\n])\s*(-?\d+(?:\.\d+)?)\s*[=:–]\s*([^;,|\n=]+)")
"""A code and its word in what is said of a field: “−9 = No answer; 1 = Yes”."""


def without_stand_ins(table: Table, given: Mapping[str, str]) -> tuple[Table, Notice] | None:
    """The table with these missing, and what is said of it; None where there are none."""
    stated = stated_numbers(table.resource.description.splitlines())
    found = {name: numbers for name in table.columns if name not in given and (numbers := _found(table, name, stated))}
    if not found:
        return None
    columns: dict[str, Column] = dict(table.columns)
    texts = dict(table.texts)
    for name, numbers in found.items():
        column = table.columns[name].astype(np.float64)
        there = np.isin(column, numbers)
        texts.update({(row, name): in_digits(column[row]) for row in np.flatnonzero(there).tolist()})
        columns[name] = np.where(there, np.nan, column)
    return replace(table, columns=columns, texts=texts), _notice(table, found)


def _found(table: Table, name: str, stated: tuple[str, ...]) -> tuple[float, ...]:
    glance()
    column = table.columns[name]
    if column.dtype.kind not in "if" or not len(column):
        return ()
    if untold := _untold(table, name):
        return tuple(float(value) for value in untold if (column == value).any())
    if not may_have_absent(float(np.nanmin(column, initial=0.0)), float(np.nanmax(column, initial=0.0))):
        return ()
    values, counts = np.unique(column[np.isfinite(column)], return_counts=True)
    cells = [
        text for value, count in zip(values, counts, strict=True) for text in [f"{value:.12g}"] * min(count, _AGAIN)
    ]
    return tuple(float(text) for text in absent_numbers(cells, stated, table.field(name).label))


def _untold(table: Table, name: str) -> list[float]:
    """The numbers of a column of figures whose words, in its labels or its description, say that nobody answered."""
    field = table.field(name)
    pairs = [
        (str(one.get("value")), str(one.get("label") or "")) for one in field.categories or () if isinstance(one, dict)
    ]
    pairs += [(found[1], found[2]) for found in _CODE_AND_WORD.finditer(field.description.replace("−", "-"))]
    return [value for code, word in pairs if is_not_told(word) and (value := number_in(code)) == value]


def _notice(table: Table, found: Mapping[str, tuple[float, ...]]) -> Notice:
    told = sorted({f"“{one_number:.12g}”".replace("-", "−") for numbers in found.values() for one_number in numbers})
    count = sum(int(np.isin(table.columns[name], numbers).sum()) for name, numbers in found.items())
    fields = first_of([quoted(table.field(name).label) for name in found], _MOST_NAMES, " other columns")
    cells = "1 cell" if count == 1 else f"{number(count)} cells"
    which = f"{first_of(told, _MOST_NAMES, ' others')} in {fields}"
    why = "its words say so" if any(_untold(table, name) for name in found) else "it lies far from all others"
    sentence = f"{which} ({cells}) is taken for a missing figure in Explore: {why}."
    return Notice("assumed", sentence, table.resource.name, next(iter(found)), count=count)
