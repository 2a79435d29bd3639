"""Figures side by side that are each from a day of its own: the note of the chart says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.opening import open_document

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("head", "times", "told"),
    [
        ("Stand", ("2022-12-31", "2023-06-30", "2023-12-31"),
         "Not all are from one time: “Stand” goes from 31 Dec 2022 to 31 Dec 2023."),
        ("As of", ("2022", "2020", "2023"), "Not all are from one time: “As of” goes from 2020 to 2023."),
        ("Last updated", ("2022-12-31", "", "2023-12-31"),
         "Not all are from one time: “Last updated” goes from 31 Dec 2022 to 31 Dec 2023."),
        ("Founded", ("2022-12-31", "2023-06-30", "2023-12-31"), ""),
        ("Last updated", ("2022-12-31", "2022-12-31", "2022-12-31"), ""),
    ],
)  # fmt: skip
def test_that_figures_are_from_different_times_is_told(
    tmp_path: Path, head: str, times: tuple[str, ...], told: str
) -> None:
    file = tmp_path / "regions.csv"
    rows = [",".join(row) for row in zip(("North", "South", "West"), ("5510", "3429", "4320"), times, strict=True)]
    file.write_text("\n".join([f"Region,Population,{head}", *rows]), encoding="utf-8")
    document = open_document(file)
    start = beginning(document.cube("regions")).exploration
    assert start is not None
    note = explored_chart(document, start).note
    assert told in note
    assert ("Not all are from one time" in note) == bool(told)
