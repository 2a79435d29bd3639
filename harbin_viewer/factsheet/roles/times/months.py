"""The names of months in the languages of the offices whose files people download."""

from __future__ import annotations

from functools import lru_cache

_NAMES = """
january february march april may june july august september october november december
januar februar märz april mai juni juli august september oktober november dezember
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
januari februari maart april mei juni juli augustus september oktober november december
januari februari mars april maj juni juli augusti september oktober november december
styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień
январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
"""

_WHOLE = """
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu
januar februar marts april maj juni juli august september oktober november december
jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember
janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris
sausis vasaris kovas balandis gegužė birželis liepa rugpjūtis rugsėjis spalis lapkritis gruodis
januar februar marec april maj junij julij avgust september oktober november december
januar februar mart april maj jun jul avgust septembar oktobar novembar decembar
јануар фебруар март април мај јун јул август септембар октобар новембар децембар
януари февруари март април май юни юли август септември октомври ноември декември
janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember
stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
ledna února března dubna května června července srpna září října listopadu prosince
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου
leden únor březen duben květen červen červenec srpen září říjen listopad prosinec
január február marec apríl máj jún júl august september október november december
január február március április május június július augusztus szeptember október november december
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
ιανουάριος φεβρουάριος μάρτιος απρίλιος μάιος ιούνιος ιούλιος αύγουστος σεπτέμβριος οκτώβριος νοέμβριος δεκέμβριος
січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень
gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
januari februari maret april mei juni juli agustus september oktober november desember
มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
"""
"""Those that are told by their whole names only: their first letters mean other months in other languages."""

_MORE = {"sept": 9, "jän": 1, "jänner": 1, "mrz": 3, "mär": 3, "fev": 2, "fevereiro": 2, "set": 9, "août": 8, "aout": 8}


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    found: dict[str, int] = dict(_MORE)
    for line in _NAMES.strip().splitlines():
        for number, name in enumerate(line.split(), start=1):
            found.setdefault(name, number)
    full = dict(found)
    for length in (3, 4, 5):
        for name, number in full.items():
            _shorten(found, name[:length], number, full)
    for line in _WHOLE.strip().splitlines():
        for number, name in enumerate(line.split(), start=1):
            found[name] = found.get(name) or number
    return {name: number for name, number in found.items() if number}


def _shorten(found: dict[str, int], short: str, number: int, full: dict[str, int]) -> None:
    """Add a short form, unless it could mean two months (“jui”); 0 marks one that does."""
    if short not in full and found.setdefault(short, number) != number:
        found[short] = 0


def month_of(text: str) -> int | None:
    """The number of a month by its name or a short form of it, None where a text is no month."""
    return _months().get(text.strip().strip(".").lower()) if len(text) < 16 else None
