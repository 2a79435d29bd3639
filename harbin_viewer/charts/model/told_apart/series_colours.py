"""Which series has which colour: those of a source its own two, all others what is left; of one source alone others."""

from __future__ import annotations

from collections import Counter

from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.theme import RANKS, overflow, unlike_colours
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.tables.table import Table

GREY = -1
"""The rank of a series that no colour is left for."""

_OWN = 2
"""Colours that a source has for itself."""

_COLOURS = _OWN * RANKS
_OF_ONE_DASH = 5
"""Lines that are told apart by their colours alone."""


def rank_of(sheet: FactSheet, table: Table) -> int:
    """The place of a table among the sheet's: tables of figures come in the order of their resources."""
    figures = [r.name for r in sheet.resources if r.schema and any(f.unit for f in r.schema.fields)]
    name = table.resource.name
    return figures.index(name) if name in figures else len(figures)


def coloured(series: list[Series]) -> list[Series]:
    """The first two fields of a source in the source's own colours, those that are left in colours nobody has.

    Where all are of one source, and more than two of a unit, colours say no source: each is as unlike the others as
    colours are, as in Explore.
    Of many lines every five have a dash of their own; beyond the colours, lines begin anew and all others are grey.
    What is quiet has no colour.
    """
    loud = [one_series for one_series in series if not one_series.quiet]
    made = iter(_unlike(loud) if _are_several_of_one_source(loud) else _with_slots(loud))
    return [one_series if one_series.quiet else next(made) for one_series in series]


def _are_several_of_one_source(series: list[Series]) -> bool:
    units = Counter(one_series.unit for one_series in series)
    return len({one_series.rank % RANKS for one_series in series}) == 1 and max(units.values()) > _OWN


def _unlike(series: list[Series]) -> list[Series]:
    """Of each unit one after the other in the first colours of all sources, then in their second ones."""
    slots, before, made = unlike_colours(series[0].rank), Counter[str](), []
    for one_series in series:
        place, runs = before[one_series.unit], mark_of(one_series.mark).runs
        before[one_series.unit] += 1
        rank, shade = slots[place % _COLOURS] if runs or place < _COLOURS else (GREY, 0)
        made.append(one_series.looking(rank=rank, shade=shade, style=_dash(place) if runs else 0))
    return made


def _dash(place: int) -> int:
    """The dash of a line, by its place among those of its unit."""
    return place // _OF_ONE_DASH


def _with_slots(series: list[Series]) -> list[Series]:
    fields: dict[tuple[str, str], int] = {}
    wanted = []
    for one_series in series:
        shade = fields.get((one_series.source, one_series.unit), 0)
        fields[one_series.source, one_series.unit] = shade + 1
        wanted.append((one_series.rank % RANKS, shade))
    own, units = set(wanted), {one_series.unit for one_series in series}
    free = {unit: [slot for slot in overflow(series[0].rank) if slot not in own] for unit in units}
    taken: dict[str, list[tuple[int, int]]] = {unit: [] for unit in units}
    known: dict[str, set[tuple[int, int]]] = {unit: set() for unit in units}
    made = []
    for one_series, slot in zip(series, wanted, strict=True):
        before, runs = taken[one_series.unit], mark_of(one_series.mark).runs
        if slot in known[one_series.unit] or slot[1] > 1:
            left = free[one_series.unit]
            slot = left.pop(0) if left else before[len(before) % _COLOURS] if runs else (GREY, 0)
        style = _dash(len(before)) if runs else 0
        before.append(slot)
        known[one_series.unit].add(slot)
        made.append(one_series.looking(rank=slot[0], shade=slot[1], style=style))
    return made
