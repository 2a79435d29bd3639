"""Writing to a terminal or file of any encoding: where it has no typographic signs, plain ones stand for them."""

from __future__ import annotations

import codecs
import io
import sys

_PLAIN = {
    "–": "-", "—": "-", "−": "-", "·": "-", "“": '"', "”": '"', "’": "'", "…": "...", "\u00a0": " ", "\u202f": " ",
    "²": "2", "→": "->",
}  # fmt: skip
_NAME = "harbin-viewer-plain"


def let_stdout_write_anything() -> None:
    """From now on nothing that is printed is beyond the encoding of stdout. (stderr is never at a loss.)"""
    codecs.register_error(_NAME, _plain)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors=_NAME)


def json_for_stdout(text: str) -> str:
    """A JSON text as stdout can write it: with escapes for all but ASCII where its encoding does not have all signs."""
    if (sys.stdout.encoding or "").lower().replace("_", "-").startswith("utf"):
        return text
    import json

    return "".join(one if one.isascii() else json.dumps(one)[1:-1] for one in text)


def _plain(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)  # it is registered for writing
    return "".join(_PLAIN.get(one, "?") for one in error.object[error.start : error.end]), error.end
