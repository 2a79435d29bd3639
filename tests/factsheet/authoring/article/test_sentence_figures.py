"""Figures in sentences of several languages: taken only where the sentence says their unit and their year."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.authoring.article.figures.sentence_figures import SentenceFigure, Unread, figures_in
from harbin_viewer.factsheet.authoring.article.figures.sentences import sentences
from harbin_viewer.factsheet.authoring.article.language import has_decimal_commas, language_of


def _found(text: str) -> list[tuple[str, str, str]]:
    figures = figures_in(text, decimal_commas=has_decimal_commas(text), language=language_of(text))
    return [(f.figure, f.unit, f.period) for f in figures if isinstance(f, SentenceFigure)]


def _left(text: str) -> list[str]:
    figures = figures_in(text, decimal_commas=has_decimal_commas(text), language=language_of(text))
    return [f"{f.text} {f.why}" for f in figures if isinstance(f, Unread)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Wool worth US$ 1.2 billion left in 2021, and sales rose by 12.3 per cent that year.",
         [("1.2", "billion USD", "2021"), ("12.3", "%", "2021")]),
        ("In 2022 sales reached 1,350 million dollars.", [("1350", "million USD", "2022")]),
        ("Im Jahr 2022 wurden im Hafen 12,5 Millionen Tonnen umgeschlagen, 3,2 Prozent mehr als 2021.",
         [("12.5", "million tonnes", "2022"), ("3.2", "%", "2022")]),
        ("Im Jahr 2021 waren es 1.234 Tonnen, im Jahr 2020 noch 1.100 Tonnen, und das war für die Stadt nicht viel.",
         [("1234", "tonnes", "2021"), ("1100", "tonnes", "2020")]),
        ("Les ventes ont atteint 2,3 milliards d’euros en 2021 et 2,5 milliards d’euros en 2022.",
         [("2.3", "billion EUR", "2021"), ("2.5", "billion EUR", "2022")]),
        ("Le port a traité 45,2 millions de tonnes en 2022, soit une hausse de 4,1 % par rapport à 2021.",
         [("45.2", "million tonnes", "2022"), ("4.1", "%", "2022")]),
        ("En 2022, les recettes étaient de 310 M€.", [("310", "million EUR", "2022")]),
        ("El PIB creció un 5,5 % en 2022, frente al 6,4 % de 2021.", [("5.5", "%", "2022"), ("6.4", "%", "2021")]),
        ("В 2022 году оборот составил 190,3 млрд долларов, рост на 29,3%.",
         [("190.3", "billion USD", "2022"), ("29.3", "%", "2022")]),
        ("2023年，贸易额达到2401亿美元，同比增长26.3%。2022年为1903亿美元。",
         [("2401", "亿美元", "2023"), ("26.3", "%", "2023"), ("1903", "亿美元", "2022")]),
        ("Sales rose 5% in 2020, 6% in 2021 and 7% in 2022.",
         [("5", "%", "2020"), ("6", "%", "2021"), ("7", "%", "2022")]),
        ("Investment: 2019 – €1.2bn; 2020 – €1.4bn.", [("1.2", "billion EUR", "2019"), ("1.4", "billion EUR", "2020")]),
        ("It made $190.3 billion in 2022, up 29.3% from $146.9 billion in 2021.",
         [("190.3", "billion USD", "2022"), ("29.3", "%", "2022"), ("146.9", "billion USD", "2021")]),
        ("The population (2020: 9.8 million people) shrinks.", [("9.8", "million people", "2020")]),
        ("It lost minus 3.4 % in 2020.", [("-3.4", "%", "2020")]),
        ("Oil cost 40 US dollars a barrel in 2021.", [("40", "USD per barrel", "2021")]),
        ("Sales rose 28 percent to $15.9 billion in 2021.", [("28", "%", "2021"), ("15.9", "billion USD", "2021")]),
        ("In 2021 sales grew by 8.2 percent to $6.9 billion, and in 2022 they reached $9.3 billion.",
         [("8.2", "%", "2021"), ("6.9", "billion USD", "2021"), ("9.3", "billion USD", "2022")]),
        ("It was $7.8 billion, $6.9 billion and $9.3 billion in 2020, 2021 and 2022, respectively.",
         [("7.8", "billion USD", "2020"), ("6.9", "billion USD", "2021"), ("9.3", "billion USD", "2022")]),
        ("In 2020, 2021 and 2022 shares were 10%, 12% and 15%.",
         [("10", "%", "2020"), ("12", "%", "2021"), ("15", "%", "2022")]),
        ("Between 2019 and 2023 the number of guests rose from 1.2 million to 2.4 million.",
         [("1.2", "million guests", "2019"), ("2.4", "million guests", "2023")]),
        ("In 2024 the orchard brought in 100 t of apples, and 4 t/ha.",
         [("100", "tonnes", "2024"), ("4", "tonnes per ha", "2024")]),
        ("The share of oats rose from 31 to 38 per cent between 2010 and 2020.",
         [("31", "%", "2010"), ("38", "%", "2020")]),
        ("By the end of 2021, 5,340 firms were known.", [("5340", "firms", "2021")]),
        ("The port took 1.25m tonnes in 2019.", [("1.25", "million tonnes", "2019")]),
        ("It employed 1,200 people in 2018, compared with 900 in 2017.",
         [("1200", "people", "2018"), ("900", "people", "2017")]),
        ("In 2018 the zone had 180 firms, in 2020 it had 240, and in 2023 there were 410.",
         [("180", "firms", "2018"), ("240", "firms", "2020"), ("410", "firms", "2023")]),
        ("In 2019: 1.2 million; 2020: 0.4 million; 2021: 0.7 million guests.",
         [("1.2", "million guests", "2019"), ("0.4", "million guests", "2020"), ("0.7", "million guests", "2021")]),
        ("The harvest was 35.2 (2021) and 40.1 million tonnes (2022).",
         [("35.2", "million tonnes", "2021"), ("40.1", "million tonnes", "2022")]),
        ("In 2020, 2021 and 2022 oats cost $186, $245 and $221 per tonne.",
         [("186", "USD per tonne", "2020"), ("245", "USD per tonne", "2021"), ("221", "USD per tonne", "2022")]),
        ("The town was founded in 1243.", []),
        ("The share of gas rose to 31% (2019: 27%).", [("27", "%", "2019")]),
        ("The highest value since 1950 was in 2022: 45.3 °C.", [("45.3", "°C", "2022")]),
        ("Two million guests came in 2020.", [("2", "million guests", "2020")]),
        ("Die Stadt zählte 2021 insgesamt 12.400 Betten, und das war für die Stadt viel.",
         [("12400", "Betten", "2021")]),
        ("Die Zahl der Gäste stieg von 8,1 Millionen (2021) auf 10,3 Millionen im Jahr 2022.",
         [("8.1", "million Gäste", "2021"), ("10.3", "million Gäste", "2022")]),
        ("En 2022, 3,4 millions d’euros ont été payés, soit 12 % de plus qu’en 2021.",
         [("3.4", "million EUR", "2022"), ("12", "%", "2022")]),
        ("The deficit was 3.2% of GDP in 2023.", [("3.2", "% of GDP", "2023")]),
        ("Two churches opened in 1932.", []),
        ("In 2021 he was 45 years old and had 5 children.", []),
    ],
)  # fmt: skip
def test_a_figure_has_the_unit_and_the_year_that_its_sentence_says(
    text: str, figures: list[tuple[str, str, str]]
) -> None:
    assert _found(text) == figures


@pytest.mark.parametrize(
    ("text", "taken", "why"),
    [
        ("Output was between 3.4 and 4.1 million tonnes in 2021.", 0, "is a range"),
        ("Stocks were 270–280 million tonnes at the end of 2023.", 0, "is a range"),
        ("Prices fell from 310 to 240 dollars per tonne in 2023.", 1, "does not say of which year"),
        ("On 3 May 2023 sales reached 20 million tonnes.", 0, "is of a part of 2023"),
        ("Growth was 4.8% in the first nine months of 2023.", 0, "is of a part of 2023"),
        ("The EU sold 35.1 million tonnes in 2022/23.", 0, "is of several years (2022/23)"),
        ("Since 2015 trade has grown by 40%.", 0, "does not say of which year"),
        ("In the same year it was 785 million tonnes, up from 781 million in 2022.", 1, "does not say of which year"),
        ("In 2022 it was 12 million tonnes, compared with 11 million tonnes a year earlier.", 1, "11 million tonnes"),
        ("The wolf population was 9,870 in 2021.", 0, "no unit that could be understood"),
        ("The bridge is 1,080 metres long and opened in 2022.", 0, "how large something is"),
        ("In 2022 it made 312,000 cars, 18,000 fewer than in 2021.", 1, "how far something is from another"),
        ("Since 2014 some 1.2 million people have left, most of them in 2022.", 0, "does not say of which year"),
        ("Sales doubled in 2021.", 0, "tells a figure in words"),
        ("About two thirds of it went abroad in 2020.", 0, "tells a figure in words"),
        ("Ein Drittel der Gäste kam 2022 aus dem Ausland.", 0, "tells a figure in words"),
        ("The mill employs 12,400 people.", 0, "does not say of which year"),
        ("In 2020 and 2021 sales were 5% and profits 6% and costs 7%.", 0, "with several years"),
    ],
)
def test_a_figure_whose_year_is_not_said_is_left_and_told(text: str, taken: int, why: str) -> None:
    assert len(_found(text)) == taken
    assert any(why in told for told in _left(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Guests fell 63% in 2020.", ("fell",)),
        ("By 2030 the state plans to pay 50 billion euros.", ("plans",)),
        ("Sales were 3 million tonnes in fiscal year 2022.", ("fiscal year",)),
        ("Prices rose 8.4% in 2021, and are forecast to rise 5.5% in 2023.", ()),
        ("Die Quote sank 2022 um etwa 0,3 Prozentpunkte.", ("etwa", "sank")),
    ],
)
def test_how_a_figure_is_meant_stays_with_it(text: str, words: tuple[str, ...]) -> None:
    found = [figure for figure in figures_in(text) if isinstance(figure, SentenceFigure)]
    assert found[0].manner == words


def test_numbers_of_pages_dates_and_times_are_no_figures() -> None:
    text = "On page 312 of resolution 2231, dated 12.03.2024, flight 1405 leaves at 10:30 with a Boeing 737."
    assert not list(figures_in(text))


def test_how_exact_a_sentence_says_it_is_stays_with_the_figure() -> None:
    found = [figure for figure in figures_in("About 22.6% left in 2023.") if isinstance(figure, SentenceFigure)]
    assert found[0].manner == ("About",)


def test_the_point_of_an_abbreviation_ends_no_sentence() -> None:
    assert len(sentences("Der Umsatz betrug 1,4 Mrd. Euro. Das war viel.")) == 2


@pytest.mark.parametrize(
    ("text", "language", "commas"),
    [
        ("The town has a church, and it is the oldest of the land.", "en", False),
        ("Die Stadt hat eine Kirche, und sie ist mit dem Fluss die Zierde.", "de", True),
        ("В городе есть церковь, и она была построена в этом году.", "ru", True),
        ("这座城市有一座教堂。", "zh", False),
        ("It cost 1,234.50 and then 3.5.", "", False),
    ],
)
def test_the_language_of_a_text_tells_how_its_numbers_are_written(text: str, language: str, commas: bool) -> None:
    assert language_of(text) == language
    assert has_decimal_commas(text) is commas


@pytest.mark.parametrize("figures", [400, 20_000])
def test_of_a_sentence_without_end_no_figure_is_taken_and_it_is_told_once(figures: int) -> None:
    assert _found("In 2021 sales rose by 12.3 per cent. " + "50% " * figures) == [("12.3", "%", "2021")]
    (left,) = _left("In 2021 sales rose by 12.3 per cent. " + "50% " * figures)
    assert left.startswith("50% 50% ")
    assert left.endswith(" … begins a sentence that is too long to be understood")
