"""How many of the figures of a chart are not confirmed, as a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.words.constant_column import different
from harbin_viewer.charts.status import StatusLook, looks
from harbin_viewer.factsheet.wording import listed

_COMPUTED = "derived"

_COUNTED = "count"
"""How series were derived that count rows, and have no figures that they were computed from."""


def sentence(panels: Sequence[Panel]) -> str:
    """How many figures, stated totals among them, are in doubt, and why; "" where all are confirmed.

    What the chart computes is counted as computed, and of what, where that is in doubt itself.
    """
    shown = [series for panel in panels for series in panel.series]
    shown += [panel.total for panel in panels if panel.total is not None and not panel.total.derive]
    stated, parts = (
        _counts([series for series in shown if (series.derive not in ("", _COUNTED)) == derived])
        for derived in (False, True)
    )
    count, computed = stated.total() + parts.total(), parts.total()
    stated[_COMPUTED] += computed
    doubted = [look for look in looks().values() if look.doubt[0] and stated[look.name]]
    of_parts = _of_parts(parts)
    told = [_told(look, stated[look.name], count, of_parts) for look in doubted]
    if len(doubted) == 1 and stated[doubted[0].name] == count:
        return f"{told[0]}."
    return f"Of {count} figures, {listed(told)}." if told else ""


def _counts(series: Sequence[Series]) -> Counter[str]:
    """How many figures are drawn with each status."""
    counts: Counter[str] = Counter()
    for known in series:
        filled, words = np.isfinite(known.y), different(known.looks)
        of_each = {word: filled if len(words) == 1 else filled & (known.looks == word) for word in words}
        counts.update({str(word): int(np.count_nonzero(mask)) for word, mask in of_each.items()})
    return counts


def _told(look: StatusLook, number: int, count: int, of_parts: str) -> str:
    """So many of the figures are in such a doubt; all of them where they are."""
    if number < count:
        words = f"{number} {look.doubt[number > 1]}"
    elif count == 1:
        words = f"The figure {look.doubt[0]}"
    elif count == 2:
        words = f"Both figures {look.doubt[1]}"
    else:
        words = f"All {count} figures {look.doubt[1]}"
    return words + (of_parts if look.name == _COMPUTED else "")


def _of_parts(parts: Counter[str]) -> str:
    """Of how many computed figures the parts are in doubt: ", 2 of them with a figure that one source alone has"."""
    doubted = [look for look in looks().values() if look.meaning_of_parts and parts[look.name]]
    each = [(parts[look.name], look.meaning_of_parts) for look in doubted]
    if len(each) == 1 and each[0][0] == parts.total():
        return f", {each[0][1]}" if parts.total() == 1 else f", all {each[0][1]}"
    told = [f"{number}{' of them' if not place else ''} {words}" for place, (number, words) in enumerate(each)]
    return f", {listed(told)}" if told else ""
