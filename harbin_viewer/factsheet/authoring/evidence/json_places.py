"""Where a value of a JSON text stands, so that an entry can be added and every other sign stays."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

_BLANK = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()


class Span(NamedTuple):
    """From `start` to `end` in a text."""

    start: int
    end: int


def span_at(text: str, path: Sequence[str | int]) -> Span:
    """Where the value at a path of names and places stands; KeyError where there is none, ValueError for no JSON."""
    start = _after_blank(text, 1 if text.startswith("\ufeff") else 0)
    span = Span(start, _DECODER.raw_decode(text, start)[1])
    for step in path:
        found = next((below for key, below in _below(text, span) if key == step), None)
        if found is None:
            raise KeyError(step)
        span = found
    return span


def property_names_at(text: str, owner: Span) -> tuple[str, ...]:
    """The names of the properties of the object at `owner`, in order."""
    return tuple(str(key) for key, _ in _below(text, owner))


def with_property_in(text: str, owner: Span, name: str, value: str) -> str:
    """The text with one more property, a text, at the end of the object at `owner`, indented as its neighbours are."""
    newline = "\r\n" if "\r\n" in text else "\n"
    step, indent = _step(text, owner)
    said = f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}"
    return _added(text, owner, said, indent, step, newline)


def property_at(text: str, name: str) -> Span | None:
    """Where the value of a property of the outermost object stands; None where it has none of that name."""
    try:
        return span_at(text, (name,))
    except KeyError:
        return None


def with_entry(text: str, name: str, entry: dict[str, Any]) -> str:
    """The text with one more entry at the end of a list of the outermost object, indented as its neighbours are."""
    return with_entry_in(text, span_at(text, ()), name, entry)


def with_entry_in(text: str, owner: Span, name: str, entry: dict[str, Any]) -> str:
    """The text with one more entry at the end of a list of the object at `owner`; one is made where there is none."""
    found = next((span for key, span in _below(text, owner) if key == name), None)
    newline = "\r\n" if "\r\n" in text else "\n"
    step, indent = _step(text, owner)
    if found is None:
        value = f"[{_written(entry, indent + step, step, newline, first=True)}{_line(newline, indent, step)}]"
        return _added(text, owner, f"{json.dumps(name)}: {value}", indent, step, newline)
    return _added(text, found, _written(entry, indent + step, step, newline), indent + step, step, newline)


def with_value(text: str, path: Sequence[str | int], entry: dict[str, Any]) -> str:
    """The text in which an object stands at a path, in as many lines and as far in as the one before."""
    span = span_at(text, path)
    newline = "\r\n" if "\r\n" in text else "\n"
    line = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    indent = line[: len(line) - len(line.lstrip(" \t"))]
    step = _step(text, span_at(text, ()))[0] if "\n" in text[span.start : span.end] else ""
    return f"{text[: span.start]}{_written(entry, indent, step, newline)}{text[span.end :]}"


def _below(text: str, span: Span) -> Iterator[tuple[str | int, Span]]:
    """The values in an object or list, by name or place."""
    closing = {"{": "}", "[": "]"}.get(text[span.start], "")
    at, place = _after_blank(text, span.start + 1), 0
    while closing and text[at] != closing:
        key: str | int = place
        if closing == "}":
            key, end = _DECODER.raw_decode(text, at)
            at = _after_blank(text, text.index(":", end) + 1)
        _, end = _DECODER.raw_decode(text, at)
        yield key, Span(at, end)
        place += 1
        at = _after_blank(text, end)
        at = _after_blank(text, at + 1) if text[at] == "," else at


def _added(text: str, owner: Span, value: str, indent: str, step: str, newline: str) -> str:
    """The text with one more value at the end of an object or list."""
    last = owner.end - 2
    while text[last] in " \t\r\n":
        last -= 1
    is_empty = last == owner.start
    before = "" if is_empty else ","
    lead = _line(newline, indent, step) if step else (" " if before else "")
    if is_empty:
        tail = _line(newline, indent[: len(indent) - len(step)], step)
        return f"{text[: last + 1]}{lead}{value}{tail}{text[owner.end - 1 :]}"
    return f"{text[: last + 1]}{before}{lead}{value}{text[last + 1 :]}"


def _line(newline: str, indent: str, step: str) -> str:
    return f"{newline}{indent}" if step else ""


def _written(entry: dict[str, Any], indent: str, step: str, newline: str, *, first: bool = False) -> str:
    """An entry as JSON; the `first` of a new list begins a line of its own."""
    if not step:
        return json.dumps(entry, ensure_ascii=False)
    body = json.dumps(entry, ensure_ascii=False, indent=step).replace("\n", f"{newline}{indent}")
    return f"{newline}{indent}{body}" if first else body


def _step(text: str, owner: Span) -> tuple[str, str]:
    """By what each level is indented ("" where all stands in one line), and the indent of the owner's own values."""
    found = re.match(r"\ufeff?\s*\{[ \t]*\r?\n([ \t]+)\"", text)
    step = found[1] if found else ""
    line = re.match(r"\{[ \t]*\r?\n([ \t]+)", text[owner.start : owner.end])
    if line:
        return step, line[1]
    return ("", "") if "\n" not in text[owner.start : owner.end] and owner.start > 2 else (step, step)


def _after_blank(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at
