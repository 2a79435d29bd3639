"""A descriptor of others brought into the types of the model: what does not fit is understood, or left out and told."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal, get_args, get_origin

import msgspec
from msgspec import structs

from harbin_viewer.factsheet.descriptor.foreign.noted import Noted
from harbin_viewer.factsheet.descriptor.required import choices, is_struct
from harbin_viewer.factsheet.descriptor.wordings import Place, words
from harbin_viewer.factsheet.model.package.people import Contributor, License
from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.model.package.source import Source
from harbin_viewer.factsheet.wording import quoted

_fields = cache(structs.fields)
"""The fields of a type; to gather them anew for each of thousands of columns takes seconds."""

_PLAIN = frozenset({str, int, float, bool})

_SHORT_FORMS: dict[type, str] = {Source: "title", Contributor: "title", License: "name", Field: "name"}
"""Parts that some write as a text alone, with the property that it is."""

_ABSENT: Any = object()


class Fitting:
    """Fits parts of one descriptor; what it understood otherwise than it stands is in `noted`."""

    def __init__(self, document: object, noted: Noted) -> None:
        self._document = document
        self._noted = noted

    def fit(self, kind: Any, value: Any, place: Place = ()) -> Any:
        """The value as plain values that the decoder takes for `kind`; None where nothing of it can be used."""
        fitted = self._fit(kind, value, place)
        return None if fitted is _ABSENT else fitted

    def _fit(self, kind: Any, value: Any, place: Place) -> Any:
        if value is None:
            self._noted.add("assumed", "Properties that are null count as absent.", place=self._words(place))
            return _ABSENT
        of_lists, struct = _whole_of(kind)
        if isinstance(value, list) and of_lists is not None:
            return self._list(kind, of_lists, value, place)
        if isinstance(value, dict) and struct is not None:
            return self._object(struct, value, place)
        if isinstance(value, str) and _takes(kind, value):
            return value
        if isinstance(value, str) and struct in _SHORT_FORMS:
            return self._object(struct, {_SHORT_FORMS[struct]: value}, place)
        if of_lists is not None and not _takes(kind, value):
            return self._list(kind, of_lists, [value], place)
        return self._scalar(kind, value, place)

    def _object(self, kind: Any, value: dict[str, Any], place: Place) -> Any:
        if _PLAIN.issuperset(map(type, value.values())) and _takes(kind, value):
            return {name: item for name, item in value.items() if name in _names(kind)}  # as most columns are
        made: dict[str, Any] = {}
        for field in _fields(kind):
            if field.encode_name in value:
                if value[field.encode_name] is None and _says_none(field):
                    made[field.encode_name] = None
                    continue
                fitted = self._fit(field.type, value[field.encode_name], (*place, field.encode_name))
                if fitted is not _ABSENT:
                    made[field.encode_name] = fitted
            if field.required and field.encode_name not in made:
                return self._left_out(f"A part without a usable “{field.encode_name}” is left out.", place)
        return made

    def _list(self, kind: Any, of_lists: Any, values: list[Any], place: Place) -> Any:
        inner = get_args(of_lists)
        if inner[-1:] != (...,):  # so many, and no more
            return values if _takes(kind, values) else self._unusable(kind, values, place)
        fitted = [self._fit(inner[0], value, (*place, number)) for number, value in enumerate(values)]
        kept = [value for value in fitted if value is not _ABSENT]
        return kept if kept or _takes(kind, []) else _ABSENT

    def _scalar(self, kind: Any, value: Any, place: Place) -> Any:
        if _takes(kind, value):
            return value
        for other in _understood(value):
            if _takes(kind, other):
                if str(other) != str(value):
                    told = f"{quoted(value)} is read as {quoted(other)}."
                    self._noted.add("assumed", told, place=self._words(place))
                return other
        return _ABSENT if value == "" else self._unusable(kind, value, place)

    def _unusable(self, kind: Any, value: Any, place: Place) -> Any:
        known = next((get_args(choice) for choice in choices(kind) if get_origin(choice) is Literal), ())
        why = "is none of the values it can have" if known else "is of no use there"
        return self._left_out(f"{quoted(value)} {why}, and is left out.", place)

    def _left_out(self, told: str, place: Place) -> Any:
        self._noted.slip("left out", told, place=self._words(place))
        return _ABSENT

    def _words(self, place: Place) -> str:
        return words(self._document, place)


def _says_none(field: structs.FieldInfo) -> bool:
    """Whether null says something else than the absent property: that no sign quotes cells."""
    return field.default not in (msgspec.NODEFAULT, None) and _takes(field.type, None)


@cache
def _names(kind: Any) -> frozenset[str]:
    return frozenset(field.encode_name for field in _fields(kind))


@cache
def _whole_of(kind: Any) -> tuple[Any, Any]:
    """The type of lists and the type of objects among those of a union, None where it has none; found once a type."""
    known = list(choices(kind))
    of_lists = next((choice for choice in known if get_origin(choice) is tuple), None)
    return of_lists, next((choice for choice in known if is_struct(choice)), None)


def _takes(kind: Any, value: Any) -> bool:
    try:
        msgspec.convert(value, kind)
    except (msgspec.ValidationError, TypeError, OverflowError):
        return False
    return True


def _understood(value: Any) -> list[Any]:
    """What a value may mean that is not of the type that is asked for, the likeliest first."""
    if isinstance(value, bool):
        return [str(value).lower()]
    if isinstance(value, int | float):
        return [str(value), *([int(value)] if float(value).is_integer() else [])]
    if isinstance(value, str):
        return [value.strip(), value.strip().lower(), *_of_text(value.strip())]
    if isinstance(value, list):
        return ["; ".join(str(item) for item in value if item is not None)]
    if isinstance(value, dict):  # a text in several languages
        texts = {key: text for key, text in value.items() if isinstance(text, str)}
        return [texts[key] for key in ("en", "en-US", "title", "name", *texts) if key in texts]
    return []


def _of_text(text: str) -> list[Any]:
    """The truth or number that a text writes out."""
    truth = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}.get(text.lower())
    found: list[Any] = [] if truth is None else [truth]
    for kind in (int, float):
        try:
            found.append(kind(text))
        except ValueError:
            continue
    return found
