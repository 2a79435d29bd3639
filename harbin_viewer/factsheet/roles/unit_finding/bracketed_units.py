"""Units of science and engineering that a name has in its last bracket, as its source writes them: (arcsec), (W/m²)."""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.names.unit_codes import in_usual_case

_BRACKET = re.compile(r"\S\s*(?:\s\(([^()]{1,24}(?:\([^()]{1,12}\))?)\)|\[([^\[\]]{1,24})\])\s*$")

_ATOMS = r"""
arcsec|arcmin|mas|[µμ]as|parsecs?|[kMG]pc|light[ -]years?|(?:k|M|G|T)?Hz|[munµμkM]?mol|mmHg|cmH2O|[kMGhm]?Pa|m?bar
|atm|torr|psi|[kMG]?eV|[kMGTPE]J|k?cal|[mkµμ]?Sv|[kMGT]?Bq|m?Gy|[mkµμ]V|[mkµμn]A|m?Ah|[kM]?VA|[kM]?Wh
|kN|N ?m|kNm|mW|W|lm|lx|lux|cd
|[kM]?Ω|ohms?|nm|[µμu]m|dm|[mnµμu]s|d[lL]|cl|[mµμu][lL]|ng|[µμu]g|mg|pH|dBA?|dB\(A\)|rpm|bpm|mph|dpi|px|pixels?|IU
|CFU|cfu|FTE|TEU|dwt|[kMGT]bit|[kMGT]i?bps|[KMGT]iB|secs?|mins|hrs?|yrs?|wks?|mths?|J|kg|g|m[23²³]?|cm[23²³]?
|mm[23²³]?|km[23²³]?|l|L|s|h|K|t|ha|mol|years?|days?|hours?|min|ares?|dt|dz|hl|Oe|°Oe|°Bx|°dH"""

_MIXED = re.compile(
    r"[^\W\d_]{1,5}/(?:ha|kg|km|[kM]Wh|m[²³23])"
    r"|[^\W\d_]{2,12}\.?/(?:km[²2]|sq\.? ?(?:km|mi)|(?:1|10|100)[ .,]?000(?: [^\W\d_]{2,12}\.?)?)"
    r"|(?:R\$|[$€£₺]|TL|EUR|USD|CHF|zł|kr|руб\.?)/[^\W\d_]{1,6}\.?[²³]?"
)
"""What is had or paid of each of something, which may be no unit of science: sc/ha, R$/sc."""

_RUN_TOGETHER = r"(?:m[23²³]?|k?g|mol) ?[·⋅*.]? ?[Kahds]"
"""Two units below a line, as engineers write them (W/m²K, kWh/m²a, kJ/kgK)."""

_ALONE = frozenset({"J", "kg", "g", "m", "l", "L", "s", "h", "K", "t", "min", "W", "mol"})
"""What stands for other things too where it stands alone: notes, the least, names of groups."""

_LONGEST_SYMBOL = 3

_STORED = "memory|storage|size|data|traffic"
_TIMED = (
    "(?:run|play|screen|ride|down|up)?time|duration|period|delay|travel|half[- ]?life|lifetime|latency|elapsed|sleep"
    r"|schlaf|overtime|überstunden|training|practice|study|screen|exercise"
    r"|\b[tT]\)?$|\d+ ?(?:m|km|yd|miles?|metres?|meters?|laps?)(?: sprint| run| dash)?$"
    r"|\w*zeit\b|dauer|temps|tiempo|\d+ ?[-–] ?\d+ ?km/h"
)
_BY_THE_HOUR = (
    r"(?:sun(?:shine)?|daylight|insolation|sonnenschein\w*|sonne|ensoleillement|soleil|insolaci[oó]n|solskin"
    r"|work(?:ed|ing|load)?|arbeit|homework|reading|driving|flying|gaming|viewing|teaching|volunteer\w*|usage)\b"
)
"""Also what people and weather stations tell in hours."""

_FAR = "distance|axis|orbit"
_ON_EARTH = "distance|dist|length|radius|range|route|road|trip|mileage|miles|walk|run|ride|way|travell?ed"
_IN_VOLTS = (
    r"voltage|potential|spannung|tensi[oó]n|tensione|batt(?:er|\.|$)|akku|accu$|supply"
    r"|(?:sensor|channel|ch|probe|signal|input|output|adc|ain)[ ._#]{0,2}\d|channel [A-H]\b"
)
"""Also what a logger or an oscilloscope numbers."""

_OF_WHAT = {
    "u": "mass(?:e|a)?|atomic weight", "a": "age|alter|half[- ]?life",
    "K": "temperature|temp|t$|(?:melting|boiling|freezing) point",
    "C": "temperature|temp", "F": "temperature|temp", "V": _IN_VOLTS,
    "A": "current|strom(?:stärke)?$|courant|corr?ient|intensit",
    "N": "force|thrust|load|kraft$|fuerza|forza", "J": "energy|work",
    "W": "power|leistung|puissance|pot[eê]nci", "T": "magnetic", "mag": "magnitude|brightness",
    "s": _TIMED, "min": _TIMED, "h": f"{_TIMED}|{_BY_THE_HOUR}", "d": _TIMED,
    "p": r"(?:costs?|price|charges?|tax|vat|fees?|fare|bill)\b(?!.*index)",
    "AU": _FAR, "au": _FAR, "pc": _FAR, "ly": _FAR,
    "mi": _ON_EARTH, "nmi": _ON_EARTH, "kn": "wind|speed|gust|current", "kt": "wind|gust|speed",
    "B": _STORED, "kB": _STORED, "MB": _STORED, "GB": _STORED, "TB": _STORED, "rad": "angle|phase",
    "deg": "angle|latitude|longitude|inclination|direction|phase",
}  # fmt: skip
"""Signs that are units of what a name is called alone: V of a voltage, GB of memory and no exports of Great Britain."""

_POWER = r"(?:\^?[-−]?[1-4]|[²³⁴]|[⁻][¹²³⁴])?"

_PER_AREA = re.compile(
    r"(?i)(?:/|per) ?(?:(?:km|mi|m)[²2]|sq\.? ?(?:mi|km|m|ft)\.?|square (?:mile|kilomet(?:re|er))|ha|acre)"
)
"""How densities are told: what is counted stands before the bracket."""


def unit_in_last_bracket(label: str) -> str:
    """What stands in the last bracket of a name, where it can only be a unit; "" for (total), (2019), (a), (est.)."""
    found = _BRACKET.search(label)
    if not found:
        return ""
    unit = (found[1] or found[2]).strip()
    if _MIXED.fullmatch(unit) or _PER_AREA.fullmatch(unit):
        return unit
    symbol = label[: found.start() + 1].strip()
    if len(unit) == 1 and len(symbol) <= _LONGEST_SYMBOL and symbol[:1] in _OF_SYMBOLS.get(unit, "-"):
        return unit
    of_what = _OF_WHAT.get(unit)
    if of_what:
        return unit if re.search(rf"(?i)\b(?:{of_what})", label[: found.start() + 1]) else ""
    if unit not in _ALONE and _unit().fullmatch(unit):
        return unit
    return _from_capitals(unit) if label.isupper() else ""


_SIGN = re.compile(r"([A-Z]+)")

_SURELY_UNIT = re.compile(r"[A-Z]{2}|[A-Z][2³3²]")
"""What tells units of capitals from other letters beside a line (M/F, W/M): two letters of one sign, or a power."""

_MOST_SIGNS = 4


def _from_capitals(unit: str) -> str:
    """What there is of something in each of another, as people write it: mmol/L where all stands in capitals (MMOL/L).

    "" for what is no such unit.
    """
    parts = _SIGN.split(unit)
    if "/" not in unit or not _SURELY_UNIT.search(unit) or len(parts) > 2 * _MOST_SIGNS + 1:
        return ""
    ways = ("".join(signs) for signs in product(*map(_cases, parts)))
    return next((made for made in ways if _unit().fullmatch(made)), "")


def _cases(sign: str) -> tuple[str, ...]:
    """How people write the sign of a unit that stands in capitals, the most usual first."""
    if len(sign) < 2 or not sign.isupper():
        return (sign, sign.lower())
    return (in_usual_case(sign, sign), sign.lower(), sign, sign[0].lower() + sign[1:], sign[0] + sign[1:].lower())


def is_sign_of_science(text: str, name: str = "") -> bool:
    """Whether a text can be the sign of a unit, where those beside it are such: s, mV, m/s; K below a temperature."""
    if len(text) == 1 and text.isupper():
        of_what = _OF_WHAT.get(text)
        return of_what is not None and re.search(rf"(?i)\b(?:{of_what})", name) is not None
    return _unit().fullmatch(text) is not None


_OF_SYMBOLS = {"V": "UVEu", "A": "Ii", "N": "FGf", "J": "EWQ", "W": "P", "K": "Tθϑ", "T": "B", "C": "Tθϑ", "F": "C"}
"""Of which quantities a capital letter is the unit, by their symbols: U / V, I / A."""

_SEXES = frozenset("mwfdh")
"""Men and women of several languages, which stand beside a line too (w / m)."""


def is_unit_of(symbol: str, unit: str) -> bool:
    """Whether a sign is the unit of a quantity that a name or a symbol is for: V of U, g of m1."""
    if len(symbol) > _LONGEST_SYMBOL:
        return is_sign_of_science(unit, symbol)
    if len(unit) == 1 and unit.isupper():
        return symbol[:1] in _OF_SYMBOLS.get(unit, "")
    return not {symbol.lower(), unit.lower()} <= _SEXES and _unit().fullmatch(unit) is not None


@lru_cache(maxsize=1)
def _unit() -> re.Pattern[str]:
    atoms = _ATOMS.replace("\n", "")
    atom = rf"(?:(?:{atoms}){_POWER})"
    several = rf"(?:{atom}(?:[ ·⋅*.]{atom})*)"
    below = rf"(?:\d[\d,. ]*)?(?:{several}|\({several}\)|\(?{_RUN_TOGETHER}\)?)"
    things = r"(?:[a-z]{4,}s|[Nn]o\.?|#|1)"
    return re.compile(rf"{several}(?: ?/ ?{below})*|{things} ?/ ?{below}")
