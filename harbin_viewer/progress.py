"""Long work says on stderr how far it is and what is left, at a pace that can be read; `--quiet` for none of it."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from harbin_viewer.console import complain

_PACE = 1.0
"""Seconds between two lines."""

_SURE_AFTER = 3.0
"""Seconds of work from which on it can be said how long the rest will take."""

_SURE_FROM = 0.05
"""The share of the work from which on it can: the first steps of a sheet are the longest."""

_asked_for = {"quiet": False}


def set_quiet(*, quiet: bool) -> None:
    """Whether no progress is told from now on."""
    _asked_for["quiet"] = quiet


def is_wanted() -> bool:
    """Whether somebody reads it: stderr is a terminal, and they did not ask for quiet."""
    return not _asked_for["quiet"] and _is_terminal()


def _is_terminal() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


@contextmanager
def told_while(words: str, after: float) -> Iterator[None]:
    """While work lasts of which nobody knows how long it will take, say since when, first `after` so many seconds.

    Each time it has lasted twice as long it is said again.
    """
    ended = Event()

    def tell() -> None:
        since = after
        while not ended.wait(since if since == after else since / 2):
            complain(f"{words}, since {since:.0f} s.")
            since *= 2

    teller = Thread(target=tell, daemon=True)
    if is_wanted():
        teller.start()
    try:
        yield
    finally:
        ended.set()
        if teller.ident is not None:
            teller.join()


class Progress:
    """One piece of work, from when it is made; nothing is said of it in its first seconds (`after`)."""

    def __init__(self, after: float = 0.0) -> None:
        self._began = self._told = time.monotonic()
        self._has_begun = False
        self._after = after

    def tell(self, done: int, of: int, words: str) -> None:
        """Say that so much of the work is done, and what is being done; the first time, and then at a pace."""
        now = time.monotonic()
        if now - self._told < (_PACE if self._has_begun else self._after):
            return
        self._told, self._has_begun = now, True
        if not is_wanted():  # asked at a pace, too: a wide table tells of each column
            return
        complain(f"[{100 * done // max(of, 1):3}%] {words}{left(done, of, now - self._began)}")


def left(done: int, of: int, spent: float) -> str:
    """How long the rest will take after so many seconds, as a sentence behind another; "" where nobody can know."""
    if spent < _SURE_AFTER or not _SURE_FROM * of <= done < of:
        return ""
    seconds = spent * (of - done) / done
    return f" About {round(seconds)} s are left." if seconds < 90 else f" About {round(seconds / 60)} min are left."
