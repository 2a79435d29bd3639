"""All charts of a sheet into a folder, in several formats, with an index for people and one for programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from harbin_viewer.charts.chart import Chart
from harbin_viewer.charts.document_facts import DocumentFacts, facts_of
from harbin_viewer.charts.export import SUFFIXES, Options, export
from harbin_viewer.charts.markup import escaped
from harbin_viewer.charts.whole_file import ExportError, write_whole
from harbin_viewer.factsheet.sheet import FactSheet, SheetError, View

_LONGEST_STEM = 80
"""Characters of a file's name, so that deep folders stay within Windows' 260."""

_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
_SHOWN_FIRST = ("svg", "png", "webp", "jpeg")


@dataclass(frozen=True)
class Step:
    """One file of an export, the `number`th of `count`: written, or what kept it from being written."""

    number: int
    count: int
    file: Path
    error: ExportError | SheetError | None = None


@dataclass(frozen=True)
class _Entry:
    """A chart in the index, and its files by format."""

    name: str
    facts: DocumentFacts
    files: dict[str, str]


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


def export_all(
    sheet: FactSheet, views: Sequence[View], chart_of: Callable[[View], Chart], formats: Sequence[str], folder: Path,
    options: Options, *, keep: bool = False, index: bool = True,
) -> Iterator[Step]:  # fmt: skip
    """Write each view in each format, then `index.html` and `index.json`; a step for each file, failed or not.

    Who stops asking for steps ends the export: the index is then left as it was. `keep` leaves files that exist.
    """
    stems = file_stems([view.name for view in views])
    count = len(views) * len(formats) + (2 if index else 0)
    entries: list[_Entry] = []
    number = 0
    for view in views:
        files = {kind: folder / f"{stems[view.name]}{SUFFIXES[kind]}" for kind in formats}
        written: dict[str, str] = {}
        made = _made(chart_of, view)
        for kind, file in files.items():
            error = made if isinstance(made, SheetError) else _error_of(sheet, made, file, kind, options, keep=keep)
            if error is None:
                written[kind] = file.name
            number += 1
            yield Step(number, count, file, error)
        if written and isinstance(made, Chart):
            entries.append(_Entry(view.name, facts_of(sheet, made), written))
    pages = {"index.html": _html(sheet, entries), "index.json": _json(sheet, entries)} if index else {}
    for name, content in pages.items():
        number += 1
        yield Step(number, count, folder / name, _write_error(folder / name, content, keep=keep))


def _valid(name: str) -> str:
    """Letters, digits, dots, dashes and underscores; not what Windows takes for a device; not too long."""
    kept = "".join(one if one.isascii() and (one.isalnum() or one in "._-") else "-" for one in name)
    kept = kept[:_LONGEST_STEM].strip(". ") or "chart"
    return f"chart-{kept}" if kept.split(".")[0].lower() in _DEVICES else kept


def _made(chart_of: Callable[[View], Chart], view: View) -> Chart | SheetError:
    try:
        return chart_of(view)
    except SheetError as error:
        return error


def _error_of(
    sheet: FactSheet, chart: Chart, file: Path, kind: str, options: Options, *, keep: bool
) -> ExportError | None:
    if keep and file.exists():
        return _kept(file)
    try:
        export(sheet, chart, file, kind, options)
    except ExportError as error:
        return error
    return None


def _write_error(file: Path, content: str, *, keep: bool) -> ExportError | None:
    if keep and file.exists():
        return _kept(file)
    try:
        write_whole(file, content.encode())
    except ExportError as error:
        return error
    return None


def _kept(file: Path) -> ExportError:
    return ExportError(file, "The file exists and is to be kept.", "Choose another folder.")


def _json(sheet: FactSheet, entries: list[_Entry]) -> str:
    import json

    charts = [
        {
            "name": entry.name, "title": entry.facts.title, "alternative_text": entry.facts.description,
            "source": entry.facts.source, "files": entry.files,
        }
        for entry in entries
    ]  # fmt: skip
    document = {"title": sheet.title, "created": sheet.created, "charts": charts}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _html(sheet: FactSheet, entries: list[_Entry]) -> str:
    figures = "\n".join(_figure(entry) for entry in entries)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escaped(sheet.title)}: charts</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{escaped(sheet.title)}</h1>\n{figures}\n</body>\n</html>\n"
    )


_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "figure{margin:0 0 3rem}img{max-width:100%;height:auto;border:1px solid #ddd}"
)


def _figure(entry: _Entry) -> str:
    facts = entry.facts
    shown = next((entry.files[kind] for kind in _SHOWN_FIRST if kind in entry.files), "")
    picture = f'<img src="{escaped(shown)}" alt="{escaped(facts.description)}" loading="lazy">\n' if shown else ""
    links = " · ".join(f'<a href="{escaped(file)}">{kind.upper()}</a>' for kind, file in entry.files.items())
    source = f"<p>Source: {escaped(facts.source)}</p>" if facts.source else ""
    return (
        f"<figure>\n<h2>{escaped(facts.title)}</h2>\n{picture}<figcaption><p>{escaped(facts.description)}</p>"
        f"{source}<p>{links}</p></figcaption>\n</figure>"
    )
