"""Chapters of tabs that no other module writes: the overview, what is explored, kinds from elsewhere."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring.on_show import OnShow
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.overview.overview_words import NoticeGroup, Overview, TableWords
from harbin_viewer.factsheet.overview.safe_markdown import safe_markdown
from harbin_viewer.factsheet.tabs.declaration import Tab
from harbin_viewer.factsheet.tabs.kinds.overview import OverviewTab
from harbin_viewer.paper.block import BODY, SMALL, Block
from harbin_viewer.paper.chapters import write_markdown, write_table
from harbin_viewer.paper.chart_pages import ChartPages
from harbin_viewer.paper.flow import Flow
from harbin_viewer.paper.line_ends import brief
from harbin_viewer.paper.spans import Span

_MOST_FIELDS = 60
"""Fields of a table that are told one by one."""


def write_overview(flow: Flow, tab: OverviewTab, words: Overview) -> None:
    """What the package is about, its tables with their fields, and what was assumed and is odd."""
    flow.chapter(tab.title)
    write_markdown(flow, safe_markdown(words.description))
    for fact in words.facts:
        block, left, right = flow.block(), Block(flow.left, 130), Block(flow.left + 140, flow.width - 140)
        left.text(fact.label, BODY, LIGHT.muted)
        right.text([Span(fact.text, target=fact.address)])
        block.beside(left, right)
        flow.put(block, 2)
    for table in words.tables:
        _table(flow, table)
    for group in words.notices:
        _notices(flow, group)


def _table(flow: Flow, table: TableWords) -> None:
    flow.section(table.title)
    block = flow.block()
    for text in filter(None, (table.extent, table.description, table.problem)):
        block.text(text, BODY, LIGHT.muted)
    flow.put(block, 6)
    for field in table.fields[:_MOST_FIELDS]:
        line, left, right = flow.block(), Block(flow.left, 190), Block(flow.left + 200, flow.width - 200)
        left.text(brief(field.title), SMALL, bold=True)
        right.text(". ".join(filter(None, [brief(field.facts), field.description])), SMALL)
        line.beside(left, right)
        flow.put(line, 2)
    more = len(table.fields) - _MOST_FIELDS
    if more > 0:
        _say(flow, f"It has {more} more fields.")


def _notices(flow: Flow, group: NoticeGroup) -> None:
    flow.section(group.heading)
    for notice in group.notices:
        block = flow.block()
        block.text(notice.sentence)
        if notice.where:
            block.text(notice.where, SMALL, LIGHT.muted)
        flow.put(block, 5)


def write_explored(flow: Flow, tab: Tab, document: Document, locale: QLocale | None, left: OnShow) -> None:
    """Of each table the chart that was `left` of it, else the one that exploring it begins with; or why none is."""
    flow.chapter(tab.title)
    pages = ChartPages(flow)
    first_look = import_module("harbin_viewer.factsheet.exploring.first_look.known_looks").first_look
    chart_of = import_module("harbin_viewer.charts.exploring.explored").explored_chart
    for resource in tab.shown_resources(document.sheet):
        if not resource.tabular or resource.reason:
            continue
        try:
            first = first_look(document.cube(resource.name))
            choice = left.explored.get(resource.name, first.exploration)
            if choice is not None:
                pages.add(left.of_table(resource.name, chart_of(document, choice, locale=locale)), resource.label)
                continue
            reason = first.sentence
        except SheetError as error:
            reason = f"{error.problem} {error.remedy}"
        pages.end()
        flow.section(resource.label)
        _say(flow, f"No chart is drawn of it. {reason}")
    pages.end()


def write_other(flow: Flow, tab: Tab, document: Document) -> None:
    """The words of a tab of a kind that is known from elsewhere, and the tables that it shows; its charts follow."""
    flow.chapter(tab.title)
    write_markdown(flow, tab.words(document.sheet))
    for resource in tab.shown_resources(document.sheet):
        if resource.tabular and not resource.reason:
            write_table(flow, document, resource.name)


def _say(flow: Flow, sentence: str) -> None:
    block = flow.block()
    block.text(sentence, BODY, LIGHT.muted)
    flow.put(block, 10)
