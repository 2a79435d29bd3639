"""The pages of a sheet: all of it is on them, nothing is cut off or overlaps, and each page number is right."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from harbin_viewer.charts.scene import Box, Size, Text
from harbin_viewer.factsheet.citation import address
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tabs.kinds.cards import CardsTab
from harbin_viewer.paper import chapters, flow
from harbin_viewer.paper.flow import A4, MOST_ROWS, Flow, Page
from harbin_viewer.paper.sheet_pages import SheetPages
from harbin_viewer.paper.sheet_pdf import pages_of

pytestmark = pytest.mark.usefixtures("qapp")

WORDS = {
    "Latin": "A sentence of plain words that is long enough to be broken into lines, as most are on paper.",
    "Cyrillic": "Харбин вырос вокруг станции Китайско-Восточной железной дороги и стал центром торговли. " * 2,
    "Chinese": "哈尔滨是黑龙江省的省会，中国东北北部的政治、经济、文化中心，也是中俄贸易的重要城市。" * 4,
    "one endless word": "Donaudampfschifffahrtsgesellschaft" * 40,
    "control characters and emoji": "a\x07b\u200bc\n\td 🚂🚃 e\u202ef" * 3,
    "nothing": "",
}


def texts(page: Page) -> list[Text]:
    return [one for one in page.shapes if isinstance(one, Text)]


def words(pages: list[Page]) -> str:
    return " ".join(one.text for page in pages for one in texts(page))


def rows(text: str, count: int = 3) -> list[dict[str, str]]:
    row = {"name": f"{text[:30]} ", "text": text, "group": text[:20], "figure": "1.5"}
    row |= {"source": "one", "references": "one; two", "place": text[:50], "status": "claimed", "note": text}
    return [row | {"name": f"{row['name']}{number}"} for number in range(count)]


def assert_sound(made: SheetPages) -> None:
    """All text inside the page, no two texts on each other, links and headings where they can be."""
    wide, high = made.paper
    for number, page in enumerate(made.pages):
        boxes = [one.box for one in texts(page)]
        for box in boxes:
            assert 0 <= box.x < box.right <= wide + 0.5, (number, box)
            assert 0 <= box.y < box.bottom <= high, (number, box)
        for place, box in enumerate(boxes):
            shrunk = Box(box.x + 1, box.y + 2, max(box.width - 2, 0), box.height - 4)
            assert not any(shrunk.meets(other) for other in boxes[place + 1 :]), (number, texts(page)[place].text)
    assert all(0 <= one.page < len(made.pages) for one in made.headings)


def test_every_card_finding_and_source_is_on_the_pages(document: Document, pages: SheetPages) -> None:
    said = words(pages.pages).replace(" ", "")
    decks = [deck for tab in document.sheet.factsheet.tabs if isinstance(tab, CardsTab) for deck in tab.decks]
    for deck in decks:
        table = document.table(deck.resource)
        for row in range(len(table)):
            told = [table.text(deck.text, row), table.note(deck.text, row), table.text("place", row)]
            assert all(one.replace(" ", "") in said for one in told)
    assert all(one.sentence.replace(" ", "") in said for one in document.findings)
    assert all(address(one) in said for one in document.sheet.sources)
    assert all(one.title.replace(" ", "") in said for one in document.sheet.views)


def test_the_table_under_a_stack_has_its_totals(pages: SheetPages) -> None:
    under = [page for page in pages.pages if "Total (billion USD)" in words([page])]
    assert any("244.81" in words([page]) for page in under)
    assert len(under) == 2, "China's customs and Russia's"


def test_the_pages_of_the_bundled_sheet_are_sound(pages: SheetPages) -> None:
    assert_sound(pages)


@pytest.mark.parametrize("paper", [Size(816, 1056), Size(1122, 1588), Size(559, 794), Size(1123, 794)])
def test_another_paper_is_laid_out_anew(document: Document, paper: Size) -> None:
    made = pages_of(document, paper=paper)
    assert_sound(made)
    sizes = {one.size for page in made.pages for one in texts(page)}
    assert min(sizes) >= 8


def test_the_contents_name_the_page_on_which_each_part_stands(pages: SheetPages) -> None:
    contents = [one for page in pages.pages[1 : pages.headings[0].page] for one in texts(page)]
    for heading in pages.headings:
        line = next(one for one in contents if heading.title.startswith(one.text))
        beside = [one.text for one in contents if abs(one.y - line.y) < 1 and one.x > line.x]
        assert beside == [str(heading.page + 1)]
        on_page = words([pages.pages[heading.page]])
        assert heading.title.replace(" ", "") in on_page.replace(" ", "")
        assert str(heading.page + 1) in [one.text for one in texts(pages.pages[heading.page])]


def test_every_link_leads_to_an_address_or_a_place_on_the_pages(document: Document, pages: SheetPages) -> None:
    known = set(pages.spots) | {f"heading:{number}" for number in range(len(pages.headings))}
    targets = {target for page in pages.pages for _box, target in page.links}
    assert {one for one in targets if not one.startswith("https://")} <= known
    assert {address(one) for one in document.sheet.sources if address(one)} <= targets


@pytest.mark.parametrize("kind", WORDS)
def test_texts_of_any_script_and_length_fit(make_document: Callable[..., Document], kind: str) -> None:
    text = WORDS[kind]
    made = pages_of(make_document(rows(text), charts=1, title=text[:60].strip() or "Untitled", description=text))
    assert_sound(made)


def test_a_sheet_without_charts_and_one_with_two_hundred_are_set(make_document: Callable[..., Document]) -> None:
    few = pages_of(make_document(rows("Few")))
    assert not [one for one in few.headings if one.title == "Charts"]
    many = pages_of(make_document(rows("Many"), charts=200))
    assert_sound(many)
    odd = [one.page for one in many.headings if one.title.startswith("Odd ")]
    assert (len(odd), len(set(odd))) == (200, 100), "two on a page"


def test_a_long_table_has_its_head_on_every_page_and_says_where_the_rest_is(
    make_document: Callable[..., Document],
) -> None:
    cells = [{"name": str(number), "figure": str(number), "text": "t"} for number in range(100)]
    made = pages_of(make_document(cells), most=90)
    first = next(one.page for one in made.headings if one.title == "Tables")
    pages = made.pages[first:]
    with_rows = [page for page in pages if any(one.text == "t" for one in texts(page))]
    assert len(with_rows) > 1
    assert all("figure" in words([page]) for page in with_rows)
    assert "first 90 of 100 rows" in words(pages)
    assert "rows.csv" in words(pages)


def test_of_a_wide_table_rows_of_so_many_cells_are_printed_unless_more_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    columns, most = 60, 2_000
    monkeypatch.setattr(flow, "MOST_CELLS", most)
    lines = [",".join(f"m{column}" for column in range(columns)), *(",".join(["7"] * columns) for _ in range(60))]
    (tmp_path / "wide.csv").write_text("\n".join(lines), encoding="utf-8")
    document = open_document(tmp_path / "wide.csv")
    assert f"the first {most // columns} of 60 rows" in words(pages_of(document).pages)
    assert "the first" not in words(pages_of(document, most=MOST_ROWS + 1).pages)


def test_of_a_very_wide_table_so_many_columns_are_printed_unless_all_rows_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chapters, "MOST_COLUMNS", 40)
    lines = [",".join(f"m{column}" for column in range(60)), *(",".join(["7"] * 60) for _ in range(8))]
    (tmp_path / "wide.csv").write_text("\n".join(lines), encoding="utf-8")
    document = open_document(tmp_path / "wide.csv")
    document_words = words(pages_of(document).pages)
    assert "first 40 of 60 columns; all of them are in the file wide.csv" in document_words
    tables = document_words[document_words.rindex("Tables") :]
    assert ("m39" in tables, "m40" in tables) == (True, False)
    all_words = words(pages_of(document, most=MOST_ROWS + 1).pages)
    assert ("the first" in all_words, "m59" in all_words[all_words.rindex("Tables") :]) == (False, True)


def test_a_table_of_many_columns_becomes_records(make_document: Callable[..., Document]) -> None:
    row = {f"column {number}": f"value {number}" for number in range(30)} | {"name": "n", "text": "t", "figure": "1"}
    made = pages_of(make_document([row, row]))
    assert_sound(made)
    assert words(made.pages).count("value 29") == 2


def test_a_table_names_sources_and_statuses_as_a_reader_knows_them(make_document: Callable[..., Document]) -> None:
    document = make_document(rows("A text"))
    made = pages_of(document)
    first = next(one.page for one in made.headings if one.title == "Tables")
    cells = {one.text for one in texts(made.pages[first])}
    assert {document.label("one"), f"{document.label('one')}; {document.label('two')}", "Claimed"} <= cells
    assert not {"one", "one; two", "claimed"} & cells


def test_the_paper_is_a4() -> None:
    assert (round(A4.width * 25.4 / 96), round(A4.height * 25.4 / 96)) == (210, 297)


def test_no_page_of_charts_is_half_empty(pages: SheetPages) -> None:
    first = next(one.page for one in pages.headings if one.title == "Trade charts")
    last = next(one.page for one in pages.headings if one.title == "Cultural initiatives")
    for page in pages.pages[first : last - 1]:
        foot = max(one.box.bottom for one in texts(page) if one.box.bottom < pages.paper.height - 70)
        assert foot > 0.65 * pages.paper.height
    assert "too many for this page" not in words(pages.pages)


@pytest.mark.parametrize("lines", range(1, 8))
def test_no_title_of_a_part_is_left_alone_at_the_foot_of_a_page(lines: int) -> None:
    flow = Flow()
    for number in range(40):
        flow.section(f"Part {number}")
        block = flow.block()
        for line in range(lines):
            block.text(f"Line {line} of {number}")
        flow.put(block, 9)
    assert len(flow.pages) > 1
    assert [heading.title for heading in flow.headings] == [f"Part {number}" for number in range(40)]
    for number, page in enumerate(flow.pages):
        assert texts(page)[0].text.startswith("Part ") or not number
        assert not texts(page)[-1].text.startswith("Part ")
        assert {one.title for one in flow.headings if one.page == number} <= {one.text for one in texts(page)}


def test_no_chapter_ends_on_an_almost_empty_page(pages: SheetPages) -> None:
    begins = [one.page for one in pages.headings if one.level == 0] + [len(pages.pages)]
    for begin, end in pairwise(begins):
        bottoms = [one.box.bottom for one in texts(pages.pages[end - 1]) if one.box.bottom < pages.paper.height - 70]
        assert end - begin == 1 or max(bottoms) > 0.25 * pages.paper.height


def test_a_package_without_tabs_has_its_overview_and_a_chart_of_each_table_on_paper(tmp_path: Path) -> None:
    (tmp_path / "harvests.csv").write_text("year,rice\n2001,2.5\n2002,3.5\n2003,4.5\n")
    made = pages_of(open_document(tmp_path / "harvests.csv"))
    assert_sound(made)
    chapters = [one.title for one in made.headings if one.level == 0]
    assert chapters[:2] == ["Overview", "Explore"]
    said = words(made.pages)
    assert "rice" in said
    assert "3.5" in said
    assert "rose from 2.5" in said


def test_the_pages_are_told_about_before_they_are_made(make_document: Callable[..., Document]) -> None:
    told: list[str] = []
    cells = [{"name": str(number), "figure": str(number), "text": "t"} for number in range(700)]
    made = pages_of(make_document(cells), progress=lambda _done, _of, words: told.append(words))
    (about,) = re.findall(r"About (\d+) pages", told[0])
    assert 0.8 * len(made.pages) < int(about) < 1.25 * len(made.pages)


def test_all_rows_are_printed_where_that_is_asked_for(make_document: Callable[..., Document]) -> None:
    cells = [{"name": f"n{number}", "figure": str(number), "text": "t"} for number in range(60)]
    few, many = (pages_of(make_document(cells), most=most) for most in (10, 1_000_000))
    assert "n59" not in words(few.pages)
    assert "first 10 of 60 rows" in words(few.pages)
    assert "n59" in words(many.pages)


def explained(made: SheetPages) -> set[str]:
    """The statuses that are explained after the contents."""
    front = words(made.pages[: made.headings[0].page])
    _, _, after = front.partition("How sure a figure is")
    return {name for name, status in STATUSES.items() if status.meaning.removesuffix(".") in after}


def test_the_statuses_whose_marks_stand_on_the_pages_are_explained_and_no_others(
    pages: SheetPages, make_document: Callable[..., Document], tmp_path: Path
) -> None:
    assert explained(pages) == set(STATUSES)
    assert explained(pages_of(make_document(rows("A text")))) == {"claimed"}
    assert explained(pages_of(make_document([row | {"status": ""} for row in rows("A text")], charts=1))) == set()
    (tmp_path / "plain.csv").write_text("country,year,gdp\nChina,2020,1\nChina,2021,2\nRussia,2020,3\nRussia,2021,4\n")
    assert explained(pages_of(open_document(tmp_path / "plain.csv"))) == set()
