from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources import recognition
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.reader import Reader, Reading
from tests.factsheet.sources.samples import reading, workbook, zipped


@pytest.fixture
def lotus(monkeypatch: pytest.MonkeyPatch) -> Reader:
    monkeypatch.setattr(recognition, "READERS", list(recognition.READERS))

    def read(file: OpenedFile) -> Reading:
        return Reading((RawTable(file.stem, ("a",), [["1"]]),))

    return Reader("lotus", "Lotus", (".wk1",), lambda head, _name: head.startswith(b"\x00lotus"), read)


def test_a_format_from_outside_is_one_declaration(lotus: Reader) -> None:
    recognition.register(lotus)

    assert reading(b"\x00lotus...", "towns.dbf").tables[0].name == "towns"
    assert "Lotus" in recognition.known_formats()


def test_a_format_of_a_known_name_takes_its_place(lotus: Reader) -> None:
    count = len(recognition.READERS)
    recognition.register(lotus)
    recognition.register(lotus)

    assert len(recognition.READERS) == count + 1


def test_no_reader_raises_whatever_a_file_begins_with() -> None:
    for head in (b"", b"\xff\xfe", b"PK", b"{", bytes(range(256)), "数据".encode("gb18030")):
        for reader in recognition.READERS:
            reader.recognises(head, "x")


@pytest.mark.parametrize(("name", "told"), [("t.csv", "line 2"), ("t.tab", "line 2"), ("t.bin", "")])
def test_a_text_with_bytes_of_none_is_told_with_their_place(name: str, told: str) -> None:
    with pytest.raises(SheetError) as refused:
        reading(b"a,b\n1,2\x00\n3,4\n\x00\x00,5\n", name)
    assert refused.value.place == told
    assert ("the first is 0x00" in refused.value.problem) is bool(told)


def test_names_of_readers_are_unlike() -> None:
    names = [reader.name for reader in recognition.READERS]

    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("content", "name", "reader"),
    [
        (workbook({"S": [["a", 1]]}), "x.csv", "workbook"),
        (zipped({"a.csv": "a,b"}), "x.xlsx", "zip"),
        (b"SQLite format 3\0", "x.csv", "sqlite"),
        (b"a,b\n1,2\n", "x.xlsx", "delimited"),
        ("a\tb\n1\t2\n".encode("utf-16-le"), "x.xls", "delimited"),
        ("国家,值\n中国,1\n".encode("gb18030"), "x", "delimited"),
        (b"[1990] prices;in euro\n1;2\n", "x.csv", "delimited"),
        (b"{note};x\n1;2\n", "x.csv", "delimited"),
        (b'[{"a": 1}]', "x.csv", "json"),
        (b"<html><table>", "x.xls", "html"),
        (b"\x1f\x8b\x08", "x.csv", "compressed"),
        (b"PAR1", "x.csv", "parquet"),
    ],
)
def test_bytes_tell_the_format_before_endings_do(content: bytes, name: str, reader: str) -> None:
    found = recognition.recognise(content, name)

    assert found is not None
    assert found.name == reader


OPEN_AND_LOOK = """
import sys
from pathlib import Path
from harbin_viewer.factsheet.opening import open_document
open_document(Path({file!r}))
print([one for one in {slow!r} if one in sys.modules])
"""


def test_nothing_slow_is_imported_before_a_file_asks_for_it(tmp_path: Path) -> None:
    file = tmp_path / "towns.csv"
    file.write_text(
        "year,town,Share of children (%)\n2001,Ash,3.5\n2001,Elm,4.5\n2002,Ash,7.5\n2002,Elm,9.5\n", "utf-8"
    )
    sources = "harbin_viewer.factsheet.sources"
    slow = ["pandas", "numpy", "pyarrow", "python_calamine", "openpyxl", "PySide6", "yaml", "zipfile", "statistics"]
    slow += [f"{sources}.workbooks.workbook", f"{sources}.workbooks.sheet_tables"]
    code = OPEN_AND_LOOK.format(file=str(file), slow=slow)

    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )


def test_a_file_that_is_called_a_workbook_and_is_none_may_be_damaged() -> None:
    with pytest.raises(SheetError, match=r"though its name ends in \.xlsx") as told:
        reading(b"\x93\x01\x07\xf1" * 200, "museum.xlsx")
    assert "Known are" not in told.value.remedy
    with pytest.raises(SheetError, match="no format that is known here") as told:
        reading(b"\x93\x01\x07\xf1" * 200, "museum.bin")
    assert "Known are" in told.value.remedy


def test_half_a_workbook_is_no_zip_to_its_reader() -> None:
    whole = workbook({"Visitors": [["Year", "Adults"], [2019, 18200], [2020, 5100]]})
    with pytest.raises(SheetError, match="The file is damaged or not whole"):
        reading(whole[: len(whole) // 3], "museum.xlsx")
