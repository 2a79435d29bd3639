"""What a reader of a format is: how it is known, and what it gives."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import TypeAlias

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import RawTable, SourceHint


@dataclass(frozen=True)
class Reading:
    """What a file holds: its tables, and what it says of itself; "" where it does not say.

    `descriptor` is the path of a `datapackage.json` (or .yaml) in it: then it is a package and is opened as one. The
    descriptor lies in the zip `inside` it where that has a name.
    `selection` are the entities that its makers show first.
    """

    tables: tuple[RawTable, ...] = ()
    title: str = ""
    description: str = ""
    sources: tuple[SourceHint, ...] = ()
    licence: str = ""
    created: str = ""
    citation: str = ""
    language: str = ""
    selection: tuple[str, ...] = ()
    descriptor: str = ""
    inside: str = ""
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True)
class Reader:
    """A format, declared once.

    `recognises` is asked with the first bytes of a file (of a zip also its last, where the names stand) and its name;
    it must not raise. `read` raises SheetError where the file is none it can read.
    `read_typed` gives the same tables, with `TypedCell`s where the file says what its cells are; what stands in columns
    of these names is left whole. None where all cells of the format are texts.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes, str], bool]
    read: Callable[[OpenedFile], Reading]
    media_types: tuple[str, ...] = field(default=())
    read_typed: Callable[[OpenedFile, Collection[str]], Reading] | None = None


Recognise: TypeAlias = Callable[[bytes, str], Reader | None]
"""Which format a file is in that begins so and is called so; None where none is known."""

ReadInside: TypeAlias = Callable[[OpenedFile, OpenedFile], Reading]
"""The tables of a file (the first) that lies in another or is named by it."""

HEAD_SIZE = 64 * 1024
"""Bytes of a file's beginning, and of a zip's end, that its format is told from."""


def head_of(file: OpenedFile) -> bytes:
    """The bytes a format is told from: the first, and of a zip the last too, where the names of its members stand."""
    head = file.files.begins(file.path, HEAD_SIZE)
    if not head.startswith(b"PK") or len(head) < HEAD_SIZE:
        return head
    with file.open() as stream:
        size = stream.seek(0, 2)
        stream.seek(max(HEAD_SIZE, size - HEAD_SIZE))
        return head + stream.read(HEAD_SIZE)
