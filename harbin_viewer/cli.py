"""The command line: open the window, export charts, picture the tabs, check or describe. No Qt before it is needed."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from harbin_viewer import bundle, display, interruption, own_modules
from harbin_viewer.console import OutputError, complain, only_what_is_seen

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line; the exit code: 0 done, 1 something failed, 2 wrong use or no display."""
    own_modules.find_own_modules()
    interruption.end_on_signals()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # no matrix is multiplied here, and its threads cost 10 ms
    with only_what_is_seen():
        return _carry_out(list(sys.argv[1:] if arguments is None else arguments))


def _carry_out(given: list[str]) -> int:
    if not given:
        return _view(bundle.default_sheet())
    from harbin_viewer.commands.command_names import COMMANDS

    if given[0] not in COMMANDS and not given[0].startswith("-"):
        if len(given) == 1:  # as a desktop opens a file: the parser has all commands imported, a sixth of a start
            return _calmly(lambda: _view(*_at_hand(given[0])))
        given.insert(0, "view")
    from harbin_viewer import progress
    from harbin_viewer.commands.arguments import with_values_joined

    parser = _parser()
    try:
        options = parser.parse_args(with_values_joined(given))
    except SystemExit as end:  # what was asked for is written (--help), or told as wrong
        code = int(end.code or 0)
        return _to_the_end(lambda: code)
    progress.set_quiet(quiet=getattr(options, "quiet", False))
    if options.command is None:
        return _view(bundle.default_sheet())
    return _calmly(lambda: _of_options(options))


def _of_options(options: Namespace) -> int:
    """Carry out the command that was chosen."""
    if hasattr(options, "sheet"):
        options.sheet, options.link = _at_hand(options.sheet)
    return int(options.carry_out(options))


def _calmly(carry_out: Callable[[], int]) -> int:
    """A mistake in a sheet, or a file that cannot be written, ends as one line on stderr."""
    from harbin_viewer.atomic_write import ExportError
    from harbin_viewer.commands.exits import EXIT_FAILED
    from harbin_viewer.factsheet.model.error import SheetError

    try:
        return _to_the_end(carry_out)
    except (SheetError, ExportError) as error:
        complain(f"harbin-viewer: {error}")
        return EXIT_FAILED


def _to_the_end(work: Callable[[], int]) -> int:
    """Do it, until all it wrote is with whoever reads it; what cannot be written is one line, a closed pipe silence."""
    from harbin_viewer.commands.exits import EXIT_FAILED

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


def _at_hand(given: Path | str) -> tuple[Path, str]:
    """The path that was given, an address being fetched into the cache first; and the link to a place in it."""
    sheet, link = without_link(given)
    text = str(sheet)
    if not text.lower().startswith(("http://", "https://")):
        return Path(sheet), link
    from harbin_viewer.factsheet.sources.address import fetch

    if sys.stderr.isatty():
        complain(f"Fetching {text} …")
    return fetch(text).file, link


def without_link(sheet: Path | str) -> tuple[Path | str, str]:
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
    from harbin_viewer import __version__
    from harbin_viewer.commands import authoring, check, describe, export, pictures
    from harbin_viewer.commands.arguments import named, one_line_parser

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
    export.add_options(commands.add_parser("export", help="write charts to files, without a display"))
    pictures.add_options(commands.add_parser("pictures", help="write a picture of each tab, without a display"))
    check.add_options(commands.add_parser("check", help="validate a sheet and run its checks"))
    describe.add_to(commands)
    for command in commands.choices.values():
        command.add_argument("sheet", nargs="?", default=bundle.default_sheet(), metavar="SHEET", type=named)
    authoring.add_commands(commands)
    for command in commands.choices.values():
        if command is not view:
            command.add_argument("--quiet", action="store_true", help="say nothing of how far the work is")
    return parser


def _view(sheet: Path, link: str = "") -> int:
    reason = display.missing_display(os.environ, sys.platform)
    if reason:
        return display.tell_no_display(reason)
    from harbin_viewer.app import run

    return run(sheet, bundle.resources_folder(), link)
