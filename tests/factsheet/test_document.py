"""The document: each cell is found alike by all who ask, work is done once, and ends soon when it is to."""

import time
from pathlib import Path
from threading import Thread

import pytest

from harbin_viewer.factsheet.checks import running
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring import table_roles
from harbin_viewer.factsheet.finding import search
from harbin_viewer.factsheet.model.cell import Cell, CellAt
from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.tables.reading_progress import CancelledError
from harbin_viewer.factsheet.tables.table import Table
from tests.factsheet.sheets import Draft, one_table, opened

KEYS = {
    "number": ("1.50", 1.5, "1.5"),
    "integer": ("-7", -7, "-7"),
    "year": ("2021", 2021, "2021"),
    "yearmonth": ("2021-05", "2021-05"),
    "date": ("2021-05-17", "2021-05-17"),
    "datetime": ("2021-05-17T09:30:00Z", "2021-05-17T09:30:00Z", "2021-05-17T09:30:00"),
    "time": ("09:30:00", "09:30:00"),
    "duration": ("P1Y2M", "P1Y2M"),
    "boolean": ("true", "true"),
    "string": ("2021", "2021", 2021),
    "any": ("x1", "x1"),
}
"""By type of field: what stands in the file, and the ways in which a descriptor may write it as a key."""

BEFORE = {
    "number": "3", "integer": "3", "year": "2001", "yearmonth": "2001-01", "date": "2001-01-01",
    "datetime": "2001-01-01T00:00:00Z", "time": "00:00:00", "duration": "P3D", "boolean": "false", "string": "s",
    "any": "s",
}  # fmt: skip
"""Another value of each type, which stands in the row before."""

CASES = [(kind, text, key) for kind, (text, *keys) in KEYS.items() for key in keys]


def keyed(kind: str, text: str, key: str | float) -> Draft:
    """A sheet whose highlight names its cell by a key of this type, with the check of highlights."""
    fields = [
        {"name": "key", "type": kind},
        {"name": "figure", "type": "number", "unit": "t"},
        {"name": "status", "type": "string"},
    ]
    draft = one_table(f"key,figure,status\n{BEFORE[kind]},1,single\n{text},2,single\n", fields)
    draft.descriptor["sources"] = [{"name": "almanac", "title": "Almanac"}]
    cell = {"resource": "table", "row": {"key": key}, "field": "figure"}
    highlight = {
        "title": "Figure", "figure": 2, "unit": "t", "period": "now", "status": "single", "source": "almanac",
        "cell": cell,
    }  # fmt: skip
    draft.descriptor["factsheet"] = {
        "tabs": [{"kind": "summary", "name": "summary", "title": "Summary", "highlights": [highlight]}],
        "checks": [{"type": "highlights", "name": "highlights", "title": "Highlights"}],
    }
    return draft


@pytest.mark.parametrize(("kind", "text", "key"), CASES)
def test_a_cell_is_found_alike_by_document_checks_and_find(
    kind: str, text: str, key: str | float, tmp_path: Path
) -> None:
    document = opened(keyed(kind, text, key), tmp_path)
    at = CellAt("table", 1, "figure")
    assert document.find(Cell(resource="table", row={"key": key}, field="figure")) == at
    (finding,) = document.findings
    assert (finding.verdict, finding.cell) == ("holds", at)
    found = search.build(document, document.findings).find("Figure now")
    assert [result.entry.cell for result in found if result.entry.kind == "highlight"] == [at]


def test_a_key_that_no_row_has_is_found_by_none(tmp_path: Path) -> None:
    document = opened(keyed("date", "2021-05-17", "17 May"), tmp_path)
    assert document.find(Cell(resource="table", row={"key": "17 May"}, field="figure")) is None
    assert [finding.verdict for finding in document.findings] == ["differs"]


def test_checks_are_run_once_however_many_ask(tmp_path: Path) -> None:
    document = opened(keyed("year", "2021", 2021), tmp_path)
    assert document.findings is document.findings


def long_sheet(folder: Path) -> Document:
    """A table of many rows, and a check of each of them that takes a while."""
    lines = "\n".join(f"{year},{year % 90 + 10},1.5" for year in range(120_000))
    kinds = {"year": "integer", "value": "number", "rate": "number"}
    draft = one_table(f"year,value,rate\n{lines}\n", [{"name": name, "type": kind} for name, kind in kinds.items()])
    checks = [
        {"type": "growth", "name": "growth", "title": "Growth", "resource": "table", "value": "value",
         "rate": "rate", "order": "year", "tolerance": 0.1},
        {"type": "sequence", "name": "sequence", "title": "Sequence", "resource": "table", "field": "year"},
    ]  # fmt: skip
    draft.descriptor["factsheet"]["checks"] = checks
    document = opened(draft, folder)
    document.table("table")
    return document


def seconds_to_stop(folder: Path) -> float:
    """How much time of the processor checks take after the document was told to stop."""
    document = long_sheet(folder)
    ended: list[float] = []

    def check() -> None:
        with pytest.raises(CancelledError):
            running.run(document)
        ended.append(time.process_time())

    thread = Thread(target=check)
    thread.start()
    time.sleep(0.1)
    told = time.process_time()  # nothing but the checks is at work
    document.stop()
    thread.join()
    return ended[0] - told


def test_checks_end_soon_when_the_document_is_told_to_stop(tmp_path: Path) -> None:
    fastest = min(seconds_to_stop(tmp_path / str(turn)) for turn in range(3))
    assert fastest < 0.15, "50 ms, and as much again for a machine at work"


def test_what_goes_on_for_a_document_ends_at_its_next_glance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = long_sheet(tmp_path)

    def stopped_meanwhile(_table: Table, _given: object) -> None:
        document.stop()
        glance()
        pytest.fail("It went on.")

    monkeypatch.setattr(table_roles, "roles_of", stopped_meanwhile)
    with pytest.raises(CancelledError):
        document.roles(document.sheet.resources[0].name)
