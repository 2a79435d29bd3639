"""In what large and small figures are counted: words that combine with those of their unit, and no false ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from harbin_viewer.charts.figure_and_unit import with_unit
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.text.figures import figure, rounded, told
from harbin_viewer.charts.text.notation import in_words, notation_of, smaller
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet import wording
from harbin_viewer.factsheet.document import Document
from tests.charts.conftest import ENGLISH

PAGE = Size(960, 600)


@pytest.mark.parametrize(
    ("size", "unit", "factor", "words"),
    [
        (2e6, "hundred thousand", 1e4, "billion"),
        (2e6, "10 000 t", 1e5, "billion t"),
        (2e6, "100,000 people", 1e4, "billion people"),
        (2e6, "10^3 t", 1e6, "billion t"),
        (2e6, "10⁶ m", 1e6, "trillion m"),
        (2e6, "万吨", 1e5, "billion 吨"),
        (2e6, "亿元", 1e4, "trillion 元"),
        (2e6, "млн руб.", 1e6, "trillion руб."),
        (2e6, "Mio. EUR", 1e6, "trillion EUR"),
        (2e6, "crore rupees", 1e5, "trillion rupees"),
        (2e6, "deaths per million", 1e6, "million deaths per million"),
        (5e-4, "deaths per million", 1e-6, "millionths of deaths per million"),
        (2e6, "per thousand", 1e6, "million per thousand"),
        (2e6, "USD/thousand", 1e6, "million USD/thousand"),
        (2e6, "t", 1e6, "million t"),
        (2e15, "t", 1e15, "× 10¹⁵ t"),
        (2e-15, "t", 1e-15, "ng"),
        (2e-19, "t", 1e-21, "× 10⁻²¹ t"),
        (4e-4, "Mt", 1e-6, "t"),
        (4e-4, "kt CO2e", 1e-6, "kg CO2e"),
        (4e-4, "t/ha", 1e-6, "g/ha"),
        (3e-7, "GWh", 1e-9, "Wh"),
        (4e-4, "kWh per head", 1e-3, "Wh per head"),
        (2e-4, "km²", 1e-6, "millionths of km²"),
        (2e-4, "m", 1e-6, "millionths of m"),
        (2e-4, "mt", 1e-6, "millionths of mt"),
        (2e-12, "g", 1e-12, "trillionths of g"),
        (4e-4, "USD", 1e-6, "millionths of USD"),
    ],
)
def test_words_of_a_unit_combine_as_people_say_them(size: float, unit: str, factor: float, words: str) -> None:
    found = notation_of(0.0, size, unit)
    assert found.unit == words
    assert found.factor == pytest.approx(factor)


@pytest.mark.parametrize("unit", ["t", "million t"])
def test_the_smallest_number_of_the_machine_is_so_many_of_something(unit: str) -> None:
    assert 5e-324 / notation_of(0.0, 5e-324, unit).factor < 1


def test_a_smaller_notation_tells_more_digits_until_the_unit_is_its_own() -> None:
    billions = notation_of(0.0, 3e9, "t")
    millions = smaller(billions, "t")
    assert (millions.factor, millions.unit) == (1e6, "million t")
    assert smaller(millions, "t").plain
    assert smaller(notation_of(0.0, 3e6, "thousand t"), "thousand t").unit == "million t"
    assert smaller(smaller(notation_of(0.0, 3e6, "thousand t"), "thousand t"), "thousand t").unit == "thousand t"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("values", "labels"),
    [
        ([1_000_000, 1_000_001, 1_000_002], ["1,000,000", "1,000,001", "1,000,002"]),
        ([123_456_789, 123_456_788, 123_456_787], ["123,456,789", "123,456,788", "123,456,787"]),
        ([1_411_778_724, 1_412_600_000, 1_412_120_000], ["1,411.8", "1,412.6", "1,412.1"]),
        ([1_234_567, 2_345_678, 3_456_789], ["1.23", "2.35", "3.46"]),
        ([5, 3_000_000_000, 2_000_000_000], ["5", "3,000,000,000", "2,000,000,000"]),
    ],
)
def test_where_many_decimals_tell_figures_apart_their_digits_are_told(
    make_sheet: Callable[..., Document], values: list[int], labels: list[str]
) -> None:
    made = make_sheet({"x": ["a", "b", "c"], "y": values}, {"type": "bar", "group": "x", "series": ["y"]})
    picture = lay_out(make_chart(made, made.sheet.views[0], locale=ENGLISH), PAGE, LIGHT)
    assert [text.text for text in picture.texts if text.role == "value"] == labels


@pytest.mark.parametrize(
    ("value", "decimals", "told"),
    [
        (1e300, 0, "1 × 10³⁰⁰"),
        (-2.5e20, 1, "−2.5 × 10²⁰"),
        (1e-320, 12, "1 × 10⁻³²⁰"),
        (1.4e-12, 12, "1.4 × 10⁻¹²"),
        (1e-12, 12, "0.000000000001"),
        (123_456_789_012_345.0, 0, "123,456,789,012,345"),
        (0.0, 12, "0.000000000000"),
    ],
)
def test_what_no_digits_can_tell_is_told_by_powers(value: float, decimals: int, told: str) -> None:
    assert figure(value, decimals, ENGLISH) == told


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", ["bar", "stacked", "line", "difference"])
@pytest.mark.parametrize("values", [["1e-300", "1e300", "1"], ["1e-320", "2", "3"], ["1e27", "3e29", "2e28"]])
def test_figures_of_all_sizes_side_by_side_are_short_and_none_is_a_nought(
    make_sheet: Callable[..., Document], kind: str, values: list[Any]
) -> None:
    columns = {"x": ["a", "b", "c"], "y": values, "z": values[::-1]}
    made = make_sheet(columns, {"type": kind, "group": "x", "series": ["y", "z"]}, kinds={"y": "number", "z": "number"})
    chart = make_chart(made, made.sheet.views[0], locale=ENGLISH)
    told = [text.text for text in lay_out(chart, PAGE, LIGHT).texts if text.role in ("value", "tick")]
    assert max(map(len, told)) < 26
    assert "0.00000000000" not in describe(chart)


@pytest.mark.usefixtures("qapp")
def test_growth_beyond_all_numbers_is_a_gap(make_sheet: Callable[..., Document]) -> None:
    columns = {"x": [2000, 2001, 2002], "y": ["1e-300", "1e300", "1"]}
    spec = {"type": "bar", "group": "x", "series": [{"field": "y", "derive": "growth"}]}
    made = make_sheet(columns, spec, kinds={"x": "year", "y": "number"})
    (series,) = make_chart(made, made.sheet.views[0]).series
    assert [float(value) for value in series.y[1:2]] != [float("inf")]
    assert (series.label, series.unit) == ("Growth of y", "%")


def test_a_unit_that_begins_with_a_number_is_multiplied() -> None:
    assert with_unit("3", "1000 t", ENGLISH, " ") == "3 × 1000 t"
    assert wording.amount(3, "1000 t") == "3 × 1000 t"
    assert wording.amount(3, "t") == "3 t"


@pytest.mark.parametrize("value", [-0.04, -0.0, 0.04])
def test_what_rounds_to_nothing_has_no_sign(value: float) -> None:
    assert str(rounded(value, 1)) == "0.0"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (2.97, "3.0"),
        (315.98, "316.0"),
        (427.35, "427.4"),
        (316.0, "316"),
        (3.0, "3"),
        (-0.04, "−0.04"),
        (0.9337, "0.934"),
    ],
)
def test_a_figure_in_a_sentence_that_was_rounded_keeps_its_nought(value: float, words: str) -> None:
    assert told(value, ENGLISH) == words


@pytest.mark.parametrize(
    ("value", "others", "words"),
    [
        (1e12, (1.0, 1e12), "1 trillion"),
        (1e12, (1.0, 1e15), "1 × 10¹²"),
        (1e15, (1.0, 1e12), "1 × 10¹⁵"),
        (1e290, (1e290, 5e290), "1 × 10²⁹⁰"),
        (1000.0, (1.0, 1e15), "1,000"),
        (2e6, (1.0, float("inf")), "2 million"),
    ],
)
def test_an_axis_has_words_or_powers_for_its_large_figures_and_not_both(
    value: float, others: tuple[float, ...], words: str
) -> None:
    assert in_words(value, "", ENGLISH, others).replace("\u00a0", " ") == words
