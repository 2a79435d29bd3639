"""What can be found in the overview of a package: what it says of itself, its tables and fields, what was assumed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.overview import table_words
from harbin_viewer.factsheet.overview.package_facts import package_facts
from harbin_viewer.factsheet.overview.whole import groups_of, odd_in, opening_notices
from harbin_viewer.factsheet.tabs.declaration import tabs_of
from harbin_viewer.factsheet.tabs.entry import Entry
from harbin_viewer.factsheet.tabs.kinds.overview import OverviewTab

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document
    from harbin_viewer.factsheet.model.notice import Notice
    from harbin_viewer.factsheet.model.package.resource import Resource
    from harbin_viewer.factsheet.model.sheet import FactSheet

_ABOUT = "About this sheet"

_MOST_FIELDS = 2_000
"""Fields of a table that are told of one by one."""

_SMALL = 2_000_000
"""Bytes: a larger table is not read for the sake of Find alone."""


def told_of(document: Document) -> Iterator[Entry]:
    """All that the overview tells but the description itself; of a sheet without one what its head tells."""
    tab = next((tab for tab in tabs_of(document.sheet) if isinstance(tab, OverviewTab)), None)
    if tab is None:
        yield from _of_head(document.sheet)
        return
    for fact in package_facts(document.sheet):
        yield Entry("fact", fact.label, fact.text, tab.title, tab=tab.name)
    for resource in document.sheet.resources:
        _go_on(document)
        yield from _of_table(document, resource, tab)
    yield from _of_notices(document, tab)


def _go_on(document: Document) -> None:
    """CancelledError where the document was told to stop."""
    from harbin_viewer.factsheet.tables.reading_progress import CancelledError

    if document.stopped:
        raise CancelledError


def _of_head(sheet: FactSheet) -> Iterator[Entry]:
    """What the head of the window and “About this sheet” tell; the description where no tab has it."""
    is_described = any(tab.words(sheet) for tab in tabs_of(sheet))
    text = sheet.factsheet.about if is_described else f"{sheet.factsheet.about} {sheet.description}".strip()
    yield Entry("fact", sheet.title, text, _ABOUT)
    for fact in package_facts(sheet):
        yield Entry("fact", fact.label, fact.text, _ABOUT)


def _of_table(document: Document, resource: Resource, tab: OverviewTab) -> Iterator[Entry]:
    words = table_words.unread(document, resource)
    if document.has_table(resource.name):
        words = table_words.read(document, resource)
    about = " · ".join(filter(None, [words.extent, words.description, words.problem]))
    yield Entry("table", words.title, about, tab.title, tab=tab.name, resource=words.name, also=words.name)
    where = f"{tab.title} · {words.title}"
    for field in words.fields[:_MOST_FIELDS]:
        text = " · ".join(filter(None, [field.type, field.unit_words, " ".join(field.description.split())]))
        yield Entry(
            "field", field.title, text, where, tab=tab.name, resource=words.name, field=field.name,
            also=f"{field.name} {field.reason}",
        )  # fmt: skip


def _of_notices(document: Document, tab: OverviewTab) -> Iterator[Entry]:
    from harbin_viewer.factsheet.oddities.whole_package import not_stated

    notices: list[Notice] = [*opening_notices(document)]
    for resource in document.sheet.resources:
        _go_on(document)
        if document.has_table(resource.name) and document.size(resource.name) < _SMALL:
            notices += odd_in(document, resource.name)
    notices += not_stated(document.sheet, of_package=document.is_package)
    for group in groups_of(document, notices):
        for notice in group.notices:
            yield Entry("notice", group.heading, notice.sentence, tab.title, tab=tab.name, also=notice.where)
