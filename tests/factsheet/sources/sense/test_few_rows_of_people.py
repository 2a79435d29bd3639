"""Few rows as people write them: thousands beside hundreds, a year beside its months, a word for one figure."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tables.table import Table


def _tables(tmp_path: Path, text: str, suffix: str = ".csv") -> list[Table]:
    path = tmp_path / f"table{suffix}"
    path.write_text(text, encoding="utf-8")
    document = open_document(path)
    return [document.table(resource.name) for resource in document.sheet.resources]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Land;Tsd.;km²\nA;13.177;70.542\nB;6.296;21.116\nC;993;2.572\n", [13177, 6296, 993]),
        ("Land;Tsd.;km²\nA;13.177;70.542\nB;6.296;21.116\nC;9;2.572\n", [13.177, 6.296, 9]),  # 9 may be a decimal
        ("Land;Tsd.;km²\nA;13.177;70.542\nB;6.296;21116\nC;993;2.572\n", [13.177, 6.296, 993]),  # 21116 has no point
        ("Land;Preis;km²\nA;13.177;70.542\nB;6.296;21.116\nC;993;2.572\n", [13.177, 6.296, 993]),  # of prices
        ("Land;Tsd.;km²\nA;13.177;70.54\nB;6.296;21.116\nC;993;2.572\n", [13.177, 6.296, 993]),  # 70.54 is a decimal
        ("Land;Tsd.;Dichte;km²\nA;13.369;190;70.542\nB;3.755;4.214;891\nC;993;386;2.571\n", [13369, 3755, 993]),
        ("Land;Tsd.;Anteil;km²\nA;13.369;9.417;70.542\nB;3.755;4.214;891\nC;993;386;2.571\n", [13.369, 3.755, 993]),
    ],
)
def test_figures_that_go_on_from_hundreds_have_points_before_thousands(
    text: str, figures: list[float], tmp_path: Path
) -> None:
    (table,) = _tables(tmp_path, text)
    name = list(table.columns)[1]
    assert [float(value) for value in table.values(name)] == figures


@pytest.mark.parametrize("form", ["csv", "tsv", "html", "md"])
@pytest.mark.parametrize(
    ("rows", "figures"),
    [
        (
            ["Land;Tsd.;km²", "A;13.369;70.542", "B;3.755;891", "C;6.391;21.116", "D;993;2.571"],
            [13369, 3755, 6391, 993],
        ),
        (["Land;Tsd.;km²", "A;13.369;70.542", "B;3.755;89", "C;6.391;21.116", "D;9;2.571"], [13.369, 3.755, 6.391, 9]),
        (
            ["Land;Tsd.;km²", "A;13.369;70.5", "B;3.755;891", "C;6.391;21.116", "D;993;2.571"],
            [13.369, 3.755, 6.391, 993],
        ),
    ],
)
def test_hundreds_among_figures_with_points_tell_thousands_in_all_kinds_of_files(
    form: str, rows: list[str], figures: list[float], tmp_path: Path
) -> None:
    cells = [row.split(";") for row in rows]
    text = {
        "csv": "\n".join(rows),
        "tsv": "\n".join(map("\t".join, cells)),
        "html": "<table><tr><td>" + "<tr><td>".join(map("<td>".join, cells)) + "</table>",
        "md": "\n".join(" | ".join(row) for row in [cells[0], ["---"] * 3, *cells[1:]]),
    }[form]
    (table,) = _tables(tmp_path, text, f".{form}")
    name = list(table.columns)[1]
    assert [float(value) for value in table.values(name)] == figures


def test_the_year_beside_its_months_is_in_their_unit(tmp_path: Path) -> None:
    _, beside = _tables(
        tmp_path, "Ort\tJan\tFeb\tMrz\tJahr\nBonn\t62\t55\t60\t177\nKöln\t70\t61\t66\t197\nWerte in mm\n"
    )
    assert beside.field("Jahr").unit == "mm"


@pytest.mark.parametrize(("word", "is_figures"), [("abs", True), ("krank", True), ("A12", False)])
def test_two_figures_and_a_word_are_figures_where_names_tell_the_rows_apart(
    word: str,
    is_figures: bool,
    tmp_path: Path,
) -> None:
    (table,) = _tables(tmp_path, f"pupil,Maths,French\nAlice,15,12.5\nBruno,{word},11\nChloe,18,10.5\n")
    assert (table.field("Maths").type == "number") is is_figures


@pytest.mark.parametrize(("head", "word"), [("Room", "attic"), ("Size", "one"), ("Version", "beta")])
def test_what_is_numbered_stays_a_name_beside_one_word(head: str, word: str, tmp_path: Path) -> None:
    (table,) = _tables(tmp_path, f"item,{head},weight\nA,15,12.5\nB,{word},11\nC,18,10.5\n")
    assert table.field(head).type == "string"


@pytest.mark.parametrize(
    ("unit", "taken"), [("bicycles per day", "bicycles per day"), ("metric", ""), ("see the notes", "")]
)
def test_a_unit_beside_records_may_be_of_anything_that_is_counted(unit: str, taken: str, tmp_path: Path) -> None:
    records = [{"station": name, "count": count} for name, count in (("North", 1200), ("South", 800))]
    (table,) = _tables(tmp_path, json.dumps({"meta": {"unit": unit}, "data": records}), ".json")
    assert table.field("count").unit == taken


@pytest.mark.parametrize(
    ("second", "unit"), [("Biology", "°C"), ("Unemployment rate", ""), ("Population (millions)", "")]
)
def test_a_unit_stated_above_names_of_what_is_measured_is_of_all_unless_one_must_be_in_another(
    second: str, unit: str, tmp_path: Path
) -> None:
    (table,) = _tables(tmp_path, f"Unit: °C\nSubject,2009,2010,2011\nMaths,1.5,2.5,3.5\n{second},2.1,2.2,2.9\n")
    assert table.field("value").unit == unit
    assert ("Unit: °C" in table.resource.headnotes) is (not unit)


def test_a_unit_that_no_figures_were_given_is_not_told_as_taken(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("Unit: EUR m\nIndicator,2009,2010\nGDP,100,110\nUnemployment rate,5.1,5.2\n", encoding="utf-8")
    told = [notice.sentence for notice in open_document(path).notices]
    sentence = "The unit “EUR m”, stated beside the table, is not taken for its figures, which are of several kinds."
    assert sentence in told
    assert not any("is taken for its figures" in one for one in told)
