"""What a database may cost: instructions and time of the processor, for it can be made so that neither has an end."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager

STEP = 1000
"""Instructions of the database between two times that its reading is asked whether it goes on.

One of them can take 10 ms (a function of a text of 32 MB), and is not asked meanwhile.
"""


class Allowance:
    """So many times it may be asked and go on, and so many seconds may pass meanwhile; for whatever is read by it."""

    def __init__(self, steps: int, seconds: float = float("inf")) -> None:
        self._steps, self._seconds = steps, seconds

    @contextmanager
    def spent_on(self, connection: sqlite3.Connection) -> Iterator[None]:
        """While it lasts, what is asked of the database ends with sqlite3.OperationalError where this is used up."""
        began = time.thread_time()

        def is_used_up() -> bool:
            self._steps -= 1
            return self._steps < 0 or time.thread_time() - began > self._seconds

        connection.set_progress_handler(is_used_up, STEP)
        try:
            yield
        finally:
            connection.set_progress_handler(None, 0)
            self._seconds -= time.thread_time() - began
