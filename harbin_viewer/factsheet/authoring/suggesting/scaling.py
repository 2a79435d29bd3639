"""A figure in another size of unit (million for billion) gets a computed column, so that it can be compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from harbin_viewer.factsheet.authoring.draft import DraftTable
from harbin_viewer.factsheet.authoring.suggesting.suggested_agreements import MOST_COMPARED, agreements
from harbin_viewer.factsheet.authoring.tidying.plain_units import factor_between
from harbin_viewer.factsheet.model.provenance_columns import PROVENANCE
from harbin_viewer.factsheet.words.plain_names import free_name, plain_name


def in_one_scale(tables: Sequence[DraftTable]) -> tuple[DraftTable, ...]:
    """The tables; where a later one has the same figure as an earlier in another size of unit, with that computed."""
    found = list(tables)
    most = min(len(found), MOST_COMPARED)
    for place, mine in enumerate(found[:most]):
        for later in range(place + 1, most):
            found[later] = _with_computed(mine, found[later])
    return tuple(found)


def _with_computed(mine: DraftTable, theirs: DraftTable) -> DraftTable:
    wanted = [
        (name, unit, factor)
        for name in theirs.measures
        for unit in dict.fromkeys(mine.unit(own) for own in mine.measures)
        if (factor := factor_between(theirs.unit(name), unit)) is not None and factor != 1
    ]
    if not wanted:
        return theirs
    tried = theirs
    for name, unit, factor in wanted:
        tried = _with_column(tried, name, unit, factor)
    compared = {str(check.entry["referenceField"]) for check in agreements([mine, tried], {})} & set(tried.computed)
    kept = theirs
    for name, unit, factor in wanted:
        if _name(name, unit) in compared:
            kept = _with_column(kept, name, unit, factor)
    return kept


def _name(name: str, unit: str) -> str:
    return f"{name}_{plain_name(unit, '_')}"


def _with_column(table: DraftTable, name: str, unit: str, factor: Decimal) -> DraftTable:
    """The table with a column computed from another, each figure of it `derived` with a note that says how."""
    own = free_name(_name(name, unit), {field["name"] for field in table.fields}, "_")
    label = table.label(name)
    fields = (
        {"name": own, "title": label, "type": "number", "unit": unit, "status": f"{own}_status", "note": f"{own}_note"},
        {"name": f"{own}_status", "type": "string", "title": f"Status of {label}, {unit}"},
        {"name": f"{own}_note", "type": "string", "title": f"Note on {label}, {unit}"},
    )
    note = f"Computed: “{label}” in {table.unit(name)}, turned into {unit}."
    cells = [
        ("", "", "") if figure is None else (f"{(figure * factor).normalize():f}", "derived", note)
        for figure in table.figures(name)
    ]
    at = len(table.fields) - len(PROVENANCE)
    rows = tuple((*row[:at], *more, *row[at:]) for row, more in zip(table.rows, cells, strict=True))
    return replace(
        table, fields=(*table.fields[:at], *fields, *table.fields[at:]), rows=rows,
        measures=(*table.measures, own), computed=(*table.computed, own),
    )  # fmt: skip
