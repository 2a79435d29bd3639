"""`harbin-viewer export`: charts, the figures of charts or the whole sheet to files, without a display."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from harbin_viewer import pyside
from harbin_viewer.commands.exits import EXIT_DONE, EXIT_FAILED, EXIT_WRONG_USE
from harbin_viewer.commands.little_garbage import little_garbage
from harbin_viewer.console import complain, tell

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from harbin_viewer.factsheet.document import Document
    from harbin_viewer.factsheet.model.view import View


def add_options(parser: ArgumentParser) -> None:
    """The options of the command but the sheet, and what carries it out."""
    from harbin_viewer.charts.formats.page_sizes import PRESETS
    from harbin_viewer.charts.formats.registry import formats
    from harbin_viewer.charts.theme import THEMES
    from harbin_viewer.commands import explore

    of_formats = f"of {', '.join(formats())} (default: png)"
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--all", action="store_true", help="every chart of the sheet; of plain data, a chart of each table"
    )
    which.add_argument("--chart", action="append", metavar="NAME", help="this chart (may be given more than once)")
    which.add_argument("--sheet", type=Path, dest="document", metavar="FILE", help="the whole sheet as one PDF on A4")
    which.add_argument("--measure", metavar="FIELD", help="a chart of this measure of a table, as chosen below")
    which.add_argument("--list", action="store_true", help="print the charts, and what can be chosen of tables")
    parser.add_argument("--format", default="png", metavar="LIST", help=of_formats)
    parser.add_argument("--out", type=Path, default=Path("charts"), metavar="FOLDER", help="default: charts")
    parser.add_argument("--size", default="article", help=f"{', '.join(PRESETS)}, 1200x675 or 160x90mm")
    parser.add_argument("--scale", type=float, default=2.0, help="pixels to a px, 1 to 4 (default: 2)")
    parser.add_argument("--theme", choices=tuple(THEMES), default="light")
    parser.add_argument("--transparent", action="store_true", help="no background")
    parser.add_argument("--text", choices=("outlines", "text"), default="outlines", help="how SVG holds its words")
    parser.add_argument("--locale", default="en", help="how numbers are written: en, de_DE or system (default: en)")
    parser.add_argument(
        "--rows", type=int, default=2000, metavar="COUNT",
        help="with --sheet: rows of a table that are printed, 0 for all (default: 2000; of wide tables 20,000 cells, "
        "of the first 1000 columns)",
    )  # fmt: skip
    parser.add_argument("--keep", action="store_true", help="leave files that exist as they are, and say so")
    explore.add_options(parser)
    parser.set_defaults(carry_out=export)


def export(options: Namespace) -> int:
    """Write what was asked for, or list what there is; the exit code. SheetError or ExportError where it cannot be."""
    with little_garbage():
        from harbin_viewer.commands.opening import opened, read_ahead

        document = opened(options.sheet)
        read_ahead(document, _tables(document, options))
        if options.list:
            for line in _listing(document, options.table):
                tell(*line)
            return EXIT_DONE
        pyside.load()
        return _write(document, options)


def _tables(document: Document, options: Namespace) -> Iterable[str]:
    """The tables of which figures are drawn: those of the charts that were asked for, or all there are."""
    if not document.sheet.views or options.measure is not None or options.document is not None:
        return (resource.name for resource in document.sheet.resources)
    if options.list:
        return ()
    wanted = options.chart or [view.name for view in document.sheet.views]
    return (name for view in document.sheet.views if view.name in wanted for name in view.resources)


def _listing(document: Document, table: str) -> Iterator[tuple[str, ...]]:
    """The charts, and what can be chosen where the sheet declares none, or a table is named."""
    yield from ((view.name, view.label) for view in document.sheet.views)
    if not document.sheet.views or table:
        from harbin_viewer.commands.listing import listing

        yield from listing(document)


def _write(document: Document, options: Namespace) -> int:
    from harbin_viewer.charts.figure_and_unit import tell_figures_in
    from harbin_viewer.commands import batch

    try:
        locale = batch.locale_of(options.locale)
        tell_figures_in(locale)
        if options.document is not None:
            rows = batch.most_rows(options.rows)
            tell(batch.write_document(document, options.document, locale, rows, keep=options.keep))
            return EXIT_DONE
        order = batch.Order(
            charts=_charts(document, options),
            formats=batch.formats(options.format),
            options=batch.look(
                options.size, options.scale, options.theme, transparent=options.transparent,
                outlines=options.text == "outlines",
            ),
            folder=options.out,
            locale=locale,
            index=options.all,
            keep=options.keep,
        )  # fmt: skip
    except ValueError as error:
        complain(f"harbin-viewer export: {error}.")
        return EXIT_WRONG_USE
    return EXIT_DONE if batch.write(document, order) else EXIT_FAILED


def _charts(document: Document, options: Namespace) -> tuple[View, ...]:
    """The charts that were asked for; ValueError for one that is not there."""
    from harbin_viewer.commands import batch, explore

    if options.measure is not None:
        return (explore.chosen(document, options),)
    if not options.all and not options.chart:
        first = "" if document.sheet.views else "; it declares no charts: --all makes the first of each of its tables"
        raise ValueError(
            f"say of what: --all, --chart NAME, --sheet FILE, or --measure FIELD; --list prints what there is{first}"
        )
    return batch.chosen(document, None if options.all else options.chart)
