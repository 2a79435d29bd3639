"""A change tells both figures of each line, and how far it went, on every page that the window allows."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.plotting.moved_apart import moved_apart
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT
from tests.charts.exploring.forms.form_samples import chart_of
from tests.factsheet.exploring.tables import FIELDS, explored

pytestmark = pytest.mark.usefixtures("qapp")

NAMES = ("Norway", "Portugal", "Bosnia and Herzegovina", "Chad", "Trinidad and Tobago", "Peru", "Togo", "Iran",
         "United Arab Emirates", "Cuba", "Fiji", "Central African Republic")  # fmt: skip


@pytest.mark.parametrize("size", [Size(360, 200), Size(375, 280), Size(535, 348), Size(900, 500)])
@pytest.mark.parametrize("count", [2, 3, 6])
@pytest.mark.parametrize("apart", [0.4, 6.0])
def test_all_figures_of_a_change_are_told(tmp_path: Path, size: Size, count: int, apart: float) -> None:
    assert _told(tmp_path, NAMES[:count], apart, size) == (count, count)


@pytest.mark.parametrize("apart", [0.4, 6.0])
def test_twelve_lines_have_their_figures_on_the_page_that_the_window_gives_them(tmp_path: Path, apart: float) -> None:
    assert _told(tmp_path, NAMES, apart, Size(376, 312)) == (12, 12)


def _told(folder: Path, names: tuple[str, ...], apart: float, size: Size) -> tuple[int, int]:
    """How many first figures are told, and how many last ones with how far they went."""
    rows = [[name, year, round(20 + at * apart + (year - 2018) * (at % 5 - 2.5), 1), 1]
            for at, name in enumerate(names) for year in (2018, 2020)]  # fmt: skip
    picture = lay_out(chart_of(explored(folder, FIELDS, rows), form="change", entities=names), size, LIGHT)
    figures = [text.text for text in picture.texts if text.role == "value"]
    full = sum("(" in told and not told.startswith("(") for told in figures)
    return len(figures) - full, full


@given(st.lists(st.floats(0, 100), max_size=12).map(sorted), st.floats(1, 8))
def test_what_is_moved_apart_stays_in_order_and_within(wanted: list[float], height: float) -> None:
    edges = moved_apart(wanted, [height] * len(wanted), 0, 100)
    assert all(after - before >= height - 1e-6 for before, after in pairwise(edges))
    assert all(-1e-6 <= edge <= 100 - height + 1e-6 for edge in edges)


def test_crowded_figures_move_up_and_down_alike() -> None:
    assert moved_apart([50, 50, 50], [10, 10, 10], 0, 100) == [35, 45, 55]
