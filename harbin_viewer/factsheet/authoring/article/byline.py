"""Who wrote an article and when it was published, where a line between its title and its first sentence says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.authoring.article.blocks import Block, Heading, Paragraph, is_prose
from harbin_viewer.factsheet.sources.sense.parted.stated_sources import DAY, iso_date

_LONGEST = 160
"""Letters of a line that says who wrote what stands below it, and when."""

_LINES = 5
"""Blocks in which such a line stands, from the first on."""

_NAME = r"[^\W\d_a-z][\w’'.-]*(?:\s(?:(?:van|von|de|der|den|da|di|le|la|al|el|bin)\s)*[^\W\d_a-z][\w’'.-]*){1,3}"
_AUTHOR = re.compile(
    r"(?i:(?:written |reported )?by|von|text(?: by)?:|par|por|di|door|av|автор:?|текст:?)\s+"
    rf"(?P<name>{_NAME}(?:\s(?:and|und|et|y|e|en|och|и|&)\s{_NAME})?)(?=\s*(?:$|[,;|·•(/–—-]|\d|\b(?:in|on|am|le)\b))"
)
_DAY = re.compile(
    r"(?i)(?:(?P<done>published|posted|first published|issued|veröffentlicht|erschienen|publié|publicado|pubblicato"
    r"|опубликовано|发布|(?:last )?updated"
    r"|aktualisiert|mis à jour|actualizado|обновлено|更新)?\s*(?:[:：]|on|am|le|el)?\s*)"
    rf"(?P<day>{DAY})(?!\d)"
)
_LATER = re.compile(r"(?i)(?:last )?updated|aktualisiert|mis à jour|actualizado|обновлено|更新")
_OF_A_DAY = re.compile(r"(?i)\d{4}-\d\d-\d\d")
_FEW_MORE = 24
"""Letters that may stand beside a day in a line that names nobody: a weekday, a time, the place of a report."""


def byline(blocks: Sequence[Block]) -> dict[str, str]:
    """The `author` and the ISO `date` that the lines above the first sentence state; {} where none does."""
    found: dict[str, str] = {}
    for line in _lines(blocks):
        author, days = _AUTHOR.match(line), [*_days(line)]
        if author is not None:
            found.setdefault("author", author["name"])
        alone = len(line) - sum(len(day.group()) for day in days) <= _FEW_MORE
        if days and (author is not None or alone):
            found.setdefault("date", _published(days))
    return found


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    """The short lines that stand above the first sentence; one that begins with a day is no sentence."""
    for block in blocks[:_LINES]:
        text = block.text.strip("*_ ") if isinstance(block, Paragraph | Heading) else ""
        if not text or (is_prose(text) and not _DAY.match(text)):
            return
        if len(text) <= _LONGEST:
            yield text


def _days(line: str) -> Iterator[re.Match[str]]:
    """The days of a line: of a month or a year alone nobody says that it was published then."""
    return (found for found in _DAY.finditer(line) if _OF_A_DAY.fullmatch(iso_date(found["day"])))


def _published(days: Sequence[re.Match[str]]) -> str:
    """The day of publication among days of which one may be that of a later change."""
    first = next((day for day in days if not _LATER.fullmatch(day["done"] or "")), days[0])
    return iso_date(first["day"])
