"""Where a JSON text is nested too deeply, and where a number in it is too large."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.structured.json_places import deepest, too_large_number
from tests.factsheet.sources.samples import reading


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("{}", (1, 1)),
        ('{"a": [1],\n "b": [[2]]}', (2, 8)),
        ('{"a[[[": 1,\n "b\\\\\\"[[": [2]}', (2, 13)),
        ("\n" + "[" * 5000, (2, 1001)),
    ],
)
def test_the_deepest_place_is_told_whatever_stands_in_texts(text: str, place: tuple[int, int]) -> None:
    assert deepest(text) == place


def test_a_number_that_is_too_large_is_told_whatever_stands_in_texts() -> None:
    assert too_large_number('{"1e999": 12, "a": "1e999",\n "b": -1e999}') == (2, 7)


def test_records_that_are_nested_too_deeply_name_the_place() -> None:
    with pytest.raises(SheetError, match="line 2, letter 1001: The JSON is nested too deeply"):
        reading("\n" + "[" * 100_000 + "]" * 100_000, "rows.json")
