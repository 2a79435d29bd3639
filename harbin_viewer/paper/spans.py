"""Text of several looks, broken into lines by the rules of its script."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtGui import QFont, QTextBlock, QTextDocument, QTextListFormat

from harbin_viewer.charts.text import type_face
from harbin_viewer.factsheet.overview.markdown_parts import markdown_parts
from harbin_viewer.factsheet.words.allowed_addresses import may_leave
from harbin_viewer.paper.line_ends import line_ends

_SURELY = 1.0
"""Room that is left, in px, where a text is known to be one line without laying it out."""


class Span(NamedTuple):
    """A part of a text: colour ("" as the rest), weight, and where it leads (an address or the name of a spot)."""

    text: str
    colour: str = ""
    bold: bool = False
    target: str = ""


class Piece(NamedTuple):
    """What stands of a span in one line, `x` px from the line's left edge and `width` px wide."""

    x: float
    width: float
    text: str
    span: Span


class Passage(NamedTuple):
    """A paragraph of a text in Markdown: a heading where `level` is not 0, behind a `bullet` where that is not ""."""

    spans: tuple[Span, ...]
    level: int
    bullet: str


def lines(spans: Sequence[Span], size: float, width: float) -> Iterator[list[Piece]]:
    """The pieces of each line, no wider than `width` px; a word that is wider is broken."""
    texts = [_one_line(span.text) for span in spans]
    if len(spans) == 1 and (line := _lone_line(spans[0], texts[0], size, width)):
        yield line
        return
    text, measured = "".join(texts), list(zip(spans, map(_units, texts), strict=True))
    ends = list(accumulate(length for _span, length in measured))
    units = text.encode("utf-16-le", "surrogatepass")
    for start, end in line_ends(text, _weights(measured), size, width):
        first, last = bisect_right(ends, start), bisect_left(ends, end) + 1
        yield list(_pieces(measured[first:last], ends[first - 1] if first else 0, units, start, end, size))


def _lone_line(span: Span, text: str, size: float, width: float) -> list[Piece]:
    """The line of a text that surely is no more than one, as most cells of tables are; none where it may be more."""
    shown = text.rstrip()
    if not shown or type_face.is_wider(shown, size, width - _SURELY, bold=span.bold):
        return []
    return [Piece(0.0, type_face.width(shown, size, bold=span.bold), shown, span)]


def passages(markdown: str) -> Iterator[Passage]:
    """The paragraphs of a text in Markdown."""
    for part in markdown_parts(markdown):
        yield from _passages_of(part)


def _passages_of(markdown: str) -> Iterator[Passage]:
    document = QTextDocument()
    document.setMarkdown(markdown)
    block, numbers = document.begin(), Counter[int]()
    while block.isValid():
        bullet = _bullet(block, numbers)
        if block.text().strip():
            yield Passage(tuple(_fragments(block)), block.blockFormat().headingLevel(), bullet)
        block = block.next()


def _bullet(block: QTextBlock, numbers: Counter[int]) -> str:
    """What stands before an entry of a list, "" before other texts; `numbers` has how many were before it, by list.

    (Qt's `itemText` counts them anew for each.)
    """
    listed = block.textList()
    if not listed:
        return ""
    number, form = numbers[listed.objectIndex()], listed.format()
    numbers[listed.objectIndex()] += 1
    if form.style() != QTextListFormat.Style.ListDecimal:
        return "•"
    return f"{form.numberPrefix()}{form.start() + number}{form.numberSuffix()}"


def _fragments(block: QTextBlock) -> Iterator[Span]:
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        form = fragment.charFormat()
        target = form.anchorHref() if may_leave(form.anchorHref()) else ""
        yield Span(fragment.text(), bold=form.fontWeight() > QFont.Weight.Medium.value, target=target)
        place += 1


def _one_line(text: str) -> str:
    if text.isprintable():  # as nearly all are, and then no blank but the plain one is among them
        return text
    return "".join(" " if letter.isspace() else letter for letter in text if letter.isspace() or letter.isprintable())


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _weights(measured: Sequence[tuple[Span, int]]) -> list[tuple[int, int]]:
    """Where bold spans begin and end."""
    ends = accumulate(length for _span, length in measured)
    return [(end - length, end) for (span, length), end in zip(measured, ends, strict=True) if span.bold]


def _pieces(
    measured: Sequence[tuple[Span, int]], at: int, units: bytes, start: int, end: int, size: float
) -> Iterator[Piece]:
    """What stands of spans, of which the first begins `at`, between two places; one after the other, as each is drawn
    by itself.
    """
    x = 0.0
    for span, length in measured:
        first, last = max(start, at), min(end, at + length)
        if first < last:
            text = units[first * 2 : last * 2].decode("utf-16-le", "replace")
            text = text.rstrip() if last == end else text
            width = type_face.width(text, size, bold=span.bold)
            if text:
                yield Piece(x, width, text, span)
            x += width
        at += length
