"""Looking for garbage seldom while a command makes much that it needs to its end."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = 200_000
"""New objects after which Python looks for garbage: more than an export of one chart makes."""


@contextmanager
def little_garbage() -> Iterator[None]:
    """With many modules to import, or thousands of columns, and little to throw away it takes a tenth of the time."""
    before = gc.get_threshold()
    gc.set_threshold(_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.freeze()  # or all that is alive is looked through once more when the process ends: another tenth
