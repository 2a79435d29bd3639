"""Columns of flags beside the figures: the words of their codes, and what of them says nothing."""

from __future__ import annotations

from collections.abc import Sequence

from harbin_viewer.factsheet.roles.names.column_names import names_note
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.sense.around_table import AroundTable
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.sources.sense.cells.flag_words import office_of, words_of_flags
from harbin_viewer.factsheet.sources.sense.cells.missing_marks import is_mark
from harbin_viewer.factsheet.sources.sense.names.bare_labels import bare_label


def flags_of_columns(raw: RawTable, columns: Sequence[ColumnSense], said: AroundTable) -> dict[str, dict[str, str]]:
    """The words of codes in columns of flags, by the file's key, by hints of the format, or by the office's list."""
    office = office_of(raw.labels, said.lines)
    found = {}
    for column in columns:
        hint = raw.columns.get(column.label, ColumnHint())
        short = bool(column.counts) and all(len(text) <= 4 for text in column.counts)
        if names_note(column.label) and short and len(column.counts) <= 40:
            words = words_of_flags(column.counts, said.lines, office) | {
                code: label for code, label in hint.labels.items() if code in column.counts
            }
            words |= _words_beside(column, columns)
            found[bare_label(column.label)[0]] = {code: text for code, text in words.items() if text}
    for column in columns:
        if names_note(column.label) and (silent := _silent(column)):
            found.setdefault(bare_label(column.label)[0], {}).update(dict.fromkeys(silent, ""))
    return found


def _words_beside(flags: ColumnSense, columns: Sequence[ColumnSense]) -> dict[str, str]:
    """The words of codes, where another column of notes has one for each."""
    for column in columns:
        if column is flags or column.kind != "words" or not names_note(column.label):
            continue
        pairs = {
            (code.strip(), text.strip()) for code, text in zip(flags.cells, column.cells, strict=True) if code.strip()
        }
        words = dict(pairs)
        if len(words) == len(pairs) and all(words.values()) and max(map(len, words.values())) > 4:
            return words
    return {}


def _silent(column: ColumnSense) -> list[str]:
    """What stands in a column of notes and says nothing: marks of nothing, and what is so of most figures."""
    most = 0.5 * len(column.cells)
    return [text for text, count in column.counts.items() if (is_mark(text) and len(text) > 1) or count > most]
