"""Which measures a column of currencies speaks of: amounts of money by their names, and no counts beside them.

Of prices a column of units says what is bought for them.
"""

from __future__ import annotations

from collections.abc import Collection

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.names.column_names import spelled
from harbin_viewer.factsheet.roles.unit_finding.currencies import MONEY_SIGNS

_MONEY = re.compile(
    r"\b(?:prices?|costs?|amounts?|revenues?|sales|turnover|values?|balance|salar(?:y|ies)|wages?|fees?|cp[cma]|spend(?:ing)?"
    r"|spent|budgets?|profits?|loss(?:es)?|incomes?|tax(?:es)?|vat|paid|payments?|earnings|bid|ask|open|close|gdp|debit"
    r"|assets?|liabilities|capital|equity|exports?|imports?|investments?|savings|deposits?|aid|cash|margins?|ebit(?:da)?"
    r"|dividends?|bonus(?:es)?|pensions?|subsid(?:y|ies)|reserves?|market cap|valuation|compensation|pay|charges?"
    r"|invoices?|credit|totals?|subtotal|net|gross|debt|loans?|donations?|expens\w+|expenditures?|rent|premiums?|grants?|funding"
    r"|betrag|preise?|kosten|miete|ausgaben?|einnahmen?|lastschrift|gutschrift|umsatz|umsatze|saldo|netto|brutto|gehalt|lohn|gewinn|wert|gebuhr|gebuhren|guthaben|shipping|soll|haben|prix|cout|montant|loyer|depenses?|alquiler|gastos?|ingresos?|sueldo|"
    r"salaire|solde|precios?|importe|coste|ventas|valor|preco|prezzo|importo|prijs|bedrag|omzet|pris|belopp|cena|kwota|tutar)\b"
    r"|\w{3,}(?:preise?|kosten|umsatz|betrag|summe)\b|цен|сумм|стоимост|выручк|расход|доход|金额|金額|价格|價格|価格|금액|가격"
)
"""Words in the names of amounts of money."""

_COUNTED = re.compile(
    r"\b(?:clicks?|impressions?|views|visits?|visitors?|sessions?|users?|quantity|qty|\w*counts?|number|units|orders?|pieces|"
    r"items|days?|hours?|minutes|age|weight|stock|employees|staff|persons?|people|menge|anzahl|stuck|nombre|quantite|"
    r"cantidad|quantidade|aantal|antal|liczba|shares?|rate|percent|ratio|rating|volume|population)\b|%|количеств|数量|수량"
)
"""Words in the names of what is counted, weighed or shared, in no money."""

_OF_ITS_OWN = re.compile(r"\b(?:dollars?|usd|euros?|eur|pounds?|gbp|sterling|yen|jpy|yuan|rmb|cny|rou?bles?|rub)\b")
"""Currencies that a name has in it, which a column of several denies."""


def speaks_of_money(name: str) -> bool:
    """Whether a name has a word for an amount of money."""
    return bool(_MONEY.search(spelled(name)))


_NUMBER_OF = re.compile(
    r"(?:number|no\.?|count|anzahl|zahl|nombre|numero|aantal|antal|antall|liczba|pocet)"
    r" (?:of|der|von|de|di|van|af|av)\b.*"
    r"|(?:number|count|anzahl|nombre|numero|aantal|antal|antall|liczba|pocet|количество|число|数量|수량|人数|戸数)"
    r"|(?:[^ ]+ ){0,2}(?:\w*counts?|clicks?|visits?|visitors?|users?|customers?|guests?|employees|persons?|people"
    r"|residents|inhabitants|occupants|members|children|adults|pupils|students|workers|(?:bed|bath|class)?rooms|beds|baths|floors"
    r"|storeys|seats|zimmer|raume|stockwerke|betten|mitarbeiter|beschaftigte|personen|einwohner|bewohner|kinder|schuler"
    r"|gaste|besucher|kunden|personnes|habitants|employes|pieces|chambres|etages|eleves|enfants|personas|habitantes"
    r"|empleados|habitaciones|alumnos|plantas|pessoas|quartos|persone|abitanti|camere|locali|комнат\w*|человек|жителей"
    r"|сотрудников|этаж\w*|房间数|部屋数|人口)"
    r"|days (?:with|without|of|above|below|over|under) .+|(?:rainy|wet|dry|frost|snow|hot|cold|sunny|summer|ice) days"
    r"|tage (?:mit|ohne|uber|unter) .+|(?:regen|frost|eis|schnee|sommer|hitze)tage|jours (?:de|avec|sans) .+"
)
"""What columns are called that say how many there are of things or of people."""

_OF_EACH = re.compile(r"\b(?:per|by|on|for|pro|je|par|por|von|fur|pour|para|на|за)\b")


def counts_things(name: str) -> bool:
    """Whether a name says how many there are of something: rooms, employees, number of cars; not “use per person”."""
    bare = spelled(name)
    return _NUMBER_OF.fullmatch(bare) is not None and not _OF_EACH.search(bare)


def of_money(measures: Collection[str]) -> frozenset[str]:
    """The measures that a column of currencies may speak of: those called amounts of money where any is.

    Else all that are not called counts; never one that is called after a currency.
    """
    names = {measure: name for measure in measures if not _OF_ITS_OWN.search(name := spelled(measure))}
    told = [measure for measure, name in names.items() if _MONEY.search(name)]
    others = (measure for measure, name in names.items() if not _COUNTED.search(name) and not counts_things(measure))
    return frozenset(told or others)


_PURSE = re.compile(
    r"\b(?:amounts?|balances?|cash|betrag|betrage|saldo|guthaben|kontostand|montants?|soldes?|importes?|importo|kwota"
    r"|bedrag|belopp|belob|quantia|tutar)\b|сумма|остаток|金额|金額|余额|餘額|残高|금액|잔액"
)


def names_balance_of_purse(name: str) -> bool:
    """Whether a name is that of how much of a currency there is, and no price of it or what is done with it."""
    return bool(_PURSE.search(spelled(name))) and not _OF_ITS_OWN.search(spelled(name)) and not _BRACKET.search(name)


_CURRENCY = re.compile(
    rf"[{MONEY_SIGNS}]|\b[A-Z]{{3}}\b|(?i:\b(?:euros?|dollars?|pounds?|yen|yuan|rupees?|rou?bles?)\b)"
)
"""The sign, the code or the word of a currency."""

_PRICE = re.compile(
    r"\b(?:prices?|costs?|fees?|tariffs?|wages?|salar(?:y|ies)|preis|\w+preis|kosten|gebuhr(?:en)?|lohn|prix|cout|precio"
    r"|coste|preco|prezzo|costo|prijs|pris|cena|fiyati?)\b|цена|стоимост|[单單]价|价格|單價|単価|価格|السعر"
)
"""What a price is called, of which a unit beside it is what is bought for it."""

_RATE = re.compile(r"(?i)[%‰/=]|\bper\b|\bpro\b|index|\b(?:lcu|tl|lei|ft|cents?|ct|rp|元|円|원|руб)\b|[元円원]|руб")
"""Signs of a unit that may well be that of a price."""

_PER = frozenset({"per", "pro", "je", "par", "por", "per unit", "price per", "preis je", "preis pro", "prix par"})
"""What a column is called that says for how much of something another figure is told."""

_BRACKET = re.compile(r"[(\[].*[)\]]\s*$")


def are_money(*units: str) -> bool:
    """Whether all units are amounts of money: kilograms beside a price are what it is paid for."""
    return all(map(_CURRENCY.search, units))


def is_price(name: str) -> bool:
    """Whether a column is called as the price of something is, or what somebody is paid for it."""
    return bool(_PRICE.search(spelled(name)))


def names_per(name: str) -> bool:
    """Whether a column is called as what says for how much of something other figures are."""
    return spelled(name) in _PER


def may_be_of_price(text: str) -> bool:
    """Whether a text in a column of units may be that in which a price is: money, a rate or an index."""
    return bool(_CURRENCY.search(text) or _RATE.search(text))


def unit_of_price(money: str, bought: str) -> str:
    """The unit of a price in a money (or one that is not stated) for what is bought: EUR per kg, per kg."""
    said = bought if may_be_of_price(bought) else f"per {bought}"
    return f"{money} {said}" if money and said.startswith("per ") and not _RATE.search(money) else said
