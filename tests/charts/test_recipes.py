"""A mark, a format and a status from elsewhere work wherever those of the program do: the recipes, followed."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from harbin_viewer.charts import status
from harbin_viewer.charts.formats import registry
from harbin_viewer.charts.formats.export import render
from harbin_viewer.charts.formats.format import Format, Options
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.marks.dots import dot, swatch
from harbin_viewer.charts.model import mark
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.model.mark import Mark
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.charts.plotting.plot_area import Drawn, Plot, Wanted
from harbin_viewer.charts.scene import Dot, Line, Size, Text
from harbin_viewer.charts.status import StatusLook
from harbin_viewer.charts.theme import DARK, LIGHT
from harbin_viewer.cli import main
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.mark import MARKS, PAIRS
from harbin_viewer.factsheet.model.status import STATUSES, Status
from harbin_viewer.factsheet.wording import in_quotes
from harbin_viewer.paper.sheet_pdf import pages_of
from tests.factsheet.book.offered import offered_in_a_book

pytestmark = pytest.mark.usefixtures("qapp")

COLUMNS = {"x": ["a", "b"], "y": [5, 2], "z": [3, 4], "status": ["estimated", "confirmed"]}
STEM = "#0a0b0c"


def draw_pins(plot: Plot, numbers: tuple[int, ...], drawn: Drawn) -> None:
    for number in numbers:
        for point, x, value in plot.points(number):
            ends = ((plot.x.at(x), plot.y.at(0)), (plot.x.at(x), plot.y.at(value)))
            plot.page.shapes.append(Line(ends, STEM, 1.0))
            dot(plot, drawn, number, point)
            drawn.groups.append([Wanted(plot.label(plot.panel.series[number], point), ((*ends[1], "above"),))])


@pytest.fixture
def pin_of_tests() -> Iterator[None]:
    made = Mark(
        "pin-of-tests", "dot", draw_pins, swatch, names_places=True, from_zero=True, layer=4, shows_sureness=True
    )
    mark.declare(made, "a dot on a stem")
    yield
    del MARKS["pin-of-tests"], mark._DECLARED["pin-of-tests"]


@pytest.fixture
def estimated() -> Iterator[None]:
    STATUSES.add(Status("estimated", "estimated", "Its source calls it an estimate.", 45))
    status.declare(
        StatusLook(
            "estimated", "#123456", "#abcdef", lambda colour, _page: (Dot(8, 8, 3.0, colour),), "hollow",
            weakness=2, doubt=("is an estimate", "are estimates"), meaning="an estimate of its source",
        )
    )  # fmt: skip
    yield
    STATUSES.remove("estimated")
    del status._LOOKS["estimated"]


@pytest.fixture
def words() -> Iterator[None]:
    def write(_document: Document, chart: Chart, _options: Options) -> bytes:
        return describe(chart).encode()

    registry.declare(Format("words", ".words", "Words – what the chart shows", write, holds="data"))
    yield
    del registry._FORMATS["words"]


def bars(make_sheet: Callable[..., Document], kind: str = "bar") -> Document:
    return make_sheet(COLUMNS, {"type": kind, "group": "x", "series": ["y", "z"]})


@pytest.mark.usefixtures("pin_of_tests")
def test_a_mark_is_drawn_named_and_told_everywhere(
    make_sheet: Callable[..., Document], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = bars(make_sheet, "pin-of-tests")
    chart = make_chart(document, document.sheet.views[0])
    picture = lay_out(chart, Size(960, 600), LIGHT)
    assert chart.axis == "category"
    assert len(picture.marks) == 4
    texts = {shape.text for shape in picture.texts}
    assert {"y", "z", "a", "b", "0", "5"} <= texts
    assert [shape.radius for shape in picture.shapes if isinstance(shape, Dot)][:2] == [6.0, 6.0]
    assert STEM.encode() in render(document, chart, "svg", Options())
    assert "is 5 t for a and 2 for b" in describe(chart)
    assert any(isinstance(one, Line) and one.stroke == STEM for p in pages_of(document).pages for one in p.shapes)
    assert main(["export", str(tmp_path), "--all", "--format", "svg", "--out", str(tmp_path / "out")]) == 0
    assert STEM in (tmp_path / "out" / "view.svg").read_text(encoding="utf-8")
    assert "pin-of-tests" in offered_in_a_book(tmp_path, "charts", "type")
    assert "pin-of-tests" in offered_in_a_book(tmp_path, "series", "mark")


@pytest.fixture
def plain_of_tests() -> Iterator[None]:
    def draw_stems(plot: Plot, numbers: tuple[int, ...], _drawn: Drawn) -> None:
        for number in numbers:
            for _point, x, value in plot.points(number):
                ends = ((plot.x.at(x), plot.y.at(0)), (plot.x.at(x), plot.y.at(value)))
                plot.page.shapes.append(Line(ends, STEM, 1.0))

    mark.declare(Mark("plain-of-tests", "dot", draw_stems, swatch, names_places=True), "a stem alone")
    yield
    del MARKS["plain-of-tests"], mark._DECLARED["plain-of-tests"]


@pytest.mark.usefixtures("plain_of_tests", "pin_of_tests")
def test_a_mark_that_draws_all_plain_is_said_to_and_has_no_key_of_what_it_does_not_draw(
    make_sheet: Callable[..., Document],
) -> None:
    told = {}
    for kind in ("plain-of-tests", "pin-of-tests"):
        document = make_sheet(
            {**COLUMNS, "status": ["single", "confirmed"]}, {"type": kind, "group": "x", "series": ["y"]}
        )
        told[kind] = make_chart(document, document.sheet.views[0])
    assert "Hollow: from one source only" in told["pin-of-tests"].note
    assert [pattern for pattern, _form, _words in told["pin-of-tests"].key] == ["hollow"]
    assert "Plain: from one source only" in told["plain-of-tests"].note
    assert told["plain-of-tests"].key == []


@pytest.mark.parametrize("kind", sorted(MARKS))
def test_a_mark_that_declares_that_it_shows_sureness_draws_each_pattern_in_its_way(
    kind: str, make_sheet: Callable[..., Document]
) -> None:
    assert mark.mark_of(kind).shows_sureness
    drawn = set()
    for known in ("confirmed", "single", "derived", "contradicted"):
        document = make_sheet(
            {"x": ["2001", "2002"], "y": [5, 2], "status": [known, "confirmed"]},
            {"type": kind, "group": "x", "series": ["y"]},
        )
        shapes = lay_out(make_chart(document, document.sheet.views[0]), Size(960, 600), LIGHT).shapes
        drawn.add(str([shape for shape in shapes if not isinstance(shape, Text)]))
    assert len(drawn) == 4


def test_a_mark_that_is_not_there_is_named_with_its_place(
    make_sheet: Callable[..., Document], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bars(make_sheet)
    text = (tmp_path / "datapackage.json").read_text(encoding="utf-8")
    (tmp_path / "datapackage.json").write_text(text.replace('"bar"', '"pie"'), encoding="utf-8")
    assert main(["export", str(tmp_path), "--all", "--out", str(tmp_path / "out")]) == 1
    assert "view “view”, type: The value 'pie' is none of those that “type” can have." in (
        told := capsys.readouterr().err
    )
    assert f"Use one of these: {', '.join(in_quotes([*MARKS, *PAIRS]))}." in told


def test_a_mark_that_is_named_and_that_no_module_draws_is_told_in_one_line(
    make_sheet: Callable[..., Document], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    MARKS["mark-without-a-module"] = "what nobody has written"
    try:
        bars(make_sheet, "mark-without-a-module")
        assert main(["export", str(tmp_path), "--all", "--format", "svg", "--out", str(tmp_path / "out")]) == 1
    finally:
        del MARKS["mark-without-a-module"]
    told = capsys.readouterr().err
    assert "The mark “mark-without-a-module” is named in MARKS, and no module draws it." in told
    assert "Traceback" not in told


@pytest.mark.usefixtures("estimated")
def test_a_status_has_its_look_words_and_badge_everywhere(make_sheet: Callable[..., Document]) -> None:
    document = bars(make_sheet)
    chart = make_chart(document, document.sheet.views[0])
    assert "Hollow: an estimate of its source (a)." in chart.note
    assert "Of 4 figures, 2 are estimates." in describe(chart)
    assert (LIGHT.status["estimated"], DARK.status["estimated"]) == ("#123456", "#abcdef")
    shapes = [shape for page in pages_of(document).pages for shape in page.shapes]
    assert any(isinstance(shape, Dot) and shape.fill == "#123456" for shape in shapes)
    assert any(isinstance(shape, Text) and shape.text == "Estimated" for shape in shapes)
    rows = json.loads(render(document, chart, "json", Options()))["data"]
    assert [row["status"] for row in rows] == ["estimated", "confirmed"] * 2


@pytest.mark.usefixtures("words")
def test_a_format_is_written_by_dialogs_and_command_line(
    make_sheet: Callable[..., Document], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bars(make_sheet)
    out = tmp_path / "out"
    assert main(["export", str(tmp_path), "--all", "--format", "WORDS,svg", "--out", str(out)]) == 0
    assert sorted(file.name for file in out.iterdir()) == ["index.html", "index.json", "view.svg", "view.words"]
    assert "y is 5 t for a" in (out / "view.words").read_text(encoding="utf-8")
    assert 'href="view.words">WORDS' in (out / "index.html").read_text(encoding="utf-8")
    capsys.readouterr()
    assert main(["export", "--help"]) == 0
    assert "words" in " ".join(capsys.readouterr().out.split()).partition("--format LIST")[2].partition("(default")[0]
