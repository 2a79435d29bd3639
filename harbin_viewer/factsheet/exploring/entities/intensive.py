"""What each place or thing has by itself, so that several have no sum together: rain, temperatures, prices, ages."""

from __future__ import annotations

import re
from functools import lru_cache

from harbin_viewer.factsheet.roles.names.listed import listed
from harbin_viewer.factsheet.words.accents import without_accents

_UNITS = listed(
    """mm|cm|in|inch|inches|zoll|мм|см|hpa|kpa|pa|bar|mbar|psi|mmhg|inhg|atm|мм рт. ст.|c|f|celsius|fahrenheit|kelvin
|℃|℉|v|mv|kv|volt|volts|hz|khz|mhz|ghz|db|dba|db(a)|decibel|decibels|ppm|ppb|ppt|ppmv|ppbv|lux|lx|ntu|fnu|psu|ph|bpm|rpm
|mph|kmh|kph|kmph|kn|knots|knot|mps|ms|msec|millisecond|milliseconds|mpg"""
)
"""Units of depths, pressures, temperatures, voltages, concentrations, speeds and delays."""

_AMOUNTS = re.compile(
    r"(?:(?:thousand|million|billion|mio\.?|mrd\.?|1[.,]?000|k|m|bn) ?)*"
    r"(?:[$€£¥₹₽]|eur|usd|gbp|chf|euros?|dollars?|zł|руб.*|元|円|원|kr|t|kt|mt|gt|tonn?e?s?|tons?|[kmgtp]?wh|[kmgtpe]?j|[kmg]w"
    r"|l|ml|hl|lit(?:er|re)s?|m³|m3|cubic .*|ha|hectares?|km²|km2|persons?|people|personen|personnes)\b.*",
    re.IGNORECASE,
)
"""Units of amounts, whose figures add up whatever is said of rain or heights in their name (rain collected, in m³)."""

_WEIGHTS = frozenset({"", "kg", "g", "lb", "lbs", "kgs", "pounds", "кг"})

_PRICES = re.compile(
    r"\w*preise?|prix|precios?|prezz[oi]|prijs|prijzen|\w*pris(?:er)?|precos?|cen[ay]|цен[аы]"
    r"|(?:\w*wechsel|\w*aktien|\w*schluss|\w*borsen)?kurs|wisselkoers|koers|курс|tipo de cambio|cotizacion|tarifs?"
    r"|(?:adj(?:usted)? )?(?:close|open|high|low)|(?:hourly|minimum) (?:wages?|pay)"
    r"|(?:\w+ )?salaire (?:moyen|horaire)|stundenlohn|mindestlohn"
)
"""Prices, rates of exchange and pay by the hour, which are told in money: these words and no more."""

_ALONE = re.compile(
    r"age|days|tage|jours|dias|giorni|dagen|дни|天数|日数|time|temps|tiempo|tempo|zeit|duration|dauer|duree|duracion"
    r"|durata|duracao|marks?|notes?|noten?|notas?|grades?|rating|rank|ranking|level|pegel|niveau|nivel|livello"
    r"|poziom|уровень|druck|spannung|tension|pulse?|puls|ping|battery|akku|batterie|wiek|eta|voto|cijfer|neige"
    r"|neve|sneeuw|altern?|yield|nieve|r value|p ?h(?: value)?|tasso|alder|uv|temps?|tmp"
    r"|t(?:emp )?(?:min|max|avg|mean)|(?:min|max|avg|mean) ?temp|o3|no2|ozone?"
)
"""What it is only where nothing else is said, as “Days” may be of rain and “Level” of water."""

_WORDS = (
    r"rain|rainfall|precip|precipitation|snowfall|snow ?depth"
    r"|(?:rain|rainy|wet|dry|frost|snow|snowy|hot|cold|sunny|foggy|summer|ice|tropical) days?|temp|temperatures?"
    r"|\w*temperatur|temperaturen?|temperatuur|temperatura|dew ?point|\w*humidity"
    r"|(?:air|blood|barometric|atmospheric|sea level|water|tyre|tire) pressure|pressure|systolic|diastolic"
    r"|heart ?rate|(?:water|sea|lake|river|noise|sound|ground ?water|tank|fill|battery) ?level|depths?|heights?"
    r"|altitude|elevation|speeds?|velocity|wind ?speed|(?:wind ?)?gusts?|wind k?mp?h|voltage|volts|salinity"
    r"|turbidity|conductivity|pm ?2 5|pm ?10|pm25|aqi|air quality|uv index|visibility|brightness|exchange rate"
    r"|inflation|hdi|gini|cpi|ppi|gpa|rating|fertility|bmi|body mass"
    r"|(?:response|waiting|wait|travel|reaction|lap|finish|race|run|swim|bike|delivery|lead|cycle|journey|load(?:ing)?"
    r"|commut(?:e|ing)|flight) times?"
    r"|latency|delay|commute|(?:cpu|memory|gpu|disk|ram) (?:usage|load|utili[sz]ation)|occupancy|utili[sz]ation"
    r"|efficiency|concentration|mpg|sunshine(?: hours| duration)?|moisture|quantile|percentile|std|stdev"
    r"|standard deviation|std dev|variance|correlation|coefficient|turnout|magnitude|click through|grade point"
    r"|\w*niederschlag(?:smenge|shohe)?|regen(?:menge|tage)?|schneehohe|neuschnee"
    r"|(?:frost|eis|hitze|sommer|schnee|nebel|sonnen)tage|\w*feuchte|\w*feuchtigkeit|(?:luft|blut|wasser)druck"
    r"|wasserst(?:and|ande)|wasserpegel|pegel(?:stand)?|\w*tiefe|\w*hohe|(?:korper)?(?:grosse|groesse|große)"
    r"|\w*geschwindigkeit|sichtweite|\w*zinssatz|leitzins|bewertung|(?:\w*schnitts|median)?alter|lebenserwartung"
    r"|\w*dichte|(?:korper|geburts)gewicht|(?:warte|reaktions|fahr|antwort)zeit|\w*dauer|auslastung|wirkungsgrad"
    r"|\w*konzentration|wahlbeteiligung|sonnenstunden|(?:pro|je) (?:kopf|einwohner|person|1\d*)|pluie|pluviometrie"
    r"|precipitations|humidite|pression|profondeur|hauteur|vitesse|esperance de vie|densite|salaire moyen"
    r"|mediane?s?|par (?:habitant|tete)|prevalence|niveau d ?eau|hauteur de neige"
    r"|temps d ?(?:attente|acces|trajet)|lluvia|precipitaci(?:on|ones)|humedad|presion|profundidad|altura|altitud"
    r"|velocidad|inflacion|calificacion(?:es)?|edad|esperanza de vida|densidad|mediana|por (?:habitante|persona)"
    r"|nivel del? (?:agua|mar)|pioggia|precipitazioni|umidita|pressione|profondita|altezza|velocita|densita|chuva"
    r"|precipitacao|h?umidade|pressao|velocidade|idade|densidade|neerslag|luchtvochtigheid|luchtdruk|waterstand"
    r"|diepte|hoogte|snelheid|leeftijd|dichtheid|nedbor|nederbord|hastighet|hoyde|hojd|opady|wilgotnosc|cisnienie"
    r"|predkosc|gestosc|glebokosc|wysokosc|ocena|осадки|температура|влажность|давление|уровень воды|глубина|высота"
    r"|скорость|возраст|плотность|оценка|балл|на душу.*"
)  # fmt: skip
"""What is measured of each by itself, in the languages in which tables are read; spelled without accents."""

_SYLLABLES = re.compile(
    "降水|降雨|雨量|積雪|积雪|気温|气温|氣溫|温度|溫度|湿度|濕度|気圧|气压|氣壓|水位|身長|身高|体重|體重|速度|風速|风速|价格|價格|価格|单价|單價"
    "|汇率|匯率|為替|レート|年龄|年齢|年齡|密度|评分|評分|一人当たり|人均|강수|기온|온도|습도|가격|나이|연령|환율|속도|밀도|수위"
)

_SPENT = re.compile(r"\b(?:working|work|screen|study|play|playing|practice|training|machine|flying|overtime|total)\b")
"""Time that somebody spends, of which several spend more: it adds up."""

_BODY = re.compile(r"(?:body |birth )?weight|gewicht|poids|peso|waga|вес")

_COUNTED = re.compile(
    r"\b(?:number|count|no|nr|sold|sales|sale|costs?|revenue|spending|spent|fines|votes|awarded|reported|collected|used"
    r"|anzahl|zahl|verkauft|nombre|numero|cantidad|количество|число)\b|数$|수$|件"
)
"""What makes a count or an amount of whatever stands beside it."""

_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
_SIGNS = re.compile(r"[\W_]+")
_BRACKET = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*$")


@lru_cache(maxsize=1_000)
def is_intensive(unit: str, title: str) -> bool:
    """Whether each place or thing has the figure by itself, by its unit and what it is called; never an amount."""
    told = _plain(_BRACKET.sub("", title) or title)
    if _COUNTED.search(told):
        return False
    if _PRICES.fullmatch(told) or _SYLLABLES.search(title):
        return True
    if _AMOUNTS.fullmatch(unit.strip()) and unit.strip() not in ("C", "F", "V"):
        return False
    if unit.strip().casefold() in _UNITS:
        return True
    if _BODY.fullmatch(told):
        return unit.strip().casefold() in _WEIGHTS
    if _ALONE.fullmatch(told):
        return True
    return _measures(told)


_FOLLOWED = (
    r"(?: (?:in|of|at|for|over|by|on|from|de[rsl]?|du|d|von|am|im|bei|max|min|avg|mean|median|mm|cm|m|ft|c|f|ms|bp"
    r"|hpa|k?mp?h|kph|bpm|average|today|daily|monthly|annual|total[e]?|moyenn?e?|medi[ao]|maxim[ao]|minim[ao]|maximale?|minimale?|relativ[ea]"
    r"|atmosph?eri[cq]ue|atmosferica|mensuel(?:le)?|mensual|annuel(?:le)?|anual|dell?a?|\d+)(?!\w).*)?$"
)
"""What may stand behind it (“Rain in Bergen”); another noun is what it is (“Rain barrels”)."""

_MEASURED = re.compile(rf"(?<!\w)(?:{_WORDS})(?!\w){_FOLLOWED}")


def _measures(told: str) -> bool:
    """Whether the name is of what is measured of each (“Rain in Bergen”, “mean wind speed”)."""
    return _MEASURED.search(told) is not None and not ("time" in told and _SPENT.search(told))


def _plain(title: str) -> str:
    return _SIGNS.sub(" ", without_accents(_CAMEL.sub(" ", title)).casefold()).strip()
