"""The sign of a footnote behind a figure stays a note on it where others of its column are missing."""

from __future__ import annotations

import pytest

from tests.factsheet.sources.sense.raw_tables import column, field, understood

CLOSED = "* Closed for three days."


@pytest.mark.parametrize("gap", ["n/a", "NA", "k.A.", "x", "closed"])
def test_a_figure_with_a_sign_keeps_its_note_beside_what_stands_for_no_figure(gap: str) -> None:
    table = understood(
        "month|sales", "2025-01|18.5", "2025-02|17.9", "2025-03|21.3*", f"2025-04|{gap}", "2025-05|28.4",
        below=(CLOSED,),
    )  # fmt: skip

    assert column(table, "sales")[2] == "21.3"
    assert column(table, field(table, "sales")["note"])[2] == "Closed for three days."


def test_a_figure_with_a_raised_number_keeps_its_note_beside_a_gap() -> None:
    table = understood(
        "month|sales",
        "2025-01|18.5",
        "2025-02|17.9¹",
        "2025-03|n/a",
        "2025-04|19.5",
        below=("¹ Estimated by the shop.",),
    )

    assert column(table, field(table, "sales")["note"])[1] == "Estimated by the shop."


@pytest.mark.parametrize("names", [
    ["Angola", "NA", "Benin *"], ["2019", "2020*", "Total"], ["0–4*", "5–9", "Total"], ["0", "1*", "2", "Total"],
])  # fmt: skip
def test_names_lose_their_signs_as_before(names: list[str]) -> None:
    table = understood("name|sales", *(f"{name}|{n}.5" for n, name in enumerate(names)), below=(CLOSED,))

    assert column(table, "name") == [name.rstrip("* ") for name in names]
