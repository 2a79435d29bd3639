"""A published list of codes: whose it is, by which labels a table is known to use it, and what each code means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache


@dataclass(frozen=True)
class CodeList:
    """`words` have for each code its title and unit ("" where the code does not say one).

    The list holds for a table whose header has all labels of `beside` and at least `fewest` of the codes. `stems` says
    that codes may have a year behind them (hdi_1990).
    """

    whose: str
    words: Mapping[str, tuple[str, str]]
    beside: frozenset[str] = field(default_factory=frozenset)
    fewest: int = 1
    stems: bool = False
    endings: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def holds(self, labels: Sequence[str]) -> bool:
        """Whether a table with these labels uses the list."""
        if self.beside and not self.beside <= _without_case(tuple(labels)):
            return False
        return len(self.codes_in(labels)) >= self.fewest

    def codes_in(self, labels: Sequence[str]) -> dict[str, str]:
        """The labels that are codes of the list, each with its code."""
        found = {label: self._code(label.strip()) for label in labels}
        return {label: code for label, code in found.items() if code}

    def meaning(self, code: str) -> tuple[str, str]:
        """The title and unit of a code, "" where it does not say one."""
        if code in self.words:
            return self.words[code]
        base, _separator, ending = code.rpartition("_")
        title, unit = self.words[base]
        said, own = self.endings[ending]
        return f"{title}: {said}", own or ("points" if "=" in unit or unit == "index" else unit)

    def _code(self, label: str) -> str:
        base, _separator, ending = label.rpartition("_")
        if label in self.words or (base in self.words and ending in self.endings):
            return label
        stem = label.rstrip("0123456789").rstrip("_ ") if self.stems else ""
        return stem if stem != label and stem in self.words else ""


@lru_cache(maxsize=1)
def _without_case(labels: tuple[str, ...]) -> frozenset[str]:
    """Labels as lists are known by them: all lists ask for those of one table, one after the other."""
    return frozenset(label.strip().casefold() for label in labels)


def listed_words(text: str) -> dict[str, tuple[str, str]]:
    """The words of codes from lines of “code | title | unit”."""
    found = {}
    for line in text.strip().splitlines():
        code, title, unit = ([part.strip() for part in line.split("|")] + ["", ""])[:3]
        found[code] = (title, unit)
    return found
