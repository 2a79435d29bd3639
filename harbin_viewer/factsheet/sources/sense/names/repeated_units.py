"""Columns that are called by their unit alone, several alike (“%”, “%”), and are of the column to their left."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from harbin_viewer.factsheet.roles.units import is_unit
from harbin_viewer.factsheet.sources.raw_table import RawTable

_FEWEST = 2


def with_units_named(raw: RawTable) -> RawTable:
    """The table with “Smith in %” for a “%” beside “Smith”, where another “%” stands beside somebody else."""
    units = {label for label, count in Counter(raw.labels).items() if count >= _FEWEST and is_unit(label)}
    if not units or len(raw.header_rows) > 1:
        return raw
    places = [place for place, label in enumerate(raw.labels) if label in units]
    heads = [raw.labels[place - 1] if place else "" for place in places]
    if not all(heads) or len({*heads}) < len(heads) or units.intersection(heads):
        return raw
    named = dict(zip(places, heads, strict=True))
    labels = tuple(f"{named[place]} in {label}" if place in named else label for place, label in enumerate(raw.labels))
    upper = tuple(named.get(place, label) for place, label in enumerate(raw.labels))
    lower = tuple(label if place in named else "" for place, label in enumerate(raw.labels))
    return replace(raw, labels=labels, header_rows=(upper, lower), clean=None)
