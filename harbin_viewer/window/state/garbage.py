"""Garbage is looked for in the thread of the window alone: parts of a window that was left may be among it.

Python looks for it in whichever thread happens to make the next object. One that reads a table then takes widgets apart
while the window is being painted, and the program crashes, seldom and anywhere.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from PySide6.QtCore import QAbstractEventDispatcher

_EVERY = 10
"""Times that younger objects are looked through before older ones are, as Python has it."""

_SELDOM = 100
"""All objects are looked through for a hundredth of the time at most."""


class _Garbage:
    """What is looked through next, and not before when everything is."""

    def __init__(self) -> None:
        self._most = gc.get_threshold()[0] or 700
        self._not_before = 0.0

    def look(self) -> None:
        """Look for garbage where enough was made since the last time."""
        made, of_young, of_older = gc.get_count()
        if made < self._most:
            return
        began = time.monotonic()
        if of_young < _EVERY:
            gc.collect(0)
        elif of_older < _EVERY or began < self._not_before:
            gc.collect(1)
        else:
            gc.collect()
            ended = time.monotonic()
            self._not_before = ended + _SELDOM * (ended - began)


def look_when_idle() -> Callable[[], None]:
    """From now on look for it whenever the event loop of this thread has nothing to do; what ends that.

    The application has to be there. At the end all of it is looked through here once more: what Python looks for again
    it looks for in any thread, and a window that was closed may be among it.
    """
    dispatcher, garbage, was_on = QAbstractEventDispatcher.instance(), _Garbage(), gc.isenabled()
    gc.disable()
    dispatcher.aboutToBlock.connect(garbage.look)

    def end() -> None:
        dispatcher.aboutToBlock.disconnect(garbage.look)
        gc.collect()
        if was_on:
            gc.enable()

    return end
