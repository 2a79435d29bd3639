"""What is wrong with the bytes of a descriptor as a JSON text, with line and column."""

from __future__ import annotations

import json
import re
from pathlib import Path

import msgspec

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.structured.json_places import deepest, too_large_number

_BYTE = r" \(byte (\d+)\)"


def not_json(content: bytes, file: Path) -> SheetError | None:
    """What is wrong with `content` as a JSON text in UTF-8, or None."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in content[:2]:
        return SheetError(file, "", "The file is in UTF-16.", "Save it as UTF-8 without byte order mark.")
    if content[:3] == b"\xef\xbb\xbf":
        problem = "The file begins with a byte order mark."
        return SheetError(file, "", problem, "Save it as UTF-8 without byte order mark.")
    if not content.strip():
        return SheetError(file, "", "The file is empty.", "Put a descriptor in it, or restore it from a copy.")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        problem = f"The file is not UTF-8: byte {content[error.start]:#04x} means nothing there."
        return SheetError(file, _line_and_column(content, error.start), problem, "Save it as UTF-8.")
    return _bad_syntax(content, text, file)


def _bad_syntax(content: bytes, text: str, file: Path) -> SheetError | None:
    try:
        msgspec.json.decode(content)
    except RecursionError:
        return too_deep(file, text)
    except msgspec.DecodeError as error:
        if "out of range" in str(error):
            problem, place = "A number here is too large to be read.", _told(too_large_number(text))
            return SheetError(file, place, problem, "Write a smaller one, or put it in quotation marks.")
        at = re.search(_BYTE, str(error))
        what = re.sub(_BYTE, "", str(error)).removeprefix("JSON is malformed: ")
        offset = int(at[1]) if at else len(text.rstrip().encode())
        place = _line_and_column(content, offset - 1 if what == "trailing characters" else offset)
        told = "it ends too early" if what == "Input data was truncated" else what
        return SheetError(file, place, f"This is not valid JSON: {told}.", _syntax_remedy(told))
    return None


def unreadable_json(content: bytes, file: Path, error: Exception) -> SheetError:
    """Why a parser ended with an error in a descriptor, with its place where that is known."""
    if (known := not_json(content, file)) is not None:
        return known
    if isinstance(error, RecursionError):
        return too_deep(file, content.decode("utf-8", "replace"))
    place, said = "", str(error)
    if isinstance(error, json.JSONDecodeError):
        place, said = f"line {error.lineno}, column {error.colno}", error.msg
    return SheetError(file, place, f"This is not valid JSON: {said}.", _syntax_remedy(said))


def no_object(found: object, file: Path, remedy: str) -> SheetError:
    """The error for a descriptor that is another value."""
    kind = "a list" if isinstance(found, list) else "a single value"
    return SheetError(file, "", f"An object is expected here, not {kind}.", remedy)


def too_deep(file: Path, text: str = "") -> SheetError:
    """The error for a text that is nested beyond what can be read; of values without a text no place is known."""
    problem = "Lists and objects are nested too deeply here to be read."
    place = _told(deepest(text)) if text else ""
    return SheetError(file, place, problem, "Look for brackets that are opened again and again.")


def _told(place: tuple[int, int]) -> str:
    return "line {}, column {}".format(*place)


def _syntax_remedy(problem: str) -> str:
    if problem == "it ends too early":
        return "Close what is open: a bracket, a brace or a quotation mark."
    return "Look for a missing or surplus comma, bracket or quotation mark just before this place."


def _line_and_column(content: bytes, offset: int) -> str:
    before = content[:offset].decode("utf-8", "replace")
    return f"line {before.count(chr(10)) + 1}, column {len(before) - before.rfind(chr(10))}"
