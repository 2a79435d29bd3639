"""Tables of documents that are long, or seem wide: no row is lost, and what is left out is told."""

from __future__ import annotations

import time

import pytest

from harbin_viewer.factsheet.sources.documents import document_tables
from harbin_viewer.factsheet.sources.documents.markdown_tables import without_marks
from tests.factsheet.sources.samples import reading, table

ROWS = [(f"Place {number}", f"{number}.5") for number in range(300)]


def page(title: str, *, foot: str = "", more: str = "") -> str:
    cells = "".join(f"<tr><td>{name}</td><td>{figure}</td>{more}</tr>" for name, figure in ROWS)
    return f"<table>{title}<tr><th>place</th><th>mm</th></tr>{cells}{foot}</table>"


WIDE = "<tr><td colspan=150>Rain</td></tr>"
FOOT = "<tr><td colspan=150>Source: office</td></tr>"
WIKI = "{|\n| colspan=150 | Rain\n|-\n! place !! mm\n"


@pytest.mark.parametrize(("text", "name"), [
    (page(WIDE), "x.html"), (page("", foot=FOOT), "x.html"), (page("", more="<td></td>" * 148), "x.html"),
    (WIKI + "".join(f"|-\n| {name} || {figure}\n" for name, figure in ROWS) + "|}\n", "x.wiki"),
])  # fmt: skip
def test_cells_over_more_columns_than_there_are_cost_no_row(
    text: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document_tables, "MOST_PLACES", 2_000)  # a title over 150 columns left 13 rows of it

    found = table(text, name)

    assert (found.labels, [*map(tuple, found.rows)]) == (("place", "mm"), ROWS)
    assert found.notices == ()


def test_rows_that_are_left_out_are_told_also_where_cells_are_joined_in_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document_tables, "MOST_PLACES", 400)
    joined = '<tr><td rowspan="2">North</td><td>1</td></tr><tr><td>2</td></tr>'

    found = table(page("", foot=joined), "x.html")

    assert len([*found.rows]) == 199
    (notice,) = found.notices
    assert (notice.kind, notice.place) == ("left out", "table 1")
    assert notice.sentence == "The first 200 of 303 rows were read."


def test_of_a_table_that_is_blank_but_for_cells_over_others_fewer_rows_are_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(document_tables, "_PLACES_OF_BLANKS", 4_000)
    wide = "".join(f'<td rowspan="65534">{number}</td>' for number in range(100))

    found = reading(f"<table><tr>{wide}</tr>{'<tr><td>1</td></tr>' * 150}</table>", "x.html")

    assert [notice.sentence for notice in found.tables[0].notices if notice.kind == "left out"] == [
        "The first 39 of 151 rows were read."
    ]


def test_tables_that_are_left_out_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document_tables, "MAX_TABLES", 2)

    found = reading(page("") * 3, "x.html")

    assert len(found.tables) == 2
    assert [notice.sentence for notice in found.notices] == ["Only the first 2 of 3 tables were read."]


@pytest.mark.parametrize("inside", ["", "\n\n", "only words\n", "a\nb\n\nc\n"])
def test_a_table_of_asciidoc_without_cells_is_none(inside: str) -> None:
    text = f"|===\n{inside}|===\n\n|===\n|Town |mm\n\n|Ulm |700\n|Bonn |800\n|===\n"

    (found,) = reading(text.encode(), "x.adoc").tables

    assert (found.labels, [list(row) for row in found.rows]) == (("Town", "mm"), [["Ulm", "700"], ["Bonn", "800"]])


@pytest.mark.parametrize("marks", ["*a ", "*_a", "[", "[a](", "<a ", "![", "[a]((", "**"])
def test_marks_that_nothing_closes_cost_no_more_than_their_length(marks: str) -> None:
    began = time.process_time()
    assert without_marks(marks * 30_000).startswith(marks.strip())
    assert time.process_time() - began < 2  # it was a minute, four times as long for twice as many


@pytest.mark.parametrize(
    ("marked", "bare"),
    [
        ("**a *b* c**", "a b c"), ("2023* and 2024*", "2023* and 2024*"), ("snake_case_name", "snake_case_name"),
        ("*a* b *c*", "a b c"), ("* a *", "* a *"), ("***a***", "a"), ("__a__ _b_", "a b"), ("*a\nb*", "*a\nb*"),
        ("[Wien](w_(Stadt)) 1", "Wien 1"), ("3 < 5 <b>t</b>", "3 < 5 t"), ("![a](b.png)c", "c"), ("[a [b](c)", "[a b"),
    ],
)  # fmt: skip
def test_marks_that_are_closed_are_taken_out(marked: str, bare: str) -> None:
    assert without_marks(marked) == bare
