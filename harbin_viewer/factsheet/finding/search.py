"""Find in a sheet: tabs, highlights, charts, cards, rows, sources and findings, by words in any order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, islice
from typing import TypeAlias

from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.finding.choice_entries import Explored
from harbin_viewer.factsheet.finding.entries import entries
from harbin_viewer.factsheet.finding.folded import fold
from harbin_viewer.factsheet.finding.near_words import near_words, vocabulary
from harbin_viewer.factsheet.finding.sought import forms_of, rounded_of, sought, standing_alone, without_signs
from harbin_viewer.factsheet.tabs.entry import Entry

Place: TypeAlias = tuple[int, int]
"""First letter and length of a part of a text."""


_EXCERPT = 90
_MOST_WEIGHED = 5_000
"""Matches of a figure that are looked at one by one; of more, the reader types on."""

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_JOINTS = " ·,;:("
"""What is not left at the end of an excerpt."""


@dataclass(frozen=True)
class Result:
    """An entry that was found, with the part of its text in which the words stand, and the places of these there."""

    entry: Entry
    excerpt: str
    found: tuple[Place, ...] = ()


class Index:
    """What can be found in a sheet. Making one reads all tables: do it beside the start, not on its way."""

    def __init__(self, entries: Sequence[Entry], left_out: tuple[str, ...] = ()) -> None:
        self.left_out = left_out
        self._entries = tuple(entries)
        self._headings = [fold(entry.heading) for entry in entries]
        self._texts = [fold(f" {entry.heading} {entry.text} {entry.where} {entry.also}") for entry in entries]

    def __len__(self) -> int:
        return len(self._entries)

    def find(self, words: str, limit: int = 100) -> tuple[Result, ...]:
        """The entries in which all words stand (in any order, without regard to case and accents), best first."""
        wanted = sought(words)
        if not wanted:
            return ()
        best = self._best(wanted, limit)
        if not best and (unsigned := without_signs(wanted)) != wanted:
            wanted, best = unsigned, self._best(unsigned, limit)
        forms = list(chain.from_iterable(map(_ways, wanted)))
        return tuple(self._result(number, forms) for number in best)

    def missing(self, words: str) -> dict[str, tuple[str, ...]]:
        """The words that stand nowhere, each with those of the sheet that are nearly written so."""
        nowhere = (word for word in sought(words) if not self._matching([word]))
        return {word: near_words(word, self._vocabulary) for word in nowhere}

    @cached_property
    def _vocabulary(self) -> dict[str, str]:
        return vocabulary(f"{entry.heading} {entry.text}" for entry in self._entries)

    def _matching(self, wanted: list[str]) -> list[int]:
        """The numbers of the entries with all words; the longest word first, as it leaves the fewest."""
        found, texts = list(range(len(self._texts))), self._texts
        for word in sorted(wanted, key=len, reverse=True):
            form, *others = _ways(word)
            if not others:  # nearly always, and fast
                found = [number for number in found if form in texts[number]]
                continue
            forms = (form, *others)
            found = [number for number in found if any(form in texts[number] for form in forms)]
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
        several = found if len(wanted) > 1 else ()
        some = (number for number in several if any(word in headings[number] for word in wanted))
        begin.sort(key=lambda number: len(headings[number]))
        exact = self._with_whole_figures(found, wanted)
        return list(islice(_figures_first(_once(chain(begin, whole, some, found)), exact), limit))

    def _with_whole_figures(self, numbers: list[int], wanted: list[str]) -> set[int]:
        """The entries in which each figure that is sought stands by itself: 190 in 190.271, and not in 1903."""
        figures = [pattern for word in wanted if (pattern := standing_alone(word)) is not None]
        if not figures or len(numbers) > _MOST_WEIGHED:
            return set()
        for figure in figures:
            numbers = [number for number in numbers if figure.search(self._told(number))]
        return set(numbers)

    def _told(self, number: int) -> str:
        """The words of an entry; of a field those that are seen: a figure says more than the bounds of its column."""
        entry = self._entries[number]
        return fold(f" {entry.heading} {entry.text} ") if entry.kind == "field" else self._texts[number]

    def _result(self, number: int, wanted: list[str]) -> Result:
        entry = self._entries[number]
        shown = excerpt(entry.text, wanted)
        return Result(entry, shown, places(shown, wanted))


def _ways(word: str) -> tuple[str, ...]:
    """The ways to write a word, and the figures that are told by it."""
    return (*forms_of(word), *rounded_of(word))


def build(document: Explored, findings: Sequence[Finding] = (), told: Iterable[Entry] = ()) -> Index:
    """The index of a sheet, with what else is `told` of it; a table that cannot be read, or is too long, is left out
    and named.
    """
    left_out: list[str] = []
    known = list(entries(document, findings, left_out))  # it reads the tables of which the others tell
    return Index([*told, *known], tuple(left_out))


_folded_letter = lru_cache(maxsize=4096)(fold)
"""A letter by itself: a key in Find folds thousands, of which few differ."""


def excerpt(text: str, wanted: Sequence[str]) -> str:
    """The part of a text around the first of the (folded) words in it; its beginning where none is.

    An address in it is whole.
    """
    text = " ".join(text.split())
    if len(text) <= _EXCERPT:
        return text
    found = places(text, wanted)
    start, end = _clear_of_addresses(text, found, _before(text, found[0][0] if found else 0))
    cut = end < len(text)
    shown = text[start:end].strip()
    return f"{'… ' if start else ''}{shown.rstrip(_JOINTS) if cut else shown}{' …' if cut else ''}"


def places(text: str, wanted: Sequence[str]) -> tuple[Place, ...]:
    """Where the (folded) words stand in a text, in their order; those that touch or overlap are one."""
    folded = list(map(_folded_letter, text))
    whole = "".join(folded)
    spans = sorted((match.start(), match.end()) for word in wanted for match in re.finditer(re.escape(word), whole))
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    letter = [
        number for number, folded_letters in enumerate(folded) for _ in folded_letters
    ]  # folding may make two of folded_letters, or none
    return tuple((letter[start], letter[end - 1] - letter[start] + 1) for start, end in merged)


def _figures_first(numbers: Iterable[int], exact: set[int]) -> Iterator[int]:
    """Those in `exact` before the others, each in their order."""
    if not exact:
        return iter(numbers)
    known = list(numbers)
    return chain((hit for hit in known if hit in exact), (hit for hit in known if hit not in exact))


def _once(numbers: Iterable[int]) -> Iterator[int]:
    """Each number where it comes first."""
    seen: set[int] = set()
    for number in numbers:
        if number not in seen:
            seen.add(number)
            yield number


def _clear_of_addresses(text: str, found: Sequence[Place], start: int) -> tuple[int, int]:
    """Both ends of an excerpt, moved where they fall into an address: it is whole where it was found, else left out."""
    addresses = [(match.start(), match.end()) for match in _ADDRESS.finditer(text)]
    wanted = {address for address in addresses if any(address[0] <= at < address[1] for at, _length in found)}
    for address in addresses:
        if address[0] < start < address[1]:
            start = address[0] if address in wanted else address[1]
    end = _after(text, start)
    for address in addresses:
        if address[0] < end < address[1]:
            end = address[1] if address in wanted or address[0] <= start else address[0]
    return start, end


def _after(text: str, start: int) -> int:
    """The end of the last whole word that an excerpt has room for."""
    end = start + _EXCERPT
    if end >= len(text):
        return len(text)
    space = text.rfind(" ", start + _EXCERPT * 2 // 3, end + 1)
    return end if space < 0 else space


def _before(text: str, at: int) -> int:
    """The beginning of a word some way before; farther where little of the text comes after."""
    start = max(0, min(at - _EXCERPT // 3, len(text) - _EXCERPT))
    return 0 if start == 0 else text.find(" ", start, at) + 1 or start
