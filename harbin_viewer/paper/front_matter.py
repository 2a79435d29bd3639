"""The first pages: the cover or the head, the contents, and what the marks of the statuses mean."""

from __future__ import annotations

from collections.abc import Container, Sequence

from harbin_viewer import __version__
from harbin_viewer.charts.formats.pdf.structure import Element, said
from harbin_viewer.charts.status import STATUS_WORDS
from harbin_viewer.charts.status_badge import badge_shapes
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.checks.findings import health
from harbin_viewer.factsheet.citation import date_in_words
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.status import STATUSES, StatusName
from harbin_viewer.factsheet.overview.source_facts import opened_as
from harbin_viewer.factsheet.words.allowed_addresses import leads_to_web
from harbin_viewer.paper.block import BODY, SMALL, Block
from harbin_viewer.paper.flow import Flow, Heading
from harbin_viewer.paper.spans import Span


def write_cover(flow: Flow, document: Document) -> None:
    """The title, what the sheet is about, its date, makers, licence, and its health."""
    sheet = document.sheet
    block = Block(flow.left, flow.width * 0.86)
    block.text(_kind(document), BODY, LIGHT.accent, bold=True, part=said())
    block.gap(10)
    block.text(sheet.title, 40, bold=True, part=Element("H1"))
    if sheet.factsheet.about:
        block.gap(10)
        block.text(sheet.factsheet.about, 18, LIGHT.muted)
    block.gap(36)
    for name, words in _facts(document):
        left, right = Block(flow.left, 110), Block(flow.left + 120, flow.width - 120)
        left.text(name, BODY, LIGHT.muted, part=said())
        right.text(words)
        block.beside(left, right)
    flow.y = flow.paper.height * 0.24
    flow.put(block)
    foot = flow.block()
    foot.text(f"Made with Harbin Viewer {__version__} from the {_named(document)}.", SMALL, LIGHT.muted, part=said())
    flow.y = flow.paper.height - 88 - foot.height
    flow.put(foot)


def write_head(flow: Flow, document: Document) -> None:
    """The title at the head of a short document, and what it was made of; its facts are told by the overview."""
    block = flow.block()
    block.text(document.sheet.title, 34, bold=True, part=Element("H1"))
    block.gap(4)
    made = f"Made with Harbin Viewer {__version__} from the {_named(document)}."
    block.text(made, SMALL, LIGHT.muted, part=said())
    flow.put(block, 6)


def _kind(document: Document) -> str:
    """What was opened: a sheet with verdicts, or what others call a data package, or a file of data."""
    if not document.sheet.of_others:
        return "Fact sheet"
    named = _named(document)
    return named[:1].upper() + named[1:] if document.file_name else "Data package"


def _named(document: Document) -> str:
    return opened_as(document) if document.sheet.of_others else f"sheet “{document.sheet.name}”"


def _facts(document: Document) -> list[tuple[str, list[Span]]]:
    sheet = document.sheet
    makers = ", ".join(contributor.title for contributor in sheet.contributors)
    facts = [
        ("As of", [Span(date_in_words(sheet.created))]),
        ("Version", [Span(sheet.version)]),
        ("Made by", [Span(makers)]),
        ("Licence", [Span(licence.title or licence.name, target=_web(licence.path)) for licence in sheet.licenses[:1]]),
        ("Homepage", [Span(sheet.homepage, target=_web(sheet.homepage))]),
        ("Sources", [Span(str(len(sheet.every_source)) if sheet.every_source else "", target="sources")]),
        ("Checks", [Span(health(document.findings).sentence if document.findings else "", target="checks")]),
    ]
    return [(name, spans) for name, spans in facts if any(span.text for span in spans)]


def _web(address: str) -> str:
    return address if leads_to_web(address) else ""


def write_contents(flow: Flow, headings: Sequence[Heading], before: int, statuses: Container[StatusName]) -> None:
    """The contents, with page numbers: the headings' pages come after `before` others; and what `statuses` mean."""
    flow.new_page()
    title = flow.block()
    title.text("Contents", 27, bold=True, part=said("H1"))
    flow.put(title, 14)
    contents = Element("TOC")
    for number, heading in enumerate(headings):
        flow.put(_line(flow, heading, number, before, contents))
    flow.y += 24
    write_statuses(flow, statuses)


def _line(flow: Flow, heading: Heading, number: int, before: int, contents: Element) -> Block:
    indent, chapter = (0.0, True) if heading.level == 0 else (18.0, False)
    left, right = Block(flow.left + indent, flow.width - indent - 60), flow.block()
    target = heading_spot(number)
    if chapter:
        left.gap(7)
        right.gap(7)
    link = Element("Link", Element("TOCI", contents))
    left.text([Span(heading.title, LIGHT.ink, bold=chapter, target=target)], BODY, part=link)
    right.text([Span(str(heading.page + before + 1), LIGHT.muted, target=target)], BODY, right=True, part=link)
    block = flow.block()
    block.beside(left, right)
    block.joined()
    return block


def heading_spot(number: int) -> str:
    """What links call a heading by."""
    return f"heading:{number}"


def write_statuses(flow: Flow, statuses: Container[StatusName]) -> None:
    """What the marks of these statuses on the pages mean; nothing where none stands there."""
    names = [name for name in STATUSES.names_shown if name in statuses]
    if not names:
        return
    block = flow.block()
    block.text("How sure a figure is", 17, bold=True, part=said("H2"))
    block.gap(4)
    for status, meaning in ((name, known.explained) for name in names if (known := STATUSES.known(name))):
        mark, word, rest = Block(flow.left, 20), Block(flow.left + 22, 110), Block(flow.left + 136, flow.width - 136)
        mark.gap(18)
        mark.rows[0].shapes += badge_shapes(status, flow.left, 3, 13, LIGHT)
        word.text([Span(STATUS_WORDS[status], LIGHT.status[status], bold=True)], part=said())
        rest.text(meaning, part=said())
        block.beside(mark, word, rest)
    block.joined()
    flow.put(block)
