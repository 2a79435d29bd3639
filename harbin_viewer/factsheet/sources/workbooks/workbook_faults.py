"""What keeps a workbook from being read, as the one error that a person gets."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.files.library_noise import without_noise
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile


@contextmanager
def without_panic(file: OpenedFile, place: str = "") -> Iterator[None]:
    """Damaged workbooks can make the library panic, which is no Exception to Python: it becomes the one error."""
    try:
        with without_noise():
            yield
    except SheetError:
        raise
    except Exception as error:
        raise broken(file, place) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise broken(file, place) from error


def locked(file: OpenedFile) -> Exception:
    """The error of a workbook that is locked."""
    return file.error("The workbook is locked with a password.", "Save it without a password, then open it again.")


def broken(file: OpenedFile, place: str = "") -> Exception:
    """The error of a workbook that cannot be read."""
    problem = "The workbook is damaged, not whole, or too large to be read."
    return file.error(problem, "Download it again, or save it anew from a spreadsheet.", place)
