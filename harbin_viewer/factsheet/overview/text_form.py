"""In which form a maker wrote a text: plain words, Markdown or HTML."""

from __future__ import annotations

import re

from harbin_viewer.factsheet.overview.overview_words import Description

_TAGS = (
    "a|abbr|b|blockquote|br|code|dd|div|dl|dt|em|font|h[1-6]|hr|i|img|li|ol|p|pre|small|span|strong|sub|sup|table|u|ul"
)
_HTML = re.compile(
    rf"<(?:(?:{_TAGS})(?:\s[^<>]*)?/?|/(?:{_TAGS})\s*|!--.*?--|script\b[^<>]*|style\b[^<>]*)>", re.I | re.S
)
_MARKDOWN = re.compile(
    r"^#{1,6} \S|^\s{0,3}```|^\s{0,3}(?:[-*+]|\d{1,3}[.)]) \S|^>\s|^\s*\|.+\|\s*$|^(?:=|-){3,}\s*$"
    r"|\*\*\S(?:.*?\S)?\*\*|(?<!\w)__\S(?:.*?\S)?__(?!\w)|`[^`\n]{1,200}`|!?\[[^\[\]\n]{0,300}\]\([^)\s]{1,2000}[)\s]|^\[[^\[\]\n]{1,200}\]:\s",
    re.MULTILINE,
)


_LINKED = re.compile(
    r"!?\[([^\[\]\n]{0,300})\]\((?:https?://|mailto:|www\.)(?:[^()\s]|\([^()\s]*\)){1,2000}(?:\s[^()]*)?\)"
)


def without_addresses(text: str) -> str:
    """A text for a place without links: of each link in Markdown its words alone."""
    return _LINKED.sub(r"\1", text)


def description_of(text: str) -> Description:
    """The text with its form; HTML is what has tags, with or without Markdown between them."""
    text = text.strip()
    if _HTML.search(text):
        return Description(text, "html")
    return Description(text, "markdown" if _MARKDOWN.search(text) else "plain")
