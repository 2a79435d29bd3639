"""Tables that stand beside each other in one text are tables each."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.sources.delimited import text_reading
from tests.factsheet.sources.delimited.text_samples import rows

REPEATED = "Region,2022,2023,,Item,2022,2023\nNorth,10,12,,Rent,5,5\nSouth,20,25,,Wages,11,12\nWest,7,9,,Power,2,4\n"
TITLED = "Umsatz;;;Kosten;\nLand;EUR;;Art;USD\nA;1,5;;Miete;1,25\nB;2,5;;Lohn;5,25\nC;3,5;;Strom;3,25\n"
NAMED = "Name,Points,,Team,Goals\nAnn,3,,Reds,7\nBen,4,,Blues,5\nCid,9,,Greens,6\n"
WITH_YEARS = "Jahr;Umsatz;;;Ort;Läden\n2022;3;;;Bonn;7\n2023;4;;;Köln;5\n"
LONGER = "Sales,,,Costs,\nRegion,2022,,Item,Sum\nNorth,10,,Rent,5\nSouth,20,,Wages,11\nWest,7,,,\n"


@pytest.mark.parametrize(
    ("text", "labels", "firsts", "numbers"),
    [
        (REPEATED, ("Region", "Item"), ("North", "Rent"), (3, 3)),
        (TITLED, ("Land", "Art"), ("A", "Miete"), (3, 3)),
        (NAMED, ("Name", "Team"), ("Ann", "Reds"), (3, 3)),
        (WITH_YEARS, ("Jahr", "Ort"), ("2022", "Bonn"), (2, 2)),
        (LONGER, ("Region", "Item"), ("North", "Rent"), (3, 2)),
    ],
)
def test_tables_parted_by_a_blank_column_are_read_each_by_itself(
    text: str, labels: tuple[str, ...], firsts: tuple[str, ...], numbers: tuple[int, ...]
) -> None:
    tables = text_reading.read_text(text, "cells")

    assert tuple(table.labels[0] for table in tables) == labels
    assert tuple(rows(table)[0][0] for table in tables) == firsts
    assert tuple(len(rows(table)) for table in tables) == numbers
    assert any("stand beside each other" in notice.sentence for notice in tables[0].notices)


@pytest.mark.parametrize(
    "text",
    [
        "Name,Age,,City,Income\nAnn,30,,Oslo,1200\nBob,40,,Rome,2300\nCid,50,,Oslo,3300\n",
        "Name,Sales,Cost,,Name,Gain\nAnn,30,20,,Ann,10\nBob,40,15,,Bob,25\nCid,50,45,,Cid,5\n",
        "Month,Sales,,\nJan 2024,1200,,\nFeb 2024,1350,,check with Tom\nMar 2024,1100,,\n",
        "Region,2022,2023,,2022,2023\nNorth,10,12,,5,5\nSouth,20,25,,11,12\nWest,7,9,,2,4\n",
    ],
)
def test_a_blank_column_within_a_table_parts_nothing(text: str) -> None:
    assert len(text_reading.read_text(text, "cells")) == 1
