"""What the standard asks of a descriptor, Data Package 1 and 2: where somebody's package departs from it, and how.

Nothing here keeps a package closed: what departs is understood as far as it goes, and told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple, TypeAlias

from harbin_viewer.factsheet.wording import either, in_quotes

Judge: TypeAlias = Callable[[Any], str]
"""What is asked of a value, in words, where it is otherwise; "" where it is as it should be."""

_SLUG = re.compile(r"[-a-z0-9._/]+")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)?")

_TYPES = frozenset({
    "any", "string", "number", "integer", "boolean", "date", "datetime", "time", "year", "yearmonth", "duration",
    "object", "array", "list", "geopoint", "geojson",
})  # fmt: skip

DEPARTS = "The descriptor is not quite as the standard, Data Package "
"""How the sentence begins that says so."""


class Departure(NamedTuple):
    """Where a descriptor is otherwise than the standard asks, and what is asked there."""

    place: str
    asked: str


def version_of(package: Mapping[str, Any]) -> int:
    """The version that a descriptor is of: 2 where its `$schema` says so, else 1, which the standard takes then."""
    said = package.get("$schema")
    return 2 if isinstance(said, str) and re.search(r"profiles/2\.\d", said) else 1


def departs(version: int) -> str:
    """Says that a descriptor departs from its version of the standard."""
    return f"{DEPARTS}{version}, asks."


def departures(package: Mapping[str, Any]) -> Iterator[Departure]:
    """Each property of a descriptor that is otherwise than its version of the standard asks."""
    yield from _part(package, _PACKAGES[version_of(package)], "")


def _a(kind: type | tuple[type, ...], words: str) -> Judge:
    def judge(value: Any) -> str:
        fits = isinstance(value, kind) and not (isinstance(value, bool) and kind is not bool)
        return "" if fits else words

    return judge


_text, _yes_or_no, _object = _a(str, "a text"), _a(bool, "true or false"), _a(dict, "an object")


def _as(pattern: re.Pattern[str], words: str) -> Judge:
    return lambda value: _text(value) or ("" if pattern.fullmatch(value) else words)


_slug = _as(_SLUG, "small letters, digits, “.”, “_”, “-” and “/” alone")
_email = _as(_EMAIL, "an address of e-mail")


def _moment(value: Any) -> str:
    if _text(value) or not _MOMENT.fullmatch(value):
        return "a date with a time, such as 2024-01-31T10:00:00Z"
    try:
        datetime.fromisoformat(value.upper().replace(" ", "T"))
    except ValueError:
        return "a date that there is"
    return ""


def _whole(value: Any) -> str:
    is_whole = isinstance(value, int) and not isinstance(value, bool) and value >= 0
    return "" if is_whole else "a whole number"


def _row(value: Any) -> str:
    return _whole(value) or ("" if value else "a row, counted from 1")


def _one_of(*words: str) -> Judge:
    return lambda value: "" if isinstance(value, str) and value in words else f"one of {', '.join(words)}"


def _either(*judges: Judge) -> Judge:
    """As one of these asks."""

    def judge(value: Any) -> str:
        asked = [found for judge in judges if (found := judge(value))]
        return either(list(dict.fromkeys(asked))) if len(asked) == len(judges) else ""

    return judge


class _List(NamedTuple):
    """A list of what `of` asks; `few` where it may not be empty."""

    of: Any
    few: bool = False


class _Part(NamedTuple):
    """An object: what is asked of its properties; of each group of names in `needs` one at least must be there.

    `more` is asked of the whole; a text in its place is a path to it where `in_file`.
    """

    properties: Mapping[str, Any]
    needs: tuple[tuple[str, ...], ...] = ()
    more: Callable[[Mapping[str, Any]], Iterator[tuple[str, str]]] | None = None
    in_file: bool = False


def _part(value: Any, asked: Any, place: str) -> Iterator[Departure]:
    if isinstance(asked, _Part):
        yield from _of_object(value, asked, place)
    elif isinstance(asked, _List):
        yield from _of_list(value, asked, place)
    elif words := asked(value):
        yield Departure(place, words)


def _of_list(value: Any, asked: _List, place: str) -> Iterator[Departure]:
    if not isinstance(value, list):
        yield Departure(place, "a list")
    elif asked.few and not value:
        yield Departure(place, "one at least")
    else:
        for number, item in enumerate(value):
            yield from _part(item, asked.of, f"{place}[{number}]")


def _of_object(value: Any, asked: _Part, place: str) -> Iterator[Departure]:
    if not isinstance(value, dict):
        if not (asked.in_file and isinstance(value, str) and value):
            yield Departure(place, "an object")
        return
    for name, inner in asked.properties.items():
        if name in value:
            yield from _part(value[name], inner, f"{place}.{name}" if place else name)
    for group in asked.needs:
        if not any(name in value for name in group):
            yield Departure(place, either(in_quotes(group)))
    for name, words in asked.more(value) if asked.more else ():
        yield Departure(".".join(filter(None, [place, name])), words)


def _anything(_value: Any) -> str:
    return ""


_CONSTRAINTS: dict[str, Any] = {
    "required": _yes_or_no, "unique": _yes_or_no, "minimum": _anything, "maximum": _anything,
    "exclusiveMinimum": _anything, "exclusiveMaximum": _anything, "minLength": _whole, "maxLength": _whole,
    "pattern": _text, "enum": _List(_anything, few=True), "jsonSchema": _anything,
}  # fmt: skip


def _unknown(constraints: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Whether all constraints are some of the standard's."""
    unknown = next((name for name in constraints if name not in _CONSTRAINTS), None)
    if unknown is not None:
        yield "", f"no constraint “{unknown}”"


def _keys(schema: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Whether the fields of the primary and the unique keys are there."""
    fields, unique = schema.get("fields"), schema.get("uniqueKeys")
    names = [field.get("name") for field in fields if isinstance(field, dict)] if isinstance(fields, list) else []
    known = {name for name in names if isinstance(name, str)}
    of_keys = [("primaryKey", schema.get("primaryKey"))]
    of_keys += [(f"uniqueKeys[{at}]", key) for at, key in enumerate(unique)] if isinstance(unique, list) else []
    yield from ((place, "a list of names of fields") for place, key in of_keys[1:] if isinstance(key, str))
    for place, key in of_keys if known else ():
        for name in [key] if isinstance(key, str) else key if isinstance(key, list) else ():
            if isinstance(name, str) and name not in known:
                yield place, "names of fields that are there"


def _categories(field: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Whether no category stands twice, and what a constraint allows is one."""
    listed, constraints = field.get("categories"), field.get("constraints")
    if not isinstance(listed, list) or not listed:
        return
    values = [str(one.get("value") if isinstance(one, dict) else one) for one in listed]
    if len(set(values)) < len(values):
        yield "categories", "each value once"
    allowed = constraints.get("enum") if isinstance(constraints, dict) else None
    if isinstance(allowed, list) and not {str(value) for value in allowed} <= set(values):
        yield "constraints.enum", "values that are among the categories"


def _path(value: Any) -> str:
    paths = value if isinstance(value, list) else [value]
    return "" if paths and all(isinstance(path, str) and path for path in paths) else "a path, or a list of paths"


_LICENCES = _List(_Part({"name": _text, "path": _text, "title": _text}, (("name", "path"),)), few=True)
_OF_SOURCE: dict[str, Any] = {"title": _text, "path": _text, "email": _email, "version": _text}
_SOURCES = {1: _Part(_OF_SOURCE, (("title",),)), 2: _Part(_OF_SOURCE, (tuple(_OF_SOURCE),))}

_OF_PERSON: dict[str, Any] = {"title": _text, "path": _text, "email": _email, "organization": _text}
_OF_PERSON_2 = {**_OF_PERSON, "roles": _List(_text, few=True), "givenName": _text, "familyName": _text}
_PEOPLE = {
    1: _List(_Part({**_OF_PERSON, "role": _text}, (("title",),)), few=True),
    2: _List(_Part(_OF_PERSON_2, (tuple(_OF_PERSON_2),)), few=True),
}

_MISSING = {1: _text, 2: _either(_text, _object)}
_OF_FIELD: dict[str, Any] = {
    "name": _text, "type": _one_of(*sorted(_TYPES)), "format": _text, "title": _text, "description": _text,
    "constraints": _Part(_CONSTRAINTS, more=_unknown), "bareNumber": _yes_or_no, "decimalChar": _text,
    "groupChar": _text, "trueValues": _List(_text), "falseValues": _List(_text), "rdfType": _text,
}  # fmt: skip
_FIELDS = {
    1: _Part(_OF_FIELD, (("name",),)),
    2: _Part(
        {**_OF_FIELD, "missingValues": _List(_MISSING[2]), "categories": _a(list, "a list")}, (("name",),), _categories
    ),
}

_MATCHES = _one_of("exact", "equal", "subset", "superset", "partial")


def _match(value: Any) -> str:
    """The text of the standard asks for a word, its profile for a list of one; both are right."""
    return _MATCHES(value[0] if isinstance(value, list) and len(value) == 1 else value)


_OF_SCHEMA: dict[str, Any] = {
    "primaryKey": _either(_text, _a(list, "a list")), "foreignKeys": _List(_object), "fieldsMatch": _match,
}  # fmt: skip
_OF_SCHEMA_2: dict[str, Any] = {
    "uniqueKeys": _a(list, "a list"),
    "fieldsMatch": _match,
}
_SCHEMAS = {
    version: _Part(
        {"fields": _List(_FIELDS[version], few=True), "missingValues": _List(_MISSING[version]), **_OF_SCHEMA, **more},
        (("fields",),),
        _keys,
        in_file=True,
    )
    for version, more in ((1, {}), (2, _OF_SCHEMA_2))
}

_DIALECT = _Part(
    {
        "delimiter": _text, "lineTerminator": _text, "quoteChar": _text, "doubleQuote": _yes_or_no, "escapeChar": _text,
        "nullSequence": _text, "skipInitialSpace": _yes_or_no, "header": _yes_or_no, "commentChar": _text,
        "headerRows": _List(_row), "headerJoin": _text, "commentRows": _List(_row),
    },
    in_file=True,
)  # fmt: skip

_OF_RESOURCE: dict[str, Any] = {
    "path": _path, "title": _text, "description": _text, "format": _text, "mediatype": _text, "encoding": _text,
    "bytes": _whole, "hash": _text, "profile": _text, "type": _text, "homepage": _text, "licenses": _LICENCES,
    "dialect": _DIALECT,
}  # fmt: skip
_NAMES = {1: _slug, 2: _text}
_RESOURCES = {
    version: _Part(
        {"name": _NAMES[version], "sources": _List(_SOURCES[version]), "schema": _SCHEMAS[version], **_OF_RESOURCE},
        (("name",), ("path", "data")),
    )
    for version in (1, 2)
}

_OF_PACKAGE: dict[str, Any] = {
    "id": _text, "title": _text, "description": _text, "homepage": _text, "version": _text, "image": _text,
    "profile": _text, "$schema": _text, "created": _moment, "keywords": _List(_text, few=True),
    "licenses": _LICENCES,
}  # fmt: skip
_PACKAGES = {
    version: _Part(
        {
            **{"name": _NAMES[version], "sources": _List(_SOURCES[version]), "contributors": _PEOPLE[version]},
            **{"resources": _List(_RESOURCES[version], few=True), **_OF_PACKAGE},
        },
        (("resources",),),
    )
    for version in (1, 2)
}
