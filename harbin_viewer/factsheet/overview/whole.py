"""The overview of a document: at once what its descriptor says, and all of it when its tables were read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.overview import table_words
from harbin_viewer.factsheet.overview.notice_groups import grouped
from harbin_viewer.factsheet.overview.overview_words import NoticeGroup, Overview
from harbin_viewer.factsheet.overview.package_facts import package_facts
from harbin_viewer.factsheet.overview.source_facts import source_words
from harbin_viewer.factsheet.overview.text_form import description_of

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document


def first_words(document: Document) -> Overview:
    """What can be told before any table is read: the notices of opening too, where the document has them."""
    sheet = document.sheet
    return Overview(
        title=sheet.title,
        description=description_of(sheet.description),
        facts=tuple(package_facts(sheet)),
        tables=tuple(table_words.unread(document, resource) for resource in sheet.resources),
        sources=tuple(source_words(sheet)),
        notices=groups_of(document, opening_notices(document)),
    )


def whole(document: Document, *, this_year: int = 0) -> Overview:
    """All words; each table is read. `this_year` is the year that is held for now; 0: the year it is."""
    tables = tuple(table_words.read(document, resource) for resource in document.sheet.resources)
    notices = [*opening_notices(document), *odd_notices(document, this_year=this_year)]
    return replace(first_words(document), tables=tables, notices=groups_of(document, notices))


def opening_notices(document: Document) -> tuple[Notice, ...]:
    """What was assumed and left out when the package was opened."""
    return document.notices


def odd_notices(document: Document, *, this_year: int = 0) -> Iterator[Notice]:
    """What the tables tell when they are read, and what is odd in them; then what the package does not state.

    A table that cannot be read is passed over: its words say why. CancelledError soon after the document was stopped.
    """
    from harbin_viewer.factsheet.oddities.whole_package import not_stated

    for resource in document.sheet.resources:
        yield from odd_in(document, resource.name, this_year=this_year)
    yield from not_stated(document.sheet, of_package=document.is_package)


def odd_in(document: Document, name: str, *, this_year: int = 0) -> tuple[Notice, ...]:
    """The notices of one table; none where it cannot be read, or is none."""
    from harbin_viewer.factsheet.oddities.found_oddities import odd_in_table
    from harbin_viewer.factsheet.tables.reading_progress import CancelledError

    def go_on() -> None:
        if document.stopped:
            raise CancelledError

    if not table_words.may_be_read(document.resource(name)):
        return ()
    try:
        table, roles, made = document.table(name), document.roles(name), document.observations(name)
    except SheetError:
        return ()
    return (
        *table.notices,
        *(made.notices if made else ()),
        *odd_in_table(table, roles, go_on=go_on, this_year=this_year),
    )


def groups_of(document: Document, notices: Iterable[Notice]) -> tuple[NoticeGroup, ...]:
    """Notices brought together, with the titles of their tables where there are several."""
    resources = document.sheet.resources
    titles = {resource.name: resource.label for resource in resources}
    told = {(resource.name, resource.reason) for resource in resources}  # among the tables
    others = (notice for notice in notices if (notice.resource, notice.sentence) not in told)
    return grouped(others, lambda name: titles.get(name, name), several=len(resources) > 1)
