from typing import Any

import pytest

from harbin_viewer.factsheet.finding.chart_coverage import Drawn, drawn
from harbin_viewer.factsheet.model.cell import CellAt
from tests.factsheet.sheets import mines, opened, table

GROWTH = {"field": "output", "derive": "growth"}
GAP = {"field": "output", "derive": "difference", "minus": "growth"}


@pytest.mark.parametrize(
    ("spec", "row", "field", "wanted"),
    [
        ({"series": ["output"]}, 1, "output", Drawn.ITSELF),
        ({"series": ["output"]}, 1, "growth", Drawn.ITS_ROW),
        ({"series": ["output"], "range": [2020, 2020]}, 1, "output", Drawn.ITS_TABLE),
        ({"series": ["output"]}, 2, "output", Drawn.ITS_TABLE),
        ({"series": ["output"]}, 3, "output", Drawn.ITSELF),
        ({"series": ["output"]}, 4, "output", Drawn.ITS_TABLE),  # the reader was at it when its file became shorter
        ({"series": ["output"], "total": "growth"}, 1, "growth", Drawn.AS_TOTAL),
        ({"series": ["output"], "total": "growth"}, 0, "growth", Drawn.ITS_ROW),
        ({"series": [GROWTH]}, 1, "output", Drawn.COMPUTED),
        ({"series": [GROWTH]}, 0, "output", Drawn.ITS_TABLE),
        ({"series": [GROWTH]}, 3, "output", Drawn.ITS_TABLE),
        ({"series": [GAP]}, 1, "growth", Drawn.COMPUTED),
        ({"series": [GAP]}, 0, "growth", Drawn.ITS_TABLE),
    ],
)
def test_how_much_of_a_figure_a_chart_has(
    spec: dict[str, Any], row: int, field: str, wanted: Drawn, tmp_path: Any
) -> None:
    draft = mines()
    draft.files["firm.csv"] = table(
        "2020,100,,,firm,,,,", "2021,110,10,,firm,,,,", "2022,,,,firm,,,,", "2024,3,1,,firm,,,,"
    )
    draft.descriptor["views"][0]["spec"] = {"type": "bar", "group": "year", **spec}
    document = opened(draft, tmp_path)
    document.table("firm-output")
    assert drawn(document, document.sheet.views[0], CellAt("firm-output", row, field)) is wanted


def test_a_chart_of_other_tables_has_nothing_and_one_whose_table_is_not_read_may_have_all(tmp_path: Any) -> None:
    document = opened(mines(), tmp_path)
    view = document.sheet.views[0]
    assert drawn(document, view, CellAt("weather", 0, "output")) is Drawn.NOTHING
    assert drawn(document, view, CellAt("firm-output", 99, "output")) is Drawn.ITSELF
