"""A row of units whose first cell names the rows once more is part of the header, in texts, sheets and pages alike."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from harbin_viewer.factsheet.opening import open_document

Rows = list[list[str | float]]


def opened(folder: Path, rows: Rows, suffix: str) -> list[tuple[str, str, str]]:
    """Who is counted, and each measure with its unit."""
    file = folder / f"data.{suffix}"
    texts = [[str(cell) for cell in row] for row in rows]
    if suffix == "xlsx":
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append([cell if cell != "" else None for cell in row])
        book.save(file)
    elif suffix == "html":
        cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in texts)
        file.write_text(f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>", encoding="utf-8")
    else:
        file.write_text("".join(",".join(row) + "\n" for row in texts), encoding="utf-8")
    document = open_document(file)
    roles = document.cube(document.sheet.resources[0].name).roles
    return [(roles.entity, measure.title, measure.unit) for measure in roles.measures]


@pytest.mark.parametrize("suffix", ["csv", "xlsx", "html"])
@pytest.mark.parametrize(
    ("names", "units"),
    [
        (["Region", "Exports"], ["Area", "USD bn"]),
        (["Region", "Exports"], ["", "USD bn"]),
        (["Country", "GDP"], ["Name", "EUR m"]),
        (["Product", "Price"], ["Item", "€/kg"]),
        (["Station", "Temp"], ["Name", "°C"]),
        (["Country", "GDP", "Population"], ["Name", "EUR m", "thousand"]),
    ],
)
def test_units_below_names_are_theirs(tmp_path: Path, names: list[str], units: list[str], suffix: str) -> None:
    rows: Rows = [[*names], [*units], *([place, *range(at, at + len(names) - 1)] for at, place in ((5, "A"), (7, "B")))]
    told = opened(tmp_path, rows, suffix)
    assert [measure[1:] for measure in told] == [*zip(names[1:], units[1:], strict=True)]
    assert all(entity.startswith(names[0]) for entity, *_measure in told)


@pytest.mark.parametrize("suffix", ["csv", "xlsx", "html"])
@pytest.mark.parametrize(
    ("first", "second", "measure", "unit"),
    [
        (["Unit", "kg"], ["Product", "Amount"], "Amount", "kg"),
        (["Region", "North"], ["Product", "Amount"], "Amount", ""),
        (["Region", "Exports"], ["Area", "n.a."], "Exports", ""),
    ],
)
def test_what_states_one_thing_above_names_and_gaps_below_them_are_none(
    tmp_path: Path, first: list[str], second: list[str], measure: str, unit: str, suffix: str
) -> None:
    rows: Rows = [[*first], [*second], ["A", 5], ["B", 6]]
    assert [told[1:] for told in opened(tmp_path, rows, suffix)] == [(measure, unit)]
