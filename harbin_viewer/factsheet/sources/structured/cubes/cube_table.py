"""A cube of figures, as statistical formats give them, as a table: a row for each place in it that holds something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product

from harbin_viewer.factsheet.sources.raw_table import ColumnHint
from harbin_viewer.factsheet.sources.workbooks.header_search import unique_labels

MAX_PLACES = 20_000_000
"""Places of a cube that are walked through at most."""

MAX_MEASURES = 60
"""Measures that become columns of their own at most; more stay in a column that names them."""


@dataclass(frozen=True)
class Category:
    """One value of a dimension: its code, its words, and the unit of its figures where it is a measure."""

    code: str
    label: str
    unit: str = ""
    note: str = ""


@dataclass(frozen=True)
class Dimension:
    """A direction of the cube. `role` is "time", "geo", "metric" or ""."""

    name: str
    label: str
    categories: tuple[Category, ...]
    role: str = ""
    note: str = ""


@dataclass(frozen=True)
class Cube:
    """Dimensions, the last changing fastest, and figures by their number in that order ("" where there is none).

    `status` gives the flag of a figure ("" for none), `status_words` what a flag means.
    """

    dimensions: tuple[Dimension, ...]
    value: Callable[[int], str]
    status: Callable[[int], str] | None = None
    status_words: dict[str, str] = field(default_factory=dict)
    measure: str = "Value"
    unit: str = ""

    @property
    def size(self) -> int:
        """How many places it has."""
        size = 1
        for dimension in self.dimensions:
            size *= len(dimension.categories)
        return size


@dataclass(frozen=True)
class CubeTable:
    """The table of a cube: labels, rows and hints."""

    labels: tuple[str, ...]
    rows: list[list[str]]
    columns: dict[str, ColumnHint]


def cube_table(cube: Cube) -> CubeTable:
    """A row for each combination of the dimensions that are no measures, a column for each measure.

    Dimensions stand in words, geographic ones with their codes beside. Rows without any figure and flag are left out.
    """
    metric = next((number for number, d in enumerate(cube.dimensions) if _is_spread(d)), None)
    keys = [dimension for number, dimension in enumerate(cube.dimensions) if number != metric]
    measures = cube.dimensions[metric].categories if metric is not None else (Category("", cube.measure, cube.unit),)
    rows = list(_rows(cube, metric, _key_texts(keys)))
    flagged = [number for number in range(len(measures)) if any(row[1][number] for row in rows)]
    labels = _labels(keys, measures, flagged)
    table = [[*key, *values, *(flags[number] for number in flagged)] for key, flags, values in rows]
    return CubeTable(labels, table, _hints(cube, keys, measures, labels, flagged))


def _is_spread(dimension: Dimension) -> bool:
    return dimension.role == "metric" and 0 < len(dimension.categories) <= MAX_MEASURES


def _rows(
    cube: Cube, metric: int | None, keys: list[list[list[str]]]
) -> Iterator[tuple[list[str], list[str], list[str]]]:
    """Key, flags and figures of each row that holds something."""
    sizes = [len(dimension.categories) for dimension in cube.dimensions]
    strides = _strides(sizes)
    steps = [number * strides[metric] for number in range(sizes[metric])] if metric is not None else [0]
    kept = [number for number in range(len(sizes)) if number != metric]
    for places in product(*(range(sizes[number]) for number in kept)):
        start = sum(place * strides[number] for place, number in zip(places, kept, strict=True))
        values = [cube.value(start + step) for step in steps]
        flags = [cube.status(start + step) for step in steps] if cube.status else [""] * len(steps)
        if any(values) or any(flags):
            yield [text for place, texts in zip(places, keys, strict=True) for text in texts[place]], flags, values


def _strides(sizes: Sequence[int]) -> list[int]:
    strides = [1] * len(sizes)
    for number in range(len(sizes) - 2, -1, -1):
        strides[number] = strides[number + 1] * sizes[number + 1]
    return strides


def _key_texts(dimensions: list[Dimension]) -> list[list[list[str]]]:
    """What stands in the row for each value of each dimension: its words, and its code where it is a place."""
    return [
        [[words, category.code] if _has_codes(dimension) else [words]
         for words, category in zip(_words(dimension), dimension.categories, strict=True)]
        for dimension in dimensions
    ]  # fmt: skip


def _has_codes(dimension: Dimension) -> bool:
    return dimension.role == "geo" and any(x.code and x.code != x.label for x in dimension.categories)


def _words(dimension: Dimension) -> list[str]:
    """The words of each value, with its code where two have the same ones."""
    words = [category.label or category.code for category in dimension.categories]
    counts = Counter(words)
    return [
        f"{word} ({category.code})" if counts[word] > 1 and category.code else word
        for word, category in zip(words, dimension.categories, strict=True)
    ]


def _labels(keys: list[Dimension], measures: Sequence[Category], flagged: list[int]) -> tuple[str, ...]:
    labels = [label for d in keys for label in ([d.label, f"{d.label} code"] if _has_codes(d) else [d.label])]
    names = [measure.label or measure.code for measure in measures]
    flags = ["Status"] if len(measures) == 1 else [f"{names[number]}: status" for number in flagged]
    return unique_labels([*labels, *names, *(flags if flagged else [])])


def _hints(
    cube: Cube, keys: list[Dimension], measures: Sequence[Category], labels: tuple[str, ...], flagged: list[int]
) -> dict[str, ColumnHint]:
    hints: list[ColumnHint] = []
    for dimension in keys:
        words = {x.code: x.label for x in dimension.categories if x.code and x.label and x.code != x.label}
        hints += [ColumnHint(title=dimension.label, description=dimension.note, labels=words)]
        hints += [ColumnHint(labels=words)] if _has_codes(dimension) else []
    hints += [ColumnHint(title=m.label, description=m.note, unit=m.unit or cube.unit, type="number") for m in measures]
    hints += [ColumnHint(labels=dict(cube.status_words)) for _ in flagged]
    return dict(zip(labels, hints, strict=True))
