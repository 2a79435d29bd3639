"""Where the files of a package of others are: as its descriptor says, or else where they must be meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from harbin_viewer.factsheet.descriptor.foreign.forms import is_address
from harbin_viewer.factsheet.descriptor.foreign.noted import Noted
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.resource import LOST
from harbin_viewer.factsheet.sources.files.package_files import PackageFiles
from harbin_viewer.factsheet.sources.files.path_rules import path_problem
from harbin_viewer.factsheet.wording import listed, quoted

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.notice import NoticeKind

REASON = "harbin:reason"
"""The property that says why a resource cannot be read."""

_DATA = (".csv", ".tsv", ".txt", ".tab", ".json", ".xlsx", ".xls", ".ods", ".parquet")
"""Endings of files that may hold a table."""

_MISSING = "Tables whose file is not in the folder are listed, and not read."
_UNNAMED = "Tables for which the descriptor names no file are listed, and not read."
_FAR = "Tables that stand at an address are listed, and not fetched."
_FORBIDDEN = "Tables whose path may not be followed are listed, and not read."

_PACKED = (".gz", ".zip", ".bz2", ".xz")
_LEAST_BEGINNING = 40
"""Letters of a name that was cut which must be there to tell whose it is."""


class Whereabouts:
    """Finds the file of each resource; says of each that is not there what is read in its place, or why nothing is."""

    def __init__(self, files: PackageFiles) -> None:
        self._files = files
        self._names: tuple[str, ...] | None = None
        self._told: list[tuple[dict[str, Any], NoticeKind, str, str]] = []
        self._wrong_paths: set[str] = set()

    def settle(self, resources: Sequence[dict[str, Any]]) -> None:
        """Correct the paths of resources, or give the reason why they cannot be read, in place."""
        lost = [resource for resource in resources if not self._settled(resource)]
        for resource in lost:
            several = "*" in str(resource["path"]) or bool(resource.get("morePaths"))
            found = None if several else self._meant(str(resource["path"])) or self._only_file(resources)
            if found == resource["path"]:
                continue  # it is there, and may not be followed: that is said where it is read
            if found:
                why = "may not be read" if path_problem(resource["path"]) else "is not there"
                told = f"The file that the descriptor names {why}; {quoted(found)} is read in its place."
                self._told.append((resource, "assumed", told, f"{resource['path']}"))
                self._wrong_paths.add(told)
                resource["path"] = found
            elif self._in_parts(resource) or self._first_part(resource):
                continue
            elif problem := path_problem(resource["path"]):
                self._give_up(resource, f"{quoted(resource['path'])} cannot be read: {problem}", _FORBIDDEN)
            else:
                self._give_up(resource, _none(resource["path"]), _MISSING)

    def tell(self, noted: Noted) -> None:
        """Tell what was settled, by the names that the resources have by now."""
        for resource, kind, sentence, place in self._told:
            if sentence in self._wrong_paths:
                noted.slip(kind, sentence, resource=str(resource["name"]), place=place)
            elif kind in ("assumed", "odd"):
                noted.add(kind, sentence, resource=str(resource["name"]), place=place)
            else:
                noted.add(kind, sentence, place=f"table {quoted(resource['name'])}")

    def _settled(self, resource: dict[str, Any]) -> bool:
        """Whether nothing is to be looked for: all files are there, or it is clear why none can be read."""
        path = resource.get("path")
        if resource.get("data") is not None:
            self._leave_out_file(resource)
        elif not isinstance(path, str) or not path.strip():
            self._give_up(resource, "The descriptor names no file for it.", _UNNAMED)
        elif address := next(filter(is_address, (path, *resource.get("morePaths", ()))), None):
            self._take_copy(resource, address)
        else:
            resource["path"] = path = self._plainly(path)
            if path_problem(path) or not self._is_there(path):
                return False
            self._leave_out_parts(resource)
        return True

    def _leave_out_file(self, resource: dict[str, Any]) -> None:
        """Rows that stand in the descriptor are read, and the file that is named beside them is not."""
        path, resource["path"] = resource.get("path"), ""
        if isinstance(path, str) and path.strip():
            told = f"Its rows stand in the descriptor, and are shown; the file {quoted(path)} is not read."
            self._told.append((resource, "odd", told, ""))

    def _leave_out_parts(self, resource: dict[str, Any]) -> None:
        """Parts of a table that are not there spoil themselves alone."""
        missing = [more for more in resource.get("morePaths", ()) if not self._is_there(more)]
        if missing:
            resource["morePaths"] = [more for more in resource["morePaths"] if more not in missing]
            resource.setdefault(LOST, []).extend(_none(more) for more in missing)
            files = listed([quoted(more) for more in missing])
            self._told.append((resource, "odd", f"Parts of the table are not in the folder: {files}.", ""))

    def _in_parts(self, resource: dict[str, Any]) -> bool:
        """Whether a path is that of a folder, or has a star in it, and stands for the files that it fits."""
        path = str(resource["path"])
        pattern = f"{path}*" if path.endswith("/") else path
        if "*" not in pattern or resource.get("morePaths") or path_problem(path):
            return False
        parts = sorted(name for name in self._all_names() if fnmatchcase(name, pattern.removeprefix("./")))
        if parts:
            told = f"{quoted(path)} stands for several files, which are read as one table."
            self._told.append((resource, "assumed", told, path))
            resource["path"], resource["morePaths"] = parts[0], parts[1:]
        return bool(parts)

    def _first_part(self, resource: dict[str, Any]) -> bool:
        """Whether the first part of a table is not there and another is, with which it then begins."""
        there = [more for more in resource.get("morePaths", ()) if self._is_there(more)]
        if there:
            missing = [resource["path"], *(more for more in resource["morePaths"] if more not in there)]
            resource["path"], resource["morePaths"] = there[0], [*there[1:], *missing]
            self._leave_out_parts(resource)
        return bool(there)

    def _copy_of(self, address: str) -> str | None:
        """The one file of the package that is called as what stands at an address is."""
        last = PurePosixPath(address.split("?")[0].split("#")[0]).name
        found = [name for name in self._all_names() if PurePosixPath(name).name == last]
        return found[0] if len(found) == 1 and last else None

    def _take_copy(self, resource: dict[str, Any], address: str) -> None:
        """Read a file of the package in place of one at an address, or nothing."""
        found = None if resource.get("morePaths") else self._copy_of(address)
        if found is None:
            self._give_up(resource, f"It stands at {address}, and nothing is fetched.", _FAR)
            return
        told = f"The table is said to stand at {address}; {quoted(found)} is read in its place."
        self._told.append((resource, "assumed", told, ""))
        resource["path"] = found

    def _give_up(self, resource: dict[str, Any], reason: str, kind: str) -> None:
        """A resource is not read for this reason; the notice tells of all that are of a kind."""
        resource[REASON] = reason
        if kind != _FAR:
            resource.setdefault(LOST, []).append(reason)
        self._told.append((resource, "left out", kind, ""))

    def _plainly(self, path: str) -> str:
        """A path with slashes and without a step to where it begins, where that alone is odd in it."""
        plain = path if self._is_there(path) else path.replace("\\", "/")
        return plain.removeprefix("./")

    def _is_there(self, path: str) -> bool:
        """Whether there is such a file, and be it one that may not be read; none is written anew for that."""
        try:
            self._files.local_path(path)
        except SheetError as mistake:
            return isinstance(mistake.__cause__, PermissionError)
        return True

    def _meant(self, path: str) -> str | None:
        """The one file that a path must mean: other letters in place of those no file name can have, a cut end, …"""
        wanted = {_sorted_out(path), _sorted_out(unquote(path))}
        known = {name: _sorted_out(name) for name in self._all_names()}
        beginnings = [known_name for known_name, sorted_out in known.items() if sorted_out in wanted]
        if not beginnings:
            beginnings = [
                name for name, sorted_out in known.items() if any(_is_cut(sorted_out, whole) for whole in wanted)
            ]
        if not beginnings:
            last = _sorted_out(PurePosixPath(path).name)
            beginnings = [name for name in known if _sorted_out(PurePosixPath(name).name) == last]
        if not beginnings:
            packed = {f"{path}{suffix}" for suffix in _PACKED}
            beginnings = [name for name in known if name in packed]
        return beginnings[0] if len(beginnings) == 1 else None

    def _only_file(self, resources: Sequence[dict[str, Any]]) -> str | None:
        """The only file of a table, where the package has but one resource: of several, each may be another's."""
        tables = [name for name in self._all_names() if name.lower().endswith(_DATA[:2])]
        return tables[0] if len(tables) == len(resources) == 1 else None

    def _all_names(self) -> tuple[str, ...]:
        if self._names is None:
            self._names = tuple(name for name in self._files.names() if _is_data(name))
        return self._names


def _none(path: object) -> str:
    return f"There is no file {quoted(path)} in the folder."


def _is_data(name: str) -> bool:
    stem = name.lower()
    for suffix in _PACKED:
        stem = stem.removesuffix(suffix)
    return stem.endswith(_DATA) and PurePosixPath(stem).name not in ("datapackage.json", "package.json")


def _sorted_out(path: str) -> tuple[str, str]:
    """What is left of a path and its ending without the letters that differ from one file system to another."""
    stem, dot, suffix = path.rpartition(".")
    letters = unicodedata.normalize("NFKC", stem if dot else path).casefold()
    return re.sub(r"[^\w]+", "", letters.removeprefix("./")), suffix.casefold() if dot else ""


def _is_cut(name: tuple[str, str], wanted: tuple[str, str]) -> bool:
    """Whether a name is the beginning of the one that is wanted."""
    return name[1] == wanted[1] and len(name[0]) >= _LEAST_BEGINNING and wanted[0].startswith(name[0])
