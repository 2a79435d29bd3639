from __future__ import annotations

import bz2
import gzip
import io
import lzma
import sqlite3
import sys
import time
from pathlib import Path

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources import recognition
from harbin_viewer.factsheet.sources.files.package_files import opened
from harbin_viewer.factsheet.sources.structured import parquet
from harbin_viewer.factsheet.sources.structured import sqlite as sqlite_reader
from tests.factsheet.sources.samples import reading, table, zipped


def database(path: Path, *statements: str) -> Path:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    return path


CREATE = (
    'CREATE TABLE gdp (country TEXT, year INTEGER, "value" REAL, ok BOOLEAN)',
    "INSERT INTO gdp VALUES ('China', 2020, 14.5, 1), ('Chad', 2020, NULL, 0)",
)


def test_tables_and_views_of_a_database_are_read(tmp_path: Path) -> None:
    path = database(
        tmp_path / "a#b?.db",
        *CREATE,
        "CREATE VIEW rich AS SELECT country FROM gdp WHERE value > 1",
        "CREATE TABLE blank (a)",
    )

    found = recognition.read(opened(path)).tables

    assert [(t.name, t.labels) for t in found] == [("gdp", ("country", "year", "value", "ok")), ("rich", ("country",))]
    assert list(found[0].rows) == [["China", "2020", "14.5", "true"], ["Chad", "2020", "", "false"]]
    assert found[0].columns["ok"].type == "boolean"
    assert sorted(x.name for x in tmp_path.iterdir()) == ["a#b?.db"]


def test_a_database_in_a_zip_is_read_in_memory(tmp_path: Path) -> None:
    content = database(tmp_path / "a.db", *CREATE).read_bytes()

    assert table(zipped({"a.db": content}), "a.zip").place == "a.db, gdp"


def test_a_database_of_which_no_table_can_be_read_says_why(tmp_path: Path) -> None:
    path = database(tmp_path / "a.db", "CREATE TABLE t (a, b)", "INSERT INTO t VALUES (1, zeroblob(40000000))")
    with pytest.raises(SheetError, match=r"No table of this database can be read. The table “t” could not be read"):
        recognition.read(opened(path))


def test_a_view_without_end_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_reader, "MAX_STEPS_WORKED_OUT", 3)
    endless = "CREATE VIEW v AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"

    found = recognition.read(opened(database(tmp_path / "a.db", *CREATE, endless)))

    assert [t.name for t in found.tables] == ["gdp"]
    assert "“v”" in found.notices[0].sentence


@pytest.mark.parametrize("worked_out", ["CREATE VIEW v AS SELECT {} AS n FROM t", "ALTER TABLE v ADD COLUMN n AS ({})"])
def test_what_takes_long_to_work_out_in_few_instructions_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, worked_out: str
) -> None:
    monkeypatch.setattr(sqlite_reader, "MAX_SECONDS_WORKED_OUT", 0.05)
    slow = " + ".join(f"length(hex(zeroblob({size} + a)))" for size in range(400_000, 400_500))
    made = [] if "VIEW" in worked_out else ["CREATE TABLE v AS SELECT a FROM t"]
    rows = "INSERT INTO t VALUES " + ", ".join(["(1)"] * 300)
    commands = ["CREATE TABLE t (a)", rows, *made, worked_out.format(slow)]
    file = opened(database(tmp_path / "a.db", *CREATE, *commands))
    began = time.process_time()
    found = recognition.read(file)
    assert time.process_time() - began < 10.0
    assert {t.name for t in found.tables} == {"gdp", "t"}
    assert "“v” could not be read (interrupted)" in found.notices[0].sentence


def test_columns_of_shapes_are_left_out_and_named(tmp_path: Path) -> None:
    found = recognition.read(
        opened(database(tmp_path / "a.gpkg", "CREATE TABLE t (name, geom BLOB)", "INSERT INTO t VALUES ('a', x'00ff')"))
    ).tables[0]

    assert found.labels == ("name",)
    assert "“geom”" in found.notices[0].sentence


@pytest.mark.parametrize("size", [90, 2000, 5000])
def test_half_a_database_is_one_error(tmp_path: Path, size: int) -> None:
    path = database(tmp_path / "a.db", *CREATE)
    path.write_bytes(path.read_bytes()[:size])

    with pytest.raises(SheetError):
        recognition.read(opened(path))


def test_a_database_that_quotes_a_name_which_is_no_text_is_one_error(tmp_path: Path) -> None:
    file = database(tmp_path / "t.sqlite", "CREATE TABLE spending (year INTEGER)", "INSERT INTO spending VALUES (2020)")
    content = file.read_bytes().replace(b"tablespending", b"tablesp\xa0nding")
    file.write_bytes(content.replace(b"CREATE TABLE", b"CREATED TABL"))
    with pytest.raises(SheetError, match="damaged, locked or not whole"):
        recognition.read(opened(file))


def test_parquet_gives_words_of_coded_columns_and_short_floats() -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    columns = {
        "country": pa.array(["China", "Chad", None]).dictionary_encode(),
        "life": pa.array([76.1, 54.0, None], pa.float32()),
        "when": pa.array([0, 1, 2], pa.date32()),
        "ok": pa.array([True, False, None]),
    }
    stream = io.BytesIO()
    pq.write_table(pa.table(columns), stream)

    found = table(stream.getvalue(), "x.csv")

    assert found.labels == ("country", "life", "when", "ok")
    assert list(found.rows) == [
        ["China", "76.1", "1970-01-01", "true"],
        ["Chad", "54", "1970-01-02", "false"],
        ["", "", "1970-01-03", ""],
    ]
    for size in (10, 200, len(stream.getvalue()) - 3):
        with pytest.raises(SheetError):
            reading(stream.getvalue()[:size], "x.parquet")


def test_feather_is_read_like_parquet() -> None:
    pa = pytest.importorskip("pyarrow")
    feather = pytest.importorskip("pyarrow.feather")
    stream = io.BytesIO()
    feather.write_feather(pa.table({"a": [1, 2], "b": ["x", "y"]}), stream)

    assert list(table(stream.getvalue(), "x.feather").rows) == [["1", "x"], ["2", "y"]]


def test_texts_that_repeat_in_parquet_are_held_once_and_none_is_longer_than_a_cell(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")

    def written(**columns: object) -> bytes:
        stream = io.BytesIO()
        pq.write_table(pa.table(columns), stream)
        return stream.getvalue()

    words = ["coal", None, "ore", "coal"] * 1000
    rows = list(table(written(word=words, year=list(range(4000))), "x.parquet").rows)
    assert [row[0] for row in rows] == [word or "" for word in words]
    assert len({id(row[0]) for row in rows if row[0]}) <= 2
    with pytest.raises(SheetError, match=r"column “word”: A cell is longer than 131,072 characters\."):
        reading(written(word=["x" * 200_000] * 5), "x.parquet")
    monkeypatch.setattr(parquet, "MAX_FILE", 1 << 20)
    with pytest.raises(SheetError, match="It unfolds to more than is read"):
        reading(written(word=["x" * 1000] * 5000), "x.parquet")
    with pytest.raises(SheetError, match="It unfolds to more than is read"):
        reading(written(year=[float(n % 500) for n in range(300_000)]), "x.parquet")


@pytest.mark.parametrize("ending", ["parquet", "feather", "arrows"])
def test_of_very_many_rows_only_those_that_are_shown_are_unpacked(ending: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pa = pytest.importorskip("pyarrow")
    monkeypatch.setattr(parquet, "MAX_ROWS", 100_000)
    many, stream = pa.table({"year": list(range(400_000))}), io.BytesIO()
    if ending == "parquet":
        pytest.importorskip("pyarrow.parquet").write_table(many, stream)
    elif ending == "feather":
        pytest.importorskip("pyarrow.feather").write_feather(many, stream)
    else:
        with pa.ipc.new_stream(stream, many.schema) as writer:
            writer.write_table(many, max_chunksize=50_000)
    found = table(stream.getvalue(), f"x.{ending}")
    assert [row[0] for row in found.rows] == [str(year) for year in range(100_000)]
    of_all = " of 400,000" if ending == "parquet" else ""
    assert [notice.sentence for notice in found.notices] == [f"The first 100,000{of_all} rows were read."]


def test_parquet_without_pyarrow_names_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    with pytest.raises(SheetError, match=r"harbin-viewer\[parquet\]"):
        reading(b"PAR1" + bytes(100), "x.parquet")


@pytest.mark.parametrize(("pack", "ending"), [(gzip.compress, "gz"), (bz2.compress, "bz2"), (lzma.compress, "xz")])
def test_a_packed_file_is_read_as_what_is_in_it(pack: object, ending: str) -> None:
    packed: bytes = pack(b'[{"a": 1, "b": 2}]')  # type: ignore[operator]

    assert table(packed, f"x.json.{ending}").name == "x"
    with pytest.raises(SheetError, match="damaged"):
        reading(packed[:-6], f"x.json.{ending}")


PAGE = """<!doctype html><title>Towns – Encyclopedia</title><h2>People[edit]</h2>
<table><caption>People of towns</caption>
<tr><th rowspan=2>Province<th rowspan=2>Town<th colspan=2>People</tr>
<tr><th>2010<th>2020</tr>
<tr><td rowspan=2>Heilongjiang<td>Harbin<td>5,878,939<sup>[1]</sup><td>5,242,897</tr>
<tr><td>Qiqihar<td>1,553,788<td>1,406,987[a]</tr></table>
<table><tr><td>Navigation<td>Links</table>"""


def test_tables_of_a_page_have_their_spans_filled_and_no_footnote_marks() -> None:
    found = reading(PAGE, "x.html")

    assert found.title == "Towns – Encyclopedia"
    assert found.tables[0].title == "People of towns"
    assert found.tables[0].labels == ("Province", "Town", "People – 2010", "People – 2020")
    assert list(found.tables[0].rows) == [
        ["Heilongjiang", "Harbin", "5,878,939", "5,242,897"],
        ["Heilongjiang", "Qiqihar", "1,553,788", "1,406,987"],
    ]


def test_how_figures_are_written_in_a_page_is_said_and_a_header_at_the_foot_is_no_row() -> None:
    head = "<tr><th>Land<th>Leute<th>Anteil"
    rows = "".join(f"<tr><td>L{n}<td>{n}.234.567<td>{n},5" for n in range(1, 5))

    found = table(f"<html><table>{head}{rows}{head}</table>", "x.html")

    assert (found.decimal_char, found.group_char) == (",", ".")
    assert len(list(found.rows)) == 4


def test_a_page_that_is_called_a_workbook_is_a_page() -> None:
    assert table("<html><table><tr><th>a<th>b<tr><td>x<td>1</table>", "x.xls").labels == ("a", "b")


def test_tables_in_markdown_stand_under_their_heading() -> None:
    text = "# Report\n\nWords.\n\n## Prices\n\n| Item | **Price** |\n|:-----|---:|\n"
    text += "| [Tea](http://x) | 3.50 |\n| a \\| b | 4 |\n\nMore.\n"

    found = reading(text, "report.md")

    assert found.title == "Report"
    assert found.tables[0].title == "Prices"
    assert found.tables[0].labels == ("Item", "Price")
    assert list(found.tables[0].rows) == [["Tea", "3.50"], ["a | b", "4"]]


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word_cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def test_tables_of_a_report_in_word_stand_under_the_line_before() -> None:
    wide, top, under = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = [
        word_cell("Town", top) + word_cell("People", wide),
        word_cell("", under) + word_cell("2010") + word_cell("2020"),
        word_cell("Harbin") + word_cell("5878939") + word_cell("5242897"),
    ]
    body = (
        "<w:p><w:r><w:t>Table 1: People</w:t></w:r></w:p><w:tbl>"
        + "".join(f"<w:tr>{row}</w:tr>" for row in rows)
        + "</w:tbl>"
    )

    found = table(
        zipped(
            {"[Content_Types].xml": "", "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>"}
        ),
        "x.docx",
    )

    assert found.title == "Table 1: People"
    assert found.labels == ("Town", "People – 2010", "People – 2020")
    assert list(found.rows) == [["Harbin", "5878939", "5242897"]]


@pytest.mark.parametrize("content", [b"", b"\n\n \n", b"\xef\xbb\xbf", bytes(500)])
def test_an_empty_file_is_one_error(content: bytes) -> None:
    with pytest.raises(SheetError, match="empty"):
        reading(content, "x.csv")


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7\n" + bytes(50), b"\x89PNG\r\n\x1a\n" + bytes(50), b"\x7fELF" + bytes(range(256))]
)
def test_a_file_of_no_known_format_is_one_error_that_names_those_known(content: bytes) -> None:
    with pytest.raises(SheetError, match="PC-Axis"):
        reading(content, "x.csv")
