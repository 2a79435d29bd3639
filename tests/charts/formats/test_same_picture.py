"""PNG, SVG and PDF show the same picture, judged by four renderers, of which each chart meets two or three."""

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from harbin_viewer.charts.formats import export
from harbin_viewer.charts.formats.document_facts import DocumentFacts
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.formats.images.raster import image
from harbin_viewer.charts.formats.pdf.pdf_document import pdf
from harbin_viewer.charts.formats.vector.svg_document import svg
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.scene import Box, Line, Picture, Polygon, Rect, Size, Text
from harbin_viewer.charts.text import type_face
from harbin_viewer.charts.theme import THEMES
from harbin_viewer.factsheet.document import Document

pytestmark = pytest.mark.usefixtures("qapp")

Pixels = npt.NDArray[np.uint8]

WIDE, HIGH = 1920, 1200
TOOLS = ("rsvg-convert", "chromium", "pdftoppm", "mutool")
LIMIT = 0.015
LIMIT_OF_CONTRAST = 0.018
"""Of the strongest colours, whose edges differ more where they are smoothed otherwise."""
LIMIT_OF_TEXT = 0.025


def missing_tools() -> list[str]:
    return [tool for tool in TOOLS if shutil.which(tool) is None]


def pixels(file: Path) -> Pixels:
    with Image.open(file) as image:
        return np.asarray(image.convert("RGB"))


def run(*command: str | Path, fonts: Path | None = None) -> None:
    """Run a renderer; `fonts` is a configuration of the fonts that it sees."""
    environ = os.environ | ({"FONTCONFIG_FILE": str(fonts)} if fonts else {})
    subprocess.run([str(one) for one in command], check=True, capture_output=True, timeout=120, env=environ)


def need_tools() -> None:
    if missing_tools():
        assert not os.environ.get("CI"), f"CI must have {missing_tools()}"
        pytest.skip(f"These renderers are not installed: {', '.join(missing_tools())}")


def apart(ours: Pixels, theirs: Pixels) -> float:
    """The root mean square of the difference, of 1."""
    assert theirs.shape == ours.shape
    difference = (ours.astype(np.float32) - theirs).ravel()
    return float(np.sqrt(np.dot(difference, difference) / difference.size)) / 255


def assert_alike(found: dict[tuple[str, str], float], limit: float) -> None:
    worst = max(found, key=lambda key: found[key])
    assert found[worst] < limit, f"{worst}: {found[worst]:.4f}; {sorted(found.values())[-8:]}"


def with_chromium(files: list[Path], folder: Path, fonts: Path | None = None) -> dict[str, Pixels]:
    """All pictures by their names, of one page, one below the other: starting the browser is what takes long."""
    page = folder / "page.html"
    images = "".join(f'<img src="{one.name}" style="display:block;width:960px;height:600px">' for one in files)
    page.write_text(f'<body style="margin:0">{images}</body>')
    shot = folder / "page.png"
    run(
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
        "--force-device-scale-factor=2", f"--user-data-dir={folder / 'profile'}",
        f"--window-size=960,{600 * len(files)}", f"--screenshot={shot}", page.as_uri(),
        fonts=fonts,
    )  # fmt: skip
    shown = pixels(shot)
    return {file.stem: shown[number * HIGH : (number + 1) * HIGH, :WIDE] for number, file in enumerate(files)}


@pytest.mark.parametrize("theme", THEMES)
def test_every_chart_is_the_same_picture_in_png_svg_and_pdf(
    document: Document, charts: dict[str, Chart], tmp_path: Path, theme: str
) -> None:
    need_tools()
    options = Options(theme=THEMES[theme])
    charts = charts if theme == "light" else dict(list(charts.items())[::4])  # its colours alone are others
    for name, chart in charts.items():
        for kind in ("png", "svg", "pdf"):
            export.export(document, chart, tmp_path / f"{name}.{kind}", kind, options)
    in_chromium = with_chromium([tmp_path / f"{name}.svg" for name in charts], tmp_path)
    found = {}
    for number, name in enumerate(charts):
        ours = pixels(tmp_path / f"{name}.png")
        found[name, "chromium"] = apart(ours, in_chromium[name])
        for shown, command in by_turns(tmp_path / f"{name}.svg", tmp_path / f"{name}.pdf", number).items():
            run(*command)
            found[name, shown.name] = apart(ours, pixels(shown))
    assert {renderer for _, renderer in found} == {"chromium", "rsvg.png", "poppler.ppm", "mupdf.ppm"}
    assert_alike(found, LIMIT_OF_CONTRAST if theme.endswith("contrast") else LIMIT)


def by_turns(svg: Path, pdf: Path, number: int) -> dict[Path, list[str | Path]]:
    """What shows the PDF of every other chart, and what that of the others and their SVG as well; into which files."""
    folder = pdf.parent
    if number % 2:
        return {folder / "poppler.ppm": ["pdftoppm", "-r", "192", "-singlefile", pdf, folder / "poppler"]}
    return {
        folder / "mupdf.ppm": ["mutool", "draw", "-q", "-r", "192", "-o", folder / "mupdf.ppm", pdf],
        folder / "rsvg.png": ["rsvg-convert", "-w", str(WIDE), "-h", str(HIGH), svg, "-o", folder / "rsvg.png"],
    }


def test_bold_letters_of_another_script_are_as_bold_in_png_as_in_svg(tmp_path: Path) -> None:
    need_tools()
    size, white = Size(300, 60), "#ffffff"
    words = Text(10, 40, "辽宁 省份", 15, True, "#16191d", "series", Box(10, 25, 80, 20))
    picture = Picture(size=size, background=white, shapes=(Rect(Box(0, 0, *size), white), words))
    image(picture, 4).save(str(tmp_path / "ours.png"))
    (tmp_path / "file.svg").write_bytes(
        svg(picture, DocumentFacts("Names", "", "", "", datetime(2024, 1, 1, tzinfo=UTC)))
    )
    run("rsvg-convert", "-w", "1200", tmp_path / "file.svg", "-o", tmp_path / "theirs.png")
    assert apart(pixels(tmp_path / "ours.png"), pixels(tmp_path / "theirs.png")) < LIMIT


@pytest.mark.parametrize("width", [1.5, 2.5])
def test_a_line_reaches_no_further_than_its_figures_and_in_all_formats_alike(tmp_path: Path, width: float) -> None:
    need_tools()
    size, white, top = Size(100, 100), "#ffffff", 40.0
    spike = Line(((46, 90), (50, top), (54, 90)), "#000000", width)
    picture = Picture(size=size, background=white, shapes=(Rect(Box(0, 0, *size), white), spike))
    facts = DocumentFacts("A spike", "", "", "", datetime(2024, 1, 1, tzinfo=UTC))
    image(picture, 4).save(str(tmp_path / "raster.png"))
    (tmp_path / "spike.svg").write_bytes(svg(picture, facts))
    (tmp_path / "spike.pdf").write_bytes(pdf(picture, facts))
    run("rsvg-convert", "-w", "400", tmp_path / "spike.svg", "-o", tmp_path / "svg.png")
    run("pdftoppm", "-r", "384", "-singlefile", "-png", tmp_path / "spike.pdf", tmp_path / "pdf")
    for kind in ("raster", "svg", "pdf"):
        inked = np.flatnonzero(pixels(tmp_path / f"{kind}.png").min(axis=(1, 2)) < 128) / 4
        assert top - width / 2 - 0.5 <= inked.min() <= top + 1, kind


def test_text_left_as_text_stands_where_the_outlines_stand(
    document: Document, charts: dict[str, Chart], tmp_path: Path
) -> None:
    """In a viewer that has the font and keeps `textLength` (librsvg does not): letters move a little, no word does."""
    need_tools()
    fonts = tmp_path / "fonts.conf"
    fonts.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{type_face.font_files()['Regular'].parent}</dir><cachedir>{tmp_path / 'cache'}</cachedir>"
        '<match target="pattern"><edit name="hinting" mode="assign"><bool>false</bool></edit></match>'
        '<match target="font"><edit name="hinting" mode="assign"><bool>false</bool></edit>'
        '<edit name="hintstyle" mode="assign"><const>hintnone</const></edit></match></fontconfig>'
    )
    charts = dict(list(charts.items())[::2])
    for name, chart in charts.items():
        export.export(document, chart, tmp_path / f"{name}.png", "png", Options())
        export.export(document, chart, tmp_path / f"{name}.svg", "svg", Options(outlines=False))
    in_chromium = with_chromium([tmp_path / f"{name}.svg" for name in charts], tmp_path, fonts)
    found = {(name, "chromium"): apart(pixels(tmp_path / f"{name}.png"), in_chromium[name]) for name in charts}
    assert_alike(found, LIMIT_OF_TEXT)


def test_no_shape_is_kept_once_it_is_painted() -> None:
    """A window that is moved over a long series paints thousands of points in each frame."""
    points = tuple((10.0 * number, 20.0 + number % 3) for number in range(5))
    before = sys.getrefcount(points)
    for shape in (
        Line(points, "#123456", 1.0),
        Line(points, "#123456", 1.0, (4.0, 2.0)),
        Polygon(points, "", "#123456", 2.0),
    ):
        image(Picture(Size(100, 50), "#ffffff", (shape,)), 1.0)
    del shape
    assert sys.getrefcount(points) == before
