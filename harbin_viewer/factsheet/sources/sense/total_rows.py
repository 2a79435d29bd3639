"""The sum below rows of times: a last row that is called total where all others name a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.names.places import is_total, is_whole
from harbin_viewer.factsheet.roles.times.day_order import date_format
from harbin_viewer.factsheet.roles.times.periods import periods_of
from harbin_viewer.factsheet.sources.raw_table import RawTable

_LOOKED_AT = 50
_FEWEST = 3


def without_total(raw: RawTable) -> RawTable:
    """The table without its last row, where that is the total of the times above it; a notice says so."""
    if not isinstance(raw.rows, Sequence) or len(raw.rows) <= _FEWEST or raw.clean is not None:
        return raw
    last = raw.rows[-1]
    called = next((place for place, cell in enumerate(last) if is_total(cell.strip()) or is_whole(cell.strip())), None)
    if called is None or not _are_times([row[called].strip() for row in raw.rows[:_LOOKED_AT] if len(row) > called]):
        return raw
    sentence = f"The last row, “{last[called].strip()}”, is left out: it stands below times and is none."
    return replace(raw, rows=raw.rows[:-1], notices=(*raw.notices, Notice("left out", sentence)))


def _are_times(texts: Sequence[str]) -> bool:
    texts = [text for text in texts if text and not is_total(text)]
    return bool(texts) and (len(periods_of(texts)) == len(set(texts)) or date_format(texts) is not None)
