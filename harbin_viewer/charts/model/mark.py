"""How a series is drawn, declared once: what is to be known of a mark by axis, legend, note and words.

Each module of `charts.marks` declares one as `MARK`; a mark from elsewhere is added with `declare`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Literal, TypeAlias

from harbin_viewer.charts.scene import Shape
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.mark import MARKS

Form: TypeAlias = Literal["bar", "dot", "line"]
"""What a reader sees of a figure: a filled bar, a dot, or a line with dots (of a long one the line alone)."""

Arrangement: TypeAlias = Literal["beside", "stacked", "apart", "paired"]
"""How several series share a place: beside each other, on each other, each at its own value, two with their gap."""


@dataclass(frozen=True)
class Mark:
    """A way to draw series.

    `draw(plot, numbers, drawn)` draws those series of the panel that have this mark, by their numbers; `swatch(colour,
    x, y, side, style)` is what a legend shows of one, in a square at `x`, `y`. Marks of a lower `layer` lie behind.
    `names_places`: each place on the horizontal axis has a name, also where it is a year or date. `from_zero`: the
    vertical axis has zero on it. `without_base`: it need not, and nothing is said where it has not. `may_lie`: its
    marks can run from left to right, where names are long. `holds_level`: a figure holds until the next one.
    `is_labelled`: its figures are told on the chart, where there is room. `named`: its points have names of their own.
    `shows_sureness`: a point has the pattern of its status, as `marks.dots` and `marks.fills` draw it; key and note
    then tell what the patterns mean, and of any other mark that all is plain. `intervals` is what how far off figures
    may be is drawn as, in the plural, "" where it is not drawn.
    """

    name: str
    form: Form
    draw: Callable[[Any, tuple[int, ...], Any], None]
    swatch: Callable[[str, float, float, float, int], list[Shape]]
    arranged: Arrangement = "apart"
    names_places: bool = False
    from_zero: bool = False
    without_base: bool = False
    may_lie: bool = False
    holds_level: bool = False
    is_labelled: bool = True
    named: bool = False
    shows_sureness: bool = False
    layer: int = 0
    intervals: Literal["", "whiskers", "bands"] = ""

    @property
    def runs(self) -> bool:
        """Whether it goes on between the figures."""
        return self.form == "line"


_DECLARED: dict[str, Mark] = {}


def mark_of(name: str) -> Mark:
    """The mark of that name; SheetError where it is named in `MARKS` and no module declares it."""
    if name not in _DECLARED:
        _DECLARED[name] = _declared_in(f"harbin_viewer.charts.marks.{name}", name)
    return _DECLARED[name]


def _declared_in(module: str, name: str) -> Mark:
    try:
        mark: Mark = import_module(module).MARK
    except ModuleNotFoundError as error:
        if error.name != module:
            raise
        problem = f"The mark “{name}” is named in MARKS, and no module draws it."
        raise SheetError(f"{name}.py", "charts/marks", problem, "Write that module, or draw another mark.") from error
    return mark


def declare(mark: Mark, words: str) -> None:
    """Add a mark that a sheet may name; `words` say what it draws."""
    MARKS[mark.name] = words
    _DECLARED[mark.name] = mark
