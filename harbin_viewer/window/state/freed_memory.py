"""Memory that was needed to read a large table, given back to the system once it is read."""

from __future__ import annotations

import gc

from harbin_viewer.factsheet.tables.fast import block_threads


def give_back() -> None:
    """Look no more for garbage in what was read, and let the system have what is free.

    What was read is never garbage, and looking through it again and again takes 80 ms while a reader chooses. The
    allocator of Linux keeps what it once had: a hundred megabytes after a hundred columns.
    """
    gc.freeze()
    block_threads.give_back()
