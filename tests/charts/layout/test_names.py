"""Names in pictures: each at its mark or led to it, none like another's, no word broken where it can be helped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations, pairwise
from typing import Any

import pytest

from harbin_viewer.charts.layout import horizontal_bars
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.plotting.date_axis import date_ticks
from harbin_viewer.charts.scene import Line, Picture, Rect, Size
from harbin_viewer.charts.text import type_face
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.document import Document
from tests.charts.conftest import ENGLISH

pytestmark = pytest.mark.usefixtures("qapp")

Make = Callable[..., Document]
SMALL, PAGE = Size(720, 450), Size(960, 600)
YEARS: dict[str, list[Any]] = {"x": [2000, 2001, 2002, 2003]}
EARLY: dict[str, list[Any]] = YEARS | {
    "China": [1, 2, 3, 4],
    "Russia": [2, 3, "", ""],
    "Mongolia": [3, "", "", ""],
    "Japan": [5, 4, 3, 3.9],
}


def picture(make_sheet: Make, columns: dict[str, list[Any]], kind: str, size: Size = SMALL, **more: str) -> Picture:
    names = [name for name in columns if name != "x"]
    kinds = dict.fromkeys(names, "number")
    made = make_sheet(columns, {"type": kind, "group": "x", "series": names}, kinds=kinds | more)
    return lay_out(make_chart(made, made.sheet.views[0], locale=ENGLISH), size, LIGHT)


@pytest.mark.parametrize("kind", ["line", "step", "area"])
def test_a_line_that_ends_early_is_named_where_it_ends(make_sheet: Make, kind: str) -> None:
    made = picture(make_sheet, EARLY, kind, x="year")
    ends = {"Russia": (2, 1), "Mongolia": (3, 0)}
    for name in (text for text in made.texts if text.role == "series" and text.text in ends):
        series = list(EARLY).index(name.text) - 1
        box = next(mark.box for mark in made.marks if mark.series == series and mark.point == ends[name.text][1])
        assert abs(name.box.x - box.right) < 20
        assert abs(name.box.y + name.box.height / 2 - (box.y + box.height / 2)) < 20


def test_what_leads_across_data_to_a_name_is_dotted(make_sheet: Make) -> None:
    crowd: dict[str, list[Any]] = {f"Series of many years {n}": [n, n + 0.4, n + 0.1, n + 0.3] for n in range(9)}
    early: dict[str, list[Any]] = {f"A name without room for it {n}": [n + 0.5, n + 0.2, "", ""] for n in range(3)}
    made = picture(make_sheet, YEARS | crowd | early, "line", Size(560, 420), x="year")
    right = made.plots[0].right
    leaders = [
        s for s in made.shapes if isinstance(s, Line) and s.points[-1][0] > right and s.points[0][0] < right - 40
    ]
    assert all(leader.dash for leader in leaders)


def test_names_that_would_be_cut_alike_are_told_apart_by_their_ends() -> None:
    names = [f"黑龙江省哈尔滨市{number}" for number in range(40)]
    cut = type_face.fitted_apart(names, 14, 100, 1)
    assert len({line for (line,) in cut}) == 40
    assert all(type_face.width(line, 14) <= 100 for (line,) in cut)
    assert all(line.endswith(name[-1]) for name, (line,) in zip(names, cut, strict=True))


def test_names_with_different_beginnings_are_cut_at_their_ends() -> None:
    assert type_face.fitted_apart(["Agriculture and more", "Construction and more"], 14, 80, 1) == [
        ["Agriculture…"], ["Constructi…"],
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["bar", "line", "points", "stacked"])
@pytest.mark.parametrize("count", [9, 13, 17, 30])
def test_no_word_of_a_place_is_broken_in_narrow_room(make_sheet: Make, kind: str, count: int) -> None:
    columns: dict[str, list[Any]] = {
        "x": [f"Category name {n}" for n in range(count)],
        "y": [n % 5 - 1 for n in range(count)],
    }
    words = {text.text for text in picture(make_sheet, columns, kind).texts if text.role == "tick"}
    assert not {"Categor", "Categ", "y name", "ory"} & words


def test_grey_parts_of_a_stack_are_seen_apart(make_sheet: Make) -> None:
    columns: dict[str, list[Any]] = {"x": ["a", "b"], **{f"s{n}": [n + 5, n + 6] for n in range(14)}}
    made = picture(make_sheet, columns, "stacked", PAGE)
    grey = sorted(
        s.box
        for s in made.shapes
        if isinstance(s, Rect) and s.fill == LIGHT.axis and s.box.width > 40 and s.box.height > 3
    )
    pairs = [(one, other) for one, other in pairwise(grey) if one.x == other.x]
    assert pairs
    assert not any(one.meets(other) or one.bottom == other.y for one, other in pairs)


def test_each_of_many_areas_has_a_swatch_of_its_own(make_sheet: Make) -> None:
    columns: dict[str, list[Any]] = YEARS | {f"Country {n}": [n * 3, n * 3 + 1, n * 3 + 2, n * 3] for n in range(20)}
    made = picture(make_sheet, columns, "area", x="year")
    top = made.plots[0].y
    dashed = [s for s in made.shapes if isinstance(s, Line) and s.dash and s.points[0][1] < top]
    assert len(dashed) == 15


def test_a_line_over_bars_has_no_white_edge_on_a_transparent_ground(make_sheet: Make) -> None:
    spec = {"type": "bar", "group": "x", "series": ["y", {"field": "z", "mark": "line"}]}
    made = make_sheet({"x": ["a", "b"], "y": [3, 4], "z": [1, 5]}, spec)
    chart = make_chart(made, made.sheet.views[0])
    see_through = lay_out(chart, PAGE, LIGHT, transparent=True)
    assert not [s for s in see_through.shapes if isinstance(s, Line) and s.stroke == LIGHT.page]


def test_that_a_stack_with_a_part_below_zero_has_no_total_is_said_where_others_have_one(make_sheet: Make) -> None:
    said = "No total is told where a part is below zero."
    for parts, told in (([-1, 2, 3], True), ([1, 2, 3], False), ([-1, -2, -3], False)):
        columns: dict[str, list[Any]] = {"x": [2000, 2001, 2002], "y": [4, 6, 3], "z": parts}
        made = picture(make_sheet, columns, "stacked", PAGE, x="year")
        assert (said in " ".join(text.text for text in made.texts if text.role == "note")) == told


def test_a_stack_without_some_of_its_parts_says_so(make_sheet: Make) -> None:
    columns: dict[str, list[Any]] = {"x": [2000, 2001, 2002], "y": ["", 6, 3], "z": [1, 2, ""]}
    made = picture(make_sheet, columns, "stacked", x="year")
    note = " ".join(text.text for text in made.texts if text.role == "note")
    assert "Not all parts have a figure in 2000 and 2002." in note
    assert "Not all parts" not in " ".join(t.text for t in picture(make_sheet, columns, "bar", x="year").texts)


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("Exports", "Exports"), ["Exports (y)", "Exports (z)"]),
        (("Exports", "Imports"), ["Exports", "Imports"]),
    ],
)
def test_series_of_one_name_are_told_apart(make_sheet: Make, names: tuple[str, str], told: list[str]) -> None:
    series = [{"field": field, "title": name} for field, name in zip("yz", names, strict=True)]
    made = make_sheet({"x": ["a"], "y": [1], "z": [2]}, {"type": "bar", "group": "x", "series": series})
    assert [one.label for one in make_chart(made, made.sheet.views[0]).series] == told


def test_a_field_drawn_in_two_ways_has_two_names(make_sheet: Make) -> None:
    series = [{"field": "y"}, {"field": "y", "mark": "line"}]
    made = make_sheet({"x": ["a"], "y": [1]}, {"type": "bar", "group": "x", "series": series})
    assert [one.label for one in make_chart(made, made.sheet.views[0]).series] == ["y (1)", "y (2)"]


def test_minutes_have_ticks_of_minutes() -> None:
    day = 19_722.0
    ticks = date_ticks(day - 2 / 1440, day + 3 / 1440, 8, ENGLISH)
    assert [label for _at, label in ticks] == ["30 Dec 2023, 23:58", "23:59", "31 Dec", "00:01", "00:02", "00:03"]


LONG: dict[str, list[Any]] = YEARS | {
    "United States": [10, 14, 19, 25.7],
    "Netherlands": [1, 3, 8, 17.9],
    "Luxembourg": [4, 4.2, 4.4, 4.3],
    "Russian Federation": [3.1, 3.5, 4, 4.1],
    "Kenya": [0.5, 1, 2, 3.4],
}


@pytest.mark.parametrize("size", [(350, 215), (350, 295), (415, 305), (440, 380), (560, 440)])
def test_on_a_small_page_names_at_line_ends_take_more_width_rather_than_be_cut_or_broken(
    make_sheet: Make, size: tuple[float, float]
) -> None:
    made = picture(make_sheet, LONG, "line", Size(*size), x="year")
    set_ = [text.text for text in made.texts if text.role == "series"]
    cut = [text for text in set_ if "…" in text]
    assert len(cut) <= (size == (350, 215)), cut
    words = {word for name in LONG if name != "x" for word in name.split()}
    assert {word for text in set_ if text not in cut for word in text.split()} <= words


@pytest.mark.parametrize(("names", "whole"), [
    (("Stated", "Recomputed from the totals"), True),
    (("Article", "China Customs"), True),
    (tuple(f"Recomputed from the totals of {place}" for place in ("Kenya", "Peru", "Chad")), False),
])  # fmt: skip
def test_a_legend_of_a_small_page_has_its_names_whole_where_that_takes_no_more_rows(
    make_sheet: Make, names: tuple[str, ...], *, whole: bool
) -> None:
    columns = YEARS | {name: [10, 14, 19, 25.7] for name in names}
    made = picture(make_sheet, columns, "bar", Size(300, 200), x="year")
    told = [text for text in made.texts if text.role == "series"]
    assert ([text.text for text in told] == list(names)) == whole
    assert len({text.box.y for text in told}) == 1
    assert all(one.box.right < other.box.x for one, other in pairwise(told))
    assert told[-1].box.right <= 300


def test_in_a_page_of_usual_size_no_more_width_is_taken_than_before(make_sheet: Make) -> None:
    made = picture(make_sheet, LONG, "line", PAGE, x="year")
    assert made.plots[0].right > PAGE.width * 0.7


def test_a_ranking_on_a_small_page_is_set_smaller_rather_than_with_upright_names_that_are_cut(make_sheet: Make) -> None:
    names = [f"{name} {side}" for name in ("United States", "Netherlands", "Luxembourg") for side in ("North", "South")]
    columns: dict[str, list[Any]] = {
        "x": [*names, "Kenya", "Korea", "Japan", "Mali"],
        "Output": list(range(20, 10, -1)),
    }
    made = make_sheet(columns, {"type": "bar", "group": "x", "series": ["Output"]}, kinds={"Output": "number"})
    chart = replace(make_chart(made, made.sheet.views[0], locale=ENGLISH), lying=True)
    for size in (Size(350, 240), Size(350, 295), PAGE):
        ticks = [text for text in lay_out(chart, size, LIGHT).texts if text.role == "tick"]
        assert set(columns["x"]) <= {text.text for text in ticks}
        assert not any(text.upright for text in ticks)
        assert min(text.size for text in ticks) >= 9


@pytest.mark.parametrize("figures", [(1_200_000_000_000, 12, -5_000_000), (9_200_000_000_000, 3_400_000_000, 12)])
@pytest.mark.parametrize("size", [PAGE, Size(640, 400), Size(300, 600)])
def test_figures_of_many_digits_stand_apart_under_bars_that_lie(
    make_sheet: Make, figures: tuple[int, ...], size: Size, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(horizontal_bars, "_may_be_bare", lambda _view: False)
    columns: dict[str, list[Any]] = {"x": ["Alpha", "Beta", "Gamma"], "Revenue": list(figures)}
    made = make_sheet(columns, {"type": "bar", "group": "x", "series": ["Revenue"]}, kinds={"Revenue": "number"})
    chart = replace(make_chart(made, made.sheet.views[0], locale=ENGLISH), lying=True)
    picture = lay_out(chart, size, LIGHT)
    assert not any(one.box.meets(other.box, -0.5) for one, other in combinations(picture.texts, 2))
    assert "0" in [text.text for text in picture.texts]


@pytest.mark.parametrize("room", [9.0, 60.0, 400.0, 900.0])
@pytest.mark.parametrize(
    "text",
    [
        "a b c " * 150,
        "of Heilongjiang, i. e. 黑龙江省 " * 20,
        f"to {'x' * 300} in T o AV A",
        "مرحبا بكم في " * 30,
        "a",
        "",
    ],
)
def test_each_line_holds_as_many_words_as_go_into_it(text: str, room: float) -> None:
    lines = type_face.wrap(text, 14, room)

    assert "".join("".join(lines).replace("-", "").split()) == "".join(text.split())
    for line, following in pairwise(lines):
        if not line.endswith("-"):
            assert type_face.is_wider(f"{line} {following.split(' ')[0]}", 14, room)
    assert not any(type_face.is_wider(line, 14, room) for line in lines if len(line) > 1)


def test_where_a_long_line_ends_is_known_after_a_few_measures(monkeypatch: pytest.MonkeyPatch) -> None:
    measured = list[str]()
    width = type_face.width

    def measure(text: str, size: float, *, bold: bool = False) -> float:
        measured.append(text)
        return width(text, size, bold=bold)

    monkeypatch.setattr(type_face, "width", measure)
    lines = type_face.wrap("to be or not to be " * 100, 14, 800)

    assert len(measured) < 12 * len(lines), "a line has some forty words"
