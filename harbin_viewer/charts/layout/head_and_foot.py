"""The words above and below the panels of a page: title and subtitle at its head, note and sources at its foot."""

from __future__ import annotations

from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.words.attribution import credit
from harbin_viewer.charts.model.words.description import shown_words
from harbin_viewer.charts.plotting.page import Page
from harbin_viewer.charts.scene import Role
from harbin_viewer.charts.text import type_face
from harbin_viewer.charts.text.reading_direction import beginning
from harbin_viewer.charts.text.title_lines import title_lines

_TITLE, _OF_TITLE = 2, 0.14
"""Lines that a title has where words have little room, as far as this share of the page's height is enough for them."""


def head(page: Page, chart: Chart, margin: float, room: float, most: float) -> float:
    """Title and subtitle, at the side that the title is read from; returns where the panels may begin."""
    y = margin
    x, anchor = beginning(chart.title or chart.subtitle, margin, room)
    words: tuple[tuple[str, bool, str, Role], ...] = (
        (chart.title, True, page.theme.ink, "title"),
        (". ".join(filter(None, [chart.subtitle, shown_words(chart)])), False, page.theme.muted, "subtitle"),
    )
    for text, bold, colour, role in words:
        size = page.type(role)
        if not text:
            continue
        most_lines = max(_least_lines(page, role), int(most / page.line_height(size)))
        lines = title_lines(text, size, room, most_lines, bold=bold)
        page.note_cut(role, [(text, lines)])
        for number, line in enumerate(lines):
            y += page.line_height(size) if number == 0 else round(size * 1.15)
            down = y - size * 0.3
            page.shapes.append(page.text(line, x, down, size, role, colour=colour, bold=bold, anchor=anchor))
        y += page.px(2)
    return y + page.px(12)


def _least_lines(page: Page, role: Role) -> int:
    """Lines that a text may take however little room there is: all other words are cut before the title is."""
    of_title = int(page.size.height * _OF_TITLE / page.line_height(page.type(role)))
    return max(1, min(_TITLE, of_title)) if role == "title" else 1


def foot(page: Page, source: str, note: str, margin: float, room: float, most: float) -> float:
    """Note and source line, laid out from below and put down as they are read; returns where the panels must end."""
    y, words = page.size.height - margin * 1.1, []
    parts: tuple[tuple[str, Role], ...] = ((credit(source), "source"), (note, "note"))
    for text, role in parts:
        size = page.type(role)
        most_lines = max(1, int(most / page.line_height(size)))
        lines = type_face.balanced(text, size, room, most_lines, full=0.12) if text else []
        page.note_cut(role, [(text, lines)])
        x, anchor = beginning(text, margin, room)
        for line in reversed(lines):
            words.append(page.text(line, x, y, size, role, colour=page.theme.muted, anchor=anchor))
            y -= page.line_height(size)
        y -= page.px(6) if lines else 0
    page.shapes += reversed(words)
    return y - page.px(4)
