"""Hints are plain text: Qt reads one that looks like HTML as HTML, pictures and links included."""

from __future__ import annotations

_LONGEST = 1200
"""Letters that a hint shows at most."""


def plain_tip(text: str) -> str:
    """The text as a hint that is never read as markup, cut where it is too long for one."""
    if len(text) > _LONGEST:
        text = f"{text[:_LONGEST].rstrip()} …"
    if "<" not in text and "&" not in text:
        return text
    from html import escape  # where there is something to escape

    return f'<p style="white-space: pre-wrap">{escape(text, quote=False)}</p>'
