"""Formats that are known by their first bytes and not read here: what to call them, and what helps."""

from __future__ import annotations

_OF_PROGRAM = "a file of {} in its own format"

_BEGINNINGS = {
    b"PK\x03\x04": "a zip archive or a workbook",
    b"\xd0\xcf\x11\xe0": "an old workbook or document",
    b"%PDF": "a PDF document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"PAR1": "a Parquet file",
    b"SQLite format 3": "a database",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"7z\xbc\xaf": "an archive",
    b"Rar!": "an archive",
    b"ASCII SPSS PORT FILE": _OF_PROGRAM.format("SPSS"),
    bytes(12) + b"\xc2\xea\x81\x60": _OF_PROGRAM.format("SAS"),
    b"HEADER RECORD*******LIBV8": _OF_PROGRAM.format("SAS"),
    **dict.fromkeys((b"RDX2", b"RDX3", b"X\n\x00\x00\x00", b"RDA3", b"RDB3"), _OF_PROGRAM.format("R")),
    b"\x00\x01\x00\x00Standard": _OF_PROGRAM.format("Access"),
    b"MATLAB 5.0": _OF_PROGRAM.format("MATLAB"),
    b"\x89HDF": "a file of HDF5 or NetCDF",
    b"CDF\x01": "a file of NetCDF",
    b"CDF\x02": "a file of NetCDF",
    b"GRIB": "a weather file (GRIB)",
    b"Obj\x01": "a file of Avro",
    b"ORC": "a file of ORC",
    b"\x80\x04\x95": "a file of objects of Python",
}
"""What files are that begin with these bytes."""


def foreign_format(head: bytes) -> str:
    """What a file is that begins so and cannot be read here, "" where nothing is known of it."""
    return next((words for magic, words in _BEGINNINGS.items() if head.startswith(magic)), "")


def remedy_for(known: str) -> str:
    """What helps who has such a file."""
    if known.endswith("YAML"):
        return "Save it as JSON or as CSV in the program that wrote it, and open that."
    if known.startswith("a file of") or "weather" in known:
        return "Save its table as CSV in the program that wrote it, and open that."
    return "Choose the file of the table itself."
