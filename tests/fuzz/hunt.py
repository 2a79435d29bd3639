"""Runs cases in worker processes until the time is over, and gathers what they found by site."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Lock
from typing import IO, Any

from tests.fuzz.worker import MEGABYTES, SECONDS

_CASES_A_WORKER = 200
"""After so many a worker is replaced, so that what one leaves behind is not another's find."""


@dataclass
class Finds:
    """How many cases were run, in how many seconds of the processor, and by site which of them showed it."""

    cases: int = 0
    by_site: dict[str, list[int]] = field(default_factory=dict)
    slowest: float = 0.0
    slowest_case: int = -1
    seconds: float = 0.0
    megabytes: int = 0

    def add(self, site: str, number: int) -> None:
        """Note that a case showed something."""
        self.by_site.setdefault(site, []).append(number)


def hunt(seed: int, numbers: Iterable[int], seconds: float, workers: int = 1) -> Finds:
    """Run cases of these numbers, so many at once, until they or the seconds are used up."""
    finds, end = Finds(), time.monotonic() + seconds
    waiting = _shared(numbers)
    with ThreadPoolExecutor(workers) as places:
        for ended in [places.submit(_until_the_end, seed, waiting, end, finds) for _ in range(workers)]:
            ended.result()
    return finds


def _shared(numbers: Iterable[int]) -> Iterator[int]:
    """The numbers, each for whoever asks next, from any thread."""
    source, lock = iter(numbers), Lock()
    return iter(lambda: _next(source, lock), -1)


def _next(source: Iterator[int], lock: Lock) -> int:
    with lock:
        return next(source, -1)


def _until_the_end(seed: int, waiting: Iterator[int], end: float, finds: Finds) -> None:
    while time.monotonic() < end and _with_a_worker(seed, waiting, end, finds):
        pass


def _with_a_worker(seed: int, numbers: Iterable[int], end: float, finds: Finds) -> bool:
    """Run cases with one worker until it ends; whether there may be more."""
    with (
        tempfile.TemporaryFile("w+") as said,
        subprocess.Popen(
            [sys.executable, "-m", "tests.fuzz.worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said,
            text=True,
        ) as worker,
    ):  # fmt: skip
        assert worker.stdin is not None
        assert worker.stdout is not None
        for count, number in enumerate(numbers, 1):
            worker.stdin.write(f"{seed} {number}\n")
            worker.stdin.flush()
            answer = worker.stdout.readline()
            finds.cases += 1
            if not answer:
                finds.add(_last_words(said, worker.wait()), number)
                return True
            too_large = _take(json.loads(answer), number, finds)
            if time.monotonic() > end:
                return False
            if too_large or count >= _CASES_A_WORKER:
                return True
    return False


def _take(answer: dict[str, Any], number: int, finds: Finds) -> bool:
    """Note what a case found; whether its worker is now too large to tell the next one's memory."""
    for site in answer["found"]:
        finds.add(site, number)
    finds.seconds += answer["seconds"]
    if answer["seconds"] > finds.slowest:
        finds.slowest, finds.slowest_case = answer["seconds"], number
    finds.megabytes = max(finds.megabytes, answer["megabytes"])
    if answer["seconds"] > SECONDS:
        finds.add(f"took more than {SECONDS:g} s", number)
    if answer["megabytes"] > MEGABYTES:
        finds.add(f"held more than {MEGABYTES} MB", number)
    return bool(answer["megabytes"] > MEGABYTES)


def _last_words(said: IO[str], code: int) -> str:
    """Where a worker was when it ended: the first lines of ours in the trace of the watchdog, or of the crash."""
    said.seek(0)
    text = said.read()
    places = re.findall(r'File ".*?harbin_viewer/(\S+?)", line (\d+) in (\S+)', text)
    where = "; ".join(":".join(place) for place in places[:3])
    kind = "no end" if "Timeout" in text else f"ended with {code}"
    return f"{kind} at {where or text[-200:]!r}"
