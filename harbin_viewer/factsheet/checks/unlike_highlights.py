"""Whether a highlight is what the cell has that it names: one answer for the window, for paper and for `check`.

It is asked of each highlight, whether or not a check of the sheet looks at them: a large figure with the mark of a sure
one, which its own table does not have, would be what a reader remembers.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from harbin_viewer.factsheet.checks.kinds.highlights import HighlightCheck, findings_of_highlight
from harbin_viewer.factsheet.model.error import SheetError

if TYPE_CHECKING:
    from harbin_viewer.factsheet.checks.findings import Finding
    from harbin_viewer.factsheet.model.highlight import Highlight
    from harbin_viewer.factsheet.model.sheet import FactSheet
    from harbin_viewer.factsheet.tables.opened import OpenSheet

_UNREAD = "The table with the cell it names cannot be read."

_known: WeakKeyDictionary[OpenSheet, dict[int, str]] = WeakKeyDictionary()
"""What was found of the highlights of a document, by their identity: they live as long as it does."""


def look_at_all(document: OpenSheet) -> None:
    """Know it of every highlight, so that `known_against` can tell it at once; reads their tables."""
    for highlight in highlights_of(document.sheet):
        said_against(document, highlight)


def highlights_of(sheet: FactSheet) -> Iterator[Highlight]:
    """The highlights of all tabs."""
    return (highlight for tab in sheet.factsheet.tabs for highlight in tab.figures)


def known_against(document: OpenSheet, highlight: Highlight) -> str:
    """The same as `said_against`, if it is known by now or the tables are there; reads nothing."""
    if all(map(document.has_table, _tables_of(highlight))):
        return said_against(document, highlight)
    return _known.get(document, {}).get(id(highlight), "")


def said_against(document: OpenSheet, highlight: Highlight) -> str:
    """In what a highlight is not what its cell has, as sentences; "" where it is, or where its maker knows of it."""
    known = _known.setdefault(document, {})
    if id(highlight) not in known:
        known[id(highlight)] = " ".join(dict.fromkeys(_said(document, highlight)))
    return known[id(highlight)]


def differing(document: OpenSheet, check: HighlightCheck, highlight: Highlight) -> list[Finding]:
    """What a check finds unlike in a highlight, and in its change; SheetError where a table cannot be read."""
    found = findings_of_highlight(check, highlight, document)
    return [finding for finding in found if finding.verdict == "differs" and not finding.known]


def _said(document: OpenSheet, highlight: Highlight) -> Iterator[str]:
    for check in declared_or_own(document.sheet):
        try:
            yield from (_sentence(finding, highlight) for finding in differing(document, check, highlight))
        except SheetError:
            yield _UNREAD


def declared_or_own(sheet: FactSheet) -> list[HighlightCheck]:
    """The checks of highlights that a sheet declares; where it declares none, the one that holds for every sheet."""
    declared = [check for check in sheet.factsheet.checks if isinstance(check, HighlightCheck)]
    return declared or [HighlightCheck(name="highlights", title="Highlights")]


def unlike(document: OpenSheet, tables: Container[str]) -> Iterator[Finding]:
    """What is unlike in all highlights of some tables, by the check that holds for every sheet."""
    (check,) = declared_or_own(document.sheet)
    for highlight in highlights_of(document.sheet):
        if all(name in tables for name in _tables_of(highlight)):
            with suppress(SheetError):  # which is told of the table
                yield from differing(document, check, highlight)


def _tables_of(highlight: Highlight) -> list[str]:
    """The tables of the cells that a highlight and its change name."""
    return [cell.resource for cell in (highlight.cell, *([highlight.change.cell] if highlight.change else []))]


def _sentence(finding: Finding, highlight: Highlight) -> str:
    """A finding as it is said beside its highlight, which need not be named there."""
    of_change = finding.subject != f"{highlight.title}, {highlight.period}"
    told = finding.sentence.removeprefix(f"{finding.subject}: ")
    return f"Its change: {told}" if of_change else f"{told[:1].upper()}{told[1:]}"
