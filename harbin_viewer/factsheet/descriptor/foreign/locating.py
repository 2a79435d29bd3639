"""Which file of a folder is the descriptor of a package."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

DESCRIPTOR = "datapackage.json"

NAMES = (
    DESCRIPTOR, "datapackage.yaml", "datapackage.yml", "data_package.json", "data_package.yaml", "data_package.yml",
    "data-package.json", "data-package.yaml", "data-package.yml", "package.datapackage.json",
)  # fmt: skip
"""The names that descriptors go by, the standard's own first."""

SUFFIXES = (".json", ".yaml", ".yml")
"""The endings of descriptors."""


def descriptor_among(names: Iterable[str]) -> str | None:
    """The descriptor among the paths of a package's files: the one that lies highest; None where there is none."""
    ranks = {name: rank for rank, name in enumerate(NAMES)}
    found = [path for path in names if PurePosixPath(path).name.lower() in ranks]
    return min(found, key=lambda path: (path.count("/"), ranks[PurePosixPath(path).name.lower()], path), default=None)
