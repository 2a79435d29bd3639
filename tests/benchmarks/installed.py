"""A copy of the viewer as a user has it, installed from its wheel and compiled, and programs run in it."""

from __future__ import annotations

import compileall
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.benchmarks.measuring import Reading
from tests.benchmarks.runtime import link_requirements

ROOT = Path(__file__).parents[2]

_OURS_ALONE = ("PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX", "QT_SCALE_FACTOR", "DISPLAY", "WAYLAND_DISPLAY")
"""What of the caller's environment would change what is measured."""

_PATIENCE = 400
"""Seconds after which a program is taken to hang."""


class ProgramError(Exception):
    """A program ended otherwise than it should, and what it said."""


@dataclass(frozen=True)
class Copy:
    """The installed copy, and a folder for what the programs write."""

    code: Path
    scratch: Path
    requirements: Path

    def program(self, name: str, *arguments: object, display: str = "", alone: bool = False) -> Callable[[], Reading]:
        """Runs `programs/NAME.py`, offscreen or on this X display; its readings, and "whole" ms from start to end.

        `alone`: where there is only what the viewer requires, as on a user's machine.
        """
        return partial(self.run, name, *arguments, display=display, alone=alone)

    def run(self, name: str, *arguments: object, display: str = "", alone: bool = False) -> Reading:
        """Run the program once, with settings of its own."""
        began = time.monotonic()
        done, _settings = self.launch(name, *arguments, display=display, alone=alone)
        whole = (time.monotonic() - began) * 1000
        if done.returncode or not done.stdout:
            raise ProgramError(f"{name} {arguments} ended with {done.returncode}\n{done.stdout}{done.stderr}")
        readings: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
        return readings | {"whole": whole}

    def launch(
        self, name: str, *arguments: object, display: str = "", alone: bool = False
    ) -> tuple[subprocess.CompletedProcess[str], str]:
        """Run the program once, however it ends; and the settings file that it left."""
        with tempfile.TemporaryDirectory(dir=self.scratch) as folder:
            python = [sys.executable, "-S"] if alone else [sys.executable]
            command = [*python, "-m", f"tests.benchmarks.programs.{name}", *map(str, arguments)]
            environ = self._environ(Path(folder), display) | {"SPAWNED": str(time.monotonic())}
            if alone:
                environ["PYTHONPATH"] += f"{os.pathsep}{self.requirements}"
            try:
                done = subprocess.run(
                    command, env=environ, cwd=folder, capture_output=True, text=True, timeout=_PATIENCE, check=False
                )
            except subprocess.TimeoutExpired as error:
                raise ProgramError(f"{name} {arguments} took more than {_PATIENCE} s") from error
            return done, "".join(one.read_text(encoding="utf-8") for one in Path(folder).rglob("*.ini"))

    def begin(self, *command: str, display: str, settings: Path, cache: Path) -> subprocess.Popen[bytes]:
        """Begin a program that stays, as on a user's machine, with these folders for its settings and its cache."""
        environ = self._environ(settings, display) | {"XDG_CACHE_HOME": str(cache)}
        environ["PYTHONPATH"] += f"{os.pathsep}{self.requirements}"
        return subprocess.Popen(
            [sys.executable, "-S", *command], env=environ, cwd=settings,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def _environ(self, settings: Path, display: str) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name not in _OURS_ALONE}
        platform = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display} if display else {"QT_QPA_PLATFORM": "offscreen"}
        own = {
            "PYTHONPATH": str(self.code),
            "XDG_CONFIG_HOME": str(settings),
            "XDG_CACHE_HOME": str(settings),
            "TMPDIR": str(self.scratch),
            "MPLCONFIGDIR": str(self.scratch / "matplotlib"),  # or it looked for the fonts of the machine in each run
        }
        return kept | own | platform


@contextmanager
def installed_copy() -> Iterator[Copy]:
    """The wheel of this checkout in a folder of its own, the programs beside it, all compiled; gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="harbin-viewer-bench-") as name:
        code, scratch, requirements = (Path(name) / one for one in ("installed", "scratch", "requirements"))
        scratch.mkdir()
        requirements.mkdir()
        link_requirements("harbin-viewer", requirements)
        pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "-q")
        _call(*pip, "wheel", ROOT, "--no-deps", "--no-build-isolation", "-w", name)
        wheel = next(Path(name).glob("harbin_viewer-*.whl"))
        _call(*pip, "install", "--no-deps", "--no-index", "--target", code, wheel)
        shutil.copytree(ROOT / "tests" / "benchmarks", code / "tests" / "benchmarks")
        (code / "tests" / "__init__.py").touch()
        compileall.compile_dir(code, quiet=1, force=True)  # where it is: pip does so in a folder that it then moves
        yield Copy(code, scratch, requirements)


def _call(*command: str | Path) -> None:
    done = subprocess.run([str(one) for one in command], capture_output=True, text=True, check=False)
    if done.returncode:
        raise ProgramError(f"{command}\n{done.stdout}{done.stderr}")


@contextmanager
def x_display() -> Iterator[str]:
    """An X server of our own, without a window manager: its name; "" where there is no Xvfb."""
    if shutil.which("Xvfb") is None:
        yield ""
        return
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        try:
            yield f":{server.stdout.readline().strip()}"
        finally:
            server.terminate()
