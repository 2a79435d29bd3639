"""A table whose columns stay columns: each described, and read cell by cell only where its schema cannot say how."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.times.periods import period_of, without_mark
from harbin_viewer.factsheet.roles.units import SHARE_SIGNS, is_relative, is_unit, title_without_unit, unit_in
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.sense.around_table import AroundTable
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.sources.sense.cells.figure_signs import FigureSigns
from harbin_viewer.factsheet.sources.sense.cells.flag_words import in_key, office_of, words_of_flags
from harbin_viewer.factsheet.sources.sense.flag_columns import flags_of_columns
from harbin_viewer.factsheet.sources.sense.names.bare_labels import bare_label, in_words
from harbin_viewer.factsheet.sources.sense.shaping.frequencies import TIME_TYPES
from harbin_viewer.factsheet.sources.sense.shaping.joined_periods import (
    Cell,
    day_and_hour,
    joined_column,
    year_and_part,
)
from harbin_viewer.factsheet.sources.sense.shaping.period_notes import notes_down, put_beside
from harbin_viewer.factsheet.sources.sense.shaping.shape_plan import (
    FigureReading,
    Names,
    Plan,
    figure_fields,
    told_of_signs,
    units_of,
)
from harbin_viewer.factsheet.wording import in_quotes, listed

_MOST_CATEGORIES = 400
"""Different values of a column of codes that are listed with their words."""


def kept(raw: RawTable, columns: Sequence[ColumnSense], said: AroundTable) -> Plan:
    """The plan of a table whose columns are columns already."""
    names = Names()
    said = replace(said, unit="") if said.unit and _has_unit_column(columns) else said
    dropped = {place for place, column in enumerate(columns) if column.kind == "empty" and not column.label.strip()}
    pair = year_and_part(columns) or day_and_hour(columns)
    noted = {place: notes for place, notes in notes_down(columns, said.lines).items() if place not in pair}
    must = bool(dropped or pair or noted) or any(column.must_be_read for column in columns)
    fields: list[dict[str, Any]] = []
    cells: list[Cell] = []
    signed: list[tuple[FigureSigns, dict[str, Any]]] = []
    joining: Cell | None = None
    office = office_of(raw.labels, said.lines)
    for place in range(len(columns)):
        if place in dropped or place in pair[1:]:
            continue
        parts = pair[1:] if pair and place == pair[0] else ()
        made, cell = _column(raw, columns, place, said, names, must=must, office=office, parts=parts)
        joining = cell if pair and place == pair[0] else joining
        fields += made
        cells.append(cell)
        shown = raw.columns.get(raw.labels[place], ColumnHint()).shown
        signed += [(columns[place].signs.beside_shown(shown), made[0])] if columns[place].kind == "figures" else []
    flags = flags_of_columns(raw, columns, said)
    if raw.clean and not must:
        flags = _named_as_in_file(raw, fields, flags)
    times = [number for number, field in enumerate(fields) if field.pop("is_time", False)]
    time = times[0] if times else None
    given = put_beside(fields, cells, noted, columns, names) | _given(fields)
    notices = _notices(raw, columns, pair, joining) + told_of_signs(signed)
    return Plan(fields, _walk(cells, len(columns)) if must else None, time, given, flags, notices)


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


def _given(fields: Sequence[dict[str, Any]]) -> dict[str, str]:
    """The notes, ranges and units that were made of figures' cells."""
    found = {str(field["note"]): "note" for field in fields if "note" in field}
    found |= {field["name"]: "bound" for field in fields if field.pop("is_bound", False)}
    return found | units_of(fields)


def _column(
    raw: RawTable,
    columns: Sequence[ColumnSense],
    place: int,
    said: AroundTable,
    names: Names,
    *,
    must: bool,
    office: str,
    parts: tuple[int, ...],
) -> tuple[list[dict[str, Any]], Cell]:
    column = columns[place]
    if parts:
        return joined_column(columns, place, parts, names)
    if column.kind == "figures":
        return _figures(raw, columns, place, said, names, must=must, office=office)
    field = key_field(raw, place, column, names)
    if column.kind == "time" and must and "type" in field and field["type"] == "string":
        field["type"] = (
            TIME_TYPES.get(column.frequencies.most_common(1)[0][0], "string")
            if len(column.frequencies) == 1
            else "string"
        )
        if moment := column.moments:
            field["type"] = "datetime"
            return [field], lambda row: (moment(row[place]) or row[place].strip(),)
        if all(period.words for period in column.periods.values()):  # FY24 is no year 2024
            return [{**field, "type": "string"}], lambda row: (without_mark(row[place]),)
        periods = {text: period.text for text, period in column.periods.items()}
        return [field], lambda row: (_period_text(row[place].strip(), periods),)
    return [field], lambda row: (row[place].strip(),)


def _period_text(text: str, known: dict[str, str]) -> str:
    if text not in known:
        period = period_of(text)
        known[text] = period.text if period else text
    return known[text]


def key_field(raw: RawTable, place: int, column: ColumnSense, names: Names) -> dict[str, Any]:
    """The field of a column of words or times, as it stands."""
    label, _note = bare_label(column.label)
    hint = raw.columns.get(raw.labels[place], ColumnHint())
    field: dict[str, Any] = {"name": names.take(label or _nameless(place, column)), "type": "string"}
    if column.kind == "time":
        field["type"] = column.time_type or "string"
        field["is_time"] = True
        if (
            field["type"] == "date"
            and column.dates
            and column.time_type == "date"
            and not re.fullmatch(r"\d{4}-\d\d-\d\d", column.texts[0])
        ):
            field["format"] = column.dates.pattern
    elif column.kind == "figures" and column.declared in ("", "number", "integer"):
        field["type"] = (
            "integer"
            if all(cell.number.lstrip("+-").isdecimal() for cell in column.figures.values()) and not column.must_be_read
            else "string"
        )
    if hint.title and hint.title != field["name"]:
        field["title"] = hint.title
    if hint.description:
        field["description"] = hint.description
    if hint.labels and column.kind == "words" and field["type"] == "string":
        field |= _categories(raw, place, hint.labels)
    if column.kind in ("time", "empty") and (marks := [mark for mark in column.missing if mark]):
        field["missingValues"] = ["", *marks]
    return {key: value for key, value in field.items() if key != "is_time" or value}


def _categories(raw: RawTable, place: int, labels: dict[str, str]) -> dict[str, Any]:
    """The values of a column with their words; {} where it has too many. Of rows that are not all known, the words."""
    if not isinstance(raw.rows, Sequence):
        return {"labels": labels} if len(labels) <= _MOST_CATEGORIES else {}
    values = sorted({row[place].strip() for row in raw.rows if place < len(row)} - {""})
    if not set(values) & labels.keys() or len(values) > _MOST_CATEGORIES:
        return {}
    return {"categories": [{"value": value, "label": labels.get(value, value)} for value in values]}


def _nameless(place: int, column: ColumnSense) -> str:
    """A name for a column without one: what it is, or which it is."""
    if column.kind == "time":
        return "period"
    return "name" if place <= 1 and column.kind == "words" else f"column {place + 1}"


def _figures(
    raw: RawTable,
    columns: Sequence[ColumnSense],
    place: int,
    said: AroundTable,
    names: Names,
    *,
    must: bool,
    office: str,
) -> tuple[list[dict[str, Any]], Cell]:
    column = columns[place]
    label, marker = bare_label(column.label)
    hint = raw.columns.get(raw.labels[place], ColumnHint())
    title = named = (hint.title or in_words(label)).replace("!!", " – ")
    words = words_of_flags(column.flags, said.lines, office)
    reading = FigureReading(column, words, hint.shown)
    sign = reading.signs.of_all(title)
    unit = (
        hint.unit
        or unit_in(title)
        or unit_in(hint.description)
        or (sign if sign in SHARE_SIGNS else "")
        or ("" if _is_of_another_kind(title, said.unit) else said.unit)
        or sign
    )
    if not unit and " – " in title:
        title, unit = _unit_of_group(title)
    title = title_without_unit(title, unit) if unit else title
    if said.title and unit and re.sub(r"^(?:in|en) ", "", title.casefold()) == unit.casefold():
        title = title_without_unit(said.title, unit)  # a head that is a unit only
    fields = figure_fields(names, label or f"column {place + 1}", title, reading.signs.scaled(unit), reading, named)
    main = fields[0]
    for bound in fields[1:3] if reading.ranged else ():
        bound["is_bound"] = True
    notes = " ".join(filter(None, (hint.description, in_key(marker, said.lines) if marker else "")))
    if notes:
        main["description"] = notes
    if must:
        return fields, lambda row: reading.cells(row[place])
    main |= _as_it_stands(column)
    return fields, lambda row: (row[place],)


def _unit_of_group(title: str) -> tuple[str, str]:
    """A title of several parts without the unit that one of them says, and the unit; "" where none says one."""
    parts = title.split(" – ")
    units = [unit_in(part) for part in parts]
    bare = [title_without_unit(part, unit) if unit else part for part, unit in zip(parts, units, strict=True)]
    unit = next(filter(None, units), "")
    return (" – ".join(filter(None, bare)), unit) if unit else (title, "")


def _is_of_another_kind(title: str, unit: str) -> bool:
    """Whether a measure is a rate, a share or an index, and the unit that is said of the table that of amounts."""
    return is_relative(title) and not unit.startswith(SHARE_SIGNS) and "=100" not in unit.replace(" ", "")


def _has_unit_column(columns: Sequence[ColumnSense]) -> bool:
    """Whether rows say their units themselves."""
    for column in columns:
        if column.kind == "words" and (
            is_named(column.label, "unit")
            or (len(column.texts) > 1 and all(is_unit(text) for text in column.texts[:20]))
        ):
            return True
    return False


def _as_it_stands(column: ColumnSense) -> dict[str, Any]:
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
    if marks := [mark for mark in column.missing if mark]:
        found["missingValues"] = ["", *marks]
    return found


def _notices(
    raw: RawTable, columns: Sequence[ColumnSense], joined: Sequence[int], cell: Cell | None
) -> tuple[Notice, ...]:
    if not joined or cell is None:
        return ()
    labels = listed(in_quotes(" ".join(columns[place].label.split()) or f"column {place + 1}" for place in joined))
    told = Notice("assumed", f"{labels} were joined to one time.")
    unreal = _unreal(raw, joined, cell)
    if not unreal:
        return (told,)
    return (told, Notice("odd", f"What {labels} say together is no real time; it is taken as missing.", count=unreal))


def _unreal(raw: RawTable, joined: Sequence[int], cell: Cell) -> int:
    """How many rows say a time that there is not, such as a 31st of February; 0 where not all rows are known."""
    if not isinstance(raw.rows, Sequence):
        return 0
    full = (row for row in raw.rows if len(row) > max(joined) and all(row[place].strip() for place in joined))
    return sum(not cell(row)[0] for row in full)
