"""Parquet, Arrow and Feather, by pyarrow where it is installed."""

from __future__ import annotations

from typing import Any

from harbin_viewer.factsheet.model.notice import Notice
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
"""Bytes that are read at most."""


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
        table = _parquet(stream) if file.head.startswith(PARQUET) else _arrow(stream)
    notices: tuple[Notice, ...] = ()
    if table.num_rows > MAX_ROWS:
        notices = (Notice("left out", f"The first {number(MAX_ROWS)} of {number(table.num_rows)} rows were read."),)
        table = table.slice(0, MAX_ROWS)
    names = [name for name in table.column_names if not name.startswith("__index_level_")]
    columns = [_texts(table.column(name)) for name in names]
    return RawTable(
        name=file.stem,
        labels=tuple(names),
        rows=[list(row) for row in zip(*columns, strict=True)],
        description=_description(table.schema.metadata),
        columns={name: hint for name in names if (hint := _hint(table.schema.field(name)))},
        first_row=1,
        notices=notices,
    )


def _parquet(stream: Any) -> Any:
    import pyarrow.parquet as pq

    return pq.read_table(stream)


def _arrow(stream: Any) -> Any:
    import pyarrow.feather as feather
    import pyarrow.ipc as ipc

    if stream.read(4) == b"\xff\xff\xff\xff":
        stream.seek(0)
        return ipc.open_stream(stream).read_all()
    stream.seek(0)
    return feather.read_table(stream)


def _texts(column: Any) -> list[str]:
    import pyarrow as pa

    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    if pa.types.is_float32(column.type):
        # A number of 32 bits has 7 digits: the ones that 64 bits would add are not in the data.
        return ["" if value is None else shown(float(f"{value:.7g}")) for value in column.to_pylist()]
    return [_text(value) for value in column.to_pylist()]


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
