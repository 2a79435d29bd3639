"""Dots of a few kinds are told apart by colour and named once; a name that many have stands beside none of them."""

from pathlib import Path

import numpy as np
import pytest

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.formats.data.chart_data import rows
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.charts.chart_columns import chart_columns, places, with_dots_as_one

pytestmark = pytest.mark.usefixtures("qapp")


def _dots(folder: Path, kinds: list[str], chosen: tuple[str, ...] = ()) -> Chart:
    return _opened(folder, kinds, chosen)[1]


def _opened(folder: Path, kinds: list[str], chosen: tuple[str, ...] = ()) -> tuple[Document, Chart]:
    lines = [f"{kind},{20 + at % 17},{3000 + 37 * at % 900}" for at, kind in enumerate(kinds)]
    (folder / "birds.csv").write_text("\n".join(["species,bill (mm),mass (g)", *lines]), encoding="utf-8")
    document = open_document(folder / "birds.csv")
    bill, mass = (measure.field for measure in document.cube("birds").roles.measures)
    choice = Exploration(resource="birds", measure=bill, form="scatter", entities=chosen, second=mass)
    return document, explored_chart(document, choice)


def _words(chart: Chart) -> list[str]:
    return [text.text for text in lay_out(chart, Size(1000, 640), LIGHT).texts]


def test_a_few_kinds_have_a_colour_each_and_stand_once_in_the_legend(tmp_path: Path) -> None:
    chart = _dots(tmp_path, ["Adelie", "Gentoo", "Chinstrap"] * 12)

    assert len({(series.rank, series.shade) for series in chart.panels[0].series}) == 3
    assert [_words(chart).count(kind) for kind in ("Adelie", "Gentoo", "Chinstrap")] == [1, 1, 1]
    assert {series.name_of(0) for series in chart.panels[0].series} == {"Adelie", "Gentoo", "Chinstrap"}


def test_kinds_are_switched_off_by_their_names_and_a_dot_is_told_by_its_measure(tmp_path: Path) -> None:
    chart = _dots(tmp_path, ["Adelie", "Gentoo", "Chinstrap"] * 12)
    assert chart.switchable == ("Adelie", "Gentoo", "Chinstrap")
    left = chart.without(["Gentoo"])
    assert {name for series in left.series for name in series.names} == {"Adelie", "Chinstrap"}
    assert "Gentoo" not in _words(left)
    assert {series.measure for series in chart.series} == {"mass"}


def test_each_dot_is_a_row_of_the_table_with_its_name_also_where_two_stand_at_one_place(tmp_path: Path) -> None:
    chart = with_dots_as_one(_dots(tmp_path, ["Adelie", "Gentoo", "Chinstrap"] * 12))
    at = places(chart)
    columns = chart_columns(chart, at, "bill")
    shown = {tuple(column.text(row) for column in columns) for row in range(len(at))}
    assert [column.title for column in columns] == ["Name", "bill", "mass (g)"]
    assert (len(at), len(shown), len({*at.tolist()})) == (36, 36, 17)
    assert {name for name, _, _ in shown} == {"Adelie", "Gentoo", "Chinstrap"}


def test_a_kind_that_is_chosen_alone_is_named_beside_one_of_its_dots(tmp_path: Path) -> None:
    chart = _dots(tmp_path, ["Adelie", "Gentoo"] * 12, ("Gentoo",))
    assert (_words(chart).count("Gentoo"), _words(chart).count("Adelie")) == (1, 0)


def test_names_of_more_kinds_than_colours_stand_beside_no_dot(tmp_path: Path) -> None:
    kinds = [f"Kind {letter}" for letter in "abcdefghijklmnop"]
    words = _words(_dots(tmp_path, [*kinds * 5, "Albatross"]))
    assert not {*kinds} & {*words}
    assert "Albatross" in words


def test_dots_of_their_own_keep_their_names(tmp_path: Path) -> None:
    names = [f"Bird {letter}" for letter in "abcdefgh"]
    assert {*names} <= {*_words(_dots(tmp_path, names))}


def test_kinds_that_are_grey_beside_those_chosen_are_named_below_the_chart(tmp_path: Path) -> None:
    kinds = ["Adelie", "Gentoo", "Chinstrap"] * 12
    assert "Grey: Gentoo and Chinstrap." in _dots(tmp_path, kinds, ("Adelie",)).note
    assert "Grey" not in _dots(tmp_path, kinds).note


@pytest.mark.parametrize("chosen", [(), ("Gentoo",)])
def test_rows_of_the_table_that_are_copied_are_those_dots_and_no_others_of_their_place(
    tmp_path: Path, chosen: tuple[str, ...]
) -> None:
    document, chart = _opened(tmp_path, ["Adelie", "Gentoo", "Chinstrap"] * 12, chosen)
    table = with_dots_as_one(chart)
    names = chart_columns(table, places(table), "bill")[0]
    adelie = [float(row) for row in range(36) if names.text(row) == "Adelie"]
    copied = list(rows(document, chart, np.array(adelie[::-1])))
    assert {datum.series for datum in copied} == {"Adelie"}
    assert [datum.value for datum in copied[:2]] == [3321, 3555]
    assert len(copied) == 12
