"""Compare all that two checkouts write: `python -m tests.comparison OLD_TREE [NEW_TREE]`."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from tests.comparison.commands import Command, of_bundled_sheet, of_damaged_sheet, of_generated_sheet
from tests.comparison.damage import write_damaged
from tests.comparison.differences import compared
from tests.comparison.running import Run, crashed, run_all
from tests.comparison.sheets import write_sheets
from tests.comparison.telling import told


def main() -> int:
    """Exit code 0 where nothing differs and no command crashed, else 1."""
    options = _options()
    if options.keep:
        return _compare(options, options.keep)
    with TemporaryDirectory(prefix="comparison-") as folder:
        return _compare(options, Path(folder))


def _options() -> Namespace:
    parser = ArgumentParser(prog="python -m tests.comparison", description="Compares all that two checkouts write.")
    parser.add_argument("old", type=Path, metavar="OLD_TREE")
    parser.add_argument("new", type=Path, nargs="?", default=Path(), metavar="NEW_TREE", help="default: this one")
    parser.add_argument(
        "--sheets",
        type=int,
        default=50,
        metavar="N",
        help="how many are generated (default: 50; 0: the bundled one alone)",
    )
    parser.add_argument("--shown", type=int, default=5, metavar="N", help="differences told of a kind (default: 5)")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="a new folder for all that is written, to be kept")
    options = parser.parse_args()
    for tree in (options.old, options.new):
        if not (tree / "harbin_viewer").is_dir():
            parser.error(f"“{tree}” is no checkout of the program")
    if options.keep and options.keep.exists():
        parser.error(f"“{options.keep}” is there already")
    return options


def _compare(options: Namespace, folder: Path) -> int:
    folder = folder.resolve()
    old, new = folder / "old", folder / "new"
    bundled = folder / "sheets" / "harbin"
    copytree(options.old / "data" / "harbin", bundled)
    commands = dict(_commands(bundled, options.sheets))
    trees = ((options.old.resolve(), old), (options.new.resolve(), new))
    runs = [Run(tree, command, out / name) for name, command in commands.items() for tree, out in trees]
    run_all(runs, folder / "settings")
    said = {name: command.kind for name, command in commands.items()}
    files = list(compared(old, new, said))
    for line in told(files, options.shown):
        print(line)
    failed = crashed(runs)
    for run in failed:
        print(f"{run.out.relative_to(folder)} crashed", file=sys.stderr)
    return 1 if failed or any(difference for _, _, difference in files) else 0


def _commands(bundled: Path, count: int) -> Iterator[tuple[str, Command]]:
    """Each command by the folder, of the sheet and of its own, that takes what it writes."""
    yield from _named(bundled.name, of_bundled_sheet(bundled))
    for number, sheet in enumerate(write_sheets(bundled.parent, count)):
        yield from _named(sheet.name, of_generated_sheet(sheet, number))
    for sheet in write_damaged(bundled.parent) if count else ():
        yield from _named(sheet.name, of_damaged_sheet(sheet))


def _named(sheet: str, commands: list[Command]) -> Iterator[tuple[str, Command]]:
    return ((f"{sheet}/{command.name}", command) for command in commands)


if __name__ == "__main__":
    sys.exit(main())
