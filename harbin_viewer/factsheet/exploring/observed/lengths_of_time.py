"""Lengths of time as clocks (5:23:00), people (2 h 5 min) and ISO 8601 write them, in hours, minutes or seconds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from msgspec import structs

from harbin_viewer.factsheet.exploring.observed.first_signs import first_texts
from harbin_viewer.factsheet.exploring.observed.what_lasts import first_part, lasts
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.package.schema import Field, Schema
from harbin_viewer.factsheet.roles.times.durations import (
    by_clock,
    in_hours,
    in_points_or_minutes,
    in_seconds,
    in_seconds_alone,
    in_unlike_units,
    in_words,
    is_duration,
    is_no_result,
)
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.wording import first_of, listed, quoted

_PACE_IN_CELL = re.compile(r"\s*(\d{1,3}:[0-5]\d) ?(?:min(?:utes)? ?)?(?:/|per ) ?(km|mi(?:le)?|100 ?m)\s*")
"""Minutes and seconds for a way that stands behind them."""

_PACE = re.compile(
    r"(?i)\b(?:min(?:utes|uten)?|mm:ss|m:ss)? ?(?:/|per|pro|par) ?(?P<way>km|mi(?:le)?|100 ?m)\b"
    r"|\b(?:pace|ritmo|allure|tempo)\b(?! *\()|темп|配速"
)
"""What the minutes and seconds for a way are called, with the way."""

_SAYS_MINUTES = re.compile(r"(?i)\((?:min(?:utes|uten|utos)?\.?|mm?:ss|min:s(?:ec|ek)?)\)|\bm{1,2}:ss\b")
_MINUTES_AND_SECONDS = re.compile(r"\s*\d{1,3}:[0-5]\d\s*")
_TIMES_OF_ASIA = re.compile(r"[时時]|用[时時]|所要")
"""Words in the names of times: 85分 are minutes below these, and points elsewhere."""

_BELOW_A_MINUTE = re.compile(r"[0-5]?\d[.,]\d+")

_WAY_GONE = re.compile(r"(?i)(?P<number>\d{1,5}(?:[.,]\d+)?) ?(?P<unit>km|k|m|mi|miles?)(?: \w+)?")
_KILOMETRES = {"km": 1.0, "k": 1.0, "m": 0.001, "mi": 1.609344}
_SLOWEST, _FASTEST = 1.0, 60.0
"""How fast people go, swim and ride, in km in an hour."""

_MINUTES = 60
UNDECIDED = "hours and minutes, or minutes and seconds (not stated which)"
"""The unit of times of two parts where nothing says what these are: either way their clock is the same."""

_MOST_NAMES = 3


def lengths_as_hours(table: Table, given: Mapping[str, str]) -> tuple[Table, Notice] | None:
    """The table with hours in place of texts that are lengths of time; None where it has none.

    `given` are roles that a reader chose: a column that is no measure to them stays as it is.
    """
    names = [name for name in table.columns if given.get(name, "measure") == "measure"]
    found = {name: lengths for name in names if (lengths := _lengths(table, name)) is not None}
    if not found:
        return None
    fields = tuple(
        _field_of_lengths(table, name, *found[name]) if name in found else table.field(name) for name in table.columns
    )
    schema = structs.replace(table.resource.schema or Schema(fields=()), fields=fields)
    resource = structs.replace(table.resource, schema=schema, roles=_without_measures(table.resource))
    called = first_of([quoted(table.field(name).label) for name in found], _MOST_NAMES, " other columns")
    units = listed(list(dict.fromkeys(unit for _, unit in found.values())))
    sentence = f"The lengths of time in {called} are counted in {units}, as Explore has them."
    if gone := _without_result(table, found):
        sentence = (
            f"The lengths of time in {called} are counted in {units}, as Explore has them; "
            f"of those with {listed(gone)} there is none."
        )
    notice = Notice("assumed", sentence, table.resource.name, next(iter(found)), count=len(found))
    columns = {name: column for name, (column, _) in found.items()}
    return replace(table, resource=resource, columns={**table.columns, **columns}), notice


def _without_result(table: Table, names: Iterable[str]) -> list[str]:
    """The words of columns of lengths that say of somebody that there is none."""
    texts = (text for name in names for text in table.columns[name].tolist() if isinstance(text, str))
    return sorted({quoted(text.strip()) for text in texts if is_no_result(text)})


def _without_measures(resource: Resource) -> dict[str, str]:
    """The roles that its reader found but for what is measured: years of birth were, as long as times were words."""
    return {name: kind for name, kind in resource.roles.items() if kind != "measure" or name in resource.said}


def _lengths(table: Table, name: str) -> tuple[npt.NDArray[np.float64], str] | None:
    """A column of lengths as figures with their unit; None where it holds others."""
    column = table.columns[name]
    if column.dtype.kind != "O":
        return None
    texts = column.tolist()
    if not any(isinstance(text, str) and is_duration(text) for text in first_texts(texts)):
        return None
    field = table.field(name)
    different = [text for text in dict.fromkeys(texts) if isinstance(text, str) and text and not is_no_result(text)]
    known, unit = in_unlike_units(different) or (_by_stopwatch(different), "seconds")
    if known is None:
        known, unit = _by_minutes(field, different)
    if known is None:
        known, unit = {text: in_hours(_with_hours(text, different)) for text in different}, "hours"
        if not lasts(table, field, different):
            return None
        if not _WAY_GONE.fullmatch(field.label.strip()) and (part := first_part(table, field, different)) != "hours":
            known, unit = {text: _minutes(text) for text in different}, part or UNDECIDED
    if None in known.values():
        return None
    found = np.array([known.get(text, np.nan) if isinstance(text, str) else np.nan for text in texts], dtype=np.float64)
    if unit == "hours" and _below_an_hour(found):
        return np.round(found * _MINUTES, 3), "minutes"
    return found, unit


def _by_minutes(field: Field, texts: Sequence[str]) -> tuple[dict[str, float | None] | None, str]:
    """Texts in minutes where 5:19 is minutes and seconds: of a pace, or by the name of their column; or as 25分 are."""
    ways = {found[2] if (found := _PACE_IN_CELL.fullmatch(text)) else "" for text in texts}
    if len(ways) == 1 and (way := next(iter(ways))):
        return {text: _minutes(text.strip().partition(" ")[0].partition("/")[0]) for text in texts}, f"min/{way}"
    name = f"{field.label} {field.name}"
    if _TIMES_OF_ASIA.search(name) and all(in_points_or_minutes(text) is not None for text in texts):
        return {text: in_points_or_minutes(text) for text in texts}, "minutes"
    pace = _PACE.search(name)
    if not all(map(_MINUTES_AND_SECONDS.fullmatch, texts)):
        return None, ""
    if not (pace or _SAYS_MINUTES.search(name) or _go_in_minutes(field.label, texts)):
        return None, ""
    way = (pace["way"] or "") if pace else ""
    return {text: _minutes(text) for text in texts}, f"min/{way}" if way else "minutes"


def _go_in_minutes(label: str, texts: Sequence[str]) -> bool:
    """Whether a column is called as a way (10 km), which people go in as many minutes, and not in as many hours."""
    way = _WAY_GONE.fullmatch(label.strip())
    if way is None:
        return False
    long = float(way["number"].replace(",", ".")) * _KILOMETRES[way["unit"][:2].lower()]
    hours = [(_minutes(text) or 0.0) / _MINUTES for text in texts]
    return all(_SLOWEST * hour <= long <= _FASTEST * hour for hour in hours)


def _minutes(text: str) -> float | None:
    """Minutes and seconds in minutes."""
    minutes, _, seconds = text.strip().partition(":")
    return round(int(minutes) + int(seconds) / _MINUTES, 3)


def _below_an_hour(hours: npt.NDArray[np.float64]) -> bool:
    """Whether no length is as long as an hour: people count such in minutes."""
    return bool(np.nanmax(hours) < 1)


def _by_stopwatch(texts: Sequence[str]) -> dict[str, float | None] | None:
    """Texts in seconds where all say so, or some have tenths behind minutes and seconds; None where none has."""
    if all(in_seconds_alone(text) is not None for text in texts):
        return {text: in_seconds_alone(text) for text in texts}
    known = {text: in_seconds(text) for text in texts}
    if not any(known.values()):
        return None
    return {text: seconds or _plain_seconds(text) for text, seconds in known.items()}


def _plain_seconds(text: str) -> float | None:
    """The seconds below a minute, which a stopwatch shows without minutes (58.31)."""
    found = _BELOW_A_MINUTE.fullmatch(text.strip())
    return float(found[0].replace(",", ".")) if found else None


def _with_hours(text: str, beside: Sequence[str]) -> str:
    """A text with its hours: 3:20 beside 1:02:10 are minutes and seconds, 45分 beside 1時間5分 are minutes."""
    if in_points_or_minutes(text) is not None and any(in_words(other) is not None for other in beside):
        return f"{text.strip()}钟"
    return f"0:{text:0>5}" if text.count(":") == 1 and any(other.count(":") > 1 for other in beside) else text


def _field_of_lengths(table: Table, name: str, figures: npt.NDArray[np.float64], unit: str) -> Field:
    field, form = table.field(name), _form_of_clock(table.columns[name].tolist(), figures, unit)
    return structs.replace(
        field, type="number", format=form or "default", unit=unit, constraints=type(field.constraints)()
    )


def _form_of_clock(texts: Sequence[object], figures: npt.NDArray[np.float64], unit: str) -> str:
    """The form in which a clock writes figures as their texts do (0:38:12, 38:12); "" where none does."""
    if unit not in ("hours", "minutes", UNDECIDED):
        return ""
    told = [text.strip() for text in texts if isinstance(text, str) and text.strip() and not is_no_result(text)]
    known = figures[np.isfinite(figures)].tolist()
    form = (
        "m:ss" if unit in ("minutes", UNDECIDED) else "h:mm:ss" if any(text.count(":") > 1 for text in told) else "h:mm"
    )
    pairs = zip(told, known, strict=False)
    written = len(told) == len(known) and all(_bare(text) == _bare(by_clock(figure, form)) for text, figure in pairs)
    return form if written else ""


def _bare(text: str) -> str:
    """A time without noughts before it: 00:38:12 and 38:12 are one."""
    return text.lstrip("0:")
