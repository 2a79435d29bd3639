"""The look of charts and window: the colours of the light and the dark theme."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from harbin_viewer.charts.colour import LEAST_OF_WORDS, MUCH_OF_WORDS
from harbin_viewer.charts.status import DARK_COLOURS, LIGHT_COLOURS, LIGHT_CONTRAST_COLOURS

LARGEST_TYPE = 1.8
"""How much larger than on an article's page the type of a large page is at the most."""


class Theme(Struct, frozen=True):
    """Colours as "#rrggbb".

    `series` has a pair for each source, by its rank: the colour itself and a lighter or darker one for its second
    field. All first colours are told from each other by colour-blind eyes and in grey, and so are the two of a pair and
    those that follow each other in `overflow`. Each of them, and `quiet` for marks that are ground for the others,
    reaches 3:1 on the page; text colours (`ink`, `muted`, `accent`, `status`) reach 4.5:1. Words in the colour of a
    series get as much ink as it takes to reach the contrast `words`.
    """

    name: Literal["light", "dark"]
    page: str
    panel: str
    ink: str
    muted: str
    grid: str
    axis: str
    quiet: str
    accent: str
    series: tuple[tuple[str, str], ...]
    status: Mapping[str, str]
    words: float = LEAST_OF_WORDS

    @property
    def disabled(self) -> str:
        """The colour of words for what cannot be done at the moment."""
        return self.grid if self.axis == self.ink else self.axis

    def series_colour(self, rank: int, shade: int) -> str:
        """The colour of a source's first (shade 0) or second field (1); below rank 0 it is grey."""
        if rank < 0:
            return self.axis
        return self.series[rank % len(self.series)][shade]


LIGHT = Theme(
    name="light",
    page="#ffffff",
    panel="#f5f6f7",
    ink="#16191d",
    muted="#59616b",
    grid="#e2e5e9",
    axis="#7b838d",
    quiet="#8d949d",
    accent="#1f5f99",
    series=(
        ("#bd5411", "#722c0c"),
        ("#024366", "#4b7cb2"),
        ("#899a32", "#4f6027"),
        ("#5d4f9a", "#9889ce"),
        ("#342604", "#966f2d"),
    ),
    status=LIGHT_COLOURS,
)
"""For daylight, print and slides on white."""

DARK = Theme(
    name="dark",
    page="#15181c",
    panel="#1d2126",
    ink="#eceff2",
    muted="#a5adb7",
    grid="#2d333a",
    axis="#7d8792",
    quiet="#5f6770",
    accent="#7fb6e6",
    series=(
        ("#ed934b", "#925c37"),
        ("#698cba", "#aac0fd"),
        ("#b6d36b", "#6a892b"),
        ("#855abc", "#c797e9"),
        ("#fbe699", "#9b8351"),
    ),
    status=DARK_COLOURS,
)
"""For dark rooms and dark slides."""

LIGHT_CONTRAST = replace(
    LIGHT,
    panel="#ffffff",
    ink="#000000",
    muted="#2b2f33",
    grid="#8a9097",
    axis="#000000",
    quiet="#767c84",
    accent="#003a75",
    status=LIGHT_CONTRAST_COLOURS,
    words=MUCH_OF_WORDS,
)
"""The light theme for those who want more contrast: words reach 7:1, lines are as dark as words."""

DARK_CONTRAST = replace(
    DARK,
    page="#000000",
    panel="#000000",
    ink="#ffffff",
    muted="#d7dce1",
    grid="#5c646d",
    axis="#ffffff",
    quiet="#858d96",
    accent="#9fd0ff",
    words=MUCH_OF_WORDS,
)
"""The same for the dark one."""

RANKS = len(LIGHT.series)
"""How many sources have a colour of their own."""

_AFTER = (((4, 3, 2, 1), (1, 2, 3, 4)), ((3, 2, 0, 4), (0, 4, 3, 2)), ((4, 0, 1, 3), (1, 0, 3, 4)),
          ((1, 0, 2, 4), (2, 1, 0, 4)), ((2, 0, 1, 3), (1, 0, 3, 2)))  # fmt: skip
"""For each rank the others, by their first colours and then by their second ones: each is told from the next."""


def overflow(rank: int) -> tuple[tuple[int, int], ...]:
    """Ranks and shades in the order in which a source's further fields take them, after its own two."""
    return tuple((other, shade) for shade, others in enumerate(_AFTER[rank % RANKS]) for other in others)


SLOTS = ((0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (1, 1), (0, 1), (3, 1), (2, 1), (4, 1))
"""Rank and shade of the colours that things of one kind take, one after the other: all first colours come first."""


def unlike_colours(rank: int) -> tuple[tuple[int, int], ...]:
    """The same, where the colour of a source comes first."""
    own = (rank % RANKS, 0)
    return (own, *(slot for slot in SLOTS if slot != own))


def of_paper(theme: Theme) -> Theme:
    """The light theme that stands for a dark one on paper, with high contrast where that has it."""
    return LIGHT_CONTRAST if theme in (LIGHT_CONTRAST, DARK_CONTRAST) else LIGHT


THEMES: dict[str, Theme] = {
    "light": LIGHT, "dark": DARK, "light-contrast": LIGHT_CONTRAST, "dark-contrast": DARK_CONTRAST,
}  # fmt: skip
"""The themes by name."""
