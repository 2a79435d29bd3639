"""The one error that a reader of a fact sheet can understand."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from harbin_viewer.factsheet.words.visible import visible, visible_line

_LONGEST, _END = 400, 100
"""Letters of a place or problem that are told at most, and those of them at its end."""


def reason_of(error: Exception) -> str:
    """Why a file could not be reached, read or written, in the words of the system where it has some."""
    return getattr(error, "strerror", None) or str(error)


class SheetError(Exception):
    """A mistake in a fact sheet, told so that its reader can mend it.

    `file` is the path the reader knows, `place` where in it (a row and column, a JSON path; may be empty), `problem`
    what is wrong and `remedy` what to do, both whole sentences. Whatever the sheet holds, place and problem
    are lines of bounded length in which nothing is obeyed. For programs, `row` (the header is 1; 0: of none), `column`
    and the `value` there stand by themselves too, as they are. `others` are what is wrong in the same sheet besides.
    `undone` says as a title what was not done for it ("": the sheet was not opened, or has a mistake).
    """

    undone = ""

    def __init__(
        self,
        file: Path | str,
        place: str,
        problem: str,
        remedy: str,
        *,
        row: int = 0,
        column: str = "",
        value: str = "",
    ) -> None:
        self.file = str(file)
        self.place = _told(place)
        self.problem = _told(problem)
        self.remedy = visible(remedy)
        self.row, self.column, self.value = row, column, value
        self.others: tuple[SheetError, ...] = ()
        super().__init__(str(self))

    @property
    def file_name(self) -> str:
        """The file without the folders that it is in, on whichever system they were written."""
        return self.file.replace("\\", "/").rpartition("/")[2]

    @property
    def told_place(self) -> str:
        """The name of the file, and where in it: for a sentence on one line."""
        return ", ".join(filter(None, (self.file_name, self.place)))

    def __str__(self) -> str:
        where = f"{self.file}, {self.place}" if self.place else self.file
        return f"{where}: {self.problem} {self.remedy}"


def _told(text: str) -> str:
    """A text in one line; of a long one the beginning and the end, as sentences end with what is meant."""
    line = visible_line(text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - _END - 3]} … {line[-_END:]}"


class TooLargeError(SheetError):
    """A table is larger than is read: to walk through it for further mistakes would take without end."""


class EmptyFileError(SheetError):
    """There is nothing in the file of a table."""


class NoTableError(SheetError):
    """There is no table in a file that may be an article, of which a sheet can be made."""


class CutShortError(SheetError):
    """What follows in the file of a table cannot be read."""


class UnwrittenError(SheetError):
    """What was to be written was not, for the disk, rights, a name, or another who writes: the sheet has no mistake."""

    undone = "The file was not written"


def left_undone(error: SheetError, undone: str) -> SheetError:
    """The error, which says as a title what was not done for it."""
    error.undone = undone
    return error


def let_go_of_what_was_read(error: SheetError) -> SheetError:
    """The error, to be kept: the frames that it came through, and what caused it, would hold what they had read."""
    error.__cause__ = error.__context__ = None
    return error.with_traceback(None)


def unreadable(file: Path | str, error: Exception) -> SheetError:
    """The mistake of a file that is there and cannot be read."""
    problem = f"The file cannot be read: {reason_of(error)}."
    return SheetError(file, "", problem, "Check the file and its permissions.")


@contextmanager
def memory_told(file: str) -> Iterator[None]:
    """SheetError where what is done with a file takes more memory than there is."""
    try:
        yield
    except MemoryError as error:
        problem = "To read it takes more memory than there is."
        raise SheetError(file, "", problem, "Close other programs, or keep the part that you need.") from error


@contextmanager
def depth_told(file: str) -> Iterator[None]:
    """SheetError where objects and lists lie in each other too deeply for who reads a file."""
    try:
        yield
    except RecursionError:
        problem = "It is nested too deeply to be read, or refers to itself."
        raise SheetError(file, "", problem, "Keep the part that holds the records.") from None
