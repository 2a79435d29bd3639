"""HTML brought into a form that Python's parser reads in a time that grows with its length, whoever wrote it.

The parser takes the square of the length, and more, where very many tags are not closed, and fails on sections that it
does not know. There tags that are not closed become letters, which they are to a reader too, and comments and sections
are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

_UNCLOSED = re.compile(r"<[^<>]*(?=<)")

_FEW = 100
"""Tags that are not closed, up to which a page is given to the parser as it is."""


def feed(parser: HTMLParser, text: str) -> None:
    """Have a parser read a whole page."""
    parser.feed(text if _is_sound(text) else "".join(_sound_parts(text)))
    parser.close()


def _is_sound(text: str) -> bool:
    if "<![" in text:
        return False
    return all(count < _FEW for count, _unclosed in enumerate(_UNCLOSED.finditer(text + "<")))


def _sound_parts(text: str) -> Iterator[str]:
    """The text in parts: what stands between tags, tags that are closed, and those that are not as letters."""
    at = closed = 0
    while (begun := text.find("<", at)) >= 0:
        yield text[at:begun]
        if text.startswith(("<!", "<?"), begun):
            at = _end_of_section(text, begun)
            continue
        if closed <= begun and closed >= 0:
            closed = text.find(">", begun)
        following = text.find("<", begun + 1)
        if closed < 0 or 0 <= following < closed:
            yield "&lt;"
            at = begun + 1
        else:
            yield text[begun : closed + 1]
            at = closed + 1
    yield text[at:]


def _end_of_section(text: str, begun: int) -> int:
    """Behind a comment or declaration; at the end of the text where it is not closed."""
    sign = "-->" if text.startswith("<!--", begun) else ">"
    closed = text.find(sign, begun + 2)
    return closed + len(sign) if closed >= 0 else len(text)
