"""How files of programs of statistics are known; what reads them is imported when one is opened."""

from __future__ import annotations

from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.reader import Reader, Reading

MAX_FILE = 1024**3
"""Bytes that are read at most."""

_STATA = b"<stata_dta>"
_STATA_RELEASES = (108, 110, 111, 113, 114, 115)
"""The older forms of Stata's files, each its first byte."""

_SPSS = (b"$FL2", b"$FL3")
_SAS = b"HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!"
_DBASE_HEAD = 32
"""Bytes of the head of a dBase table, and of what it says of each column."""


def is_stata(head: bytes, _name: str) -> bool:
    """Whether a file begins as one of Stata."""
    if head.startswith(_STATA):
        return True
    return len(head) > 10 and head[0] in _STATA_RELEASES and head[1] in (1, 2) and head[2] == 1 and head[3] == 0


def is_spss(head: bytes, _name: str) -> bool:
    """Whether a file begins as one of SPSS."""
    return head.startswith(_SPSS)


def is_sas_transport(head: bytes, _name: str) -> bool:
    """Whether a file begins as SAS hands its tables on, in version 5."""
    return head.startswith(_SAS)


def is_dbase(head: bytes, _name: str) -> bool:
    """Whether bytes begin with the version, the day and the lengths of a dBase table."""
    if len(head) < _DBASE_HEAD or head[0] not in (0x03, 0x30, 0x31, 0x32, 0x83, 0x8B, 0xF5):
        return False
    length = int.from_bytes(head[8:10], "little")
    fits = length >= 2 * _DBASE_HEAD + 1 and (length - 1) % _DBASE_HEAD in (0, 7, 8)
    return 1 <= head[2] <= 12 and 1 <= head[3] <= 31 and fits


def _read_stata(file: OpenedFile) -> Reading:
    from harbin_viewer.factsheet.sources.statistical.stata import read

    return read(file, _content(file))


def _read_spss(file: OpenedFile) -> Reading:
    from harbin_viewer.factsheet.sources.statistical.spss import read

    return read(file, _content(file))


def _read_sas_transport(file: OpenedFile) -> Reading:
    from harbin_viewer.factsheet.sources.statistical.sas_transport import read

    return read(file, _content(file))


def _read_dbase(file: OpenedFile) -> Reading:
    from harbin_viewer.factsheet.sources.statistical.dbase import read

    return read(file, _content(file))


def _content(file: OpenedFile) -> bytes:
    if file.size() > MAX_FILE:
        raise file.error("It is larger than is read (1 GB).", "Keep the rows you need.")
    return file.read(MAX_FILE)


STATA = Reader("stata", "Stata", (".dta",), is_stata, _read_stata)
SPSS = Reader("spss", "SPSS", (".sav", ".zsav"), is_spss, _read_spss)
SAS_TRANSPORT = Reader("sas-transport", "SAS transport", (".xpt",), is_sas_transport, _read_sas_transport)
DBASE = Reader("dbase", "dBase", (".dbf",), is_dbase, _read_dbase)
