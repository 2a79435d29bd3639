"""A quotation mark that stands astray hides no row, wherever it is in a text and however long that is."""

from __future__ import annotations

import csv
import io
from contextlib import nullcontext
from pathlib import Path
from unittest.mock import Mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.delimited import text_reading, text_rows, whole_walk
from harbin_viewer.factsheet.sources.delimited.text_format import DelimitedFormat
from harbin_viewer.factsheet.sources.text import cell_splitting
from harbin_viewer.factsheet.sources.text.cell_splitting import Rows
from harbin_viewer.factsheet.sources.text.encoding import Encoding

SENTENCE = "A quotation mark is opened and not closed in its row; it is read as a letter."
LARGE = 5_600
"""Rows of a text of which the head and the tail are looked at first, two fifths each."""

STRAYS = {
    "never closed": {20: '1990,"Nord,5'},
    "closed by another one": {20: '1990,"Nord,5', 30: '1991,"Sud,6'},
    "closed by one behind a name": {20: '1990,"Nord,5', 30: '1991,Sud",6'},
    "closed by a cell in marks": {20: '1990,"Nord,5', 30: '1991,"Sud",6'},
    "closed far below": {20: '1990,"Nord,5', 1_500: '1991,Sud",6'},
}


def _text(rows: int, strays: dict[int, str], first: int = 0) -> str:
    lines = [f"{1990 + row % 30},Region of long name {row // 30:090},{row / 7:.2f}" for row in range(rows)]
    for row, line in strays.items():
        lines[first + row] = line
    return "\n".join(["Year,Region,Value", *lines, ""])


@pytest.mark.parametrize("strays", STRAYS.values(), ids=STRAYS)
@pytest.mark.parametrize(("rows", "first"), [(3_500, 0), (LARGE, 0), (LARGE, 3_000), (LARGE, LARGE - 1_600)])
def test_a_stray_mark_hides_no_row(tmp_path: Path, strays: dict[int, str], rows: int, first: int) -> None:
    file = tmp_path / "sales.csv"
    file.write_text(_text(rows, strays, first), encoding="utf-8")
    document = open_document(file)
    (resource,) = document.sheet.resources
    table = document.table(resource.name)
    assert len(table) == rows
    assert list(table.columns["Value"][[first + row for row in strays]]) == [5.0, 6.0][: len(strays)]
    (told,) = [notice for notice in document.notices if notice.sentence == SENTENCE]
    assert str(first + 20 + 2) in told.place


@pytest.mark.parametrize("rows", [500, LARGE])
def test_texts_of_several_lines_stay_what_they_are(tmp_path: Path, rows: int) -> None:
    file = tmp_path / "answers.csv"
    lines = [f'{row},"First answer of them all, {row}\nsecond, ""quoted""\nlast",{row % 9}' for row in range(rows)]
    file.write_text("\n".join(["No,Answer,Score", *lines, ""]), encoding="utf-8")
    document = open_document(file)
    (resource,) = document.sheet.resources
    assert len(document.table(resource.name)) == rows
    assert not [notice for notice in document.notices if notice.sentence == SENTENCE]


def test_a_large_text_is_walked_once_at_each_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    walks = Mock(wraps=text_rows.lines_of)
    monkeypatch.setattr(whole_walk, "lines_of", walks)
    file = tmp_path / "sales.csv"
    file.write_text(_text(LARGE, {20: '1990,"Nord,5', 5_000: "1990,Sud,(6)"}), encoding="utf-8")
    document = open_document(file)
    (resource,) = document.sheet.resources
    assert list(document.table(resource.name).columns["Value"][[20, 5_000]]) == [5.0, -6.0]
    assert walks.call_count == 2


LINE = st.lists(st.sampled_from(["Main St 1", "Berlin", "10115", "12", "3.5", '"fine"', ""]), max_size=4).map(", ".join)
CELL = st.one_of(st.sampled_from(["yes", "no, never", ""]), st.lists(LINE, min_size=1, max_size=4).map("\n".join))
ROW = st.tuples(st.integers(0, 3000).map(str), CELL, st.integers(0, 9).map(str))


@given(st.lists(ROW, min_size=1, max_size=10))
def test_what_a_program_wrote_is_read_as_it_was(rows: list[tuple[str, str, str]]) -> None:
    written = io.StringIO(newline="")
    csv.writer(written).writerows([("No", "Answer", "Score"), *rows])
    read = Rows(io.StringIO(written.getvalue(), newline=""), DelimitedFormat())
    assert list(map(tuple, read)) == [("No", "Answer", "Score"), *rows]
    assert not read.unclosed


def test_marks_never_closed_in_wide_rows_among_blank_lines_leave_a_table() -> None:
    wide = ",".join(f'"{place / 7:.2f}"' for place in range(800))
    years = ",".join(f'"{1200 + place}"' for place in range(800))
    rows = (f'South",{wide[:-1]}', f'North",{wide[:-1]}', f'place",{years[:-1]}', "1e-999999999")
    text = "\n" * 10 + ("\n" * 457).join(rows) + "\n" * 800
    (table,) = text_reading.read(text.encode(), "t")
    assert len(table.labels) > 1


def test_a_line_without_end_is_not_looked_through_for_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole_walk, "_PIECE", 1_000)
    monkeypatch.setattr(whole_walk, "SURELY_TOO_LONG", 5_000)
    pieces = iter([b"a,b\n", *[b"x" * 1_000] * 100])
    stream = Mock(read=lambda _most: next(pieces, b""))
    source = Mock(head=b"a,b\n", open=lambda _mark: nullcontext(stream))
    form = DelimitedFormat(encoding="utf-8", delimiter=",")
    assert (
        whole_walk.walked_whole(
            text := Mock(whole=False, unclosed=(), source=source, encoding=Encoding("utf-8"), form=form), ()
        )
        is text
    )
    assert len([*pieces]) > 90


def test_lines_without_a_mark_are_parted_many_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    feed = cell_splitting._Feed  # noqa: SLF001
    taken = Mock(wraps=feed.__next__)
    monkeypatch.setattr(feed, "__next__", lambda one: taken(one))
    lines = [f"Place {number},{number}\n" for number in range(20_000)]
    lines[5_000] = '"Nord,5\n'

    rows = Rows(lines, DelimitedFormat())

    assert list(rows) == [line.rstrip("\n").split(",") for line in lines]
    assert rows.unclosed == [5_000]
    assert taken.call_count < 2 * cell_splitting.MOST_LINES_IN_A_ROW
