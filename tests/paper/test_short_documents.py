"""Plain data on few pages: no cover and contents before them, no page for each part, and nothing left out for it."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.paper.flow import Flow
from harbin_viewer.paper.sheet_pages import SheetPages
from harbin_viewer.paper.sheet_pdf import pages_of
from tests.paper.test_sheet_pages import assert_sound, texts, words

pytestmark = pytest.mark.usefixtures("qapp")

NAMES = ("Peru", "Chile", "Kenya", "Norway", "Japan")


def pages(file: Path, text: str) -> SheetPages:
    file.write_text(text, encoding="utf-8")
    return pages_of(open_document(file))


def yearly(years: int, names: tuple[str, ...] = NAMES) -> str:
    cells = [
        f"{name},{2000 + year},{100 * place + year}.5" for place, name in enumerate(names, 1) for year in range(years)
    ]
    return "\n".join(["country,year,output (t)", *cells]) + "\n"


def test_nine_rows_are_two_pages_that_begin_with_the_name_of_the_file(tmp_path: Path) -> None:
    made = pages(tmp_path / "rice.csv", "year,rice (t)\n" + "".join(f"{2001 + n},{n}.5\n" for n in range(9)))
    assert_sound(made)
    assert len(made.pages) == 2
    assert [text.text for text in texts(made.pages[0])[:1]] == ["rice"]
    said = words(made.pages)
    assert "the file “rice.csv”" in said
    assert "Fact sheet" not in said
    assert "Contents" not in said
    assert [one.title for one in made.headings if one.level == 0] == ["Overview", "Explore", "Tables"]
    assert all(low.page < high.page or low.down < high.down for low, high in pairwise(made.headings))


def test_many_rows_have_a_cover_that_says_what_was_opened(tmp_path: Path) -> None:
    made = pages(tmp_path / "long.csv", yearly(80))
    assert len(made.pages) > 8
    assert "File “long.csv”" in words(made.pages[:1])
    assert "Contents" in words(made.pages[1:2])


def test_figures_that_the_table_below_has_are_printed_once_and_counted_ones_under_their_chart(tmp_path: Path) -> None:
    once = words(pages(tmp_path / "yearly.csv", yearly(6)).pages)
    assert "Its figures stand in the tables of this document." in once
    assert once.split().count("203.5") == 1
    counted = words(pages(tmp_path / "column.csv", "Weight (kg)\n61\n72\n68\n80\n75\n").pages)
    assert "60 to 65" in counted
    assert "Its figures stand" not in counted
    cut = tmp_path / "cut.csv"
    cut.write_text(yearly(6), encoding="utf-8")
    assert "Its figures stand" not in words(pages_of(open_document(cut), most=10).pages)


def test_the_figures_of_a_chart_stand_under_it_where_a_lower_picture_leaves_room(
    make_document: Callable[..., Document],
) -> None:
    made = pages_of(make_document([{"name": f"Name {n}", "figure": str(n), "text": "t"} for n in range(24)], charts=1))
    assert "too many for this page" not in words(made.pages)


@pytest.mark.parametrize("lines", range(30, 48, 3))
def test_no_title_of_a_chapter_is_left_alone_at_the_foot_of_a_page(qapp: object, lines: int) -> None:
    flow = Flow(runs_on=True)
    for number in range(lines):
        block = flow.block()
        block.text(f"Line {number}")
        flow.put(block)
    flow.chapter("Chapter")
    tall = flow.block()
    for number in range(25):
        tall.text(f"Part {number}")
    tall.joined()
    flow.put(tall)
    (heading,) = flow.headings
    assert {"Chapter", "Part 0"} <= {text.text for text in texts(flow.pages[heading.page])}


@pytest.mark.parametrize("title", ["\u200b", "\u2060\u200d", " "])
def test_a_title_that_nobody_sees_leaves_the_foot_of_a_page_its_number(title: str, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(yearly(80), encoding="utf-8")
    package = {"name": "t", "title": title, "resources": [{"name": "t", "path": "t.csv"}]}
    (tmp_path / "datapackage.json").write_text(json.dumps(package))
    made = pages_of(open_document(tmp_path))
    assert "2" in [text.text for text in texts(made.pages[1])[-2:]]
