"""The figures of a choice, held against the same found another way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from harbin_viewer.charts.exploring.explored import brief_of, forms, why_not
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.choice_figures import Figures
from harbin_viewer.factsheet.exploring.choices import EntitySearch, fastest_grown, largest, smallest
from harbin_viewer.factsheet.exploring.refused_transforms import refused_transform
from harbin_viewer.factsheet.exploring.transforms import per_person
from harbin_viewer.factsheet.model.exploration import Exploration, Transform
from tests.factsheet.exploring.tables import COUNTRIES, FIELDS, countries, explored, output

CHOICE = Exploration(resource="data", measure="Output")


def figures(document: Document, **choice: object) -> Figures:
    return Figures(document.cube("data"), replace(CHOICE, **choice))


def test_a_line_has_the_figures_of_its_entity_in_the_order_of_time(tmp_path: Path) -> None:
    document = explored(tmp_path, FIELDS, [["A", 2002, 3, 1], ["B", 2001, 9, 1], ["A", 2001, 2, 1], ["B", 2002, 8, 1]])
    line = figures(document).line("A")
    assert line.x.tolist() == [2001, 2002]
    assert line.y.tolist() == [2, 3]
    assert line.rows.tolist() == [2, 0]


def test_a_period_cuts_lines_and_times(tmp_path: Path) -> None:
    found = figures(countries(tmp_path), period=(2003, 2005))
    assert found.moments().tolist() == [2003, 2004, 2005]
    assert found.line("China").x.tolist() == [2003, 2004, 2005]


def test_a_time_at_which_a_measure_has_no_figure_is_none_of_its_times(tmp_path: Path) -> None:
    rows = [["A", 2001, 1, 5], ["B", 2001, 2, 5], ["A", 2002, None, 6], ["B", 2002, None, 6], ["A", 2003, 4, 7]]
    document = explored(tmp_path, FIELDS, rows)
    assert figures(document).moments().tolist() == [2001, 2003]
    assert figures(document, measure="Population").moments().tolist() == [2001, 2002, 2003]


@pytest.mark.parametrize("transform", ["", "index", "growth", "share", "per person"])
def test_the_standing_of_a_time_is_what_all_lines_have_there(tmp_path: Path, transform: Transform) -> None:
    found = figures(countries(tmp_path), transform=transform)
    for moment in found.moments().tolist():
        standing = dict(zip(found.standing(moment).names, found.standing(moment).y.tolist(), strict=True))
        for name in (*COUNTRIES, "World"):
            line = found.line(name)
            (value,) = line.y[line.x == moment].tolist()
            assert standing.get(name, np.nan) == pytest.approx(value, nan_ok=True)


@settings(max_examples=20)
@given(
    rows=st.lists(
        st.tuples(
            st.sampled_from("ABCDE"),
            st.integers(1990, 1999),
            st.one_of(st.none(), st.floats(-1e6, 1e6, allow_nan=False).map(lambda value: round(value, 3))),
        ),
        min_size=2, max_size=40, unique_by=lambda row: row[:2],
    ),
    transform=st.sampled_from(["", "index", "growth"]),
)  # fmt: skip
def test_standings_and_lines_agree_whatever_is_missing(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, int, float | None]], transform: Transform
) -> None:
    from harbin_viewer.factsheet.exploring.cube import Cube
    from harbin_viewer.factsheet.roles.found_roles import Measure, Roles

    document = explored(tmp_path_factory.mktemp("drawn"), FIELDS, [[*row, 1] for row in rows])
    roles = Roles(time="Year", entity="Country", measures=(Measure("Output", "Output", "t"),))
    found = Figures(Cube(document.table("data"), roles), replace(CHOICE, transform=transform))
    for moment in found.cut.moments.tolist():
        at = found.standing(moment)
        expected: dict[str, float] = {}
        for name in found.cut.present:
            line = found.line(name)
            for value in line.y[(line.x == moment) & np.isfinite(line.y)].tolist():
                expected[name] = value
        assert dict(zip(at.names, at.y.tolist(), strict=True)) == pytest.approx(expected)


def test_shares_are_of_the_whole_that_the_table_has(tmp_path: Path) -> None:
    found = figures(countries(tmp_path), transform="share")
    whole = sum(output(number, 2005) for number in range(len(COUNTRIES)))
    line = found.line("Japan")
    assert line.y[line.x == 2005].tolist() == pytest.approx([output(2, 2005) / whole * 100])


def test_shares_without_a_whole_are_of_the_sum_of_all(tmp_path: Path) -> None:
    found = figures(countries(tmp_path, world=False), transform="share")
    shares = [found.line(name).y[5] for name in COUNTRIES]
    assert sum(shares) == pytest.approx(100)


def test_growth_over_a_missing_time_is_a_gap(tmp_path: Path) -> None:
    rows = [[name, year, year - 1990, 1] for name in ("A", "B", "C") for year in range(2000, 2010)]
    kept = [row for row in rows if row[:2] != ["A", 2005]]
    line = figures(explored(tmp_path, FIELDS, kept), transform="growth").line("A")
    assert np.isnan(line.y[line.x == 2006]).all()
    assert np.isfinite(line.y[line.x == 2007]).all()


def test_an_index_needs_a_figure_at_its_base_and_says_so(tmp_path: Path) -> None:
    rows = [["A", 2000, 5, 1], ["A", 2001, 10, 1], ["B", 2001, 3, 1], ["B", 2002, 6, 1]]
    found = figures(explored(tmp_path, FIELDS, rows), transform="index", base=2000.0)
    assert found.line("A").y.tolist() == [100, 200]
    assert found.line("B").known == 0
    assert "base" in found.line("B").why_not


def test_the_base_of_an_index_is_where_most_of_the_chosen_begin(tmp_path: Path) -> None:
    rows = [["A", year, 5, 1] for year in range(1990, 2005)] + [["B", year, 3, 1] for year in range(2000, 2005)]
    found = figures(explored(tmp_path, FIELDS, rows), transform="index", entities=("A", "B"))
    assert found.base == 2000


def test_a_rate_has_no_shares_and_says_why(tmp_path: Path) -> None:
    fields = [*FIELDS[:2], {"name": "Literacy rate", "type": "number", "unit": "%"}]
    document = explored(tmp_path, fields, [[name, year, 50] for name in "ABC" for year in (2000, 2001)])
    reason = refused_transform(document.cube("data"), replace(CHOICE, measure="Literacy rate"), "share")
    assert "rate" in reason


def test_figures_below_nought_have_no_shares(tmp_path: Path) -> None:
    rows = [[name, year, value, 1] for name, value in (("A", -5), ("B", 9), ("C", 4)) for year in (2000, 2001)]
    cube = explored(tmp_path, FIELDS, rows).cube("data")
    assert "below nought" in refused_transform(cube, CHOICE, "share")


def test_parts_that_do_not_add_up_to_their_whole_have_no_shares(tmp_path: Path) -> None:
    rows = [["China", 2000, 5, 1], ["Japan", 2000, 5, 1], ["France", 2000, 5, 1], ["World", 2000, 50, 1]]
    rows += [[name, 2001, value, 1] for name, _year, value, _one in rows]
    cube = explored(tmp_path, FIELDS, rows).cube("data")
    assert "do not add up" in refused_transform(cube, CHOICE, "share")


def test_per_person_divides_by_the_people_of_the_same_row(tmp_path: Path) -> None:
    line = figures(countries(tmp_path), transform="per person").line("Japan")
    assert line.y[line.x == 2000].tolist() == pytest.approx([output(2, 2000) / 30])


def test_the_whole_is_ranked_with_nobody(tmp_path: Path) -> None:
    found = figures(countries(tmp_path))
    assert largest(found, 2010, 2) == ("Brazil", "Côte d’Ivoire")
    assert smallest(found, 2010, 1) == ("China",)
    assert fastest_grown(found, 1) == ("Brazil",)


def test_rows_that_share_entity_and_time_are_told(tmp_path: Path) -> None:
    rows = [[name, year, year] for name in COUNTRIES for year in range(2000, 2010)]
    document = explored(tmp_path, FIELDS[:3], [*rows, *rows[:10]])
    assert document.cube("data").cut({}).clash == len(rows)


def test_few_rows_that_share_a_place_are_left_out_of_all(tmp_path: Path) -> None:
    rows = [[name, year, year] for name in COUNTRIES for year in range(2000, 2010)]
    cut = explored(tmp_path, FIELDS[:3], [*rows, ["Japan", 2004, 1]]).cube("data").cut({})
    assert cut.clash is None
    assert cut.twins.tolist() == [rows.index(["Japan", 2004, 2004]), len(rows)]
    assert len(cut.of("Japan")) == 9


def test_a_dimension_of_numbers_is_held_at_one_of_them(tmp_path: Path) -> None:
    fields = [*FIELDS[:2], {"name": "Age", "type": "number"}, {"name": "Output", "type": "number", "unit": "t"}]
    ages = (15.0, 16.0, None)
    rows = [[name, year, age, 7] for name in COUNTRIES for year in range(2000, 2005) for age in ages[:2]]
    cube = explored(tmp_path, fields, rows).cube("data")
    assert not cube.dimensions or len(cube.cut({}).rows) == len(rows) // 2


def test_roles_may_be_corrected_and_the_cube_follows(tmp_path: Path) -> None:
    document = countries(tmp_path)
    assert document.cube("data").roles.entity == "Country"
    document.correct_roles("data", {"Population": "aside"})
    assert [measure.field for measure in document.cube("data").roles.measures] == ["Output"]


def test_names_are_found_without_accents_and_by_their_words() -> None:
    search = EntitySearch(COUNTRIES)
    assert search.find("cote d'iv")[0] == "Côte d’Ivoire"
    assert search.find("south")[0] == "Korea, South"
    assert search.find("russ")[0] == "Russia"
    assert search.find("xyz") == ()
    assert search.nearest("Chnia") == "China"
    assert search.nearest("qqqqqq") == ""


@pytest.mark.parametrize("names", [("中国", "日本"), ("مصر", "المغرب"), ("ישראל", "ירדן"), ("Chad", "Great " * 13)])
def test_any_script_and_length_of_names_can_be_chosen(tmp_path: Path, names: tuple[str, ...]) -> None:
    document = explored(tmp_path, FIELDS, [[name, year, year, 1] for name in names for year in range(2000, 2005)])
    assert figures(document).line(names[1].strip()).known == 5
    assert EntitySearch(names).find(names[0][:2]) == (names[0],)


@pytest.mark.parametrize(
    ("unit", "growth", "index"),
    [("%", False, True), ("% of GDP", False, True), ("°C", False, False), ("dB", False, False), ("t", True, True)],
)
def test_growth_and_index_are_of_amounts(tmp_path: Path, unit: str, growth: bool, index: bool) -> None:
    fields = [*FIELDS[:2], {"name": "Level", "type": "number", "unit": unit}]
    document = explored(tmp_path, fields, [[name, year, year - 1990] for name in "ABC" for year in range(2000, 2005)])
    cube, choice = document.cube("data"), replace(CHOICE, measure="Level")
    assert (not refused_transform(cube, choice, "growth"), not refused_transform(cube, choice, "index")) == (
        growth,
        index,
    )


def test_an_index_of_a_figure_below_nought_is_a_gap(tmp_path: Path) -> None:
    rows = [["A", 2000, 5, 1], ["A", 2001, -5, 1], ["A", 2002, 10, 1], ["B", 2000, 3, 1]]
    line = figures(explored(tmp_path, FIELDS, rows), transform="index", base=2000.0).line("A")
    assert line.y[[0, 2]].tolist() == [100, 200]
    assert np.isnan(line.y[1])


def test_of_rates_those_rose_most_that_rose_by_most_points(tmp_path: Path) -> None:
    fields = [*FIELDS[:2], {"name": "Level", "type": "number", "unit": "%"}]
    rows = [["A", 2000, 1], ["A", 2001, 2], ["B", 2000, 40], ["B", 2001, 50], ["C", 2000, 20], ["C", 2001, 22]]
    assert fastest_grown(figures(explored(tmp_path, fields, rows), measure="Level"), 2) == ("B", "C")
    fields[2]["unit"] = "t"
    (tmp_path / "amounts").mkdir()
    assert fastest_grown(figures(explored(tmp_path / "amounts", fields, rows), measure="Level"), 2) == ("A", "B")


@pytest.mark.parametrize(
    ("money", "people", "expected"),
    [
        ("million USD", "thousand", (0.08, "USD per person")),
        ("million USD", "people", (80, "USD per person")),
        ("USD", "millions", (8e-11, "USD per person")),
        ("USD in thousands", "1,000", (8e-5, "USD per person")),
        ("亿元", "万人", (0.8, "元 per person")),
        ("t", "people", (8e-5, "t per person")),
    ],
)
def test_per_person_is_in_full_whatever_units_count_in(
    tmp_path: Path, money: str, people: str, expected: tuple[float, str]
) -> None:
    fields = [*FIELDS[:2], FIELDS[2] | {"unit": money}, FIELDS[3] | {"unit": people}]
    cube = explored(tmp_path, fields, [[name, 2000, 400, 5_000_000] for name in COUNTRIES]).cube("data")
    line = Figures(cube, replace(CHOICE, transform="per person")).line("Japan")
    value, unit = expected
    assert line.y.tolist() == pytest.approx([value])
    assert per_person(cube, "Output")[1] == unit


def test_forms_that_ask_for_one_time_have_its_figures_counted_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, asked = countries(tmp_path), []
    parts = vars(Figures)["_parts"]

    def counted(self: Figures, moment: float) -> Any:
        asked.append(moment)
        return parts(self, moment)

    monkeypatch.setattr(Figures, "_parts", counted)
    brief = brief_of(document, replace(CHOICE, form="ranking", period=(2003, 2003)))
    first = [why_not(brief), *(forms()[name].refused(brief) for name in ("ranking", "histogram"))]
    assert len(asked) == 1
    assert [why_not(brief), *(forms()[name].refused(brief) for name in ("ranking", "histogram"))] == first
    assert len(asked) == 1
