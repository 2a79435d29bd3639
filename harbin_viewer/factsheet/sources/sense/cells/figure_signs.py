"""The signs of currency and % that stand in the cells of a column of figures, and whether one is that of all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from harbin_viewer.factsheet.roles.code_columns import names_code
from harbin_viewer.factsheet.roles.unit_finding.unit_powers import parted_unit
from harbin_viewer.factsheet.roles.units import SHARE_SIGNS, is_relative, unit_in
from harbin_viewer.factsheet.sources.sense.cells.figure_cells import FigureCell, NumberForm
from harbin_viewer.factsheet.sources.text.uncertainties import EITHER_WAY
from harbin_viewer.factsheet.sources.text.unit_signs import (
    SHORT_MEASURES,
    are_beside_kin,
    are_sizes,
    contradict,
    unit_behind_all,
    with_money_of,
)

_WHOLE, _BEYOND = 100, 10_000
"""What shares of a whole come to at most, and from where on a figure beside such is none."""


_IN_BRACKETS = re.compile(r"\([^()]*\d[^()]*\)")
_HOW_SURE = re.compile(
    r"(?-i:\bS\.? ?[ED]\b)|^s\.?[ed]\.?$|standard (?:error|deviation)|\bst(?:d|andard)?\.? ?(?:err|dev)"
    r"|\bt[- ]?(?:stat|value)|confidence|(?-i:\bCI\b|\bIQR\b)|margin of error|\bmoe\b|standardfehler"
    r"|standardabweichung|erreur[- ]type|[ée]cart[- ]type"
    r"|^\(?(?:%|per ?cent|pct|prozent|pourcentage|porcentaje)\.?\)?$",
    re.IGNORECASE,
)
"""What columns are called whose figures may all stand in brackets and are not below nought for that."""


@dataclass(frozen=True)
class FigureSigns:
    """`stated` are the different signs in the order of the rows, `first` that of the first figure ("" for none).

    `bare` is whether some figures have none; nought is nought in any unit.
    """

    stated: tuple[str, ...] = ()
    first: str = ""
    bare: bool = False
    fractions: bool = False
    """Whether all bare ones are below 1 beside shares that are not: 0.1 beside 12 % is hardly 0.1 %."""

    counts: bool = False
    """Whether some bare ones are far beyond all shares: 4,190,303 beside 66.6 % is how many there are."""

    @property
    def differ(self) -> bool:
        """Whether not all figures have one sign, or none."""
        return len(self.stated) > 1 or (bool(self.stated) and self.bare)

    def of_all(self, title: str) -> str:
        """The one sign of all figures of a title, "" where there is none.

        Accounts have their currency at the first figure and at sums alone, tables of shares their % at some.
        """
        if len(self.stated) != 1:
            return ""
        sign = self.stated[0]
        as_shares = is_relative(title) and not self.fractions and not self.counts
        is_of_all = not self.bare or (as_shares if sign in SHARE_SIGNS else bool(self.first))
        return sign if is_of_all else ""

    def beside_shown(self, unit: str) -> FigureSigns:
        """These; where the cells have none, the one that the file shows at all of them."""
        return FigureSigns((unit,), unit) if unit and not self.stated else self

    def scaled(self, unit: str) -> str:
        """A unit that is said of all figures, in the scale that these are shown in: thousands of it."""
        power, thing = parted_unit(self.first) if self.first else (0, "")
        told = parted_unit(unit)[0]
        if not power or told == power:
            return unit
        return self.first if told or thing or not unit else f"{self.first} {unit}"

    def have_other_scale(self, unit: str) -> bool:
        """Whether a unit counts in another power of ten than the figures are shown in."""
        return 0 not in (told := {parted_unit(self.first)[0], parted_unit(unit)[0]}) and len(told) > 1

    def denied(self, unit: str) -> tuple[str, ...]:
        """The signs that cannot mean a unit that is said of all figures."""
        return tuple(sign for sign in self.stated if contradict(sign, unit))

    def beside(self, unit: str, title: str) -> str:
        """The unit of all figures, of which something said one: their own sign wins where it cannot mean that."""
        if not self.denied(unit):
            return unit
        sign = "" if self.bare else self.of_all(title)
        return with_money_of(sign, unit) if sign else ""

    def alone(self, title: str) -> str:
        """The one sign that may stand at figures of a title, also beyond the rows looked at; "" for none.

        A share without its sign may be meant as one where its title says that it is relative.
        """
        sign = self.of_all(title)
        return "" if sign in SHARE_SIGNS and is_relative(title) else sign

    def is_of_another_kind(self, cell: FigureCell, title: str) -> bool:
        """Whether a figure beyond the rows looked at cannot be in the unit of these."""
        if cell.percent:
            return cell.percent not in self.stated
        bare = bool(cell.number.strip("-0.")) and not self.bare
        return bare and self.alone(title) in SHARE_SIGNS

    def part_figures(self, unit: str) -> bool:
        """Whether they part the figures into kinds of which not all can be in the unit that the table tells of all."""
        return len(self.stated) > 1 or (bool(self.stated) and not unit) or self.counts


_UNSIGNED, _NOUGHTS = FigureSigns(bare=True), FigureSigns()


def of_plain(figures: Iterable[str]) -> FigureSigns:
    """Those of figures in plain digits: none, and nought needs none."""
    return _UNSIGNED if any(figure.strip("-0.") for figure in figures) else _NOUGHTS


def signs_of(cells: Iterable[FigureCell]) -> FigureSigns:
    """The signs of different cells, in the order of the rows."""
    told = [cell for cell in cells if cell.percent or cell.number.strip("-0.")]
    signs = [cell.percent for cell in told]
    stated = tuple(dict.fromkeys(filter(None, signs)))
    return FigureSigns(stated, signs[0] if signs else "", "" in signs, _are_fractions(told), _are_counts(told))


def are_plain_brackets(label: str, texts: Sequence[str]) -> bool:
    """Whether all figures of a column stand in brackets that take nothing from them, as its name says."""
    alike = len(texts) > 1 and all(_IN_BRACKETS.fullmatch(text.strip()) for text in texts)
    return alike and _HOW_SURE.search(label.strip()) is not None


def as_labelled(form: NumberForm, label: str, texts: Sequence[str], *, are_marked: bool = False) -> NumberForm:
    """How a column writes its figures, as its label has it too: codes, errors in brackets, a unit behind all, sizes.

    `are_marked` where brackets around figures are a mark and no minus.
    """
    form = replace(form, negative_brackets=False) if are_marked else form
    fractions = form.fractions and not names_code(label)
    brackets = are_plain_brackets(label, texts)
    words = form.words or tuple(filter(None, [unit_behind_all(label, texts)]))
    measured = are_sizes(label, texts) or _has_others_of_kind(label, texts)
    measures = form.measures | SHORT_MEASURES if measured else form.measures
    if (fractions, brackets, words, measures) == (form.fractions, form.plain_brackets, form.words, form.measures):
        return form  # as of most columns, of which there may be thousands
    return replace(form, fractions=fractions, plain_brackets=brackets, words=words, measures=measures)


def _has_others_of_kind(label: str, texts: Sequence[str]) -> bool:
    """Whether some figures are in another unit of the kind that their label says: 1.72 m below “Height (cm)”."""
    unit = unit_in(label)
    return bool(unit) and any(text[-1:].isalpha() for text in texts) and are_beside_kin(unit, texts)


def must_be_rewritten(cells: Mapping[str, FigureCell], texts: Iterable[str], group: str) -> bool:
    """Whether figures have signs that no reader of numbers knows: another minus, brackets, blanks, one at the end."""
    marks = "'’".replace(group or "#", "")
    sign = re.compile(rf"[−–‐(){marks}]|{EITHER_WAY}|[,.\-]$")
    return any(cell.number and sign.search(text) for text, cell in cells.items()) or _have_blanks(texts)


def _have_blanks(texts: Iterable[str]) -> bool:
    """Whether there are blanks within cells."""
    return any(" " in text.strip() or set("\u00a0\u2009\u202f\u2007") & set(text) for text in texts)


def _are_fractions(cells: Sequence[FigureCell]) -> bool:
    bare = [cell for cell in cells if not cell.percent]
    shares = [cell for cell in cells if cell.percent in SHARE_SIGNS and cell.number]
    return bool(bare) and not all(map(_is_below_one, shares)) and all(map(_is_below_one, bare))


def _are_counts(cells: Sequence[FigureCell]) -> bool:
    shares = [_amount(cell) for cell in cells if cell.percent in SHARE_SIGNS]
    bare = [_amount(cell) for cell in cells if not cell.percent]
    return bool(shares and bare) and max(shares) <= _WHOLE and max(bare) >= _BEYOND


def _amount(cell: FigureCell) -> float:
    try:
        return abs(float(cell.number))
    except ValueError:
        return 0.0


def _is_below_one(cell: FigureCell) -> bool:
    return cell.number.lstrip("-").startswith(("0.", "."))
