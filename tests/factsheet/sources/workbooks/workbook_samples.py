"""Workbooks written for a test."""

from __future__ import annotations

from tests.factsheet.sources.samples import Rows

GDP: Rows = [["Country", "Year", "GDP"], ["China", 2020, 14.69], ["China", 2021, 17.82], ["Japan", 2020, 5.06]]


def words(text: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string"{more}><text:p>{text}</text:p></table:table-cell>'
