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


def is_title(line: str) -> bool:
    """Whether a line can be the title of a workbook: a few words that are no key, heading of contents, or sentence."""
    text = line.strip()
    if "\t" in text or keyed(text) or _SAYS_NOTHING.fullmatch(text) or ABOUT_THE_DATA.fullmatch(text):
        return False
    return 10 <= len(text) <= 150 and text.count(" ") >= 1 and not text.endswith(".") and "://" not in text


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
