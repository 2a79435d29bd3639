"""The ways in which offices write a period, each with what it makes of the text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

from harbin_viewer.factsheet.roles.times.months import month_of

Frequency: TypeAlias = Literal["years", "year", "half-year", "quarter", "month", "week", "day"]

_EARLIEST, _LATEST = 1000, 2199
"""Bare numbers within are taken for years where nothing else says so."""


@dataclass(frozen=True)
class Period:
    """`text` is one form for all offices: 1980, 1980-S1, 1980-Q1, 1980-01, 1980-W05, 1980-01-31, 1980/1985.

    `words` are the office's own where these say more than the text (2019/20, of which the text is 2019), else "".
    """

    frequency: Frequency
    text: str
    words: str = field(default="", compare=False)

    @property
    def year(self) -> int:
        """The year it lies in; of several years the first."""
        return int(self.text if self.frequency == "year" else self.text[:4])

    @property
    def last_year(self) -> int:
        """The last of several years, else the year it lies in."""
        return int(self.text[5:]) if self.frequency == "years" else self.year

    @property
    def shown(self) -> str:
        """Several years in the words of their office, any other period in the form of all."""
        return self.words if self.frequency == "years" else self.text


Make: TypeAlias = Callable[[re.Match[str]], Period | None]

_NUMBERS = {
    **{"i": 1, "ii": 2, "iii": 3, "iv": 4, "一": 1, "二": 2, "三": 3, "四": 4, "上": 1, "下": 2},
    **{"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "fourth": 4, "primer": 1, "segundo": 2},
    **{"premier": 1, "deuxième": 2, "erstes": 1, "zweites": 2},
}
"""Numbers of quarters and half-years, as they are written with letters."""

_Y = r"(?P<y>[12]\d{3})"
_SEPARATOR = r"[ ./:_-]{0,3}"
QUARTER_WORD = (
    r"(?:Q|QTR|QUARTER|T|K|KV|TRIM\.?|TRIMESTRE|TRIMESTER|QUARTAL|KVARTAL|KWARTAAL|KWARTAŁ|KW\.|KWARTAŁY|"
    r"КВ\.?|КВАРТАЛ|ČTVRTLETÍ|QUÝ|Q-VA|NELJÄNNES|N\.? ?ÉV|NEGYEDÉV|CETURKSNIS|ÇEYREK|분기|/4분기|四半期)"
)
ORDINAL = r"(?:ST|ND|RD|TH|E|\.?ER|ÈRE|ÈME|EME|\.?º|\.?ª|O|-Й|-ЫЙ|-ОЙ|\.)?"
_HALF_WORD = (
    r"(?:HALF(?:[- ]?YEAR)?|SEMESTRE|SEMESTER|SEM\.?|HALBJAHR|HJ\.?|POLOLETÍ|PÓŁROCZE|FÉLÉV|ПОЛУГОДИЕ|HALVÅR|HALVÅRET|"
    r"HALFJAAR|YARIYIL)"
)
_WORDED = r"(?:first|second|1st|2nd|primer|segundo|premier|deuxième|erstes|zweites|I{1,2})"
_SIX_MONTHS = {(1, 6): 1, (7, 12): 2}
_THREE_MONTHS = {(1, 3): 1, (4, 6): 2, (7, 9): 3, (10, 12): 4}


def checked(frequency: Frequency, text: str) -> Period | None:
    """A period, None where its year lies too far off to be one."""
    return Period(frequency, text) if _EARLIEST <= int(text[:4]) <= _LATEST else None


def four_digits(year: str) -> str:
    """“98” is 1998 and “03” is 2003: offices write two digits of years that are near."""
    return year if len(year) == 4 else ("19" if int(year) > 50 else "20") + year


def numbered(text: str) -> int:
    """The number of a quarter or a half-year in digits, Roman letters or words."""
    return _NUMBERS.get(text.lower().strip()) or int(text)


def _year(found: re.Match[str]) -> Period | None:
    return checked("year", found["y"])


def _half(found: re.Match[str]) -> Period | None:
    return checked("half-year", f"{found['y']}-S{numbered(found['n'])}")


def _quarter(found: re.Match[str]) -> Period | None:
    return checked("quarter", f"{four_digits(found['y'])}-Q{numbered(found['n'])}")


def _three_months(found: re.Match[str]) -> Period | None:
    quarter = _THREE_MONTHS.get((int(found["n"]), int(found["o"])))
    return checked("quarter", f"{found['y']}-Q{quarter}") if quarter else None


def _named_months(found: re.Match[str]) -> Period | None:
    ends = (month_of(found["m"]) or 0, month_of(found["o"]) or 0)
    if ends == (1, 12):
        return checked("year", four_digits(found["y"]))
    if half := _SIX_MONTHS.get(ends):
        return checked("half-year", f"{four_digits(found['y'])}-S{half}")
    quarter = _THREE_MONTHS.get(ends)
    return checked("quarter", f"{four_digits(found['y'])}-Q{quarter}") if quarter else None


def _month(found: re.Match[str]) -> Period | None:
    month = int(found["n"])
    return checked("month", f"{found['y']}-{month:02}") if 1 <= month <= 12 else None


def _named_month(found: re.Match[str]) -> Period | None:
    month = month_of(found["m"])
    return checked("month", f"{four_digits(found['y'])}-{month:02}") if month else None


def _week(found: re.Match[str]) -> Period | None:
    week = int(found["n"])
    return checked("week", f"{found['y']}-W{week:02}") if 1 <= week <= 53 else None


def _day(found: re.Match[str]) -> Period | None:
    month, day = int(found["n"]), int(found["d"])
    fits = 1 <= month <= 12 and 1 <= day <= 31
    return checked("day", f"{found['y']}-{month:02}-{day:02}") if fits else None


def _day_of_week(found: re.Match[str]) -> Period | None:
    try:
        return checked("day", date.fromisocalendar(int(found["y"]), int(found["n"]), int(found["d"])).isoformat())
    except ValueError:
        return None


def _named_day(found: re.Match[str]) -> Period | None:
    month, day = month_of(found["m"]), int(found["d"])
    fits = month and 1 <= day <= 31
    return checked("day", f"{four_digits(found['y'])}-{month:02}-{day:02}") if fits else None


MARKS: dict[str, str] = {
    "estimated": r"est(?:imates?|imated|imación|imado|imativa)?|оценка|(?:ge)?schätz(?:t|ung)|szac(?:unek)?|raming"
    r"|stima",
    "forecast": r"f'?cast|fcst|forecasts?|prognos[ea]?|prognoza|прогноз|prév(?:isions?)?|prevision[ei]|previsión|予測"
    r"|预测|預測",
    "projected": r"proj(?:\.|ected|ections?)?|proyecc?ión|projektion",
    "planned": r"plan(?:ned|owan[ya])?|план|geplant|計画|计划|計劃",
    "budgeted": r"budget(?:ed)?(?: estimates?)?|(?-i:BE)|бюджет|presupuesto|(?:haushalts-?)?ansatz|soll|begroting"
    r"|preventivo",
    "revised estimate": r"(?-i:RE)|revised estimates?",
    "revised": r"rev(?:ised)?|revidiert|révisé",
    "provisional": r"prov(?:isional|isorisch|isoire|izorn[íá])?|prel(?:iminary|im)?|vorl(?:äufig)?|wstępne"
    r"|предв(?:арительно)?|voorlopig|avance",
    "partial": r"partial|to date",
    "": r"actuals?|(?-i:AE)|факт|ist|réalisé|wykonanie|実績|实际|realisatie|consuntivo"
    r"|(?<=\()(?:(?:jahres|rechnungs)?ergebnis|rechnung)",
}
"""What is said behind a period of its figures, by what it means ("": that they are what figures are)."""

WORDED_MARK = rf"[ (]\(?(?:{'|'.join(MARKS.values())})\.?\)?"
"""One in words or brackets behind a period, or both."""

RAISED_NUMBER = r"(?<!\b[mмRrχη])(?<!\b[ckdmµкдсм][mм])(?<!\b(?:ft|yd|mi))(?<!\b10)(?<!/s)(?<!/in)[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}"
"""The number of a footnote as a superscript: not the power of a unit (€/m², ft², m/s²) nor one of ten."""

NOTE_MARK = (
    rf"\((?:p|e|f|r|b|\d)\)|\*{{1,3}}\)?|†|‡|{RAISED_NUMBER}[)⁾]?|\[(?:note )?\d+\]"
    r"|(?:(?<=\s)|(?<=\d{4}))(?:\d(?:, ?\d)*\)(?:,? ?\d\))*|[a-z][/)])"
)
"""What says behind a period that its figures are provisional, estimated, or have a note: (p), p), *, ¹, [2], 1), a/."""

_MARK = rf"(?:\s*(?:{NOTE_MARK}|[pefr]))?"

LEADS_TO_HOUR = r"(?:at |klo |kl\.? ?|um |ob |o |v |à |[오上下午][전후前後午] ?)"
"""What stands between a day and its hour, such as 오후 and 午後 (in the afternoon)."""

_CLOCK = rf"(?:,? {LEADS_TO_HOUR}?\d{{1,2}}(?::\d\d.*|\.\d\d(?: ?(?:uhr|h))?))?"
"""An hour behind a day, which `moments` reads."""

_WEEKDAY = r"(?:[^\W\d_]{2,10}\.?,? )?"

_MONTH_WORD = r"(?P<m>[^\W\d_]{3,11})"

_MONTHS_OF_YEAR = rf"(?P<m>[^\W\d_]{{3,10}})\.?(?:\s?[-–/]\s?| to )(?P<o>[^\W\d_]{{3,10}})\.?,? {_Y}(?: г\.?| года?)?"


def months_from_to(text: str) -> tuple[int, int] | None:
    """The numbers of the months from which and to which a text tells of a year (January–September 2023), or None."""
    found = re.fullmatch(_MONTHS_OF_YEAR, " ".join(text.split()), re.IGNORECASE)
    first, last = (month_of(found["m"]), month_of(found["o"])) if found else (None, None)
    return (first, last) if first and last else None


PATTERNS: tuple[tuple[str, Make], ...] = (
    (
        rf"(?:CY|YR?|X|A)?[ _.-]?{_Y}\s*(?:\[YR[12]\d{{3}}\]|年|г(?:од[ау]?|\.)?|년도?|YR|ANNUAL)?{_MARK}",
        _year,
    ),
    (rf"{_Y}(?:-Y|JJ00|A00|-?A1?)", _year),
    (rf"{_Y}{_SEPARATOR}[SHB](?P<n>[12])", _half),
    (rf"[SH](?P<n>[12]){_SEPARATOR}{_Y}", _half),
    (rf"(?P<n>[12])[HS]{_SEPARATOR}{_Y}", _half),
    (rf"{_Y}{_SEPARATOR}(?P<n>[12])H", _half),
    (rf"(?:(?P<n>[12]|{_WORDED}){ORDINAL}[ -]?{_HALF_WORD},? ?(?:of |de |du |del )?){_Y}", _half),
    (rf"{_Y}\.?[ ,/-]{{0,2}}(?P<n>[12]|{_WORDED}){ORDINAL} ?{_HALF_WORD}", _half),
    (rf"{_Y}年?(?P<n>[上下])半[年期]", _half),
    (rf"{_Y}{_SEPARATOR}{QUARTER_WORD}{_SEPARATOR}(?P<n>[1-4]|I{{1,3}}|IV){_MARK}", _quarter),
    (rf"{_Y}(?: г\.?|년|\.)?{_SEPARATOR}(?P<n>[1-4]|I{{1,3}}|IV){ORDINAL}\s*{QUARTER_WORD}", _quarter),
    (rf"{_Y}(?:년 ?|[. ] ?)(?P<n>[1-4])/4", _quarter),
    (rf"{_Y}[ ./-]{{1,2}}(?P<n>I{{1,3}}|IV)", _quarter),
    (rf"(?P<n>I{{1,3}}|IV)[ ./-]{{1,3}}{_Y}", _quarter),
    (rf"{QUARTER_WORD}{_SEPARATOR}(?P<n>[1-4]|I{{1,3}}|IV)[ ./:,_-]{{0,3}}{_Y}", _quarter),
    (
        rf"(?P<n>[1-4]|I{{1,3}}|IV|first|second|third|fourth){ORDINAL}\s*{QUARTER_WORD}"
        rf"[ ./:,_-]{{0,3}}(?:DE |DU |DEL |OF )?{_Y}(?: г\.?| года?)?",
        _quarter,
    ),
    (rf"{_Y}年第?(?P<n>[1-4一二三四])(?:季度?|四半期)", _quarter),
    (rf"{_Y}年(?P<n>\d{{1,2}})[-~～〜–](?P<o>\d{{1,2}})月期?", _three_months),
    (_MONTHS_OF_YEAR, _named_months),
    (rf"{_Y}KW0?(?P<n>[1-4])", _quarter),
    (rf"{_Y}[-/.:_]?MM?(?P<n>\d{{1,2}})", _month),
    (rf"{_Y}[-/](?P<n>\d{{1,2}}){_MARK}", _month),
    (rf"{_Y}(?:年|년 ?)(?P<n>\d{{1,2}})[月월]", _month),
    (rf"tháng ?(?P<n>\d{{1,2}})(?:[ ./-]{{1,3}}|,? năm ){_Y}", _month),
    (rf"(?P<n>\d{{1,2}})[-/.]{_Y}", _month),
    (rf"{_Y}[ ,./_-]{{0,3}}{_MONTH_WORD}\.?", _named_month),
    (rf"{_MONTH_WORD}\.?[ ./,'’_-]{{0,3}}(?:de |del |of )?{_Y}(?: г\.?| года?)?", _named_month),
    (rf"{_Y}[- ]?(?:W|WEEK|U|KW|V)[- ]?(?P<n>\d{{1,2}})", _week),
    (rf"(?:W|WEEK|KW|SEMAINE|SEMANA)[- ]?(?P<n>\d{{1,2}})[-/, ]{{1,2}}{_Y}", _week),
    (rf"{_Y}-W(?P<n>\d\d)-(?P<d>[1-7])", _day_of_week),
    (rf"{_Y}-(?P<n>\d\d)-(?P<d>\d\d)(?:[T ]\d\d:\d\d.*)?", _day),
    (rf"{_Y}(?P<sign>[/.])(?P<n>\d{{1,2}})(?P=sign)(?P<d>\d{{1,2}})\.?(?: \d\d:\d\d.*)?", _day),
    (rf"{_WEEKDAY}(?P<d>\d{{1,2}})\. (?P<n>\d{{1,2}})\. ?{_Y}(?:\.| ?[rг]\.?)?{_CLOCK}", _day),
    (rf"{_WEEKDAY}(?P<d>\d{{1,2}})\.(?P<n>\d{{1,2}})\.{_Y}(?:\.| ?[rг]\.?){_CLOCK}", _day),
    (rf"{_Y}\. ?(?P<n>\d{{1,2}})\. (?P<d>\d{{1,2}})\.?{_CLOCK}", _day),
    (rf"{_Y}(?:年|년 ?)(?P<n>\d{{1,2}})(?:月|월 ?)(?P<d>\d{{1,2}})[日일](?: ?現在)?{_CLOCK}", _day),
    (rf"{_Y}[ ./-]{{1,2}}{_MONTH_WORD}\.?[ ./-]{{1,2}}(?P<d>\d{{1,2}}){_CLOCK}", _named_day),
    (
        rf"(?:[^\W\d_]{{3}},? )?(?P<d>\d{{1,2}})(?:\.|ST|ND|RD|TH)?[ /-]?(?:de )?"
        rf"{_MONTH_WORD}\.?,?[ /-]?(?:de )?{_Y}{_CLOCK}",
        _named_day,
    ),
    (rf"{_Y}(?P<n>[01]\d)(?P<d>[0-3]\d)T\d{{4}}(?:\d\d)?(?:Z|[+-]\d\d:?\d\d)?", _day),
    (rf"(?:[a-z]{{3}} )?(?P<m>[a-z]{{3}}) {{1,2}}(?P<d>\d{{1,2}}) \d\d:\d\d:\d\d (?:[A-Z]{{2,5}} )?{_Y}", _named_day),
    (rf"(?P<d>\d{{1,2}})[ -]?(?P<m>[a-z]{{3}})[ -]?{_Y}[: ]\d\d:.*", _named_day),
    (rf"(?:[^\W\d_]{{3,9}},? )?{_MONTH_WORD}\.?[ -](?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?[ -]{_Y}{_CLOCK}", _named_day),
)  # fmt: skip
"""Those with four digits of the year."""

SHORT_PATTERNS: tuple[tuple[str, Make], ...] = (
    (rf"{_MONTH_WORD}\.?[-'’ ./]{{1,2}}(?P<y>\d{{2}})", _named_month),
    (rf"(?P<d>\d{{1,2}})(?P<sign>[-/ ])(?P<m>[^\W\d_]{{3}})\.?(?P=sign)(?P<y>\d{{2}}){_CLOCK}", _named_day),
    (r"(?P<n>[1-4])[QT] ?[-/']?(?P<y>\d{2})", _quarter),
    (r"Q(?P<n>[1-4])[ /'’-]{1,2}(?P<y>\d{2})", _quarter),
    (r"(?P<m>[^\W\d_]{3,10})\.?\s?[-–]\s?(?P<o>[^\W\d_]{3,10})\.? (?P<y>\d{2})", _named_months),
)
"""Those with two digits of the year."""
