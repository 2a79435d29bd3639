"""Files of SPSS are read as their makers see them: labels, words of codes, what stands for no value, and times."""

from datetime import datetime
from pathlib import Path

import pytest

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.counting import count_of
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.raw_table import RawTable
from tests.factsheet.sources.samples import reading
from tests.factsheet.sources.statistical.made_files import Column, spss

SECONDS = (datetime(2020, 1, 2, 3, 4, 5) - datetime(1582, 10, 14)).total_seconds()
COLUMNS = (
    Column("sex", label="Sex of respondent", words={1: "Male", 2: "Female", 9: "Refused"}, missing=(9,)),
    Column(
        "trust",
        label="Trust in parliament",
        words={0: "None", 10: "Complete", 99: "Don't know"},
        missing=(97, 99),
        is_range=True,
    ),
    Column("income", label="Net income (EUR)", missing=(-9,)),
    Column("where", width=20, label="Country"),
    Column("share", form=31),
)
ROWS = (
    (1, 0, 1200.5, "Österreich", 12.5), (2, 10, None, "France", 20), (9, 99, -9, "", 30), (1, 5, 1e7, "Italy", None),
)  # fmt: skip


def _table(content: bytes, name: str = "asked.sav") -> RawTable:
    return reading(content, name).tables[0]


@pytest.mark.parametrize("packing", [0, 1, 2])
def test_labels_words_and_missing_codes_are_read_however_it_is_packed(packing: int) -> None:
    table = _table(spss(COLUMNS, ROWS, packing=packing, label="People asked"))

    assert table.title == "People asked"
    assert [list(row) for row in table.rows] == [
        ["Male", "0", "1200.5", "Österreich", "12.5"],
        ["Female", "10", "", "France", "20"],
        ["Refused", "Don't know", "-9 (missing)", "", "30"],
        ["Male", "5", "10000000", "Italy", ""],
    ]
    assert set(table.missing_values) == {"Refused", "Don't know", "-9 (missing)"}
    assert table.columns["trust"].description == "0 = None; 10 = Complete; 99 = Don't know"
    assert (table.columns["income"].title, table.columns["share"].unit) == ("Net income (EUR)", "%")


def test_a_word_for_no_value_is_told_apart_where_another_column_holds_it_as_one() -> None:
    other = Column("other", words={1: "Refused", 2: "Agreed"})
    table = _table(spss((COLUMNS[0], other), ((9, 1), (1, 2))))
    assert [list(row) for row in table.rows] == [["Refused (missing)", "Refused"], ["Male", "Agreed"]]


@pytest.mark.parametrize(
    ("form", "told"), [(20, "2020-01-02"), (22, "2020-01-02T03:04:05"), (28, "2020-01"), (29, "2020-Q1")]
)
def test_times_are_told_as_they_are_counted(form: int, told: str) -> None:
    assert list(_table(spss((Column("when", form=form),), ((SECONDS,),))).rows) == [[told]]


def test_lengths_of_time_are_hours_minutes_and_seconds() -> None:
    assert list(_table(spss((Column("took", form=21),), ((3_725.0,),))).rows) == [["1:02:05"]]


def test_that_rows_have_weights_is_said() -> None:
    table = _table(spss((Column("wt"), Column("age")), ((0.9, 30), (1.1, 40)), weight=1))
    assert "counts as often as “wt” says" in table.notices[0].sentence


def test_letters_are_those_that_the_file_names() -> None:
    content = spss((Column("who", width=8),), (("Zo?",),), encoding="windows-1251").replace(b"Zo?", b"\xc8\xe2\xed")
    assert list(_table(content).rows) == [["Ивн"]]


def test_when_it_was_made_is_told() -> None:
    assert reading(spss(COLUMNS, ROWS), "asked.sav").created == "2026-11-28T18:43:07"


def test_a_file_that_is_not_whole_is_refused_with_how_many_rows_it_has() -> None:
    with pytest.raises(SheetError, match="row 5: It ends after 4 of its 9 rows"):
        _table(spss(COLUMNS, ROWS, count=9))
    for packing in (0, 1, 2):
        content = spss(COLUMNS, ROWS, packing=packing)
        for end in range(100, len(content) - 8, 53):
            with pytest.raises(SheetError):
                _table(content[:end])


def _survey(folder: Path) -> Document:
    answers: dict[float | str, str] = {1: "Very low", 2: "Low", 3: "High", 4: "Very high", 9: "No answer"}
    columns = (
        Column("id", label="Respondent"), Column("age", label="Age in years"),
        Column("land", words={1: "Hessen", 2: "Bayern", 3: "Sachsen"}),
        Column("trust", words=answers, missing=(9,)), Column("income", label="Income (EUR)"),
    )  # fmt: skip
    rows = [
        (at, 18 + at * 7 % 60, 1 + at % 3, (1, 2, 3, 9, 3, 4)[at % 6], 1_000 + at * 37 % 900) for at in range(1, 91)
    ]
    (folder / "survey.sav").write_bytes(spss(columns, rows))
    return open_document(folder / "survey.sav")


def test_answers_are_counted_in_the_order_of_their_codes_and_none_is_no_answer(tmp_path: Path) -> None:
    document = _survey(tmp_path)
    count = count_of(document.cube("survey"), Exploration(resource="survey", measure="trust", form="counts"))
    assert (count.labels, count.counts.tolist(), count.without) == (
        ("Very low", "Low", "High", "Very high"), [15, 15, 30, 15], 15,
    )  # fmt: skip


def test_who_is_numbered_needs_no_age_to_be_told_apart(tmp_path: Path) -> None:
    roles = _survey(tmp_path).roles("survey")
    assert [measure.field for measure in roles.measures] == ["age", "income"]
