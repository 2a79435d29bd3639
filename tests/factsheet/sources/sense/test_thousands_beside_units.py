"""Thousands with a point are such also where a unit, a sign or “ca.” stands in the cell, as they are without."""

from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document


def _figures(folder: Path, cells: tuple[str, ...], kind: str = "csv") -> list[float]:
    file = folder / f"table.{kind}"
    rows = [("Ort", "Wert"), *zip(("Rad", "Auto", "Haus", "Roller"), cells, strict=False)]
    head, *others = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    lines = "".join(f"<tr>{row}</tr>" for row in (head.replace("td>", "th>"), *others))
    text = "\n".join(map(";".join, rows)) if kind == "csv" else f"<meta charset='utf-8'><table>{lines}</table>"
    file.write_text(text, encoding="utf-8")
    document = open_document(file)
    table = document.table(document.sheet.resources[0].name)
    return [float(table.text([*table.columns][1], row)) for row in range(len(table))]


@pytest.mark.parametrize("kind", ["csv", "html"])
@pytest.mark.parametrize(
    "form", ["%s €", "%s kg", "%s kWh", "%s km²", "%s km2", "%s EUR", "EUR %s", "kr %s", "-%s €", "ca. %s"]
)
def test_a_sign_or_unit_does_not_hide_thousands(tmp_path: Path, form: str, kind: str) -> None:
    cells = tuple(form % figure for figure in ("249.000", "950", "12.500"))
    assert [abs(figure) for figure in _figures(tmp_path, cells, kind)] == [249_000, 950, 12_500]


@pytest.mark.parametrize(
    ("cells", "figures"),
    [
        (("980,-", "1.250,-", "12.300,-"), [980, 1_250, 12_300]),
        (("12.500 kg", "10.250 kg", "8.750 kg", "9.000 kg"), [12.5, 10.25, 8.75, 9]),
        (("1.250 l", "500 ml", "2.500 l"), [1.25, 500, 2.5]),
        (("1.250 l", "2 l", "1.500 l"), [1.25, 2, 1.5]),
        (("1.250 km", "800 m", "3.400 km"), [1.25, 800, 3.4]),
    ],
)
def test_decimals_of_measures_stay_and_amounts_without_cents_are_thousands(
    tmp_path: Path, cells: tuple[str, ...], figures: list[float]
) -> None:
    assert _figures(tmp_path, cells) == figures
