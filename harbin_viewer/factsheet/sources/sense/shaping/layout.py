"""How a table lies: which columns are periods to be turned into rows, which are keys, which stand beside them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.code_columns import names_code
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.times import eras
from harbin_viewer.factsheet.roles.times.day_order import date_format
from harbin_viewer.factsheet.roles.times.epochs import compact_months
from harbin_viewer.factsheet.roles.times.periods import Frequency, Period, part_of_year, period_of, periods_of, within
from harbin_viewer.factsheet.roles.units import unit_in
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import key_of
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.sources.sense.cells.missing_marks import is_mark
from harbin_viewer.factsheet.sources.sense.shaping.fiscal_years import are_fiscal, begin_late, has_fiscal_years
from harbin_viewer.factsheet.sources.sense.shaping.joined_periods import are_parts
from harbin_viewer.factsheet.sources.sense.shaping.kept_rows import counts
from harbin_viewer.factsheet.sources.sense.shaping.period_columns import (
    PeriodColumn,
    all_in_turn,
    all_stemmed,
    counted_stems,
    stem_and_number,
    told_apart,
)

_FLAG = re.compile(r"(?P<period>.*\d)[ _–-]{0,3}(?P<rest>F|N|(?i:(?:obs[ _])?(?:flags?|notes?|status|footnotes?)))")
_SEVERAL = 2
"""Different periods in a row that name columns; one is the day on which all were released."""

_MONTHS_IN_DIGITS = 3
"""Columns named by six digits that all could be months (202001) from which on it is no chance."""


@dataclass(frozen=True)
class Layout:
    """`columns` become rows. `year` is the place of the years of which `columns` are months or quarters (None: none).

    `keys` are repeated on each row; `beside` are columns of figures that belong to no period (differences, ranks).
    """

    columns: tuple[PeriodColumn, ...] = ()
    keys: tuple[int, ...] = ()
    beside: tuple[int, ...] = ()
    year: int | None = None
    frequency: Frequency = "year"


def layout_of(raw: RawTable, columns: Sequence[ColumnSense]) -> Layout | None:
    """How a table lies whose header has periods; None where each column is one of the table already."""
    if matrix := _matrix(raw, columns):
        return matrix
    periods = all_in_turn(columns) or _period_columns(raw, columns)
    found = _worth_turning([column for column in periods if _may_turn(column, columns[column.place])], columns)
    if not found:
        return None
    once = {(known.period.text, known.rest): known for known in reversed(_with_those_in_words(found, periods, columns))}
    found = sorted(once.values(), key=lambda column: column.place)  # January 2022 beside Jan 2022 is left
    places = {column.place for column in found}
    first = min(places)
    others = [place for place in range(len(columns)) if place not in places and columns[place].kind != "empty"]
    of_periods = {column.place for column in periods}  # a figure of one period is none of each
    figures = [place for place in others if columns[place].kind == "figures"]
    of_none = _measured_once(columns, others)
    beside = tuple(place for place in figures if place > first or place in of_periods or place in of_none)
    keys = tuple(sorted({*others} - {*beside}))
    return Layout(tuple(found), keys, beside)


def _measured_once(columns: Sequence[ColumnSense], others: Sequence[int]) -> set[int]:
    """The figures behind names that tell all rows apart: shares, amounts with decimals and the like.

    Whole numbers may order the rows, and numbers before the names count them (1.1, 1.2).
    """
    names = [place for place in others if columns[place].kind == "words"]
    rows = list(zip(*(columns[place].cells for place in names), strict=True))
    if not rows or len(set(rows)) < len(rows):
        return set()
    return {place for place in others if place > names[0] and _is_measured(columns[place])}


def _is_measured(column: ColumnSense) -> bool:
    """Whether figures are no counters, codes or coordinates; whole numbers are measured where a unit is above them."""
    if column.kind != "figures" or names_code(column.label) or is_named(column.label, "coordinate"):
        return False
    return bool(unit_in(column.label)) or not counts(column)


def can_be_half(raw: RawTable, columns: Sequence[ColumnSense]) -> bool:
    """Whether the columns of a layout can be half of those of figures, of which a wide table shows too many at once."""
    parts = sum(part_of_year(label.strip()) is not None for label in raw.labels)
    most = 2 * max(parts, len(_period_columns(raw, columns)))
    figures = (column for column in columns if column.kind == "figures")
    return sum(1 for _ in islice(figures, most + 1)) <= most


def _may_turn(column: PeriodColumn, sense: ColumnSense) -> bool:
    return sense.kind in ("figures", "empty", "time") or is_flag(column.rest) or all(map(is_mark, sense.texts))


def _with_those_in_words(
    found: Sequence[PeriodColumn], periods: Sequence[PeriodColumn], columns: Sequence[ColumnSense]
) -> list[PeriodColumn]:
    """The periods to be turned, also those of the same figures that have words in many cells (“c. 300”, “TBD”).

    Left standing, they would be missing among the times, and their figures with them.
    """
    known, rests = {*found}, {column.rest for column in found if columns[column.place].kind == "figures"}
    return [column for column in periods if column in known or (column.rest in rests and _has_figures(columns, column))]


def _is_half_figures(sense: ColumnSense) -> bool:
    """Whether words stand among figures, which alone would leave a month out of all years."""
    return 2 * sum(1 for text in sense.texts if (cell := sense.figures.get(text)) and cell.number) >= len(sense.texts)


def _has_figures(columns: Sequence[ColumnSense], column: PeriodColumn) -> bool:
    return any(cell.number for cell in columns[column.place].figures.values())


def is_flag(rest: str) -> bool:
    """Whether what a header says besides a period is that flags stand below it."""
    return bool(
        re.fullmatch(r"(?i)(?:obs[_ ])?(?:flags?|notes?|status|footnotes?|symbol|flag codes?|fußnoten?|nota)", rest)
    )


def _worth_turning(found: list[PeriodColumn], columns: Sequence[ColumnSense]) -> list[PeriodColumn]:
    """Periods that repeat for what they say besides; one alone is turned only where nothing else is figures."""
    rests = Counter(column.rest for column in found)
    if rests[""]:
        found = [column for column in found if rests[column.rest] > 1 or not column.rest or is_flag(column.rest)]
    elif len(found) > 1:
        found = [column for column in found if rests[column.rest] > 1]
    if found and all(is_flag(column.rest) for column in found):
        return []
    if len(found) == 1:
        figures = [place for place, column in enumerate(columns) if column.kind == "figures"]
        return found if figures == [found[0].place] and not found[0].is_of_base else []
    told = [column for column in found if not is_flag(column.rest)]
    filled = sum(1 for column in told if columns[column.place].kind == "figures")
    return found if filled >= len(told) / 2 or filled > 3 else []


def _parts(raw: RawTable) -> list[tuple[str, ...]]:
    """What the header rows say above each column, without rows that name themselves (Unit) and tell none apart."""
    glance()
    rows = [row for row in raw.header_rows if len(row) == len(raw.labels)]
    telling = [row for row in rows if not _names_itself(row)]
    rows = telling if len({*zip(*telling, strict=True)}) == len({*zip(*rows, strict=True)}) else rows
    if len(rows) < 2:
        return [(label.strip(),) for label in raw.labels]
    columns = [tuple(dict.fromkeys(filter(None, map(str.strip, cells)))) for cells in zip(*rows, strict=True)]
    return [parts or (label.strip(),) for parts, label in zip(columns, raw.labels, strict=True)]


def _names_itself(row: Sequence[str]) -> bool:
    if not row or key_of(row[0]) not in ("unit", "source", "date", "note", "other", "publisher"):
        return False
    return len({cell for cell in row[1:] if period_of(cell) or part_of_year(cell)}) < _SEVERAL


def _period_columns(raw: RawTable, columns: Sequence[ColumnSense]) -> list[PeriodColumn]:
    parts = _parts(raw)
    texts = [part for column in parts for part in column]
    numbers = [text for text in texts if text.isdecimal()]
    counted = eras.counted_years(numbers, " ".join(raw.labels))
    if eras.are_of_scale(raw.labels) and not counted:
        return []
    early = eras.early_years([*filter(eras.may_be_early, texts)], lambda: _words_beside(columns))
    if not early and not counted and eras.rise_beyond_years(numbers):
        return []
    periods = periods_of(texts) | early | eras.years_of_christ(texts) or counted
    months = compact_months(raw.labels) if not periods else {}
    if len(months) >= _MONTHS_IN_DIGITS:
        periods = months
    if not periods and (days := _days(parts)):
        return days
    found = [
        _flagged(place, column, periods, columns[place]) or _period_column(place, column, periods)
        for place, column in enumerate(parts)
    ]
    if not any(found):
        numbered = counted_stems(raw.labels)
        labels = [(place, label) for place, label in enumerate(raw.labels) if stem_and_number(label)[0] not in numbered]
        return told_apart(raw.labels, all_stemmed(labels))
    return told_apart(raw.labels, [column for column in found if column])


def _words_beside(columns: Sequence[ColumnSense]) -> tuple[list[str], list[str]]:
    """The heads of columns of words, and what stands below them."""
    words = [column for column in columns if column.kind == "words"]
    return [column.label for column in words], [cell for column in words for cell in column.counts]


def _days(columns: Sequence[Sequence[str]]) -> list[PeriodColumn]:
    """Columns that are days in a form that only their row shows (1/22/20, 1/23/20 …), also below “Date”."""
    written = {
        place: parts[-1]
        for place, parts in enumerate(columns)
        if re.fullmatch(r"\d{1,4}[/.]\d{1,2}[/.]\d{1,4}", parts[-1])
        and all(is_named(part, "time") for part in parts[:-1])
    }
    texts = list(written.values())
    of_years = {text[-4:] for text in texts} if len({text[:-4] for text in texts}) == 1 else ()  # 31.12. of each
    form = date_format(texts) if len(texts) > _SEVERAL or len(of_years) == _SEVERAL else None
    periods = {place: form.period(text) for place, text in written.items()} if form else {}
    return [PeriodColumn(place, period) for place, period in periods.items() if period]


def _period_column(place: int, parts: Sequence[str], periods: dict[str, Period]) -> PeriodColumn | None:
    named = [part for part in parts if part in periods]
    if not named:
        return None
    rest = [part for part in parts if part not in named and not is_named(part, "time")]
    period = periods[named[-1]]
    if period.frequency == "year" and rest and not are_fiscal(parts, [period]):
        for part in rest:
            if quarter := part_of_year(part):
                others = [other for other in rest if other != part]
                return PeriodColumn(place, within(period.text, *quarter), " – ".join(others), named[-1])
    return PeriodColumn(place, period, " – ".join(rest), named[-1])


def _flagged(place: int, parts: Sequence[str], periods: dict[str, Period], sense: ColumnSense) -> PeriodColumn | None:
    """The flags or notes of a period that has a column of its own (“Y1961F” beside “Y1961”, “1990 flag”)."""
    glance()
    match = _FLAG.fullmatch(parts[0]) if len(parts) == 1 else None
    if match is None or match["period"] not in periods or sense.kind == "figures":
        return None
    rest = {"F": "Flag", "N": "Note"}.get(match["rest"], match["rest"])
    return PeriodColumn(place, periods[match["period"]], rest)


_BEYOND = re.compile(r"[Mm](?:0+|1[3-9]|[2-9]\d|\d{3,})|[Qq](?:0|[5-9]|\d\d+)")
"""The number of a series (m0, m13, q5) where it cannot be that of a month or a quarter."""


def _matrix(raw: RawTable, columns: Sequence[ColumnSense]) -> Layout | None:
    """Years down and months or quarters across."""
    frequency, parts = _parts_across(raw, columns)
    years = (place for place, column in enumerate(columns) if place not in parts and _is_years(column))
    year = next(years, None) if parts else None
    if year is None or has_fiscal_years(columns[year]) or begin_late([*parts.values()]):
        return None
    turned = tuple(PeriodColumn(place, Period(frequency, f"0000-{part}")) for place, part in parts.items())
    others = [place for place in range(len(columns)) if place not in parts and place != year]
    beside = tuple(place for place in others if columns[place].kind == "figures" and place > year)
    keys = tuple(place for place in others if place not in beside and columns[place].kind != "empty")
    return Layout(turned, keys, beside, year, frequency)


def _parts_across(raw: RawTable, columns: Sequence[ColumnSense]) -> tuple[Frequency, dict[int, int]]:
    """Whether columns are months or quarters, and which of them each is; {} where they are not those of one year."""
    if any(_BEYOND.fullmatch(label.strip()) for label in raw.labels):
        return "month", {}
    found = {place: part for place, label in enumerate(raw.labels) if (part := part_of_year(label.strip()))}
    frequency: Frequency = "month" if sum(kind == "month" for kind, _ in found.values()) > 4 else "quarter"
    parts = {
        place: number
        for place, (kind, number) in found.items()
        if kind == frequency and (columns[place].kind in ("figures", "empty") or _is_half_figures(columns[place]))
    }
    several = len(parts) >= (6 if frequency == "month" else 4)
    return frequency, parts if several and len({*parts.values()}) == len(parts) else {}


def _is_years(column: ColumnSense) -> bool:
    years = column.kind == "time" and set(column.frequencies) == {"year"}
    return years or (is_named(column.label, "time") and bool(column.periods))


def period_at(layout: Layout, column: PeriodColumn, year: str) -> Period | None:
    """The period of a column, in the year of its row where the columns are parts of years."""
    if layout.year is None:
        return column.period
    found = period_of(year.strip().removesuffix(".0"))
    return within(found.text[:4], layout.frequency, int(column.period.text[5:])) if found else None


def part_key(columns: Sequence[ColumnSense], layout: Layout) -> int | None:
    """The column of months or quarters that stands left of years across."""
    labels = [columns[column.place].label for column in layout.columns]
    if layout.year is not None or any(column.period.frequency != "year" for column in layout.columns):
        return None
    if are_fiscal(labels, [column.period for column in layout.columns]):
        return None
    for place in layout.keys:
        texts = columns[place].texts
        if len(texts) > 2 and are_parts(columns[place], texts):
            return place
    return None
