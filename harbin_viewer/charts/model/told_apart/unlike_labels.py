"""Labels of series: no two of a chart are called alike."""

from __future__ import annotations

from collections import Counter

from harbin_viewer.charts.model.series import Series
from harbin_viewer.factsheet.words.normalised_names import told_apart


def with_unlike_labels(series: list[Series]) -> list[Series]:
    """Series whose labels are the same are told apart: by their unit, their table or their field, else by numbers."""
    for word in ("unit", "resource", "field"):
        series = _with_word(series, word)
    labels = told_apart([one_series.label for one_series in series])
    series = [_called(one_series, label) for one_series, label in zip(series, labels, strict=True)]
    counts, met = Counter(labels), Counter[str]()
    made = []
    for one_series, label in zip(series, labels, strict=True):
        met[label] += 1
        made.append(_called(one_series, f"{label} ({met[label]})") if counts[label] > 1 else one_series)
    return made


def _with_word(series: list[Series], word: str) -> list[Series]:
    """The series, those of one label with this word of theirs behind it, where it is not the same of all of them."""
    words: dict[str, set[str]] = {}
    for one_series in series:
        words.setdefault(one_series.label, set()).add(getattr(one_series, word))
    return [
        _called(one_series, f"{one_series.label} ({more})")
        if len(words[one_series.label]) > 1 and (more := getattr(one_series, word))
        else one_series
        for one_series in series
    ]


def _called(series: Series, label: str) -> Series:
    return series if series.label == label else series.looking(label=label)
