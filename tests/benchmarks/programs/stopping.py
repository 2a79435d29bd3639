"""How long work that is told to stop goes on: the longest while between two of its looks, and one stop in its midst.

Each look is noted in one run, which says of all moments what shots at random ones say of a few. Of each while the
shorter of clock and processor counts: it is no longer because others have the machine. Arguments: the kind, the sheet.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from harbin_viewer import bundle
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tables.reading_progress import CancelledError
from tests.benchmarks.programs.told import tell


def _read(document: Document) -> None:
    for resource in document.sheet.resources:
        document.table(resource.name)


KINDS: Mapping[str, Callable[[Document], object]] = {
    "read": _read,
    "check": lambda document: document.findings,
    "examine": lambda document: examine(document.path, document),
}  # fmt: skip


class Moment(NamedTuple):
    """Seconds by the clock and of the processor, of all threads."""

    clock: float
    processor: float


class LookedAt(Document):
    """A document that notes when it is asked whether it was stopped."""

    looks: list[Moment]

    @property
    def stopped(self) -> bool:
        self.looks.append(now())
        return super().stopped


def now() -> Moment:
    return Moment(time.perf_counter(), time.process_time())


def opened(kind: str, sheet: Path) -> LookedAt:
    """The sheet, and what the work of this kind needs to be there."""
    document = open_document(sheet)
    document.__class__ = LookedAt
    assert isinstance(document, LookedAt)
    document.looks = []
    if kind != "read":
        _read(document)
    return document


def seconds(before: Moment, after: Moment) -> float:
    return min(after.clock - before.clock, after.processor - before.processor)


def longest(kind: str, sheet: Path) -> tuple[float, float]:
    """Seconds that the work takes, and the longest of it in which it does not look."""
    document = opened(kind, sheet)
    document.looks = [now()]
    KINDS[kind](document)
    looks = [*document.looks, now()]
    return looks[-1].clock - looks[0].clock, max(seconds(before, after) for before, after in pairwise(looks))


def stopped(kind: str, sheet: Path, after: float) -> float:
    """Seconds until the work has ended that was told to stop after so many."""
    document = opened(kind, sheet)
    thread = Thread(target=_until_stopped, args=(kind, document))
    thread.start()
    time.sleep(after)
    document.stop()
    told = now()
    thread.join()
    return seconds(told, now())


def _until_stopped(kind: str, document: Document) -> None:
    with suppress(CancelledError):
        KINDS[kind](document)


if __name__ == "__main__":
    what, where = sys.argv[1], Path(sys.argv[2])
    examine(bundle.default_sheet())  # so that all is imported
    gc.disable()  # as in the window, whose thread alone looks for garbage, and when it is idle
    whole, gap = longest(what, where)
    tell({"whole": whole * 1000, "longest": gap * 1000, "stopped": stopped(what, where, whole / 2) * 1000})
