"""An entry of a descriptor as a row of cells, and back: what no column has stands in the last one as JSON."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal, NamedTuple, TypeAlias

from harbin_viewer.factsheet.wording import quoted
from harbin_viewer.factsheet.words.xml_text import NOT_IN_XML

Kind: TypeAlias = Literal["text", "number", "flag", "list", "names", "pairs"]
Cell: TypeAlias = str | int | Decimal

MORE = "more"
_LACKS = "(without)"
"""The usual properties that an entry does not have."""


_YES = frozenset({"yes", "true", "1", "x", "ja", "oui", "sí", "да", "是"})
_NO = frozenset({"no", "false", "0", "nein", "non", "нет", "否"})

NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")
"""A figure that a spreadsheet shows as it is written."""


_HOLDS: dict[Kind, str] = {
    "text": "words", "number": "a number such as 0.5", "flag": "yes or no", "list": "names parted by semicolons",
    "names": "names parted by semicolons", "pairs": "columns and what they say, such as year=2021",
}  # fmt: skip


class Column(NamedTuple):
    """A column: its plain heading, where its value stands in an entry, what it is, and a note that explains it.

    `choices` are what a cell may say: its words, or one word for what is asked for them when a workbook is written: the
    names of the sheet's own “sources” or “tables”, or the kinds of “charts”, “marks”, “checks”, “tabs” and “statuses”.
    """

    heading: str
    path: tuple[str, ...]
    kind: Kind = "text"
    note: str = ""
    choices: tuple[str, ...] | str = ()


def row_of(entry: Mapping[str, Any], columns: Sequence[Column], defaults: Mapping[str, Any]) -> list[Cell]:
    """The cells of an entry, that of “more” last; `defaults` are properties that need not be told."""
    rest: dict[str, Any] = copy.deepcopy(dict(entry))
    missing = [key for key in defaults if key not in rest]
    for key, value in defaults.items():
        if key in rest and rest[key] == value and type(rest[key]) is type(value):
            del rest[key]
    cells = [_taken(rest, column) for column in columns]
    if missing:
        rest[_LACKS] = missing
    bare = rest or _is_bare(entry, columns)
    return [*cells, written(rest) if bare else ""]


def entry_of(cells: Mapping[str, str], columns: Sequence[Column], defaults: Mapping[str, Any]) -> dict[str, Any]:
    """The entry that a row says, by the headings of its cells; ValueError has the heading of one that says nothing."""
    more = _more(cells.get(MORE, ""))
    missing = more.pop(_LACKS, [])
    if not isinstance(missing, list):
        raise ValueError(MORE, f"What it says under {quoted(_LACKS)} is not a list.")
    entry: dict[str, Any] = {key: value for key, value in defaults.items() if key not in missing}
    for column in columns:
        text = cells.get(column.heading, "")
        if text != "":
            _put(entry, column.path, _value(text, column))
    return _merged(entry, more)


def written(value: Any) -> str:
    """A value as JSON in one line, with figures as they are written."""
    from msgspec import json as fast

    text = fast.Encoder(decimal_format="number").encode(value).decode()
    return NOT_IN_XML.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


def parsed(text: str) -> Any:
    """A JSON text with figures as decimals, so that none loses a digit."""
    return json.loads(text, parse_float=Decimal)


def _is_bare(entry: Mapping[str, Any], columns: Sequence[Column]) -> bool:
    """Whether an entry would leave no trace in its row."""
    return not entry and bool(columns)


def _more(text: str) -> dict[str, Any]:
    if not text:
        return {}
    try:
        found = parsed(text)
    except ValueError as error:
        raise ValueError(MORE, "It is no JSON.") from error
    if not isinstance(found, dict):
        raise ValueError(MORE, "It is no JSON object.")
    return found


def _taken(rest: dict[str, Any], column: Column) -> Cell:
    """The cell of a column, taken out of an entry; "" where the entry has none that a cell can say."""
    owner: Any = rest
    for key in column.path[:-1]:
        owner = owner.get(key) if isinstance(owner, dict) else None
    last = column.path[-1]
    if not isinstance(owner, dict) or last not in owner:
        return ""
    cell = _cell(owner[last], column.kind)
    if cell is None:
        return ""
    del owner[last]
    _prune(rest, column.path[:-1])
    return cell


def _prune(rest: dict[str, Any], path: tuple[str, ...]) -> None:
    """Take out objects that have nothing left in them."""
    for count in range(len(path), 0, -1):
        owner: Any = rest
        for key in path[: count - 1]:
            owner = owner[key]
        if owner.get(path[count - 1]) == {}:
            del owner[path[count - 1]]


def _cell(value: Any, kind: Kind) -> Cell | None:
    """A value as a cell says it; None where it cannot."""
    if kind == "text":
        is_plain = isinstance(value, str) and value and value == value.strip() and not NOT_IN_XML.search(value)
        return value if is_plain else None
    if kind == "number":
        return _number(value)
    if kind == "flag":
        return "yes" if value is True else None
    if kind == "pairs":
        return _pairs(value)
    if kind == "names" and isinstance(value, str):
        return value if is_item(value) else None
    items = value if isinstance(value, list) and value and all(map(is_item, value)) else None
    if items is None:
        return None
    return "; ".join(items) + (";" if kind == "names" and len(items) == 1 else "")


def _number(value: Any) -> int | Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    return value if NUMBER.fullmatch(str(value)) and len(str(value).replace("-", "")) <= 15 else None


def is_item(value: Any) -> bool:
    """Whether a value can stand in a list that semicolons part."""
    is_text = isinstance(value, str) and bool(value) and value == value.strip()
    return is_text and ";" not in value and not NOT_IN_XML.search(value)


def _pairs(value: Any) -> str | None:
    if not isinstance(value, dict) or not value:
        return None
    told = []
    for key, said in value.items():
        if not is_item(key) or "=" in key or isinstance(said, bool) or not isinstance(said, str | int | Decimal):
            return None
        plain = isinstance(said, str) and is_item(said) and not NUMBER.fullmatch(said) and said[0] != '"'
        told.append(f"{key}={said if plain else written(said)}")
    text = "; ".join(told)
    try:
        return text if _parsed_pairs(text) == value else None
    except ValueError:
        return None


def _parsed_pairs(text: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for pair in re.split(r";\s*(?=[^;\"]+=)", text):
        key, parted, said = pair.partition("=")
        said = said.strip()
        if not parted:
            raise ValueError(pair)
        found[key.strip()] = parsed(said) if NUMBER.fullmatch(said) or said[:1] == '"' else said
    return found


def _value(text: str, column: Column) -> Any:
    try:
        return _read(text, column.kind)
    except ValueError as error:
        raise ValueError(
            column.heading, f"{quoted(text)} is not what this column holds ({_HOLDS[column.kind]})."
        ) from error


def _read(text: str, kind: Kind) -> Any:
    if kind == "text":
        return text
    if kind == "number":
        return _read_number(text.strip())
    if kind == "flag":
        return _read_flag(text.strip().lower())
    if kind == "pairs":
        return _parsed_pairs(text)
    items = [item.strip() for item in text.split(";") if item.strip()]
    return items[0] if kind == "names" and len(items) == 1 and not text.rstrip().endswith(";") else items


def _read_flag(text: str) -> bool:
    if text not in _YES and text not in _NO:
        raise ValueError(text)
    return text in _YES


def _read_number(text: str) -> int | Decimal:
    return int(text) if re.fullmatch(r"-?\d+", text) else Decimal(text) if NUMBER.fullmatch(text) else _no_number(text)


def _no_number(text: str) -> int:
    raise ValueError(text)


def _put(entry: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    for key in path[:-1]:
        entry = entry.setdefault(key, {})
    entry[path[-1]] = value


def _merged(entry: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    for key, value in more.items():
        known = entry.get(key)
        entry[key] = _merged(known, value) if isinstance(known, dict) and isinstance(value, dict) else value
    return entry


def fields_of(resource: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The fields that a table's schema describes, by their names; what is no field is none."""
    schema = resource.get("schema")
    fields = schema.get("fields") if isinstance(schema, dict) else None
    entries = [entry for entry in fields if isinstance(entry, dict)] if isinstance(fields, list) else []
    return {str(entry["name"]): entry for entry in entries if "name" in entry}
