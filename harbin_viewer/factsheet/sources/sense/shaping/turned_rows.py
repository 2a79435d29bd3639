"""Periods that stand as columns, turned into rows: keys, period, and the figures of each thing measured."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import Any

from harbin_viewer.factsheet.roles.code_columns import names_code
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.times.periods import Frequency, part_of_year, within
from harbin_viewer.factsheet.roles.units import SHARE_SIGNS, is_unit, title_without_unit, unit_in
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.sense.around_table import AroundTable
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.sources.sense.cells.flag_words import office_of, words_of_flags
from harbin_viewer.factsheet.sources.sense.cells.missing_marks import is_mark
from harbin_viewer.factsheet.sources.sense.shaping.frequencies import TIME_TYPES
from harbin_viewer.factsheet.sources.sense.shaping.kept_rows import key_field
from harbin_viewer.factsheet.sources.sense.shaping.layout import Layout, is_flag, part_key, period_at
from harbin_viewer.factsheet.sources.sense.shaping.period_columns import PeriodColumn
from harbin_viewer.factsheet.sources.sense.shaping.period_notes import note_of, notes_across, with_notes
from harbin_viewer.factsheet.sources.sense.shaping.shape_plan import (
    FigureReading,
    FlagReading,
    Names,
    Plan,
    figure_fields,
    told_of_signs,
    units_of,
)
from harbin_viewer.factsheet.sources.sense.shaping.turned_notices import notices_of
from harbin_viewer.factsheet.sources.sense.titles import name_in_words

_VALUE_REST = re.compile(r"(?i)(?:obs[_ ])?values?|wert|valeur|valor|figure")


def turned(raw: RawTable, columns: Sequence[ColumnSense], layout: Layout, said: AroundTable) -> list[Plan]:
    """A plan for each length of period among the columns, the one with most columns first."""
    frequencies = list(dict.fromkeys(column.period.frequency for column in layout.columns))
    counted = sorted(frequencies, key=lambda kind: -sum(column.period.frequency == kind for column in layout.columns))
    return [_plan(raw, columns, layout, said, frequency) for frequency in counted]


class _Turning:
    """Turns the rows of one table whose columns are periods of one length."""

    def __init__(
        self,
        columns: Sequence[ColumnSense],
        layout: Layout,
        taken: list[PeriodColumn],
        readings: dict[str, FigureReading],
    ):
        self._columns = columns
        self._layout = layout
        self._readings = readings
        self._groups = _groups(taken)
        self._part = part_key(columns, layout)
        self._keys = [place for place in layout.keys if place != self._part]
        self._worded = _are_worded(taken)

    def walk(self, rows: Iterable[Sequence[str]]) -> Iterator[list[str]]:
        """The tidy rows; periods before the first and after the last figure of a row are left out.

        A row of which marks say that there is no figure is kept at the last of its marks: so who it is of stays known.
        """
        for row in rows:
            if len(row) < len(self._columns):
                row = [*row, *[""] * (len(self._columns) - len(row))]
            keys = [row[place].strip() for place in self._keys]
            yield from self._row(row, keys)

    def _row(self, row: Sequence[str], keys: list[str]) -> Iterator[list[str]]:
        found = [(period, self._figures(row, places)) for period, places in self._groups]
        told = [number for number, (_period, cells) in enumerate(found) if any(cells)]
        told = told or [number for number, (_, places) in enumerate(self._groups) if _is_marked(row, places)][-1:]
        if not told:
            return
        for column, cells in found[told[0] : told[-1] + 1]:
            period = self._period(column, row)
            if period:
                yield [*keys, period, *cells]

    def _period(self, column: PeriodColumn, row: Sequence[str]) -> str:
        year = row[self._layout.year] if self._layout.year is not None else ""
        period = period_at(self._layout, column, year)
        if period and self._part is not None:
            part = part_of_year(row[self._part])
            return within(period.text, *part).text if part else ""
        return (period.words if self._worded else period.text) if period else ""

    def _figures(self, row: Sequence[str], places: dict[str, int]) -> list[str]:
        return list(
            chain.from_iterable(
                reading.cells(row[places[rest]]) if rest in places else reading.cells("")
                for rest, reading in self._readings.items()
            )
        )


def _are_worded(taken: Sequence[PeriodColumn]) -> bool:
    """Whether all periods are named in words that say more: 2019/20 is no year 2019."""
    return all(column.period.words for column in taken)


def _is_marked(row: Sequence[str], places: dict[str, int]) -> bool:
    return any(is_mark(row[place]) for place in places.values())


def _groups(taken: Iterable[PeriodColumn]) -> list[tuple[PeriodColumn, dict[str, int]]]:
    """Each period once, with the place of each thing measured."""
    found: dict[str, tuple[PeriodColumn, dict[str, int]]] = {}
    for column in taken:
        found.setdefault(column.period.text, (column, {}))[1].setdefault(column.rest, column.place)
    return list(found.values())


def _plan(
    raw: RawTable, columns: Sequence[ColumnSense], layout: Layout, said: AroundTable, frequency: Frequency
) -> Plan:
    taken = [column for column in layout.columns if column.period.frequency == frequency]
    names = Names()
    readings = _readings(raw, columns, taken, said)
    part = part_key(columns, layout)
    keys = [_key(raw, place, columns[place], names) for place in layout.keys if place != part]
    step = _step(columns, part, frequency)
    time = {
        "name": names.take(step),
        "title": step.capitalize(),
        "type": "string" if step == frequency and _are_worded(taken) else TIME_TYPES.get(step, "string"),
    }
    made = {rest: _fields(raw, columns, layout, said, names, rest, reading) for rest, reading in readings.items()}
    figures = list(chain.from_iterable(made.values()))
    _name_notes(figures)
    notes = notes_across(taken, said.lines)
    noted = [note_of([parts[0] for parts in made.values()], names, step)] if notes else []
    told_by = _given_keys(keys, columns, [key for key in layout.keys if key != part])
    given = {time["name"]: "time"} | _given(figures) | told_by
    walk = _Turning(columns, layout, taken, readings).walk
    fields = [*keys, time, *figures, *noted]
    signed = [(reading.signs, made[rest][0]) for rest, reading in readings.items()]
    told = (*notices_of(raw, columns, layout, taken, frequency), *told_of_signs(signed))
    return Plan(
        fields,
        with_notes(walk, notes, len(keys)) if notes else walk,
        len(keys),
        given,
        notices=told,
        beside=layout.beside,
    )


def _given_keys(
    keys: Sequence[dict[str, Any]], columns: Sequence[ColumnSense], places: Sequence[int]
) -> dict[str, str]:
    """Numbers left of the periods: years of something else, counters of the rows, or what tells rows apart."""
    words = [columns[place].cells for place in places if columns[place].kind == "words"]
    named = list(zip(*words, strict=True)) if words else []
    told_apart = bool(named) and len(set(named)) == len(named)
    kinds = {"year": "aside", "integer": "aside" if told_apart else "dimension"}
    return {
        key["name"]: kinds[key["type"]]
        for key in keys
        if key["type"] in kinds and (key["type"] == "year" or not names_code(key["name"]))
    }


def _key(raw: RawTable, place: int, column: ColumnSense, names: Names) -> dict[str, Any]:
    field = key_field(raw, place, column, names)
    field.pop("is_time", None)
    return field


def _step(columns: Sequence[ColumnSense], part: int | None, frequency: Frequency) -> str:
    if part is None:
        return frequency
    found = part_of_year(columns[part].texts[0])
    return found[0] if found else frequency


def _name_notes(fields: Sequence[dict[str, Any]]) -> None:
    """A column of flags turned beside figures holds their notes."""
    for before, after in pairwise(fields):
        if before["type"] == "number" and after.pop("is_flag", False):
            before.setdefault("note", after["name"])


def _given(fields: Sequence[dict[str, Any]]) -> dict[str, str]:
    notes = {str(field["note"]) for field in fields if "note" in field}
    bounds = {field["name"] for field in fields if re.search(r" (?:lower|upper)(?: \d+)?$", field["name"])}
    found = {field["name"]: "measure" for field in fields if field["type"] == "number" and field["name"] not in bounds}
    return found | dict.fromkeys(bounds, "bound") | dict.fromkeys(notes, "note") | units_of(fields)


def _readings(
    raw: RawTable, columns: Sequence[ColumnSense], taken: Sequence[PeriodColumn], said: AroundTable
) -> dict[str, FigureReading]:
    """How the figures of each thing measured are read: its columns together, as they are of one kind."""
    office = office_of(raw.labels, said.lines)
    found: dict[str, FigureReading] = {}
    for rest in dict.fromkeys(column.rest for column in taken):
        places = [column.place for column in taken if column.rest == rest]
        first = columns[places[0]]
        cells = list(chain.from_iterable(columns[place].cells for place in places))
        absent = tuple(dict.fromkeys(mark for place in places for mark in columns[place].missing_values))
        sense = ColumnSense(rest, cells, first.decimal_char, first.group_char, absent, "number", first.dash_is_nought)
        if is_flag(rest):
            found[rest] = FlagReading(sense, words_of_flags(sense.counts, said.lines, office))
        else:
            hints = (raw.columns.get(raw.labels[place], ColumnHint()).shown for place in places)
            found[rest] = FigureReading(sense, words_of_flags(sense.flags, said.lines, office), next(hints))
    return found


def _fields(
    raw: RawTable,
    columns: Sequence[ColumnSense],
    layout: Layout,
    said: AroundTable,
    names: Names,
    rest: str,
    reading: FigureReading,
) -> list[dict[str, Any]]:
    hint = next(
        (
            raw.columns[raw.labels[column.place]]
            for column in layout.columns
            if column.rest == rest and raw.labels[column.place] in raw.columns
        ),
        None,
    )
    if is_flag(rest):
        return [{"name": names.take(rest), "type": "string", "is_flag": True}]
    named = (
        rest
        if rest and not _VALUE_REST.fullmatch(rest) and not _is_bare_unit(rest) and not (hint and hint.unit == rest)
        else _title(raw, columns, layout, said)
    )
    sign = reading.signs.of_all(named)
    unit = (
        (hint.unit if hint else "")
        or unit_in(named)
        or (rest.strip("()[]") if _is_bare_unit(rest) else "")
        or (sign if sign in SHARE_SIGNS else "")
        or _unit_of(raw, columns, layout, said)
    )
    title = (hint.title if hint and rest else "") or (title_without_unit(named, unit) if unit else named)
    unit = unit or sign
    return figure_fields(
        names, rest if rest and named == rest else "value", title or "Value", reading.signs.scaled(unit), reading, named
    )


def _is_bare_unit(rest: str) -> bool:
    """Whether what a header says besides a period is a unit, and no thing that is counted (deaths, persons)."""
    return is_unit(rest) and not re.fullmatch(r"[^\W\d_]{4,}(?: [^\W\d_]+)*", rest)


def _unit_of(raw: RawTable, columns: Sequence[ColumnSense], layout: Layout, said: AroundTable) -> str:
    """The unit that lines around the table say of all figures, unless rows name units of their own."""
    for place in layout.keys:
        if is_named(columns[place].label, "unit") or (
            len(columns[place].texts) > 1 and is_named(columns[place].label, "measure name")
        ):
            return ""
    return said.unit or _unit_at_head(raw, layout)


def _unit_at_head(raw: RawTable, layout: Layout) -> str:
    """The unit that stands at the head of the names, where it is that of all figures (“Thousand barrels daily”)."""
    head = raw.labels[layout.keys[0]] if layout.keys else ""
    names_rows = is_named(head, "entity") or is_named(head, "time")
    return head if is_unit(head) and not names_rows else unit_in(head) if _is_head_of_all(head) else ""


def _is_head_of_all(head: str) -> bool:
    """Whether what stands above names says what is measured, and not who: its bracket holds a unit."""
    return bool(re.search(r"[(\[][^()\[\]]+[)\]]\s*$", head)) and bool(unit_in(head))


def _indicator(columns: Sequence[ColumnSense], layout: Layout) -> str:
    """The one thing that all rows measure, where a key column says so."""
    for place in layout.keys:
        column = columns[place]
        if is_named(column.label, "measure name") and len(column.counts) == 1:
            return column.texts[0]
    return ""


def _title(raw: RawTable, columns: Sequence[ColumnSense], layout: Layout, said: AroundTable) -> str:
    """What all figures are, "" where the rows name different things."""
    several = any(
        len(columns[place].texts) > 1 and is_named(columns[place].label, "measure name") for place in layout.keys
    )
    head = raw.labels[layout.keys[0]] if layout.keys and _is_head_of_all(raw.labels[layout.keys[0]]) else ""
    return _indicator(columns, layout) or ("" if several else said.title or head or name_in_words(raw.name))
