"""Figures with another in brackets beside or below them, as tables of studies have them: 0.45 (0.12), 34.2 (8.1)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import starmap, zip_longest

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.parted.in_two import InTwo, parted_in_two
from harbin_viewer.factsheet.wording import first_of, in_quotes

_DIGITS = r"[-+−–]?(?:\d[\d.,]*\d|\d|[.,]\d+)"
_STARS = r"\s?(?:\*{1,4}|[†‡])"
_BOTH = re.compile(rf"\s*({_DIGITS}\s?%?)({_STARS})?\s*\(\s*({_DIGITS}\s?%?)\s*\)({_STARS})?\s*")
_ALONE = re.compile(rf"\s*(?P<bracket>\(\s*{_DIGITS}\s?%?\s*\)|\[[^\[\]]*\d[^\[\]]*\])(?P<stars>{_STARS})?\s*")
_FIGURE = re.compile(rf"\s*(?P<figure>{_DIGITS}\s?%?)(?P<stars>{_STARS})?\s*")
_IS_NO_FOOTNOTE = re.compile(r"\([^()]*(?:\d[.,]\d|[.,]\d|%)[^()]*\)")
"""A figure in brackets that is no number of a note, as it has decimals or is a share."""

_IN_NAME = re.compile(
    r"(?P<first>.*?)\s*\((?P<second>s\.?d\.?|s\.?e\.?m?\.?|std\.?(?: ?(?:dev|err)\w*\.?)?"
    r"|standard (?:deviation|error)s?|%|per ?cent|row %|col(?:umn)? %|t|z|p|t[- ]stat\w*|sta\. ?abw\."
    r"|standard(?:abweichung|fehler))\)\s*",
    re.IGNORECASE,
)
"""A label that says what stands in its brackets: “Mean (SD)”, “n (%)”."""

_SAID = re.compile(
    r"(?:^|[.;:]\s*)\W*(?P<what>[^\W\d_][^.;:()\d]{2,50}?),?\s(?:are |is |(?:stehen |steht )?(?:given |shown "
    r"|reported |clustered .{1,30} )?)?in (?:the )?(?:parenthes[ei]s|(?:round )?brackets|(?:runden )?klammern)",
    re.IGNORECASE,
)
"""What a line around the table says of them: “Standard errors in parentheses”."""

_STATISTIC = re.compile(
    r"n|no\.?|counts?|m|means?|averages?|medians?|est\.?|estimates?|coef\w*\.?|beta|b|β|freq\w*|anzahl|mittelwert|mw",
    re.IGNORECASE,
)
"""What the first of both is, so that the second needs no more than its own name."""

_UNSAID = ", in brackets"
_FEWEST, _MOST_ROWS, _SHOWN = 2, 2_000, 3


def with_brackets_beside(raw: RawTable) -> RawTable:
    """The table with rows that have nothing but figures in brackets, below others, in the cells of these."""
    rows = raw.rows
    if not isinstance(rows, Sequence) or not 0 < len(rows) <= _MOST_ROWS or len(raw.labels) == 1:
        return raw
    below = {at for at, row in enumerate(rows) if at > 0 and _belongs_to(row, rows[at - 1])}
    nameless = sum(bool(row) and not row[0].strip() and any(map(str.strip, row)) for row in rows)
    if len(below) < _FEWEST or len(below) < nameless:
        return raw
    joined = {
        at: [*starmap(_joined, zip_longest(row, rows[at + 1], fillvalue=""))] if at + 1 in below else row
        for at, row in enumerate(rows)
        if at not in below
    }
    return raw.walked(lambda walked: (joined[at] for at, _ in enumerate(walked) if at in joined))


def _belongs_to(row: Sequence[str], above: Sequence[str]) -> bool:
    """Whether a row has brackets alone, each below a figure without any of the row above, which has a name."""
    if not row or row[0].strip() or not above or not above[0].strip() or len(row) > len(above):
        return False
    pairs = [(cell, over) for cell, over in zip(row, above, strict=False) if cell.strip()]
    return bool(pairs) and all(_ALONE.fullmatch(cell) and _FIGURE.fullmatch(over) for cell, over in pairs)


def _joined(cell: str, below: str) -> str:
    """A figure with what is in brackets below it, and the stars of both last."""
    figure, bracket = _FIGURE.fullmatch(cell), _ALONE.fullmatch(below)
    if figure is None or bracket is None:
        return cell
    return f"{figure['figure']} {bracket['bracket']}{figure['stars'] or ''}{bracket['stars'] or ''}"


def with_brackets_apart(raw: RawTable, sample: Sequence[Sequence[str]]) -> RawTable:
    """The table with two columns for each most of whose figures have another in brackets; else as it is."""
    found = [at for at in range(len(raw.labels)) if _are_both([row[at] for row in sample])]
    if not found:
        return raw
    said = said_of_brackets([*raw.above, *raw.below])
    pairs = [InTwo(at, *_names(raw.labels, at, said)) for at in found]
    notices = (*raw.notices, _notice([pair.second for pair in pairs]))
    for pair in reversed(pairs):
        raw = parted_in_two(raw, pair, _BOTH, parts=_parts)
    return replace(raw, notices=notices)


def _notice(names: Sequence[str]) -> Notice:
    told = first_of(in_quotes(names), _SHOWN, " more")
    unsaid = ", and nothing says what they are" if any(name.endswith(_UNSAID) for name in names) else ""
    return Notice("assumed", f"Figures in brackets behind others are told as {told}{unsaid}.", count=len(names))


def _are_both(cells: Sequence[str]) -> bool:
    """Whether cells have a figure in brackets behind another, at least every second of those with one."""
    both = [cell for cell in cells if ")" in cell and _BOTH.fullmatch(cell)]
    if len(both) < _FEWEST:
        return False  # told at once of most columns
    alone = sum(_FIGURE.fullmatch(cell) is not None for cell in cells)
    told = sum(_IS_NO_FOOTNOTE.search(cell) is not None for cell in both)
    return len(both) >= alone and 2 * told >= len(both)


def _parts(found: re.Match[str]) -> tuple[str, str]:
    return f"{found[1]}{found[2] or ''}{found[4] or ''}", found[3]


def _names(labels: Sequence[str], at: int, said: str) -> tuple[str, str]:
    """What both figures are called, by the label or by what a line says of all."""
    label = labels[at] or f"column {at + 1}"
    group, comma, last = label.rpartition(", ")
    named = _IN_NAME.fullmatch(last)
    if named is None or not named["first"]:
        return label, f"{label} {said}" if said else f"{label}{_UNSAID}"
    first, alone = f"{group}{comma}{named['first']}", f"{group}{comma}{named['second']}"
    tells = _STATISTIC.fullmatch(named["first"]) and not (group and named["second"][0].isalpha())
    return first, alone if tells and alone not in labels else f"{first} {named['second']}"


def said_of_brackets(lines: Sequence[str]) -> str:
    """What a line around a table says stands in brackets, "" where none does."""
    what = next((found["what"] for line in lines if (found := _SAID.search(line))), "").strip()
    return what[:1].lower() + what[1:]
