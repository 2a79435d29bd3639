"""Words for sizes, moneys and measures as people write them in several languages, each with the one form of it."""

from __future__ import annotations

from harbin_viewer.factsheet.roles.unit_finding.unit_powers import SIGNS


def _by_word(lines: str) -> dict[str, str]:
    """Lines of “form: word | word”, by word."""
    found: dict[str, str] = {}
    for line in filter(None, map(str.strip, lines.splitlines())):
        form, _, words = line.partition(":")
        found |= {word.strip(): form for word in words.split("|")} | {form.lower(): form}
    return found


SCALES = _by_word("""
thousand: milliers | miles
thousand: thousands | k | 000 | tsd | tausend | mille | mila | duizend | tys | tysięcy | тыс | тысяч | тысячи
million: millions | m | mn | mln | mio | millionen | millón | millones | milhão | milhões | milione | milioni
million: miljoen | miljoner | milion | miliony | milionów | млн | миллион | миллиона | миллионов | мільйонів
billion: billions | bn | bln | mrd | md | milliarde | milliarden | milliard | milliards | miliardo | miliardi | miljard
billion: miljarder | mld | miliard | miliardów | mil millones | mil milhões | млрд | миллиард | миллиарда
billion: миллиардов | мільярдів
trillion: trillions | tn | trn | billionen | трлн | триллион | триллиона | триллионов
""")
"""Words for powers of ten, in lower case and without a point at their end."""

EAST_ASIAN = {**SIGNS, "百": 2, "兆": 12}
"""Signs that stand before a unit without a blank, and the power of ten that each means."""

MONEYS = _by_word("""
USD: us$ | $ | us dollars | us dollar | u.s. dollars | u.s. dollar | american dollars | dollars | dollar | us-dollar
USD: dollars us | dollares | dólares | dólar | dollari | dolares | доллар | доллара | долларов | долл | доларів
USD: долларов сша | долл сша | 美元 | 美金 | ドル | 米ドル | 달러
EUR: € | euros | euro | евро | 欧元 | ユーロ | 유로
GBP: £ | pounds | pounds sterling | 英镑
yuan: cny | rmb | юаней | юань | юаня | 元 | 人民币 | 元人民币 | renminbi
roubles: rub | ₽ | rouble | rubles | ruble | руб | рублей | рубля | рубль | 卢布
yen: jpy | 日元 | 円 | иен
CHF: franken | schweizer franken | swiss francs
won: krw | 원 | 韩元
""")
"""Words for moneys, in lower case."""

MEASURES = _by_word("""
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
