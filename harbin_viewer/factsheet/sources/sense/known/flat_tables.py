"""Flat files of GENESIS (Destatis and the offices of the Länder): columns that others of one value give their names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable

_LOOKED_AT = 2_000
"""Rows from the head of a table by which it is seen whether a column has one value."""

_OF_VALUES = (
    (re.compile(r"(?i)(?P<number>\d)_variable_attribute_label"), "{number}_variable_label"),
    (re.compile(r"(?i)(?P<number>\d)_auspraegung_label"), "{number}_merkmal_label"),
    (re.compile(r"(?i)value"), "value_variable_label"),
)
"""The columns that are called as the one value of another one says."""

_TITLES = ("statistics_label", "statistik_label")


def with_names_of_genesis(raw: RawTable) -> RawTable:
    """The table with its columns called as others say: “Nationalität”, not “2_variable_attribute_label”."""
    places = {label.strip().casefold(): place for place, label in enumerate(raw.labels)}
    statistics = next((name for name in _TITLES if name in places), "")
    if not statistics or not {"1_variable_label", "1_merkmal_label"} & places.keys():
        return raw
    head = raw.rows if isinstance(raw.rows, Sequence) else list(islice(iter(raw.rows), _LOOKED_AT))
    columns = dict(raw.columns)
    for label in raw.labels:
        if title := _one_value(head, places.get(_namer(label))):
            hint = columns.get(label, ColumnHint())
            columns[label] = replace(hint, title=hint.title or title)
    return replace(raw, columns=columns, title=raw.title or _one_value(head, places[statistics]))


def _namer(label: str) -> str:
    """The column whose value a column is called by; "" where there is none."""
    found = ((name, pattern.fullmatch(label.strip())) for pattern, name in _OF_VALUES)
    return next((name.format(**match.groupdict()) for name, match in found if match), "")


def _one_value(rows: Sequence[Sequence[str]], place: int | None) -> str:
    texts = {row[place].strip() for row in rows if place < len(row)} if place is not None else set()
    return texts.pop() if len(texts) == 1 else ""
