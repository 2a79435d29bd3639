"""The answers to questions stand as shares in the order of their scale, all of them, and only where they are such."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.charts.exploring.explored import brief_of, chart_of, why_not
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.recipes import recipe_of
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.roles.answers.answer_scales import places_on_scale

pytestmark = pytest.mark.usefixtures("qapp")

COURSE = (
    "Question,Strongly disagree,Disagree,Neutral,Agree,Strongly agree\n"
    "Well organised,2,5,8,20,15\nClear,1,3,6,22,18\nNot too much,8,12,10,15,5\n"
)
WORK = (
    "Statement,Strongly agree (%),Agree (%),Neither agree nor disagree (%),Disagree (%),Strongly disagree (%),"
    "Don't know (%)\nSafe,35,40,12,8,3,2\nPaid fairly,10,22,20,28,18,2\n"
)


def _document(folder: Path, text: str) -> Document:
    (folder / "data.csv").write_text(text, encoding="utf-8")
    return open_document(folder / "data.csv")


def _first(document: Document) -> Exploration:
    cube: Cube = document.cube("data")
    first = beginning(cube).exploration
    assert first is not None
    return first


def _first_chart(folder: Path, text: str) -> Chart:
    document = _document(folder, text)
    first = _first(document)
    assert first.form == "answers"
    return chart_of(brief_of(document, first))


def test_counts_are_shares_of_each_question_in_the_order_of_the_scale(tmp_path: Path) -> None:
    chart = _first_chart(tmp_path, COURSE)
    assert chart.categories == ("Well organised", "Clear", "Not too much")
    labels = [series.label for series in chart.series]
    assert labels == ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"]
    assert chart.series[0].y.tolist() == [4.0, 2.0, 16.0]
    assert "Each is of 50 answers." in chart.note
    recipe = recipe_of(chart, 0, 0)
    assert recipe is not None
    assert "in per cent of the sum of all 5." in recipe.words
    assert [part.cell.field for part in recipe.parts][:2] == ["Strongly disagree", "Disagree"]


def test_shares_in_per_cent_are_as_stated_and_all_answers_are_shown(tmp_path: Path) -> None:
    chart = _first_chart(tmp_path, WORK)
    assert chart.series[0].label == "Strongly agree"
    assert chart.series[-1].label == "Don't know"
    assert [series.y.tolist()[0] for series in chart.series] == [35, 40, 12, 8, 3, 2]
    assert not any(series.derive for series in chart.series)
    assert len({(series.rank, series.shade) for series in chart.series}) == 6


def test_columns_out_of_order_are_put_in_that_of_the_scale_and_others_are_told(tmp_path: Path) -> None:
    text = "Activity,Often,Never,Sometimes,Mean\nReading,35,5,30,2.2\nSport,20,15,30,1.7\nCinema,10,,30,1.4\n"
    chart = _first_chart(tmp_path, text)
    assert [series.label for series in chart.series] == ["Often", "Sometimes", "Never"]
    assert "Not shown: Cinema, as not all answers are told." in chart.note
    assert "Not shown, as no answers: “Mean”." in chart.note
    assert "Each is of 65 to 70 answers." in chart.note


def test_an_answer_that_is_the_same_to_all_questions_is_one_too(tmp_path: Path) -> None:
    chart = _first_chart(tmp_path, "Question,Yes,Maybe,No\nA car?,10,5,30\nA bike?,20,5,40\nA boat?,3,5,50\n")
    assert [series.label for series in chart.series] == ["Yes", "Maybe", "No"]


@pytest.mark.parametrize(
    "text",
    [
        "Team,Won,Drawn,Lost\nA,1,2,3\nB,2,3,1\nC,4,1,1\n",
        "Share,Open,High,Low\nA,1,2,3\nB,2,3,1\nC,4,1,1\n",
        "Channel,Never (%),Sometimes (%),Often (%)\nTV,50,60,70\nRadio,20,30,40\n",
        "Canton,Yes,No,Blank\nBern,120,90,2\nUri,8,9,1\n",
        "City,Good,Moderate,Unhealthy\nA,100,200,65\nB,90,150,125\n",
        "Risk,Low,Medium,High\nFire,1,2,3\nFlood,2,3,1\n",
        "Year,Question,Never,Sometimes,Always\n2020,A,1,2,3\n2020,B,5,6,7\n2021,A,2,2,3\n2021,B,5,8,7\n",
    ],
)
def test_other_columns_are_no_answers(tmp_path: Path, text: str) -> None:
    assert _first(_document(tmp_path, text)).form != "answers"


def test_what_is_no_whole_is_refused(tmp_path: Path) -> None:
    document = _document(tmp_path, "Channel,Never (%),Sometimes (%),Often (%)\nTV,50,60,70\nRadio,20,30,40\n")
    choice = Exploration(resource="data", measure="Never (%)", form="answers")
    field = document.cube("data").roles.measures[0].field
    assert why_not(brief_of(document, Exploration(resource="data", measure=field, form="answers"))) == (
        "The answers do not add up to a whole."
    )
    assert choice.name == "data-answers"


@pytest.mark.parametrize(
    ("words", "places"),
    [
        (["stimme gar nicht zu", "stimme eher nicht zu", "teils/teils", "stimme eher zu", "stimme voll zu"], 5),
        (["Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied", "N/A"], 6),
        (["1 - Very poor", "2 - Poor", "3 - Fair", "4 - Good", "5 - Excellent"], 5),
        (["Jamais", "Parfois", "Toujours"], 3),
        (["Poor", "Rich", "Middle"], 0),
        (["Agree", "Disagree"], 0),
        (["Agree", "Strongly agree", "Neutral"], 0),
        (["Yes", "No", "Total"], 0),
    ],
)
def test_scales_are_known_by_their_words(words: list[str], places: int) -> None:
    assert sum(place is not None for place in places_on_scale(tuple(words))) == places


@pytest.mark.parametrize("numbers", ["1,2,3,4,5", "1 (not at all),2,3,4,5 (very much)", "0 = never,1,2,3,4 = always"])
def test_numbers_above_questions_are_answers_and_above_others_rounds(numbers: str, tmp_path: Path) -> None:
    rows = "Safe at school,2,5,11,30,22\nFair homework,12,18,20,14,6\nGood canteen,25,20,15,7,3\n"
    chart = _first_chart(tmp_path, f"Question,{numbers}\n{rows}")
    assert [series.label for series in chart.series] == numbers.split(",")
    assert chart.categories == ("Safe at school", "Fair homework", "Good canteen")
    assert _first(_document(tmp_path, f"Team,1,2,3,4,5\n{rows}")).form != "answers"
    assert _first(_document(tmp_path, f"Question,1,2,3,5,8\n{rows}")).form != "answers"
    weeks = rows.replace("Safe at school", "Bread")
    assert _first(_document(tmp_path, f"Item,1,2,3,4,5\n{weeks}")).form != "answers"
    points = "Roots,2,3,2,3,1\nPowers,1,0,2,2,1\nGraphs,3,3,2,3,3\n"
    assert _first(_document(tmp_path, f"Question,1,2,3,4,5\n{points}")).form != "answers", "of five pupils"
