"""What the hunt judges by finds what it is there for: waits, words without a place, files that are not whole."""

from __future__ import annotations

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.window.shell.session import Session
from tests.fuzz.employed import Answer
from tests.fuzz.handling.watching import handled
from tests.fuzz.hunt import Machine
from tests.fuzz.runs import Runs
from tests.fuzz.soundness import unsound
from tests.fuzz.telling import badly_said, badly_told
from tests.fuzz.waiting import Watch

_SLEEPS = "import time; time.sleep(1.5); print('x')"
_WORKS = "import time\nwhile time.process_time() < 0.6: pass\nprint('x')"

needs_proc = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="the system shows no threads")


@needs_proc
@pytest.mark.parametrize(("code", "waits"), [(_SLEEPS, True), (_WORKS, False)])
def test_a_sleep_counts_and_work_does_not(code: str, waits: bool) -> None:
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line, waited = Watch(process.pid, process.stdout).line(60)
    assert line == "x\n"
    assert (waited > 0.3) is waits


@needs_proc
def test_what_waits_without_end_is_ended_and_says_where() -> None:
    code = "import faulthandler, time; faulthandler.enable(); time.sleep(50)"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        line, _ = Watch(process.pid, process.stdout).line(0.5)
        assert line == ""
        assert "Aborted" in process.stderr.read()


def test_of_two_runs_the_shorter_counts_and_what_both_found_is_kept() -> None:
    first, again = Answer(("a slip",), 9.0, 6.0, 0.5, 100), Answer((), 5.0, 3.0, 0.2, 90)
    assert first.at_least(again) == Answer(("a slip",), 5.0, 3.0, 0.2, 100)
    assert first.at_least(None) == first


def test_a_case_takes_what_its_longest_run_does_and_what_it_waits() -> None:
    assert Answer((), seconds=9.0, longest=4.0, waited=0.5, megabytes=100).taken == 4.5


def test_of_the_runs_of_a_case_the_longest_is_kept_with_all_that_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    hours = iter((0.0, 1.0, 1.0, 4.0, 4.0, 4.5))
    monkeypatch.setattr(time, "process_time", lambda: next(hours))
    runs = Runs()
    assert [runs.found_in(found) for found in (["a slip"], [], ["another"])] == [["a slip"], [], ["another"]]
    assert runs.longest == 3.0


@pytest.mark.parametrize(
    ("file", "place", "problem"),
    [
        ("elsewhere.csv", "row 2", "It is wrong."),
        ("sheet/a.csv", "", "A value is no number."),
        ("sheet/a.csv", "row 2", "It has no end"),
        ("sheet/a.csv", "row 2", "'NoneType' object is not subscriptable."),
    ],
)
def test_a_mistake_without_file_place_or_words_is_found(file: str, place: str, problem: str) -> None:
    assert len(list(badly_told(SheetError(file, place, problem, "Correct it."), Path("sheet")))) == 1


def test_a_line_that_names_no_file_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("", encoding="utf-8")
    good = f"harbin-viewer: {tmp_path}/x: It is wrong.\nharbin-viewer: a.csv, row 2: It is wrong.\n[ 10%] Reading …"
    assert list(badly_said(["check"], good, (tmp_path,))) == []
    for bad in ("harbin-viewer: It is wrong.", "UserWarning: deprecated", "QPainter::begin: no device"):
        assert len(list(badly_said(["check"], bad, (tmp_path,)))) == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.json", "NaN"), ("a.svg", "<svg>"), ("a.csv", "a,b\n1\n"), ("a.xlsx", "PK"), ("a.pdf", "%PDF-1.7")],
)
def test_a_file_that_is_not_what_its_name_says_is_found(name: str, content: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert len(list(unsound(tmp_path))) == 1


def test_what_goes_wrong_and_what_qt_says_while_hands_are_at_a_window_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    def broken(_session: Session, _path: Path, _state: dict[str, object]) -> bool:
        qWarning("no device")
        raise KeyError("a slip")

    monkeypatch.setattr(Session, "open", broken)
    errors, said = handled(tmp_path, tmp_path / "out", 1)
    assert [type(error) for error in errors] == [KeyError]
    assert said == ["no device"]


def test_a_case_is_measured_again_while_no_other_is_at_work() -> None:
    machine, seen = Machine(2), list[str]()

    def work(name: str) -> None:
        for _ in range(20):
            with machine.shared():
                seen.append(f"begin {name}")
                seen.append(f"end {name}")
            with machine.alone():
                seen.extend(("begin alone", "end alone"))

    with ThreadPoolExecutor(2) as places:
        for ended in [places.submit(work, name) for name in ("a", "b")]:
            ended.result(timeout=60)
    assert seen.count("begin alone") == 40
    assert all(seen[place + 1] == "end alone" for place, word in enumerate(seen) if word == "begin alone")
