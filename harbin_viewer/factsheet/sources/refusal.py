"""The one error of the readers of files, imported here for all of them."""

from harbin_viewer.factsheet.model.error import SheetError

__all__ = ["SheetError"]
