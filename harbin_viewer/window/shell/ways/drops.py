"""What is dropped on the window is opened where it lies: it is copied by nobody, and moved by nobody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.wording import in_quotes

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent

_TOLD = 6
"""Files of which one message says why they could not be opened."""


def dropped_paths(event: QDropEvent) -> list[Path]:
    """The files and folders of this machine that are dropped, each once."""
    urls = event.mimeData().urls()
    return list(dict.fromkeys(Path(url.toLocalFile()) for url in urls if url.isLocalFile() and url.toLocalFile()))


def dropped_text(event: QDropEvent) -> str:
    """An address on the web, or the cells of a table, that are dropped as text; "" for anything else."""
    from harbin_viewer.factsheet.sources.address import is_address

    mime = event.mimeData()
    addresses = [url.toString() for url in mime.urls() if is_address(url.toString())]
    text = addresses[0] if addresses else mime.text().strip("\r\n")
    return text if is_address(text.strip()) or are_cells(text) else ""


def are_cells(text: str) -> bool:
    """Whether a text is several lines, or has tabs, as cells that were copied in a spreadsheet have."""
    return "\t" in text or text.count("\n") >= 2


def open_all(paths: list[Path], here: Callable[[Path], bool], beside: Callable[[Path], bool]) -> str:
    """Open the first `here`, the others in windows of their own; what became of them, in a sentence or two."""
    first, *others = paths
    opened = [path for path in others if beside(path)]
    is_here = here(first)
    parts = [f"{_named([first])} is opened here"] if is_here else []
    if opened:
        ways = "is opened in a window of its own" if len(opened) == 1 else "are opened in windows of their own"
        parts.append(f"{_named(opened)} {ways}")
    missed = [path for path in paths if path not in opened and not (is_here and path == first)]
    said = [f"{', '.join(parts)}."] if parts else []
    return " ".join([*said, f"{_named(missed)} could not be opened."] if missed else said)


def told_together(errors: Sequence[SheetError]) -> SheetError:
    """Why several could not be opened, for one message."""
    first, names = errors[0], _named([Path(error.file) for error in errors])
    if len({(error.place, error.problem, error.remedy) for error in errors}) == 1:
        return SheetError(names, first.place, first.problem, first.remedy)
    each = [f"{in_quotes([error.told_place])[0]}: {error.problem} {error.remedy}" for error in errors[:_TOLD]]
    return SheetError(names, "", f"{len(errors)} files cannot be opened.", "\n\n".join(each))


def take_as_copy(event: QDropEvent) -> None:
    """Accept the drop as a copy: where it comes from must not delete it, as after a move."""
    from PySide6.QtCore import Qt

    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def _named(paths: list[Path]) -> str:
    """The names of some, of many the first three."""
    names = ", ".join(in_quotes(path.name for path in paths[:3]))
    return f"{names} and {len(paths) - 3} more" if len(paths) > 3 else names
