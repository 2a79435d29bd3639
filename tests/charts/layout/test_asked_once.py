"""A layout asks each question once, and what is known of a chart is not asked again by its next layout."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from types import FrameType

import pytest

from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT

pytestmark = pytest.mark.usefixtures("qapp")

PAGE = Size(1000, 600)


def asked(work: Callable[[], object]) -> Counter[str]:
    """How often each function of the program is called, by its module and name."""
    known: Counter[str] = Counter()

    def note(frame: FrameType, event: str, _what: object) -> None:
        module = str(frame.f_globals.get("__name__", ""))
        if event == "call" and module.startswith("harbin_viewer"):
            known[f"{module.removeprefix('harbin_viewer.')}.{frame.f_code.co_qualname}"] += 1

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return known


@pytest.fixture
def twelve(charts: dict[str, Chart]) -> list[Chart]:
    return list(charts.values())


def test_what_follows_from_the_figures_is_not_asked_by_a_second_layout(twelve: list[Chart]) -> None:
    for chart in twelve:
        lay_out(chart, PAGE, LIGHT)
        again = asked(partial(lay_out, chart, Size(900, 700), LIGHT))
        of_figures = (
            "model.computed.pairs",
            "model.panel.Panel._label",
            "value_blocks.ends_of",
            "figures.label_deci",
            "told_sums.",
        )
        assert not [name for name in again if any(part in name for part in of_figures)], chart.name


def test_an_axis_is_made_once_for_each_height_that_its_names_leave(twelve: list[Chart]) -> None:
    for chart in twelve:
        known = asked(partial(lay_out, chart, PAGE, LIGHT))
        axes = known["charts.plotting.scale.value_axis"] + known["charts.plotting.scale.logarithmic_axis"]
        assert axes <= known["charts.layout.x_axis.group_axis"] + 2 * known["charts.layout.horizontal_bars.draw"]


def test_pairs_and_their_gaps_are_written_once(charts: dict[str, Chart]) -> None:
    chart = charts["volume-difference"]
    lay_out(chart, PAGE, LIGHT)
    known = asked(partial(lay_out, chart, PAGE, LIGHT))
    assert known["charts.text.figures.gap_text"] == sum(len(panel.gap.x) for panel in chart.panels if panel.gap)


def test_a_layout_of_a_new_chart_takes_at_most_so_many_calls(twelve: list[Chart]) -> None:
    """It took 1,739 a chart before what it asked twice, or the long way, was taken away."""
    new = [replace(chart, panels=tuple(replace(panel) for panel in chart.panels)) for chart in twelve]
    counts = [asked(partial(lay_out, chart, PAGE, LIGHT)).total() for chart in new]
    assert sum(counts) / len(counts) < 1600, counts


def test_a_layout_of_a_known_chart_takes_at_most_so_many_calls(twelve: list[Chart]) -> None:
    """Before anything was asked once it took 2,879 a chart; a figure that no machine's speed changes."""
    for chart in twelve:
        lay_out(chart, PAGE, LIGHT)
    counts = [asked(partial(lay_out, chart, PAGE, LIGHT)).total() for chart in twelve]
    assert sum(counts) / len(counts) < 1200, counts
