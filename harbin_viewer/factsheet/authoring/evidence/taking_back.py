"""A change that was written to the files of a sheet, and how it is taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from harbin_viewer.factsheet.authoring.whole_files import alone_in, content_of, fingerprint, replace_files
from harbin_viewer.factsheet.model.error import UnwrittenError
from harbin_viewer.factsheet.sources.files.on_disk import is_there


@dataclass(frozen=True)
class Change:
    """A change that was written to the sheet of a folder: what its files had before (None: they were not there), and
    what tells their content.

    `chart` is the name of the one that was taken out, "" for none.
    """

    folder: Path
    before: Mapping[Path, bytes | None]
    marks: Mapping[Path, str]
    sentence: str
    chart: str = ""

    def followed_by(self, other: Change) -> Change:
        """Both as one, which is taken back as one."""
        before, marks = {**other.before, **self.before}, {**self.marks, **other.marks}
        return Change(self.folder, before, marks, f"{self.sentence} {other.sentence}")


class ChangedSinceError(UnwrittenError):
    """A file was changed since, so that the change can never be taken back."""


def undo(made: Change) -> Change:
    """Take a change back; SheetError where a file was changed since, or cannot be read or written at the moment.

    What is given is a change itself: taken back, it makes the first one again.
    """
    with alone_in(made.folder):
        now = {path: _content(path, mark) for path, mark in made.marks.items()}
        for path, mark in made.marks.items():
            if fingerprint(now[path]) != mark:
                problem = "The file was changed since, so that the change cannot be taken back."
                raise ChangedSinceError(path, "", problem, "Change it anew.")
        replace_files(made.before)
    marks = {path: fingerprint(content) for path, content in made.before.items()}
    return Change(made.folder, now, marks, made.sentence, made.chart)


def _content(path: Path, mark: str) -> bytes | None:
    """What a file has; None for one that is not there, as it is to be."""
    return None if not mark and not is_there(path) else content_of(path)
