"""The formats of export: to add one, write its module and name it here. Imports neither Qt nor a writer."""

from __future__ import annotations

from collections.abc import Mapping

from harbin_viewer.charts.formats import pdf_page, svg
from harbin_viewer.charts.formats.data import csv_data, json_data, workbook_data
from harbin_viewer.charts.formats.format import Format
from harbin_viewer.charts.formats.images import jpeg, png, webp

_MODULES = (png, svg, pdf_page, jpeg, webp, csv_data, workbook_data, json_data)

_FORMATS = {module.FORMAT.name: module.FORMAT for module in _MODULES}


def formats() -> Mapping[str, Format]:
    """The formats by name, in the order in which they are offered."""
    return _FORMATS


def pictures() -> tuple[Format, ...]:
    """Those that hold the picture of a chart."""
    return tuple(known for known in _FORMATS.values() if known.holds == "picture")


def data() -> tuple[Format, ...]:
    """Those that hold the figures behind it."""
    return tuple(known for known in _FORMATS.values() if known.holds == "data")


def named(text: str) -> str:
    """The name of the format that a person calls so: by its name in any case, or by an ending of its files."""
    wanted = text.strip().lower()
    ending = f".{wanted}"
    return next((known.name for known in _FORMATS.values() if ending in (known.suffix, *known.also)), wanted)


def declare(known: Format) -> None:
    """Add a format that charts can be exported in."""
    _FORMATS[known.name] = known
