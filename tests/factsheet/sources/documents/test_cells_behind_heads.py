"""Rows with far more cells than heads cost as much as they have cells, and columns of flags have their names."""

from __future__ import annotations

from pathlib import Path

from harbin_viewer.factsheet.opening import open_document


def labels(folder: Path, row: list[str]) -> list[str]:
    file = folder / "page.html"
    cells = "".join(f"<td>{cell}</td>" for cell in row)
    lines = (
        f"<tr><td>Ulm</td><td>12</td>{cells}</tr><tr><td>Aalen</td><td>13</td></tr><tr><td>Bern</td><td>15</td></tr>"
    )
    file.write_text(f"<table><tr><th>Town</th><th>Rents</th></tr>{lines}</table>", encoding="utf-8")
    document = open_document(file)
    return [field.label for field in document.sheet.resources[0].schema.fields]  # type: ignore[union-attr]


def test_columns_of_flags_are_named_after_their_figures(tmp_path: Path) -> None:
    assert labels(tmp_path, ["p"]) == ["Town", "Rents", "Rents – flag"]


def test_names_of_thousands_of_cells_behind_the_heads_do_not_grow_with_each_other(tmp_path: Path) -> None:
    found = labels(tmp_path, ["a"] * 600)
    assert len(found) > 600
    assert max(map(len, found)) < 100
