import math
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from harbin_viewer.factsheet.checks import arithmetic

FIGURES = st.floats(min_value=-1e12, max_value=1e12, allow_nan=False).filter(lambda x: x == 0 or abs(x) > 1e-6)
ODD = st.sampled_from([None, math.nan, math.inf, -math.inf])
TENTHS = st.integers(-(10**9), 10**9).map(lambda n: n / 10)


@given(FIGURES, FIGURES)
def test_growth_is_the_exact_ratio_to_the_last_digits(before: float, after: float) -> None:
    assume(before != 0)
    exact = (Fraction(after) - Fraction(before)) / abs(Fraction(before)) * 100
    grown = arithmetic.growth(before, after)
    assert grown is not None
    assert math.isclose(grown, float(exact), rel_tol=1e-9, abs_tol=1e-9)


@given(FIGURES, FIGURES)
def test_growth_has_the_sign_of_the_change_also_from_below_zero(before: float, after: float) -> None:
    assume(before != 0)
    grown = arithmetic.growth(before, after)
    assert grown is not None
    assert (grown > 0, grown < 0) == (after > before, after < before)


@given(FIGURES)
def test_nothing_grows_from_zero_and_nothing_is_a_share_of_it(figure: float) -> None:
    assert arithmetic.growth(0.0, figure) is None
    assert arithmetic.relative(figure, 0.0) is None
    assert arithmetic.share(figure, 0.0) is None


@given(FIGURES, ODD)
def test_with_a_missing_or_odd_figure_nothing_is_computed(figure: float, odd: float | None) -> None:
    for function in (arithmetic.growth, arithmetic.relative, arithmetic.difference, arithmetic.share):
        assert function(odd, figure) is None
        assert function(figure, odd) is None
    assert arithmetic.total([figure, odd]) is None


@given(FIGURES, FIGURES)
def test_relative_difference_is_what_makes_the_one_of_the_other(value: float, reference: float) -> None:
    assume(reference != 0)
    apart = arithmetic.relative(value, reference)
    assert apart is not None
    assert math.isclose(reference + abs(reference) * apart / 100, value, rel_tol=1e-9, abs_tol=abs(reference) * 1e-9)


@given(st.lists(TENTHS, min_size=1, max_size=20))
def test_parts_written_in_tenths_make_their_total_without_tolerance(parts: list[float]) -> None:
    stated = float(sum(Fraction(round(part * 10), 10) for part in parts))
    summed = arithmetic.total(parts)
    assert summed is not None
    off = arithmetic.difference(stated, summed)
    assert off is not None
    assert arithmetic.within(off, 0.0, max(map(abs, [stated, *parts])))


@given(TENTHS, st.integers(0, 10**6))
def test_a_difference_that_equals_the_tolerance_holds_and_one_beyond_does_not(figure: float, tenths: int) -> None:
    tolerance = tenths / 10
    off = arithmetic.difference(figure + tolerance, figure)
    assert off is not None
    scale = max(abs(figure), abs(figure + tolerance))
    assert arithmetic.within(off, tolerance, scale)
    assert arithmetic.within(-off, tolerance, scale)
    assert not arithmetic.within(off + 0.01, tolerance, scale)


def test_float_noise_is_no_difference_and_small_figures_are_not_noise() -> None:
    assert arithmetic.within(0.1 + 0.2 - 0.3, 0.0, 0.3)
    assert arithmetic.within(36.3 - 35.8, 0.5, 36.3)
    assert not arithmetic.within(1e-15, 0.0, 1e-14)


@pytest.mark.parametrize(
    ("value", "stated", "rounded"),
    [(36.3077, 35.8, 36.3), (6.5421, 6.5, 6.5), (6.5421, 7.0, 7.0), (-2.6998, -2.9, -2.7), (5.0, 1e-7, 5.0),
     (12.5, 13.0, 13.0), (12.5, 12.0, 12.0), (-2.5, -3.0, -3.0), (36.25, 36.3, 36.3), (36.25, 36.2, 36.2)],
)  # fmt: skip
def test_a_recomputed_rate_is_rounded_as_the_stated_one(value: float, stated: float, rounded: float) -> None:
    assert arithmetic.rounded_like(value, stated) == rounded


@given(FIGURES, FIGURES)
def test_signs_differ_only_on_either_side_of_zero(one: float, other: float) -> None:
    differ = arithmetic.signs_differ(one, other)
    assert differ == arithmetic.signs_differ(other, one)
    assert differ == (math.copysign(1, one) != math.copysign(1, other) and one != 0 and other != 0)


def test_growth_beyond_all_floats_is_no_number() -> None:
    assert arithmetic.growth(5e-324, 1e300) is None
    assert arithmetic.total([1.7e308, 1.7e308]) is None
