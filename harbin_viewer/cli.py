"""The command line: open the window, export charts, picture the tabs, check or describe. No Qt before it is needed."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from harbin_viewer import authoring_commands, bundle, display, interruption, progress, pyside
from harbin_viewer.arguments import one_line_parser, with_values_joined
from harbin_viewer.console import OutputError, complain, only_what_is_seen, tell

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from harbin_viewer.factsheet.document import Document
    from harbin_viewer.factsheet.model.view import View


EXIT_DONE, EXIT_FAILED, EXIT_WRONG_USE = 0, 1, 2

_SOON_DONE = 1.0
"""Seconds of a check after which it says how far it is."""

_SELDOM = 200_000
"""New objects after which Python looks for garbage: more than an export of one chart makes."""

COMMANDS = ("view", "export", "pictures", "check", "describe", *authoring_commands.NAMES)


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line; the exit code: 0 done, 1 something failed, 2 wrong use or no display."""
    interruption.end_on_signals()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # no matrix is multiplied here, and its threads cost 10 ms
    with only_what_is_seen():
        return _carry_out(list(sys.argv[1:] if arguments is None else arguments))


def _carry_out(given: list[str]) -> int:
    if not given:
        return _view(bundle.default_sheet())
    if given[0] not in COMMANDS and not given[0].startswith("-"):
        given.insert(0, "view")
    parser = _parser()
    try:
        options = parser.parse_args(with_values_joined(given))
    except SystemExit as end:  # what was asked for is written (--help), or told as wrong
        code = int(end.code or 0)
        return _to_the_end(lambda: code)
    progress.set_quiet(quiet=getattr(options, "quiet", False))
    if options.command is None:
        return _view(bundle.default_sheet())
    return _calmly(options)


def _calmly(options: Namespace) -> int:
    """A mistake in a sheet, or a file that cannot be written, ends as one line on stderr."""
    from harbin_viewer.atomic_write import ExportError
    from harbin_viewer.factsheet.model.error import SheetError

    def carry_out() -> int:
        if hasattr(options, "sheet"):
            sheet, options.link = _without_link(options.sheet)
            options.sheet = _at_hand(sheet)
        return int(options.carry_out(options))

    try:
        return _to_the_end(carry_out)
    except (SheetError, ExportError) as error:
        complain(f"harbin-viewer: {error}")
        return EXIT_FAILED


def _to_the_end(work: Callable[[], int]) -> int:
    """Do it, until all it wrote is with whoever reads it; what cannot be written is one line, a closed pipe silence."""
    try:
        code = work()
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        _let_stdout_go()
        return EXIT_FAILED
    except OutputError as error:
        _let_stdout_go()
        complain(f"harbin-viewer: The output cannot be written: {error.strerror}.")
        return EXIT_FAILED


def _at_hand(sheet: Path | str) -> Path:
    """The path that was given; an address is fetched into the cache first."""
    text = str(sheet)
    if not text.lower().startswith(("http://", "https://")):
        return Path(sheet)
    from harbin_viewer.factsheet.sources.address import fetch

    if sys.stderr.isatty():
        complain(f"Fetching {text} …")
    return fetch(text).file


def _without_link(sheet: Path | str) -> tuple[Path | str, str]:
    """What was given, and the link to a place in it, as the window copies them; "" where there is none."""
    text = str(sheet)
    if "#" not in text or os.path.exists(text):  # noqa: PTH110 Path's own raises for a name that is too long
        return sheet, ""
    from harbin_viewer.factsheet import link

    known = link.read(text)
    return (link.sheet_path(known), known.inside) if known is not None else (sheet, "")


def _let_stdout_go() -> None:
    """What is still to be flushed at the end goes nowhere, or Python complains once more."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> ArgumentParser:
    from harbin_viewer import __version__, describe_command

    parser = one_line_parser(
        prog="harbin-viewer",
        description="Opens a fact sheet: every figure with its source, and whether it holds.",
        epilog="SHEET is a folder, a file or an address: a fact sheet, a data package, a table in any known format; "
        "without one the bundled sheet is used. A link that was copied in the window leads to its figure.",
    )
    parser.add_argument("--version", action="version", version=f"Harbin Viewer {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    view = commands.add_parser("view", help="open the window (the default)")
    view.set_defaults(carry_out=lambda options: _view(options.sheet, options.link))
    _add_export(commands.add_parser("export", help="write charts to files, without a display"))
    _add_pictures(commands.add_parser("pictures", help="write a picture of each tab, without a display"))
    check = commands.add_parser("check", help="validate a sheet and run its checks")
    check.add_argument("--json", action="store_true", help="a report for machines")
    check.add_argument("--to-do", action="store_true", help="also list what is still to do on the sheet")
    check.set_defaults(carry_out=_check)
    describe_command.add_to(commands)
    for command in commands.choices.values():
        command.add_argument("sheet", nargs="?", default=bundle.default_sheet(), metavar="SHEET")
        if command is not view:
            command.add_argument("--quiet", action="store_true", help="say nothing of how far the work is")
    authoring_commands.add_commands(commands)
    return parser


def _add_export(parser: ArgumentParser) -> None:
    from harbin_viewer import explore_command
    from harbin_viewer.charts.formats.page_sizes import PRESETS
    from harbin_viewer.charts.formats.registry import formats

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
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--transparent", action="store_true", help="no background")
    parser.add_argument("--text", choices=("outlines", "text"), default="outlines", help="how SVG holds its words")
    parser.add_argument("--locale", default="en", help="how numbers are written: en, de_DE or system (default: en)")
    parser.add_argument(
        "--rows", type=int, default=2000, metavar="COUNT",
        help="with --sheet: rows of each table that are printed, 0 for all (default: 2000)",
    )  # fmt: skip
    parser.add_argument("--keep", action="store_true", help="leave files that exist as they are, and say so")
    explore_command.add_options(parser)
    parser.set_defaults(carry_out=_export)


def _add_pictures(parser: ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, default=Path("pictures"), metavar="FOLDER", help="default: pictures")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--size", default="1200x800", help="of the window, in px (default: 1200x800)")
    parser.set_defaults(carry_out=_pictures)


def _view(sheet: Path, link: str = "") -> int:
    reason = display.missing_display(os.environ, sys.platform)
    if reason:
        return display.tell_no_display(reason)
    from harbin_viewer.app import run

    return run(sheet, bundle.resources_folder(), link)


def _export(options: Namespace) -> int:
    with _little_garbage():
        from harbin_viewer.factsheet.opening import open_document

        document = open_document(options.sheet)
        if options.list:
            for line in _listing(document, options.table):
                tell(*line)
            return EXIT_DONE
        pyside.load()
        return _write(document, options)


def _listing(document: Document, table: str) -> Iterator[tuple[str, ...]]:
    """The charts, and what can be chosen where the sheet declares none, or a table is named."""
    yield from ((view.name, view.label) for view in document.sheet.views)
    if not document.sheet.views or table:
        from harbin_viewer import explore_command

        yield from explore_command.listing(document)


@contextmanager
def _little_garbage() -> Iterator[None]:
    """Look for garbage seldom: with many modules to import and little to throw away it takes a tenth of the time."""
    import gc

    before = gc.get_threshold()
    gc.set_threshold(_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.freeze()  # or all that is alive is looked through once more when the process ends: another tenth


def _write(document: Document, options: Namespace) -> int:
    from harbin_viewer import batch
    from harbin_viewer.charts.units import tell_figures_in

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
    from harbin_viewer import batch, explore_command

    if options.measure is not None:
        return (explore_command.chosen(document, options),)
    if not options.all and not options.chart:
        raise ValueError(
            "say of what: --all, --chart NAME, --sheet FILE, or --measure FIELD; --list prints what there is"
        )
    return batch.chosen(document, None if options.all else options.chart)


def _pictures(options: Namespace) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from harbin_viewer.app import picture_tabs
    from harbin_viewer.atomic_write import make_folder
    from harbin_viewer.charts.text.missing_fonts import said_so_far
    from harbin_viewer.charts.theme import THEMES

    try:
        width, height = (int(one) for one in options.size.split("x"))
    except ValueError:
        complain(f"harbin-viewer pictures: “{options.size}” is not a size such as 1200x800.")
        return EXIT_WRONG_USE
    theme, size = THEMES[options.theme], (width, height)
    make_folder(options.out)
    for file in picture_tabs(options.sheet, bundle.resources_folder(), options.out, theme, size):
        tell(file)
    for sentence in said_so_far():
        complain(f"harbin-viewer: {sentence}")
    return EXIT_DONE


def _check(options: Namespace) -> int:
    from harbin_viewer.console import json_for_stdout
    from harbin_viewer.factsheet import report
    from harbin_viewer.factsheet.examination import examine

    found = examine(options.sheet, tell=progress.Progress(after=_SOON_DONE).tell)
    print(json_for_stdout(report.as_json(found)) if options.json else report.as_text(found))
    if options.to_do and not options.json:
        authoring_commands.tell_to_do(found.document)
    return EXIT_DONE if found.holds else EXIT_FAILED
