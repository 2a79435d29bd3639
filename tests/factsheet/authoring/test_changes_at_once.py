"""What changes a sheet's files waits for another that does, and a signal comes before or after it, not in between."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from harbin_viewer.charts.exploring.keeping import keep
from harbin_viewer.factsheet.authoring import books, whole_files
from harbin_viewer.factsheet.authoring.evidence.changed_entries import reword, words_of
from harbin_viewer.factsheet.authoring.evidence.changing import change
from harbin_viewer.factsheet.authoring.evidence.row_evidence import evidence_at
from harbin_viewer.factsheet.authoring.evidence.taking_back import undo
from harbin_viewer.factsheet.authoring.whole_files import alone_in
from harbin_viewer.factsheet.authoring.writing import write_files
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from tests.charts.exploring.forms.form_samples import CHOICE, chart_of
from tests.factsheet.authoring.test_evidence import CELL, ROWS, _sheet
from tests.factsheet.exploring.tables import countries


def _entering(folder: Path) -> Callable[[], object]:
    document = _sheet(folder, ROWS.encode())
    evidence = evidence_at(document, CELL)
    return lambda: change(document, evidence, {"note": "seen"})


def _rewording(folder: Path) -> Callable[[], object]:
    words = words_of(_sheet(folder, ROWS.encode()), "sheet")
    return lambda: reword(words, {"title": "Ours"})


def _taking_back(folder: Path) -> Callable[[], object]:
    document = _sheet(folder, ROWS.encode())
    made = change(document, evidence_at(document, CELL), {"note": "seen"})
    return lambda: undo(made)


def _keeping(folder: Path) -> Callable[[], object]:
    document = countries(folder)
    chart = chart_of(document)
    return lambda: keep(document, CHOICE, chart)


@pytest.fixture
def _no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole_files, "_PATIENCE", 0.0)


@pytest.mark.usefixtures("_no_patience")
@pytest.mark.skipif(sys.platform == "win32", reason="no locks on folders there")
@pytest.mark.parametrize("made_ready", [_entering, _rewording, _taking_back, _keeping])
def test_nothing_changes_a_sheet_while_another_process_does(
    made_ready: Callable[[Path], Callable[[], object]], tmp_path: Path
) -> None:
    act = made_ready(tmp_path)
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    with alone_in(tmp_path), pytest.raises(SheetError, match="Another window or program is changing this sheet"):
        act()
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before
    act()
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} != before


@pytest.mark.skipif(sys.platform == "win32", reason="no signals there")
@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("act", ["change", "undo"])
def test_a_signal_between_two_files_that_belong_together_ends_the_program_after_both(
    moment: str, act: str, tmp_path: Path
) -> None:
    program = (
        "import os, signal, sys; from pathlib import Path\n"
        "from harbin_viewer import interruption\n"
        "from harbin_viewer.factsheet.authoring import whole_files\n"
        "from harbin_viewer.factsheet.authoring.evidence.changing import change\n"
        "from harbin_viewer.factsheet.authoring.evidence.row_evidence import evidence_at\n"
        "from harbin_viewer.factsheet.authoring.evidence.taking_back import undo\n"
        "from harbin_viewer.factsheet.model.cell import CellAt\n"
        "from harbin_viewer.factsheet.opening import open_document\n"
        "interruption.end_on_signals(); write = whole_files.write_whole\n"
        "def asked_to_end(path, content):\n"
        "    if sys.argv[2] == 'before': os.kill(os.getpid(), signal.SIGTERM)\n"
        "    write(path, content); os.kill(os.getpid(), signal.SIGTERM)\n"
        "document = open_document(Path(sys.argv[1]))\n"
        "evidence = evidence_at(document, CellAt('output', 1, 'output'))\n"
        "def enter(): return change(document, evidence, {'source': 'new'}, [{'name': 'new', 'title': 'New'}])\n"
        "made = enter() if sys.argv[3] == 'undo' else None\n"
        "whole_files.write_whole = asked_to_end\n"
        "undo(made) if made else enter()\n"
        "print('went on')\n"
    )
    _sheet(tmp_path, ROWS.encode())
    command = [sys.executable, "-c", program, str(tmp_path), moment, act]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (143, "", "")
    sources = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))["sources"]
    assert [source["name"] for source in sources] == (["mine", "new"] if act == "change" else ["mine"])
    used = open_document(tmp_path).table("output").text("source", 1)
    assert used == ("new" if act == "change" else "mine")


def test_a_new_source_is_there_before_a_row_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document, written = _sheet(tmp_path, ROWS.encode()), list[str]()
    monkeypatch.setattr(whole_files, "write_whole", lambda path, _content: written.append(path.name))
    made = change(document, evidence_at(document, CellAt("output", 1, "output")), {"source": "new"}, [{"name": "new"}])
    assert written == ["datapackage.json", "output.csv"]
    assert [path.name for path in made.before] == ["output.csv", "datapackage.json"]


def test_what_a_killed_process_began_beside_the_files_goes_with_the_next_change(tmp_path: Path) -> None:
    enter = _entering(tmp_path)
    part, begun = tmp_path / ".harbin-viewer-0123456789ab.part", tmp_path / ".harbin-viewer-0123456789ab"
    theirs, new = tmp_path / ".harbin-viewer-mine", tmp_path / ".harbin-viewer-0123456789cd.part"
    for folder in (begun, theirs):
        folder.mkdir()
        (folder / "table.csv").write_bytes(b"a,b")
    for file in (part, new):
        file.write_bytes(b"half")
    for old in (part, begun, theirs):
        os.utime(old, (0, 0))
    enter()
    assert sorted(tmp_path.glob(".harbin-viewer-*")) == [new, theirs]


@pytest.mark.parametrize("name", ["made.xlsx", "made"])
def test_what_another_process_made_meanwhile_is_not_overwritten(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, files = tmp_path / name, {"datapackage.json": b"{}"}
    theirs = target if target.suffix else target / "table.csv"

    def meanwhile(*_arguments: object) -> None:
        theirs.parent.mkdir(exist_ok=True)
        theirs.write_bytes(b"theirs")

    monkeypatch.setattr(books, "_read_back", meanwhile)
    with pytest.raises(SheetError, match="It is there already, and nothing is overwritten"):
        books.write_book(files, target) if target.suffix else write_files(files, target, meanwhile)
    assert theirs.read_bytes() == b"theirs"
