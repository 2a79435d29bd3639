"""What a field demands of its values (Table Schema constraints), one value at a time."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from harbin_viewer.factsheet.model.schema import Field
from harbin_viewer.factsheet.tables.cells import Reader, UnreadableError, Value
from harbin_viewer.factsheet.wording import quoted, shortened

_LONGEST_LIST = 200

Demand: TypeAlias = Callable[[Any], str]
"""Takes a value that is not missing; gives what is wrong with it, or ""."""

_LIMITS: tuple[tuple[str, Callable[[Any, Any], bool], str], ...] = (
    ("minimum", operator.ge, "is less than {}, the least that the schema allows"),
    ("maximum", operator.le, "is more than {}, the most that the schema allows"),
    ("exclusive_minimum", operator.gt, "is not more than {}, as the schema demands"),
    ("exclusive_maximum", operator.lt, "is not less than {}, as the schema demands"),
)


def demands(field: Field, read: Reader) -> tuple[Demand, ...]:
    """What the field demands but `required` and `unique`; UnreadableError where a limit is no value of its type."""
    return (*_limits(field, read), *_lengths(field), *_enumeration(field, read), *_patterns(field))


def _limits(field: Field, read: Reader) -> Iterator[Demand]:
    for name, holds, words in _LIMITS:
        limit = getattr(field.constraints, name)
        if limit is not None:
            yield _limit(_typed(limit, read), holds, words.format(shortened(str(limit))))


def _limit(limit: Value, holds: Callable[[Any, Any], bool], words: str) -> Demand:
    def demand(value: Any) -> str:
        try:
            return "" if holds(value, limit) else words
        except TypeError:  # a moment with a time zone and one without have no order
            return f"cannot be compared with {limit}"

    return demand


def _lengths(field: Field) -> Iterator[Demand]:
    least, most = field.constraints.min_length, field.constraints.max_length
    if least is not None:
        yield lambda value: "" if len(str(value)) >= least else f"is shorter than {least} characters"
    if most is not None:
        yield lambda value: "" if len(str(value)) <= most else f"is longer than {most} characters"


def _enumeration(field: Field, read: Reader) -> Iterator[Demand]:
    if field.constraints.enum is not None:
        allowed = {_typed(one, read) for one in field.constraints.enum}
        listed = shortened(", ".join(map(str, field.constraints.enum)), _LONGEST_LIST)
        words = f"is none of the values that the schema allows: {listed}"
        yield lambda value: "" if value in allowed else words


def _patterns(field: Field) -> Iterator[Demand]:
    if field.constraints.pattern is not None:
        pattern = re.compile(field.constraints.pattern)
        words = f"does not match the pattern {shortened(field.constraints.pattern, _LONGEST_LIST)}"
        yield lambda value: "" if pattern.fullmatch(str(value)) else words


def _typed(limit: Any, read: Reader) -> Value:
    """A limit as a value of the field; JSON may write it as a number, or as a text like those of the cells."""
    try:
        return read(limit)
    except UnreadableError as wrong:
        raise UnreadableError(f"{wrong.expected}, and the constraint {quoted(limit)} is not") from None
