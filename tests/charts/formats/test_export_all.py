"""A whole sheet into a folder: every chart in every format, and an index that leads to each."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harbin_viewer.atomic_write import ExportError
from harbin_viewer.charts.formats.document_facts import in_words
from harbin_viewer.charts.formats.export_all import export_all, file_stems
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.tables.reading_progress import CancelledError

pytestmark = pytest.mark.usefixtures("qapp")

SMALL = Options(size=Size(320, 240), scale=1.0)


@pytest.fixture
def chart_of(charts: dict[str, Chart]) -> Callable[[View], Chart]:
    return lambda view: charts[view.name]


@given(st.lists(st.text(min_size=1, max_size=300), unique=True, max_size=8))
def test_names_are_valid_everywhere_and_never_clash(names: list[str]) -> None:
    stems = list(file_stems([*names, "con", "CON", "lpt1.x", "index", "a.", "a"]).values())
    assert len({stem.lower() for stem in stems}) == len(stems)
    for stem in stems:
        assert re.fullmatch(r"[A-Za-z0-9._-]{1,100}", stem)
        assert not re.match(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", stem, re.IGNORECASE)
        assert stem == stem.strip(".").lstrip("-")
        assert stem.lower() != "index"


def test_every_chart_is_written_in_every_format_and_indexed(
    document: Document, charts: dict[str, Chart], chart_of: Callable[[View], Chart], tmp_path: Path
) -> None:
    steps = list(export_all(document, document.sheet.views, chart_of, ("png", "svg"), tmp_path, SMALL))
    assert [step.number for step in steps] == list(range(1, steps[0].count + 1))
    assert all(step.error is None for step in steps)
    assert {step.file for step in steps} == set(tmp_path.iterdir())
    index = json.loads((tmp_path / "index.json").read_text(encoding="utf-8"))
    assert [one["name"] for one in index["charts"]] == list(charts)
    for one in index["charts"]:
        chart = charts[one["name"]]
        assert (one["title"], one["alternative_text"], one["source"]) == (chart.title, in_words(chart), chart.source)
        assert one["note"] in one["alternative_text"]
        assert chart.note in one["note"]
        assert all((tmp_path / file).stat().st_size > 0 for file in one["files"].values())


def test_the_small_print_of_a_picture_stands_in_the_index_too(
    document: Document, charts: dict[str, Chart], chart_of: Callable[[View], Chart], tmp_path: Path
) -> None:
    chart = charts["customs-compared"]
    (shown,) = [text for text in _notes(chart) if "vertical axis" in text]
    list(export_all(document, [document.sheet.view(chart.name)], chart_of, ("png",), tmp_path, SMALL))
    (one,) = json.loads((tmp_path / "index.json").read_text(encoding="utf-8"))["charts"]
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert one["note"] == shown
    assert f"<p>Note: {shown}</p>" in page


def _notes(chart: Chart) -> list[str]:
    """The notes of a picture that is wide enough for each to stand in one line."""
    return [text.text for text in lay_out(chart, Size(6000, 800), LIGHT).texts if text.role == "note"]


def test_the_page_of_the_index_shows_each_picture_with_its_alternative_text(
    document: Document, charts: dict[str, Chart], chart_of: Callable[[View], Chart], tmp_path: Path
) -> None:
    odd = replace(charts["article-volume"], title='<b> & "quoted"')
    list(export_all(document, [document.sheet.view(odd.name)], lambda _view: odd, ("png",), tmp_path, SMALL))
    images: list[dict[str, str | None]] = []
    titles: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag == "img":
                images.append(dict(attrs))

        def handle_data(self, data: str) -> None:
            titles.append(data)

    Reader().feed((tmp_path / "index.html").read_text(encoding="utf-8"))
    assert [(one["src"], one["alt"]) for one in images] == [(f"{odd.name}.png", describe(odd))]
    assert odd.title in titles


def test_leaving_early_ends_the_export_with_whole_files_only(
    document: Document, chart_of: Callable[[View], Chart], tmp_path: Path
) -> None:
    steps = export_all(document, document.sheet.views, chart_of, ("svg",), tmp_path, SMALL)
    first = next(steps)
    steps.close()  # type: ignore[attr-defined]
    assert list(tmp_path.iterdir()) == [first.file]


def test_stopped_within_a_file_the_export_leaves_the_whole_ones_before(
    document: Document, chart_of: Callable[[View], Chart], tmp_path: Path
) -> None:
    stopped: list[bool] = []

    def look() -> None:
        if stopped:
            raise CancelledError

    steps = export_all(document, document.sheet.views, chart_of, ("svg", "csv"), tmp_path, SMALL, look=look)
    first = next(steps)
    stopped.append(True)
    with pytest.raises(CancelledError):
        next(steps)
    assert list(tmp_path.iterdir()) == [first.file]


def test_a_chart_that_fails_is_named_and_the_others_are_written(
    document: Document, charts: dict[str, Chart], tmp_path: Path
) -> None:
    def chart_of(view: View) -> Chart:
        if view is document.sheet.views[0]:
            raise SheetError("table.csv", "row 3", "It is damaged.", "Mend it.")
        return charts[view.name]

    steps = list(export_all(document, document.sheet.views[:3], chart_of, ("svg",), tmp_path, SMALL))
    assert [isinstance(step.error, SheetError) for step in steps] == [True, False, False, False, False]
    index = json.loads((tmp_path / "index.json").read_text(encoding="utf-8"))
    assert [one["name"] for one in index["charts"]] == [view.name for view in document.sheet.views[1:3]]


def test_a_folder_that_goes_away_is_told_for_each_file(
    document: Document, chart_of: Callable[[View], Chart], tmp_path: Path
) -> None:
    steps = list(export_all(document, document.sheet.views[:2], chart_of, ("svg",), tmp_path / "gone", SMALL))
    *files, _page, _list = [str(step.error) for step in steps]
    assert all("folder is not there" in error for error in files)
    assert all("No chart was written" in str(step.error) for step in steps[-2:])


def test_an_index_that_is_there_stays_when_no_chart_could_be_written(
    document: Document, chart_of: Callable[[View], Chart], tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text("mine")
    for view in document.sheet.views[:2]:
        (tmp_path / f"{view.name}.svg").mkdir()
    list(export_all(document, document.sheet.views[:2], chart_of, ("svg",), tmp_path, SMALL))
    assert (tmp_path / "index.html").read_text() == "mine"


def test_data_formats_stand_in_the_index_beside_the_pictures(
    document: Document, chart_of: Callable[[View], Chart], tmp_path: Path
) -> None:
    list(export_all(document, document.sheet.views[:2], chart_of, ("png", "csv", "xlsx", "json"), tmp_path, SMALL))
    index = json.loads((tmp_path / "index.json").read_text(encoding="utf-8"))
    name = document.sheet.views[0].name
    assert index["charts"][0]["files"] == {kind: f"{name}.{kind}" for kind in ("png", "csv", "xlsx", "json")}
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert all(f'href="{name}.{kind}"' in page for kind in ("png", "csv", "xlsx", "json"))


def test_the_page_of_the_index_is_whole_and_fetches_nothing(
    document: Document, chart_of: Callable[[View], Chart], tmp_path: Path
) -> None:
    list(export_all(document, document.sheet.views, chart_of, ("svg", "csv"), tmp_path, SMALL))
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    opened: list[str] = []
    ids: list[str] = []
    anchors: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found = dict(attrs)
            if tag not in ("meta", "img"):
                opened.append(tag)
            ids.append(str(found.get("id"))) if "id" in found else None
            anchors.append(str(found["href"])[1:]) if str(found.get("href")).startswith("#") else None
            assert not str(found.get("src", "")).startswith(("http", "//"))

        def handle_endtag(self, tag: str) -> None:
            assert opened.pop() == tag

    Reader().feed(page)
    assert opened == []
    assert len(set(ids)) == len(ids) == len(document.sheet.views)
    assert anchors == ids
    assert "prefers-color-scheme: dark" in page


def test_files_that_exist_are_kept_when_asked(
    document: Document, chart_of: Callable[[View], Chart], tmp_path: Path
) -> None:
    old = tmp_path / f"{document.sheet.views[0].name}.svg"
    old.write_text("mine")
    steps = list(export_all(document, document.sheet.views[:1], chart_of, ("svg",), tmp_path, SMALL, keep=True))
    assert isinstance(steps[0].error, ExportError)
    assert old.read_text() == "mine"
