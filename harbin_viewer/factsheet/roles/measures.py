"""What is measured: the columns of figures, the unit and the bounds of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from itertools import pairwise
from math import isclose

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.beside_measures import BesideMeasures
from harbin_viewer.factsheet.roles.code_columns import is_code_of_nothing
from harbin_viewer.factsheet.roles.described import title_of
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.found_roles import Measure, RoleKind, told_of_figures, told_of_years
from harbin_viewer.factsheet.roles.keys.account_entries import is_running_balance
from harbin_viewer.factsheet.roles.keys.dimensions import is_of_the_time
from harbin_viewer.factsheet.roles.keys.years_told import are_years, says_when, spans_of_years
from harbin_viewer.factsheet.roles.names.column_names import is_named, names_ranking, spelled
from harbin_viewer.factsheet.roles.names.named_for import names_bound, names_spread, stands_for_either_way
from harbin_viewer.factsheet.roles.names.places import SUMS
from harbin_viewer.factsheet.roles.names.readable import readable
from harbin_viewer.factsheet.roles.profile import Profile, number_in
from harbin_viewer.factsheet.roles.unit_finding.measure_units import unit_of_measure
from harbin_viewer.factsheet.roles.units import title_without_unit

_LONGEST_TITLE, _LEAST_OF_TITLE = 120, 20
"""Letters of what is a title and no explanation, and of the head of one that is left as its title."""

_EXPLAINS = r"(?:which|who|where|that is|such as|i\.\s?e\.|e\.\s?g\.)(?!\w)"
"""What follows a comma and limits nothing."""

_ENDS = frozenset({"low", "high", "lower", "upper", "min", "max"})
"""Names of columns that hold the ends of a range where two of them stand beside a value."""

_NEVER_BELOW = frozenset({"variance", "error", "uncertainty"})
"""What is never below nought where it says how sure a figure is."""

_WHOLES = frozenset({"total", "global", "world", "worldwide", "overall", "all", "sum", "gesamt", "insgesamt"})

_NUMBERED, _MOST_NOTES = 20, 99
"""Rows from which numbers that stand once each, nearly without gaps, cannot be chance."""

_OF_INDICES = frozenset({"base period", "base year", "base date"})
"""When an index is 100, which nobody measures."""

_OF_A_DAY = frozenset({"open", "high", "low"})
CLOSING = frozenset({"close", "price", "last", "closing price"})
"""What a price is called beside its opening, highest and lowest ones of a day: the one that people quote."""

_SUPPORTING, _FEW = frozenset({"population", "pop", "gdp", "n"}), 4
"""Measures that stand beside more than so many others so that rates can be made of these, or were: n were asked."""

_NEARLY_ALL, _LAST_DIGIT = 0.9, 0.051

_POINTS = frozenset({"pts", "points", "punkte", "pkt", "puntos", "punti", "pontos", "puan", "очки", "积分", "勝点"})
_OF_MATCHES, _SEVERAL = frozenset({
    "p", "mp", "gp", "w", "d", "l", "gf", "ga", "gd", "won", "draw", "drawn", "lost", "wins", "draws", "losses",
    "played", "sp", "s", "u", "n", "g", "tore", "diff", "pj", "pg", "pe", "pp", "j", "v", "e", "dg", "и", "в", "н", "п",
    "胜", "平", "负",
}), 3  # fmt: skip
"""What stands beside the points by which teams are ranked."""

_ROOMS = frozenset({
    "rooms", "bedrooms", "bathrooms", "beds", "baths", "floors", "storeys", "zimmer", "raume", "pieces", "habitaciones",
    "quartos", "locali", "комнаты", "комнат", "房间数", "部屋数", "oda sayisi",
})  # fmt: skip
"""What describes houses and flats beside their prices and areas."""

_CLASSES = 15
"""So many different whole numbers in a long table are classes (colours of a map, levels) rather than measured."""


def settle_measures(evidence: Evidence) -> None:
    """Settle all columns of figures that are left."""
    for profile in list(evidence.open()):
        kind, reason = next(((kind, told) for kind, fits, told in _KINDS if fits(profile, evidence)), ("measure", ""))
        evidence.settle(profile.name, kind, reason or reason_of_measure(profile))
    if not evidence.named("measure"):
        _take_what_is_left(evidence)


def _is_bound(profile: Profile) -> bool:
    if spelled(profile.name) in _NEVER_BELOW and profile.bounds[0] < 0:
        return False  # such as the variance of a budget
    if stands_for_either_way(profile.name) and profile.bounds[0] <= 0:
        return False  # seats that were won and lost, goals of a player
    return names_bound(profile.name)


def _bounds_another(profile: Profile, evidence: Evidence) -> bool:
    """Whether a column is another one's low or high by its name."""
    if is_named(profile.name, "bound") and spelled(profile.name) in _ENDS:
        return len(evidence.names.spellings & _ENDS) == 2 and evidence.names.have_value
    words = spelled(profile.name).split()
    if names_spread(words, evidence.names.spellings):
        return profile.bounds[0] >= 0
    if len(words) < 2 or words[-1] not in _ENDS | {"lo", "hi"}:
        return False
    return " ".join(words[:-1]) in evidence.names.spellings


def _is_ranking(profile: Profile) -> bool:
    if profile.kind != "whole number":
        return False
    return names_ranking(profile.name) or (spelled(profile.name) == "pos" and min(profile.numbers) == 1)


def _numbers_notes(profile: Profile) -> bool:
    """Whether few rows have small whole numbers in a column of notes, as those of footnotes are."""
    if profile.kind != "whole number" or not is_named(profile.name, "flag") or 2 * profile.filled > profile.rows:
        return False
    return min(profile.numbers) > 0 and max(profile.numbers) <= _MOST_NOTES


def _numbers_rows(profile: Profile, evidence: Evidence) -> bool:
    """Whether whole numbers from 1 on stand once each and nearly without gaps, beside other figures or none."""
    glance()
    if profile.kind != "whole number" or profile.facts.unit or profile.filled < _NUMBERED:
        return False
    if evidence.named("time") and not (_counts_up(profile) and _are_events(evidence)):
        return False
    dense = min(profile.numbers) >= 0 and max(profile.numbers) <= 1.6 * profile.filled
    return dense and len(profile.distinct) == profile.filled and len(profile.numbers) == len(profile.distinct)


def _counts_up(profile: Profile) -> bool:
    """Whether numbers are all from one to another, one a row, as those of lots, tickets and entries are."""
    return profile.filled == profile.rows and all(
        after - before == 1 for before, after in pairwise(sorted(map(number_in, profile.values)))
    )


def _are_events(evidence: Evidence) -> bool:
    """Whether neither time nor names tell the rows of a table with other figures apart."""
    others = sum(profile.is_numeric for profile in evidence.open()) > 1
    return others and not evidence.nearly_unique([*evidence.named("entity"), *evidence.named("time")])


_KINDS: tuple[tuple[RoleKind, Callable[[Profile, Evidence], bool], str], ...] = (
    ("words", lambda profile, _: not profile.is_numeric, "It holds texts."),
    ("code", is_code_of_nothing, "Its numbers are codes by its name."),
    ("aside", lambda profile, _: profile.facts.alone_is_key, "It is the key of the rows and measures nothing."),
    ("words", lambda profile, _: profile.facts.stands_for_words, "Its numbers stand for words, as its field says."),
    ("bound", lambda profile, _: _is_bound(profile), "It says how sure another figure is, and is no series."),
    ("bound", lambda *of: _bounds_another(*of), "It says how sure another figure is, and is no series."),
    ("aside", lambda profile, _: _numbers_notes(profile), "Its numbers are those of notes."),
    ("aside", lambda *of: _numbers_rows(*of), "It gives each row a number of its own and measures nothing."),
    ("aside", lambda profile, _: _is_ranking(profile), "It ranks the rows and measures nothing."),
    ("aside", lambda profile, _: says_when(profile), "It says of which year another figure of the row is."),
)
"""What a column of figures may be besides a measure, in the order in which it is asked, and the reason that is told."""


def reason_of_measure(profile: Profile) -> Callable[[], str]:
    """What tells why a column is measured, in a sentence for a reader; of very many columns hardly one is asked."""
    told = told_of_years if profile.facts.type == "year" else told_of_figures
    return partial(told, profile.facts.label, *profile.bounds)


def _take_what_is_left(evidence: Evidence) -> None:
    """Bounds are measures where nothing better is there, and rankings over time: in bars the last would be “first”."""
    spans = spans_of_years(evidence)
    for kind in ("bound", "aside"):
        for name in evidence.named(kind):
            if name in spans:
                continue
            profile = evidence.profiles[name]
            ranks = _is_ranking(profile) and any(
                not evidence.profiles[time].constant for time in evidence.named("time")
            )
            dated = are_years(profile)
            told = kind == "bound" or ranks or dated or spelled(name) in ("x", "y")
            told = told and spelled(name) not in _OF_INDICES
            if profile.is_numeric and told:
                evidence.give_up(name)
                evidence.settle(name, "measure", reason_of_measure(profile))
        if evidence.named("measure"):
            return


def measures_of(evidence: Evidence) -> tuple[Measure, ...]:
    """All measures with what is known of them; the first is the one to begin with."""
    beside = BesideMeasures(evidence)
    found = [_measure(evidence.profiles[name], evidence, beside) for name in beside.measures]
    whole = _wholes([spelled(name).split() for name in beside.measures])
    whole = whole or _sums([evidence.profiles[name] for name in beside.measures])
    if len(whole) == 1:
        found.insert(0, found.pop(whole[0]))
    found = _told_apart(found, evidence)
    return tuple(sorted(found, key=lambda measure: _weight(evidence.profiles[measure.field], evidence)))


def _told_apart(measures: list[Measure], evidence: Evidence) -> list[Measure]:
    """The measures, those that share title and unit under the names of their columns: Wert_1 and Wert_2 are not one."""
    keys = [(measure.title.casefold(), measure.unit.casefold(), measure.unit_field) for measure in measures]
    shared = Counter(keys)
    return [
        measure if shared[key] == 1 else replace(measure, title=_title_with_name(measure, evidence))
        for measure, key in zip(measures, keys, strict=True)
    ]


def _title_with_name(measure: Measure, evidence: Evidence) -> str:
    """The name of a column; after the title that its makers gave it, where it does not begin with that."""
    title, name = evidence.profiles[measure.field].facts.title, measure.field.strip()
    return name if not title or name.startswith(measure.title) else f"{measure.title} [{name}]"


def _wholes(names: list[list[str]]) -> list[int]:
    """Which measures are the whole of most others by their names: “Global sales” beside those of regions."""
    glance()
    sets = list(map(frozenset, names))
    counts = Counter(word for words in sets for word in words)

    @cache
    def is_whole(words: tuple[str, ...]) -> bool:
        glance()
        rest = frozenset(words) - _WHOLES
        if not rest:
            return len(names) > _FEW
        most = (len(names) - 1) / 2
        if len(rest) == len(words) or any(counts[word] < most for word in rest):
            return False
        parts = sum(rest < other for other, text in zip(sets, names, strict=True) if text != list(words))
        return parts > 1 and parts >= most

    return [number for number, words in enumerate(names) if is_whole(tuple(words))]


def _sums(profiles: list[Profile]) -> list[int]:
    """The last of some measures, where it is called their sum and is that of all before it in nearly all rows.

    Medals are ranked by those of gold.
    """
    *parts, whole = profiles if len(profiles) > len(("one", "other")) else [None]
    if whole is None or not {*spelled(whole.name).split()} & SUMS or spelled(profiles[0].name) == "gold":
        return []
    rows = zip(*([number_in(value) for value in part.values] for part in profiles), strict=True)
    known = [row for row in rows if all(figure == figure for figure in row)]
    borne_out = sum(isclose(sum(row[:-1]), row[-1], abs_tol=_LAST_DIGIT) for row in known)
    return [len(parts)] if len(known) > 1 and borne_out >= _NEARLY_ALL * len(known) else []


def _weight(profile: Profile, evidence: Evidence) -> float:
    """Values, others in their order, those that are the same whatever the dimensions, classes, hardly any figures."""
    glance()
    if profile.filled < 0.02 * profile.rows:
        return 3
    if is_running_balance(profile, evidence):
        return -1
    few = len(profile.distinct) <= 2 < profile.filled / 2 or len(profile.distinct) <= _CLASSES < profile.filled / 5
    classes = profile.kind == "whole number" and few
    if (classes or profile.constant) and not profile.facts.unit:
        return 2
    key = [*evidence.named("entity"), *evidence.named("time")] if evidence.named("dimension") else []
    if key and evidence.decides(key, profile.name):
        return 1.5
    if is_of_the_time(profile, evidence):
        return 1.5
    if spelled(profile.name) in CLOSING and evidence.names.spellings >= _OF_A_DAY:
        return 0.5
    if spelled(profile.name) in _POINTS and len(evidence.names.spellings & _OF_MATCHES) >= _SEVERAL:
        return 0.5
    if spelled(profile.name) in _ROOMS or is_named(profile.name, "numbered place"):
        return 1.1
    if spelled(profile.name) in _SUPPORTING and len(evidence.named("measure")) > _FEW:
        return 1.2
    return 0 if is_named(profile.name, "value") else 1


def _measure(profile: Profile, evidence: Evidence, beside: BesideMeasures) -> Measure:
    glance()
    facts = profile.facts
    label = beside.thing if is_named(facts.name, "value") and not facts.title else ""
    name = facts.name if evidence.names.is_per_amount(facts.name) else readable(facts.name)
    label = label or _in_short(facts.title) or title_of(name, _description_alone(profile, evidence))
    unit = unit_of_measure(profile, label, evidence, beside.units)
    title = title_without_unit(label, unit) if unit else label
    unit_field = beside.units.column_of(facts.name)
    note = facts.note if facts.note in evidence.profiles else beside.note_of(facts.name)
    return Measure(facts.name, title, unit, facts.description, note, beside.bounds_of(facts.name), unit_field)


def _description_alone(profile: Profile, evidence: Evidence) -> str:
    """The description of a column; "" where others are described alike, and nothing in it tells which is meant."""
    description = profile.facts.description
    return "" if evidence.descriptions[description] > 1 else description


def _in_short(title: str) -> str:
    """A title; of one that explains what it is the title of, the words up to where it does: a comma may limit it."""
    if len(title) <= _LONGEST_TITLE:
        return title
    head = re.split(rf"[.;:(]|,\s+{_EXPLAINS}", title, maxsplit=1)[0].strip()
    return head if len(head) >= _LEAST_OF_TITLE else title
