"""A column's name as people would write it: without numbers of columns and codes of statistics."""

from __future__ import annotations

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.unit_finding.amounts_of_names import amount_of_name

_NUMBERED = re.compile(r"(?P<words>[A-Z][a-z]+(?:[A-Z][a-z]+)*)_\d+")
"""“TotaleBevolking_1”, as Statistics Netherlands numbers its columns."""

_WITH_UNIT = re.compile(r"[A-Z]{2,}\w*?__(?P<words>[^_].*?)__(?P<unit>[^_].*)")
"""“BEV036__Bevoelkerung__1000”, as the German office writes code, words and unit."""


_UNITS = {
    "km2": "km²", "sqkm": "km²", "km": "km", "m2": "m²", "m3": "m³", "mm": "mm", "cm": "cm", "ha": "ha", "kg": "kg",
    "mg": "mg", "kwh": "kWh", "mwh": "MWh", "gwh": "GWh", "twh": "TWh", "kw": "kW", "gw": "GW", "usd": "USD",
    "eur": "EUR", "gbp": "GBP", "ppm": "ppm", "ppb": "ppb", "pct": "%", "perc": "%", "percent": "%", "degc": "°C",
    "deg_c": "°C", "celsius": "°C", "mmbtu": "MMBtu", "tonnes": "tonnes", "hectares": "ha", "hpa": "hPa", "kmh": "km/h",
    "mv": "mV", "bpm": "bpm", "lux": "lux", "ms": "ms", "ml": "ml", "kcal": "kcal", "mph": "mph", "rpm": "rpm",
    "psi": "psi", "hz": "Hz", "khz": "kHz", "mhz": "MHz", "ghz": "GHz", "seconds": "seconds", "minutes": "minutes",
    "hours": "hours", "days": "days", "miles": "miles", "metres": "metres", "meters": "meters", "grams": "grams",
    "cny": "CNY", "jpy": "JPY", "chf": "CHF", "brl": "BRL", "mxn": "MXN", "pln": "PLN", "czk": "CZK", "huf": "HUF",
    "krw": "KRW", "zar": "ZAR", "hkd": "HKD", "sgd": "SGD", "nzd": "NZD", "aud": "AUD", "dkk": "DKK", "nok": "NOK",
    "rub": "RUB",
}  # fmt: skip
"""Units that end names as programs have them (area_km2), where they can be nothing else."""

_SNAKE = re.compile(r"[a-z]{2,}(?:_[a-z]{2,})+")
"""“bioweapons_status”, as programs join the words of a name."""

_WHOLE = r"(?=[A-Z]*[AEIOUY])[A-Z]{4,}"
_SHOUTED = re.compile(rf"{_WHOLE}(?:_(?:{_WHOLE}|ON|OF|IN|PER|BY|TO|AND|THE|FOR))*_{_WHOLE}")
"""Whole words in capitals, as programs join them: BUDGET_ON_EDUCATION."""

_SHORT_FOR = {
    "pop": "population", "est": "estimate", "gdp": "GDP", "gni": "GNI", "gnp": "GNP", "hdi": "HDI", "avg": "average",
    "exp": "expenditure", "hh": "households", "emp": "employment", "unemp": "unemployment", "temp": "temperature",
    "precip": "precipitation", "ppp": "PPP", "usd": "USD",
}  # fmt: skip
"""What programs shorten in such names."""

_ENDS_IN_UNIT = re.compile(rf"(?P<words>\w*[a-z\d])_(?P<unit>{'|'.join(_UNITS)})", re.IGNORECASE)
_ENDS_IN_PER = re.compile(
    r"(?P<words>\w*[a-z\d])_(?P<unit>m3|m2|km2|kg|mg|kwh|mwh|t|g|n)_(?:per_)?(?P<per>ha|km2|m2|m3|day|yr|year|capita|kwh|l)",
    re.IGNORECASE,
)
"""Two units that end a name, the one by the other: volume_m3_ha."""

_PER_CENT = re.compile(r"(?:^|_)(?:pct|percent)(?:_|$)", re.IGNORECASE)
_IN_METRES = re.compile(
    r"(?P<words>\w*(?:depth|elevation|height|altitude|length|distance|width|diameter))_(?P<unit>m|ft)"
)

_WITH_UNITS = (_ENDS_IN_PER, _ENDS_IN_UNIT, _IN_METRES)

_OF_QUANTITIES = (
    ("mass weight gewicht poids peso", "g:g lb:lb lbs:lb oz:oz"),
    ("fat protein sugar sugars carbs carbohydrates fiber fibre salt", "g:g oz:oz"),
    ("duration time elapsed runtime latency", "s:s sec:s secs:s h:h hrs:h"),
    ("speed velocity gust gusts wind", "ms:m/s mps:m/s kn:kn kt:kn kts:kn"), ("dist distance", "m:m mi:mi"),
    ("volume vol capacity fuel water milk", "l:l"), ("power", "w:W"), ("voltage", "v:V"), ("current", "a:A ma:mA"),
    ("energy", "j:J kj:kJ mj:MJ"), ("pressure", "pa:Pa kpa:kPa bar:bar mbar:mbar"),
)  # fmt: skip
_SHORT_UNITS = {
    (quantity, unit.partition(":")[0]): unit.partition(":")[2]
    for quantities, units in _OF_QUANTITIES
    for quantity in quantities.split()
    for unit in units.split()
}
"""Units of a letter or two that end names, by the quantity before them, of which they can be nothing else: mass, g."""


def readable(name: str) -> str:
    """The name in words; as it is where it is none of the forms that offices write."""
    if "_" not in name:
        return "Population" if name.strip().casefold() == "pop" else name
    if found := _WITH_UNIT.fullmatch(name):
        return found["words"].replace("_", " ")
    if amount := amount_of_name(name.strip()):
        return _begun(amount.words.replace("_", " "))
    if _short_unit(name):
        return _begun(name.strip().rpartition("_")[0].replace("_", " "))
    if found := next(filter(None, (form.fullmatch(name.strip()) for form in _WITH_UNITS)), None):
        return _begun(found["words"].replace("_", " "))
    if found := _NUMBERED.fullmatch(name):
        return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", found["words"]).capitalize()
    if _SHOUTED.fullmatch(name.strip()):
        return name.strip().replace("_", " ").capitalize()
    if _SNAKE.fullmatch(name):
        return _begun(name.replace("_", " "))
    return name


def _begun(words: str) -> str:
    """Words with a capital to begin with and what is shortened in them in full, where all are small."""
    if not words.islower():
        return words
    words = " ".join(_SHORT_FOR.get(word, word) for word in words.split(" "))
    return f"{words[0].upper()}{words[1:]}"


def unit_after(name: str) -> str:
    """The unit that ends a name of code, words and unit; "" for others."""
    if "_" not in name:
        return "%" if _PER_CENT.search(name) else ""
    if both := _ENDS_IN_PER.fullmatch(name.strip()):
        return "/".join(_UNITS.get(part.lower(), part.lower()) for part in both.group("unit", "per"))
    if amount := amount_of_name(name.strip()):
        return amount.unit
    if unit := _short_unit(name):
        return unit
    if ending := _ENDS_IN_UNIT.fullmatch(name.strip()):
        return _UNITS[ending["unit"].lower()]
    if length := _IN_METRES.fullmatch(name.strip()):
        return length["unit"]
    if _PER_CENT.search(name):
        return "%"
    found = _WITH_UNIT.fullmatch(name)
    unit = found["unit"].replace("_", " ") if found else ""
    return {"1000": "thousand", "1000000": "million", "Anz": "Anzahl"}.get(unit, unit)


def _short_unit(name: str) -> str:
    words, _, unit = name.strip().casefold().rpartition("_")
    return _SHORT_UNITS.get((words.rpartition("_")[2], unit), "")
