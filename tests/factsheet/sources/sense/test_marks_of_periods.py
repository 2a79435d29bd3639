"""Periods with the mark of an estimate or a plan are periods, and the mark stays beside their figures."""

import re

import pytest

from harbin_viewer.factsheet.sources.sense.cells import period_marks
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.sources.sense.cells.figure_cells import FigureCell
from harbin_viewer.factsheet.sources.sense.cells.flag_words import in_key
from harbin_viewer.factsheet.sources.sense.cells.period_marks import words_of_marks
from harbin_viewer.factsheet.sources.text.cell_kind import kind
from tests.factsheet.sources.sense.raw_tables import rows_of, understood


@pytest.mark.parametrize(
    ("before", "marked", "period", "note"),
    [
        ("2022 г.", "2023 г. (план)", "2023", "planned"),
        ("2021-22", "2022-23 (RE)", "2022-23", "revised estimate"),
        ("2021-22", "2022-23 BE", "2022-23", "budgeted"),
        ("2023", "2024 (f)", "2024", "forecast"),
        ("2023A", "2024E", "2024", "estimated"),
        ("2023", "2024 est.", "2024", "estimated"),
        ("2022", "2023 (прогноз)", "2023", "forecast"),
        ("2022", "2023 (vorl.)", "2023", "provisional"),
        ("FY23", "FY24 (B)", "FY24", "budgeted"),
        ("2023 Q4", "2024 Q1 (p)", "2024-Q1", "provisional"),
    ],
)
def test_what_stands_behind_a_period_is_a_note_on_its_figures(before: str, marked: str, period: str, note: str) -> None:
    table = understood("Period|Sold", f"{before}|100", f"{marked}|150")

    assert rows_of(table)[1] == [period, "150", note]
    assert table.fields[1]["note"] == table.fields[2]["name"]
    assert table.resource["roles"]["Period"] == "time"


def test_marks_behind_periods_across_are_notes_too() -> None:
    table = understood("Country|2022|2023|2024 est.|2025 (proj.)", "Chad|1.2|1.3|1.4|1.5", "Mali|2.2|2.3|2.4|2.5")

    assert [row[1:] for row in rows_of(table)[:4]] == [
        ["2022", "1.2", ""], ["2023", "1.3", ""], ["2024", "1.4", "estimated"], ["2025", "1.5", "projected"],
    ]  # fmt: skip


@pytest.mark.parametrize("words", [("Actual", "Budget"), ("Ist", "Plan"), ("outturn", "budget"), ("факт", "план")])
def test_a_period_that_comes_with_two_marks_has_a_figure_of_each(words: tuple[str, str]) -> None:
    done, planned = words
    head = f"Dept|2023 {done}|2024 {planned}|2024 {done}|2025 {planned}"
    table = understood(head, "A|10|12|13|14", "B|20|22|23|24")

    assert [row[1:] for row in rows_of(table)[:3]] == [["2023", "10", ""], ["2024", "13", "12"], ["2025", "", "14"]]


def test_a_letter_behind_all_years_says_nothing() -> None:
    assert rows_of(understood("Rok|Sold", "2018r|100", "2019r|150")) == [["2018", "100"], ["2019", "150"]]


def test_years_that_stand_in_rows_as_planned_and_as_they_came_are_told_apart() -> None:
    table = understood("Year|A", "2022 Actual|1", "2023 Actual|3", "2023 Budget|5")

    assert rows_of(table) == [["2022", "1", "Actual"], ["2023", "3", "Actual"], ["2023", "5", "Budget"]]
    assert "note" not in table.fields[1]


@pytest.mark.parametrize(
    "head", ["2019|2020|2021e|Growth 2021", "2019|2020|2021 (p)|Share 2021", "2019|2020|2021*|Rank 2021"]
)
def test_years_of_which_one_has_a_mark_stay_one_line_beside_other_figures_of_that_year(head: str) -> None:
    table = understood(f"Country|{head}", "Chad|1.5|2.5|3.5|40", "Togo|2.5|3.5|4.5|28", "Mali|3|4|5|25")

    assert [row[1:3] for row in rows_of(table)[:3]] == [["2019", "1.5"], ["2020", "2.5"], ["2021", "3.5"]]


def test_what_came_of_one_year_alone_is_not_told_of_the_years_that_are_planned() -> None:
    table = understood("Item|2023 Actual|2023 Budget|2024 Budget", "Rent|1.5|2.5|1", "Pay|2.5|3.5|2", "Tax|3|4|3")

    assert rows_of(table)[:2] == [["Rent", "2023", "2.5"], ["Rent", "2024", "1"]]


@pytest.mark.parametrize(
    ("mark", "said"),
    [("1)", "1) Break."), ("(1)", "(1) Break."), ("a/", "a/ Break."), ("a)", "a) Break."), ("*", "* Break.")],
)
def test_a_footnote_behind_a_period_has_the_words_below_the_table(mark: str, said: str) -> None:
    assert words_of_marks([f"2020 {mark}", "2021"], [said]) == {f"2020 {mark}": "Break."}


@pytest.mark.parametrize("apart", ["", " "])
def test_letters_with_half_a_bracket_behind_years_across_are_notes_too(apart: str) -> None:
    table = understood(f"Goods|2021|2022{apart}r)|2023{apart}p)", "Coal|110|130|140", "Ore|60|70|65")

    assert [row[1:] for row in rows_of(table)[:3]] == [
        ["2021", "110", ""], ["2022", "130", "revised"], ["2023", "140", "provisional"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "first", "second"),
    [
        ("e = estimate, f = forecast. Source: AMECO", "estimate", "forecast"),
        ("e) Without Malta. f) With Malta.", "Without Malta", "With Malta"),
        ("e) Without (f) Malta", "Without (f) Malta", ""),
        ("e: see f: the annex", "see f: the annex", "the annex"),
    ],
)
def test_one_line_may_explain_several_marks(line: str, first: str, second: str) -> None:
    assert (in_key("e", [line]), in_key("f", [line])) == (first, second)


def test_a_year_with_a_footnote_is_a_time_and_no_name() -> None:
    assert [kind(text) for text in ("2020 a/", "2020¹)", "2020 *)", "3 a/")] == ["time", "time", "time", "text"]


DAYS = ["2024-01-31", "31/01/2024", "31.1.2024", "2024", "2024-01", "2024-01-31 10:30", "20240131", "2003-04"]


@pytest.mark.parametrize("period", DAYS)
def test_periods_of_digits_and_signs_have_no_mark_and_are_not_searched_for_one(
    period: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as searched:
        searched.setattr(period_marks, "_UNMARKED", re.compile("never"))
        assert words_of_marks([period, "2024 est."]) == {"2024 est.": "estimated"}
    monkeypatch.setattr(period_marks, "_ENDS", None)
    assert words_of_marks([period.replace(" ", ".")]) == {}


def test_the_days_of_a_column_are_not_read_as_figures_to_find_its_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    column = ColumnSense("day", ["2024-01-31", "n/a", "2024-02-29", "..", "n/a", "2024-03-31"])
    read: list[str] = []
    figure = ColumnSense.figure

    def noted(own: ColumnSense, text: str) -> FigureCell | None:
        read.append(text)
        return figure(own, text)

    monkeypatch.setattr(ColumnSense, "figure", noted)
    assert (column.kind, column.missing) == ("time", ["n/a", ".."])
    assert sorted(read) == ["..", "n/a"]


@pytest.mark.parametrize("mark", ["*", "¹", " 1)"])
def test_a_mark_behind_a_period_that_nothing_explains_is_told(mark: str) -> None:
    table = understood("Country|Year|Rate", "A|2022|82.4", f"A|2023{mark}|83.1", "B|2022|72.4", f"B|2023{mark}|73.1")
    assert rows_of(table)[1] == [
        "A", "2023", "83.1", f"marked “{mark.strip()}” in the file, which does not say what that means",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["2021 Q3*", "2021 Q3 (p)", "Mar 2021¹", "Q3 2021 1)", "2021-03p"])
def test_a_quarter_or_month_with_a_mark_is_a_time_and_its_row_no_note(text: str) -> None:
    assert kind(text) == "time"
    first, second = ("2020 Q1", "2020 Q2") if "Q" in text else ("Jan 2020", "Feb 2020")
    assert rows_of(understood("Time|Rate", f"{first}|80.2", f"{second}|82.4", f"{text}|83.1"))[2][1] == "83.1"


@pytest.mark.parametrize("text", ["Models of 2021*", "Table 2021 Q3", "note *"])
def test_other_words_with_a_mark_are_no_times(text: str) -> None:
    assert kind(text) == "text"


@pytest.mark.parametrize("mark", ["*", " (p)", " r", " est."])
def test_april_with_a_mark_is_a_month_and_no_year(mark: str) -> None:
    table = understood("Month|Sold", "Mar 2024|100", f"Apr 2024{mark}|150")
    assert [row[0] for row in rows_of(table)] == ["2024-03", "2024-04"]
