"""The last pages: what the checks found, and every source with its address."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from harbin_viewer.charts.formats.pdf.structure import said
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.checks.findings import Finding, Verdict, health
from harbin_viewer.factsheet.citation import address, date_in_words, dated
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.package.source import Source
from harbin_viewer.paper.block import BODY, SMALL, Block
from harbin_viewer.paper.chapters import tell_rest
from harbin_viewer.paper.flow import Flow
from harbin_viewer.paper.row_attribution import source_spot
from harbin_viewer.paper.spans import Span

_ORDER: tuple[tuple[Verdict, str, str, str], ...] = (
    ("differs", "What differs", "Differs", LIGHT.status["contradicted"]),
    ("unchecked", "What cannot be checked", "Cannot be checked", LIGHT.muted),
    ("holds", "What holds", "Holds", LIGHT.status["confirmed"]),
)
_ROWS_OF_A_FINDING = 4
"""Rows of a table that take as much room as a finding."""

_KINDS = {
    "document": "The document that this sheet examines",
    "body": "Bodies that publish their own figures",
    "reference": "References",
    "file": "What the figures were read from",
}


def write_findings(flow: Flow, document: Document) -> None:
    """The findings of the checks, those that differ first."""
    if not document.findings:
        return
    flow.chapter("Findings of the checks")
    flow.mark("checks")
    lead = flow.block()
    lead.text(health(document.findings).sentence)
    flow.put(lead, 12)
    for verdict, title, word, colour in _ORDER:
        found = [finding for finding in document.findings if finding.verdict == verdict]
        if found:
            flow.section(title)

        def put(count: int, found: list[Finding] = found, word: str = word, colour: str = colour) -> None:
            for finding in found[:count]:
                flow.put(_finding(flow, finding, word, colour), 8)

        shown = flow.listed(min(len(found), flow.most // _ROWS_OF_A_FINDING), put)
        tell_rest(flow, shown, len(found), "findings", "told by “harbin-viewer check --json”")


def _finding(flow: Flow, finding: Finding, word: str, colour: str) -> Block:
    block = flow.block()
    block.text([Span(word, colour, bold=True), Span(f" · {finding.title}")], SMALL, LIGHT.muted, part=said())
    block.text(finding.sentence, part=said())
    if finding.known:
        block.text(f"Known to the maker of the sheet: {finding.known}", SMALL, LIGHT.muted)
    return block


def write_sources(flow: Flow, document: Document) -> None:
    """All sources with publisher, date, address and what is known of them."""
    if not document.sheet.every_source:
        return
    flow.chapter("Sources")
    flow.mark("sources")
    for kind, title in _KINDS.items():
        sources = [source for source in document.sheet.every_source if source.kind == kind]
        if sources:
            flow.section(title)
        shown = flow.listed(len(sources), partial(_sources, flow, sources))
        tell_rest(flow, shown, len(sources), "sources", "in the sheet itself")


def _sources(flow: Flow, sources: Sequence[Source], count: int) -> None:
    for source in sources[:count]:
        block = _source(flow, source)
        flow.have_room(block.height)
        flow.mark(source_spot(source.name))
        flow.put(block, 9)


def _source(flow: Flow, source: Source) -> Block:
    block, web = flow.block(), address(source)
    named = f"{source.label}: " if source.label != source.title else ""
    block.text([Span(named, bold=True), Span(source.title, bold=not named)], BODY)
    accessed = f"accessed {date_in_words(source.accessed)}" if source.accessed else ""
    facts = dict.fromkeys([source.author, source.publisher, dated(source), accessed])
    if words := " · ".join(filter(None, facts)):
        block.text(words, SMALL, LIGHT.muted)
    if web or source.path:
        block.text([Span(source.path, target=web)], SMALL, LIGHT.muted)
    if source.remark:
        block.text(source.remark, SMALL, LIGHT.muted)
    return block
