"""Computed figures of a choice are told with the digits that are sure: to one decimal, also where it is a nought."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from harbin_viewer.charts.exploring.words.phrases import HOW, to_one_decimal
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT
from tests.charts.conftest import ENGLISH, sheet_of

pytestmark = pytest.mark.usefixtures("qapp")

NAMES = ("China", "India", "France", "Ghana", "Chile", "Malta", "Kenya", "Peru")


def labels(folder: Path, figures: dict[str, list[float]], **choice: Any) -> list[str]:
    """The figures that the picture tells of the choice."""
    cells = [(name, 2000 + year, value) for name, of_it in figures.items() for year, value in enumerate(of_it)]
    columns: dict[str, list[Any]] = {
        "country": [c[0] for c in cells],
        "year": [c[1] for c in cells],
        "v": [repr(c[2]) for c in cells],
    }
    spec = {"type": "line", "group": "year", "series": ["v"], "explore": {"resource": "table", "measure": "v"} | choice}
    document = sheet_of(folder, columns, spec, kinds={"year": "year", "v": "number"})
    picture = lay_out(make_chart(document, document.sheet.views[0], locale=ENGLISH), Size(1200, 800), LIGHT)
    return [text.text for text in picture.texts if text.role == "value"]


def is_true(label: str, exact: list[float]) -> bool:
    """Whether one of these figures rounds to what is told."""
    half = 0.5 * 10.0 ** -len(label.partition(".")[2])
    told = float(label.replace(",", "").replace("−", "-"))
    return any(abs(told - value) <= half * 1.001 for value in exact)


@pytest.mark.parametrize("seed", range(6))
def test_each_share_that_is_told_is_the_share(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    figures = {name: [round(chance.uniform(100, 1000), 2)] * 2 for name in NAMES}
    figures |= {"Malta": [20.7, 20.7], "Kenya": [20.9, 20.9]}  # which two decimals tell apart
    whole = sum(of_it[0] for of_it in figures.values())
    told = labels(tmp_path, figures, form="ranking", transform="share")
    assert len(told) >= len(NAMES) - 1
    for label in told:
        assert is_true(label, [of_it[0] / whole * 100 for of_it in figures.values()]), label


@pytest.mark.parametrize("transform", ["index", "growth"])
@pytest.mark.parametrize("seed", range(4))
def test_each_change_that_is_told_is_the_change(tmp_path: Path, seed: int, transform: str) -> None:
    chance = random.Random(seed)
    figures = {name: [round(chance.uniform(50, 300), 1) for _year in range(5)] for name in NAMES}
    told = labels(tmp_path, figures, form="ranking", transform=transform)
    exact = [
        of_it[4] / of_it[0] * 100 if transform == "index" else (of_it[4] / of_it[3] - 1) * 100
        for of_it in figures.values()
    ]
    assert told
    assert all(is_true(label, exact) for label in told)


def test_what_is_said_of_rounding_is_done() -> None:
    assert all(told.endswith("to one decimal, below 1 to three digits") for told in HOW.values() if told)
    rounded = to_one_decimal(np.array([12345.678, 17.16, 0.98765, 0.0012345, -0.5004, 0.0]))
    assert rounded.tolist() == [12345.7, 17.2, 0.988, 0.00123, -0.5, 0.0]


@pytest.mark.parametrize("seed", range(5))
def test_the_share_of_the_others_is_theirs_and_not_what_rounding_leaves(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    figures = {name: [round(chance.uniform(50, 90), 2)] * 3 for name in NAMES}
    whole = sum(of_it[0] for of_it in figures.values())
    told = labels(tmp_path, figures, form="stacked", transform="share", entities=list(NAMES[:6]))
    exact = [figures[name][0] / whole * 100 for name in NAMES[:6]]
    rest = sum(figures[name][0] for name in NAMES[6:]) / whole * 100
    assert any(is_true(label, [rest]) for label in told)
    assert all(is_true(label, [*exact, rest]) for label in told)


def test_a_share_that_is_whole_has_its_decimal_beside_those_that_are_not(tmp_path: Path) -> None:
    figures = {"China": [25.0, 25.0], "India": [37.5, 37.5], "France": [37.5, 37.5]}
    assert set(labels(tmp_path, figures, form="ranking", transform="share")) == {"25.0", "37.5"}
