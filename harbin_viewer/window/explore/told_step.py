"""What a step between two choices changes, in a sentence: for the reader who went back or forth."""

from __future__ import annotations

from harbin_viewer.factsheet.model.exploration import FORMS, Exploration
from harbin_viewer.factsheet.wording import by_number, first_of, in_quotes, listed

_MOST_NAMED = 3

_PARTS = {
    "resource": "the table", "measure": "the measure", "second": "the second measure", "size": "the size of the dots",
    "period": "the time", "fixed": "the choice of rows", "transform": "how the figures are told", "base": "the base",
    "logarithmic": "the kind of axis", "own_scales": "the scales",
    "bounds": "which rows are left out",
    "with_sums": "whether sums are drawn among their parts",
}  # fmt: skip
"""What is told of the parts of a choice of which it is enough that they changed."""


def told_step(before: Exploration, now: Exploration) -> str:
    """What is otherwise now, as a sentence; "" where nothing that a reader chooses is."""
    formed = now.form != before.form
    told = [f"it is shown as “{FORMS[now.form].title}”"] if formed else []
    told += _whom(tuple(name for name in now.entities if name not in before.entities), "compared again")
    told += _whom(tuple(name for name in before.entities if name not in now.entities), "not compared any more")
    rest = {} if formed else _PARTS  # another form finds its own time
    changed = [words for part, words in rest.items() if getattr(now, part) != getattr(before, part)]
    told += [f"{listed(changed)} {by_number(len(changed), 'is', 'are')} another"] if changed else []
    sentence = "; ".join(told)
    return f"{sentence[0].upper()}{sentence[1:]}." if sentence else ""


def _whom(names: tuple[str, ...], what: str) -> list[str]:
    if not names:
        return []
    return [f"{first_of(in_quotes(names), _MOST_NAMED, ' others')} {by_number(len(names), 'is', 'are')} {what}"]
