"""Charts to files without a screen: which, in which formats and look, with progress on stderr and a line a file."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from harbin_viewer.charts import export
from harbin_viewer.charts.chart import make_chart
from harbin_viewer.charts.theme import THEMES
from harbin_viewer.charts.whole_file import ExportError, export_error
from harbin_viewer.factsheet import checks, tables
from harbin_viewer.factsheet.sheet import FactSheet, SheetError, View


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
    try:
        order.folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        print(f"harbin-viewer: {export_error(order.folder, error)}", file=sys.stderr)
        return False
    failed = 0
    for number, view in enumerate(order.charts, start=1):
        print(f"[{number}/{len(order.charts)}] {view.label}", file=sys.stderr)
        try:
            findings = checks.run(sheet, read, view.resources)
            chart = make_chart(sheet, view, read, findings)
        except SheetError as error:
            print(f"harbin-viewer: {error}", file=sys.stderr)
            failed += len(order.formats)
            continue
        for kind in order.formats:
            file = order.folder / f"{view.name}{export.SUFFIXES[kind]}"
            try:
                if order.keep and file.exists():
                    raise ExportError(file, "The file exists, and --keep leaves it.", "Choose another folder.")
                print(export.export(sheet, chart, file, kind, order.options), flush=True)
            except ExportError as error:
                print(f"harbin-viewer: {error}", file=sys.stderr)
                failed += 1
    if failed:
        print(f"{failed} of {len(order.charts) * len(order.formats)} files were not written.", file=sys.stderr)
    return not failed
