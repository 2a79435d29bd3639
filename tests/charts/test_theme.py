"""The palette is told apart by everyone, and every text can be read."""

from collections.abc import Callable
from itertools import chain, combinations, pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.scene import Box, Picture, Rect, Size, Text
from harbin_viewer.charts.theme import RANKS, THEMES, Theme, overflow
from tests.charts.stress import CASES

pytestmark = pytest.mark.usefixtures("qapp")

# Linear-light simulation matrices of Machado, Oliveira and Fernandes (2009), severity 1.
SIGHT = {
    "full": np.eye(3),
    "protanopia": np.array([
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ]),
    "deuteranopia": np.array([
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ]),
    "tritanopia": np.array([
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ]),
    "greyscale": np.tile([0.2126, 0.7152, 0.0722], (3, 1)),
}  # fmt: skip


def linear(colour: str) -> npt.NDArray[np.float64]:
    channels = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    return float(linear(colour) @ [0.2126, 0.7152, 0.0722])


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def lab(light: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    xyz = to_xyz @ np.clip(light, 0, 1) / np.array([0.9505, 1.0, 1.089])
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def distance(one: str, other: str, sight: str) -> float:
    return float(np.linalg.norm(lab(SIGHT[sight] @ linear(one)) - lab(SIGHT[sight] @ linear(other))))


in_every = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))


@in_every
@pytest.mark.parametrize("sight", SIGHT)
def test_all_sources_are_told_apart_by_every_kind_of_sight(theme: Theme, sight: str) -> None:
    for (one, _), (other, _) in combinations(theme.series, 2):
        assert distance(one, other, sight) >= 10, (one, other)


@in_every
@pytest.mark.parametrize("sight", SIGHT)
def test_both_colours_of_a_source_are_told_apart_by_every_kind_of_sight(theme: Theme, sight: str) -> None:
    for full, second in theme.series:
        assert distance(full, second, sight) >= 20, (full, second)


@in_every
@pytest.mark.parametrize("sight", SIGHT)
def test_neighbours_in_a_chart_are_told_apart_by_every_kind_of_sight(
    theme: Theme, sight: str, charts: dict[str, Chart]
) -> None:
    for chart in charts.values():
        for panel in chart.panels:
            for one, other in pairwise(panel.series):
                ours, theirs = (theme.series_colour(each.rank, each.shade) for each in (one, other))
                assert distance(ours, theirs, sight) >= 10, (chart.name, ours, theirs)


@in_every
@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("rank", range(RANKS))
def test_colours_given_beyond_a_sources_own_are_told_from_the_one_before(theme: Theme, sight: str, rank: int) -> None:
    slots = [(rank, 0), (rank, 1), *overflow(rank)]
    assert len(set(slots)) == 2 * RANKS
    for one, other in pairwise(slots):
        assert distance(theme.series_colour(*one), theme.series_colour(*other), sight) >= 9, (one, other)


@in_every
@pytest.mark.parametrize("sight", SIGHT)
def test_up_to_eight_series_of_one_source_have_colours_of_their_own(
    theme: Theme, sight: str, make_sheet: Callable[..., Any]
) -> None:
    columns = {"x": ["a", "b"], **{f"s{n}": [n, n + 1] for n in range(8)}}
    made = make_sheet(columns, {"type": "bar", "group": "x", "series": [f"s{n}" for n in range(8)]})
    series = make_chart(made, made.sheet.views[0]).series
    colours = [theme.series_colour(one.rank, one.shade) for one in series]
    assert len(set(colours)) == 8
    for one, other in pairwise(colours):
        assert distance(one, other, sight) >= 10, (one, other)


@in_every
@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("kind", ["line", "bar"])
def test_several_series_of_one_source_are_each_told_from_all_others(
    theme: Theme, sight: str, kind: str, make_sheet: Callable[..., Any]
) -> None:
    columns = {"x": ["a", "b"], **{f"s{n}": [n, n + 1] for n in range(RANKS)}}
    made = make_sheet(columns, {"type": kind, "group": "x", "series": [f"s{n}" for n in range(RANKS)]})
    series = make_chart(made, made.sheet.views[0]).series
    colours = [theme.series_colour(one.rank, one.shade) for one in series]
    assert colours[0] == theme.series[0][0]
    for one, other in combinations(colours, 2):
        assert distance(one, other, sight) >= 10, (one, other)


@in_every
@pytest.mark.parametrize("case", ["stack of eight", "stack", "line", "bars with a line", "difference", "long names"])
def test_every_text_in_a_picture_is_read_on_its_ground(theme: Theme, case: str, make_sheet: Callable[..., Any]) -> None:
    made = make_sheet(CASES[case].columns, CASES[case].spec, kinds=CASES[case].kinds)
    assert_texts_are_read(lay_out(make_chart(made, made.sheet.views[0]), Size(960, 600), theme), theme)


@in_every
def test_every_text_of_the_bundled_charts_is_read_on_its_ground(theme: Theme, charts: dict[str, Chart]) -> None:
    for chart in charts.values():
        assert_texts_are_read(lay_out(chart, Size(960, 600), theme), theme)


def assert_texts_are_read(picture: Picture, theme: Theme) -> None:
    """Each text has 4.5:1 on the last filled shape under its middle, and what its theme promises on the page itself."""
    for number, text in enumerate(picture.shapes):
        if not isinstance(text, Text):
            continue
        middle = (text.box.x + text.box.width / 2, text.box.y + text.box.height / 2)
        under = [one for one in picture.shapes[:number] if isinstance(one, Rect) and holds(one.box, *middle)]
        least = promised(theme) if under[-1].fill == picture.background else 4.5
        assert contrast(text.colour, under[-1].fill) >= least, (text.text, text.colour, under[-1].fill)


def promised(theme: Theme) -> float:
    """What words have at the least: much where a person asked for it."""
    return 7.0 if theme in (THEMES["light-contrast"], THEMES["dark-contrast"]) else 4.5


def holds(box: Box, x: float, y: float) -> bool:
    return box.x <= x <= box.right and box.y <= y <= box.bottom


@in_every
def test_every_text_colour_reaches_the_contrast_that_is_promised(theme: Theme) -> None:
    for colour in (theme.ink, theme.muted, theme.accent, *theme.status.values()):
        assert contrast(colour, theme.page) >= promised(theme), colour
        assert contrast(colour, theme.panel) >= promised(theme), colour


@in_every
def test_colours_of_marks_reach_the_contrast_of_3(theme: Theme) -> None:
    for colour in (*chain.from_iterable(theme.series), theme.axis, theme.quiet):
        assert contrast(colour, theme.page) >= 3.0, colour
        assert contrast(colour, theme.panel) >= 2.8, colour


def test_every_series_colour_differs_from_every_other() -> None:
    for theme in THEMES.values():
        colours = [one for pair in theme.series for one in pair]
        assert all(one != other for one, other in combinations(colours, 2))
