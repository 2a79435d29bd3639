"""The page that a chart is laid out on: its look, its measures, and what stands on it so far."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QLocale

from harbin_viewer.charts.scene import Box, MarkAt, NameAt, Role, Shape, Size, Text
from harbin_viewer.charts.text import type_face
from harbin_viewer.charts.theme import Theme

_LEAST_TYPE, _LEAST_TYPE_OF_NARROW = 9.0, 7.0
"""The size in px under which no text goes, and under which it does not even on a page that has no room else."""

_LINE_ENDS = re.compile(type_face.LINE_ENDS)


@dataclass
class Page:
    """`scale` is what measures of an ordinary page are multiplied with; `narrow`: the page has no room for all words,
    which are then cut, and set as small as can be. `transparent`: nothing is behind the shapes. `untold` counts the
    figures of a change that had no room.
    """

    size: Size
    theme: Theme
    locale: QLocale
    scale: float
    narrow: bool
    transparent: bool = False
    shapes: list[Shape] = field(default_factory=list)
    marks: list[MarkAt] = field(default_factory=list)
    names: list[NameAt] = field(default_factory=list)
    cut: set[Role] = field(default_factory=set)
    untold: int = 0
    _types: dict[Role, float] = field(default_factory=dict)

    @property
    def hollow(self) -> str:
        """What a hollow mark is filled with; "" for nothing."""
        return "" if self.transparent else self.theme.page

    def px(self, size: float) -> float:
        """A measure for a page of ordinary size, at this page's."""
        return round(size * self.scale)

    def type(self, role: Role) -> float:
        """The size of a text of that role, in px."""
        if role not in self._types:
            least = _LEAST_TYPE_OF_NARROW if self.narrow else _LEAST_TYPE
            self._types[role] = max(round(type_face.SIZES[role] * self.scale), least)
        return self._types[role]

    def line_height(self, size: float) -> float:
        """From baseline to baseline, in px."""
        return round(size * 1.28)

    def text(
        self, text: str, x: float, baseline: float, size: float, role: Role, *, colour: str = "", bold: bool = False,
        anchor: float = 0.0,
    ) -> Text:  # fmt: skip
        """A line of text whose point `anchor` (0 left, 0.5 middle, 1 right) is at `x`; it is not on the page yet."""
        if "  " in text or not text.isprintable():
            text = _LINE_ENDS.sub(" ", text)
        wide = type_face.width(text, size, bold=bold)
        left, baseline = round(x - wide * anchor), round(baseline)  # on whole pixels every viewer sets it alike
        box = Box(left, baseline - size * 0.78, wide, size * 1.0)
        return Text(left, baseline, text, size, bold, colour or self.theme.ink, role, box)

    def note_cut(self, role: Role, texts: Iterable[tuple[str, Sequence[str]]]) -> None:
        """Remember that words of that role are cut, where some of the texts have not all of theirs in their lines."""
        if any(type_face.is_cut(text, lines) for text, lines in texts):
            self.cut.add(role)

    def upright_text(self, text: str, x: float, top: float, size: float, role: Role, colour: str) -> Text:
        """A line of text that runs upwards and ends at `top`, round `x`; it is not on the page yet."""
        wide = type_face.width(text, size)
        baseline, bottom = round(x + size * 0.33), round(top + wide)
        box = Box(baseline - size * 0.78, bottom - wide, size, wide)
        return Text(baseline, bottom, text, size, bold=False, colour=colour, role=role, box=box, upright=True)
