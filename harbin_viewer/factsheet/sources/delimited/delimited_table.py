"""One table of a delimited text: its bounds among the rows, its labels, its rows and what stands around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.delimited.bounds.data_columns import FIGURES, SAMPLE
from harbin_viewer.factsheet.sources.delimited.bounds.header_labels import Header, header_of
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import is_key, looks_like_note
from harbin_viewer.factsheet.sources.delimited.bounds.surroundings import (
    keyed_source,
    lines_of,
    surroundings,
)
from harbin_viewer.factsheet.sources.delimited.bounds.table_bounds import Bounds, last_data
from harbin_viewer.factsheet.sources.delimited.figure_style import style_of_rows
from harbin_viewer.factsheet.sources.delimited.format_notices import (
    broken_off,
    figures_in_notes,
    table_notices,
    uneven,
)
from harbin_viewer.factsheet.sources.delimited.text import DelimitedText, TextRow
from harbin_viewer.factsheet.sources.delimited.text_format import BLANKS, FIXED, DelimitedFormat
from harbin_viewer.factsheet.sources.delimited.text_rows import DelimitedRows, Heads, numbered_rows
from harbin_viewer.factsheet.sources.raw_table import CleanText, RawTable, Rows
from harbin_viewer.factsheet.sources.row_places import Counting, RowPlace, counted_as
from harbin_viewer.factsheet.sources.text.cell_kind import is_blank, kind
from harbin_viewer.factsheet.sources.text.encoding import OF_SEVERAL_BYTES
from harbin_viewer.factsheet.sources.text.number_style import NumberStyle, style_notices
from harbin_viewer.factsheet.wording import number

_WORTH_KEEPING = 1 << 20
"""Bytes in memory from which a table is read out of them as it stands there, and not written anew."""

_MOST_BARE = 100
"""Names in a header beyond the widest row, up to which they are columns in which nothing stands."""


@dataclass(frozen=True)
class FoundTable:
    """A table of a text: `rows` are those of its span, `first` the number of rows before them."""

    text: DelimitedText
    rows: Sequence[TextRow]
    first: int
    bounds: Bounds
    form: DelimitedFormat
    open_end: bool
    """Whether the rows go on after the span: it is the head of a larger text."""
    style: NumberStyle = field(default_factory=NumberStyle)


def found_table(text: DelimitedText, span: tuple[int, int], bounds: Bounds) -> FoundTable:
    """A table with its full format."""
    rows = text.rows[slice(*span)]
    open_end = not text.whole and span[1] == len(text.rows)
    style = style_of_rows(rows, bounds, text.form.delimiter)
    below = len(text.tail) - _end_in_tail(text, bounds) if open_end else len(rows) - bounds.end
    form = replace(
        text.form,
        header_rows=tuple(span[0] + place + 1 for place in bounds.header),
        first_row=span[0] + bounds.first + 1,
        last_row=None if open_end else span[0] + bounds.end,
        rows_below=below if open_end else 0,
        decimal_char=style.decimal_char,
        group_char=style.group_char,
    )
    return FoundTable(text, rows, span[0], bounds, form, open_end, style)


def _end_in_tail(text: DelimitedText, bounds: Bounds) -> int:
    """How many rows of the tail are above what stands below the data; all where no data are found in it."""
    end = last_data([row.cells for row in text.tail], bounds.columns) + 1
    return end or len(text.tail)


def raw_table(found: FoundTable, name: str, place: str = "") -> RawTable:
    """The table as readers of files give it."""
    data = found.rows[found.bounds.first : found.bounds.end]
    header = _header(found, data)
    around = above, below = _around(found, len(header.labels))
    about = surroundings(above, below)
    rows, counting = _rows(found, data, header)
    return RawTable(
        name=name,
        labels=header.labels,
        rows=rows,
        title=about.title or header.title,
        header_rows=header.rows,
        above=above,
        below=below,
        columns=header.columns,
        sources=about.sources or (keyed_source(header.rows) if found.bounds.keyed else ()),
        missing_values=about.missing,
        decimal_char=found.form.decimal_char,
        group_char=found.form.group_char,
        first_row=counting.first,
        row_numbers=counting.numbers,
        place=place,
        clean=_clean(found, data, header),
        notices=tuple(_notices(found, data, header, around)),
    )


def _header(found: FoundTable, data: Sequence[TextRow]) -> Header:
    sample = [row.cells for row in data[:SAMPLE]]
    rows = [found.rows[place].cells for place in found.bounds.header]
    width = _width(rows, sample, found.bounds.columns.width)
    if len(rows) == 1 and len(rows[0]) == width - 1 and _has_row_names(sample):
        rows = [["", *rows[0]]]
    return header_of(rows, width, keyed=found.bounds.keyed)


def _width(header: Sequence[list[str]], sample: Sequence[list[str]], usual: int) -> int:
    """The number of columns: as many as rows have cells, without empty ones at the end that nothing names."""
    width = max([usual, *(_filled(cells) for cells in header)])
    widest = max(map(len, sample), default=0) or width
    if width - widest > _MOST_BARE:
        width = widest
    while width > 1 and not any(_has(cells, width - 1) for cells in [*header, *sample]):
        width -= 1
    return width


def _filled(cells: list[str]) -> int:
    return max((at + 1 for at, cell in enumerate(cells) if cell.strip()), default=0)


def _has(cells: list[str], place: int) -> bool:
    return place < len(cells) and bool(cells[place].strip())


def _has_row_names(sample: Sequence[list[str]]) -> bool:
    """Whether the first column has the numbers or names of rows, as statistical programs write them without a label."""
    first = [cells[0].strip() for cells in sample if cells]
    if first == [str(number) for number in range(1, len(first) + 1)]:
        return True
    names = all(kind(cell) == "text" for cell in first) and len(set(first)) == len(first)
    return names and all(kind(cells[1]) != "text" for cells in sample if len(cells) > 1)


def _around(found: FoundTable, width: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    top = min(found.bounds.header, default=found.bounds.first)
    below = list(found.rows[found.bounds.end :])
    if found.open_end:
        below = found.text.tail[len(found.text.tail) - found.form.rows_below :] if found.form.rows_below else []
    width = max(width, found.bounds.columns.width)
    is_spaced = any(cell[:1].isspace() for row in found.rows[top : found.bounds.first + 1] for cell in row.cells[1:])
    by_blanks, blanks_tell = found.form.delimiter in (BLANKS, FIXED), found.form.delimiter == "," and not is_spaced
    lines = partial(lines_of, width=width, by_blanks=by_blanks, blanks_tell=blanks_tell)
    return lines(found.rows[:top]), lines(below)


def _rows(found: FoundTable, data: Sequence[TextRow], header: Header) -> tuple[Rows, Counting]:
    """The rows, and how they are counted."""
    form, width, repeated = found.form, len(header.labels), _repeated(found, header)
    parted = replace(form, key_separator="")
    if not found.open_end and found.text.whole:
        numbered = list(numbered_rows([row.cells for row in data], parted, width, repeated))
        numbers = [RowPlace(form.first_row + number) for number, _ in numbered]
        return [row for _, row in numbered], counted_as(numbers or [RowPlace(form.first_row)])
    (start, end), encoding = _range(found, data), _codec(found.text.encoding.name)
    most = form.last_row - form.first_row + 1 if found.open_end and form.last_row else None
    odd = numbered_rows([row.cells for row in data if row.number], parted, width, repeated)
    seen = tuple(cells for _, cells in odd)
    rows = DelimitedRows(found.text.source, form, encoding, start, end, width, repeated, most, seen)
    return rows, Counting(form.first_row)


def _repeated(found: FoundTable, header: Header) -> Heads:
    """The cells of the lowest header row, which may come again among the rows."""
    if not found.bounds.header or found.bounds.keyed:
        return Heads()
    width, cells = len(header.labels), found.rows[found.bounds.header[-1]].cells
    over_figures = width > 2 and all(cells[1:]) and found.bounds.columns.figures.issuperset(range(1, width))
    return Heads(tuple((*cells, *[""] * width)[:width]), over_figures)


def _codec(name: str) -> str:
    return "utf-8" if name == "utf-8-sig" else name


def _range(found: FoundTable, data: Sequence[TextRow]) -> tuple[int, int | None]:
    """The bytes of the rows of data; None is the end of the file."""
    start = next((row.start for row in data if not row.number), found.rows[-1].end if found.rows else 0)
    if not found.open_end:
        return start, data[-1].end if data else start
    kept = len(found.text.tail) - found.form.rows_below
    return start, found.text.tail[kept].start if found.form.rows_below else None


def _clean(found: FoundTable, data: Sequence[TextRow], header: Header) -> CleanText | None:
    """Where the table stands as clean text, if it does."""
    form, source = found.form, found.text.source
    encoding = _codec(found.text.encoding.name)
    if source.packed or not data or not _is_plain(form, found.text):
        return None
    if source.content is not None and len(source.content) < _WORTH_KEEPING:
        return None
    if any(len(row.cells) != len(header.labels) for row in _seen(found, data) if not is_blank(row.cells)):
        return None
    repeated = _repeated(found, header)
    if any(repeated.are_in(row.cells) or (is_blank(row.cells) and row.text.strip()) for row in data):
        return None
    start, end = _range(found, data)
    named = _has_plain_header(found, data, header) and not found.text.whole_names
    start = found.rows[found.bounds.header[0]].start if named else start
    file = source.file or Path(source.name)
    signs, first = (form.delimiter, form.quote_char), form.first_row - named
    return CleanText(file, encoding, *signs, start, end, named, source.content, first)


def _is_plain(form: DelimitedFormat, text: DelimitedText) -> bool:
    odd = form.escape_char or form.skip_initial_space or form.key_separator or text.unclosed or text.zeros
    wide = form.encoding.startswith(OF_SEVERAL_BYTES)
    return (
        not odd
        and not wide
        and not form.cut_cells
        and len(form.delimiter) == 1
        and form.delimiter != BLANKS
        and not text.encoding.unreadable
    )


def _seen(found: FoundTable, data: Sequence[TextRow]) -> Iterator[TextRow]:
    yield from data
    if found.open_end:
        yield from found.text.tail[: len(found.text.tail) - found.form.rows_below][1:]


def _has_plain_header(found: FoundTable, data: Sequence[TextRow], header: Header) -> bool:
    if len(found.bounds.header) != 1:
        return False
    row = found.rows[found.bounds.header[0]]
    return tuple(row.cells) == header.labels and row.end == data[0].start


def _notices(
    found: FoundTable,
    data: Sequence[TextRow],
    header: Header,
    around: tuple[Sequence[str], Sequence[str]],
) -> Iterator[Notice]:
    yield from table_notices(found.form, *map(len, around), columns=header.labels)
    sure = found.form.delimiter == "," and "," in (found.style.decimal_char, found.style.group_char)
    if rows := _notes_with_figures(found):
        yield figures_in_notes(rows)
    yield from style_notices(replace(found.style, ambiguous=found.style.ambiguous and not sure))
    width, first = len(header.labels), found.form.first_row - 1
    if beyond := [row.number or at for at, row in enumerate(data, first) if not is_blank(row.cells[width:])]:
        yield uneven(beyond, width, found.form)
    if (named := max((_filled(found.rows[at].cells) for at in found.bounds.header), default=0)) - width > _MOST_BARE:
        sentence = f"{number(named - width)} names at the end of the header were left out: no row has a cell for them."
        yield Notice("left out", sentence)
    yield from _end_notices(found, data, width)


def _notes_with_figures(found: FoundTable) -> list[int]:
    """The rows below the data that have figures where the table has, and say by no word that they are notes."""
    columns = found.bounds.columns
    return [
        found.first + place
        for place, row in enumerate(found.rows[found.bounds.end :], found.bounds.end)
        if len(row.cells) == columns.width > 1 and not is_key(row.cells[0]) and not looks_like_note(row.cells[0])
        and any(kind(row.cells[at]) in FIGURES for at in columns.figures if at > 0)
    ]  # fmt: skip


def _end_notices(found: FoundTable, data: Sequence[TextRow], width: int) -> Iterator[Notice]:
    """What is said where the text ends in the middle of a row."""
    rows = found.text.tail if found.open_end else data
    if not rows or rows[-1].end != found.text.source.size or rows[-1].text.endswith(("\n", "\r")):
        return
    if len(rows) > 1 and len(rows[-1].cells) < found.bounds.columns.width <= len(rows[-2].cells):
        number = "" if found.open_end else f"row {found.form.first_row + len(data) - 1}"
        yield broken_off(len(rows[-1].cells), width, number)
