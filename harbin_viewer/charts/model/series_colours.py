"""Which series has which colour: those of a source its own two, all others what is left."""

from __future__ import annotations

from dataclasses import replace

from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.theme import RANKS, overflow
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.tables.table import Table


def rank_of(sheet: FactSheet, table: Table) -> int:
    """The place of a table among the sheet's: tables of figures come in the order of their resources."""
    figures = [r.name for r in sheet.resources if r.schema and any(f.unit for f in r.schema.fields)]
    name = table.resource.name
    return figures.index(name) if name in figures else len(figures)


def coloured(series: list[Series]) -> list[Series]:
    """The first two fields of a source in the source's own colours, those that are left in colours nobody has."""
    fields: dict[tuple[str, str], int] = {}
    wanted = []
    for one in series:
        shade = fields.get((one.source, one.unit), 0)
        fields[one.source, one.unit] = shade + 1
        wanted.append((one.rank % RANKS, shade))
    free = [slot for slot in overflow(series[0].rank) if slot not in wanted]
    taken: set[tuple[str, int, int]] = set()
    coloured = []
    for one, slot in zip(series, wanted, strict=True):
        if (one.unit, *slot) in taken or slot[1] > 1:
            slot = free.pop(0) if free else (slot[0], slot[1] % 2)
        taken.add((one.unit, *slot))
        coloured.append(replace(one, rank=slot[0], shade=slot[1]))
    return coloured
