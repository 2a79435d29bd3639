"""Who has a figure at both of two times: who could be shown too, and who cannot, as a figure is missing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.words.absent import without_figure
from harbin_viewer.factsheet.wording import either, number

_NAMED = 6
"""Others than those who are wanted who are told by their names."""


class BothTimes:
    """Tells of two `ends` of a choice, and of those who are `wanted` in its chart."""

    def __init__(self, brief: Brief, ends: tuple[float, float], wanted: Sequence[str]) -> None:
        self._brief = brief
        self._wanted = wanted
        self._had = {moment: frozenset(brief.figures.standing(moment).names) for moment in ends}

    @cached_property
    def others(self) -> tuple[str, ...]:
        """Who is not wanted, but for groups."""
        cut = self._brief.figures.cut
        apart = self._brief.cube.apart(cut.among) | frozenset(self._wanted)
        return tuple(name for name in cut.present if name not in apart)

    @cached_property
    def left(self) -> tuple[str, ...]:
        """Who of the others could be shown."""
        return tuple(name for name in self.others if self._has_both(name))

    def without_figure(self, *, others: bool) -> str:
        """Whose figure is missing, and when: of those wanted, and of the `others` where that alone keeps them away."""
        wanted = [name for name in self._wanted if not self._has_both(name)]
        lacking = [name for name in self.others if not self._has_both(name)] if others else []
        named = lacking if len(lacking) <= _NAMED else [f"{number(len(lacking))} others"]
        return without_figure(self._brief, [*wanted, *named], self._when([*wanted, *lacking]))

    def _has_both(self, name: str) -> bool:
        return all(name in had for had in self._had.values())

    def _when(self, names: Sequence[str]) -> str:
        at = [moment for moment, had in self._had.items() if not had.issuperset(names)]
        return f"at {either([self._brief.time_text(moment) for moment in at])}"
