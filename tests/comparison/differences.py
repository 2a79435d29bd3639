"""Two folders of what the program wrote: which files differ, of what kind they are, and in what they differ."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePath
from zipfile import ZipFile

from tests.comparison.running import SAID

_RASTER = (".png", ".jpeg", ".jpg", ".webp")
_AROUND = 60


@dataclass(frozen=True)
class Difference:
    """A file that is not the same in both folders; its name is the path in them."""

    name: str
    kind: str
    old: Path
    new: Path

    def told(self) -> str:
        """In what the two differ, in a few words: the share of the pixels, or the first line."""
        if not self.old.exists() or not self.new.exists():
            return f"there is none in the {'old' if not self.old.exists() else 'new'} tree’s"
        old, new = self.old.read_bytes(), self.new.read_bytes()
        suffix = self.old.suffix
        if suffix in _RASTER:
            return _in_pixels(old, new)
        if suffix == ".xlsx":
            return _in_lines(_parts(old), _parts(new)) or "the same parts in another archive"
        if suffix == ".pdf":
            return _in_lines(_unpacked(old), _unpacked(new)) or "the same content, packed in another way"
        return _in_lines(old.splitlines(), new.splitlines()) or "only the ends of the lines differ"


def compared(old: Path, new: Path, said: dict[str, str]) -> Iterator[tuple[str, str, Difference | None]]:
    """Each file that is in one of the folders: its path there, its kind, and the difference where there is one.

    `said` has the kind of what a command says, by the command's folder.
    """
    names = sorted({str(path.relative_to(top)) for top in (old, new) for path in top.rglob("*") if path.is_file()})
    for name in names:
        kind = _kind(PurePath(name), said)
        yield name, kind, None if _same(old / name, new / name) else Difference(name, kind, old / name, new / name)


def _same(old: Path, new: Path) -> bool:
    return old.exists() and new.exists() and old.read_bytes() == new.read_bytes()


def _kind(path: PurePath, said: dict[str, str]) -> str:
    """What the file is, by the folder that its command wrote it to and by its ending."""
    command = path.parent.name
    if path.name == SAID:
        return said.get(str(path.parent), "messages")
    if command == "sheet":
        return "sheet as PDF"
    if command.startswith("tabs-"):
        return "tab pictures"
    words = " with text" if command.startswith("words-") else " with outlines" if path.suffix == ".svg" else ""
    return f"charts as {path.suffix[1:].upper()}{words}"


def _in_pixels(old: bytes, new: bytes) -> str:
    import numpy as np
    from PIL import Image

    first, second = (Image.open(BytesIO(content)).convert("RGBA") for content in (old, new))
    if first.size != second.size:
        return f"{first.size[0]} × {first.size[1]} px became {second.size[0]} × {second.size[1]} px"
    unlike = np.any(np.asarray(first) != np.asarray(second), axis=-1)
    if not unlike.any():
        return "the same pixels; the rest of the file differs"
    return f"{100 * unlike.mean():.3g} % of the pixels differ"


def _in_lines(old: list[bytes], new: list[bytes]) -> str:
    """The first line that differs, as it was and is; "" where none does."""
    for number, (before, after) in enumerate(zip(old, new, strict=False), 1):
        if before != after:
            return f"line {number}: {_around(before, after)}"
    if len(old) != len(new):
        return f"line {min(len(old), len(new)) + 1}: {abs(len(new) - len(old))} lines {_more(old, new)}"
    return ""


def _more(old: list[bytes], new: list[bytes]) -> str:
    return "were added" if len(new) > len(old) else "are gone"


def _around(old: bytes, new: bytes) -> str:
    """Both lines from a little before the place where they part."""
    before, after = old.decode("utf-8", "replace"), new.decode("utf-8", "replace")
    pairs = enumerate(zip(before, after, strict=False))
    parting = next((place for place, (one, other) in pairs if one != other), min(len(before), len(after)))
    start = max(0, parting - _AROUND // 3)
    return f"{before[start : start + _AROUND]!r} became {after[start : start + _AROUND]!r}"


def _parts(workbook: bytes) -> list[bytes]:
    """The lines of all parts of a workbook, by their names."""
    with ZipFile(BytesIO(workbook)) as archive:
        names = sorted(archive.namelist())
        return [line for name in names for line in (name.encode(), *archive.read(name).splitlines())]


def _unpacked(document: bytes) -> list[bytes]:
    """The lines of a PDF with its streams unpacked, without their packed lengths."""
    unpacked = re.sub(rb"stream\r?\n(.*?)\r?\nendstream", _inflated, document, flags=re.DOTALL)
    return re.sub(rb"/Length \d+", b"/Length", unpacked).splitlines()


def _inflated(stream: re.Match[bytes]) -> bytes:
    try:
        return zlib.decompress(stream[1])
    except zlib.error:
        return stream[0]
