"""The one error of the readers of files, imported here for all of them."""

from harbin_viewer.factsheet.sheet import SheetError

__all__ = ["SheetError"]
