"""One table of columns whose codes have words, as programs of statistics keep what people answered.

A column all of whose codes have words is shown in these words. One of figures of which a few have words (0 “not at
all”, 10 “completely”) stays one of figures. Either way its description says what the codes mean. What a file declares
as no value is none, by its word where it has one; so is, in a column of figures, what its word alone calls no answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from harbin_viewer.cached_property import cached_property
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.package.resource import LONGEST_CELL
from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.names.class_bounds import is_not_told
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import TURN_IT, ColumnHint, RawTable, too_wide
from harbin_viewer.factsheet.sources.text.cell_kind import is_number
from harbin_viewer.factsheet.sources.workbooks.header_search import unique_labels
from harbin_viewer.factsheet.wording import first_of, number, quoted

MAX_CELLS, MAX_ROWS = 60_000_000, 2_000_000
"""Cells and rows of a table that are read at most."""

_LONGEST_TITLE = 120
"""Letters of what a column is labelled, from which on it is a description, such as a whole question."""

_FEWEST_ANSWERS = 3
_OFTEN = re.compile(
    r"never|always|nie(?:mals)?|immer|jamais|toujours|nunca|siempre|mai|sempre|none|low|high|niedrig|hoch"
)
"""Words of which one at the least is at the end of a scale."""

_MOST_WORDS = 30
"""Words of codes that a description says."""


_CODE_BEFORE = re.compile(r"^\s*[\[(]?-?\d+[\])]?\s*[.:=–-]?\s*(?=[^\W\d_])")
"""The code of an answer before its word: “[-1] No answer”."""


@dataclass(frozen=True)
class Variable:
    """A column as such a program has it: the text of each row ("" for none), and what its codes mean.

    `words` are those of codes, `missing` the codes that are declared as no value.
    """

    name: str
    label: str
    values: Sequence[str]
    words: Mapping[str, str] = field(default_factory=dict)
    missing: frozenset[str] = frozenset()
    unit: str = ""
    type: str = ""

    @cached_property
    def different(self) -> frozenset[str]:
        """Each of its values once."""
        return frozenset(self.values)

    @property
    def codes(self) -> frozenset[str]:
        """The different values that are declared as such."""
        return self.different - self.missing - {""}

    @cached_property
    def is_scale(self) -> bool:
        """Whether the words of its codes are answers in an order: most share a word, or one says how often."""
        words = [word.casefold() for code, word in self.words.items() if code not in self.missing]
        parts = {part for word in words for part in re.findall(r"[^\W\d_]{4,}", word)}
        shared = any(2 * sum(part in word for word in words) > len(words) for part in parts)
        return len(words) >= _FEWEST_ANSWERS and (shared or any(map(_OFTEN.fullmatch, words)))

    @cached_property
    def is_coded(self) -> bool:
        """Whether each of its values has a word, and these are more than other figures."""
        codes = self.codes
        return bool(codes) and codes <= self.words.keys() and not all(is_number(self.words[code]) for code in codes)


def _untold(variable: Variable) -> frozenset[str]:
    """The codes among figures that are no value by their words, and with them others below nought that have words."""
    if variable.is_coded:
        return frozenset()
    words = {code: variable.words[code] for code in variable.codes & variable.words.keys()}
    untold = {code for code, word in words.items() if is_not_told(_CODE_BEFORE.sub("", word))}
    below = {code for code in variable.codes if code.startswith("-")}
    return frozenset(untold | (below if untold & below and below <= words.keys() else set()))


def _told_of_untold(variables: Sequence[Variable], untold: Sequence[frozenset[str]]) -> list[Notice]:
    """What is said of codes that no file declares, and that were taken for no value."""
    found = [(variable, codes) for variable, codes in zip(variables, untold, strict=True) if codes]
    if not found:
        return []
    words = dict.fromkeys(variable.words[code].strip() for variable, codes in found for code in sorted(codes))
    names = first_of([quoted(variable.label or variable.name) for variable, _codes in found], 2, " other columns")
    sentence = (
        f"{first_of([*map(quoted, words)], 2, ' others')} in {names} was taken for a missing figure, by its words."
    )
    return [Notice("assumed", sentence)]


def rows_to_read(rows: int, columns: int) -> int:
    """How many rows of a table are read."""
    return min(rows, MAX_ROWS, max(1, MAX_CELLS // max(columns, 1)))


def refuse_width(file: OpenedFile, columns: int) -> None:
    """SheetError where a table has no column, or more than are read."""
    if not columns:
        raise file.error("The file is empty of columns.", "Save it anew in the program that made it.")
    if problem := too_wide(columns):
        raise file.error(problem, TURN_IT)


def damaged(file: OpenedFile) -> SheetError:
    """The error of a file that is not as its format asks."""
    return file.error("The file is damaged or not whole.", "Get it again.")


def table_of(
    file: OpenedFile, variables: Sequence[Variable], rows: int, *, name: str = "", title: str = "",
    description: str = "", notices: Iterable[Notice] = (),
) -> RawTable:  # fmt: skip
    """The table of columns of one length, of which the file has so many `rows` in all."""
    untold = [*map(_untold, variables)]
    said = _told_of_untold(variables, untold)
    variables = [replace(known, missing=known.missing | codes) for known, codes in zip(variables, untold, strict=True)]
    labels = unique_labels([variable.name or f"column {place}" for place, variable in enumerate(variables, 1)])
    marks = _Marks(variables)
    columns = [_cells(file, variable, marks) for variable in variables]
    read = len(columns[0])
    cut = [Notice("left out", f"The first {number(read)} of {number(rows)} rows were read.")] if read < rows else []
    return RawTable(
        name=name or file.stem,
        labels=labels,
        rows=[list(row) for row in zip(*columns, strict=True)],
        title=title,
        description=description,
        columns={label: _hint(variable, marks) for label, variable in zip(labels, variables, strict=True)},
        missing_values=tuple(sorted(marks.used)),
        first_row=1,
        notices=(*notices, *said, *cut),
    )


class _Marks:
    """What is written for codes that are no value: their word, told apart from the same word where it is a value."""

    def __init__(self, variables: Sequence[Variable]) -> None:
        coded = [variable for variable in variables if variable.is_coded]
        self._values = {variable.words[code] for variable in coded for code in variable.codes}
        self.used: set[str] = set()

    def mark(self, variable: Variable, code: str) -> str:
        word = variable.words.get(code, "").strip()
        plain = bool(word) and word not in self._values and not is_number(word)
        found = word if plain else f"{word or code} (missing)"
        self.used.add(found)
        return found


def _cells(file: OpenedFile, variable: Variable, marks: _Marks) -> list[str]:
    glance()
    different = variable.different
    if max(map(len, different), default=0) > LONGEST_CELL:
        problem = f"A cell is longer than {number(LONGEST_CELL)} characters."
        raise file.error(problem, "Shorten it, or leave the column out.", f"column “{variable.name}”")
    missing = {code: marks.mark(variable, code) for code in different & variable.missing}
    words = {code: variable.words[code] for code in variable.codes} if variable.is_coded else {}
    known = {text: text for text in different} | words | missing
    return [known[text] for text in variable.values]


def _hint(variable: Variable, marks: _Marks) -> ColumnHint:
    label = " ".join(variable.label.split())
    is_title = len(label) <= _LONGEST_TITLE
    said = [] if is_title else [label]
    if 0 < len(variable.words) <= _MOST_WORDS:
        said.append("; ".join(f"{code} = {word}" for code, word in variable.words.items()))
    found = ColumnHint(
        title=label if is_title else "", description=". ".join(said), unit=variable.unit, type=variable.type
    )
    if not variable.is_coded:
        return found
    words = {word: word for code, word in variable.words.items() if code not in variable.missing}
    missing = sorted(marks.mark(variable, code) for code in variable.different & variable.missing)
    return replace(found, labels=words, ordered=variable.is_scale, missing=tuple(missing))
