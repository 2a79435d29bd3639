"""Checks of very long tables, made at once: figures that hold are counted, and of the others the first are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial, reduce
from operator import or_
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from harbin_viewer.factsheet.checks.comparison import found
from harbin_viewer.factsheet.checks.findings import Finding, Verdict
from harbin_viewer.factsheet.model.check import DeclaredCheck
from harbin_viewer.factsheet.tables.opened import OpenSheet, refuse_stopped, row_numbers
from harbin_viewer.factsheet.wording import number

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from harbin_viewer.factsheet.tables.table import Table

    Numbers: TypeAlias = npt.NDArray[np.float64]
    Marks: TypeAlias = npt.NDArray[np.bool_]

MANY = 10_000
"""Rows from which on a figure that holds is counted, and not told with a sentence of its own."""

_AT_ONCE = 50_000
"""Rows that are looked at at once: a few milliseconds."""

_SAMPLE, _BUCKETS = 2_000, 20
"""Values of a column that tell how it is parted to be sorted, and the parts."""

_MOST_DECIMALS = 6
"""Decimals that are recognised at once; a figure with more is compared by itself."""

_SURE = 1 - 1e-9
_NOISE, _FAR_FROM_NOISE = 1e-13, 1e-11


MOST_TOLD = 5_000
"""Figures that differ, or cannot be checked, which a check tells each; of the others it tells how many they are."""

_TOO_MANY: dict[Verdict, tuple[str, str]] = {
    "holds": ("figure holds", "figures hold, which are too many to be told each"),
    "differs": ("more figure differs", "more figures differ, which are too many to be told each"),
    "unchecked": ("more figure cannot be checked", "more figures cannot be checked, and are too many to be told each"),
}


class Outcome(NamedTuple):
    """Which figures hold, differ, and cannot be checked, beyond doubt; what is none of these is looked at closely."""

    holds: Marks
    differs: Marks
    unmade: Marks


def findings(
    check: DeclaredCheck,
    document: OpenSheet,
    table: Table,
    looked_at: Marks,
    of: Outcome,
    tell: Callable[[int], Finding],
) -> Iterator[Finding]:
    """What a check finds of very many rows, each told by `tell`; CancelledError soon after the document was to stop."""
    open_rows = looked_at & ~of.holds
    known = _declared(check, table)
    more: dict[Verdict, Marks] = {
        "differs": _surplus(open_rows & of.differs, known), "unchecked": _surplus(open_rows & of.unmade, known),
        "holds": looked_at & of.holds,
    }  # fmt: skip
    for row in _rows(document, open_rows & ~more["differs"] & ~more["unchecked"]):
        yield tell(row)
    for verdict, marks in more.items():
        yield from counted(check, table, verdict, int(marks.sum()))


def counted(check: DeclaredCheck, table: Table, verdict: Verdict, count: int) -> Iterator[Finding]:
    """One finding for so many figures, if there are any."""
    if count:
        label = table.resource.label
        sentence = f"{label}: {number(count)} {_TOO_MANY[verdict][count > 1]}."
        yield found(check, label, {"resource": table.resource.name}, verdict, sentence, count=count)


def _rows(document: OpenSheet, marks: Marks) -> Iterator[int]:
    for row in marks.nonzero()[0].tolist():
        refuse_stopped(document)
        yield row


def _surplus(marks: Marks, known: Marks | None) -> Marks:
    """The marked rows after the first ones; those that the sheet declares as known are told each."""
    import numpy as np

    found_rows = np.zeros(len(marks), dtype=bool)
    found_rows[marks.nonzero()[0][MOST_TOLD:]] = True
    return found_rows if known is None else found_rows & ~known


def _declared(check: DeclaredCheck, table: Table) -> Marks | None:
    """The rows that are declared as known to differ; None where none is."""
    marks = [fits for known in check.known if (fits := table.fitting(known.key)) is not None]
    return reduce(or_, marks) if marks else None


def numbers(table: Table, *names: str) -> list[Numbers] | None:
    """Columns as floats; None where one is not there, or has no numbers."""
    columns = [table.columns.get(name) for name in names]
    kept = [column.astype(float, copy=False) for column in columns if column is not None and column.dtype.kind in "iuf"]
    return kept if len(kept) == len(names) else None


def rounded_alike(
    document: OpenSheet, table: Table, name: str, expected: Numbers, tolerance: float, unmade: Marks
) -> Outcome:
    """A column held against what is expected, rounded as the column states it; where `unmade`, it cannot be."""
    stated = table.columns[name].astype(float, copy=False)
    decimals = _decimals(document, table, name, stated)
    work = partial(_rounded_alike, tolerance=tolerance)
    return outcome_in_parts(document, work, stated, expected, decimals, unmade)


def _rounded_alike(stated: Numbers, expected: Numbers, decimals: Any, unmade: Marks, *, tolerance: float) -> Outcome:
    import numpy as np

    with np.errstate(all="ignore"):
        factor = 10.0 ** np.maximum(decimals, 0)
        scaled = expected * factor
        tie = np.abs(scaled - np.floor(scaled) - 0.5) < 1e-6
        rounded = np.where(decimals >= 0, np.round(scaled) / factor, expected)
    unsure = np.where(decimals < 0, 10.0**-_MOST_DECIMALS, np.where(tie, 1 / factor, 0.0))
    return held_against(stated, rounded, tolerance, unmade, unsure=unsure)


def _parts(document: OpenSheet, count: int) -> Iterator[slice]:
    """Rows in parts; CancelledError soon after the document was told to stop."""
    for start in range(0, max(count, 1), _AT_ONCE):
        refuse_stopped(document)
        yield slice(start, start + _AT_ONCE)


def in_parts(document: OpenSheet, work: Callable[..., Any], *columns: Any) -> Any:
    """What `work` makes of columns of one length, some rows at a time; CancelledError soon after it was to stop."""
    import numpy as np

    made = [work(*(column[part] for column in columns)) for part in _parts(document, len(columns[0]))]
    return np.concatenate(made)


def outcome_in_parts(document: OpenSheet, work: Callable[..., Outcome], *columns: Any) -> Outcome:
    """The outcome of columns of one length, held against each other some rows at a time, as in `in_parts`."""
    import numpy as np

    made = [work(*(column[part] for column in columns)) for part in _parts(document, len(columns[0]))]
    return Outcome(*(np.concatenate(marks) for marks in zip(*made, strict=True)))


def held_against(
    stated: Numbers, expected: Numbers, tolerance: float, unmade: Marks, *, size: Any = 0.0, unsure: Any = 0.0
) -> Outcome:
    """Whether two figures are farther apart than the tolerance, beyond doubt: those on its edge are in doubt.

    `size` is that of the largest figures they come from, `unsure` how far the expected one may be off.
    """
    import numpy as np

    with np.errstate(all="ignore"):
        gap = np.abs(stated - expected)
        largest = np.maximum(np.maximum(np.abs(stated), np.abs(expected)), size)
        sure = np.isfinite(stated) & np.isfinite(expected)
        noise = (gap <= _NOISE * np.maximum(np.abs(stated), np.abs(expected))) & (unsure == 0)
        holds: Marks = sure & ((gap + unsure <= tolerance * _SURE) | noise)
        differs: Marks = sure & (gap - unsure > tolerance / _SURE + _FAR_FROM_NOISE * np.maximum(largest, tolerance))
    return Outcome(holds & ~unmade, differs & ~unmade, unmade)


def by_series(document: OpenSheet, table: Table, names: Sequence[str], order: Numbers) -> Numbers:
    """A column of whole numbers, moved for each series that columns part a table into: none goes on in another."""
    import numpy as np

    if not names or not len(order):
        return order
    known: dict[Any, int] = {}
    keys = zip(*(table.columns[name].tolist() for name in names), strict=True)
    rows = zip(row_numbers(document, table), keys, strict=True)
    series = [known.setdefault(key, len(known)) for _row, key in rows]
    there = order[np.isfinite(order)]
    width = float(there.max() - there.min()) + 2 if len(there) else 2.0
    return order + np.array(series, dtype=float) * width


def unlike_repeated(document: OpenSheet, order: Numbers, values: Numbers) -> Marks:
    """Which rows share their value of a column with others that have unlike figures."""
    import numpy as np

    marks = np.zeros(len(order), dtype=bool)
    if bool((order[1:] > order[:-1]).all()):
        return marks
    rows = in_order(document, order)
    rows = rows[np.isfinite(order[rows])]
    if not len(rows):
        return marks
    begins = np.flatnonzero(np.append(True, order[rows][1:] != order[rows][:-1]))
    figures = np.nan_to_num(values[rows], nan=np.inf)
    unlike = np.minimum.reduceat(figures, begins) != np.maximum.reduceat(figures, begins)
    marks[rows] = np.repeat(unlike, np.diff(np.append(begins, len(rows))))
    return marks


def before_by(document: OpenSheet, order: Numbers) -> Any:
    """For each value of a column of whole numbers the first row of the one before it; -1 where there is none."""
    import numpy as np

    if bool((order[1:] > order[:-1]).all()):
        known, first = order, np.arange(len(order))
    else:
        first = in_order(document, order)
        known = order[first]
        is_new = np.append(True, known[1:] != known[:-1])[: len(known)]
        known, first = known[is_new], first[is_new]

    def sought(some: Numbers) -> Any:
        at = np.minimum(np.searchsorted(known, some - 1), len(known) - 1)
        return np.where(known[at] == some - 1, first[at], -1)

    return in_parts(document, sought, order)


def in_order(document: OpenSheet, values: Numbers) -> Any:
    """The rows of a column by their values, like ones as they stand, missing ones last: part of the values by part."""
    import numpy as np

    edges = np.sort(values[:: max(len(values) // _SAMPLE, 1)])[:: _SAMPLE // _BUCKETS]
    bucket = in_parts(document, lambda some: np.searchsorted(edges, some, side="right"), values)
    found_rows = []
    for number_of_it in range(len(edges) + 1):
        refuse_stopped(document)
        rows = np.flatnonzero(bucket == number_of_it)
        found_rows.append(rows[values[rows].argsort(kind="stable")])
    return np.concatenate(found_rows)


def _decimals(document: OpenSheet, table: Table, name: str, stated: Numbers) -> Any:
    """With how many decimals each figure of a column is stated; -1 where that has to be looked at closely."""
    import numpy as np

    from harbin_viewer.factsheet.tables.values.column_decimals import stated_in

    found_decimals = np.full(len(stated), -1)
    with np.errstate(all="ignore"):
        for part in _parts(document, len(stated)):
            some, of_some = stated[part], found_decimals[part]
            for decimals in range(_MOST_DECIMALS, -1, -1):
                of_some[np.round(some, decimals) == some] = decimals
    told = table.decimals.get(name)
    if told is not None:
        rows, decimals_told = stated_in(told)
        found_decimals[rows] = decimals_told
    return found_decimals
