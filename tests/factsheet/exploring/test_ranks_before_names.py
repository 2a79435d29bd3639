"""Numbers that lists set before names are ranks of these, and name nothing; counted days are a course."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factsheet.exploring.tables import cube_of_text


@pytest.mark.parametrize("text", [
    "1.;Anna;12,31\n2.;Ece;12,44\n3.;Petra;12,90", "1st,Anna,31\n2nd,Ece,28\n3rd,Petra,27",
    "1),Anna,31\n2),Ece,28\n3),Petra,27", "1,Anna,31\n2,Ece,28\n2,Petra,28\n4,Zoe,20",
])  # fmt: skip
def test_numbers_before_names_without_a_header_are_ranks_of_these(tmp_path: Path, text: str) -> None:
    cube = cube_of_text(tmp_path, f"{text}\n")
    assert cube.entities is not None
    assert cube.entities.words[0] == "Anna"
    assert [measure.field for measure in cube.roles.measures] == ["column 3"]


@pytest.mark.parametrize("text", ["Klasse;Kinder\n1.;20\n2.;25\n3.;22\n", "Street,Rent\n1st,500\n2nd,600\n3rd,550\n"])
def test_numbers_beside_no_names_name_the_rows(tmp_path: Path, text: str) -> None:
    assert cube_of_text(tmp_path, text).roles.entity in ("Klasse", "Street")


@pytest.mark.parametrize(("text", "time"), [
    ("Tag;Gäste\n1;10\n2;14\n3;9\n", "Tag"), ("Tag;Gäste;Umsatz\n3;10;100\n2;14;120\n1;9;90\n", "Tag"),
    ("Hour,Cars\n8,34\n12,40\n17,12\n", "Hour"), ("Minutes,Score\n3,5\n9,1\n20,4\n", ""),
])  # fmt: skip
def test_three_days_that_are_counted_are_the_time(tmp_path: Path, text: str, time: str) -> None:
    assert cube_of_text(tmp_path, text).roles.time == time
