"""Records of properties, as JSON has them, as a table: a column for each property, inner objects laid out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.structured.answers.units_of_records import units_first, with_units
from harbin_viewer.factsheet.sources.structured.json_text import Figure, typed_text
from harbin_viewer.factsheet.sources.structured.json_text import text_of as text
from harbin_viewer.factsheet.sources.text.cell_kind import is_period
from harbin_viewer.factsheet.sources.text.number_style import style_notices
from harbin_viewer.factsheet.sources.text.texts_beside_numbers import read_texts
from harbin_viewer.factsheet.sources.workbooks.facts.sheet_facts import are_nearly_all_blank
from harbin_viewer.factsheet.sources.workbooks.header_search import unique_labels
from harbin_viewer.factsheet.wording import number

MAX_DEPTH = 6
"""How deep objects in a record are laid out as columns; deeper ones stay JSON."""

MAX_FIGURES = 31
"""Figures of one list that become columns at most: the days of a month."""

MAX_COLUMNS = 2_000
"""Columns that records are laid out in at most."""

_SEEN = 60
"""Rows of values by which it is seen whether the first has the units of the others."""

_ROOM = 1_000_000
"""Places of rows and columns for records that would leave nearly all blank, as each has properties of its own."""

_BELOW_THOUSAND = 3
"""Digits of whole numbers that may stand as they are beside texts such as 12.345."""


class _Small(Figure):
    """What such a number is noted as."""


_OF_TEXTS = ({str}, {str, _Small})
"""Columns of texts, at most beside such numbers."""


def property_table(name: str, records: Sequence[Any], whole: Collection[str] | None = None) -> RawTable:
    """The table of records, which are objects or lists; a column for each property that any of them has.

    Where columns are declared, those called so are left `whole`, and all cells but texts are `TypedCell`s.
    """
    units = units_first(records) if whole is None else {}
    records = records[1:] if units else records
    parted = {} if whole is not None else _lists_of_figures(records)
    rows, columns, left_out = _laid_out(
        lambda: (_flat(record, whole or (), parted) for record in records), text if whole is None else typed_text
    )
    kept = list(columns)[:MAX_COLUMNS]
    for row in rows:
        row.extend([""] * (len(kept) - len(row)))  # later ones had more
    if all(isinstance(record, list) for record in records) and rows:
        return _table_of_lists(name, rows, kept, records[0])
    hints = {column: ColumnHint(type="boolean") for column in kept if columns[column] == {bool}}
    of_texts = [at for at, column in enumerate(kept) if columns[column] in _OF_TEXTS] if whole is None else ()
    hints, style = read_texts(hints, labels := unique_labels(kept), rows, of_texts)
    table = RawTable(
        name, labels, rows, columns=hints, first_row=1, counted="record", notices=(*left_out, *style_notices(style))
    )
    return with_units(table, units) if units else table


def _laid_out(
    flat: Callable[[], Iterator[dict[str, Any]]], text_of: Callable[[Any], str]
) -> tuple[list[list[str]], dict[str, set[type]], Sequence[Notice]]:
    """The rows of flat records, their columns with what they have, and what is told of properties that became none.

    Where nearly all places of the rows would be blank, they are begun anew with fewer columns.
    """
    columns: dict[str, set[type]] = {}
    rows: list[list[str]] = []
    written = 0
    for record in flat():
        rows.append(_texts(record, columns, text_of))
        written += len(record)
        if are_nearly_all_blank(len(rows) * min(len(columns), MAX_COLUMNS), written):
            return _of_most_records(flat, text_of)
    return rows, columns, _left_out(len(columns), MAX_COLUMNS, "first")


def _of_most_records(
    flat: Callable[[], Iterator[dict[str, Any]]], text_of: Callable[[Any], str]
) -> tuple[list[list[str]], dict[str, set[type]], Sequence[Notice]]:
    """The same of the properties that most records have, as many as there is room for."""
    counts = Counter(chain.from_iterable(flat()))
    room = max(1, min(MAX_COLUMNS, _ROOM // sum(1 for _ in flat())))
    chosen = {name for name, _count in counts.most_common(room)}
    columns: dict[str, set[type]] = {name: set() for name in counts if name in chosen}
    kept = ({name: record[name] for name in record if name in chosen} for record in flat())
    rows = [_texts(record, columns, text_of) for record in kept]
    return rows, columns, _left_out(len(counts), room, "most frequent")


def _left_out(properties: int, columns: int, which: str) -> Sequence[Notice]:
    sentence = f"Of the records only the {which} {number(columns)} properties became columns."
    return [Notice("left out", sentence, count=properties - columns)] if properties > columns else []


def _texts(row: dict[str, Any], columns: dict[str, set[type]], text_of: Callable[[Any], str]) -> list[str]:
    """The cells of a row in the columns that are known by then, of which it is noted what it has in them."""
    for name, value in row.items():
        kinds = columns.setdefault(name, set())
        if value is not None:
            kinds.add(_kind_of(value))
    return [text_of(row.get(column)) for column in islice(columns, MAX_COLUMNS)]


def _kind_of(value: Any) -> type:
    small = type(value) is Figure and len(value) <= _BELOW_THOUSAND and value.isdecimal()
    return _Small if small else type(value)


def _table_of_lists(name: str, texts: list[list[str]], kept: list[str], first: list[Any]) -> RawTable:
    """Rows of values; the first is the header where it has words only and a later row has a figure."""
    words = all(isinstance(value, str) and not isinstance(value, Figure) for value in first)
    if words and len(texts) > 1 and len(set(texts[0])) == len(kept):
        units = units_first([dict(zip(texts[0], row, strict=True)) for row in texts[1:_SEEN]])
        rows = texts[2:] if units else texts[1:]
        table = RawTable(name, tuple(texts[0]), rows, header_rows=(tuple(texts[0]),), first_row=2)
        return with_units(table, units) if units else table
    notice = Notice("assumed", "The table has no header; its columns are counted.")
    return RawTable(name, tuple(kept), texts, first_row=1, notices=(notice,))


def _lists_of_figures(records: Sequence[Any]) -> dict[str, int]:
    """How many figures are in the lists that a property holds, where it does so in each record, always as many."""
    first = records[0] if records and isinstance(records[0], dict) else {}
    lengths = {name: len(part) for name, part in first.items() if isinstance(part, list)}
    return {
        name: length
        for name, length in lengths.items()
        if 1 < length <= MAX_FIGURES
        and all(_are_figures(record.get(name), length) for record in records if isinstance(record, dict))
    }


def _are_figures(value: Any, length: int) -> bool:
    if not isinstance(value, list) or len(value) != length:
        return False
    return all(part is None or isinstance(part, Figure) for part in value)


def _flat(record: Any, whole: Collection[str], parted: Mapping[str, int]) -> dict[str, Any]:
    """A record with the properties of its inner objects as its own, their names joined by dots, and its figures."""
    if isinstance(record, dict):
        record = dict(_numbered(record, parted)) if parted else record
        is_flat = not any(isinstance(value, dict) for value in record.values())
        return record if is_flat else dict(_flattened(record, "", 0, whole))
    parts = record if isinstance(record, list) else [record]
    return {f"Column {number}": part for number, part in enumerate(parts, start=1)}


def _numbered(record: dict[str, Any], parted: Mapping[str, int]) -> Iterable[tuple[str, Any]]:
    for key, value in record.items():
        yield from [(key, value)] if key not in parted else ((f"{key} {at}", part) for at, part in enumerate(value, 1))


def _flattened(record: dict[str, Any], prefix: str, depth: int, whole: Collection[str]) -> Iterable[tuple[str, Any]]:
    for key, value in record.items():
        if isinstance(value, dict) and value and depth < MAX_DEPTH and f"{prefix}{key}" not in whole:
            yield from _flattened(value, f"{prefix}{key}.", depth + 1, whole)
        else:
            yield f"{_before(prefix, key)}{key}", value


def _before(prefix: str, key: str) -> str:
    """What stands before the name of a property: years and months (`sales.2018`) are parted from theirs by a blank."""
    return f"{prefix.removesuffix('.')} " if prefix and is_period(key) else prefix
