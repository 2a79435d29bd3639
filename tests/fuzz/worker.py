"""A worker process: reads lines "seed number", runs the cases, answers in JSON; a hang ends it with a trace."""

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

from tests.fuzz.cases import write_case
from tests.fuzz.trial import problems

SECONDS = 5.0
"""What a case may take of the processor; the first of a worker also imports the libraries, and is not measured."""

MEGABYTES = 1024
"""What the process may hold at most."""

_HANGING = 240.0
"""Seconds by the clock after which a case has no end; others may keep the machine busy."""

_KEPT_MEGABYTES = 4096


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
    place, first = Path(tempfile.mkdtemp(prefix="harbin-fuzz-")), True
    os.chdir(place)
    for line in sys.stdin:
        seed, number = map(int, line.split())
        faulthandler.dump_traceback_later(_HANGING, exit=True)
        path = write_case(seed, number, place / "sheet")
        started = time.process_time()  # of this process: others may keep the machine busy
        found = list(dict.fromkeys(problems(path, place / "out", number)))
        seconds = time.process_time() - started
        faulthandler.cancel_dump_traceback_later()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        answers.write(json.dumps({"found": found, "seconds": 0 if first else seconds, "megabytes": peak}) + "\n")
        answers.flush()
        first = False
        for folder in (place / "sheet", place / "out"):
            shutil.rmtree(folder, ignore_errors=True)
    shutil.rmtree(place, ignore_errors=True)


if __name__ == "__main__":
    main()
