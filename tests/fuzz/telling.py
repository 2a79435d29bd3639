"""Whether what the program tells of a sheet names file and place, in words that a reader understands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.error import SheetError

_OF_A_WHOLE_FILE = re.compile(
    "^(?:"
    r"(?:It|“[^”]*” inside it) is in no format that is known here|This is (?:not )?an? |This is no data package"
    r"|It is a folder"
    r"|It is no fact sheet|It is a (?:fact sheet|data package) already|No table is found|No shape of this map"
    r"|There is no (?:such file|table|file in it|dataset with figures|figure in this SDMX message)"
    r"|There are no records in|There is no row in it, only lines that say what columns are"
    r"|The (?:file|workbook|report|zip|database|compressed file) is (?:damaged|not whole|empty|cut off)"
    r"|The file was changed since|The file cannot be read: "
    r"|The packed file is (?:damaged|broken|cut off)"
    r"|The database is damaged|An object is expected here, not|The file (?:is in UTF-16|begins with a byte order mark)"
    r"|The files of the zip unfold to more than "
    r"|The file has only blank rows|It has no row of data|It has [\d,]+ columns, more than"
    r"|It is larger(?:, unpacked,)? than |No table of this database can be read"
    r"|The file has [\d,]+ bytes, and the descriptor says|The file's hash is .*, and the descriptor says"
    r"|The description tells of no data set|None of the files that this description names"
    r"|There is no property “|The property “[^”]*” (?:is missing|stands here more than once)"
    r"|This is opened as it is, and nothing declares it|This package is not declared in a JSON file"
    r"|This package declares no tabs and no checks|Tabs, charts, tables and checks of a workbook are rows"
    r"|It is there already"
    r"|It is nested too deeply to be read, or refers to itself"
    r"|A workbook is changed here as XLSX or ODS only|[\w ]+ files need the package \w+, which is not installed"
    ")"
)
"""What is wrong with a file from its first byte to its last: it has no place in it."""

_INNARDS = re.compile(
    r"\bNoneType\b|\bobject at 0x|Traceback|\bErrno\b|list index|subscriptable|<(?:class|byte string|unicode string)\b"
    r"|\b[a-z]+\(\) (?:got|takes|missing)|codec can|\bdtype\b|unhashable"
)
"""What only a programmer understands."""

_OF_NO_SHEET = re.compile(
    r"\[ *\d+%\] |\[\d+/\d+\] |\d+ of \d+ files were not written\.$|harbin-viewer: There is no font for "
    r"|harbin-viewer: chart “.*”: The picture (?:is higher than asked for|has no room for all its words)"
)
"""Lines that tell how far work is, how much of it failed (told before), what the machine lacks or a picture is."""


def badly_told(mistake: SheetError, *places: Path) -> Iterator[str]:
    """What a mistake in a file of one of these places leaves unsaid."""
    told = f"{mistake.file!r} {mistake.place!r} {mistake.problem!r} {mistake.remedy!r}"[:300]
    if not mistake.problem.endswith((".", "”")) or not mistake.remedy.endswith((".", "?")):
        yield f"no sentence: {told}"
    if not mistake.file.startswith(tuple(map(str, places))):
        yield f"names no file of the sheet: {told}"
    if not mistake.place and not _OF_A_WHOLE_FILE.search(mistake.problem):
        yield f"names no place: {_alike(told)}"
    if "\n" in mistake.problem + mistake.remedy or _INNARDS.search(_unquoted(mistake.problem)):
        yield f"speaks to programmers: {_alike(told)}"


def badly_said(command: list[str], said: str, places: tuple[Path, ...]) -> Iterator[str]:
    """Lines on stderr that name none of these folders or files, nor a file in the first of them, nor an option."""
    begin = tuple(map(str, places))
    for line in said.splitlines():
        if not line.strip() or _OF_NO_SHEET.match(line):
            continue
        words = re.sub(r"^harbin-viewer(?: \w+)?: ", "", line)
        if words == line or not (words.startswith((*begin, "--")) or _names_a_file(words, places[0])):
            yield f"names no file: {_alike(line)} ({command[0]})"
        if _INNARDS.search(_unquoted(words)):
            yield f"speaks to programmers: {_alike(line)} ({command[0]})"


def _names_a_file(words: str, sheet: Path) -> bool:
    """Whether a line begins with the name of a file of the sheet."""
    return sheet.is_dir() and any(words.startswith(file.name) for file in sheet.iterdir())


def _unquoted(words: str) -> str:
    """Without what the sheet itself says."""
    return re.sub(r"“.*?”", "“”", words)


def _alike(told: str) -> str:
    """The same for all that is told in the same words of something else."""
    return re.sub(r"\d+", "#", re.sub(r"“.*?”", "“…”", re.sub(r"/\S+?/(?=(?:sheet|out)\b)", "", told)))[:240]
