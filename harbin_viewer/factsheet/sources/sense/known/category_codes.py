"""Codes of offices that stand in cells: of sexes, ages and areas, of indicators, of terms and currencies."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from harbin_viewer.factsheet.wording import counted

Words: TypeAlias = Mapping[str, str]


@dataclass(frozen=True)
class CategoryList:
    """Whose codes these are, and the labels (in small letters) that a header must have so that they are.

    `words` has for a label the words of its codes, `spelled` finds those that follow a rule. `measured` has the titles
    of what is measured by the codes in the column `measure`, or by what stands behind a `key` above the table.
    """

    whose: str
    beside: frozenset[str]
    words: Mapping[str, Words] = field(default_factory=dict)
    spelled: Callable[[str], str] = str
    measured: Words = field(default_factory=dict)
    measure: str = ""
    key: str = ""
    title: str = ""
    """What a table measures that has such a header, where no code says it."""

    def word(self, label: str, code: str) -> str:
        """The words of a code in a column; "" where the list has none."""
        if label == self.measure:
            return self.measured.get(code, "")
        known = self.words.get(label)
        return "" if known is None else known.get(code, "") or self.spelled(code)


def _listed(text: str) -> dict[str, str]:
    """The words of codes from “code word; code word”."""
    pairs = (part.strip().split(" ", 1) for part in re.split(r"[;\n]", text) if part.strip())
    return {code: word.strip() for code, word in pairs}


_HEALTH_GROUPS = _listed("""
SEX_BTSX Both sexes; SEX_MLE Male; SEX_FMLE Female; BTSX Both sexes; MLE Male; FMLE Female
RESIDENCEAREATYPE_TOTL Total; RESIDENCEAREATYPE_URB Urban; RESIDENCEAREATYPE_RUR Rural
AGEGROUP_YEARSALL All ages; SEVERITY_TOTAL Total; WEALTHQUINTILE_WQ1 Poorest fifth; WEALTHQUINTILE_WQ2 Second fifth
WEALTHQUINTILE_WQ3 Third fifth; WEALTHQUINTILE_WQ4 Fourth fifth; WEALTHQUINTILE_WQ5 Richest fifth
""")

_HEALTH_PLACES = _listed("""
AFR Africa (WHO); AMR Americas (WHO); SEAR South-East Asia (WHO); EUR Europe (WHO)
EMR Eastern Mediterranean (WHO); WPR Western Pacific (WHO); GLOBAL World
WB_LI Low-income countries; WB_LMI Lower-middle-income countries; WB_UMI Upper-middle-income countries
WB_HI High-income countries
""")

_HEALTH = {
    "WHOSIS_000001": "Life expectancy at birth (years)",
    "WHOSIS_000002": "Healthy life expectancy at birth (years)",
    "WHOSIS_000007": "Healthy life expectancy at age 60 (years)",
    "WHOSIS_000015": "Life expectancy at age 60 (years)",
    "WHOSIS_000003": "Neonatal mortality rate (per 1000 live births)",
    "WHOSIS_000004": "Adult mortality rate (per 1000 population)",
    "MDG_0000000001": "Infant mortality rate (per 1000 live births)",
    "MDG_0000000007": "Under-five mortality rate (per 1000 live births)",
    "MDG_0000000026": "Maternal mortality ratio (per 100 000 live births)",
    "MDG_0000000020": "Incidence of tuberculosis (per 100 000 population)",
    "SA_0000001688": "Alcohol consumption per head, 15 years and over (litres of pure alcohol)",
    "NCD_BMI_30A": "Obesity among adults, age-standardized (%)",
    "NCD_BMI_25A": "Overweight among adults, age-standardized (%)",
    "NCDMORT3070": "Probability of dying between ages 30 and 70 from noncommunicable diseases (%)",
    "SDGSUICIDE": "Suicide rate (per 100 000 population)",
    "SDGPM25": "Concentration of fine particulate matter, PM2.5 (µg/m3)",
    "WHS4_100": "Immunization of one-year-olds against diphtheria, tetanus and pertussis (%)",
    "WHS9_86": "Population (thousands)",
    "UHC_INDEX_REPORTED": "Index of service coverage",
    "GHED_CHEGDP_SHA2011": "Current health expenditure (% of GDP)",
}


def _health_ages(code: str) -> str:
    """“AGEGROUP_YEARS15-19” and “AGEGROUP_YEARS70PLUS” as people say them."""
    if found := re.fullmatch(r"(?:AGEGROUP_)?YEARS(\d+)-(\d+)", code):
        return f"{int(found[1])}–{int(found[2])} years"
    found = re.fullmatch(r"(?:AGEGROUP_)?YEARS(\d+)(?:PLUS|\+)", code)
    return f"{int(found[1])} years and over" if found else ""


WORLD_HEALTH = CategoryList(
    "the World Health Organization",
    frozenset({"indicatorcode", "spatialdim", "timedim", "numericvalue"}),
    {**dict.fromkeys(("dim1", "dim2", "dim3"), _HEALTH_GROUPS), "spatialdim": _HEALTH_PLACES},
    _health_ages,
    _HEALTH,
    "indicatorcode",
)

_SWISS_TERMS = _listed("""
M0 Monthly average; M1 End of month; LZ SNB policy rate; SARON SARON; ENG Special rate of the liquidity facility
CHF Swiss francs; EUR Euro; USD US dollars
""")


def _swiss_terms(code: str) -> str:
    """“10J” is ten years, “3M” three months, “JPY100” a hundred yen."""
    if term := re.fullmatch(r"(\d{1,2})([JM])", code):
        unit = "year" if term[2] == "J" else "month"
        return counted(int(term[1]), unit)
    money = re.fullmatch(r"([A-Z]{3})(1|100)", code)
    return f"{money[2]} {money[1]}" if money else ""


SWISS_BANK = CategoryList(
    "the Swiss National Bank",
    frozenset({"date", "d0", "value"}),
    {"d0": _SWISS_TERMS, "d1": _SWISS_TERMS},
    _swiss_terms,
    {
        "rendoblim": "Spot interest rates of Confederation bonds (%)",
        "rendoblid": "Spot interest rates of Confederation bonds (%)",
        "rendeiduebd": "Yields of bonds (%)",
        "devkum": "Exchange rates (CHF)",
        "zimoma": "Money market rates (%)",
        "zirepo": "Swiss reference rates (%)",
        "snbgwdzid": "Interest rates of the Swiss National Bank (%)",
        "snboffzisa": "Official interest rates (%)",
    },
    key="CubeId",
)

_DANISH_AREAS = _listed("""
000 All Denmark; 084 Capital Region; 085 Zealand; 083 Southern Denmark; 082 Central Denmark; 081 North Denmark
101 Copenhagen; 147 Frederiksberg; 151 Ballerup; 153 Brøndby; 155 Dragør; 157 Gentofte; 159 Gladsaxe; 161 Glostrup
163 Herlev; 165 Albertslund; 167 Hvidovre; 169 Høje-Taastrup; 173 Lyngby-Taarbæk; 175 Rødovre; 183 Ishøj; 185 Tårnby
187 Vallensbæk; 190 Furesø; 201 Allerød; 210 Fredensborg; 217 Helsingør; 219 Hillerød; 223 Hørsholm; 230 Rudersdal
240 Egedal; 250 Frederikssund; 253 Greve; 259 Køge; 260 Halsnæs; 265 Roskilde; 269 Solrød; 270 Gribskov; 306 Odsherred
316 Holbæk; 320 Faxe; 326 Kalundborg; 329 Ringsted; 330 Slagelse; 336 Stevns; 340 Sorø; 350 Lejre; 360 Lolland
370 Næstved; 376 Guldborgsund; 390 Vordingborg; 400 Bornholm; 410 Middelfart; 411 Christiansø; 420 Assens
430 Faaborg-Midtfyn; 440 Kerteminde; 450 Nyborg; 461 Odense; 479 Svendborg; 480 Nordfyns; 482 Langeland; 492 Ærø
510 Haderslev; 530 Billund; 540 Sønderborg; 550 Tønder; 561 Esbjerg; 563 Fanø; 573 Varde; 575 Vejen; 580 Aabenraa
607 Fredericia; 615 Horsens; 621 Kolding; 630 Vejle; 657 Herning; 661 Holstebro; 665 Lemvig; 671 Struer; 706 Syddjurs
707 Norddjurs; 710 Favrskov; 727 Odder; 730 Randers; 740 Silkeborg; 741 Samsø; 746 Skanderborg; 751 Aarhus
756 Ikast-Brande; 760 Ringkøbing-Skjern; 766 Hedensted; 773 Morsø; 779 Skive; 787 Thisted; 791 Viborg; 810 Brønderslev
813 Frederikshavn; 820 Vesthimmerlands; 825 Læsø; 840 Rebild; 846 Mariagerfjord; 849 Jammerbugt; 851 Aalborg
860 Hjørring
""")

_DANISH_SEXES = _listed("TOT Total; 1 Men; 2 Women; M Men; K Women")

STATISTICS_DENMARK = CategoryList(
    "Statistics Denmark",
    frozenset({"tid", "indhold"}),
    {
        **dict.fromkeys(("køn", "koen"), _DANISH_SEXES),
        **dict.fromkeys(("område", "omrade", "kommunedk"), _DANISH_AREAS),
        "civilstand": _listed("TOT Total; U Never married; G Married or separated; E Widowed; F Divorced"),
        "alder": _listed("IALT All ages; TOT All ages"),
        "herkomst": _listed("TOT Total; 5 Persons of Danish origin; 4 Immigrants; 3 Descendants"),
    },
    lambda _code: "",
)

_NONE: Words = {}

_LABOUR = {
    "UNE_DEAP_SEX_AGE_RT": "Unemployment rate (%)",
    "EAP_DWAP_SEX_AGE_RT": "Labour force participation rate (%)",
    "EMP_DWAP_SEX_AGE_RT": "Employment-to-population ratio (%)",
    "UNE_2EAP_SEX_AGE_RT": "Unemployment rate, modelled by the ILO (%)",
    "EAP_2WAP_SEX_AGE_RT": "Labour force participation rate, modelled by the ILO (%)",
    "EMP_2WAP_SEX_AGE_RT": "Employment-to-population ratio, modelled by the ILO (%)",
    "EMP_TEMP_SEX_AGE_NB": "Employment (thousands)",
    "UNE_TUNE_SEX_AGE_NB": "Unemployment (thousands)",
    "POP_XWAP_SEX_AGE_NB": "Working-age population (thousands)",
    "EIP_NEET_SEX_RT": "Share of youth not in employment, education or training (%)",
}


def _labour_ages(code: str) -> str:
    """“AGE_YTHADULT_Y15-24” and “AGE_AGGREGATE_YGE65” as people say them."""
    if found := re.fullmatch(r"AGE_\w+_Y(\d+)-(\d+)", code):
        return f"{found[1]}–{found[2]} years"
    if found := re.fullmatch(r"AGE_\w+_YGE(\d+)", code):
        return f"{found[1]} years and over"
    return "All ages" if re.fullmatch(r"AGE_\w+_TOTAL", code) else ""


LABOUR_OFFICE = CategoryList(
    "the International Labour Organization",
    frozenset({"ref_area", "indicator", "time", "obs_value"}),
    {
        "sex": _listed("SEX_T Total; SEX_M Male; SEX_F Female; SEX_O Other"),
        "classif1": _NONE,
        "classif2": _NONE,
    },
    _labour_ages,
    _LABOUR,
    "indicator",
)

CHILDREN_FUND = CategoryList(
    "UNICEF",
    frozenset({"dataflow", "ref_area", "indicator", "sex", "obs_value"}),
    {"sex": _listed("_T Both sexes; M Male; F Female")},
    lambda _code: "",
    {
        "CME_MRY0T4": "Under-five mortality rate",
        "CME_MRY0": "Infant mortality rate",
        "CME_MRM0": "Neonatal mortality rate",
        "CME_MRY1T4": "Child mortality rate, ages 1 to 4",
        "CME_TMY0T4": "Under-five deaths",
        "NT_ANT_HAZ_NE2_MOD": "Stunting, modelled",
        "NT_ANT_WHZ_NE2": "Wasting",
        "IM_DTP3": "Immunization against diphtheria, tetanus and pertussis",
        "IM_MCV1": "Immunization against measles, first dose",
    },
    "indicator",
)

LABOR_STATISTICS = CategoryList(
    "the Bureau of Labor Statistics",
    frozenset({"seriesid", "year", "period", "value"}),
    measured={
        "CUUR0000SA0": "Consumer price index, United States (1982–84=100)",
        "CUSR0000SA0": "Consumer price index, United States, seasonally adjusted (1982–84=100)",
        "CUUR0000SA0L1E": "Consumer price index without food and energy, United States (1982–84=100)",
        "LNS14000000": "Unemployment rate, United States, seasonally adjusted (%)",
        "LNS11300000": "Labor force participation rate, United States, seasonally adjusted (%)",
        "CES0000000001": "Nonfarm employees, United States, seasonally adjusted (thousands)",
        "CES0500000003": "Average hourly earnings, United States, seasonally adjusted (dollars)",
        "WPUFD4": "Producer price index, final demand, United States (Nov 2009=100)",
    },
    measure="seriesid",
)

_FREQUENCIES = _listed(
    "A Annual; S Half-yearly; H Half-yearly; Q Quarterly; M Monthly; W Weekly; D Daily; B Business days"
)

SDMX = CategoryList(
    "the code lists of SDMX",
    frozenset({"freq", "time_period", "obs_value"}),
    {
        "freq": _FREQUENCIES,
        "sex": _listed("T Total; _T Total; M Male; F Female"),
        "adjustment": _listed(
            "N Not adjusted; S Seasonally adjusted; W Adjusted for working days; Y Adjusted for working days and season"
        ),
    },
    lambda _code: "",
)

SURFACE_TEMPERATURE = CategoryList(
    "NASA's analysis of surface temperature",
    frozenset({"year", "jan", "dec", "j-d", "d-n", "djf", "mam", "jja", "son"}),
    title="Temperature anomaly against 1951–1980 (°C)",
)

LISTS = (
    SURFACE_TEMPERATURE,
    WORLD_HEALTH,
    SWISS_BANK,
    STATISTICS_DENMARK,
    LABOUR_OFFICE,
    CHILDREN_FUND,
    LABOR_STATISTICS,
    SDMX,
)
