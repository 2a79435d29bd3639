"""What an exploration begins with is worth seeing, or a clear word."""

from __future__ import annotations

from pathlib import Path

from harbin_viewer.factsheet.exploring.beginning import beginning
from harbin_viewer.factsheet.exploring.groups import groups_of
from tests.factsheet.exploring.tables import FIELDS, countries, explored


def test_several_over_time_begin_as_lines_of_a_few(tmp_path: Path) -> None:
    start = beginning(countries(tmp_path).cube("data")).exploration
    assert start is not None
    assert (start.form, start.measure) == ("line", "Output")
    assert 3 <= len(start.entities) <= 6


def test_one_year_begins_as_a_ranking(tmp_path: Path) -> None:
    start = beginning(countries(tmp_path, [2010]).cube("data")).exploration
    assert start is not None
    assert start.form == "ranking"


def test_a_ranking_begins_at_the_newest_time_with_enough_figures(tmp_path: Path) -> None:
    rows = [[name, 2000 + place, place, 1] for place, name in enumerate("ABCDEFGH")]
    rows += [[name, 2020, 5, 1] for name in "IJKLMNOPQRST"] + [["U", 2021, 1, 1]]
    start = beginning(explored(tmp_path, FIELDS, rows).cube("data")).exploration
    assert start is not None
    assert start.form == "ranking"
    assert start.period is not None
    assert start.period[1] == 2020


def test_no_figures_are_said(tmp_path: Path) -> None:
    document = explored(tmp_path, FIELDS[:2], [["A", 2000], ["B", 2001]])
    assert beginning(document.cube("data")).sentence == "No column holds figures to draw."


def test_entities_are_grouped_by_a_column_that_sorts_them(tmp_path: Path) -> None:
    asia, europe, africa = (("China", "Japan"), ("France", "Italy"), ("Kenya", "Togo"))
    places = {**dict.fromkeys(asia, "Asia"), **dict.fromkeys(europe, "Europe"), **dict.fromkeys(africa, "Africa")}
    fields = [*FIELDS[:3], {"name": "Continent", "type": "string"}]
    rows = [[name, year, year + len(name), place] for name, place in places.items() for year in (2000, 2001, 2002)]
    groups = groups_of(explored(tmp_path, fields, rows).cube("data"))
    assert groups["Asia"] == ("China", "Japan")
    assert set(groups) == {"Asia", "Europe", "Africa"}
