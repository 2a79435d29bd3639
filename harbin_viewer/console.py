"""The one way to a terminal or log: what a terminal would obey is written out, and no encoding is at a loss."""

from __future__ import annotations

import codecs
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from typing import TYPE_CHECKING, Any, TextIO, cast

from harbin_viewer.factsheet.words.visible import visible, visible_json, visible_line

if TYPE_CHECKING:
    from collections.abc import Iterable

_PLAIN = {
    "–": "-", "—": "-", "−": "-", "·": "-", "“": '"', "”": '"', "’": "'", "…": "...", "\u00a0": " ", "\u202f": " ",
    "²": "2", "→": "->",
}  # fmt: skip
_NAME = "harbin-viewer-plain"
_STDERR = 2


class OutputError(OSError):
    """What was to be written to stdout or stderr could not be; a closed pipe stays a BrokenPipeError."""


class VisibleStream:
    """A text stream on which nothing arrives that a terminal would obey, whoever writes: a print, a traceback.

    What could not be written is raised again when it is flushed: who wrote may have passed over it, as argparse does.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._lost: OSError | None = None

    def write(self, text: str) -> int:
        """Write a text with escapes for what is unseen."""
        with self._told_as_output():
            return self._stream.write(visible(text))

    def flush(self) -> None:
        """Write what is still held back."""
        if self._lost is not None:
            raise self._lost
        with self._told_as_output():
            self._stream.flush()

    def writelines(self, lines: Iterable[str]) -> None:
        """Write several texts."""
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    @contextmanager
    def _told_as_output(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            closed = isinstance(error, BrokenPipeError)
            self._lost = error if closed else OutputError(error.errno, error.strerror or str(error))
            raise self._lost from (None if closed else error)


@contextmanager
def only_what_is_seen() -> Iterator[None]:
    """While it lasts, all that Python writes to stdout and stderr is fit for a terminal of any encoding."""
    codecs.register_error(_NAME, _plain)
    before = sys.stdout, sys.stderr
    _take_closed_places()
    for stream in before:
        if isinstance(stream, io.TextIOWrapper) and stream.errors != "backslashreplace":
            stream.reconfigure(errors=_NAME)
    own = _beside_libraries(before[1])
    sys.stdout, sys.stderr = (cast(TextIO, VisibleStream(stream or _nowhere())) for stream in (before[0], own))
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


def _beside_libraries(stream: TextIO | None) -> TextIO | None:
    """A way of Python's own to where stderr leads: what libraries write there may be held back while others tell."""
    if not isinstance(stream, io.TextIOWrapper) or not _leads_to(stream, _STDERR):
        return stream
    return open(os.dup(_STDERR), "w", buffering=1, encoding=stream.encoding, errors=stream.errors)  # noqa: PTH123


def _leads_to(stream: TextIO, place: int) -> bool:
    try:
        return stream.fileno() == place
    except (OSError, ValueError):
        return False


def _take_closed_places() -> None:
    """Let what was closed before we began (`>&-`) lead nowhere, or a file that is opened next stands in its place."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest number that is free


@cache
def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 kept for as long as the process lives


def tell(*cells: object) -> None:
    """One line on stdout at once; cells stand between tabs, and none can break the line or make another cell."""
    print("\t".join(visible_line(str(cell)) for cell in cells), flush=True)


def complain(text: object) -> None:
    """One line on stderr: progress, or what is wrong. Where nothing can be written there, it is said to nobody."""
    with suppress(OSError):
        print(visible_line(str(text)), file=sys.stderr)


def json_for_stdout(text: str) -> str:
    """A JSON text as stdout can write it: with escapes for what is unseen, and for what its encoding does not have."""
    text = visible_json(text)
    if (sys.stdout.encoding or "").lower().replace("_", "-").startswith("utf"):
        return text
    import json

    return "".join(letter if letter.isascii() else json.dumps(letter)[1:-1] for letter in text)


def _plain(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)  # it is registered for writing
    return "".join(_PLAIN.get(letter, "?") for letter in error.object[error.start : error.end]), error.end
