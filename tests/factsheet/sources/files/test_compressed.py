"""What a packed file holds is known from its first millions of bytes where it can be no table."""

import bz2
import gzip
import lzma
from collections.abc import Callable
from pathlib import Path

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.resource import LONGEST_LINE
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.files import compressed

PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gz": lambda content: gzip.compress(content, 1),
    "bz2": bz2.compress,
    "xz": lambda content: lzma.compress(content, preset=0),
}


@pytest.mark.parametrize("ending", PACKERS)
@pytest.mark.parametrize(
    ("byte", "problem"), [(b"\0", "The file is empty."), (b"x", "A line is longer than four million")]
)
def test_what_is_no_table_from_its_beginning_on_is_not_unpacked(
    ending: str, byte: bytes, problem: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compressed, "MAX_UNPACKED", 16 << 20)  # beyond that another message comes
    file = tmp_path / f"t.csv.{ending}"
    file.write_bytes(PACKERS[ending](byte * (8 << 20)) * 3)
    with pytest.raises(SheetError) as raised:
        open_document(file)
    assert problem in raised.value.problem


def test_a_large_packed_document_in_one_line_is_no_table_and_is_read(tmp_path: Path) -> None:
    rows = ",".join(f'{{"year": {1900 + n % 100}, "level": {n}}}' for n in range(160_000))
    file = tmp_path / "levels.json.gz"
    file.write_bytes(gzip.compress(f"[{rows}]".encode(), 1))
    (resource,) = open_document(file).sheet.resources
    assert [field.name for field in (resource.schema.fields if resource.schema else ())] == ["year", "level"]


def test_a_line_that_is_too_long_behind_the_first_is_told_with_the_packed_file(tmp_path: Path) -> None:
    file = tmp_path / "t.csv.gz"
    file.write_bytes(gzip.compress(b"a,b\n" + b"0" * LONGEST_LINE, 1))

    with pytest.raises(SheetError) as error:
        open_document(file)

    assert (error.value.file, error.value.place) == (f"{file}/t.csv", "line 1 of the data")


@pytest.mark.parametrize("ending", PACKERS)
def test_no_more_is_unpacked_of_a_line_that_is_too_long_wherever_it_begins(
    ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compressed, "MAX_UNPACKED", 30 << 20)
    rows, file = b"a,b\n" + b"1,2\n" * (1 << 21), tmp_path / f"t.csv.{ending}"
    file.write_bytes(PACKERS[ending](rows + b"x" * (32 << 20)))
    with pytest.raises(SheetError) as raised:
        open_document(file)
    assert (raised.value.place, raised.value.problem) == (
        f"line {(1 << 21) + 1} of the data", "A line is longer than four million characters.",
    )  # fmt: skip
