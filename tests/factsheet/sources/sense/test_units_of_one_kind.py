"""Letters behind figures are units, and no flags, where others of their kind stand behind figures beside them."""

from __future__ import annotations

import pytest

from tests.factsheet.sources.sense.raw_tables import understood


def _rows(cells: str) -> list[list[str]]:
    told = [f"N{number}|{cell.replace('_', ' ')}" for number, cell in enumerate(cells.split())]
    return [list(row[1:]) for row in understood("Name|Size", *told).rows]


@pytest.mark.parametrize(
    ("cells", "parted"),
    [
        ("5_km 3_mi 7_km", "5,km 3,mi 7,km"),
        ("1.2_GB 800_MB 12_KB", "1.2,GB 800,MB 12,KB"),
        ("5_ft 1.2_m 6_ft", "5,ft 1.2,m 6,ft"),
        ("£1.20 80p £2.05", "1.20,£ 80,p 2.05,£"),
        ("$1.20 45¢ $2.05", "1.20,$ 45,¢ 2.05,$"),
        ("1.20_€ 80_ct 2.05_€", "1.20,€ 80,ct 2.05,€"),
    ],
)
def test_figures_in_units_of_one_kind_are_never_of_one_unit(cells: str, parted: str) -> None:
    assert _rows(cells) == [pair.split(",") for pair in parted.split()]


@pytest.mark.parametrize("cells", ["£1.20 £1.30_p £2.05 £2.10_r", "5.1_p 4.8_e 5.3 6.1", "1.20€ 0.80€_c 2.05€ 3€"])
def test_letters_of_offices_stay_flags(cells: str) -> None:
    told = [f"N{number}|{cell.replace('_', ' ')}" for number, cell in enumerate(cells.split())]
    assert [field["name"] for field in understood("Name|Size", *told).fields] == ["Name", "Size", "Note on Size"]
