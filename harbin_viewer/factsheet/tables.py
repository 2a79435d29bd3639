"""A table as typed columns: small files through `rows`, large ones through pandas, which is imported nowhere else."""

from __future__ import annotations

import builtins
from collections.abc import Callable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet import rows
from harbin_viewer.factsheet.sheet import FactSheet, Field, Resource, Schema, SheetError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

Column: TypeAlias = npt.NDArray[Any]

SMALL = 256 * 1024
"""Bytes up to which a file is read without pandas: its import alone takes longer."""


@dataclass(frozen=True, eq=False)
class Table:
    """Columns of equal length by field name.

    number → float64 (NaN missing); integer and year → int64, or float64 where one is missing; date and datetime →
    datetime64 (NaT missing); all others → object (None missing).
    """

    resource: Resource
    columns: Mapping[str, Column]

    def __len__(self) -> int:
        return next((len(one) for one in self.columns.values()), 0)

    def column(self, name: str) -> Column:
        """The column of that name; KeyError where there is none."""
        return self.columns[name]

    def field(self, name: str) -> Field:
        """The field of that name, a plain one where the schema has none."""
        found = self.resource.schema.field(name) if self.resource.schema else None
        return found or Field(name=name)

    def record(self, row: int) -> dict[str, Any]:
        """Row `row` (0-based) as plain values, missing ones None."""
        return {name: plain(column[row]) for name, column in self.columns.items()}

    def text(self, name: str, row: int) -> str:
        """A cell as text, "" where it is missing or the column is not there."""
        column = self.columns.get(name)
        value = None if column is None else plain(column[row])
        return "" if value is None else str(value)

    def status(self, field: str, row: int) -> str:
        """The status of a figure, from the column its field names."""
        return self.text(self.field(field).status, row) or self.text("status", row)

    def note(self, field: str, row: int) -> str:
        """The note on a figure, from the column its field names."""
        return self.text(self.field(field).note, row)

    def find(self, key: Mapping[str, Any]) -> int | None:
        """The first row (0-based) whose columns have these values, or None."""
        fits = np.ones(len(self), dtype=bool)
        for name, value in key.items():
            if name not in self.columns:
                return None
            fits &= self.columns[name] == value
        found = np.flatnonzero(fits)
        return int(found[0]) if len(found) else None


def plain(value: Any) -> Any:
    """A cell as a plain Python value; None for NaN and NaT."""
    if isinstance(value, np.generic):
        value = value.item()
    return None if value is None or value != value else value


def read(sheet: FactSheet, resource: Resource, *, small: int = SMALL) -> Table:
    """The table of a resource. SheetError: its first mistake, with row and column."""
    if resource.data is not None or not resource.path or _size(sheet, resource) <= small:
        return _from_rows(sheet, resource)
    return _from_pandas(sheet, resource)


def _size(sheet: FactSheet, resource: Resource) -> int:
    file = sheet.folder / resource.path
    return file.stat().st_size if file.is_file() else 0


def _from_rows(sheet: FactSheet, resource: Resource) -> Table:
    records = rows.read(sheet, resource)
    fields = resource.schema.fields if resource.schema else tuple(Field(name=one) for one in (records or ({},))[0])
    return Table(resource, {field.name: _column(field, [row[field.name] for row in records]) for field in fields})


def _column(field: Field, values: list[Any]) -> Column:
    if field.type in ("number", "integer", "year"):
        whole = field.type != "number" and None not in values
        return np.array([np.nan if one is None else one for one in values], dtype=np.int64 if whole else np.float64)
    if field.type in ("date", "datetime"):
        unit = "D" if field.type == "date" else "ms"
        return np.array([np.datetime64("NaT") if one is None else one for one in values], dtype=f"datetime64[{unit}]")
    column = np.empty(len(values), dtype=object)
    column[:] = values
    return column


@contextmanager
def plain_imports() -> Iterator[None]:
    """PySide's import hook reads the source of every module; without it pandas loads 40 % faster."""
    hooked: Any = builtins.__import__
    builtins.__import__ = getattr(builtins, "__orig_import__", hooked)
    try:
        yield
    finally:
        builtins.__import__ = hooked


def _from_pandas(sheet: FactSheet, resource: Resource) -> Table:
    with plain_imports():
        import pandas as pd

    schema = resource.schema or Schema(fields=())
    numeric = {one.name: "float64" for one in schema.fields if one.type in ("number", "integer", "year")}
    try:
        frame = pd.read_csv(
            sheet.folder / resource.path,
            encoding=resource.encoding,
            sep=resource.dialect.delimiter,
            quotechar=resource.dialect.quote_char,
            dtype=numeric,
            na_values=list(schema.missing_values),
            keep_default_na=False,
            parse_dates=[one.name for one in schema.fields if one.type in ("date", "datetime")],
            decimal=next((one.decimal_char for one in schema.fields if one.type == "number"), "."),
        )
        if schema.fields and list(frame.columns) != [one.name for one in schema.fields]:
            raise ValueError("The columns are not the schema's fields.")
        _constraints(frame, schema)
    except (ValueError, UnicodeDecodeError, OSError) as error:
        raise _exact(sheet, resource, error) from error
    fields = schema.fields or tuple(Field(name=str(one)) for one in frame.columns)
    return Table(resource, {field.name: _typed(frame[field.name], field) for field in fields})


def _exact(sheet: FactSheet, resource: Resource, error: Exception) -> SheetError:
    for mistake in rows.mistakes(sheet, resource):
        return mistake
    return SheetError(sheet.folder / resource.path, "", f"The table cannot be read: {error}.", "Check the file.")


def _constraints(frame: pd.DataFrame, schema: Schema) -> None:
    tests: dict[str, Callable[[Any, Any], Any]] = {
        "minimum": lambda column, limit: column < limit,
        "maximum": lambda column, limit: column > limit,
        "exclusive_minimum": lambda column, limit: column <= limit,
        "exclusive_maximum": lambda column, limit: column >= limit,
        "enum": lambda column, allowed: ~column.isin(allowed) & column.notna(),
        "pattern": lambda column, form: ~column.dropna().astype(str).str.fullmatch(form),
        "min_length": lambda column, limit: column.dropna().str.len() < limit,
        "max_length": lambda column, limit: column.dropna().str.len() > limit,
    }
    for field in schema.fields:
        column, rules = frame[field.name], field.constraints
        broken = any(
            bool(test(column, getattr(rules, name)).any())
            for name, test in tests.items()
            if getattr(rules, name) is not None
        )
        broken = broken or (rules.required and bool(column.isna().any()))
        broken = broken or (rules.unique and bool(column.dropna().duplicated().any()))
        if broken:
            raise ValueError(f"A value of “{field.name}” breaks its constraints.")
    key = schema.primary_key
    names = [key] if isinstance(key, str) else list(key)
    if names and bool(frame.duplicated(names).any()):
        raise ValueError("A key stands twice.")


def _typed(column: pd.Series[Any], field: Field) -> Column:
    if field.type in ("integer", "year"):
        values = column.to_numpy(dtype=np.float64)
        whole = not np.isnan(values).any()
        if whole and (values != np.floor(values)).any():
            raise ValueError(f"A value of “{field.name}” is not whole.")
        return values.astype(np.int64) if whole else values
    if field.type in ("number", "date", "datetime"):
        return np.asarray(column.to_numpy())
    return np.asarray(column.astype(object).where(column.notna(), None).to_numpy(dtype=object))
