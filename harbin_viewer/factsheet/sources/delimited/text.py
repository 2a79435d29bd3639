"""A delimited text taken to pieces: its lines, its rows, and the format by which they were found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from harbin_viewer.factsheet.sources.delimited.text_format import DelimitedFormat
from harbin_viewer.factsheet.sources.text.byte_source import ByteSource
from harbin_viewer.factsheet.sources.text.cell_kind import is_rule
from harbin_viewer.factsheet.sources.text.cell_splitting import Rows
from harbin_viewer.factsheet.sources.text.encoding import Encoding
from harbin_viewer.factsheet.sources.text.separators.delimiter import declared_delimiter, find_delimiter
from harbin_viewer.factsheet.sources.text.text_lines import Line, begin_of_line, text_lines

LINES = 3000
"""Lines of the head of a large file by which its format is found."""

ROWS_OF_TAIL = 300
"""Rows of the end of a large file among which the last one of data is looked for."""


@dataclass(frozen=True)
class TextRow:
    """A row of cells with the bytes it takes and the text of its lines; one behind the head has a `number`, from 0."""

    cells: list[str]
    start: int
    end: int
    text: str = ""
    number: int = 0


@dataclass(frozen=True)
class DelimitedText:
    """The rows of the head and, where that is not all, of the tail of a text; among the first may be some between."""

    source: ByteSource
    encoding: Encoding
    form: DelimitedFormat
    rows: list[TextRow]
    tail: list[TextRow]
    unclosed: tuple[int, ...] = ()
    zeros: int = 0
    whole_names: tuple[str, ...] = ()
    whole_cell: str = ""

    @property
    def whole(self) -> bool:
        """Whether the rows are all there are."""
        return self.source.whole


def take_apart(source: ByteSource, encoding: Encoding, form: DelimitedFormat | None) -> DelimitedText:
    """The rows of a source in the format, or else in the one that its lines show."""
    lines = _head_lines(source, encoding)
    if form is None:
        comment = _comment_char(lines)
        started = DelimitedFormat(encoding=encoding.name, comment_char=comment)
        form = _with_joined_keys(find_delimiter([line.text for line in lines], started), lines)
    rows, unclosed = text_rows(lines, form)
    zeros = sum(line.text.count("\0") for line in lines)
    return DelimitedText(source, encoding, form, rows, _tail_rows(source, encoding, form), unclosed, zeros)


def _with_joined_keys(form: DelimitedFormat, lines: Sequence[Line]) -> DelimitedFormat:
    """The format with the comma that joins keys in the first of tabbed columns (`unit,geo\\time`), if there are any."""
    first = [line.text.partition("\t")[0] for line in lines[:50] if line.text.strip()]
    if form.delimiter != "\t" or not first or "\\" not in first[0]:
        return form
    joined = first[0].count(",") > 0 and len({cell.count(",") for cell in first}) == 1
    return replace(form, key_separator=",") if joined else form


def _head_lines(source: ByteSource, encoding: Encoding) -> list[Line]:
    head = source.head[encoding.mark :]
    return text_lines(head, encoding.name, encoding.mark, complete=source.whole, most=None if source.whole else LINES)


def _tail_rows(source: ByteSource, encoding: Encoding, form: DelimitedFormat) -> list[TextRow]:
    if not source.tail or source.size is None:
        return []
    start = begin_of_line(source.tail, encoding.name)
    lines = text_lines(source.tail[start:], encoding.name, source.size - len(source.tail) + start)
    return text_rows(lines[-ROWS_OF_TAIL:], form)[0]


def _comment_char(lines: Sequence[Line]) -> str:
    """The letter that begins the first lines, where notes stand in them as in a program; “%” alone is a head."""
    first = [line.text for line in lines[:3] if line.text.strip()]
    noted = len(first) > 1 and first[0][0] in "#%!" and not re.match(r"%[,;\t|]", first[0])
    return first[0][0] if noted else ""


def text_rows(lines: Sequence[Line], form: DelimitedFormat) -> tuple[list[TextRow], tuple[int, ...]]:
    """The rows that lines make up, and the numbers of those whose quotation mark is never closed."""
    texts = [line.text.replace("\0", "") for line in lines]
    skipped = notes_before_rows(texts, form)
    rows = [
        TextRow([_bare(text, form)], line.start, line.end, text)
        for text, line in zip(texts[:skipped], lines, strict=False)
    ]
    reader = Rows(texts[skipped:], form)
    at = skipped
    for cells in reader:
        first, last = lines[at], lines[at + reader.lines - 1]
        rows.append(TextRow(cells_of_row(cells, form), first.start, last.end, texts[at]))
        at += reader.lines
    return rows, tuple(number + skipped for number in reader.unclosed)


def notes_before_rows(texts: Sequence[str], form: DelimitedFormat) -> int:
    """How many first lines are notes after a comment sign, or state the separator."""
    if texts and declared_delimiter(texts[0]):
        return 1
    if not form.comment_char:
        return 0
    return next((at for at, text in enumerate(texts) if not text.startswith(form.comment_char)), len(texts))


def _bare(text: str, form: DelimitedFormat) -> str:
    """What a note says, without its sign and the separators that a spreadsheet fills its line with."""
    bare = text.strip().lstrip(form.comment_char or None).strip() if form.comment_char else ""
    filled = bare.endswith(2 * form.delimiter) and form.delimiter in (";", ",", "\t")
    return bare.rstrip(f"{form.delimiter} ") if filled else bare


def cells_of_row(cells: list[str], form: DelimitedFormat) -> list[str]:
    """The cells with the keys in the first one parted; one empty cell for a line that is drawn."""
    if form.key_separator and cells:
        return [*cells[0].split(form.key_separator), *cells[1:]]
    return [""] if is_rule(cells) else cells
