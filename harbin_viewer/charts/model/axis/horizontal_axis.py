"""The horizontal axis of a chart: which rows have a place on it, where that is, and how the axis runs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.model.axis.even_steps import step_of
from harbin_viewer.charts.model.axis.missing_places import is_uneven, is_uneven_on, with_missing
from harbin_viewer.charts.model.axis.period_places import TEXTS, named_times
from harbin_viewer.charts.model.in_order import differences, distinct
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.charts.model.words.constant_column import taken
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.roles.unit_finding.said_units import said_unit, title_beside_unit
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.tables.values.array_on_demand import days_of
from harbin_viewer.factsheet.views.order_of_names import follow_each_other
from harbin_viewer.factsheet.views.view_rows import UNNAMED, SeriesRows
from harbin_viewer.factsheet.wording import NO_UNIT
from harbin_viewer.factsheet.words.normalised_names import told_apart

Axis: TypeAlias = Literal["category", "year", "number", "date", "month"]

Columns: TypeAlias = list[npt.NDArray[Any]]

_MONTH, _DAY = re.compile(r"\d{4}-\d\d"), re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?")
_NUMBERS = frozenset({"integer", "number"})
_YEAR = re.compile(r"1[89]\d\d|20\d\d")
_EARLIEST, _LATEST = 1800, 2099
"""Numbers and texts within are taken for years where their field does not say so."""

_MOST_NAMES = 1_000
"""Names up to which their order is looked at."""

_FIRST_WEEKDAY, _SATURDAY, _TWO_WEEKS = 3, 5, 10
"""The weekday of 1 January 1970, a Thursday, and that of a Saturday, from Monday as 0; working days of two weeks."""


@dataclass(frozen=True)
class Places:
    """How an axis runs, the place of each row of each series on it, and the `names` of the places of a "category" axis.

    `texts` are the words of the table for single places of another. Names may be `of_times` that are evenly apart;
    `uneven`: these stand side by side, though they are not; `dated`: they are months, days or moments in ISO form.
    """

    axis: Axis
    positions: list[Floats]
    names: tuple[str, ...] = ()
    texts: Mapping[float, str] = field(default_factory=dict)
    uneven: bool = False
    of_times: bool = False
    dated: bool = False


def axis_of(view: View, series: Sequence[SeriesRows]) -> Places:
    """How the axis of a view runs, and where the rows of its series stand on it."""
    types = [of_it.table.field(view.spec.group).type for of_it in series]
    columns = [taken(of_it.table.column(view.spec.group), of_it.rows) for of_it in series]
    columns = _read_as_times(columns, types)
    kinds = {column.dtype.kind for column in columns}
    if any(mark_of(spec.mark or view.spec.type).names_places for spec in view.series()):
        named = _categories(columns, whole_years="year" in types)
        return replace(named, uneven=named.uneven or _uneven_times(columns, types))
    if not kinds <= set("ifM"):
        named_places = named_times(columns, types)
        return Places(*named_places[:2], texts=named_places.texts) if named_places else _categories(columns)
    if kinds == {"M"}:
        axis: Axis = "month" if columns[0].dtype == "datetime64[M]" else "date"
        return Places(axis, [days_of(column) for column in columns])
    if "M" in kinds:
        return _categories(columns)
    whole = "year" in types or all(_like_years(column) for column in columns)
    return Places("year" if whole else "number", [column.astype(np.float64, copy=False) for column in columns])


def times_of_rows(view: View, of_it: SeriesRows) -> Floats | None:
    """The places of a series' rows on an axis of numbers or times, however their column writes them; None for names."""
    kind = of_it.table.field(view.spec.group).type
    (read,) = _read_as_times([of_it.table.column(view.spec.group)[of_it.of_entity]], [kind])
    if read.dtype.kind == "M" and read.dtype != "datetime64[M]":
        read = read.astype("datetime64[s]")
    if read.dtype.kind in "ifM":
        return read.astype(np.float64)
    named_places = named_times([read], [kind])
    return named_places.positions[0] if named_places else None


def growth_of_names(view: View, series: Sequence[SeriesRows]) -> str:
    """What growth is against where the places are no times; "" elsewhere."""
    for of_it in series:
        if of_it.spec.derive == "growth" and times_of_rows(view, of_it) is None:
            return "Growth is against the row before, as the places are no times."
    return ""


def lines_of_names(view: View, places: Places) -> str:
    """That lines lead through names without an order; "" where none does."""
    runs = any(mark_of(spec.mark or view.spec.type).runs for spec in view.series())
    if not runs or places.axis != "category" or len(places.names) > _MOST_NAMES or follow_each_other(places.names):
        return ""
    return "The places follow no order of their own, so that the lines between them say nothing."


def _read_as_times(columns: Columns, types: Sequence[str]) -> Columns:
    """The columns, with months, and texts that are all years, months or days, as what they are."""
    made = dict(enumerate(columns))
    kinds = (({"yearmonth"}, (_months,)), (TEXTS, (_as_years, _in_time)), (_NUMBERS, (_in_digits,)))
    for those, readers in kinds:
        places = [place for place, of_it in enumerate(types) if of_it in those]
        read = next((read for reader in readers if (read := reader([columns[place] for place in places]))), None)
        made.update(zip(places, read or [], strict=False))
    return list(made.values())


def _months(columns: Columns) -> Columns | None:
    """Texts such as 2023-11 as months; None where some are none."""
    try:
        return [np.array(column.tolist(), dtype="datetime64[M]") for column in columns]
    except ValueError:
        return None


def _in_time(columns: Columns) -> Columns | None:
    """Texts that are all months such as 2023-11, or all days, or all moments, as times; None where some are none."""
    texts = [text for column in columns for text in column.tolist()]
    for form, unit in ((_MONTH, "M"), (_DAY, "D"), (_MOMENT, "s")):
        if texts and all(isinstance(text, str) and form.fullmatch(text) for text in texts):
            try:
                return [np.array(column.tolist(), dtype=f"datetime64[{unit}]") for column in columns]
            except ValueError:
                return None
    return None


def _in_digits(columns: Columns) -> Columns | None:
    """Numbers that are all months (202311) or all days (20231130) of our time as what they are; None for others."""
    known = [column for column in columns if len(column)]
    low, high = min((column.min() for column in known), default=0), max((column.max() for column in known), default=0)
    for length, unit in ((6, "M"), (8, "D")):
        if _EARLIEST < low / 10 ** (length - 4) < high / 10 ** (length - 4) < _LATEST + 1:
            return _parted(columns, length, unit)
    return None


def _parted(columns: Columns, length: int, unit: str) -> Columns | None:
    """Digits as months or days; None where some name none."""
    texts = [[f"{value:.12g}" for value in column.tolist()] for column in columns]
    written = [["-".join(filter(None, (text[:4], text[4:6], text[6:length]))) for text in column] for column in texts]
    try:
        return [np.array(column, dtype=f"datetime64[{unit}]") for column in written]
    except ValueError:
        return None


def _as_years(columns: Columns) -> Columns | None:
    """Texts that are all years of our time as numbers; None where some are none."""
    texts = [text for column in columns for text in column.tolist()]
    if not texts or not all(isinstance(text, str) and _YEAR.fullmatch(text) for text in texts):
        return None
    return [column.astype(np.int64) for column in columns]


def _uneven_times(columns: Columns, types: Sequence[str]) -> bool:
    """Whether words name times that are not evenly apart."""
    found = named_times(columns, types)
    return found is not None and is_uneven_on(found.axis, distinct(np.concatenate(found.positions)))


def in_steps(axis: Axis, series: Sequence[Series]) -> list[Series]:
    """The series with what tells where figures are missing between two of theirs."""
    if axis in ("category", "number") or not any(len(one_series.x) for one_series in series):
        return [replace(one_series, step=1.0 if axis == "category" else 0.0) for one_series in series]
    only = series[0].x if len(series) == 1 else None
    places = distinct(np.concatenate([one_series.x for one_series in series]) if only is None else only)
    steps = differences(places)
    steps.sort()
    step = step_of(axis, places, steps) if len(steps) else 0.0
    workdays = axis == "date" and step == 1.0 and _leave_weekends_out(places)
    return [replace(one_series, step=step, workdays=workdays) for one_series in series]


def _leave_weekends_out(days: Floats) -> bool:
    """Whether they are days on which markets are open, hardly any a weekend's, so that weekends are no gaps."""
    if len(days) < _TWO_WEEKS or not (days == np.round(days)).all():
        return False
    weekdays = (days.astype(np.int64) + _FIRST_WEEKDAY) % 7
    return bool(np.count_nonzero(weekdays >= _SATURDAY) * 50 <= len(days))


def _like_years(column: npt.NDArray[Any]) -> bool:
    """Whether all are whole numbers that a reader takes for years."""
    if not len(column):
        return True
    if not 1000 < column.min() <= column.max() < 3000:
        return False
    return column.dtype.kind == "i" or bool((column == np.round(column)).all())


def _categories(columns: Columns, *, whole_years: bool = False) -> Places:
    """Numbers and times in their order, with a place for each that is missing; all others as they first come."""
    kinds = {column.dtype.kind for column in columns}
    if len(kinds) == 1 and kinds <= set("ifM"):
        values = distinct(np.concatenate(columns))
        in_time = kinds == {"M"} or whole_years or _of_our_time(values)
        values = with_missing(values) if in_time else values
        places = [np.searchsorted(values, column).astype(np.float64) for column in columns]
        dated = kinds == {"M"}
        names = _names_in_time(values) if dated else tuple(map(_name, values.tolist()))
        uneven = in_time and is_uneven(values)
        return Places("category", places, names, uneven=uneven, of_times=dated and not uneven, dated=dated)
    known: dict[Any, int] = {}
    for column in columns:
        for value in column.tolist():
            known.setdefault(value, len(known))
    places = [np.array([known[value] for value in column.tolist()], dtype=np.float64) for column in columns]
    return Places("category", places, tuple(told_apart(list(map(_name, known)))))


def _of_our_time(values: npt.NDArray[Any]) -> bool:
    """Whether numbers, whose field does not say so, are years of the last centuries."""
    return len(values) > 0 and _like_years(values) and bool(_EARLIEST <= values[0] <= values[-1] <= _LATEST)


def _names_in_time(values: npt.NDArray[np.datetime64]) -> tuple[str, ...]:
    """Months and days in ISO form, moments with as much of the time of day as tells them apart."""
    unit = next((unit for unit in ("M", "D", "m", "s", "ms") if values.dtype == f"datetime64[{unit}]"), "")
    if unit not in ("M", "D"):
        unit = next((unit for unit in ("D", "m", "s") if (values.astype(f"datetime64[{unit}]") == values).all()), "ms")
    return tuple(str(value).replace("T", " ") for value in values.astype(f"datetime64[{unit}]"))


def _name(value: Any) -> str:
    if value is None:
        return UNNAMED
    if isinstance(value, bool | np.bool_):
        return "true" if value else "false"
    if isinstance(value, float | int | np.number):
        return f"{value:.12g}".replace("-", "−")
    return str(value)


def x_title(axis: Axis, table: Table, group: str) -> str:
    """What a "number" axis counts, "" for others."""
    if axis != "number":
        return ""
    counted, values = table.field(group), table.column(group)
    parts = values[np.isfinite(values)] % 1 if values.dtype.kind == "f" else np.zeros(0)
    measured = bool(parts.any())  # and neither counted nor ranked
    unit = said_unit(counted) or (NO_UNIT if measured else "")
    return ", ".join(filter(None, [title_beside_unit(counted), unit]))
