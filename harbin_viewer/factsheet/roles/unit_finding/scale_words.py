"""Words, letters and signs for powers of ten, in the languages of the statistical offices: the one list of them."""

from __future__ import annotations

from typing import NamedTuple

_LISTED = """
1  word   ten
2  word   hundred hundreds
3  word   thousand thousands | tausend | milliers | duizend | tusen tusind | tysięcy | tisíc tisíce
3  word   тысяч тысячи тысяча
3  word   тисяч хиљ | milhares | migliaia | ezer | tuhat tuhatta | ribu | nghìn ngàn | mii | ألف
3  short  thous thds thsd ths 000s | tsd | tys | tis | tūkst | тыс | тис хил | χιλ
3  letter k K
3  behind th thd thou 000
3  told   mille mila miles k 000
3  two    miles_de
5  word   lakh lakhs | लाख
5  behind lac lacs
6  word   million millions | millionen | millones millón | milhões milhão | milioni milione | miljoner miljoen miljoonaa
6  word   milion miliony milionów milionů | миллион миллиона миллионов мільйонів | milioane millió milyon juta triệu
3  word   אלף אלפי
6  word   مليون ملايين מיליון מיליוני
6  short  mln mn mio mil. mill. milj | млн | εκατ
6  letter m M MM
6  behind mm mi
6  told   m
7  word   crore crores | करोड़
7  behind cr crs
9  word   billion billions | milliarden milliarde milliard milliards | miliardo miliardi | miljard miljarder miljardia
9  word   miliard miliardů miliardów | миллиард миллиарда миллиардов мільярдів | bilhões milliárd milyar miliar
9  word   tỷ tỉ مليار מיליארד מיליארדי
9  short  bn bln mrd mrds mld mlrd mds mdr mia | млрд | δισ
9  letter B
9  before G md
9  behind b bi bil.
9  told   md
9  two    mil_millones_de mil_milhões_de mil_millones mil_milhões
12 word   trillion trillions | трлн триллион триллиона триллионов | billionen billones trilhões
12 short  trn
12 letter tn
12 before bio
12 told   tn
"""
"""Lines of a power, a kind and words; those of several words have a stroke between them. See `ScaleWord`."""


class ScaleWord(NamedTuple):
    """A word for a power of ten, of one of these kinds.

    A `word` is written in full; a `short` one is a scale too wherever a unit stands (“mil.” and “mill.” with their
    points alone). A `letter` is one beside a currency alone, as are those that only stand `before` or `behind` it.
    `told` are those in sentences, behind a number, and `two` are of several words.
    """

    power: int
    kind: str
    word: str


def _scale_words() -> tuple[ScaleWord, ...]:
    lines = (line.split(None, 2) for line in _LISTED.strip().splitlines())
    return tuple(
        ScaleWord(int(power), kind, word.replace("_", " "))
        for power, kind, words in lines
        for word in words.replace("|", " ").split()
    )


SCALE_WORDS = _scale_words()

SIGNS = {
    "万亿": 12, "千亿": 11, "百亿": 10, "十亿": 9, "亿": 8, "億": 8, "千万": 7, "百万": 6, "百萬": 6, "万": 4, "萬": 4,
    "千": 3, "仟": 3, "조": 12, "십억": 9, "억": 8, "천만": 7, "백만": 6, "만": 4, "천": 3,
    "พันล้าน": 9, "ล้าน": 6, "แสน": 5, "หมื่น": 4, "พัน": 3,
}  # fmt: skip
"""Signs that stand before a unit without a space."""

SIGNS_BEHIND_FIGURES = {**SIGNS, "百": 2, "兆": 12}
"""The same behind a figure, where 百 is no part of a per cent and 兆 is no megawatt."""

NAMES = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
"""The one form of each scale that English has a word for."""


def powers(*kinds: str) -> dict[str, int]:
    """The powers of ten of the words of some kinds, by word."""
    return {scale.word: scale.power for scale in SCALE_WORDS if scale.kind in kinds}
