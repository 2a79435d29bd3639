"""The words of a package's tables as they were told last, for the next time that it is opened unchanged."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from harbin_viewer.factsheet.kept import Kept, fingerprint
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.overview.overview_words import TableWords

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document


class ToldTable(Struct, frozen=True):
    """What was told of a table once it was read: its words, and what was odd or assumed in it."""

    words: TableWords
    notices: tuple[Notice, ...]


_TOLD: Kept[dict[str, ToldTable]] = Kept("told", dict[str, ToldTable], 300_000)


class KeptWords:
    """Those of one package; made before its tables are read, so that what is read is what they are kept under."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._contents = _name(document)

    @property
    def known(self) -> Mapping[str, ToldTable]:
        """What was told of the tables when the same files were read in the same year; nothing where nobody knows."""
        return _TOLD.known(self._contents) or {}

    def keep(self, told: Mapping[str, ToldTable]) -> None:
        """Keep what was told of all tables, unless a reader corrected what is what or a file was changed meanwhile."""
        if not self._document.corrections and self._contents and _name(self._document) == self._contents:
            _TOLD.keep(self._contents, dict(told))


def _name(document: Document) -> str:
    """Years that lie ahead are odd, and no longer once they have come."""
    name = fingerprint(document)
    return name and f"{name}-{time.localtime().tm_year}"
