"""A few signals at random moments every time, and that the judge finds what a program may do wrong when it is ended."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.signals.__main__ import lines
from tests.signals.hunt import Hunt
from tests.signals.judging import changed_by_halves, faults, unsound_home
from tests.signals.shot import Run
from tests.signals.ways import WAYS, Way

WHOLE = Run(0, "a\nb\n", "a notice\n", {"a.png": b"picture", "b.png": b"other"}, {"t.csv": b"1"}, 1.0)
ENDED = replace(WHOLE, code=143, said="a\n", out={"a.png": b"picture"}, when="inside", late=0.01)
WAY = Way(())


@pytest.fixture(autouse=True)
def _not_ignored() -> Iterator[None]:
    """A shell has what it runs behind it ignore Ctrl+C, and so would all that is started here."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("name", ["check", "workbook"])
def test_a_signal_at_a_random_moment_ends_the_program_calmly_and_leaves_only_what_is_whole(
    name: str, tmp_path: Path
) -> None:
    told = Hunt(tmp_path, tmp_path / "long", 1).shots(name, 1)
    assert list(told.found) == []
    assert told.came["inside"] == 1
    assert "nothing" in next(lines([told]))


def test_an_end_as_promised_is_no_fault() -> None:
    assert list(faults(WAY, ENDED, WHOLE, signal.SIGTERM)) == []
    assert list(faults(WAY, replace(WHOLE, when="over"), WHOLE, signal.SIGTERM)) == []


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (replace(ENDED, code=130), "ended with 130"),
        (replace(ENDED, code=-11), "ended with -11"),
        (replace(ENDED, code=0), "ended with 0"),
        (replace(ENDED, late=0.7), "0.70 s after the signal"),
        (replace(ENDED, complained="Traceback (most recent call last):\n"), "said Traceback"),
        (replace(ENDED, said="c\n"), "to stdout"),
        (replace(ENDED, out={"a.png": b"pict"}), "a.png is not whole"),
        (replace(ENDED, out={".harbin-viewer-0.part": b""}), "left .harbin-viewer-0.part"),
    ],
)
def test_what_is_wrong_with_an_end_is_told(wrong: Run, told: str) -> None:
    (found,) = faults(WAY, wrong, WHOLE, signal.SIGTERM)
    assert told in found


def test_files_that_belong_together_are_all_there_or_none() -> None:
    (found,) = faults(Way((), together=True), ENDED, WHOLE, signal.SIGTERM)
    assert found == "wrote 1 of 2 files that belong together"
    states = [{"t.csv": b"1", "d.json": b"1"}, {"t.csv": b"2", "d.json": b"2"}]
    assert [list(changed_by_halves(replace(ENDED, sheet=state), states)) for state in states] == [[], []]
    (found,) = changed_by_halves(replace(ENDED, sheet={"t.csv": b"2", "d.json": b"1"}), states)
    assert "t.csv" in found


def test_what_is_left_in_settings_and_cache_is_told(tmp_path: Path) -> None:
    (tmp_path / "sound.ini").write_text("[General]\ntab=charts\n")
    assert list(unsound_home(tmp_path)) == []
    (tmp_path / "half.ini").write_text("[General\n")
    (tmp_path / ".harbin-viewer-0.part").write_text("")
    assert len(list(unsound_home(tmp_path))) == 2


def test_all_commands_that_write_and_the_window_are_among_the_ways() -> None:
    said = " ".join(part for way in WAYS.values() for part in way.arguments)
    for command in ("check", "describe", "export", "pictures", "new", "package", "workbook", "window_at_work"):
        assert command in said
