"""What is said of a file that declares nothing is what stands in it: its times, its units, who is first."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.formats.data.chart_data import rows as data_rows
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.model.exploration import Form, Transform
from harbin_viewer.factsheet.opening import open_document

pytestmark = pytest.mark.usefixtures("qapp")

Look = Callable[..., Chart]


@pytest.fixture
def look(tmp_path: Path) -> Look:
    """The first look at a file of this text, or the same choice in another form."""

    def first(text: str, form: Form | None = None, transform: Transform = "") -> Chart:
        file = tmp_path / "table.csv"
        file.write_text(text, encoding="utf-8")
        document = open_document(file)
        start = beginning(document.cube("table")).exploration
        assert start is not None
        return explored_chart(
            document, replace(start, form=form or start.form, transform=transform), locale=QLocale("en")
        )

    return first


@pytest.mark.parametrize(
    ("periods", "told"),
    [
        (("2018/19", "2019/20", "2023/24"), ("2018/19", "2023/24")),
        (("2018-19", "2019-20", "2023-24"), ("2018–19", "2023–24")),
        (("FY2018", "FY2019", "FY2023"), ("FY2018", "FY2023")),
        (("FY18", "FY19", "FY23"), ("FY18", "FY23")),
        (("AY 2018", "AY 2019", "AY 2023"), ("AY 2018", "AY 2023")),
        (("2018年度", "2019年度", "2023年度"), ("2018年度", "2023年度")),
        (("2017", "FY2018", "FY2023"), ("2017", "FY2023")),
        (("Q1 FY2018", "Q2 FY2018", "Q4 FY2018"), ("Q1 FY2018", "Q4 FY2018")),
        (("2018/19 Q1", "2018/19 Q2", "2018/19 Q4"), ("2018/19 Q1", "2018/19 Q4")),
        (("1950s", "1960s", "2010s"), ("1950s", "2010s")),
        (("1990-1994", "1995-1999", "2010-2014"), ("1990–1994", "2010–2014")),
    ],
)
def test_years_over_several_are_told_as_such(look: Look, periods: tuple[str, ...], told: tuple[str, str]) -> None:
    figures = "\n".join(f"{period},{100 + 10 * place}" for place, period in enumerate(periods))
    chart = look(f"period,exports (USD)\n{figures}\n")
    assert re.search(f"from 100 USD (in|for) {told[0]} to 120 (in|for) {told[1]}", describe(chart))
    ticks = [text.text for text in lay_out(chart, Size(900, 500), LIGHT).texts if text.role == "tick"]
    assert {*told} <= {*ticks}


def test_an_axis_of_many_quarters_of_fiscal_years_names_no_year_of_the_calendar(look: Look) -> None:
    quarters = [f"Q{quarter} FY{year}" for year in range(2010, 2020) for quarter in (1, 2, 3, 4)]
    chart = look(
        "quarter,revenue (USD)\n" + "".join(f"{at},{place % 7}\n" for place, at in enumerate(quarters)), "line"
    )
    ticks = [text.text for text in lay_out(chart, Size(900, 500), LIGHT).texts if text.role == "tick"]
    assert not {"2010", "2015"} & {*ticks}
    assert sum(tick in quarters for tick in ticks) > 5


def test_fiscal_years_across_leave_as_they_are_written(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_text("country,FY2015,FY2016,FY2017\nIndia,10,11,12\nNepal,1,2,3\n", encoding="utf-8")
    document = open_document(file)
    start = beginning(document.cube("table")).exploration
    assert start is not None
    left = data_rows(document, explored_chart(document, start))
    assert [datum.x for datum in left] == ["FY2015", "FY2016", "FY2017"] * 2


def test_what_an_index_is_measured_by_stands_behind_its_figure(look: Look) -> None:
    chart = look('country,year,"Price index (2015 = 100)"\nA,2019,101\nA,2020,103\nB,2019,104\nB,2020,99\n')
    assert "101 (2015 = 100) in 2019" in describe(chart)


def test_a_title_does_not_end_with_the_comma_before_its_unit(look: Look) -> None:
    chart = look('country,year,"GDP, in millions of US$"\nA,2019,101\nA,2020,103\nB,2019,104\nB,2020,99\n')
    assert chart.title.startswith("GDP: ")


def test_weeks_of_a_year_with_53_are_all_there(look: Look) -> None:
    rows = [f"2020-W{week},{week}" for week in range(48, 54)] + [f"2021-W0{week},{week}" for week in range(1, 9)]
    chart = look("week,cases\n" + "\n".join(rows) + "\n", "line")
    assert len(chart.series[0].x) == len(rows)
    assert len(set(chart.series[0].x.tolist())) == len(rows)


def test_nobody_is_first_where_all_have_the_same(look: Look) -> None:
    rows = [f"{name},{year},0" for name in ("Aland", "Bland", "Cland") for year in (2019, 2020)]
    assert "all 3 have 0." in describe(look("country,year,cases\n" + "\n".join(rows) + "\n", "ranking"))


def test_bars_of_times_that_are_not_evenly_apart_say_so(look: Look) -> None:
    rows = [f"2023-{month:02},{region},{month}" for region in "AB" for month in (1, 2, 3, 8)]
    uneven = look("month,region,visits\n" + "\n".join(rows) + "\n", "stacked")
    assert "Places stand side by side" in uneven.note
    rows = [f"2023-{month:02},{region},{month}" for region in "AB" for month in (1, 2, 3, 4)]
    assert "Places stand" not in look("month,region,visits\n" + "\n".join(rows) + "\n", "stacked").note


def test_a_figure_that_changed_by_less_than_is_told_hardly_changed(look: Look) -> None:
    people = {"China": 1_412_547_000, "Russia": 143_449_286, "Japan": 125_681_593, "Korea": 51_830_139}
    rows = [f"{name},{year},{count + year}" for name, count in people.items() for year in range(2015, 2022)]
    words = describe(look("country,year,population\n" + "\n".join(rows) + "\n", "line"))
    assert "China hardly changed from 1,412.5 million people in 2015 to 1,412.5 in 2021" in words


def test_shares_say_who_lacks_a_figure_at_the_times_on_show(look: Look) -> None:
    sizes = {"Aland": 500, "Bland": 300, "Cland": 150, "Dland": 45, "Eland": 5}
    rows = [
        f"{name},{year},{'' if name == 'Eland' and year > 2002 else size + year - 2000}"
        for name, size in sizes.items() for year in range(2000, 2006)
    ]  # fmt: skip
    text = "country,year,output (t)\n" + "\n".join(rows) + "\n"
    for form in ("stacked", "change"):
        assert "The whole is the sum of all 5." in look(text, form, "share").note
    assert "up to 1 of 5 have none" in look(text, "line", "share").note
    assert "1 of 5 have none" in look(text, "ranking", "share").note
