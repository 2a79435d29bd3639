"""Charts to files without a screen: which, in which formats and look, with progress on stderr and a line a file."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from mimetypes import guess_type
from pathlib import Path

from PySide6.QtCore import QLocale, QLoggingCategory

from harbin_viewer import progress
from harbin_viewer.atomic_write import make_folder, refuse_what_is_no_file
from harbin_viewer.charts.formats import registry
from harbin_viewer.charts.formats.export_all import export_all, kept
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.formats.page_sizes import parse_size
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.text.missing_fonts import not_yet_said
from harbin_viewer.charts.theme import THEMES
from harbin_viewer.console import complain, tell
from harbin_viewer.factsheet.checks import running
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.resource import NO_TABLE
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.sources.files.on_disk import is_there
from harbin_viewer.progress import Progress


@dataclass(frozen=True)
class Order:
    """What is to be written, how and where, and whether with an index; `keep` leaves files that exist as they are."""

    charts: tuple[View, ...]
    formats: tuple[str, ...]
    options: Options
    folder: Path
    locale: QLocale
    index: bool = False
    keep: bool = False


def chosen(document: Document, names: Sequence[str] | None) -> tuple[View, ...]:
    """The charts of these names (None: all); ValueError for a name that is not there, or where there is no chart.

    SheetError where there is none because a table cannot be read.
    """
    from harbin_viewer.charts.exploring.chosen_views import charts_of, why_no_chart

    views = charts_of(document)
    if names is None:
        if not views:
            _refuse_unreadable(document)
            reason = why_no_chart(document) or "No table holds figures to draw."
            raise ValueError(f"{document.path}: there is no chart: it declares none. {reason.removesuffix('.')}")
        return views
    known = {view.name: view for view in views}
    for name in names:
        if name not in known:
            raise ValueError(f"{document.path}: there is no chart “{name}”; --list prints the names")
    return tuple(known[name] for name in dict.fromkeys(names))


def _refuse_unreadable(document: Document) -> None:
    for resource in document.sheet.resources:
        if resource.format != NO_TABLE:
            document.table(resource.name)


def formats(text: str) -> tuple[str, ...]:
    """Formats from a list such as "png,svg"; ValueError for one that is not known."""
    names = tuple(dict.fromkeys(registry.named(name) for name in text.split(",")))
    for name in names:
        if name not in registry.formats():
            raise ValueError(f"--format: “{name}” is not a format; choose of {', '.join(registry.formats())}")
    return names


def look(size: str, scale: float, theme: str, *, transparent: bool, outlines: bool) -> Options:
    """The options of an export; ValueError says what cannot be."""
    if not 1 <= scale <= 4:
        raise ValueError(f"--scale is 1 to 4, not {scale:g}")
    try:
        room = parse_size(size)
    except ValueError as error:
        raise ValueError(f"--size: {error}") from None
    return Options(size=room, theme=THEMES[theme], scale=scale, transparent=transparent, outlines=outlines)


def locale_of(name: str) -> QLocale:
    """How numbers are written in a locale ("system": the machine's); ValueError for one that is not known.

    The machine's is not the default, so that the same command writes the same bytes anywhere.
    """
    locale = QLocale.system() if name == "system" else QLocale(name)
    if locale.language() == QLocale.Language.C:
        if name != "system":
            raise ValueError(f"--locale: “{name}” is not a locale; write one such as en, de_DE or system")
        return QLocale(QLocale.Language.English)
    return locale


def write(document: Document, order: Order) -> bool:
    """Write all files of an order, naming each on stdout and each failure on stderr; whether all were written."""
    _application = _without_screen()
    make_folder(order.folder)
    failed = count = 0
    for step in export_all(
        document, order.charts, partial(_chart, document, order), order.formats, order.folder, order.options,
        keep=order.keep, index=order.index,
    ):  # fmt: skip
        count = step.count
        failed += step.error is not None
        if step.error is None:
            tell(step.file)
        else:
            complain(f"harbin-viewer: {step.error}")
    if failed:
        complain(f"{failed} of {count} files were not written.")
    return not failed and not _tell_mistakes(document, order.charts)


def _tell_mistakes(document: Document, views: tuple[View, ...]) -> int:
    """Name on stderr what the charts leave out, as it cannot be read; in how many tables that is."""
    names = dict.fromkeys(series.resource for view in views for series in view.series())
    first = [mistake for name in names if (mistake := _first_unread(document, name)) is not None]
    for mistake in first:
        complain(f"harbin-viewer: {mistake} The charts leave it out.")
    return len(first)


def _first_unread(document: Document, name: str) -> SheetError | None:
    try:
        table = document.table(name)
    except SheetError:
        return None  # told where its chart was to be made
    return next((found for row, field in table.texts if (found := table.mistakes.at(row, field))), None)


def most_rows(rows: int) -> int:
    """How many rows of a table are printed, 0 standing for all; ValueError for fewer."""
    if rows < 0:
        raise ValueError(f"--rows is how many are printed of each table, or 0 for all, not {rows}")
    return rows or sys.maxsize


def write_document(document: Document, file: Path, locale: QLocale, most: int, *, keep: bool) -> Path:
    """Write the whole sheet as one PDF, `most` rows of each table, with progress on stderr.

    ExportError or SheetError where it cannot be done; ValueError for the name of another kind of file.
    """
    from harbin_viewer.paper.sheet_pdf import write_sheet_pdf

    kind, _encoding = guess_type(file.name)
    if kind not in (None, "application/pdf"):
        raise ValueError(
            f"--sheet writes a PDF, and “{file.name}” is the name of another kind of file; end it in “.pdf”"
        )
    refuse_what_is_no_file(file)
    file = file if file.suffix.lower() == ".pdf" else file.with_name(f"{file.name}.pdf")
    if keep and is_there(file):
        raise kept(file)
    _application = _without_screen()
    make_folder(file.parent)
    return write_sheet_pdf(document, file, locale, Progress().tell, _tell_missing_fonts, most)


def _without_screen() -> object:
    from PySide6.QtGui import QGuiApplication

    QLoggingCategory.setFilterRules("qt.text.font.db=false")  # a line for each font that lacks a script
    return QGuiApplication.instance() or QGuiApplication(["harbin-viewer", "-platform", "offscreen"])


def _chart(document: Document, order: Order, view: View) -> Chart:
    if progress.is_wanted():
        complain(f"[{order.charts.index(view) + 1}/{len(order.charts)}] {view.label}")
    chart = make_chart(document, view, running.run(document, view.resources), order.locale)
    _tell_missing_fonts(chart.words)
    if any(registry.formats()[name].holds == "picture" for name in order.formats):
        _tell_page(chart, order.options)
    return chart


def _tell_page(chart: Chart, options: Options) -> None:
    """Say where a page is higher than asked for, or does not hold all words."""
    from harbin_viewer.charts.formats.picture import picture, told_of_page

    if told := told_of_page(picture(chart, options), options.size):
        complain(f"harbin-viewer: chart “{chart.name}”: {told}")


def _tell_missing_fonts(texts: Iterable[str]) -> None:
    """Say, once for each script, that there is no font for it."""
    for sentence in not_yet_said(texts):
        complain(f"harbin-viewer: {sentence}")
