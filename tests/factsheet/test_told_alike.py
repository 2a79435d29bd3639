"""What is told of a table does not hang on how its cells stand: the same rows doubled, turned or written otherwise."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TypeAlias

import pytest

from harbin_viewer.charts.exploring import explored
from harbin_viewer.factsheet.exploring.first_look.known_looks import first_look
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.overview.extent import extent

Rows: TypeAlias = list[list[str]]
Turn: TypeAlias = Callable[[Rows], Rows]

TABLES = {
    "companies": "Company,Headquarters,Country,Revenue (bn USD)\nToyota,Toyota City,Japan,312\n"
    "Volkswagen,Wolfsburg,Germany,348\nFord,Dearborn,United States,176\nHyundai,Seoul,South Korea,124\n",
    "budget": "Month,Rent,Food\nJan 2024,800,210\nFeb 2024,800,230\nMar 2024,800,190\nApr 2024,800,250\n",
    "fuel": "Date,Odometer (km),Litres,Station\n2026-01-04,45210,41.2,Shell\n2026-01-19,45840,39.8,Aral\n"
    "2026-02-03,46455,40.5,Shell\n2026-02-15,47010,37.9,Jet\n2026-03-01,47660,42.3,Aral\n",
    "shops": "Year,Branch,Sales (EUR),Visitors\n2022,North,410,38\n2022,South,380,41\n2023,North,425,39\n"
    "2023,South,391,44\n2024,North,433,36\n2024,South,402,47\n",
    "stays": "Guest,Start date,End date,Nights\nLee,2024-05-03,2024-05-07,4\nRoy,2024-06-01,2024-06-02,1\n"
    "Kim,2024-05-20,2024-05-25,5\nRoy,2024-07-02,2024-07-09,7\nKim,2024-08-01,2024-08-04,3\n",
    "laps": "Lap,Speed,Pulse\n" + "".join(f"{lap},{30 + lap % 3},{140 + lap * 7 % 11}\n" for lap in range(1, 10)),
    "isotopes": "Isotope,Half-life (years),Mass\nCo-60,5.27(2),60\nCs-137,30.1(1),137\nNa-22,2.60(3),22\n",
    "replicates": "Sample,Replicate,Yield (kg)\n"
    + "".join(
        f"{sample},{turn},{5 + turn * 3 % 7 + len(sample)}\n" for sample in ("A", "BB", "CCC") for turn in (1, 2, 3)
    ),
    "hours": "Datum,Stunde,Ort,Wert\n"
    + "".join(f"{day}.05.2024,{hour},Bonn,{day * hour % 17}\n" for day in (1, 2, 3) for hour in range(0, 24, 3)),
    "prices": "Commodity,Jan price,Feb price\nGold (oz),1900,1950\nOil (bbl),80,82\nGas (MMBtu),3,2.8\n",
    "medals": "Nation,Gold,Silver\nNorway,40,12\nFrance,38,91\n,12,3\nJapan,20,45\nItaly,4,7\n",
    "capitals": "Country,Capital,Area (km²)\nFrance,Paris,551500\nSpain,Madrid,506000\nItaly,Rome,301300\n",
}


NAMES_BESIDE = {
    "roster": "Nurse,Mon,Tue,Wed\nAnna,early,late,free\nBen,late,free,night\nCora,night,early,early\n",
    "months": "Product,Jan,Feb,Mar,Apr\nTea,4,5,6,5\nCoffee,9,8,9,7\nCocoa,2,3,2,4\n",
}
"""Tables of whose rows no cell is a figure, or whose columns become rows: what stands twice weighs more there."""


def told(folder: Path, rows: Rows) -> dict[str, object]:
    """The type, the unit and the role of each column by its heading, and which chart is seen first."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    (folder / "table.csv").write_text(text.getvalue(), encoding="utf-8")
    document = open_document(folder / "table.csv")
    (resource,) = document.sheet.resources
    cube = document.cube(resource.name)
    fields = resource.schema.fields if resource.schema else ()
    found: dict[str, object] = {
        field.label.strip().casefold(): (
            field.type,
            field.unit,
            role.kind if (role := cube.roles.role(field.name)) else "",
        )
        for field in fields
    }
    found["extent"] = extent(cube.table, cube.roles, rows=0).casefold()
    look = first_look(cube).exploration
    found["first look"] = look.form if look else ""
    return found


def shuffled(rows: Rows) -> Rows:
    body = rows[1:]
    Random(7).shuffle(body)
    return [rows[0], *body]


TURNS: dict[str, Turn] = {
    "a row twice": lambda rows: [*rows, rows[-1]],
    "rows from the last to the first": lambda rows: [rows[0], *rows[:0:-1]],
    "rows shuffled": shuffled,
    "columns from the last to the first": lambda rows: [row[::-1] for row in rows],
    "the first column last": lambda rows: [[*row[1:], row[0]] for row in rows],
    "a comma at the end of each line": lambda rows: [[*row, ""] for row in rows],
    "blanks around cells": lambda rows: [[f" {cell} " for cell in row] for row in rows],
    "heads in capitals": lambda rows: [[name.upper() for name in rows[0]], *rows[1:]],
    "heads in small letters": lambda rows: [[name.lower() for name in rows[0]], *rows[1:]],
}


CASES = [
    pytest.param(text, turn, id=f"{name}, {how}")
    for name, text in (TABLES | NAMES_BESIDE).items()
    for how, turn in TURNS.items()
    if name in TABLES or how != "a row twice"
]


@pytest.mark.parametrize(("text", "turn"), CASES)
def test_it_is_told_alike(tmp_path: Path, text: str, turn: Turn) -> None:
    rows = list(csv.reader(io.StringIO(text)))
    assert told(tmp_path, turn(rows)) == told(tmp_path, rows)


def test_a_row_that_repeats_another_is_drawn_once_and_told(tmp_path: Path) -> None:
    rows = list(csv.reader(io.StringIO(TABLES["companies"])))
    told(tmp_path, [*rows, rows[-1]])
    document = open_document(tmp_path / "table.csv")
    look = first_look(document.cube(document.sheet.resources[0].name)).exploration
    assert look is not None
    chart = explored.explored_chart(document, look)
    assert chart.panels[0].series[0].x.tolist() == [0, 1, 2, 3]
    assert "Left out: 1 row that repeats another one in every cell." in chart.note


@pytest.mark.parametrize("rows", ["1,Anna,2,3\n2,Ben,5,6\n3,Cora,8,9\n", "Anna,1,2,3\nBen,4,5,6\nCora,7,8,9\n"])
def test_no_row_of_a_sheet_without_heads_is_lost_where_its_figures_count_up(tmp_path: Path, rows: str) -> None:
    (tmp_path / "sheet.csv").write_text(rows, encoding="utf-8")
    cube = open_document(tmp_path / "sheet.csv").cube("sheet")
    assert cube.entities is not None
    assert cube.entities.words == ("Anna", "Ben", "Cora")
