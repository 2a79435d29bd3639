"""Delimited text among the readers: any text that no other format claims, a CSVW description beside it put to use."""

from __future__ import annotations

from harbin_viewer.factsheet.model.package.resource import SURELY_TOO_LONG
from harbin_viewer.factsheet.sources.delimited.text_rows import too_long
from harbin_viewer.factsheet.sources.files.metadata_members import with_json_beside
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.reader import Reader, Reading
from harbin_viewer.factsheet.sources.structured import csvw

MAX_IN_MEMORY = 512 * 1024**2
"""Bytes of a text that lies in a zip or came from an address."""

SIGNATURES = (
    b"%PDF", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"RIFF", b"MZ", b"\x7fELF", b"PK\3\4", b"II*\0", b"MM\0*", b"Rar!",
    b"7z\xbc\xaf", b"\xca\xfe\xba\xbe", b"OggS", b"ID3", b"\0asm", b"\x89HDF", b"CDF\x01", b"CDF\x02",
)  # fmt: skip
"""How files begin that are no text."""


def recognises(head: bytes, _name: str) -> bool:
    """Whether bytes may be text, in one byte a letter or two."""
    if head.startswith(SIGNATURES):
        return False
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or _is_wide(head):
        return True
    control = sum(byte < 9 or 13 < byte < 27 for byte in head[:4096])
    return control <= len(head[:4096]) // 100


def read(file: OpenedFile) -> Reading:
    """The tables in the text."""
    description = csvw.description_beside(file)
    tables = tables_of(file)
    if description is None:
        return with_json_beside(file, Reading(tuple(tables)))
    return csvw.described(Reading(tuple(tables)), description, file)


READER = Reader(
    name="delimited",
    title="delimited text (CSV, TSV)",
    suffixes=(".csv", ".tsv", ".tab", ".txt", ".psv", ".dat", ".asc"),
    recognises=recognises,
    read=read,
    media_types=("text/csv", "text/tab-separated-values", "text/plain"),
)


def tables_of(file: OpenedFile) -> list[RawTable]:
    """The tables of a delimited text, from the disk where it lies there."""
    from harbin_viewer.factsheet.sources.delimited import text_reading
    from harbin_viewer.factsheet.sources.text.byte_source import byte_source

    path = file.local_path()
    if path:
        return text_reading.read(path)
    _refuse_endless(file)
    return text_reading.read_source(byte_source(file.read(MAX_IN_MEMORY), file.label), file.stem)


def _refuse_endless(file: OpenedFile) -> None:
    """SheetError where a packed text begins with a line that has no end, before all of it is unpacked."""
    if file.size() > SURELY_TOO_LONG:
        begun = file.files.begins(file.path, SURELY_TOO_LONG)
        if b"\n" not in begun and b"\r" not in begun:
            raise too_long(file.label, 0)


def _is_wide(head: bytes) -> bool:
    """Whether every second byte is nought, as it is in UTF-16 of Latin letters."""
    sample = head[:2048]
    return (
        len(sample) >= 8
        and max(sample[::2].count(0), sample[1::2].count(0)) > 0.4 * len(sample) / 2
        and b"\0\0\0" not in sample
    )
