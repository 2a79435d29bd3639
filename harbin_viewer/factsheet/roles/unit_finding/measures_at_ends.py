"""Measures at the end of a name, behind a blank, where they can be nothing else: “Area km2”, “Height cm”, “Temp C”."""

from __future__ import annotations

from functools import lru_cache

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.unit_finding.bracketed_units import is_unit_of

_SURE = (
    r"km[23²³]|m[23²³]|sq\.? ?(?:km|mi|ft|m)|km/h|kmh|m/s|mph|m3/s|m³/s|[kMGT]Wh?|MWh|°[CF]|hPa|kPa|mmHg|mm|cm|kg|km"
    r"|[µμ]g/m[3³]|ppm|ppb|kcal|kHz|MHz|GHz|mV|kV|[mk]Ω|bpm|rpm|dBA?|[mµμn]mol/[lL]|(?:[mnpµμu]?g|[mk]?I?U)/[dm]?[lL]"
    r"|(?:[mk]?g|t|l|L|[kM]?Wh|km|mm|m³)/(?:day|d|h|hr|week|month|year|yr|a|ha|m²|km²|100 ?km|Tag|Woche|Monat|Jahr"
    r"|jour|mois|an|día|dia|mes|año|ano)"
    r"|lit(?:re|er)s|tonnes|kilograms|hectares|gallons"
)
_OVER_UNIT = re.compile(r"(?P<what>\S{1,12}) / (?P<unit>[^\s()/]{1,8}|\([^\s()]{1,12}\))")
"""A quantity by its unit, as laboratories head their columns: U / V, c / (mol/L)."""

_PRICED = re.compile(
    r".*\S (?P<sure>(?:ct|[€$£₽]|zł|kr|EUR|USD|CHF|GBP|TL|руб\.?)/(?:[kM]Wh|kg|t|l|L|m²|m³|h|100 ?(?:km|g|kg)))"
)
"""What is paid of each litre or kWh, which ends the name of a price: Preis ct/kWh."""

_LONG = r"depth|elev(?:ation|\.)?|height|altitude|length|distance|width|diameter|radius"
_OF_WHAT = (
    rf"(?i:{_LONG}) (?P<long>m|ft|mi|in)|(?i:temperature|temp\.?) (?P<warm>C|F|K)|(?i:mass|weight) (?P<heavy>g|lbs?|oz)"
)
_ENDS = re.compile(rf"(?:(?:.*? )??\S*[^\W\d_]\S* (?P<sure>{_SURE})|.*?\b(?:{_OF_WHAT}))")
_JOINED = re.compile(r"(?i)(?:.*[^\W\d_][_ ])?temp(?:erature)?[_ ]([cf])")
"""A temperature as loggers name it: temp_c, outdoor_temp_f."""

_BY_IT = re.compile(
    r"(?i)\b(?:per|pro|je|par|por|over|under|within|every|pric\w*|cost\w*|preis\w*|prix|precio|vs)\b|/\S*$|(?:^|\s)[\d.,]+$"
)
"""What is told by a unit, and not in it: the price of a kilogram, who lives within a km."""

_OF_EACH = re.compile(
    r"(?i)\b(?:density|densité|dichte|population|pop\.?|inhabitants|people|persons|residents|households|einwohner|rates?"
    r"|tariffs?|fares?|fees?|tolls?|values?|pace|time|minutes|seconds|hours|lit(?:er|re)s|steps|cars|vehicles|trips"
    r"|crimes|accidents|first|last) (?:k?m[2²]|sq\.? ?(?:km|mi|ft|m)|km|kg|[kM]Wh)$"
)
"""What there is of each km, kg or kWh that stands behind it alone: inhabitants of each km2, a tariff of each kWh."""


_QUANTITIES = (
    r"°C|°F",
    r"mm|cm|m|km|inch(?:es)?|ft|feet|mi|miles?|yd",
    r"m[2²]|km[2²]|ha|acres?|sq\.? ?(?:mi|ft|km|m)|mi[2²]|ft[2²]",
    r"g|kg|lbs?|oz|st",
    r"km/h|kmh|m/s|mph|kn|knots",
    r"h?Pa|kPa|inHg|mmHg|psi|mbar",
    r"m[3³]|[lL]|lit(?:re|er)s|gal(?:lons)?|ft[3³]",
)
_TWO_UNITS = re.compile(rf"(.*\S) (?:{'|'.join(rf'({known}) ?[(]((?:in|{known}))[)]' for known in _QUANTITIES)})")
"""A unit and, in brackets, that in which other readers think: °C (°F), mm (inches)."""


_LEVEL = re.compile(
    r"\d[\d.]*\s?(?:%|per ?cent)[- ]?(?:CIs?|KI|IC|CrI|UI|PI|HDI|confidence|credible|uncertainty|prediction"
    r"|konfidenz\w*|vertrauens\w*)\b"
    r"|(?<=^lower)\s(?:80|90|95|97[.,]5|99)\s?%$|(?<=^upper)\s(?:80|90|95|97[.,]5|99)\s?%$",
    re.IGNORECASE,
)


_SERIAL = re.compile(r"\s*\((?:\w+ )?S/N:[^()]*\)$")


def without_level(label: str) -> str:
    """A name without how sure its bounds are (95% CI), or by which sensor (S/N: 102): no unit of its figures."""
    return _LEVEL.sub("", _SERIAL.sub("", label))


def in_first_unit(label: str) -> str:
    """A name that says one quantity in two units with the first alone, in the bracket: that of the figures."""
    found = _TWO_UNITS.fullmatch(label.strip()) if label.rstrip().endswith(")") else None
    if found is None:
        return label
    name, *units = filter(None, found.groups())
    return f"{name} ({units[0]})" if units[0] != units[1] else label


@lru_cache(maxsize=50_000)
def measure_at_end(label: str) -> str:
    """The measure that ends a name of words; "" where another thing is told by it, or it may be a name."""
    if joined := _JOINED.fullmatch(label.strip()):
        return f"°{joined[1].upper()}"
    if over := _OVER_UNIT.fullmatch(label.strip()):
        unit = over["unit"].strip("()")
        return unit if is_unit_of(over["what"], unit) else ""
    if priced := _PRICED.fullmatch(label.strip()):
        return priced["sure"]
    found = _ENDS.fullmatch(label.strip())
    unit = next(filter(None, found.groups()), "") if found else ""
    if not unit or _OF_EACH.search(label.strip()) or _BY_IT.search(label.strip()[: -len(unit)].rstrip()):
        return ""
    return f"°{unit}" if unit in ("C", "F") else unit
