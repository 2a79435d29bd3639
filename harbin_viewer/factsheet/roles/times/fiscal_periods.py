"""Years that an office or a school begins as it likes (FY2015, 2019/20, 2015年度), and their parts, in its words."""

from __future__ import annotations

from dataclasses import replace

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.times.period_patterns import Period, checked, four_digits, numbered

_CALLED = r"(?:[A-Z]?FY|[AS]Y|(?:school|academic|fiscal|financial|crop|marketing) year|fiscal|season)"
_MAY_BE_SO = re.compile(r"[FAS]Y|year|fiscal|season|[年년회]|[12]\d{3}\s?[/–-]", re.IGNORECASE)
"""What is in each of them: most texts that are asked for are none."""

_SPAN = re.compile(rf"(?:{_CALLED}?[ :]*)?([12]\d{{3}})\s?[/–-]?\s?(\d{{2}}|[12]\d{{3}})", re.IGNORECASE)

_MARK = r"(?:\s?(?:\((?:[a-z]|\d)\)|\*{1,3}|†|‡|[¹²³⁴⁵⁶⁷⁸⁹]|\[note \d+\]))?"

_YEAR = r"(?P<y>[12]\d{3}|\d{2})(?:\s?[/–-]\s?(?P<to>[12]\d{3}|\d{2}))?"
_YEAR_SO_CALLED = re.compile(
    rf"(?P<words>{_CALLED}[ :._'’-]{{0,2}}{_YEAR} ?[AEPFB]?|(?P<told>[12]\d{{3}}) ?(?:FY|年度|학년도|회계연도)){_MARK}",
    re.IGNORECASE,
)
_PART = r"(?:Q(?:uarter|tr)? ?(?P<q>[1-4])|(?P<q_first>[1-4])Q|H(?P<h>[12])|(?P<h_first>[12])H)"
_SPANNED = r"(?P<span>[12]\d{3}\s?[/–-]\s?(?:[12]\d{3}|\d{2}))"
_PART_OF_YEAR = re.compile(
    rf"(?P<words>{_PART}[ ,:_-]{{0,2}}(?:{_SPANNED}|{_CALLED}[ :._'’-]{{0,2}}{_YEAR}) ?[AEPFB]?){_MARK}", re.IGNORECASE
)
_YEAR_AND_PART = re.compile(
    rf"(?P<words>(?:{_SPANNED}|{_CALLED}[ :._'’-]{{0,2}}{_YEAR})[ ,:_-]{{0,2}}{_PART}){_MARK}", re.IGNORECASE
)
_HYPHEN = re.compile(r"(?<=\d)\s?-\s?(?=\d)")
_NENDO_AND_PART = re.compile(r"(?P<words>(?P<y>[12]\d{3})年度 ?第?(?P<q>[1-4一二三四])(?:四半期|季度?))")


def has_span_of_fiscal(text: str) -> bool:
    """Whether a text is written as a year over two calendar years may be (2019/20, 2003-04)."""
    return _SPAN.fullmatch(text.strip()) is not None


def fiscal_year_of(text: str) -> Period | None:
    """“2019/20” as the year 2019, in which it begins; None for anything that is no year over two calendar years."""
    found = _SPAN.fullmatch(text.strip())
    if not found or not _follow(found[1], found[2]):
        return None
    year = checked("year", found[1])
    return replace(year, words=text.strip().replace("-", "–")) if year else None


def of_fiscal_year(text: str) -> Period | None:
    """“FY2015”, “FY15/16” or “2015年度” as the year which it is called by, or a part of one (“Q1 FY2015”); else None.

    Its words say which year it is: nobody but its office knows in which month it begins.
    """
    if not _MAY_BE_SO.search(text):
        return None
    if found := _YEAR_SO_CALLED.fullmatch(text):
        return _period(found, "", "") if not found["to"] or _follow(found["y"], found["to"]) else None
    for pattern in (_PART_OF_YEAR, _YEAR_AND_PART, _NENDO_AND_PART):
        if found := pattern.fullmatch(text):
            parts = found.groupdict()
            span = parts.get("span") or ""
            if span and not fiscal_year_of(span):
                return None
            return _period(found, parts.get("q") or parts.get("q_first"), parts.get("h") or parts.get("h_first"))
    return None


def is_fiscal(text: str) -> bool:
    """Whether a text names a year that is none of the calendar's, or a part of one."""
    return of_fiscal_year(text) is not None or fiscal_year_of(text) is not None


def _period(found: re.Match[str], quarter: str | None, half: str | None) -> Period | None:
    parts = found.groupdict()
    year = four_digits(parts.get("told") or (parts.get("span") or "")[:4] or parts["y"])
    if quarter:
        period = checked("quarter", f"{year}-Q{numbered(quarter)}")
    else:
        period = checked("half-year", f"{year}-S{half}") if half else checked("year", year)
    return replace(period, words=_HYPHEN.sub("–", found["words"].strip())) if period else None


def _follow(first: str, last: str) -> bool:
    """Whether the second year is the one after the first."""
    if (int(first) + 1) % 100 != int(last) % 100:
        return False
    return len(last) == len("20") or int(last) == int(first) + 1
