"""Who did not answer one question is counted in the others, and how many are without an answer is said."""

from __future__ import annotations

from pathlib import Path

from tests.charts.exploring.first_views import first_view, table_of


def test_who_left_one_question_blank_is_in_the_histogram_of_another(tmp_path: Path) -> None:
    rows = [["" if n % 7 == 4 else "yes" if n % 3 else "no", 18 + n * n % 47 if n % 10 else ""] for n in range(60)]
    view = first_view(tmp_path, "asked.csv", table_of("Do you own a car?,Age", *rows))
    assert view.exploration.form == "histogram"
    assert sum(view.chart.panels[0].series[0].y) == 54
    assert view.chart.note.startswith("54 are counted. 6 have no figure here.")


def test_answers_that_were_never_sent_are_counted_too(tmp_path: Path) -> None:
    rows = [[n, "" if n in (4, 9) else f"2025-03-{3 + n // 20:02d} 09:{n % 50 + 10}:{n % 40 + 10}", 18 + n * n % 47]
            for n in range(1, 51)]  # fmt: skip
    view = first_view(tmp_path, "results.csv", table_of("id,submitdate,hours", *rows))
    assert view.exploration.form == "histogram"
    assert sum(view.chart.panels[0].series[0].y) == 50


def test_things_of_no_kind_are_counted_with_the_others(tmp_path: Path) -> None:
    rows = [["" if n % 6 == 0 else "cod" if n % 2 else "ling", 10 + n * n % 61] for n in range(60)]
    view = first_view(tmp_path, "fish.csv", table_of("species,weight", *rows))
    assert view.exploration.form == "histogram"
    assert sum(view.chart.panels[0].series[0].y) == 60
    assert "Left out" not in view.chart.note


def test_dots_of_no_kind_are_grey_and_told(tmp_path: Path) -> None:
    rows = [
        ["" if n % 6 == 0 else "cod" if n % 2 else "ling", 10 + n * n % 61, 100 + n * n * n % 83] for n in range(60)
    ]
    view = first_view(tmp_path, "fish.csv", table_of("species,weight,length", *rows))
    assert view.exploration.form == "scatter"
    assert sum(len(series.y) for series in view.chart.panels[0].series) == 60
    assert "Grey: 10 without “species”." in view.chart.note


def test_rows_without_a_time_are_told_where_nobody_is_counted(tmp_path: Path) -> None:
    rows = [["" if n in (3, 9) else f"2024-01-{1 + n % 20:02d} 10:00", 10 + n * n % 61] for n in range(50)]
    view = first_view(tmp_path, "weighed.csv", table_of("moment,weight", *rows))
    assert "Left out: 2 figures without “moment”." in view.chart.note


def test_weights_and_lengths_of_interviews_are_not_seen_first(tmp_path: Path) -> None:
    rows = [[n, 0.3 + n * 7 % 15 / 10, 60 + n * 31 % 900, n * 13 % 11] for n in range(1, 60)]
    head = "respondent,weight,Duration (in seconds),Trust in parliament (0-10)"
    view = first_view(tmp_path, "poll.csv", table_of(head, *rows))
    assert view.exploration.measure == "Trust in parliament (0-10)"
    assert "Each answer counts once, not by “weight”." in view.chart.note
