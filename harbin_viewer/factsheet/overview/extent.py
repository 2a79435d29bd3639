"""How much a table holds, in words: rows, period, who is counted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.citation import date_in_words
from harbin_viewer.factsheet.wording import counted, number, quoted, shortened

if TYPE_CHECKING:
    from harbin_viewer.factsheet.roles.found_roles import Roles
    from harbin_viewer.factsheet.tables.table import Table

_PLACES = 0.6
"""From which share on names of places make entities countries and regions."""

_LOOKED_AT = 2_000


def extent(table: Table, roles: Roles, *, rows: int | None = None) -> str:
    """Rows, period, entities and measures: "241 rows · 1960–2023 · 36 countries · 4 measures".

    `rows` are those that its makers gave it, where the table is made of theirs.
    """
    return " · ".join(_parts(table, roles, len(table) if rows is None else rows))


def _parts(table: Table, roles: Roles, rows: int) -> Iterator[str]:
    yield counted(rows, "row")
    if not len(table):
        return
    if period := _period(table, roles):
        yield period
    if roles.entity in table.columns:
        yield _entities(table, roles.entity)
    if len(roles.measures) > 1:
        yield counted(len(roles.measures), "measure")


def _entities(table: Table, name: str) -> str:
    from harbin_viewer.factsheet.roles.names.places import share_of_countries, share_of_places
    from harbin_viewer.factsheet.roles.profile import is_missing
    from harbin_viewer.factsheet.tables.distinct_values import each_once

    values = [value for value in each_once(table.columns[name]) if not is_missing(value)]
    texts = [str(value) for value in values[:_LOOKED_AT]]
    if len(values) == 1:
        return shortened(texts[0])
    heading = table.field(name).label
    if texts and share_of_countries(texts, heading) == 1:
        return counted(len(values), "country", "countries")
    if texts and share_of_places(texts, heading) >= _PLACES:
        return counted(len(values), "country or region", "countries and regions")
    return f"{counted(len(values), 'value')} of {quoted(heading)}"


def _period(table: Table, roles: Roles) -> str:
    """From the first to the last time, in words."""
    column = table.columns.get(roles.time)
    if column is None:
        return ""
    field = table.field(roles.time)
    if column.dtype.kind in "iuf":
        first_day = field.zero_day
        counted = _COUNTED.search(field.label) is not None
        return _span(*(_time(value, first_day, counted=counted) for value in _ends(column)))
    if column.dtype.kind == "M":
        length = _letters_told(column, roles.frequency)
        return _span(*(date_in_words(str(value)[:length]) for value in _ends(column)))
    return _of_texts(column)


def _letters_told(column: Any, frequency: str) -> int:
    """How many letters of an ISO date tell times of a frequency: of days that end months or years, those of these."""
    from harbin_viewer.factsheet.tables.values.ends_of_periods import period_ended

    if frequency not in ("year", "quarter", "month"):
        return 10
    days = column[column == column]  # NaT is not
    return {"year": 4, "month": 7, "": 10}[period_ended(days, years=frequency == "year")]


def _ends(column: Any) -> tuple[Any, ...]:
    import numpy as np

    there = column[~(np.isnat(column) if column.dtype.kind == "M" else np.isnan(column))]
    return (there.min(), there.max()) if len(there) else ()


_COUNTED = re.compile(
    r"(?i)\b(?:days?|weeks?|months?|hours?|minutes?|tage?|wochen?|jours?|días?|dias?|giorni|lag|step|offset)\b"
)
"""What times are called that are counted from one of their own, and are no years."""


def _time(value: Any, first_day: str, *, counted: bool) -> str:
    """A year, before our era too, or a day by its distance from the first one; one that is `counted` as it stands."""
    if first_day:
        import datetime

        try:
            day = datetime.date.fromisoformat(first_day) + datetime.timedelta(days=int(value))
        except (ValueError, OverflowError):
            return f"day {int(value)}"
        return date_in_words(day.isoformat())
    year = int(value)
    if year < 0:
        return number(year) if counted else f"{number(-year)} BCE"
    return str(year)


def _span(first: str = "", last: str = "") -> str:
    if first == last:
        return first
    return f"{first} – {last}" if " " in first + last or first.startswith("−") else f"{first}–{last}"


def _of_texts(column: Any) -> str:
    from harbin_viewer.factsheet.roles.times.periods import periods_of
    from harbin_viewer.factsheet.tables.distinct_values import each_once

    found = periods_of([str(value).strip() for value in each_once(column) if value is not None])
    ordered = sorted(found.values(), key=lambda period: period.text)
    if any(period.words for period in ordered):
        first, last = (period.words or period.text for period in (ordered[0], ordered[-1]))
        return f"{first} to {last}" if first != last else first
    return _span(_moment(ordered[0].text), _moment(ordered[-1].text)) if ordered else ""


def _moment(text: str) -> str:
    return date_in_words(text) if "W" not in text and "Q" not in text and "S" not in text else text.replace("-S", "-H")
