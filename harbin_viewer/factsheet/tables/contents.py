"""What tables are read from: the files of a package, through the one gate for them, and its resources by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.resource import Resource

if TYPE_CHECKING:
    from pathlib import Path

    from harbin_viewer.factsheet.sources.files.package_files import PackageFiles


class Contents(Protocol):
    """A package as the readers of tables see it; a `Document` is one."""

    @property
    def files(self) -> PackageFiles:
        """Its files, by their paths; nothing else is opened."""

    @property
    def descriptor(self) -> Path:
        """The file that mistakes in what it declares name."""

    def resource(self, name: str) -> Resource:
        """The resource of that name; KeyError where there is none."""


def readable(contents: Contents, name: str) -> Resource:
    """The resource of that name; SheetError where it is known before that nothing of it can be read."""
    resource = contents.resource(name)
    if resource.reason:
        remedy = "Put the file into the folder, or correct the path."
        raise SheetError(contents.descriptor, f"resource “{name}”", resource.reason, remedy)
    return resource
