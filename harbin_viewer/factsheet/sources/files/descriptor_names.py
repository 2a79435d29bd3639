"""The names that descriptors of data packages go by, and which of several files is the descriptor."""

from __future__ import annotations

from collections.abc import Iterable

from harbin_viewer.factsheet.model.sheet import DESCRIPTOR

NAMES = (
    DESCRIPTOR, "datapackage.yaml", "datapackage.yml", "data_package.json", "data_package.yaml", "data_package.yml",
    "data-package.json", "data-package.yaml", "data-package.yml", "package.datapackage.json",
)  # fmt: skip
"""The standard's own first."""

_RANKS = {name: rank for rank, name in enumerate(NAMES)}


def is_descriptor(name: str) -> bool:
    """Whether the file of this name is one, wherever it lies."""
    return _bare(name) in _RANKS


def descriptor_among(names: Iterable[str]) -> str | None:
    """The descriptor among the paths of a package's files: the one that lies highest; None where there is none."""
    ranked = _ranked(names)
    return ranked[0][-1] if ranked else None


def one_descriptor_among(names: Iterable[str]) -> str | None:
    """The same of a folder or zip that may hold several packages: None also where they lie in folders of their own."""
    ranked = _ranked(names)
    folders = {path.rpartition("/")[0] for _depth, _rank, path in ranked}
    return ranked[0][-1] if ranked and (len(folders) == 1 or "" in folders) else None


def folders_of_packages(names: Iterable[str]) -> list[str]:
    """The folders of several packages that lie beside each other; none where one describes all, or there is but one."""
    paths = list(names)
    folders = dict.fromkeys(path.rpartition("/")[0] for _depth, _rank, path in _ranked(paths))
    return [] if one_descriptor_among(paths) else list(folders)


def _ranked(names: Iterable[str]) -> list[tuple[int, int, str]]:
    return sorted((path.count("/"), _RANKS[name], path) for path in names if (name := _bare(path)) in _RANKS)


def _bare(path: str) -> str:
    return path.rpartition("/")[2].lower()  # for all files of a folder, several times a second
