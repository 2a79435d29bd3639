"""Cells taken to pieces: figures, flags, ranges, marks of missing values."""

import re
import sys
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.sense.cells import figure_cells
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.sources.sense.cells.figure_cells import NumberForm, figure_cell, number_form
from harbin_viewer.factsheet.sources.sense.cells.flag_words import words_of_flags
from tests.factsheet.sources.sense.raw_tables import column, cube_of, sentences, understood


@pytest.mark.parametrize(
    ("text", "number", "flag"),
    [
        ("78115 b", "78115", "b"),
        ("78115b", "78115", "b"),
        ("2.5 ep", "2.5", "ep"),
        ("12 (p)", "12", "p"),
        ("12 [note 1]", "12", "note 1"),
        ("3.4*", "3.4", "*"),
        ("5†", "5", "†"),
        ("34¹", "34", "¹"),
        ("-0.7 e", "-0.7", "e"),
        ("<1", "1", "<"),
    ],
)
def test_a_figure_stays_a_number_and_its_flag_is_kept(text: str, number: str, flag: str) -> None:
    cell = figure_cell(text, NumberForm())

    assert cell is not None
    assert (cell.number, cell.flag) == (number, flag)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,314.090", "1314.090"),
        ("1.314,09", "1314.09"),
        ("75,4", "75.4"),
        ("12 345", "12345"),
        ("12\u00a0345", "12345"),
        ("12\u202f345,6", "12345.6"),
        ("1'234'567", "1234567"),
        ("+0.5", "0.5"),
        ("−3.2", "-3.2"),
        ("(234)", "-234"),
        ("€ 400,000", "400000"),
        ("$1.50", "1.50"),
        ("12.5%", "12.5"),
        ("12 %", "12"),
        (".5", "0.5"),
        ("1.5e3", "1.5e3"),
    ],
)
def test_figures_of_all_offices_come_out_as_plain_digits(text: str, number: str) -> None:
    cell = figure_cell(text, number_form([text]))

    assert cell is not None
    assert cell.number == number


def test_suffixes_of_thousands_multiply_only_where_a_column_has_them_throughout() -> None:
    scaled = number_form(["674", "980", "10.1k", "12.3k", "1.2M"])
    flagged = number_form(["67411 b", "98011 e", "1011"])

    assert figure_cell("12.3k", scaled).number == "12300"  # type: ignore[union-attr]
    assert figure_cell("1.2M", scaled).number == "1200000"  # type: ignore[union-attr]
    assert figure_cell("67411 b", flagged).number == "67411"  # type: ignore[union-attr]


def test_a_figure_with_its_range_has_low_and_high() -> None:
    cell = figure_cell("175 700 [145 100 – 211 100]", NumberForm())

    assert cell is not None
    assert (cell.number, cell.low, cell.high) == ("175700", "145100", "211100")


@pytest.mark.parametrize(
    "mark", ["", "..", "...", "…", ":", ".", "-", "–", "_", "---", "n/a", "NA", "N/A", "null", "*****", "x"]
)
def test_the_marks_of_offices_are_no_figures_and_no_faults(mark: str) -> None:
    cell = figure_cell(mark, NumberForm())

    assert cell is not None
    assert cell.number == ""


def test_a_missing_figure_keeps_its_flag() -> None:
    cell = figure_cell(": c", NumberForm())

    assert cell is not None
    assert (cell.number, cell.flag) == ("", "c")


@pytest.mark.parametrize(
    "text", ["Peru", "06 Cantabria", "1.2.3", "12 apples and pears", "2020-01-01", "12,34,5 x y z w"]
)
def test_words_are_no_figures(text: str) -> None:
    assert figure_cell(text, NumberForm()) is None


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9))
def test_a_figure_written_with_thousands_and_a_decimal_comma_comes_back(number: object) -> None:
    english = f"{number:,.2f}"
    german = english.replace(",", " ").replace(".", ",").replace(" ", ".")
    cell = figure_cell(german, NumberForm(decimal=",", group="."))

    assert cell is not None
    assert cell.number == f"{number:.2f}"


def test_brackets_are_a_minus_sign_in_accounts_and_a_flag_among_flags() -> None:
    account, rates = ["1,500", "(1,234)", "980"], ["15.5", "(14.8)", "4.8 e", "12.9 p"]
    (loss, uncertain) = (figure_cell(texts[1], number_form(texts)) for texts in (account, rates))
    assert loss is not None
    assert uncertain is not None
    assert (loss.number, loss.flag) == ("-1234", "")
    assert (uncertain.number, uncertain.flag) == ("14.8", "()")
    assert words_of_flags(["()"], (), "") == {"()": "in brackets"}


@pytest.mark.parametrize("before", ["c. ", "ca. ", "ca ", "approx. ", "circa ", "about ", "около ", "C.", "約"])
def test_words_that_a_figure_is_about_so_large_are_read_as_the_sign_for_it(before: str) -> None:
    cell = figure_cell(f"{before}500", NumberForm())

    assert cell is not None
    assert (cell.number, words_of_flags([cell.flag], [], "")) == ("500", {"~": "about this figure"})


def test_a_minus_behind_some_figures_stands_for_one_before_them_and_behind_all_for_nothing_sure() -> None:
    table = understood("country|balance", "Kenya|4351.9-", "Ghana|220.5", "Mali|100.1-")
    spans = understood("country|ages", "Kenya|15-", "Ghana|20-", "Mali|25-")

    assert column(table, "balance") == ["-4351.9", "220.5", "-100.1"]
    assert "A minus behind a figure in “balance” was read as before it." in sentences(table)
    assert column(spans, "ages") == ["15-", "20-", "25-"]


def test_a_minus_behind_all_figures_with_decimals_stands_for_one_before_them() -> None:
    table = understood("country|balance", "Kenya|123.4-", "Ghana|50.1-", "Mali|7.0-")

    assert column(table, "balance") == ["-123.4", "-50.1", "-7.0"]


@pytest.mark.parametrize(("one", "other"), [("1'234'567.50", "1’300’000.25"), ("1,234,567.50", "1'300'000.25")])
def test_thousands_parted_by_different_signs_in_one_column_are_all_read(one: str, other: str, tmp_path: Path) -> None:
    file = tmp_path / "money.csv"
    file.write_text(f"country;balance\nKenya;{one}\nGhana;{one}\nMali;{other}\nTogo;{one}\n", encoding="utf-8")

    document = open_document(file)
    assert document.table("money").columns["balance"].tolist() == [1234567.5, 1234567.5, 1300000.25, 1234567.5]


@pytest.mark.parametrize(("cell", "read"), [
    ("12.3 ± 0.4", ["12.3", "11.9", "12.7"]), ("12.3±0.45", ["12.3", "11.85", "12.75"]),
    ("5 +/- 1", ["5", "4", "6"]), ("-2 ± 3", ["-2", "-5", "1"]), ("12.3 mm ± 0.4 mm", ["12.3", "11.9", "12.7"]),
])  # fmt: skip
def test_what_stands_behind_plus_and_minus_is_the_range_of_a_figure_and_this_is_said(
    cell: str, read: list[str]
) -> None:
    table = understood("sample|length", f"a|{cell}", "b|20")

    assert [column(table, name)[0] for name in ("length", "length lower", "length upper")] == read
    assert cube_of(table).roles.of_kind("bound") == ("length lower", "length upper")
    assert "“±” behind figures in “length” was read as the range to either side of them." in sentences(table)


def test_an_article_in_a_cell_does_not_tell_how_the_figures_of_its_column_are_written() -> None:
    assert number_form(["3 p", "4 g", f"{'word ' * 100}5 kg"]) == number_form(["3 p", "4 g"])


_PROPERTIES = ("texts", "form", "figures", "kind", "must_be_read", "flags", "signs", "odd", "missing", "frequencies")


@pytest.mark.parametrize("label", ["Value", "Year", "Age", "Room", "Code", "Unit", "Month", ""])
@pytest.mark.parametrize(
    "cells",
    [
        ["1.5", "2.25", "-3"], ["2019", "2020", "2020", ""], ["007", "008"], ["1", "2", "3"], ["0", "0", "1"],
        ["-999", "1", "2"], ["202001", "202002"], ["20200131", "20200229"], [" 5 ", "6"], ["1500000000", "1600000000"],
        ["2020.0", "2021.0"], ["٣", "٤"], ["0.25"],
    ],
)  # fmt: skip
def test_what_is_told_at_once_of_plain_figures_is_what_a_closer_look_tells(label: str, cells: list[str]) -> None:
    at_once, closely = (ColumnSense(label, cells, missing_values=("-999",)) for _ in range(2))
    closely.__dict__["is_plain"] = False

    assert at_once.is_plain
    assert [getattr(at_once, name) for name in _PROPERTIES] == [getattr(closely, name) for name in _PROPERTIES]


def test_no_cell_of_a_column_of_plain_figures_is_looked_at_on_its_own() -> None:
    few, many = (_calls_to_read([f"{number / 4:.2f}" for number in range(count)]) for count in (50, 1_000))

    assert many < few + 100


def _calls_to_read(cells: list[str]) -> int:
    """How many functions of Python are called to know how a column of these cells is read."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    sense, before = ColumnSense("Value", cells), sys.getprofile()
    sys.setprofile(count)
    try:
        assert not sense.must_be_read
    finally:
        sys.setprofile(before)
    return calls


WITHOUT_DIGIT = ["North", "p", "-", "n/a", "(c)", "±", "$", "..", "-,", "一", "²", "½", "c. many", ": c"]


@pytest.mark.parametrize("cell", WITHOUT_DIGIT)
@pytest.mark.parametrize("signs", [(".", ""), (",", "."), (",", ""), (".", ",")])
def test_a_text_without_a_digit_means_what_it_means_where_it_is_tried_as_a_figure(
    cell: str, signs: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = number_form([cell], *signs), figure_cell(cell, NumberForm())
    monkeypatch.setattr(figure_cells, "_DIGIT", re.compile(""))
    assert told == (number_form([cell], *signs), figure_cell(cell, NumberForm()))


def test_texts_without_a_digit_are_not_tried_as_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figure_cells, "_FIGURE", None)
    assert number_form(WITHOUT_DIGIT) == NumberForm()
    assert figure_cell("North", NumberForm()) is None
