"""A first row of which all figures have the mark of a note is a row, and no second one of names."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.sources.text.cell_kind import kind
from tests.factsheet.sources.test_written_alike import Cells, written

NAMES = ("Baum", "Ertrag (t/ha)", "Fläche (km²)")
BELOW = (("Buche", "3.5", "7"), ("Eiche", "3.1", "8"), ("Tanne", "3", "8.5"))


@pytest.mark.parametrize("kind_of_file", ["tsv", "xlsx", "html", "md", "json"])
@pytest.mark.parametrize("mark", ["²", "¹", "³⁾", "(1)", " (1)", " 1)", "*", " a)"])
def test_a_first_row_with_marks_at_all_figures_is_no_second_row_of_names(mark: str, kind_of_file: str) -> None:
    rows: Cells = (NAMES, ("Fichte", f"9.75{mark}", f"455.3{mark}"), *BELOW)
    found = written(rows, kind_of_file)
    assert found.labels == NAMES
    assert [cells[0] for cells in found.rows] == ["Fichte", "Buche", "Eiche", "Tanne"]


@pytest.mark.parametrize("text", ["10²", "10³", "m²", "kg/m²", "R²", "Art. 5 (1)", "Q1²", "1)", "12 (34)"])
def test_powers_units_and_other_texts_with_raised_signs_are_no_figures(text: str) -> None:
    assert kind(text) == "text"


@pytest.mark.parametrize("text", ["2019²", "2019 (1)", "2019/20 (1)"])
def test_years_with_the_mark_of_a_note_stay_times(text: str) -> None:
    assert kind(text) == "time"
