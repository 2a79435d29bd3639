"""What stands in a column of notes is said of each figure of its row."""

from __future__ import annotations

import builtins
from pathlib import Path

import pytest

from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.provenance import provenance


@pytest.mark.parametrize("column", ["Remarks", "Note", "Comment", "Flag"])
def test_a_note_on_a_row_is_said_of_each_of_its_figures(tmp_path: Path, column: str) -> None:
    (tmp_path / "t.csv").write_text(
        f"Month,Boats,Carts,{column}\n2024-01,12,3,\n2024-02,14,4,storm\n2024-03,9*,5,rain\n"
    )
    document = open_document(tmp_path / "t.csv")
    notes = [
        [provenance(document, CellAt("t", row, name)).statement.note for name in ("Boats", "Carts")] for row in (0, 1)
    ]
    assert notes == [["", ""], [f"{column}: storm"] * 2]
    assert document.table("t").note("Boats", 2).endswith(f"; {column}: rain")
    assert document.table("t").note("Carts", 2) == f"{column}: rain"


def test_what_all_figures_are_is_no_note_and_a_code_has_the_name_of_its_column(tmp_path: Path) -> None:
    rows = ["Kenya,2019,12,A", "Kenya,2020,13,A", "Kenya,2021,14,P", "Togo,2021,15,A", "Togo,2020,2,A"]
    (tmp_path / "t.csv").write_text("\n".join(["Country,Year,Output,OBS_STATUS", *rows]))
    table = open_document(tmp_path / "t.csv").table("t")
    assert [table.note("Output", row) for row in (0, 2)] == ["", "OBS_STATUS: P"]


def test_a_figure_of_which_nothing_is_noted_is_asked_without_an_import(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "t.csv").write_text("Month,Boats\n2024-01,12\n2024-02,14\n")
    table = open_document(tmp_path / "t.csv").table("t")
    table.note("Boats", 0)

    def imported(name: str, *_rest: object) -> None:
        raise AssertionError(f"{name} is imported for each row that is written.")

    with monkeypatch.context() as patched:
        patched.setattr(builtins, "__import__", imported)
        note = table.note("Boats", 1)
    assert note == ""
