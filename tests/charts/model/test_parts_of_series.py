"""A part of a long series knows what it would find out by looking at each of its points."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.words import named_by_rows
from tests.factsheet.sheets import one_table, opened


def _series(count: int, seed: int) -> Series:
    chance = np.random.default_rng(seed)
    y = np.where(chance.random(count) < 0.2, np.nan, chance.normal(size=count))
    y[count // 3 : count // 2] = np.nan
    status: Any = np.array(["single", "confirmed"], dtype=object)[chance.integers(0, 2, count)]
    x = np.cumsum(chance.integers(0, 3, count)).astype(np.float64)
    return Series("a", "t", "line", "", 0, 0, "r", "f", x, y, np.arange(count), status, step=1.0)


@pytest.mark.parametrize("seed", range(20))
def test_a_part_is_that_of_its_points(seed: int) -> None:
    series = _series(1500, seed)
    chance = np.random.default_rng(seed)
    low, high = sorted(chance.uniform(-10, series.x[-1] + 10, 2).tolist())
    part, looked_at = series.within((low, high)), series.at(np.flatnonzero((series.x >= low) & (series.x <= high)))
    for name in ("x", "y", "rows", "status", "unsure", "gaps"):
        np.testing.assert_array_equal(getattr(part, name), getattr(looked_at, name), err_msg=name)
    for name in ("ends", "figures", "first_figure", "last_figure", "looks_of_figures", "has_unsure", "rises"):
        assert getattr(part, name) == getattr(looked_at, name), name
    again = part.within((low + 5, high - 5))
    assert again.ends == looked_at.within((low + 5, high - 5)).ends


@pytest.mark.parametrize("window", [None, (100.0, 11_000.0), (9000.0, 9500.0), (11_990.0, 12_500.0)])
def test_sources_of_a_part_of_a_long_table_are_named_as_those_of_a_short_one(
    window: tuple[float, float] | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [f"{row},{row % 7},office{row // 3000 % 3},p. {row // 4000}" for row in range(12_000)]
    fields = [{"name": "at", "type": "integer"}, {"name": "value", "type": "number"}]
    fields += [{"name": name, "type": "string"} for name in ("source", "place")]
    draft = one_table("\n".join(["at,value,source,place", *lines, ""]), fields)
    draft.descriptor["sources"] = [{"name": f"office{at}", "title": f"Office {at}"} for at in range(3)]
    spec = {"type": "line", "group": "at", "series": ["value"]}
    draft.descriptor["views"] = [
        {"name": "v", "title": "V", "resources": ["table"], "specType": "simple", "spec": spec}
    ]
    document = opened(draft, tmp_path)
    monkeypatch.setattr(named_by_rows, "_AT_ONCE", 700)
    chart = make_chart(document, document.sheet.views[0], ()).within(window)
    monkeypatch.setattr(named_by_rows, "_MANY", 1_000_000)
    assert chart.tell(chart).source == chart.source
