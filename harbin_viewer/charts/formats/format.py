"""What a format of export declares of itself, and the choices of an export."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Literal, Protocol, TypeAlias

from harbin_viewer.charts.formats.page_sizes import PRESETS
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LARGEST_TYPE, LIGHT, Theme

if TYPE_CHECKING:
    from harbin_viewer.charts.model.chart import Chart
    from harbin_viewer.factsheet.document import Document


@dataclass(frozen=True)
class Options:
    """How a chart leaves: page, theme, pixels to a px (for pixel formats), background, text in SVG.

    `window` is the part of the horizontal axis that is shown, in data units; None: all of it. Type is `largest_type`
    times as large as on an article's page at the most.
    """

    size: Size = PRESETS["article"]
    theme: Theme = LIGHT
    scale: float = 2.0
    transparent: bool = False
    outlines: bool = True
    window: tuple[float, float] | None = None
    largest_type: float = LARGEST_TYPE


Write: TypeAlias = "Callable[[Document, Chart, Options], bytes]"

Look: TypeAlias = Callable[[], object]
"""Looks, again and again, whether what takes long is still wanted; raises CancelledError where it is not."""

Pour: TypeAlias = "Callable[[Document, Chart, Options, BinaryIO, Look], None]"


@dataclass(frozen=True)
class Format:
    """A format of export. `title` is what a person reads of it, `suffix` the ending of its files, `also` others that
    mean the same.

    `write(document, chart, options)` gives the bytes of a file; FormatError where it cannot hold the chart. What it
    imports it imports when called; `pour` writes the same into an open file, part by part, where it may be too much to
    be held at once. `holds` says whether that is the picture or the figures behind it. `in_pixels`: a
    picture has as many as the scale says. `is_opaque`: it always has a background. `has_text`: its words can be text or
    outlines. `for_paper`: it is mostly printed.
    """

    name: str
    suffix: str
    title: str
    write: Write
    holds: Literal["picture", "data"] = "picture"
    in_pixels: bool = False
    is_opaque: bool = False
    has_text: bool = False
    for_paper: bool = False
    also: tuple[str, ...] = ()
    pour: Pour | None = None


class AsBytes(Protocol):
    """Gives the bytes of a file; without options, those of a whole chart as it is."""

    def __call__(self, document: Document, chart: Chart, options: Options | None = None) -> bytes: ...  # noqa: D102


def poured(pour: Pour) -> AsBytes:
    """What a format pours, as bytes."""

    def write(document: Document, chart: Chart, options: Options | None = None) -> bytes:
        import io

        out = io.BytesIO()
        pour(document, chart, options or Options(), out, int)
        return out.getvalue()

    return write


class FormatError(Exception):
    """A chart that a format cannot hold: why, and what to do, in whole sentences."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem} {remedy}")
        self.problem, self.remedy = problem, remedy
