"""Between which bounds rows are shown, in words: for the note of each chart, and for what stands above it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.figure_and_unit import plain
from harbin_viewer.factsheet.bounds.limits import Bounds
from harbin_viewer.factsheet.roles.unit_finding.said_units import label_with_unit
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.tables.values.amounts import holds_amounts
from harbin_viewer.factsheet.wording import listed, quoted


def rows_shown(brief: Brief) -> str:
    """Which rows are shown alone, as a sentence; "" where none are left out."""
    told = _bounds_told(brief)
    return f"Only rows with {told} are shown." if told else ""


def within_bounds(brief: Brief) -> str:
    """The same for a note, and what becomes of figures between others that are left out."""
    told = rows_shown(brief).removesuffix(".")
    gaps = "; figures that this leaves out are told as missing" if brief.cube.times and not brief.figures.alone else ""
    return f"{told}{gaps}." if told else ""


def nothing_within_bounds(brief: Brief) -> str:
    """That no row lies within the bounds, as a sentence; "" where one does."""
    bounds = brief.exploration.bounds
    return f"No row has {_bounds_told(brief)}." if bounds and not brief.cube.within(bounds).any() else ""


def said_limit(table: Table, name: str, locale: QLocale) -> Callable[[Any], str]:
    """Writes a limit of a column as figures of charts are written; one that is no amount without signs in it."""
    written = QLocale(locale)
    if not holds_amounts(table, name):
        written.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return lambda limit: limit if isinstance(limit, str) else plain(limit, written)


def _bounds_told(brief: Brief) -> str:
    table = brief.cube.table
    limits = {name: Bounds(*both) for name, both in brief.exploration.bounds.items()}
    said = {name: bounds.words(said_limit(table, name, brief.locale)) for name, bounds in limits.items()}
    return listed([f"{quoted(label_with_unit(table.field(name)))} {words}" for name, words in said.items()])
