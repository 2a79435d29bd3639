"""A JSON object with one more value in an array of it, every other byte left as it is."""

from __future__ import annotations

import json
from typing import Any

_BLANKS = " \t\r\n"


def with_member(text: str, key: str, member: Any) -> str:
    """The text of an object in which the array `key` has one more member; the array is made where there is none.

    ValueError where the text is no JSON object, or its `key` is no array.
    """
    spans, end = _properties(text)
    indent = _indent(text)
    if key not in spans:
        at = _after_last(text, end)
        comma = "," if spans else ""
        array = f"[\n{_shifted(member, indent * 2, indent)}\n{indent}]"
        return f'{text[:at]}{comma}\n{indent}"{key}": {array}{text[at:]}'
    start, stop = spans[key]
    if text[start] != "[":
        raise ValueError(f"“{key}” is no array.")
    at = _after_last(text, stop - 1)
    empty = text[start + 1 : stop - 1].strip(_BLANKS) == ""
    at = start + 1 if empty else at
    tail = f"\n{indent}" if empty else ""
    return f"{text[:at]}{'' if empty else ','}\n{_shifted(member, indent * 2, indent)}{tail}{text[at:]}"


def _properties(text: str) -> tuple[dict[str, tuple[int, int]], int]:
    """Where the value of each property of an object begins and ends, and where its closing brace is."""
    decoder = json.JSONDecoder()
    at = _skip(text, 1 if text.startswith("\ufeff") else 0)
    if text[at : at + 1] != "{":
        raise ValueError("The text is no JSON object.")
    spans: dict[str, tuple[int, int]] = {}
    at = _skip(text, at + 1)
    while text[at : at + 1] not in ("}", ""):
        key, at = decoder.raw_decode(text, at)
        at = _skip(text, _skip(text, at) + 1)
        _value, stop = decoder.raw_decode(text, at)
        spans[key] = (at, stop)
        at = _skip(text, stop)
        at = _skip(text, at + 1) if text[at : at + 1] == "," else at
    return spans, at


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in _BLANKS:
        at += 1
    return at


def _after_last(text: str, end: int) -> int:
    """The place behind the last sign before the closing one at `end`."""
    while text[end - 1] in _BLANKS:
        end -= 1
    return end


def _indent(text: str) -> str:
    """What the properties of an object are indented by."""
    lines = (line for line in text.split("\n")[1:] if line.lstrip(" \t").startswith('"'))
    line = next(lines, "  ")
    return line[: len(line) - len(line.lstrip(" \t"))] or "  "


def _shifted(member: Any, indent: str, step: str) -> str:
    lines = json.dumps(member, ensure_ascii=False, indent=step or "  ").split("\n")
    return "\n".join(indent + line for line in lines)
