"""The unit of a measure, where its name, a bracket or a code says it; nothing where that would be a guess."""

from __future__ import annotations

from functools import lru_cache

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.names.column_names import is_nameless
from harbin_viewer.factsheet.roles.names.unit_codes import CODES, SHORT_CODES, in_usual_case, looks_coded
from harbin_viewer.factsheet.roles.times.months import month_of
from harbin_viewer.factsheet.roles.unit_finding.currencies import CURRENCY, without_named_money
from harbin_viewer.factsheet.roles.unit_finding.measures_at_ends import in_first_unit, measure_at_end, without_level
from harbin_viewer.factsheet.roles.unit_finding.money_at_ends import is_amount, money_in, money_word_after, whole_amount
from harbin_viewer.factsheet.roles.unit_finding.scaled_money import is_price_alone, scaled_money
from harbin_viewer.factsheet.roles.unit_finding.unit_powers import LASTING, TO_SO_MANY, is_so_many_of, parted_unit
from harbin_viewer.factsheet.words.accents import is_bare_word

SHARE_SIGNS = ("%", "‰")
"""Signs behind figures that say their unit, whatever the table around them is said to be in."""

_RELATIVE = re.compile(
    r"(?i)\b(?:growth|rates?|shares?|index|ratio|rank(?:ing)?|per ?cent(?:age)?|wachstum\w*|veränderung\w*|anteile?"
    r"|quote|taux|croissance|part|crecimiento|tasa|cuota|рост|доля|темп)\b|增长率|增速|占比|比重|指数|排名"
)

_WORDS = r"""
%|‰|pct\.?|per ?mil(?:le)?|promille?
|(?:us|u\.s\.|american) dollars?|percent|per ?cent|percentage(?: points?)?|pp
|share of [\w ]+|rate|ratio|index|usd
|us\$|eur|euros?|gbp|yen|jpy|cny|yuan|rmb|chf|cad|aud|inr|rub|roubles?|rubles?|dollars?|pounds?
|int(?:ernational)?[.-]? ?\$|\$|€|£
|¥|₽|₹|lcu|ppp|tonnes?|tons?|kt|mt|kg|g|mg|µg/m.?|μg/m.?|ug/m.?|ha|hectares?|km2?|km²|km³|m|m2|m²|m3|m³|mm|cm|[mh]?l(?!['’])
|miles?|acres?|sq\.? ?km|litres?|liters?|gallons?|barrels?|bbl|twh|gwh|mwh|kwh|gw|mw|kw|tj|pj|ej|gj|mj|joules?|toe
|ktoe|mtoe|btu|[kmgp]?t(?:co2e?|co₂e?|c)(?:/(?:yr|year|a))?|pgc(?:/yr)?|co[2₂](?:e|[- ]?eq(?:uivalents?|\.)?)?|t|ct/kwh
|(?:/|per) ?(?:1|10|100)k|°c|°f|celsius|kelvin
|ppm|ppb|years?|days?|hours?|minutes?|seconds?|months?
|weeks?|pence|cents?|p/litre|p/kwh|persons?|people|child(?:ren)?|population|inhabitants?|head|heads|no\.?|number|count|units?|deaths?|births?|cases?
|households?|million|millions|mio\.?|mn|mln|billion|billions|bn|mrd\.?|thousand|thousands|tsd\.?|trillion|tn
|'?000s?|hundred|1[.,]?000|10[.,]?000|100[.,]?000|1[.,]?000[.,]?000|kcal|calories|bp|basis points|dobson units|knots
|m/s|km/h|hpa|carats?|ounces?|oz|lbs?|bushels?|dozens?|anteil|prozent|in prozent|millionen|milliarden|tausend|anzahl
|personen|jahre|tonnen|tonn|toneladas?|tonnellate|тыс\.?|тысяч[аи]?
|millones|miles de [\w ]+|porcentaje|unidades|personas|milh[oõ]es|mil|r\$|habitantes
|pourcentage|milliers|millions d'euros|habitants|nombre|unit[eé]s?|stück|stk\.?|pcs\.?|pièces?|piezas?|peças?|sztuk|штук
|миллион(?:ов|а)?|pessoas|млн\.?|млрд\.?|рубл(?:ей|ь|я)|руб\.?|человек|долл\.?|долларов|евро|юаней|иен|тонн|трлн\.?|чел\.?
|процент(?:ов|ы)?|(?:долл\.?|долларов) ?сша|т|кг|га|шт\.?|кв\. ?км|куб\. ?м|[мг]вт|[мг]?квт[· -]?ч|тенге|円|億円|万円
|(?:[十百千万]?[万萬亿億]|[百千])?(?:人民币)?(?:美?元|美金|[欧日港韩]元|卢布|英镑|人民币|吨|公斤|公顷|亩|(?:平方)?公里
|[平立]方米|千瓦时?|人|人次|个|户|辆|台|桶|头|件|标箱)
|тис\.?|осіб|особи?|грн\.?|гривень|гривні|百万円|千人|명|원|십억원|thousands|trillions|mmbtu|inch(?:es)?|feet|foot|ft|yards?|met(?:er|re)s?|millimet(?:er|re)s?
|(?:rs\.?|rupees?|inr|₹) ?(?:in )?(?:crores?|lakhs?)|[kmg]?b/d|kbd|bpd|us dollars?|u\.s\. dollars?
|deg\.? ?[cfk]|crores?|lakhs?|rs\.?|rupees?
|新[臺台]幣(?:百萬|千|億)?元|百萬元|千元|億元|百万元|千万元
|仟元|億円|千円|千頭|世帯|戸|件|％|명|천명|천 ?원|억 ?원|백만원|십억 ?원|가구|개|ล้านบาท|พันบาท|บาท|คน
|ล้านคน|ครัวเรือน|ตัน|ไร่|ร้อยละ|zł|tys\. zł|mln zł|kč|mil\. kč|ft
|huf|sek|nok|dkk|mkr|tkr|kr\.?|krw|brl|mxn|zar|ars|clp|cop|idr|thb|sgd|hkd|twd|try|pln|czk|ron|nzd
|jiwa|orang|(?:ribu|juta|ribu juta|miliar) ?\w{0,6}|fő|ezer fő|ezer|darab|osoba|osób|osoby|tys\. osób|szt\.?
|num[aă]r persoane|persoane|lei|mii lei|osob|tis\. osob|personer|tusen|miljoner|kronor|henkilöä|henkeä
|ريال(?: سعودي)?|درهم|دينار|جنيه|ليرة|دولار(?: أ?ا?مريكي)?|يورو|نسمة|طن|هكتار|كجم|في المئة|بالمئة|שקלים|ש"ח|נפש
|אחוזים|טון|tl|[цт]/га|км/ч|км²?|мм|см|мг/?л?|г/л|мин\.?|сек\.?|м[²³]|ккал|л/100 ?км|[克斤升℃]|千克|公?毫[克升米]|厘米
|平米|分[钟鐘]|小[时時]|秒|كم²?|م²|كغ|متر|ساعة|دقيقة|لتر|centimet(?:er|re)s?|kilomet(?:er|re)s?|grams?|kilograms?|degrees?|fahrenheit|°|mmc|mm3|mm³|hm3|hm³"""

_ADJECTIVES = r"""
current|constant|real|nominal|annual|daily|monthly|gross|net|total|average|mean|of|the|in|at|per|and|to|by
|on|a|troy|equivalent|chained|prices?|[12]\d{3}|local currency|gdp|gni|growth|change|exports?|imports?
|labou?r force|goods|services|1,?000|live|square|cubic|metric|capita|worker|year|day|month|week|person
|inhabitant|female|male|land area|area|seasonally|adjusted|base|bop|merchandise|net|fob|cif
|carbon|c|co2|co₂|nitrogen|short|long|standard"""


@lru_cache(maxsize=1)
def _unit_pattern() -> re.Pattern[str]:
    words = (_WORDS + "|" + _ADJECTIVES).replace("\n", "")
    return re.compile(rf"(?:(?:{words})(?:[\s,;/*·×-]+|(?<=[%$€£])|(?<=[\d])|$))+", re.IGNORECASE)


@lru_cache(maxsize=1)
def _core_pattern() -> re.Pattern[str]:
    words = _WORDS.replace("\n", "")
    return re.compile(rf"(?:^|[^\w])(?:{words})(?:$|[^\w])|[%‰$€£¥]", re.IGNORECASE)


_BASE = re.compile(
    r"(?:.{0,24}\b)?(?:[12]\d{3}|previous year|prev\.? year|vorjahr|a[nñ]o anterior)\b.{0,24}?= ?100(?:[.,]0+)?"
    r"|.*上年=100|(?:indices?,? )?base:? ?100 (?:en|in|im jahre?) [12]\d{3}|base [12]\d{3} ?= ?100",
    re.IGNORECASE,
)
_PER = re.compile(
    rf"(?!.*[:=]\s*[\d.,]+$|{LASTING})(?:{TO_SO_MANY}|(?:(?:per|pro|por|par|share of|percent(?:age)? of|% of|number of|"
    r"rates? per|in|en|(?:thousands?|millions?|billions?) of|deaths per|persons per|people per)\b|% |age[ds]? ).{1,80}|"
    r"[\w -]{2,40} per (?:\d[\d ,.]*|hundred|thousand|million|capita|head|person|inhabitant|wom[ae]n)\b.{0,80})",
    re.IGNORECASE,
)

_NO_MEASURES = ("M", "G", "1000 m", "1,000 m", "1.000 m")
"""Letters that are male, medium or a group, where their small ones are metres and grams; and a distance that is run."""

_THOUSANDS = 3
"""The least power of ten that makes a unit of another: 10³ t, tis. osob (100 m and 1000 m are distances)."""


@lru_cache(maxsize=4_000)
def is_unit(text: str) -> bool:
    """Whether a text can only be meant as a unit: “%”, “current US$”, “2015=100”, “kg/ha”, “亿元”."""
    text = re.sub(r"(?<=\d) (?=\d{3}\b)", ",", text.strip().strip("()[]").strip())
    text = re.sub(r"^0[.,]0*1 ?(?=\S)|\((?=(?:19|20)\d\d\))|(?<=\d{4})\)", "", text)
    if not text or len(text) > 80 or text in _NO_MEASURES:
        return False
    if text in CODES or is_so_many_of(text) or _BASE.fullmatch(text) or is_amount(text):
        return True
    if _unit_pattern().fullmatch(text):
        return bool(_core_pattern().search(text))
    power, thing = parted_unit(text)
    if power >= _THOUSANDS and thing not in (text, "m") and (not thing or is_unit(thing)):
        return True
    return bool(_PER.fullmatch(text)) and bool(_core_pattern().search(text))


def is_counted(text: str) -> bool:
    """Whether a text is a unit in a power of ten and no amount: “1000 EUR”, “USD 1,000”, “$000”."""
    power, thing = parted_unit(text)
    return power > 0 and thing not in ("", text) and is_unit(thing)


def is_relative(label: str) -> bool:
    """Whether a measure is one of others (a rate, a share, an index, a rank), so that it has a unit of its own."""
    return bool(_RELATIVE.search(label))


_LAST_BRACKET = re.compile(r"(?<!\b[uσδΔ])[(（\[【]((?:[^()（）\[\]【】]|[(（][^()（）]*[)）])*)[)）\]】]")
_BEFORE = r"(?:in |en |(?:units?|einheit|unité|unidad|ед\. ?изм\.|[计計]?量?[单單単]位|단위) ?[:：] ?)"
_SAID_BEFORE = re.compile(rf"^{_BEFORE}(?=\S)", re.IGNORECASE)
"""What stands before the unit in a bracket."""

_PER_CENT = re.compile(
    r"^share of\b|^(?:{0})\b(?! points?\b)|\b(?:{0})$|(?-i:(?<=[a-z])(?:Percent(?:age)?|Pct)$)".format(
        "per ?cent(?:age)?|perc\\.?|prozent(?:satz)?|pourcentage|porcentaje|porcentagem|percentagem|percentuale|процент"
    ),
    re.IGNORECASE,
)
"""Names that say by themselves that they are shares of a hundred."""

_PART = re.compile(r"\d[\d.,]*\s?%")
"""A name that is a part of all (10 %, 50 %), and says nothing of what its figures are in."""

_COLUMNS = 50_000
"""Names and titles of a wide table, which are each asked for again and again."""

_LONGEST = 300
"""Letters of a label, from its end, within which a unit stands."""

_COUNTED = re.compile(
    r"(?i)\b(?:journeys|passengers|visits|visitors|trips|people|population|users|subscri\w+|customers|households|vehicles"
    r"|sales|revenues?|income|turnover|spend\w*|expenditure|budget|costs?|profits?|views|downloads|jobs|workers|members"
    r"|students|tourists|arrivals|departures|nights|tickets|calls|orders|shares|votes|followers|likes)\b[^()]*"
    r"(?P<sign>\((?:(?P<thousand>k)|m|mn)\))$"
)
"""What is counted, with the sign of millions or thousands behind it, which is that of metres and of kelvin too."""

_NAME, _YEAR = r"^(.*\S)\s*(?:(?<!\d),|,(?!\d{3}(?!\d))| [-–] |: | (?:in|e[nm]|[wv]|в(?! мин| сек)) )", r"(?:19|20)\d\d"
_AFTER_COMMA = re.compile(rf"{_NAME}(?!\s*{_YEAR}$)\s*([^,]{{1,40}}?)(?:, {_YEAR})?$")
"""What follows the last comma of a name, none of those in a number (“Deaths per 100,000 people”) or before a year."""


@lru_cache(maxsize=_COLUMNS)
def unit_in(label: str) -> str:
    """The unit that a measure's name says in a bracket, after its last comma or at its end; "" where it says none."""
    if is_bare_word(label := label[-_LONGEST:]):
        return "%" if _PER_CENT.search(label) else label if _MEASURE_ALONE.fullmatch(label) else ""
    label = "" if is_nameless(label) else without_named_money(in_first_unit(without_level(label)))
    if counted := _COUNTED.search(label):
        return "thousand" if counted["thousand"] else "million"
    if first := _MONEY_FIRST.fullmatch(label.strip()):
        return f"{first[2]} {first[1]}"
    unit = whole_amount(label) or _bracketed_unit(label) or _money_then_scale(label) or _unit_at_end(label)
    return in_usual_case(unit, label)


def _bracketed_unit(label: str) -> str:
    """The unit in the last bracket that has one, with the money before it that it is the scale of."""
    for bracket in reversed(list(_LAST_BRACKET.finditer(label))):
        if is_unit(bracket[1]) or is_unit(_SAID_BEFORE.sub("", bracket[1].strip())):
            return _money_then_scale(label[: bracket.end()]) or _bracketed(bracket[1])
    return ""


def _unit_at_end(label: str) -> str:
    """The unit after the last comma of a label or at its end, or ""."""
    found_after = _AFTER_COMMA.match(label)
    if found_after and is_unit(found_after[2]) and "=" not in found_after[2] and _is_balanced(found_after[2]):
        return found_after[2].strip()
    if found_as := re.search(
        r"(?i)\b(?:as|in) (?:a )?((?:%|per ?cent|percentage|share) of [\w ]{2,30})$", label.strip()
    ):
        return re.sub(r"(?i)^(?:per ?cent|percentage|share) of", "% of", found_as[1])
    if said := _scaled_end(label) or money_in(label):
        return said
    if "100" in label and (base := re.search(r"(?:([A-Za-z]+) )?([12]\d{3} ?= ?100)\b", label)):
        return base[0] if base[1] and month_of(base[1]) else base[2]
    if _PART.fullmatch(label.strip()):
        return ""
    if "%" in label or _PER_CENT.search(label.strip()):
        return "%"
    return _sign_alone(label.strip())


def _bracketed(text: str) -> str:
    unit = _SAID_BEFORE.sub("", text.strip().strip("()").strip())
    return unit.replace(".", "") if re.fullmatch(r"1(?:\.?0{3})+|10+\.000", unit) else unit


_MEASURE_ALONE = re.compile(r"kg|mg|mm|km[²2]?|cm|m[²³]|[kMGT]Wh|°[CF]|km/h|m/s|hPa|µg/m³|ppm|ppb|kcal")
"""Measures that are nothing else where one is all of a label; m, l and t are sizes and grades as well."""


def _sign_alone(label: str) -> str:
    """The sign of a currency or a measure that a label is, or of money that it begins with."""
    if re.fullmatch(r"[€£¥₽₹‰]|US\$", label) or _MEASURE_ALONE.fullmatch(label) or is_price_alone(label):
        return label
    money = scaled_money(label) if re.search(r"[€£$¥₽₹]", label) else None
    if money and re.search(r"[€£$¥₽₹]", money[1]):
        return "" if re.match(r"[A-Z] ", label) else label
    return "$" if re.match(r"(?:amount )?\$", label) else ""


def _is_balanced(text: str) -> bool:
    """Whether no bracket of a text is cut: “month)” is the end of something longer."""
    return all(text.count(opening) == text.count(closing) for opening, closing in ("()", "[]"))


def title_without_unit(label: str, unit: str) -> str:
    """A measure's name without the bracket that holds its unit; of one that is an amount of money, the currency."""
    if found := _COUNTED.search(label):
        return label[: found.start("sign")].rstrip()
    if unit and whole_amount(label) == unit:
        return parted_unit(unit)[1]
    if unit.casefold() in label.casefold():
        label = _without_bracket(in_first_unit(label), unit)
    return _without_end(label, unit).strip().rstrip(",;/ ") if unit else label.strip()


def _without_bracket(label: str, unit: str) -> str:
    said = re.escape(unit)
    label = re.sub(rf"(?i)\s+as {said}$", "", label) if "as" in label.casefold() else label
    for opening, closing in ("()", "（）", "[]", "【】"):
        if opening in label:
            label = re.sub(rf"(?i)\s*{re.escape(opening)}{_BEFORE}?{said}{re.escape(closing)}", "", label)
    return label


def _without_end(label: str, unit: str) -> str:
    if label.endswith(unit):
        label = re.sub(rf"(?:\s+[–-])?\s+[–-]\s+{re.escape(unit)}$", "", label)
    label = re.sub(r"(?:\s+–)+(?=\s+–|\s*$)", "", label)
    if label.endswith(f" {unit}") and (is_amount(unit) or unit in (_scaled_end(label), measure_at_end(label))):
        label = re.sub(r"\s+(?:in|en|em|w|v|i|в)$", "", label[: -len(unit)].rstrip(" ,-–—:(/"))
    return re.sub(rf",(?: в| in)? {re.escape(unit)}$", "", label) if "," in label else label


_SCALE_ALONE = re.compile(
    r"(?i)^(?!.*\b(?:per|pro|par|por|of|a|an|one|each|every|the|first|next|bottom|top) \S+$)"
    r".*[^\W\d] (thousands?|millions?|billions?|trillions?|bn|mln|['’]000s?|000s|thous\.?|m(?:io|rd)\.?|тыс\.?"
    r"|мл(?:н|рд)\.?)$"
)
"""A scale as the last word, unless it is what something else is told of: deaths per million, the bottom billion."""

_MONEY_FIRST = re.compile(
    rf"({CURRENCY}) (?:at|in) [\w ()]*(?:prices|rates|terms)\b[\w ()]* in (thousand|million|billion)s?"
)
"""The money at the head of a name whose scale is its end: “US$ at current prices in millions”."""

_MONEY_THEN_SCALE = re.compile(rf"(?<=\s)(?:{CURRENCY}),? (?:(?:in )?['’]?\w{{2,}}\.?|\((?:in )?['’]?\w+\.?\))$")


def _money_then_scale(label: str) -> str:
    """The currency and the scale behind it at the end of a label (“USD (thousands)”), or ""."""
    found = _MONEY_THEN_SCALE.search(label)
    return found[0] if found and scaled_money(found[0]) else ""


def _scaled_end(label: str) -> str:
    """The unit with a scale at the end of a label (“Crude Oil Thousand Barrels per Day”, “GDP trillion”), or ""."""
    if scale := _SCALE_ALONE.search(label):
        money = " ".join(label.split()[-2:])
        return money if scaled_money(money) else scale[1]
    if money := _money_then_scale(label) or money_word_after(label):
        return money
    found = re.search(r"(?i)(?<![\d/] )(?<!/)(?<!\bp[eao]r )\b(?:thousand|million|billion|trillion)s? [^,()]+$", label)
    return found[0] if found and found.start() > 0 and is_unit(found[0]) else ""


_FUTURE = 50
"""Two digits of a year from which on it lies in the last century."""


def unit_of_code(code: str) -> str:
    """The words for a published code of a unit (USD_CAP), "" for one that is not certain."""
    if based := re.fullmatch(r"(?:I|INX_|IX_?)(\d\d)(?:_NSA|_SCA)?", code := code.strip()):
        return f"20{based[1]}=100" if int(based[1]) < _FUTURE else f"19{based[1]}=100"
    if code.startswith("PER_") and looks_coded(code):
        return re.sub(r"\d{4,}", lambda found: f"{int(found[0]):,}", code.replace("_", " ").lower())
    return CODES.get(code, "") or SHORT_CODES.get(code, "")
