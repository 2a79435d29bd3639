"""Periods that stand as columns, turned into rows: keys, period, and the figures of each thing measured."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, pairwise
from typing import Any

from harbin_viewer.factsheet.roles.code_columns import names_code
from harbin_viewer.factsheet.roles.measure_names import are_index_and_others
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.times.periods import Frequency, part_of_year, within
from harbin_viewer.factsheet.roles.unit_finding.unit_powers import parted_unit
from harbin_viewer.factsheet.roles.units import SHARE_SIGNS, is_unit, title_without_unit, unit_in
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.row_places import TurnedRow
from harbin_viewer.factsheet.sources.sense.around_table import AroundTable
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.sources.sense.cells.flag_words import office_of, words_of_flags
from harbin_viewer.factsheet.sources.sense.cells.missing_marks import is_mark
from harbin_viewer.factsheet.sources.sense.names.head_units import (
    is_bare_unit,
    is_head_of_all,
    unit_at_head,
    without_brackets,
)
from harbin_viewer.factsheet.sources.sense.names.other_quantities import is_of_another_kind
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
    told_of_signs,
)
from harbin_viewer.factsheet.sources.sense.shaping.turned_notices import notices_of
from harbin_viewer.factsheet.sources.sense.titles import name_in_words

_VALUE_REST = re.compile(r"(?i)(?:obs[_ ])?values?|wert|valeur|valor|figure")


def turned(raw: RawTable, columns: Sequence[ColumnSense], layout: Layout, said: AroundTable) -> list[Plan]:
    """A plan for each length of period among the columns, the one with most columns first."""
    counts = Counter(column.period.frequency for column in layout.columns)
    return [_Turning(raw, columns, layout, said, frequency).plan() for frequency, _ in counts.most_common()]


class _Turning:
    """Turns the rows of one table whose columns are periods of one length."""

    def __init__(
        self,
        raw: RawTable,
        columns: Sequence[ColumnSense],
        layout: Layout,
        said: AroundTable,
        frequency: Frequency,
    ):
        self._raw, self._columns, self._layout, self._said = raw, columns, layout, said
        self._frequency = frequency
        self._taken = [column for column in layout.columns if column.period.frequency == frequency]
        self._groups = _groups(self._taken)
        self._part = part_key(columns, layout)
        self._keys = [place for place in layout.keys if place != self._part]
        self._worded = all(column.period.words for column in self._taken)  # 2019/20 is no year 2019
        self._names = Names()
        self._readings = self._read_together()
        self._heads: list[dict[str, str]] = []

    def plan(self) -> Plan:
        """The keys, the period, the figures of each thing measured, and notes on the period, where it has any."""
        keys = [key_field(self._raw, place, self._columns[place], self._names) for place in self._keys]
        time = self._time()
        made = {rest: self._fields(rest) for rest in self._readings}
        self._heads = [
            {made[rest][0]["name"]: self._raw.labels[place] for rest, place in places.items()}
            for _period, places in self._groups
        ]
        figures = list(chain.from_iterable(made.values()))
        _name_notes(made)
        notes = notes_across(self._taken, self._said.lines)
        noted = [note_of([parts[0] for parts in made.values()], self._names, self._step)] if notes else []
        told_of_keys = _given_keys(keys, [self._columns[place] for place in self._keys])
        given = {time["name"]: "time"} | _given(figures) | told_of_keys
        for reading in self._readings.values():
            given |= reading.roles
        read = [(reading, made[rest][0]) for rest, reading in self._readings.items()]
        told = notices_of(self._raw, self._columns, self._layout, self._taken, self._frequency)
        return Plan(
            [*keys, time, *figures, *noted],
            with_notes(self.walk, notes, len(keys)) if notes else self.walk,
            len(keys),
            given,
            notices=(*told, *told_of_signs(read)),
            beside=self._layout.beside,
        )

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
        for number in range(told[0], told[-1] + 1):
            column, cells = found[number]
            period = self._period(column, row)
            if period:
                yield TurnedRow([*keys, period, *cells], self._heads[number])

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

    def _read_together(self) -> dict[str, FigureReading]:
        """How the figures of each thing measured are read: its columns together, as they are of one kind."""
        found: dict[str, list[int]] = {}
        for column in self._taken:
            found.setdefault(column.rest, []).append(column.place)
        office = office_of(self._raw.labels, self._said.lines)
        return {rest: self._reading(rest, places, office) for rest, places in found.items()}

    def _reading(self, rest: str, places: Sequence[int], office: str) -> FigureReading:
        columns = [self._columns[place] for place in places]
        first = columns[0]
        cells = list(chain.from_iterable(column.cells for column in columns))
        absent = tuple(dict.fromkeys(mark for column in columns for mark in column.missing_values))
        sense = ColumnSense(
            rest,
            cells,
            first.decimal_char,
            first.group_char,
            absent,
            "number",
            first.dash_is_nought,
            marking=first.marking,
        )
        if is_flag(rest):
            return FlagReading(sense, words_of_flags(sense.counts, self._said.lines, office))
        words = words_of_flags(sense.flags, self._said.lines, office)
        return FigureReading(sense, words, self._raw.hint(places[0]).shown)

    @property
    def _step(self) -> str:
        """The length of the periods of rows, some of which stand in a key column of months or quarters."""
        part = None if self._part is None else part_of_year(self._columns[self._part].texts[0])
        return part[0] if part else self._frequency

    def _time(self) -> dict[str, Any]:
        step = self._step
        kind = "string" if step == self._frequency and self._worded else TIME_TYPES.get(step, "string")
        return {"name": self._names.take(step), "title": step.capitalize(), "type": kind}

    def _fields(self, rest: str) -> list[dict[str, Any]]:
        """The fields of one thing measured: what its headers say besides their periods."""
        if is_flag(rest):
            return [{"name": self._names.take(rest), "type": "string"}]
        raw, reading, is_bare = self._raw, self._readings[rest], is_bare_unit(rest) and not self._parted_by_letters
        labels = (raw.labels[column.place] for column in self._layout.columns if column.rest == rest)
        hint = next((raw.columns[label] for label in labels if label in raw.columns), ColumnHint())
        is_name = rest and not _VALUE_REST.fullmatch(rest) and not is_bare and rest not in _units_of(hint)
        named = rest if is_name else self._title
        sign = reading.signs.of_all(named)
        unit = (
            hint.unit
            or ("" if not is_name and self._is_scaled_beside(named) else unit_in(named))
            or (without_brackets(rest) if is_bare else "")
            or (sign if sign in SHARE_SIGNS else "")
            or self._unit
        )
        title = (hint.title if rest else "") or (title_without_unit(named, unit) if unit else named) or "Value"
        name = rest if rest and named == rest else "value"
        return reading.fields(self._names, name, title, reading.signs.scaled(unit or sign), named)

    @property
    def _parted_by_letters(self) -> bool:
        """Whether a letter each parts what is told of a period: W and L of games, m and f of pupils, and no units.

        Beside words (Total) one of them is none.
        """
        letters = [rest for rest in self._readings if len(rest) == 1 and rest.isalpha()]
        return len(letters) > 1 and (len(letters) == len(self._readings) or not all(map(is_unit, letters)))

    @cached_property
    def _unit(self) -> str:
        """The unit that lines around the table say of all figures, unless rows name units of their own."""
        names_units = any(is_named(self._columns[place].label, "unit") for place in self._layout.keys)
        if names_units or (self._measures_several and not self._is_of_all):
            return ""
        return self._said.unit or unit_at_head(self._head) or self._said.money

    @property
    def _is_of_all(self) -> bool:
        """Whether a line states the unit, and none of the different things that the rows name must be in another."""
        names = (text for column in self._measures for text in column.texts)
        stated = self._said.stated_unit
        return bool(stated) and not any(unit_in(name) or is_of_another_kind(name, self._said.unit) for name in names)

    def _is_scaled_beside(self, title: str) -> bool:
        """Whether the lines say the unit of all with its power of ten, which the title leaves out."""
        return parted_unit(self._unit)[0] > parted_unit(unit_in(title))[0]

    @property
    def _title(self) -> str:
        """What all figures are, "" where the rows name different things."""
        alone = next((column.texts[0] for column in self._measures if len(column.counts) == 1), "")
        head = self._head if is_head_of_all(self._head) else ""
        head = "" if is_named(title_without_unit(head, unit_in(head)), "entity") else head  # Country (mn USD)
        return alone or ("" if self._measures_several else self._said.title or head or name_in_words(self._raw.name))

    @property
    def _head(self) -> str:
        return self._raw.labels[self._layout.keys[0]] if self._layout.keys else ""

    @property
    def _measures(self) -> list[ColumnSense]:
        """The key columns that say what is measured."""
        keys = (self._columns[place] for place in self._layout.keys)
        return [
            column
            for column in keys
            if is_named(column.label, "measure name") or are_index_and_others(column.texts[:50])
        ]

    @property
    def _measures_several(self) -> bool:
        return any(len(column.texts) > 1 for column in self._measures)


def _is_marked(row: Sequence[str], places: dict[str, int]) -> bool:
    return any(is_mark(row[place]) for place in places.values())


def _groups(taken: Iterable[PeriodColumn]) -> list[tuple[PeriodColumn, dict[str, int]]]:
    """Each period once, with the place of each thing measured."""
    found: dict[str, tuple[PeriodColumn, dict[str, int]]] = {}
    for column in taken:
        found.setdefault(column.period.text, (column, {}))[1].setdefault(column.rest, column.place)
    return list(found.values())


def _given_keys(keys: Sequence[dict[str, Any]], columns: Sequence[ColumnSense]) -> dict[str, str]:
    """Numbers left of the periods: years of something else, counters of the rows, or what tells rows apart."""
    words = [column.cells for column in columns if column.kind == "words"]
    named = list(zip(*words, strict=True)) if words else []
    told_apart = bool(named) and len(set(named)) == len(named)
    kinds = {"year": "aside", "integer": "aside" if told_apart else "dimension"}
    return {
        key["name"]: kinds[key["type"]]
        for key in keys
        if key["type"] in kinds and (key["type"] == "year" or not names_code(key["name"]))
    }


def _name_notes(made: Mapping[str, Sequence[dict[str, Any]]]) -> None:
    """A column of flags turned beside figures holds their notes."""
    for (_, before), (rest, after) in pairwise(made.items()):
        if is_flag(rest) and before[0]["type"] == "number":
            before[0].setdefault("note", after[0]["name"])


def _given(fields: Sequence[dict[str, Any]]) -> dict[str, str]:
    notes = {str(field["note"]) for field in fields if "note" in field}
    bounds = {field["name"] for field in fields if re.search(r" (?:lower|upper)(?: \d+)?$", field["name"])}
    found = {field["name"]: "measure" for field in fields if field["type"] == "number" and field["name"] not in bounds}
    return found | dict.fromkeys(bounds, "bound") | dict.fromkeys(notes, "note")


def _units_of(hint: ColumnHint) -> tuple[str, str]:
    """The unit that is stated of figures, and it without its power of ten."""
    return hint.unit, parted_unit(hint.unit)[1]
