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

Rows: TypeAlias = list[list[str]]
Turn: TypeAlias = Callable[[Rows], Rows]

TABLES = {
    "companies": "Company,Headquarters,Country,Revenue (bn USD)\nToyota,Toyota City,Japan,312\n"
    "Volkswagen,Wolfsburg,Germany,348\nFord,Dearborn,United States,176\nHyundai,Seoul,South Korea,124\n",
    "budget": "Month,Rent,Food\nJan 2024,800,210\nFeb 2024,800,230\nMar 2024,820,190\nApr 2024,820,250\n",
    "fuel": "Date,Odometer (km),Litres,Station\n2026-01-04,45210,41.2,Shell\n2026-01-19,45840,39.8,Aral\n"
    "2026-02-03,46455,40.5,Shell\n2026-02-15,47010,37.9,Jet\n2026-03-01,47660,42.3,Aral\n",
    "shops": "Year,Branch,Sales (EUR),Visitors\n2022,North,410,38\n2022,South,380,41\n2023,North,425,39\n"
    "2023,South,391,44\n2024,North,433,36\n2024,South,402,47\n",
}


def told(folder: Path, rows: Rows) -> dict[str, object]:
    """The type, the unit and the role of each column by its heading, and which chart is seen first, of what."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    (folder / "table.csv").write_text(text.getvalue(), encoding="utf-8")
    document = open_document(folder / "table.csv")
    (resource,) = document.sheet.resources
    cube = document.cube(resource.name)
    fields = resource.schema.fields if resource.schema else ()
    found: dict[str, object] = {
        field.label: (field.type, field.unit, role.kind if (role := cube.roles.role(field.name)) else "")
        for field in fields
    }
    look = first_look(cube).exploration
    found["first look"] = (look.form, look.measure) if look else ""
    return found


def shuffled(rows: Rows) -> Rows:
    body = rows[1:]
    Random(7).shuffle(body)
    return [rows[0], *body]


TURNS: dict[str, Turn] = {
    "a row twice": lambda rows: [*rows, rows[-1]],
    "rows from the last to the first": lambda rows: [rows[0], *rows[:0:-1]],
    "rows shuffled": shuffled,
}


@pytest.mark.parametrize("turn", TURNS.values(), ids=TURNS)
@pytest.mark.parametrize("text", TABLES.values(), ids=TABLES)
def test_it_is_told_alike(tmp_path: Path, text: str, turn: Turn) -> None:
    rows = list(csv.reader(io.StringIO(text)))
    assert told(tmp_path, turn(rows)) == told(tmp_path, rows)


def test_a_row_that_repeats_another_is_drawn_once_and_told(tmp_path: Path) -> None:
    rows = list(csv.reader(io.StringIO(TABLES["companies"])))
    told(tmp_path, [*rows, rows[-1]])
    document = open_document(tmp_path / "table.csv")
    cube = document.cube(document.sheet.resources[0].name)
    look = first_look(cube).exploration
    assert look is not None
    chart = explored.explored_chart(document, look)
    assert "Left out: 1 row that repeats another one in every cell." in chart.note
