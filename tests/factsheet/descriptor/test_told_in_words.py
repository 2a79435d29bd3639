"""What descriptions say of all figures: which number stands for none, and in which unit they are."""

from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.descriptor.foreign_samples import package, resource, written

FIELDS = [
    {"name": "Entity", "type": "string"},
    {"name": "Year", "type": "integer"},
    {"name": "Deaths", "type": "number"},
]
TABLE = "Entity,Year,Deaths\nPeru,1990,0.0\nPeru,1991,4\nChile,1990,-6666\nChile,1991,5\n"


def described(folder: Path, **said: Any) -> tuple[list[Any], str, list[str]]:
    """The figures, the unit of their field, and what is told of a table whose package is described so."""
    of_field = {"description": said.pop("field")} if "field" in said else {}
    fields = [*FIELDS[:2], FIELDS[2] | of_field]
    told = resource(schema={"fields": fields}, description=said.pop("resource", None))
    document = open_document(written(folder, package(resources=[told], **said), {"deaths.csv": TABLE}))
    table = document.table("deaths")
    figures = [None if figure != figure else figure for figure in table.columns["Deaths"].tolist()]
    return figures, table.field("Deaths").unit, [notice.sentence for notice in document.notices]


@pytest.mark.parametrize(
    "words",
    [
        {"field": "Deaths; 0.0 means the country was not included in the report."},
        {"resource": "A figure of 0.0 indicates that a country was not included that year."},
        {"description": "Missing values are recorded as 0."},
    ],
)
def test_a_number_that_is_said_to_stand_for_none_is_missing(words: dict[str, str], tmp_path: Path) -> None:
    figures, _unit, told = described(tmp_path, **words)
    assert figures == [None, 4.0, -6666.0, 5.0]
    assert any(sentence.endswith("counts as missing, as the description says.") for sentence in told)


@pytest.mark.parametrize(
    "words",
    ["Missing values are denoted with a -6666.", "-6666 represents suppressed figures.", "No data is coded as -6666."],
)
def test_codes_of_offices_for_missing_figures_are_found_in_their_words(words: str, tmp_path: Path) -> None:
    assert described(tmp_path, description=words)[0] == [0.0, 4.0, None, 5.0]


@pytest.mark.parametrize(
    "words", ["0 to 5 deaths are reported.", "Of 6666 deaths 4 were not reported.", "1990 data are not available here."]
)
def test_other_numbers_in_descriptions_stand_for_themselves(words: str, tmp_path: Path) -> None:
    assert described(tmp_path, description=words)[0] == [0.0, 4.0, -6666.0, 5.0]


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("All figures are in millions of USD", "millions of USD"),
        ("Deaths of a century.\nThe values are given in thousand persons.", "thousand persons"),
        ("Values are in the annex.", ""),
        ("Figures are in print.", ""),
    ],
)
def test_the_unit_that_all_figures_are_said_to_be_in_is_that_of_each(words: str, unit: str, tmp_path: Path) -> None:
    _figures, found, told = described(tmp_path, resource=words)
    assert found == unit
    assert any("as the description says of all of them" in sentence for sentence in told) == bool(unit)
