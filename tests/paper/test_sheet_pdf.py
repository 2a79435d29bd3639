"""The whole sheet as one PDF: text that can be selected, bookmarks, links, metadata, the same bytes each time."""

import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from harbin_viewer.atomic_write import ExportError
from harbin_viewer.charts.status import STATUS_WORDS
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.tables.reading_progress import CancelledError
from harbin_viewer.paper.sheet_pages import SheetPages
from harbin_viewer.paper.sheet_pdf import sheet_pdf, write_sheet_pdf
from tests.paper.test_sheet_pages import rows

pytestmark = pytest.mark.usefixtures("qapp")

ROOT = Path(__file__).parents[2]


def needs(tool: str) -> None:
    if shutil.which(tool) is None:
        assert not os.environ.get("CI"), f"CI must have {tool}"
        pytest.skip(f"{tool} is not installed")


def test_its_text_can_be_selected_and_no_reader_complains(written: bytes, document: Document, tmp_path: Path) -> None:
    needs("pdftotext")
    (tmp_path / "a.pdf").write_bytes(written)
    done = subprocess.run(["pdftotext", tmp_path / "a.pdf", "-"], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    said = "".join(done.stdout.split())
    assert all("".join(tab.title.split()) in said for tab in document.sheet.factsheet.tabs)
    assert "".join(document.findings[0].sentence.split()) in said
    needs("mutool")
    shown = subprocess.run(
        ["mutool", "show", tmp_path / "a.pdf", "outline"], capture_output=True, text=True, check=True
    )
    assert shown.stderr == ""
    assert "Summary" in shown.stdout


def test_it_has_a_page_and_a_bookmark_for_each_part(written: bytes, pages: SheetPages) -> None:
    file = PdfReader(io.BytesIO(written), strict=True)
    assert len(file.pages) == len(pages.pages)
    assert all(
        [float(one) for one in page.mediabox[2:]] == pytest.approx([595.28, 841.89], abs=0.3) for page in file.pages
    )
    entries = [
        (one.title, file.get_destination_page_number(one), level) for level, one in in_order(file.outline, level=0)
    ]
    assert entries == [(one.title, one.page, one.level) for one in pages.headings]


def in_order(outline: list[Any], level: int) -> Iterator[tuple[int, Any]]:
    for one in outline:
        if isinstance(one, list):
            yield from in_order(one, level + 1)
        else:
            yield level, one


def test_its_links_lead_to_addresses_and_pages(written: bytes, pages: SheetPages) -> None:
    file = PdfReader(io.BytesIO(written), strict=True)
    leads: list[str] = []
    for page, there in zip(pages.pages, file.pages, strict=True):
        links: list[Any] = [one.get_object() for one in there.annotations or []]
        assert len(links) == len(page.links)
        for link, (box, target) in zip(links, page.links, strict=True):
            high = float(there.mediabox[3])
            expected = [box.x * 0.75, high - box.bottom * 0.75, box.right * 0.75, high - box.y * 0.75]
            assert [float(one) for one in link["/Rect"]] == pytest.approx(expected, abs=0.02)
            if "/Dest" in link:
                number = file.get_page_number(link["/Dest"][0].get_object())
                spots = {name: page for name, (page, _down) in pages.spots.items()}
                assert number == spots.get(target, number)
            else:
                leads.append(link["/A"]["/URI"])
    assert len([one for one in leads if one.startswith("https://")]) > 20


def test_its_table_of_objects_is_right_and_all_of_them_are_used(written: bytes) -> None:
    file = PdfReader(io.BytesIO(written), strict=True)
    wanted, seen = [file.trailer], set[int]()
    while wanted:
        one = wanted.pop()
        if isinstance(one, IndirectObject):
            if one.idnum in seen:
                continue
            seen.add(one.idnum)
            one = one.get_object()
            assert one is not None
        wanted += one.values() if isinstance(one, dict) else one if isinstance(one, list) else []
    assert sorted(seen) == list(range(1, len(seen) + 1))
    assert written.count(b" 00000 n ") == len(seen)


def test_it_says_what_it_is_and_when(written: bytes, document: Document) -> None:
    file = PdfReader(io.BytesIO(written), strict=True)
    assert file.metadata is not None
    assert file.metadata.title == document.sheet.title
    assert file.metadata.creation_date == datetime(2026, 11, 24, tzinfo=UTC)
    assert file.xmp_metadata is not None
    assert file.xmp_metadata.dc_title == {"x-default": document.sheet.title}
    assert file.xmp_metadata.dc_rights == {"x-default": "Creative Commons Attribution 4.0"}


def test_an_address_with_odd_characters_is_kept_as_one(make_document: Callable[..., Document]) -> None:
    assert rb"/URI (https://example.org/a\(b\)%C3%BC?x=1&y=2)" in sheet_pdf(make_document(rows("x")))


def test_the_same_sheet_gives_the_same_bytes_anywhere_and_at_any_time(tmp_path: Path, written: bytes) -> None:
    for number, (seed, zone, language) in enumerate((("1", "UTC", "C"), ("77", "Asia/Shanghai", "ru_RU.UTF-8"))):
        folder = tmp_path / f"folder {number}"
        folder.mkdir()
        environ = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LANG": language, "LC_ALL": language}
        environ |= {"PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "harbin_viewer", "export", "--sheet", "sheet.pdf"]
        subprocess.run(command, cwd=folder, env=environ, check=True, capture_output=True)
        assert (folder / "sheet.pdf").read_bytes() == written


def test_stopped_in_the_middle_it_leaves_nothing_and_the_old_file(document: Document, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"mine")
    steps: list[int] = []

    def stop_late(done: int, of: int, _words: str) -> None:
        steps.append(done)
        if done > of / 2:
            raise CancelledError

    with pytest.raises(CancelledError):
        write_sheet_pdf(document, file, progress=stop_late)
    assert file.read_bytes() == b"mine"
    assert [one.name for one in tmp_path.iterdir()] == ["a.pdf"]
    assert steps == sorted(steps)


def test_a_place_that_cannot_be_written_is_named(document: Document, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"a\.pdf: The folder is not there"):
        write_sheet_pdf(document, tmp_path / "gone" / "a.pdf")


def elements(file: PdfReader) -> Iterator[Any]:
    """All structure elements, in reading order."""
    root: Any = file.trailer["/Root"]
    wanted = [root["/StructTreeRoot"]["/K"].get_object()]
    while wanted:
        element = wanted.pop(0)
        yield element
        kids = [kid.get_object() for kid in element.get("/K", [])]
        wanted = [kid for kid in kids if kid.get("/Type") == "/StructElem"] + wanted


def test_it_has_a_language_and_its_title_is_shown(written: bytes) -> None:
    root: Any = PdfReader(io.BytesIO(written), strict=True).trailer["/Root"]
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]


def test_a_screen_reader_finds_headings_tables_and_charts_in_words(
    written: bytes, document: Document, pages: SheetPages
) -> None:
    file = PdfReader(io.BytesIO(written), strict=True)
    found = list(elements(file))
    roles = [element["/S"] for element in found]
    assert roles[:2] == ["/Document", "/P"]
    chapters = sum(1 for heading in pages.headings if heading.level == 0)
    assert roles.count("/H1") == chapters + 2, "the title and the contents"
    told = [element["/Alt"] for element in found if element["/S"] == "/Figure"]
    figures = [words for words in told if words not in STATUS_WORDS.values()]
    assert len(figures) == len(document.sheet.views)
    assert STATUS_WORDS["contradicted"] in told, "the mark of a figure in a table"
    assert all(view.title in words for view, words in zip(document.sheet.views, figures, strict=True))
    assert roles.count("/Table") >= 10
    for element in found:
        if element["/S"] == "/TR":
            assert {kid.get_object()["/S"] for kid in element["/K"]} <= {"/TH", "/TD"}


def test_every_mark_on_a_page_leads_to_its_element_and_back(written: bytes) -> None:
    file = PdfReader(io.BytesIO(written), strict=True)
    root: Any = file.trailer["/Root"]
    numbers = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    of_pages = [one for one in zip(numbers[::2], numbers[1::2], strict=True) if one[0] < len(file.pages)]
    assert [number for number, _listed in of_pages] == list(range(len(file.pages)))  # after them come the links
    for number, listed in of_pages:
        page: Any = file.pages[number]
        assert page["/StructParents"] == number
        content = page.get_contents().get_data()
        assert [int(mark) for mark in re.findall(rb"/MCID (\d+)", content)] == list(range(len(listed)))
        assert content.count(b"BDC") + content.count(b"BMC") == content.count(b"EMC")
        for mark, element in enumerate(listed):
            kids = [kid.get_object() for kid in element.get_object()["/K"]]
            assert any(kid.get("/MCID") == mark and kid["/Pg"] == page for kid in kids)


def test_each_link_is_a_part_of_the_document_with_words_and_leads_back_to_it(written: bytes) -> None:
    reader = PdfReader(io.BytesIO(written))
    tree: Any = reader.root_object["/StructTreeRoot"]
    numbers = tree["/ParentTree"]["/Nums"]
    parents = {int(numbers[place]): numbers[place + 1].get_object() for place in range(0, len(numbers), 2)}
    count = 0
    for page in reader.pages:
        for annotation in page.get("/Annots") or []:
            link = annotation.get_object()
            assert link["/Contents"].strip()
            element = parents[int(link["/StructParent"])]
            assert element["/S"] == "/Link"
            known = [kid.get_object()["/Obj"].get_object() for kid in element["/K"] if "/Obj" in kid.get_object()]
            assert link in known
            assert any("/MCID" in kid.get_object() for kid in element["/K"]), "its words"
            assert element["/P"]["/S"] in ("/P", "/TD", "/TH", "/H1", "/H2", "/TOCI")
            count += 1
    assert count > 100
    assert tree["/ParentTreeNextKey"] == len(reader.pages) + count
