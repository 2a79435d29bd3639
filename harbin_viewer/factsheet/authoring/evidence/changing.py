"""Changes the evidence of a row in its file, and with it the source and the large figures that follow from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from harbin_viewer.factsheet.authoring.evidence.in_csv import Rows, with_texts
from harbin_viewer.factsheet.authoring.evidence.large_figures import (
    LargeFigure,
    large_figures_of,
    with_large_figures,
)
from harbin_viewer.factsheet.authoring.evidence.new_source import descriptor_of, joining, with_source
from harbin_viewer.factsheet.authoring.evidence.row_evidence import COMMON, Evidence, TextOfTable, table_file
from harbin_viewer.factsheet.authoring.evidence.taking_back import Change
from harbin_viewer.factsheet.authoring.whole_files import alone_in, content_of, fingerprint, replace_files
from harbin_viewer.factsheet.book.cells_of_mistakes import may_be_book
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.sources.text.csv_cells import CellSpan, texts


def change(
    document: Document,
    evidence: Evidence,
    wanted: Mapping[str, str],
    sources: Sequence[Mapping[str, Any]] = (),
    *,
    alike: bool = False,
) -> Change:
    """Write other texts for the subjects of a row's evidence, and new sources where some are given.

    `alike`: in all rows of the table that say the same of what changes, and of status, source and references.

    A file that was changed meanwhile is read again first. SheetError where the row is no longer the same, or where it
    cannot be written; then nothing was.
    """
    with alone_in(document.folder):
        return _changed(document, evidence, wanted, sources, alike=alike)


def _changed(
    document: Document,
    evidence: Evidence,
    wanted: Mapping[str, str],
    sources: Sequence[Mapping[str, Any]],
    *,
    alike: bool,
) -> Change:
    resource = document.resource(evidence.cell.resource)
    sources, wanted = joining(document, sources, wanted, ("source", "references"))
    file, content, table = table_file(document, resource)
    before = {file: content}
    is_unchanged = fingerprint(content) == evidence.mark
    rows = _rows(table, evidence, wanted, is_unchanged=is_unchanged, alike=alike)
    text = with_texts(table, evidence, rows, resource)
    numbers = {id(row): number for number, row in enumerate(table.rows)}
    by_number = {numbers[id(row)]: told for row, told in rows}
    figures = large_figures_of(document, resource, by_number)
    if may_be_book(file):
        contents = {file: _in_book(content, file, resource, table, by_number, sources, figures)}
    else:
        contents = {}
        if sources or figures:  # first, so that no row ever names a source that is not there
            descriptor = descriptor_of(document)
            before[descriptor] = content_of(descriptor)
            contents[descriptor] = _with_descriptor(before[descriptor], descriptor, sources, figures)
        contents[file] = text
    replace_files(contents)
    told = ", ".join(subject for subject, text in wanted.items() if text != evidence.texts.get(subject)) or "nothing"
    marks = {path: fingerprint(content) for path, content in contents.items()}
    return Change(document.folder, before, marks, f"Changed in {evidence.file.name}: {told}.")


def _rows(
    table: TextOfTable, evidence: Evidence, wanted: Mapping[str, str], *, is_unchanged: bool, alike: bool
) -> Rows:
    """The row of the evidence, and with `alike` all that say the same, each with what is to change."""
    row = _same_row(table, evidence, is_unchanged=is_unchanged)
    new = {
        subject: text
        for subject, text in wanted.items()
        if subject in evidence.columns and text != evidence.texts[subject]
    }
    same = {*COMMON, *new}
    texts_by_column = {evidence.columns[subject]: text for subject, text in new.items()}
    return [
        (other, texts_by_column)
        for other in table.rows
        if other is row or (alike and table.says(other, evidence.columns, evidence.written, same))
    ]


def _in_book(
    content: bytes,
    file: Path,
    resource: Resource,
    table: TextOfTable,
    rows: Mapping[int, Mapping[str, str]],
    sources: Sequence[Mapping[str, Any]],
    figures: Sequence[LargeFigure],
) -> bytes:
    """The workbook with these rows by their numbers, with the new sources, and with large figures that say the same."""
    from harbin_viewer.factsheet.authoring.evidence.in_book import with_figures, with_rows, with_source

    for source in sources:
        content = with_source(content, file, source)
    cells = {
        (number, table.header.index(column)): said for number, told in rows.items() for column, said in told.items()
    }
    content = with_rows(content, file, resource.path, cells) if cells else content
    return with_figures(content, file, figures) if figures else content


def _with_descriptor(
    content: bytes, file: Path, sources: Sequence[Mapping[str, Any]], figures: Sequence[LargeFigure]
) -> bytes:
    """The descriptor with the new sources, and with large figures that say what their cells say."""
    for source in sources:
        content = with_source(content, source, file)
    return with_large_figures(content, file, figures)


def _same_row(table: TextOfTable, evidence: Evidence, *, is_unchanged: bool) -> list[CellSpan]:
    """The row of the evidence: at its place, or where the file was changed, wherever the very same row stands now."""
    if is_unchanged or (evidence.cell.row < len(table.rows) and texts(table.rows[evidence.cell.row]) == evidence.row):
        return table.row(evidence.cell.row)
    same = [row for row in table.rows if texts(row) == evidence.row]
    if len(same) != 1:
        raise table.gone(evidence.cell.row)
    return same[0]
