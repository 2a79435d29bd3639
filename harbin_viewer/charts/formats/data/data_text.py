"""The figures of a chart as text for the clipboard: cells for a spreadsheet, a table in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable

from harbin_viewer.charts.formats.data.chart_data import HEADER, Digits, headings, in_a_line, pasted, rows
from harbin_viewer.charts.formats.format import Look
from harbin_viewer.charts.formats.markup import escaped
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.words.visible import orderly

_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~])")
_PLACE, _ADDRESSES = HEADER.index("x"), HEADER.index("addresses")
_NUMBER = re.compile(r"[−-]?\d+(\.\d+)?")
"""A place on an axis of numbers, in its digits."""

_PLAIN_ADDRESS = re.compile(r"https?://[^\s<>|\\]+")


def pasted_lines(
    document: Document, chart: Chart, places: Floats | None = None, look: Look = int
) -> list[list[str]]:  # fmt: skip
    """The figures as lines of cells for a person, headings first, with statuses in words.

    Those at `places` on the axis alone, in their order, where they are given. Text and table are made of the same
    lines, as finding whose word each figure is takes far longer than writing it.
    """
    lines = (datum.in_words() for datum in rows(document, chart, places, look))
    found = [list(map(pasted, line)) for line in (headings(document, chart), *lines)]
    if chart.axis == "number":
        for line in found[1:]:
            line[_PLACE] = Digits(line[_PLACE].replace("−", "-")) if _NUMBER.fullmatch(line[_PLACE]) else line[_PLACE]
    return found


def as_cells(lines: Iterable[Iterable[str]]) -> str:
    """Lines as text that spreadsheets paste as cells."""
    return "\n".join(map("\t".join, lines)) + "\n"


def html_table(head: Iterable[str], lines: Iterable[Iterable[str]]) -> str:
    """Lines of cells as a table in HTML, under their headings if there are any.

    What a figure is, is said beside its digits, to Calc and Writer (1033: in English) as to Excel: where a decimal
    comma is usual they would take 1.234 for 1234, 12.5 for words or a day in May, and 18.0 for 18 everywhere.
    """
    heads = "".join(f"<th>{escaped(words)}</th>" for words in head)
    rows_of_it = ("".join(map(_cell, line)) for line in lines)
    body = "".join(f"<tr>{line}</tr>" for line in (heads, *rows_of_it) if line)
    return f'<table xmlns:x="urn:schemas-microsoft-com:office:excel">{body}</table>'


def _cell(words: str) -> str:
    return f"<td{_number(words) if isinstance(words, Digits) else ''}>{escaped(words)}</td>"


def _number(digits: str) -> str:
    """What a figure in digits is, and how many decimals it has, as Calc and Excel have it said in attributes."""
    decimals = digits.partition(".")[2]
    zeros = "0" * len(decimals) if decimals.isdigit() else ""
    calc, excel = (f"1033;0.{zeros}", f""" style="mso-number-format:'0\\.{zeros}'\"""") if zeros else ("", "")
    return f' sdval="{digits}" sdnum="1033;{calc}" x:num="{digits}"{excel}'


def as_markdown(document: Document, chart: Chart, places: Floats | None = None, look: Look = int) -> str:
    """The same as a Markdown table."""
    head = headings(document, chart)
    lines: list[Iterable[str]] = [map(_in_markdown, head), ("---",) * len(head)]
    for datum in rows(document, chart, places, look):
        cells = list(map(_in_markdown, datum.in_words()))
        cells[_ADDRESSES] = _links(datum.addresses)
        lines.append(cells)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _in_markdown(cell: str | float | None) -> str:
    return _MARKDOWN.sub(r"\\\1", orderly(in_a_line(cell)))


def _links(addresses: str) -> str:
    """Addresses as links, in which backslashes would be letters."""
    parts = addresses.split("; ")
    return "; ".join(f"<{part}>" if _PLAIN_ADDRESS.fullmatch(part) else _in_markdown(part) for part in parts)
