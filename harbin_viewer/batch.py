"""Charts to files without a screen: which, in which formats and look, with progress on stderr and a line a file."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from harbin_viewer.charts import export
from harbin_viewer.charts.chart import Chart, Read, make_chart
from harbin_viewer.charts.export_all import export_all
from harbin_viewer.charts.theme import THEMES
from harbin_viewer.charts.whole_file import make_folder
from harbin_viewer.factsheet import checks, tables
from harbin_viewer.factsheet.sheet import FactSheet, View


@dataclass(frozen=True)
class Order:
    """What is to be written, how and where; `keep` leaves files that exist as they are."""

    charts: tuple[View, ...]
    formats: tuple[str, ...]
    options: export.Options
    folder: Path
    keep: bool = False


def chosen(sheet: FactSheet, names: Sequence[str] | None) -> tuple[View, ...]:
    """The views of these names (None: all); ValueError for a name that is not there."""
    if names is None:
        return sheet.views
    known = {view.name: view for view in sheet.views}
    for name in names:
        if name not in known:
            raise ValueError(f"there is no chart “{name}”; --list prints the names")
    return tuple(known[name] for name in dict.fromkeys(names))


def formats(text: str) -> tuple[str, ...]:
    """Formats from a list such as "png,svg"; ValueError for one that is not known."""
    names = tuple(dict.fromkeys({"jpg": "jpeg"}.get(n, n) for n in (one.strip().lower() for one in text.split(","))))
    for name in names:
        if name not in export.FORMATS:
            raise ValueError(f"“{name}” is not a format; choose of {', '.join(export.FORMATS)}")
    return names


def look(size: str, scale: float, theme: str, *, transparent: bool, outlines: bool) -> export.Options:
    """The options of an export; ValueError says what cannot be."""
    if not 1 <= scale <= 4:
        raise ValueError(f"the scale is 1 to 4, not {scale:g}")
    return export.Options(
        size=export.parse_size(size), theme=THEMES[theme], scale=scale, transparent=transparent, outlines=outlines
    )


def write(sheet: FactSheet, order: Order) -> bool:
    """Write all files of an order, naming each on stdout and each failure on stderr; whether all were written."""
    from PySide6.QtGui import QGuiApplication

    _application = QGuiApplication.instance() or QGuiApplication(["harbin-viewer", "-platform", "offscreen"])
    read = cache(lambda name: tables.read(sheet, sheet.resource(name)))
    make_folder(order.folder)
    failed = count = 0
    chart_of = partial(_chart, sheet, read, order)
    for step in export_all(
        sheet, order.charts, chart_of, order.formats, order.folder, order.options, keep=order.keep,
        index=order.charts == sheet.views,
    ):  # fmt: skip
        count = step.count
        failed += step.error is not None
        if step.error is None:
            print(step.file, flush=True)
        else:
            print(f"harbin-viewer: {step.error}", file=sys.stderr)
    if failed:
        print(f"{failed} of {count} files were not written.", file=sys.stderr)
    return not failed


def _chart(sheet: FactSheet, read: Read, order: Order, view: View) -> Chart:
    print(f"[{order.charts.index(view) + 1}/{len(order.charts)}] {view.label}", file=sys.stderr)
    return make_chart(sheet, view, read, checks.run(sheet, read, view.resources))
