"""Words for sizes and measures as people write them in several languages, each with the one form of it."""

from __future__ import annotations

from harbin_viewer.factsheet.roles.unit_finding.currencies import forms_by_word
from harbin_viewer.factsheet.roles.unit_finding.scale_words import NAMES, powers

SCALES = {
    word: NAMES[power]
    for word, power in powers("word", "short", "told", "two").items()
    if power in NAMES and not word.endswith(".")
}
"""Words for powers of ten, in lower case and without a point at their end, each with the one form of it."""

MEASURES = forms_by_word("""
tonnes: tons | metric tons | metric tonnes | tonne | tonnen | toneladas | tonnellate | ton | t | тонн | тонны | т | 吨
tonnes: トン | 톤
people: persons | personen | personnes | personas | pessoas | persone | человек | чел | 人 | 명
inhabitants: einwohner | habitants | habitantes | abitanti | жителей | 居民
%: per cent | percent | pct | prozent | v h | pour cent | por ciento | por cento | per cento | procent
%: процент | процента | процентов | проц | ％ | パーセント | 퍼센트
percentage points: percentage point | pp | prozentpunkte | prozentpunkten | points de pourcentage
percentage points: puntos porcentuales | процентных пункта | процентных пунктов | п п | 个百分点 | 百分点
kWh: kilowattstunden | кВт·ч | 千瓦时
GWh: gigawattstunden | gigawatt hours | gigawatt-hours
TWh: terawattstunden | terawatt hours | terawatt-hours
barrels: barrel | bbl | баррелей | 桶
hectares: hectare | ha | hektar | hectáreas | гектаров | га | 公顷
km: kilometres | kilometers | kilometre | kilometer | километров | км | 公里
m³: m3 | cubic metres | cubic meters | cubic metre | kubikmeter | mètres cubes | куб м | кубометров | 立方米
m²: m2 | square metres | square meters | quadratmeter | mètres carrés | metros cuadrados | кв м | 平方米
metres: meters | metre | meter | mètres | metros | метров
litres: liters | litre | liter | литров | 升
MW: megawatts | megawatt | megavatios | МВт | 兆瓦
GW: gigawatts | gigawatt | ГВт | 吉瓦
°C: degrees celsius | grad celsius | degrés celsius | grados celsius | 摄氏度
basis points: basis point | basispunkte | basispunkten | points de base | puntos básicos | базисных пунктов
basis points: 个基点 | 基点
person-times: 人次
TEU: 标箱 | 标准箱
points: punkte | punkten | puntos | пунктов
km²: square kilometres | square kilometers | quadratkilometer | sq km | кв км | 平方公里
""")
"""Words for other measures, in lower case and without points."""
