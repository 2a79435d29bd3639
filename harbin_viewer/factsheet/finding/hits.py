"""All that some words found, and which of it the reader is at."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from harbin_viewer.factsheet.tabs.entry import Entry


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
