"""Two measures are never offered under one name."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.roles.field_facts import FieldFacts
from tests.factsheet.roles.columns import roles_of

_ROWS = "Harbin,593,454,31\nDaqing,311,300,12\nQiqihar,201,99,7"


@pytest.mark.parametrize(
    ("names", "titles"),
    [
        ("Merkmal_0,Merkmal_1,Zahl", ["Merkmal_0", "Merkmal_1", "Zahl"]),
        ("Merkmal_1,Zahl,Merkmal_0", ["Merkmal_1", "Zahl", "Merkmal_0"]),
        ("Merkmal_0,Mannen_2,Wert", ["Merkmal", "Mannen", "Wert"]),
        ("TotaleBevolking_1,Mannen_2,Vrouwen_3", ["Totale bevolking", "Mannen", "Vrouwen"]),
        ("cost_usd,Cost (usd),cost_eur", ["cost_usd", "Cost (usd)", "Cost"]),
    ],
)
def test_columns_that_would_be_called_alike_keep_their_names(names: str, titles: list[str]) -> None:
    measures = roles_of(f"Stadt,{names}\n{_ROWS}").measures
    order = names.split(",")
    assert [measure.title for measure in sorted(measures, key=lambda found: order.index(found.field))] == titles


def test_columns_whose_makers_gave_them_one_title_are_told_apart_by_their_names() -> None:
    facts = {name: FieldFacts(name, title="Income") for name in ("b1", "Income 2")}
    measures = roles_of(f"city,b1,Income 2,age\n{_ROWS}", None, **facts).measures
    assert {measure.title for measure in measures} == {"Income [b1]", "Income 2", "age"}
