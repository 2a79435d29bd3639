"""What is dropped on the window is opened where it lies: it is copied by nobody, and moved by nobody."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent


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


def open_all(
    paths: list[Path], here: Callable[[Path], object], beside: Callable[[Path], object], say: Callable[[str], object]
) -> None:
    """Open the first `here`, the others in windows of their own, and say so."""
    for path in paths[1:]:
        beside(path)
    if len(paths) > 1:
        say(said_of(paths))
    here(paths[0])


def take_as_copy(event: QDropEvent) -> None:
    """Accept the drop as a copy: where it comes from must not delete it, as after a move."""
    from PySide6.QtCore import Qt

    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def said_of(paths: list[Path]) -> str:
    """What is done with several, in a sentence; "" for one."""
    if len(paths) < 2:
        return ""
    names = ", ".join(f"“{path.name}”" for path in paths[1:4])
    more = f" and {len(paths) - 4} more" if len(paths) > 4 else ""
    return f"“{paths[0].name}” is opened here, {names}{more} in windows of their own."
