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
