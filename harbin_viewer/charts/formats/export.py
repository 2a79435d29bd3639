"""A chart into bytes of a format, and into a file, whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from harbin_viewer.charts.formats.atomic_write import ExportError, write_whole
from harbin_viewer.charts.formats.document_facts import facts_of
from harbin_viewer.charts.layout.page import DataWindow, lay_out
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.scene import Picture, Size
from harbin_viewer.charts.theme import LIGHT, Theme
from harbin_viewer.factsheet.model.sheet import FactSheet

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

FORMATS = ("png", "svg", "pdf", "jpeg", "webp")
"""The picture formats, by the names of the command line."""

SUFFIXES = {"png": ".png", "svg": ".svg", "pdf": ".pdf", "jpeg": ".jpg", "webp": ".webp"}
"""The ending of a file of each format."""

WITH_SCALE = ("png", "jpeg", "webp")
"""The formats made of pixels."""

OPAQUE = ("jpeg",)
"""The formats that always have a background."""

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


@dataclass(frozen=True)
class Options:
    """How a chart leaves: page, theme, pixels to a px (for pixel formats), background, text in SVG, data window."""

    size: Size = PRESETS["article"]
    theme: Theme = LIGHT
    scale: float = 2.0
    transparent: bool = False
    outlines: bool = True
    window: DataWindow | None = None
    locale: QLocale | None = None
    """How numbers are written; None: as the reader writes them."""


def parse_size(text: str) -> Size:
    """A preset's name or a free size such as "1200x675", "160x90mm" or "6.5x4in"; ValueError says what is wrong."""
    if text in PRESETS:
        return PRESETS[text]
    unit = next((one for one in UNITS if text.endswith(one)), "")
    parts = text.removesuffix(unit).replace("×", "x").split("x")
    try:
        width, height = (float(one) * UNITS[unit or "px"] for one in parts)
    except ValueError as error:
        raise ValueError(
            f"“{text}” is not a size; write one of {', '.join(PRESETS)}, or 1200x675, 160x90mm, 6.5x4in"
        ) from error
    if not all(SMALLEST <= one <= LARGEST for one in (width, height)):
        raise ValueError(f"“{text}” is too small or too large; a side has {SMALLEST:.0f} to {LARGEST:.0f} px")
    return Size(round(width, 2), round(height, 2))


def picture(chart: Chart, options: Options) -> Picture:
    """The chart laid out as the options say."""
    return lay_out(
        chart, options.size, options.theme, options.window, locale=options.locale, transparent=options.transparent
    )


def image(chart: Chart, options: Options) -> QImage:
    """The chart as an image, for the clipboard."""
    from harbin_viewer.charts.formats import raster

    return raster.image(picture(chart, options), options.scale)


def render(sheet: FactSheet, chart: Chart, kind: str, options: Options) -> bytes:
    """The chart as a file of format `kind` (one of `FORMATS`). Needs a QGuiApplication."""
    facts = facts_of(sheet, chart)
    laid = picture(chart, replace(options, transparent=options.transparent and kind not in OPAQUE))
    if kind == "svg":
        from harbin_viewer.charts.formats.svg import svg

        return svg(laid, facts, outlines=options.outlines)
    if kind == "pdf":
        from harbin_viewer.charts.formats.pdf.document import pdf

        return pdf(laid, facts)
    from harbin_viewer.charts.formats import raster

    return {"png": raster.png, "jpeg": raster.jpeg, "webp": raster.webp}[kind](laid, facts, options.scale)


def export(sheet: FactSheet, chart: Chart, file: Path, kind: str, options: Options) -> Path:
    """Write the chart to `file`; returns it. ExportError where it cannot be written; nothing is left half-written."""
    try:
        data = render(sheet, chart, kind, options)
    except (MemoryError, OSError) as error:
        raise ExportError(file, f"The picture could not be made: {error}", "Choose a smaller size or scale.") from error
    write_whole(file, data)
    return file
