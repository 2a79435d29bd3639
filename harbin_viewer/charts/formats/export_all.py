"""All charts of a sheet into a folder, in several formats, with an index for people and one for programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from harbin_viewer.atomic_write import ExportError, sweep, write_whole
from harbin_viewer.charts.formats.export import export
from harbin_viewer.charts.formats.format import Look, Options
from harbin_viewer.charts.formats.registry import formats
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.scene import Size
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.source import Source
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.sources.files.on_disk import is_there
from harbin_viewer.factsheet.words.file_names import is_device

_LONGEST_STEM = 80
"""Characters of a file's name, so that deep folders stay within Windows' 260."""

_NOTHING = ("No chart was written that it could list.", "See what kept them from being written.")

INDEX_FILES = ("index.html", "index.json")
"""The index, for people and for programs."""


@dataclass(frozen=True)
class Step:
    """One file of an export, the `number`th of `count`: written, or what kept it from being written."""

    number: int
    count: int
    file: Path
    error: ExportError | SheetError | None = None


def file_stems(names: Sequence[str]) -> dict[str, str]:
    """A file name without ending for each of these names: valid on Windows, macOS and Linux, no two alike on any."""
    taken = {"index"}
    stems: dict[str, str] = {}
    for name in names:
        stem = _valid(name)
        number = 1
        while stem.lower() in taken:
            number += 1
            stem = f"{_valid(name)}-{number}"
        taken.add(stem.lower())
        stems[name] = stem
    return stems


def files_of(views: Sequence[View], names: Sequence[str], folder: Path, *, index: bool = True) -> list[Path]:
    """The files that `export_all` will write, in its order."""
    stems = file_stems([view.name for view in views])
    files = [folder / f"{stems[view.name]}{formats()[name].suffix}" for view in views for name in names]
    return files + [folder / file for file in INDEX_FILES if index]


def export_all(
    document: Document, views: Sequence[View], chart_of: Callable[[View], Chart], names: Sequence[str],
    folder: Path, options: Options, *, keep: bool = False, index: bool = True, look: Look = int,
) -> Iterator[Step]:  # fmt: skip
    """Write each view in each format, then `index.html` and `index.json`; a step for each file, failed or not.

    Who stops asking for steps ends the export: the index is then left as it was. `keep` leaves files that exist, and
    `look` is called between some rows of a file, and before it takes its place.
    """
    sweep(folder)
    stems = file_stems([view.name for view in views])
    count = len(views) * len(names) + (2 if index else 0)
    entries: list[tuple[str, Chart, dict[str, str]]] = []
    number = 0
    write = partial(_error_of, document, options, look, keep=keep)
    for view in views:
        files = {name: folder / f"{stems[view.name]}{formats()[name].suffix}" for name in names}
        written: dict[str, str] = {}
        made = _made(chart_of, view)
        for name, file in files.items():
            error = made if isinstance(made, SheetError) else write(made, file, name)
            if error is None:
                written[name] = file.name
            number += 1
            yield Step(number, count, file, error)
        if written and isinstance(made, Chart):
            entries.append((stems[view.name], made, written))
    pages = _index(document.sheet, entries, options) if index else {}
    for file_name, content in pages.items():
        number += 1
        file = folder / file_name
        error = _write_error(file, content, keep=keep) if entries or not views else ExportError(file, *_NOTHING)
        yield Step(number, count, file, error)


def _valid(name: str) -> str:
    """Letters, digits, dots, dashes and underscores; not what Windows takes for a device; not too long."""
    kept = "".join(letter if letter.isascii() and (letter.isalnum() or letter in "._-") else "-" for letter in name)
    kept = kept[:_LONGEST_STEM].strip(". ").lstrip(".-") or "chart"  # what begins with a dash is an option to others
    return f"chart-{kept}" if is_device(kept) else kept


def _made(chart_of: Callable[[View], Chart], view: View) -> Chart | SheetError:
    try:
        return chart_of(view)
    except SheetError as error:
        return error


def _error_of(
    document: Document, options: Options, look: Look, chart: Chart, file: Path, name: str, *, keep: bool
) -> ExportError | None:
    if keep and is_there(file):
        return kept(file)
    try:
        export(document, chart, file, name, options, look, look)
    except ExportError as error:
        return error
    return None


def _sources(sheet: FactSheet, chart: Chart) -> tuple[Source, ...]:
    found = (sheet.source(name) for name in dict.fromkeys(series.source for series in chart.series))
    return tuple(source for source in found if source is not None)


def _index(sheet: FactSheet, charts: Sequence[tuple[str, Chart, dict[str, str]]], options: Options) -> dict[str, str]:
    """The files of the index by name: for each chart its name, itself and its files."""
    from harbin_viewer.charts.formats.document_facts import facts_of
    from harbin_viewer.charts.formats.index import Entry, as_html, as_json

    entries = [
        Entry(name, facts_of(sheet, chart), files, _sources(sheet, chart), _size(chart, files, options))
        for name, chart, files in charts
    ]
    return {"index.html": as_html(sheet, entries), "index.json": as_json(sheet, entries)}


def _size(chart: Chart, names: Iterable[str], options: Options) -> Size:
    """How large the picture of a chart is among its files."""
    from harbin_viewer.charts.formats.picture import picture

    is_there = any(formats()[name].holds == "picture" for name in names)
    return picture(chart, options).size if is_there else options.size


def _write_error(file: Path, content: str, *, keep: bool) -> ExportError | None:
    if keep and is_there(file):
        return kept(file)
    try:
        write_whole(file, content.encode())
    except ExportError as error:
        return error
    return None


def kept(file: Path) -> ExportError:
    """What is said of a file that is in the way and is to be kept."""
    return ExportError(file, "The file exists and is to be kept.", "Choose another folder.")
