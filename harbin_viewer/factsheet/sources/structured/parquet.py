"""Parquet, Arrow and Feather, by pyarrow where it is installed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.package.resource import LONGEST_CELL
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.reader import Reader, Reading
from harbin_viewer.factsheet.sources.structured.json_text import text_of
from harbin_viewer.factsheet.sources.workbooks.number_formats import shown
from harbin_viewer.factsheet.wording import number

PARQUET, ENCRYPTED, ARROW, FEATHER = b"PAR1", b"PARE", b"ARROW1", b"FEA1"

MAX_ROWS = 2_000_000
"""Rows that are read at most."""

MAX_FILE = 1024**3
"""Bytes that are read at most, and that these may unfold to."""

_AT_ONCE = 1 << 16
"""Rows that are unpacked at a time."""

_MANY = 1 << 62
"""Rows where there are more than are read, and it is not told how many."""


def recognises(head: bytes, name: str) -> bool:
    """Whether a file begins as Parquet, Arrow or Feather does."""
    stream = head.startswith(b"\xff\xff\xff\xff") and name.lower().endswith((".arrow", ".arrows", ".ipc"))
    return head.startswith((PARQUET, ENCRYPTED, ARROW, FEATHER)) or stream


def read(file: OpenedFile) -> Reading:
    """The table of the file; SheetError where pyarrow is missing, or the file is damaged, locked or too large."""
    if file.head.startswith(ENCRYPTED):
        raise file.error("The file is encrypted.", "Save it without encryption, then open it again.")
    if file.size() > MAX_FILE:
        raise file.error("It is larger than is read (1 GB).", "Keep the rows you need.")
    pa = _pyarrow(file)
    try:
        raw = _raw_table(file)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise file.error("The file is damaged or not whole.", "Download it again.") from error
    return Reading((raw,))


READER = Reader(
    name="parquet",
    title="Parquet and Arrow",
    suffixes=(".parquet", ".pq", ".arrow", ".feather"),
    recognises=recognises,
    read=read,
    media_types=("application/vnd.apache.parquet", "application/vnd.apache.arrow.file"),
)


def _pyarrow(file: OpenedFile) -> Any:
    try:
        import pyarrow as pa
    except ImportError as error:
        problem = "Parquet and Arrow files need the package pyarrow, which is not installed."
        raise file.error(problem, "Install it: pip install “harbin-viewer[parquet]”.") from error
    return pa


def _raw_table(file: OpenedFile) -> RawTable:
    with file.open() as stream:
        table, rows = (_parquet if file.head.startswith(PARQUET) else _arrow)(stream, file)
    notices: tuple[Notice, ...] = ()
    if rows > table.num_rows:
        told = f"{number(table.num_rows)} of {number(rows)} rows" if rows < _MANY else f"{number(table.num_rows)} rows"
        notices = (Notice("left out", f"The first {told} were read."),)
    names = [name for name in table.column_names if not name.startswith("__index_level_")]
    columns = [_texts(table.column(name)) for name in names]
    _refuse_long(file, names, columns)
    return RawTable(
        name=file.stem,
        labels=tuple(names),
        rows=[list(row) for row in zip(*columns, strict=True)],
        description=_description(table.schema.metadata),
        columns={name: hint for name in names if (hint := _hint(table.schema.field(name)))},
        first_row=1,
        notices=notices,
    )


def _parquet(stream: Any, file: OpenedFile) -> tuple[Any, int]:
    """The rows that are read, and the number of all; of texts that repeat each is held once."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = pq.read_schema(stream)
    texts = [field.name for field in schema if pa.types.is_string(field.type) or pa.types.is_binary(field.type)]
    stream.seek(0)
    content = pq.ParquetFile(stream, read_dictionary=texts)
    known, rows, size = content.metadata, 0, 0
    for group in map(known.row_group, range(known.num_row_groups)):
        if rows < MAX_ROWS:
            rows, size = rows + group.num_rows, size + group.total_byte_size
    if size > MAX_FILE:
        raise _unfolds(file)
    return _first_rows(content.iter_batches(batch_size=_AT_ONCE), content.schema_arrow, file), known.num_rows


def _arrow(stream: Any, file: OpenedFile) -> tuple[Any, int]:
    """The same of Arrow, which does not tell of all rows: then they are `_MANY`."""
    import pyarrow.feather as feather
    import pyarrow.ipc as ipc

    if file.head.startswith(FEATHER):
        table = feather.read_table(stream)
        table.validate(full=True)
        return table.slice(0, MAX_ROWS), table.num_rows
    if file.head.startswith(ARROW):
        content = ipc.open_file(stream)
        batches = map(content.get_batch, range(content.num_record_batches))
    else:
        batches = content = ipc.open_stream(stream)
    table = _first_rows(batches, content.schema, file)
    table.validate(full=True)  # it is taken as it lies in the file: places in it may lead anywhere
    return table, _MANY if table.num_rows == MAX_ROWS and next(iter(batches), None) is not None else table.num_rows


def _first_rows(batches: Iterable[Any], schema: Any, file: OpenedFile) -> Any:
    """As many rows as are read, in parts; SheetError where they unfold to too much."""
    import pyarrow as pa

    kept: list[Any] = []
    rows = size = 0
    for batch in batches:
        kept.append(batch.slice(0, MAX_ROWS - rows))
        rows, size = rows + len(kept[-1]), size + kept[-1].nbytes
        if size > MAX_FILE:
            raise _unfolds(file)
        if rows == MAX_ROWS:
            break
    return pa.Table.from_batches(kept, kept[0].schema if kept else schema)


def _unfolds(file: OpenedFile) -> SheetError:
    return file.error("It unfolds to more than is read (1 GB).", "Keep the rows you need.")


def _refuse_long(file: OpenedFile, names: Sequence[str], columns: Sequence[Sequence[str]]) -> None:
    """SheetError where a cell, or all together, have more letters than are read: texts that repeat are told so once."""
    letters = 0
    for name, column in zip(names, columns, strict=True):
        if max(map(len, column), default=0) > LONGEST_CELL:
            problem = f"A cell is longer than {number(LONGEST_CELL)} characters."
            raise file.error(problem, "Shorten it, or leave the column out.", f"column “{name}”")
        letters += sum(map(len, column))
    if letters > MAX_FILE:
        raise _unfolds(file)


def _texts(column: Any) -> list[str]:
    import pyarrow as pa

    if pa.types.is_dictionary(column.type):
        return [text for part in column.chunks for text in _repeated(part)]
    if pa.types.is_float32(column.type):
        # A number of 32 bits has 7 digits: the ones that 64 bits would add are not in the data.
        return ["" if value is None else shown(float(f"{value:.7g}")) for value in column.to_pylist()]
    return [_text(value) for value in column.to_pylist()]


def _repeated(part: Any) -> list[str]:
    """The texts of a column that has each of its values once, and for each row which it is."""
    import pyarrow as pa

    values = _texts(pa.chunked_array([part.dictionary]))
    return ["" if place is None else values[place] for place in part.indices.to_pylist()]


def _text(value: Any) -> str:
    import datetime
    import decimal

    if value is None:
        return ""
    if isinstance(value, bytes):
        return value.decode("utf-8", errors="replace")
    if isinstance(value, decimal.Decimal):
        return f"{value:f}"
    if isinstance(value, dict | list):
        return text_of(value)
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    known = bool | int | float | str | datetime.date | datetime.time | datetime.timedelta
    return (str(value).lower() if isinstance(value, bool) else shown(value)) if isinstance(value, known) else str(value)


def _hint(field: Any) -> ColumnHint | None:
    """What the schema says: truth values and dates; a comment where one was kept."""
    import pyarrow as pa

    kind = "boolean" if pa.types.is_boolean(field.type) else "date" if pa.types.is_date(field.type) else ""
    said = {key.decode().lower(): value.decode("utf-8", "replace") for key, value in (field.metadata or {}).items()}
    description = said.get("description", "") or said.get("comment", "")
    return ColumnHint(type=kind, description=description, unit=said.get("unit", "")) if kind or description else None


def _description(metadata: dict[bytes, bytes] | None) -> str:
    return (metadata or {}).get(b"description", b"").decode("utf-8", errors="replace")
