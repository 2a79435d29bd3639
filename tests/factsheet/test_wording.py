import pytest

from harbin_viewer.factsheet import wording


@pytest.mark.parametrize(
    ("difference", "words"),
    [
        (0.0, "the same"), (12.54, "12.5% more"), (-12.56, "12.6% less"), (6.0, "6.0% more"), (0.05, "0.1% more"),
        (0.049, "0.049% more"), (-0.00123, "0.0012% less"), (999.5, "999.5% more"), (1000.0, "1,000% more"),
        (-1234.56, "1,234.6% less"),
    ],
)  # fmt: skip
def test_a_distance_is_told_to_a_decimal_and_a_tiny_one_to_two_digits(difference: float, words: str) -> None:
    assert wording.apart(difference, "%") == words


@pytest.mark.parametrize(
    ("difference", "tolerance", "words"),
    [
        (0.54, 0.5, "0.54% more"), (-0.509, 0.5, "0.51% less"), (0.5004, 0.5, "0.5004% more"), (0.5, 0.5, "0.5% more"),
        (0.05, 0.05, "0.05% more"), (0.96, 1.0, "1.0% more"), (12.54, 5.0, "12.5% more"),
        (0.0199, 0.02, "0.02% more"), (0.0201, 0.02, "0.0201% more"), (1500.04, 1500.0, "1,500.04% more"),
    ],
)  # fmt: skip
def test_a_distance_is_told_on_the_side_of_the_tolerance_where_it_is(
    difference: float, tolerance: float, words: str
) -> None:
    assert wording.apart(difference, "%", tolerance) == words


@pytest.mark.parametrize(
    ("value", "words"), [(None, "nothing"), ("many", "many"), (-3.5, "−3.5"), (12345, "12,345"), (0.0, "0")]
)
def test_a_figure_in_a_sentence(value: float | str | None, words: str) -> None:
    assert wording.number(value) == words


def test_a_figure_without_unit_has_no_space_after_it() -> None:
    assert (wording.amount(114, ""), wording.amount(114, "kt")) == ("114", "114 kt")


def test_a_per_cent_sign_stands_beside_its_figure() -> None:
    assert (wording.amount(-3.5, "%"), wording.with_unit("5", "% of the total")) == ("−3.5%", "5% of the total")


@pytest.mark.parametrize(
    ("unit", "told"),
    [
        ("DECEMBER 1999=100", "134 (DECEMBER 1999=100)"),
        ("Média de 2002 = 100", "134 (Média de 2002 = 100)"),
        ("Index, base year = 100", "134 (Index, base year = 100)"),
        ("annual average rate of change, %", "134 (annual average rate of change, %)"),
        ("Índice", "134 (Índice)"),
        ("Number", "134"),
        ("index points", "134 index points"),
        ("1000 t", "134 × 1000 t"),
    ],
)
def test_a_unit_that_is_no_word_after_a_figure_stands_apart_from_it(unit: str, told: str) -> None:
    assert wording.with_unit("134", unit) == told


def test_a_tolerance_of_nothing_is_told_as_such() -> None:
    assert wording.tolerance(0.0, "%") == "No difference is tolerated."
    assert wording.tolerance(0.5, "%") == "The tolerance is 0.5%."


def test_a_quoted_value_stands_in_one_line_and_is_cut_where_it_is_longer_than_a_line() -> None:
    assert wording.quoted("a\nb") == "“a b”"
    assert wording.quoted("x" * 60) == f"“{'x' * 60}”"
    assert wording.quoted("x" * 61) == f"“{'x' * 60}…”"


@pytest.mark.parametrize(
    ("words", "told"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (list("abc"), "a, b and c")]
)
def test_words_in_a_row(words: list[str], told: str) -> None:
    assert wording.listed(words) == told


def test_paragraphs_in_a_line_do_not_run_into_each_other() -> None:
    told = wording.in_a_line("Generation, 2018 to 2024\n\n2024 is provisional.\n\nSo is 2023.")
    assert told == "Generation, 2018 to 2024 · 2024 is provisional. So is 2023."
    assert wording.in_a_line("Of note:\n\nOne\nline") == "Of note: One line"
    assert wording.in_a_line("") == ""
