"""Countries that stand as columns beside times, as rows: so that they are compared as others are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from msgspec import structs

from harbin_viewer.factsheet.exploring.observed.first_signs import may_be_places, place_labels
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.package.schema import Field, Schema
from harbin_viewer.factsheet.roles.times.periods import periods_of
from harbin_viewer.factsheet.sources.sense.shaping.shape_plan import Names
from harbin_viewer.factsheet.tables.table import Column, Table

_MOST_CELLS = 2_000_000
_LOOKED_AT = 50


def places_as_rows(table: Table, given: Mapping[str, str]) -> tuple[Table, Notice, dict[str, tuple[str, ...]]] | None:
    """The table with a row for each time and place, what is said of it, and the columns that the figures were in.

    None where not all columns but the one of times are places with figures.
    """
    names = list(table.columns)
    time, places = names[:1], names[1:]
    if given.keys() & set(names) or not 0 < len(table) * len(places) <= _MOST_CELLS or not may_be_places(table):
        return None
    if not _are_times(table, time[0]):
        return None
    labels = place_labels(table)
    return _turned(table, time[0], places, labels), _notice(table, labels), {"value": tuple(places)}


def _are_times(table: Table, name: str) -> bool:
    column = table.columns[name]
    if column.dtype.kind == "M":
        return True
    texts = [str(value) for value in column[:_LOOKED_AT].tolist() if value is not None]
    return bool(texts) and len(periods_of(texts)) == len(set(texts))


def _turned(table: Table, time: str, places: list[str], labels: list[str]) -> Table:
    count, rows = len(places), len(table)
    taken = Names()
    first = table.field(time)
    taken.take(first.name)
    who, what = Field(name=taken.take("place"), title="Place", type="string"), Field(name="value", type="number")
    units = {table.field(name).unit for name in places}
    what = structs.replace(what, unit=next(iter(units)) if len(units) == 1 else "")
    named = np.empty(count, dtype=object)
    named[:] = labels
    figures = np.stack([table.columns[name].astype(np.float64) for name in places], axis=1).reshape(-1)
    columns: dict[str, Column] = {
        first.name: np.repeat(table.columns[time], count), who.name: np.tile(named, rows), what.name: figures,
    }  # fmt: skip
    resource = structs.replace(
        table.resource, schema=Schema(fields=(first, who, what)), roles={first.name: "time", what.name: "measure"}
    )
    numbers = np.repeat(np.array([table.number_of(row) for row in range(rows)], dtype=np.int64), count)
    place_of = {name: place for place, name in enumerate(places)}
    texts = {
        (row * count + place_of[name], what.name): text for (row, name), text in table.texts.items() if name in place_of
    }
    return replace(table, resource=resource, columns=columns, decimals={}, texts=texts, row_numbers=numbers)


def _notice(table: Table, labels: list[str]) -> Notice:
    sentence = (
        f"The columns “{labels[0]}” to “{labels[-1]}” are places: Explore has them as rows, the table stays as it is."
    )
    return Notice("assumed", sentence, table.resource.name, count=len(labels))
