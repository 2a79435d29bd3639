"""Work that goes on only as long as it is wanted: a lock that is waited for, and glances in the midst of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock, local

_GLANCE = 0.05
"""Seconds after which a thread that waits for another looks whether it is to go on waiting."""


class _Wanted(local):
    """How the work of each thread learns that it is to end: raises."""

    look: Callable[[], None] | None = None


_WANTED = _Wanted()


@contextmanager
def taken(lock: Lock, progress: Callable[[int, int], None], look: Callable[[], None] | None = None) -> Iterator[None]:
    """The lock is held; `progress` may end the wait for it, and `look` what is done meanwhile, at each `glance`."""
    while not lock.acquire(timeout=_GLANCE):
        progress(0, 1)
    try:
        with looking(look):
            yield
    finally:
        lock.release()


@contextmanager
def looking(look: Callable[[], None] | None) -> Iterator[None]:
    """`look` may end what is done meanwhile, at each `glance`; None: what looked before goes on to."""
    before, _WANTED.look = _WANTED.look, look or _WANTED.look
    try:
        yield
    finally:
        _WANTED.look = before


def glance() -> None:
    """End here where the work of this thread is no longer wanted.

    For long work deep in what knows nothing of documents: the columns of a table are looked at one after the other.
    """
    if look := _WANTED.look:
        look()


def glance_of_this_thread() -> Callable[[], None]:
    """The glance of this thread, for others that work for it."""
    return _WANTED.look or _go_on


def _go_on() -> None:
    """Nobody wants it to end."""
