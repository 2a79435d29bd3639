"""Forms of odd tables end as a sound picture, or say why there is none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from harbin_viewer.charts.exploring import keeping
from harbin_viewer.charts.exploring.explored import brief_of, explored_chart, reasons_of, why_not
from harbin_viewer.charts.exploring.keeping import keep
from harbin_viewer.charts.formats.data.chart_data import rows as data_rows
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.exploration import FORMS, Exploration
from harbin_viewer.factsheet.opening import open_document
from tests.charts.exploring.forms.form_samples import CHOICE, ENGLISH, chart_of, picture
from tests.factsheet.exploring.tables import COUNTRIES, FIELDS, countries, explored

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_missing_year_is_bridged_and_said(tmp_path: Path) -> None:
    rows = [[name, year, year, 1] for name in ("China", "Japan") for year in range(2000, 2010)]
    chart = chart_of(explored(tmp_path, FIELDS, [row for row in rows if row[:2] != ["Japan", 2004]]))
    assert "Thin dashes bridge times without figures." in chart.note


def test_rows_that_share_a_place_are_refused_with_their_place(tmp_path: Path) -> None:
    rows = [[name, year, year] for name in COUNTRIES for year in range(2000, 2010)]
    few = chart_of(explored(tmp_path / "few", FIELDS[:3], [*rows, ["Japan", 2004, 1]]))
    assert "Left out, as several rows stand for it: Japan, 2004" in few.note
    with pytest.raises(SheetError, match="China, 2000"):
        chart_of(explored(tmp_path / "many", FIELDS[:3], [*rows, *rows[:10]]))


def test_a_refused_form_says_why_and_the_others_stay(tmp_path: Path) -> None:
    document = countries(tmp_path, [2010])
    reasons = reasons_of(brief_of(document, CHOICE))
    assert "one time" in reasons["line"]
    assert not reasons["ranking"]


@pytest.mark.parametrize(
    ("rows", "size"),
    [
        ([["China", 2000, 1, 1]], (960, 600)),
        ([["China", year, 5, 1] for year in range(2000, 2010)], (960, 600)),
        ([[name, 2000, 7, 1] for name in COUNTRIES], (960, 600)),
        ([[name, year, 7, 1] for name in COUNTRIES for year in (2000, 2001)], (600, 400)),
        ([[name, year, None, 1] for name in COUNTRIES for year in (2000, 2001)], (960, 600)),
        ([[f"Place {n}", year, n * year % 97, 1] for n in range(5000) for year in (2000, 2001)], (960, 600)),
        ([[name, y, y, 1] for name in ("中国", "مصر", "ישראל", "Great " * 13) for y in range(2000, 2005)], (960, 600)),
        ([[name, year, (-1) ** year * 5, 1] for name in COUNTRIES for year in range(2000, 2005)], (320, 240)),
    ],
)
def test_odd_tables_end_as_a_sound_picture_or_a_clear_word(
    tmp_path: Path, rows: list[list[object]], size: tuple[float, float]
) -> None:
    document = explored(tmp_path, FIELDS, rows)
    start = beginning(document.cube("data"))
    if start.exploration is None:
        assert start.sentence.endswith(".")
        return
    for form in FORMS:
        choice = replace(start.exploration, form=form)
        reason = why_not(brief_of(document, choice, locale=ENGLISH))
        if reason:
            assert reason.endswith(".")
        else:
            chart = explored_chart(document, choice, locale=ENGLISH)
            assert picture(chart, size).marks
            assert describe(chart)


def test_a_kept_chart_stands_among_the_views_and_opens_as_the_same_picture(tmp_path: Path) -> None:
    document = countries(tmp_path)
    before = (tmp_path / "datapackage.json").read_text(encoding="utf-8")
    choice = replace(CHOICE, form="ranking", colours=(3, 1))
    chart = explored_chart(document, choice, locale=ENGLISH)
    _words, file = keep(document, choice, chart)
    after = file.read_text(encoding="utf-8")
    assert file == tmp_path / "datapackage.json"
    assert after.startswith(before.rstrip("\n}"))
    opened = open_document(tmp_path)
    (view,) = opened.sheet.views
    again = make_chart(opened, view, locale=ENGLISH)
    assert picture(again) == picture(chart)


def test_beside_the_data_of_others_a_chart_has_a_file_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = countries(tmp_path)
    descriptor = tmp_path / "datapackage.json"
    chart = chart_of(document)
    content = descriptor.read_bytes()
    monkeypatch.setattr(keeping, "_is_own", lambda _descriptor: False)
    files = [keep(document, CHOICE, chart)[1] for _time in range(2)]
    assert [file.name for file in files] == ["output-line.chart.json", "output-line-2.chart.json"]
    assert descriptor.read_bytes() == content
    opened = open_document(files[0])
    assert opened.sheet.factsheet.tabs[0].title == "Kept charts"
    assert picture(make_chart(opened, opened.sheet.views[0], locale=ENGLISH)) == picture(chart)


def test_a_chart_that_was_kept_beside_a_file_is_credited_to_that_file(tmp_path: Path) -> None:
    lines = [
        "Country,Year,Output (t)",
        *(f"{name},{year},{year % 7 + 1}" for name in COUNTRIES for year in range(2000, 2006)),
    ]
    file = tmp_path / "energy.csv"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    document = open_document(file)
    choice = beginning(document.cube(document.sheet.resources[0].name)).exploration
    assert choice is not None
    chart = explored_chart(document, choice, locale=ENGLISH)
    opened = open_document(keep(document, choice, chart)[1])
    again = make_chart(opened, opened.sheet.views[0], locale=ENGLISH)
    assert again.source == chart.source
    assert "“energy.csv”" in again.source


def test_changes_in_per_cent_of_what_goes_below_nought_are_refused_or_a_gap(tmp_path: Path) -> None:
    rows = [["A", 2000 + n, (-1) ** n * 5, 1] for n in range(10)]
    document = explored(tmp_path / "often", FIELDS, rows)
    choice = replace(CHOICE, entities=("A",), transform="growth")
    assert why_not(brief_of(document, choice)).startswith("Many figures are below nought")
    rows = [["A", 2000 + n, -5 if n == 7 else 10 + n, 1] for n in range(40)]
    series = explored_chart(explored(tmp_path / "once", FIELDS, rows), choice).series[0]
    assert np.isnan(series.y[[0, 7, 8]]).all()
    assert np.isfinite(series.y[9:]).all()


def test_a_change_on_a_logarithmic_axis_has_both_ends_of_each_or_is_refused(tmp_path: Path) -> None:
    rows = [[name, year, value, 1] for name, ends in (("A", (1, 9)), ("B", (-1, 5))) for year, value in
            zip((2000, 2001), ends, strict=True)]  # fmt: skip
    document = explored(tmp_path, FIELDS, rows)
    choice = replace(CHOICE, form="change", entities=("A", "B"), logarithmic=True)
    assert [series.label for series in explored_chart(document, choice).series] == ["A"]
    assert why_not(brief_of(document, replace(choice, entities=("B",)))) == "Nobody has figures to show at both times."


def test_parts_of_a_table_without_times_are_not_stacked_over_time(tmp_path: Path) -> None:
    rows = [[name, 5] for name in COUNTRIES]
    document = explored(tmp_path, [FIELDS[0], FIELDS[2]], rows)
    assert "no time" in reasons_of(brief_of(document, CHOICE))["stacked"]


def test_one_that_is_chosen_is_the_one_small_chart(tmp_path: Path) -> None:
    chart = explored_chart(countries(tmp_path), replace(CHOICE, form="multiples", entities=("Japan",)))
    assert [panel.title for panel in chart.panels] == ["Japan"]


def test_parts_and_changes_have_colours_of_their_own_where_nobody_was_chosen(tmp_path: Path) -> None:
    for form in ("stacked", "change"):
        chart = explored_chart(countries(tmp_path / form), replace(CHOICE, form=form, entities=()))
        colours = [(series.rank, series.shade) for series in chart.series]
        assert len(set(colours)) == len(colours) > 1


PARTS: tuple[dict[str, Any], ...] = (
    {"name": "Country", "type": "string"},
    {"name": "Year", "type": "year"},
    {"name": "Coal", "type": "number", "unit": "t"},
    {"name": "Oil", "type": "number", "unit": "t"},
    {"name": "Gas", "type": "number", "unit": "t"},
    {"name": "People", "type": "number", "unit": "people"},
)


def test_one_of_one_year_is_shown_by_its_measures_of_one_unit(tmp_path: Path) -> None:
    document = explored(tmp_path, PARTS, [["Kenya", 2020, 3, 7, 5, 50]])
    first = beginning(document.cube("data")).exploration
    assert first is not None
    assert first.form == "measures"
    chart = explored_chart(document, first, locale=ENGLISH)
    assert chart.categories == ("Oil", "Gas", "Coal")
    (series,) = chart.series
    assert [series.cell(point).field for point in range(3)] == ["Oil", "Gas", "Coal"]
    assert "is left out: only measures" in chart.note
    assert chart.subtitle.startswith("t")
    assert chart.title == "Countries over the years: Kenya, 2020"
    assert [datum.value for datum in data_rows(document, chart)] == [7, 5, 3]


def test_measures_of_several_stand_beside_each_other_and_missing_ones_leave_their_place_free(tmp_path: Path) -> None:
    document = explored(tmp_path, PARTS, [["Kenya", 2020, 3, 7, 5, 50], ["Japan", 2020, 4, None, 6, 60]])
    chart = explored_chart(
        document, Exploration(resource="data", measure="Coal", form="measures", entities=("Japan", "Kenya"))
    )
    assert chart.categories == ("Gas", "Coal", "Oil")
    assert [(series.label, series.x.tolist()) for series in chart.series] == [("Japan", [0, 1]), ("Kenya", [0, 1, 2])]
    assert "Japan and Kenya, 2020" in chart.title


def test_a_source_in_brackets_is_left_to_the_line_of_sources(tmp_path: Path) -> None:
    fields = [FIELDS[0], FIELDS[1], {"name": "Literacy rate (Smith and Sons (2017))", "type": "number", "unit": "%"}]
    rows = [[name, year, 50 + year - 2000] for name in COUNTRIES for year in range(2000, 2006)]
    for source, title in (("Smith and Sons, 2017", "Literacy rate"), ("Others", fields[2]["name"])):
        folder = tmp_path / source[:6]
        document = explored(folder, fields, rows, sources=[{"title": source}])
        choice = beginning(document.cube("data")).exploration
        assert choice is not None
        assert explored_chart(document, choice).title.endswith(title)


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("World Health Organization, 2017", "How it is measured"),
        ("Others of the world, 2017", "How it is measured (WHO (2017))"),
    ],
)
def test_what_is_counted_leaves_its_source_to_the_line_of_sources_also_by_initials(
    tmp_path: Path, source: str, title: str
) -> None:
    fields = [FIELDS[0], {"name": "How it is measured (WHO (2017))", "type": "string"}]
    rows = [[name, "test" if len(name) > 5 else "report"] for name in COUNTRIES]
    document = explored(tmp_path, fields, rows, sources=[{"title": source}])
    choice = Exploration(resource="data", measure=str(fields[1]["name"]), form="counts")
    assert explored_chart(document, choice).title.endswith(title)


def test_a_measure_that_the_table_has_not_is_said(tmp_path: Path) -> None:
    document = explored(tmp_path, FIELDS, [["Kenya", 2020, 3, 1]])
    for form in ("line", "counts", "histogram", "map"):
        with pytest.raises(SheetError, match="has no column “oats”"):
            explored_chart(document, Exploration(resource="data", measure="oats", form=form))


def test_shares_say_of_what_they_are_and_where_parts_are_missing(tmp_path: Path) -> None:
    rows = [[name, year, size, 1] for name, size in (("A", 60), ("B", 39), ("C", 1)) for year in range(2000, 2006)]
    whole = explored(tmp_path / "whole", FIELDS, rows)
    assert "The whole is the sum of all 3." in chart_of(whole, entities=("A",), transform="share").note
    rows = [row for row in rows if row[:2] not in (["B", 2002], ["C", 2004])]
    parts = explored(tmp_path / "parts", FIELDS, rows)
    note = chart_of(parts, entities=("A",), transform="share").note
    assert "The whole is the sum of those with figures: up to 1 of 3 have none." in note
    assert "Of one time no share is told, as figures that weigh are missing." in note
    ranking = chart_of(parts, form="ranking", transform="share", entities=(), period=(2000.0, 2004.0))
    assert "1 of 3 have none" in ranking.note
    world = chart_of(countries(tmp_path / "world"), transform="share")
    assert "The whole is “World”." in world.note


@pytest.mark.parametrize("size", [Size(900, 500), Size(460, 300), Size(380, 260)])
def test_a_narrow_change_still_tells_how_far_each_went(tmp_path: Path, size: Size) -> None:
    rows = [[name, year, 85.3 - (year - 2018) * at, 1] for at, name in enumerate(("Norway", "Portugal", "Japan"), 9)
            for year in (2018, 2020)]  # fmt: skip
    chart = chart_of(explored(tmp_path, FIELDS, rows), form="change", entities=("Norway", "Portugal", "Japan"))
    seen = [text.text for text in lay_out(chart, size, LIGHT).texts]
    assert sum("%)" in text for text in seen) == 3


def test_figures_at_the_end_of_what_numbers_hold_are_not_counted_in_steps(tmp_path: Path) -> None:
    lines = ["name,income", *(f"n{at},{4.94e-324 * (1 + at % 2)}" for at in range(12))]
    (tmp_path / "t.csv").write_text("\n".join(lines), encoding="utf-8")
    document = open_document(tmp_path / "t.csv")
    brief = brief_of(document, Exploration(resource="t", measure="income", form="histogram"))
    assert "too small" in why_not(brief)
