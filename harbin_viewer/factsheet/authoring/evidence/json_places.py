"""Where a property of a JSON text stands, so that an entry can be added and every other sign stays."""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

_BLANK = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()


class Span(NamedTuple):
    """From `start` to `end` in a text."""

    start: int
    end: int


def property_at(text: str, name: str) -> Span | None:
    """Where the value of a property of the outermost object stands; None where it has none of that name.

    ValueError where the text is no object of JSON.
    """
    at = _after_blank(text, text.index("{") + 1)
    while text[at] != "}":
        key, at = _DECODER.raw_decode(text, at)
        start = _after_blank(text, text.index(":", at) + 1)
        _, end = _DECODER.raw_decode(text, start)
        if key == name:
            return Span(start, end)
        at = _after_blank(text, end)
        at = _after_blank(text, at + 1) if text[at] == "," else at
    return None


def with_entry(text: str, name: str, entry: dict[str, Any]) -> str:
    """The text with one more entry at the end of a list of the outermost object, indented as its neighbours are."""
    newline = "\r\n" if "\r\n" in text else "\n"
    step = _step(text)
    found = property_at(text, name)
    if found is None:
        return _with_new_list(text, name, entry, step, newline)
    closing = text.rindex("]", found.start, found.end)
    last = _last_before(text, closing)
    is_empty = text[last] == "["
    deep = "" if not step else step * 2
    written = _written(entry, deep, step, newline)
    comma = "" if is_empty else ","
    if not step:
        return f"{text[: last + 1]}{comma}{' ' if comma else ''}{written}{text[last + 1 :]}"
    tail = f"{newline}{step}" if is_empty else ""
    rest = text[closing:] if is_empty else text[last + 1 :]
    return f"{text[: last + 1]}{comma}{newline}{deep}{written}{tail}{rest}"


def _with_new_list(text: str, name: str, entry: dict[str, Any], step: str, newline: str) -> str:
    """The same as a new property before the end of the object."""
    closing = text.rindex("}")
    last = _last_before(text, closing)
    comma = "" if text[last] == "{" else ","
    if not step:
        return f"{text[: last + 1]}{comma}{json.dumps(name)}: [{_written(entry, '', '', newline)}]{text[last + 1 :]}"
    inner = f"[{newline}{step * 2}{_written(entry, step * 2, step, newline)}{newline}{step}]"
    return f"{text[: last + 1]}{comma}{newline}{step}{json.dumps(name)}: {inner}{text[last + 1 :]}"


def _written(entry: dict[str, Any], indent: str, step: str, newline: str) -> str:
    if not step:
        return json.dumps(entry, ensure_ascii=False)
    text = json.dumps(entry, ensure_ascii=False, indent=step)
    return text.replace("\n", f"{newline}{indent}")


def _step(text: str) -> str:
    """By what the properties of the outermost object are indented; "" where all stands in one line."""
    found = re.match(r"\ufeff?\s*\{[ \t]*\r?\n([ \t]+)\"", text)
    return found[1] if found else ""


def _last_before(text: str, at: int) -> int:
    while text[at - 1] in " \t\r\n":
        at -= 1
    return at - 1


def _after_blank(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at
