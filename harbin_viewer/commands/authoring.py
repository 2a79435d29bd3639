"""The commands of makers: a new sheet from what there is, a data package from a file, a workbook there and back."""

from __future__ import annotations

from os.path import lexists
from pathlib import Path
from typing import TYPE_CHECKING

from harbin_viewer import progress
from harbin_viewer.commands.exits import EXIT_DONE, EXIT_WRONG_USE
from harbin_viewer.commands.little_garbage import little_garbage
from harbin_viewer.console import complain
from harbin_viewer.factsheet.wording import quoted

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction

    from harbin_viewer.factsheet.authoring.draft import Draft
    from harbin_viewer.factsheet.examination import Examination

_SOON_DONE = 1.0
"""Seconds of work after which it is told."""

_LATER = 5.0
"""Seconds of one step of it after which it is told that it goes on."""


def add_commands(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add them to those of the command line."""
    _add_new(commands.add_parser("new", help="make a fact sheet from articles and tables"))
    _add_package(commands.add_parser("package", help="write a file as a data package"))
    _add_workbook(commands.add_parser("workbook", help="write a fact sheet as one workbook"))


def _add_new(parser: ArgumentParser) -> None:
    target = "a folder, .xlsx or .ods that is not there yet; it may stand last too"
    parser.add_argument("target", type=Path, nargs="?", metavar="FOLDER", help=target)
    parser.add_argument(
        "--from", dest="files", type=Path, nargs="+", required=True, metavar="FILE", help="articles, workbooks, tables"
    )
    parser.add_argument("--title", default="", help="of the sheet (default: that of the first file)")
    parser.add_argument(
        "--without", action="append", default=[], metavar="NAME", help="leave out this table, chart, figure or check"
    )
    parser.add_argument("--tell", action="store_true", help="tell what the sheet would have, and write nothing")
    parser.set_defaults(carry_out=_new)


def _add_package(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a table in any known format")
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="a folder that is not there yet")
    parser.set_defaults(carry_out=_package)


@little_garbage()
def _new(options: Namespace) -> int:
    from datetime import date

    from harbin_viewer.factsheet.authoring.books import write_sheet
    from harbin_viewer.factsheet.authoring.making import draft_of
    from harbin_viewer.factsheet.authoring.telling import told
    from harbin_viewer.factsheet.authoring.writing import refuse_existing

    target = _target(options)
    if target is None:
        complain(
            "harbin-viewer new: name a folder that is not there yet, to write the sheet in: new FOLDER --from FILE"
        )
        return EXIT_WRONG_USE
    refuse_existing(target)
    tell = progress.Progress(after=_SOON_DONE).tell
    with progress.told_while("The sheet is being made", _LATER):
        draft = draft_of(options.files, target.stem, options.title, tell)
    unknown = set(options.without) - {proposal.name for proposal in draft.proposals()}
    if unknown:
        return _tell_unknown(draft, sorted(unknown))
    draft = draft.without(options.without)
    print("\n".join(told(draft)))
    if not options.tell:
        with progress.told_while(f"{quoted(target.name)} is being written", _SOON_DONE):
            written = write_sheet(draft, target, date.today())
        print(f"\n{written}")
    return EXIT_DONE


def _target(options: Namespace) -> Path | None:
    """Where the sheet is written: also the last of several files, where none is there (`--from a.csv sheet`)."""
    given: Path | None = options.target
    if given is not None or len(options.files) < 2 or lexists(options.files[-1]):
        return given
    last: Path = options.files.pop()
    return last


def _tell_unknown(draft: Draft, names: list[str]) -> int:
    known = ", ".join(proposal.name for proposal in draft.proposals())
    complain(f"harbin-viewer new: there is nothing called “{names[0]}”; choose of {known}.")
    return EXIT_WRONG_USE


def _add_workbook(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="a fact sheet with its datapackage.json")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="a .xlsx or .ods that is not there yet")
    parser.set_defaults(carry_out=_workbook)


@little_garbage()
def _package(options: Namespace) -> int:
    from harbin_viewer.factsheet.authoring.packaging import write_package

    said: list[str] = []
    with progress.told_while(f"{quoted(options.file.name)} is being read and written as a package", _SOON_DONE):
        written = write_package(options.file, options.out, said.append)
    for sentence in said:
        complain(f"harbin-viewer: {options.file}: {sentence}")
    print(written)
    return EXIT_DONE


def tell_to_do(found: Examination) -> None:
    """Print what is still to do on a sheet that was examined; for a broken one, that this comes first."""
    from harbin_viewer.factsheet.authoring.to_do import to_do

    if not found.checked or found.document is None:
        print("\nWhat is still to do is listed once what is broken is mended.")
        return
    entries = to_do(found.document)
    print("\nStill to do" if entries else "\nNothing is left to do.")
    for entry in entries:
        print(f"  - {entry.sentence}")


@little_garbage()
def _workbook(options: Namespace) -> int:
    from harbin_viewer.factsheet.authoring.books import files_of_folder, originals_in, write_book

    with progress.told_while(f"{quoted(options.out.name)} is being written and read back", _SOON_DONE):
        files = files_of_folder(options.folder)
        anew = write_book(files, options.out)
    for name in originals_in(files):
        sentence = (
            f"The file “{name}”, of which the package was made, is not in the workbook: it is none of its tables."
        )
        complain(f"harbin-viewer: {options.folder}: {sentence}")
    for name in anew:
        sentence = f"The file of the table “{name}” would come back with other quotation marks."
        complain(f"harbin-viewer: {options.folder}: {sentence}")
    print(options.out)
    return EXIT_DONE
