"""Opens what a command is about, and says on stderr what is being opened and read, and how far, once it takes long."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from harbin_viewer import progress

if TYPE_CHECKING:
    from pathlib import Path

    from harbin_viewer.factsheet.document import Document

_SOON_DONE = 1.0
"""Seconds of work after which it is told."""

_SOON_READ = 2_000_000
"""Bytes of a table that is there at once."""


def opened(path: Path) -> Document:
    """The document of a folder or file; SheetError for the first mistake."""
    from harbin_viewer.factsheet.opening import open_document

    with progress.told_while(f"“{path.name or path}” is being opened", _SOON_DONE):
        return open_document(path, tell=progress.Progress(after=_SOON_DONE).tell)


def read_ahead(document: Document, names: Iterable[str]) -> None:
    """Read these tables, where that takes long; one that cannot be read is told of by who asks for it."""
    from harbin_viewer.factsheet.model.error import SheetError

    if not progress.is_wanted():
        return
    for name in dict.fromkeys(names):
        with suppress(SheetError):
            if document.size(name) > _SOON_READ:
                _read(document, name)


def _read(document: Document, name: str) -> None:
    words = f"Reading “{document.resource(name).label}” …"
    document.table(name, partial(progress.Progress(after=_SOON_DONE).tell, words=words))
