"""Names that tell something only beside others: an extension beside a telephone, a price and its units, an end."""

from __future__ import annotations

from collections.abc import Iterable

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.names.column_names import spelled
from harbin_viewer.factsheet.roles.names.event_names import asks_person
from harbin_viewer.factsheet.roles.names.listed import listed
from harbin_viewer.factsheet.roles.units import unit_in

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

_SAMPLES = listed(
    """sample size|sample sizes|samplesize|befragte|anzahl befragte|zahl der befragten|respondents|number of respondents
|pollster|polling firm|polling organisation|polling organization|polling company|polling house|umfrageinstitut
|meinungsforschungsinstitut|encuestadora|casa encuestadora|tamano de la muestra|taille de l echantillon|sondeur
|institut de sondage|istituto demoscopico"""
)
"""What tells of polls."""


_END = re.compile(
    r"\b(?:ends?|ended|ending|finish(?:ed|es)?|until|till|to|stop(?:s|ped)?|completed|discharged?|returned|due|expir(?:y|es)"
    r"|valuta\w*|value date|wertstellung|settle\w*|posted|updated|modified|last activity|reported|paid"
    r"|shipped|delivered"
    r"|ende|bis|fallig|fin|hasta|jusqu au|fine|fim|ate|einde|tot|slut|til|koniec|do|konec|bitis|конец|окончание|结束)\b"
)
"""What the time is called at which something ends or is settled that began at another of its row."""


def names_end(name: str) -> bool:
    """Whether a time is called as one at which something ended or was entered: another says when the row was."""
    return _END.search(spelled(name)) is not None


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


_OF_ANSWERS = re.compile(
    r"^(?:(?:respondent|response|collector|submission) (?:id|uuid|no|number)|(?:submit|recorded) ?date|submission time"
    r"|completion time|datestamp|id de la re(?:spuesta|ponse))$|\bantwort id$|^submitdate "
)
"""What programs of surveys have beside each answer: its number, and when it was sent."""


def names_answer(name: str) -> bool:
    """Whether a column is called as what a program of surveys has beside each answer."""
    return _OF_ANSWERS.search(spelled(name.split(", ")[0]).lstrip("_ ")) is not None


_BY_PROGRAMS = re.compile(r"[A-Za-z]{2,}\d{1,2}|.{0,3}")
"""Names of columns as programs number them: SEXISTAT1, nr."""


def may_number(name: str, words: str) -> bool:
    """Whether a column may number what another names: it is called as programs call theirs, or nearly alike.

    The height of a team, or the area_km2 of a country, is no code of it.
    """
    begun, whole = sorted((spelled(name), spelled(words)), key=len)
    return (bool(_BY_PROGRAMS.fullmatch(name.strip())) and not unit_in(name)) or whole.startswith(begun)


def names_sample(name: str) -> bool:
    """Whether a column is called for how many were asked in a poll, or for who asked them."""
    return spelled(name) in _SAMPLES


def tells_of_whom(name: str) -> bool:
    """Whether figures tell who was asked or measured, and not what came out: ages, and how many a poll asked."""
    return asks_person(name) or names_sample(name)
