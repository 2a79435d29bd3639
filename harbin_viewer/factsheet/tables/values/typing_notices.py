"""What is said of a table that was read otherwise than its descriptor says: types, encoding, keys, rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from harbin_viewer.factsheet.model.error import CutShortError, SheetError
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.tables.rules.constraints import left_out
from harbin_viewer.factsheet.wording import first_of, quoted

_MOST_NAMES, _MOST_RENAMED = 5, 2
_MOMENTS = ("date", "datetime", "yearmonth")
_NOUNS = {
    "integer": "whole numbers", "number": "numbers", "date": "dates", "datetime": "dates with times",
    "yearmonth": "months", "any": "texts",
}  # fmt: skip


def of(resource: Resource, fields: tuple[Field, ...]) -> Iterator[Notice]:
    """The notices of a table whose columns are read as `fields` say."""
    declared = {field.name: field for field in resource.schema.fields} if resource.schema else {}
    changed: dict[tuple[str, str], list[str]] = {}
    for field in fields:
        said = declared.get(field.name, Field(name=field.name, type="any"))
        before: str = said.type
        if before != field.type or said.format != field.format:
            changed.setdefault((before, field.type), []).append(field.name)
    for (before, after), names in changed.items():
        yield _changed(resource, before, after, names)
    yield from _not_looked_at(resource)


def of_encoding(said: Resource, found: Resource) -> Iterator[Notice]:
    """The notice of a file that is in another encoding than its descriptor says."""
    if said.encoding != found.encoding:
        sentence = f"The file is said to be encoded in {said.encoding}, and is in {found.encoding.upper()}."
        yield Notice("odd", sentence, said.name)


def of_sign(said: Resource, found: Resource) -> Iterator[Notice]:
    """The notice of a file whose cells are parted by another sign than its descriptor says."""
    if said.dialect.delimiter != found.dialect.delimiter:
        sign = {"\t": "tabs"}.get(found.dialect.delimiter, quoted(found.dialect.delimiter))
        yield Notice("odd", f"The cells are parted by {sign}, of which the descriptor says nothing.", said.name)


def of_end(resource: Resource, mistakes: Iterable[SheetError]) -> Iterator[Notice]:
    """The notice of a file of which not all rows could be read."""
    for mistake in mistakes:
        if isinstance(mistake, CutShortError):
            sentence = f"What stands in the file from here on could not be read. {mistake.problem}"
            yield Notice("left out", sentence, resource.name, place=mistake.place)


def of_names(resource: Resource, renamed: Mapping[str, str]) -> Iterator[Notice]:
    """The notice of a file whose header calls columns otherwise than its schema does (field name to label)."""
    if renamed:
        pairs = [f"{quoted(label)} where the schema has {quoted(name)}" for name, label in renamed.items()]
        listed = first_of(pairs, _MOST_RENAMED, " others")
        sentence = f"The header of the file has other names than the schema: {listed}."
        yield Notice("odd", sentence, resource.name, next(iter(renamed)), count=len(renamed))


def of_money(resource: Resource, signs: Mapping[str, str]) -> Iterator[Notice]:
    """The notice of each field whose figures have a currency at them (field name to sign) that its unit denies."""
    if not any(signs.values()) or resource.schema is None:
        return
    from harbin_viewer.factsheet.sources.text.unit_signs import contradict  # for what is wrong alone

    for field in resource.schema.fields:
        sign = signs.get(field.name, "")
        if sign and field.unit and contradict(sign, field.unit):
            said = f"{quoted(field.name)} is declared to be in {quoted(field.unit)}, which is taken"
            yield Notice("odd", f"{said}, but cells of it are written in {quoted(sign)}.", resource.name, field.name)


def with_labels(fields: tuple[Field, ...], renamed: Mapping[str, str]) -> tuple[Field, ...]:
    """The fields, called as the file calls its columns where it has other names for them and they have no title."""
    if not renamed:
        return fields
    return tuple(field if field.title else replace(field, title=renamed.get(field.name, "")) for field in fields)


def _changed(resource: Resource, before: str, after: str, names: list[str]) -> Notice:
    listed = first_of([quoted(name) for name in names], _MOST_NAMES, " other columns")
    if before in ("any", "string"):
        sentence = f"The values of {listed} are all {_NOUNS.get(after, f'of the type {after}')} and were read as such."
        return Notice("assumed", sentence, resource.name, names[0], count=len(names))
    if after == "any":
        sentence = f"None of the values of {listed} is of the type {before} that the schema names: they are texts here."
        return Notice("odd", sentence, resource.name, names[0], count=len(names))
    if after in _MOMENTS and before in _MOMENTS:
        sentence = f"The schema has {listed} written otherwise than the values are, which were read as {_NOUNS[after]}."
        return Notice("odd", sentence, resource.name, names[0], count=len(names))
    odd = "there are values with decimals" if after == "number" else "there are other numbers"
    sentence = f"The schema names {before} as the type of {listed}, and {odd}: read as {_NOUNS.get(after, after)}."
    return Notice("odd", sentence, resource.name, names[0], count=len(names))


def _not_looked_at(resource: Resource) -> Iterator[Notice]:
    if resource.schema is None:
        return
    for key in resource.schema.foreign_keys:
        if key.reference.package:
            sentence = f"A key leads into another package, {quoted(key.reference.package)}, and was not followed."
            yield Notice("left out", sentence, resource.name)
    for field in resource.schema.fields:
        if sentence := left_out(field):
            yield Notice("left out", sentence, resource.name, field.name)
