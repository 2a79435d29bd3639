"""The same cells say the same in a text, a page, a report or a sheet: how they are read does not hang on the file."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.raw_table import RawTable
from tests.factsheet.sources.samples import reading, table

Cells = Sequence[Sequence[str]]


def markdown(rows: Cells) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:], ""])


def page(rows: Cells, head: str = "td") -> str:
    tags = [head, *["td"] * (len(rows) - 1)]
    lines = ["".join(f"<{tag}>{cell}</{tag}>" for cell in row) for tag, row in zip(tags, rows, strict=True)]
    return "<html><table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table></html>"


def tabs(rows: Cells) -> str:
    return "\n".join(map("\t".join, rows)) + "\n"


def sheet(rows: Sequence[Sequence[object]]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def records(rows: Cells) -> str:
    head, *below = rows
    return json.dumps([dict(zip(head, row, strict=True)) for row in below])


def written(rows: Cells, name: str) -> RawTable:
    made: dict[str, Callable[[Cells], str | bytes]] = {
        "md": markdown, "html": page, "tsv": tabs, "xlsx": sheet, "json": records,
    }  # fmt: skip
    return table(made[name](rows), f"x.{name}")


def said(found: RawTable) -> set[str]:
    """What is said of figures, and nothing else."""
    return {notice.sentence for notice in found.notices if "igures" in notice.sentence}


COMMA = "Figures are read with a decimal comma."
GROUPED = "Thousands in figures are read as grouped by “.”."
AS_THOUSANDS = "Figures such as 1.234 may be meant with decimals; they are read as thousands."
AS_DECIMALS = "Figures such as 1.234 may be meant as thousands; they are read with decimals."


@pytest.mark.parametrize("name", ["md", "html", "tsv", "xlsx", "json"])
def test_decimal_commas_and_points_between_thousands_are_told(name: str) -> None:
    rows = [["Stadt", "Umsatz", "Anteil"], ["Kiel", "1.234,50", "3,5"], ["Bonn", "2.345,25", "4,25"]]

    assert said(written(rows, name)) == {COMMA, GROUPED}


@pytest.mark.parametrize("name", ["md", "html", "tsv", "xlsx", "json"])
@pytest.mark.parametrize(("head", "more", "told"), [
    ("Einwohner", "", {COMMA, GROUPED, AS_THOUSANDS}), ("Votos", "", {COMMA, GROUPED, AS_THOUSANDS}),
    ("Umsatz (€)", "", {COMMA, GROUPED, AS_THOUSANDS}), ("Population", "", {AS_DECIMALS}), ("Size", "", {AS_DECIMALS}),
    ("Einwohner (Mio.)", "", {AS_DECIMALS}), ("Einwohner", "3.5", set()), ("Preis (€)", "", {AS_DECIMALS}),
])  # fmt: skip
def test_what_is_counted_whole_has_no_decimals(head: str, more: str, told: set[str], name: str) -> None:
    rows = [["Ort", head, "Rest"], ["A", "12.500", more], ["B", "13.250", more], ["C", "14.125", more]]

    assert said(written(rows, name)) == told


@pytest.mark.parametrize("name", ["md", "html", "tsv", "xlsx", "json"])
@pytest.mark.parametrize("head", ["Version", "Code"])
def test_versions_are_no_figures_with_thousands(head: str, name: str) -> None:
    rows = [[head, "Size"], ["1.200.300", "12.500"], ["1.200.400", "13.250"], ["1.300.100", "14.125"]]

    assert said(written(rows, name)) == {AS_DECIMALS}


@pytest.mark.parametrize("head", ["th", "td"])
def test_numbers_that_a_page_calls_heads_are_heads(head: str) -> None:
    rows = [["Question", "1", "2"], ["Like", "3", "40"], ["Work", "5", "7"], ["Again", "5", "80"]]
    found = table(page(rows, head), "x.html")

    assert (found.labels == ("Question", "1", "2")) is (head == "th")
    assert table(markdown(rows), "x.md").labels == ("Question", "1", "2")


def test_heads_of_several_rows_in_a_page_name_all_columns() -> None:
    head = (
        "<tr><th></th><th colspan=2>sales</th></tr><tr><th></th><th>mean</th><th>sum</th></tr><tr><th>region</th></tr>"
    )
    body = "".join(f"<tr><th>{name}</th><td>{n}.5</td><td>{n}5</td></tr>" for n, name in enumerate("NSW", 1))
    content = f"<html><table><thead>{head}</thead><tbody>{body}</tbody></table></html>"

    assert table(content, "x.html").labels == ("region", "sales – mean", "sales – sum")


def test_a_page_of_heads_alone_says_nothing_of_them() -> None:
    rows = "".join(
        f"<tr><th>{name}</th><th>{figure}</th></tr>" for name, figure in (("City", "Pop"), ("A", 5), ("B", 7))
    )
    found = table(f"<html><table>{rows}</table></html>", "x.html")

    assert (found.labels, len(list(found.rows))) == (("City", "Pop"), 2)


def test_one_table_of_a_document_is_called_as_its_file() -> None:
    rows = [["City", "Rent"], ["A", "5"], ["B", "7"]]

    assert [found.name for found in reading(markdown(rows), "rents.md").tables] == ["rents"]
    both = markdown(rows) + "\nMore.\n\n" + markdown(rows)
    assert [found.name for found in reading(both, "rents.md").tables] == ["rents 1", "rents 2"]


def test_a_sign_of_comment_that_is_a_cell_is_the_name_of_a_column() -> None:
    found = table("#\tTitle\tPlays\n1\tHelp\t402\n2\tGold\t510\n", "x.tsv")

    assert found.labels == ("#", "Title", "Plays")
    assert table("#\tx\ty\n1\t402\n2\t510\n", "x.tsv").labels == ("x", "y")


def test_points_part_thousands_in_texts_of_a_sheet_beside_decimals_of_its_numbers(tmp_path: Path) -> None:
    cities = ("Kiel", "1.234", 3.5), ("Bonn", "2.345", 4.25), ("Ulm", "980", 1.5)
    rows = [("Stadt", "Besucher", "Anteil"), *cities]
    (tmp_path / "x.xlsx").write_bytes(sheet(rows))
    document = open_document(tmp_path / "x.xlsx")
    columns = document.table(document.sheet.resources[0].name).columns

    assert [*columns["Besucher"]] == [1234, 2345, 980]
    assert [*columns["Anteil"]] == [3.5, 4.25, 1.5]


def test_numbers_of_a_sheet_are_never_thousands(tmp_path: Path) -> None:
    found = table(sheet([["Stadt", "Besucher"], ["Kiel", 1.234], ["Bonn", 2.345], ["Ulm", 3.987]]), "x.xlsx")

    assert (said(found), found.columns) == (set(), {})


def test_numbers_of_a_sheet_stand_among_figures_in_texts(tmp_path: Path) -> None:
    rows = [
        ("Stadt", "Umsatz"),
        ("Kiel", "1.234,50"),
        ("Ulm", 980.5),
        ("Hof", 77),
        ("Bonn", "2.345,25"),
        ("Jena", "12.345"),
    ]
    (tmp_path / "x.xlsx").write_bytes(sheet(rows))
    document = open_document(tmp_path / "x.xlsx")

    assert [*document.table(document.sheet.resources[0].name).columns["Umsatz"]] == [1234.5, 980.5, 77, 2345.25, 12345]


@pytest.mark.parametrize("head", [("Question", 1, 2, 3, 4, 5), ("Store", *range(24)), ("Rooms", 1, 2, 3)])
def test_numbers_that_rise_beside_a_word_are_heads_in_a_sheet(head: tuple[str | int, ...]) -> None:
    figures = [(7 * at * at + 3) % 11 + 20 for at in range(len(head) - 1)]
    below = [(name, *figures[size:], *figures[:size]) for size, name in enumerate("ABC")]
    found = table(sheet([head, *below]), "x.xlsx")

    assert (found.labels, len(list(found.rows))) == (tuple(map(str, head)), 3)


@pytest.mark.parametrize("name", ["csv", "xlsx"])
@pytest.mark.parametrize("rows", [
    [("Land", 100, 200, 300), ("Buildings", 50, 60, 70), ("Plant", 20, 25, 35)],
    [("Rent", 500, 600, 700), ("Food", 200, 210, 190), ("Fun", 80, 90, 60)],
])  # fmt: skip
def test_a_row_of_figures_that_go_up_evenly_is_no_head(rows: Sequence[tuple[str | int, ...]], name: str) -> None:
    text = "\n".join(",".join(map(str, row)) for row in rows) + "\n"

    assert len(list(table(sheet(rows) if name == "xlsx" else text, f"x.{name}").rows)) == 3


@pytest.mark.parametrize("cells", [("1½", "¾", "2"), ("12,–", "7,-", "19,50")])
def test_fractions_and_whole_prices_are_no_heads_in_a_sheet(cells: tuple[str, ...]) -> None:
    rows = [("Zutat", "Menge"), *(zip(("Mehl", "Zucker", "Eier"), cells, strict=True))]

    assert table(sheet(rows), "x.xlsx").labels == ("Zutat", "Menge")


def test_whole_numbers_below_a_thousand_stand_among_thousands_in_texts(tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_bytes(
        sheet([("Stadt", "Kunden"), ("Kiel", "27.015"), ("Bonn", 980), ("Ulm", "8.120"), ("Hof", 77)])
    )
    document = open_document(tmp_path / "x.xlsx")

    assert [*document.table(document.sheet.resources[0].name).columns["Kunden"]] == [27015, 980, 8120, 77]


@pytest.mark.parametrize("heads", [("8am", "10.30am", "6pm"), ("1st", "2nd", "3rd")])
def test_hours_and_places_with_letters_are_heads_in_a_sheet(heads: tuple[str, ...]) -> None:
    rows = [("Sunday", *heads), *((f"2024-09-0{day}", day + 10, day + 60, day + 20) for day in (1, 8, 9))]

    assert table(sheet(rows), "x.xlsx").labels == ("Sunday", *heads)


def test_units_in_brackets_below_names_stand_behind_them_in_a_sheet() -> None:
    rows = [("Tag", "Ertrag", "Verbrauch"), ("", "[Wh]", "(kWh)"), ("2024-05-01", 53, 12), ("2024-05-02", 61, 13)]

    assert table(sheet(rows), "x.xlsx").labels == ("Tag", "Ertrag [Wh]", "Verbrauch (kWh)")


@pytest.mark.parametrize(("head", "last"), [("Fecha", "2024-01-11"), ("Datum", "2024-01-11"), ("Date", "2024-11-01")])
def test_the_word_for_a_date_says_that_days_stand_first(head: str, last: str, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("\n".join([f"{head},Rain", *(f"{n:02}/01/2024,{n * 3 % 7}" for n in range(1, 12))]))
    document = open_document(tmp_path / "x.csv")
    days = document.table(document.sheet.resources[0].name).columns[head]

    assert str(days[-1])[:10] == last


def test_rows_that_break_off_keep_none_from_being_read() -> None:
    found = table("Ort;2019;2020\nA;998;1.004\nB\nC;997;1.012\n", "x.csv")

    assert [row[0] for row in found.rows] == ["A", "B", "C"]


@pytest.mark.parametrize("name", ["xlsx", "json"])
@pytest.mark.parametrize(
    ("label", "cells", "told"),
    [
        ("v", ["1.234", 12], {AS_DECIMALS}),
        ("v", [12, "1.234"], {AS_DECIMALS}),
        ("v", ["1.234", 12, "2.345", 7], {AS_DECIMALS}),
        ("v", ["1.25", 12, "2.345", 7], set()),
        ("v", [1.234, 12, 7], set()),
        ("version", ["1.234", 12], set()),
        ("v", ["12", 13], set()),
    ],
)
def test_a_text_with_a_point_beside_small_numbers_may_be_thousands_which_is_told(
    name: str, label: str, cells: list[object], told: set[str]
) -> None:
    rows: list[list[object]] = [["name", label], *([f"n{place}", cell] for place, cell in enumerate(cells))]
    text = json.dumps([{"name": f"n{place}", label: cell} for place, cell in enumerate(cells)])
    assert said(table(text if name == "json" else sheet(rows), f"x.{name}")) == told
