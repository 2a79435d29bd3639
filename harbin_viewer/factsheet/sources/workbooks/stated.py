"""What sheets about the data state in words: the title of all, and “Source | Example Institute”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import is_key, keyed
from harbin_viewer.factsheet.sources.delimited.bounds.surroundings import surroundings
from harbin_viewer.factsheet.sources.raw_table import RawTable, SourceHint
from harbin_viewer.factsheet.sources.workbooks.sheet_roles import ABOUT_THE_DATA

_SAYS_NOTHING = re.compile(
    r"(?i)(?:time series )?workbook|(?:list|table) of .*|tables?|overview|welcome.*|(?:back|return) to .*|.*\bpty\b.*"
)


_NAMES_OF_TABLES = frozenset({"통계표명", "table title", "table name", "title of table", "統計表名", "表名", "naslov"})


def is_title(line: str) -> bool:
    """Whether a line can be the title of a workbook: a few words that are no key, heading of contents, or sentence."""
    text = line.strip()
    if "\t" in text or keyed(text) or _SAYS_NOTHING.fullmatch(text) or ABOUT_THE_DATA.fullmatch(text):
        return False
    return 10 <= len(text) <= 150 and text.count(" ") >= 1 and not text.endswith(".") and "://" not in text


def stated_title(tables: Sequence[RawTable]) -> str:
    """The title that a minor table of keys and texts states (“통계표명 | 인구, 가구 및 주택”); "" where none does."""
    rows = [
        (row[0], row[1])
        for table in tables
        if table.minor and len(table.labels) == 2
        for row in (table.labels, *table.rows)
        if row[0].strip().casefold() in _NAMES_OF_TABLES
    ]
    return rows[0][1].strip() if rows else ""


def stated_sources(tables: Sequence[RawTable]) -> tuple[SourceHint, ...]:
    """The sources that minor tables of keys and texts state; () where none does."""
    for table in tables:
        if not table.minor or len(table.labels) != 2:
            continue
        rows = [table.labels, *(tuple(row) for row in table.rows)]
        if sum(is_key(row[0]) for row in rows) > 1:
            found = surroundings([f"{row[0]}\t{row[1]}" for row in rows], ()).sources
            if found and found[0].title:
                return found
    return ()
