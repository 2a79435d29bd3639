"""Whom and when a form tells most of."""

from __future__ import annotations

from pathlib import Path

from harbin_viewer.factsheet.exploring.first_look.suiting import period_for
from harbin_viewer.factsheet.model.exploration import Exploration
from tests.factsheet.exploring.tables import FIELDS, explored


def test_a_change_ends_with_what_is_known_and_not_with_what_lies_ahead(tmp_path: Path) -> None:
    rows = [[name, year, year - 1990, 1] for name in ("Kenya", "Japan", "Peru") for year in range(2000, 2051)]
    cube = explored(tmp_path, FIELDS, rows).cube("data")
    choice = Exploration(resource="data", measure="Output", form="change")
    assert period_for(cube, choice, None, 2026).period == (2000.0, 2026.0)
    assert period_for(cube, choice, None, 1999).period == (2000.0, 2050.0), "where all lies ahead, all is told"
