"""What was found out of exactly this sheet at a start before: how its checks came out, and the rows of its summary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from harbin_viewer.factsheet.checks.findings import Finding, Health
    from harbin_viewer.factsheet.document import Document
    from harbin_viewer.factsheet.tables.rows import Row


class KnownBefore:
    """Is asked before the first paint; whoever runs the checks then `note`s what they look at, and has it kept."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._contents: str | None = None
        self._is_asked = False

    def health(self) -> Health | None:
        """How the checks came out, where the sheet and its files are what they were then."""
        from harbin_viewer.factsheet import kept

        self._is_asked = True
        if not kept.CHECKED.has_any():
            return None
        self._contents = kept.fingerprint(self._document)
        return kept.CHECKED.known(self._contents)

    def rows(self) -> Mapping[str, Sequence[Row]]:
        """The rows of the tables of its summary, by their names, where its `health` is known."""
        from harbin_viewer.factsheet import kept

        return kept.ROWS.known(self._contents or "") or {}

    def note(self) -> None:
        """Note what the files are before they are checked."""
        if self._is_asked and self._contents is None:
            from harbin_viewer.factsheet import kept

            self._contents = kept.fingerprint(self._document)

    def keep(self, findings: tuple[Finding, ...], *, whole: bool) -> None:
        """Keep what was found where it is `whole`, was asked for before, and the files were the same all the while."""
        from harbin_viewer.factsheet import kept
        from harbin_viewer.factsheet.checks.findings import health

        if not self._contents or not whole:
            return
        rows = kept.plain_rows(self._document, self._written())
        if kept.fingerprint(self._document) == self._contents:
            kept.CHECKED.keep(self._contents, health(findings))
            kept.ROWS.keep(self._contents, rows)

    def _written(self) -> list[str]:
        """The tables whose rows the summary writes down."""
        from harbin_viewer.factsheet.tabs.kinds.summary import SummaryTab

        tabs = (tab for tab in self._document.sheet.factsheet.tabs if isinstance(tab, SummaryTab))
        return [use.resource for tab in tabs for use in tab.uses()]
