"""Find in a sheet: tabs, highlights, charts, cards, rows, sources and findings, by words in any order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.entries import Entry, Kind, entries
from harbin_viewer.factsheet.findings import Finding
from harbin_viewer.factsheet.sheet import FactSheet

if TYPE_CHECKING:
    from harbin_viewer.factsheet.table import Table

__all__ = ["Entry", "Index", "Kind", "Result", "build", "excerpt", "fold"]

_EXCERPT = 90
_ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
_DASHES = str.maketrans("‐‑‒–—−“”„’‘‚\u00a0\u202f", "------\"\"\"'''  ")


@dataclass(frozen=True)
class Result:
    """An entry that was found, with the part of its text in which the words stand."""

    entry: Entry
    excerpt: str


class Index:
    """What can be found in a sheet. Making one reads all tables: do it beside the start, not on its way."""

    def __init__(self, entries: Sequence[Entry], left_out: tuple[str, ...] = ()) -> None:
        self.left_out = left_out
        self._entries = tuple(entries)
        self._headings = [fold(one.heading) for one in entries]
        self._texts = [fold(f"{one.heading} {one.text} {one.where}") for one in entries]

    def __len__(self) -> int:
        return len(self._entries)

    def find(self, words: str, limit: int = 100) -> tuple[Result, ...]:
        """The entries in which all words stand (in any order, without regard to case and accents), best first."""
        wanted = fold(words).split()
        if not wanted:
            return ()
        return tuple(self._result(number, wanted) for number in self._best(wanted, limit))

    def _matching(self, wanted: list[str]) -> list[int]:
        """The numbers of the entries with all words; the longest word first, as it leaves the fewest."""
        found = list(range(len(self._texts)))
        for word in sorted(wanted, key=len, reverse=True):
            texts = self._texts
            found = [number for number in found if word in texts[number]]
        return found

    def _best(self, wanted: list[str], limit: int) -> list[int]:
        """The best matches: by heading that begins so, has all the words, has some or none; else as in the sheet.

        A source or a finding comes where the sheet has it, after what it is about.
        """
        headings = self._headings
        found = self._matching(wanted)
        beginning = " ".join(wanted)
        begin = [number for number in found if headings[number].startswith(beginning)]
        begin = [number for number in begin if self._entries[number].kind not in ("source", "finding")]
        whole = found
        for word in wanted:
            whole = [number for number in whole if word in headings[number]]
        some = (number for number in found if any(word in headings[number] for word in wanted))
        begin.sort(key=lambda number: len(headings[number]))
        return list(islice(_once(chain(begin, whole, some, found)), limit))

    def _result(self, number: int, wanted: list[str]) -> Result:
        entry = self._entries[number]
        return Result(entry, excerpt(entry.text, wanted))


def build(sheet: FactSheet, read: Callable[[str], Table], findings: Sequence[Finding] = ()) -> Index:
    """The index of a sheet; a table that cannot be read, or is too long, is left out and named."""
    left_out: list[str] = []
    found = list(entries(sheet, read, findings, left_out))
    return Index(found, tuple(left_out))


def fold(text: str) -> str:
    """A text without case and accents, its dashes and quotation marks plain."""
    if text.isascii():
        return text.lower()
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text.translate(_DASHES).casefold()))


def excerpt(text: str, wanted: Sequence[str]) -> str:
    """The part of a text around the first of the (folded) words in it; its beginning where none is."""
    text = " ".join(text.split())
    if len(text) <= _EXCERPT:
        return text
    folded = list(text.lower()) if text.isascii() else [fold(letter) for letter in text]
    places = [at for word in wanted if (at := "".join(folded).find(word)) >= 0]
    start = _before(text, _letter_at(folded, min(places, default=0)))
    end = _after(text, start)
    return f"{'… ' if start else ''}{text[start:end].strip()}{' …' if end < len(text) else ''}"


def _once(numbers: Iterable[int]) -> Iterator[int]:
    """Each number where it comes first."""
    seen: set[int] = set()
    for number in numbers:
        if number not in seen:
            seen.add(number)
            yield number


def _letter_at(folded: list[str], place: int) -> int:
    """The letter at a place of the folded text: folding may make two of one, or none."""
    for number, letter in enumerate(folded):
        place -= len(letter)
        if place < 0:
            return number
    return 0


def _after(text: str, start: int) -> int:
    """The end of the last whole word that an excerpt has room for."""
    end = start + _EXCERPT
    if end >= len(text):
        return len(text)
    space = text.rfind(" ", start + _EXCERPT * 2 // 3, end + 1)
    return end if space < 0 else space


def _before(text: str, at: int) -> int:
    """The beginning of a word some way before."""
    start = max(0, at - _EXCERPT // 3)
    return 0 if start == 0 else text.find(" ", start, at) + 1 or start
