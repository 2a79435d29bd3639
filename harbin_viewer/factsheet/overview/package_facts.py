"""What a package says of itself beside its description: licence, makers, dates, homepage, keywords."""

from __future__ import annotations

from collections.abc import Iterator

from harbin_viewer.factsheet.citation import date_in_words
from harbin_viewer.factsheet.model.sheet import Contributor, FactSheet, License
from harbin_viewer.factsheet.overview.safe_markdown import is_safe
from harbin_viewer.factsheet.overview.words import Fact
from harbin_viewer.factsheet.wording import listed

_MOST_KEYWORDS = 12


def package_facts(sheet: FactSheet) -> Iterator[Fact]:
    """Each fact that is stated; several licences and makers in a row."""
    yield from (_licence(licence) for licence in sheet.licenses)
    makers = list(dict.fromkeys(filter(None, map(_maker, sheet.contributors))))
    if makers:
        yield Fact("Made by", listed(makers))
    if sheet.homepage:
        yield Fact("Homepage", sheet.homepage, sheet.homepage if is_safe(sheet.homepage) else "")
    if sheet.created:
        yield Fact("Created", date_in_words(sheet.created[:10]))
    if sheet.version:
        yield Fact("Version", sheet.version)
    for label, name in (("Period", "temporal"), ("Area", "spatial")):
        if told := str(getattr(sheet, name, "")):
            yield Fact(label, told)
    keywords: tuple[str, ...] = getattr(sheet, "keywords", ())
    if keywords:
        more = " …" if len(keywords) > _MOST_KEYWORDS else ""
        yield Fact("Keywords", ", ".join(keywords[:_MOST_KEYWORDS]) + more)


def _licence(licence: License) -> Fact:
    words = licence.title or licence.name or licence.path
    return Fact("Licence", words, licence.path if is_safe(licence.path) else "")


def _maker(maker: Contributor) -> str:
    name = str(getattr(maker, "label", maker.title))
    roles = [role for role in maker.roles if role]
    return f"{name} ({', '.join(roles)})" if name and roles else name
