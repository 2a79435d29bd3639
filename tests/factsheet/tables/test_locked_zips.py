"""Tables in zips that cannot be unpacked."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tables import reading
from tests.factsheet.sheets import one_table, opened


def _locked(content: bytearray) -> None:
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1


def _packed_by_nothing_known(content: bytearray) -> None:
    content[8] = content[content.index(b"PK\x01\x02") + 10] = 99


def _with_impossible_options(content: bytearray) -> None:
    content[content.index(b"t.csv") + len("t.csv") + 4] = 0xFF


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (_locked, "locked with a password"),
        (_packed_by_nothing_known, "cut off or damaged"),
        (_with_impossible_options, "cut off or damaged"),
    ],
)
def test_a_table_in_a_zip_that_cannot_be_unpacked_says_so(
    change: Callable[[bytearray], None], words: str, tmp_path: Path
) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("t.csv", "a\n1\n2\n")
    content = bytearray(file.getvalue())
    change(content)
    draft = one_table("", [{"name": "a", "type": "integer"}])
    draft.files = {"t.zip": bytes(content)}
    draft.resource()["path"] = "t.zip"
    document = opened(draft, tmp_path)
    with pytest.raises(SheetError, match=words):
        reading.read(document, document.sheet.resources[0])
    (tmp_path / "alone.zip").write_bytes(content)
    with pytest.raises(SheetError, match=r"locked|damaged"):
        open_document(tmp_path / "alone.zip")
