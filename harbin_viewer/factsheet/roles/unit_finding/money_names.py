"""Which measures a column of currencies speaks of: amounts of money by their names, and no counts beside them."""

from __future__ import annotations

from collections.abc import Collection

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.names.column_names import spelled

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


def of_money(measures: Collection[str]) -> frozenset[str]:
    """The measures that a column of currencies may speak of: those called amounts of money where any is.

    Else all that are not called counts; never one that is called after a currency.
    """
    names = {measure: name for measure in measures if not _OF_ITS_OWN.search(name := spelled(measure))}
    told = [measure for measure, name in names.items() if _MONEY.search(name)]
    return frozenset(told or (measure for measure, name in names.items() if not _COUNTED.search(name)))
