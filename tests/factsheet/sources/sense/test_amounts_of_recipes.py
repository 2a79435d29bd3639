"""Grams beside litres are measures that part figures, also where a figure has none; letters of offices stay flags."""

from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document


def _columns(folder: Path, cells: tuple[str, ...]) -> dict[str, list[str]]:
    file = folder / "table.csv"
    rows = zip(("Farine", "Lait", "Sucre", "Œufs"), cells, strict=False)
    file.write_text("Nom;Quantité\n" + "\n".join(map(";".join, rows)), encoding="utf-8")
    document = open_document(file)
    table = document.table(document.sheet.resources[0].name)
    return {name: [table.text(name, row) for row in range(len(table))] for name in table.columns}


@pytest.mark.parametrize("last", [(), ("3",)])
def test_grams_and_litres_part_the_figures(tmp_path: Path, last: tuple[str, ...]) -> None:
    columns = _columns(tmp_path, ("250 g", "0,5 l", "50 g", *last))
    assert columns["Quantité unit"][:3] == ["g", "l", "g"]
    assert columns["Quantité unit"][3:] == ["unit not stated" for _ in last]
    assert not any(name.startswith("Note") for name in columns)


@pytest.mark.parametrize("cells", [("250 e", "120 p", "50 e", "3"), ("250 m", "120 l", "50 m", "3")])
def test_letters_that_may_be_flags_stay_flags(tmp_path: Path, cells: tuple[str, ...]) -> None:
    assert "Quantité unit" not in _columns(tmp_path, cells)
