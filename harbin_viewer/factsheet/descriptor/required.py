"""Which properties an object of the descriptor must have: the decoder names only the first that is missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Union, get_args, get_origin

from msgspec import Struct, structs

from harbin_viewer.factsheet.descriptor.decode_type import sheet_type

Place = tuple[str | int, ...]


def missing(document: object, path: Place) -> tuple[str, ...]:
    """The required properties that the object at `path` lacks, in the order of its type; none where that is unknown."""
    kind: Any = sheet_type()
    here = document
    for step in path:
        kind = _inside(_struct(kind, here), step)
        here = here[step]  # type: ignore[index]
    struct = _struct(kind, here)
    if struct is None or not isinstance(here, dict):
        return ()
    return tuple(one.encode_name for one in structs.fields(struct) if one.required and one.encode_name not in here)


def _inside(kind: Any, step: str | int) -> Any:
    """The type of a property of a struct, or of the items of a list."""
    if isinstance(step, int):
        return next(iter(get_args(kind)), None)
    fields = structs.fields(kind) if _is_struct(kind) else ()
    return next((one.type for one in fields if one.encode_name == step), None)


def _struct(kind: Any, part: object) -> Any:
    """The type itself, freed of what surrounds it; of several, the one that `part` is by its tag or its shape."""
    choices = list(_choices(kind))
    if isinstance(part, list):
        return next((one for one in choices if get_origin(one) is tuple), None)
    found = [one for one in choices if _is_struct(one)]
    return next((one for one in found if len(found) == 1 or _has_tag(one, part)), None)


def _choices(kind: Any) -> Iterator[Any]:
    if get_origin(kind) is Annotated:
        yield from _choices(get_args(kind)[0])
    elif get_origin(kind) is Union or type(kind).__name__ == "UnionType":
        for one in get_args(kind):
            yield from _choices(one)
    else:
        yield kind


def _has_tag(kind: Any, part: object) -> bool:
    config = kind.__struct_config__
    return isinstance(part, dict) and part.get(config.tag_field) == config.tag


def _is_struct(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Struct)
