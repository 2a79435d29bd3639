"""How a delimited text is written, as found from its bytes or as a person corrects it."""

from __future__ import annotations

from dataclasses import dataclass

BLANKS = " "
"""The delimiter that means: one or more blanks between two cells."""

FIXED = ""
"""The delimiter that means: cells begin at fixed places of a line (`column_starts`)."""

_SEPARATORS = {
    ",": "commas",
    ";": "semicolons",
    "\t": "tabs",
    "|": "upright bars",
    BLANKS: "blanks",
    FIXED: "fixed widths",
    ":": "colons",
    "~": "tildes",
    "^": "carets",
    "\x1f": "unit separators",
}


@dataclass(frozen=True)
class DelimitedFormat:
    """Encoding, separators and places of the rows of a delimited text.

    Rows are counted from 1, blank ones and those above the header too, as a spreadsheet would show them; a cell with
    line breaks is part of one row. `last_row` None is the last but `rows_below`. `key_separator` parts keys that are
    joined in the first column (`unit,geo\\time`), "" where they are not. `cut_cells`: commas stand within cells, too,
    without quotes. `figures_behind`: so many figures end each line, and the words before them are one name, 0 where
    blanks part all cells. `wide_letters`: those of East Asia take two places each, as on screens.
    """

    encoding: str = "utf-8"
    delimiter: str = ","
    quote_char: str = '"'
    escape_char: str = ""
    skip_initial_space: bool = False
    column_starts: tuple[int, ...] = ()
    wide_letters: bool = False
    figures_behind: int = 0
    comment_char: str = ""
    key_separator: str = ""
    cut_cells: bool = False
    decimal_char: str = "."
    group_char: str = ""
    header_rows: tuple[int, ...] = (1,)
    first_row: int = 2
    last_row: int | None = None
    rows_below: int = 0

    @property
    def separator_label(self) -> str:
        """What separates the cells, as a sentence calls it."""
        return _SEPARATORS.get(self.delimiter, f"“{self.delimiter}”")
