"""A table of many columns is on paper in strips that have all its cells, each beside what names its row."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from harbin_viewer.charts.scene import Text
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.overview import whole as overview
from harbin_viewer.factsheet.overview.whole import whole
from harbin_viewer.paper.flow import A4, MOST_ROWS, Flow, Page
from harbin_viewer.paper.sheet_pages import SheetPages, expected_pages
from harbin_viewer.paper.sheet_pdf import pages_of
from harbin_viewer.paper.table_block import Cell
from harbin_viewer.paper.wide_table import _in_brief

pytestmark = pytest.mark.usefixtures("qapp")


def printed(folder: Path, columns: int, rows: int, *, named: bool = True) -> SheetPages:
    heads = [*(["Country"] if named else []), *(f"Measure {number}" for number in range(columns))]
    lines = [[*([f"Land {row}"] if named else []), *(f"{row}.{at:03}" for at in range(columns))] for row in range(rows)]
    file = folder / "wide.csv"
    file.write_text("\n".join(",".join(line) for line in [heads, *lines]), encoding="utf-8")
    return pages_of(open_document(file))


def of_table(made: SheetPages) -> list[Page]:
    return made.pages[next(one.page for one in made.headings if one.title == "Tables") :]


def lines(page: Page) -> dict[float, list[str]]:
    found: dict[float, list[str]] = {}
    for one in sorted((one for one in page.shapes if isinstance(one, Text)), key=lambda one: one.box.x):
        found.setdefault(round(one.box.y), []).append(one.text)
    return found


def test_forty_columns_are_a_few_pages_and_each_figure_stands_behind_its_row(tmp_path: Path) -> None:
    pages = of_table(printed(tmp_path, 40, 35))

    assert len(pages) <= 8
    cells = [(line[0], text) for page in pages for line in lines(page).values() for text in line[1:] if "." in text]
    told = {(name, text) for name, text in cells if name.startswith("Land ")}
    assert len(told) == len(cells) == 40 * 35
    assert all(text.split(".")[0] == name.removeprefix("Land ") for name, text in told)


def test_each_strip_says_which_columns_it_has(tmp_path: Path) -> None:
    words = [text for page in of_table(printed(tmp_path, 40, 35)) for line in lines(page).values() for text in line]
    spans = [text for text in words if text.startswith("Columns ")]

    assert spans[0].startswith("Columns 2 to ")
    assert spans[-1].endswith(" to 41 of 41")
    assert all(f"Measure {number}" in words for number in range(40))


def test_rows_without_a_name_are_told_by_their_number(tmp_path: Path) -> None:
    pages = of_table(printed(tmp_path, 40, 12, named=False))
    rows = [line for page in pages for line in lines(page).values() if any("." in text for text in line)]

    assert all(int(line[0]) == int(line[1].split(".")[0]) + 1 for line in rows)


def test_of_many_rows_all_strips_of_the_first_come_before_the_next(tmp_path: Path) -> None:
    pages = of_table(printed(tmp_path, 30, 100))
    spans = [text for page in pages for line in lines(page).values() for text in line if text.startswith("Rows ")]

    assert [text.split(",")[0] for text in spans] == sorted((text.split(",")[0] for text in spans), key=spans_begin)


def spans_begin(text: str) -> int:
    return int(text.split()[1])


def test_a_long_name_of_a_row_stands_whole_in_the_first_strip_and_begins_the_others(tmp_path: Path) -> None:
    heads = ",".join(["Country", *(f"Measure {number}" for number in range(60))])
    rows = [",".join([f"Land {row}{' and so on' * 60}", *(f"{row}.{at:03}" for at in range(60))]) for row in range(6)]
    (tmp_path / "wide.csv").write_text("\n".join([heads, *rows]), encoding="utf-8")
    pages = of_table(pages_of(open_document(tmp_path / "wide.csv")))
    told = [text for page in pages for line in lines(page).values() for text in line]
    strips = sum(text.startswith("Columns ") for text in told)
    assert strips > 2
    assert sum(text.endswith("…") for text in told) == (strips - 1) * len(rows)
    assert 60 * len(rows) <= " ".join(told).count("and so on") < 2 * 60 * len(rows)


@pytest.mark.parametrize(("begun", "longest"), [("", 61), ("the same words " * 5, 301)])
def test_names_of_rows_are_as_brief_as_they_are_told_apart(begun: str, longest: int) -> None:
    names = [[Cell(f"{begun}{row}{' and so on' * 60}"), Cell("short")] for row in range(6)]
    told = _in_brief(names)
    assert len({row[0].text for row in told}) == 6
    assert all(len(row[0].text) <= longest and row[1].text == "short" for row in told)


def test_how_many_pages_a_very_wide_table_will_be_is_found_out_of_some_of_its_columns(tmp_path: Path) -> None:
    put = list[int]()
    flow = Flow(A4, sample=20)
    flow.across(5_000, put.append)
    assert put == [1_000]

    made = printed(tmp_path, 1_500, 2)
    document = open_document(tmp_path / "wide.csv")
    assert expected_pages(document, MOST_ROWS, A4, partial(whole, document)) == pytest.approx(len(made.pages), rel=0.05)


def test_what_is_odd_is_found_once_for_all_pages_and_their_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at = list[str]()
    odd_in = overview.odd_in

    def counted(document: Document, name: str, **told: int) -> tuple[Notice, ...]:
        looked_at.append(name)
        return odd_in(document, name, **told)

    monkeypatch.setattr(overview, "odd_in", counted)
    printed(tmp_path, 20, 2)
    assert looked_at == ["wide"]
