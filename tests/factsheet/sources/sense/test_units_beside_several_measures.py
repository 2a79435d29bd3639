"""A unit that is stated for a table is that of all its figures that can be in it, and it is told of which it is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.exploring.tables import cube_of_text

KWH = {"use": "kWh", "rooms": ""}


def units(document: Document) -> dict[str, str]:
    """The unit of each measure of the first table."""
    roles = document.cube(document.sheet.resources[0].name).roles
    return {measure.field: measure.unit for measure in roles.measures}


def told(document: Document) -> str:
    return " ".join(notice.sentence for notice in document.notices)


@pytest.mark.parametrize("beside", [{"unit": "kWh"}, {"units": "kWh"}, {"meta": {"unit": "kWh"}}])
@pytest.mark.parametrize("turned", [False, True])
def test_records_have_the_unit_beside_them_where_they_can(
    tmp_path: Path, beside: dict[str, object], *, turned: bool
) -> None:
    records = [{"house": "A", "use": 412.5, "rooms": 4}, {"house": "B", "use": 300.1, "rooms": 2}]
    if turned:
        records = [dict(reversed(record.items())) for record in records]
    file = tmp_path / "houses.json"
    file.write_text(json.dumps({**beside, "records": records}), encoding="utf-8")
    document = open_document(file)

    assert units(document) == KWH
    assert "The unit “kWh”, stated beside the table, is taken for its figures." in told(document)
    assert "The unit “kWh” is not taken for “rooms”, which is of another kind." in told(document)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Unit: kWh\nhouse,use,rooms\nA,412.5,4\nB,300.1,2\n", KWH),
        ("Unit: kWh\nhouse,rooms,use\nA,4,412.5\nB,2,300.1\n", KWH),
        ("Unit: EUR\nshop,sales,employees\nA,412,42\nB,300,21\n", {"sales": "EUR", "employees": ""}),
        ("Unit: kWh\nhouse,use,cost\nA,412.5,4.5\nB,300.1,2.5\n", {"use": "kWh", "cost": ""}),
        ("Unit: kWh\nhouse,use,share\nA,412.5,4.5\nB,300.1,2.5\n", {"use": "kWh", "share": ""}),
        ("Unit: kWh\nhouse,use,lost\nA,412.5,4.5\nB,300.1,2.5\n", {"use": "kWh", "lost": "kWh"}),
        ("Unit: kWh\nhouse,use,use per person\nA,412,4\nB,300,2\n", {"use": "kWh", "use per person": "kWh"}),
        ("Unit: persons\ntown,adults,children\nA,4,6\nB,2,9\n", {"adults": "persons", "children": "persons"}),
        ("Unit: EUR m\ngrant,pupils,students\nA,4,6\nB,2,9\n", {"pupils": "EUR m", "students": "EUR m"}),
        ("Unit: bpm\nrunner,heart rate\nA,140\nB,122\n", {"heart rate": "bpm"}),
        ("Unit: kWh\nhouse,rooms\nA,4\nB,2\n", {"rooms": "kWh"}),
    ],
)
def test_lines_above_a_table_state_the_unit_of_what_can_be_in_it(
    tmp_path: Path, text: str, expected: dict[str, str]
) -> None:
    cube = cube_of_text(tmp_path, text)
    assert {measure.field: measure.unit for measure in cube.roles.measures} == expected
