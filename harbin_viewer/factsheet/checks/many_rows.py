"""Checks of very long tables: figures that hold beyond doubt are counted at once, and only the others are told each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeAlias

from harbin_viewer.factsheet.checks.comparison import found
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.model.check import DeclaredCheck
from harbin_viewer.factsheet.tables.opened import OpenSheet
from harbin_viewer.factsheet.wording import number

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from harbin_viewer.factsheet.tables.table import Table

    Numbers: TypeAlias = npt.NDArray[np.float64]
    Marks: TypeAlias = npt.NDArray[np.bool_]

MANY = 10_000
"""Rows from which on a figure that holds is counted, and not told with a sentence of its own."""

_MOST_DECIMALS = 6
"""Decimals that are recognised at once; a figure with more is compared by itself."""

_SURE = 1 - 1e-9
_NOISE = 1e-13


def rows_in_doubt(document: OpenSheet, rows: Marks, certain: Marks) -> Iterator[int]:
    """Of some rows those that do not hold for certain; CancelledError soon after the document was told to stop."""
    from harbin_viewer.factsheet.tables.raw_rows import CancelledError

    for row in (rows & ~certain).nonzero()[0].tolist():
        if document.stopped:
            raise CancelledError
        yield row


def held(check: DeclaredCheck, table: Table, certain: Marks) -> Iterator[Finding]:
    """One finding for all figures that hold for certain."""
    if count := int(certain.sum()):
        label = table.resource.label
        sentence = f"{label}: {number(count)} figures hold, which are too many to be told each."
        yield found(check, label, {"resource": table.resource.name}, "holds", sentence)


def numbers(table: Table, *names: str) -> list[Numbers] | None:
    """Columns as floats; None where one is not there, or has no numbers."""
    columns = [table.columns.get(name) for name in names]
    kept = [column.astype(float) for column in columns if column is not None and column.dtype.kind in "iuf"]
    return kept if len(kept) == len(names) else None


def same_when_rounded(table: Table, name: str, expected: Numbers, tolerance: float) -> Marks:
    """Where a column agrees beyond doubt with what is expected, rounded to as many decimals as the column states."""
    import numpy as np

    stated = table.columns[name].astype(float)
    decimals = _decimals(table, name, stated)
    with np.errstate(all="ignore"):
        factor = 10.0 ** np.maximum(decimals, 0)
        scaled = expected * factor
        tie = np.abs(scaled - np.floor(scaled) - 0.5) < 1e-6
        rounded = np.round(scaled) / factor
    sure: Marks = close(stated, rounded, tolerance) & ~tie & (decimals >= 0)
    return sure


def close(stated: Numbers, expected: Numbers, tolerance: float) -> Marks:
    """Where two figures are beyond doubt no farther apart than the tolerance: those on its edge are not."""
    import numpy as np

    with np.errstate(all="ignore"):
        gap = np.abs(stated - expected)
        noise = _NOISE * np.maximum(np.abs(stated), np.abs(expected))
        sure: Marks = (gap <= tolerance * _SURE) | (gap <= noise)
    return sure & np.isfinite(stated) & np.isfinite(expected)


def before_by(order: Any) -> Any:
    """For each value of a column of whole numbers the first row of the one before it; -1 where there is none."""
    import numpy as np

    known, first = np.unique(order, return_index=True)
    wanted = order - 1
    at = np.minimum(np.searchsorted(known, wanted), len(known) - 1)
    return np.where(known[at] == wanted, first[at], -1)


def _decimals(table: Table, name: str, stated: Numbers) -> Any:
    """With how many decimals each figure of a column is stated; -1 where that has to be looked at closely."""
    import numpy as np

    found_decimals = np.full(len(stated), -1)
    with np.errstate(all="ignore"):
        for decimals in range(_MOST_DECIMALS, -1, -1):
            found_decimals[np.round(stated, decimals) == stated] = decimals
    ending_in_zeros = table.decimals.get(name, {})
    found_decimals[list(ending_in_zeros)] = list(ending_in_zeros.values())
    return found_decimals
