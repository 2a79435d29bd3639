"""The lines of a document around a table that say its unit, source or notes are told of it; others are not."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import first_text
from harbin_viewer.factsheet.sources.workbooks.grid import Grid
from tests.factsheet.sources.samples import reading, zipped

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = "urn:oasis:names:tc:opendocument:xmlns"
OPEN = f'xmlns:office="{ODF}:office:1.0" xmlns:text="{ODF}:text:1.0" xmlns:table="{ODF}:table:1.0"'
ROWS = (("Year", "Adults"), ("2021", "12.4"), ("2022", "18.0"))
ABOVE, BELOW = ("Visitors", "Unit: thousand visitors"), ("* Closed in spring.", "Source: City Museum")
REST = ("The café was open.", "Source: a guest", "One.", "Two.", "Three.", "Source: somebody else")


def _html() -> str:
    rows = "".join(f"<tr><td>{'<td>'.join(row)}</tr>" for row in ROWS)
    before, after, rest = ("".join(f"<p><b>{line}</b></p>" for line in lines) for lines in (ABOVE[1:], BELOW, REST))
    return f"<html><h2>{ABOVE[0]}</h2>{before}<table>{rows}</table>{after}{rest}<table>{rows}</table></html>"


def _markdown() -> str:
    table = "\n".join(["|Year|Adults|", "|---|---|", *(f"|{'|'.join(row)}|" for row in ROWS[1:])])
    return "\n\n".join([f"# {ABOVE[0]}", *ABOVE[1:], table, *BELOW, *REST, table])


def _docx() -> bytes:
    def line(text: str) -> str:
        return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"

    cells = "".join(f"<w:tr>{''.join(f'<w:tc>{line(cell)}</w:tc>' for cell in row)}</w:tr>" for row in ROWS)
    body = "".join(map(line, ABOVE)) + f"<w:tbl>{cells}</w:tbl>" + "".join(map(line, BELOW + REST))
    document = f"<w:document {W}><w:body>{body}<w:tbl>{cells}</w:tbl></w:body></w:document>"
    return zipped({"[Content_Types].xml": "", "word/document.xml": document})


def _odt() -> bytes:
    def line(text: str) -> str:
        return f"<text:p>{text}</text:p>"

    cells = "".join(f"<table:table-cell>{line('{}')}</table:table-cell>" for _ in ROWS[0])
    rows = "".join(f"<table:table-row>{cells.format(*row)}</table:table-row>" for row in ROWS)
    table = f"<table:table>{rows}</table:table>"
    body = "".join(map(line, ABOVE)) + table + "".join(map(line, BELOW + REST)) + table
    content = f"<office:document-content {OPEN}><office:body><office:text>{body}</office:text></office:body>"
    members = {"mimetype": "application/vnd.oasis.opendocument.text",
               "content.xml": f"{content}</office:document-content>"}  # fmt: skip
    return zipped(members, zipfile.ZIP_STORED)


@pytest.mark.parametrize(("made", "name"), [(_html, "x.html"), (_markdown, "x.md"), (_docx, "x.docx"), (_odt, "x.odt")])
def test_what_says_that_it_is_a_unit_a_note_or_a_source_is_of_the_table_it_stands_by(
    made: Callable[[], str | bytes], name: str
) -> None:
    first, second = reading(made(), name).tables

    assert (first.title, first.above, first.below) == (ABOVE[0], ABOVE[1:], (*BELOW, REST[1]))
    assert (second.above, second.below) == (REST[-1:], ())


def test_a_source_below_a_table_in_a_page_is_shown_as_its_source(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(_html(), encoding="utf-8")
    document = open_document(path)

    resource = document.sheet.resources[0]
    assert [source.title for source in resource.sources or document.sheet.sources] == ["City Museum", "a guest"]
    assert document.table(resource.name).field("Adults").unit == "thousand visitors"


def test_a_worksheet_saved_as_a_page_loses_its_letters_and_numbers_and_keeps_its_rows() -> None:
    rows = [["", "A", "B"], *([str(at), *row] for at, row in enumerate(ROWS, start=1))]
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)

    (table,) = reading(f"<html><table>{cells}</table></html>", "sheet.html").tables

    assert (table.labels, [list(row) for row in table.rows]) == (ROWS[0], [list(row) for row in ROWS[1:]])
    assert table.first_row == 2


TABLE = "|City|2022|2023|\n|---|---|---|\n|Berlin|10.5|11.9|\n|Munich|18.1|19.2|"


def test_a_caption_between_a_heading_and_a_table_is_its_title_and_says_its_unit(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text(f"# Housing\n\nTable 1: Rents, EUR per m²\n\n{TABLE}\n", encoding="utf-8")
    document = open_document(path)

    (resource,) = document.sheet.resources
    assert resource.title == "Rents, EUR per m²"
    assert document.table(resource.name).field("value").unit == "EUR per m²"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (f"**Table 1.** Rents\n\n{TABLE}\n\nTable 2: Homes\n\n{TABLE}\n", ["Table 1. Rents", "Table 2: Homes"]),
        (f"# Housing\n\n{TABLE}\n\nTable 1: Rents\n\n{TABLE}\n\nTable 2: Homes\n", ["Housing", "Housing"]),
        (f"# Housing\n\nTable 1: Rents\n\nThey rose in both: see below.\n\n{TABLE}\n", ["Housing"]),
        (f"# Housing\n\nSee Table 3: it is elsewhere.\n\n{TABLE}\n", ["Housing"]),
    ],
)  # fmt: skip
def test_captions_behind_tables_and_sentences_are_the_title_of_no_table_behind_them(
    text: str, titles: list[str]
) -> None:
    assert [table.title for table in reading(text, "x.md").tables] == titles


def test_a_paragraph_that_is_a_caption_is_the_title_of_a_table_of_a_page() -> None:
    rows = "".join(f"<tr><td>{'<td>'.join(row)}</tr>" for row in ROWS)
    page = f"<html><h2>Museum</h2><p>Table 4: Visitors</p><table>{rows}</table></html>"
    assert reading(page, "x.html").tables[0].title == "Table 4: Visitors"


def _page(*parts: str) -> str:
    rows = "".join(f"<tr><td>{'<td>'.join(row)}</tr>" for row in ROWS)
    return "".join(f"<table>{rows}</table>" if part == "table" else part for part in ("<html>", *parts))


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("<h1>B</h1><p>Source: Westbury</p><h2>C</h2>", "table", "<h2>D</h2>", "table"), ["Westbury"] * 2),
        (("<h1>Buses</h1><p>Source: Westbury</p><p>We counted twice.</p>", "table"), ["Westbury"]),
        (("<h1>B</h1><p>Source: A</p><h2>C</h2>", "table", "<p>Source: D</p><h2>E</h2>", "table"), ["D", "A"]),
        (("<h2>B</h2><p>Source: A</p>", "table", "<p>They rose.</p>", "table"), ["A", ""]),
        (("<h2>B</h2><p>Source: A</p><p>Words.</p><h2>C</h2>", "table"), [""]),
        (("<h1>B</h1><p>Unit: EUR</p><p>Source: A</p><h2>C</h2>", "table"), ["A"]),
        (("<h1>B</h1><p>By Jane Doe | Published: 3 May | Source: A</p><h2>C</h2>", "table"), ["A"]),
        (("<h1>B</h1><p>Photo of a bus</p><p>Source: A</p><h2>C</h2>", "table"), [""]),
    ],
)
def test_the_source_below_a_heading_is_that_of_all_its_parts_which_name_none(
    parts: tuple[str, ...], expected: list[str]
) -> None:
    tables = reading(_page(*parts), "buses.html").tables

    assert [first_text((*table.above, *table.below), "source") for table in tables] == expected
    assert not any(first_text((*table.above, *table.below), "unit") for table in tables), "it may be that of some"


@pytest.mark.parametrize(
    ("budget", "size", "expected", "head"),
    [
        ("12.400,50", "1.800", "1800", "Fläche (m²)"),
        ("812,5", "1.800", "1800", "Fläche (m²)"),
        ("812", "1.800", "1.800", "Fläche (m²)"),
        ("812,5", "1.85", "1.85", "Fläche (m²)"),
        ("812,5", "53.123", "53.123", "Breite"),
        ("812,5", "1.234", "1.234", "Score"),
    ],
)
def test_who_writes_a_decimal_comma_in_one_table_has_points_between_thousands_in_all(
    budget: str, size: str, expected: str, head: str, tmp_path: Path
) -> None:
    rows = [f"<tr><th>{'<th>'.join(names)}</tr>" for names in (("Art", "Betrag (€)"), ("Schule", head))]
    cells = [f"<tr><td>{name}<td>{cell}</tr>" for name, cell in (("Steuern", budget), ("Mitte", size))]
    page = "".join(
        f"<table>{row}{cell}{cell.replace('S', 'T').replace('M', 'N')}</table>"
        for row, cell in zip(rows, cells, strict=True)
    )
    (tmp_path / "stadt.html").write_text(f"<html>{page}</html>", encoding="utf-8")
    document = open_document(tmp_path / "stadt.html")
    name = next(
        resource.name for resource in document.sheet.resources if "Schule" in document.table(resource.name).columns
    )
    assert set(document.table(name).columns[head].tolist()) == {float(expected)}


def test_a_part_of_a_grid_has_no_more_heads_than_rows() -> None:
    grid = Grid([["year", "v"]] * 9, heads=8)
    assert [grid.part(top, bottom, 0, 2).heads for top, bottom in ((0, 4), (4, 9), (8, 9))] == [4, 4, 0]


TRIP = "|Class|Bus|Museum|\n|---|---|---|\n|5a|320|120|\n|5b|310|118|"
COSTS = "Costs in EUR, from the school office."


@pytest.mark.parametrize(
    ("text", "told", "unit"),
    [
        (f"# Trip\n\n{COSTS}\n\n{TRIP}\n", [COSTS], "EUR"),
        (f"# Trip\n\n{COSTS}\n{TRIP}\n", [COSTS], "EUR"),
        (f"# Trip\n\nAll costs of the trip are in\nEUR.\n\n{TRIP}\n", ["All costs of the trip are in EUR."], "EUR"),
        (f"# Trip\n\n{COSTS}\n\n## Classes\n\n{TRIP}\n", [], ""),
        (f"# Trip\n\n{TABLE}\n\n{COSTS}\n\n{TRIP}\n", [], ""),
        (f"# Trip\n\n{TABLE}\n\n{COSTS[:-1]}:\n\n{TRIP}\n", [f"{COSTS[:-1]}:"], "EUR"),
        (f"# Trip\n\n{'It was a long day. ' * 20}\n\n{TRIP}\n", [], ""),
        (f"# Trip\n\nFigure 1: costs in EUR\n\n{TRIP}\n", [], ""),
    ],
)
def test_the_paragraph_right_before_a_table_is_told_of_it(
    tmp_path: Path, text: str, told: list[str], unit: str
) -> None:
    path = tmp_path / "trip.md"
    path.write_text(text, encoding="utf-8")
    document = open_document(path)

    resource = document.sheet.resources[-1]
    assert list(resource.headnotes) == told
    assert document.table(resource.name).field("Bus").unit == unit


def test_a_paragraph_before_a_table_of_a_page_is_told_as_in_markdown() -> None:
    cells = "<tr><th>Class<th>Bus<tr><td>5a<td>320<tr><td>5b<td>310"
    (found,) = reading(f"<html><h1>Trip</h1><p>{COSTS}</p><table>{cells}</table></html>", "x.html").tables

    assert found.above == (COSTS,)


@pytest.mark.parametrize(
    ("below", "told"),
    [("[a] Estimate 1998", "a"), ("[1] Estimate 1998", "1"), ("[b] Estimate 1998", ""), ("It was a long day.", "")],
)
def test_a_footnote_below_a_table_of_a_page_is_told_of_the_figure_with_its_mark(
    tmp_path: Path, below: str, told: str
) -> None:
    mark = told or "a"
    rows = ("Town", "Homes"), (f"Ulm [{mark}]", f"1200 [{mark}]"), ("Bonn", "3000"), ("Jena", "900")
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    path = tmp_path / "homes.html"
    path.write_text(f"<html><h1>Towns</h1><table>{cells}</table><p>{below}</p></html>", encoding="utf-8")
    document = open_document(path)

    schema = document.sheet.resources[0].schema
    assert schema is not None
    assert [field.label for field in schema.fields] == ["Town", "Homes", *(["Note on Homes"] if told else [])]
