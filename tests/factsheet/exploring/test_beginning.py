"""What an exploration begins with is worth seeing, or a clear word."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.entities.groups import groups_of
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning, first_table
from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.exploring.tables import FIELDS, countries, cube_of_text, explored

YEARS = range(2000, 2020)


def test_several_over_time_begin_as_lines_of_a_few(tmp_path: Path) -> None:
    start = beginning(countries(tmp_path).cube("data")).exploration
    assert start is not None
    assert (start.form, start.measure) == ("line", "Output")
    assert 3 <= len(start.entities) <= 6


def test_one_year_begins_as_a_ranking(tmp_path: Path) -> None:
    start = beginning(countries(tmp_path, [2010]).cube("data")).exploration
    assert start is not None
    assert start.form == "ranking"


def test_years_of_those_that_are_measured_come_after_what_is_measured(tmp_path: Path) -> None:
    rows = ("Peru,1821,1285216", "Kenya,1963,580367", "Chile,1818,756102", "Ghana,1957,238533")
    start = beginning(cube_of_text(tmp_path, "\n".join(["Country,Independence,Area (km2)", *rows]))).exploration
    assert start is not None
    assert (start.form, start.measure) == ("ranking", "Area (km2)")


def test_a_ranking_begins_at_the_newest_time_with_enough_figures(tmp_path: Path) -> None:
    rows = [[name, 2000 + place, place, 1] for place, name in enumerate(("Chad", "Mali", "Togo", "Oman"))]
    many = ("Peru", "Chile", "Kenya", "Japan", "China", "India", "France", "Spain", "Italy", "Greece")
    rows += [[name, 2020, 5 + place, 1] for place, name in enumerate(many)] + [["Norway", 2021, 1, 1]]
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


def many(
    count: int, years: range, figure: Callable[[int, int], float], begins: Callable[[int], int]
) -> list[list[object]]:
    """A figure of each of `count` places for the years from the one in which it begins."""
    return [[f"Place {n}", y, figure(n, y), 1] for n in range(count) for y in years if y >= begins(n)]


def test_times_of_which_few_are_told_are_left_out_of_a_long_table(tmp_path: Path) -> None:
    rows = many(10, range(1800, 2021), lambda n, y: n + y, lambda n: 1800 if n < 2 else 1950)
    start = beginning(explored(tmp_path, FIELDS, rows).cube("data")).exploration
    assert start is not None
    assert start.period == (1950, 2020)


def test_a_table_of_which_most_is_told_all_along_is_shown_whole(tmp_path: Path) -> None:
    rows = many(10, range(1800, 2021), lambda n, y: n + y, lambda n: 1800 if n < 7 else 1950)
    start = beginning(explored(tmp_path, FIELDS, rows).cube("data")).exploration
    assert start is not None
    assert start.period is None


def test_one_whose_peak_is_long_gone_does_not_press_the_others_to_the_ground(tmp_path: Path) -> None:
    rows = many(
        12, range(2000, 2011), lambda n, y: 1e6 if (n, y) == (11, 2005) else n * 10.0 + y - 2000, lambda _n: 2000
    )
    start = beginning(explored(tmp_path, FIELDS, rows).cube("data")).exploration
    assert start is not None
    assert "Place 11" not in start.entities


def test_lines_through_many_orders_of_size_begin_on_a_logarithmic_axis(tmp_path: Path) -> None:
    grown = many(3, range(2000, 2021), lambda n, y: (n + 1) * 2.0 ** (y - 2000), lambda _n: 2000)
    slow = many(3, range(2000, 2021), lambda n, y: (n + 1) * 1.2 ** (y - 2000), lambda _n: 2000)
    first, second = (
        beginning(explored(tmp_path / name, FIELDS, rows).cube("data")).exploration
        for name, rows in (("grown", grown), ("slow", slow))
    )
    assert first is not None
    assert second is not None
    assert (first.logarithmic, second.logarithmic) == (True, False)


def test_the_first_table_with_figures_over_time_is_the_one_to_begin_with(tmp_path: Path) -> None:
    document = countries(tmp_path)
    over_time = document.sheet.resources[0]
    codes = replace(over_time, name="codes", schema=replace(over_time.schema, fields=over_time.schema.fields[:1]))  # type: ignore[union-attr, type-var]
    assert first_table([codes, over_time]) == over_time
    assert first_table([codes]) == codes
    assert first_table([]) is None


def test_columns_are_not_compared_with_each_other_for_the_table_to_begin_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = countries(tmp_path).sheet.resources
    monkeypatch.setattr(Field, "__eq__", lambda *_: pytest.fail("as often as there are columns, for each of them"))
    assert first_table(tables) is tables[0]


def test_a_first_look_passes_over_what_never_changes_over_time(tmp_path: Path) -> None:
    fields = [{"name": "Country", "type": "string"}, {"name": "Year", "type": "year"},
              {"name": "Page", "type": "integer"}, {"name": "Exports", "type": "number"}]  # fmt: skip
    rows = [
        [name, year, 20 + place, year - 1690 + place] for place, name in enumerate("ABCD") for year in range(1700, 1710)
    ]
    start = beginning(explored(tmp_path, fields, rows).cube("data")).exploration
    assert start is not None
    assert (start.form, start.measure) == ("line", "Exports")


def test_numbered_rows_that_come_now_and_then_begin_with_how_many_there_were(tmp_path: Path) -> None:
    fields = [
        {"name": "DisNo.", "type": "string"},
        {"name": "Country", "type": "string"},
        {"name": "Year", "type": "year"},
        {"name": "Deaths", "type": "number"},
    ]
    places = ("Chad", "Chad", "Chad", "Mali", "Peru", "Peru", "Togo")
    rows = [[f"{2000 + at // 9}-{at:04}-X", places[at % 7], 2000 + at // 9, at % 23] for at in range(90)]

    start = beginning(explored(tmp_path, fields, rows).cube("data")).exploration

    assert start is not None
    assert (start.form, start.measure) == ("counts", "Year")


def test_a_few_figures_without_names_are_said_to_be_too_few(tmp_path: Path) -> None:
    document = explored(tmp_path, [{"name": "a", "type": "number"}], [[1.5], [2.5], [1.5]])
    assert beginning(document.cube("data")).sentence == "There are too few different figures to draw."


@pytest.mark.parametrize(("measure", "form"), [("Exchange rate", "multiples"), ("Tonnes", "line")])
def test_rates_of_unlike_sizes_begin_with_a_small_chart_for_each_and_amounts_do_not(
    tmp_path: Path, measure: str, form: str
) -> None:
    sizes = {"Japan": 150, "Korea": 1500, "Canada": 1.3, "Kuwait": 0.3, "India": 90, "Brazil": 5, "Viet Nam": 25_000}
    rows = [f"{name},{year},{size * (1 + year % 7 / 20):.4f}" for name, size in sizes.items() for year in YEARS]
    found = beginning(cube_of_text(tmp_path, "\n".join([f"Country,Year,{measure}", *rows, ""]))).exploration
    assert found is not None
    assert found.form == form
    assert found.own_scales == (form == "multiples")
    assert {"Japan", "India", "Brazil"} < set(found.entities) or form == "line"


def test_where_most_are_spikes_the_highest_are_told_of_and_few_times_long_before_are_left_out(tmp_path: Path) -> None:
    peaks = {"Indonesia": 60_000, "Martinique": 30_000, "Colombia": 23_000, "Japan": 15_000, "Iceland": 9_000}
    peaks |= {"Italy": 400, "Mexico": 300, "Chile": 200}
    rows = [
        f"{name},{year},{peak if year == 1900 + 3 * at else 0}"
        for at, (name, peak) in enumerate(peaks.items())
        for year in (-100, 500, *range(1850, 2000))
    ]
    found = beginning(cube_of_text(tmp_path, "\n".join(["Country,Year,Deaths", *rows, ""]))).exploration
    assert found is not None
    assert set(found.entities) == {"Indonesia", "Martinique", "Colombia", "Japan", "Iceland"}
    assert found.period == (1850.0, 1999.0)


def test_things_that_each_have_texts_of_their_own_are_no_course(tmp_path: Path) -> None:
    rows = ("1,Elm,3rd Street 7,29,2010-06-01", "2,Oak,5th Street 9,11,2010-06-02", "3,Oak,6th Street 1,11,2010-10-18")
    text = "\n".join(["Number,Species,Place,Girth,Seen on", *(f"T{row}" for row in rows), ""])
    found = beginning(cube_of_text(tmp_path, text)).exploration
    assert found is not None
    assert found.form != "line"


def test_figures_of_several_kinds_are_never_counted_together(tmp_path: Path) -> None:
    rows = [
        f"{trait},{plant},{place / 7 + size},{unit}"
        for trait, unit, size in (("yield", "t/ha", 0), ("area", "m2/kg", 900))
        for plant in ("Oak", "Elm", "Ash")
        for place in range(20)
    ]
    start = beginning(cube_of_text(tmp_path, "\n".join(["trait,species,mean,units", *rows]))).exploration
    assert start is not None
    assert (start.form, start.fixed) == ("histogram", {"trait": "yield"})


THING = {"name": "Name", "type": "string"}
NOTE = {"name": "Told", "type": "string"}


def keyed(folder: Path, key: str, rows: list[list[object]]) -> Cube:
    """Rows of no entity, each with a name that is the declared key, and words beside its year and its figure."""
    fields = [THING, *FIELDS[1:3], NOTE]
    document = explored(folder, fields, rows)
    resource = document.sheet.resources[0]
    assert resource.schema is not None
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    descriptor["resources"][0]["schema"]["primaryKey"] = key
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    return open_document(folder).cube("data")


def test_a_measure_that_is_asked_for_is_the_one_that_is_shown(tmp_path: Path) -> None:
    names = ("Bridge over the river", "Fair of spring", "Church of stone", "School of the arts", "Road to the sea")
    rows: list[list[object]] = [[name, 1900 + 13 * n, 5.5 * n, name.lower()] for n, name in enumerate(names * 4)]
    rows = [[f"{name} {n}", *rest] for n, (name, *rest) in enumerate(rows)]
    cube = keyed(tmp_path, "Name", rows)
    for measure in (known.field for known in cube.roles.measures):
        asked = beginning(cube, measure=measure).exploration
        assert asked is not None
        assert asked.measure == measure


def test_a_key_that_says_the_time_in_other_words_makes_no_things_of_rows(tmp_path: Path) -> None:
    rows: list[list[object]] = [[str(y), y, float(y % 7), "Province"] for y in range(2011, 2018)]
    cube = keyed(tmp_path, "Name", [*rows, ["H1 2022", 2022, 4.5, "Free trade zone"]])
    start = beginning(cube).exploration
    assert start is not None
    assert (start.measure, start.form) == ("Output", "line")


@pytest.mark.filterwarnings("error")
def test_lines_through_more_orders_than_a_number_has_begin_on_a_logarithmic_axis(tmp_path: Path) -> None:
    endless = many(3, range(2000, 2021), lambda n, y: (n + 1) * 10.0 ** (30 * (y - 2010)), lambda _n: 2000)
    start = beginning(explored(tmp_path, FIELDS, endless).cube("data")).exploration
    assert start is not None
    assert start.logarithmic


def test_a_column_of_words_that_is_said_to_be_the_time_is_told_and_no_figure_called_missing(tmp_path: Path) -> None:
    rows = [[name, year, 3 * year % 17 + size] for size, name in enumerate(("Mill", "Quay")) for year in YEARS]
    fields = [{"name": "Shop", "type": "string"}, FIELDS[1], {"name": "Sold", "type": "number", "unit": "kg"}]
    explored(tmp_path, fields, rows)
    file = tmp_path / "datapackage.json"
    descriptor = json.loads(file.read_text(encoding="utf-8"))
    descriptor["resources"][0]["roles"] = {"Shop": "time"}
    file.write_text(json.dumps(descriptor), encoding="utf-8")
    start = beginning(open_document(tmp_path).cube("data"))
    assert start.exploration is None
    assert start.sentence == "“Shop” is said to be the time, and no time stands in it."
