"""A file with charts that a reader kept beside the data of others: what it lies beside, with these charts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from harbin_viewer.factsheet.descriptor import references
from harbin_viewer.factsheet.descriptor.foreign.locating import LARGEST
from harbin_viewer.factsheet.descriptor.orderly_words import in_order
from harbin_viewer.factsheet.model.error import SheetError, unreadable
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR, KEPT_CHARTS, FactSheet
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.sources.as_shown import in_unit
from harbin_viewer.factsheet.sources.files.on_disk import is_plain_file
from harbin_viewer.factsheet.tabs.kinds.charts import ChartsTab

_MOST_FILES = 500
"""Files of kept charts that are looked into beside one file of data."""


class KeptCharts(msgspec.Struct):
    """`package` is the name of the file or descriptor beside it that the charts are of.

    `units` are those that a reader said, by table and field.
    """

    views: tuple[View, ...]
    package: str = DESCRIPTOR
    units: dict[str, dict[str, str]] = {}


def is_kept(path: Path) -> bool:
    """Whether a path is that of such a file."""
    return path.name.endswith(KEPT_CHARTS)


def kept_charts(path: Path) -> KeptCharts:
    """The charts in a file; SheetError where it cannot be read as such."""
    try:
        if not is_plain_file(path) or path.stat().st_size > LARGEST:
            raise SheetError(path, "", "It is no file of kept charts.", "Keep the chart anew.")
        content = path.read_bytes()
        kept = in_order(msgspec.json.decode(content, type=KeptCharts), content)
    except OSError as error:
        raise unreadable(path, error) from None
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise SheetError(path, "", f"This is no kept chart: {error}.", "Keep the chart anew.") from None
    if Path(kept.package).name != kept.package:
        raise SheetError(path, "package", "It names a file elsewhere.", "Put it beside the data that it is of.")
    return kept


def kept_beside(data: Path) -> Iterator[tuple[Path, KeptCharts]]:
    """The files of kept charts that lie beside a file and are of it, in the order of their names; others are passed."""
    try:
        files = sorted(file for file in data.parent.iterdir() if is_kept(file))
    except OSError:
        return
    for file in files[:_MOST_FILES]:
        with suppress(SheetError):
            kept = kept_charts(file)
            if kept.package == data.name:
                yield file, kept


def with_kept(sheet: FactSheet, kept: KeptCharts, path: Path) -> FactSheet:
    """The sheet with a first tab of the kept charts, if any; SheetError for what these name and it does not have."""
    names = {view.name for view in kept.views}
    views = (*kept.views, *(view for view in sheet.views if view.name not in names))
    own = msgspec.structs.replace(sheet.factsheet, tabs=(*_tab(sheet, kept), *sheet.factsheet.tabs))
    resources = tuple(_in_units(resource, kept.units.get(resource.name, {})) for resource in sheet.resources)
    sheet = msgspec.structs.replace(sheet, views=views, factsheet=own, resources=resources)
    for mistake in references.mistakes(sheet, path, lambda _path: ""):
        raise mistake
    return sheet


def _tab(sheet: FactSheet, kept: KeptCharts) -> Iterator[ChartsTab]:
    """The tab of the kept charts, unless all were taken out."""
    views = tuple(view.name for view in kept.views)
    if views:
        yield ChartsTab(name=_free("kept-charts", sheet), title="Kept charts", views=views)


def _in_units(resource: Resource, units: Mapping[str, str]) -> Resource:
    """A table with its columns in the units that a reader said of them when the charts were kept."""
    if resource.schema is None or not units:
        return resource
    fields = tuple(
        in_unit(field, units[field.name]) if field.name in units else field for field in resource.schema.fields
    )
    return msgspec.structs.replace(resource, schema=msgspec.structs.replace(resource.schema, fields=fields))


def _free(name: str, sheet: FactSheet) -> str:
    taken = {tab.name for tab in sheet.factsheet.tabs}
    return name if name not in taken else _free(f"{name}-", sheet)
