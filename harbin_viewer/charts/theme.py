"""The look of charts and window: the colours of the light and the dark theme."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from harbin_viewer.charts.status import DARK_COLOURS, LIGHT_COLOURS


class Theme(NamedTuple):
    """Colours as "#rrggbb".

    `series` has a pair for each source, by its rank: the colour itself and a lighter or darker one for its second
    field. All first colours are told from each other by colour-blind eyes and in grey, and so are the two of a pair and
    those that follow each other in `overflow`. Text colours (`ink`, `muted`, `accent`, `status`) reach 4.5:1.
    """

    name: Literal["light", "dark"]
    page: str
    panel: str
    ink: str
    muted: str
    grid: str
    axis: str
    accent: str
    series: tuple[tuple[str, str], ...]
    status: Mapping[str, str]

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
    accent="#1f5f99",
    series=(
        ("#d06419", "#fea56b"),
        ("#0b4f84", "#80a2d9"),
        ("#92ae43", "#54682d"),
        ("#765bab", "#bca5e8"),
        ("#453201", "#8b6f2e"),
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

LIGHT_CONTRAST = LIGHT._replace(
    panel="#ffffff",
    ink="#000000",
    muted="#2b2f33",
    grid="#8a9097",
    axis="#000000",
    accent="#003a75",
    series=(
        ("#c05510", "#6b2c00"),
        ("#0b4f84", "#5f86c4"),
        ("#7a9430", "#3f5218"),
        ("#7c5fb8", "#3d2b63"),
        ("#453201", "#8b6f2e"),
    ),
)
"""The light theme for those who want more contrast: words reach 7:1, all marks 3:1."""

DARK_CONTRAST = DARK._replace(
    page="#000000",
    panel="#000000",
    ink="#ffffff",
    muted="#d7dce1",
    grid="#5c646d",
    axis="#ffffff",
    accent="#9fd0ff",
    series=(
        ("#ed934b", "#a8693c"),
        ("#7c9fd0", "#c3d3ff"),
        ("#b6d36b", "#7d9f35"),
        ("#9a74d0", "#dcbcf5"),
        ("#fbe699", "#a98f58"),
    ),
)
"""The same for the dark one."""

RANKS = len(LIGHT.series)
"""How many sources have a colour of their own."""

_AFTER = (((1, 2, 3, 4), (1, 2, 3, 4)), ((3, 0, 2, 4), (0, 4, 3, 2)), ((0, 1, 3, 4), (0, 1, 4, 3)),
          ((1, 0, 2, 4), (0, 4, 1, 2)), ((2, 0, 1, 3), (3, 2, 1, 0)))  # fmt: skip
"""For each rank the others, by their first colours and then by their second ones: each is told from the next."""


def overflow(rank: int) -> tuple[tuple[int, int], ...]:
    """Ranks and shades in the order in which a source's further fields take them, after its own two."""
    return tuple((other, shade) for shade, others in enumerate(_AFTER[rank % RANKS]) for other in others)


THEMES: dict[str, Theme] = {"light": LIGHT, "dark": DARK}
"""The themes by name."""
