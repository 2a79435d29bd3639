"""Units that name no money are told from those that do by a glance, and no unit of money is lost by it."""

from itertools import product

import pytest

from harbin_viewer.factsheet.roles.unit_finding import scaled_money as money
from harbin_viewer.factsheet.roles.unit_finding.scale_words import powers
from harbin_viewer.factsheet.roles.units import unit_in

SIGNS = "$ € US$ R$ zł Kč kr руб. Rs EUR XOF R euros Euro EURO Ft TL RM Rp NIS kn lei лв грн. сум сом T€ keur meur Tkr"
FORMS = (
    "{sign}{scale}",
    "{scale}{sign}",
    "{sign} {scale}",
    "{scale} {sign}",
    "{sign} ({scale})",
    "in {scale} {sign}/h",
)


def test_all_that_is_money_with_a_scale_is_seen_by_the_glance() -> None:
    scales = [*powers("word", "short", "letter", "before", "behind"), "'000", "000", ""]
    found = [form.format(sign=sign, scale=scale) for sign, scale, form in product(SIGNS.split(), scales, FORMS)]
    told = [unit for unit in found if money._pattern().fullmatch(unit.strip())]  # noqa: SLF001 without the glance
    assert len(told) > 5_000
    assert [unit for unit in told if not money._NAMES_MONEY.search(unit)] == []  # noqa: SLF001 that is the glance


@pytest.mark.parametrize("label", ["Rate of growth", "Share of households", "Households", "Place 017", "kg", "%"])
def test_the_pattern_of_money_is_left_alone_where_there_is_none(label: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def asked() -> None:
        raise AssertionError(label)

    monkeypatch.setattr(money, "_pattern", asked)
    money.scaled_money.cache_clear()
    unit_in.cache_clear()
    assert money.scaled_money(label) is None
    unit_in(label)
