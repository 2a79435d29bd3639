"""Room is taken for as many shared texts as a workbook tells of: it is refused where it cannot have so many."""

from __future__ import annotations

import io
import zipfile

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.workbooks.facts.shared_texts import tells_true_counts
from tests.factsheet.sources.samples import reading, workbook


def with_part(name: str, content: bytes) -> bytes:
    """A workbook with one more part."""
    packed = io.BytesIO(workbook({"S": [["year", "value"], [2019, 1], [2020, 2]]}))
    with zipfile.ZipFile(packed) as given:
        kept = {info.filename: given.read(info) for info in given.infolist() if info.filename != name}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for part, of_it in {**kept, name: content}.items():
            archive.writestr(part, of_it)
    return made.getvalue()


@pytest.mark.parametrize("told", ['uniqueCount="99999999999"', "count = '4000000000'", 'uniqueCount="1e"  count="1"'])
def test_a_count_in_xml_is_held_against_the_room(told: str) -> None:
    content = f'<?xml version="1.0"?><x:sst {told}><x:si/></x:sst>'.encode()
    assert tells_true_counts(io.BytesIO(with_part("xl/SharedStrings.xml", content))) is ("1e" in told)


@pytest.mark.parametrize(("count", "is_true"), [(3, True), (0xFFFF_FFF0, False)])
def test_a_count_in_bytes_is_held_against_the_room(count: int, is_true: bool) -> None:
    content = b"\x9f\x01\x08" + (1).to_bytes(4, "little") + count.to_bytes(4, "little")
    assert tells_true_counts(io.BytesIO(with_part("xl/sharedStrings.bin", content))) is is_true


def test_a_workbook_that_tells_of_more_texts_than_it_can_have_is_one_error() -> None:
    content = b'<?xml version="1.0"?><sst uniqueCount="99999999999"><si/></sst>'
    with pytest.raises(SheetError, match="damaged"):
        reading(with_part("xl/sharedStrings.xml", content), "x.xlsx")


def test_what_is_no_zip_is_left_to_the_library() -> None:
    assert tells_true_counts(io.BytesIO(b"no zip"))
