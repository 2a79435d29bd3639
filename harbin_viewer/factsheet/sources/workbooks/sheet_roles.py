"""Which tables of a workbook are what one opens it for, and which only tell about them: contents, notes, series."""

from __future__ import annotations

import re
from functools import cache

from harbin_viewer.factsheet.roles.units import is_unit, unit_in
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import is_key
from harbin_viewer.factsheet.sources.workbooks.figure_texts import is_figure
from harbin_viewer.factsheet.sources.workbooks.sheet_tables import SheetTable

ABOUT_THE_DATA = re.compile(
    r"(table of )?(contents?|inhalt(sverzeichnis)?|sommaire|índice|indice|sumário|(foot)?notes?|metadata|metadaten"
    r"|info(rmation)?|read ?me|about|cover( ?(page|sheet))?|title( ?page)?|legend|glossary|definitions?"
    r"|explanatory notes?|inquiries|contact|impressum|titel(seite)?|vorbemerkung(en)?|erläuterungen|methodolog(y|ie)"
    r"|methodik|structure|summary"
    r"|sources?|quellen|disclaimer|copyright|licen[cs]e|toc|summary of contents|目录|说明|目次|содержание)",
    re.IGNORECASE,
)
"""Names of sheets that tell about the data."""

NAMELESS = re.compile(
    r"(sheet|tabelle|feuil(le)?|hoja|planilha|plan|foglio|blad|ark|taul|лист|list|arkusz|munka|工作表|sheet name|data"
    r"|daten|page|table)?[ _]?\d*",
    re.IGNORECASE,
)
"""Names of sheets that say nothing."""

_FEWEST_MEASURES = 2
"""Columns of figures beside one of names from which on these are measured; one may say how wide each column is."""

WORD = 4
"""Letters that a text has more of where it can be the name of a series."""


def says_nothing(name: str) -> bool:
    """Whether the name of a sheet is the one a spreadsheet gave it, or as good as that."""
    return bool(NAMELESS.fullmatch(name.strip()))


def minor_tables(found: list[tuple[str, SheetTable]]) -> list[bool]:
    """For each table, with the name of its sheet, whether it tells about others only; none does where all would."""
    names = cache(lambda number: _heads_and_keys(found[number][1]))
    some_figures = any(_has_figures(table) for _, table in found)
    minor = [
        _tells_about_the_data(name)
        or _states_keys(table)
        or (some_figures and not _has_figures(table))
        or any(
            _describes(table, names(number)) for number, (_, other) in enumerate(found) if _size(other) > _size(table)
        )
        for name, table in found
    ]
    return minor if not all(minor) else [False] * len(minor)


def _has_figures(table: SheetTable) -> bool:
    """Whether a table has figures, and be it such as look like years below a unit (Sales €: 1500, 1800)."""
    return table.has_figures or any(unit_in(label) or _ends_in_sign(label) for label in table.labels)


def _ends_in_sign(label: str) -> bool:
    """Whether the last word of a label is the sign of a unit, and no word that may be one (“Built in”)."""
    last = label.split()[-1] if label.strip() else ""
    return not last.isalpha() and not last[:1].isdigit() and is_unit(last)


def _states_keys(table: SheetTable) -> bool:
    """Whether it is a list of what the data are (Source, Survey period, Published by), each with its words."""
    keys = [row[0] for row in (table.labels, *table.rows)]
    return len(table.labels) == 2 and len(keys) > 2 and sum(map(is_key, keys)) >= len(keys) / 2


def _size(table: SheetTable) -> int:
    return len(table.rows) * len(table.labels)


def _tells_about_the_data(name: str) -> bool:
    words = name.strip().lower()
    return bool(ABOUT_THE_DATA.fullmatch(words)) or "metadat" in words or "métadonn" in words


def _heads_and_keys(table: SheetTable) -> set[str]:
    return {text for row in table.header_rows for text in row if text} | _keys(table)


def _keys(table: SheetTable) -> set[str]:
    """The texts of the columns of words that repeat: what a table of a workbook is about."""
    columns = (list(column) for column in zip(*table.rows, strict=True)) if table.rows else ()
    different = ((set(column), len(column)) for column in columns)
    return {text for texts, count in different if len(texts) <= count / 2 for text in texts if len(text) > WORD}


def _describes(table: SheetTable, names: set[str]) -> bool:
    """Whether a column of a table of series, each named once, names what another table has as heads or keys.

    Several columns of figures beside the names alone are measured: staff and cost of what the other table counts.
    """
    if len(table.rows) < 2 or any(label[:4].isdigit() for label in table.labels):
        return False
    columns = [list(column) for column in zip(*table.rows, strict=True)]
    figures = sum(all(is_figure(text) for text in column if text) for column in columns)
    if _FEWEST_MEASURES <= figures == len(columns) - 1:
        return False
    return any(
        len(set(column)) == len(column)
        and sum(text in names for text in column if len(text) > WORD) > 0.6 * len(column)
        for column in columns
    )
