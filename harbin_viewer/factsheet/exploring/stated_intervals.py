"""How far off the figures of a measure may be, as columns beside it state it: which these are, and what they say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.names.named_for import BoundsByName
from harbin_viewer.factsheet.words.reported_decimals import decimals_of

if TYPE_CHECKING:
    from harbin_viewer.factsheet.exploring.cube import Cube
    from harbin_viewer.factsheet.roles.found_roles import Measure

Floats: TypeAlias = npt.NDArray[np.float64]
Decimals: TypeAlias = npt.NDArray[np.int64]

_LOW = re.compile(
    r"\b(?:low|lower|lo|lwr|lci|lcl|lb|ll|min|minimum|untergrenze|untere|inferior|inferieure?)(?![^\W\d_])|codelow$"
)
_HIGH = re.compile(
    r"\b(?:high|upper|hi|upr|uci|ucl|ub|ul|max|maximum|obergrenze|obere|superior|superieure?)(?![^\W\d_])|codehigh$"
)
_PERCENTILE = re.compile(r"\b((\d{1,2}(?:\.\d+)?)(?:st|nd|rd|th)) (?:percentile|quantile)")
_MIDDLE = 50.0

_SPREADS = (
    ("margin of error", re.compile(r"margins? of error|\bmoe\b|fehlerspanne|fehlermarge")),
    ("one standard error", re.compile(r"\bstd\.? ?err|standard errors?|\bse\b|\bsem\b|\bstderr|standardfehler")),
    ("uncertainty", re.compile(r"uncertaint|\bunc\b|^[uσ]\(|\berror\b|fehler\b|\+/-|±")),
    ("one standard deviation",
     re.compile(r"standard deviation|\bst(?:an)?d?\.? ?dev|\bsd\b|\bstdev|\bsdev|standardabweichung|\bstd\b")),
)  # fmt: skip
"""What a column says that has how far off figures are to either side, and its names; the first is taken."""

_OF_NO_SPREAD = re.compile(r"varian|coefficient|\bcv\b")
"""What says how sure figures are and lies on no axis of theirs."""

_OF_NO_MEAN = re.compile(r"\b(?:min|max|minimum|maximum|least|greatest|range|count|rounds|iterations)$")
"""What a figure is called that a spread beside it is not around."""

_BARE = re.compile(r"\(?[±%]\)?|\(?[+]/-\)?|\bpercentage points?\b|\bpp\b|\bpoints?\b|[(),]")
"""What stands beside the name of a margin and tells nothing of whose it is."""

_ALL = 100.0

_MUCH, _WHOLE = 40.0, 103.0
"""What the shares of a row add up to that are parts of one whole, as few may be told and all are rounded."""

_LEVEL = re.compile(
    r"\b(\d{1,2}(?:\.\d+)?) ?(?:%|per ?cent\b|pct\b)|\b(?:ci|conf\w*)[ _]?(\d{2})\b|\b(90|95|99)[ _]?ci\b"
)
_CONFIDENCE, _CREDIBLE = re.compile(r"\bci\b|\bconf|\d_?ci\b|\b[lu]c[il]\b"), re.compile(r"\bcredible|\bcri\b")
_RANGE = re.compile(r"\b(?:min|max)")
_PARTS = re.compile(r"\b(quartile|decile|quintile|tercile)")
_ALLOWED = re.compile(
    r"\b(?:limit|reference|normal|target|tolerance|threshold|alarm|warning|control|permitted|allowed)"
)
"""What bounds say that are those of what figures ought to be, and not of what they may be."""

_POINTS = frozenset({"%", "pp", "points", "percentage points", "percentage point", "% points"})
"""How far off figures in per cent are is measured in these."""

_MOSTLY = 0.8
"""The share of figures that lie within the bounds of the column that these belong to."""

_LOOKED_AT = 2_000
"""Figures of which it is looked how many decimals they have."""


class StatedInterval(NamedTuple):
    """`low` and `high` name the columns of its ends, or `by` that of how far they are from the figure; `what` it is.

    `told` says it in a sentence of a note, behind what it is drawn as.
    """

    what: str
    told: str
    low: str = ""
    high: str = ""
    by: str = ""

    @property
    def fields(self) -> tuple[str, ...]:
        """The columns that say it."""
        return (self.by,) if self.by else (self.low, self.high)

    def ends(self, cube: Cube, measure: str) -> tuple[Floats, Floats]:
        """The low and the high of each row, both NaN where one is missing or the low is the higher."""
        if self.by:
            figures, by = cube.figures(measure), cube.figures(self.by)
            by = np.where(by >= 0, by, np.nan)
            decimals = self._most_decimals(cube, measure)
            low, high = np.round(figures - by, decimals), np.round(figures + by, decimals)
        else:
            low, high = cube.figures(self.low), cube.figures(self.high)
        known = np.isfinite(low) & np.isfinite(high) & (low <= high)
        return np.where(known, low, np.nan), np.where(known, high, np.nan)

    def decimals(self, cube: Cube, measure: str) -> Decimals:
        """With how many decimals the low (first row) and the high are told; −1 where it takes no more than they have.

        Where they are computed each has as many as the columns that they are computed from.
        """
        found = np.full((2, len(cube.table)), self._most_decimals(cube, measure) if self.by else -1)
        for side, name in enumerate(() if self.by else (self.low, self.high)):
            known = cube.table.decimals.get(name, {})
            found[side, list(known)] = list(known.values())
        return found

    def _most_decimals(self, cube: Cube, measure: str) -> int:
        return max(_most_decimals(cube, name) for name in (measure, self.by))


def _most_decimals(cube: Cube, name: str) -> int:
    """The most decimals of the figures of a column, those that are zeros too."""
    figures = cube.figures(name)
    seen = map(decimals_of, figures[np.isfinite(figures)][:_LOOKED_AT].tolist())
    return max((*seen, *cube.table.decimals.get(name, {}).values()), default=0)


def stated_interval(cube: Cube, measure: Measure) -> StatedInterval | None:
    """What the columns of bounds beside a measure state of it; None where they do not say it, or not of this one."""
    for found in (*_pairs(cube, measure), *_spreads(cube, measure)):
        if _belongs(cube, measure, found):
            return found
    return _margin_of_all(cube, measure)


def _margin_of_all(cube: Cube, measure: Measure) -> StatedInterval | None:
    """The margin of error behind the shares of a whole, which polls state once for all of a time."""
    if cube.times is None:
        return None
    what, names = _SPREADS[0]
    for name in bounds_beside(cube, measure):
        words = _BARE.sub(" ", cube.table.field(name).label.lower()).split()
        shares = _shares_before(cube, name) if names.fullmatch(" ".join(words)) else []
        if measure.field in shares and _is_in_unit_of(cube, name, measure):
            found = _spread(cube, name, what)
            return found._replace(told=f"{found.told}; one for all shares of a row")
    return None


def _shares_before(cube: Cube, name: str) -> list[str]:
    """The measures in per cent before a column that make up much of a whole in most rows; [] where they do not."""
    before = set(takewhile(lambda column: column != name, cube.table.columns))
    known = [of for of in cube.roles.measures if of.field in before and of.unit[:1] == "%"]
    shares = [of.field for of in known if of.bounds in ((), (name,))]
    if len(shares) < len(("one", "another")):
        return []
    sums = np.sum([np.nan_to_num(cube.figures(share)) for share in shares], axis=0)
    return shares if float(((sums >= _MUCH) & (sums <= _WHOLE)).mean()) >= _MOSTLY else []


def bounds_beside(cube: Cube, measure: Measure) -> tuple[str, ...]:
    """The columns of bounds beside a measure; where it has none, those that may be of all measures before them."""
    if measure.bounds:
        return measure.bounds
    later = (known for known in cube.roles.measures if known.bounds and not _are_named(known))
    return next((known.bounds for known in later if measure.field in _before(cube, known, known.bounds)), ())


def _are_named(measure: Measure) -> bool:
    """Whether the bounds of a measure share a word with it."""
    return bool(BoundsByName(measure.bounds).bounds_of(measure.field))


def _words(cube: Cube, name: str) -> str:
    """A column's name and label in small letters, without signs that stand for blanks."""
    words = f"{name} {cube.table.field(name).label}".replace("MoE", "moe")
    return " ".join(re.sub(r"[_.]+(?!\d)", " ", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", words)).lower().split())


def _pairs(cube: Cube, measure: Measure) -> list[StatedInterval]:
    """Lower and upper bounds that are named alike; those come first of which more is said."""
    named = {name: _words(cube, name) for name in measure.bounds}
    lows = {_of_side(words, _LOW): name for name, words in named.items() if _side(words) == "low"}
    highs = {_of_side(words, _HIGH): name for name, words in named.items() if _side(words) == "high"}
    if len(lows) == len(highs) == 1:
        pairs = [(*lows.values(), *highs.values())]
    else:
        pairs = [(lows[alike], highs[alike]) for alike in lows if alike in highs]
    found = [_pair(cube, low, high) for low, high in pairs]
    return sorted(found, key=lambda pair: "%" not in pair.what)


def _side(words: str) -> str:
    if _ALLOWED.search(words) and not (_CONFIDENCE.search(words) or _LEVEL.search(words)):
        return ""
    if percentile := _PERCENTILE.search(words):
        place = float(percentile[2])
        return "low" if place < _MIDDLE else "high" if place > _MIDDLE else ""
    return "low" if _LOW.search(words) else "high" if _HIGH.search(words) else ""


def _of_side(words: str, side: re.Pattern[str]) -> str:
    """What the words say besides the side."""
    return " ".join(side.sub(" ", _PERCENTILE.sub(" ", words)).split())


def _pair(cube: Cube, low: str, high: str) -> StatedInterval:
    least, most = (cube.table.field(name).label for name in (low, high))
    ends = f"from “{least}” to “{most}”"
    words = " ".join(f"{_words(cube, name)} {cube.table.field(name).description.lower()}" for name in (low, high))
    percentiles = [place for place, _number in _PERCENTILE.findall(words)]
    if percentiles and not _CONFIDENCE.search(words):
        return StatedInterval(f"{percentiles[0]} to {percentiles[-1]} percentile", ends, low, high)
    if parts := _PARTS.search(words):
        return StatedInterval(f"lower to upper {parts[1]}", ends, low, high)
    level = _level_of_both(*(_words(cube, name) for name in (low, high))) or _level(words)
    kind = "credible" if _CREDIBLE.search(words) else "confidence" if _CONFIDENCE.search(words) else ""
    if not kind and not level:
        what = "least to greatest" if _RANGE.search(words) else "stated interval"
        unsaid = "" if _RANGE.search(words) else "; what these are is not stated"
        return StatedInterval(what, f"{ends}{unsaid}", low, high)
    what = " ".join(filter(None, [level, kind, "interval"]))
    return StatedInterval(what, f"{what}, {ends}{'' if level else '; its level is not stated'}", low, high)


def _level_of_both(low: str, high: str) -> str:
    """The level of an interval whose ends have one each: between 2.5% and 97.5% lie 95%."""
    found = [float(level.removesuffix("%")) for level in (_level(low), _level(high)) if level]
    if len(found) < len((low, high)) or found[0] == found[1]:
        return ""
    return f"{found[1] - found[0]:.12g}%" if found[0] + found[1] == _ALL else ""


def _level(words: str) -> str:
    """The level of confidence that words state, such as “95%”; "" where they do not."""
    found = _LEVEL.search(words)
    return f"{next(filter(None, found.groups()))}%" if found else ""


def _spreads(cube: Cube, measure: Measure) -> Iterator[StatedInterval]:
    """Columns that say how far off figures are to either side, in their unit; of a least or a count none."""
    if _OF_NO_MEAN.search(_words(cube, measure.field)):
        return
    named = {name: _words(cube, name) for name in measure.bounds}
    for what, names in _SPREADS:
        for name, words in named.items():
            if names.search(words) and not _side(words) and not _OF_NO_SPREAD.search(words):
                if _is_in_unit_of(cube, name, measure):
                    yield _spread(cube, name, what)
                break


def _is_in_unit_of(cube: Cube, name: str, measure: Measure) -> bool:
    field = cube.table.field(name)
    unit, is_level = field.unit, field.label.count("%") == 1 and _level(field.label) != ""
    if not unit or unit == measure.unit or (is_level and "%" in unit):
        return True
    return measure.unit[:1] == "%" and (unit.lower() in _POINTS or unit.startswith("%"))


def _spread(cube: Cube, name: str, what: str) -> StatedInterval:
    field = cube.table.field(name)
    either = f"“{field.label}” to either side"
    level = _level(f"{_words(cube, name)} {field.description.lower()}")
    if what.startswith("one"):
        return StatedInterval(f"{what} to either side", f"{what} (“{field.label}”) to either side", by=name)
    unsaid = "its level of confidence" if what == "margin of error" else "what it is"
    told = f", at the level of {level}" if level else f"; {unsaid} is not stated"
    return StatedInterval(" ".join(filter(None, [level or "stated", what])), f"{either}{told}", by=name)


def _belongs(cube: Cube, measure: Measure, found: StatedInterval) -> bool:
    """Whether the figures bear out that the columns are of this measure, and nothing says that they are of others."""
    if found.low and not _holds(cube, measure.field, found):
        return False
    others = _before(cube, measure, found.fields)
    if not others or BoundsByName(found.fields).bounds_of(measure.field):
        return True
    return bool(found.low) and not any(_holds(cube, name, found) for name in others)


def _holds(cube: Cube, measure: str, found: StatedInterval) -> bool:
    """Whether nearly all figures of a measure lie between the ends."""
    figures, (low, high) = cube.figures(measure), found.ends(cube, measure)
    known = np.isfinite(figures) & np.isfinite(low)
    within = (low[known] <= figures[known]) & (figures[known] <= high[known])
    return bool(known.any()) and float(within.mean()) >= _MOSTLY


def _before(cube: Cube, measure: Measure, fields: Sequence[str]) -> list[str]:
    """The other measures before the columns which have none of their own, so that these may be theirs too."""
    order = list(takewhile(lambda name: name not in fields, cube.table.columns))
    others = (known for known in cube.roles.measures if known.field != measure.field)
    return [known.field for known in others if known.field in order and not known.bounds]
