"""Numbers under which things are filed: of a member, an account, an invoice, an entry of a list and its parts."""

from __future__ import annotations

from functools import lru_cache
from math import isfinite

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.names.column_names import COLUMNS_KEPT, is_named, spelled
from harbin_viewer.factsheet.roles.names.event_names import names_person
from harbin_viewer.factsheet.roles.profile import Profile

_FILED = re.compile(
    r"(?i)(?<![^\W_])(?:inv(?:oice|entory|entar)?|acc(?:ession)?|cat(?:alogue)?|lot|item|art(?:icle|ikel)?|ref(?:erence)?|doc"
    r"(?:ument)?|section|chapter|clause|version)[ ._-]*(?:no|nr|num|number|№)\.?$"
)
"""What a thing is filed under, whose number may have parts (12.1, 12.2, 13.15)."""

_OUTLINE = re.compile(
    r"(?i)^(?:pos(?:ition)?|item|line|kapitel|ziffer|titel|gliederung|poste|rubrique|voce|partida|cuenta|compte|conto"
    r"|(?:nr|no|№|п/п|№ ?п/п|序号)|rekening|konto(?:nummer)?|счет|счёт)\.?$"
)
"""What the entries of an account or a list are numbered by, in parts of parts."""

_NUMBER_OF_ONE = re.compile(
    r"(?i)[^\W\d_]{2}-?(?:nummer|(?<!\bps)(?<!\bsi)nr\.?)$|(?:^|\W)(?:(?:member(?:ship)?|student|pupil|employee|staff"
    r"|personnel|customer|client|order|account|registration|reg|roll|bib|candidate|matric(?:ulation)?|policy|serial"
    r"|ticket|passport|transaction|document|contract|permit"
    r"|tender)[ _-]*(?:no|nr|num|number)|bar ?code|matricule|номер|артикул|инн|огрн"
    r"|(?:member|student|customer|order|account|policy|ticket|flight|invoice|job|seat"
    r"|che(?:ck|que)|slip|receipt|voucher|po) ?#)\.?$"
    r"|^(?:mcc|predecessors?|successors?|vorg[aä]nger|nachfolger|pr[eé]d[eé]cesseurs?|predecesor(?:as)?)$"
    r"|^(?:lohnart|kostenart|kostenstelle|leistungsart|warengruppe|buchungsschlüssel|cost cent(?:er|re)|pay code)$"
    r"|^(?:(?:gegen|sach)?konto|(?:(?:gl|ledger|contra) )?account)$"
    r"|durchwahl$|nebenstelle$|^номер\s|^رقم\s(?!ال?(?:[أا]عمال|مبيعات))|(?<!信)号$|번호$|(?:[编編号条]|条形)码$"
)
"""What the number is called that one of many has: a member, an account, an order, a thing in a shop.

“Customers #” and PSNR count and measure, and so do the current account of a country and the turnover of Arab firms.
"""


_NUMBER = re.compile(r"(?i)(?:no|nr|num|number|nummer|nº|n°|№|#|numéro|n[uú]mero|номер)[.:]?")
_GAS = re.compile(r"(?:NO|SO|CO)[x2]?\b|NO[xX2]|O3|PM ?\d|ozone", re.IGNORECASE)
_FEWEST = 3

_BARE, _THINGS = "number", ("item", "product", "class")
_KINDS = re.compile(
    r"\b(?:kinds?|types?|categor(?:y|ies)|groups?|status|sector|nationality|citizenship|language|religion"
    r"|denomination|sex|gender|colou?rs?|species|causes?|reasons?|answers?|responses?|replies|opinion|outcomes?|results?"
    r"|offences?|offenses?|crimes?|diagnos[ei]s|diseases?|occupations?|professions?|vehicles?|sizes?|methods?|means"
    r"|modes?|materials?|months?|weekdays?|seasons?|range|bands?|brackets?|part(?:y|ies)|subjects?)$"
)
"""What a column is called that has kinds, of which each is met a number of times; products have one of their own."""

_POSITION = re.compile(r"(?i)pos(?:ition)?\.?")
_FIRST = (0.1, 0.01)


@lru_cache(maxsize=COLUMNS_KEPT)
def is_number_of_one(name: str) -> bool:
    """Whether a column is called by the number that one of many has."""
    return _NUMBER_OF_ONE.search(name.strip()) is not None


def numbers_row(profile: Profile, evidence: Evidence) -> bool:
    """Whether whole numbers that differ stand first in rows of a name and a figure, below “No” or a word for a person.

    The nitric oxide of a station stands beside other gases.
    """
    names = list(evidence.profiles)
    others = [other for other in evidence.profiles.values() if other is not profile]
    if names[0] != profile.name or not _FEWEST <= profile.rows == len(profile.distinct):
        return False
    bare = profile.name.strip()
    called = _NUMBER.fullmatch(bare) is not None and not (bare == "NO" and any(map(_GAS.match, names[1:])))
    if not (called or names_person(bare)) or min(profile.numbers, default=-1) < 0:
        return False
    named = any(other.kind == "text" and other.filled == other.rows and not other.constant for other in others)
    return named and any(other.is_numeric for other in others)


def counts_kinds(profile: Profile, evidence: Evidence) -> bool:
    """Whether “Number” alone is how often there is what stands beside it: cars and buses below “Kind”."""
    if spelled(profile.name) != _BARE or profile.kind != "whole number" or min(profile.numbers, default=-1) < 0:
        return False
    texts = [other for other in evidence.profiles.values() if other.kind == "text" and other.filled == other.rows]
    return bool(texts) and all(_has_kinds(other.name) for other in texts)


def _has_kinds(name: str) -> bool:
    called = spelled(name)
    return called not in _THINGS and (_KINDS.search(called) is not None or is_named(name, "dimension"))


def is_in_parts(profile: Profile) -> bool:
    """Whether numbers (1, 1.1, 2.3) are called by what things are filed under, and stand each as often as others.

    A position may be a mean one (8.34 among the results of a search): it is filed where most parts have a first (1.1).
    """
    name, count = profile.name.strip(), len(profile.distinct)
    if _POSITION.fullmatch(name) and not _have_first_parts(profile):
        return False
    called = any(pattern.search(name) for pattern in (_FILED, _NUMBER_OF_ONE, _OUTLINE))
    return called and count > 0 and profile.filled % count == 0 and min(profile.numbers, default=-1) >= 0


def _have_first_parts(profile: Profile) -> bool:
    """Whether of most numbers that have parts the first is there: 1.1 of 1.2, or 3.01 of 3.07."""
    parts = {number: round(number % 1, 2) for number in profile.numbers if isfinite(number) and number % 1}
    parted = {int(number) for number in parts}
    begun = {int(number) for number, part in parts.items() if part in _FIRST}
    return len(begun) * 2 > len(parted)
