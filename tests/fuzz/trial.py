"""One sheet run through the whole program in this process: what broke, and what was badly told."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from types import TracebackType

_FORMATS = ("png", "jpeg", "webp", "svg", "pdf", "csv", "xlsx", "json")


def problems(path: Path, out: Path, turn: int) -> Iterator[str]:
    """What is wrong with how the program takes a file or folder, in lines that are the same for the same site.

    In which two formats charts are exported, and which commands of the others are carried out, is decided by `turn`.
    """
    from harbin_viewer.factsheet.examination import examine

    try:
        found = examine(path)
    except Exception as error:
        yield site(error)
        return
    for mistake in found.mistakes:
        if not mistake.file or not mistake.problem.endswith((".", "”")) or not mistake.remedy.endswith((".", "?")):
            yield f"badly told: {mistake.file!r} {mistake.place!r} {mistake.problem!r} {mistake.remedy!r}"[:300]
    for command in _commands(path, out, turn):
        yield from broken(command)


def _commands(path: Path, out: Path, turn: int) -> Iterator[list[str]]:
    yield ["check", str(path)]
    yield ["check", "--json", str(path)]
    yield ["export", "--list", str(path)]
    formats = ",".join(_FORMATS[(turn + step) % len(_FORMATS)] for step in (0, 3))
    look = ["--size", "640x400", "--scale", "1", "--out", str(out / "charts")]
    yield ["export", "--all", "--format", formats, *look, str(path)]
    yield (
        ["pictures", "--size", "800x600", "--out", str(out / "pictures"), str(path)],
        ["export", "--sheet", str(out / "sheet.pdf"), str(path)],
    )[turn % 2]  # each takes as long as all the others together
    yield (
        ["describe", str(path)],
        ["new", str(out / "new"), "--from", str(path)],
        ["package", str(path), "--out", str(out / "package")],
        ["workbook", str(path), "--out", str(out / "book.xlsx")],
    )[turn // 2 % 4]


def broken(command: list[str]) -> Iterator[str]:
    """What is wrong with how the program carries out a command line, in lines that are the same for the same site."""
    from harbin_viewer.cli import main

    said, flown = StringIO(), list[BaseException]()

    def take(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        flown.append(error)

    hook, sys.excepthook = sys.excepthook, take
    try:
        with redirect_stdout(said), redirect_stderr(said):
            code = main(command)
    except Exception as error:
        flown.append(error)
        code = 1
    finally:
        sys.excepthook = hook
    yield from (site(error) for error in flown)
    if code not in (0, 1, 2):
        yield f"exit code {code} of {command[0]}"
    if code and not said.getvalue().strip():
        yield f"exit code {code} of {command[0]} without a word"
    if any(not letter.isprintable() and letter not in "\n\t" for letter in said.getvalue()):
        yield from (
            f"obeyed: {letter!r} of {command[0]}" for letter in sorted(set(said.getvalue())) if _is_obeyed(letter)
        )


def _is_obeyed(letter: str) -> bool:
    from harbin_viewer.factsheet.words.visible import visible

    return visible(letter) != letter


def site(error: BaseException) -> str:
    """What flew, and where from: the last line of ours that it passed."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "harbin_viewer" in frame.filename]
    at = ours[-1] if ours else frames[-1]
    words = str(error).split("\n")[0][:80]
    return f"{type(error).__name__} at {at.filename.rpartition('harbin_viewer/')[2]}:{at.lineno} {at.name}: {words}"
