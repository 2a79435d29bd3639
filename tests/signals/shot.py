"""One run of the program, which ends by itself or by a signal, and what was seen of it."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import Literal, TypeAlias

from tests.signals.ways import ROOT, Place, Way

_PATIENCE = 120.0
"""Seconds after which a run is taken to hang."""

When: TypeAlias = Literal["inside", "early", "over"]
"""Whether the signal came while the program was at work, before its handlers stood, or after its end."""


@dataclass
class Run:
    """How a run ended: its exit code (less than 0: by that signal), what it said and wrote, and how long it took.

    `late` are the seconds from the signal to the end, `busy` those of the processor in between.
    """

    code: int
    said: str
    complained: str
    out: dict[str, bytes]
    sheet: dict[str, bytes]
    seconds: float
    when: When = "over"
    late: float = 0.0
    busy: float = 0.0


def run(way: Way, place: Place, *, display: str = "", number: signal.Signals | None = None, after: float = 0.0) -> Run:
    """Run a way, and send it a signal so many seconds after its start where one is given.

    What it says goes to files: it would wait for who reads a pipe.
    """
    said, complained = place.folder / "said", place.folder / "complained"
    with said.open("wb") as out, complained.open("wb") as err:
        began = time.monotonic()
        process = subprocess.Popen(
            place.command(way), cwd=ROOT, env=place.environ(display), stdin=subprocess.DEVNULL, stdout=out, stderr=err
        )
        when, sent, used = _signal(process.pid, number, began + after) if number is not None else ("over", began, 0.0)
        code, in_all = _ended(process)
        ended = time.monotonic()
    return Run(
        code, _words(said, place), _words(complained, place), contents(place.out), contents(place.sheet),
        ended - began, when, ended - sent, in_all - used,
    )  # fmt: skip


def _signal(pid: int, number: signal.Signals, moment: float) -> tuple[When, float, float]:
    """When it came, by the clock too, and how long the process had had the processor by then."""
    _wait_for(pid, max(0.0, moment - time.monotonic()))
    when, used = _when(pid), _used(pid)
    os.kill(pid, number)  # it is there until we waited for it, also after its end
    return when, time.monotonic(), used


def _wait_for(pid: int, seconds: float) -> None:
    """Until it has ended, or for so long; where a system cannot tell, for so long."""
    try:
        end = os.pidfd_open(pid)
    except (AttributeError, OSError):
        time.sleep(seconds)
        return
    select.select([end], [], [], seconds)
    os.close(end)


def _when(pid: int) -> When:
    status = Path(f"/proc/{pid}/status")
    if not status.exists():  # a system that does not tell
        return "inside"
    lines = dict(line.split(":\t", 1) for line in status.read_text(encoding="utf-8").splitlines() if ":\t" in line)
    if lines["State"].startswith("Z"):
        return "over"
    return "inside" if int(lines["SigCgt"], 16) >> (signal.SIGTERM - 1) & 1 else "early"


def _used(pid: int) -> float:
    times = Path(f"/proc/{pid}/stat")
    if not times.exists():
        return 0.0
    fields = times.read_text(encoding="utf-8").rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _ended(process: subprocess.Popen[bytes]) -> tuple[int, float]:
    """The exit code, as soon as there is one, and how long the process had the processor in all."""
    watchdog = Timer(_PATIENCE, process.kill)
    watchdog.start()
    _pid, status, usage = os.wait4(process.pid, 0)
    watchdog.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_utime + usage.ru_stime


def _words(file: Path, place: Place) -> str:
    """What was said there, as it would be in any other place."""
    return file.read_text(encoding="utf-8", errors="replace").replace(str(place.folder), "…")


def contents(folder: Path) -> dict[str, bytes]:
    """All files below a folder, and each folder that is empty."""
    found = sorted(folder.rglob("*"))
    files = {str(path.relative_to(folder)): _without_time(path) for path in found if path.is_file()}
    empty = {f"{path.relative_to(folder)}/": b"" for path in found if path.is_dir() and not any(path.iterdir())}
    return files | empty


def _without_time(file: Path) -> bytes:
    """What a file has, but for the moment at which a workbook was made."""
    if not zipfile.is_zipfile(file):
        return file.read_bytes()
    with zipfile.ZipFile(file) as book:
        return b"\0".join(book.read(name) for name in book.namelist() if name != "docProps/core.xml")
