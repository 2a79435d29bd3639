"""The bytes of a table's file: how many there are, and their number and hash held against the descriptor."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.sources.files.on_disk import is_plain_file
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile, PackageFiles
from harbin_viewer.factsheet.tables.contents import Contents
from harbin_viewer.factsheet.wording import quoted

_BLOCK = 1 << 20


def size(contents: Contents, resource: Resource, understood: Path | None = None) -> int:
    """Bytes of the file of a table; 0 where its rows stand in the descriptor or there is no file.

    Of a table that is yet to be written, those of the file that was `understood` here: nothing is written to be
    measured.
    """
    from harbin_viewer.factsheet.tables.table_file import files_of

    if resource.reason:
        return 0
    if understood is not None and is_plain_file(understood) and not _is_written(contents.files, resource.path):
        return understood.stat().st_size
    return sum(file.size() for file in files_of(contents, resource))


def _is_written(files: PackageFiles, path: str) -> bool:
    from harbin_viewer.factsheet.sources.files.tidy_files import TidyFiles  # which no start needs

    return not isinstance(files, TidyFiles) or files.is_written(path)


def mistakes(contents: Contents, resource: Resource) -> Iterator[SheetError]:
    """Where `bytes` or `hash` are not those of the file; a table in several files has none."""
    if len(resource.paths) != 1 or (resource.bytes is None and not resource.hash):
        return
    original = _original(contents, resource)
    size = original.size()
    if resource.bytes is not None and resource.bytes != size:
        problem = f"The file has {size} bytes, and the descriptor says {resource.bytes}."
        yield SheetError(original.label, "", problem, "Correct “bytes”, or restore the file.")
    if resource.hash:
        yield from _hash(original, resource, contents)


def _original(contents: Contents, resource: Resource) -> OpenedFile:
    """The file that the descriptor speaks of, also where its table is handed on as text."""
    files = contents.files
    if resource.part is not None:
        from harbin_viewer.factsheet.sources.translated_files import TranslatedFiles

        if isinstance(files, TranslatedFiles):
            return files.original(resource.path)
    return OpenedFile(files, resource.path)


def _hash(original: OpenedFile, resource: Resource, contents: Contents) -> Iterator[SheetError]:
    import hashlib

    method, _, wanted = resource.hash.rpartition(":")
    try:
        found = hashlib.new((method or "md5").lower().replace("-", ""), usedforsecurity=False)
    except ValueError:
        problem = f"The hash is by {quoted(method)}, which is not known here."
        place = f"resource “{resource.name}”, hash"
        yield SheetError(contents.descriptor, place, problem, "Use md5, sha1, sha256 or sha512.")
        return
    with original.open() as raw:
        while block := raw.read(_BLOCK):
            found.update(block)
    if found.hexdigest() != wanted.lower():
        problem = f"The file's hash is {found.hexdigest()}, and the descriptor says {wanted}."
        yield SheetError(original.label, "", problem, "Correct “hash”, or restore the file.")
