"""Which addresses a reader may be led to: those of the web and of mail, whatever shows or writes them down."""

from __future__ import annotations

from urllib.parse import urlsplit

_WEB = ("http", "https")


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


def _leads_to_mail(address: str) -> bool:
    scheme, host, path = _parts(address)
    return scheme == "mailto" and bool(host or path)


def _parts(address: str) -> tuple[str, str, str]:
    """Scheme, host and path; all "" where it is no address that a reader could see whole."""
    if not address.isprintable() or " " in address:
        return "", "", ""
    try:
        parts = urlsplit(address)
        return parts.scheme.lower(), parts.hostname or "", parts.path
    except ValueError:
        return "", "", ""
