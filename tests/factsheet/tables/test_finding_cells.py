"""A row is found by its key however the key is written: as the value, as a text, or as the file has it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.tables import reading
from tests.factsheet.sheets import column_of, one_table, opened


@pytest.mark.parametrize("small", [1 << 40, -1])
@pytest.mark.parametrize(
    ("kind", "texts", "key", "more"),
    [
        ("date", ["2024-01-01", "2024-02-01"], "2024-02-01", {}),
        ("date", ["01.01.2024", "01.02.2024"], "2024-02-01", {"format": "%d.%m.%Y"}),
        ("date", ["01.01.2024", "01.02.2024"], "01.02.2024", {"format": "%d.%m.%Y"}),
        ("datetime", ["2024-01-01T10:00:00Z", "2024-02-01T12:00:00+02:00"], "2024-02-01T12:00:00+02:00", {}),
        ("datetime", ["2024-01-01T10:00:00Z", "2024-02-01T12:00:00+02:00"], "2024-02-01T10:00:00Z", {}),
        ("year", ["2023", "2024"], 2024, {}),
        ("year", ["2023", "2024"], "2024", {}),
        ("yearmonth", ["2023-01", "2024-02"], "2024-02", {}),
        ("number", ["2.5", "1.50"], 1.5, {}),
        ("number", ["2.5", "1.50"], "1.50", {}),
        ("number", ["2,5", "1.234,50"], "1.234,50", {"decimalChar": ",", "groupChar": "."}),
        ("integer", ["1", "2"], "2", {}),
        ("boolean", ["ja", "nein"], "nein", {"trueValues": ["ja"], "falseValues": ["nein"]}),
        ("string", ["7", "007"], "007", {}),
        ("string", ["c", " c "], " c ", {}),
        ("time", ["09:30:00", "10:00:00"], "10:00:00", {}),
    ],
)
def test_a_key_finds_its_row(
    tmp_path: Path, small: int, kind: str, texts: list[str], key: Any, more: dict[str, Any]
) -> None:
    content = "\n".join(["x", *(f'"{text}"' for text in texts)]) + "\n"
    document = opened(one_table(content, [{"name": "x", "type": kind, **more}]), tmp_path)
    table = reading.read(document, document.sheet.resources[0], small=small)
    assert table.find({"x": key}) == 1


@pytest.mark.parametrize("key", ["2024-02-30", "soon", "", None, "01/02/2024"])
def test_what_is_no_value_of_a_column_is_in_no_row(tmp_path: Path, key: str | None) -> None:
    document = opened(column_of("x", "date", "2024-01-01", ""), tmp_path)
    assert document.table("table").find({"x": key}) is None
