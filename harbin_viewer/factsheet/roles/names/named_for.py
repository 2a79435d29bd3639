"""Which columns are notes and bounds of a measure, by their names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from functools import lru_cache

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.names.column_names import COLUMNS_KEPT, is_named, spelled
from harbin_viewer.factsheet.roles.names.places import plain
from harbin_viewer.factsheet.roles.names.table_names import NamesWithin

_BOUND_WORDS = re.compile(
    r"margins? of error|uncertainty|error bound|\b(?:lower|upper)\b(?=\W*(?:$|[\d(\[]|of\b|(?:bound|limit|ci|cl|conf|"
    r"confidence|estimate|error|interval|quartile|decile|percentile|quantile|whisker|fence|hinge|end|range|value)s?\b))|"
    r"confidence (?:interval|limit|level|bound|low|high)|(?:lower|upper|low|high|\d ?%) confidence|^\W*confidence\W*$|"
    r"\bconf\b|std\.? ?(?:dev|err)|standard (?:error|deviation)|\b(?:lci|uci|moe)\b|\bci[_ ](?:low|high|lower|upper)|"
    r"\b\d{1,2}(?:\.\d+)?(?:st|nd|rd|th) (?:percentile|quantile)|coefficient of variation|"
    r"(?-i:^[uσ]\([^()]+\) ?[(\[])|untergrenze|obergrenze|fehler|(?:upper|lower) ?whisker|_?code(?:low|high)$|"
    r"\bst\. ?dev|\b(?:sdev|stdev)\b|(?-i:\bunc\b)|\bunc\.|(?-i:\bS\. ?[ED]\.)",
    re.IGNORECASE,
)

_SAY_NOTHING = frozenset({"of", "the", "error"})
_IN_BRACKETS = re.compile(r"(?<=\S)\s*[(\[][^()\[\]]*[)\]]\s*$")
"""The unit behind the name of a measure, which its notes are not called by."""

_EITHER_WAY = frozenset({"±", "+/-", "+/−", "+-", "+−"})

_SHORT = 4
"""Letters of a name that may well mean another thing: min, max, low, sd."""

_COMMON = 40
"""Columns of bounds from which on a word that all of them have tells of none which measure it is for."""

_SPREADS = frozenset({"se", "sd", "sem", "moe", "std", "stderr", "stdev", "std err", "std dev"})
"""What stands behind the name of a value, or alone beside a mean, where a column says how far off figures are."""

_NOTHING_ELSE = frozenset({"sd", "sem", "stderr", "stdev", "se"})
"""Those that are no other words before a name: a std cost may be what a cost ought to be."""

_TESTS = frozenset({
    "statistic", "t", "z", "t value", "z value", "t stat", "z stat", "t statistic", "z statistic", "t ratio", "z ratio",
    "wald", "df", "p", "p value", "pvalue", "p val", "pval", "p adj", "padj", "p adjusted", "adj p value", "sig",
    "significance",
})  # fmt: skip
_TEST = re.compile(r"(?i)(?:pr|p) ?\(? ?> ?\|?[tz]")
"""What tests of a figure are called: “P>|t|”, “Pr(>|z|)”."""

_LAST_OF_BOUNDS = frozenset({"low", "high", "lo", "hi", "min", "max", "lower", "upper", "lwr", "upr", "lci", "uci"})
"""What a name ends with that may be that of a bound."""

_MEANS = frozenset({"mean", "average", "avg", "estimate", "mittelwert", "moyenne", "media", "promedio"})


@lru_cache(maxsize=COLUMNS_KEPT)
def names_bound(name: str) -> bool:
    """Whether a column is called as those are that say how sure figures are."""
    if stands_for_either_way(name):
        return True
    return bool(_BOUND_WORDS.search(name)) or (is_named(name, "bound") and len(spelled(name)) > _SHORT)


def stands_for_either_way(name: str) -> bool:
    """Whether a column is called by a sign alone, that of margins or of gains and losses."""
    return name.strip(" ()") in _EITHER_WAY


def may_name_bound(name: str) -> bool:
    """Whether a column may be one of bounds, were others of its table called as it takes."""
    words = spelled(name)
    ends_so = words.rpartition(" ")[2] in _SPREADS | _LAST_OF_BOUNDS
    return ends_so or names_bound(name) or names_bound(words)


def names_test(name: str) -> bool:
    """Whether a column is called as those are that test a figure before them: nobody says how sure these are."""
    return spelled(name) in _TESTS or _TEST.match(name.strip()) is not None


def names_spread(words: Sequence[str], spellings: Set[str]) -> bool:
    """Whether words are those of a spread among the names of a table: “Income SE” beside “Income”, “SD” by a mean.

    So are “recall_sd” beside “recall_mean” and “sd_rt” beside “mean_rt”, or beside “rt” where no other two letters
    stand before that.
    """
    if words[-1:] and words[-1] in _SPREADS and len(words) > 1:
        name = " ".join(words[:-1])
        return name in spellings or any(f"{name} {mean}" in spellings for mean in ("m", *_MEANS))
    if len(words) > 1 and words[0] in _SPREADS:
        return _spreads_before(words[0], " ".join(words[1:]), spellings)
    if " ".join(words) not in _SPREADS or _are_countries(spellings):
        return False
    return "m" in spellings or any(_MEANS.intersection(other.split()) for other in spellings)


def _spreads_before(spread: str, name: str, spellings: Set[str]) -> bool:
    if any(f"{mean} {name}" in spellings for mean in ("m", *_MEANS)):
        return True
    if spread not in _NOTHING_ELSE:
        return False
    before = {other.removesuffix(f" {name}") for other in spellings if other.endswith(f" {name}")}
    return name in spellings and not any(len(word) == len("sd") for word in before - {spread, *_SPREADS})


def _are_countries(spellings: Set[str]) -> bool:
    """Whether SE stands beside NO and DK."""
    others = spellings - _SPREADS - {"id", "nr"}
    return sum(len(other) == len("se") and other.isalpha() for other in others) > 1


class NotesByName:
    """Finds the column of notes that has the name of a measure in its own."""

    def __init__(self, notes: Sequence[str], measures: Sequence[str]) -> None:
        self._notes = notes
        sought = (plain(name) for measure in measures for name in (measure, _without_unit(measure)))
        self._within = NamesWithin(map(plain, notes), sought)

    def note_of(self, measure: str) -> str:
        """The longest name of a column of notes that has this measure's in it, if need be without its unit; "" else."""
        having = self._within.having(plain(measure)) or self._within.having(plain(_without_unit(measure)))
        return max((self._notes[number] for number in having), key=len, default="")


class BoundsByName:
    """Finds the columns of bounds that share a word with a measure, in the order of the table."""

    def __init__(self, bounds: Sequence[str]) -> None:
        self._bounds = bounds
        self._having: dict[str, list[int]] = defaultdict(list)
        for place, name in enumerate(bounds):
            for word in {*re.split(r"\W+", spelled(name))} - _SAY_NOTHING:
                self._having[word].append(place)

    def bounds_of(self, measure: str) -> tuple[str, ...]:
        """Its bounds; () where no word tells them."""
        having = (self._having.get(word, ()) for word in {*spelled(measure).split()})
        found = {place for places in having if len(places) <= _COMMON for place in places}
        return tuple(self._bounds[place] for place in sorted(found))


def _without_unit(measure: str) -> str:
    return _IN_BRACKETS.sub("", measure)
