"""A large table that was read fast is examined without a walk, and found to have the same mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet import examination
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tables import reading, rows
from harbin_viewer.factsheet.tables.reading_progress import CancelledError
from tests.factsheet.sheets import one_table

FIELDS = [{"name": "id", "type": "integer"}, {"name": "value", "type": "number"}]
ROWS = [f"{row},{row / 8}" for row in range(200)]


@pytest.mark.parametrize(
    "more", [[], ["201,x", "y,1"], ["202"], ['203,"'], ["1,2,3"], [""]],
    ids=["sound", "faulty cells", "a short row", "an open mark", "a long row", "an empty row"],
)  # fmt: skip
def test_it_tells_the_same_mistakes_as_a_walk(more: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = one_table("\n".join(["id,value", *ROWS, *more, ""]), FIELDS).write(tmp_path)
    walked = examine(folder)
    for place in (reading, examination):
        monkeypatch.setattr(place, "SMALL", -1)
    assert list(map(str, examine(folder).mistakes)) == list(map(str, walked.mistakes))


def test_a_field_that_is_listed_twice_is_told_as_by_a_walk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = one_table("\n".join(["id,value", *ROWS, ""]), [*FIELDS, FIELDS[1]]).write(tmp_path)
    walked = examine(folder)
    for place in (reading, examination):
        monkeypatch.setattr(place, "SMALL", -1)
    assert list(map(str, examine(folder).mistakes)) == list(map(str, walked.mistakes)) != []


def test_a_sound_one_is_not_walked_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = one_table("\n".join(["id,value", *ROWS, ""]), FIELDS).write(tmp_path)
    for place in (reading, examination):
        monkeypatch.setattr(place, "SMALL", -1)
    monkeypatch.setattr(rows, "mistakes", lambda *_: pytest.fail("It was walked through."))
    assert examine(folder).mistakes == ()


def test_an_open_document_is_asked_for_what_it_has_read(tmp_path: Path) -> None:
    folder = one_table("\n".join(["id,value", *ROWS, ""]), FIELDS).write(tmp_path)
    document = open_document(folder)
    assert examine(folder, document).document is document
    assert examination.examine(folder).document is not document


def test_one_that_nobody_wants_ends_while_the_descriptor_is_looked_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = one_table("\n".join(["id,value", *ROWS, ""]), FIELDS).write(tmp_path)
    document = open_document(folder)
    monkeypatch.setattr(examination, "_intact", lambda *_: pytest.fail("it went on"))
    document.stop()
    with pytest.raises(CancelledError):
        examine(folder, document)
