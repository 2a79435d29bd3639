"""Memory that was needed to read a large table, given back to the system once it is read."""

from __future__ import annotations

import gc
import sys


def give_back() -> None:
    """Look no more for garbage in what was read, and let the system have what is free.

    What was read is never garbage, and looking through it again and again takes 80 ms while a reader chooses. The
    allocator of Linux keeps what it once had: a hundred megabytes after a hundred columns.
    """
    gc.freeze()
    if sys.platform.startswith("linux"):
        _trim()


def _trim() -> None:
    import ctypes

    try:
        ctypes.CDLL("libc.so.6").malloc_trim(0)
    except (OSError, AttributeError):  # another library of C, which has no such thing
        return
