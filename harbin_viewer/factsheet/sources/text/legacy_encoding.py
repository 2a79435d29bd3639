"""Encodings from before Unicode, told apart by how well what they make of the bytes reads in some language."""

from __future__ import annotations

import codecs
import unicodedata
from collections import Counter
from typing import Literal

_WESTERN = {
    "German": "äöüßÄÖÜ",
    "French": "éèêàçùâîôûëïœÉÈÀÇÊÔÎ",
    "Spanish": "áéíóúñüÁÉÍÓÚÑ¿¡ºª",
    "Portuguese": "áâãàçéêíóôõúÁÂÃÇÉÊÍÓÔÕÚºª",
    "Italian": "àèéìòùÀÈÉÌÒÙ",
    "Nordic": "åäöæøéÅÄÖÆØ",
    "Dutch": "ëéïöüèá",
    "Icelandic": "áðéíóúýþæöÁÐÉÍÓÚÝÞÆÖ",
    "Catalan": "àçéèíïóòúü·ÀÉÈÍÒÓÚ",
}
_CENTRAL = {
    "Polish": "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ",
    "Czech": "áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ",
    "Slovak": "áäčďéíĺľňóôŕšťúýžÁČĎÉÍĽŇÓÔŠŤÚÝŽ",
    "Hungarian": "áéíóöőúüűÁÉÍÓÖŐÚÜŰ",
    "Romanian": "ăâîşţĂÂÎŞŢ",
    "Croatian": "čćđšžČĆĐŠŽ",
}
_CYRILLIC = {
    "Russian": "абвгдежзийклмнопрстуфхцчшщъыьэюяёАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЭЮЯ",
    "Ukrainian": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЮЯ",
    "Serbian": "абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ",
}
_GREEK = {"Greek": "αάβγδεέζηήθιίϊκλμνξοόπρσςτυύφχψωώΑΆΒΓΔΕΈΖΗΉΘΙΊΚΛΜΝΞΟΌΠΡΣΤΥΎΦΧΨΩΏ"}
_TURKISH = {"Turkish": "çğıöşüâîÇĞİÖŞÜ"}
_BALTIC = {"Lithuanian": "ąčęėįšųūžĄČĘĖĮŠŲŪŽ", "Latvian": "āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ", "Estonian": "äõöüšžÄÕÖÜŠŽ"}
_HEBREW = {"Hebrew": "אבגדהוזחטיךכלםמןנסעףפץצקרשת"}
_ARABIC = {"Arabic": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي،"}
_THAI = {"Thai": "กขคฆงจฉชซญฎฏฐณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮะัาำิีึืุูเแโใไๆ็่้๊๋์"}

_SIMPLIFIED = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相"
    "全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题程展五果料"
    "地区生产总值指标数据库来源国家统计局省市自治区人口单位亿万元北京天津河南东西江苏浙安徽福山湖广海重庆川贵云藏陕甘肃青宁夏疆注时间"
    "增长率收入支出消费价格农林牧渔业工服务投资出口进口就业城镇乡村居民男女教育卫生年末户常住名称代码类别县镇"
)
_TRADITIONAL = (
    "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經"
    "十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相"
    "全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題程展五果料"
    "總計資料來源單位統計臺台北高雄市縣區鄉鎮人口男女戶別歲億萬元新竹苗栗彰投雲林嘉義屏東花蓮澎湖基隆桃園年底名稱代碼增率收入支出消費物價指數"
)
_KANJI = (
    "年月日人口総数男女計都道府県市区町村東京大阪名古屋北海青森岩手宮城秋田山形福島茨栃木群馬埼玉千葉神奈川新潟富石井梨長野岐阜静岡愛知"
    "三重滋賀兵庫良和歌鳥取根広徳香媛高佐崎熊分鹿児沖縄単位統計表調査産業出資料全国合平均世帯価格指数前比増減額億万円千生死率地域別番号コード"
    "一二四五六七八九十本中上下内外者所会社学"
)
_HANGUL = (
    "이의가년도인구는을에서한국시군구수총계전남여자료출처통부산대대광인천울종경기강원충청북라제주특별세율비단위명천백만억원월일가격지역분류"
    "항목사업지출입소득생률증감고용실업물평균기준합서울동면읍로으를하고다정"
)

_CANDIDATES: tuple[tuple[str, dict[str, str]], ...] = (
    ("gb18030", {"Chinese": _SIMPLIFIED}),
    ("big5hkscs", {"Chinese": _TRADITIONAL}),
    ("cp932", {"Japanese": _KANJI}),
    ("euc_jp", {"Japanese": _KANJI}),
    ("cp949", {"Korean": _HANGUL}),
    ("cp1252", _WESTERN),
    ("cp1250", _CENTRAL),
    ("iso8859-2", _CENTRAL),
    ("cp1251", _CYRILLIC),
    ("koi8-u", _CYRILLIC),
    ("cp866", _CYRILLIC),
    ("iso8859-5", _CYRILLIC),
    ("cp1253", _GREEK),
    ("cp1254", _TURKISH),
    ("cp1257", _BALTIC),
    ("cp1255", _HEBREW),
    ("cp1256", _ARABIC),
    ("cp874", _THAI),
    ("cp850", _WESTERN),
    ("cp852", _CENTRAL),
    ("mac-roman", _WESTERN),
)
"""Encodings with the letters of the languages that are written in them, the more usual first."""

_IDEOGRAPHIC = ("gb18030", "big5hkscs", "cp932", "euc_jp", "cp949")
_FIRST_WINS_BY = 0.02
_SURE = 0.9
_PERFECT = 1.0
_PLAUSIBLE = 0.45
_FIRST_LEVELS = {
    "gb18030": ("gb2312", 0xD7),
    "big5hkscs": ("big5", 0xC6),
    "cp932": ("euc_jp", 0xCF),
    "euc_jp": ("euc_jp", 0xCF),
}
"""The standards that sort ideographs by how often they are met, and the last first byte of those learnt by all."""

_BYTES_OF_IDEOGRAPH = 2
_ALWAYS_FINE = "–—“”„‘’«»…°²³§©€£±×µ·•½‰†‡№¤ \u00ad，。、：；（）《》“”％【】〇・ー「」"
_FREQUENT = frozenset("оеаинтсрвлкиі" + "יוהאלרתבמש" + "اليمونرتبةعدس" + "αοιετνσηρ" + "านรกเงอมยลวดทสตะัี่้ิ")
"""The most frequent letters of alphabets that take the same bytes as others."""

_FREQUENT_CAPITALS = frozenset("ОЕАИНТСРВЛКІ" + "ΑΟΙΕΤΝΣΗΡ")
"""The same as capitals, which names of regions are often written in."""

_WITHIN_CAPITALS = "ЪЫЬ"
"""Capitals that no word begins with."""

_COMMON, _CAPITAL, _LESS_COMMON, _SIGN, _LEARNT, _FOREIGN, _STRANGE = 1.0, 0.97, 0.85, 0.8, 0.6, 0.55, 0.0
_WEIGHT_OF_SIGNS = 0.25


def find(content: bytes) -> tuple[str, Literal["likely", "guessed"]]:
    """The encoding that makes the best reading of some bytes beyond ASCII, and how sure that is."""
    best, best_score = "cp1252", 0.0
    for name, languages in _CANDIDATES:
        if best_score + _FIRST_WINS_BY >= _PERFECT:
            break  # nothing reads that much better
        score = _score(content, name, languages)
        if score > best_score + (_FIRST_WINS_BY if best_score else 0.0):
            best, best_score = name, score
    if best == "cp1252" and _only_signs(content):
        return best, "likely"
    if best == "cp1252" and _has_euro_of_latin_9(content):
        best = "iso8859-15"
    return (best, "likely") if best_score >= (_PLAUSIBLE if best in _IDEOGRAPHIC else _SURE) else (best, "guessed")


def _only_signs(content: bytes) -> bool:
    """Whether all beyond ASCII are signs such as © and °, at the same places in all Western encodings."""
    return all(letter in _ALWAYS_FINE for letter in content.decode("cp1252", "replace") if letter > "\x7f")


def _has_euro_of_latin_9(content: bytes) -> bool:
    """The general sign of currency is hardly ever written; the euro stands at its place."""
    return b"\xa4" in content and not any(0x80 <= byte <= 0x9F for byte in content)


def _score(content: bytes, name: str, languages: dict[str, str]) -> float:
    """How well bytes read in the best of some languages, from 0 to 1."""
    text = _decoded(content, name)
    if text is None:
        return 0.0
    found, ideographs = _in_context(text), name if name in _IDEOGRAPHIC else ""
    return max(_share(found, frozenset(letters), ideographs=ideographs) for letters in languages.values())


def _decoded(content: bytes, name: str) -> str | None:
    """The text, if hardly a byte of it is none of the encoding."""
    try:
        return codecs.getincrementaldecoder(name)().decode(content)
    except UnicodeError:
        text = content.decode(name, "replace")
    beyond = sum(1 for letter in text if letter > "\x7f")
    return text if text.count("\ufffd") * 50 < beyond else None


def _in_context(text: str) -> Counter[tuple[str, str, str]]:
    """How often each character beyond ASCII stands between which two others; a space stands for none."""
    contexts = zip(" " + text, text, text[1:] + " ", strict=False)
    return Counter(context for context in contexts if context[1] > "\x7f")


def _share(found: Counter[tuple[str, str, str]], letters: frozenset[str], *, ideographs: str) -> float:
    """The mean worth of the characters beyond ASCII."""
    worth = total = 0.0
    for (before, letter, after), times in found.items():
        weight = times * (_WEIGHT_OF_SIGNS if letter in _ALWAYS_FINE else 1.0)
        total += weight
        worth += weight * _worth(before, letter, after, letters, ideographs=ideographs)
    return worth / total if total else 0.0


def _worth(before: str, letter: str, after: str, letters: frozenset[str], *, ideographs: str) -> float:
    if letter in letters:
        if _breaks_the_word(before, letter, after):
            return _STRANGE
        if not (ideographs or before.isalpha() or after.isalpha()):
            return _FOREIGN
        return _worth_of_letter(before, letter, after)
    if letter in _ALWAYS_FINE:
        return _STRANGE if before.isalpha() and after.isalpha() and letter not in "’·\u00ad、・ー" else _SIGN
    if ideographs:
        return _LEARNT if _is_learnt(letter, ideographs) else _ideographic_worth(letter)
    if letter in _WITHIN_CAPITALS and before.isupper():
        return _FOREIGN
    category = unicodedata.category(letter)
    same_script = category in ("Ll", "Lo", "Mn") and not before.isupper()
    return 0.2 if same_script else _STRANGE


def _worth_of_letter(before: str, letter: str, after: str) -> float:
    """The worth of a letter of the language: more for those that all its texts have, and for such within capitals."""
    if letter in _FREQUENT or not _is_alphabetic(letter):
        return _COMMON
    beside = [other for other in (before, after) if other.isalpha()]
    return _CAPITAL if letter in _FREQUENT_CAPITALS and beside and all(map(str.isupper, beside)) else _LESS_COMMON


def _breaks_the_word(before: str, letter: str, after: str) -> bool:
    """Whether a letter stands where its language has none: a capital in a word, another script within Latin letters."""
    if before.islower() and letter.isupper():
        return True
    neighbours = before + after
    return _is_alphabetic(letter) and any("A" <= other <= "z" and other.isalpha() for other in neighbours)


def _is_alphabetic(letter: str) -> bool:
    """Whether a letter is of an alphabet that is not Latin and no ideograph."""
    return "\u0250" < letter < "\u0e80"


def _is_learnt(letter: str, encoding: str) -> bool:
    """Whether an ideograph is among the first of its standard, which has those of schools and newspapers there."""
    standard, last = _FIRST_LEVELS.get(encoding, ("", 0))
    if not standard or not "\u4e00" <= letter <= "\u9fff":
        return False
    found = letter.encode(standard, "ignore")
    return len(found) == _BYTES_OF_IDEOGRAPH and found[0] <= last


def _ideographic_worth(letter: str) -> float:
    """Kana are a sign of Japanese; rare characters and symbols speak against an encoding."""
    if "\u3041" <= letter <= "\u30fe":
        return _COMMON
    if "\uac00" <= letter <= "\ud7a3":
        return 0.7
    if "\u4e00" <= letter <= "\u9fff":
        return 0.3
    return 0.2 if "\uff01" <= letter <= "\uff5e" else _STRANGE
