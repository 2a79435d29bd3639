"""Rows of figures with a second one behind them (4.3 (39.7) in °C and °F) are data, and name no columns."""

from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document

_ROWS = (
    ("Month", "Jan", "Feb", "Mar"),
    ("Mean daily maximum °C (°F)", "4.3 (39.7)", "−4.3 (24.3)", "6.2 (43.2)"),
    ("Average precipitation mm (inches)", "259 (10.2)", "223 (8.8)", "2,524 (99.4)"),
    ("Average rainy days", "19.2", "16.1", "16.5"),
    ("Mean monthly sunshine hours", "25", "62", "115"),
)
_MODELS = (
    ("Variable", "Model 1", "Model 2"),
    ("Distance to work", "0.45 (0.12)", "0.33 (0.11)"),
    ("N", "400", "398"),
    ("R2", "3", "4"),
)
_YEARS = (("Gemeinde", "2019 (1)", "2020 (2)"), ("Aach", "12", "13"), ("Berg", "14", "15"), ("Celle", "16", "17"))


def _written(folder: Path, rows: tuple[tuple[str, ...], ...], kind: str) -> Path:
    file = folder / f"table.{kind}"
    if kind == "txt":
        file.write_text("\n".join(map("\t".join, rows)), encoding="utf-8")
        return file
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    file.write_text(f"<html><meta charset='utf-8'><body><table>{lines}</table></body></html>", encoding="utf-8")
    return file


@pytest.mark.parametrize("kind", ["txt", "html"])
@pytest.mark.parametrize("rows", [_ROWS, _MODELS])
def test_no_figure_becomes_the_name_of_a_column(tmp_path: Path, rows: tuple[tuple[str, ...], ...], kind: str) -> None:
    document = open_document(_written(tmp_path, rows, kind))
    table = document.table(document.sheet.resources[0].name)
    words = {table.text(name, row) for name in table.columns for row in range(len(table))}
    across = len(rows[0]) - 1  # which are rows where they are months
    assert len(table) in (len(rows) - 1, across * (len(rows) - 1))
    assert set(rows[0][1:]) <= {*table.columns} | words
    assert not any(name[0].isdecimal() for name in table.columns)


@pytest.mark.parametrize("kind", ["txt", "html"])
def test_years_with_the_number_of_a_footnote_still_name_their_columns(tmp_path: Path, kind: str) -> None:
    document = open_document(_written(tmp_path, _YEARS, kind))
    assert document.roles(document.sheet.resources[0].name).entity == "Gemeinde"
