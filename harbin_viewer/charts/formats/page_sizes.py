"""The pages that charts are exported on: sizes by name, and free ones."""

from __future__ import annotations

from harbin_viewer.charts.scene import Size

PRESETS: dict[str, Size] = {
    "article": Size(960, 600),
    "slide": Size(1280, 720),
    "square": Size(1080, 1080),
    "portrait": Size(1080, 1350),
    "a4": Size(1123, 794),
}
"""Page sizes by name, in px of 1/96 inch."""

PRESET_WORDS = {
    "article": "Article (960 × 600)",
    "slide": "Slide 16:9 (1280 × 720)",
    "square": "Square (1080 × 1080)",
    "portrait": "Portrait (1080 × 1350)",
    "a4": "A4 landscape (297 × 210 mm)",
}
"""What a person reads of each preset."""

SMALLEST, LARGEST = 200.0, 10_000.0
"""The least and the greatest side of a page, in px."""

UNITS = {"px": 1.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
"""Px in each unit of a page."""


def parse_size(text: str) -> Size:
    """A preset's name or a free size such as "1200x675", "160x90mm" or "6.5x4in"; ValueError says what is wrong."""
    if text in PRESETS:
        return PRESETS[text]
    unit = next((length for length in UNITS if text.endswith(length)), "")
    parts = text.removesuffix(unit).replace("×", "x").split("x")
    try:
        width, height = (float(length) * UNITS[unit or "px"] for length in parts)
    except ValueError as error:
        raise ValueError(
            f"“{text}” is not a size; write one of {', '.join(PRESETS)}, or 1200x675, 160x90mm, 6.5x4in"
        ) from error
    if not all(SMALLEST <= length <= LARGEST for length in (width, height)):
        raise ValueError(f"“{text}” is too small or too large; a side has {SMALLEST:.0f} to {LARGEST:.0f} px")
    return Size(round(width, 2), round(height, 2))
