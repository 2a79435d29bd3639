"""Progress is told at a pace, to a terminal alone, with what is left where that can be known."""

import time
from pathlib import Path

import pytest

from harbin_viewer import progress
from harbin_viewer.cli import main
from harbin_viewer.commands import authoring, opening
from harbin_viewer.progress import Progress


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now


@pytest.fixture
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_is_terminal", lambda: True)
    monkeypatch.setattr(progress, "_asked_for", {"quiet": False})


def work(clock: list[float]) -> None:
    telling = Progress()
    for page in range(101):
        telling.tell(page, 100, f"Page {page} is being painted.")
        clock[0] += 0.25


@pytest.mark.usefixtures("_terminal")
def test_it_is_told_at_a_pace_with_what_is_left(clock: list[float], capsys: pytest.CaptureFixture[str]) -> None:
    work(clock)
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "[  0%] Page 0 is being painted."
    assert 20 <= len(lines) <= 27
    assert "[ 20%] Page 20 is being painted. About 20 s are left." in lines


@pytest.mark.usefixtures("_terminal")
def test_quiet_is_kept(clock: list[float], capsys: pytest.CaptureFixture[str]) -> None:
    progress.set_quiet(quiet=True)
    try:
        work(clock)
    finally:
        progress.set_quiet(quiet=False)
    assert capsys.readouterr().err == ""


def test_of_many_steps_in_a_moment_it_is_asked_once_whether_somebody_reads_them(
    clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[float] = []

    def is_terminal() -> bool:
        asked.append(clock[0])
        return False

    monkeypatch.setattr(progress, "_is_terminal", is_terminal)
    telling = Progress()
    for column in range(1_000):
        telling.tell(column, 1_000, "The columns are being read.")
    assert len(asked) == 1


def test_nothing_is_told_where_nobody_reads_it(clock: list[float], capsys: pytest.CaptureFixture[str]) -> None:
    work(clock)
    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("_terminal")
def test_what_is_soon_done_says_nothing(clock: list[float], capsys: pytest.CaptureFixture[str]) -> None:
    telling = Progress(after=1.0)
    for step in range(8):
        telling.tell(step, 8, "Reading …")
        clock[0] += 0.1
    assert capsys.readouterr().err == ""
    clock[0] += 0.4
    telling.tell(7, 8, "Reading …")
    assert capsys.readouterr().err == "[ 87%] Reading …\n"


@pytest.mark.usefixtures("_terminal")
@pytest.mark.parametrize("command", [["describe"], ["export", "--list"], ["export", "--all", "--format", "csv"]])
def test_opening_a_large_file_says_what_is_read_and_how_far(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    monkeypatch.setattr(opening, "_SOON_DONE", 0.001)
    monkeypatch.setattr(progress, "_PACE", 0.0)
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "large.csv"
    file.write_text("year,value\n" + "".join(f"{1000 + row % 1000},{row}\n" for row in range(300_000)))
    for quiet in (False, True):
        assert main([*command, str(file), *(["--quiet"] if quiet else [])]) == 0
        said = capsys.readouterr().err
        assert ("Reading “large” …" in said) is not quiet
        assert "%]" in said or quiet


@pytest.mark.usefixtures("_terminal")
def test_work_of_unknown_length_says_since_when(capsys: pytest.CaptureFixture[str]) -> None:
    with progress.told_while("“a” is being opened", 0.1):
        time.sleep(0.5)
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) in (2, 3)
    assert all(line.startswith("“a” is being opened, since ") for line in lines)


@pytest.mark.usefixtures("_terminal")
def test_making_a_sheet_says_which_file_is_read_and_how_far(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(authoring, "_SOON_DONE", 0.0)
    monkeypatch.setattr(progress, "_PACE", 0.0)
    files = [tmp_path / "apples.csv", tmp_path / "pears.csv"]
    for file in files:
        file.write_text("year,tonnes\n2020,1\n2021,2\n", encoding="utf-8")
    assert main(["new", str(tmp_path / "sheet"), "--from", *map(str, files)]) == 0
    told = capsys.readouterr().err
    assert "[ 33%] Reading “pears.csv” …" in told
    assert "[ 66%] Looking for charts and checks" in told
    assert main(["new", str(tmp_path / "again"), "--from", *map(str, files), "--quiet"]) == 0
    assert capsys.readouterr().err == ""
