"""A chart that a reader chose, kept: among the views of a sheet, or as a file of its own beside the data of others."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import msgspec

from harbin_viewer.atomic_write import write_whole
from harbin_viewer.charts.exploring.chosen_views import view_of_choice
from harbin_viewer.charts.exploring.explored import brief_of
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.authoring.arranging.splicing import refuse_new_mistakes
from harbin_viewer.factsheet.authoring.own_descriptor import descriptor_in, own_descriptor, still_in
from harbin_viewer.factsheet.authoring.whole_files import alone_in, content_of
from harbin_viewer.factsheet.descriptor.charts_file import kept_charts
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.json_splice import with_member
from harbin_viewer.factsheet.model.exploration import FORMS, Exploration
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR, KEPT_CHARTS
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.sources.as_shown import units_in
from harbin_viewer.factsheet.sources.files.on_disk import is_plain_file, is_there
from harbin_viewer.factsheet.wording import quoted


def keep(document: Document, exploration: Exploration, chart: Chart) -> tuple[str, Path]:
    """Keep a chart; what was done in a sentence, and the file. An ExportError or a SheetError says why it cannot be."""
    chosen = _pinned(document, exploration)
    with alone_in(document.folder):
        view = view_of_choice(document, chosen, title=chart.title, taken=_taken(document))
        return _kept(document, view)


def _taken(document: Document) -> set[str]:
    """The names of the charts that the descriptor has by now: another window may have kept one meanwhile."""
    descriptor = own_descriptor(document)
    if descriptor is None:
        return set()
    views = descriptor_in(content_of(descriptor), descriptor).get("views")
    return {str(view.get("name")) for view in views or () if isinstance(view, dict)}


def _kept(document: Document, view: View) -> tuple[str, Path]:
    descriptor = own_descriptor(document)
    if descriptor is not None and _is_own(descriptor):
        before = content_of(descriptor)
        with still_in(before, descriptor, "views", "list of charts"):
            spliced = with_member(before.decode("utf-8"), "views", _plain(view))
        refuse_new_mistakes(descriptor, f"chart {quoted(view.label)}", before, spliced.encode())
        write_whole(descriptor, spliced.encode())
        return f"The chart “{view.label}” was kept with the sheet; reload it to see it among the charts.", descriptor
    file = _free(document.folder, view.name)
    write_whole(file, _file_of(document, view))
    return f"The chart “{view.label}” was kept beside the data: opening “{file.name}” leads back to it.", file


def may_keep(document: Document) -> bool:
    """Whether a chart can be kept where the document lies."""
    return os.access(document.folder, os.W_OK)


def keep_with_copy(document: Document, exploration: Exploration, chart: Chart, folder: Path) -> tuple[str, Path]:
    """Keep a chart in a new folder, with a copy of what it is of: what was done, and the file of the chart; SheetError
    where that cannot be written.
    """
    from harbin_viewer.factsheet.authoring.writing import write_files

    view = view_of_choice(document, _pinned(document, exploration), title=chart.title)
    name = f"{view.name}{KEPT_CHARTS}"
    written = write_files({name: _file_of(document, view), **_originals(document)}, folder)
    done = f"The chart “{view.label}” was kept in a new folder, with a copy of its data"
    return f"{done}: opening “{name}” there leads back to it.", written / name


def _originals(document: Document) -> dict[str, bytes]:
    """The file that was opened, or all files of a folder."""
    beside = _lies_beside(document)
    if own_descriptor(document) is None and is_plain_file(beside):
        return {beside.name: beside.read_bytes()}
    return {name: document.files.read(name) for name in document.files.names()}


def _file_of(document: Document, view: View) -> bytes:
    """The file that a chart is kept in, which names what it lies beside and the units that its reader said."""
    kept: dict[str, Any] = {"views": [_plain(view)]}
    if units := _said_units(document):
        kept["units"] = units
    beside = _lies_beside(document)
    if beside not in (document.folder, document.folder / DESCRIPTOR):
        kept["package"] = beside.name
    return (json.dumps(kept, ensure_ascii=False, indent=2) + "\n").encode()


def _said_units(document: Document) -> dict[str, dict[str, str]]:
    """The units that the reader said, now or when the charts were kept that were opened, by table and field."""
    before = kept_charts(document.path).units if document.is_of_kept_charts else {}
    now = {name: units_in(given) for name, given in document.corrections.items()}
    said = {name: {**before.get(name, {}), **now.get(name, {})} for name in (*before, *now)}
    return {name: units for name, units in said.items() if units}


def _lies_beside(document: Document) -> Path:
    """What the chart is of, as a file of kept charts names it."""
    if document.is_of_kept_charts:
        return document.folder / kept_charts(document.path).package
    return own_descriptor(document) or document.path


def _pinned(document: Document, exploration: Exploration) -> Exploration:
    """The choice with the time that its words tell of, which newer data would not have as the last."""
    brief = brief_of(document, exploration)
    if exploration.period is not None or FORMS[exploration.form].period != "moment" or brief.cube.times is None:
        return exploration
    return msgspec.structs.replace(exploration, period=(float(brief.figures.moments()[0]), brief.moment))


def _is_own(descriptor: Path) -> bool:
    """Whether the sheet declares its tabs itself, in a file that may be written: then it is the reader's to change."""
    if not os.access(descriptor, os.W_OK) or not os.access(descriptor.parent, os.W_OK):
        return False
    return isinstance(descriptor_in(content_of(descriptor), descriptor).get("factsheet"), dict)


def _plain(view: View) -> Any:
    """A view as JSON has it, without what is so anyway."""
    return _without_defaults(msgspec.to_builtins(view))


def _without_defaults(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    found = {key: _without_defaults(part) for key, part in value.items()}
    return {key: part for key, part in found.items() if part not in ("", None, False, [], {}) and part != ()}


def _free(folder: Path, name: str) -> Path:
    files = (folder / f"{name if number == 1 else f'{name}-{number}'}{KEPT_CHARTS}" for number in range(1, 10_000))
    return next(file for file in files if not is_there(file))
