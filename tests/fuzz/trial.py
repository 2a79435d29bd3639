"""One sheet run through the whole program in this process: what broke, and what was badly told."""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from types import TracebackType

from tests.fuzz.soundness import unsound
from tests.fuzz.telling import badly_said, badly_told

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
        yield from badly_told(mistake, path)
    for command in _commands(path, out, turn):
        yield from broken(command, (path, out))
    for folder in ("charts", "pictures"):
        yield from unsound(out / folder)


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


def broken(command: list[str], about: tuple[Path, ...] = ()) -> Iterator[str]:
    """What is wrong with how the program carries out a command line, in lines that are the same for the same site.

    What it says on stderr has to begin with one of the places that the command is `about`, the sheet before the others.
    """
    from harbin_viewer.cli import main

    written, said, flown = StringIO(), StringIO(), list[BaseException]()

    def take(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        flown.append(error)

    hook, sys.excepthook = sys.excepthook, take
    try:
        with redirect_stdout(written), redirect_stderr(said):
            code = main(command)
    except Exception as error:
        flown.append(error)
        code = 1
    finally:
        sys.excepthook = hook
    yield from (site(error) for error in flown)
    yield from _answered(command, code, written.getvalue(), said.getvalue())
    if about:
        yield from badly_said(command, said.getvalue(), about)


def _answered(command: list[str], code: int, written: str, said: str) -> Iterator[str]:
    """What is wrong with an exit code, and with what was written on stdout and stderr."""
    if code not in (0, 1, 2):
        yield f"exit code {code} of {command[0]}"
    if code and not (written + said).strip():
        yield f"exit code {code} of {command[0]} without a word"
    yield from (f"obeyed: {letter!r} of {command[0]}" for letter in sorted(set(written + said)) if _is_obeyed(letter))
    if "--json" in command and not _is_json(written):
        yield f"no JSON of {command[0]}"


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def _is_obeyed(letter: str) -> bool:
    if letter.isprintable() or letter in "\n\t":
        return False
    from harbin_viewer.factsheet.words.visible import visible

    return visible(letter) != letter


def site(error: BaseException) -> str:
    """What flew, and where from: the last line of ours that it passed."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "harbin_viewer" in frame.filename]
    at = ours[-1] if ours else frames[-1]
    words = str(error).split("\n")[0][:80]
    return f"{type(error).__name__} at {at.filename.rpartition('harbin_viewer/')[2]}:{at.lineno} {at.name}: {words}"
