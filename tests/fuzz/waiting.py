"""How long a process waits for something that is no processor, seen from outside on a machine that may be busy."""

from __future__ import annotations

import os
import select
import signal
import time
from pathlib import Path
from typing import IO

_GLANCE = 0.05
"""Seconds between two looks.

A look that comes late, as the machine is busy, counts for no more than that, unless the process slept at the one before
too and did nothing in between.
"""

_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
"""In what the system counts the time of a process."""


class Watch:
    """Reads lines that a process writes, and looks meanwhile whether any of its threads runs or would run.

    A sleep, a lock or a timer counts, as all threads sleep in it; to wait for a turn of the processor, or for a disk,
    does not. Where the system has no `/proc`, nothing is seen to wait.
    """

    def __init__(self, process: int, lines: IO[str]) -> None:
        self._process = process
        self._threads = Path(f"/proc/{process}/task")
        self._lines = lines

    def line(self, most: float) -> tuple[str, float]:
        """The next line ("" where the process ended), and how many seconds all its threads slept until it came.

        A process that took more seconds than `most`, working or asleep, is ended by a signal that has it say where.
        """
        waited, before = 0.0, self._worked()
        looked, slept, worked = time.monotonic(), False, before
        while not select.select([self._lines], [], [], _GLANCE)[0]:
            now, asleep, done = time.monotonic(), self._is_asleep(), self._worked()
            if asleep:
                waited += now - looked if slept and done == worked else min(_GLANCE, now - looked)
            looked, slept, worked = now, asleep, done
            if waited + worked - before > most:
                os.kill(self._process, signal.SIGABRT)
                most = float("inf")
        return self._lines.readline(), waited

    def _worked(self) -> float:
        """For how many seconds the process has had a processor."""
        try:
            fields = self._threads.with_name("stat").read_text().rpartition(")")[2].split()
        except OSError:
            return 0.0
        return (int(fields[11]) + int(fields[12])) / _TICKS

    def _is_asleep(self) -> bool:
        states = [_state(thread / "stat") for thread in self._threads.glob("*")]
        return bool(states) and all(state in ("S", "") for state in states)


def _state(stat: Path) -> str:
    """What the kernel calls the state of a thread: R for one that runs or would; "" for one that is gone."""
    try:
        return stat.read_text().rpartition(")")[2].split()[0]
    except (OSError, IndexError):
        return ""
