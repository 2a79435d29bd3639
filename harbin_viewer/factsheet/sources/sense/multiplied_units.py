"""Figures of one column that SDMX multiplies by different powers of ten, each with its power in its unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.unit_finding.unit_multipliers import is_power, power_in_words
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.cells.samples import sample_of
from harbin_viewer.factsheet.sources.sense.tidy_table import LazyRows
from harbin_viewer.factsheet.wording import NO_UNIT


def with_multiplied_units(raw: RawTable) -> RawTable:
    """The table, its column of units with “thousand” and the like where a column of powers of ten has several.

    One power in all rows is that of all units, and told where these are found.
    """
    power = next((place for place, label in enumerate(raw.labels) if is_power(label)), None)
    if power is None or len({row[power].strip() for row in sample_of(raw)} - {""}) < 2:
        return raw
    unit = next((place for place, label in enumerate(raw.labels) if is_named(label, "unit")), None)
    labels = (*raw.labels, "Unit") if unit is None else raw.labels

    def rows() -> Iterator[Sequence[str]]:
        for row in raw.rows:
            word = power_in_words(row[power]) if power < len(row) else ""
            if unit is None:
                yield [*row, *[""] * (len(raw.labels) - len(row)), word or NO_UNIT]
            else:
                yield [*row[:unit], f"{word} {row[unit]}".strip(), *row[unit + 1 :]] if unit < len(row) else row

    made = list(rows()) if isinstance(raw.rows, Sequence) else LazyRows(rows)
    return replace(raw, labels=labels, rows=made, header_rows=(), clean=None)
