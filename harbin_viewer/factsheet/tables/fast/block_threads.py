"""Work on the blocks of a file on as many processors as there are, its results in the order of the file.

numpy lets other threads run while it works, so the window and the other blocks go on meanwhile.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterator
from typing import TypeVar

Done = TypeVar("Done")
Given = TypeVar("Given")

_MOST = 4
"""Threads; with more of them the file itself is what is waited for."""


def give_back() -> None:
    """Give back to the system what ended threads took for their work, where the allocator (of glibc) keeps it."""
    if sys.platform != "linux":
        return
    import ctypes

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


def done_in_order(given: Iterator[Given], work: Callable[[Given], Done]) -> Iterator[Done]:
    """The work on each of the given; what it raises is raised at its turn, and ends all."""
    from concurrent.futures import Future, ThreadPoolExecutor

    count = min(os.cpu_count() or 1, _MOST)
    pool = ThreadPoolExecutor(count, thread_name_prefix="reading")
    begun: deque[Future[Done]] = deque()
    try:
        for each in given:
            begun.append(pool.submit(work, each))
            if len(begun) > count:
                yield begun.popleft().result()
        while begun:
            yield begun.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
