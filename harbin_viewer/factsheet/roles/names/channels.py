"""Sources that are none of figures: through what customers came (web, ads), of what energy, water and income are (coal,
wells, wages), and what programs number payments by. Such are ch_3O1kk1 and a UUID.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.names.listed import listed

_SURELY = listed(
    """web|website|web site|online|ads|ad|advert|adverts|advertising|google ads|facebook ads|paid|paid search
|paid social|ppc|cpc|seo|organic|organic search|direct|(direct)|referral|referrals|referred|email|e-mail|mail|newsletter
|phone|telephone|call|calls|cold call|walk-in|walk in|walkin|store|shop|in-store|trade show|affiliate|affiliates|social
|social media|display|banner|outbound|inbound|chat|sms|flyer|billboard|word of mouth|friend|friends|empfehlung|telefon
|werbung|anzeige|messe"""
)
_MAYBE = listed(
    """google|bing|yahoo|duckduckgo|baidu|yandex|facebook|instagram|twitter|x|tiktok|linkedin|youtube|pinterest|snapchat
|whatsapp|reddit|app|mobile|desktop|tv|radio|print|press|event|events|fair|partner|partners|agency|campaign|retail
|internet|search|other|others|unknown|none|(none)|(not set)|(other)"""
)
_LOOKED_AT = 400


def are_channels(texts: Iterable[object]) -> bool:
    """Whether the texts of a column are channels: two at least, and one that can be nothing else."""
    found = {str(text).strip().casefold() for text, _ in zip(texts, range(_LOOKED_AT), strict=False) if text}
    return len(found) > 1 and found <= _SURELY | _MAYBE and not found.isdisjoint(_SURELY)


_OF_THINGS = listed(
    """coal|hard coal|brown coal|lignite|peat|gas|natural gas|biogas|oil|crude oil|petroleum|diesel|nuclear
|nuclear power|hydro|hydropower|hydroelectric|wind|onshore wind|offshore wind|wind onshore|wind offshore|solar
|solar pv|solar thermal|pv|photovoltaics|biomass|bioenergy|biofuels|geothermal|tidal|waste|wood|renewables
|other renewables|fossil|fossil fuels|electricity|heat|kohle|steinkohle|braunkohle|erdgas|erdöl|öl|kernenergie
|kernkraft|atomkraft|wasserkraft|wasser|windkraft|windenergie|sonne|solarenergie|photovoltaik|biomasse
|geothermie|erneuerbare|torf|müll|abfall|holz|charbon|gaz|gaz naturel|pétrole|nucléaire|hydraulique|éolien
|solaire|bioénergies|carbón|gas natural|petróleo|eólica|hidráulica|nucleare|eolico|solare|idroelettrico|carbone
|уголь|газ|нефть|атомная|гэс|аэс|ветер|солнце|煤|煤炭|天然气|石油|水电|核电|风电|太阳能|well|wells|spring|springs|river|rivers
|lake|lakes|rain|rainwater|groundwater|surface water|tap|tap water|borehole|reservoir|grundwasser
|oberflächenwasser|quellwasser|wages|salary|salaries|pension|pensions|rent|dividends|self-employment|transfers
|interest|taxes|grants|donations|löhne|gehalt|renten|steuern|spenden|animal|plant|plants|meat|dairy|fish|eggs
|traffic|industry|agriculture|households|transport|verkehr|industrie|landwirtschaft|haushalte"""
)


def are_of_things(texts: Iterable[object]) -> bool:
    """Whether most of the texts of a column are sources of energy, water, income or what they let off, and none of
    figures.
    """
    found = {str(text).strip().casefold() for text, _ in zip(texts, range(_LOOKED_AT), strict=False) if text}
    return 2 * len(found & _OF_THINGS) > len(found)


_NUMBER = re.compile(
    r"[a-z]{2,6}_(?=[A-Za-z]*\d)[A-Za-z0-9]{5,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    r"|(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{16,64}|\d{3,}-\d{5,}-\d{5,}",
    re.ASCII,
)
"""A prefix before letters and digits, digits in groups as standards write them, or long numbers in base 16."""

_MIXED = re.compile(r"(?=.*\d)(?=.*[A-Za-z])[\w-]{8,40}", re.ASCII)
_MOSTLY, _FEWEST = 0.8, 0.6


def are_machine_numbers(texts: Iterable[object]) -> bool:
    """Whether the texts of a column are numbers that a program gave, two at least."""
    found = [str(text).strip() for text, _ in zip(texts, range(_LOOKED_AT), strict=False) if text]
    return len({*found}) > 1 and all(map(_NUMBER.fullmatch, found))


def name_things(texts: Iterable[str]) -> bool:
    """Whether texts are of one length, letters and digits mixed, as platforms number films: nobody calls them so."""
    found = [text.strip() for text, _ in zip(texts, range(_LOOKED_AT), strict=False)]
    lengths = Counter(map(len, found)).most_common(1)
    if len(found) < len(("one", "other")) or not lengths or lengths[0][1] < _MOSTLY * len(found):
        return False
    alike = [text for text in found if len(text) == lengths[0][0]]
    return sum(bool(_MIXED.fullmatch(text)) for text in alike) >= _FEWEST * len(alike)
