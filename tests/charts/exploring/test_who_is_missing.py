"""Every form says whom, which measure and which time it leaves out, and why; no other reason than the one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.first_look.suiting import entities_for
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.exploring.tables import explored

pytestmark = pytest.mark.usefixtures("qapp")

FIELDS: tuple[dict[str, Any], ...] = (
    {"name": "Country", "type": "string"},
    {"name": "Year", "type": "year"},
    {"name": "Coal", "type": "number", "unit": "t"},
    {"name": "Oil", "type": "number", "unit": "t"},
    {"name": "Gas", "type": "number", "unit": "t"},
)

FOUR = ("Norway", "Portugal", "Chile", "Japan")
NINE = (*FOUR, "Kenya", "Ghana", "Peru", "Spain", "Italy")


def table(folder: Path, names: Iterable[str], *holes: tuple[str, int]) -> Document:
    """Three fuels of each country over three years; in the holes no figure of coal."""
    rows = [
        [name, year, None if (name, year) in holes else 10 * place + (year - 2017) * place**2, place, place + 1]
        for place, name in enumerate(names, 1)
        for year in (2018, 2019, 2020)
    ]
    return explored(folder, FIELDS, rows)


def chart_of(document: Document, form: Any, entities: tuple[str, ...] = (), **chosen: Any) -> Chart:
    choice = Exploration(resource="data", measure="Coal", form=form, entities=entities, **chosen)
    return explored_chart(document, choice, locale=QLocale("en"))


BOTH = (2018.0, 2020.0)


def test_a_change_of_few_keeps_who_has_no_figure_and_says_at_which_time(tmp_path: Path) -> None:
    document = table(tmp_path, FOUR, ("Chile", 2020))
    choice = Exploration(resource="data", measure="Coal", form="change", period=BOTH)
    found = entities_for(document.cube("data"), choice, ())
    assert set(found) == set(FOUR)
    note = chart_of(document, "change", found, period=BOTH).note
    assert "Not shown: Chile, as a figure is missing at 2020." in note
    assert "changed most" not in note


@pytest.mark.parametrize(
    ("holes", "told"),
    [
        ([("Chile", 2018)], "Not shown: Chile, as a figure is missing at 2018."),
        ([("Chile", 2018), ("Japan", 2020)], "Not shown: Chile and Japan, as a figure is missing at 2018 or 2020."),
        ([("Chile", 2019)], ""),
    ],
)
def test_a_change_names_those_who_alone_cannot_be_shown_whoever_was_chosen(
    holes: list[tuple[str, int]], told: str, tmp_path: Path
) -> None:
    document = table(tmp_path, FOUR, *holes)
    able = tuple(name for name in FOUR if not {(name, 2018), (name, 2020)} & {*holes})
    for chosen in ((), able):
        note = chart_of(document, "change", chosen, period=BOTH).note
        assert told in note
        assert bool(told) == ("Not shown" in note)
        assert "Shown are" not in note


def test_a_change_gives_its_choice_as_the_reason_only_for_those_who_could_be_shown(tmp_path: Path) -> None:
    document = table(tmp_path, NINE, ("Chile", 2020))
    choice = Exploration(resource="data", measure="Coal", form="change", period=BOTH)
    found = entities_for(document.cube("data"), choice, ())
    assert len(found) == 6
    note = chart_of(document, "change", found, period=BOTH).note
    assert "Shown are those that changed most in proportion to their first figure; 2 others are not." in note
    assert "Not shown: Chile, as a figure is missing at 2020." in note
    note = chart_of(document, "change", FOUR[:2], period=BOTH).note
    assert "Not shown" not in note, "the reader chose so"


def test_of_many_without_a_figure_their_number_is_told(tmp_path: Path) -> None:
    names = [f"Town {number}" for number in range(20)]
    document = table(tmp_path, names, *((name, 2020) for name in names[8:]))
    note = chart_of(document, "change", (names[0], names[10]), period=BOTH).note
    assert "Not shown: Town 10, as a figure is missing at 2020." in note
    note = chart_of(document, "change", tuple(names[:8]), period=BOTH).note
    assert "Not shown: 12 others, as a figure is missing at 2020." in note


def test_measures_of_one_time_name_those_without_a_figure_at_it(tmp_path: Path) -> None:
    document = table(tmp_path, FOUR, ("Chile", 2020))
    note = chart_of(document, "measures", ("Chile",)).note
    assert "Not shown: “Coal”, as a figure is missing at 2020." in note
    note = chart_of(document, "measures", ("Chile", "Japan")).note
    assert "Not shown: “Coal” of Chile, as a figure is missing at 2020." in note
    assert "Not shown" not in chart_of(document, "measures", ("Chile", "Japan"), period=(2018.0, 2019.0)).note


def test_a_measure_of_a_wide_table_without_a_figure_is_named(tmp_path: Path) -> None:
    file = tmp_path / "shops.csv"
    rows = [f"2023-{month:02d},{8000 + month * 310},{'' if month == 12 else 500 + month * 7},{900 + month * 13}"
            for month in range(1, 13)]  # fmt: skip
    file.write_text("\n".join(["Month,Harbour shop,Market shop,Station shop", *rows]), encoding="utf-8")
    choice = Exploration(resource="shops", measure="Harbour shop", form="measures")
    note = explored_chart(open_document(file), choice, locale=QLocale("en")).note
    assert "Not shown: “Market shop”, as a figure is missing at Dec 2023." in note


@pytest.mark.parametrize(
    ("holes", "told"),
    [
        ([("Chile", 2020)], "Left out: 2020, as Chile has no figure."),
        ([("Chile", 2020), ("Japan", 2020)], "Left out: 2020, as Chile and Japan have no figure."),
        ([], ""),
    ],
)
def test_a_stack_names_the_times_it_leaves_out_and_who_lacks_a_figure(
    holes: list[tuple[str, int]], told: str, tmp_path: Path
) -> None:
    note = chart_of(table(tmp_path, FOUR, *holes), "stacked", FOUR).note
    assert told in note
    assert bool(told) == ("Left out" in note)


def test_a_stack_with_others_names_nobody_who_is_not_the_whole_reason(tmp_path: Path) -> None:
    document = table(tmp_path, NINE, ("Chile", 2020), ("Spain", 2018))
    note = chart_of(document, "stacked", FOUR).note
    assert "Left out: 2018 and 2020, as " in note or "Left out: 2020, as Chile has no figure." in note
    assert "2018 and 2020, as Chile" not in note


def test_a_ranking_of_all_names_nobody_in_its_title_also_without_a_time(tmp_path: Path) -> None:
    document = explored(tmp_path, [FIELDS[0], FIELDS[2]], [[name, at] for at, name in enumerate(FOUR, 1)])
    plain, chosen = (chart_of(document, "ranking", names) for names in ((), ("Portugal",)))
    assert plain.title == chosen.title
    assert len(chosen.categories) == len(FOUR)


def test_a_figure_without_a_name_or_a_time_is_said_to_be_left_out(tmp_path: Path) -> None:
    rows = [(name, year, place, None, None) for place, name in enumerate([*FOUR, None]) for year in (2018, 2019, None)]
    document = explored(tmp_path, FIELDS, rows)
    told = "Left out: 3 figures without “Country” and 5 figures without “Year”."
    assert told in chart_of(document, "line", FOUR).note
    assert "without" not in chart_of(document, "line", FOUR[:1]).note, "its title says whose figures these are"


def test_a_histogram_of_rows_that_stand_by_themselves_counts_those_too_that_have_no_name(tmp_path: Path) -> None:
    days = [f"2025-03-{day:02d}" for day in range(1, 11)] * 4
    rows = ["sex,stress,score,day"] + [
        f"{'male' if at % 3 else 'female'},{('', 'much', 'little', 'much', 'little')[at % 5]},{at * 7 % 40},{day}"
        for at, day in enumerate(days)
    ]
    (tmp_path / "survey.csv").write_text("\n".join(rows), encoding="utf-8")
    document = open_document(tmp_path / "survey.csv")
    choice = Exploration(resource=document.sheet.resources[0].name, measure="score", form="histogram")
    note = explored_chart(document, choice, locale=QLocale("en")).note
    assert "40 are counted" in note, "those of both sexes are counted"
    assert "Left out" not in note


def test_parts_of_others_are_not_ranked_beside_them_and_it_is_told(tmp_path: Path) -> None:
    names = ("Norway", "of which Oslo", "Chile", "Japan")
    note = chart_of(table(tmp_path, names), "ranking", period=BOTH).note
    assert "Parts of others are not ranked: of which Oslo." in note


def test_a_change_of_some_of_many_says_how_many_others_there_are(tmp_path: Path) -> None:
    document = table(tmp_path, NINE)
    choice = Exploration(resource="data", measure="Coal", form="change", period=BOTH)
    note = chart_of(document, "change", entities_for(document.cube("data"), choice, ()), period=BOTH).note
    assert "Shown are those that changed most in proportion to their first figure; 3 others are not." in note
    note = chart_of(document, "change", FOUR, period=BOTH).note
    assert "Not shown: " in note
    assert "Kenya" in note
