"""The names that a descriptor may give for how a series is drawn; `charts.marks` has a module for each."""

from typing import TypeAlias

MarkName: TypeAlias = str
"""The name of a mark; whether there is one of that name is looked up when the sheet is opened."""

MARKS: dict[MarkName, str] = {
    "bar": "bars, those of several series side by side",
    "stacked": "bars, those of several series on each other",
    "line": "a line from figure to figure",
    "step": "a line that is level from each figure to the next",
    "area": "a line with the area under it",
    "points": "dots",
}
"""What a series can be drawn as, with what that is."""

KEEPS_ALL: set[MarkName] = {"points"}
"""Marks that draw each figure, also where several share a place; of all others one would hide another."""

PAIRS: dict[MarkName, str] = {"difference": "two dots at each place, and the gap between them"}
"""What only a view's type can be, as it takes two series."""
