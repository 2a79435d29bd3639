"""The benchmarks' programs work, on this checkout and small sheets. How long they take is nobody's business here."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from harbin_viewer import bundle
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.opening import open_document
from tests.benchmarks import many_things, sheets
from tests.benchmarks.installed import ROOT, Copy, ProgramError
from tests.benchmarks.programs import things_shown
from tests.benchmarks.programs.stopping import longest, stopped
from tests.benchmarks.programs.work_of_size import work_of

EXAMPLE = (bundle.default_sheet(), "article-volume", "article-trade.csv", "year", "trade_volume")


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(ROOT, tmp_path, tmp_path)


@pytest.mark.parametrize(
    ("program", "readings"),
    [
        ("bare_window", {"paint", "memory"}),
        ("viewer_window", {"paint", "memory"}),
        ("tabs_visited 1", {"stall", "prepared", "first", "later", "settled"}),
        ("charts_at_once", {"waiting", "chart", "stall"}),
        ("export_steps", {"imports", "application", "reading", "layout", "painting", "encoding", "svg", "pdf"}),
    ],
)
def test_a_program_on_the_bundled_sheet_tells_what_it_measured(copy: Copy, program: str, readings: set[str]) -> None:
    told = copy.run(*program.split())
    assert readings <= told.keys()
    assert all(told[name] > 0 for name in readings - {"encoding"})


def test_saved_changes_are_shown_however_they_are_saved(copy: Copy, tmp_path: Path) -> None:
    sheet = tmp_path / "harbin"
    shutil.copytree(bundle.default_sheet(), sheet)
    told = copy.run("live_changes", sheet, 1)
    assert {"truncate", "rename", "remove", "silent", "longest"} <= told.keys()


def test_a_long_series_is_opened_moved_and_shown_as_a_table(copy: Copy, tmp_path: Path) -> None:
    sheet = sheets.long_series(tmp_path / "sheet", 12_000)
    ours, theirs = copy.run("long_series", sheet, 10), copy.run("series_by_pandas", sheet)
    assert {"opened", "stall", "settled", "peak", "pan", "zoom", "table", "scroll", "select"} <= ours.keys()
    assert {"read", "opened", "columns", "peak"} <= theirs.keys()


def test_many_charts_are_listed_and_chosen(copy: Copy, tmp_path: Path) -> None:
    told = copy.run("many_charts", sheets.many_charts(tmp_path / "sheet", 20))
    assert {"paint", "stall", "list", "chosen"} <= told.keys()


def test_a_table_of_many_is_explored(copy: Copy, tmp_path: Path) -> None:
    sheet = sheets.explored(tmp_path / "sheet", 60, 6, 2)
    told = copy.run("exploring", sheet)
    assert {"opened", "stall", "entity", "measure", "year", "key", "play", "play_lines"} <= told.keys()
    assert {"settled", "columns"} <= copy.run("exploring", sheet, "memory").keys()


@pytest.mark.parametrize(("who", "needs"), [("ours", "msgspec"), ("vl-convert", "vl_convert")])
def test_lines_chosen_from_a_table_of_many_are_written(copy: Copy, tmp_path: Path, who: str, needs: str) -> None:
    if find_spec(needs) is None:
        pytest.skip(f"{needs} is not installed; `make bench` installs it")
    assert copy.run("explore_one", who, "svg", sheets.explored(tmp_path / "sheet", 400, 20, 1))["peak"] > 0


def test_charts_are_laid_out_in_rounds(copy: Copy) -> None:
    told = copy.run("charts_laid_out", 1)
    assert {"first", "work", "kept", "anew"} <= told.keys()


def test_words_are_found_key_by_key(copy: Copy, tmp_path: Path) -> None:
    told = copy.run("find_keys", sheets.many_rows(tmp_path / "sheet", 200))
    assert {"opened", "key", "slowest"} <= told.keys()


def test_rounds_leave_no_widget_and_no_thread_behind(copy: Copy) -> None:
    told = copy.run("rounds", 6)
    assert told["widgets"] == 0
    assert told["threads"] <= 0
    assert "memory" in told


@pytest.mark.parametrize("delay", [0, 150, 400])
def test_a_launch_that_is_closed_ends_cleanly_and_saves_its_settings(copy: Copy, delay: int) -> None:
    done, settings = copy.launch("closing", delay, 2)
    assert done.returncode == 0, done.stderr
    assert "geometry=" in settings
    assert '\\"tab\\":' in settings


@pytest.mark.parametrize(
    ("who", "needs"), [("ours", "msgspec"), ("matplotlib", "matplotlib"), ("vl-convert", "vl_convert")]
)
def test_each_writes_a_chart_alone_and_in_a_loop(copy: Copy, who: str, needs: str) -> None:
    if find_spec(needs) is None:
        pytest.skip(f"{needs} is not installed; `make bench` installs it")
    assert copy.run("export_one", who, "svg", *EXAMPLE)["peak"] > 0
    assert copy.run("export_loop", who, "png", 2)["chart"] > 0
    kept = list(copy.scratch.glob("matplotlib/fontlist*"))
    assert len(kept) == (who == "matplotlib"), "what a peer keeps from run to run, as on anybody's machine"


def test_a_program_that_fails_says_what_it_said(copy: Copy) -> None:
    with pytest.raises(ProgramError, match="IndexError"):
        copy.run("rounds")


@pytest.mark.parametrize(
    ("kind", "make"),
    [
        ("open", sheets.checked), ("check", sheets.checked), ("csv", sheets.checked), ("json", sheets.checked),
        ("xlsx", sheets.checked), ("cards", sheets.many_cards), ("paper", sheets.long_text), ("png", sheets.checked),
        ("differ", sheets.differing),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("qapp")
def test_each_kind_of_work_is_done_at_a_size(
    tmp_path: Path, kind: str, make: Callable[[Path, int], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # what is exported is written there
    document = open_document(make(tmp_path / "sheet", 300))
    work_of(kind, document)()
    assert not examine(document.path).mistakes


@pytest.mark.parametrize(
    ("kind", "make"),
    [
        ("summary", many_things.entries), ("summary", many_things.highlights), ("findings", sheets.differing),
        ("sources", many_things.sources), ("references", many_things.sources), ("series", many_things.series),
        ("tables", many_things.tables), ("summary", many_things.description),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("qapp")
def test_very_many_things_are_shown(
    tmp_path: Path, kind: str, make: Callable[[Path, int], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    things_shown.KINDS[kind](open_document(make(tmp_path / "sheet", 200)))


def test_work_at_a_size_is_timed(copy: Copy, tmp_path: Path) -> None:
    sheet = sheets.checked(tmp_path / "sheet", 300)
    assert copy.run("work_of_size", "check", sheet)["taken"] > 0
    assert copy.run("things_shown", "findings", sheet)["taken"] > 0
    assert copy.run("stopping", "read", sheet)["longest"] > 0
    assert copy.run("rows_by_xlsxwriter", 20)["taken"] > 0


@pytest.mark.parametrize(
    ("kind", "make"),
    [
        ("read", sheets.checked), ("check", sheets.differing), ("examine", sheets.many_columns),
        ("examine", many_things.long_texts), ("examine", many_things.repeated_key),
    ],
)  # fmt: skip
def test_it_is_measured_how_soon_work_stops(tmp_path: Path, kind: str, make: Callable[[Path, int], Path]) -> None:
    sheet = make(tmp_path / "sheet", 60)
    whole, gap = longest(kind, sheet)
    assert whole >= gap > 0
    assert stopped(kind, sheet, 0.0) > 0


def test_what_is_to_be_checked_at_size_holds(tmp_path: Path) -> None:
    assert examine(sheets.checked(tmp_path / "sheet", 300)).holds
    differing = examine(sheets.differing(tmp_path / "other", 300)).findings
    assert sum(finding.verdict == "differs" for finding in differing) == 299 + 300
