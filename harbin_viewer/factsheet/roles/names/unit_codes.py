"""Codes of units that offices publish, in words, and units as people write them."""

from __future__ import annotations

import re

CODES = {
    "USD_CAP": "US dollars per head", "MLN_USD": "million US dollars", "MIO_EUR": "million EUR",
    "CP_MEUR": "million EUR, current prices", "CLV10_MEUR": "million EUR, chain-linked volumes (2010)",
    "CLV15_MEUR": "million EUR, chain-linked volumes (2015)", "CP_EUR_HAB": "EUR per inhabitant, current prices",
    "PC_GDP": "% of GDP", "PC": "%", "PC_POP": "% of population", "PC_ACT": "% of the labour force",
    "PCH_PRE": "% change on previous period", "PCH_SM": "% change on the same period of the year before",
    "RCH_A": "% change on the same month of the year before", "RCH_A_AVG": "annual average rate of change, %",
    "RCH_M": "% change on the previous month", "I15": "2015=100", "I10": "2010=100", "I05": "2005=100",
    "INX_A_AVG": "annual average index", "THS_PER": "thousand persons", "THS": "thousand", "THS_T": "thousand tonnes",
    "PER": "persons", "NR": "number", "YR": "years", "EUR_HAB": "EUR per inhabitant",
    "PC_LF": "% of the labour force", "AGRWTH": "annual growth, %", "IDX2010": "2010=100", "IDX2015": "2015=100",
    "1000HA": "thousand hectares", "GWH": "GWh", "KTOE": "thousand tonnes of oil equivalent", "TJ": "TJ",
    "PPS_EU27_2020_HAB": "PPS per inhabitant", "CLV20_MEUR": "million EUR, chain-linked volumes (2020)",
    "CLV_PCH_PRE": "% change on the previous period, volumes", "CLV_PCH_SM": "% change on a year before, volumes",
    "CP_PPS_EU27_2020_HAB": "PPS per inhabitant", "PC_EU27_2020_HAB_MPPS_CP": "EU27=100, PPS per inhabitant",
    "I21": "2021=100", "I25": "2025=100", "MIO_T": "million tonnes", "T_HAB": "tonnes per inhabitant",
    "KG_HAB": "kg per inhabitant", "THS_HA": "thousand hectares", "P_HTHAB": "per 100,000 inhabitants",
    "P_THAB": "per 1,000 inhabitants", "PC_HH": "% of households", "PC_IND": "% of individuals",
    "PER_KM2": "persons per km²", "NR_HAB": "number per inhabitant", "PT_B1GQ": "% of GDP",
    "PT_LF": "% of the labour force", "PT_POP": "% of population", "USD_PPP": "US dollars, PPP",
    "USD_EXC": "US dollars", "USD_PPP_PS": "US dollars per person, PPP", "USD_PS": "US dollars per person",
    "PT_LF_SUB": "% of the labour force in the same group",
    "PT_WAP_SUB": "% of the working-age population in the same group", "PT_B1GQ_A": "% of GDP",
    "10P3EUR": "thousand EUR",
}  # fmt: skip
"""Codes that the OECD and Eurostat publish, and that mean a unit wherever they stand."""

SHORT_CODES = {
    "Y": "years", "A": "years", "PS": "persons", "H": "hours", "PT": "%", "IX": "index", "EUR": "EUR", "PERCENT": "%",
    "XDC": "national currency", "T_CO2E": "tonnes of CO₂ equivalent", "KT": "thousand tonnes", "MT": "million tonnes",
    "MEUR": "million EUR", "KWH": "kWh", "MW": "MW", "HA": "ha", "RT": "rate", "KM2": "km²",
    "MIO_NAC": "million units of national currency", "NAC": "national currency", "PPS": "PPS", "USD": "US dollars",
    "MN": "million", "BN": "billion", "TH": "thousand", "XDC_USD": "national currency per US dollar",
    "PA": "% a year", "PC_PA": "% a year", "PCNT": "%", "D_PER_1000_B": "deaths per 1,000 live births",
    "D_PER_1000_P": "deaths per 1,000 people",
    "Annual average rate of change": "annual average rate of change, %", "Rate of change": "rate of change, %",
}  # fmt: skip
"""Codes that mean a unit in a column of units only."""


_USUAL = {
    sign.casefold(): sign
    for sign in [
        "km",
        "kg",
        "mg",
        "mm",
        "cm",
        "nm",
        "ha",
        "hl",
        "kWh",
        "MWh",
        "GWh",
        "TWh",
        "kW",
        "GW",
        "kcal",
        "hPa",
        "kPa",
        "MPa",
        "kHz",
        "GHz",
        "ppm",
        "ppb",
        "bn",
        "mn",
        "million",
        "millions",
        "thousand",
        "thousands",
        "billion",
        "billions",
        "trillion",
        "hundred",
        "percent",
        "years",
        "year",
        "days",
        "day",
        "hours",
        "hour",
        "minutes",
        "seconds",
        "months",
        "weeks",
        "people",
        "persons",
        "inhabitants",
        "per",
        "of",
        "tonnes",
        "litres",
        "°C",
        "°F",
        "USD",
        "EUR",
        "GBP",
        "CHF",
        "JPY",
        "CNY",
        "SEK",
        "NOK",
        "DKK",
        "PLN",
        "CZK",
        "HUF",
        "CAD",
        "AUD",
        "INR",
        "BRL",
        "MXN",
        "ZAR",
    ]
}
"""Units by their letters alone, of which no two differ by their case only."""

_WORD = re.compile(r"°?[A-Za-z]{2,}|°[A-Za-z]|M(?=[²³23](?![^\W_]))|(?<=/)[HS](?![^\W_])")

_SMALL = frozenset("MHS")
"""Signs that are found alone where they stand for metres, hours and seconds."""


def in_usual_case(unit: str, label: str) -> str:
    """A unit as people write it where its label has nothing but capitals, or none: kWh of “USE (KWH)”, USD of “usd”."""
    if not unit or not (label.isupper() or label.islower()):
        return unit
    return _WORD.sub(
        lambda word: word[0].lower() if word[0] in _SMALL else _USUAL.get(word[0].casefold(), word[0]), unit
    )


def looks_coded(text: str) -> bool:
    """Whether a unit is a code without words here (CLV20_MNAC): to be told as what it is."""
    return bool(re.fullmatch(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+", text.strip()))
