"""Files of charts: sound in each format, the same bytes each time, written whole or not at all."""

import io
import os
import re
import struct
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
import zipfile
import zlib
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from harbin_viewer import bundle
from harbin_viewer.charts.formats import export
from harbin_viewer.charts.formats.document_facts import in_words
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.formats.page_sizes import parse_size
from harbin_viewer.charts.formats.picture import picture
from harbin_viewer.charts.formats.registry import formats
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import DARK
from harbin_viewer.factsheet.document import Document
from tests.charts.conftest import sheet_of

pytestmark = pytest.mark.usefixtures("qapp")

OPTIONS = Options()


@pytest.fixture
def chart(charts: dict[str, Chart]) -> Chart:
    return charts["volume-compared"]


def chunks(png: bytes) -> dict[bytes, list[bytes]]:
    found: dict[bytes, list[bytes]] = {}
    at = 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        kind, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert struct.unpack(">I", png[at + 8 + length : at + 12 + length])[0] == zlib.crc32(kind + data)
        found.setdefault(kind, []).append(data)
        at += 12 + length
    return found


@pytest.mark.parametrize("name", ["png", "jpeg", "webp", "svg", "pdf", "xlsx"])
def test_of_a_sheet_without_a_date_no_file_says_when_it_was_made(tmp_path: Path, name: str) -> None:
    document = sheet_of(tmp_path, {"x": ["a", "b"], "y": [1, 2]}, {"type": "bar", "group": "x", "series": ["y"]})
    content = export.render(document, make_chart(document, document.sheet.views[0]), name, OPTIONS)
    if name == "xlsx":
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            content = book.read("docProps/core.xml")
    assert not re.search(b"1970|CreateDate|CreationDate|Creation Time|dcterms:created|dc:date", content)


@pytest.mark.parametrize(
    ("title", "direction"), [("פתח תקווה גדלה", "rtl"), ("Rents in תל אביב fell", None), ("الإيجارات 2024", "rtl")]
)
def test_words_from_right_to_left_stay_together_in_svg_with_text(
    tmp_path: Path, title: str, direction: str | None
) -> None:
    """Each set in its place alone, the first would stand on the left."""
    spec = {"type": "bar", "group": "x", "series": ["y"]}
    document = sheet_of(tmp_path, {"x": ["a", "b"], "y": [1, 2]}, spec, title=title)
    chart = make_chart(document, document.sheet.views[0])
    tree = ET.fromstring(export.render(document, chart, "svg", replace(OPTIONS, outlines=False)))
    (set_one,) = [text for text in tree.iter("{http://www.w3.org/2000/svg}text") if text.text == title]
    (laid_out,) = [text for text in picture(chart, OPTIONS).texts if text.role == "title"]
    assert set_one.get("direction") == direction
    assert float(set_one.get("x", 0)) == pytest.approx(laid_out.box.right if direction else laid_out.box.x, abs=0.01)
    assert float(set_one.get("textLength", 0)) == pytest.approx(laid_out.box.width, abs=0.01)


def test_png_has_its_size_density_and_metadata(document: Document, chart: Chart, tmp_path: Path) -> None:
    file = export.export(document, chart, tmp_path / "a.png", "png", replace(OPTIONS, scale=3.0))
    with Image.open(file) as image:
        assert image.size == (2880, 1800)
        assert image.info["dpi"][0] == pytest.approx(288, abs=1)
        assert image.info["Title"] == chart.title
        assert image.info["Description"] == in_words(chart)
        assert image.getpixel((0, 0)) == (255, 255, 255)
    assert set(chunks(file.read_bytes())) == {b"IHDR", b"pHYs", b"iTXt", b"IDAT", b"IEND"}


def test_a_transparent_png_has_no_background(document: Document, chart: Chart, tmp_path: Path) -> None:
    file = export.export(document, chart, tmp_path / "a.png", "png", replace(OPTIONS, transparent=True, theme=DARK))
    with Image.open(file) as image:
        assert image.mode == "RGBA"
        assert image.getpixel((0, 0)) == (0, 0, 0, 0)


@pytest.mark.parametrize(("kind", "name"), [("jpeg", "JPEG"), ("webp", "WEBP")])
def test_other_pixel_formats_have_size_density_and_metadata(
    document: Document, chart: Chart, tmp_path: Path, kind: str, name: str
) -> None:
    odd = replace(chart, title="A <b> & 哈尔滨")
    file = export.export(document, odd, tmp_path / "a", kind, replace(OPTIONS, scale=3.0))
    with Image.open(file) as image:
        image.load()
        assert (image.format, image.size, image.mode) == (name, (2880, 1800), "RGB")
        exif = image.getexif()
        assert exif[0x010E].encode("latin-1").decode() == in_words(odd)
        assert (exif[0x011A], exif[0x0128]) == (288, 2)
        assert exif[0x0131].startswith("Harbin Viewer")
        assert exif[0x0132].startswith(document.sheet.created[:10].replace("-", ":"))
        assert exif[0x8298] == "Creative Commons Attribution 4.0"
        if kind == "jpeg":
            assert image.info["dpi"] == (288, 288)
            assert image.info["jfif_unit"] in (1, 2)
        packet = image.info["xmp"].decode()
    root = ET.fromstring(packet[packet.index("<x:xmpmeta") : packet.index("<?xpacket end")])
    said = [element.text for element in root.iter() if element.text]
    assert {odd.title, in_words(odd), odd.source, "Creative Commons Attribution 4.0"} <= set(said)


def test_a_transparent_webp_keeps_its_alpha(document: Document, chart: Chart, tmp_path: Path) -> None:
    file = export.export(document, chart, tmp_path / "a.webp", "webp", replace(OPTIONS, transparent=True))
    with Image.open(file) as image:
        assert image.mode == "RGBA"
        assert image.getpixel((0, 0)) == (0, 0, 0, 0)


def test_an_endless_alternative_text_does_not_break_a_jpeg(document: Document, chart: Chart, tmp_path: Path) -> None:
    file = export.export(document, replace(chart, title="long " * 40_000), tmp_path / "a.jpg", "jpeg", OPTIONS)
    with Image.open(file) as image:
        image.load()
        assert image.size == (1920, 1200)


@pytest.mark.parametrize("outlines", [True, False])
def test_svg_is_valid_says_what_it_shows_and_fetches_nothing(
    document: Document, chart: Chart, tmp_path: Path, outlines: bool
) -> None:
    file = export.export(document, chart, tmp_path / "a.svg", "svg", replace(OPTIONS, outlines=outlines))
    root = ET.parse(file).getroot()
    space = "{http://www.w3.org/2000/svg}"
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("960", "600", "0 0 960 600")
    assert root.findtext(f"{space}title") == chart.title
    assert root.findtext(f"{space}desc") == in_words(chart)
    texts = ["".join(element.itertext()) for element in root.iter(f"{space}text")]
    assert (chart.title in texts) is not outlines
    glyphs = {element.get("id") for element in root.iter(f"{space}path")}
    uses = {str(e.get("{http://www.w3.org/1999/xlink}href"))[1:] for e in root.iter(f"{space}use")}
    assert uses <= glyphs
    assert not re.search(rb'(src|href)="(?!#)', file.read_bytes())


def test_svg_keeps_odd_characters_of_a_title(document: Document, chart: Chart, tmp_path: Path) -> None:
    odd = replace(chart, title='A <b> & "q" \x07 哈尔滨')
    file = export.export(document, odd, tmp_path / "a.svg", "svg", replace(OPTIONS, outlines=False))
    assert ET.parse(file).getroot().findtext("{http://www.w3.org/2000/svg}title") == 'A <b> & "q"  哈尔滨'


def test_pdf_has_its_page_size_the_sheets_date_fonts_inside_and_its_alternative_text(
    document: Document, chart: Chart, tmp_path: Path
) -> None:
    odd = replace(chart, title="A <b> & 哈尔滨 \\) 🚂")
    file = export.export(document, odd, tmp_path / "a.pdf", "pdf", replace(OPTIONS, size=Size(1123, 793.7)))
    reader = PdfReader(file, strict=True)
    (page,) = reader.pages
    assert page.mediabox == [0, 0, 842.25, 595.28]
    assert reader.metadata is not None
    assert reader.metadata.title == odd.title
    assert reader.metadata.subject == in_words(odd)
    assert reader.metadata.creation_date == datetime.fromisoformat(document.sheet.created)
    assert reader.xmp_metadata is not None
    assert reader.xmp_metadata.dc_title == {"x-default": odd.title}
    assert reader.xmp_metadata.dc_rights == {"x-default": "Creative Commons Attribution 4.0"}
    root: Any = reader.root_object
    fonts = [font.get_object() for font in root["/Pages"]["/Kids"][0]["/Resources"]["/Font"].values()]
    descriptors = [font["/DescendantFonts"][0]["/FontDescriptor"].get_object() for font in fonts]
    assert all("/FontFile2" in descriptor for descriptor in descriptors)
    figure = root["/StructTreeRoot"]["/K"].get_object()
    assert (figure["/S"], figure["/Alt"], figure["/Pg"]) == ("/Figure", in_words(odd), page)


def test_the_words_of_a_pdf_can_be_selected_and_found(document: Document, chart: Chart, tmp_path: Path) -> None:
    said = ["Ёж и €", "e\u0301 Ω ≥", "哈尔滨", "12 345,6"]
    file = export.export(document, replace(chart, title=" ".join(said)), tmp_path / "a.pdf", "pdf", OPTIONS)
    text = PdfReader(file).pages[0].extract_text()
    assert all(one in text for one in (chart.subtitle, "104.1", "China Customs"))
    assert all("".join(one.split()) in "".join(text.split()) for one in said)


def test_equal_input_gives_equal_bytes_in_another_process_folder_zone_and_language(
    document: Document, tmp_path: Path
) -> None:
    made = []
    places = (
        {"PYTHONHASHSEED": "1", "TZ": "UTC", "LANG": "C", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "77", "TZ": "Asia/Shanghai", "LANG": "ru_RU.UTF-8", "LC_ALL": "de_DE.UTF-8",
         "QT_HASH_SEED": "5", "QT_SCALE_FACTOR": "2", "HOME": str(tmp_path)},
    )  # fmt: skip
    for number, place in enumerate(places):
        time.sleep(1.1 * number)  # the clock of the second is another
        out = tmp_path / f"out {number}"
        command = [sys.executable, "-m", "harbin_viewer", "export", str(bundle.default_sheet()), "--all", "--format"]
        command += ["png,svg,pdf,webp,jpeg,csv,xlsx,json", "--size", "480x320", "--scale", "1", "--out", str(out)]
        environ = os.environ | place | {"PYTHONPATH": str(Path(__file__).parents[3])}
        subprocess.run(command, cwd=tmp_path, env=environ, check=True, capture_output=True)
        made.append({file.name: file.read_bytes() for file in out.iterdir()})
    assert len(made[0]) == 8 * len(document.sheet.views) + 2
    assert made[0] == made[1]


@pytest.mark.parametrize(
    ("text", "size"),
    [("slide", (1280, 720)), ("1200x675", (1200, 675)), ("254x127mm", (960, 480)), ("6.5x4in", (624, 384))],
)
def test_sizes_are_presets_pixels_millimetres_or_inches(text: str, size: tuple[float, float]) -> None:
    assert parse_size(text) == pytest.approx(size)


@pytest.mark.parametrize("text", ["", "x", "0x100", "-5x100", "1e9x5", "axb", "100", "nanxnan", "1x2x3"])
def test_a_size_that_cannot_be_is_refused_in_words(text: str) -> None:
    with pytest.raises(ValueError, match=r"size|small|large"):
        parse_size(text)


def test_the_alternative_text_is_made_from_the_figures(charts: dict[str, Chart]) -> None:
    text = describe(charts["customs-lines"])
    assert "Exports to Russia fell from 53.7 billion USD in 2014 to 34.8 in 2015, rose to 115.5 in 2024, then" in text


def test_words_in_any_script_are_written_alike_in_every_process(tmp_path: Path) -> None:
    """Fonts for some are lacking on most machines: their letters are boxes, and no reason to end."""
    columns: dict[str, list[Any]] = {
        "x": ["Trade 哈尔滨 of", "भारत और चीन", "שלום abc", "e\u0301 \u2603 a\u00adb"],
        "y": [1, 2, 3, 4],
    }
    sheet_of(tmp_path, columns, {"type": "bar", "group": "x", "series": ["y"]}, title="Харбин भारत 哈")
    made = []
    for number in range(2):
        out = tmp_path / str(number)
        command = [sys.executable, "-m", "harbin_viewer", "export", str(tmp_path), "--all", "--format", "svg,pdf,png"]
        environ = os.environ | {"PYTHONHASHSEED": str(number), "QT_QPA_PLATFORM": "offscreen"}
        subprocess.run([*command, "--out", str(out)], env=environ, check=True, capture_output=True)
        made.append([(out / f"view.{kind}").read_bytes() for kind in ("svg", "pdf", "png")])
    assert made[0] == made[1]
    text = "".join(PdfReader(tmp_path / "0" / "view.pdf").pages[0].extract_text().split())
    assert all(one in text for one in ("Харбин", "भारत", "哈尔滨", "of", "abc", "ab"))


def test_the_title_of_each_format_is_short_enough_to_be_read_whole_where_it_is_chosen() -> None:
    assert max(len(known.title) for known in formats().values()) <= len("PNG – for documents, slides and the web")
