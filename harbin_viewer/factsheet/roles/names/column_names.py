"""The words by which offices name their columns, in the languages people meet them in."""

from __future__ import annotations

from collections.abc import Container, Iterable
from functools import lru_cache

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.names.label_words import NOTE, SOURCE, UNIT
from harbin_viewer.factsheet.roles.names.listed import listed
from harbin_viewer.factsheet.roles.times.part_names import MONTHS, QUARTERS, YEARS
from harbin_viewer.factsheet.words.accents import is_bare_word

_NOT_ONLY_TIMES = {"mm", "mo", "mon", "ay", "leto", "trim", "trimester"}
"""Of the names of parts of times, those that are millimetres, models and the like in other columns."""

_BY_ACCENTS = {"év", "năm"}
"""Those that others write without accents for another thing: electric vehicles (EV), men (nam)."""

_TIME = """
years|date|time|period|week|day|time period|time_period|ref_date|ref date|reference date|reference period|obs date
|timestamp|datetime|calendar year|fiscal year|jahre|zeit|datum|stichtag|an|periode|date de reference|anos|anyo|fecha
|periodo|data|jaren|perioden|ar|aar|tid|manader|okres|годы|период|дата|tarih|年份|时间|年度|月份|日期|期间
|時間|年次|연도|시점|統計期|年別|民國年|年月|期間|年期|資料時間|학년도|년도|พ.ศ.|ปี พ.ศ.
|time_value|year_id|dt|obs_time|yyyymm|yyyymmdd|السنة|العام|الشهر|التاريخ|שנה|חודש|תאריך"""

_ENTITY = """
entity|country|countries|country name|country or area|country/area|country or territory|countryname|nation
|nations|area|areas|ref_area|ref area|reference area|location|locations|region|regions|geo|geography
|geographic area name|geopolitical entity (reporting)|territory|state|states|province|county|city
|municipality|district|place name|economy|reporter|reporting economy|partner|land|lander|bundesland
|region name|gebiet|kreise|gemeinden|pays|pays ou territoire|departement|commune|zone|pais|paises|provincia
|provincias|comunidad autonoma|municipio|territorio|estado|uf|regiao|concelho|paese|regione|comune|regio's
|regio|gemeente|provincie|landen|lan|kommun|fylke|kommune|maa|alue|kraj|wojewodztwo|страна|регион|субъект
|территория|地区|国家|省份|省|国家/地区|都道府県|국가|지역|ulke|il|geo_name|libgeo|geography name|country_name|name
|البلد|الدولة|المدينة|المحافظة|المنطقة|מדינה|עיר"""

_CODE = """
code|codes|id|ids|iso|iso2|iso3|iso 2|iso 3|alpha-2|alpha-3|alpha2|alpha3|key|abbr|abbreviation|symbol|uid
|guid|dguid|fips|m49|identifier|identifiant|identificador|identificativo|identyfikator|kennung|note number
|gwno|nuts|no|nr|num|number|kode|schlussel|clave|codigo|codice|código|ticker|sigle
|coco|geo_id|geoid|codgeo|kod|ind|série code|コード|代码|代碼|編碼|코드|код"""

_NOTE = f"""{NOTE}
|flag|flags|flag codes|flag description|obs_flag|obs_status|obs flag|status|status code|symbol|symbols|value footnotes
|conf_status|confidentiality|qualifier|estimate flag|data quality|observation status|obs_conf|flagged|terminated
|suppression|quality|marker|statut|symbole"""

_UNIT = f"""{UNIT}
|measure type|unit type|unit_measure|unit measure|unit name|prices|units_of_measure|value_unit|value unit
|unit description|units description|unit label|unit_description|unit_meas|unit meas|unit of meas|unidad medida
|mernajednotka|mj|um|udm"""

_SCALE = """
scale|scale factor|scalar factor|scalar_factor|unit_mult|unit mult|unit multiplier|powercode|powercode code
|multiplier|magnitude|power code|facteur scalaire"""

_MEASURE_NAME = """
indicator|indicator name|indicators|series|series name|series title|element|measure|measures|variable
|variables|subject|statistic|statistics|metric|concept|subject descriptor|indikator|merkmal|wert|indicateur
|variable_name|indicador|serie|grandezza|indicatore|onderwerp|topic|contents|contentscode|measure names
|dataitem|data item|variavel|variabile|muuttuja|показатель|指标
|表章項目|kennzahl|wskaznik|statistikk|statistikvariabel|statistisk variabel
|tabellinnhold|indicator_name|kpi|aggregate|transaction|gho|attribute description|attribute|series description
|variable description|_field|commodity and units|measure name|tipo dato|datatype|statistical measure|statistic label
|libelle|libellé|concepto|conceito|value variable|المؤشر|البيان"""

_VALUE = """
value|values|obs_value|obs value|observation|wert|werte|valeur|valor|valore|waarde|varde|verdi|vaerdi|arvo
|wartosc|значение|数值|值|数据|data value|datavalue|amount|figure|number|estimate|value_numeric|numeric
|obsvalue|dato|primary value|trade value|indhold|innhold|numeric value|fact value numeric|display value|data|datos
|dados|v4_0|v4_1|v4_2|v4_3|observation value|obs_val|val|værdi|quantity|observacion|hodnota|érték|观测值|統計值|統計値
|데이터|ค่า|القيمة"""

_BOUND = """
lower|upper|low|high|lower bound|upper bound|lower limit|upper limit|lci|uci|lower ci|upper ci|ci low
|ci high|min|max|uncertainty|error|standard error|std error|se|sd|std|margin of error|moe|confidence
|lower error bound|upper error bound|cv|coefficient of variation|95% ci lower|95% ci upper|standard deviation
|variance|confidence interval|lower confidence limit|upper confidence limit|lower confidence interval
|upper confidence interval"""

_ASIDE = """
decimals|decimal|decimals_displayed|decimales|termine|vecteur|coordonnees
|coordinate|coordinates|vector|index|rank|ranking|id|_id|fid|objectid|row|row number|rownum
|sort|order|sortorder|sort order|unnamed: 0|unnamed|x1|lfd nr|sequence|seq|decimal date|fractional year|level
|obs|version|sample|sample size|samplesize|echantillon|taille de l'echantillon|stichprobe|stichprobengrosse|muestra
|tamano de la muestra|amostra|campione|steekproef|выборка|样本量|サンプル数|rang|rangfolge|last update|last updated
|dataflow|structure|structure_id|action|terminated|number of days
|days|ndays|#days|n days|idhod"""

_COORDINATE = """
lat|latitude|lon|long|lng|longitude|long_|x|y|easting|northing|elevation|geometry|geom|x coordinate|y coordinate
|x coord|y coord|xcoord|ycoord|coord x|coord y|coordx|coordy|x coordinate state plane|y coordinate state plane"""

_DIMENSION = """
sex|gender|age|age group|agegroup|ages|freq|frequency|category|group|class|type|industry|sector|product|item
|products and product groups|commodity|coicop|coicop18|nace|nace_r2|isced11|geschlecht|alter|altersgruppe
|sexe|sexo|edad|grupo de edad|groupe d'age
|idade|sesso|eta|geslacht|leeftijd|kon|alder|sukupuoli|ika|пол|возраст|性别|年龄
|adjustment|s_adj|seasonal adjustment"""

_SEX = """
sex|gender|geschlecht|sexe|sexo|sesso|geslacht|kon|пол|性别|性別|cinsiyet|الجنس|m/f|m/w|genero|genre"""

_SEXES = """
male|female|males|females|men|women|man|woman|boys|girls|both sexes|total|persons|all persons|männer|frauen|männlich
|weiblich|insgesamt|hommes|femmes|homme|femme|masculin|feminin|ensemble|hombres|mujeres|hombre|mujer|varones|ambos sexos
|homens|mulheres|masculino|feminino|maschi|femmine|uomini|donne|totale|mannen|vrouwen|totaal|män|kvinnor|mænd|kvinder
|menn|kvinner|miehet|naiset|mężczyźni|kobiety|muži|ženy|férfi|nő|férfiak|nők|мужчины|женщины|男|女|男性|女性|남자|여자
|erkek|kadın"""

_THING = """
patient|subject|person|participant|respondent|individual|litter|pair|block|plot|pen|batch|hospital|clinic|center|centre
|site|station|estacion|street|pump|household|family|school|class|firm|company|plant|store|shop|farm|dept|department|departement
|county|state|region|division|province|district|municipality|city|country|stratum|strata|cluster|team|animal|rat|herd|ship|tank
|county no|case|lot|item|question|donor|tree|operator|machine|route|line|flight|ward|precinct|tract|parcel|bezirk|kreis
|paragraph|absatz|semester|fachsemester|trimester|семестр|学期|bib|dossard|dorsal|klasse|schulklasse|classe|clase|класс|班级|クラス|room|raum|salle|аудитория|кабинет|教室
|gleis|bahnsteig|platform|voie|binario|perron|peron|gate|seat|gemeinde|land|commune|canton|kanton|municipio|provincia|comune|gemeente"""

_SOURCE = f"""{SOURCE}|source name
|reference|references|citation|url|link|links|uri|source url|website|doi|bibliography"""

_NUMBERED_PLACE = """
class|klasse|schulklasse|classe|clase|класс|班级|クラス|room|raum|salle|аудитория|кабинет|教室|ward|precinct|plot|station|site
|store|shop|house|department|dept|bezirk|floor|stockwerk|etage|grade|question|frage|route|line|linie|block|квартира|этаж
|semester|fachsemester|trimester|семестр|学期|gleis|bahnsteig|platform|voie|binario|perron|peron|gate|seat"""

_LISTS = {
    "time": _TIME,
    "entity": _ENTITY,
    "code": _CODE,
    "note": _NOTE,
    "unit": _UNIT,
    "scale": _SCALE,
    "measure name": _MEASURE_NAME,
    "value": _VALUE,
    "bound": _BOUND,
    "aside": _ASIDE,
    "coordinate": _COORDINATE,
    "dimension": _DIMENSION,
    "source": _SOURCE,
    "source name": f"{SOURCE}|source name",
    "sex": _SEX,
    "sexes": _SEXES,
    "thing": _THING,
    "numbered place": _NUMBERED_PLACE,
}


@lru_cache(maxsize=1)
def _subjects() -> dict[str, frozenset[str]]:
    """Each word of the lists to the subjects that it is one of."""
    from harbin_viewer.factsheet.roles.names.places import plain

    found: dict[str, set[str]] = {}
    for subject, text in _LISTS.items():
        for word in listed(text):
            found.setdefault(plain(word), set()).add(subject)
    for word in (YEARS | QUARTERS | MONTHS) - _NOT_ONLY_TIMES:
        found.setdefault(word if word in _BY_ACCENTS else plain(word), set()).add("time")
    return {word: frozenset(subjects) for word, subjects in found.items()}


def _subjects_of(words: Iterable[str]) -> frozenset[str]:
    glance()
    known = _subjects()
    found = [known[word] for word in words if word in known]
    return _NONE.union(*found) if found else _NONE


_NONE: frozenset[str] = frozenset()

_KIND_OF_COLUMN = re.compile(r"^(?:CD|TX|MS|DT)_(?=[A-Z])")
"""What offices set before a name to say that it holds codes, texts, measures or dates (CD_AGE, MS_POPULATION)."""

COLUMNS_KEPT = 50_000
"""Of a wide table, whose names are each asked for again and again."""


@lru_cache(maxsize=COLUMNS_KEPT)
def spelled(name: str) -> str:
    """A column's name in plain words: without accents, case, underscores, what a bracket adds, and camel case."""
    from harbin_viewer.factsheet.roles.names.places import plain

    if is_bare_word(name) and not _CAMEL.search(name):
        return name if name == name.lower() else plain(name)
    name = name.strip()
    name = _IN_BRACKETS.sub(r"\1", name) if name[:1] == "[" else name
    name = _BEFORE_OR_BEHIND.sub("", name) if ":" in name or "." in name else name
    name = _KIND_OF_COLUMN.sub("", name)
    name = _CAMEL.sub(" ", name)
    name = _BRACKET_AT_END.sub("", name) or name
    return _LABEL.sub("", _PARTING.sub(" ", plain(name)).strip())


_CODE_BEFORE = re.compile(r"^([A-Z][A-Z0-9_]*): ?(?=\S)")
"""The code of a concept before its words (“OBS_FLAG: Observation status”), which may be the better known."""

_IN_BRACKETS = re.compile(r"^\[([^\[\]]+)\]$")
_BEFORE_OR_BEHIND = re.compile(rf"{_CODE_BEFORE.pattern}|(?<=\w)\.(?:value|label|name|text)$")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BRACKET_AT_END = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*$")
_LABEL = re.compile(r" labels?$")
_PARTING = re.compile(r"[\s_.:-]+")


@lru_cache(maxsize=COLUMNS_KEPT)
def _named(name: str) -> frozenset[str]:
    code = _CODE_BEFORE.match(name.strip())
    concept = [code[1].casefold()] if code and "_" in code[1] else []  # “NO: Norway” is no number
    return _subjects_of((spelled(name), name.strip().casefold(), *concept))


def is_named(name: str, subject: str) -> bool:
    """Whether a column's name is one of the words for a subject (a key of the lists above)."""
    return subject in _named(name)


def names_source(name: str) -> bool:
    """Whether a column is called as one is that has its source by name: not an address or what else has the figure."""
    return is_named(name, "source name")


@lru_cache(maxsize=COLUMNS_KEPT)
def _ends(name: str) -> frozenset[str]:
    parts = spelled(name).split()
    return _subjects_of((" ".join(parts[-2:]), parts[-1]) if len(parts) > 1 else ())


def ends_named(name: str, subject: str) -> bool:
    """Whether the last word or two of a column's name speak of a subject (“area_code”, “volume note”)."""
    return subject in _named(name) or subject in _ends(name)


_BETWEEN_WORDS = re.compile(r"[^\w]+")


@lru_cache(maxsize=COLUMNS_KEPT)
def _begins(name: str) -> frozenset[str]:
    parts = _BETWEEN_WORDS.split(spelled(name))
    return _subjects_of(" ".join(parts[:count]) for count in (1, 2, 3))


def begins_named(name: str, subject: str) -> bool:
    """Whether the first words of a column's name speak of a subject (“Year of birth”, “Margin of Error!!Total”)."""
    return subject in _begins(name) and not (subject == "time" and _LENGTH.match(name.strip()))


_LENGTH = re.compile(
    r"time[ _-](?:spent|taken|to|on|in|for|per|worked|elapsed|needed|required|lost|left|used|logged|tracked)(?![^\W_])"
    r"|(?:day|week|month|year)s[ _-](?:spent|taken|to|worked|elapsed|needed|since|until|left)(?![^\W_])",
    re.IGNORECASE,
)
"""How names begin of what tells how long something took."""

_CODES = re.compile(r"(?i)\bcodes?(?: ?\(.*\))?$|コード$|代码$|代碼$|코드$")


def holds_codes(name: str) -> bool:
    """Whether a column is called codes at its end, as offices call those beside the words for them."""
    return bool(_CODES.search(name.strip()))


_RANKING = re.compile(
    r"rank(?:ing|ed)?s?\b|\brank|\brang\b|\bplatz\b|\bplatzierung\b|排名|名次|順位"
    r"|\b(?:taxonomic|sort|display|running|batting)[ _]order$"
    r"|^(?:rk|pl|plc|place|placing|poz|miejsce|место|plass(?:ering)?|plas|plac(?:ering)?|plats|plaats|sijoitus|classifica|clasificación|classement)\.?$",
    re.IGNORECASE,
)


def names_ranking(name: str) -> bool:
    """Whether a column's name says that it ranks the rows."""
    return bool(_RANKING.search(name))


_NOTE_NAME = re.compile(
    r"(?:^|[ _.-])(?:flags?|notes?|footnotes?|annotations?|comments?|remarks?)"
    r"(?:[ _](?:codes?|descriptions?|labels?))?$|(?:品質情報|均質番号|現象なし情報)$"
    r"|^(?:annotation|flags?|footnotes?|comments?|notes? on)\b",
    re.IGNORECASE,
)


_OF_ANOTHER = ": status"


def names_note(name: str, among: Container[str] = ()) -> bool:
    """Whether a column's name says that it holds flags or notes, which may be the status of another one `among` all."""
    of_another = name.casefold().endswith(_OF_ANOTHER) and name[: -len(_OF_ANOTHER)] in among
    return of_another or is_named(name, "note") or bool(_NOTE_NAME.search(name))


_PLACE = re.compile(r"(?i)(?:column|field|unnamed|v|x)[ :_.]*\d+")


def is_nameless(name: str) -> bool:
    """Whether a column has no name, or only its place for one (“column 1”, “Unnamed: 0”)."""
    return not (bare := name.strip()) or _PLACE.fullmatch(bare) is not None
