"""What a row of a sheet says of its evidence, and where that stands in its file."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from harbin_viewer.factsheet.authoring.evidence.open_books import why_not_in
from harbin_viewer.factsheet.authoring.whole_files import content_of, fingerprint
from harbin_viewer.factsheet.book.cells_of_mistakes import may_be_book
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.sources.text.csv_cells import CellSpan, Signs, records, texts
from harbin_viewer.factsheet.tables import raw_rows
from harbin_viewer.factsheet.tables.table_file import label_of

COMMON = ("status", "source", "references")
"""Subjects that rows of one table often have in common."""

SUBJECTS = ("status", "source", "references", "place", "note")
"""What evidence is made of; `status`, `note` and `references` may stand in columns of the figure's own."""

OF_ROWS = ("status", "references")
"""Subjects that a figure whose own column has none shares with its row."""


@dataclass(frozen=True)
class Evidence:
    """The evidence of a figure: its texts by subject, the column of each, and the row as it was when it was read.

    `written` is what its own cells say, which may leave a subject to the row. A subject for which the table has no
    column is not in it. `mark` tells the content of the file then, `alike` how
    many other rows had the same status, source and references, `beside` which other figures of the row have which of
    the subjects from the same cells.
    """

    cell: CellAt
    file: Path
    texts: Mapping[str, str]
    written: Mapping[str, str]
    columns: Mapping[str, str]
    row: tuple[str, ...]
    mark: str
    alike: int = 0
    beside: Mapping[tuple[str, ...], Sequence[str]] = field(default_factory=dict)


def may_change(document: Document, resource: Resource) -> bool:
    """Whether the evidence of a table can be changed here; not where its file went since it was read."""
    try:
        return not why_not(document, resource)
    except SheetError:
        return False


def why_not(document: Document, resource: Resource) -> str:
    """Why the evidence of a table cannot be changed here, as a sentence; "" where it can. SheetError without a file."""
    if may_be_book(document.path):
        return why_not_in(document.path) or _why_no_columns(resource)
    if resource.reason or not resource.path or resource.more_paths:
        return "The rows of this table do not stand in a file of their own."
    if resource.part is not None:
        return "The file of this table is no delimited text."
    if resource.compression or resource.path.lower().endswith((".gz", ".zip", ".bz2", ".xz")):
        return "The file of this table is packed."
    file = document.files.local_path(resource.path)
    if file is None or not file.is_relative_to(document.folder.resolve()):
        return "The file of this table does not lie in the folder of the sheet."
    if not os.access(file, os.W_OK) or not os.access(file.parent, os.W_OK):
        return "The file of this table may only be read."
    return _why_no_columns(resource)


def _why_no_columns(resource: Resource) -> str:
    names = {field.name for field in resource.schema.fields} if resource.schema else set()
    return "" if names & set(SUBJECTS) else "This table has no columns for evidence."


def evidence_at(document: Document, cell: CellAt) -> Evidence:
    """The evidence of a figure, as its file has it now; SheetError where it cannot be changed or found."""
    resource = document.resource(cell.resource)
    reason = why_not(document, resource)
    if reason:
        raise SheetError(
            label_of(document, resource), f"table “{resource.name}”", reason, "Change it where it was made."
        )
    file, content, table = table_file(document, resource)
    row = table.row(cell.row)
    columns = columns_of(resource, cell.field, table.header)
    said = {subject: table.said(row, column) for subject, column in columns.items()}
    _refuse_another(document, cell, columns, said, file)
    alike = sum(1 for other in table.rows if other is not row and table.says(other, columns, said, COMMON))
    shared = {name: table.said(row, name) for name in OF_ROWS if name in table.header and not said.get(name, "-")}
    beside = _sharing(document, cell, table, row)
    return Evidence(cell, file, {**said, **shared}, said, columns, texts(row), fingerprint(content), alike, beside)


def _sharing(
    document: Document, cell: CellAt, table: TextOfTable, row: list[CellSpan]
) -> dict[tuple[str, ...], list[str]]:
    """What the other figures of a row are called, by the subjects that stand in the cells of this one for them too.

    One that has a column of its own and says nothing there has what its row says.
    """
    resource, found = document.resource(cell.resource), dict[tuple[str, ...], list[str]]()
    written = columns_of(resource, cell.field, table.header)
    for measure in document.roles(cell.resource).measures:
        if (
            measure.field == cell.field
            or measure.field not in table.header
            or not table.said(row, measure.field).strip()
        ):
            continue
        own = columns_of(resource, measure.field, table.header).items()
        read = {subject: column if table.said(row, column).strip() else subject for subject, column in own}
        if shared := tuple(subject for subject, column in read.items() if written.get(subject) == column):
            found.setdefault(shared, []).append(measure.title)
    return found


def table_file(document: Document, resource: Resource) -> tuple[Path, bytes, TextOfTable]:
    """The file that a table stands in, what that has now, and the text of the table; SheetError where it has none."""
    if may_be_book(document.path):
        from harbin_viewer.factsheet.book.cells.cell_places import places_of

        content = content_of(document.path)
        made = places_of(content, document.path).package.files.get(resource.path)
        if made is None:
            problem = "The workbook was changed, and has no such table now."
            raise SheetError(document.path, resource.label, problem, "Read the sheet anew.")
        return document.path, content, TextOfTable(made, resource, document.path)
    file = document.files.local_path(resource.path)
    assert file is not None  # or there would be a reason
    content = content_of(file)
    return file, content, TextOfTable(content, resource, file)


def columns_of(resource: Resource, field: str, header: tuple[str, ...]) -> dict[str, str]:
    """The column of each subject for a field, where the table has it."""
    known = resource.schema.field(field) if resource.schema else None
    wanted = {subject: subject for subject in SUBJECTS}
    if known is not None:
        wanted |= {"status": known.status, "note": known.note, "references": known.references}
    found = {subject: name if name in header else subject for subject, name in wanted.items()}
    return {subject: name for subject, name in found.items() if name in header}


class TextOfTable:
    """The text of a table's file with the place of each cell; SheetError where it cannot be written as it was read."""

    def __init__(self, content: bytes, resource: Resource, file: Path) -> None:
        self._file = file
        self._resource = resource
        self.encoding = resource.encoding.lower().replace("utf-8-sig", "utf-8")
        self.text = self._decoded(content)
        self.signs = signs_of(resource)
        mark = 1 if self.text.startswith("\ufeff") else 0
        found = [[_moved(cell, mark) for cell in record] for record in records(self.text[mark:], self.signs) if record]
        self.header = texts(found[0]) if found and raw_rows.has_header(resource) else ()
        if not self.header and resource.schema:
            self.header = tuple(field.name for field in resource.schema.fields)
        self.rows = found[1:] if raw_rows.has_header(resource) else found

    def row(self, number: int) -> list[CellSpan]:
        """The cells of a row, counted from 0; SheetError where the file has no such row."""
        if number >= len(self.rows):
            raise self.gone(number)
        return self.rows[number]

    def cell(self, row: list[CellSpan], column: str) -> CellSpan:
        """The cell of a column in a row; SheetError where the header has no such column, or the row is too short."""
        if column not in self.header:
            problem = f"Its header has no column “{column}”."
            raise SheetError(self._file, "row 1", problem, "Name the columns as the descriptor does.")
        if (place := self.header.index(column)) >= len(row):
            problem = f"The row has no cell in the column “{column}”."
            raise SheetError(self._file, f"column {column}", problem, "Give each row as many cells as the header.")
        return row[place]

    def said(self, row: list[CellSpan], column: str) -> str:
        """What a cell of a row says."""
        return self.cell(row, column).text

    def says(
        self, row: list[CellSpan], columns: Mapping[str, str], said: Mapping[str, str], subjects: Iterable[str]
    ) -> bool:
        """Whether a row says of these subjects what is `said`."""
        places = {subject: self.header.index(columns[subject]) for subject in subjects if subject in columns}
        return all(place < len(row) and row[place].text == said[subject] for subject, place in places.items())

    def gone(self, number: int) -> SheetError:
        """The error for a row, counted from 0, that is not there, or is another now."""
        row = number + 1 + raw_rows.has_header(self._resource)
        problem = "The file was changed meanwhile, and the row is no longer the same."
        return SheetError(self._file, f"row {row}", problem, "Read the sheet anew, and look at the row again.", row=row)

    def _decoded(self, content: bytes) -> str:
        try:
            text = content.decode(self.encoding)
            again = text.encode(self.encoding)
        except UnicodeDecodeError as error:
            same = error.start
        except (UnicodeError, LookupError):
            same = 0
        else:
            if again == content:
                return text
            least = min(len(again), len(content))
            same = next((at for at in range(least) if again[at] != content[at]), least)
        line = content.count(b"\n", 0, same) + 1
        problem = f"The file is not quite encoded in {self._resource.encoding}, so that not every byte could stay."
        raise SheetError(self._file, f"line {line}", problem, "Save it in UTF-8.")


def signs_of(resource: Resource) -> Signs:
    """The signs of the dialect of a table."""
    dialect = resource.dialect
    return Signs(
        raw_rows.delimiter(resource), dialect.quote_char or "", dialect.escape_char or "", dialect.skip_initial_space
    )


def _moved(cell: CellSpan, by: int) -> CellSpan:
    return CellSpan(cell.start + by, cell.end + by, cell.text, cell.quoted) if by else cell


def _refuse_another(
    document: Document, cell: CellAt, columns: Mapping[str, str], said: Mapping[str, str], file: Path
) -> None:
    """SheetError where the row of the file is not the one that the document shows."""
    table = document.table(cell.resource)
    for subject, column in columns.items():
        if table.text(column, cell.row).strip() != said[subject].strip():
            problem = "The file was changed since it was read."
            raise SheetError(file, f"row {cell.row + 2}", problem, "Read the sheet anew, and look at the row again.")
