"""A chart laid out as the choices of an export say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from harbin_viewer.charts.formats.document_facts import DocumentFacts
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.formats.page_sizes import LARGEST
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.scene import Picture, Size
from harbin_viewer.factsheet.wording import number
from harbin_viewer.factsheet.words.languages import OWN

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

_WIDEST_ON_A_PAGE = 600
"""CSS pixels between the margins of an inch on a page of A4; on a Letter there are 624."""


_HIGHER, _HIGHEST = 1.08, 3.0
"""How many times as high as asked for a page is made at a time, and at the most."""


def picture(chart: Chart, options: Options) -> Picture:
    """The chart laid out as the options say; on a higher page where title, note, sources or names would be cut.

    Where there are more words than three times the height has room for, the page is the one that was asked for.
    """
    made, (width, asked) = _laid_out(chart, options), options.size
    height = asked
    while made.cut and (height := height * _HIGHER) <= min(asked * _HIGHEST, LARGEST):
        higher = _laid_out(chart, replace(options, size=Size(width, round(height))))
        if not higher.cut:
            return higher
    return made


def told_of_page(made: Picture, asked: Size) -> str:
    """What a person is told of a page that is not as they asked for, or does not hold all words; "" of any other."""
    if made.size != asked:
        high = number(round(made.size.height))
        return f"The picture is higher than asked for, at {high} px, so that its words are whole."
    if made.cut:
        return "The picture has no room for all its words: they are cut."
    return ""


def _laid_out(chart: Chart, options: Options) -> Picture:
    return lay_out(
        chart, options.size, options.theme, options.window, transparent=options.transparent,
        largest_type=options.largest_type,
    )  # fmt: skip


def image(chart: Chart, options: Options) -> QImage:
    """The chart as an image, for the clipboard."""
    from harbin_viewer.charts.formats.images import raster

    return raster.image(picture(chart, options), options.scale)


def image_element(painted: QImage, facts: DocumentFacts, size: Size) -> str:
    """The image in HTML, nothing beside it and nothing to fetch, with words for who cannot see it.

    It has all its pixels, shown at `size` in CSS pixels, or smaller in proportion where that would leave a page.
    """
    from base64 import b64encode

    from harbin_viewer.charts.formats.images.raster import png_of
    from harbin_viewer.charts.formats.markup import escaped

    data, shown = b64encode(png_of(painted, facts)).decode(), min(1, _WIDEST_ON_A_PAGE / size.width)
    return (
        f'<img src="data:image/png;base64,{data}" width="{round(shown * size.width)}" '
        f'height="{round(shown * size.height)}" '
        f'alt="{escaped(facts.alternative)}" lang="{OWN}">'
    )
