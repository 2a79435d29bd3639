"""Every PDF that leaves the program can be read by everyone, as far as a file alone can be held to that."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, NameObject, NumberObject, TextStringObject

from harbin_viewer.charts.formats.export import export
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.cli import main
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.paper.sheet_pdf import sheet_pdf
from tests.paper.accessible_pdf import complaints

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_whole_sheet_has_nothing_to_complain_of(written: bytes) -> None:
    assert complaints(written) == []


def test_each_chart_by_itself_has_nothing_to_complain_of(document: Document, tmp_path: Path) -> None:
    for view in document.sheet.views[::4]:
        file = tmp_path / f"{view.name}.pdf"
        export(document, make_chart(document, view), file, "pdf", Options())
        assert complaints(file.read_bytes()) == [], view.name


def test_a_sheet_of_long_tables_and_cards_has_nothing_to_complain_of(make_document: Callable[..., Document]) -> None:
    rows = [{"name": f"name {number}", "figure": str(number), "text": "words " * 30} for number in range(120)]
    assert (
        complaints(sheet_pdf(make_document(rows, charts=2, description="# A\n\n- one\n- two\n\n[here](https://a.org)")))
        == []
    )


def test_explored_charts_have_nothing_to_complain_of(tmp_path: Path) -> None:
    lines = [f"{name},{year},{place * year % 97}" for place, name in enumerate(("Kenya", "Japan", "Perú", "中国"), 3)
             for year in range(2000, 2012)]  # fmt: skip
    (tmp_path / "output.csv").write_text("\n".join(["country,year,output", *lines]) + "\n", encoding="utf-8")
    for form in ("line", "ranking", "multiples", "stacked", "change"):
        asked = ["export", str(tmp_path / "output.csv"), "--measure", "output", "--as", form]
        assert main([*asked, "--format", "pdf", "--out", str(tmp_path / form)]) == 0, form
        (file,) = (tmp_path / form).glob("*.pdf")
        assert complaints(file.read_bytes()) == [], form


@pytest.mark.parametrize(
    "text",
    [
        "Weight (kg)\n61\n72\n68\n80\n75\n",
        "Year,Births,Deaths,Marriages\n2024,10234,9876,4021\n",
        "Name,Births,Sign\nKenya,1,x\nJapan,2,\u00a0\nPeru,3,\u200e\nChad,4,-\nCuba,5,\n",  # signs that nobody sees
        "Question,Yes (%),No (%)\n"
        + "".join(f"Would you {'rather ' * 30}have {n} of these?,{40 + n},{60 - n}\n" for n in range(5)),
        "省份,年份,人口（万人）\n"
        + "".join(f"{name},{year},{3000 + year}\n" for name in ("黑龙江", "吉林") for year in range(2018, 2023)),
        "المدينة,عدد السكان\nالقاهرة,10100166\nالجيزة,4367343\n",
        "Year,"
        + ",".join(f"Station {n} (°C)" for n in range(40))
        + "\n"
        + "".join(f"{year}," + ",".join(f"{n + year % 7}.5" for n in range(40)) + "\n" for year in range(1990, 2000)),
    ],
    ids=["one column", "one row", "blank cells", "a survey", "Chinese", "Arabic", "forty series"],
)
def test_the_pages_of_any_data_have_nothing_to_complain_of(text: str, tmp_path: Path) -> None:
    (tmp_path / "data.csv").write_text(text, encoding="utf-8")
    assert complaints(sheet_pdf(open_document(tmp_path / "data.csv"))) == []


@pytest.fixture
def short(make_document: Callable[..., Document]) -> PdfWriter:
    """A sheet of few pages, with letters and links, to be made wrong."""
    made = sheet_pdf(make_document([{"name": "a", "figure": "1", "text": "t"}], description="[here](https://a.org)"))
    assert complaints(made) == []
    return PdfWriter(clone_from=PdfReader(io.BytesIO(made)))


def complaints_of(writer: PdfWriter) -> list[str]:
    changed = io.BytesIO()
    writer.write(changed)
    return complaints(changed.getvalue())


def test_what_is_wrong_with_a_font_would_be_noticed(short: PdfWriter) -> None:
    font = next(iter(short.pages[0]["/Resources"]["/Font"].values())).get_object()  # type: ignore[index]
    inner = font["/DescendantFonts"][0].get_object()
    inner[NameObject("/W")] = ArrayObject([inner["/W"][0], ArrayObject([NumberObject(9000)] * len(inner["/W"][1]))])
    del inner["/CIDToGIDMap"]
    letters = font["/ToUnicode"].get_object()
    letters.set_data(letters.get_data().replace(b"<0001> ", b"<FFF1> "))
    found = " ".join(complaints_of(short))
    for fault in ("widths of", "nothing says which glyphs", "codes without letters: [1]"):
        assert fault in found


def test_what_is_wrong_would_be_noticed(short: PdfWriter) -> None:
    root = short.root_object
    del root["/Lang"]
    page = short.pages[1]
    page[NameObject("/Tabs")] = NameObject("/R")
    for reference in page.get("/Annots", ()):
        reference.get_object()[NameObject("/Contents")] = TextStringObject("")
    found = set(complaints_of(short))
    assert {"no language", "page 2: a link without words", "page 2: keys do not follow the structure"} <= found
