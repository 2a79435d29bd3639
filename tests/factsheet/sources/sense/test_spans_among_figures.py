"""Between which two figures one lies, among figures, leaves these what they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document


def measures(folder: Path, text: str) -> list[str]:
    (folder / "own.csv").write_text(f"{text}\n", encoding="utf-8")
    return [measure.field for measure in open_document(folder / "own.csv").roles("own").measures]


@pytest.mark.parametrize("span", ["330–410", "330-410", "c. 330–410", "1.200 – 1.500", "330 to 410"])
def test_a_span_is_no_figure_and_the_others_are(tmp_path: Path, span: str) -> None:
    text = f"River,Length\nVolga,3530\nDanube,2850\nUral,2428\nRhine,1233\nPo,{span}"
    assert measures(tmp_path, text) == ["Length"]


@pytest.mark.parametrize(
    "text",
    [
        "Age,Count\n0-4,30\n5-9,40\n10-14,33\n85,2",
        "Street,House\nHigh,12\nLow,12-14\nMid,19\nOld,25",
        "Club,Founded\nA,1880\nB,1890-1895\nC,1901\nD,1925",
    ],
)
def test_classes_numbers_of_houses_and_years_are_no_figures(tmp_path: Path, text: str) -> None:
    assert measures(tmp_path, text) in ([], ["Count"])
