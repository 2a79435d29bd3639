"""Work on the blocks of a file on as many processors as there are, its results in the order of the file.

numpy lets other threads run while it works, so the window and the other blocks go on meanwhile.
"""

from __future__ import annotations

import gc
import os
import sys
from collections import deque
from collections.abc import Callable, Iterator
from itertools import chain, islice
from typing import TypeVar

Done = TypeVar("Done")
Given = TypeVar("Given")

_MOST = 4
"""Threads; with more of them the file itself is what is waited for."""


_MMAP_THRESHOLD, _LARGE = -3, 3 << 20
"""What `mallopt` of glibc is told: from how many bytes a column has pages of its own."""

_TRIM_THRESHOLD, _AT_HAND = -1, 1 << 23
"""And how many bytes a thread keeps at hand from block to block.

Else what the work on a block took goes back after each step, and is fetched page by page for the next: 200,000 times
for ten million rows.
"""


def give_back() -> None:
    """Give back to the system what ended threads took for their work, where the allocator (of glibc) keeps it."""
    _allocator("malloc_trim", 0)


def _give_own_pages() -> None:
    """Let large columns have pages of their own, which go back to the system as soon as they are no longer needed.

    Else each thread keeps room for the largest that it once worked on.
    """
    _allocator("mallopt", _MMAP_THRESHOLD, _LARGE)
    _allocator("mallopt", _TRIM_THRESHOLD, _AT_HAND)


def _allocator(name: str, *told: int) -> None:
    """Tell the allocator of glibc something; others have no such thing."""
    if sys.platform != "linux":
        return
    import ctypes

    tell = getattr(ctypes.CDLL(None), name, None)
    if tell is not None:
        tell(*told)


def done_in_order(given: Iterator[Given], work: Callable[[Given], Done]) -> Iterator[Done]:
    """The work on each of the given; what it raises is raised at its turn, and ends all.

    Meanwhile Python looks for no garbage: it would do so in these threads, and what belongs to another may be among it.
    """
    looks_for_garbage = gc.isenabled()
    gc.disable()
    try:
        first = list(islice(given, 2))
        if len(first) == 1:  # nothing to share: threads, and what they import, would take longer than the work
            yield work(first[0])
        elif first:
            yield from _side_by_side(chain(first, given), work)
    finally:
        if looks_for_garbage:
            gc.enable()


def _side_by_side(given: Iterator[Given], work: Callable[[Given], Done]) -> Iterator[Done]:
    from concurrent.futures import Future, ThreadPoolExecutor

    _give_own_pages()
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
