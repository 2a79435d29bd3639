"""A currency at the figures of a column that its declared unit denies is told."""

from pathlib import Path

import pytest

from tests.factsheet.sheets import one_table, opened


@pytest.mark.parametrize("kind", ["number", "string", "any"])
@pytest.mark.parametrize(("unit", "cell", "told"), [
    ("EUR", "${}", "“$”"), ("million EUR", "£{}", "“£”"), ("USD", "${}", ""), ("", "${}", ""), ("EUR", "€{}", ""),
    ("thousand CAD", "${}", ""),
])  # fmt: skip
def test_cells_in_another_currency_than_the_declared_unit_are_told(
    tmp_path: Path, kind: str, unit: str, cell: str, told: str
) -> None:
    rows = "".join(f"{year},{cell.format(year - 2000.5)}\n" for year in range(2012, 2020))
    fields = [{"name": "year", "type": "year"}, {"name": "sales", "type": kind, "unit": unit}]
    document = opened(one_table(f"year,sales\n{rows}", fields), tmp_path)
    table = document.table(document.sheet.resources[0].name)
    said = [notice.sentence for notice in table.notices if "is declared to be in" in notice.sentence]
    assert table.columns["sales"].tolist()[0] == 11.5
    assert [told in sentence for sentence in said] == ([True] if told else [])
