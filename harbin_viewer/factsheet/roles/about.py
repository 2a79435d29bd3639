"""What all rows of a table share and a title should say: the one country, the one group of persons or of goods."""

from __future__ import annotations

from collections.abc import Sequence

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.code_columns import names_code
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.found_roles import Measure
from harbin_viewer.factsheet.roles.names.column_names import begins_named, ends_named, is_named, spelled
from harbin_viewer.factsheet.roles.names.places import is_total, is_world, share_of_places
from harbin_viewer.factsheet.roles.profile import Profile

_MOST, _LONGEST = 2, 48
"""How many of them a title says, and of how many characters."""

_SAID_ELSEWHERE = ("note", "unit", "scale", "aside", "source", "time", "coordinate", "bound")
_FREQUENCY = re.compile(
    r"(?i)\bfreq|period(?:icity|icidad)?$|adjust|s_adj|seasonal|dataset|database|licen[cs]e|type$|structure|"
    r"dataflow"
)
_SAYS_NOTHING = frozenset({
    "not applicable", "not specified", "not stated", "not available", "unspecified", "none", "unknown", "n.a.", "units",
    "normal value", "sans objet", "no aplica", "nicht zutreffend", "non applicabile", "month", "year", "quarter", "day",
    "annual", "monthly", "quarterly", "daily", "weekly", "jahr", "monat", "quartal", "année", "mois", "año", "mes",
})  # fmt: skip
"""Texts that say of a row only that there is nothing to say, or how often there is one."""

_RELIABILITY = re.compile(r"(?i)reliab|quality|confiden|estimat|provisional|revision|record ?type|release")
"""Names of columns that say how sure figures are, not what they are about."""

_WORDED = re.compile(r"[^\W\d_]{2}[^\W\d_]*[ -]|[^\W\d_][^\W\d_A-Z]{2}")


def about(evidence: Evidence, measures: Sequence[Measure] = ()) -> tuple[str, ...]:
    """The texts of constant columns that say what all rows are about, but none that the only measure says itself."""
    glance()
    same = len({measure.title for measure in measures}) == 1
    said = f"{measures[0].title} ({measures[0].unit})".casefold() if same else ""
    constants = [evidence.profiles[name] for name in evidence.named("constant")]
    telling = [profile for profile in constants if _may_tell(profile, evidence) and _tells(profile)]
    texts = [without_code(profile.texts[0]) for profile in sorted(telling, key=_weight)]
    measured = measures[0].title.casefold() if same else ""
    new = [text for text in texts if not said or not (text.casefold() in said or measured in text.casefold())]
    return tuple(dict.fromkeys(new))[:_MOST]


_CODE_BEFORE = re.compile(
    r"^(?:(?:[A-Z]{1,3}|_[A-Z]|[A-Z_]*\d[A-Z\d_.]*|[A-Z]+(?:_[A-Z]+)+): ?(?=\S)|(?!0+ )0\d+ +(?=[^\W\d]))"
)


def without_code(text: str) -> str:
    """A text without the code before it: “10001: All groups CPI”, “MIO_EUR: Million euro”."""
    return _CODE_BEFORE.sub("", text.strip())


def _may_tell(profile: Profile, evidence: Evidence) -> bool:
    """Whether a column's name says of what its text is; any may in a statistic, which has a time and who is counted."""
    name = profile.name
    if any(is_named(name, subject) for subject in ("entity", "dimension", "measure name")):
        return True
    statistic = evidence.named("time") and (evidence.named("entity") or evidence.named("dimension"))
    return bool(statistic) and len(evidence.named("measure")) <= 1


def _weight(profile: Profile) -> int:
    """Places first, then what the name of the column speaks of, then others."""
    if share_of_places(profile.texts) > 0 or is_named(profile.name, "entity"):
        return 0
    return 1 if is_named(profile.name, "dimension") or is_named(profile.name, "measure name") else 2


def _tells(profile: Profile) -> bool:
    """Whether a column's one value is words that are not said elsewhere of a chart, and no total of something."""
    name = profile.name
    if profile.kind != "text" or names_code(name) or _FREQUENCY.search(spelled(name)):
        return False
    elsewhere = any(is_named(name, subject) or ends_named(name, subject) for subject in _SAID_ELSEWHERE)
    if elsewhere and spelled(name).split()[-1:] != ["index"]:
        return False  # the texts of an index are what it is of
    text = profile.texts[0].strip()
    if text.lower() in ("true", "false", "yes", "no"):
        return False
    if text.casefold() in _SAYS_NOTHING or _RELIABILITY.search(name):
        return False
    whole = is_total(text) and "," not in text  # “Population, total” tells what, “Total” does not
    if begins_named(name, "code") or whole or is_world(text) or is_named(text, "value"):
        return False
    return len(text) <= _LONGEST and bool(_WORDED.search(text)) and not re.search(r"://|[{}<>|]|\d{4}-\d\d", text)
