"""SQLite databases: their tables and views, read only."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable, tables_left_out
from harbin_viewer.factsheet.sources.reader import Reader, Reading
from harbin_viewer.factsheet.sources.structured.allowance import Allowance
from harbin_viewer.factsheet.sources.structured.foreign_names import ForeignNames, foreign_names
from harbin_viewer.factsheet.sources.workbooks.number_formats import shown
from harbin_viewer.factsheet.wording import in_quotes, number

MAGIC = b"SQLite format 3\0"

HEADER = 100
"""Bytes of a database's header."""

MAX_IN_MEMORY = 256 * 1024**2
"""Bytes of a database that lies in a zip or came from an address."""

MAX_TABLES = 60
MAX_ROWS = 1_000_000
"""Rows of one table that are read at most."""

MAX_STEPS = 400_000
"""Times that the reading of a table is asked whether it goes on."""

MAX_STEPS_WORKED_OUT = 120_000
"""The same for all views and tables with columns that are worked out, together: one may be made so that it never ends.
"""

MAX_SECONDS_WORKED_OUT = 30.0
"""Seconds of the processor that all these may take together: a function of long texts is one instruction."""

MAX_VALUE = 32 * 1024**2
"""Bytes of one value, read or made by a view."""

MAX_LETTERS = 256 * 1024**2
"""Letters of one table that are kept."""

BLOB = "\0"
"""Stands for bytes that are no text until it is known whether the whole column is so."""

SHAPES = frozenset({"GEOMETRY", "POINT", "LINESTRING", "POLYGON", "MULTIPOLYGON", "MULTIPOINT", "BLOB"})
TYPES = {"BOOLEAN": "boolean", "BOOL": "boolean", "DATE": "date", "DATETIME": "datetime", "TIMESTAMP": "datetime"}
"""What a declared type says for certain: to a type of figures SQLite does not hold."""

TRUTHS = {"0": "false", "1": "true", "": ""}
"""Truth values, which SQLite holds as figures."""

_GENERATED = 2
"""How SQLite tells of such a column."""

_UNREADABLE = (sqlite3.Error, UnicodeDecodeError)
"""What reading ends with: the database quotes its names as they are, also where they are no text."""


def recognises(head: bytes, _name: str) -> bool:
    """Whether a file begins as a database does."""
    return head.startswith(MAGIC)


def read(file: OpenedFile) -> Reading:
    """All tables and views with rows; SheetError where the database is damaged or has none."""
    if file.size() < _promised_size(file.head):
        raise file.error("The database is not whole.", "Download it again.")
    try:
        connection = _connection(file)
        try:
            tables, notices = _tables(connection)
        finally:
            connection.close()
    except _UNREADABLE as error:
        raise file.error("The database is damaged, locked or not whole.", "Download it again.", _why(error)) from error
    if not tables:
        none = "There is no table with rows in this database."
        problem = f"No table of this database can be read. {notices[0].sentence}" if notices else none
        raise file.error(problem, "Look whether it is the right one.")
    return Reading(tables, notices=notices)


READER = Reader(
    name="sqlite",
    title="SQLite",
    suffixes=(".sqlite", ".sqlite3", ".db", ".gpkg"),
    recognises=recognises,
    read=read,
    media_types=("application/vnd.sqlite3",),
)


def _promised_size(head: bytes) -> int:
    """The bytes a database has by its header: its pages, where it counts them (the change counters agree)."""
    if len(head) < HEADER or head[24:28] != head[92:96]:
        return HEADER
    size = int.from_bytes(head[16:18])
    return (65_536 if size == 1 else size) * int.from_bytes(head[28:32])


def _connection(file: OpenedFile) -> sqlite3.Connection:
    """The database, which nothing can change: neither it nor files beside it are written."""
    path = file.local_path()
    if path is None:
        connection = sqlite3.connect(":memory:")
        connection.deserialize(file.read(MAX_IN_MEMORY))
    else:
        connection = sqlite3.connect(f"file:{_quoted_path(path)}?mode=ro&immutable=1", uri=True)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_VALUE)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA query_only = ON")
    connection.text_factory = lambda content: content.decode("utf-8", errors="replace")
    return connection


def _why(error: Exception) -> str:
    return str(error) if isinstance(error, sqlite3.Error) else "a name in it is no text in UTF-8"


def _quoted_path(path: Path) -> str:
    return quote(path.as_posix())


def _tables(connection: sqlite3.Connection) -> tuple[tuple[RawTable, ...], tuple[Notice, ...]]:
    query = "SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')"
    known = [(str(name), str(kind)) for name, kind in connection.execute(query)]
    names = [(name, kind) for name, kind in known if not name.startswith("sqlite_")]
    tables: list[RawTable] = []
    notices: list[Notice] = []
    worked_out = Allowance(MAX_STEPS_WORKED_OUT, MAX_SECONDS_WORKED_OUT)
    for name, kind in names[:MAX_TABLES]:
        try:
            is_worked_out = kind == "view" or _works_out(connection, name)
            table = _table(connection, name, worked_out if is_worked_out else Allowance(MAX_STEPS))
        except _UNREADABLE as error:
            what = "view" if kind == "view" else "table"
            notices.append(Notice("left out", f"The {what} “{name}” could not be read ({_why(error)})."))
            continue
        tables += [table] if table.rows else []
    notices += tables_left_out(MAX_TABLES, len(names))
    return tuple(tables), tuple(notices)


def _table(connection: sqlite3.Connection, name: str, allowance: Allowance) -> RawTable:
    with allowance.spent_on(connection):
        names, rows = _rows(connection, _quoted(name))
    declared = _declared(connection, _quoted(name))
    behind = _named(connection, name, names, rows, allowance)
    blobs = [label for at, label in enumerate(names) if rows and _is_shape(declared.get(label, ""), rows, at)]
    kept = [at for at, label in enumerate(names) if label not in blobs]
    for at, label in enumerate(names):
        if TYPES.get(declared.get(label, "")) == "boolean" and {row[at] for row in rows} <= TRUTHS.keys():
            _replace_by_words(rows, at)
    types = {label: TYPES[declared[label]] for label in names if declared.get(label) in TYPES}
    return RawTable(
        name=name,
        labels=tuple(behind[at].label if at in behind else names[at] for at in kept),
        rows=[[row[at] for at in kept] for row in rows[:MAX_ROWS]] if kept else [],
        columns={
            names[at]: ColumnHint(type=types[names[at]]) for at in kept if names[at] in types and at not in behind
        },
        first_row=1,
        place=name,
        notices=(
            *_table_notices(name, blobs, len(rows)),
            *(Notice("assumed", found.told) for at, found in behind.items() if at in kept),
        ),
        minor=name.startswith(("gpkg_", "rtree_", "android_metadata")) or name.endswith("_fts"),
    )


def _named(
    connection: sqlite3.Connection, table: str, labels: list[str], rows: list[list[str]], allowance: Allowance
) -> dict[int, ForeignNames]:
    """The columns whose keys are replaced in the rows by the names behind them, by their places."""
    try:
        with allowance.spent_on(connection):
            found = {one.place: one for one in foreign_names(connection, table, labels, rows)}
    except _UNREADABLE:  # the table itself was read
        return {}
    for at, one in found.items():
        for row in rows:
            row[at] = one.names.get(row[at], row[at])
    return found


def _works_out(connection: sqlite3.Connection, name: str) -> bool:
    """Whether a table has columns that are worked out as they are read."""
    return any(column[6] == _GENERATED for column in connection.execute(f"PRAGMA table_xinfo({_quoted(name)})"))


def _replace_by_words(rows: list[list[str]], at: int) -> None:
    for row in rows:
        row[at] = TRUTHS[row[at]]


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _rows(connection: sqlite3.Connection, quoted: str) -> tuple[list[str], list[list[str]]]:
    """The names of the columns and one row more than is kept."""
    cursor = connection.execute(f"SELECT * FROM {quoted} LIMIT {MAX_ROWS + 1}")
    return [str(column[0]) for column in cursor.description], list(_within_memory(cursor))


def _within_memory(rows: Iterable[tuple[object, ...]]) -> Iterator[list[str]]:
    """The texts of rows; sqlite3.DataError where they would fill the memory."""
    letters = 0
    for row in rows:
        texts = [_text(value) for value in row]
        letters += sum(map(len, texts))
        if letters > MAX_LETTERS:
            raise sqlite3.DataError(f"more than {number(MAX_LETTERS // 1024**2)} million letters")
        yield texts


def _table_notices(name: str, blobs: list[str], count: int) -> tuple[Notice, ...]:
    left = ", ".join(in_quotes(blobs))
    told = (
        (count > MAX_ROWS, f"Of the table “{name}” the first {number(MAX_ROWS)} rows were read."),
        (bool(blobs), f"Of the table “{name}” columns of pictures or shapes were left out: {left}."),
    )
    return tuple(Notice("left out", sentence) for holds, sentence in told if holds)


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return BLOB
    return shown(value) if isinstance(value, float | int | str | None) else str(value)


def _is_shape(declared: str, rows: list[list[str]], at: int) -> bool:
    """Whether a column holds shapes by its declared type, or bytes that are no text in every row."""
    return declared in SHAPES or all(row[at] == BLOB for row in rows)


def _declared(connection: sqlite3.Connection, quoted: str) -> dict[str, str]:
    """The types that the schema declares, in capitals."""
    return {str(column[1]): str(column[2]).upper() for column in connection.execute(f"PRAGMA table_info({quoted})")}
