"""The notices of a package as they are told while its tables are read: again and again, with those of more tables."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from time import monotonic
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.oddities.whole_package import not_stated
from harbin_viewer.factsheet.overview.whole import groups_of, opening_notices

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document
    from harbin_viewer.factsheet.model.notice import Notice
    from harbin_viewer.factsheet.overview.overview_words import NoticeGroup


_SHARE = 10
"""How many times as long as it takes to bring them together they are gathered: meanwhile tables are read on."""


class ToldNotices:
    """Those of the document as a whole, found once, around those of its tables.

    `pause` is for how many milliseconds others should be gathered before they are brought together again.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self.pause = 0

    def groups(self, in_tables: Iterable[Notice]) -> tuple[NoticeGroup, ...]:
        """All of them, brought together."""
        began = monotonic()
        found = groups_of(self._document, [*opening_notices(self._document), *in_tables, *self._unstated])
        self.pause = round(_SHARE * 1000 * (monotonic() - began))
        return found

    @cached_property
    def _unstated(self) -> tuple[Notice, ...]:
        """What the package does not say of itself, for which all columns of all tables are looked at."""
        return tuple(not_stated(self._document.sheet, of_package=self._document.is_package))
