"""A lock that a thread waits for only as long as its work is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.reading_progress import Progress

_GLANCE = 0.05
"""Seconds after which a thread that waits for another looks whether it is to go on waiting."""


@contextmanager
def taken(lock: Lock, progress: Progress) -> Iterator[None]:
    """The lock is held; `progress` may end the wait for it."""
    while not lock.acquire(timeout=_GLANCE):
        progress(0, 1)
    try:
        yield
    finally:
        lock.release()
