"""Units that stand behind all figures of a column are taken, and figures of several share no axis."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.charts.exploring.test_units_apart import told

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("cells", "unit", "drawn", "note"),
    [
        (("250 km/h", "124 mph", "180 km/h"), "km/h", 2, "Not shown: figures in mph."),
        (("1.2 MB", "800 KB", "2 GB", "3 MB"), "MB", 2, "Not shown: figures in KB and GB."),
        (("7.5 t/ha", "9.1 t/ha", "5.5 t/ha"), "t/ha", 3, ""),
        (("13.5 g/dL", "140 mmol/L", "4.1 mmol/L"), "mmol/L", 2, "Not shown: figures in g/dL."),
        (("2.7 g", "13 g", "3.4 g"), "g", 3, ""),
        (("2.5 h", "2 h", "1 h"), "h", 3, ""),
        (("1 litre", "2 litres", "500 ml"), "Litres", 2, "Not shown: figures in ml."),
        (("12 €/MWh", "13 €/MWh", "14.5 ct/kWh"), "€/MWh", 2, "Not shown: figures in ct/kWh."),
        (("30 s", "2 min", "1 h"), "Seconds", 3, ""),
    ],
)
def test_units_behind_figures_are_theirs(
    tmp_path: Path, cells: tuple[str, ...], unit: str, drawn: int, note: str
) -> None:
    rows = "\n".join(f"{name},{cell}" for name, cell in zip("ABCD", cells, strict=False))
    assert told(tmp_path, f"Thing,Lasts\n{rows}") == (unit, [drawn], note)


@pytest.mark.parametrize("flag", ["p", "e", "F"])
def test_flags_behind_all_figures_are_no_units(tmp_path: Path, flag: str) -> None:
    subtitle, _drawn, note = told(tmp_path, f"Country,Wheat\nA,12 {flag}\nB,13 {flag}\nC,14 {flag}")
    assert subtitle == "Unit not stated"
    assert note.startswith("All figures on show are marked")
