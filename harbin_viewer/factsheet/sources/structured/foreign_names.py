"""Names behind the foreign keys of a database: “Oslo” for the number that a table of cities has for it.

A number is replaced only where the database declares what it refers to, and where what it refers to has one name that
tells its rows apart.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

_MOST = 200_000
"""Rows of a table of names."""

_LONGEST = 120
"""Letters of a name."""

_NAMES = ("title", "label", "fullname", "displayname", "description")
"""What columns of names are called; of several the first."""

_OF_A_PERSON = re.compile(r"(?:first|last|given|family|sur|middle)name|forename")
"""Parts of a name: a title beside them is that of an office."""

_TEXTS = re.compile(r"CHAR|TEXT|CLOB|STRING")
_KEY = re.compile(r"(?:[_ ](?i:id|fk|key|no)|(?<=[a-z])(?:Id|ID|Key|FK))$")
_NUMBER = re.compile(r"-?\d+")


class ForeignNames(NamedTuple):
    """The column of keys at `place`, what it is called with the names in it, and the name of each key."""

    place: int
    label: str
    names: Mapping[str, str]
    told: str


def foreign_names(
    connection: sqlite3.Connection, table: str, labels: Sequence[str], rows: Sequence[Sequence[str]]
) -> Iterator[ForeignNames]:
    """The columns of a table whose numbers refer to rows that have a name."""
    taken = {label.casefold() for label in labels}
    for column, other, key in _references(connection, table):
        place = next((at for at, label in enumerate(labels) if label.casefold() == column.casefold()), -1)
        numbers = {row[place] for row in rows if row[place]} if place >= 0 else set()
        if not numbers or not all(map(_NUMBER.fullmatch, numbers)):
            continue
        name = _name_column(connection, other)
        names = _names(connection, other, key, name) if name else {}
        if not numbers <= names.keys():
            continue
        bare = name if labels[place].casefold() in ("id", "key") else _KEY.sub("", labels[place]).rstrip("_ ")
        label = bare if bare and bare.casefold() not in taken else labels[place]
        taken.add(label.casefold())
        told = f"“{labels[place]}” is shown by “{name}” of the table “{other}”, to which its key leads."
        yield ForeignNames(place, label, names, told)


def _references(connection: sqlite3.Connection, table: str) -> list[tuple[str, str, str]]:
    """The columns that refer by themselves to a column of a table: column, table, column there."""
    found: dict[int, list[tuple[str, str, str]]] = {}
    for number, _at, other, column, key, *_rest in connection.execute(f"PRAGMA foreign_key_list({_quoted(table)})"):
        found.setdefault(number, []).append((str(column), str(other), str(key or "")))
    alone = [of_key[0] for of_key in found.values() if len(of_key) == 1]
    return [(column, other, key or _primary_key(connection, other)) for column, other, key in reversed(alone)]


def _primary_key(connection: sqlite3.Connection, table: str) -> str:
    keys = [str(column[1]) for column in _columns(connection, table) if column[5]]
    return keys[0] if len(keys) == 1 else ""


def _name_column(connection: sqlite3.Connection, table: str) -> str:
    """The column by which the rows of a table are known: one that is called so, or its only text; "" for none."""
    texts = [str(column[1]) for column in _columns(connection, table) if _TEXTS.search(str(column[2]).upper())]
    called = {re.sub(r"[_ ]", "", text.casefold()): text for text in texts}
    if any(_OF_A_PERSON.match(word) for word in called) and "name" not in called:
        called = {word: text for word, text in called.items() if word in ("fullname", "displayname")}
        return next(iter(called.values()), "")
    own = re.sub(r"[_ ]", "", table.casefold())
    one = re.sub(r"ies$", "y", own) if own.endswith("ies") else own.removesuffix("s")
    wanted = ("name", f"{one}name", f"{own}name", one, own, *_NAMES)
    ending = [text for word, text in called.items() if word.endswith("name")]
    alone = ending if len(ending) == 1 else texts if len(texts) == 1 else []
    return next((called[word] for word in wanted if word in called), next(iter(alone), ""))


def _columns(connection: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    return connection.execute(f"PRAGMA table_info({_quoted(table)})").fetchall()


def _names(connection: sqlite3.Connection, table: str, key: str, name: str) -> dict[str, str]:
    """The name of each key; {} where two have one name, a key has none, or there are too many."""
    if not key or not _is_table(connection, table):
        return {}
    query = f"SELECT {_quoted(key)}, substr({_quoted(name)}, 1, {_LONGEST + 1}) FROM {_quoted(table)} LIMIT {_MOST + 1}"
    pairs = [
        (str(at), str(text).strip()) for at, text in connection.execute(query) if at is not None and text is not None
    ]
    names = dict(pairs)
    told_apart = len(set(names.values())) == len(pairs) == len(names) <= _MOST
    return names if told_apart and all(0 < len(text) <= _LONGEST for text in names.values()) else {}


def _is_table(connection: sqlite3.Connection, name: str) -> bool:
    query = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ? COLLATE NOCASE"
    return bool(connection.execute(query, (name,)).fetchone()[0])


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
