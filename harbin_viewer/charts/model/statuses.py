"""The status of each figure of a chart: its own, its row's, or that of what it was computed from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import Any

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.model.words.constant_column import repeated
from harbin_viewer.charts.status import looks
from harbin_viewer.factsheet.checks.borne_out import as_borne_out
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.view import SeriesSpec
from harbin_viewer.factsheet.tables.reading import Table

Statuses = npt.NDArray[Any]


def stated(sheet: FactSheet, table: Table, name: str) -> Statuses:
    """The status of each figure of a field: its own, or else that of its row; what is not borne out is told apart."""
    own = as_borne_out(sheet, table, table.field(name).status)
    rows = as_borne_out(sheet, table, "status")
    empty = repeated("", len(table))
    if own is None:
        return empty if rows is None else rows
    return own if rows is None or table.field(name).status == "status" else np.where(own == None, rows, own)  # noqa: E711 elementwise


def of_parts(sheet: FactSheet, table: Table, spec: SeriesSpec, rows: npt.NDArray[np.integer]) -> Statuses:
    """The weakest status of the figures that each figure of a series, in these rows, was computed from."""
    first = stated(sheet, table, spec.field)[rows]
    if spec.derive == "growth":
        return _weaker(first, np.concatenate((first[:1], first[:-1])))
    return _weaker(first, stated(sheet, table, spec.minus)[rows])


def weakest(parts: Sequence[Statuses]) -> Statuses:
    """The weakest of several statuses of each figure."""
    return reduce(_weaker, parts)


def computed(parts: Statuses) -> Statuses:
    """The status of figures computed from such parts: derived, whatever is in doubt of them; "" where none is known."""
    return np.where(parts == "", "", "derived").astype(object)


def _weaker(statuses: Statuses, other: Statuses) -> Statuses:
    weakest_first = [look.name for look in sorted(looks().values(), key=lambda look: -look.weakness)]
    rank = {status: place for place, status in enumerate(weakest_first)}
    names = np.array([*weakest_first, ""], dtype=object)
    ranks = [[rank.get(status, len(rank)) for status in part.tolist()] for part in (statuses, other)]
    return np.asarray(names[np.minimum(*np.array(ranks, dtype=np.int64).reshape(2, -1))])
