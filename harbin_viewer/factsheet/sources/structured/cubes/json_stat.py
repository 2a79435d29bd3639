"""JSON-stat: datasets of versions 1 and 2, bundles and collections of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import RawTable, SourceHint
from harbin_viewer.factsheet.sources.reader import Reader, Reading
from harbin_viewer.factsheet.sources.structured.cubes.cube_table import (
    MAX_PLACES,
    Category,
    Cube,
    Dimension,
    cube_table,
)
from harbin_viewer.factsheet.sources.structured.json_text import Figure, looks_like_json, parsed, text_of, words_of
from harbin_viewer.factsheet.wording import number
from harbin_viewer.factsheet.words.whole_numbers import whole_number


def recognises(head: bytes, _name: str) -> bool:
    """Whether JSON begins with the properties of a dataset."""
    if not looks_like_json(head):
        return False
    dataset = b'"dimension"' in head and (b'"size"' in head or b'"category"' in head)
    says_so = b'"class"' in head and any(x in head for x in (b'"dataset"', b'"collection"')) and b'"version"' in head
    return dataset or (says_so and (b'"value"' in head or b'"link"' in head))


def read(file: OpenedFile) -> Reading:
    """The tables of a JSON-stat file."""
    return reading(parsed(file), file)


READER = Reader(
    name="json-stat",
    title="JSON-stat",
    suffixes=(".json", ".jsonstat"),
    recognises=recognises,
    read=read,
    media_types=("application/vnd.json-stat+json",),
)


def holds_datasets(value: Any) -> bool:
    """Whether a value of JSON is a dataset, a bundle or a collection."""
    return bool(_datasets(value))


def reading(value: Any, file: OpenedFile) -> Reading:
    """The tables of a value of JSON; SheetError where it has no dataset with figures in it."""
    datasets = _datasets(value)
    if not datasets:
        problem = "There is no dataset with figures in this JSON-stat file."
        raise file.error(problem, "A collection may only list addresses: open one of them.")
    tables = tuple(_table(name, dataset, file) for name, dataset in datasets)
    whole = value if isinstance(value, dict) and "dimension" not in value else {}
    return Reading(tables, title=words_of(whole.get("label")), created=words_of(whole.get("updated")))


def _datasets(value: Any) -> list[tuple[str, dict[str, Any]]]:
    """The datasets in a value: itself, those of a bundle by their names, those that a collection holds."""
    if not isinstance(value, dict):
        return []
    if isinstance(value.get("dimension"), dict) and "value" in value:
        return [("", value)]
    if value.get("class") == "collection":
        items = _object(value.get("link")).get("item")
        return [found for item in (items if isinstance(items, list) else ()) for found in _datasets(item)]
    return [
        (name, part)
        for name, part in value.items()
        if isinstance(part, dict) and isinstance(part.get("dimension"), dict) and "value" in part
    ]


def _table(name: str, dataset: dict[str, Any], file: OpenedFile) -> RawTable:
    cube = _cube(dataset, file)
    if cube.size > MAX_PLACES:
        problem = f"The dataset has {number(cube.size)} places, more than are read."
        raise file.error(problem, "Ask for a part of it.", name)
    table = cube_table(cube)
    return RawTable(
        name=name or file.stem,
        labels=table.labels,
        rows=table.rows,
        title=words_of(dataset.get("label")),
        description=words_of(dataset.get("note")),
        columns=table.columns,
        sources=_sources(dataset),
        first_row=1,
        counted="table row",
        place=name,
        notices=_told_of_count(dataset["value"], cube.size, name),
    )


def _cube(dataset: dict[str, Any], file: OpenedFile) -> Cube:
    status = dataset.get("status")
    return Cube(
        _dimensions(dataset, file),
        _by_number(dataset["value"]),
        _by_number(status) if status else None,
        _status_words(_object(dataset.get("extension"))),
        unit=_category_unit(dataset.get("unit")),
    )


def _told_of_count(values: Any, size: int, name: str) -> tuple[Notice, ...]:
    """That a list has not as many figures as the dimensions have places."""
    if not isinstance(values, list) or len(values) == size:
        return ()
    sentence = f"The dataset says it has {number(size)} figures and gives {number(len(values))}."
    return (Notice("odd", sentence, place=name),)


def _sources(dataset: dict[str, Any]) -> tuple[SourceHint, ...]:
    source, updated = words_of(dataset.get("source")), text_of(dataset.get("updated"))
    return (
        (SourceHint(title=source, date=updated, date_of="updated", address=words_of(dataset.get("href"))),)
        if source or updated
        else ()
    )


def _dimensions(dataset: dict[str, Any], file: OpenedFile) -> tuple[Dimension, ...]:
    """The dimensions in their order; version 1 keeps `id`, `size` and `role` among them."""
    parts = dataset["dimension"]
    names = dataset.get("id") or parts.get("id")
    if not isinstance(names, list) or not all(isinstance(parts.get(str(name)), dict) for name in names):
        raise file.error("A dimension of the JSON-stat dataset is missing.", "Download it again.", "dimension")
    roles = _object(dataset.get("role") or parts.get("role"))
    role_of = {str(name): role for role, named in roles.items() if isinstance(named, list) for name in named}
    dimensions = tuple(_dimension(str(name), parts[str(name)], role_of.get(str(name), "")) for name in names)
    given = dataset.get("size") or parts.get("size")
    sizes = [int(size) for size in given if _is_whole(size)] if isinstance(given, list) else []
    if sizes and sizes != [len(dimension.categories) for dimension in dimensions]:
        raise file.error("The sizes of the JSON-stat dataset do not fit its dimensions.", "Download it again.", "size")
    return dimensions


def _dimension(name: str, part: dict[str, Any], role: str) -> Dimension:
    category = _object(part.get("category"))
    labels, units, notes = (_object(category.get(key)) for key in ("label", "unit", "note"))
    codes = _codes(category.get("index"), labels)
    categories = tuple(
        Category(code, words_of(labels.get(code)) or code, _category_unit(units.get(code)), words_of(notes.get(code)))
        for code in codes
    )
    return Dimension(name, words_of(part.get("label")) or name, categories, role, words_of(part.get("note")))


def _codes(index: Any, labels: dict[str, Any]) -> list[str]:
    """The codes in order: a list of them, an object that numbers them, or the labels alone where there is one."""
    if isinstance(index, list):
        return [str(code) for code in index]
    if isinstance(index, dict):
        return sorted(index, key=lambda code: int(index[code]) if _is_whole(index[code]) else len(index))
    return list(labels)


def _is_whole(value: Any) -> bool:
    """Whether a value of JSON, whose numbers are kept in their digits, is a whole number."""
    return isinstance(value, Figure | int) and whole_number(str(value)) is not None


def _category_unit(unit: Any) -> str:
    """The unit of a measure in the words its file has for it; version 1 and offices name the property differently."""
    if not isinstance(unit, dict):
        return words_of(unit)
    words = next((words_of(unit[key]) for key in ("label", "base", "unit", "type", "symbol") if unit.get(key)), "")
    power = str(unit.get("multiplier", ""))
    scale = {"3": "thousand", "6": "million", "9": "billion"}.get(power, "")
    return words if scale and scale in words.lower() else f"{scale} {words}".strip()


def _status_words(extension: dict[str, Any]) -> dict[str, str]:
    """What flags mean, where the file says so: offices keep it in an extension."""
    status = extension.get("status")
    labels = status.get("label") if isinstance(status, dict) else None
    return {str(flag): words_of(words) for flag, words in labels.items()} if isinstance(labels, dict) else {}


def _object(value: Any) -> dict[str, Any]:
    """What should be an object; an empty one where it is none."""
    return value if isinstance(value, dict) else {}


def _by_number(values: Any) -> Callable[[int], str]:
    """The figure or flag of a place: from a list, from an object by number, or one for all."""
    if isinstance(values, list):
        count = len(values)
        if count == 1:
            return lambda _number: text_of(values[0])
        return lambda number: text_of(values[number]) if number < count else ""
    if isinstance(values, dict):
        return lambda number: text_of(values.get(str(number)))
    return lambda _number: text_of(values)
