"""Figures have one look in the whole program: in sentences, in pictures and in the panel, whatever the locale."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from harbin_viewer import bundle, cli
from harbin_viewer.charts.figure_and_unit import tell_figures_in
from harbin_viewer.charts.text.figures import figure
from harbin_viewer.factsheet.wording import number
from harbin_viewer.factsheet.words import numerals
from harbin_viewer.factsheet.words.reported_decimals import Stated
from harbin_viewer.window.evidence import written_figures as of_panel


@pytest.fixture(autouse=True)
def in_english_again() -> Iterator[None]:
    yield
    numerals.write_as(numerals.in_english)


@pytest.mark.parametrize("name", ["en", "en_GB", "de", "de_CH", "fr", "ru", "hi", "sv", "zh", "pl"])
@pytest.mark.parametrize("value", [1234567.8, -9876543.2, Stated("1234.50", 2), 0.0, 1999])
def test_sentences_and_pictures_write_a_figure_alike(name: str, value: float) -> None:
    locale = QLocale(name)
    tell_figures_in(locale)
    decimals = 0 if isinstance(value, int) else len(f"{value:.1f}".split(".")[1]) if value else 0
    decimals = value.decimals if isinstance(value, Stated) else decimals
    assert number(value) == figure(value, decimals, locale)


@pytest.mark.parametrize(
    "value", [0, 7, 1000, -1234567, 0.5, 12.5, 1e6, Stated("140.0", 1), Decimal("1234567.890"), 146887000000.25]
)
def test_english_is_the_same_with_and_without_qt(value: float | Decimal) -> None:
    without = number(value)
    tell_figures_in(QLocale(QLocale.Language.English))
    assert number(value) == without


def test_counts_of_numpy_are_written_as_counts() -> None:
    import numpy as np

    assert number(np.int64(1234567)) == "1,234,567"  # type: ignore[arg-type]  # as counts of rows come


def test_the_panel_writes_figures_as_sentences_do() -> None:
    tell_figures_in(None)
    assert of_panel.plain(1234567.5) == number(1234567.5)


@pytest.mark.usefixtures("qapp")
def test_an_export_in_another_locale_writes_its_sentences_in_it(tmp_path: Path) -> None:
    sheet = str(bundle.default_sheet())
    assert cli.main(["export", sheet, "--chart", "customs-trade", "--locale", "de_DE", "--out", str(tmp_path)]) == 0
    assert number(1234567.5) == "1.234.567,5"


@pytest.mark.parametrize("value", [-0.0, Stated(-0.0, 1), Stated(-0.04, 1), Decimal("-0.00")])
def test_what_is_written_as_nothing_has_no_sign(value: float | Decimal) -> None:
    assert "−" not in numerals.in_english(value)
    assert numerals.in_english(-0.4) == "−0.4"
