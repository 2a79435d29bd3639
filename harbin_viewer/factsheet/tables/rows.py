"""A table row by row, typed by its schema, and each mistake in it with its file, row, column and value.

A resource without a schema is read as it is: its header names the columns, and their values say of which type they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import TypeAlias

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.tables import assembly, file_facts
from harbin_viewer.factsheet.tables.contents import Contents
from harbin_viewer.factsheet.tables.raw_rows import as_encoded, refuse_no_table
from harbin_viewer.factsheet.tables.reading_progress import Progress
from harbin_viewer.factsheet.tables.rules import key_targets
from harbin_viewer.factsheet.tables.rules.keys import without_assumed_key
from harbin_viewer.factsheet.tables.table_file import SMALL, files_of
from harbin_viewer.factsheet.tables.values.cells import Value
from harbin_viewer.factsheet.tables.walk import Mistake, Walk

Row: TypeAlias = Mapping[str, Value]


def read(contents: Contents, resource: Resource, progress: Progress | None = None) -> Sequence[Row]:
    """All rows in the order of the file, as `reading.read` has them: None where missing, or not to be read."""
    fast = _read_fast(contents, resource, progress)
    if fast is not None:
        return fast
    walk = Walk(contents, resource, progress)
    keys = partial(key_targets.mistakes, contents, resource, walk)
    return tuple(assembly.rows(assembly.Assembly(resource, walk, keys)))


def _read_fast(contents: Contents, resource: Resource, progress: Progress | None) -> Sequence[Row] | None:
    """The rows of a large table that is read fast; None for any other."""
    files = files_of(contents, resource)
    if sum(file.size() for file in files) <= SMALL:
        return None
    from harbin_viewer.factsheet.tables.reading import read_fast  # numpy, which is slow, comes with it
    from harbin_viewer.factsheet.tables.rows_of_columns import rows_of

    table = read_fast(contents, as_encoded(without_assumed_key(resource), files), files, SMALL, progress)
    return None if table is None else rows_of(table)


def mistakes(contents: Contents, resource: Resource, progress: Progress | None = None) -> Iterator[SheetError]:
    """Every mistake in the table, in the order of the file; last come foreign keys that lead nowhere.

    Where the text itself is broken, what follows would only repeat it, and is not told.
    """
    try:
        refuse_no_table(files_of(contents, resource))
        yield from file_facts.mistakes(contents, resource)
        walk = Walk(contents, resource, progress)
        for step in walk.steps():
            if isinstance(step, Mistake):
                yield step.error
                if step.ends:
                    return
            else:
                yield from (mistake.error for mistake in step[2])
        yield from (mistake.error for mistake in key_targets.mistakes(contents, resource, walk))
    except SheetError as mistake:
        yield mistake
