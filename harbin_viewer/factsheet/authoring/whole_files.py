"""Files are put in their place whole: all of several or none, each with the rights it had."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from harbin_viewer.factsheet.model.error import SheetError

_BEGUN = ".harbin-viewer-"


def replace_files(contents: Mapping[Path, bytes]) -> None:
    """Write all these files, or none of them; SheetError says why not."""
    begun: dict[Path, Path] = {}
    before: dict[Path, bytes | None] = {}
    try:
        for path, content in contents.items():
            target = path.resolve()
            begun[target] = _written_beside(target, content)
            before[target] = target.read_bytes() if target.exists() else None
        for target in begun:
            begun[target].replace(target)
    except OSError as error:
        _put_back(begun, before)
        place = next(iter(contents), Path())
        problem = f"It cannot be written: {error.strerror or error}."
        raise SheetError(place, "", problem, "Check the permissions, and the room on the disk.") from error
    finally:
        for beside in begun.values():
            with suppress(OSError):
                beside.unlink()


def fingerprint(content: bytes) -> str:
    """What tells the content of a file from any other."""
    return hashlib.sha256(content).hexdigest()


def _written_beside(target: Path, content: bytes) -> Path:
    beside = target.with_name(f"{_BEGUN}{os.urandom(6).hex()}.part")
    with beside.open("xb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    if target.exists():
        beside.chmod(target.stat().st_mode & 0o777)
    return beside


def _put_back(begun: Mapping[Path, Path], before: Mapping[Path, bytes | None]) -> None:
    """Those that were replaced already get back what they had."""
    for target, beside in begun.items():
        content = before.get(target)
        if not beside.exists() and content is not None:
            with suppress(OSError):
                target.write_bytes(content)
