"""Columns that stand beside the figures and measure nothing: settled by their names first, and then by values."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.counted_days import counts_days
from harbin_viewer.factsheet.roles.described import unit_in_description
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.found_roles import RoleKind
from harbin_viewer.factsheet.roles.keys.key import tells_apart_alone
from harbin_viewer.factsheet.roles.keys.row_counters import counts_rows
from harbin_viewer.factsheet.roles.keys.summed_columns import adds_up_to_total
from harbin_viewer.factsheet.roles.names.channels import are_channels, are_machine_numbers, are_of_things
from harbin_viewer.factsheet.roles.names.column_names import ends_named, is_named, names_note, names_ranking, spelled
from harbin_viewer.factsheet.roles.profile import Kind, Profile
from harbin_viewer.factsheet.roles.times.cycles.weekdays import is_day
from harbin_viewer.factsheet.roles.times.durations import names_position
from harbin_viewer.factsheet.roles.unit_finding.bracketed_units import unit_in_last_bracket
from harbin_viewer.factsheet.roles.unit_finding.currency_columns import is_currency_of_figures
from harbin_viewer.factsheet.roles.unit_finding.unit_columns import says_unit
from harbin_viewer.factsheet.roles.units import unit_in

_LONG = 60
"""Characters from which texts are read, not counted by."""

_MOSTLY = 0.7
_LONGEST_NAME, _ROWS_OF_A_NAME = 120, 4
"""Letters of the longest names, and the rows that each of them has at the least."""

_LONGEST_QUESTION, _MOST_QUESTIONS = 160, 40
"""Letters of the questions of a survey, and how many there are."""

_SENTENCE = 20
_YES_OR_NO = frozenset({"true", "false", "yes", "no", "0", "1", "y", "n", "t", "f", "ja", "nein", "0.0", "1.0"})
_POWERS = frozenset({0, 3, 6, 9, 12, *(10.0**power for power in range(13))})
"""What is said of figures in thousands, millions and the like; 4, 5 and 7 are the magnitudes of earthquakes."""

_FLAG = re.compile(r"flag|status|footnote|annotation", re.IGNORECASE)
_ADDRESS_OR_MARKUP = re.compile(r"https?://|[{\[]|<[a-zA-Z/!?]")

_SORTS = re.compile(r"(?:[a-z0-9]S|[ _]s)ort(?:[ _]?(?:[Oo]rder|[Kk]ey))?$")
"""How columns are called by which rows of another are put in order: StatZoneSort, age_sort."""

_MARGIN = re.compile(r"(?:±|\+/?[-−]|[-−]/?\+)\s?[\d.,]+\s?%?")
_YES_AND_NO, _DAYS = 2, 7
_COUNTS_COMMENTS = re.compile(r"^(?:(?:number|no) of |total )?comments$|\bcomments? (?:total )?count$")
"""What is called so as it counts what people said below a post: a number in each row is no note."""

_MARKS = frozenset({"note", "nota", "notas"})
"""What marks at school are called in German, French, Spanish and Italian: a note in each row is a figure."""


def settle_beside(evidence: Evidence) -> None:
    """Settle what stands beside the figures, by names first and values second."""
    figures = any(profile.is_numeric for profile in evidence.profiles.values())
    all_facts = [profile.facts for profile in evidence.profiles.values()]
    declared = {name for facts in all_facts for name in (facts.note, facts.status, facts.references)}
    for profile in list(evidence.open()):
        glance()
        if profile.kind == "empty":
            noted = names_note(profile.name, evidence.profiles)
            evidence.settle(profile.name, "note" if noted else "aside", "It has no values.")
        elif profile.name in declared:
            evidence.settle(profile.name, "note", "A field names it for its status, its notes or its references.")
        else:
            for kind, fits, reason in _ASKED[profile.kind]:
                if (figures or kind != "unit") and fits(profile, evidence):
                    evidence.settle(profile.name, kind, reason)
                    break


_BEHIND_UNIT = re.compile(r"(?:品質情報|均質番号|現象なし情報)$")
"""What is told of figures behind their unit: how good they are, and whether there was any rain."""


def _is_note_column(profile: Profile, evidence: Evidence) -> bool:
    if not names_note(profile.name, evidence.profiles):
        return False
    if profile.is_numeric and (profile.facts.unit or unit_in(profile.name)) and not _BEHIND_UNIT.search(profile.name):
        return False  # a quality in per cent is measured
    counts = _COUNTS_COMMENTS.search(spelled(profile.name)) or adds_up_to_total(profile, evidence)
    if profile.is_numeric and profile.filled == profile.rows and counts:
        return False
    if profile.is_numeric and profile.filled == profile.rows and spelled(profile.name) in _MARKS:
        return len(profile.distinct) <= _YES_AND_NO
    if is_named(profile.name, "code") and len(profile.distinct) > 0.5 * evidence.rows:
        return False  # “Symbol” of a company is what is counted
    if tells_apart_alone(profile, evidence):
        return False
    if profile.filled >= 0.9 * profile.rows and is_prose(profile, _SENTENCE) and not _FLAG.search(profile.name):
        return False  # what is said of every row describes series, not figures
    return not profile.is_numeric or len(profile.distinct) <= 12


_DEGREES = frozenset({"lat", "latitude", "lon", "lng", "longitude"})
_GEOMETRY = re.compile(r"\s*(?:POINT|POLYGON|MULTIPOLYGON|LINESTRING|\{\"(?:type|lon|lat))")
_POINT = re.compile(r"\[?-?\d+\.\d+, ?-?\d+\.\d+\]?")


def _is_coordinate(profile: Profile, evidence: Evidence) -> bool:
    if spelled(profile.name) == "elevation":  # how high a thing lies is measured, but beside where it lies
        others = (name for name in evidence.profiles if name != profile.name)
        return profile.is_numeric and any(is_named(name, "coordinate") for name in others)
    if is_named(profile.name, "coordinate") or (spelled(profile.name).split() or [""])[-1] in _DEGREES:
        return (profile.is_numeric and len(profile.distinct) > 1) or any("{" in text for text in profile.texts[:5])
    first = str(profile.examples[0])
    return bool(_GEOMETRY.match(first)) or (profile.kind == "text" and bool(_POINT.fullmatch(first)))


def is_prose(profile: Profile, length: int = _LONG) -> bool:
    """Whether its texts are sentences, addresses on the web or markup, not names."""
    texts = profile.texts[:200]
    if sum(map(len, texts)) / len(texts) > length:
        return True
    return sum(map(bool, map(_ADDRESS_OR_MARKUP.match, texts))) > 0.5 * len(texts)


_SAMPLES = frozenset({"n", "nobs", "n obs", "n total", "sample n", "count n", "no of observations"})
_OF_SAMPLES = frozenset(
    {"mean", "average", "avg", "median", "sd", "rate", "percent", "proportion", "share", "estimate", "value"}
)


def _is_sample(profile: Profile, evidence: Evidence) -> bool:
    """Whether whole numbers stand beside a mean or a share, and are called as the size of its sample is."""
    if spelled(profile.name) not in _SAMPLES:
        return False
    return any(_OF_SAMPLES & set(spelled(name).split()) for name in evidence.profiles if name != profile.name)


def _is_read(profile: Profile, evidence: Evidence) -> bool:
    """Whether it holds prose; the one thing that all rows measure may have a long name, and so may what is counted."""
    named = profile.constant and is_named(profile.name, "measure name")
    if named or not is_prose(profile):
        return False
    return not _are_long_names(profile) and not _are_questions(profile, evidence)


def _are_questions(profile: Profile, evidence: Evidence) -> bool:
    """Whether long texts alone say of what each row's figures are, as the questions of a survey do."""
    few = 1 < evidence.rows <= _MOST_QUESTIONS and len(profile.distinct) == evidence.rows
    if not few or is_prose(profile, _LONGEST_QUESTION):
        return False
    others = (other for other in evidence.profiles.values() if other is not profile)
    return len(evidence.profiles) > 1 and all(other.is_numeric for other in others)


def _are_long_names(profile: Profile) -> bool:
    """Whether long texts are names: of what is counted by its name, or each of several rows; no sentences."""
    repeated = len(profile.distinct) * _ROWS_OF_A_NAME <= profile.rows
    if not (is_named(profile.name, "entity") or repeated) or is_prose(profile, _LONGEST_NAME):
        return False
    return sum(text.rstrip().endswith((".", "!", "?")) for text in profile.texts[:200]) * 5 < len(profile.texts[:200])


def _ranks_most(profile: Profile) -> bool:
    """Whether it has ranks and a few headings between them, so that it reads as text."""
    called = names_ranking(profile.name) or names_position(profile.name)
    return called and profile.numeric_share >= _MOSTLY


def _marks_rows(profile: Profile) -> bool:
    """Whether it says yes or no of each row, and asks by its name (“IsLatestYear”, “has_notes”)."""
    asks = re.match(r"(?i:is|has|was)(?:[ _.-]|(?=[A-Z]))", profile.name.strip())
    return bool(asks) and {text.strip().casefold() for text in profile.texts} <= _YES_OR_NO


def _marks_days(profile: Profile, evidence: Evidence) -> bool:
    """Whether it is one of the seven days of a week, in all of which nought and one say on which something is."""
    if not is_day(profile.name) or not {*profile.numbers} <= {0, 1}:
        return False
    of_days = [other for other in evidence.profiles.values() if is_day(other.name)]
    return len(of_days) == _DAYS and all(other.is_numeric and {*other.numbers} <= {0, 1} for other in of_days)


def _scales_figures(profile: Profile) -> bool:
    """Whether it has powers of ten by its name; “magnitude (mag)” has a unit, and one of 5.6 is no power."""
    if not is_named(profile.name, "scale"):
        return False
    if profile.is_numeric and spelled(profile.name) == "magnitude" and not _POWERS.issuperset(profile.numbers):
        return False
    return not (profile.facts.unit or unit_in(profile.name) or unit_in_last_bracket(profile.name))


def _names_source(profile: Profile, evidence: Evidence) -> bool:
    """Whether it is a source of figures; short names that tell rows apart are what is counted (coal, wind)."""
    if not is_named(profile.name, "source"):
        return False
    if _completes(profile, evidence) or _heads_rows(profile, evidence):
        return False
    if are_channels(profile.texts) or are_of_things(profile.texts):
        return False
    others = (other for other in evidence.profiles.values() if other is not profile)
    return any(other.kind == "text" for other in others) or len(profile.distinct) < 2 or is_prose(profile, _SENTENCE)


def _numbers_payments(profile: Profile) -> bool:
    """Whether a “source” is what a program numbers payments by, and none of figures."""
    return is_named(profile.name, "source") and are_machine_numbers(profile.texts)


def _heads_rows(profile: Profile, evidence: Evidence) -> bool:
    """Whether short names in the first column differ in all rows (of sources of energy, of websites), and no others."""
    if next(iter(evidence.profiles)) != profile.name or evidence.named("time") or _tells_reports(profile):
        return False
    others = [other for other in evidence.profiles.values() if other is not profile and is_named(other.name, "entity")]
    return _differs(profile) and not any(map(_differs, others))


def _differs(profile: Profile) -> bool:
    return len(profile.distinct) == profile.filled == profile.rows


def _tells_reports(profile: Profile) -> bool:
    """Whether it has sentences or addresses, or years behind names (“Smith 2001”)."""
    return is_prose(profile, _SENTENCE) or any(re.search(r"\d{4}", text) for text in profile.texts[:200])


def _completes(profile: Profile, evidence: Evidence) -> bool:
    """Whether there is a row for each of its values at a time, of each who is counted: names with it tell all apart.

    Where no time does, its values come again and are no years of reports (“Smith 2001”), of which it is by chance.
    """
    if len(profile.distinct) < 2 or is_prose(profile, _SENTENCE):
        return False
    by_chance = len(profile.distinct) == profile.filled or _tells_reports(profile)
    if not evidence.named("time") and by_chance:
        return False
    words = [name for name, other in evidence.profiles.items() if other.kind == "text" and other is not profile]
    others = [*evidence.named("time"), *words]
    return not evidence.nearly_unique(others) and evidence.nearly_unique([*others, profile.name])


_MEASURED_TOO, _MOST_CLASSES = frozenset({"index", "level"}), 20
"""Names of columns that order rows, or measure where they have a unit, decimals or the same number in many rows."""


def _orders(profile: Profile, evidence: Evidence) -> bool:
    if profile.kind == "whole number" and _SORTS.search(profile.name):
        return True
    if not is_named(profile.name, "aside") or counts_days(profile, evidence):
        return False
    if spelled(profile.name) not in _MEASURED_TOO:
        return True
    stated = profile.facts.unit or unit_in(profile.name) or unit_in_description(profile.facts.description)
    whole = not stated and profile.kind == "whole number" and not profile.constant
    return whole and not _goes_its_way(profile, evidence)


def _goes_its_way(profile: Profile, evidence: Evidence) -> bool:
    """Whether an index or a level is none of few classes, and no number of rows: those stand first and only rise."""
    if min(profile.numbers) <= _MOST_CLASSES:
        return False
    steps = [after - before for before, after in pairwise(profile.numbers)]
    return min(steps, default=0) <= 0 or (evidence.names.places[profile.name] > 0 and len({*steps}) > 1)


def _is_margin(profile: Profile, _evidence: Evidence) -> bool:
    """Whether texts say how sure the figure beside them is (“±2,411”), here and there in a word or a sign."""
    if profile.kind != "text" or not ends_named(profile.name, "bound"):
        return False
    return 2 * sum(1 for text in profile.texts if _MARGIN.fullmatch(text.strip())) >= len(profile.texts)


_TEXT, _COUNTED = frozenset[Kind]({"text"}), frozenset[Kind]({"whole number"})
_ANY = frozenset[Kind]({"number", "whole number", "period", "text"})
_NO_DECIMALS = _ANY - {"number"}

_KINDS: tuple[tuple[RoleKind, frozenset[Kind], Callable[[Profile, Evidence], bool], str], ...] = (
    ("scale", _NO_DECIMALS, lambda profile, _: _scales_figures(profile), "It says by how much the figures are scaled."),
    ("code", _TEXT, lambda profile, _: _numbers_payments(profile), "A program gave these numbers."),
    ("words", _TEXT, _names_source, "It says where the figures come from."),
    ("unit", _TEXT, says_unit, "It says in which unit the figures are."),
    ("unit", _TEXT, is_currency_of_figures, "It says in which money they are."),
    ("aside", _ANY, _is_coordinate, "It places something on a map and measures nothing."),
    ("aside", _ANY - _TEXT, _orders, "It orders or describes the rows and measures nothing."),
    ("aside", _TEXT, _is_margin, "It says how sure another figure is."),
    ("note", _NO_DECIMALS, _is_note_column, "It holds flags or notes on the figures."),
    ("aside", _COUNTED, counts_rows, "It counts the rows."),
    ("aside", _COUNTED, _is_sample, "It says of how many another figure is told."),
    ("words", _TEXT, _is_read, "It holds texts to be read."),
    ("aside", _TEXT, lambda profile, _: _ranks_most(profile), "It ranks the rows and measures nothing."),
    ("aside", _ANY, lambda profile, _: _marks_rows(profile), "It marks some of the rows and measures nothing."),
    ("aside", _COUNTED, _marks_days, "It says yes or no of a day of the week, and measures nothing."),
)  # fmt: skip
"""What a column may be, in the order in which it is asked, and of which values; by which it is known, and why."""

_ASKED = {of: [(role, fits, reason) for role, values, fits, reason in _KINDS if of in values] for of in _ANY}
"""What is asked of a column, by what its values are."""
