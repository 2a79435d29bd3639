"""Figures that stand in brackets: below nought in accounts, and not where all of a column say how sure others are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factsheet.exploring.tables import cube_of_text


@pytest.mark.parametrize("head", ["S.E.", "SE", "Std. err.", "%", "Standard deviation"])
def test_errors_and_shares_that_all_stand_in_brackets_are_not_below_nought(tmp_path: Path, head: str) -> None:
    cube = cube_of_text(tmp_path, f"Country,Mean score,{head}\nJapan,536,(2.9)\nEstonia,510,(2.0)\nPoland,489,(2.3)\n")
    assert cube.figures(head).tolist() == [2.9, 2.0, 2.3]


@pytest.mark.parametrize("head", ["Change %", "Profit", "Change in per cent"])
def test_figures_of_accounts_in_brackets_stay_below_nought(tmp_path: Path, head: str) -> None:
    cube = cube_of_text(tmp_path, f"Shop,Sales,{head}\nA,536,(2.9)\nB,510,(2.0)\nC,489,(2.3)\n")
    assert cube.figures(head).tolist() == [-2.9, -2.0, -2.3]


def test_a_column_of_shares_with_some_in_brackets_is_that_of_an_account(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Shop,Sales,%\nA,536,(2.9)\nB,510,2.0\nC,489,2.3\n")
    assert cube.figures("%").tolist() == [-2.9, 2.0, 2.3]


def test_s_e_with_stops_says_how_sure_a_mean_is(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Country,Mean score,S.E.\nJapan,536,(2.9)\nEstonia,510,(2.0)\nPoland,489,(2.3)\n")
    assert cube.roles.of_kind("bound") == ("S.E.",)
