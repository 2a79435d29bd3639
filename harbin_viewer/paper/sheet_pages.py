"""All pages of a sheet, one part after the other: cover, contents, a chapter for each tab, findings, sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QLocale

from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.scene import Size
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.tab import DeclaredTab
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.tabs.kinds.cards import CardsTab
from harbin_viewer.factsheet.tabs.kinds.charts import ChartsTab
from harbin_viewer.factsheet.tabs.kinds.summary import SummaryTab
from harbin_viewer.factsheet.tabs.kinds.table import TableTab
from harbin_viewer.paper.back_matter import write_findings, write_sources
from harbin_viewer.paper.chapters import write_cards, write_summary, write_tables
from harbin_viewer.paper.chart_pages import write_chart
from harbin_viewer.paper.flow import Flow, Heading, Page, number_pages
from harbin_viewer.paper.front_matter import write_contents, write_cover


class SheetPages(NamedTuple):
    """The pages, the contents' headings, and the spots that links lead to by name; pages count from 0."""

    paper: Size
    pages: list[Page]
    headings: list[Heading]
    spots: dict[str, tuple[int, float]]


def part_count(document: Document) -> int:
    """How many parts `write_parts` writes."""
    return sum(1 for _ in _parts(document))


def write_parts(document: Document, flow: Flow, locale: QLocale | None = None) -> Iterator[str]:
    """Write the chapters part by part; says of each what it is before it is written."""
    for part in _parts(document):
        yield part.title if not isinstance(part, View) else part.label
        match part:
            case SummaryTab():
                write_summary(flow, part, document)
            case CardsTab():
                write_cards(flow, part, document)
            case TableTab():
                write_tables(flow, part, document)
            case ChartsTab():
                flow.chapter(part.title)
            case View():
                _write_view(document, flow, part, locale)
    write_findings(flow, document)
    write_sources(flow, document)


def _write_view(document: Document, flow: Flow, view: View, locale: QLocale | None) -> None:
    """The chart of a view; why it cannot be drawn, where that is so."""
    try:
        chart = make_chart(document, view, document.findings, locale)
    except SheetError as error:
        flow.section(view.label)
        block = flow.block()
        block.text(f"This chart is not drawn. {error.problem} {error.remedy}")
        flow.put(block, 12)
        return
    write_chart(flow, chart, view.label)


def assembled(document: Document, body: Flow) -> SheetPages:
    """The written chapters behind their cover and contents, all numbered."""
    before = len(_front(document, body, 0).pages)
    front = _front(document, body, before)
    front.pages += body.pages
    number_pages(front, document.sheet.title)
    headings = [one._replace(page=one.page + before) for one in body.headings]
    spots = {name: (page + before, down) for name, (page, down) in body.spots.items()}
    return SheetPages(body.paper, front.pages, headings, spots)


def _front(document: Document, body: Flow, before: int) -> Flow:
    flow = Flow(body.paper)
    write_cover(flow, document)
    write_contents(flow, body.headings, before)
    return flow


def _parts(document: Document) -> Iterator[DeclaredTab | View]:
    """The tabs, and after a tab of charts each of its views."""
    sheet = document.sheet
    for tab in sheet.factsheet.tabs:
        yield tab
        if isinstance(tab, ChartsTab):
            yield from (sheet.view(name) for name in tab.views) if tab.views else sheet.views
