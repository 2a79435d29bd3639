"""A worker process seen from outside: gives it cases, takes its answers, and tells how it ended."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Self

from tests.fuzz.waiting import Watch
from tests.fuzz.worker import HANGING

_TRACE = 600
"""Letters of the trace of a crash."""

_STARTING = 300.0
"""Seconds in which a worker is ready."""


@dataclass(frozen=True)
class Answer:
    """What a case found; for how many seconds it had the processor, in all and in its `longest` run, and waited; how
    large the process ever was.
    """

    found: tuple[str, ...]
    seconds: float
    longest: float
    waited: float
    megabytes: int

    @property
    def taken(self) -> float:
        """The seconds that the longest run of a case takes at most on a machine that does nothing else."""
        return self.longest + self.waited

    def at_least(self, again: Answer | None) -> Answer:
        """This one, in the time of another run if that took less; that which did not end took longer."""
        if again is None or again.taken >= self.taken:
            return self
        return replace(self, seconds=again.seconds, longest=again.longest, waited=again.waited)


class Employed:
    """A worker process while it is at work."""

    def __init__(self) -> None:
        self._said = tempfile.TemporaryFile("w+")  # noqa: SIM115 it is closed with the worker
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.fuzz.worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=self._said, text=True, start_new_session=True,  # Ctrl+C ends the hunt, and no case of it
        )  # fmt: skip
        assert self._process.stdout is not None
        self._watch = Watch(self._process.pid, self._process.stdout)
        self._watch.line(_STARTING)  # it is at work: what it imports before is none of a case's time

    def run(self, seed: int, number: int) -> Answer | None:
        """How a case goes; None where the process ended with it."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(f"{seed} {number}\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            return None
        line, waited = self._watch.line(HANGING)
        if not line:
            return None
        told = json.loads(line)
        return Answer(tuple(told["found"]), told["seconds"], told["longest"], waited, told["megabytes"])

    def last_words(self) -> str:
        """Where a worker was when it ended: the first lines of ours in the trace of the watchdog, or of the crash."""
        code = self._process.wait()
        self._said.seek(0)
        text = self._said.read()
        places = re.findall(r'File ".*?harbin_viewer/(\S+?)", line (\d+) in (\S+)', text)
        where = "; ".join(":".join(place) for place in places[:3])
        kind = "no end" if "Timeout" in text or "Fatal Python error: Aborted" in text else f"ended with {code}"
        crash = text[text.find("Fatal Python error") :][:_TRACE]  # of a crash in Qt no line is ours
        return f"{kind} at {where or crash or text[-200:]!r}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.__exit__(kind, error, at)
        self._said.close()
