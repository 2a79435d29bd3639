"""All pages of a sheet, one part after the other: cover, contents, a chapter for each tab, findings, sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring.on_show import NOTHING_LEFT, OnShow
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.scene import Size
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.tab import DeclaredTab
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.overview.overview_words import Overview
from harbin_viewer.factsheet.tabs.declaration import Tab
from harbin_viewer.factsheet.tabs.kinds.cards import CardsTab
from harbin_viewer.factsheet.tabs.kinds.charts import ChartsTab
from harbin_viewer.factsheet.tabs.kinds.explore import ExploreTab
from harbin_viewer.factsheet.tabs.kinds.overview import OverviewTab
from harbin_viewer.factsheet.tabs.kinds.summary import SummaryTab
from harbin_viewer.factsheet.tabs.kinds.table import TableTab
from harbin_viewer.paper.back_matter import write_findings, write_sources
from harbin_viewer.paper.chapters import write_cards, write_summary, write_tables
from harbin_viewer.paper.chart_pages import ChartPages
from harbin_viewer.paper.flow import Flow, Heading, Page, number_pages
from harbin_viewer.paper.front_matter import write_contents, write_cover, write_head, write_statuses
from harbin_viewer.paper.other_tabs import write_explored, write_other, write_overview

_FEW = 6
"""Pages up to which plain data needs no cover and no contents."""

_OF_A_CHART = 0.6
"""The share of a page that a chart takes."""

_SAMPLE = 20
"""Entries of a list that stand for all, when it is found out how many pages they will be."""


class SheetPages(NamedTuple):
    """The pages, the contents' headings, and the spots that links lead to by name; pages count from 0."""

    paper: Size
    pages: list[Page]
    headings: list[Heading]
    spots: dict[str, tuple[int, float]]


def write_parts(
    document: Document, flow: Flow, overview: Callable[[], Overview], locale: QLocale | None = None,
    left: OnShow = NOTHING_LEFT,
) -> Iterator[str]:  # fmt: skip
    """Write the chapters part by part; says of each what it is before it is written.

    Charts are drawn as a reader has `left` them, where that is otherwise than they are first.
    """
    charts = ChartPages(flow)
    if flow.runs_on:
        write_head(flow, document)
    for part in _parts(document):
        yield part.title if not isinstance(part, View) else part.label
        if isinstance(part, View):
            _write_view(document, flow, charts, part, (locale, left))
        else:
            charts.end()
            if isinstance(part, ExploreTab):
                write_explored(flow, part, document, locale, left)
            else:
                _write_tab(document, flow, part, overview)
    charts.end()
    flow.settled(partial(write_findings, flow, document))
    flow.settled(partial(write_sources, flow, document))
    if flow.runs_on:
        write_statuses(flow, flow.statuses)


def expected_pages(document: Document, most: int, paper: Size, overview: Callable[[], Overview]) -> int:
    """About how many pages the sheet will be, from the first entries of its lists; charts are not drawn for it."""
    plain = document.sheet.of_others
    flow, charts, explored = Flow(paper, most, sample=_SAMPLE, runs_on=plain), 0, 0
    for part in _parts(document):
        if isinstance(part, View):
            charts += 1
        elif isinstance(part, ExploreTab):
            explored += len(part.shown_resources(document.sheet))
        else:
            _write_tab(document, flow, part, overview)
    write_findings(flow, document)
    write_sources(flow, document)
    few = flow.expected_pages + ceil((charts + explored) * _OF_A_CHART)
    return few if plain and few <= _FEW else 2 + flow.expected_pages + explored + ceil(charts / 2)


def is_short(document: Document, pages: int) -> bool:
    """Whether it is plain data on few pages: it then has no cover and no contents, and its chapters run on."""
    return document.sheet.of_others and pages <= _FEW


def _write_tab(document: Document, flow: Flow, tab: DeclaredTab, overview: Callable[[], Overview]) -> None:
    match tab:
        case SummaryTab():
            flow.settled(partial(write_summary, flow, tab, document))
        case CardsTab():
            flow.settled(partial(write_cards, flow, tab, document))
        case TableTab():
            write_tables(flow, tab, document)
        case ChartsTab():
            flow.chapter(tab.title)
        case OverviewTab():
            flow.settled(partial(write_overview, flow, tab, overview()))
        case Tab():
            write_other(flow, tab, document)


def _write_view(
    document: Document, flow: Flow, charts: ChartPages, view: View, told: tuple[QLocale | None, OnShow]
) -> None:
    """The chart of a view, as it was left; why it cannot be drawn, where that is so."""
    locale, left = told
    try:
        chart = left.of_view(view, make_chart(document, view, document.findings, locale), declared=True)
    except SheetError as error:
        charts.end()
        flow.section(view.label)
        block = flow.block()
        block.text(f"This chart is not drawn. {error.problem} {error.remedy}")
        flow.put(block, 12)
        return
    charts.add(chart, view.label)


def assembled(document: Document, body: Flow) -> SheetPages:
    """The written chapters, those of no short document behind their cover and contents, all numbered."""
    if body.runs_on:
        number_pages(body, document.sheet.title)
        return SheetPages(body.paper, body.pages, body.headings, body.spots)
    before = len(_front(document, body, 0).pages)
    front = _front(document, body, before)
    front.pages += body.pages
    front.turned = body.turned
    number_pages(front, document.sheet.title)
    headings = [heading._replace(page=heading.page + before) for heading in body.headings]
    spots = {name: (page + before, down) for name, (page, down) in body.spots.items()}
    return SheetPages(body.paper, front.pages, headings, spots)


def _front(document: Document, body: Flow, before: int) -> Flow:
    flow = Flow(body.paper)
    write_cover(flow, document)
    write_contents(flow, body.headings, before, body.statuses)
    return flow


def _parts(document: Document) -> Iterator[DeclaredTab | View]:
    """The tabs, and after a tab of charts each of its views."""
    sheet = document.sheet
    for tab in sheet.factsheet.tabs:
        yield tab
        if isinstance(tab, ChartsTab):
            yield from (sheet.view(name) for name in tab.views) if tab.views else sheet.views
        elif isinstance(tab, Tab):
            yield from tab.shown_views(sheet)
