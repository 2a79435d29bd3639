"""What a reader chose to see of a table: whom, of which measure, over which time, and in which form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

import msgspec

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.model.mark import MarkName
from harbin_viewer.factsheet.model.parts import Name, OwnPart, Text

Form: TypeAlias = Literal[
    "line",
    "ranking",
    "change",
    "multiples",
    "stacked",
    "scatter",
    "measures",
    "answers",
    "courses",
    "histogram",
    "counts",
    "map",
]
"""Lines over time; the order at one time; the change between two; a panel for each; parts of a whole; two measures
against each other at one time; several measures at one time, or as answers of a scale, and over time; how many have
which figure of one; how many have which word, or are of which year; where on the globe rows are."""

Transform: TypeAlias = Literal["", "index", "share", "growth", "per person"]
"""Figures as they are; against one time's (= 100); in per cent of the whole; against the time before; by people."""


class FormFacts(msgspec.Struct, frozen=True):
    """What is so of a form however it is drawn: a `title` for a button, and what it shows in `words`.

    `period` says which times a reader chooses: all between two, or one. `of_rows`: each row is shown or counted by
    itself, so that several of one place do no harm. `of_all`: where nobody is chosen all are shown, or the largest.
    `of_words`: it shows no measure; what is chosen in its place is a column of words, of years or of places.
    `of_measures`: it shows all measures that go together, not the chosen one by itself.
    `compares`: it tells those apart who are chosen; in others they would make no difference. `mark` is the one that
    comes closest to it, as which a kept chart is drawn by programs that do not know the form. `highlights`: all are
    shown, and those who are chosen stand out. `may_have_own_scales`: it has a panel for each where these are asked for.
    """

    title: str
    words: str
    period: Literal["range", "moment"] = "range"
    of_rows: bool = False
    of_all: bool = False
    may_be_logarithmic: bool = False
    of_words: bool = False
    of_measures: bool = False
    compares: bool = True
    mark: MarkName = "line"
    highlights: bool = False
    may_have_own_scales: bool = False


FORMS: dict[Form, FormFacts] = {
    "line": FormFacts("Lines", "Lines over time", may_be_logarithmic=True),
    "ranking": FormFacts("Ranking", "Ranking", "moment", of_all=True, mark="bar", highlights=True),
    "change": FormFacts("Change", "Change between two times", may_be_logarithmic=True),
    "multiples": FormFacts("Small charts", "A small chart for each", may_be_logarithmic=True, may_have_own_scales=True),
    "stacked": FormFacts("Stacked", "Parts of the whole", of_all=True, mark="stacked"),
    "scatter": FormFacts(
        "Scatter",
        "Two measures against each other",
        "moment",
        of_rows=True,
        of_all=True,
        may_be_logarithmic=True,
        mark="points",
        highlights=True,
    ),
    "measures": FormFacts(
        "Measures", "Several measures of one unit at one time", "moment", of_measures=True, mark="bar"
    ),
    "answers": FormFacts(
        "Answers", "Shares of the answers of a scale", "moment", of_all=True, of_measures=True, mark="stacked"
    ),
    "courses": FormFacts(
        "Measures over time",
        "Several measures of one unit over time",
        of_measures=True,
        may_be_logarithmic=True,
        may_have_own_scales=True,
    ),
    "histogram": FormFacts(
        "Histogram", "How many have which figure", "moment", of_rows=True, of_all=True, compares=False, mark="bar"
    ),
    "counts": FormFacts(
        "Counts",
        "How many have which word, or are of which year",
        of_rows=True,
        of_all=True,
        of_words=True,
        compares=False,
        mark="bar",
    ),
    "map": FormFacts(
        "Map", "Where on the globe they are", of_rows=True, of_all=True, of_words=True, compares=False, mark="points"
    ),
}
"""Each form, in the order in which they are offered; `charts.exploring` draws them."""


Limit: TypeAlias = float | str | None
"""What values lie above or below: a figure, or a time by ISO 8601; None: nothing."""

_ACCENTS = re.compile("[\u0300-\u036f]+")

_LONGEST = 60
"""Letters of the measure in the name of a chart."""


class Exploration(OwnPart, frozen=True, kw_only=True):
    """A choice from one table.

    `entities` come in the order in which they are named, `colours` are the numbers of theirs (none: 0, 1, 2 and so on).
    `period` are the first and last time on show, as numbers:
    years, or days since 1970 where time is a date; None for all. A form that shows one time shows the last. `fixed`
    holds each other dimension at a value. `base` is the time of an index. `second` is the measure down the side of a
    scatter, `size` that of its points. `own_scales` gives each small chart, or each measure over time, a scale of its
    own. `with_sums` draws measures that are sums of others among these, which are left out otherwise. `bounds` are the
    least and the most of a column, by its name: rows beyond these, or without a value in it, are left out. A limit is a
    figure, or a year, month or day by ISO 8601, which is all of it; null: none.
    """

    resource: Name
    measure: Text
    form: Form = "line"
    entities: tuple[str, ...] = ()
    colours: tuple[int, ...] = ()
    period: tuple[float, float] | None = None
    fixed: dict[str, str] = msgspec.field(default_factory=dict)
    transform: Transform = ""
    base: float | None = None
    second: str = ""
    size: str = ""
    logarithmic: bool = False
    own_scales: bool = False
    with_sums: bool = False
    bounds: dict[str, tuple[Limit, Limit]] = msgspec.field(default_factory=dict)

    @property
    def measures(self) -> tuple[str, ...]:
        """All the measures that it shows."""
        return tuple(filter(None, (self.measure, self.second, self.size)))

    @property
    def name(self) -> str:
        """A name for its chart, as those of views are: of the measure and the form, or of the table of all measures."""
        if FORMS[self.form].of_measures:
            return f"{self.resource}-{FORMS[self.form].title.lower().replace(' ', '-')}"
        from unicodedata import normalize  # a library of its own, which the start does without

        plain = _ACCENTS.sub("", normalize("NFKD", self.measure.casefold()))
        words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].rstrip("-")
        return f"{words or self.resource}-{self.form}"


def exploration_in(kept: object) -> Exploration | None:
    """The choice that was kept as plain values by its names here, None where these are none; lists are tuples again."""
    if not isinstance(kept, Mapping):
        return None
    written = {field.name: field.encode_name for field in msgspec.structs.fields(Exploration)}
    try:
        return msgspec.convert({written.get(name, name): value for name, value in kept.items()}, Exploration)
    except msgspec.ValidationError:
        return None
