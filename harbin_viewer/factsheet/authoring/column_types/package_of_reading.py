"""A data package made of a plain file says how one of its columns is read: the file itself stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from harbin_viewer.atomic_write import Ready
from harbin_viewer.factsheet.authoring.column_types.column_reading import ColumnReading
from harbin_viewer.factsheet.authoring.column_types.type_writing import read_otherwise
from harbin_viewer.factsheet.authoring.packaging import write_package
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.as_shown import AsShown


class ColumnRead(NamedTuple):
    """The column of a table, and how it is to be read."""

    table: str
    field: str
    reading: ColumnReading


def package_with(
    column: ColumnRead, file: Path, folder: Path, tell: Callable[[str], None], ready: Ready, shown: AsShown
) -> Path:
    """Write the package as `write_package` does, and declare the column in it; SheetError where that cannot be."""
    made = write_package(file, folder, tell, ready, shown)
    tell(read_otherwise(open_document(made), *column).sentence)
    return made
