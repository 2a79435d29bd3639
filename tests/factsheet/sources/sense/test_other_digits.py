"""Tables in the digits of other scripts have figures and times like any others."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from harbin_viewer.factsheet.examination import examine
from tests.factsheet.sources.sense.raw_tables import rows_of, sentences, understood


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("المدينة;السنة;القيمة\nدبي;٢٠١٩;١٢٫٥\nقطر;٢٠٢٠;١٣\n", ["دبي", 2019, 12.5]),
        ("वर्ष,v\n२०१९,१२.५\n२०२०,१३.५\n", [2019, 12.5]),
        ("day,v\n٢٠١٩-٠١-٠٢,1\n٢٠١٩-٠١-٠٣,2\n٢٠١٩-٠١-٠٤,3\n", [date(2019, 1, 2), 1]),
        ("year,v\n２０１９,１２\n2020,13\n2021,14\n", [2019, 12]),
        ("県,v\n東京,１，２３４．５\n大阪,１，２３４，５６７\n", ["東京", 1234.5]),
        ("name,v\nFloor ٣,1\nFloor ٤,2\n", ["Floor ٣", 1]),
    ],
)
def test_digits_of_other_scripts_are_figures_and_times_and_words_stay(
    text: str, first: list[object], tmp_path: Path
) -> None:
    (tmp_path / "t.csv").write_text(text, encoding="utf-8")
    found = examine(tmp_path / "t.csv")
    assert found.mistakes == ()
    assert found.document is not None
    table = found.document.table(found.document.sheet.resources[0].name)
    assert [table.value(column, 0) for column in table.columns] == first
    is_said = any("another script" in notice.sentence for notice in found.document.notices)
    assert is_said == (first[0] != "Floor ٣")


@pytest.mark.parametrize(
    ("header", "cells", "read"),
    [
        ("年|経常利益(億円)", ("120", "▲15", "△1"), ["120", "-15", "-1"]),
        ("年|経常利益(億円)", ("120", "▲15", "▼1"), ["120", "▲15", "▼1"]),
        ("Year|Change", ("120", "▲15", "▲1"), ["120", "▲15", "▲1"]),
    ],
)
def test_the_minus_of_japan_is_one_where_nothing_says_that_it_tells_what_rose(
    header: str, cells: tuple[str, ...], read: list[str]
) -> None:
    table = understood(header, *(f"{2020 + at}|{cell}" for at, cell in enumerate(cells)))

    assert [row[1] for row in rows_of(table)] == read
    assert ("read as a minus" in sentences(table)) == (read[1] == "-15")
