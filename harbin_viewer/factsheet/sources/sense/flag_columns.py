"""Columns of flags beside the figures: the words of their codes, and what of them says nothing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from harbin_viewer.factsheet.roles.names.column_names import names_note
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.sense.around_table import AroundTable
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.sources.sense.cells.flag_words import office_of, words_of_flags
from harbin_viewer.factsheet.sources.sense.cells.missing_marks import is_mark
from harbin_viewer.factsheet.sources.sense.names.bare_labels import bare_label

_LONGEST_CODE, _NEAR = 4, 40
"""Letters of a code, and how many columns of notes to either side of it may have its words."""


def flags_of_columns(raw: RawTable, columns: Sequence[ColumnSense], said: AroundTable) -> dict[str, dict[str, str]]:
    """The words of codes in columns of flags, by the file's key, by hints of the format, or by the office's list."""
    office = office_of(raw.labels, said.lines)
    notes = [column for column in columns if names_note(column.label, raw.labels)]
    worded = [(place, column) for place, column in enumerate(notes) if column.kind == "words" and _has_words(column)]
    places = [place for place, _ in worded]
    found = {}
    for place, column in enumerate(notes):
        hint = raw.columns.get(column.label, ColumnHint())
        short = bool(column.counts) and all(len(text) <= _LONGEST_CODE for text in column.counts)
        if short and len(column.counts) <= 40:
            words = words_of_flags(column.counts, said.lines, office) | {
                code: label for code, label in hint.labels.items() if code in column.counts
            }
            near = bisect_left(places, place)
            words |= _words_beside(column, worded[max(0, near - _NEAR) : near + _NEAR])
            found[bare_label(column.label)[0]] = {code: text for code, text in words.items() if text}
    for column in notes:
        if silent := _silent(column):
            found.setdefault(bare_label(column.label)[0], {}).update(dict.fromkeys(silent, ""))
    return found


def _has_words(column: ColumnSense) -> bool:
    """Whether one of its texts is longer than codes are."""
    return any(len(text) > _LONGEST_CODE for text in column.counts)


def _words_beside(flags: ColumnSense, worded: Sequence[tuple[int, ColumnSense]]) -> dict[str, str]:
    """The words of codes, where another column of notes has one for each."""
    for _, column in worded:
        if column is flags:
            continue
        pairs = {
            (code.strip(), text.strip()) for code, text in zip(flags.cells, column.cells, strict=True) if code.strip()
        }
        words = dict(pairs)
        if len(words) == len(pairs) and all(words.values()) and max(map(len, words.values())) > _LONGEST_CODE:
            return words
    return {}


def _silent(column: ColumnSense) -> list[str]:
    """What stands in a column of notes and says nothing: marks of nothing, and what is so of most figures."""
    most = 0.5 * len(column.cells)
    return [text for text, count in column.counts.items() if (is_mark(text) and len(text) > 1) or count > most]
