"""What a descriptor says of a resource: its file, encoding, fields and keys, and each mistake in that."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from harbin_viewer.factsheet.descriptor.declared_names import Names
from harbin_viewer.factsheet.model.error import SheetError, reason_of
from harbin_viewer.factsheet.model.package.resource import Dialect, Resource
from harbin_viewer.factsheet.model.package.schema import Field, ForeignKey, Schema, names_of
from harbin_viewer.factsheet.sources.files.on_disk import is_plain_file
from harbin_viewer.factsheet.wording import quoted

if TYPE_CHECKING:
    from harbin_viewer.factsheet.sources.files.package_files import PackageFiles


There: TypeAlias = Callable[[str], str]
"""Says what is wrong with the path of a file, with {} for it; "" where it can be read as far as one sees."""


def mistakes(resource: Resource, names: Names, there: There) -> Iterator[SheetError]:
    """Every mistake in the description of one resource; of its files no more than that they are there."""
    place = f"resource “{resource.name}”"
    yield from _data(resource, names, there, place)
    yield from _encoding(resource.encoding, names, f"{place}, encoding")
    yield from _dialect(resource.dialect, names, f"{place}, dialect")
    if resource.schema is not None:
        yield from _schema(resource.schema, resource.name, names, place)


def in_folder(folder: Path) -> There:
    """Looks for files below a folder."""
    return lambda path: _outside(path) or _unreachable(folder / path, folder)


def in_files(files: PackageFiles) -> There:
    """Looks among the files of an archive."""

    def problem(path: str) -> str:
        try:
            files.size(path)
        except SheetError as mistake:
            return _outside(path) or f"{{}} cannot be read: {mistake.problem}"
        return ""

    return problem


def _data(resource: Resource, names: Names, there: There, place: str) -> Iterator[SheetError]:
    if resource.path and resource.data is not None:
        yield names.error(place, "It has both “path” and “data”.", "Keep one of them.")
    elif resource.path:
        for path in resource.paths:
            yield from _path(path, names, there, f"{place}, path")
    elif resource.data is None and resource.name not in names.touched:
        remedy = "Add “path”, the name of a file beside the descriptor, or “data” with the rows."
        yield names.error(place, "It has neither “path” nor “data”.", remedy)


def _path(path: str, names: Names, there: There, place: str) -> Iterator[SheetError]:
    wrong = "" if path.startswith(("https://", "http://")) else there(path)
    if wrong == _OUTSIDE:
        remedy = "Put the file into the folder and give its path from there, with “/” between folders."
        yield names.error(place, wrong.format(quoted(path)), remedy)
    elif wrong:
        yield names.error(place, wrong.format(quoted(path)), "Put the file there, or correct the path.")


_OUTSIDE = "{} leads out of the folder of the sheet."


def _outside(path: str) -> str:
    """Whether a path is absolute or climbs out; a backslash parts folders on one system only."""
    climbs = path.startswith(("/", "~")) or ".." in path.split("/") or "\\" in path or ":" in path
    return _OUTSIDE if climbs else ""


def _unreachable(file: Path, folder: Path) -> str:
    """What is wrong with a file below a folder."""
    try:
        if not is_plain_file(file):
            return "There is no file {}."
        linked = file.is_symlink() or file.parent != folder
        outside = linked and not file.resolve().is_relative_to(folder.resolve())
    except OSError as error:
        return f"The file {{}} cannot be reached: {reason_of(error)}."
    return "{} is a link that leads out of the folder of the sheet." if outside else ""


def _encoding(encoding: str, names: Names, place: str) -> Iterator[SheetError]:
    try:
        b"ab".decode(encoding, "replace")
    except (LookupError, ValueError):  # some codecs of Python are none of files, and say so each in its way
        yield names.error(place, f"There is no text encoding {quoted(encoding)}.", "Use a known name, best “utf-8”.")


def _dialect(dialect: Dialect, names: Names, place: str) -> Iterator[SheetError]:
    """Signs that are the same as another."""
    signs = {
        "delimiter": dialect.delimiter, "quoteChar": dialect.quote_char or None, "escapeChar": dialect.escape_char,
        "commentChar": dialect.comment_char,
    }  # fmt: skip
    given = {name: sign for name, sign in signs.items() if sign is not None}
    if len(set(given.values())) < len(given):
        yield names.error(place, "Two of its characters are the same.", "Give each its own.")


def _schema(schema: Schema, resource: str, names: Names, place: str) -> Iterator[SheetError]:
    yield from names.twice("field", (field.name for field in schema.fields), f"{place}, ")
    for field in schema.fields:
        yield from _field(field, resource, names, f"{place}, field “{field.name}”")
    yield from names.fields(resource, names_of(schema.primary_key), f"{place}, primaryKey")
    for number, key in enumerate(schema.foreign_keys, 1):
        yield from _foreign_key(key, resource, names, f"{place}, foreign key {number}")


def _field(field: Field, resource: str, names: Names, place: str) -> Iterator[SheetError]:
    for subject, column in (("status", field.status), ("note", field.note), ("references", field.references)):
        if column != subject:
            yield from names.fields(resource, (column,), f"{place}, {subject}")
    if not field.constraints.pattern:
        return
    from harbin_viewer.factsheet.patterns.pattern import problem

    if why := problem(field.constraints.pattern):
        told = f"{quoted(field.constraints.pattern)} is not a regular expression: {why}."
        yield names.error(f"{place}, constraints, pattern", told, "Correct the expression.")


def _foreign_key(key: ForeignKey, resource: str, names: Names, place: str) -> Iterator[SheetError]:
    here, there = names_of(key.fields), names_of(key.reference.fields)
    target = key.reference.resource or resource
    yield from names.fields(resource, here, place)
    if key.reference.package:
        return  # it leads out of this package, and is not followed
    yield from names.resource(target, f"{place}, reference")
    yield from names.fields(target, there, f"{place}, reference")
    if len(here) != len(there):
        yield names.error(place, "It has not as many fields as its reference.", "Name the fields in pairs.")
