"""Names that are parts of others, by their indent or below a head: those that come again are told apart by these."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from harbin_viewer.factsheet.roles.names.places import is_total
from harbin_viewer.factsheet.sources.raw_table import RawTable

_BLANKS = " \t\u00a0\u3000"
JOINT_OF_PARTS = " – "
"""What stands between the name of a whole and that of its part."""

_FEWEST_HEADS, _FEWEST_AGAIN = 2, 2
_LEAST = 0.2
"""Which share of the names must be indented, so that the indent is no slip."""


def with_whole_names(raw: RawTable) -> RawTable:
    """The table with each name of the first column that comes again after the names that it is a part of."""
    if not isinstance(raw.rows, Sequence) or not raw.rows or not raw.labels:
        return raw
    names = [row[0] if row else "" for row in raw.rows]
    bare = [name.strip(_BLANKS) for name in names]
    counts = Counter(bare)
    if not any(name and count > 1 for name, count in counts.items()):
        return raw
    if sum(name[:1] in _BLANKS for name in names if name.strip(_BLANKS)) < _LEAST * len(names):
        names = _below_heads(bare, [not any(map(str.strip, row[1:])) for row in raw.rows])
        if not names:
            return raw
    whole = _whole_names(names, counts)
    rows = [[name, *row[1:]] for name, row in zip(whole, raw.rows, strict=True)]
    return replace(raw, rows=rows, clean=None)


def _below_heads(names: Sequence[str], are_heads: Sequence[bool]) -> list[str]:
    """The names, indented where they stand below rows that are a name alone; none where these part no names.

    Names above the first such row are those of a block whose name is the column's: most of them come again below.
    """
    heads = [name for name, is_head in zip(names, are_heads, strict=True) if is_head and name]
    if len({*heads}) < len(heads):
        return []
    head, below = "", []
    for name, is_head in zip(names, are_heads, strict=True):
        head = name if is_head and name else head
        below.append((head, name))
    parts = [pair for pair, is_head in zip(below, are_heads, strict=True) if not is_head]
    enough = len(heads) >= _FEWEST_HEADS if are_heads[0] else _come_again(parts)
    if not enough or len({*parts}) < len(parts):
        return []
    return [name if is_head else f" {name}" for name, is_head in zip(names, are_heads, strict=True)]


def _come_again(parts: Sequence[tuple[str, str]]) -> bool:
    """Whether most names below heads, and some, are among those above the first one."""
    first = {name for head, name in parts if not head}
    again = [name in first for head, name in parts if head]
    return sum(again) >= _FEWEST_AGAIN and 2 * sum(again) > len(again)


def _whole_names(names: Sequence[str], counts: Counter[str]) -> list[str]:
    """Each name, after those that stand less indented above it where it comes again."""
    above: list[tuple[int, str]] = []
    found = []
    for name in names:
        bare = name.strip(_BLANKS)
        indent = len(name) - len(name.lstrip(_BLANKS))
        while above and above[-1][0] >= indent and bare:
            above.pop()
        parts = [part.rstrip(":") for _indent, part in above if not is_total(part.rstrip(":"))]
        found.append(JOINT_OF_PARTS.join([*parts[-2:], bare]) if counts[bare] > 1 and bare else bare)
        if bare:
            above.append((indent, bare))
    return found
