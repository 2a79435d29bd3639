"""A stranger's JSON schema: values are held against it in bounded time, whatever its patterns and references say."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterator
from fractions import Fraction
from math import isfinite
from typing import Any

from harbin_viewer.factsheet.patterns.pattern import Pattern, pattern_of, problem

_STEPS = 50_000
"""Keywords of a schema that a value is held against at most; a tenth of a second."""

_DEEPEST = 200
"""Keywords within each other; three calls for each, so that a thread with a small stack bears it."""

_NAME = 64
"""Letters of a property's name: so many must be matched quickly by a pattern of names."""


def costly_name(schema: Any) -> str:
    """A pattern of property names that could take without end; "" where there is none."""
    return next((pattern for pattern in _of_names(schema) if _anywhere(pattern).costs_much(_NAME)), "")


def broken(schema: Any) -> str:
    """The first pattern that is none; "" where all are."""
    return next((each for each in (*_of_names(schema), *_of_values(schema)) if problem(_around(each))), "")


class EndlessSchemaError(Exception):
    """A value cannot be held against a schema that refers to itself without end, or in more ways than are tried."""


class BoundedSchema:
    """Holds values against a schema of a `kind` (a validator of jsonschema), in a bounded number of steps."""

    def __init__(self, kind: Any, schema: Any) -> None:
        from jsonschema.validators import extend
        from referencing import Registry

        own = {**kind.VALIDATORS, "pattern": _pattern, "uniqueItems": _unique, "multipleOf": _multiple}
        counting = extend(kind, {name: self._counted(check) for name, check in own.items()})
        self._validator = counting(schema, registry=Registry())  # one of our own fetches nothing that is referred to
        self._left = self._deep = 0

    def first_error(self, value: Any) -> str:
        """What is wrong with a value, in the words of the library; EndlessSchemaError where that is not found out."""
        self._left, self._deep = _STEPS, 0
        try:
            wrong = next(self._validator.iter_errors(value), None)
        except RecursionError:
            raise EndlessSchemaError from None
        return "" if wrong is None else _in_json(wrong)

    def _counted(self, check: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*asked: Any) -> Iterator[Any]:
            self._left -= 1
            if self._left < 0 or self._deep >= _DEEPEST:
                raise EndlessSchemaError
            self._deep += 1
            try:
                yield from check(*asked) or ()
            finally:
                self._deep -= 1

        return counted


def _in_json(wrong: Any) -> str:
    """What the library says of a value, with the value and what is asked of it as JSON writes them (true, "x")."""
    told = str(wrong.message)
    for part in (wrong.instance, wrong.validator_value):
        told = told.replace(repr(part), json.dumps(part, ensure_ascii=False), 1)
    return told


def _unique(_validator: Any, wanted: Any, value: Any, _schema: Any) -> Iterator[Any]:
    """The library compares each with each where they are objects."""
    from jsonschema import ValidationError

    if wanted and isinstance(value, list) and len(set(map(_comparable, value))) < len(value):
        yield ValidationError(f"{value!r} has non-unique elements")


def _multiple(_validator: Any, step: Any, value: Any, _schema: Any) -> Iterator[Any]:
    """The library divides in twos, where 0.3 is no multiple of 0.1: the decimals count as they are written."""
    from jsonschema import ValidationError

    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        return
    if Fraction(str(value)) % Fraction(str(step)):
        yield ValidationError(f"{value!r} is not a multiple of {step}")


def _comparable(value: Any) -> Hashable:
    """A value of JSON as what is equal to those that JSON Schema calls equal: 1 and 1.0, but not 1 and true."""
    if isinstance(value, dict):
        return "object", frozenset((name, _comparable(part)) for name, part in value.items())
    if isinstance(value, list):
        return "list", tuple(map(_comparable, value))
    return isinstance(value, bool), value


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
