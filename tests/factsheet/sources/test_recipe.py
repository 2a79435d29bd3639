"""A reader of files from elsewhere works wherever those of the program do: the recipe of CONTRIBUTING.md, followed."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from harbin_viewer.cli import main
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources import recognition
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.reader import Reader, Reading
from tests.factsheet.sources.samples import zipped

KNOTS = b"knots/1\nYear=2001;2002;2003\nApples=10.0;12.5;11.0\n"
"""A format of ours: a line for each column."""


def recognises(head: bytes, _name: str) -> bool:
    return head.startswith(b"knots/")


def read(file: OpenedFile) -> Reading:
    lines = [line.partition("=") for line in file.read(1_000_000).decode().splitlines()[1:]]
    if not lines:
        raise file.error("There is no knot in it.", "Tie some.")
    columns = [tuple(cells.split(";")) for _label, _sign, cells in lines]
    labels = tuple(label for label, _sign, _cells in lines)
    return Reading((RawTable(file.stem, labels, tuple(zip(*columns, strict=True))),), title="What was tied")


@pytest.fixture(autouse=True)
def _knots() -> Iterator[None]:
    before = list(recognition.READERS)
    recognition.register(Reader("knots", "knots in cords", (".knots",), recognises, read))
    yield
    recognition.READERS[:] = before


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("harvest.knots", KNOTS),
        ("harvest.txt", KNOTS),
        ("harvest.zip", zipped({"harvest.knots": KNOTS})),
    ],
    ids=["by its ending", "by its bytes alone", "in a zip"],
)
def test_a_file_of_a_format_of_ones_own_opens(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    document = open_document(tmp_path / name)
    (resource,) = document.sheet.resources
    table = document.table(resource.name)
    assert [(row["Year"], table.text("Apples", number)) for number, row in enumerate(document.rows(resource.name))] == [
        (2001, "10.0"),
        (2002, "12.5"),
        (2003, "11.0"),
    ]


def test_it_opens_in_a_folder_beside_others(tmp_path: Path) -> None:
    (tmp_path / "harvest.knots").write_bytes(KNOTS)
    (tmp_path / "people.csv").write_text("year,people\n2001,5\n2002,6\n", encoding="utf-8")
    assert len(open_document(tmp_path).sheet.resources) == 2


def test_the_command_line_tells_what_is_in_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "harvest.knots").write_bytes(KNOTS)
    assert main(["describe", str(tmp_path / "harvest.knots"), "--json"]) == 0
    assert "Apples" in json.dumps(json.loads(capsys.readouterr().out))


def test_what_is_wrong_with_it_is_told_as_its_reader_says(tmp_path: Path) -> None:
    (tmp_path / "empty.knots").write_bytes(b"knots/1\n")
    with pytest.raises(SheetError, match=r"There is no knot in it\. Tie some\."):
        open_document(tmp_path / "empty.knots")


def test_it_is_named_among_what_is_known(tmp_path: Path) -> None:
    (tmp_path / "unknown.bin").write_bytes(b"\x13\x37\r\n\x1a\n\0\0")
    with pytest.raises(SheetError, match="knots in cords"):
        open_document(tmp_path / "unknown.bin")
