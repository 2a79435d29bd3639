"""Words of generated sheets: names short and long in four scripts, units, sentences."""

UNITS = ("t", "billion USD", "%", "thousand people", "km²", "bn yuan", "MWh", "°C", "")

SUBJECTS = (
    "Timber", "Apples", "Rail freight", "Überseehandel", "Торговля через границу", "进出口总额", "Tourism",
    "Hydroelectric power and district heating", "Scholarships",
)  # fmt: skip

CATEGORIES = (
    "Agriculture, forestry and fishing", "Manufacturing of machinery and transport equipment",
    "Еврейская автономная область",
    "黑龙江省哈尔滨市", "Hotels", "Construction", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    "Öl & Gas",
    "“Quoted”, with a comma", "A<b>c</b>", "North", "South", "Hubs; depots", "Science", "Ω-3",
    "Donaudampfschifffahrtsgesellschaft",
)  # fmt: skip

SENTENCES = (
    "The office counts less than the firm does.",
    "Seen in the yearbook alone; “no other place” is known.",
    "Computed from the two columns before it.",
    "The crossing measures 1,284 m by 14.5 m, and the way to it on both banks, with its embankments and the customs "
    "yard, is said to be about 20 km long, which nobody has measured since.",
    "Короткое замечание о том, чего нет в таблице.",
    "见第十二页。",
    "Half of <it> & more.",
)

PLACES = ("p. 12", "Table 2, row 3", "Section “Trade”", "Page not recorded", "第三章", "")
