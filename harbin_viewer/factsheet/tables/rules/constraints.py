"""What a field demands of its values (Table Schema constraints), one value at a time."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias

from harbin_viewer.factsheet.model.package.schema import Field, value_of
from harbin_viewer.factsheet.tables.values import json_cells
from harbin_viewer.factsheet.tables.values.cells import Reader, UnreadableError, Value
from harbin_viewer.factsheet.wording import quoted, shortened
from harbin_viewer.factsheet.words.visible import visible_line

if TYPE_CHECKING:
    from harbin_viewer.factsheet.patterns.json_schema import BoundedSchema

_LONGEST_LIST = 200

Demand: TypeAlias = Callable[[Any], str]
"""Takes a value that is not missing; gives what is wrong with it, or ""."""

_LIMITS: tuple[tuple[str, Callable[[Any, Any], bool], str], ...] = (
    ("minimum", operator.ge, "is less than {}, the least that the schema allows"),
    ("maximum", operator.le, "is more than {}, the most that the schema allows"),
    ("exclusive_minimum", operator.gt, "is not more than {}, as the schema demands"),
    ("exclusive_maximum", operator.lt, "is not less than {}, as the schema demands"),
)
_ORDERED = ("integer", "number", "date", "time", "datetime", "duration", "year", "yearmonth")
_STRUCTURED = ("object", "array", "geojson")
_KEPT_AS_TEXTS = ("time", "yearmonth", "duration")
"""Types whose values stay the texts they are, and can be written in several ways: P1Y is P12M."""


class ConstraintError(ValueError):
    """A constraint that is none for its field; its words say why."""


def demands(field: Field, read: Reader) -> tuple[Demand, ...]:
    """What the field demands but `required` and `unique`; ConstraintError where that cannot be demanded of its type."""
    made = (_limits(field, read), _lengths(field), _enumeration(field, read), _patterns(field), _json_schema(field))
    return tuple(demand for kind in made for demand in kind)


def identity(field: Field) -> Callable[[Any], Any]:
    """What turns values of a field into what is equal where they are, however they are written."""
    if field.type in _STRUCTURED or (field.type == "geopoint" and field.format in ("array", "object")):
        return json_cells.canonical
    if field.type == "geopoint":
        return json_cells.coordinates
    if field.type == "list":
        return lambda value: json_cells.canonical_list(value, field)
    return _in_order(field) if field.type in _KEPT_AS_TEXTS else _as_it_is


def _as_it_is(value: Any) -> Any:
    return value


def is_written_in_several_ways(field: Field) -> bool:
    """Whether values of a field may be equal that are written unlike."""
    return identity(field) is not _as_it_is


def left_out(field: Field) -> str:
    """What of its demands cannot be looked at here, in a sentence; "" where all can."""
    pattern = field.constraints.pattern
    if pattern is not None and (told := _unmatched(field.name, pattern)):
        return told
    if field.constraints.json_schema is None or _jsonschema() is not None:
        return ""
    return f"The values of “{field.name}” were not held against their JSON schema: the package jsonschema is missing."


def _unmatched(name: str, pattern: str) -> str:
    from harbin_viewer.factsheet.patterns.pattern import MAX_LETTERS, pattern_of, problem

    if problem(pattern) or (longest := pattern_of(pattern).longest) >= MAX_LETTERS:
        return ""
    what = f"Values of “{name}” with more than {longest} letters" if longest else f"The values of “{name}”"
    return f"{what} were not held against the pattern {quoted(pattern)}: that could take without end."


def _limits(field: Field, read: Reader) -> Iterator[Demand]:
    for name, holds, words in _LIMITS:
        limit = getattr(field.constraints, name)
        if limit is None:
            continue
        if field.type not in _ORDERED:
            raise _unfit(name, field)
        key = _in_order(field)
        yield _limit(key, key(_typed(limit, read)), holds, words.format(shortened(str(limit))))


def _in_order(field: Field) -> Callable[[Any], Any]:
    from harbin_viewer.factsheet.tables.values.moment_cells import in_order

    return in_order(field)


def _limit(key: Callable[[Any], Any], limit: Any, holds: Callable[[Any, Any], bool], words: str) -> Demand:
    def demand(value: Any) -> str:
        if holds(key(value), limit):
            return ""
        return words if value == value else "can be held against no limit, and the schema sets one"  # NaN is not itself

    return demand


def _lengths(field: Field) -> Iterator[Demand]:
    rules = field.constraints
    for name, least, most in (("minLength", rules.min_length, None), ("maxLength", None, rules.max_length)):
        if least is None and most is None:
            continue
        if field.type not in _LENGTHS:
            raise _unfit(name, field)
        yield _length(field, least, most)


def _length(field: Field, least: int | None, most: int | None) -> Demand:
    count, noun = _LENGTHS[field.type]

    def demand(value: Any) -> str:
        length = count(value, field)
        if least is not None and length < least:
            return f"is shorter than {least} {noun}"
        return f"is longer than {most} {noun}" if most is not None and length > most else ""

    return demand


def _characters(value: Any, _field: Field) -> int:
    return len(str(value))


def _members(value: Any, _field: Field) -> int:
    return len(json_cells.parsed(value) or ())


def _items(value: Any, field: Field) -> int:
    return len(json_cells.items_of_value(value, field))


_LENGTHS: dict[str, tuple[Callable[[Any, Field], int], str]] = {
    "string": (_characters, "characters"),
    "any": (_characters, "characters"),
    "array": (_members, "items"),
    "object": (_members, "properties"),
    "list": (_items, "items"),
}


def _enumeration(field: Field, read: Reader) -> Iterator[Demand]:
    categories = None if field.categories is None else tuple(map(value_of, field.categories))
    for values, words in (
        (field.constraints.enum, "is none of the values that the schema allows"),
        (categories, "is none of the categories of the field"),
    ):
        if values is not None:
            yield _one_of(values, words, field, read)


def _one_of(values: tuple[Any, ...], words: str, field: Field, read: Reader) -> Demand:
    key = identity(field)
    allowed = {key(_typed(value, read)) for value in values}
    told = f"{words}: {visible_line(shortened(', '.join(map(str, values)), _LONGEST_LIST))}"
    return lambda value: "" if key(value) in allowed else told


def _patterns(field: Field) -> Iterator[Demand]:
    if field.constraints.pattern is None:
        return
    if field.type not in ("string", "any"):
        raise _unfit("pattern", field)
    from harbin_viewer.factsheet.patterns.pattern import pattern_of, problem  # not before the first paint

    if why := problem(field.constraints.pattern):
        raise ConstraintError(f"{quoted(field.constraints.pattern)} is no regular expression: {why}.")
    pattern = pattern_of(field.constraints.pattern)
    words = f"does not match the pattern {visible_line(shortened(field.constraints.pattern, _LONGEST_LIST))}"
    yield lambda value: words if pattern.fits(str(value)) is False else ""


def _json_schema(field: Field) -> Iterator[Demand]:
    schema, jsonschema = field.constraints.json_schema, _jsonschema() if field.constraints.json_schema else None
    if jsonschema is None:
        return
    if field.type not in _STRUCTURED:
        raise _unfit("jsonSchema", field)
    from harbin_viewer.factsheet.patterns import json_schema
    from harbin_viewer.factsheet.patterns.pattern import problem

    try:
        kind = jsonschema.validators.validator_for(schema)
        kind.check_schema(schema)
    except (jsonschema.SchemaError, AttributeError, TypeError) as error:
        told = shortened(getattr(error, "message", str(error)))
        raise ConstraintError(f"Its JSON schema is none: {told}.") from None
    except RecursionError:
        raise ConstraintError("Its JSON schema is nested too deeply, or a pattern in it is.") from None
    if (pattern := json_schema.broken(schema)) or (pattern := json_schema.costly_name(schema)):
        why = "is none" if problem(pattern) else "could take without end"
        raise ConstraintError(f"Its JSON schema has the pattern {quoted(pattern)}, which {why}.")
    bounded = json_schema.BoundedSchema(kind, schema)
    yield lambda value: _against(bounded, value)


def _against(schema: BoundedSchema, value: Any) -> str:
    from referencing.exceptions import Unresolvable

    from harbin_viewer.factsheet.patterns.json_schema import EndlessSchemaError

    try:
        wrong = schema.first_error(json_cells.parsed(value))
    except Unresolvable:
        return ""
    except EndlessSchemaError:
        return "cannot be held against its JSON schema, which leads on without end"
    return f"does not keep to its JSON schema: {shortened(wrong)}" if wrong else ""


def _jsonschema() -> Any:
    """The library, which is not needed otherwise; None where it is not installed."""
    try:
        import jsonschema
    except ImportError:
        return None
    return jsonschema


def _unfit(name: str, field: Field) -> ConstraintError:
    first, *rest = name.split("_")
    return ConstraintError(f"The constraint “{first}{''.join(map(str.title, rest))}” is none of the type {field.type}.")


def _typed(limit: Any, read: Reader) -> Value:
    """A limit as a value of the field; JSON may write it as a number, or as a text like those of the cells."""
    try:
        return read(limit)
    except UnreadableError as wrong:
        if wrong.value is not None and not isinstance(limit, str):
            return wrong.value
        problem = f"The field wants {wrong.expected}, and the constraint {quoted(limit)} is not."
        raise ConstraintError(problem) from None
