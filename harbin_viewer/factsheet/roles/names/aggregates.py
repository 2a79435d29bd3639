"""Which of several names are wholes of others: regions among countries, totals and subtotals among what they hold."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import groupby

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.names.listed import listed
from harbin_viewer.factsheet.roles.names.places import (
    SUMS,
    is_aggregate,
    is_coded_whole,
    is_country_code,
    is_total,
    is_whole,
    place_kind,
    plain,
    share_of_places,
)
from harbin_viewer.factsheet.roles.times.periods import part_of_year

_PLACES = 0.4
"""From which share of places on, regions and groups among names are taken for wholes of countries."""

_SUBTOTALS = listed(
    """subtotal|subtotals|sub-total|sub total|sous-total|sous total|zwischensumme|teilsumme|subtotaal|subtotale
|subtotales|delsumma|delsum|valisumma|suma czesciowa|mezisoucet|medzisucet|reszosszeg|ara toplam|подытог
|промежуточный итог|小计|小計|소계|分计|jumlah kecil"""
)
_MEANS = listed(
    """average|averages|mean|avg|avg.|median|durchschnitt|mittel|mittelwert|moyenne|promedio|media|gemiddelde
|gjennomsnitt|medelvarde|srednia|среднее|в среднем|средний балл|медиана|平均|平均分|均值|中位数|평균|schnitt
|klassendurchschnitt|notendurchschnitt|klassenschnitt|moyenne de la classe|media de la clase"""
)
_EXTREMES = listed(
    """max|maximum|min|minimum|highest|lowest|maximo|minimo|hochstwert|tiefstwert|максимум|минимум|最高分|最低分|最大值
|最小值|标准差|std|stdev|std dev|sd|standard deviation|standardabweichung"""
)
"""What stands beside a mean at the foot of marks, and may be a name where none does: Max, a pupil."""

_MEAN_OF = listed(
    "class|group|overall|team|school|district|national|state|county|peer|industry|sector|market|oecd|eu|global"
)
_TAX = re.compile(
    r"(?:(?:zzgl|inkl|incl)\.? |plus |\+ ?)?(?:\d{1,2}(?:[.,]\d{1,2})? ?% ?)?(?:vat|mwst|mehrwertsteuer|umsatzsteuer"
    r"|ust|tva|iva|btw|gst|hst|(?:sales )?tax|moms|dph|ндс)\.?:?(?: ?\(?\d{1,2}(?:[.,]\d{1,3})? ?%\)?)?",
    re.IGNORECASE,
)
_LONGEST_MEAN = max(map(len, _MEANS)) + max(map(len, _MEAN_OF)) + 1
_LIMITS = listed(
    """lod|loq|lor|mdl|mql|limit of detection|limit of quantification|limit of reporting|detection limit
|method detection limit|quantification limit|reporting limit|nachweisgrenze|bestimmungsgrenze|berichtsgrenze|grenzwert
|grenzwerte|limite de detection|limite de quantification|limite de deteccion|limite de cuantificacion
|limite di rilevabilita|limite di quantificazione|limit value|limit values|legal limit|guideline value
|предел обнаружения|пдк|检出限|定量限|検出限界|定量下限"""
)
"""What stands among samples of a laboratory that was not one: what it can measure, or what the law allows."""

_LONGEST_LIMIT = max(map(len, _LIMITS))

_TO_DATE = listed(
    """year to date|ytd|cumulative|en ano corrido|ano corrido|acumulado|acumulado ano|acumulado del ano|acumulado no ano
|cumul|cumul annuel|cumulato|seit jahresbeginn|kumuliert|с начала года|累计|累計|누계"""
)
"""What stands below months for all of them that have been."""

_OF_REPORT = frozenset({"accuracy", "micro avg", "macro avg", "weighted avg", "samples avg"})
_OF_LAPS = frozenset({"summary", "zusammenfassung", "résumé", "récapitulatif", "resumen", "riepilogo", "resumo"})

_BOTH = frozenset({"both", "together"})

_BODIES = listed("sun|moon|mercury|venus|mars|jupiter|saturn|uranus|neptune|pluto|ceres|the sun|the moon")
"""Bodies in the sky, of which the Earth is one."""

_SUMS_OF_VOTES = listed(
    """registered electors|registered voters|electorate|electors|turnout|voter turnout|valid votes|total valid votes
|total votes|votes cast|total votes cast|ballots cast|eligible voters|wahlberechtigte|wahlbeteiligung|gultige stimmen
|abgegebene stimmen|wahler|inscrits|votants|exprimes|suffrages exprimes|participation|participacion|censo
|censo electoral|electores|votantes|votos validos|votos emitidos|iscritti|votanti|affluenza|voti validi|eleitores
|votos totais|uprawnieni|frekwencja|glosy wazne|явка|избирателей|投票率|投票総数|有効投票"""
)
"""Lines of an official result that sum up the votes."""

_SIGNS_OF_ONE = tuple(sorted({word.split()[0] for word in _SUBTOTALS} | {"total", "sub"}))
"""Letters of which some are in each name that may be one beside what it holds."""

_JOINT = re.compile(r"\s*[:|/–—]\s*|,\s+|\s+-\s+|\s*[()\[\]]\s*")

_TIME = re.compile(
    r"(?:\b(?:[A-Z]?FY|CY) ?)?(?<!\d)(?:[12]\d{3}(?:\s?[/–-]\s?(?:\d{4}|\d\d))?|'\d\d)(?!\d)(?:年度?|년|г\.?)?"
    r"|\bQ[1-4]\b|\bH[12]\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]{3}", re.IGNORECASE)
_OF_TIME = re.compile(
    r"\b(?:annual|yearly|year(?: to date)?|ytd|full|quarterly|monthly|for|of|in|the|im jahr|jahr(?:es)?|année|año|anual"
    r"|год|за)\b",
    re.IGNORECASE,
)


_YEARS = listed(
    """year|annual|whole year|full year|year total|annual total|jahr|gesamtjahr|ganzes jahr|annee|annuel|an|ano
|anual|anno|annuale|jaar|ar|aret|rok|год|за год|vuosi|yil|yillik|全年|年|年間"""
)
_LONGEST_YEAR, _QUARTERS = 16, 4
"""What the year is called below its months, and the letters of it; the fewest parts that a year has."""

CHANGE = re.compile(
    r"(?i)(?:(?:%|pct\.?|percent(?:age)?|prozentuale|relative|absolute|abs\.?|net|total|annual|yearly|y/y|yoy"
    r"|year[- ]on[- ]year|year[- ]over[- ]year)[ -]*)*"
    r"(?P<word>changes?|difference|diff\.?|veränderung|differenz|variation|différence|évolution|cambio|variación|diferencia"
    r"|variazione|differenza|variação|diferença|verandering|verschil|mutatie|zmiana|změna|изменение|разница|прирост"
    r"|förändring|ændring|endring|增减|增減|变化|変化|증감|growth|increase|decrease|rise|fall|zuwachs|zunahme|wachstum"
    r"|croissance|crecimiento|crescita|crescimento)"
    r"(?P<rate>(?: rate)?(?:,? ?\(?(?:in )?(?:%|percent|per cent|prozent|pp|abs(?:olute|olut|\.)?)\)?)?)"
    r"(?P<times>[,:]? .*)?"
)
_ONLY_OF_TIMES = listed(
    """growth|increase|decrease|rise|fall|zuwachs|zunahme|wachstum|croissance|crecimiento|crescita|crescimento|evolution
|variation|variacion|variazione|variacao|прирост"""
)
"""Words for a change that are kinds or answers by themselves, and none where no times stand behind them."""

_EARLIER = re.compile(
    r"(?i)\b(?:previous|prior|last|same|preceding|vor(?:jahr|monat|quartal)\w*|vorig\w*|précédente?|anterior|precedente"
    r"|poprzedni\w*|предыдущ\w*|baseline)\b|上年|前年|전년"
)
"""What a change is counted from where no year is written."""

_FEW_NAMES, _MOST_CHANGES = 1_000, 3
"""Names of which each is asked whether it is a change or a fit, and of how many one at most may be a change."""

_OF_MODEL = re.compile(
    r"(?i)(?:(?:adj(?:usted|\.)?|pseudo|within|between|overall|multiple|mcfadden|korrigiertes)[ -]*)*"
    r"r(?:[ -]?squared?|²|\^?2|-quadrat)(?:[ ,-]*\(?adj(?:usted|\.)?\)?)?"
    r"|[ab]ic|f[ -]stat(?:istics?)?\.?|log[ -]?likelihood|root[ -]mse|rmse|residual std\.? error|prob ?> ?(?:f|chi2)"
)
"""What stands below the coefficients of a regression for how well it fits."""

_OBSERVATIONS = re.compile(
    r"(?i)n|obs(?:ervations?|\.)?|num(?:ber|\.)?(?: of)? obs(?:ervations|\.)?|no\. (?:of )?obs(?:ervations|\.)?"
    r"|nobs|sample size|beobachtungen|fallzahl|observaciones|osservazioni|observações|наблюдения|наблюдений"
)


def aggregates_among(texts: Iterable[str], codes: dict[str, str] | None = None) -> frozenset[str]:
    """Those of different texts that no ranking may hold: wholes among countries, or the total among others.

    `codes` gives the code of each text where a column has them: among countries with codes of ISO 3166, one with
    another code (OWID_WRL, 40616) or none is a whole.
    """
    given, coded = list(texts), codes or {}
    if share_of_places(given[:400]) < _PLACES or not any(
        place_kind(text) == "country" or is_country_code(coded.get(text, "")) for text in given
    ):  # regions beside no country are what is compared
        wholes = frozenset(text for text in given if is_whole(text) and not _is_one_beside(text, given))
        others = _sums_of_votes(given) | _years_among_their_parts(given) | _averages_of_classes(given)
        return wholes | subtotals_among(given) | others | _told_of_others(given)
    found = {text for text in given if is_aggregate(text) and place_kind(text) != "country"}
    countries = [text for text in given if is_country_code(coded.get(text, ""))]
    if len(countries) >= max(3, len(given) / 3):
        found |= {text for text in given if is_coded_whole(coded.get(text, "")) and place_kind(text) != "country"}
    return frozenset(found) | subtotals_among(given) | _told_of_others(given)


def _told_of_others(names: Sequence[str]) -> frozenset[str]:
    """What tells of the other rows, and is none of them: how they changed, or how well they fit."""
    return _changes_among(names) | _fits_among(names) if len(names) <= _FEW_NAMES else frozenset()


def _changes_among(names: Sequence[str]) -> frozenset[str]:
    """What few rows say of how the others changed: “Change 2023 on 2022”, “% change”, “Veränderung zum Vorjahr”."""
    found = frozenset(name for name in names if _is_change(name.strip()))
    return found if len(found) * _MOST_CHANGES <= len(names) else frozenset()


def _fits_among(names: Sequence[str]) -> frozenset[str]:
    """What is written below coefficients of a regression: how well it fits, and how many were observed."""
    fits = frozenset(name for name in names if _OF_MODEL.fullmatch(name.strip()))
    counts = frozenset(name for name in names if fits and _OBSERVATIONS.fullmatch(name.strip()))
    sure = {name.strip().casefold() for name in fits | counts} - {"n", "r2"}  # which may be kinds: N, P, K and R2
    return fits | counts if counts and sure and len(fits | counts) < len(names) else frozenset()


def _is_change(name: str) -> bool:
    change = CHANGE.fullmatch(name)
    if change is None or not (times := change["times"]):
        return change is not None and plain(change["word"]) not in _ONLY_OF_TIMES
    return bool(_TIME.search(times) or _EARLIER.search(times))


def _is_one_beside(text: str, beside: Sequence[str]) -> bool:
    """Whether “Both” stands beside no sexes (nitrogen, compost and both are three treatments), or the Earth in the sky.

    The Earth beside two other bodies is a planet, and no whole.
    """
    if plain(text) in ("earth", "the earth"):
        return len(_BODIES.intersection(map(plain, beside))) > 1
    return plain(text) in _BOTH and not any(is_named(other, "sexes") for other in beside if plain(other) not in _BOTH)


def _sums_of_votes(names: Sequence[str]) -> frozenset[str]:
    """Who might vote, who did and how many votes are valid, among more names of those who were voted for."""
    found = frozenset(name for name in names if any(plain(part) in _SUMS_OF_VOTES for part in name.split("/")))
    return found if len(found) < len(names) / 2 else frozenset()


def _years_among_their_parts(names: Sequence[str]) -> frozenset[str]:
    """“Year” among its months or quarters, whether it is their sum (rain) or their mean (warmth)."""
    years = frozenset(name for name in names if len(name) <= _LONGEST_YEAR and plain(name.strip(" :.")) in _YEARS)
    parts = [part_of_year(name) for name in names if name not in years] if years else []
    return years if len(parts) >= _QUARTERS and all(parts) else frozenset()


def _averages_of_classes(names: Sequence[str]) -> frozenset[str]:
    """What is written below the classes of a report: their averages, and which share of all was found.

    So is the summary of laps below their numbers.
    """
    found = frozenset(name for name in names if name.strip().casefold() in _OF_REPORT)
    laps = [name for name in names if name.strip().casefold() not in _OF_LAPS]
    if len(laps) == len(names) - 1 > 0 and all(map(str.isdecimal, laps)):
        return frozenset(names).difference(laps)
    return found if any("avg" in name.casefold() for name in found) and len(found) < len(names) else frozenset()


def is_subtotal(text: str) -> bool:
    """Whether a text is the word for a sum of a part of the rows: Subtotal, Zwischensumme, 小计."""
    return plain(text.strip(" :.")) in _SUBTOTALS


def is_whole_at_end(text: str) -> bool:
    """Whether a text may be the whole of what it names first: “Schleswig-Holstein insgesamt”."""
    before, _, last = text.strip().rpartition(" ")
    return bool(before) and is_whole(last)


def is_of_several_times(text: str) -> bool:
    """Whether a text among times stands for a row that sums up others: “Total”, “Total 2019”, “2019年合计”, “Mean”."""
    if text.isascii() and not _WORD.search(text):
        return False
    if plain(text) in _TO_DATE:
        return True
    rest = _OF_TIME.sub(" ", _TIME.sub(" ", text)).strip(" \t:,.;–—-()[]")
    return bool(rest) and (
        is_total(rest) or is_whole(rest) or is_subtotal(rest) or plain(rest) in _MEANS or plain(rest) in SUMS
    )


def subtotals_among(names: Iterable[str]) -> frozenset[str]:
    """Those of different names that are the sum, or the mean, of others by what they are called.

    “Subtotal” and “Food, Subtotal” always are, “Food, Total” where others are of Food too (“Food, Bread”).
    """
    given = list(names)
    means = frozenset(name for name in given if len(name) <= _LONGEST_MEAN and _is_mean(plain(name)))
    means |= _extremes_beside(given, means) if means else frozenset()
    means |= frozenset(name for name in given if len(name) <= _LONGEST_LIMIT and plain(name.strip(" :.")) in _LIMITS)
    spelled = "\n".join(given).casefold()
    if not any(sign in spelled for sign in _SIGNS_OF_ONE):
        return means
    parted = {name: [part for part in _JOINT.split(name.strip()) if part] for name in given}
    found = {name for name, parts in parted.items() if any(map(is_subtotal, parts)) or _begins_so(name)}
    heads = [parts[0] for name, parts in parted.items() if len(parts) > 1 and name not in found]
    for name, parts in parted.items():
        if len(parts) > 1 and is_total(parts[-1]) and heads.count(parts[0]) > 1:
            found.add(name)
    return means | found | (_taxes_among(given) if any(map(is_subtotal, given)) else frozenset())


def _taxes_among(names: Sequence[str]) -> frozenset[str]:
    """The tax that an invoice adds to its subtotal, which is no item of it: “VAT 20%”, “zzgl. 19 % MwSt.”."""
    return frozenset(name for name in names if _TAX.fullmatch(name.strip()))


def _extremes_beside(given: Sequence[str], means: Collection[str]) -> frozenset[str]:
    """Several extremes in a row with a mean, where others stand beside them: lowest to highest of five are compared."""
    extremes = {name for name in given if len(name) <= _LONGEST_MEAN and plain(name) in _EXTREMES}
    rows = ([*run] for said, run in groupby(given, lambda name: name in extremes or name in means) if said)
    found = (run for run in rows if len(run) < len(given) and 1 < len(extremes.intersection(run)) < len(run))
    return frozenset(name for run in found for name in run)


def _is_mean(name: str) -> bool:
    """“Average” alone, and “Class average”, but not “Average temperature”."""
    of, _, mean = name.rpartition(" ")
    return mean in _MEANS and (not of or of in _MEAN_OF)


def _begins_so(name: str) -> bool:
    """“Subtotal food” and “Food subtotal”."""
    words = plain(name).split()
    return len(words) > 1 and (words[0] in _SUBTOTALS or words[-1] in _SUBTOTALS)
