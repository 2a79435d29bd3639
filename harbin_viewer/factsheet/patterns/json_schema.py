"""The patterns of a stranger's JSON schema, which look for a place anywhere in a text, in bounded time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from harbin_viewer.factsheet.patterns.pattern import Pattern, pattern_of, problem

_NAME = 64
"""Letters of a property's name: so many must be matched quickly by a pattern of names."""


def costly_name(schema: Any) -> str:
    """A pattern of property names that could take without end; "" where there is none."""
    return next((pattern for pattern in _of_names(schema) if _anywhere(pattern).costs_much(_NAME)), "")


def broken(schema: Any) -> str:
    """The first pattern that is none; "" where all are."""
    return next((each for each in (*_of_names(schema), *_of_values(schema)) if problem(_around(each))), "")


def keep_to_patterns(kind: Any) -> Any:
    """The same kind of validator, with texts held against patterns in bounded time."""
    from jsonschema.validators import extend

    return extend(kind, {"pattern": _pattern})


def _pattern(_validator: Any, pattern: str, value: Any, _schema: Any) -> Iterator[Any]:
    from jsonschema import ValidationError

    if isinstance(value, str) and _anywhere(pattern).fits(value) is False:
        yield ValidationError(f"{value!r} does not match {pattern!r}")


def _around(pattern: str) -> str:
    return f"(?s:.)*(?:{pattern})(?s:.)*"


def _anywhere(pattern: str) -> Pattern:
    return pattern_of(_around(pattern))


def _of_names(part: Any) -> Iterator[str]:
    for found in _objects(part):
        names = found.get("patternProperties")
        yield from names if isinstance(names, dict) else ()


def _of_values(part: Any) -> Iterator[str]:
    return (found["pattern"] for found in _objects(part) if isinstance(found.get("pattern"), str))


def _objects(part: Any) -> Iterator[dict[str, Any]]:
    """All objects in a schema; it was read from JSON, so none holds itself."""
    waiting = [part]
    while waiting:
        found = waiting.pop()
        if isinstance(found, dict):
            yield found
            waiting += found.values()
        elif isinstance(found, list):
            waiting += found
