"""Tables of studies: errors and deviations in brackets beside or below the figures that they are of."""

from pathlib import Path

import pytest

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document

BESIDE = ("Variable\tModel 1\tModel 2", "Age\t0.45 (0.12)\t0.33 (0.11)", "Income\t1.20** (0.40)\t1.05* (0.42)")
BELOW = (
    "\t(1)\t(2)", "\tWage\tLog wage", "Education\t0.85***\t0.071***", "\t(0.10)\t(0.009)", "Female\t\t-0.130***",
    "\t\t(0.025)", "Constant\t-2.10\t1.95***", "\t(1.40)\t(0.11)", "Observations\t1,204\t1,204",
)  # fmt: skip


def _document(folder: Path, *lines: str) -> Document:
    (folder / "t.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return open_document(folder / "t.txt")


def _columns(document: Document) -> dict[str, list[str]]:
    table = document.table("t")
    return {name: [table.text(name, row) for row in range(len(table))] for name in table.columns}


def test_the_first_row_of_a_regression_table_is_no_heading(tmp_path: Path) -> None:
    document = _document(tmp_path, *BESIDE, "N\t400\t398")
    columns = _columns(document)
    assert columns["Variable"] == ["Age", "Income", "N"]
    assert columns["Model 1"] == ["0.45", "1.2", "400.0"]
    assert columns["Model 1, in brackets"] == ["0.12", "0.4", ""]
    assert any("nothing says what they are" in notice.sentence for notice in document.notices)


def test_errors_below_their_estimates_are_not_figures_below_nought(tmp_path: Path) -> None:
    columns = _columns(_document(tmp_path, *BELOW))
    assert columns["(1), Wage"] == ["0.85", "", "-2.1", "1204.0"]
    assert columns["(1), Wage, in brackets"] == ["0.1", "", "1.4", ""]
    assert columns["(2), Log wage"] == ["0.071", "-0.13", "1.95", "1204.0"]


def test_a_line_that_says_what_stands_in_brackets_names_it(tmp_path: Path) -> None:
    document = _document(tmp_path, *BESIDE, "Standard errors in parentheses")
    assert "Model 1 standard errors" in _columns(document)
    assert [measure.field for measure in document.roles("t").measures] == ["Model 1", "Model 2"]


@pytest.mark.parametrize(
    ("head", "cells", "names"),
    [
        ("Mean (SD)", ("34.2 (8.1)", "12.1 (2.2)", "7.0 (0.4)"), ["Mean", "SD"]),
        ("n (%)", ("12 (48.0)", "5 (20.0)", "8 (32.0)"), ["n", "%"]),
        ("Dose (n = 45)", ("3.2 (8.1)", "1.1 (2.2)", "7 (4)"), ["Dose (n = 45)", "Dose (n = 45), in brackets"]),
    ],
)
def test_both_figures_of_a_cell_are_told(tmp_path: Path, head: str, cells: tuple[str, ...], names: list[str]) -> None:
    rows = (f"{name}\t{cell}" for name, cell in zip(("Age", "Score", "Sleep"), cells, strict=True))
    assert list(_columns(_document(tmp_path, f"Variable\t{head}", *rows)))[1:] == names


@pytest.mark.parametrize("cells", [("5 (1)", "8 (2)", "4 (1)"), ("30 (2)", "28", "20 (10)"), ("(150)", "(50)", "70")])
def test_footnotes_and_accounts_keep_their_brackets(tmp_path: Path, cells: tuple[str, ...]) -> None:
    rows = (f"{name}\t{cell}" for name, cell in zip(("Kiel", "Lübeck", "Husum"), cells, strict=True))
    assert not any("in brackets" in name for name in _columns(_document(tmp_path, "Town\tCases", *rows)))


def test_a_loss_without_a_name_below_costs_stays_a_row(tmp_path: Path) -> None:
    lines = ("\t2024\t2025", "Sales\t500\t600", "\t(50)\t(60)", "Costs\t(150)\t(170)", "\t(20)\t(30)")
    assert "-150" in str(_columns(_document(tmp_path, *lines)))


def test_rows_that_end_early_have_their_errors_too(tmp_path: Path) -> None:
    lines = ("\tModel 1\tModel 2", "Age\t0.45\t0.40", "\t(0.12)", "Income\t1.20\t1.10", "\t(0.40)\t(0.30)", "N\t400")
    assert _columns(_document(tmp_path, *lines))["Model 1, in brackets"] == ["0.12", "0.4", ""]


def test_numbers_above_correlations_are_their_names(tmp_path: Path) -> None:
    lines = ("\t1\t2\t3\t4", "1. Age\t—\t\t\t", "2. Income\t.32**\t—\t\t", "3. School\t.15*\t.48***\t—\t",
             "4. Trust\t-.08\t.21**\t.30***\t—")  # fmt: skip
    columns = _columns(_document(tmp_path, *lines))
    assert columns["1"] == ["", "0.32", "0.15", "-0.08"]


@pytest.mark.parametrize("corner", ["", "Year"])
@pytest.mark.parametrize("numbers", [("0", "1", "2"), ("1", "2", "3")])
def test_numbers_above_columns_are_their_names(tmp_path: Path, corner: str, numbers: tuple[str, ...]) -> None:
    lines = ("\t".join([corner, *numbers]), "2020\t5\t6\t7", "2021\t8\t42\t1")
    columns = _columns(_document(tmp_path, *lines))
    assert tuple(columns)[1:] == numbers
    assert columns[numbers[0]] == ["5.0", "8.0"]


def test_a_wind_with_a_sign_is_a_figure_too(tmp_path: Path) -> None:
    lines = ("Race\tTime", "Rome\t10.02 (+0.3)", "Oslo\t9.98 (-0.1)", "Kiel\t10.10 (0.0)")
    assert _columns(_document(tmp_path, *lines))["Time, in brackets"] == ["0.3", "-0.1", "0.0"]


@pytest.mark.parametrize(
    "line",
    [
        "* p<0.05, ** p<0.01",
        "** p<0.01, * p<0.05",
        "Note: * p<0.05; ** p<0.01.",
        "Standard errors in parentheses. * p<0.05, ** p<0.01",
    ],
)
def test_stars_mean_what_the_line_below_says_of_each(tmp_path: Path, line: str) -> None:
    columns = _columns(_document(tmp_path, *BESIDE, line))
    assert columns["Note on Model 1"][1:] == ["p<0.01"]
    assert columns["Note on Model 2"][1:] == ["p<0.05"]


def test_the_codes_below_a_model_of_r_say_what_its_stars_mean(tmp_path: Path) -> None:
    columns = _columns(_document(tmp_path, *BESIDE, "Signif. codes: 0 '***' 0.001 '**' 0.01 '*' 0.05 '.' 0.1"))
    assert columns["Note on Model 1"][1:] == ["p < 0.01"]


@pytest.mark.parametrize(
    "cells", [("1.01–1.09", "0.65–1.03"), ("(1.01, 1.09)", "(0.65, 1.03)"), ("1.01 to 1.09", "0.65 to 1.03")]
)
def test_intervals_of_confidence_are_told_as_their_ends(tmp_path: Path, cells: tuple[str, str]) -> None:
    document = _document(tmp_path, "Variable\tOR\t95% CI", f"Age\t1.05\t{cells[0]}", f"Female\t0.82\t{cells[1]}")
    columns = _columns(document)
    assert columns["95% CI lower"] == ["1.01", "0.65"]
    assert columns["95% CI upper"] == ["1.09", "1.03"]
    assert [measure.field for measure in document.roles("t").measures] == ["OR"]


def test_deviations_and_intervals_of_one_table_are_both_told(tmp_path: Path) -> None:
    lines = ("Group\tMean (SD)\t95% CI", "A\t5.1 (1.2)\t4.8–5.4", "B\t6.1 (1.4)\t5.7–6.5")
    assert list(_columns(_document(tmp_path, *lines))) == ["Group", "Mean", "SD", "95% CI lower", "95% CI upper"]
