"""Where the figures come from, in words: each source once, whether the package names it or one of its tables."""

from __future__ import annotations

from collections.abc import Iterator

from harbin_viewer.factsheet.citation import address, date_in_words, dated
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.overview.overview_words import SourceWords


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
            note=source.note if source.note not in (title, source.publisher) else "",
        )
