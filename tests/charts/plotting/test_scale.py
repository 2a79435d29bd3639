"""Axes: round ticks that end near the data, figures as a reader writes them."""

import math
import sys
from datetime import date
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QLocale

from harbin_viewer.charts.figure_and_unit import readers_locale, with_unit
from harbin_viewer.charts.plotting.date_axis import date_ticks, finest_of
from harbin_viewer.charts.plotting.scale import Scale, logarithmic_ticks, value_axis, whole_ticks
from harbin_viewer.charts.text.dates import date_text
from harbin_viewer.charts.text.figures import figure, gap_text, label_decimals, rate_decimals, rounded, told
from harbin_viewer.charts.text.notation import Notation, notation_of
from harbin_viewer.factsheet.words.reported_decimals import Stated

ENGLISH = QLocale(QLocale.Language.English)
PLAIN = Notation(1.0, "")


@pytest.mark.parametrize(
    ("low", "high", "ends"),
    [
        (0, 244.8, (0, 250)),
        (0, 129.3, (0, 150)),
        (-22.6, 36.3, (-30, 40)),
        (-28.6, 36.3, (-40, 40)),
        (0, 1010, (0, 1200)),  # finer steps, as they end nearer
        (-38.0, 52.0, (-40, 60)),
        (-0.4, 7.0, (-2, 8)),
        (0, 100, (0, 100)),
        (0, 0.00031, (0, 0.0004)),
    ],
)
def test_no_figure_stands_beyond_the_ticks_of_its_axis(low: float, high: float, ends: tuple[float, float]) -> None:
    axis = value_axis(low, high, 5, PLAIN, ENGLISH)
    assert (axis.low, axis.high) == pytest.approx(ends)
    assert (axis.ticks[0], axis.ticks[-1]) == (axis.low, axis.high)
    assert axis.low <= low
    assert axis.high >= high


@pytest.mark.parametrize("high", [1, 3, 9, 16, 24, 130, 2400])
def test_what_is_counted_has_no_ticks_between_whole_numbers(high: int) -> None:
    axis = value_axis(0, high, 6, PLAIN, ENGLISH, counted=True)
    assert all(tick == round(tick) for tick in axis.ticks)
    assert axis.high >= high
    assert not any("." in label for label in axis.labels)


@pytest.mark.parametrize(("low", "high"), [(1e-300, 3e-300), (0, 1e300), (1.000001, 1.000004), (-1e-9, 2e-9)])
def test_ticks_are_told_apart_at_every_size(low: float, high: float) -> None:
    axis = value_axis(low, high, 5, notation_of(low, high, "t"), ENGLISH)
    assert len(axis.ticks) >= 2
    assert len(set(axis.labels)) == len(axis.labels)


@pytest.mark.parametrize(
    ("high", "unit", "words"),
    [
        (950_000, "t", "t"),
        (3.4e6, "t", "million t"),
        (5.1e13, "t", "trillion t"),
        (5.1e-9, "t", "mg"),
        (5.1e-9, "USD", "billionths of USD"),
        (3e9, "", "billion"),
        (3e9, "million USD", "× 10¹⁵ USD"),
        (1_234_567, "thousand tonnes", "billion tonnes"),
        (2e6, "million USD", "trillion USD"),
        (2e-4, "billion USD", "USD"),
        (2e15, "t", "× 10¹⁵ t"),
        (0.0, "t", "t"),
    ],
)
def test_very_large_and_tiny_figures_are_told_in_words_of_the_unit(high: float, unit: str, words: str) -> None:
    assert notation_of(0, high, unit).unit == words


@pytest.mark.parametrize(
    ("name", "text", "rate"),
    [
        ("en", "−1,234,567.8", "−26.4%"),
        ("de", "−1.234.567,8", "−26,4\u00a0%"),
        ("ru", "−1\u00a0234\u00a0567,8", "−26,4\u00a0%"),
        ("fr", "−1\u202f234\u202f567,8", "−26,4\u00a0%"),
        ("hi", "−12,34,567.8", "−26.4%"),
    ],
)
def test_figures_are_written_as_in_the_readers_country(name: str, text: str, rate: str) -> None:
    assert figure(-1234567.8, 1, QLocale(name)) == text
    assert gap_text(Stated(-26.42, 1), "%", QLocale(name)) == rate


@pytest.mark.parametrize(
    ("names", "rate", "amount"),
    [
        ("C en en_DE zh ja ko tr it pl pt_BR de_CH fr_CH es_MX", "5%", "5\u00a0t"),
        ("de de_AT fr fr_CA ru sv nb cs fi es_ES", "5\u00a0%", "5\u00a0t"),
    ],
)
def test_a_per_cent_sign_stands_as_the_locale_has_it(names: str, rate: str, amount: str) -> None:
    for name in names.split():
        assert with_unit("5", "%", QLocale(name)) == rate, name
        assert with_unit("5", "t", QLocale(name)) == amount, name
    assert with_unit("5", "", ENGLISH) == "5"


def test_without_a_country_figures_are_english() -> None:
    try:
        QLocale.setDefault(QLocale.c())
        assert figure(1234.5, 1, readers_locale()) == "1,234.5"
    finally:
        QLocale.setDefault(ENGLISH)


@pytest.mark.parametrize(
    ("value", "decimals", "result"), [(61.05, 1, 61.1), (-61.05, 1, -61.1), (2.5, 0, 3), (-0.04, 1, 0)]
)
def test_halves_are_rounded_as_people_do(value: float, decimals: int, result: float) -> None:
    assert rounded(value, decimals) == result
    assert not figure(-0.04, 1, ENGLISH).startswith("−")


@pytest.mark.parametrize(
    ("values", "decimals"),
    [
        ([107.0, 114.0], 0),
        ([107.76, 110.75], 2),
        ([107.765, 110.75], 1),
        ([1.25, 3.5], 2),
        ([0.0123], 4),
        ([1.000001, 1.000002], 6),
        ([], 0),
    ],
)
def test_labels_have_no_more_decimals_than_they_need(values: list[float], decimals: int) -> None:
    assert label_decimals(values) == decimals


@pytest.mark.parametrize(
    ("values", "stated", "decimals"), [([1500.0, 20.0], 2, 0), ([15.0], 1, 1), ([15.0, 9.5], 2, 2)]
)
def test_stated_noughts_are_all_there_or_none(values: list[float], stated: int, decimals: int) -> None:
    assert label_decimals(values, stated) == decimals


@pytest.mark.parametrize(("value", "text"), [(190.271, "190.3"), (140.0, "140"), (0.012345, "0.0123"), (-0.5, "−0.5")])
def test_sentences_have_short_figures(value: float, text: str) -> None:
    assert told(value, ENGLISH) == text


def days(year: int, month: int = 1, day: int = 1) -> float:
    return float((date(year, month, day) - date(1970, 1, 1)).days)


@pytest.mark.parametrize(
    ("low", "high", "labels"),
    [
        (days(1990), days(2020), ["1990", "2000", "2010", "2020"]),
        (days(2019), days(2021), ["Jan 2019", "Jul", "Jan 2020", "Jul", "Jan 2021"]),
        (days(2021, 3, 1), days(2021, 3, 4), ["1 Mar 2021", "2 Mar", "3 Mar", "4 Mar"]),
        (days(2021, 3, 1), days(2021, 3, 1) + 0.5, ["1 Mar 2021", "03:00", "06:00", "09:00", "12:00"]),
    ],
)
def test_dates_have_ticks_where_a_calendar_has_them(low: float, high: float, labels: list[str]) -> None:
    ticks = date_ticks(low, high, 5, ENGLISH)
    assert [label for _at, label in ticks] == labels
    assert all(low <= at <= high for at, _label in ticks)


@pytest.mark.parametrize(
    ("places", "finest"),
    [
        ([days(2019), days(2020)], 365),
        ([days(2019, 1), days(2019, 7)], 182),
        ([days(2019, 1), days(2019, 4)], 91),
        ([days(2019, 1), days(2019, 2)], 30),
        ([days(2019, 1, 31), days(2019, 2, 28)], 1),
        ([days(2019), days(2019) + 0.5], 0),
        ([], 0),
    ],
)
def test_ticks_are_no_finer_than_the_times_of_the_figures(places: list[float], finest: int) -> None:
    assert finest_of([np.array(places)]) == pytest.approx(finest, abs=1)
    assert finest_of([np.array([place]) for place in places]) == pytest.approx(finest, abs=1)


def test_a_part_of_a_month_without_a_figure_has_ticks_all_the_same() -> None:
    labels = [label for _at, label in date_ticks(days(2021, 3, 2), days(2021, 3, 5), 5, ENGLISH, 30.44)]
    assert labels == ["2 Mar 2021", "3 Mar", "4 Mar", "5 Mar"]


def test_a_date_is_told_with_its_time_only_where_it_has_one() -> None:
    assert date_text(days(2021, 3, 5)) == "2021-03-05"
    assert date_text(days(2021, 3, 5) + 0.25) == "2021-03-05 06:00"


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("'000 tonnes", "billion tonnes"),
        ("1000 t", "billion t"),
        ("tonnes (thousand)", "billion tonnes"),
        ("million", "trillion"),
        ("USD mn", "trillion USD"),
        ("EUR, thousands", "billion EUR"),
        ("m", "million m"),
        ("USD", "million USD"),
    ],
)
def test_a_unit_that_counts_in_thousands_is_combined_wherever_it_says_so(unit: str, words: str) -> None:
    assert notation_of(1_234_567, 2_345_678, unit).unit == words


@pytest.mark.parametrize(
    ("rate", "text"), [(-0.00099999, "−0.001%"), (0.0012, "+0.001%"), (0.0096, "+0.01%"), (0.049999, "+0.05%")]
)
def test_a_tiny_rate_is_told_by_its_first_digit(rate: float, text: str) -> None:
    assert gap_text(Stated(rate, rate_decimals(rate)), "%", ENGLISH) == text


@pytest.mark.parametrize(
    ("ends", "most", "steps"), [((1980, 2015), 14, {5}), ((1990, 2005), 15, {1}), ((0, 9), 2, {5})]
)
def test_whole_numbers_stand_one_two_five_or_ten_apart(ends: tuple[int, int], most: int, steps: set[int]) -> None:
    ticks = whole_ticks(*ends, most)
    assert {after - before for before, after in pairwise(ticks)} == steps


@pytest.mark.parametrize(("low", "high"), [(5e-324, 1.0), (1.0, sys.float_info.max), (5e-324, sys.float_info.max)])
def test_the_smallest_and_largest_numbers_have_a_place_on_a_logarithmic_axis(low: float, high: float) -> None:
    ticks = logarithmic_ticks(low, high, 6)
    assert all(0 < tick < math.inf for tick in ticks)
    assert ticks == sorted(ticks)
    places = Scale(ticks[0], ticks[-1], 0, 100, logarithmic=True).places(np.array([low, high]))
    assert np.isfinite(places).all()


@pytest.mark.parametrize(
    ("first", "last", "most", "labels"),
    [
        (1971, 2026, 8, ["1980", "1990", "2000", "2010", "2020"]),
        (1971, 2026, 4, ["1980", "2000", "2020"]),
        (1971, 2026, 2, ["1980", "2000", "2020"]),  # each fifty years would be 2000 alone
        (1833, 2026, 2, ["1900", "2000"]),
    ],
)
def test_ticks_of_many_years_are_round_years_and_never_one_alone(
    first: int, last: int, most: int, labels: list[str]
) -> None:
    ticks = date_ticks(days(first, 3, 1), days(last, 6, 1), most, ENGLISH)
    assert [label for _at, label in ticks] == labels


@pytest.mark.parametrize(
    ("form", "high", "labels"),
    [
        ("h:mm:ss", 2.2, ["0:00:00", "0:30:00", "1:00:00", "1:30:00", "2:00:00", "2:30:00"]),
        ("h:mm", 8.5, ["0:00", "2:00", "4:00", "6:00", "8:00", "10:00"]),
        ("m:ss", 5.2, ["0:00", "2:00", "4:00", "6:00"]),
        ("m:ss", 500.0, ["0:00", "100:00", "200:00", "300:00", "400:00", "500:00"]),
    ],
)
def test_ticks_of_times_are_those_of_clocks(form: str, high: float, labels: list[str]) -> None:
    axis = value_axis(0.0, high, 5, Notation(1.0, "", clock=form), QLocale(QLocale.Language.English))
    assert list(axis.labels) == labels
