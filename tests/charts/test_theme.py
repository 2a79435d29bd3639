"""The palette is told apart by everyone, and every text can be read."""

from itertools import combinations

import numpy as np
import numpy.typing as npt
import pytest

from harbin_viewer.charts.theme import THEMES, Theme

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


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("sight", SIGHT)
def test_neighbours_are_told_apart_by_every_kind_of_sight(theme: Theme, sight: str) -> None:
    for (one, _), (other, _) in zip(theme.series, theme.series[1:], strict=False):
        assert distance(one, other, sight) >= 10, (one, other)
    for full, pale in theme.series:
        assert distance(full, pale, sight) >= 20, (full, pale)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_every_text_colour_reaches_the_contrast_of_4_5(theme: Theme) -> None:
    for colour in (theme.ink, theme.muted, theme.accent, *theme.status.values()):
        assert contrast(colour, theme.page) >= 4.5, colour
        assert contrast(colour, theme.panel) >= 4.5, colour


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_marks_stand_out_from_the_page(theme: Theme) -> None:
    for full, second in theme.series:
        assert contrast(full, theme.page) >= 2.5, full
        assert contrast(second, theme.page) >= 1.8, second


def test_every_series_colour_differs_from_every_other() -> None:
    for theme in THEMES.values():
        colours = [one for pair in theme.series for one in pair]
        assert all(one != other for one, other in combinations(colours, 2))
