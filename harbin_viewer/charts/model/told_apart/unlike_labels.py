"""Labels of series: no two of a chart are called alike."""

from __future__ import annotations

from collections import Counter

from harbin_viewer.charts.model.series import Series
from harbin_viewer.factsheet.words.normalised_names import told_apart


def with_unlike_labels(series: list[Series]) -> list[Series]:
    """Series whose labels are the same are told apart: by their unit, their table or their field, else by numbers."""
    for word in ("unit", "resource", "field"):
        words: dict[str, set[str]] = {}
        for one_series in series:
            words.setdefault(one_series.label, set()).add(getattr(one_series, word))
        series = [
            one_series.looking(label=f"{one_series.label} ({more})")
            if len(words[one_series.label]) > 1 and (more := getattr(one_series, word))
            else one_series
            for one_series in series
        ]
    seen = dict(
        zip(
            [one_series.label for one_series in series],
            told_apart([one_series.label for one_series in series]),
            strict=True,
        )
    )
    series = [
        one_series if seen[one_series.label] == one_series.label else one_series.looking(label=seen[one_series.label])
        for one_series in series
    ]
    labels, met = Counter(one_series.label for one_series in series), Counter[str]()
    made = []
    for one_series in series:
        met[one_series.label] += 1
        made.append(
            one_series.looking(label=f"{one_series.label} ({met[one_series.label]})")
            if labels[one_series.label] > 1
            else one_series
        )
    return made
