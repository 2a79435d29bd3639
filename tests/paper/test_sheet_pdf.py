"""The whole sheet as one PDF: text that can be selected, bookmarks, links, metadata, the same bytes each time."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from harbin_viewer.charts.pdf_file import PdfFile
from harbin_viewer.charts.whole_file import ExportError
from harbin_viewer.factsheet.tables import CancelledError
from harbin_viewer.paper.material import Material
from harbin_viewer.paper.sheet_pdf import pages_of, sheet_pdf, write_sheet_pdf
from tests.paper.test_sheet_pages import rows

pytestmark = pytest.mark.usefixtures("qapp")

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def document(material: Material, qapp: object) -> bytes:
    return sheet_pdf(material)


def needs(tool: str) -> None:
    if shutil.which(tool) is None:
        assert not os.environ.get("CI"), f"CI must have {tool}"
        pytest.skip(f"{tool} is not installed")


def test_its_text_can_be_selected_and_no_reader_complains(document: bytes, material: Material, tmp_path: Path) -> None:
    needs("pdftotext")
    (tmp_path / "a.pdf").write_bytes(document)
    done = subprocess.run(["pdftotext", tmp_path / "a.pdf", "-"], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    said = "".join(done.stdout.split())
    assert all("".join(tab.title.split()) in said for tab in material.sheet.factsheet.tabs)
    assert "".join(material.findings[0].sentence.split()) in said
    needs("mutool")
    shown = subprocess.run(
        ["mutool", "show", tmp_path / "a.pdf", "outline"], capture_output=True, text=True, check=True
    )
    assert shown.stderr == ""
    assert "Summary" in shown.stdout


def test_it_has_a_page_and_a_bookmark_for_each_part(document: bytes, material: Material) -> None:
    made, file = pages_of(material), PdfFile(document)
    assert len(file.pages()) == len(made.pages)
    titles = [body for body in file.objects.values() if b"/Dest" in body and b"/Title" in body]
    assert len(titles) == len(made.headings)
    tops = sum(one.level == 0 for one in made.headings)
    outlines = next(body for body in file.objects.values() if b"/Type /Outlines" in body)
    assert b"/Count %d" % tops in outlines
    assert all(b"/MediaBox [0 0 595" in file.objects[number] for number in file.pages())


def test_its_links_lead_to_addresses_and_pages(document: bytes, material: Material) -> None:
    file = PdfFile(document)
    annotations = [body for body in file.objects.values() if b"/Subtype /Link" in body]
    made = pages_of(material)
    assert len(annotations) == sum(len(page.links) for page in made.pages)
    on_pages = {int(one) for number in file.pages() for one in re.findall(
        rb"(\d+) 0 R", (re.search(rb"/Annots \[([^\]]*)\]", file.objects[number]) or [b"", b""])[1])}  # fmt: skip
    assert {number for number, body in file.objects.items() if b"/Subtype /Link" in body} == on_pages
    assert sum(b"/URI (https://" in body for body in annotations) > 20


def test_its_table_of_objects_is_right(document: bytes) -> None:
    start = int(re.findall(rb"startxref\s+(\d+)", document)[-1])
    assert document[start : start + 4] == b"xref"
    entries = re.findall(rb"(\d{10}) 00000 n", document[start:])
    for number, one in enumerate(entries, start=1):
        assert document[int(one) :].startswith(b"%d 0 obj" % number)


def test_it_says_what_it_is_and_when(document: bytes, material: Material) -> None:
    file = PdfFile(document)
    info = file.objects[file.info()]
    assert b"20261124000000Z" in info
    assert material.sheet.title.encode("utf-16-be") in info.replace(b"\\", b"")
    packet = next(body for body in file.objects.values() if b"/Type /Metadata" in body).decode()
    assert f">{material.sheet.title}<" in packet
    assert "Creative Commons Attribution 4.0" in packet


def test_an_address_with_odd_characters_is_kept_as_one(odd_material: Callable[..., Material]) -> None:
    assert rb"/URI (https://example.org/a\(b\)%C3%BC?x=1&y=2)" in sheet_pdf(odd_material(rows("x")))


def test_the_same_sheet_gives_the_same_bytes_anywhere_and_at_any_time(tmp_path: Path, document: bytes) -> None:
    for number, (seed, zone, language) in enumerate((("1", "UTC", "C"), ("77", "Asia/Shanghai", "ru_RU.UTF-8"))):
        folder = tmp_path / f"folder {number}"
        folder.mkdir()
        environ = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LANG": language, "LC_ALL": language}
        environ |= {"PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "harbin_viewer", "export", "--sheet", "sheet.pdf"]
        subprocess.run(command, cwd=folder, env=environ, check=True, capture_output=True)
        assert (folder / "sheet.pdf").read_bytes() == document


def test_stopped_in_the_middle_it_leaves_nothing_and_the_old_file(material: Material, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"mine")
    steps: list[int] = []

    def stop_late(done: int, of: int, _words: str) -> None:
        steps.append(done)
        if done > of / 2:
            raise CancelledError

    with pytest.raises(CancelledError):
        write_sheet_pdf(material, file, stop_late)
    assert file.read_bytes() == b"mine"
    assert [one.name for one in tmp_path.iterdir()] == ["a.pdf"]
    assert steps == sorted(steps)


def test_a_place_that_cannot_be_written_is_named(material: Material, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"a\.pdf: The folder is not there"):
        write_sheet_pdf(material, tmp_path / "gone" / "a.pdf")
