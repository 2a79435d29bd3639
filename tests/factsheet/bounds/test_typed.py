"""What a person types as the limit of figures or days: as the file writes it, as the reader does, or asked about."""

import numpy as np
import pytest

from harbin_viewer.factsheet.bounds.limits import Bounds, bounds_from
from harbin_viewer.factsheet.bounds.mistyped import MistypedError
from harbin_viewer.factsheet.bounds.typed_days import TypedDays
from harbin_viewer.factsheet.bounds.typed_figures import TypedFigures

GERMAN = TypedFigures("", (",", "."), 2)


@pytest.mark.parametrize(
    ("typed", "text", "value"),
    [
        (TypedFigures(), "100,000", 100_000),
        (TypedFigures(), "1m", 1_000_000),
        (TypedFigures(), "1.1 million", 1_100_000),
        (TypedFigures(), "250k", 250_000),
        (TypedFigures(), " 1 250 000 ", 1_250_000),
        (TypedFigures(), "12,34,567", 1_234_567),
        (TypedFigures(), "\u22123.5", -3.5),
        (TypedFigures(), ".5", 0.5),
        (TypedFigures(), "1e6", 1_000_000),
        (TypedFigures(), "1.250", 1.25),
        (TypedFigures(), "", None),
        (TypedFigures("m"), "1m", 1),
        (TypedFigures("km²"), "310.7 km²", 310.7),
        (TypedFigures("EUR"), "€1.5m", 1_500_000),
        (TypedFigures("%"), "50 %", 50),
        (TypedFigures("million USD"), "$3", 3),
        (GERMAN, "1.250.000", 1_250_000),
        (GERMAN, "100.000", 100_000),
        (GERMAN, "100,000", 100_000),
        (GERMAN, "3,5", 3.5),
        (GERMAN, "3.5", 3.5),
        (GERMAN, "1.250,75", 1250.75),
        (GERMAN, "1,250.75", 1250.75),
        (GERMAN, "1'250", 1250),
        (GERMAN, "2,5 Mio.", 2_500_000),
        (GERMAN, "3 Milliarden", 3_000_000_000),
        (TypedFigures("人"), "1.5万", 15_000),
        (TypedFigures("SEK"), "250 kr", 250),
        (TypedFigures("AUD"), "$250k", 250_000),
        (TypedFigures("deaths per million people"), "5k", 5000),
    ],
)
def test_a_figure_is_read_as_the_file_and_as_the_reader_write_it(
    typed: TypedFigures, text: str, value: float | None
) -> None:
    assert typed.limit(text) == value


@pytest.mark.parametrize(
    ("typed", "text", "told"),
    [
        (TypedFigures(), "many", "“many” is no figure"),
        (TypedFigures(), "1,5", "“1,5” is no figure"),
        (TypedFigures(), "12,34", "“12,34” is no figure"),
        (TypedFigures(), "5 km", "“5 km” is no figure"),
        (TypedFigures("million people"), "1m", "in million people already"),
        (TypedFigures("1000 t"), "5k", "in 1000 t already"),
        (TypedFigures("'000 EUR"), "5k", "in '000 EUR already"),
        (TypedFigures("kg", (",",), 3), "1.250", "“1.250” can be 1.25 or 1250 here"),
        (GERMAN, "1.250m", "“1.250m” can be 1250000 or 1250000000 here"),
    ],
)
def test_what_is_no_figure_or_could_be_two_is_told_in_one_sentence(typed: TypedFigures, text: str, told: str) -> None:
    with pytest.raises(MistypedError, match=told):
        typed.limit(text)


@pytest.mark.parametrize(
    ("form", "text", "iso"),
    [
        ("", "2024", "2024"),
        ("", "2024-05", "2024-05"),
        ("", "05/2024", "2024-05"),
        ("", "May 2024", "2024-05"),
        ("", "17 May 2024", "2024-05-17"),
        ("", "Sept. 5th, 2024", "2024-09-05"),
        ("", "17. März 2024", "2024-03-17"),
        ("", "5 août 2024", "2024-08-05"),
        ("", "17.5.2024", "2024-05-17"),
        ("", "5.2.2024", "2024-02-05"),
        ("", "17/05/2024", "2024-05-17"),
        ("", "05/05/2024", "2024-05-05"),
        ("", "2024-05-17 09:30", "2024-05-17T09:30"),
        ("%m/%d/%Y", "02/05/2024", "2024-02-05"),
        ("%d/%m/%Y", "02/05/2024", "2024-05-02"),
        ("%d.%m.%y", "5.2.24", "2024-02-05"),
        ("", " ", None),
    ],
)
def test_a_day_a_month_and_a_year_are_read(form: str, text: str, iso: str | None) -> None:
    assert TypedDays(form).limit(text) == iso


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("05/06/2024", "“05/06/2024” can be 2024-06-05 or 2024-05-06"),
        ("2024-02-30", "“2024-02-30” is no day"),
        ("yesterday", "“yesterday” is no day"),
        ("32 May 2024", "“32 May 2024” is no day"),
    ],
)
def test_what_is_no_day_or_could_be_two_is_told(text: str, told: str) -> None:
    with pytest.raises(MistypedError, match=told):
        TypedDays().limit(text)


def test_limits_are_included_and_a_month_is_all_of_it() -> None:
    figures = np.array([1.0, np.nan, 2.0, 3.0])
    assert Bounds(1, 2).hold(figures).tolist() == [True, False, True, False]
    assert Bounds(most=2).hold(figures).tolist() == [True, False, True, False]
    days = np.array(["2024-01-31", "2024-02-29", "NaT", "2024-03-01"], dtype="datetime64[D]")
    assert Bounds("2024-02", "2024-02").hold(days).tolist() == [False, True, False, False]
    moments = np.array(["2024-12-31T23:59:59.5", "2025-01-01T00:00"], dtype="datetime64[ms]")
    assert Bounds(most="2024").hold(moments).tolist() == [True, False]


def test_the_first_above_the_second_is_seen_also_of_days() -> None:
    assert Bounds(2, 1).is_backwards
    assert Bounds("2025", "2024-05").is_backwards
    assert not Bounds("2024-05-17", "2024").is_backwards
    assert not Bounds(2, 2).is_backwards
    assert not Bounds(2, None).is_backwards


@pytest.mark.parametrize("state", [None, [1], ["x", float("inf")], ["NaT", True], [[], {}], "ab"])
def test_kept_limits_that_are_none_are_left_out(state: object) -> None:
    assert bounds_from(state) == Bounds()
    assert bounds_from(Bounds(1.5, "2024-05").state()) == Bounds(1.5, "2024-05")


def test_a_comma_before_decimals_where_a_point_is_usual_is_told_with_the_figure_that_was_meant() -> None:
    with pytest.raises(MistypedError, match=r"“53,1” is no figure: type 53\.1 with a point\."):
        TypedFigures("mm", (".",), 1).limit("53,1")
    with pytest.raises(MistypedError, match=r"type one such as"):
        TypedFigures("mm", (".",), 1).limit("1,2,3")
