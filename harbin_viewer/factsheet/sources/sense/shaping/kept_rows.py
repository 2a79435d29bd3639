"""A table whose columns stay columns: each described, and read cell by cell only where its schema cannot say how."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.measure_names import counts_others
from harbin_viewer.factsheet.roles.names.column_names import holds_codes
from harbin_viewer.factsheet.roles.times.moments import in_own_clock
from harbin_viewer.factsheet.roles.times.periods import without_mark
from harbin_viewer.factsheet.roles.unit_finding.bracketed_units import unit_in_last_bracket
from harbin_viewer.factsheet.roles.units import SHARE_SIGNS, title_without_unit, unit_in
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.sense.around_table import AroundTable
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.sources.sense.cells.flag_words import in_key, office_of, words_of_flags
from harbin_viewer.factsheet.sources.sense.cells.missing_marks import as_written, is_certain_mark, marks_in_words
from harbin_viewer.factsheet.sources.sense.cells.samples import is_all
from harbin_viewer.factsheet.sources.sense.flag_columns import flags_of_columns
from harbin_viewer.factsheet.sources.sense.names.bare_labels import bare_label, has_other_unit, in_words
from harbin_viewer.factsheet.sources.sense.names.categories import categories_of
from harbin_viewer.factsheet.sources.sense.names.other_quantities import (
    has_unit_column,
    in_other_units,
    in_stated_money,
    is_of_another_kind,
    is_of_other_quantity,
    told_of_others,
)
from harbin_viewer.factsheet.sources.sense.shaping.frequencies import TIME_TYPES
from harbin_viewer.factsheet.sources.sense.shaping.joined_periods import (
    Cell,
    day_and_hour,
    ends_with_24,
    joined_column,
    year_and_part,
)
from harbin_viewer.factsheet.sources.sense.shaping.period_notes import note_of, notes_down, tell_apart
from harbin_viewer.factsheet.sources.sense.shaping.shape_plan import FigureReading, Names, Plan, told_of_signs
from harbin_viewer.factsheet.wording import in_quotes, listed

_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_STRICT_MOMENT = re.compile(r"\S+T\d\d:\d\d:\d\d")


def kept(raw: RawTable, columns: Sequence[ColumnSense], said: AroundTable) -> Plan:
    """The plan of a table whose columns are columns already."""
    return _Keeping(raw, columns, said).plan()


class _Keeping:
    """Makes the plan of one table, a column after the other."""

    def __init__(self, raw: RawTable, columns: Sequence[ColumnSense], said: AroundTable) -> None:
        self._raw, self._columns, self._said = raw, columns, said
        self._unit = "" if has_unit_column(columns) else said.unit
        figures = [column for column in columns if column.kind == "figures"] if self._unit else []
        self._in_money = in_stated_money(columns) if said.money else frozenset[str]()
        self._others = in_other_units([x.label for x in figures], self._unit, [counts(x) for x in figures])
        named = [x.label for x in figures if not holds_codes(x.label)] if said.stated_unit else []
        self._is_of_all = bool(named) and all(map(self._are_in_another, named))  # that is stated, and of nothing else
        self._office = office_of(raw.labels, said.lines)
        self._names, self._labels = Names(), frozenset(raw.labels)
        self._read: list[tuple[FigureReading, dict[str, Any]]] = []
        self._given: dict[str, str] = {}
        self._denied: list[str] = []
        self._joined = year_and_part(columns) or day_and_hour(columns)
        self._noted = {
            place: notes for place, notes in notes_down(columns, said.lines).items() if place not in self._joined
        }
        self._marks = _certain_marks(raw, columns)
        blank = (place for place, column in enumerate(columns) if column.kind == "empty" and not column.label.strip())
        self._left_out = {*blank, *self._joined[1:]}
        self._must_be_read = bool(self._left_out or self._noted) or any(column.must_be_read for column in columns)

    def plan(self) -> Plan:
        """Its fields, and how its rows are read where a schema cannot say that."""
        made = {place: self._column(place) for place in range(len(self._columns)) if place not in self._left_out}
        times = [self._columns[place].kind == "time" for place, (own, _cell) in made.items() for _field in own]
        whole = [*made.values(), *(self._notes(place, notes) for place, notes in self._noted.items())]
        fields = [field for own, _cell in whole for field in own]
        flags = flags_of_columns(self._raw, self._columns, self._said)
        if self._raw.clean and not self._must_be_read:
            flags = _named_as_in_file(self._raw, fields, flags)
        told = self._told_of_joining(made[self._joined[0]][1]) if self._joined else ()
        walk = _walk([cell for _own, cell in whole], len(self._columns)) if self._must_be_read else None
        time = times.index(True) if any(times) else None
        told = (*told, *told_of_signs(self._read), *told_of_others(self._unit, self._denied))
        return Plan(fields, walk, time, self._given, flags, told)

    def _column(self, place: int) -> tuple[list[dict[str, Any]], Cell]:
        column = self._columns[place]
        if self._joined[:1] == (place,):
            return joined_column(self._columns, place, self._joined[1:], self._names)
        if column.kind == "figures":
            return self._figures(place)
        field = key_field(self._raw, place, column, self._names)
        if column.kind == "time" and self._must_be_read and field["type"] == "string":
            return _times(field, place, column)
        return [field], lambda row: (row[place].strip(),)

    def _figures(self, place: int) -> tuple[list[dict[str, Any]], Cell]:
        column, hint = self._columns[place], self._raw.hint(place)
        label, marker = bare_label(column.label)
        named = (hint.title or in_words(label)).replace("!!", " – ")
        reading = FigureReading(column, words_of_flags(column.flags, self._said.lines, self._office), hint.shown)
        title, unit = self._title_and_unit(named, hint, reading.signs.of_all(named))
        unit = reading.signs.scaled(unit)
        fields = reading.fields(self._names, label or f"column {place + 1}", title, unit, named)
        self._read.append((reading, fields[0]))
        self._given |= reading.roles
        if notes := " ".join(filter(None, (hint.description, in_key(marker, self._said.lines) if marker else ""))):
            fields[0]["description"] = notes
        if self._must_be_read:
            return fields, lambda row: reading.cells(row[place])
        fields[0] |= _as_it_stands(column, self._marks)
        return fields, lambda row: (row[place],)

    def _notes(self, place: int, notes: dict[str, str]) -> tuple[list[dict[str, Any]], Cell]:
        """What marks behind the periods of a column say: notes on figures, or of which version these are."""
        label = self._columns[place].label
        if tell_apart(self._columns[place]):
            note = {"name": self._names.take(f"{label} – version"), "type": "string"}
        else:
            note = note_of([main for _, main in self._read], self._names, label)
            self._given[note["name"]] = "note"
        return [note], lambda row: (notes.get(row[place].strip(), ""),)

    def _are_in_another(self, named: str) -> bool:
        other = is_of_other_quantity(named, self._unit) or has_other_unit(named, self._unit, self._raw.labels)
        return other or is_of_another_kind(named, self._unit) or named in self._others

    def _title_and_unit(self, named: str, hint: ColumnHint, sign: str) -> tuple[str, str]:
        """The title of figures without their unit, and this: the nearest that is said of them."""
        unit = (
            hint.unit
            or ("" if counts_others(named, self._labels) else unit_in(named))
            or unit_in(hint.description)
            or (sign if sign in SHARE_SIGNS else "")
            or ("" if self._are_in_another(named) and not self._is_of_all else self._unit)
            or sign
            or (self._said.money if named in self._in_money else "")
        )
        title, unit = _unit_of_group(named) if not unit and " – " in named else (named, unit)
        if self._unit and not unit and not holds_codes(named):
            self._denied.append(named)
        title = title_without_unit(title, unit) if unit else title
        is_unit = bool(unit) and re.sub(r"^(?:in|en) ", "", title.casefold()) == unit.casefold()
        if is_unit and self._said.title and sum(column.kind == "figures" for column in self._columns) == 1:
            title = title_without_unit(self._said.title, unit)  # a head that is a unit only
        return title, unit

    def _told_of_joining(self, cell: Cell) -> Iterator[Notice]:
        columns = self._columns
        labels = listed(
            in_quotes(" ".join(columns[place].label.split()) or f"column {place + 1}" for place in self._joined)
        )
        ended = "; hour 24 is the midnight that ends its day" if ends_with_24(columns, self._joined) else ""
        yield Notice("assumed", f"{labels} were joined to one time{ended}.")
        if unreal := _unreal(self._raw, self._joined, cell):
            sentence = f"What {labels} say together is no real time; it is taken as missing."
            yield Notice("odd", sentence, count=unreal)


def _named_as_in_file(
    raw: RawTable, fields: Sequence[dict[str, Any]], flags: dict[str, dict[str, str]]
) -> dict[str, dict[str, str]]:
    """Give fields the labels of the file's own header, where it is read as it stands; their bare names are titles."""
    labels = {field["name"]: label for field, label in zip(fields, raw.labels, strict=True) if label.strip()}
    if len(set(raw.labels)) < len(raw.labels):
        return flags
    for field in fields:
        label = labels.get(field["name"], field["name"])
        if label != field["name"]:
            field.setdefault("title", field["name"])
            field["name"] = label
    return {labels.get(name, name): words for name, words in flags.items()}


def _walk(cells: Sequence[Cell], width: int) -> Callable[[Iterable[Sequence[str]]], Iterator[list[str]]]:
    def walk(rows: Iterable[Sequence[str]]) -> Iterator[list[str]]:
        for row in rows:
            full = row if len(row) >= width else [*row, *[""] * (width - len(row))]
            yield [text for cell in cells for text in cell(full)]

    return walk


def _times(field: dict[str, Any], place: int, column: ColumnSense) -> tuple[list[dict[str, Any]], Cell]:
    """A column of times that are read cell by cell, as what they are read to."""
    if moment := column.moments:
        return [{**field, "type": "datetime"}], lambda row: (moment(row[place]) or row[place].strip(),)
    if all(period.words for period in column.periods.values()):  # FY24 is no year 2024
        return [field], lambda row: (without_mark(row[place]),)
    if len(column.frequencies) == 1:
        field["type"] = TIME_TYPES.get(next(iter(column.frequencies)), "string")
    periods: dict[str, str] = {}
    return [field], lambda row: (_period_text(row[place].strip(), column, periods),)


def _period_text(text: str, column: ColumnSense, known: dict[str, str]) -> str:
    if text not in known:
        period = column.period(text)
        known[text] = period.text if period else text
    return known[text]


def key_field(raw: RawTable, place: int, column: ColumnSense, names: Names) -> dict[str, Any]:
    """The field of a column of words or times, as it stands."""
    label, _note = bare_label(column.label)
    hint = raw.hint(place)
    field: dict[str, Any] = {"name": names.take(label or _nameless(place, column)), **_type(column)}
    if hint.title and hint.title != field["name"]:
        field["title"] = hint.title
    if hint.description:
        field["description"] = hint.description
    if hint.labels and column.kind == "words":
        field |= categories_of(raw, place)
    absent = (*hint.missing, *marks_in_words(column.counts)) if column.kind == "words" else ()
    if absent:
        field["missingValues"] = ["", *as_written(column.cells, absent)]
    if column.kind in ("time", "empty") and (marks := as_written(column.cells, column.missing)):
        field["missingValues"] = ["", *marks]
    return field


def _type(column: ColumnSense) -> dict[str, Any]:
    """What a Table Schema says of the values of a column of words or times."""
    if column.kind == "time":
        dates = column.dates if column.time_type == "date" and not _ISO_DAY.fullmatch(column.texts[0]) else None
        written = {"format": dates.pattern} if dates else {}
        written |= _written_moments(column.texts) if column.time_type == "datetime" else {}
        return {"type": column.time_type or "string", **written}
    return {"type": "integer" if column.kind == "figures" and counts(column) else "string"}


def counts(column: ColumnSense) -> bool:
    """Whether a column of figures has whole numbers alone, written as they are."""
    if column.must_be_read or column.declared not in ("", "number", "integer"):
        return False
    return all(cell.number.lstrip("+-").isdecimal() for cell in column.figures.values())


def _written_moments(texts: Sequence[str]) -> dict[str, Any]:
    """How moments are written, and that they are told as their own clock showed them, where they are."""
    strict = all(_STRICT_MOMENT.match(text) for text in texts)
    return ({} if strict else {"format": "any"}) | ({"ownClock": True} if in_own_clock(texts) else {})


def _nameless(place: int, column: ColumnSense) -> str:
    """A name for a column without one: what it is, or which it is."""
    if column.kind == "time":
        return "period"
    return "name" if place <= 1 and column.kind == "words" else f"column {place + 1}"


def _unit_of_group(title: str) -> tuple[str, str]:
    """A title of several parts without the unit that one of them says, and the unit; "" where none says one."""
    parts = title.split(" – ")
    units = [unit_in(part) or unit_in_last_bracket(part) for part in parts]
    bare = [title_without_unit(part, unit) if unit else part for part, unit in zip(parts, units, strict=True)]
    unit = next(filter(None, units), "")
    return (" – ".join(filter(None, bare)), unit) if unit else (title, "")


def _certain_marks(raw: RawTable, columns: Sequence[ColumnSense]) -> tuple[str, ...]:
    """The marks for no figure among those of any column: rows that are not looked at may have them in another."""
    whole = all(is_all(raw, len(column.cells)) for column in columns)
    figures = (column for column in columns if column.kind == "figures" and not whole)
    return tuple(mark for column in figures for mark in column.missing if mark and is_certain_mark(mark))


def _as_it_stands(column: ColumnSense, marks_elsewhere: tuple[str, ...]) -> dict[str, Any]:
    """How a Table Schema says that figures are written."""
    found: dict[str, Any] = {}
    if column.form.decimal != ".":
        found["decimalChar"] = column.form.decimal
    if column.form.group:
        found["groupChar"] = column.form.group
    if column.signs.stated:
        found["bareNumber"] = False
    if sign := column.signs.alone(column.label):
        found["figureSign"] = sign
    if marks := as_written(column.cells, (*column.missing, *marks_elsewhere)):
        found["missingValues"] = ["", *marks]
    return found


def _unreal(raw: RawTable, joined: Sequence[int], cell: Cell) -> int:
    """How many rows say a time that there is not, such as a 31st of February; 0 where not all rows are known."""
    if not isinstance(raw.rows, Sequence):
        return 0
    full = (row for row in raw.rows if len(row) > max(joined) and all(row[place].strip() for place in joined))
    return sum(not cell(row)[0] for row in full)
