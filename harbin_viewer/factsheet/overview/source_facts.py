"""Where the figures come from, in words: each source once, whether the package names it or one of its tables."""

from __future__ import annotations

from collections.abc import Iterator

from harbin_viewer.factsheet.citation import address, date_in_words, dated
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.package.source import Source
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.overview.overview_words import SourceWords
from harbin_viewer.factsheet.sources.files.on_disk import called
from harbin_viewer.factsheet.wording import first_of, in_quotes

_NAMED = 3
"""Tables of a source that are named before the others are counted."""


def source_words(sheet: FactSheet) -> Iterator[SourceWords]:
    """Each source in words."""
    for source in sheet.every_source:
        title = source.full_name
        elsewhere = source.path if source.path and not address(source) else ""
        yield SourceWords(
            title=title,
            publisher=source.publisher if source.publisher != title else "",
            address=address(source) or elsewhere,
            date=dated(source),
            accessed=date_in_words(source.accessed),
            note=" ".join(filter(None, [_note(source), tables_of(sheet, source)])),
        )


def tables_of(sheet: FactSheet, source: Source) -> str:
    """The tables for which alone a source is stated, in a sentence; "" where it is that of the sheet, or of all."""
    if source in sheet.sources:
        return ""
    labels = [resource.label for resource in sheet.resources if source in resource.sources]
    if len(labels) == len(sheet.resources):
        return ""
    return f"Stated for {first_of(in_quotes(labels), _NAMED, ' other tables')}."


def _note(source: Source) -> str:
    return "" if source.note and source.note in (source.full_name, source.publisher) else source.remark


def opened_as(document: Document) -> str:
    """What was opened, by its kind and name."""
    if not document.file_name:
        return f"data package “{document.sheet.title}”"
    return called(document.path, document.file_name, of_folder=document.is_folder)
