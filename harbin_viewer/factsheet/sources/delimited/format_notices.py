"""The sentences that tell how a delimited text was read and what is odd in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.delimited.text import DelimitedText
from harbin_viewer.factsheet.sources.delimited.text_format import BLANKS, DelimitedFormat
from harbin_viewer.factsheet.sources.text.encoding import label
from harbin_viewer.factsheet.wording import by_number, numbered

_MOST_PLACES = 3
_NAMES = {"'": "single quotation marks"}


def text_notices(text: DelimitedText) -> Iterator[Notice]:
    """How the bytes of a whole text were read."""
    found, form = text.encoding, text.form
    yield Notice("assumed", f"Read as {found.label}, separated by {form.separator_label}.")
    if found.declared:
        yield Notice("odd", f"The text is said to be in {label(found.declared)}, and its bytes are {found.label}.")
    if found.sure == "guessed":
        yield Notice("assumed", f"That the text is in {found.label} is a guess; look at its accented letters.")
    if found.unreadable:
        yield Notice("odd", "Some characters cannot be read and are shown as “\ufffd”.", count=found.unreadable)
    if form.quote_char in _NAMES:
        yield Notice("assumed", f"Cells are quoted by {_NAMES[form.quote_char]}.")
    if form.figures_behind:
        yield Notice("assumed", f"The words before the last {form.figures_behind} cells of a line are one name.")
    if form.key_separator:
        yield Notice(
            "assumed", "The keys that are joined by commas in the first column are read as columns of their own."
        )
    for name in text.whole_names:
        yield Notice("assumed", f"“{name}” was read as one name, though its comma stands without quotes.")
    if text.whole_cell:
        sentence = (
            f"Commas that stand within cells without quotes do not part them: “{text.whole_cell}” is read as one."
        )
        yield Notice("assumed", sentence)
    yield from _odd_bytes(text)


def _odd_bytes(text: DelimitedText) -> Iterator[Notice]:
    if text.unclosed:
        sentence = "A quotation mark is opened and not closed in its row; it is read as a letter."
        yield Notice("odd", sentence, place=rows_label(text.unclosed), count=len(text.unclosed))
    if text.zeros:
        yield Notice("odd", "The text has zero bytes in it; they are left out.", count=text.zeros)


def table_notices(form: DelimitedFormat, above: int, below: int, *, columns: Sequence[str]) -> Iterator[Notice]:
    """How the rows of one table were read: `above` and `below` are the numbers of lines around it."""
    if above:
        yield Notice("assumed", f"{_lines(above)} above the header {_is(above)} taken as notes.")
    if not form.header_rows:
        yield Notice("assumed", "No row names the columns; the first row is read as data.")
    elif len(form.header_rows) > 1:
        yield Notice("assumed", f"{len(form.header_rows)} rows together name the columns.")
    if below:
        yield Notice("assumed", f"{_lines(below)} below the data {_is(below)} taken as notes.")
    unnamed = [number for number, name in enumerate(columns, 1) if not name]
    if form.header_rows and unnamed:
        sentence = "The column has no name." if len(unnamed) == 1 else "Columns have no name."
        yield Notice("odd", sentence, place=_places("column", unnamed), count=len(unnamed))


def rows_label(rows: Sequence[int]) -> str:
    """Rows by their numbers, the first few of many; `rows` are counted from 0."""
    return _places("row", [row + 1 for row in rows])


def broken_off(cells: int, width: int, row: str) -> Notice:
    """What is said of a last row that is not complete."""
    sentence = f"The last row breaks off after {cells} of {width} cells; the file may be incomplete."
    return Notice("odd", sentence, place=row)


def figures_in_notes(rows: Sequence[int]) -> Notice:
    """What is said of rows below the data that are taken as notes, though figures stand in them as in the data."""
    many = "Rows below the data are taken as notes, though they have figures."
    sentence = many if len(rows) > 1 else "A row below the data is taken as a note, though it has figures."
    return Notice("assumed", sentence, place=rows_label(rows), count=len(rows))


def uneven(rows: Sequence[int], width: int, form: DelimitedFormat) -> Notice:
    """What is said of rows with more cells than there are columns."""
    joint = "blanks" if form.delimiter in (BLANKS, "") else form.separator_label
    verb = "Rows have" if len(rows) > 1 else "A row has"
    sentence = f"{verb} more cells than the {width} columns; what is beyond, with its {joint}, stands in the last one."
    return Notice("odd", sentence, place=rows_label(rows), count=len(rows))


def _places(word: str, numbers: Sequence[int]) -> str:
    return numbered(word, numbers[:_MOST_PLACES], len(numbers))


def _lines(number: int) -> str:
    return "The line" if number == 1 else f"The {number} lines"


def _is(number: int) -> str:
    return by_number(number, "is", "are")
