"""How a delimited text would be read in a format: its first rows, or why it cannot be read so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from pathlib import Path

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.delimited.text_format import DelimitedFormat
from harbin_viewer.factsheet.wording import number, quoted

MOST_ROWS = 60
"""Rows that are shown."""

_FIGURE = re.compile(r"[+−-]?\d[\d.,' \u00a0\u202f]*", re.ASCII)


@dataclass(frozen=True)
class Preview:
    """Labels and first rows, as texts; `problem` says in sentences why there are none.

    `example` says how the first figure that has a decimal sign, or the first of all, is read: the texts do not show it.
    """

    labels: tuple[str, ...] = ()
    rows: tuple[Sequence[str], ...] = ()
    problem: str = ""
    example: str = ""


def preview(file: Path | bytes, form: DelimitedFormat) -> Preview:
    """The first rows of the table as `form` has them; nothing is raised for a format that does not fit."""
    from harbin_viewer.factsheet.sources.delimited import text_reading

    try:
        table = text_reading.read(file, "table", form=form)[0]
        rows = tuple(islice(table.rows, MOST_ROWS))
        return Preview(table.labels, rows, example=_example(rows, form))
    except SheetError as error:
        return Preview(problem=f"{error.problem} {error.remedy}")
    except (LookupError, UnicodeError):
        return Preview(problem="The text cannot be read in this encoding. Choose another one.")


def _example(rows: Sequence[Sequence[str]], form: DelimitedFormat) -> str:
    """How one figure is read: "“1.234,5” is read as 1 234.5."."""
    cells = [cell.strip() for row in rows for cell in row if _FIGURE.fullmatch(cell.strip())]
    if not cells:
        return ""
    cell = next((cell for cell in cells if not cell.isdigit()), cells[0])
    plain = (cell.replace(form.group_char, "") if form.group_char else cell).replace(form.decimal_char, ".")
    try:
        return f"{quoted(cell)} is read as {number(Decimal(plain))}."
    except ArithmeticError:
        return f"{quoted(cell)} is no number in this way of writing."


def format_found(file: Path | bytes) -> DelimitedFormat:
    """The format that is found in a file; SheetError where there is no table in it."""
    from harbin_viewer.factsheet.sources.delimited import text_reading
    from harbin_viewer.factsheet.sources.text.byte_source import byte_source

    source = byte_source(file, str(file) if isinstance(file, Path) else "the pasted text")
    return text_reading.find_format(source.head, source.tail, source.size, source.name)[0]
