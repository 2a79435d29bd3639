"""Charts of a choice: what is drawn and said is what the table has, and what is left out is said."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import get_args

import numpy as np
import pytest

from harbin_viewer.charts.exploring.explored import forms
from harbin_viewer.charts.exploring.rest import Rest
from harbin_viewer.charts.formats.data.chart_data import rows as data_rows
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.exploration import FORMS, Form
from harbin_viewer.factsheet.tables.table import Table
from tests.charts.exploring.forms.form_samples import chart_of, picture
from tests.factsheet.exploring.tables import COUNTRIES, FIELDS, countries, explored, output

pytestmark = pytest.mark.usefixtures("qapp")


_SEVERAL = ("measures", "courses")
"""Forms of several measures, of which the sample has one in each unit."""


def texts(chart: Chart) -> list[str]:
    return [text.text for text in picture(chart).texts]


def test_each_form_has_its_words_and_a_file_of_its_own() -> None:
    assert set(forms()) == set(FORMS) == set(get_args(Form))


@pytest.mark.parametrize(
    "form",
    [form for form, facts in FORMS.items() if not facts.of_words and form not in ("measures", "answers", "courses")],
)
def test_every_form_says_measure_unit_and_source_and_can_be_exported_as_data(tmp_path: Path, form: Form) -> None:
    document = countries(tmp_path)
    chart = chart_of(document, form=form)
    seen = " ".join(texts(chart))
    assert "Output" in seen
    assert any(word in seen.split() for word in ("t", "t,"))
    assert "Countries over the years" in seen
    assert describe(chart).startswith(chart.title)
    assert list(data_rows(document, chart))


def weight(cell: CellAt, table: Table) -> float:
    """The figure of a cell in what others have: that of the World, less those that are shown one by one."""
    return float(table.value(cell.field, cell.row)) * (1 if table.value("Country", cell.row) == "World" else -1)


@pytest.mark.parametrize("form", ["line", "ranking", "change", "multiples", "stacked", "scatter"])
def test_every_figure_drawn_is_that_of_its_cell(tmp_path: Path, form: Form) -> None:
    document = countries(tmp_path)
    table = document.table("data")
    for series in chart_of(document, form=form).series:
        for point, value in enumerate(series.y.tolist()):
            if isinstance(series, Rest):
                assert sum(weight(cell, table) for cell in series.cells(point)) == pytest.approx(value)
                continue
            cell = series.cell(point)
            assert table.value(cell.field, cell.row) == value
            name = series.names[point] if series.names else series.label
            assert table.value("Country", cell.row) == name


def test_lines_of_others_are_grey_nameless_and_counted(tmp_path: Path) -> None:
    chart = chart_of(countries(tmp_path))
    quiet = {series.label for series in chart.series if series.quiet}
    assert quiet
    assert quiet.isdisjoint({"China", "Japan", "World"})
    assert "others" in chart.note
    seen = texts(chart)
    assert "China" in " ".join(seen)
    assert not any(name in seen for name in quiet)
    assert "behind" in describe(chart)


def test_a_nameless_line_that_leaps_away_and_back_is_not_drawn_and_that_is_said(tmp_path: Path) -> None:
    rows: list[list[object]] = []
    for place, name in enumerate(COUNTRIES):
        rows += [[name, year, 60 + place + (year - 1990) / 5, 1] for year in range(1990, 2021)]
    calm = chart_of(explored(tmp_path / "calm", FIELDS, rows), entities=COUNTRIES[:3])
    assert "leap" not in calm.note
    rows = [[name, year, 15 if (name, year) == ("Kenya", 2004) else output_, 1] for name, year, output_, _one in rows]
    chart = chart_of(explored(tmp_path / "leaping", FIELDS, rows), entities=COUNTRIES[:3])
    assert "Kenya" not in {series.label for series in chart.series}
    assert "Not drawn, as it leaps far away and soon back: Kenya." in chart.note
    highest = tuple(name for name in COUNTRIES if name != "Kenya")[-3:]
    alone = chart_of(explored(tmp_path / "alone", FIELDS, rows), entities=highest).note
    assert "it leaps far away and soon back: Kenya." in alone
    assert "no room" not in alone, "nobody else is left out"
    named = chart_of(explored(tmp_path / "named", FIELDS, rows), entities=("China", "Kenya"))
    assert "Kenya" in {series.label for series in named.series}, "whoever is chosen is drawn"


def test_a_ranking_marks_the_chosen_and_says_how_many_are_left(tmp_path: Path) -> None:
    rows = [[f"Place {number:03}", 2000, 1000 - number, 1] for number in range(60)]
    document = explored(tmp_path, FIELDS, rows)
    chart = chart_of(document, form="ranking", entities=("Place 049",))
    assert len(chart.categories) == 20
    assert chart.categories[0] == "Place 000"
    assert chart.categories[-1] == "50. Place 049"
    assert "And 40 more." in chart.note
    marked = [series for series in chart.series if not series.quiet]
    assert [series.names for series in marked] == [("Place 049",)]
    assert "Place 000 is first" in describe(chart)


def test_a_ranking_says_who_has_no_figure_and_of_many_how_many(tmp_path: Path) -> None:
    without = ("Kenya", "France", "Japan")
    rows = [[name, 2000, None if name in without else 5, 1] for name in COUNTRIES]
    document = explored(tmp_path / "few", FIELDS, rows)
    note = chart_of(document, form="ranking", entities=()).note
    assert re.search(r"(\w+), (\w+) and (\w+) have no figure here\.", note)
    assert all(name in note for name in without)
    note = chart_of(document, form="ranking", entities=("China", "Japan")).note
    assert "Not shown: Japan, as a figure is missing at 2000." in note
    assert re.search(r"(France and Kenya|Kenya and France) have no figure here\.", note)
    rows = [[name, 2000, None if name != "Japan" else 5, 1] for name in COUNTRIES]
    document = explored(tmp_path / "many", FIELDS, rows)
    many = len(COUNTRIES) - 1
    assert f"{many} have no figure here." in chart_of(document, form="ranking", entities=()).note
    assert f"{many - 1} others have no figure here." in chart_of(document, form="ranking", entities=("China",)).note


def test_groups_are_not_ranked_and_that_is_said(tmp_path: Path) -> None:
    chart = chart_of(countries(tmp_path), form="ranking")
    assert "World" not in chart.categories
    assert "Groups and totals are not ranked: World." in chart.note


def test_the_others_in_grey_are_as_many_small_ones_as_large_ones_and_that_is_said(tmp_path: Path) -> None:
    rows = [
        [f"Place {place:03}", year, place + (year - 2000) / 10, 1] for place in range(200) for year in range(2000, 2011)
    ]
    chart = chart_of(explored(tmp_path, FIELDS, rows), entities=("Place 150",))
    told = "Grey: 24 of the 199 others, from the largest to the smallest figures that the axis of those chosen has room"
    assert told in chart.note
    quiet = {series.label for series in chart.series if series.quiet}
    assert len(quiet) == 24
    assert chart.series[0].label == "Place 150", "who was chosen comes first in tables and files"
    halves = [sum(low <= int(label[-3:]) < low + 50 for label in quiet) for low in (0, 50, 100)]
    assert min(halves) >= 4, "wherever the others are there is grey, so that no gap is seen where none is"
    assert min(quiet) == "Place 000", "down to the last"
    few = chart_of(explored(tmp_path / "few", FIELDS, rows[:330]), entities=("Place 015",))
    told = r"Grey: 1\d of the 29 others; the rest have no room on the axis of those chosen, or too few figures"
    assert re.search(told, few.note)


def test_others_a_little_above_the_chosen_are_not_told_to_be_below(tmp_path: Path) -> None:
    rows = [[f"Place {place:03}", year, 100 + place / 100, 1] for place in range(200) for year in range(2000, 2011)]
    chart = chart_of(explored(tmp_path, FIELDS, rows), entities=("Place 100",))
    highest = {series.label: max(series.y) for series in chart.series}
    assert max(highest.values()) > highest["Place 100"], "some in grey go beyond who is chosen"
    assert "beyond" not in chart.note


def test_groups_are_not_among_the_others_and_named(tmp_path: Path) -> None:
    chart = chart_of(countries(tmp_path), entities=("China", "Japan"))
    assert re.search(r"Grey: .* others.*\. Groups and totals are not among them: World\.", chart.note)
    assert "Groups" not in chart_of(countries(tmp_path), entities=("China", "Japan", "World")).note


def test_small_charts_share_a_scale_unless_each_has_its_own(tmp_path: Path) -> None:
    document = countries(tmp_path)
    together, apart = (chart_of(document, form="multiples", own_scales=own) for own in (False, True))
    assert len({panel.reach for panel in together.panels}) == 1
    assert {panel.reach for panel in apart.panels} == {None}
    assert "one scale for all" in together.subtitle
    assert "scale of its own" in apart.subtitle
    assert len(picture(together).plots) == len(together.panels) == 2


@pytest.mark.parametrize("form", ["line", "multiples", "stacked"])
def test_every_form_over_time_says_that_earlier_figures_are_left_out(tmp_path: Path, form: Form) -> None:
    choice = {"form": form, "entities": COUNTRIES[:2]}
    shown = chart_of(countries(tmp_path), **choice, period=(2005.0, 2010.0))
    assert "Earlier figures, from 2000 on, are left out." in shown.note
    assert "Earlier figures" not in chart_of(countries(tmp_path), **choice).note


def test_a_stack_leaves_out_times_without_a_part_and_says_so(tmp_path: Path) -> None:
    rows = [[name, year, 10, 1] for name in ("A", "B", "C", "D") for year in range(2000, 2006)]
    document = explored(tmp_path, FIELDS, [row for row in rows if row[:2] != ["B", 2003]])
    chart = chart_of(document, form="stacked", entities=("A", "B"))
    assert chart.categories == ("2000", "2001", "2002", "2004", "2005")
    assert "Left out: 2003, as B has no figure." in chart.note
    assert "Others: C and D." in chart.note
    others = chart.series[-1]
    assert others.label == "Others"
    assert others.y.tolist() == [20.0] * 5
    assert [document.table("data").value("Country", cell.row) for cell in others.cells(3)] == ["C", "D"]


def test_the_only_other_of_a_stack_is_in_it_by_its_name_with_its_own_cells(tmp_path: Path) -> None:
    rows = [[name, year, 10, 1] for name in ("A", "B", "C") for year in range(2000, 2006)]
    document = explored(tmp_path, FIELDS, rows)
    chart = chart_of(document, form="stacked", entities=("A", "B"))
    assert [series.label for series in chart.series] == ["A", "B", "C"]
    assert "Others" not in chart.note
    cell = chart.series[-1].address(3)
    assert cell is not None
    assert document.table("data").value("Country", cell.row) == "C"


def test_a_stack_is_drawn_where_its_only_other_has_no_figure_at_a_time(tmp_path: Path) -> None:
    sizes = {"A": 100, "B": 150, "C": 1}
    rows = [[name, year, size, 1] for name, size in sizes.items() for year in range(2000, 2006)]
    document = explored(tmp_path, FIELDS, [row for row in rows if row[:2] != ["C", 2003]])
    chart = chart_of(document, form="stacked", entities=("A", "B"))
    assert "C has no figure at 1 time." in chart.note
    assert picture(chart).plots


def test_others_lead_to_the_same_rows_in_a_part_of_the_chart(tmp_path: Path) -> None:
    chart = chart_of(countries(tmp_path), form="stacked")
    whole, part = chart.series[-1], chart.within((2.5, 5.5)).series[-1]
    assert part.label == whole.label == "Others"
    for point in range(3):
        assert part.cells(point) == whole.cells(point + 3)
        assert part.figure(point) == whole.figure(point + 3)


def test_shares_of_a_stack_are_a_hundred_with_those_of_others(tmp_path: Path) -> None:
    chart = chart_of(countries(tmp_path), form="stacked", transform="share")
    assert [series.label for series in chart.series] == ["China", "Japan", "Others"]
    assert sum(series.y for series in chart.series).round(9).tolist() == [100.0] * 11  # type: ignore[union-attr]
    assert "Others: “World” less those shown." in chart.note


def test_shares_of_all_parts_leave_nothing_to_others_though_rounding_does(tmp_path: Path) -> None:
    rows = [[name, year, 1, 1] for name in ("A", "B", "C") for year in (2000, 2001)]
    chart = chart_of(explored(tmp_path, FIELDS, rows), form="stacked", transform="share", entities=("A", "B", "C"))
    assert [series.label for series in chart.series] == ["A", "B", "C"]


def test_a_stack_whose_whole_is_not_known_says_that_it_shows_some_only(tmp_path: Path) -> None:
    rows = [[name, year, 10, 1] for name in ("A", "B", "C", "D") for year in range(2000, 2006)]
    rows = [row for row in rows if row[0] != "C" or row[1] == 2005]
    chart = chart_of(explored(tmp_path, FIELDS, rows), form="stacked", entities=("A", "B"))
    assert "2 of 4 only" in chart.subtitle
    assert "2 others are not part of the sums." in chart.note
    assert [series.label for series in chart.series] == ["A", "B"]


def test_a_change_is_told_at_both_ends(tmp_path: Path) -> None:
    chart = chart_of(countries(tmp_path), form="change")
    seen = texts(chart)
    assert chart.categories == ("2000", "2010")
    assert f"{output(0, 2000):.0f}" in seen
    assert any(f"{output(0, 2010):.0f}" in text for text in seen)


def test_a_change_of_one_alone_says_its_last_figure_and_how_far_it_went(tmp_path: Path) -> None:
    alone = explored(tmp_path, FIELDS[1:], [[2000 + year, 100 + year, 1] for year in range(11)])
    seen = texts(chart_of(alone, form="change"))
    assert "110 (+10, +10%)" in seen


def test_a_change_says_how_far_each_went_in_the_unit_and_in_per_cent(tmp_path: Path) -> None:
    seen = texts(chart_of(countries(tmp_path), form="change", entities=("China", "Brazil")))
    assert "110.0 (+10.0, +10%)" in seen
    assert "1,100.0 (+600.0, +120%)" in seen


@pytest.mark.parametrize(
    ("unit", "said", "subtitle"),
    [
        ("%", ("8 (+3)", "2 (−2)"), "change in percentage points"),
        ("Annual rate of change, %", ("8 (+3)", "2 (−2)"), "change in percentage points"),
        ("°C", ("8 (+3)", "2 (−2)"), ""),
        ("t", ("8 (+3, +60%)", "2 (−2, −50%)"), ""),
    ],
)
def test_a_change_of_rates_and_degrees_is_told_in_no_per_cent(
    tmp_path: Path, unit: str, said: tuple[str, str], subtitle: str
) -> None:
    fields = [*FIELDS[:2], {"name": "Output", "type": "number", "unit": unit}]
    rows = [["Peru", 2000, 5], ["Peru", 2010, 8], ["Chad", 2000, 4], ["Chad", 2010, 2]]
    chart = chart_of(explored(tmp_path, fields, rows), form="change", entities=("Peru", "Chad"))
    assert set(said) <= set(texts(chart))
    assert chart.subtitle.endswith(subtitle)


def test_what_goes_through_nought_or_to_many_times_is_told_in_no_thousands_of_per_cent(tmp_path: Path) -> None:
    rows = [["Peru", 2000, 0, 1], ["Peru", 2010, 800, 1], ["Chad", 2000, 4, 1], ["Chad", 2010, 200, 1]]
    seen = texts(chart_of(explored(tmp_path, FIELDS, rows), form="change", entities=("Peru", "Chad")))
    assert {"800 (+800)", "200 (+196, ×50)"} <= set(seen)


def test_small_charts_of_nobody_in_particular_say_that_they_are_of_the_largest(tmp_path: Path) -> None:
    rows = [[f"Town {number}", year, number] for number in range(11) for year in (2000, 2010)]
    few, many = (explored(tmp_path / str(end), FIELDS[:3], rows[:end]) for end in (18, 22))
    assert "Shown are the largest of 2010; 2 others are not." in chart_of(many, form="multiples").note
    assert "Shown are" not in chart_of(few, form="multiples").note


def test_a_change_says_why_these_are_shown_where_the_reader_did_not_choose_them(tmp_path: Path) -> None:
    document = countries(tmp_path)
    for form in ("change", "multiples"):
        assert "Shown are the largest" not in chart_of(document, form=form, entities=("China",)).note
    most = chart_of(document, form="change", entities=("Brazil", "Kenya"), period=(2000.0, 2010.0)).note
    assert "changed most" not in most
    rose = chart_of(document, form="change", entities=("Brazil", "China"), period=(2000.0, 2010.0)).note
    assert "Shown are those that changed most in proportion to their first figure; " in rose


def test_a_scatter_names_the_chosen_and_who_is_missing(tmp_path: Path) -> None:
    rows = [[name, 2000, number, None if name == "Kenya" else number * 2] for number, name in enumerate(COUNTRIES, 1)]
    chart = chart_of(explored(tmp_path, FIELDS, rows), form="scatter")
    assert "Kenya has no figure for one of these." in chart.note
    assert {"China", "Japan"} <= set(texts(chart))
    assert "7 dots" in describe(chart)


def test_the_area_of_a_dot_is_as_its_figure(tmp_path: Path) -> None:
    fields = [*FIELDS, {"name": "Area", "type": "number", "unit": "km²"}]
    rows = [[name, 2000, number, 20 - number, number**2] for number, name in enumerate(COUNTRIES, 1)]
    chart = chart_of(explored(tmp_path, fields, rows), form="scatter", size="Area", entities=COUNTRIES)
    radii = {chart.series[mark.series].names[0]: mark.box.width / 2 for mark in picture(chart).marks}
    sizes = {series.names[0]: float(series.sizes[0]) for series in chart.series}
    assert len(sizes) == len(COUNTRIES), "each of the chosen has its own colour"
    big, small = COUNTRIES[-1], COUNTRIES[4]
    assert (radii[big] / radii[small]) ** 2 == pytest.approx(sizes[big] / sizes[small], rel=0.01)
    assert "size of the dots: Area" in chart.subtitle


def test_a_logarithmic_axis_is_said_and_has_no_place_for_nought(tmp_path: Path) -> None:
    rows = [["China", 2000 + power, 10.0**power, 1] for power in range(6)]
    rows += [["Japan", 2000, 0, 1], ["Japan", 2001, 5, 1]]
    chart = chart_of(explored(tmp_path, FIELDS, rows), logarithmic=True)
    assert "logarithmic axis" in chart.subtitle
    assert "A figure of nought or below has no place" in chart.note
    marks = sorted(mark.box.y for mark in picture(chart).marks if chart.series[mark.series].label == "China")
    steps = np.diff(marks)
    assert np.allclose(steps, steps[0], atol=1.0)


def test_bars_are_never_logarithmic(tmp_path: Path) -> None:
    chart = chart_of(countries(tmp_path), form="ranking", logarithmic=True)
    assert not any(panel.logarithmic for panel in chart.panels)
    assert "logarithmic" not in chart.subtitle


def test_a_histogram_counts_everyone_once(tmp_path: Path) -> None:
    document = countries(tmp_path)
    chart = chart_of(document, form="histogram")
    (series,) = chart.series
    assert series.y.sum() == len(COUNTRIES)
    cells = [cell for point in range(len(series.y)) for cell in series.cells(point)]
    assert len(set(cells)) == len(COUNTRIES)
    assert sum(datum.value or 0 for datum in data_rows(document, chart)) == len(COUNTRIES)


def test_the_steps_of_a_histogram_are_told_by_words_that_do_not_run_into_the_course(tmp_path: Path) -> None:
    chart = chart_of(countries(tmp_path), form="histogram")
    words = describe(chart)
    assert f"between {chart.bounds[0]} and {chart.bounds[1]}" in words
    assert not any(name in words for name in chart.categories)


def test_few_whole_numbers_have_a_bar_each_in_a_histogram(tmp_path: Path) -> None:
    marks = [1, 1, 1, 2, 4, 5, 5, 6]
    document = explored(tmp_path, (FIELDS[0], FIELDS[2]), [[f"Pupil {n}", mark] for n, mark in enumerate(marks)])

    chart = chart_of(document, form="histogram", period=None)

    assert chart.categories == ("1", "2", "3", "4", "5", "6")
    assert chart.series[0].y.tolist() == [3, 1, 0, 1, 2, 1]


def test_figures_far_apart_are_counted_in_steps_of_their_size(tmp_path: Path) -> None:
    amounts = [1, 30, 4_000, 2e9, 9e12, 3e17]
    document = explored(tmp_path, (FIELDS[0], FIELDS[2]), [[f"Firm {n}", amount] for n, amount in enumerate(amounts)])
    chart = chart_of(document, form="histogram", period=None)
    assert 1 < len(chart.categories) <= 20
    assert chart.series[0].y.sum() == len(amounts)


def test_bars_of_a_histogram_touch_and_the_ends_of_steps_stand_between_them(tmp_path: Path) -> None:
    chart = chart_of(countries(tmp_path), form="histogram")
    shown = picture(chart)
    boxes = sorted((mark.box for mark in shown.marks), key=lambda box: box.x)
    assert all(after.x - before.right <= 1 for before, after in pairwise(boxes))
    assert len(chart.bounds) == len(chart.categories) + 1
    edges = {text.text: text.box.x + text.box.width / 2 for text in shown.texts if text.text in chart.bounds}
    second = next(iter(boxes)).right
    assert abs(edges[chart.bounds[1]] - second) < 3


def test_computed_figures_say_how(tmp_path: Path) -> None:
    chart = chart_of(countries(tmp_path), transform="index")
    assert "2000 = 100" in chart.subtitle
    assert all("Computed here" in series.how for series in chart.series)


def test_groups_that_are_ranked_where_hardly_anybody_else_has_a_figure_are_told(tmp_path: Path) -> None:
    rows = [["China", 1800, 32, 1], ["World", 1800, 28, 1]]
    rows += [[name, 1900, 50, 1] for name in (*COUNTRIES, "World")]
    document = explored(tmp_path / "life", FIELDS, rows)
    early, later = (chart_of(document, form="ranking", period=(1800.0, last)) for last in (1800.0, 1900.0))
    assert early.categories == ("China", "World")
    assert "Groups and totals are ranked too: World." in early.note
    assert "not ranked" not in early.note
    assert "Groups and totals are not ranked: World." in later.note


def test_bars_of_others_do_not_take_the_colour_of_who_is_chosen_and_has_no_figure(tmp_path: Path) -> None:
    absent = ("Japan", "China")
    rows = [[name, 1800, 32, 1] for name in COUNTRIES if name not in absent] + [["Japan", 1900, 1, 1]]
    document = explored(tmp_path / "life", FIELDS, [*rows, ["China", 1900, 2, 1]])
    early, later = (
        chart_of(document, form="ranking", period=(1800.0, last), entities=absent) for last in (1800.0, 1900.0)
    )
    chosen = {(series.rank, series.shade) for series in later.series if not series.quiet}
    assert len(chosen) == 2
    assert not chosen & {(series.rank, series.shade) for series in early.series}
