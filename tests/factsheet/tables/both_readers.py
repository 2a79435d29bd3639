"""Two readers of tables side by side; `python -m tests.factsheet.tables.both_readers 1000` compares them on so many."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

import numpy as np
import pytest

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.tables import reading
from harbin_viewer.factsheet.tables.fast import reading_plan, row_blocks
from harbin_viewer.factsheet.tables.table import Table
from tests.factsheet.sheets import Draft, opened
from tests.factsheet.tables.generated_tables import draft
from tests.factsheet.tables.varied_tables import varied

Make: TypeAlias = Callable[[Random], Draft]


def both(document: Document, name: str = "") -> tuple[Table | str, Table | str]:
    """The table by rows and by columns, or the words of the mistake; columns may be read in blocks of any size."""
    resource = document.resource(name) if name else document.sheet.resources[0]
    by_columns = [outcome(document, resource, small=-1, at_once=size) for size in (row_blocks.AT_ONCE, 1, 20)]
    for other in by_columns[1:]:
        assert_same(by_columns[0], other)
    return outcome(document, resource, small=1 << 30, at_once=row_blocks.AT_ONCE), by_columns[0]


def outcome(document: Document, resource: Resource, *, small: int, at_once: int) -> Table | str:
    """The table, or the words of the mistake."""
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(row_blocks, "AT_ONCE", at_once)
            patch.setattr(row_blocks, "_ROWS_WANTED", 1)
            return reading.read(document, resource, small=small)
    except SheetError as mistake:
        return str(mistake)


def assert_same(one: Table | str, other: Table | str) -> None:
    """Values with their types, decimals stated, mistakes, notices, texts and row numbers are the same."""
    if isinstance(one, str) or isinstance(other, str):
        assert one == other
        return
    assert list(one.columns) == list(other.columns)
    for name, column in one.columns.items():
        assert column.dtype == other.columns[name].dtype, name
        np.testing.assert_array_equal(column, other.columns[name], err_msg=name)
        assert dict(one.decimals.get(name, {})) == dict(other.decimals.get(name, {})), name
        assert [type(value) for value in one.values(name)] == [type(value) for value in other.values(name)], name
    assert one.resource == other.resource
    assert list(map(str, one.mistakes.listed)) == list(map(str, other.mistakes.listed))
    assert (dict(one.mistakes.cells), one.texts, one.notices) == (
        dict(other.mistakes.cells),
        other.texts,
        other.notices,
    )
    assert [one.number_of(row) for row in range(len(one))] == [other.number_of(row) for row in range(len(other))]


def compare(seed: int, folder: Path, make: Make = draft) -> bool:
    """Both readers on the file of a seed; whether the reading by columns was proven."""
    document = opened(make(Random(seed)), folder)
    walked = outcome(document, document.sheet.resources[0], small=1 << 30, at_once=1)
    proven = [_is_proven(document, walked, at_once) for at_once in (2, row_blocks.AT_ONCE)]
    return all(proven)


def _is_proven(document: Document, walked: Table | str, at_once: int) -> bool:
    """Whether the columns alone were read as the walk does; else the walk did it again."""
    fallen_back: list[object] = []
    walk = reading.walked

    def noted(*given: Any) -> Table:
        fallen_back.append(given)
        return walk(*given)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "walked", noted)
        patch.setattr(reading_plan, "_SAMPLE", at_once)
        assert_same(walked, outcome(document, document.sheet.resources[0], small=-1, at_once=at_once))
    return not fallen_back


if __name__ == "__main__":
    count = int(sys.argv[1])
    for make in (draft, varied):
        with TemporaryDirectory() as temporary:
            fast = 0
            for seed in range(count):
                try:
                    fast += compare(seed, Path(temporary) / str(seed), make)
                except Exception:
                    print(f"seed {seed} of {make.__name__}")
                    raise
        print(f"{count} files of {make.__name__} tables are read alike; {fast} of them by columns alone.")
