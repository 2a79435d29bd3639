"""Texts, and the tables in them."""

from __future__ import annotations

from harbin_viewer.factsheet.sources.delimited import text_reading
from harbin_viewer.factsheet.sources.raw_table import RawTable


def read(text: str | bytes, encoding: str = "utf-8") -> RawTable:
    (table,) = text_reading.read(text.encode(encoding) if isinstance(text, str) else text, "table")
    return table


def rows(table: RawTable) -> list[list[str]]:
    return [list(row) for row in table.rows]


def sentences(table: RawTable) -> str:
    return " ".join(notice.sentence for notice in table.notices)
