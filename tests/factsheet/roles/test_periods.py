"""Periods, however offices write them."""

import pytest

from harbin_viewer.factsheet.roles.times import periods
from harbin_viewer.factsheet.roles.times.day_order import date_format
from harbin_viewer.factsheet.roles.times.periods import part_of_year, period_of, periods_of


@pytest.mark.parametrize(
    ("text", "frequency", "canonical"),
    [
        ("1960", "year", "1960"),
        ("1980 [YR1980]", "year", "1980"),
        ("2017年", "year", "2017"),
        ("X1960", "year", "1960"),
        ("2019 (p)", "year", "2019"),
        ("2010S1", "half-year", "2010-S1"),
        ("2010-H2", "half-year", "2010-S2"),
        ("WS 2021/22", "half-year", "2021-S2"),
        ("SS 2022", "half-year", "2022-S1"),
        ("WiSe 99/00", "half-year", "1999-S2"),
        ("Sommersemester 2021", "half-year", "2021-S1"),
        ("Fall 2022", "half-year", "2022-S2"),
        ("2023 Spring semester", "half-year", "2023-S1"),
        ("2023年春季学期", "half-year", "2023-S1"),
        ("1990 Q1", "quarter", "1990-Q1"),
        ("1927-Q1", "quarter", "1927-Q1"),
        ("2002.IV", "quarter", "2002-Q4"),
        ("2019T2", "quarter", "2019-Q2"),
        ("2019K3", "quarter", "2019-Q3"),
        ("Q4 2020", "quarter", "2020-Q4"),
        ("1er trimestre 2019", "quarter", "2019-Q1"),
        ("1.er trimestre 2019", "quarter", "2019-Q1"),
        ("2.º trimestre 2019", "quarter", "2019-Q2"),
        ("2020-W01-2", "day", "2019-12-31"),
        ("2019年一季度", "quarter", "2019-Q1"),
        ("1980M05", "month", "1980-05"),
        ("2020MM01", "month", "2020-01"),
        ("2020KW03", "quarter", "2020-Q3"),
        ("2020JJ00", "year", "2020"),
        ("2020 3e kwartaal*", "quarter", "2020-Q3"),
        ("2021 Q2 [note 1]", "quarter", "2021-Q2"),
        ("Jan-01", "month", "2001-01"),
        ("Dec-98", "month", "1998-12"),
        ("2021 AUG", "month", "2021-08"),
        ("März 2019", "month", "2019-03"),
        ("août 2020", "month", "2020-08"),
        ("1993-Jan", "month", "1993-01"),
        ("2019年1月", "month", "2019-01"),
        ("2020-W05", "week", "2020-W05"),
        ("1990-01-31", "day", "1990-01-31"),
        ("5 Jan 2020", "day", "2020-01-05"),
        ("1H 2020", "half-year", "2020-S1"),
        ("1er semestre 2020", "half-year", "2020-S1"),
        ("2020年上半年", "half-year", "2020-S1"),
        ("I kwartał 2020", "quarter", "2020-Q1"),
        ("2020. I. n.év", "quarter", "2020-Q1"),
        ("2020 1/4", "quarter", "2020-Q1"),
        ("1Q20", "quarter", "2020-Q1"),
        ("Oct–Dec 2019", "quarter", "2019-Q4"),
        ("Январь-декабрь 2021 г.", "year", "2021"),
        ("January–June 2021", "half-year", "2021-S1"),
        ("2020年1～3月期", "quarter", "2020-Q1"),
        ("jan/20", "month", "2020-01"),
        ("Jan '20", "month", "2020-01"),
        ("2020, December", "month", "2020-12"),
        ("huhtikuu 2020", "month", "2020-04"),
        ("2020년 1월", "month", "2020-01"),
        ("12 months to March 2020", "month", "2020-03"),
        ("Week 5 2020", "week", "2020-W05"),
        ("2020U05", "week", "2020-W05"),
        ("1-Jan-20", "day", "2020-01-01"),
        ("1/Jan/20 9:05 AM", "day", "2020-01-01"),
        ("1/Jan/2020", "day", "2020-01-01"),
        ("Jan-1-2020", "day", "2020-01-01"),
        ("2020年10月1日現在", "day", "2020-10-01"),
        ("01JAN2020", "day", "2020-01-01"),
        ("As at 31 March 2020", "day", "2020-03-31"),
        ("на 1 января 2020", "day", "2020-01-01"),
        ("2020 (provisional)", "year", "2020"),
        ("marts 2019", "month", "2019-03"),
        ("juuni 2020", "month", "2020-06"),
        ("rugsėjis 2020", "month", "2020-09"),
        ("12 maja 2020", "day", "2020-05-12"),
        ("3 Μαρτίου 2021", "day", "2021-03-03"),
        ("Tháng 4 2019", "month", "2019-04"),
        ("tháng 12 năm 2020", "month", "2020-12"),
        ("Quý II/2019", "quarter", "2019-Q2"),
        ("Năm 2019", "year", "2019"),
    ],
)
def test_a_period_is_read_in_the_way_of_each_office(text: str, frequency: str, canonical: str) -> None:
    period = period_of(text)

    assert period is not None
    assert (period.frequency, period.text) == (frequency, canonical)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "999",
        "3000",
        "GDP 2019",
        "Estimates Start After",
        "1990/91",
        "2013-2023",
        "1.5",
        "2014.123",
        "Q5 2019",
        "20190",
        "12.20191",
        "+2019",
        "2019,5",
    ],
)
def test_what_only_looks_like_a_period_is_none(text: str) -> None:
    assert period_of(text) is None


def test_siblings_decide_whether_a_pair_of_numbers_is_a_month_or_a_fiscal_year() -> None:
    fiscal = periods_of(["2000-01", "2001-02", "2002-03"])
    months = periods_of(["2000-01", "2000-02", "2000-03"])

    assert [period.text for period in fiscal.values()] == ["2000", "2001", "2002"]
    assert [period.text for period in months.values()] == ["2000-01", "2000-02", "2000-03"]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Q1", ("quarter", 1)),
        ("III", ("quarter", 3)),
        ("Juli", ("month", 7)),
        ("3月", ("month", 3)),
        ("Dez", ("month", 12)),
    ],
)
def test_parts_of_a_year_are_known_without_it(text: str, part: tuple[str, int]) -> None:
    assert part_of_year(text) == part


def test_one_day_beyond_the_twelfth_tells_the_order_of_a_whole_column() -> None:
    american = date_format(["1/2/2004", "1/13/2004"])
    european = date_format(["01.02.2004", "13.01.2004"])

    assert american is not None
    assert european is not None
    assert (american.order, american.sure, american.pattern) == ("mdy", True, "%m/%d/%Y")
    assert (european.order, european.pattern) == ("dmy", "%d.%m.%Y")


def test_an_order_that_nothing_tells_is_called_unsure() -> None:
    form = date_format(["1/2/2004", "3/4/2004"])

    assert form is not None
    assert not form.sure


def test_numbers_of_two_years_in_a_row_are_school_years_and_other_six_digits_are_not() -> None:
    assert {period.text for period in periods_of(["201819", "201920", "202021"]).values()} == {"2018", "2019", "2020"}
    assert periods_of(["201819", "201905"]) == {}
    assert periods_of(["201819"]) == {}


def test_days_behind_points_come_before_months() -> None:
    written = date_format(["01.01.2023 00:00", "01.02.2023 01:00", "01.03.2023 02:00"])

    assert written is not None
    assert written.order == "dmy"


@pytest.mark.parametrize(
    ("texts", "first", "words"),
    [
        (["2004-2006", "2006-2008"], "2004/2006", "2004–2006"),
        (["1995-99", "2000-04"], "1995/1999", "1995–99"),
        (["1998 to 2001", "2002 to 2005"], "1998/2001", "1998 to 2001"),
        (["1990s", "2000s"], "1990/1999", "1990s"),
        (["2012-2013", "2013-2014"], "2012", "2012–2013"),
        (["SFY 2004-2005", "SFY 2005-2006"], "2004", "SFY 2004–2005"),
        (["2019/20", "2020/21"], "2019", "2019/20"),
    ],
)
def test_several_years_and_years_over_two_are_periods_in_the_words_of_the_office(
    texts: list[str], first: str, words: str
) -> None:
    periods = periods_of(texts)
    assert set(periods) == set(texts)
    assert (periods[texts[0]].text, periods[texts[0]].words) == (first, words)


@pytest.mark.parametrize("texts", [["1000-1999", "2000-2999"], ["2004-06", "2006-08"], ["0-999", "1000-4999"]])
def test_ranges_of_other_things_and_months_are_no_spans_of_years(texts: list[str]) -> None:
    assert not any(period.frequency == "years" for period in periods_of(texts).values())


@pytest.mark.parametrize(
    ("days", "order"),
    [
        (("03/04/2024", "04/04/2024", "05/04/2024", "08/04/2024", "12/04/2024"), "dmy"),  # days of April
        (("04/03/2024", "04/04/2024", "04/05/2024"), "dmy"),  # fourths of months
        (("03/04/2024", "04/04/2024", "05/04/2024"), "dmy"),
        (("1/1/2024", "1/2/2024", "1/5/2024"), "dmy"),
        (("1/1/2024", "2/1/2024", "5/1/2024"), "mdy"),
    ],
)
def test_days_of_one_month_are_not_the_same_day_of_some_months(days: tuple[str, ...], order: str) -> None:
    found = date_format(days)
    assert found is not None
    assert (found.order, found.sure) == (order, False)


def test_of_figures_with_decimals_none_is_asked_for_its_period(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(periods, "period_of", lambda text: pytest.fail(text))
    assert periods_of(["12.5", "-1234.56", "3,14", "2003.125"]) == {}


def test_figures_with_decimals_may_still_be_months() -> None:
    assert [month.text for month in periods_of(["1.2003", "12.2003"]).values()] == ["2003-01", "2003-12"]
    assert periods_of(["昭和60年", "61.5"])["61.5"].text == "1986-05"


def test_an_article_in_a_cell_is_no_period_and_not_looked_through(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []
    monkeypatch.setattr(periods, "without_mark", looked.append)
    assert periods_of(["2019 " + "and more of it " * 100]) == {}
    assert not looked


@pytest.mark.parametrize(("texts", "told"), [
    ("January–March 2023|January–June 2023|January–September 2023", []),
    ("Январь-март 2023 г.|Январь-декабрь 2023 г.", []), ("January–June 2022|January–June 2023", ["2022-S1", "2023-S1"]),
    ("Jan-Mar 2023|Apr-Jun 2023", ["2023-Q1", "2023-Q2"]),
    ("Jan-Mar 2023|Oct-Dec 2023|Jan-Dec 2023", ["2023-Q1", "2023-Q4", "2023"]),
])  # fmt: skip
def test_months_from_january_on_to_one_after_another_overlap_and_are_no_periods(texts: str, told: list[str]) -> None:
    assert [period.text for period in periods_of(texts.split("|")).values()] == told


def test_moments_that_would_all_be_of_one_day_of_several_months_are_days_of_one_month() -> None:
    answers = ["4/3/2026 8:12:05", "4/3/2026 9:40:51", "4/4/2026 14:03:19", "4/5/2026 8:00:44", "4/6/2026 21:15:02"]
    month_first, each_month = date_format(answers), date_format(["5/1/2026 8:00", "5/2/2026 8:00", "5/3/2026 8:00"])
    assert month_first is not None
    assert each_month is not None
    assert (month_first.order, each_month.order) == ("mdy", "dmy")
