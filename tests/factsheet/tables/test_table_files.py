"""Where tables lie: several files, packed ones, parts of a file, bytes in memory, and nothing outside the package."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import time
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.files.package_files import MemoryFiles
from harbin_viewer.factsheet.sources.raw_table import CleanText
from harbin_viewer.factsheet.tables import reading, rows, table_file
from harbin_viewer.factsheet.tables.fast import reading_plan
from harbin_viewer.factsheet.tables.table import Table
from tests.factsheet.sheets import Draft, one_table, opened
from tests.factsheet.tables.both_readers import assert_same, both

FIELDS = [{"name": "a", "type": "integer"}, {"name": "x", "type": "number"}]
TEXT = b"a,x\n1,1.50\n2,2\n"


def alike(document: Document, **more: Any) -> Table:
    """The table by both readers."""
    resource = document.sheet.resources[0]
    slow = reading.read(document, resource, small=1 << 40, **more)
    fast = reading.read(document, resource, small=-1, **more)
    assert_same(slow, fast)
    return fast


def packed(name: str, content: bytes) -> Draft:
    draft = one_table(b"", FIELDS)
    draft.files = {name: content}
    draft.resource()["path"] = name
    return draft


def zipped(content: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("table.csv", content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("t.csv.gz", gzip.compress(TEXT, mtime=0)),
        ("t.csv.zip", zipped(TEXT)),
        ("t.csv.bz2", bz2.compress(TEXT)),
        ("t.csv.xz", lzma.compress(TEXT)),
        ("t.csv", gzip.compress(TEXT, mtime=0)),
    ],
    ids=["gz", "zip", "bz2", "xz", "gz by another name"],
)
def test_packed_tables_are_unpacked_by_their_bytes(name: str, content: bytes, tmp_path: Path) -> None:
    document = opened(packed(name, content), tmp_path)
    table = alike(document)
    assert table.values("x") == [1.5, 2.0]
    assert dict(table.decimals["x"]) == {0: 2}
    assert list(rows.mistakes(document, document.sheet.resources[0])) == []


@pytest.mark.parametrize(("ending", "pack"), [("bz2", bz2.compress), ("xz", lzma.compress)])
def test_a_packed_table_of_which_nothing_is_left_says_so(ending: str, pack: Any, tmp_path: Path) -> None:
    document = opened(packed(f"t.csv.{ending}", pack(TEXT)[:30]), tmp_path)
    with pytest.raises(SheetError, match="cut off or damaged"):
        reading.read(document, document.sheet.resources[0])


def test_a_table_in_a_zip_beside_what_is_to_be_read_is_found(tmp_path: Path) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("readme.txt", "A table.")
        archive.writestr("table.csv", TEXT)
    document = opened(packed("t.zip", file.getvalue()), tmp_path)
    assert alike(document).values("x") == [1.5, 2.0]


def test_of_a_packed_table_that_is_cut_off_the_rows_before_are_kept(tmp_path: Path) -> None:
    text = b"a,x\n" + b"".join(b"%d,%d.5\n" % (n, n * n) for n in range(20_000))
    document = opened(packed("t.csv.gz", gzip.compress(text, mtime=0)[:-20_000]), tmp_path)
    table = reading.read(document, document.sheet.resources[0])
    assert 1000 < len(table) < 20_000
    assert "cut off or damaged" in str(table.mistakes.first)


def test_a_packed_table_that_unfolds_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_file, "MOST_UNPACKED", 1000)
    document = opened(packed("t.csv.gz", gzip.compress(b"a,x\n" + b"1,2\n" * 1000, mtime=0)), tmp_path)
    with pytest.raises(SheetError, match="unfolds to more than"):
        reading.read(document, document.sheet.resources[0])


def in_parts(*contents: str, folder: Path) -> Document:
    names = [f"part{number}.csv" for number in range(len(contents))]
    draft = one_table("", FIELDS)
    draft.files = dict(zip(names, contents, strict=True))
    draft.resource()["path"] = names[0]
    document = opened(draft, folder)
    whole = replace(document.sheet.resources[0], more_paths=tuple(names[1:]))
    return Document(replace(document.sheet, resources=(whole,)), folder)


def test_several_files_are_one_table_whatever_the_order_of_their_columns(tmp_path: Path) -> None:
    document = in_parts("a,x\n1,1.0\n", "a,x\n2,2.50\n3,3\n", folder=tmp_path)
    table = alike(document)
    assert table.values("a") == [1, 2, 3]
    assert dict(table.decimals["x"]) == {0: 1, 1: 2}
    turned = in_parts("a,x\n1,1.0\n", "x,a\n2.50,2\n", folder=tmp_path / "turned")
    assert alike(turned).values("a") == [1, 2]


def test_a_mistake_in_a_later_file_names_that_file(tmp_path: Path) -> None:
    document = in_parts("a,x\n1,1.0\n", "a,x\n2,many\n", folder=tmp_path)
    (only,) = rows.mistakes(document, document.sheet.resources[0])
    assert only.file.endswith("part1.csv")
    assert only.row == 2
    assert np.isnan(alike(document).column("x")[1])


@pytest.mark.parametrize(
    "rule", [{"primaryKey": ["a"]}, {"uniqueKeys": [["a"]]}, {"unique": True}], ids=["primary", "unique", "constraint"]
)
def test_what_stands_once_stands_once_in_all_files_of_a_table(rule: dict[str, Any], tmp_path: Path) -> None:
    unique = rule.pop("unique", False)
    once: dict[str, Any] = {"name": "a", "type": "integer", "constraints": {"unique": unique}}
    draft = one_table("", [once, FIELDS[1]], **rule)
    draft.files = {"part0.csv": "a,x\n1,1.0\n", "part1.csv": "a,x\n1,2.5\n"}  # the same row of either file
    draft.resource()["path"] = "part0.csv"
    document = opened(draft, tmp_path)
    whole = replace(document.sheet.resources[0], more_paths=("part1.csv",))
    (only,) = rows.mistakes(Document(replace(document.sheet, resources=(whole,)), tmp_path), whole)
    assert only.file.endswith("part1.csv")
    assert "row 2 of “part0.csv”" in only.problem


def test_a_foreign_key_that_leads_nowhere_is_told_in_the_file_that_it_stands_in(tmp_path: Path) -> None:
    key = {"fields": ["x"], "reference": {"resource": "", "fields": ["a"]}}
    draft = one_table("", [{"name": "a", "type": "integer"}, {"name": "x", "type": "integer"}], foreignKeys=[key])
    draft.files = {"part0.csv": "a,x\n1,1\n2,9\n", "part1.csv": "a,x\n3,1\n4,2\n"}
    draft.resource()["path"] = "part0.csv"
    document = opened(draft, tmp_path)
    whole = replace(document.sheet.resources[0], more_paths=("part1.csv",))
    (only,) = rows.mistakes(Document(replace(document.sheet, resources=(whole,)), tmp_path), whole)
    assert only.told_place == "part0.csv, row 3, column “x”"


def progress_of(document: Document, small: int) -> list[tuple[int, int]]:
    told: list[tuple[int, int]] = []
    reading.read(document, document.sheet.resources[0], small=small, progress=lambda *done: told.append(done))
    return told


def test_progress_over_several_files_only_rises(tmp_path: Path) -> None:
    document = in_parts("a,x\n" + "1,1.0\n" * 9000, "a,x\n" + "2,2.0\n" * 9000, folder=tmp_path)
    size = sum((tmp_path / f"part{number}.csv").stat().st_size for number in (0, 1))
    for small in (-1, 1 << 40):
        told = progress_of(document, small)
        assert told == sorted(told)
        assert told[-1] == (size, size)


def test_a_part_of_a_file_is_read_as_the_table_that_it_is(tmp_path: Path) -> None:
    above, body = "Trade of Harbin; in kt\n\n".encode("cp1251"), "a;x\n1;1.50\n2;2\n".encode("cp1251")
    draft = one_table(above + body + "Source: Росстат\n".encode("cp1251"), FIELDS)
    document = opened(draft, tmp_path)
    clean = CleanText(
        tmp_path / "table.csv", encoding="cp1251", delimiter=";", start=len(above), end=len(above) + len(body)
    )
    table = alike(document, clean=clean)
    assert table.values("x") == [1.5, 2.0]
    assert not table.mistakes


def test_tables_in_memory_are_read_like_files(tmp_path: Path) -> None:
    sheet = opened(one_table(TEXT, FIELDS), tmp_path).sheet
    document = Document(sheet, tmp_path / "nowhere", MemoryFiles({"table.csv": TEXT}))
    assert alike(document).values("x") == [1.5, 2.0]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are not files here")
def test_nothing_but_plain_files_of_the_package_is_opened(tmp_path: Path) -> None:
    outside = tmp_path / "outside.csv"
    outside.write_bytes(TEXT)
    folder = tmp_path / "sheet"
    document = opened(one_table(TEXT, FIELDS), folder)
    (folder / "link.csv").symlink_to(outside)
    os.mkfifo(folder / "pipe.csv")
    for path in ("../outside.csv", str(outside), "link.csv", "pipe.csv", "/dev/zero", ".", "missing.csv"):
        resource = replace(document.sheet.resources[0], path=path)
        for small in (-1, 1 << 40):
            with pytest.raises(SheetError):
                reading.read(document, resource, small=small)
        assert len(list(rows.mistakes(document, resource))) == 1


ODD: dict[str, tuple[bytes, list[Any], str]] = {
    "Western letters said to be UTF-8": ("a,x\n1,1\n2,é\n".encode("cp1252"), [1.0, None], "is not encoded in utf-8"),
    "text after a quotation": (b'a,x\n1,1\n2,"2"0\n3,3\n', [1.0, 20.0, 3.0], "Quotation marks stand in a wrong place"),
    "an open quotation mark": (b'a,x\n1,1\n2,"2\n3,3\n', [1.0], "is opened and never closed"),
    "short and long rows": (b"a,x\n1\n2,2,9\n3,3\n", [None, 2.0, 3.0], "The row has 1 cell"),
    "a blank row": (b"a,x\n1,1\n\n2,2\n", [1.0, 2.0], "The row is empty"),
    "a blank row and a blank end": (b"a,x\n1,1\n\n2,2\n\n", [1.0, 2.0], "The row is empty"),
    "UTF-16": ("a,x\n1,1\n2,2\n".encode("utf-16"), [1.0, 2.0], "is not encoded in utf-8"),
    "another delimiter": (b"a;x\n1;1\n2;2\n", [1.0, 2.0], "The cells are parted by semicolons"),
    "a column twice": (b"a,x,x\n1,1,7\n", [1.0], "There is more than one column of this name"),
    "a column without name": (b"a,x,\n1,1,7\n", [1.0], "Column 3 has no name"),
    "a missing column": (b"a\n1\n", [None], "The column is missing"),
    "another name": (b"a,X\n1,1\n", [1.0], "The column is missing. Is it"),
    "a surplus column": (b"a,b,x\n1,k,1\n", [1.0], "The schema has no field of this name"),
}


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_told_of_the_first_line_and_read(order: str, tmp_path: Path) -> None:
    draft = one_table("a,x\n1,1\n2,2\n".encode(order), FIELDS)
    draft.descriptor["resources"][0]["encoding"] = "utf-16"
    document = opened(draft, tmp_path)
    assert_same(*both(document))
    table = reading.read(document, document.sheet.resources[0])
    assert table.values("x") == [1.0, 2.0]
    (mistake,) = rows.mistakes(document, document.sheet.resources[0])
    assert (mistake.place, "without a byte order mark" in mistake.problem) == ("line 1", True)


@pytest.mark.parametrize("case", ODD)
def test_what_is_odd_is_told_and_the_rows_are_kept(case: str, tmp_path: Path) -> None:
    content, values, words = ODD[case]
    document = opened(one_table(content, FIELDS), tmp_path)
    assert_same(*both(document))
    table = reading.read(document, document.sheet.resources[0])
    assert [table.value("x", row) for row in range(len(table))] == values
    assert table.value("x", len(values)) is None  # a reader may be at a row that is no more
    assert words in str(table.mistakes.first)


def test_a_table_of_a_wrong_type_is_shown_as_texts_with_a_notice(tmp_path: Path) -> None:
    content = "a,x\n" + "".join(f"{n},word {n}\n" for n in range(20))
    table = alike(opened(one_table(content, FIELDS), tmp_path))
    assert table.values("x")[:2] == ["word 0", "word 1"]
    assert table.mistakes.total == 20
    assert "they are texts here" in table.notices[0].sentence


def test_decimals_in_whole_numbers_are_read_and_told(tmp_path: Path) -> None:
    table = alike(opened(one_table("a,x\n1,1\n2.50,2\n", FIELDS), tmp_path))
    assert table.values("a") == [1.0, 2.5]
    assert dict(table.decimals["a"]) == {1: 2}
    assert table.resource.schema is not None
    assert table.field("a").type == "number"
    assert "values with decimals" in table.notices[0].sentence
    assert table.mistakes.at(1, "a") is not None


def test_untyped_and_wholly_textual_schemas_let_the_values_say_their_types(tmp_path: Path) -> None:
    content = (
        "Entity,Year,share,code,day,when\nChad,-16000,1.50,007,2024-01-01,2024-05\nChina,800,2,010,2024-01-02,2024-06\n"
    )
    kinds = {"Entity": "any", "Year": "integer", "share": "number", "code": "any", "day": "date", "when": "yearmonth"}
    for declared in ("any", "string"):
        fields = [{"name": name, "type": declared} for name in kinds]
        table = alike(opened(one_table(content, fields), tmp_path / declared))
        found = {name: table.field(name).type for name in kinds}
        assert found == {name: declared if kind == "any" else kind for name, kind in kinds.items()}
        assert dict(table.decimals["share"]) == {0: 2}
        assert {notice.kind for notice in table.notices} == {"assumed"}


def test_a_code_far_down_keeps_a_column_from_being_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_plan, "_SAMPLE", 1)
    for number, last in enumerate(("007", " 7", "7 ", "x", "7.50", "9" * 19, "-07", "")):
        content = f'a,x\n1,"10"\n2,"20"\n3,"{last}"\n'
        fields = [{"name": "a"}, {"name": "x"}]
        alike(opened(one_table(content, fields), tmp_path / str(number)))


@pytest.mark.parametrize("first", ["NaN", "-inf", "INF"])
def test_what_numbers_may_have_among_them_says_nothing_of_a_column(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: str
) -> None:
    monkeypatch.setattr(reading_plan, "_SAMPLE", 2)
    content = f"a,x\n1,{first}\n2,{first}\n3,2.5\n4,7\n"
    assert alike(opened(one_table(content, [{"name": "a"}, {"name": "x"}]), tmp_path)).field("x").type == "number"


def test_utf_8_that_is_said_to_be_western_is_read_as_what_it_is_and_told(tmp_path: Path) -> None:
    draft = one_table("a,b\n1,café\n", [{"name": "a", "type": "integer"}, {"name": "b", "type": "string"}])
    draft.resource()["encoding"] = "iso-8859-1"
    document = opened(draft, tmp_path)
    table = alike(document)
    assert table.values("b") == ["café"]
    assert rows.read(document, document.sheet.resources[0])[0]["b"] == "café"
    assert "said to be encoded in iso-8859-1, and is in UTF-8" in table.notices[0].sentence


@pytest.mark.parametrize("end", ["\n", "|"])
def test_a_line_without_end_is_told_and_no_more_of_it_is_read(end: str, tmp_path: Path) -> None:
    draft = one_table("year,v\n", [{"name": "year", "type": "year"}, {"name": "v", "type": "number"}])
    draft.resource()["dialect"] = {"lineTerminator": end}
    folder = draft.write(tmp_path)
    with (folder / "table.csv").open("r+b") as file:
        file.truncate(8 << 30)  # a file of noughts that takes no room on the disk
    began = time.process_time()
    (mistake,) = examine(folder).mistakes
    assert "A line is longer than four million characters" in mistake.problem
    assert time.process_time() - began < 5
