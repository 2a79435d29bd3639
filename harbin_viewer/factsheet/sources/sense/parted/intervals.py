"""Columns of intervals of confidence (1.01–1.09 below “95% CI”), told as their lower and their upper ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.parted.in_two import InTwo, parted_in_two

_CALLED = re.compile(
    r"(?i)\s*(?:\d[\d.]*\s?%?[- ]?)?(?:CI|KI|CrI|confidence (?:interval|limits?)|credible interval|konfidenzintervall"
    r"|vertrauensintervall|intervalle de confiance|intervalo de confianza)(?: ?\(\d[\d.]*\s?%\)|,? \d[\d.]*\s?%)?\s*"
)
_END = r"([-−+]?(?:\d[\d.,]*\d|\d|[.,]\d+))\s?%?"
_INTERVAL = re.compile(rf"\s*[(\[]?\s*{_END}\s*(?:–|—|-|;|,\s|\bto\b|\bbis\b|\bà\b)\s*{_END}\s*[)\]]?\s*")
_FEWEST = 2


def with_intervals_parted(raw: RawTable, sample: Sequence[Sequence[str]]) -> RawTable:
    """The table with a column of the lower and one of the upper ends in place of each of intervals; else as it is."""
    for at in reversed(range(len(raw.labels))):
        label = raw.labels[at]
        if not _CALLED.fullmatch(label):
            continue
        cells = [row[at] for row in sample if row[at].strip()]
        if len(cells) >= _FEWEST and 2 * sum(map(bool, map(_INTERVAL.fullmatch, cells))) > len(cells):
            raw = parted_in_two(raw, InTwo(at, f"{label} lower", f"{label} upper"), _INTERVAL)
    return raw
