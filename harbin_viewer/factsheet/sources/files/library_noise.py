"""What libraries write to stderr past Python while they read a file, in words for those who wrote them: left out."""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Lock
from typing import BinaryIO

_STDERR = 2

_NOISE = re.compile(rb"^libpng (?:error|warning): [^\n]*\n|\n?^thread '[^']*'[^\n]* panicked at .*", re.M | re.S)
"""A line of libpng, and all that Rust says when it panics: with where in whose memory, and where in our own."""


class _Held:
    """What is held back, by how many at once, and where it would have gone."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.by = 0
        self.place = -1
        self.said: BinaryIO | None = None


_held = _Held()


@contextmanager
def without_noise() -> Iterator[None]:
    """While it lasts, nothing comes on stderr; what was no noise comes when the last who asked for it has ended."""
    with _held.lock:
        _held.by += 1
        if _held.by == 1:
            _hold_back()
    try:
        yield
    finally:
        with _held.lock:
            _held.by -= 1
            if _held.by == 0:
                _let_go()


def _hold_back() -> None:
    with suppress(OSError, ValueError):  # where there is no stderr, or no room for a file, all stays as it is
        _flush()
        said = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 it lasts until it is let go
        _held.place = os.dup(_STDERR)
        _held.said = said
        os.dup2(said.fileno(), _STDERR)


def _let_go() -> None:
    said, _held.said = _held.said, None
    if said is None:
        return
    with suppress(OSError, ValueError):
        _flush()
        os.dup2(_held.place, _STDERR)
        os.close(_held.place)
        said.seek(0)
        if told := _NOISE.sub(b"", said.read()):
            os.write(_STDERR, told)
    said.close()


def _flush() -> None:
    if sys.stderr is not None:
        sys.stderr.flush()
