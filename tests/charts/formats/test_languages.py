"""Files say in which language their words are: the sheet's in that of the sheet, those of the program in English."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace as changed
from pypdf import PdfReader

from harbin_viewer.charts.formats.document_facts import DocumentFacts, facts_of, in_words
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.formats.index import Entry, as_html
from harbin_viewer.charts.formats.pdf.pdf_document import pdf
from harbin_viewer.charts.formats.picture import picture
from harbin_viewer.charts.formats.vector.svg_document import svg
from harbin_viewer.charts.formats.vector.svg_marks import told_series
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.words.attribution import credit
from harbin_viewer.charts.scene import Size
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.wording import as_sentence
from harbin_viewer.paper.sheet_pdf import sheet_pdf
from tests.factsheet.sheets import mines, opened

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def chart(charts: dict[str, Chart]) -> Chart:
    return charts["volume-difference"]


@pytest.fixture
def facts(sheet: FactSheet, chart: Chart) -> DocumentFacts:
    """Those of a chart of a German sheet."""
    return facts_of(changed(sheet, languages=("de", "en")), chart)


def svg_of(chart: Chart, facts: DocumentFacts) -> str:
    page = picture(chart, Options())
    return svg(page, facts, told_series(chart, page)).decode()


def test_an_svg_is_in_the_language_of_the_sheet_and_told_in_that_of_the_program(
    chart: Chart, facts: DocumentFacts
) -> None:
    text = svg_of(chart, facts)
    root, *_ = re.findall("<svg [^>]*>", text)
    assert 'lang="de" xml:lang="de"' in root
    told = re.findall('<(?:desc|g role="list") [^>]*>', text)
    assert len(told) == 4
    assert all('lang="en" xml:lang="en"' in begin for begin in told)
    assert "lang=" not in re.findall("<svg [^>]*>", svg_of(chart, replace(facts, language="")))[0]


def test_a_pdf_of_a_chart_is_in_the_language_of_the_sheet_and_its_figure_is_told_in_that_of_the_program(
    chart: Chart, facts: DocumentFacts
) -> None:
    for language, of_document, of_figure in (("de", "de", "en"), ("", "en", None), ("en", "en", None)):
        page = picture(chart, Options())
        root: Any = PdfReader(io.BytesIO(pdf(page, replace(facts, language=language)))).trailer["/Root"]
        assert root["/Lang"] == of_document
        assert root["/StructTreeRoot"]["/K"].get("/Lang") == of_figure


def elements(element: Any) -> Iterator[Any]:
    for kid in element.get("/K", []) if isinstance(element.get("/K"), list) else []:
        if kid.get_object().get("/Type") == "/StructElem":
            yield kid.get_object()
            yield from elements(kid.get_object())


def test_a_pdf_of_a_sheet_marks_what_the_program_says(tmp_path: Path) -> None:
    draft = mines()
    draft.descriptor["languages"] = ["pt-BR"]
    document = opened(draft, tmp_path)
    root: Any = PdfReader(io.BytesIO(sheet_pdf(document))).trailer["/Root"]
    assert root["/Lang"] == "pt-BR"
    found = list(elements(root["/StructTreeRoot"]["/K"]))
    assert {element["/S"] for element in found if element.get("/Lang") == "en"} >= {"/P", "/H1", "/H2"}
    assert {element.get("/Lang") for element in found if element["/S"] in ("/TD", "/TH")} == {None}


def test_a_page_of_charts_is_the_programs_with_titles_in_the_language_of_the_sheet(
    sheet: FactSheet, facts: DocumentFacts
) -> None:
    entry = Entry("a", facts, {"png": "a.png"}, (), Size(10, 10))
    html = as_html(changed(sheet, languages=("de",)), [entry])
    assert '<html lang="en">' in html
    assert '<h1 lang="de">' in html
    assert '<h2 class="spoken" lang="de">' in html


def test_who_hears_the_picture_is_told_whose_its_figures_are_as_who_sees_it(facts: DocumentFacts, chart: Chart) -> None:
    line = as_sentence(credit(chart.source))
    assert facts.alternative.endswith(f" {line}")
    assert in_words(chart) == facts.alternative
    assert facts.alternative.count(line) == 1
