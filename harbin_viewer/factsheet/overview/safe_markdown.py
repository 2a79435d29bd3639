"""A maker's description as Markdown that is safe to show: no HTML, no pictures, no links but those of web and mail.

One form serves all: HTML is rewritten as Markdown, plain text is escaped. What shows it need not know the others.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser

from harbin_viewer.factsheet.overview.overview_words import Description, DescriptionForm
from harbin_viewer.factsheet.sources.documents.sound_markup import feed
from harbin_viewer.factsheet.words.allowed_addresses import may_leave
from harbin_viewer.factsheet.words.visible import orderly

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+")
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~!&$])")
_LINE_START = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=\s|$|[-=]*$)", re.MULTILINE)
_IMAGE = re.compile(r"!\[((?:[^\[\]\\]|\\.)*)\](?:\((?:[^()\\]|\\.|\([^()]*\))*\)|\[[^\]]*\])?")
_LINK = re.compile(r"(?<!\\)\[((?:[^\[\]\\]|\\.)*)\]\(\s*<?([^\s<>()]*(?:\([^\s<>()]*\))?[^\s<>()]*)>?(?:\s+[^)]*)?\)")
_REFERENCE = re.compile(r"^( {0,3}\[[^\]]+\]:\s*)<?(\S+?)>?(\s.*)?$", re.MULTILINE)
_DROPPED = ("script", "style", "head", "title", "iframe", "object", "embed", "svg", "math", "template", "noscript",
            "textarea", "select", "button", "form", "audio", "video", "canvas")  # fmt: skip
_BLOCKS = ("p", "div", "section", "article", "table", "tr", "blockquote", "pre", "dl", "dt", "dd", "hr", "ul", "ol",
           "header", "footer", "main", "figure", "figcaption", "center")  # fmt: skip
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "cite": "*"}

_WRAPPED, _FULL = range(50, 130), 0.75
"""Characters of the longest line of a text that was wrapped by hand, and which share of it a full line has."""


def safe_markdown(description: Description) -> str:
    """The description in Markdown that has nothing in it but text, its emphasis, lists, headings and safe links."""
    return _WAYS[description.form](orderly(description.text.replace("\r\n", "\n").replace("\r", "\n"))).strip()


def _plain(text: str) -> str:
    """Line breaks that were meant stay, and no sign is taken for Markdown."""
    lines = [line.strip() for line in text.split("\n")]
    width = max(map(len, lines))
    return "\n".join(
        f"{_escaped(line)}{'  ' if line and after and not _is_wrapped(line, after, width) else ''}"
        for line, after in zip(lines, [*lines[1:], ""], strict=True)
    )


def _is_wrapped(line: str, after: str, width: int) -> bool:
    """Whether a line ends because the next word did not fit, in a text of lines that are `width` long."""
    if width not in _WRAPPED:
        return False
    goes_on = after[0].islower() and line[-1] not in ".:;!?" and len(line) > width / 3
    return goes_on or len(line) + 1 + len(after.split(maxsplit=1)[0]) > width * _FULL


def _escaped(text: str) -> str:
    """A text in which nothing is Markdown but the addresses in it."""
    parts, end = [], 0
    for address in _ADDRESS.finditer(text):
        parts += [_escaped_words(text[end : address.start()]), address[0]]
        end = address.end()
    return "".join([*parts, _escaped_words(text[end:])]).lstrip(" ")


def _escaped_words(text: str) -> str:
    return _LINE_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))


def _markdown(text: str) -> str:
    """Markdown without pictures and unsafe links; what looks like a tag in it is shown as it stands."""
    text = _IMAGE.sub(lambda found: found[1], text)
    text = _LINK.sub(lambda found: found[0] if may_leave(found[2]) else found[1], text)
    return _REFERENCE.sub(lambda found: found[0] if may_leave(found[2]) else "", text)


def _html(text: str) -> str:
    writer = _Rewriter()
    feed(writer, text)
    return _markdown(re.sub(r"\n[ \t]*(?:\n[ \t]*)+", "\n\n", "".join(writer.parts)))


_WAYS: dict[DescriptionForm, Callable[[str], str]] = {"plain": _plain, "markdown": _markdown, "html": _html}


class _Rewriter(HTMLParser):
    """Writes what is allowed as Markdown; text keeps its line breaks where no tags part the lines."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._dropping = ""
        self._depth = 0
        self._links: list[str] = []
        self._lists: list[int] = []

    # HTMLParser

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._dropping:
            self._depth += tag == self._dropping
        elif tag in _DROPPED:
            self._dropping, self._depth = tag, 1
        elif tag == "br":
            self.parts.append("  \n")
        elif tag == "img":
            self.parts.append(_escaped_words(dict(attrs).get("alt") or ""))
        elif tag == "a":
            self._open_link(dict(attrs).get("href") or "")
        else:
            self._open(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._dropping:
            self._depth -= tag == self._dropping
            self._dropping = self._dropping if self._depth else ""
        elif tag == "a" and self._links:
            address = self._links.pop()
            self.parts.append(f"](<{address}>)" if address else "")
        elif tag in _MARKS:
            self._mark_end(_MARKS[tag])
        elif tag in ("ul", "ol") and self._lists:
            self._lists.pop()
            self.parts.append("\n\n")
        elif tag in _BLOCKS or re.fullmatch("h[1-6]", tag):
            self.parts.append("\n\n")
        elif tag in ("td", "th"):
            self.parts.append(" · ")

    def handle_data(self, data: str) -> None:
        if not self._dropping:
            self.parts.append(re.sub(r"[ \t]+", " ", data).replace("<", r"\<"))

    def _open(self, tag: str) -> None:
        if tag in _MARKS:
            self.parts.append(_MARKS[tag])
        elif heading := re.fullmatch("h([1-6])", tag):
            self.parts.append(f"\n\n{'#' * int(heading[1])} ")
        elif tag in ("ul", "ol"):
            self._lists.append(0 if tag == "ol" else -1)
            self.parts.append("\n\n" if len(self._lists) == 1 else "\n")
        elif tag == "li":
            self.parts.append(self._bullet())
        elif tag in _BLOCKS:
            self.parts.append("\n\n")

    def _bullet(self) -> str:
        indent = "    " * max(0, len(self._lists) - 1)
        if not self._lists or self._lists[-1] < 0:
            return f"\n{indent}- "
        self._lists[-1] += 1
        return f"\n{indent}{self._lists[-1]}. "

    def _open_link(self, address: str) -> None:
        address = re.sub(r"[\s<>]", "", address)
        address = address if may_leave(address) else ""
        self._links.append(address)
        self.parts.append("[" if address else "")

    def _mark_end(self, mark: str) -> None:
        """Emphasis ends at a letter: "**word **" would be shown as it stands."""
        blanks = ""
        while self.parts and self.parts[-1] and self.parts[-1] != self.parts[-1].rstrip(" "):
            blanks = " "
            self.parts[-1] = self.parts[-1].rstrip(" ")
        self.parts.append(f"{mark}{blanks}")
