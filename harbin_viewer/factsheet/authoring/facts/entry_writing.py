"""Rows are added to the file of a table, reworded and taken out; every other sign of it stays."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from harbin_viewer.factsheet.authoring.evidence.large_figures import large_figures_of, with_large_figures
from harbin_viewer.factsheet.authoring.evidence.new_source import descriptor_of, joining, with_source
from harbin_viewer.factsheet.authoring.evidence.row_evidence import TextOfTable, table_file
from harbin_viewer.factsheet.authoring.evidence.taking_back import Change
from harbin_viewer.factsheet.authoring.facts.entries import Entry
from harbin_viewer.factsheet.authoring.whole_files import alone_in, content_of, fingerprint, replace_files
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError, UnwrittenError
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.related import naming
from harbin_viewer.factsheet.sources.text.csv_cells import CellSpan, Signs, changed, records, texts
from harbin_viewer.factsheet.wording import first_of, in_quotes, quoted

_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_NAMED = 3
"""What names an entry that is named before the others are counted."""


def add_entry(
    document: Document, entry: Entry, said: Mapping[str, str], sources: Sequence[Mapping[str, Any]] = ()
) -> Change:
    """Put a row behind the others, in a timeline behind those of its time; `said` has its texts by column."""
    with alone_in(document.folder):
        sources, said = joining(document, sources, said, naming_columns(entry))
        resource = document.resource(entry.table.name)
        file, content, table = table_file(document, resource)
        after = _after(table, entry, said)
        text = _with_row(table, [said.get(name, "") for name in table.header], after, file)
        rows = [texts(row) for row in table.rows]
        rows.insert(after + 1, tuple(said.get(name, "") for name in table.header))
        done = f"A {entry.table.kind} was added to {quoted(entry.table.title)}."
        return written(document, file, content, encoded(text, table, file, rows, resource), sources, done)


def change_entry(
    document: Document, entry: Entry, said: Mapping[str, str], sources: Sequence[Mapping[str, Any]] = ()
) -> Change:
    """Have a row say otherwise, and the large figures that follow from it; SheetError where it is named elsewhere by
    what would change.
    """
    keys = document.table(entry.table.name).key
    if any(said.get(name, "") != entry.words.get(name, "") for name in keys if name in entry.words):
        _refuse_named(document, entry, "Its name cannot change")
    with alone_in(document.folder):
        sources, said = joining(document, sources, said, naming_columns(entry))
        resource = document.resource(entry.table.name)
        file, content, table = table_file(document, resource)
        row = _same(table, entry, content)
        new = {name: text for name, text in said.items() if table.said(row, name) != text}
        text = _changed(table.text, {table.cell(row, name): text for name, text in new.items()}, table.signs, file)
        rows = [texts(one) for one in table.rows]
        number = [id(one) for one in table.rows].index(id(row))
        rows[number] = tuple(new.get(name, cell) for name, cell in zip(table.header, rows[number], strict=False))
        figures = large_figures_of(document, resource, {number: new})
        done = f"Changed in {quoted(entry.table.title)}: {', '.join(new) or 'nothing'}."
        return written(document, file, content, encoded(text, table, file, rows, resource), sources, done, figures)


def remove_entry(document: Document, entry: Entry) -> Change:
    """Take a row out of its table; SheetError where another row, or a large figure, names it."""
    title = entry.table.title
    _refuse_named(document, entry, "It cannot be taken out")
    with alone_in(document.folder):
        resource = document.resource(entry.table.name)
        file, content, table = table_file(document, resource)
        row = _same(table, entry, content)
        number = [id(one) for one in table.rows].index(id(row))
        start, end = _line(table.text, row)
        rows = [texts(one) for one in table.rows]
        del rows[number]
        text = table.text[:start] + table.text[end:]
        done = f"A {entry.table.kind} was taken out of {quoted(title)}."
        return written(document, file, content, encoded(text, table, file, rows, resource), (), done)


def naming_columns(entry: Entry) -> list[str]:
    """The columns of an entry that name sources."""
    return [column for subject, column in entry.evidence.columns.items() if subject in ("source", "references")]


def _refuse_named(document: Document, entry: Entry, undone: str) -> None:
    if names := _naming(document, entry):
        problem = f"{undone}: it is named in {first_of(in_quotes(names), _NAMED, ' others')}."
        place = f"table {quoted(entry.table.title)}"
        raise UnwrittenError(entry.evidence.file, place, problem, "Take it out there first.")


def _naming(document: Document, entry: Entry) -> list[str]:
    """The titles of what names a row: tables whose rows are related to it, large figures that are of it."""
    tables = (document.resource(cell.resource).label for cell in naming(document, entry.table.name, entry.row))
    figures = (figure for tab in document.sheet.factsheet.tabs for figure in tab.figures)
    at = ((figure.title, document.find(figure.cell)) for figure in figures
          if figure.cell.resource == entry.table.name)  # fmt: skip
    return list(dict.fromkeys([*tables, *(title for title, cell in at if cell and cell.row == entry.row)]))


def _after(table: TextOfTable, entry: Entry, said: Mapping[str, str]) -> int:
    """The row behind which a new one stands: the last, or in a timeline the last that is not later."""
    year = _year(said.get("period", "")) if entry.table.kind == "timeline entry" and "period" in table.header else 0
    if not year:
        return len(table.rows) - 1
    years = [_year(table.said(row, "period")) for row in table.rows]
    return max((at for at, known in enumerate(years) if known <= year), default=-1)


def _year(period: str) -> int:
    found = _YEAR.search(period)
    return int(found[0]) if found else 0


def _with_row(table: TextOfTable, cells: Sequence[str], after: int, file: Path) -> str:
    """The text with a row more behind that of a number, -1 for before the first."""
    text, newline = table.text, "\r\n" if "\r\n" in table.text else "\n"
    blank = table.signs.delimiter * (len(cells) - 1)
    spans = next(records(blank, table.signs), [])
    line = _changed(blank, dict(zip(spans, cells, strict=True)), table.signs, file)
    if not table.rows:
        ended = not text or text.endswith(("\n", "\r"))
        return f"{text}{'' if ended else newline}{line}{newline}"
    if after < 0:
        start = table.rows[0][0].start
        return f"{text[:start]}{line}{newline}{text[start:]}"
    end = table.rows[after][-1].end
    return f"{text[:end]}{newline}{line}{text[end:]}"


def _changed(text: str, cells: Mapping[CellSpan, str], signs: Signs, file: Path) -> str:
    try:
        return changed(text, cells, signs)
    except ValueError as error:
        raise SheetError(file, "", f"It cannot be written: {error}.", "Write it otherwise.") from error


def _line(text: str, row: list[CellSpan]) -> tuple[int, int]:
    """From where to where the line of a row stands, with one line end."""
    start, end = row[0].start, row[-1].end
    after = re.match(r"\r\n|\n|\r", text[end:])
    if after:
        return start, end + after.end()
    before = re.search(r"(\r\n|\n|\r)$", text[:start])
    return (start - len(before[0]) if before else start), end


def _same(table: TextOfTable, entry: Entry, content: bytes) -> list[CellSpan]:
    """The row of the entry: at its place, or wherever the very same row stands now; SheetError where none does."""
    wanted = entry.evidence.row
    if fingerprint(content) == entry.evidence.mark or (
        entry.row < len(table.rows) and texts(table.rows[entry.row]) == wanted
    ):
        return table.row(entry.row)
    same = [row for row in table.rows if texts(row) == wanted]
    if len(same) != 1:
        raise table.gone(entry.row)
    return same[0]


def encoded(
    text: str, table: TextOfTable, file: Path, rows: Sequence[tuple[str, ...]], resource: Resource
) -> bytes:  # fmt: skip
    """The text as bytes; SheetError unless it is read back as these rows."""
    try:
        content = text.encode(table.encoding)
    except UnicodeEncodeError as error:
        problem = f"The file is encoded in {resource.encoding}, which has no “{error.object[error.start]}”."
        raise SheetError(file, "", problem, "Write it otherwise, or save the file in UTF-8.") from error
    again = TextOfTable(content, resource, file)
    if again.header != table.header or [texts(row) for row in again.rows] != list(rows):
        problem = "What would be written could not be read back to the same."
        raise SheetError(file, "", problem, "Write it otherwise.")
    return content


def written(
    document: Document, file: Path, before: bytes, now: bytes, sources: Sequence[Mapping[str, Any]], sentence: str,
    figures: Sequence[Any] = (),
) -> Change:  # fmt: skip
    """Write the table, and first the descriptor where it has new sources, or large figures that follow."""
    known, contents = {file: before}, dict[Path, bytes]()
    if sources or figures:
        descriptor = descriptor_of(document)
        known[descriptor] = content = content_of(descriptor)
        for source in sources:
            content = with_source(content, source, descriptor)
        contents[descriptor] = with_large_figures(content, descriptor, figures)
    contents[file] = now
    replace_files(contents)
    return Change(document.folder, known, {path: fingerprint(made) for path, made in contents.items()}, sentence)
