"""Which addresses a reader may be led to: those of the web and of mail, whatever shows or writes them down."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

_WEB = ("http", "https")

_OF_A_LETTER = frozenset({"to", "cc", "subject", "body"})
"""What an address of mail may fill in: programs of mail attach files, or send to others unseen, by further words."""


def may_leave(address: str) -> bool:
    """Whether the address is one of the web or of mail, whole and without blanks; all others stay inside."""
    return leads_to_web(address) or _leads_to_mail(address)


def leads_to_web(address: str) -> bool:
    """Whether the address is one of the web, whole and without blanks."""
    scheme, host, _path = _parts(address)
    return scheme in _WEB and bool(host)


def site_of(address: str) -> str:
    """The host of an address of any kind; "" where it has none, or is no address."""
    return _parts(address)[1] if "://" in address else ""


def before_site(address: str) -> str:
    """What stands in an address of the web before its site and an “@”, where it may look like the site itself."""
    return urlsplit(address).netloc.rpartition("@")[0] if leads_to_web(address) else ""


def _leads_to_mail(address: str) -> bool:
    scheme, host, path = _parts(address)
    return scheme == "mailto" and bool(host or path) and _fills_in_a_letter(address)


def _fills_in_a_letter(address: str) -> bool:
    """Whether all that is said in an address of mail is seen in the letter; a line break would add to its head."""
    whom, _mark, query = address.partition("?")
    told = [part.partition("=") for part in re.split("[&;]", query) if part]
    names = [unquote(name).lower() for name, _sign, _value in told]
    heads = [whom, *(value for name, (_name, _sign, value) in zip(names, told, strict=True) if name != "body")]
    return _OF_A_LETTER.issuperset(names) and not any(re.search("%0[ad]", head, re.IGNORECASE) for head in heads)


def _parts(address: str) -> tuple[str, str, str]:
    """Scheme, host and path; all "" where it is no address that a reader could see whole."""
    if not address.isprintable() or " " in address:
        return "", "", ""
    try:
        parts = urlsplit(address)
        return parts.scheme.lower(), parts.hostname or "", parts.path
    except ValueError:
        return "", "", ""
