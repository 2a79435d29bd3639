"""The columns besides entity and time that rows need to be told apart, and what the others say of them."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, time
from itertools import pairwise
from math import prod

from harbin_viewer.factsheet.roles.code_columns import is_code_of_nothing, is_identifier, names_code
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.keys.constant_figures import is_the_figure
from harbin_viewer.factsheet.roles.keys.entity import are_namesakes, is_grid
from harbin_viewer.factsheet.roles.keys.key import key_columns
from harbin_viewer.factsheet.roles.names.column_names import is_named, spelled
from harbin_viewer.factsheet.roles.profile import Profile
from harbin_viewer.factsheet.roles.times.part_names import DAYS, HOURS, MINUTES, MONTHS, QUARTERS, WEEKS
from harbin_viewer.factsheet.wording import number

_MANY_IDS = 20
"""Texts that stand once each from which it is no chance that they number the rows."""

_FEWEST_COUNTED = 5
"""Rows from which numbers that go up by ones down the rows are no chance."""

_MOST = 40
"""Columns from the left of which rows are told apart; what so many leave alike, no reader would choose by one more."""

_COUNTS = frozenset({"freq", "frequency"})
"""Names of dimensions that are counts where they hold numbers: how often, and not at which intervals."""

_AMOUNTS = frozenset({
    "units", "units sold", "qty", "quantity sold", "quantity ordered", "order quantity", "orders", "sales", "items",
    "pieces", "tickets", "visits", "visitors", "clicks", "views", "menge", "anzahl", "stuck", "cantidad", "unidades",
    "quantite", "unites", "quantita", "quantidade", "количество", "数量", "销量",
})  # fmt: skip
"""Names of figures that are whole numbers and stand before a price or a revenue."""

_TURNS = frozenset({
    "replicate", "replication", "repeat", "repetition", "set", "trial", "attempt", "block", "run", "round", "volk",
    "wiederholung", "wdh", "versuch", "satz", "durchgang", "replicat", "essai", "repeticion", "replica", "ensayo",
})  # fmt: skip
"""What numbers are called by which the rows of one are told apart, wherever they stand."""

_CLASSES, _FEWEST_CELLS = 12, 6
"""Numbers in a row that tell the rows of each name apart at most, and rows of them at least."""

_ABOUT, _MOSTLY = 1.1, 0.75
"""How many cells a grid may have for each row, and which share of them has as many rows as most."""

_TOLD_OF = 3
"""Rows of each over time from which it is one that is followed, and no event."""

_OFTEN, _MANY_TIMES = 1.5, 5
"""Rows of a time, on the mean, and different figures from which on it is no chance that all have one figure then."""

_PARTS_OF_TIME = HOURS | MINUTES | QUARTERS | MONTHS | WEEKS | DAYS | {"period", "slot", "interval", "block", "mtu"}
"""Words in what a column of the parts of a day or a year is called."""


def settle_dimensions(evidence: Evidence) -> None:
    """Settle further columns of names, and whole numbers that rows need to be told apart."""
    _settle_what_completes(evidence)
    for profile in list(evidence.open()):
        if profile.constant and not is_the_figure(profile, evidence):
            evidence.settle(profile.name, "constant", f"It is {_told(profile.examples[0])} in all rows.")
        elif profile.kind in ("text", "period"):
            _settle_names(profile, evidence)
        elif _tells_apart(profile, evidence):
            evidence.settle(profile.name, "dimension", f"It tells rows apart: {profile.count} different values.")
    _settle_numbers_of_key(evidence)
    _settle_same_numbers(evidence)


def _told(value: object) -> str:
    """A value as it stands in its table: a code or a year without parted thousands, a day without a clock."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return number(value).replace(",", "")
    bare = value.date() if isinstance(value, datetime) and value.time() == time() else value
    return f"“{bare}”"


def _settle_what_completes(evidence: Evidence) -> None:
    """Of several columns that each tell all rows apart, the one of fewest values does: parties before candidates."""
    key, entity = key_columns(evidence), evidence.named("entity")
    if not key or evidence.nearly_unique(key):
        return
    named = [profile for profile in evidence.open() if profile.kind == "text" and not profile.constant]
    named = [profile for profile in named if not _numbers_rows(profile)]
    telling = [profile for profile in named if not (entity and evidence.decides(entity, profile.name))]
    completing = [profile for profile in telling if evidence.nearly_unique([*key, profile.name])]
    if len(completing) > 1:
        chosen = min(completing, key=lambda profile: len(profile.distinct))
        evidence.settle(chosen.name, "dimension", f"It tells rows apart: {chosen.count} different values.")


def _tells_apart(profile: Profile, evidence: Evidence) -> bool:
    """Whether numbers named as ages or classes are needed beside the columns of names, or lie in a grid with them."""
    if profile.kind != "whole number" or not is_named(profile.name, "dimension") or spelled(profile.name) in _COUNTS:
        return False
    key = key_columns(evidence)
    if not key or evidence.nearly_unique(key):
        return False
    if evidence.nearly_unique([*key, profile.name]):
        return not _are_numbered(evidence) or _fills_all(profile, evidence, key)
    return is_grid(profile, evidence, key) and _is_even([*key, profile.name], evidence)


def _fills_all(profile: Profile, evidence: Evidence, key: list[str]) -> bool:
    """Whether a number stands about once with all that is named, which no chance does."""
    return len(profile.distinct) * prod(len(evidence.profiles[name].distinct) for name in key) <= _ABOUT * evidence.rows


def _is_even(names: list[str], evidence: Evidence) -> bool:
    """Whether most of what some columns say together stands in as many rows; people of an age come as they come."""
    counts = Counter(Counter(evidence.tuples(names)).values())
    return max(counts.values()) >= _MOSTLY * counts.total()


def _settle_names(profile: Profile, evidence: Evidence) -> None:
    entity, key = evidence.named("entity"), key_columns(evidence)
    if _numbers_rows(profile):
        evidence.settle(profile.name, "code", "It numbers the rows.")
    elif profile.filled < 0.5 * evidence.rows and evidence.nearly_unique(key):
        evidence.settle(profile.name, "words", "It says something about some of the rows.")
    elif entity and evidence.decides(entity, profile.name):
        evidence.settle(
            profile.name, "words", f"It describes “{_label(evidence, entity[0])}”: {profile.count} different values."
        )
    elif entity and _tell_namesakes_apart(profile, evidence):
        label = _label(evidence, entity[0])
        evidence.settle(profile.name, "words", f"It tells those apart who are called alike in “{label}”.", entity[0])
    elif evidence.nearly_unique(key):
        evidence.settle(profile.name, "words", "It describes the rows, which other columns tell apart already.")
    elif len(evidence.named("dimension")) >= _MOST:
        evidence.settle(profile.name, "words", f"{_MOST} other columns tell rows apart better.")
    elif same := next((name for name in evidence.named("dimension") if evidence.say_the_same(name, profile.name)), ""):
        evidence.settle(profile.name, "words", f"It says the same as “{_label(evidence, same)}”.")
    else:
        evidence.settle(profile.name, "dimension", f"It tells rows apart: {profile.count} different values.")


def _tell_namesakes_apart(profile: Profile, evidence: Evidence) -> bool:
    """Whether a column of groups tells all rows apart that share a name and a time."""
    finer, key = evidence.profiles[evidence.named("entity")[0]], key_columns(evidence)
    if evidence.nearly_unique(key) or not are_namesakes(finer, profile, evidence):
        return False
    followed = not evidence.named("time") or evidence.count([finer.name, profile.name]) * _TOLD_OF <= evidence.rows
    return followed and evidence.nearly_unique([*key, profile.name])


def _numbers_rows(profile: Profile) -> bool:
    """Whether it holds an identifier of each row (an observation, a record): no value of it is worth choosing."""
    return len(profile.distinct) == profile.filled >= _MANY_IDS and is_identifier(profile)


def _settle_same_numbers(evidence: Evidence) -> None:
    """Settle numbers that say what those of a dimension say: a column of codes twice, under two names.

    Where each row has a number of its own, pairs prove nothing: they are figures like any.
    """
    dimensions = evidence.named("dimension")
    for profile in evidence.open():
        again = len(profile.distinct) < profile.filled
        if profile.kind == "whole number" and not profile.facts.unit and (again or names_code(profile.name)):
            same = next((name for name in dimensions if evidence.say_the_same(name, profile.name)), None)
            if same is not None:
                evidence.settle(profile.name, "code", f"It says the same as “{_label(evidence, same)}”.", same)


def _label(evidence: Evidence, name: str) -> str:
    return evidence.profiles[name].facts.label


def _settle_numbers_of_key(evidence: Evidence) -> None:
    key = key_columns(evidence)
    if not key or evidence.nearly_unique(key) or _are_numbered(evidence):
        return
    over_time = bool(evidence.named("time"))
    leads = True  # no other figure stands before it
    for profile in list(evidence.open()):
        if not leads and spelled(profile.name) not in _TURNS:
            continue
        if profile.kind != "whole number" or profile.facts.unit or _is_amount(profile):
            leads = False
            continue
        apart = 1 < len(profile.distinct) <= evidence.rows / 2 and evidence.nearly_unique([*key, profile.name])
        if apart and (over_time or _counts_in_each(profile, evidence, key)):
            evidence.settle(profile.name, "dimension", "Rows with the same other values differ in it.")
            return


def _counts_in_each(profile: Profile, evidence: Evidence, key: list[str]) -> bool:
    """Whether small numbers in a row (1, 2, 3 rooms) each stand once with all that is named: no chance does that.

    Doses of 0, 50 and 100 are as regular, and are measured.
    """
    low, high = min(profile.numbers), max(profile.numbers)
    in_a_row = low in (0, 1) and high - low == len(profile.distinct) - 1 and len(profile.distinct) <= _CLASSES
    cells = len(profile.distinct)
    for name in key:
        cells *= len(evidence.profiles[name].distinct)
    return in_a_row and cells == evidence.rows >= _FEWEST_CELLS


def _is_amount(profile: Profile) -> bool:
    """Whether it is called as what was sold or counted is: by chance hardly two orders of a day are of as many."""
    return is_named(profile.name, "value") or spelled(profile.name) in _AMOUNTS


def _are_numbered(evidence: Evidence) -> bool:
    """Whether a column numbers the rows, so that no figure is needed to tell them apart: an order, a respondent."""
    told = [evidence.profiles[name] for kind in ("code", "aside") for name in evidence.named(kind)]
    told += [profile for profile in evidence.open() if is_code_of_nothing(profile, evidence)]
    return any(
        one.kind in ("text", "whole number")
        and len(one.distinct) == one.filled == evidence.rows
        and (evidence.rows >= _MANY_IDS or _count_on(one))
        for one in told
    )


def _count_on(profile: Profile) -> bool:
    """Whether numbers are all from one to another, as those of participants are, of whom there may be few."""
    steps = {after - before for before, after in pairwise(sorted(profile.numbers))}
    return profile.kind == "whole number" and profile.filled >= _FEWEST_COUNTED and steps == {1.0}


def is_of_the_time(profile: Profile, evidence: Evidence) -> bool:
    """Whether all of several have the same whole number at each of many times, as the half hours of a day.

    It is called as a part of time is: other figures may be the same for all by chance, or as they are made up.
    """
    times, entities = evidence.named("time"), evidence.named("entity")
    if profile.kind != "whole number" or not times or not entities or not _speaks_of_time(profile.name):
        return False
    several = len(evidence.profiles[entities[0]].distinct) > 1
    again = _OFTEN * len(evidence.profiles[times[0]].distinct) <= profile.filled
    return several and again and len(profile.distinct) > _MANY_TIMES and evidence.decides(times[:1], profile.name)


def _speaks_of_time(name: str) -> bool:
    return any(is_named(word, "time") or word in _PARTS_OF_TIME for word in spelled(name).split())
