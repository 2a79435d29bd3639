"""The words of the codes of a column, as a Table Schema has its categories."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from harbin_viewer.factsheet.sources.raw_table import RawTable

_MOST_CATEGORIES = 400
"""Different values of a column of codes that are listed with their words."""


def categories_of(raw: RawTable, place: int) -> dict[str, Any]:
    """The values of a column with their words; {} where it has too many. Of rows that are not all known, the words."""
    hint = raw.hint(place)
    labels = hint.labels
    if not isinstance(raw.rows, Sequence):
        return {"labels": labels} if len(labels) <= _MOST_CATEGORIES else {}
    values = sorted({row[place].strip() for row in raw.rows if place < len(row)} - {"", *hint.missing})
    if not set(values) & labels.keys() or len(values) > _MOST_CATEGORIES:
        return {}
    if hint.ordered and labels.keys() >= set(values):
        values.sort(key=list(labels).index)
        return {"categories": values, "categoriesOrdered": True}
    return {"categories": [{"value": value, "label": labels.get(value, value)} for value in values]}
