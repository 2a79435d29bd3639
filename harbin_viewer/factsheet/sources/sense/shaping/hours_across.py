"""Hours of a day that stand as columns (H01, V01, H02, V02 …), as rows of day, hour, figure and flag; and moments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.times.day_order import date_format
from harbin_viewer.factsheet.roles.times.moments import moments_of
from harbin_viewer.factsheet.roles.times.part_names import DAYS, MONTHS, YEARS
from harbin_viewer.factsheet.roles.times.periods import periods_of
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.row_places import TurnedRow
from harbin_viewer.factsheet.sources.sense.shaping.joined_periods import period_of_parts

_LABEL = re.compile(r"(?P<stem>[^\W\d_]{0,8})[ _.]?(?P<hour>\d{1,2})(?::00|h)?", re.IGNORECASE)
_STEMS = frozenset({"", "h", "he", "hr", "hora", "hour", "heure", "stunde", "ora", "hour ending"})
"""What hours are called before their number."""

_HOURS = 24
_MOST_ROWS = 400_000
"""Rows that a table is turned up to."""

_LOOKED_AT = 60
_TIME, _VALUE = "time", "value"


@dataclass(frozen=True)
class _Across:
    """The places of figures by hour (0 to 23), of their flags (() for none), and of the day: one column, or three."""

    figures: tuple[int, ...]
    flags: tuple[int, ...]
    day: tuple[int, ...]


def with_hours_down(raw: RawTable) -> RawTable:
    """The table with a row for each hour, where all hours of a day are columns beside the day, or moments are columns
    of which several are of one day; else as it is.
    """
    if moments := _moments_across(raw):
        return _with_moments_down(raw, moments)
    found = _across(raw)
    if found is None or not isinstance(raw.rows, Sequence) or len(raw.rows) * _HOURS > _MOST_ROWS:
        return raw
    taken = {*found.figures, *found.flags, *found.day}
    keys = [place for place in range(len(raw.labels)) if place not in taken]
    labels = (*(raw.labels[place] for place in keys), "day", "hour", "value", *(["flag"] if found.flags else []))
    first, last = raw.labels[found.figures[0]], raw.labels[found.figures[-1]]
    notice = f"The columns “{first}” to “{last}” are hours, and were turned into rows."
    return raw.walked(
        partial(_turned, keys, found, raw.labels),
        labels=labels,
        header_rows=(),
        columns={label: hint for label, hint in raw.columns.items() if label in labels},
        notices=(*raw.notices, Notice("assumed", notice, count=_HOURS)),
    )


def _moments_across(raw: RawTable) -> dict[int, str]:
    """The moments that stand as columns, by their places, where days alone would not tell them apart; else none."""
    places = [place for place, label in enumerate(raw.labels) if ":" in label and label.strip()[:1].isdigit()]
    moment = moments_of([raw.labels[place] for place in places]) if len(places) > 1 else None
    if moment is None or len(raw.header_rows) > 1 or not isinstance(raw.rows, Sequence):
        return {}
    found = {place: moment(raw.labels[place]) for place in places}
    others = {label.strip().casefold() for place, label in enumerate(raw.labels) if place not in found}
    days = {text[: len("2024-01-31")] for text in found.values()}
    told = all(found.values()) and len({*found.values()}) == len(found) and len(days) < len(found)
    return found if told and not others & {_TIME, _VALUE} and len(raw.rows) * len(found) <= _MOST_ROWS else {}


def _with_moments_down(raw: RawTable, moments: Mapping[int, str]) -> RawTable:
    keys = [place for place in range(len(raw.labels)) if place not in moments]
    labels = (*(raw.labels[place] for place in keys), _TIME, _VALUE)
    first, *_, last = (raw.labels[place] for place in moments)
    notice = f"The columns “{first}” to “{last}” are moments, and were turned into rows."
    return raw.walked(
        partial(_by_moment, keys, moments, raw.labels),
        labels=labels,
        header_rows=(),
        columns={label: hint for label, hint in raw.columns.items() if label in labels},
        notices=(*raw.notices, Notice("assumed", notice, count=len(moments))),
    )


def _by_moment(
    keys: Sequence[int], moments: Mapping[int, str], labels: Sequence[str], rows: Iterable[Sequence[str]]
) -> Iterator[Sequence[str]]:  # fmt: skip
    for row in rows:
        cells = [*row, *[""] * (len(labels) - len(row))]
        head = [cells[place] for place in keys]
        for place, moment in moments.items():
            yield TurnedRow([*head, moment, cells[place]], {_VALUE: labels[place]})


def _across(raw: RawTable) -> _Across | None:
    hours: dict[str, dict[int, int]] = {}
    for place, label in enumerate(raw.labels):
        if named := _LABEL.fullmatch(label.strip()):
            hours.setdefault(named["stem"].casefold(), {}).setdefault(int(named["hour"]), place)
    full = {stem: places for stem, places in hours.items() if {*places} in ({*range(24)}, {*range(1, 25)})}
    stem = next((stem for stem in full if stem in _STEMS), None)
    if stem is None or not (day := _day(raw)):
        return None
    figures = _in_order(full[stem])
    flags = next((_in_order(places) for other, places in full.items() if other != stem), ())
    beside = all(flag == figure + 1 for flag, figure in zip(flags, figures, strict=True)) if flags else True
    return _Across(figures, flags, day) if beside and not {*figures, *flags} & {*day} else None


def _in_order(places: dict[int, int]) -> tuple[int, ...]:
    return tuple(places[hour] for hour in sorted(places))


def _day(raw: RawTable) -> tuple[int, ...]:
    """The places of year, month and day, or of the one column of days; () where there are none."""
    names = [label.strip().casefold() for label in raw.labels]
    parts = [next((at for at, name in enumerate(names) if name in known), None) for known in (YEARS, MONTHS, DAYS)]
    if None not in parts:
        return tuple(part for part in parts if part is not None)
    rows = raw.rows[:_LOOKED_AT] if isinstance(raw.rows, Sequence) else []
    for place in range(len(raw.labels)):
        texts = list(dict.fromkeys(row[place].strip() for row in rows if place < len(row) and row[place].strip()))
        periods = periods_of(texts)
        days = len(periods) == len(texts) and {period.frequency for period in periods.values()} == {"day"}
        if texts and (days or (len(texts) > 1 and date_format(texts) is not None)):
            return (place,)
    return ()


def _turned(
    keys: Sequence[int], found: _Across, labels: Sequence[str], rows: Iterable[Sequence[str]]
) -> Iterator[Sequence[str]]:  # fmt: skip
    width = max((*found.figures, *found.flags)) + 1
    flags = [{"flag": labels[place]} for place in found.flags] or [{}] * _HOURS
    heads = [{"value": labels[place], **flag} for place, flag in zip(found.figures, flags, strict=True)]
    for row in rows:
        if len(row) < width:
            continue
        day, head = _day_of(row, found.day), [row[place] for place in keys]
        for hour, place in enumerate(found.figures):
            flag = [row[found.flags[hour]]] if found.flags else []
            yield TurnedRow([*head, day, f"{hour:02}:00", row[place], *flag], heads[hour])


def _day_of(row: Sequence[str], places: Sequence[int]) -> str:
    if len(places) == 1:
        return row[places[0]]
    year, month, day = (row[place].strip() for place in places)
    return period_of_parts(year, month, day)
