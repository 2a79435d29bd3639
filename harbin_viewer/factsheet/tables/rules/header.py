"""The header of a table: its labels, the fields that its columns are, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain, count
from typing import Any, TypeAlias

from msgspec import Struct

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.resource import Dialect, Resource
from harbin_viewer.factsheet.model.package.schema import Field, Schema
from harbin_viewer.factsheet.tables.raw_rows import Record
from harbin_viewer.factsheet.tables.values.cells import UnreadableError, reader
from harbin_viewer.factsheet.wording import quoted

_DELIMITERS = {";": "semicolons", "\t": "tabs", "|": "upright strokes", ",": "commas"}

_MOST_LIKENED = 20_000
"""Pairs of a missing name and one too many that are held against each other, for the likeness of their letters."""

MakeError: TypeAlias = Callable[[int, str, str, str], SheetError]
"""Makes the error of a row and column, with its problem and remedy."""


class Header(Struct, frozen=True):
    """The labels of a table, the row that says them (0: none), and the rows that follow."""

    labels: tuple[str, ...]
    row: int
    rows: Iterator[Record]
    blank_before: int = 0
    """The first of the empty rows that stand where the header is expected; 0 where none does."""


class Layout(Struct, frozen=True):
    """The fields of a table, and which column of the file each is; None for a field that has no column."""

    fields: tuple[Field, ...]
    columns: tuple[int | None, ...]


def without_comments(records: Iterator[Record], dialect: Dialect) -> Iterator[Record]:
    """The records but those that are comments, and the empty ones where the dialect lets them be."""
    sign = dialect.comment_char
    if not sign and not dialect.comment_rows and not dialect.skip_blank_rows:
        return records
    return (
        (number, cells)
        for number, cells in records
        if number not in dialect.comment_rows
        and not (sign and cells and str(cells[0]).startswith(sign))
        and not (dialect.skip_blank_rows and is_blank(cells))
    )


def is_blank(cells: list[Any]) -> bool:
    """Whether nothing stands in a row."""
    return not any(cell is not None and str(cell).strip() for cell in cells)


def found(records: Iterator[Record], dialect: Dialect) -> Header | None:
    """The header that the dialect tells of, and the rows after it; None where there is no row at all."""
    of_header = tuple(row for row in dialect.header_rows if row > 0)  # rows are counted from 1
    if of_header in ((1,), ()):
        return _first(records)
    last, spoken = max(of_header), []
    for number, cells in records:
        if number in of_header:
            spoken.append([str(cell) for cell in cells])
        if number >= last:
            rows = records if number == last else chain([(number, cells)], records)
            return Header(_joined(spoken, dialect.header_join), last, rows)
    return None


def _first(records: Iterator[Record]) -> Header | None:
    blank = 0
    for number, cells in records:
        if cells and not is_blank(cells):
            return Header(tuple("" if cell is None else str(cell) for cell in cells), number, records, blank)
        blank = blank or number
    return None


def _joined(spoken: list[list[str]], between: str) -> tuple[str, ...]:
    """The labels of several header rows above each other; the last cell of a shorter row stands above all that follow.

    So the standard has it: `fruit` above `id,name` makes “fruit id” and “fruit name”.
    """
    width = max((len(cells) for cells in spoken), default=0)
    columns = ([cells[min(at, len(cells) - 1)].strip() for cells in spoken if cells] for at in range(width))
    return tuple(between.join(dict.fromkeys(filter(None, texts))) for texts in columns)


def layout(labels: tuple[str, ...], schema: Schema | None) -> Layout:
    """Each field with its column: by its name, or else by its place where there are as many of both.

    Where `fieldsMatch` says more than how it is by default, names alone count: another column is no field's.

    Columns that no field is for come last, and each has a name that no other has.
    """
    fields = schema.fields if schema else ()
    first = {label: at for at, label in reversed(list(enumerate(labels)))}
    columns = [first.get(field.name) for field in fields]
    if schema is not None and schema.match == "exact" and len(fields) == len(labels):
        named = set(columns)
        free = [at not in named for at in range(len(labels))]
        columns = [at if column is None and free[at] else column for at, column in enumerate(columns)]
    names = {field.name for field in fields}
    taken = set(columns)
    others: list[Field] = []
    tried: dict[str, int] = {}
    for at, label in enumerate(labels):
        if at not in taken:
            name = _unused(label.strip() or f"column {at + 1}", names, tried)
            names.add(name)
            others.append(Field(name=name))
            columns.append(at)
    return Layout((*fields, *others), tuple(columns))


def layout_of_part(labels: tuple[str, ...], fields: tuple[Field, ...], schema: Schema | None) -> Layout:
    """The layout of a further file of a table, whose first one said what its fields are."""
    return layout(labels, Schema(fields=fields, fields_match=schema.match if schema else "exact"))


def of_part(header: Header | None, labels: tuple[str, ...], fields: tuple[Field, ...]) -> Header | None:
    """The header of a further file of a table, whose first file has these `labels`; a row of the table is none."""
    if header is None or not header.row or len(header.labels) != len(labels):
        return header
    if {*map(_bare, labels)} & {*map(_bare, header.labels)} or not _is_row(header.labels, labels, fields):
        return header
    return Header(labels, 0, chain([(header.row, list(header.labels))], header.rows))


def _is_row(cells: tuple[str, ...], labels: tuple[str, ...], fields: tuple[Field, ...]) -> bool:
    """Whether cells are values of their fields, and some could not be names of columns: they are figures, or times."""
    by_name = {_bare(field.name): field for field in fields}
    known = [(by_name.get(_bare(label)), cell) for label, cell in zip(labels, cells, strict=True) if cell.strip()]
    typed = [(field, cell) for field, cell in known if field and field.type not in ("any", "string")]
    if not all(_is_value(field, cell) for field, cell in typed):
        return False
    return bool(typed) or any(_is_value(Field(name="", type="number"), cell) for _field, cell in known)


def _is_value(field: Field, cell: str) -> bool:
    try:
        return reader(field)(cell) is not None
    except UnreadableError:
        return False


def renamed(labels: tuple[str, ...], found: Layout) -> dict[str, str]:
    """What the file calls columns that the schema's fields are by their place alone, by the names of these fields."""
    pairs = ((field.name, labels[at]) for field, at in zip(found.fields, found.columns, strict=True) if at is not None)
    return {name: label.strip() for name, label in pairs if _bare(label) and _bare(label) != _bare(name)}


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _unused(name: str, names: set[str], tried: dict[str, int]) -> str:
    """The name, with a number where another has it; `tried` keeps the numbers that are known to be taken."""
    if name not in names:
        return name
    numbers = count(tried.get(name, 2))
    tried[name] = number = next(number for number in numbers if f"{name} ({number})" not in names)
    return f"{name} ({number})"


def other_delimiter(labels: tuple[str, ...], resource: Resource) -> str:
    """What parts the names of the fields in a header that is one cell, as it is not the delimiter; "" for nothing."""
    names = [field.name for field in resource.schema.fields] if resource.schema else []
    if len(labels) != 1 or len(names) < 2:
        return ""
    others = (sign for sign in _DELIMITERS if sign != resource.dialect.delimiter)  # or it is one cell all the same
    return next((sign for sign in others if [name.strip(' "') for name in labels[0].split(sign)] == names), "")


def mistakes(header: Header, resource: Resource, error: MakeError) -> Iterator[SheetError]:
    """What is wrong with the header."""
    if header.blank_before:
        remedy = f'Remove it, or say in the resource: "dialect": {{"headerRows": [{header.row}]}}.'
        yield error(header.blank_before, "", "The row is empty, and the header is expected there.", remedy)
    if other := other_delimiter(header.labels, resource):
        written = other.replace("\t", "\\t")
        remedy = f'Say so in the resource: "dialect": {{"delimiter": "{written}"}}.'
        yield error(header.row, "", f"The cells are parted by {_DELIMITERS[other]}.", remedy)
        return
    yield from _blank_or_twice(header, error)
    if resource.schema is not None:
        yield from _against_fields(header, resource.schema, error)


def _against_fields(header: Header, schema: Schema, error: MakeError) -> Iterator[SheetError]:
    """Where the labels are not what `fieldsMatch` wants of them."""
    labels, names, match = header.labels, [field.name for field in schema.fields], schema.match
    there, known, optional = set(labels), set(names), match in ("superset", "partial")
    wanted = [field.name for field in schema.fields if field.constraints.required or not optional]
    missing = [name for name in wanted if name not in there]
    extra = [label for label in labels if label and label not in known]
    extra = extra if match in ("exact", "equal", "superset") else []
    near = extra if len(missing) * len(extra) <= _MOST_LIKENED else []
    for name in missing:
        yield error(header.row, name, "The column is missing.", _missing_remedy(name, near))
    for label in extra:
        yield error(header.row, label, *_WITHOUT_FIELD)
    if match == "partial" and not there & known:
        yield error(header.row, "", *_NONE_IN_COMMON)
    if match == "exact" and not missing and not extra and list(labels) != names and len(labels) == len(names):
        yield error(header.row, "", *_in_order(names))


_WITHOUT_FIELD = "The schema has no field of this name.", "Remove the column, or add a field for it to the schema."

_NONE_IN_COMMON = (
    "No column has the name of a field, and the schema wants at least one.",
    "Correct the names in the header, or those of the fields.",
)


def _in_order(names: list[str]) -> tuple[str, str]:
    return "The columns stand in another order than the fields.", f"The order of the schema is {', '.join(names)}."


def _missing_remedy(name: str, extra: list[str]) -> str:
    import difflib  # 6 ms, only where something is wrong

    same = [label for label in extra if label.strip().casefold() == name.casefold()]
    near = same or difflib.get_close_matches(name, extra, n=1)
    return f"Is it the one named {quoted(near[0])}?" if near else "Add the column, or remove the field from the schema."


def _blank_or_twice(header: Header, error: MakeError) -> Iterator[SheetError]:
    before: set[str] = set()
    for number, label in enumerate(header.labels, 1):
        if not label.strip():
            yield error(header.row, "", f"Column {number} has no name.", "Give it one.")
        elif label in before:
            yield error(header.row, label, "There is more than one column of this name.", "Give each its own name.")
        before.add(label)
