"""`harbin-viewer describe`: what was found in a package and what was assumed, for people or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from harbin_viewer.commands.little_garbage import little_garbage

if TYPE_CHECKING:
    from argparse import Namespace


def add_to(commands: Any) -> None:
    """Add the command to the parser's commands; that of the package is added by who has them all."""
    parser = commands.add_parser("describe", help="tell what is in a package: tables, fields, sources, what is odd")
    parser.add_argument("--json", action="store_true", help="for programs")
    parser.set_defaults(carry_out=describe)


def describe(options: Namespace) -> int:
    """Print the overview of a package; SheetError where it cannot be opened. Exit code 0."""
    from harbin_viewer.commands.opening import opened, read_ahead
    from harbin_viewer.console import json_for_stdout
    from harbin_viewer.factsheet.overview import printed
    from harbin_viewer.factsheet.overview.whole import whole

    with little_garbage():
        document = opened(options.sheet)
        read_ahead(document, (resource.name for resource in document.sheet.resources))
        overview = whole(document)
        print(json_for_stdout(printed.as_json(overview)) if options.json else printed.as_text(overview))
    return 0
