"""The look of charts and window: colours of the light and the dark theme, type sizes and the words of the statuses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from harbin_viewer.factsheet.sheet import StatusName


@dataclass(frozen=True)
class Theme:
    """Colours as "#rrggbb". `series` are told apart by colour-blind eyes and in grey; text colours reach 4.5:1."""

    name: Literal["light", "dark"]
    page: str
    panel: str
    ink: str
    muted: str
    grid: str
    axis: str
    accent: str
    series: tuple[str, ...]
    status: dict[StatusName, str]


LIGHT = Theme(
    name="light",
    page="#ffffff",
    panel="#f5f6f7",
    ink="#16191d",
    muted="#59616b",
    grid="#e2e5e9",
    axis="#7b838d",
    accent="#1f5f99",
    series=("#c4501b", "#1f5f99", "#8fb4d6", "#4a8f6d", "#6b4a8f", "#b08a1e"),
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
    series=("#f08a4b", "#6faee0", "#35597d", "#7cc7a0", "#b99ae0", "#e0bf5a"),
    status={
        "confirmed": "#6ec79a",
        "single": "#7fb6e6",
        "derived": "#a5adb7",
        "claimed": "#e0b25a",
        "contradicted": "#ff8a80",
    },
)
"""For dark rooms and dark slides."""

STATUS_WORDS: dict[StatusName, str] = {
    "confirmed": "Confirmed",
    "single": "Single source",
    "derived": "Derived",
    "claimed": "Claimed",
    "contradicted": "Contradicted",
}
"""The word that stands beside a status mark."""
