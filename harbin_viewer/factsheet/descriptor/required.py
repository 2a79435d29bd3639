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
    return tuple(
        field.encode_name for field in structs.fields(struct) if field.required and field.encode_name not in here
    )


def _inside(kind: Any, step: str | int) -> Any:
    """The type of a property of a struct, or of the items of a list."""
    if isinstance(step, int):
        return next(iter(get_args(kind)), None)
    fields = structs.fields(kind) if is_struct(kind) else ()
    return next((field.type for field in fields if field.encode_name == step), None)


def _struct(kind: Any, part: object) -> Any:
    """The type itself, freed of what surrounds it; of several, the one that `part` is by its tag or its shape."""
    known = list(choices(kind))
    if isinstance(part, list):
        return next((choice for choice in known if get_origin(choice) is tuple), None)
    found = [choice for choice in known if is_struct(choice)]
    return next((struct for struct in found if len(found) == 1 or _has_tag(struct, part)), None)


def choices(kind: Any) -> Iterator[Any]:
    """The types of a union, freed of what surrounds them."""
    if get_origin(kind) is Annotated:
        yield from choices(get_args(kind)[0])
    elif get_origin(kind) is Union or type(kind).__name__ == "UnionType":
        for inner in get_args(kind):
            yield from choices(inner)
    else:
        yield kind


def _has_tag(kind: Any, part: object) -> bool:
    config = kind.__struct_config__
    return isinstance(part, dict) and part.get(config.tag_field) == config.tag


def is_struct(kind: Any) -> bool:
    """Whether a type is an object with properties."""
    return isinstance(kind, type) and issubclass(kind, Struct)
