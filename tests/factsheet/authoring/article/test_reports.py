"""Reports as programs write them: what was deleted, moved or put into boxes and notes, styles under other names."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from msgspec.structs import replace

from harbin_viewer.factsheet.authoring.article.article_reading import Article, read_article
from harbin_viewer.factsheet.authoring.article.blocks import Heading, ItemList, Paragraph, TableBlock
from harbin_viewer.factsheet.sources.files.package_files import opened
from harbin_viewer.factsheet.sources.reader import head_of

W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
STYLES = (
    f'<w:styles {W}><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="Gross"><w:name w:val="Grosse Zeile"/><w:basedOn w:val="berschrift2"/></w:style>'
    '<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:styleId="Glied"><w:name w:val="Chapter"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:styleId="Datum"><w:name w:val="Date"/></w:style></w:styles>'
)
FOOTNOTES = (
    f'<w:footnotes {W}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
    "<w:footnote><w:p><w:r><w:t>Without the island.</w:t></w:r></w:p></w:footnote></w:footnotes>"
)


def _run(text: str, looks: str = "") -> str:
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _line(text: str, style: str = "", more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{_run(text)}{more}</w:p>'


RAISED = '<w:vertAlign w:val="superscript"/>'
BOX = f"<w:txbxContent>{_line('Key point: 3 million days.')}</w:txbxContent>"
BODY = "".join(
    (
        _line("Hospitals of Vessen", "Titel"),
        _line("May 2024", "Datum"),
        _line("Numbers", "Gross"),
        _line(
            "They treated 184,300 patients",
            more='<w:del w:id="1"><w:r><w:delText> and guests</w:delText></w:r></w:del>'
            f'<w:ins w:id="2">{_run(" in 2023")}</w:ins>{_run("1", RAISED)}{_run(", on 40 km")}{_run("2", RAISED)}'
            f'<w:moveFrom w:id="3">{_run(" which went elsewhere")}</w:moveFrom>{_run(".")}'
            f"<w:r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice><mc:Fallback>{BOX}</mc:Fallback>"
            "</mc:AlternateContent></w:r>",
        ),
        _line("Costs", "Glied"),
        f"<w:sdt><w:sdtContent>{_line('What they cost is told below, and by whom.')}</w:sdtContent></w:sdt>",
    )
)
ODT = """\
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><office:automatic-styles>
<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="S"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text>
<text:p text:style-name="P1">Railways of Torland</text:p>
<text:p text:style-name="B">Passengers and freight</text:p>
<text:p>Trains carried<text:s/>52 million passengers<text:note><text:note-citation>1</text:note-citation>
<text:note-body><text:p>Without the island line.</text:p></text:note-body></text:note> in
 2023<text:span text:style-name="S">a</text:span>, says the office.<office:annotation>
<text:p>Is that so?</text:p></office:annotation></text:p>
<text:p><draw:frame><draw:text-box><text:p>Fares rose.</text:p></draw:text-box></draw:frame></text:p>
<table:table><table:table-header-rows><table:table-row>
<table:table-cell table:number-rows-spanned="2"><text:p>Year</text:p></table:table-cell>
<table:table-cell table:number-columns-spanned="2"><text:p>Passengers</text:p></table:table-cell>
<table:covered-table-cell/></table:table-row><table:table-row><table:covered-table-cell/><table:table-cell>
<text:p>Local</text:p></table:table-cell><table:table-cell><text:p>Far</text:p></table:table-cell></table:table-row>
</table:table-header-rows><table:table-row><table:table-cell><text:p>2023</text:p></table:table-cell>
<table:table-cell><text:p>35.2</text:p></table:table-cell><table:table-cell><text:p>17.2</text:p></table:table-cell>
</table:table-row></table:table></office:text></office:body></office:document-content>"""


def _article(file: Path, parts: Mapping[str, str]) -> Article:
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    found = opened(file)
    article = read_article(replace(found, head=head_of(found)))
    assert article is not None
    return article


@pytest.fixture
def word(tmp_path: Path) -> Article:
    """A report with all that DOCX may hide in a paragraph."""
    document = f"<w:document {W}><w:body>{BODY}</w:body></w:document>"
    return _article(
        tmp_path / "vessen.docx",
        {"word/document.xml": document, "word/styles.xml": STYLES, "word/footnotes.xml": FOOTNOTES},
    )


def test_a_paragraph_has_the_words_that_its_reader_sees(word: Article) -> None:
    paragraphs = [block.text for block in word.blocks if isinstance(block, Paragraph)]
    assert paragraphs == [
        "They treated 184,300 patients in 2023, on 40 km².",
        "Key point: 3 million days.",
        "What they cost is told below, and by whom.",
    ]


def test_headings_are_known_by_what_their_styles_are_made_from(word: Article) -> None:
    headings = [(block.text, block.level) for block in word.blocks if isinstance(block, Heading)]
    assert word.title == "Hospitals of Vessen"
    assert headings == [("Numbers", 2), ("Costs", 2), ("Footnotes", 0)]
    assert word.about["date"] == "May 2024"


def test_footnotes_are_a_section_of_their_own(word: Article) -> None:
    assert isinstance(word.blocks[-1], ItemList)
    assert [item.text for item in word.blocks[-1].items] == ["Without the island."]


def test_a_report_of_open_document_is_read_alike(tmp_path: Path) -> None:
    article = _article(
        tmp_path / "rail.odt", {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ODT}
    )
    assert article.title == "Railways of Torland"
    assert [block.text for block in article.blocks if isinstance(block, Heading)] == [
        "Passengers and freight", "Footnotes",
    ]  # fmt: skip
    assert [block.text for block in article.blocks if isinstance(block, Paragraph)] == [
        "Trains carried 52 million passengers in 2023, says the office.", "Fares rose.",
    ]  # fmt: skip
    (table,) = [block.table for block in article.blocks if isinstance(block, TableBlock)]
    assert table.rows[:2] == [["Year", "Passengers", ""], ["", "Local", "Far"]]
    assert {(0, 0, 1, 0), (0, 1, 0, 2)} <= set(table.spans)
