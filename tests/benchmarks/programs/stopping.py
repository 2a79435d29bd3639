"""How soon work ends that is told to stop, at moments spread over the time it takes. Arguments: the kind, the sheet."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from threading import Thread

from harbin_viewer.factsheet.checks import running  # noqa: F401 imported before the clock runs
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tables.fast import column_reading  # noqa: F401
from harbin_viewer.factsheet.tables.reading_progress import CancelledError
from tests.benchmarks.programs.told import tell

_MOMENTS = 24


def work(kind: str, document: Document) -> None:
    try:
        if kind == "read":
            document.table("rows")
        else:
            _ = document.findings
    except CancelledError:
        pass


def stopped(kind: str, sheet: Path, after: float | None) -> tuple[float, float]:
    """Seconds until the work has ended, and those since it was told to stop (after so many; None: never)."""
    document = open_document(sheet)
    if kind == "check":
        document.table("rows")
    thread = Thread(target=work, args=(kind, document))
    began = time.perf_counter()
    thread.start()
    if after is not None:
        time.sleep(after)
        document.stop()
    told = time.perf_counter()
    thread.join()
    return time.perf_counter() - began, time.perf_counter() - told


if __name__ == "__main__":
    what, where = sys.argv[1], Path(sys.argv[2])
    whole, _told = stopped(what, where, None)
    late = [stopped(what, where, whole * at / _MOMENTS)[1] * 1000 for at in range(_MOMENTS)]
    tell({"whole": whole * 1000, "slowest": max(late), "usual": sorted(late)[_MOMENTS // 2]})
