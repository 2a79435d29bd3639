"""Through what customers and visitors came (web, ads, referral): a “source” of theirs, and none of figures."""

from __future__ import annotations

from collections.abc import Iterable

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
