"""`harbin-viewer check`: whether a sheet is valid, and how its checks came out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from harbin_viewer import progress
from harbin_viewer.commands.exits import EXIT_DONE, EXIT_FAILED
from harbin_viewer.commands.little_garbage import little_garbage

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

_SOON_DONE = 1.0
"""Seconds of a check after which it says how far it is."""


def add_options(parser: ArgumentParser) -> None:
    """The options of the command but the sheet, and what carries it out."""
    parser.add_argument("--json", action="store_true", help="a report for machines")
    parser.add_argument("--to-do", action="store_true", help="also list what is still to do on the sheet")
    parser.set_defaults(carry_out=check)


def check(options: Namespace) -> int:
    """Print the report; the exit code, done where all holds."""
    from harbin_viewer.commands import authoring
    from harbin_viewer.console import json_for_stdout
    from harbin_viewer.factsheet import report
    from harbin_viewer.factsheet.examination import examine

    with little_garbage():
        found = examine(options.sheet, tell=progress.Progress(after=_SOON_DONE).tell)
        print(json_for_stdout(report.as_json(found)) if options.json else report.as_text(found))
    if options.to_do and not options.json:
        authoring.tell_to_do(found)
    return EXIT_DONE if found.holds else EXIT_FAILED
