"""A table of very many columns costs no more a column than one of few."""

import re
import sys
from collections.abc import Callable
from itertools import pairwise
from threading import Lock
from types import FrameType
from typing import Any

import pytest

from harbin_viewer.factsheet.patient_lock import taken
from harbin_viewer.factsheet.roles import code_columns, evidence, profile
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.field_facts import FieldFacts
from harbin_viewer.factsheet.roles.profile import Profile
from harbin_viewer.factsheet.roles.role_finding import find_roles
from harbin_viewer.factsheet.roles.times import day_order, moments, periods, time_role
from harbin_viewer.factsheet.tables.reading_progress import CancelledError


def table(width: int) -> dict[str, list[str]]:
    """Countries with their codes at the far end, and columns of coded answers between them."""
    answers = {f"q{number}": [f"a{(row * (number + 3)) % 7}" for row in range(30)] for number in range(width)}
    lands = [f"The land of number {row}" for row in range(30)]
    return {"Country": lands, **answers, "Item Code": [f"X{row % 10}" for row in range(30)],
            "Item": [f"some item {row % 10}" for row in range(30)]}  # fmt: skip


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many columns were compared with each other, time by time."""
    counted: list[int] = []
    compare = Evidence.tuples

    def count(self: Evidence, names: tuple[str, ...]) -> list[tuple[object, ...]]:
        counted.append(1)
        return compare(self, names)

    monkeypatch.setattr(Evidence, "tuples", count)
    return counted


def test_twice_as_many_columns_are_compared_about_twice_as_often(compared: list[int]) -> None:
    found = []
    for width in (200, 400):
        columns = table(width)
        find_roles([FieldFacts(name) for name in columns], columns)
        found.append(len(compared))
        compared.clear()
    assert found[1] < 2.5 * found[0]


def test_a_code_beside_its_words_is_known_among_very_many_columns() -> None:
    columns = table(300)
    roles = find_roles([FieldFacts(name) for name in columns], columns)
    assert roles.codes == {"Item Code": "Item"}


def one_row(width: int) -> dict[str, list[str]]:
    """Columns of words, numbers and codes by turns, each with one value, and none as in a row of another width."""
    values = ("a word of number {}", "{}.5", "X{}")
    return {f"{width} {number}": [values[number % 3].format(width * 1000 + number)] for number in range(width)}


def steps_to_find(columns: dict[str, list[str]]) -> int:
    """How many steps Python takes in this room to find the roles of these columns."""
    steps = 0

    def count(frame: FrameType, event: str, _argument: object) -> Callable[..., Any] | None:
        nonlocal steps
        if "roles" not in frame.f_code.co_filename:
            return None
        frame.f_trace_opcodes = True
        steps += event == "opcode"
        return count

    facts = [FieldFacts(name) for name in columns]
    before = sys.gettrace()
    sys.settrace(count)
    try:
        find_roles(facts, columns)
    finally:
        sys.settrace(before)
    return steps


def test_twice_as_many_columns_of_one_row_take_about_twice_as_many_steps() -> None:
    steps_to_find(one_row(30))  # what is imported and kept the first time
    assert steps_to_find(one_row(300)) < 2.3 * steps_to_find(one_row(150))


def beside_figures(width: int, what: str, values: str) -> dict[str, list[str]]:
    """Figures with a column beside each that is called so and holds these values."""
    figures = {f"{width} thing{number}": [f"{number}.5", f"{number + width}.25"] for number in range(width // 2)}
    return {name: found for of, rows in figures.items() for name, found in ((of, rows), (of + what, values.split()))}


@pytest.mark.parametrize(("what", "values"), [(" flag", "a b"), (" low", "1.5 2.5")])
def test_twice_as_many_columns_beside_figures_take_about_twice_as_many_steps(what: str, values: str) -> None:
    steps_to_find(beside_figures(30, what, values))
    few, many = (steps_to_find(beside_figures(width, what, values)) for width in (120, 240))
    assert many < 2.4 * few


def test_twice_as_many_columns_of_sources_take_about_twice_as_many_steps() -> None:
    def sources(width: int) -> dict[str, list[str]]:
        """Each with a text of its own, and none that was asked for in a table of another width."""
        return {f"source ({width} {number})": [f"office {width} {number}", "another"] for number in range(width)}

    steps_to_find(sources(30))
    assert steps_to_find(sources(300)) < 2.3 * steps_to_find(sources(150))


def test_notes_and_bounds_are_those_of_the_figure_they_are_called_by() -> None:
    columns = {"Births": ["1.5", "2.5"], "Births flag": ["a", "b"], "Births low": ["1.1", "2.1"],
               "Deaths": ["3.5", "4.5"], "Deaths flag": ["a", "c"], "Deaths low": ["3.1", "4.1"]}  # fmt: skip
    found = find_roles([FieldFacts(name) for name in columns], columns).measures
    assert [(measure.field, measure.note, measure.bounds) for measure in found] == [
        ("Births", "Births flag", ("Births low",)),
        ("Deaths", "Deaths flag", ("Deaths low",)),
    ]


def test_of_many_columns_that_leave_rows_alike_forty_tell_them_apart() -> None:
    columns = {f"q{number}": [f"{answer} {number}" for answer in "abba"] for number in range(90)}
    roles = find_roles([FieldFacts(name) for name in columns], columns)
    assert len(roles.of_kind("dimension")) <= 40


@pytest.mark.parametrize("looks", [0, 10, 60])
def test_the_finding_of_roles_ends_in_its_midst_where_nobody_wants_it_any_more(looks: int) -> None:
    columns, left = table(20), iter(range(looks))

    def look() -> None:
        if next(left, None) is None:
            raise CancelledError

    with pytest.raises(CancelledError), taken(Lock(), lambda _done, _of: None, look):
        find_roles([FieldFacts(name) for name in columns], columns)
    find_roles([FieldFacts(name) for name in columns], columns)  # who wants it is asked under that lock alone


def figures(width: int) -> dict[str, list[str]]:
    """Columns of figures, whose names were asked for in no table of another width."""
    return {f"figure {width} {number}": [f"{row * number + width}.5" for row in range(5)] for number in range(width)}


def longest_way_between_looks(columns: dict[str, list[str]]) -> float:
    """Which share of the calls that find the roles lies between two looks whether that is still wanted."""
    calls, at = 0, [0]

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    facts, before = [FieldFacts(name) for name in columns], sys.getprofile()
    with taken(Lock(), lambda _done, _of: None, lambda: at.append(calls)):
        sys.setprofile(count)
        try:
            find_roles(facts, columns)
        finally:
            sys.setprofile(before)
    return max(after - first for first, after in pairwise([*at, calls])) / calls


def test_nowhere_are_all_columns_gone_through_without_a_look_whether_that_is_still_wanted() -> None:
    longest_way_between_looks(figures(30))  # what is imported and kept the first time
    assert longest_way_between_looks(figures(300)) < 0.08


def test_words_without_a_digit_are_asked_for_no_period(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(periods, "period_of", lambda text: asked.append(text))
    assert periods.periods_of(["North", "South-east", "Q", "三"]) == {}
    assert asked == []


def test_the_first_year_of_an_era_is_a_period_though_it_has_no_digit() -> None:
    assert periods.periods_of(["令和元年"])["令和元年"].text == "2019"


def test_days_that_many_columns_share_are_taken_apart_once(monkeypatch: pytest.MonkeyPatch) -> None:
    days = [f"{day}/{month}/2021" for day in range(1, 29) for month in range(1, 13)]
    first = day_order.date_format(days)
    monkeypatch.setattr(day_order, "_PARTS", None)
    assert first is not None
    assert day_order.date_format(days) == first


DAYS = [
    f"{year}-{month:02}-{day:02}" for year in (1000, 1899, 2024) for month in range(1, 13) for day in (1, 9, 28, 31)
]
REAL_DAYS = [day for day in DAYS if periods.period_of(day)]


@pytest.mark.parametrize(
    "days", [REAL_DAYS, REAL_DAYS[:1], DAYS, ["2024-02-31"], ["2024-13-01"], [*REAL_DAYS, "2020-21"]]
)
def test_days_by_iso_are_read_as_where_they_are_tried_as_all_else(
    days: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = periods.periods_of(days), day_order.date_format(days), moments.have_hours(days)
    for module in (periods, day_order, moments):
        monkeypatch.setattr(module, "ISO_DAY", re.compile("never"))
    assert told == (periods.periods_of(days), day_order.date_format(days), moments.have_hours(days))


def test_days_by_iso_are_tried_as_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(periods, "_fiscal_years", None)
    monkeypatch.setattr(day_order, "_parts", None)
    monkeypatch.setattr(moments, "with_signs", None)
    assert len(periods.periods_of(REAL_DAYS)) == len(REAL_DAYS)
    assert day_order.date_format(REAL_DAYS) == day_order.DateFormat("ymd", "-", sure=True)
    assert not moments.have_hours(REAL_DAYS)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The values that were asked for whether they are missing, or a number, in the order of asking."""
    found: list[object] = []
    for module, name in ((profile, "_is_number"), (code_columns, "is_missing"), (evidence, "is_missing")):
        monkeypatch.setattr(module, name, _noted(getattr(module, name), found))
    return found


def _noted(ask: Callable[[Any], bool], found: list[object]) -> Callable[[Any], bool]:
    def noted(value: object) -> bool:
        found.append(value)
        return ask(value)

    return noted


def test_words_are_told_to_be_no_numbers_by_their_first(asked: list[object]) -> None:
    words = Profile(FieldFacts("q"), [f"word {row}" for row in range(500)])
    assert words.kind == "text"
    assert asked.count("word 499") <= 1, "as it is asked whether most are"


@pytest.mark.parametrize("filled", [True, False])
def test_columns_are_told_not_to_decide_each_other_by_the_first_rows(asked: list[object], *, filled: bool) -> None:
    rows = [("A1", "north"), ("A1", "south"), *((f"A{row}", f"word {row}") for row in range(2, 500))]
    columns = {"code": [code for code, _ in rows], "words": [*(word for _, word in rows[1:]), "b" if filled else ""]}
    gathered = evidence.gather([FieldFacts(name) for name in columns], columns)
    code, words = gathered.profiles.values()
    assert gathered.decides(["code"], "words") is False
    assert code_columns.pairs_up(gathered, code, words) is False
    assert len(asked) < 20


@pytest.mark.parametrize(
    ("codes", "names", "are_paired"),
    [
        (["A1", "A2", "", "A2"], ["north", "south", "x", "south"], True),
        (["A1", "A2", "A3"], ["north", "", None], False),
        (["A1", "A2", "A1"], ["north", "south", ""], True),
        (["A1", "A2", "A1"], ["north", "south", "east"], False),
        (["A1", "A2", "A3"], ["north", "south", "south"], False),
        ([f"A{row}" for row in range(20)], [*(f"n{row}" for row in range(19)), "n1"], True),
        (["A1"], ["north"], False),
    ],
)
def test_each_code_has_one_name_and_most_names_one_code(
    codes: list[str], names: list[str], *, are_paired: bool
) -> None:
    columns = {"code": codes, "words": names}
    gathered = evidence.gather([FieldFacts(name) for name in columns], columns)
    assert code_columns.pairs_up(gathered, *gathered.profiles.values()) is are_paired


def test_times_of_another_course_are_told_by_the_first_that_differ(monkeypatch: pytest.MonkeyPatch) -> None:
    days = [f"2021-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 29)]
    columns = {"day": days, "due": [*days[1:], "2022-01-01"], "same": days}
    looked: list[object] = []

    def noted(value: object) -> str:
        looked.append(value)
        return profile.day_text(value)

    monkeypatch.setattr(time_role, "day_text", noted)
    reasons = [role.reason for role in find_roles([FieldFacts(name) for name in columns], columns).roles]
    assert reasons[1:] == [
        "It is another time of each row, which “day” tells already.",
        "It says the same time as “day”.",
    ]
    assert looked.count(days[-1]) <= 4, "of the first times, and of those that are the same"


def test_columns_that_are_the_same_in_all_rows_are_asked_about_as_often_as_the_table_is_wide(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[Profile] = []
    is_numeric = Profile.is_numeric

    def ask(one: Profile) -> bool:
        asked.append(one)
        return bool(is_numeric.__get__(one))

    monkeypatch.setattr(Profile, "is_numeric", property(ask))
    found = []
    for width in (300, 600):
        columns = {"place": ["North", "South"], **{f"q{number}": [str(number)] * 2 for number in range(width)}}
        find_roles([FieldFacts(name) for name in columns], columns)
        found.append(len(asked))
        asked.clear()
    assert found[1] < 2.5 * found[0]


class _Cells(list[str]):
    """A column that knows how many of its cells were asked for one by one."""

    asked = 0

    def __getitem__(self, place: Any) -> Any:
        self.asked += 1
        return super().__getitem__(place)


def test_rows_that_stand_twice_are_not_sought_in_columns_that_are_the_same_in_all_rows() -> None:
    same = _Cells(["a"] * 500)
    columns = {"same": same, "class": [str(row % 7) for row in range(500)], "key": [str(row) for row in range(500)]}
    gathered = evidence.gather([FieldFacts(name, type="number") for name in columns], columns)
    assert (gathered.again, same.asked) == (0, 0)
