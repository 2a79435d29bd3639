"""Units: figures in several of them down one column, and figures whose unit nothing states."""

from __future__ import annotations

from collections.abc import Iterator

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.oddities.declaration import declare
from harbin_viewer.factsheet.oddities.examined import ExaminedTable, first_few
from harbin_viewer.factsheet.roles.unit_finding.currencies import two_moneys
from harbin_viewer.factsheet.tables.distinct_values import sorted_once
from harbin_viewer.factsheet.wording import in_quotes, listed, number, quoted


@declare("units", rank=70)
def units(examined: ExaminedTable) -> Iterator[Notice]:
    """Several units in one column, then measures without a unit."""
    for column in dict.fromkeys(measure.unit_field for measure in examined.roles.measures):
        yield from _several(examined, column)
    fields = [measure.field for measure in examined.roles.measures if not (measure.unit or measure.unit_field)]
    bare = [name for name in fields if examined.table.field(name).type != "year"]  # a year is in no unit
    if bare:
        measures = "The unit is" if len(bare) == 1 else f"The units of {number(len(bare))} columns of figures are"
        sentence = f"{measures} not stated: {examined.labels(bare)}."
        yield Notice("odd", sentence, field=bare[0] if len(bare) == 1 else "", count=len(bare))
    for name in bare:
        if moneys := two_moneys(examined.table.field(name).label):
            named = listed(in_quotes(moneys))
            sentence = f"The name “{examined.table.field(name).label}” has {named}: nothing says in which it is."
            yield Notice("odd", sentence, field=name)


def _several(examined: ExaminedTable, unit: str) -> Iterator[Notice]:
    """Rows of one measure in several units; where a column names the measure, each may have its own."""
    naming = examined.roles.measure_name
    if unit not in examined.table.columns:
        return
    words = [quoted(value) for value in examined.coded(unit).values]
    if len(words) < 2 or (naming in examined.table.columns and _is_told_by(examined, naming, unit)):
        return
    sentence = f"Figures down one column are in {number(len(words))} units, as {examined.label(unit)} tells."
    yield Notice("odd", sentence, field=unit, place=first_few(words), count=len(words))


def _is_told_by(examined: ExaminedTable, naming: str, unit: str) -> bool:
    """Whether each measure that is named has one unit."""
    pairs = len(sorted_once(examined.together([naming, unit])))
    return pairs <= len(sorted_once(examined.coded(naming).codes))
