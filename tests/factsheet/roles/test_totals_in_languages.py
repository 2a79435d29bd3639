"""A total is known in the languages of the offices, and ranked with none of its parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.roles.names.places import is_total
from tests.charts.exploring.first_views import first_view


@pytest.mark.parametrize(
    "word",
    ["Ogółem", "Razem", "합계", "전체", "Jumlah", "Σύνολο", "ΣΥΝΟΛΟ", "Ukupno", "Kokku", "Iš viso", "Разом", "Сумма",
     "Summe", "Spolu", "Samtals", "รวม", "المجموع", "Tổng số"],
)  # fmt: skip
def test_words_for_a_whole_are_known(word: str) -> None:
    assert is_total(word)


@pytest.mark.parametrize("name", ["Somme", "Soma", "Tong", "Suma"])
def test_places_and_persons_called_as_sums_are_none(name: str) -> None:
    assert not is_total(name)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("word", ["Ogółem", "합계", "Jumlah", "Summe"])
def test_a_total_is_not_ranked_above_its_parts(tmp_path: Path, word: str) -> None:
    view = first_view(tmp_path, "t.csv", f"Region,Value\nNorth,120\nSouth,230\nEast,310\nWest,95\n{word},755\n")

    assert max(float(max(series.y)) for panel in view.chart.panels for series in panel.series) == 310
