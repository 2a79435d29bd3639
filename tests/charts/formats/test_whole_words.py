"""No word of title, subtitle, note or sources is cut in a picture: a small page becomes higher, and that is told."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage

from harbin_viewer.charts.formats.export import render
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.formats.picture import picture, told_of_page
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.scene import Picture, Role, Size
from harbin_viewer.cli import main
from harbin_viewer.factsheet.document import Document

pytestmark = pytest.mark.usefixtures("qapp")

SMALL = Options(size=Size(300, 200), scale=1.0)

WORDS: tuple[Role, ...] = ("title", "subtitle", "note", "source")


def words(made: Picture, role: Role) -> str:
    return " ".join(text.text for text in made.texts if text.role == role)


def test_on_the_smallest_page_all_words_of_each_chart_are_whole(charts: dict[str, Chart]) -> None:
    usual = {name: picture(chart, Options()) for name, chart in charts.items()}
    for name, chart in charts.items():
        made = picture(chart, SMALL)
        assert not made.cut, name
        assert made.size.width == 300
        assert 200 <= made.size.height <= 300, name
        for role in WORDS:
            assert "…" not in words(made, role), (name, role)
        assert words(made, "title") == words(usual[name], "title")
        assert bool(told_of_page(made, SMALL.size)) == (made.size != SMALL.size)


def test_words_take_what_the_figures_leave_before_the_page_is_made_higher(charts: dict[str, Chart]) -> None:
    made = picture(charts["heilongjiang-trade"], SMALL)
    assert made.size == SMALL.size
    assert len([text for text in made.texts if text.role == "title"]) == 2, "one line was all that was allowed"


def test_all_formats_have_the_page_of_the_picture(document: Document, charts: dict[str, Chart], tmp_path: Path) -> None:
    chart = charts["customs-growth"]
    width, height = picture(chart, SMALL).size
    assert height > 200
    image = QImage.fromData(render(document, chart, "png", SMALL))
    assert (image.width(), image.height()) == (width, height)
    svg = render(document, chart, "svg", SMALL).decode()
    assert re.search(r'width="(\d+)" height="(\d+)"', svg).groups() == (f"{width:.0f}", f"{height:.0f}")  # type: ignore[union-attr]
    (tmp_path / "a.pdf").write_bytes(render(document, chart, "pdf", SMALL))
    assert float(PdfReader(tmp_path / "a.pdf").pages[0].mediabox.height) == pytest.approx(height * 0.75)


def test_more_words_than_any_page_takes_are_cut_on_the_page_asked_for_and_told(
    charts: dict[str, Chart],
) -> None:
    made = picture(replace(charts["customs-growth"], title="Words without end " * 800), SMALL)
    assert made.size == SMALL.size
    assert "title" in made.cut
    assert told_of_page(made, SMALL.size) == "The picture has no room for all its words: they are cut."


def test_the_command_line_says_which_picture_is_higher(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    order = ["export", "--chart", "customs-growth", "--chart", "heilongjiang-trade", "--size", "300x200"]
    assert main([*order, "--out", str(tmp_path), "--quiet"]) == 0
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 1
    assert told[0].startswith("harbin-viewer: chart “customs-growth”: The picture is higher than asked for, at ")
    assert main([*order, "--out", str(tmp_path), "--format", "csv", "--quiet"]) == 0
    assert capsys.readouterr().err == "", "data have no page"
