"""A column of figures with remarks in many cells stays one, or it is said that it does not."""

from __future__ import annotations

import pytest

from tests.factsheet.sources.sense.raw_tables import column, cube_of, field, sentences, understood

FIGURES = [f"{number / 10 + 1:.1f}" for number in range(60)]


@pytest.mark.parametrize(
    "remarks", [["see note"], ["n.m.", "see note"], ["not yet known", "in dispute", "see page 4"[:8]]]
)
@pytest.mark.parametrize("each", [3, 8, 16])
def test_figures_with_a_few_different_remarks_are_a_measure_and_the_remarks_are_told(
    remarks: list[str], each: int
) -> None:
    cells = [remarks[n // each % len(remarks)] if n % each == 0 else cell for n, cell in enumerate(FIGURES)]
    table = understood("item|price", *(f"i{n}|{cell}" for n, cell in enumerate(cells)))

    assert field(table, "price")["type"] == "number"
    assert [measure.field for measure in cube_of(table).roles.measures] == ["price"]
    assert "Among the figures in “price” stand cells that are no figures." in sentences(table)


def test_a_column_of_figures_and_many_different_words_is_said_to_be_read_as_text() -> None:
    cells = [f"as {chr(97 + n // 2)}{chr(97 + n // 3)} says" if n % 3 == 0 else cell for n, cell in enumerate(FIGURES)]
    table = understood("item|price", *(f"i{n}|{cell}" for n, cell in enumerate(cells)))

    assert field(table, "price")["type"] == "string"
    assert "Most cells of “price” hold figures" in sentences(table)


@pytest.mark.parametrize("cells", [["12 a", "14", "Rose Cottage", "7"] * 8, ["1", "2", "3", "TOTAL"] * 8])
def test_numbers_of_houses_and_codes_stay_words(cells: list[str]) -> None:
    table = understood("name|number", *(f"i{n}|{cell}" for n, cell in enumerate(cells)))

    assert column(table, "number") == cells
    assert field(table, "number")["type"] == "string"
    assert "hold figures" not in sentences(table)


@pytest.mark.parametrize(("mark", "sign"), [("#", "#"), ("p", " p"), ("e", "(e)")])
def test_a_mark_and_its_words_in_the_last_row_explain_the_mark_at_a_figure(mark: str, sign: str) -> None:
    table = understood("Year|Rate", "2021|80.2", "2022|82.4", f"2023|83.1{sign}", f"{mark}|Provisional")
    assert field(table, "Rate")["type"] == "number"
    assert column(table, "Note on Rate") == ["", "", "Provisional"]


def test_a_letter_beside_words_is_a_row_where_no_figure_has_it() -> None:
    table = understood("Item|Owner", "Chair 1|Anna", "Chair 2b|Bob", "b|Carl")
    assert column(table, "Owner") == ["Anna", "Bob", "Carl"]
