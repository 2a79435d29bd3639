"""What a package says of itself beside its description: licence, makers, dates, homepage, keywords."""

from __future__ import annotations

from collections.abc import Iterator

from harbin_viewer.factsheet.citation import date_in_words
from harbin_viewer.factsheet.model.package.people import Contributor, License
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.overview.overview_words import Fact
from harbin_viewer.factsheet.wording import listed
from harbin_viewer.factsheet.words.allowed_addresses import may_leave

_MOST_KEYWORDS = 12


def package_facts(sheet: FactSheet) -> Iterator[Fact]:
    """Each fact that is stated; several licences and makers in a row."""
    yield from (_licence(licence) for licence in sheet.licenses)
    makers = list(dict.fromkeys(filter(None, map(_maker, sheet.contributors))))
    if makers:
        yield Fact("Made by", listed(makers))
    if sheet.homepage:
        yield Fact("Homepage", sheet.homepage, sheet.homepage if may_leave(sheet.homepage) else "")
    if sheet.created:
        yield Fact("Created", date_in_words(sheet.created[:10]))
    if sheet.version:
        yield Fact("Version", sheet.version)
    if sheet.temporal:
        yield Fact("Period", sheet.temporal)
    if sheet.spatial:
        yield Fact("Area", sheet.spatial)
    if sheet.languages:
        yield Fact("Language" if len(sheet.languages) == 1 else "Languages", ", ".join(sheet.languages))
    if sheet.keywords:
        more = " …" if len(sheet.keywords) > _MOST_KEYWORDS else ""
        yield Fact("Keywords", ", ".join(sheet.keywords[:_MOST_KEYWORDS]) + more)


def _licence(licence: License) -> Fact:
    return Fact("Licence", licence.label, licence.path if may_leave(licence.path) else "")


def _maker(maker: Contributor) -> str:
    name = maker.label
    roles = [role for role in maker.roles if role]
    return f"{name} ({', '.join(roles)})" if name and roles else name
