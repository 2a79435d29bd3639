"""Evidence is changed in its place: one cell, every other byte stays; refused where a row is another now."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from harbin_viewer.factsheet.authoring.evidence.borne_out import doubts, may_be_kept, new_source
from harbin_viewer.factsheet.authoring.evidence.changing import change
from harbin_viewer.factsheet.authoring.evidence.json_places import with_entry
from harbin_viewer.factsheet.authoring.evidence.new_source import with_source
from harbin_viewer.factsheet.authoring.evidence.row_evidence import evidence_at, why_not
from harbin_viewer.factsheet.authoring.evidence.taking_back import undo
from harbin_viewer.factsheet.authoring.whole_files import alone_in
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.source import Source
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.text.csv_cells import Signs, changed, records, texts

ROWS = (
    "year,output,source,references,place,status,note\r\n"
    '2020,"1.50",mine,,"Table 1, row 1",claimed,\r\n'
    '2021,1.70,mine,,p. 2,claimed,"old ""note"""\r\n'
)


def _sheet(
    folder: Path, content: bytes, encoding: str = "utf-8", dialect: Mapping[str, object] | None = None
) -> Document:
    names = ("source", "references", "place", "status", "note")
    fields = [{"name": "year", "type": "year"}, {"name": "output", "type": "number", "unit": "kt"}]
    descriptor = {
        "name": "mine",
        "title": "Mine",
        "sources": [{"name": "mine", "title": "The mine", "kind": "document"}],
        "resources": [
            {
                "name": "output", "path": "output.csv", "encoding": encoding, "dialect": dialect or {},
                "schema": {"fields": [*fields, *({"name": name, "type": "string"} for name in names)]},
            }
        ],
        "factsheet": {"tabs": [{"kind": "table", "name": "tables", "title": "Tables"}]},
    }  # fmt: skip
    (folder / "datapackage.json").write_text(json.dumps(descriptor, indent=2), encoding="utf-8")
    (folder / "output.csv").write_bytes(content)
    return open_document(folder)


CELL = CellAt("output", 1, "output")


@pytest.mark.parametrize(
    ("own", "texts_of", "said", "beside"),
    [
        ("", "source,status", "mine,claimed", {("status", "source"): ["Exports"]}),
        ("", "source", "mine", {("source",): ["Exports"]}),  # whoever changes it changes whose word the others are
        ("of_exports", "source,status,of_exports", "mine,claimed,single", {("source",): ["Exports"]}),
        ("of_exports", "source,status,of_exports", "mine,claimed,", {("status", "source"): ["Exports"]}),
        ("of_exports", "status,of_exports", "claimed,single", {}),
    ],
)
def test_the_figures_of_a_row_are_named_that_have_their_evidence_from_the_same_cells(
    tmp_path: Path, own: str, texts_of: str, said: str, beside: dict[tuple[str, ...], list[str]]
) -> None:
    fields = [{"name": "year", "type": "year"}, {"name": "output", "type": "number"}]
    fields += [{"name": "exports", "type": "number", **({"status": own} if own else {})}]
    fields += [{"name": name, "type": "string"} for name in texts_of.split(",")]
    table = {"name": "output", "path": "output.csv", "schema": {"fields": fields}}
    descriptor = {"name": "mine", "sources": [{"name": "mine", "title": "The mine"}], "resources": [table]}
    (tmp_path / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    rows = "".join(f"{year},{given},{said}\n" for year, given in ((2020, "1.5,0.5"), (2021, "1.7,0.6"), (2022, "1.9,")))
    (tmp_path / "output.csv").write_text(f"year,output,exports,{texts_of}\n{rows}", encoding="utf-8")
    document = open_document(tmp_path)
    assert evidence_at(document, CELL).beside == beside
    assert evidence_at(document, CellAt("output", 2, "output")).beside == {}  # there is no such figure


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (ROWS.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + ROWS.encode(), "utf-8"),
        (ROWS.replace("\r\n", "\n").encode(), "utf-8"),
        (ROWS.replace("old", "über").encode("cp1252"), "cp1252"),
        (ROWS.rstrip("\r\n").encode(), "utf-8"),
    ],
)
def test_one_cell_changes_and_every_other_byte_stays(tmp_path: Path, content: bytes, encoding: str) -> None:
    document = _sheet(tmp_path, content, encoding)
    made = change(document, evidence_at(document, CELL), {"status": "contradicted"})
    now = (tmp_path / "output.csv").read_bytes()
    at = content.rindex(b"claimed")
    assert now == content[:at] + b"contradicted" + content[at + len(b"claimed") :]
    undo(made)
    assert (tmp_path / "output.csv").read_bytes() == content


def test_bytes_that_could_not_stay_are_told_with_their_line(tmp_path: Path) -> None:
    document = _sheet(tmp_path, ROWS.encode())
    found = evidence_at(document, CELL)
    (tmp_path / "output.csv").write_bytes(ROWS.replace("old", "über").encode("cp1252"))
    with pytest.raises(SheetError) as told:
        change(document, found, {"status": "contradicted"})
    assert told.value.place == "line 3"


DIALECTS = [
    (delimiter, quote, escape, end, encoding)
    for delimiter in ",;\t|"
    for quote, escape in (('"', ""), ("'", ""), ('"', "\\"))
    for end, encoding in (("\n", "utf-8"), ("\r\n", "utf-16"), ("\n", "utf-16-le"), ("\r\n", "cp1252"))
]


@pytest.mark.parametrize(("delimiter", "quote", "escape", "end", "encoding"), DIALECTS)
def test_in_every_dialect_only_the_cells_that_were_to_change_do(
    tmp_path: Path, delimiter: str, quote: str, escape: str, end: str, encoding: str
) -> None:
    dialect: dict[str, object] = {"delimiter": delimiter, "quoteChar": quote}
    dialect |= {"escapeChar": escape, "doubleQuote": False} if escape else {}
    rows = [
        ["year", "output", "source", "references", "place", "status", "note"],
        ["2020", "1.50", "mine", "", f"a{delimiter} b", "claimed", f"says {quote}x{quote}"],
        ["2021", "1.70", "mine", "", "p. 2", "claimed", ""],
        ["2022", "1.80", "mine", "", "p. 3", "claimed", "last"],
    ]

    def written(cell: str) -> str:
        needs = delimiter in cell or quote in cell
        return f"{quote}{cell.replace(quote, (escape or quote) + quote)}{quote}" if needs else cell

    lines = [delimiter.join(map(written, row)) for row in rows]
    document = _sheet(tmp_path, end.join(lines).encode(encoding), encoding, dialect)
    note = f"new {delimiter} {quote}y{quote}"
    made = change(document, evidence_at(document, CELL), {"status": "contradicted", "note": note})
    lines[2] = delimiter.join(map(written, ["2021", "1.70", "mine", "", "p. 2", "contradicted", note]))
    assert (tmp_path / "output.csv").read_bytes() == end.join(lines).encode(encoding)
    assert open_document(tmp_path).table("output").text("note", 1) == note
    undo(made)
    lines[2] = delimiter.join(map(written, rows[2]))
    assert (tmp_path / "output.csv").read_bytes() == end.join(lines).encode(encoding)


def test_quotation_marks_stay_where_they_were_and_come_where_they_are_needed(tmp_path: Path) -> None:
    document = _sheet(tmp_path, ROWS.encode())
    change(document, evidence_at(document, CELL), {"note": "new", "place": 'p. 2, the "box"'})
    assert b'p. 2, the ""box"""' in (tmp_path / "output.csv").read_bytes()
    assert b',"new"\r\n' in (tmp_path / "output.csv").read_bytes()
    assert open_document(tmp_path).table("output").text("place", 1) == 'p. 2, the "box"'


def test_a_new_source_is_added_and_every_other_byte_of_the_descriptor_stays(tmp_path: Path) -> None:
    document = _sheet(tmp_path, ROWS.encode())
    before = (tmp_path / "datapackage.json").read_text()
    source = new_source("Report on the mine", "Mine office", "2022-03-01", "https://office.example/r", ["mine"])
    change(document, evidence_at(document, CELL), {"references": str(source["name"])}, [source])
    after = (tmp_path / "datapackage.json").read_text()
    assert open_document(tmp_path).sheet.source("mine-office-2022-03-01") is not None
    added = after.replace(before[: before.index("\n    }\n  ],") + 6], "", 1)
    assert after.startswith(before[: before.index("\n  ],") - 1])
    assert added.endswith(before[before.index("\n  ],") :])


@pytest.mark.parametrize(
    "text",
    ['{"a": 1}', "{}", '{\n\t"sources": [],\n\t"a": 1\n}\n', '{"sources": [{"name": "x"}]}', '{\r\n  "a": 2\r\n}\r\n'],
)
def test_an_entry_is_added_to_json_of_any_shape(text: str) -> None:
    made = json.loads(with_entry(text, "sources", {"name": "new"}))
    assert made["sources"][-1] == {"name": "new"}
    assert {key: made[key] for key in made if key != "sources"} == {
        key: value for key, value in json.loads(text).items() if key != "sources"
    }


def test_a_row_that_moved_meanwhile_is_found_and_one_that_changed_is_refused(tmp_path: Path) -> None:
    document = _sheet(tmp_path, ROWS.encode())
    known = evidence_at(document, CELL)
    moved = ROWS.replace("2020,", "2019,1.1,mine,,p. 1,claimed,\r\n2020,", 1)
    (tmp_path / "output.csv").write_bytes(moved.encode())
    change(document, known, {"status": "single"})
    assert (tmp_path / "output.csv").read_bytes() == moved.replace("p. 2,claimed", "p. 2,single").encode()
    (tmp_path / "output.csv").write_bytes(ROWS.replace("1.70", "1.80").encode())
    with pytest.raises(SheetError, match=r"row \d+: The file was changed meanwhile"):
        change(document, known, {"status": "single"})


def test_a_change_is_not_taken_back_over_a_later_one(tmp_path: Path) -> None:
    document = _sheet(tmp_path, ROWS.encode())
    made = change(document, evidence_at(document, CELL), {"status": "single"})
    (tmp_path / "output.csv").write_bytes(ROWS.encode())
    with pytest.raises(SheetError, match="changed since"):
        undo(made)


def test_a_letter_that_the_encoding_lacks_is_refused(tmp_path: Path) -> None:
    document = _sheet(tmp_path, ROWS.encode("cp1252"), "cp1252")
    with pytest.raises(SheetError, match="which has no “Ж”"):
        change(document, evidence_at(document, CELL), {"note": "Ж"})
    assert (tmp_path / "output.csv").read_bytes() == ROWS.encode("cp1252")


def test_a_file_that_may_only_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = _sheet(tmp_path, ROWS.encode())
    monkeypatch.setattr("os.access", lambda _path, _mode: False)
    assert why_not(document, document.resource("output")) == "The file of this table may only be read."


def test_a_status_asks_for_references_or_for_a_word() -> None:
    sources = [Source(name="a", title="A", publisher="A"), Source(name="b", title="B", publisher="B")]
    row = {"status": "confirmed", "source": "a", "references": "a", "note": ""}
    few = "“confirmed” asks for two publishers or the body itself as references, and only one is named."
    assert doubts(row, sources) == (few,)
    assert not may_be_kept(row, row, sources)
    assert may_be_kept(row | {"note": "Seen on the stone itself."}, row, sources)
    assert doubts(row | {"references": "a; b"}, sources) == ()
    file = Source(name="f", title="File “f.csv”", kind="file")
    told, given = doubts(row | {"references": "f"}, [*sources, file])
    assert told.endswith("as references, and none is stated for file “f.csv”.")
    assert given == "A publisher is given by “Edit…” beside the source."
    assert "asks for a note" in doubts(row | {"status": "derived"}, sources)[0]
    assert "no source “c”" in doubts(row | {"references": "a; b; c"}, sources)[0]


@pytest.mark.parametrize("text", ['a,b\n"x\n1",2\n', "a,b\n1,\n", "a,b\n\n1,2", ',\n,"",\n', 'a\r"q""r"\r'])
def test_cells_are_found_as_the_csv_reader_reads_them(text: str) -> None:
    import csv
    import io

    expected = list(csv.reader(io.StringIO(text, newline="")))
    assert [list(texts(record)) for record in records(text, Signs())] == expected
    assert changed(text, {}, Signs()) == text


def test_a_figure_with_references_of_its_own_keeps_those_of_its_row(tmp_path: Path) -> None:
    rows = ("2020,1.5,,mine,press", "2021,1.6,office,mine,press", "2022,1.7,,mine,press", "")
    text = "\r\n".join(("year,output,seen,source,references", *rows))
    _sheet(tmp_path, text.encode())
    descriptor = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    fields = [{"name": "year", "type": "year"}, {"name": "output", "type": "number", "references": "seen"}]
    fields += [{"name": name, "type": "string"} for name in ("seen", "source", "references")]
    descriptor["resources"][0]["schema"]["fields"] = fields
    (tmp_path / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    document = open_document(tmp_path)
    evidence = evidence_at(document, CellAt("output", 0, "output"))
    assert (evidence.texts["references"], evidence.columns["references"]) == ("press", "seen")
    assert evidence.alike == 1, "the second names others"
    change(document, evidence, {"references": "press; office"}, alike=True)
    assert (tmp_path / "output.csv").read_bytes() == text.replace(",,", ",press; office,").encode()
    assert evidence_at(open_document(tmp_path), CELL).texts["references"] == "office"


def test_rows_that_say_the_same_are_changed_together_and_others_stay(tmp_path: Path) -> None:
    text = ROWS + "2022,1.80,mine,,p. 3,single,\r\n2023,1.90,mine,,p. 4,claimed,\r\n2024,2.00,mine\r\n"
    document = _sheet(tmp_path, text.encode())
    evidence = evidence_at(document, CELL)
    assert evidence.alike == 2
    made = change(document, evidence, {"status": "single"}, alike=True)
    assert (tmp_path / "output.csv").read_bytes() == text.replace("claimed", "single").encode()
    undo(made)
    change(document, evidence, {"status": "single", "note": "seen"}, alike=True)
    changed_rows = (tmp_path / "output.csv").read_text(encoding="utf-8").count("single")
    assert changed_rows == 2, "the note of the others is another, so that they are not alike"


def test_a_descriptor_that_is_nested_too_deeply_takes_no_source_and_says_where(tmp_path: Path) -> None:
    content = ('{"sources": [], "more": ' + "[" * 5000 + "]" * 5000 + "}").encode()
    with pytest.raises(SheetError, match="nested too deeply") as told:
        with_source(content, {"name": "mine"}, tmp_path / "datapackage.json")
    assert told.value.place.startswith("line 1, column ")
    with pytest.raises(SheetError, match="UTF-8"):
        with_source(b'{"name": "\x9e"}', {"name": "mine"}, tmp_path / "datapackage.json")


def test_two_processes_that_change_a_sheet_at_once_lose_neither_change(tmp_path: Path) -> None:
    document = _sheet(tmp_path, ROWS.encode())
    program = (
        "import sys; from pathlib import Path\n"
        "from harbin_viewer.factsheet.authoring.evidence.changing import change\n"
        "from harbin_viewer.factsheet.authoring.evidence.row_evidence import evidence_at\n"
        "from harbin_viewer.factsheet.model.cell import CellAt\n"
        "from harbin_viewer.factsheet.opening import open_document\n"
        "document = open_document(Path(sys.argv[1]))\n"
        "evidence = evidence_at(document, CellAt('output', 0, 'output')); print('begins', flush=True)\n"
        "change(document, evidence, {'note': 'theirs'})\n"
    )
    with alone_in(tmp_path):
        other = subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE, text=True)
        assert other.stdout is not None
        assert other.stdout.readline() == "begins\n"
        with pytest.raises(subprocess.TimeoutExpired):
            other.wait(0.5)
        assert "theirs" not in (tmp_path / "output.csv").read_text(encoding="utf-8")
    change(document, evidence_at(document, CELL), {"note": "ours"})
    assert other.wait(20) == 0
    other.stdout.close()
    written = (tmp_path / "output.csv").read_text(encoding="utf-8")
    assert "theirs" in written
    assert "ours" in written
