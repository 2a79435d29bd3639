"""The pages of a sheet as one PDF: with bookmarks, links that work, and the same bytes for the same sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from pathlib import Path

from PySide6.QtCore import QLocale

from harbin_viewer.atomic_write import ExportError, Ready, sweep, write_whole
from harbin_viewer.charts.exploring.on_show import NOTHING_LEFT, OnShow
from harbin_viewer.charts.formats.document_facts import sheet_facts
from harbin_viewer.charts.formats.pdf.objects import Bookmark, Link, Spot
from harbin_viewer.charts.formats.pdf.pdf_document import document as pdf_document
from harbin_viewer.charts.scene import Box, Picture, Size, Text
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.overview.whole import whole
from harbin_viewer.paper.flow import A4, MOST_ROWS, Flow, Page
from harbin_viewer.paper.front_matter import heading_spot
from harbin_viewer.paper.sheet_pages import SheetPages, assembled, expected_pages, is_short, write_parts

Progress = Callable[[int, int, str], None]
"""Is told the steps done, the steps there are, and what is being done in words; what it raises ends the work."""

ReadTexts = Callable[[Iterable[str]], None]

_POINT = 0.75
"""Points to a px."""

_WRITTEN, _PAINTED = 300, 1000
"""Steps told of in all, and those of them that are done when the pages are written and not yet painted."""


def pages_of(
    document: Document, locale: QLocale | None = None, progress: Progress | None = None, paper: Size = A4,
    most: int = MOST_ROWS, left: OnShow = NOTHING_LEFT,
) -> SheetPages:  # fmt: skip
    """All pages of the sheet, figures as in `locale` (None: the reader's); SheetError where a table has a mistake.

    Of a long list, `most` entries are written; `left` as in `write_parts`. Before it begins, `progress` is told how
    many pages it will be, about.
    """
    overview = cache(partial(whole, document))  # of which the pages are counted before they are written
    expected, title, furthest = expected_pages(document, most, paper, overview), "", 0
    flow = Flow(paper, most, runs_on=is_short(document, expected))
    if progress is None:
        for _title in write_parts(document, flow, overview, locale, left):
            pass
        return assembled(document, flow)
    progress(0, _PAINTED, f"About {expected:,} pages are being made.")

    def tell() -> None:
        nonlocal furthest  # a chapter that is set anew with less air goes back some pages
        furthest = max(furthest, min(len(flow.pages), expected))
        progress(_WRITTEN * furthest // expected, _PAINTED, f"“{title}” is being written.")

    flow.turned = tell
    for title in write_parts(document, flow, overview, locale, left):  # noqa: B007 it is told
        tell()
    return assembled(document, flow)


def sheet_pdf(
    document: Document, locale: QLocale | None = None, progress: Progress | None = None,
    read_texts: ReadTexts | None = None, most: int = MOST_ROWS,
    left: OnShow = NOTHING_LEFT,
) -> bytes:  # fmt: skip
    """The sheet as a PDF; `read_texts` is told all texts on its pages. Needs a QGuiApplication."""
    made = pages_of(document, locale, progress, most=most, left=left)
    if read_texts is not None:
        read_texts(shape.text for page in made.pages for shape in page.shapes if isinstance(shape, Text))
    facts = sheet_facts(document.sheet)
    file = pdf_document(_told(made, progress), facts, [page.tags_of_picture for page in made.pages])
    spots = {name: Spot(page, down * _POINT) for name, (page, down) in made.spots.items()}
    headings = [Spot(heading.page, heading.down * _POINT) for heading in made.headings]
    spots |= {heading_spot(number): spot for number, spot in enumerate(headings)}
    links = [
        Link(number, _points(box), target, *page.words_in(box))
        for number, page in _told_of(made, progress)
        for box, target in page.links
    ]
    file.add_links(links, spots)
    file.add_bookmarks(
        [Bookmark(heading.title, spot, heading.level) for heading, spot in zip(made.headings, headings, strict=True)]
    )
    return file.written()


def write_sheet_pdf(
    document: Document, file: Path, locale: QLocale | None = None, progress: Progress | None = None,
    read_texts: ReadTexts | None = None, most: int = MOST_ROWS, ready: Ready = int,
    left: OnShow = NOTHING_LEFT,
) -> Path:  # fmt: skip
    """Write the sheet to a PDF, whole or not at all; ExportError says why not."""
    try:
        data = sheet_pdf(document, locale, progress, read_texts, most, left)
    except (MemoryError, OSError) as error:
        raise ExportError(file, f"The pages could not be made: {error}", "Close other programs.") from error
    sweep(file.parent)
    write_whole(file, data, ready)
    return file


def _told_of(made: SheetPages, progress: Progress | None) -> Iterator[tuple[int, Page]]:
    """The painted pages with their numbers."""
    for number, page in enumerate(made.pages):
        if progress is not None:
            progress(_PAINTED, _PAINTED, "The pages are being joined to a file.")
        yield number, page


def _told(made: SheetPages, progress: Progress | None) -> Iterator[Picture]:
    for number, page in enumerate(made.pages):
        if progress is not None:
            done = _WRITTEN + (_PAINTED - _WRITTEN) * number // len(made.pages)
            progress(done, _PAINTED, f"Page {number + 1:,} of {len(made.pages):,} is being painted.")
        yield page.picture(made.paper)


def _points(box: Box) -> tuple[float, float, float, float]:
    return box.x * _POINT, box.y * _POINT, box.right * _POINT, box.bottom * _POINT
