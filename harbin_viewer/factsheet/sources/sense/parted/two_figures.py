"""Cells with the two figures that their head names: 76°/58° below High/Low, 3/1 below Won/Lost."""

from __future__ import annotations

import re
from collections.abc import Sequence

from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.cells.missing_marks import is_mark
from harbin_viewer.factsheet.sources.sense.parted.in_two import InTwo, parted_in_two
from harbin_viewer.factsheet.sources.sense.parted.strokes import with_strokes

_WORD = r"[^\W\d_]{2,}(?: [^\W\d_]+)?"
_HEAD = re.compile(
    rf"\s*(?P<before>(?:[^\W\d_]{{3,}}\.? )*?)(?P<one>{_WORD}) ?/ ?(?P<two>{_WORD})"
    r"(?P<unit> ?(?:\(.*\)|\[.*\]))?\s*"
)
_COUNTED = re.compile(
    r"(?i)(?:high(?:est)?|hi|max\w*|höchst\w*) ?/ ?(?:low(?:est)?|lo|min\w*|tiefst\w*)"
    r"|(?:won|wins?) ?/ ?(?:lost|loss(?:es)?)|pass(?:ed)? ?/ ?fail(?:ed)?|yes ?/ ?no|ja ?/ ?nein|oui ?/ ?non"
    r"|(?:men|boys|males?) ?/ ?(?:women|girls|females?)|jungen ?/ ?mädchen|männer ?/ ?frauen"
    r"|day ?/ ?night|tag ?/ ?nacht|for ?/ ?against|in ?/ ?out|up ?/ ?down"
)
"""Heads of two figures without a sign behind them: a row and its seat, a day and its month are others."""

_FIGURE = r"([-−+]?\d+(?:[.,]\d+)?) ?"
_SIGNS = ("°F", "°C", "°", "%", "")
_FEWEST = 3
"""Cells from which on it is no chance that all have two figures."""


def with_two_figures_parted(raw: RawTable, sample: Sequence[Sequence[str]]) -> RawTable:
    """The table with two columns for each whose head names two and whose cells have two figures; else as it is."""
    for place in reversed(with_strokes(sample)):
        head = _HEAD.fullmatch(raw.labels[place])
        sign = _sign_of([row[place] for row in sample]) if head else None
        if head and sign is not None and (sign or _COUNTED.search(raw.labels[place])):
            names = (f"{head['before']}{head[part]}{head['unit'] or ''}" for part in ("one", "two"))
            raw = parted_in_two(raw, InTwo(place, *names), _pattern(sign), unit=sign)
    return raw


def _sign_of(cells: Sequence[str]) -> str | None:
    """The sign behind both figures of each cell that is filled, "" for none; None where not all have two."""
    texts = [cell for cell in cells if cell.strip() and not is_mark(cell.strip())]
    if len(texts) < _FEWEST:
        return None
    return next((sign for sign in _SIGNS if all(map(_pattern(sign).fullmatch, texts))), None)


def _pattern(sign: str) -> re.Pattern[str]:
    behind = re.escape(sign)
    return re.compile(rf"\s*{_FIGURE}{behind}\s*/\s*{_FIGURE}{behind}\s*")
