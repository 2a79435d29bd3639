"""Months with two digits of their year behind a point are months below the name of days or months alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factsheet.sources.test_words_below_times import first_column


@pytest.mark.parametrize("kind", ["csv", "html", "xlsx", "json"])
@pytest.mark.parametrize(("head", "cells", "found"), [
    ("Date", "01.23 02.23 03.23", "2023-01 2023-02 2023-03"), ("Monat", "11.23 12.23 01.24", "2023-11 2023-12 2024-01"),
    ("Time", "1.25 2.25 3.25", "1.25 2.25 3.25"), ("Length", "1.25 2.25 3.25", "1.25 2.25 3.25"),
])  # fmt: skip
def test_months_with_a_point_are_months_below_a_name_of_them(
    tmp_path: Path, kind: str, head: str, cells: str, found: str
) -> None:
    rows = "\n".join(f"{cell},{at}" for at, cell in enumerate(cells.split(), start=5))
    assert first_column(tmp_path, f"{head},Sales\n{rows}", kind) == found.split()
