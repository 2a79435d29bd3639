"""All that some words found, and which of it the reader is at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from harbin_viewer.factsheet.tabs.entry import Entry

if TYPE_CHECKING:
    from harbin_viewer.factsheet.finding.search import Index


class Hits(Struct, frozen=True):
    """What was found by `words`, in its order; `at` is the number of the one that the reader is at, from 0."""

    words: str = ""
    entries: tuple[Entry, ...] = ()
    at: int = 0

    @property
    def entry(self) -> Entry:
        """The one that the reader is at; IndexError where nothing was found."""
        return self.entries[self.at]

    def step(self, by: int) -> Hits:
        """So many further; after the last comes the first."""
        return replace(self, at=(self.at + by) % max(len(self.entries), 1))

    def found_anew(self, index: Index) -> Hits:
        """What the same words find now, at the same one if it is still there; as they are where nothing is found."""
        entries = tuple(result.entry for result in index.find(self.words))
        if not entries:
            return self
        names = [(entry.kind, entry.heading, entry.where) for entry in entries]
        own = self.entry.kind, self.entry.heading, self.entry.where
        return Hits(self.words, entries, names.index(own) if own in names else min(self.at, len(entries) - 1))
