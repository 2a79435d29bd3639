"""What is wrong with a run that was asked to end, beside one that ended by itself."""

from __future__ import annotations

import configparser
from collections.abc import Iterator
from pathlib import Path

from tests.signals.shot import Run, contents
from tests.signals.ways import Way

SOON = 0.5
"""Seconds from the signal to the end."""

_OF_QT_OFFSCREEN = "This plugin does not support propagateSizeHints()"


def faults(way: Way, ended: Run, whole: Run, number: int) -> Iterator[str]:
    """What is wrong with a run that got this signal while it was at work, or after it."""
    if ended.code != 128 + number and (ended.code or not _did_all(way, ended, whole)):
        yield f"ended with {ended.code}"
    if ended.when == "inside" and ended.late > SOON:
        yield f"ended {ended.late:.2f} s after the signal, {ended.busy:.2f} s of them at work"
    usual = {*whole.complained.splitlines(), _OF_QT_OFFSCREEN, ""}
    if words := [line for line in ended.complained.splitlines() if line not in usual]:
        yield f"said {' / '.join(words)[-400:]}"
    if not whole.said.startswith(ended.said):
        yield f"wrote {ended.said[-80:]!r} to stdout"
    yield from _files(way, ended, whole)


def _did_all(way: Way, ended: Run, whole: Run) -> bool:
    return ended.out == whole.out and ended.said == whole.said and (way.changes or ended.sheet == whole.sheet)


def _files(way: Way, ended: Run, whole: Run) -> Iterator[str]:
    """What was written is whole: each file as that of the other run, and where they belong together, all or none."""
    for name, content in ended.out.items():
        if name not in whole.out:
            yield f"left {name}"
        elif content != whole.out[name]:
            yield f"{name} is not whole"
    written = [name for name in ended.out if name in whole.out]
    if way.together and written and len(written) < len(whole.out):
        yield f"wrote {len(written)} of {len(whole.out)} files that belong together"


def changed_by_halves(ended: Run, states: list[dict[str, bytes]]) -> Iterator[str]:
    """A sheet is as one of these: in some files as before a change and in others as after it, it would be neither."""
    if ended.sheet not in states:
        changed = [name for name in ended.sheet if ended.sheet[name] != states[0].get(name)]
        yield f"the sheet is changed by halves: {', '.join(changed) or 'files are gone'}"


def others(again: Run, whole: Run) -> Iterator[str]:
    """What the run after the shot did otherwise than the one before all shots."""
    for what in ("code", "said", "out"):
        if getattr(again, what) != getattr(whole, what):
            yield f"the next run is another by its {what}"


def unsound_home(home: Path) -> Iterator[str]:
    """What is wrong with settings and cache as they were left."""
    for name, content in contents(home).items():
        path = Path(name)
        if path.name.startswith(".harbin-viewer-") or path.suffix in (".part", ".lock", ".rmlock"):
            yield f"left {path.parent}/*{path.suffix}"
        elif path.suffix == ".ini" and not _is_ini(content):
            yield "the settings are not whole"


def _is_ini(content: bytes) -> bool:
    try:
        configparser.RawConfigParser(strict=False).read_string(content.decode())
    except (configparser.Error, UnicodeDecodeError):
        return False
    return True
