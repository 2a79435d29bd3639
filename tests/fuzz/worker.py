"""A worker process: says that it is at work, reads lines "seed number", runs the cases, answers in JSON.

A hang ends it with a trace.
"""

from __future__ import annotations

import faulthandler
import json
import os
import resource
import shutil
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from tests.fuzz.making.cases import write_case, write_files
from tests.fuzz.making.seeds import SEEDS
from tests.fuzz.runs import Runs
from tests.fuzz.trial import problems

SECONDS = 5.0
"""What one run of the program may take: what a person waits for at once.

A run is the examination of a sheet, one command line (`check`, `export --all`, …), or one time in hands; a case is made
of six to nine, whose sum is bounded by `HANGING` alone.

Seconds count in which its process has a processor, and others in which it waits with all threads. The latter are seen
from outside, for a whole case, and count as if they were all of its longest run.

Neither is the clock's: while other programs have the processor, nothing is counted, but a sleep or a lock is (see
`waiting`). What remains of the others, caches and shared cores, is taken away by running a slow case again (`hunt`).
The libraries are imported before the first case.
"""

MEGABYTES = 1024
"""What the process may hold at most."""

HANGING = 60.0
"""Seconds of the same kind after which a whole case has no end."""

_HANGING_BY_THE_CLOCK = 1200.0
"""The same where nobody can see what the process does."""

_KEPT_MEGABYTES = 4096

_IN_MEMORY = Path("/dev/shm")

_TURNS_OF_ALL_LIBRARIES = (0, 4, 8, 9, 10, 14)
"""Of the ways in which a sheet is taken, those that together import what all of them do."""


def main() -> None:
    """Run cases until stdin ends."""
    faulthandler.enable()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (_KEPT_MEGABYTES << 20, _KEPT_MEGABYTES << 20))
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what libraries print is no answer
    from harbin_viewer.app import start_qt

    _application = start_qt()  # the same for exports and windows, of which a process of ours has only ever one kind
    place = _at_home()
    list(problems(write_files(SEEDS["foreign"](), place / "sheet"), place / "out", *_TURNS_OF_ALL_LIBRARIES))
    _remove(place)
    answers.write("at work\n")
    answers.flush()
    for line in sys.stdin:
        seed, number = map(int, line.split())
        faulthandler.dump_traceback_later(_HANGING_BY_THE_CLOCK, exit=True)
        path = write_case(seed, number, place / "sheet")
        started = time.process_time()
        runs = Runs()
        found = list(dict.fromkeys(problems(path, place / "out", number, runs=runs)))
        seconds = time.process_time() - started
        faulthandler.cancel_dump_traceback_later()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        told = {"found": found, "seconds": seconds, "longest": runs.longest, "megabytes": peak}
        answers.write(json.dumps(told) + "\n")
        answers.flush()
        _remove(place)
    shutil.rmtree(place, ignore_errors=True)
    os._exit(0)  # as the program ends: Qt lets go of what was copied when there is no Python any more


def _at_home() -> Path:
    """A folder that goes with the worker, in memory where the system has one there: no disk is waited for.

    What the program keeps for a person, it keeps there.
    """
    place = Path(tempfile.mkdtemp(prefix="harbin-fuzz-", dir=_IN_MEMORY if os.access(_IN_MEMORY, os.W_OK) else None))
    for variable in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        os.environ[variable] = str(place / "home")
    os.chdir(place)
    return place


def _remove(place: Path) -> None:
    """What a case was, and what was made of it."""
    for folder in (place / "sheet", place / "out"):
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
