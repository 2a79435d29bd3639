"""Whether the keys of objects name what is measured, or who it is measured of: age and height, or Anna and Ben."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from harbin_viewer.factsheet.roles.names.column_names import is_named, spelled
from harbin_viewer.factsheet.roles.unit_finding.said_units import unit_named

_MEASURED = re.compile(
    r"(?:.* )?(?:age|heights?|weights?|widths?|lengths?|depths?|size|prices?|costs?|fees?|populations?|inhabitants"
    r"|areas?|density|counts?|numbers?|totals?|amounts?|values?|scores?|points?|goals|wins?|loss(?:es)?|draws|votes|seats"
    r"|sales|revenues?|profits?|incomes?|salary|salaries|wages?|temp(?:erature)?s?|humidity|rain(?:fall)?|snow|wind|pressure|speeds?"
    r"|distances?|duration|time|years?|ranks?|rates?|shares?|percent(?:age)?|gdp|stock|quantity|qty|rating|calories|kcal|energy|power"
    r"|births|deaths|cases|members|visitors|pupils|students|pages|mean|median|min|max|std|sum|count|capacity|volume"
    r"|alter|gro(?:ss|ß)e|gewicht|preise?|kosten|einwohner(?:zahl)?|flache|menge|anzahl|zahl|umsatz|punkte|tore|siege|stimmen|sitze"
    r"|temperatur|lange|breite|hohe|tiefe|dauer|jahr|anteil|gehalt|lohn|bestand|mitglieder|besucher|schuler|seiten"
    r"|taille|poids|prix|superficie|quantite|nombre|montant|duree|longueur|largeur|hauteur|surface|salaire|annee|habitants"
    r"|edad|altura|peso|precio|poblacion|superficie|cantidad|numero|ventas|ingresos|duracion|ano|salario|habitantes"
    r"|eta|altezza|prezzo|popolazione|quantita|idade|preco|populacao|area|quantidade|leeftijd|lengte|gewicht|prijs|aantal"
    r"|возраст|рост|вес|цена|население|площадь|количество|число|сумма|зарплата|год"
    r"|年齢|年龄|身長|身高|体重|価格|价格|人口|面積|面积|数量|金額|金额|売上|销售额|点数|分数)"
)
"""How names of what is measured end, without accents."""


@lru_cache(maxsize=4_000)
def names_measure(key: str) -> bool:
    """Whether a key names what is measured (age, price, weight_kg, Fläche)."""
    return bool(unit_named(key, key)) or is_named(key, "value") or _MEASURED.fullmatch(spelled(key)) is not None


def name_measures(keys: Sequence[str], others: Sequence[str]) -> bool:
    """Whether most of these keys name what is measured and most of the `others` do not; or these begin small, as the
    properties of programs do, and the others with capitals, as names do.
    """
    if 2 * sum(map(names_measure, others)) > len(others):
        return False  # one may be a person, as Max is
    return 2 * sum(map(names_measure, keys)) > len(keys) or (
        all(key[:1].islower() for key in keys) and are_proper(others)
    )


def are_proper(keys: Iterable[str]) -> bool:
    """Whether all keys begin with a capital, and name nothing that is measured."""
    return all(key[:1].isupper() and not names_measure(key) for key in keys)
