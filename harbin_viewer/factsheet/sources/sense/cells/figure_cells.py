"""A cell taken to pieces: the figure as plain digits, its flag, its range, or a mark for a missing one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from harbin_viewer.factsheet.roles.unit_finding.currencies import CURRENCY
from harbin_viewer.factsheet.sources.sense.cells.digit_groups import BLANKS, are_grouped, are_thousands, are_torn
from harbin_viewer.factsheet.sources.sense.cells.figure_scales import SCALE, SCALES, are_scaled, scaled, without_dash
from harbin_viewer.factsheet.sources.sense.cells.missing_marks import is_mark
from harbin_viewer.factsheet.sources.text.cell_kind import ABOUT, PLAIN, REMARK, are_plain
from harbin_viewer.factsheet.sources.text.school_marks import SIGNED_MARK, are_school_marks
from harbin_viewer.factsheet.sources.text.uncertainties import EITHER_WAY, GIVE_OR_TAKE, are_uncertain, sure_figure
from harbin_viewer.factsheet.sources.text.unit_signs import (
    DEGREES,
    MEASURE,
    PER,
    SHARE,
    are_one_word,
    measures_behind,
    share_sign,
    units_behind,
)
from harbin_viewer.factsheet.sources.text.vulgar_fractions import are_fractions, with_fraction

_FLAG = (
    rf"{REMARK}|"
    r"\((?:[a-z]{1,3}|[A-Z]{1,2}|\d{1,2}|(?:19|20)\d\d|[a-z]/|prov\.?|est\.?|rev\.?)\)|"
    r"\[(?:note ?\d+|[a-z]{1,3}|\d{1,2}|r|p|e|low|high)\]|"
    r"[*†‡§¶#]{1,4}|[¹²³⁴⁵⁶⁷⁸⁹⁰ᵃᵇᶜᵈᵉᶠᵖʳ]{1,3}|\^[a-z\d]|[a-zA-Z]{1,3}|\d\)|[a-z]\)|\d/|[a-z]/"
)
_FIGURE = re.compile(
    rf"""\s*(?P<before>[*†‡§¶rpe]\s?|(?:[<>]=|[<>≤≥~≈])\s?|{EITHER_WAY}\s?|{ABOUT}\s?)?
    (?P<open>\()?\s*(?P<sign>[+\-−–‐])?\s*
    (?P<currency>{CURRENCY})?\s*(?P<sign2>[-−–])?
    (?P<digits>\d[\d.,'’{BLANKS}]*|[.,]\d+)(?P<power>[eE][+-]?\d+)?
    \s*(?P<percent>(?P<share>{SHARE})|(?:{CURRENCY}|{MEASURE}){PER})?\s*(?P<close>\))?
    (?P<behind>[-−](?=\s*$))?(?P<rest>.*)""",
    re.VERBOSE,
)
_DIGIT = re.compile(r"\d")
"""What each figure has; most texts have none, and need not be tried as one."""

_FEW = 25
"""Cells of which one shows whether a column has words behind its figures."""

BRACKETS = "()"
"""The flag of a figure that stands in brackets and is not below nought for it."""

_OF_OFFICES = re.compile(r"\(?[epruEPRU]\)?|prov\.?|est\.?|rev\.?")
"""Flags that no account has for its notes: estimated, provisional, revised, unreliable."""

_RANGE = re.compile(
    r"\s*[\[(](?P<low>[-−+]?[\d.,'’\s]*\d)\s*(?:-|–|—|;|,\s|to|\bà\b|bis)\s*(?P<high>[-−+]?[\d.,'’\s]*\d)[\])]\s*"
)
_FLAGS = re.compile(rf"\s*(?:{_FLAG})(?:(?:\s|,|(?<=\W)|(?=[^\w\s]))+(?:{_FLAG}))*\s*")
_MARKED = re.compile(rf"(?P<mark>:|\.\.\.?|…|-|–|n/?a|NA)\s*(?P<flag>{_FLAG})?")


@dataclass(frozen=True)
class NumberForm:
    """How a column writes its figures; `scaled` where suffixes such as k and bn multiply.

    `negative_brackets`: (1.5) is −1.5, as accounts have it; among figures with flags it is a figure with one more.
    `measures` are letters behind figures that are no flags: g beside kg, mi beside km, p beside £.
    `words` are the units that stand behind all figures in words: 1200 euros, 124 mph.
    `minus_behind`: 1.5- is −1.5, as some accounts have it; `signed_marks`: 2- is a mark of a school with a sign;
    `uncertain`: 1.5(2) is 1.5 ± 0.2; `fractions`: 1 1/2 is 1.5;
    `plain_brackets`: (1.5) is 1.5, as of all standard errors.
    """

    decimal: str = "."
    group: str = ""
    scaled: bool = False
    negative_brackets: bool = True
    minus_behind: bool = False
    signed_marks: bool = False
    measures: frozenset[str] = frozenset()
    uncertain: bool = False
    fractions: bool = False
    plain_brackets: bool = False
    words: tuple[str, ...] = ()


class FigureCell(NamedTuple):
    """`number` is in plain digits with a point ("" where the figure is missing), `low` and `high` the range beside."""

    number: str = ""
    flag: str = ""
    low: str = ""
    high: str = ""
    percent: str = ""
    missing: str = ""


_LONGEST = 400
"""Letters of the longest cell that may be a figure: a text of thousands of signs would be tried in endless ways."""


def figure_cell(text: str, form: NumberForm) -> FigureCell | None:
    """What a cell holds, None where it is neither a figure nor a mark for a missing one."""
    if form.decimal == "." and not form.group and PLAIN.fullmatch(text):
        return FigureCell(number=text)
    if len(text) > _LONGEST and len(text := text.strip()) > _LONGEST:
        return None
    text = without_dash(text)
    if form.uncertain and (sure := sure_figure(text, form.decimal)):
        return FigureCell(number=sure.number, low=sure.low, high=sure.high)
    if form.fractions and (figure := with_fraction(text)):
        return FigureCell(number=figure)
    if form.signed_marks and (mark := SIGNED_MARK.fullmatch(text)):
        return FigureCell(number=mark["mark"], flag=mark["sign"])
    found = _DIGIT.search(text) and _FIGURE.fullmatch(text)
    if found and (read := _read(found, form)):
        return read
    return missing_cell(text)


def missing_cell(text: str) -> FigureCell | None:
    """A mark for a missing figure, with the flag beside it (“: c”); None for other texts."""
    text = text.strip()
    if not text:
        return FigureCell()
    marked = None if text.casefold() == "nan" else _MARKED.fullmatch(text)
    if marked and marked["flag"]:
        return FigureCell(flag=_bare_flag(marked["flag"]), missing=text)
    return FigureCell(missing=text) if is_mark(text) else None


def _read(found: re.Match[str], form: NumberForm) -> FigureCell | None:
    digits = found["digits"].rstrip(" ,")
    number = plain_number(digits + (found["power"] or ""), form)
    if number is None:
        return None
    rest, opened, closed = found["digits"][len(digits) :] + found["rest"], bool(found["open"]), bool(found["close"])
    signs = [sign for part in ("sign", "sign2", "behind") if (sign := found[part])]
    if opened != closed or (found["behind"] and (len(signs) > 1 or not form.minus_behind)):
        return None
    negative = any(sign != "+" for sign in signs) or (opened and form.negative_brackets and not form.plain_brackets)
    cell = FigureCell(number=f"-{number}" if negative else number, percent=_unit_beside(found))
    before = (_sign(found["before"] or "") or ("" if form.negative_brackets or not opened else BRACKETS)).strip()
    return _with_rest(cell._replace(flag=before) if before else cell, rest, form)


def _unit_beside(found: re.Match[str]) -> str:
    return found["currency"] or (share_sign(found["share"]) if found["share"] else found["percent"] or "")


def _sign(before: str) -> str:
    """What stands before a figure; “±” is no flag, words that it is about so large are the sign, and two signs one."""
    bare = "" if re.match(EITHER_WAY, before) else before
    return "~" if re.match(ABOUT, before) else bare.replace("<=", "≤").replace(">=", "≥")


def _with_rest(cell: FigureCell, rest: str, form: NumberForm) -> FigureCell | None:
    bare = rest.strip()
    if not bare:
        return cell
    if not cell.percent and bare in form.measures:
        return cell._replace(percent=f"°{bare}" if bare in DEGREES else bare)
    if form.words and not cell.percent and (word := next((one for one in form.words if are_one_word(bare, one)), "")):
        return cell._replace(percent=word)
    if form.scaled and (scale := SCALE.match(rest)):
        cell = cell._replace(number=scaled(cell.number, SCALES[scale[1]]))
        rest = rest[scale.end() :]
    ranged, rest = _with_range(cell, rest, form)
    if ranged is None or not rest.strip():
        return ranged
    if not _FLAGS.fullmatch(rest):
        return None
    return ranged._replace(flag=" ".join(filter(None, (ranged.flag, _bare_flag(rest)))))


def _with_range(cell: FigureCell, rest: str, form: NumberForm) -> tuple[FigureCell | None, str]:
    """The figure with the range behind it, and what else stands there; None where its ends are no figures."""
    if between := _RANGE.match(rest):
        low, high = plain_number(between["low"], form), plain_number(between["high"], form)
        if low is None or high is None:
            return None, rest
        cell, rest = cell._replace(low=low, high=high), rest[between.end() :]
    sure = GIVE_OR_TAKE.match(rest)
    if sure and sure["unit"] in (None, cell.percent) and (by := plain_number(sure["by"], form)):
        least, most = (f"{Decimal(cell.number) + sign * Decimal(by):f}" for sign in (-1, 1))
        cell, rest = cell._replace(low=least, high=most), rest[sure.end() :]
    return cell, rest


def _bare_flag(flag: str) -> str:
    """A flag without the brackets around it, as its key names it."""
    flag = flag.strip(" ,")
    bare = flag[1:-1] if flag[:1] in "([" and flag[-1:] in ")]" else flag.rstrip(")/") if len(flag) > 1 else flag
    return bare or flag


def plain_number(text: str, form: NumberForm) -> str | None:
    """Digits with a point, or None where a text is no number in this form; decimals are kept as they are stated."""
    text = text.strip().replace("−", "-").replace("–", "-").lstrip("+")
    if form.group:
        if form.group in text and not are_grouped(text.split(form.decimal)[0], form.group):
            return None
        text = text.replace(form.group, "")
    if are_torn(*text.partition(form.decimal)[::2]):
        return None
    for blank in (*BLANKS, "'", "’"):
        text = text.replace(blank, "")
    if form.decimal != ".":
        if "." in text:
            return None
        text = text.replace(form.decimal, ".")
    try:
        Decimal(text)
    except InvalidOperation:
        return None
    return text if text[:1] != "." else f"0{text}"


def number_form(texts: list[str], decimal: str = ".", group: str = "") -> NumberForm:
    """How the figures among these texts of one column are written; `decimal` and `group` are what the file says."""
    if decimal == "." and not group and are_plain(texts):
        return NumberForm()
    texts = [without_dash(text) for text in texts if len(text) <= _LONGEST]
    if not any(map(_DIGIT.search, texts)):
        return _form_of_digits([], decimal, group)
    form = _form_of_digits(texts, decimal, group)
    if are_fractions(texts):
        return replace(form, fractions=True)
    if are_uncertain(texts):
        return replace(form, uncertain=True)
    if are_school_marks(texts):
        form = replace(form, signed_marks=True)
    elif _have_minus_behind(texts):
        form = replace(form, minus_behind=True)
    form = replace(form, measures=measures_behind(texts), words=_words_behind(texts))
    return replace(form, negative_brackets=False) if _are_flagged(texts, form) else form


def _have_minus_behind(texts: list[str]) -> bool:
    """Whether figures have a minus behind them: where all have one and no decimals, it may be a dash of ranges."""
    found = [figure for text in texts if text[-1:] in "-−" and (figure := _FIGURE.fullmatch(text))]
    told = len(found) < len(texts) or any(re.search(r"[.,]\d{1,2}[-−]$", text) for text in texts)
    return any(figure["behind"] for figure in found) and told


def _words_behind(texts: list[str]) -> tuple[str, ...]:
    """The words of the units that stand behind all figures of a column, none where some have no unit."""
    if not any(text[-1:].isalpha() for text in texts[:_FEW]):
        return ()  # told at once of most columns
    found = [_FIGURE.fullmatch(text) for text in texts]
    rests = [figure["rest"] if figure and not _unit_beside(figure) else "" for figure in found]
    signed = [bool(figure and _unit_beside(figure) and not figure["rest"].strip()) for figure in found]
    return () if any(map(SCALE.fullmatch, rests)) else units_behind(texts, rests, signed)


def _are_flagged(texts: list[str], form: NumberForm) -> bool:
    """Whether figures in brackets stand among others with the letters of statistical offices: 5.1 p, 4.8 e, (14.8)."""
    if form.scaled or not any(text.lstrip().startswith("(") for text in texts):
        return False
    found = [figure for text in texts if (figure := _FIGURE.fullmatch(text))]
    return any(_OF_OFFICES.fullmatch(figure["rest"].strip()) for figure in found if not figure["open"])


def _form_of_digits(texts: list[str], decimal: str, group: str) -> NumberForm:
    digits = [found["digits"].strip(" ,") for text in texts if (found := _FIGURE.fullmatch(text))]
    signs = "".join(digits)
    multiplied = are_scaled([match for text in texts if (match := _FIGURE.fullmatch(text))])
    if decimal == "," or (group == "." and "," in signs):
        wholes = [text.split(",")[0] for text in digits]
        return NumberForm(",", group or ("." if are_thousands(wholes, ".") else ""), multiplied)
    both = [text for text in digits if "," in text and "." in text]
    if both:
        comma_last = both[0].rfind(",") > both[0].rfind(".")
        return NumberForm(",", ".", multiplied) if comma_last else NumberForm(".", ",", multiplied)
    if "," in signs:
        commas = [text for text in digits if "," in text]
        if group == "," or are_thousands(commas, ","):
            return NumberForm(".", ",", multiplied)
        return NumberForm(",", "", multiplied)
    points = [text for text in digits if "." in text]
    if any(text.count(".") > 1 for text in points) and are_thousands(points, "."):
        return NumberForm(",", ".", multiplied)
    return NumberForm(".", group if group and group not in ".," else "", multiplied)
