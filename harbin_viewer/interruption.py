"""Ctrl+C and the like end the program at once, calmly, with nothing half-written, whatever it is at."""

from __future__ import annotations

import atexit
import os
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from PySide6.QtCore import QObject

_ENDING = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""Those that ask a program to end; not all systems have all."""


def end_on_signals() -> None:
    """From now on a signal that asks the program to end does so, with exit code 128 and its number (130 for Ctrl+C)."""
    for name in _ENDING:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) not in (signal.SIG_IGN, None):
            with suppress(ValueError):  # not in the main thread: whoever called us handles signals
                signal.signal(number, _end)
    atexit.register(_finish)


def _finish() -> None:
    """All is done and Python clears up, without its handlers: a signal would now end what has already ended well."""
    for name in _ENDING:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is _end:
            with suppress(ValueError):
                signal.signal(number, signal.SIG_IGN)


def wake_for_signals(parent: QObject) -> None:
    """Let Qt's event loop wake up for a signal: Python handles one only when it runs, and a quiet window never does."""
    import socket

    from PySide6.QtCore import QSocketNotifier

    reading, writing = socket.socketpair()
    for end in (reading, writing):
        end.setblocking(False)
    signal.set_wakeup_fd(writing.fileno(), warn_on_full_buffer=False)
    notifier = QSocketNotifier(reading.fileno(), QSocketNotifier.Type.Read, parent)
    notifier.activated.connect(lambda: reading.recv(64))
    parent.destroyed.connect(lambda: writing.close())


def _end(number: int, _frame: FrameType | None) -> None:
    put_off = _of_writing("put_off")
    if put_off is None or not put_off(lambda: end_at_once(128 + number)):
        end_at_once(128 + number)


def _of_writing(name: str) -> Callable[..., object] | None:
    """What knows of files that are being written; None where nothing is, and for a module that is being imported."""
    return getattr(sys.modules.get("harbin_viewer.atomic_write"), name, None)


def end_at_once(code: int) -> NoReturn:
    """Threads, event loops and half-made objects are left where they are: they hold nothing that is not on the disk."""
    end_writing = _of_writing("end_writing")
    if end_writing is not None:
        end_writing()
    with suppress(OSError, ValueError, RuntimeError, AttributeError):  # the last where stdout was closed before all
        sys.stdout.flush()
    os._exit(code)
