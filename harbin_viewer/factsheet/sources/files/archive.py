"""A zip or a folder of tables: which of its files are the data, which tell about them, and whether it is a package."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from msgspec import structs

from harbin_viewer.factsheet.model.error import SheetError, depth_told, let_go_of_what_was_read
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import first_text, keyed
from harbin_viewer.factsheet.sources.delimited.bounds.surroundings import surroundings
from harbin_viewer.factsheet.sources.files.descriptor_names import folders_of_packages, one_descriptor_among
from harbin_viewer.factsheet.sources.files.metadata_members import ABOUT_DATA, with_json, with_tables
from harbin_viewer.factsheet.sources.files.package_files import MAX_NAMES, FolderFiles, OpenedFile, PackageFiles
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.reader import Reader, Reading, Recognise, head_of
from harbin_viewer.factsheet.sources.structured.json_text import looks_like_json, parse
from harbin_viewer.factsheet.wording import first_of, in_quotes, number
from harbin_viewer.factsheet.words.visible import visible_line

if TYPE_CHECKING:
    from harbin_viewer.factsheet.sources.files.zip_files import ZipFiles

_NAME = "zip"

MAX_MEMBERS = 60
"""Files of a zip or folder that are read at most."""

MOST_TOGETHER = 2 * 1024**3
"""Bytes that the files of a zip may unfold to together: they are held while they are open."""

MAX_JSON_MEMBER = 8 * 1024**2
MAX_README = 20_000
"""Bytes of a readme that are read at most."""

_MARKUP = re.compile(r"<[^<>]{1,80}>")

README = ("readme.md", "readme.txt", "readme", "readme.rst")
NOT_TABLES = (
    ".pdf", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".tif", ".tiff", ".doc", ".ppt", ".pptx", ".rtf", ".exe",
    ".dll", ".py", ".r", ".do", ".sas", ".sps", ".ipynb", ".css", ".js", ".shp", ".shx", ".prj", ".cpg", ".sbn", ".sbx",
    ".qgz", ".lnk", ".url", ".sha256", ".md5", ".bib", ".yaml", ".yml", ".toml", ".cfg", ".ini", ".xsd", ".xsl", ".log",
)  # fmt: skip
"""Endings of what lies beside tables and is none."""

TEXTS = (".md", ".txt", ".html", ".htm", ".rst", ".docx")
"""Endings of what may hold tables, but beside data tells about them."""


@dataclass
class _Found:
    """What is found on the way through the members; `is_cut` where there may be more than those that are listed."""

    recognise: Recognise
    is_cut: bool = False
    tables: list[RawTable] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    metadata: list[object] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    errors: list[SheetError] = field(default_factory=list)
    unpacked: int = 0


def recognises(head: bytes, _name: str) -> bool:
    """Whether a file begins as a zip does; formats that are zips themselves are asked before."""
    return head.startswith((b"PK\3\4", b"PK\5\6", b"PK\7\x08"))


def reader(recognise: Recognise) -> Reader:
    """The format, which asks for the reader of each file inside; SheetError where a zip is damaged, locked or empty."""
    return Reader(
        name=_NAME, title="ZIP", suffixes=(".zip",), recognises=recognises,
        read=lambda file: read_files(_files_in(file), recognise), media_types=("application/zip",),
    )  # fmt: skip


def _files_in(file: OpenedFile) -> ZipFiles:
    from harbin_viewer.factsheet.sources.files.zip_files import ZipFiles

    return ZipFiles(file)


def read_folder(folder: Path, recognise: Recognise) -> Reading:
    """The tables in a folder; SheetError where it has none."""
    return read_files(FolderFiles(folder), recognise)


def read_files(files: PackageFiles, recognise: Recognise, *, depth: int = 0) -> Reading:
    """The tables in the files of a folder or zip, those that tell about others last and `minor`."""
    names = files.names()
    if descriptor := one_descriptor_among(names):
        return Reading(descriptor=descriptor)
    reading = read_named(files, names, recognise, depth=depth)
    passed_over = (*_of_packages(folders_of_packages(names)), *_of_refused(files))
    return replace(reading, notices=(*passed_over, *reading.notices))


def _of_packages(folders: Sequence[str]) -> Iterator[Notice]:
    """That tables of several packages are shown without what their descriptors say of them."""
    if folders:
        named = first_of(in_quotes(folders), 3, " others")
        sentence = f"Its folders {named} are packages of their own, whose units, sources and titles are not used here."
        yield Notice("left out", f"{sentence} Open one of them.", count=len(folders))


def _of_refused(files: PackageFiles) -> Iterator[Notice]:
    """That files are passed over whose names cannot stand in a path."""
    from harbin_viewer.factsheet.sources.files.zip_files import ZipFiles

    names = files.refused_names if isinstance(files, FolderFiles | ZipFiles) else ()
    if names:
        told = first_of(in_quotes(map(visible_line, names)), 3, " others")
        was, its, it = ("was", "its name", "it") if len(names) == 1 else ("were", "their names", "them")
        sentence = f"{told} {was} left out, as {its} cannot stand in a path. Open {it} alone, or rename {it}."
        yield Notice("left out", sentence, place=visible_line(names[0]), count=len(names))


def read_named(files: PackageFiles, names: tuple[str, ...], recognise: Recognise, *, depth: int = 0) -> Reading:
    """The tables in some of the files, none of which describes the others."""
    found = _Found(recognise, is_cut=len(names) >= MAX_NAMES)
    data, texts = _sorted_out(names)
    _read_members(files, data, found, depth)
    if not found.tables:
        _read_members(files, texts, found, depth)
    if not found.tables and not any(reading.descriptor for reading in found.readings):
        raise _nothing_found(files, found, names)
    return _whole(files, found, names)


def _sorted_out(names: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The files that may be data, and the texts that are looked at only where no data is."""
    data: list[str] = []
    texts: list[str] = []
    for name in names:
        suffix = PurePosixPath(name).suffix.lower()
        if suffix in NOT_TABLES or PurePosixPath(name).stem.lower() in ("license", "licence", "copying", "makefile"):
            continue
        (texts if suffix in TEXTS or PurePosixPath(name).name.lower() in README else data).append(name)
    return data, texts


def _read_members(files: PackageFiles, names: list[str], found: _Found, depth: int) -> None:
    for name in names[:MAX_MEMBERS]:
        file = OpenedFile(files, name)
        try:
            with depth_told(file.label):
                _read_member(file, found, depth)
        except SheetError as error:
            found.errors.append(let_go_of_what_was_read(error))
            found.notices.append(Notice("left out", f"“{name}” was left out. {error.problem}", place=name))
    if len(names) > MAX_MEMBERS:
        count = f"{number(len(names))}{' or more' if found.is_cut else ''}"
        found.notices.append(Notice("left out", f"Only the first {MAX_MEMBERS} of {count} files were read."))


def _refuse_too_much(inside: ZipFiles | None, file: OpenedFile, found: _Found) -> None:
    """SheetError where a file of a zip, or those `inside` it, are too much to be held with what came before."""
    if file.local_path() is None:
        found.unpacked += sum(map(inside.size, _sorted_out(inside.names())[0])) if inside else file.size()
        if found.unpacked > MOST_TOGETHER:
            problem = f"The files of the zip unfold to more than {MOST_TOGETHER // 1024**3} GB."
            raise file.error(problem, "Unpack it, and open the tables you need.")


def _read_member(file: OpenedFile, found: _Found, depth: int) -> None:
    head = head_of(file)
    if not head.strip():
        raise file.error("The file is empty.", "Download it again.")
    if looks_like_json(head) and file.size() <= MAX_JSON_MEMBER and _is_metadata(file, found):
        return
    reader = found.recognise(head, file.name)
    if reader is None or (reader.name == _NAME and depth > 0):
        raise file.error("It is in no format that is known here.", "Unpack it first.")
    _refuse_too_much(_files_in(file) if reader.name == _NAME else None, file, found)
    if reader.name == _NAME:
        reading = replace(read_files(_files_in(file), found.recognise, depth=depth + 1), inside=file.path)
    elif reader.name == "csvw":
        return  # The description of a CSV is put to use where the CSV is read.
    else:
        reading = reader.read(structs.replace(file, head=head))
    tables = [table for table in reading.tables if next(iter(table.rows), None) is not None]
    if not tables and not reading.descriptor:
        raise file.error("It has no row of data.", "Look whether it is whole.")
    found.readings.append(reading)
    found.tables += [_placed(table, file.path) for table in tables]
    found.notices += [structs.replace(notice, place=notice.place or file.path) for notice in reading.notices]


def _is_metadata(file: OpenedFile, found: _Found) -> bool:
    """Whether a JSON file is metadata in a known layout: then it is kept for the end, when all tables are read."""
    try:
        value = parse(file.read(MAX_JSON_MEMBER).decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return False
    known = with_json(value, Reading())[1]
    if known:
        found.metadata.append(value)
    return known


def _placed(table: RawTable, path: str) -> RawTable:
    place = f"{path}, {table.place}" if table.place else path
    return replace(table, place=place, minor=table.minor or bool(ABOUT_DATA.search(_plain_name(path))))


def _plain_name(path: str) -> str:
    """A file's name with its words apart: “Metadata_Country_API” and “AreaCodes” are two and more."""
    stem = PurePosixPath(path).stem.replace("_", " ")
    return "".join(
        f" {x}" if x.isupper() and before.islower() else x for before, x in zip(" " + stem, stem, strict=False)
    )


def _whole(files: PackageFiles, found: _Found, names: tuple[str, ...]) -> Reading:
    """One reading of all members: the metadata put to use, the data before what tells about them."""
    from harbin_viewer.factsheet.sources.files.zip_files import ZipFiles

    if all(table.minor for table in found.tables):
        found.tables = [replace(table, minor=False) for table in found.tables]
    first = found.readings[0] if len(found.readings) == 1 else Reading()
    hidden = tuple(_of_one_name(files.hidden_names)) if isinstance(files, ZipFiles) else ()
    reading = replace(first, tables=tuple(found.tables), notices=(*found.notices, *hidden))
    for value in found.metadata:
        reading = with_json(value, reading)[0]
    reading = with_tables(reading)
    said = "" if found.metadata else _readme(files, names)
    reading = _with_notes(files, names, reading)
    tables = sorted(reading.tables, key=lambda table: table.minor)
    return replace(reading, tables=tuple(tables), description=reading.description or said)


def _of_one_name(names: Sequence[str]) -> Iterator[Notice]:
    """That of several files with one name the last was read."""
    if names:
        named = first_of(in_quotes(names), 3, " others")
        sentence = f"The zip has several files of the name {named}; the last one was read."
        yield Notice("left out", sentence, place=names[0], count=len(names))


def _with_notes(files: PackageFiles, names: tuple[str, ...], reading: Reading) -> Reading:
    """The reading with the title and source that a text about the data states, for tables that have none."""
    notes = (name for name in names if name.lower().endswith(".txt") and ABOUT_DATA.search(_plain_name(name)))
    name = next(notes, None)
    lines = [] if name is None else [_MARKUP.sub(" ", line) for line in _text_of(files, name).splitlines()]
    title = first_text(lines, "title")
    if not title:
        return reading
    sources = surroundings([], [line for line in lines if keyed(line)]).sources
    tables = tuple(
        table if table.minor else replace(table, title=table.title or title, sources=table.sources or sources)
        for table in reading.tables
    )
    return replace(reading, tables=tables)


def _readme(files: PackageFiles, names: tuple[str, ...]) -> str:
    name = next((name for name in names if name.lower() in README), None)
    return "" if name is None else _text_of(files, name).strip()


def _text_of(files: PackageFiles, name: str) -> str:
    try:
        return files.read(name, MAX_README).decode("utf-8", errors="replace")
    except SheetError:
        return ""


def _nothing_found(files: PackageFiles, found: _Found, names: tuple[str, ...]) -> SheetError:
    if len(found.errors) == 1:
        return found.errors[0]
    locked = next((error for error in found.errors if "password" in error.problem), None)
    if locked is not None:
        return locked
    remedy = "Open the file that holds the figures."
    if not names:
        refused = next(_of_refused(files), None)
        place, problem = (refused.place, refused.sentence) if refused else ("", "There is no file in it.")
        return SheetError(files.label, place, problem, remedy)
    first = f"first {number(MAX_NAMES)} " if found.is_cut else ""
    left_out = next((notice.sentence for notice in found.notices if notice.kind == "left out"), "")
    return SheetError(files.label, "", f"There is no table among its {first}files. {left_out}".strip(), remedy)
