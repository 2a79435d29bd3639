"""One sheet run through the whole program in this process: what broke, and what was badly told."""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from random import Random
from types import TracebackType
from typing import TYPE_CHECKING

from tests.fuzz.command_lines import always, by_turns, explored, on_paper, pictured
from tests.fuzz.runs import Runs
from tests.fuzz.soundness import unsound
from tests.fuzz.telling import badly_said, badly_told

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.error import SheetError


def problems(path: Path, out: Path, *turns: int, runs: Runs | None = None) -> Iterator[str]:
    """What is wrong with how the program takes a file or folder, in lines that are the same for the same site.

    In which formats charts are exported, which commands of the others are carried out, and what hands do in the window,
    is decided by the `turns`. The examination, each command and each time in hands is one of the `runs`.
    """
    from harbin_viewer.factsheet.examination import examine

    runs = Runs() if runs is None else runs
    mistakes: list[SheetError] = []
    if flown := runs.found_in(_flown_from(lambda: mistakes.extend(examine(path).mistakes))):
        yield from flown
        return
    for mistake in mistakes:
        yield from badly_told(mistake, path)
    listed = StringIO()
    yield from runs.found_in(broken(["export", "--list", str(path)], (path, out), listed))
    for command in _commands(path, out, turns, listed.getvalue()):
        yield from runs.found_in(broken(command, (path, out)))
    for turn in turns:
        yield from runs.found_in(_mishandled(path, out / f"hands{turn}", turn)) if has_hands(turn) else ()
    for folder in ("charts", "pictures", "explored"):
        yield from unsound(out / folder)


def _flown_from(work: Callable[[], None]) -> Iterator[str]:
    try:
        work()
    except Exception as error:
        yield site(error)


def has_hands(turn: int) -> bool:
    """Whether the sheet is given into hands in this turn."""
    return turn % 3 == 2


def _commands(path: Path, out: Path, turns: tuple[int, ...], listed: str) -> Iterator[list[str]]:
    yield from always(path, out, turns)
    for turn in turns:
        if not has_hands(turn):  # each takes as long as all the others together, and so do hands
            yield (pictured, on_paper)[turn % 3](path, out)
        yield from filter(None, (explored(path, out, listed, Random(f"explored {turn}")),))
        yield by_turns(path, out, turn)


def _mishandled(path: Path, out: Path, turn: int) -> Iterator[str]:
    """What is wrong with how the window takes hands."""
    from harbin_viewer.atomic_write import ExportError
    from harbin_viewer.factsheet.model.error import SheetError
    from harbin_viewer.factsheet.tables.reading_progress import CancelledError
    from tests.fuzz.handling.watching import handled

    errors, said = handled(path, out, turn)
    for error in errors:
        if isinstance(error, SheetError):
            yield from badly_told(error, path, path.parent, out, Path.home())
        elif not isinstance(error, ExportError | CancelledError):
            yield site(error)
    yield from (f"Qt says: {line[:200]}" for line in said)


def broken(command: list[str], about: tuple[Path, ...] = (), written: StringIO | None = None) -> Iterator[str]:
    """What is wrong with how the program carries out a command line, in lines that are the same for the same site.

    What it says on stderr has to begin with one of the places that the command is `about`, the sheet before the others.
    What it prints is `written`.
    """
    from harbin_viewer.cli import main

    written, said, flown = StringIO() if written is None else written, StringIO(), list[BaseException]()

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
    if "--json" in command and (written or command[0] == "check") and not _is_json(written):
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
