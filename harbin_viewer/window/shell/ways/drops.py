"""What is dropped on the window is opened where it lies: it is copied by nobody, and moved by nobody."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent


def dropped_paths(event: QDropEvent) -> list[Path]:
    """The files and folders of this machine that are dropped, each once."""
    urls = event.mimeData().urls()
    return list(dict.fromkeys(Path(url.toLocalFile()) for url in urls if url.isLocalFile() and url.toLocalFile()))


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
