"""A folder, file or archive with the descriptor of a package as a FactSheet, every mistake in it, and notices."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from harbin_viewer.factsheet.descriptor import decoding, orderly_words, references
from harbin_viewer.factsheet.descriptor.foreign.locating import LARGEST, SUFFIXES, address_in
from harbin_viewer.factsheet.descriptor.resource_rules import There, in_files, in_folder
from harbin_viewer.factsheet.model.error import SheetError, unreadable
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR, FactSheet
from harbin_viewer.factsheet.sources.files.descriptor_names import descriptor_among
from harbin_viewer.factsheet.sources.files.on_disk import is_plain_file, leads_out

if TYPE_CHECKING:
    from harbin_viewer.factsheet.descriptor.foreign.noted import Noted
    from harbin_viewer.factsheet.model.notice import Notice
    from harbin_viewer.factsheet.model.package.resource import Resource
    from harbin_viewer.factsheet.sources.files.package_files import PackageFiles


class OpenedPackage(Struct, frozen=True):
    """What a descriptor says: `sheet` is None where it cannot be read at all, `file` what a person knows it by.

    `is_own`: it is a fact sheet, and no package of somebody else's.
    """

    file: Path
    sheet: FactSheet | None
    mistakes: tuple[SheetError, ...] = ()
    notices: tuple[Notice, ...] = ()
    is_own: bool = False

    def sound(self) -> FactSheet:
        """The sheet; SheetError for its first mistake, with the others in it."""
        if self.mistakes:
            first, *others = self.mistakes
            first.others = tuple(others)
            raise first
        assert self.sheet is not None  # or there would be a mistake
        return self.sheet


class _Text(Struct, frozen=True):
    """The text of a descriptor, the files beside it, and how to know whether a path leads to one of them."""

    file: Path
    content: bytes
    files: Callable[[], PackageFiles]
    there: There
    folder: str


def open_package(path: Path) -> OpenedPackage:
    """The package in a folder (or of its descriptor). Reads no table; what is wrong is in it, nothing is raised."""
    file = descriptor(path)
    try:
        if file != path and leads_out(file):  # a link that a person names is theirs
            raise SheetError(file, "", "A link leads out of the folder.", "Put the file itself into the folder.")
        return _in_order(_Text(file, _content(file), lambda: _folder_files(file), in_folder(file.parent), _name(file)))
    except SheetError as mistake:
        return OpenedPackage(file, None, (mistake,))


def opened_as(file: Path, content: bytes) -> OpenedPackage:
    """What a descriptor would say if its file had this content; what is wrong is in it, nothing is raised."""
    try:
        return _in_order(_Text(file, content, lambda: _folder_files(file), in_folder(file.parent), _name(file)))
    except SheetError as mistake:
        return OpenedPackage(file, None, (mistake,))


def open_package_of(files: PackageFiles, name: str) -> OpenedPackage:
    """The package whose descriptor is the file `name` of these: of a zip, or in memory.

    The paths of its resources begin where the descriptor lies: see `below.FilesBelow` for one that lies deeper.
    """
    file = Path(f"{files.label}/{name}")
    try:
        content = files.read(name, LARGEST)
        return _in_order(_Text(file, content, lambda: files, in_files(files), Path(files.label).stem))
    except SheetError as mistake:
        return OpenedPackage(file, None, (mistake,))


def mistakes(path: Path) -> list[SheetError]:
    """All mistakes of the descriptor, also those that opening it passes over."""
    return list(examined(path).mistakes)


def examined(path: Path) -> OpenedPackage:
    """The package as `open_package` has it; the mistakes of a fact sheet are also properties that stand twice."""
    opened = open_package(path)
    if opened.sheet is None or not opened.is_own or opened.file.suffix.lower() != ".json":
        return opened
    return replace(opened, mistakes=(*decoding.twice(_content(opened.file), opened.file), *opened.mistakes))


def descriptor(path: Path) -> Path:
    """The descriptor's file for a path that may be its folder."""
    if not os.path.isdir(path):  # noqa: PTH112 it says no to a name that is too long
        return path
    own = path / DESCRIPTOR
    if os.path.lexists(own):
        return own
    try:
        return path / (descriptor_among(os.listdir(path)) or DESCRIPTOR)  # noqa: PTH208
    except OSError:
        return own


def _in_order(text: _Text) -> OpenedPackage:
    package = _read(text)
    return replace(package, sheet=orderly_words.in_order(package.sheet, text.content))


def _read(text: _Text) -> OpenedPackage:
    if b'"factsheet"' in text.content:
        sheet = decoding.sound(text.content)
        if sheet is not None:
            return replace(_with_what_it_refers_to(text, sheet, [], frozenset(), None), is_own=True)
    document = _plain(text)
    if isinstance(document, list) and len(document) == 1 and isinstance(document[0], dict):
        document = document[0]  # the one package of a catalogue
    if not isinstance(document, dict):
        from harbin_viewer.factsheet.descriptor.json_faults import no_object

        raise no_object(document, text.file, f"Open the folder of a data package, or its {DESCRIPTOR}.")
    return replace(_own(text, document), is_own=True) if "factsheet" in document else _foreign(text, document)


def _plain(text: _Text) -> Any:
    """The descriptor as plain values; SheetError where its text is none of JSON or YAML."""
    from harbin_viewer.factsheet.descriptor.foreign.plain_values import is_yaml, plain_json, plain_yaml
    from harbin_viewer.factsheet.descriptor.json_faults import not_json

    if is_yaml(text.file.name):
        return plain_yaml(text.content, text.file)
    try:
        return plain_json(text.content)
    except (ValueError, RecursionError):
        raise not_json(text.content, text.file) or _no_package(text.file) from None


def _own(text: _Text, document: dict[str, Any]) -> OpenedPackage:
    """A fact sheet in which something does not stand as the types have it: another form, or a slip."""
    from harbin_viewer.factsheet.descriptor.foreign.foreign_views import is_drawn, not_drawn
    from harbin_viewer.factsheet.descriptor.foreign.forms import in_one_form
    from harbin_viewer.factsheet.descriptor.foreign.noted import Noted
    from harbin_viewer.factsheet.descriptor.json_faults import not_json

    is_json = text.file.suffix.lower() == ".json"
    if is_json and (broken := not_json(text.content, text.file)):
        raise broken
    wrong: list[SheetError] = []
    noted = Noted()
    if isinstance(document.get("resources"), list):
        in_one_form(document, text.files(), "", lambda *told: wrong.append(SheetError(text.file, *told)))
    views: Any = document.get("views")
    for view in list(views) if isinstance(views, list) else ():
        if isinstance(view, dict) and isinstance(view.get("specType"), str) and not is_drawn(view):
            noted.add("left out", not_drawn(view))
            views.remove(view)
    sheet = decoding.converted(document, text.content if is_json else None)
    if sheet is not None:
        return _with_what_it_refers_to(text, sheet, wrong, frozenset(), noted)
    slips, rest, touched = decoding.slips(document, text.file)
    if not slips and is_json:
        wrong += decoding.slip_in_figures(text.content, document, text.file)
    if rest is None:
        return OpenedPackage(text.file, None, (*wrong, *slips))
    return _with_what_it_refers_to(text, rest, [*wrong, *slips], touched, noted)


def _with_what_it_refers_to(
    text: _Text, sheet: FactSheet, wrong: list[SheetError], touched: frozenset[str] | None, noted: Noted | None
) -> OpenedPackage:
    """A fact sheet with the mistakes in what it refers to; what it lacks and can be given is `_completed`."""
    if any(not resource.path.endswith(".csv") for resource in sheet.resources):
        from harbin_viewer.factsheet.descriptor.foreign.other_formats import with_parts

        sheet = with_parts(sheet, text.files())
    dangling = () if touched is None else references.mistakes(sheet, text.file, text.there, touched)
    found = (*wrong, *dangling)
    far = any("://" in path for resource in sheet.resources for path in resource.paths)
    whole = bool(sheet.title and sheet.name) and all(source.title for source in sheet.sources)
    if whole and not far and noted is None:
        return OpenedPackage(text.file, sheet, found)
    return _completed(text, sheet, found, noted)


def _completed(text: _Text, sheet: FactSheet, mistakes: tuple[SheetError, ...], noted: Noted | None) -> OpenedPackage:
    """A fact sheet with a title, a name, and the reasons why tables at an address are not read."""
    from harbin_viewer.factsheet.descriptor.foreign.assumed import completed
    from harbin_viewer.factsheet.descriptor.foreign.noted import Noted

    noted = noted or Noted()
    whole = completed(sheet, text.folder, noted)
    resources = tuple(_far(resource, noted) for resource in whole.resources)
    return OpenedPackage(text.file, replace(whole, resources=resources), mistakes, noted.notices())


def _far(resource: Resource, noted: Noted) -> Resource:
    """The resource; with the reason why it is not read, where its file stands at an address."""
    address = next((path for path in resource.paths if "://" in path), "")
    if not address:
        return resource
    reason = f"It stands at {address}, and nothing is fetched."
    noted.add("left out", reason, resource=resource.name)
    return replace(resource, reason=reason)


def _foreign(text: _Text, document: dict[str, Any]) -> OpenedPackage:
    from harbin_viewer.factsheet.descriptor.foreign.assumed import completed
    from harbin_viewer.factsheet.descriptor.foreign.foreign_package import understood
    from harbin_viewer.factsheet.descriptor.foreign.noted import Noted
    from harbin_viewer.factsheet.descriptor.foreign.plain_values import is_yaml
    from harbin_viewer.factsheet.descriptor.json_faults import not_json
    from harbin_viewer.factsheet.descriptor.standard import departs, departures, version_of

    odd = None if is_yaml(text.file.name) else not_json(text.content, text.file)
    if not (document.get("resources") or document.get("result")):
        raise odd or _no_package(text.file)
    noted = Noted()
    if odd is not None:
        noted.add("odd", odd.problem, place=odd.place)
    otherwise, version = list(departures(document)), version_of(document)
    sheet = completed(understood(document, text.files(), noted), text.folder, noted)
    for place, asked in otherwise:
        noted.slip("odd", departs(version), place=f"{place or 'package'}: {asked}")
    return OpenedPackage(text.file, sheet, (), noted.notices())


def _no_package(file: Path) -> SheetError:
    remedy = f"Open the folder of a data package, or its {DESCRIPTOR}."
    return SheetError(file, "", "This is no data package: it names no resources.", remedy)


def _folder_files(file: Path) -> PackageFiles:
    from harbin_viewer.factsheet.sources.files.package_files import FolderFiles

    return FolderFiles(file.parent)


def _name(file: Path) -> str:
    """The name of the folder that a descriptor lies in."""
    return file.parent.name or file.parent.resolve().name


def _content(file: Path) -> bytes:
    if is_plain_file(file) and file.suffix.lower() not in SUFFIXES:
        raise _no_fact_sheet(file)
    if address := address_in(file):
        raise _not_fetched(address)
    try:
        found = file.stat()
        if not stat.S_ISREG(found.st_mode):
            raise _no_file(file)
        if found.st_size > LARGEST:
            raise _too_large(file)
        return file.read_bytes()
    except FileNotFoundError:
        raise _missing(file) from None
    except OSError as error:
        raise unreadable(file, error) from None


def _no_fact_sheet(file: Path) -> SheetError:
    return SheetError(file, "", "This is no fact sheet.", f"Open the folder of one, or the {DESCRIPTOR} in it.")


def _not_fetched(address: str) -> SheetError:
    problem = "This is an address, and nothing is fetched."
    return SheetError(address, "", problem, "Download it, and open the file.")


def _no_file(file: Path) -> SheetError:
    problem = "The file cannot be read: it is a folder, a device or a pipe."
    return SheetError(file, "", problem, f"Give the folder of a fact sheet, or its {DESCRIPTOR}.")


def _too_large(file: Path) -> SheetError:
    problem = f"The descriptor has more than {LARGEST // 1024**2} MB, more than is read of one."
    return SheetError(file, "", problem, "Keep the rows of tables in files of their own, beside it.")


def _missing(file: Path) -> SheetError:
    remedy = "Correct the path: to a data package, its folder, or a table."
    return SheetError(file, "", "There is no such file.", remedy)
