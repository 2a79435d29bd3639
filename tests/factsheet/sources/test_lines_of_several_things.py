"""A line around a table that says several things (a source, a note, a unit) loses none of them."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import said_in
from harbin_viewer.factsheet.sources.sense.understanding import understand
from tests.factsheet.sources.samples import Rows, table, workbook

ROWS: Rows = [["Year", "Value"], [2020, 12], [2021, 15], [2022, 11]]


def _as_text(line: str) -> tuple[str, str]:
    return "\n".join([*(",".join(map(str, row)) for row in ROWS), f'"{line}"']), "x.csv"


def _as_sheet(line: str) -> tuple[bytes, str]:
    return workbook({"Sheet1": [*ROWS, [line]]}), "x.xlsx"


def _as_page(line: str) -> tuple[str, str]:
    rows = "".join(f"<tr><td>{first}<td>{second}</tr>" for first, second in ROWS)
    return f"<table>{rows}<tr><td colspan=2>{line}</td></tr></table>", "x.html"


@pytest.mark.parametrize("made", [_as_text, _as_sheet, _as_page])
@pytest.mark.parametrize(
    ("line", "source", "note"),
    [
        ("Source: Tax office. Note: from 2021 with the islands.", "Tax office", "Note: from 2021 with the islands."),
        ("Source: Tax office (2023). Note: without Malta", "Tax office (2023)", "Note: without Malta"),
        ("Cold rent per m². Quelle: Mietspiegel", "Mietspiegel", "Cold rent per m²."),
        ("Quelle: Mietspiegel, Angaben in € je m²", "Mietspiegel", "Angaben in € je m²"),
        ("Source: Smith, Hill and Co, figures in tonnes.", "Smith, Hill and Co", "figures in tonnes."),
    ],
)
def test_a_line_with_a_source_loses_nothing_else(made: object, line: str, source: str, note: str) -> None:
    assert callable(made)
    found = understand(table(*made(line)))[0]
    assert [hint["title"] for hint in found.resource["sources"]] == [source]
    assert found.resource["description"] == note
    assert len([*found.rows]) == len(ROWS) - 1


@pytest.mark.parametrize(
    "line", ["Source: Smith, Values in the US, 2nd ed.", "Source: Harper; Figures in the dark, 1999"]
)
def test_titles_of_books_stay_in_a_source(line: str) -> None:
    assert said_in(line) == [line]
