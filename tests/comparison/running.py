"""Runs commands of the program in a checkout of it, two at a time, and keeps what they write and say."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.comparison.commands import Command

SAID = "said.txt"
"""The file, beside those a command writes, with its exit code and what it said."""

_PROGRAM = """
import harbin_viewer
harbin_viewer.__version__ = "0.0.0"  # it stands in most of what is written, and is no difference
from harbin_viewer.cli import main
raise SystemExit(main())
"""

_LONGEST = 120
_AT_ONCE = 2


@dataclass(frozen=True)
class Run:
    """A command to be run in a tree, what it writes and says to be kept in the folder `out`."""

    tree: Path
    command: Command
    out: Path


def run_all(runs: Sequence[Run], settings: Path) -> None:
    """Run them all; the programs find their settings in a folder of their own, so nothing earlier is remembered."""
    with ThreadPoolExecutor(_AT_ONCE) as workers:
        for _done in workers.map(lambda run: _carry_out(run, settings), runs):
            pass


def crashed(runs: Iterable[Run]) -> list[Run]:
    """Those that did not end as a command should: all done, or something failed and was named."""
    return [run for run in runs if not _ended_well((run.out / SAID).read_text(encoding="utf-8"))]


def _ended_well(said: str) -> bool:
    return said.startswith(("exit code 0\n", "exit code 1\n")) and "Traceback" not in said


def _carry_out(run: Run, settings: Path) -> None:
    run.out.mkdir(parents=True)
    arguments = [argument.replace("{out}", str(run.out)) for argument in run.command.arguments]
    try:
        done = subprocess.run(
            [sys.executable, "-c", _PROGRAM, *arguments], cwd=run.tree, env=_environment(run.tree, settings),
            capture_output=True, encoding="utf-8", timeout=_LONGEST, check=False,
        )  # fmt: skip
        said = f"exit code {done.returncode}\n{done.stdout}\n{done.stderr}"
    except subprocess.TimeoutExpired:
        said = f"no end within {_LONGEST} s\n"
    said = said.replace(str(run.out), "OUT").replace(str(run.tree), "TREE")
    (run.out / SAID).write_text(said, encoding="utf-8")


def _environment(tree: Path, settings: Path) -> dict[str, str]:
    """The same surroundings for every run: no screen, no settings, one time zone, the tree's own program."""
    return {
        **os.environ, "PYTHONPATH": str(tree), "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(settings),
        "TZ": "UTC", "LC_ALL": "C.UTF-8", "COLUMNS": "80", "PYTHONUTF8": "1", "PYTHONHASHSEED": "0",
    }  # fmt: skip
