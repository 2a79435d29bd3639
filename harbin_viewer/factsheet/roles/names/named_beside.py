"""Names that tell something only beside others: an extension beside a telephone, the capital beside its country."""

from __future__ import annotations

from collections.abc import Iterable

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.names.column_names import spelled

_NO = re.compile(r"(?i)no")
_YES = re.compile(r"(?i)yes|yea|aye|s[ií]|oui|in favou?r|for")
"""“No” counts votes beside “Yes”, and is the number of a row elsewhere."""

_NUMBERS_BESIDE = (
    (
        re.compile(r"(?i)(?:(?:tele)?phone |tel\.? )?ext(?:ension|\.|n)?"),
        re.compile(r"(?i).*(?:phone|\btel\b|fax|mobile|e-?mail|\broom|\boffice).*"),
    ),
    (
        re.compile(r"(?i)vol(?:ume|\.)?|issue|heft|band|numéro"),
        re.compile(r"(?i)journal|doi|issn|zeitschrift|revue|revista"),
    ),
    (re.compile(r"(?i)seed"), re.compile(r"(?i)submitdate|startlanguage|lastpage|.*submitted.*|.*abgeschickt.*")),
)
"""What numbers of one thing are called, and the columns beside which they are that."""


_OUTSTANDING = re.compile(
    r"(?i)^(?:the )?(?:largest|biggest|smallest|highest|lowest|longest|oldest|main|major|principal|leading|top|chief"
    r"|capital|most [a-z]+|(?:größte|wichtigste|höchste|kleinste)[rsn]?|haupt(?:stadt|ort|land)|plus grande?|principale"
    r"|capitale|mayor|maior|hoofdstad|grootste|största|største|крупнейш\w+|столица|首都|最大)(?![^\W_])"
)
"""How what is called that one of many is of each row: the largest country of a region, the capital of a country."""


def answers(name: str, others: Iterable[str]) -> bool:
    """Whether a column counts those who said no, as another counts those who said yes."""
    glance()
    return bool(_NO.fullmatch(name.strip())) and any(_YES.fullmatch(other.strip()) for other in others)


def numbers_beside(name: str, others: Iterable[str]) -> bool:
    """Whether a name is that of a number of one thing, by what stands beside it."""
    found = [beside for named, beside in _NUMBERS_BESIDE if named.fullmatch(name.strip())]
    return bool(found) and any(found[0].fullmatch(other.strip()) for other in others)


def is_unit_of_one(name: str, figures: Iterable[str]) -> bool:
    """Whether a column is called the units of one of figures beside it: “price-units” of “price”."""
    said = spelled(name).removesuffix("s")
    return said.endswith(" unit") and said.removesuffix(" unit") in map(spelled, figures)


def names_outstanding(name: str) -> bool:
    """Whether a column is called for the largest, the chief or the capital of what stands beside it."""
    return _OUTSTANDING.search(name.strip().replace("_", " ")) is not None
