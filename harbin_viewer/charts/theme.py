"""The look of charts and window: colours of the light and the dark theme, and the words of the statuses."""

from __future__ import annotations

from typing import Literal, NamedTuple

from harbin_viewer.factsheet.sheet import StatusName


class Theme(NamedTuple):
    """Colours as "#rrggbb".

    `series` has a pair for each source, by its rank: the colour itself and a lighter or darker one for its second
    field; they are told apart by colour-blind eyes and in grey. Text colours (`ink`, `muted`, `accent`, `status`) reach
    4.5:1.
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
    status: dict[StatusName, str]

    def series_colour(self, rank: int, shade: int) -> str:
        """The colour of a source's first (shade 0) or a later field; ranks beyond the palette begin anew."""
        return self.series[rank % len(self.series)][min(shade, 1)]


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
        ("#d1692b", "#edb088"),
        ("#174f86", "#7fadd8"),
        ("#86a93a", "#4f6a16"),
        ("#6a4c93", "#a88fd0"),
        ("#b8860b", "#6f5000"),
    ),
    status={
        "confirmed": "#1d6b45",
        "single": "#1f5f99",
        "derived": "#59616b",
        "claimed": "#8a5a00",
        "contradicted": "#b3261e",
    },
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
        ("#f0924f", "#9a5c2f"),
        ("#4a88c8", "#b5d3ef"),
        ("#c3dd86", "#7f9a45"),
        ("#b296dd", "#755c9c"),
        ("#e6c65c", "#8f7833"),
    ),
    status={
        "confirmed": "#6ec79a",
        "single": "#7fb6e6",
        "derived": "#a5adb7",
        "claimed": "#e0b25a",
        "contradicted": "#ff8a80",
    },
)
"""For dark rooms and dark slides."""

THEMES: dict[str, Theme] = {"light": LIGHT, "dark": DARK}
"""The themes by name."""

STATUS_WORDS: dict[StatusName, str] = {
    "confirmed": "Confirmed",
    "single": "Single source",
    "derived": "Derived",
    "claimed": "Claimed",
    "contradicted": "Contradicted",
}
"""The word that stands beside a status mark."""
