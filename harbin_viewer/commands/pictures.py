"""`harbin-viewer pictures`: a picture of each tab of the window, without a display."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from harbin_viewer import bundle
from harbin_viewer.commands.exits import EXIT_DONE, EXIT_WRONG_USE
from harbin_viewer.console import complain, tell

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_options(parser: ArgumentParser) -> None:
    """The options of the command but the sheet, and what carries it out."""
    from harbin_viewer.charts.theme import THEMES

    parser.add_argument("--out", type=Path, default=Path("pictures"), metavar="FOLDER", help="default: pictures")
    parser.add_argument("--theme", choices=tuple(THEMES), default="light")
    parser.add_argument("--size", default="1200x800", help="of the window, in px (default: 1200x800)")
    parser.set_defaults(carry_out=pictures)


def pictures(options: Namespace) -> int:
    """Write the pictures, naming each; the exit code. SheetError or ExportError where it cannot be done."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from harbin_viewer.app import picture_tabs
    from harbin_viewer.atomic_write import make_folder
    from harbin_viewer.charts.text.missing_fonts import said_so_far
    from harbin_viewer.charts.theme import THEMES

    try:
        width, height = (int(length) for length in options.size.split("x"))
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
