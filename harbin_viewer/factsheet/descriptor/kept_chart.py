"""A file with charts that a reader kept beside the data of others: the package it lies beside, with these charts."""

from __future__ import annotations

from pathlib import Path

import msgspec

from harbin_viewer.factsheet.descriptor import package, references
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.tabs.kinds.charts import ChartsTab

ENDING = ".chart.json"


class _Kept(msgspec.Struct):
    views: tuple[View, ...]
    package: str = package.DESCRIPTOR


def is_kept(path: Path) -> bool:
    """Whether a path is that of such a file."""
    return path.name.endswith(ENDING)


def open_kept(path: Path) -> FactSheet:
    """The package beside the file, with a first tab of the charts in it; SheetError where one of both has a mistake."""
    try:
        kept = msgspec.json.decode(path.read_bytes(), type=_Kept)
    except OSError as error:
        raise SheetError(path, "", f"The file cannot be read: {error.strerror or error}.", "Check the file.") from None
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise SheetError(path, "", f"This is no kept chart: {error}.", "Keep the chart anew.") from None
    name = Path(kept.package).name
    sheet = package.open_sheet(path.parent / name)
    names = {view.name for view in kept.views}
    views = (*kept.views, *(view for view in sheet.views if view.name not in names))
    tab = ChartsTab(name=_free("kept-charts", sheet), title="Kept charts", views=tuple(one.name for one in kept.views))
    own = msgspec.structs.replace(sheet.factsheet, tabs=(tab, *sheet.factsheet.tabs))
    sheet = msgspec.structs.replace(sheet, views=views, factsheet=own)
    for mistake in references.mistakes(sheet, path):
        raise mistake
    return sheet


def _free(name: str, sheet: FactSheet) -> str:
    taken = {tab.name for tab in sheet.factsheet.tabs}
    return name if name not in taken else _free(f"{name}-", sheet)
