"""A chart of the sheet: what it shows and in which words."""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.model.mark import MarkName
from harbin_viewer.factsheet.model.parts import Name, OwnPart, Part, Text

Derivation: TypeAlias = Literal["", "growth", "difference"]
"""How a series is computed from a table; "" where its figures stand there."""


class SeriesSpec(OwnPart, frozen=True, kw_only=True):
    """What one series of a chart shows: a field as it is, or a figure computed from it.

    `derive` "growth" is the change against the row before, in per cent; "difference" is `field` minus `minus`, in the
    field's unit. `resource` "" is the view's first. `mark` is one of `MARKS`, "" the view's type.
    """

    field: Text
    resource: str = ""
    title: str = ""
    mark: MarkName = ""
    derive: Derivation = ""
    minus: str = ""


class Spec(OwnPart, frozen=True, kw_only=True):
    """A `simple` view spec, extended: `series` may be fields of the view's first resource or `SeriesSpec`s.

    `type` is one of `MARKS` or `PAIRS`. `group` is the field along the horizontal axis, in every resource of the view.
    `by` is the field whose values (`only` these, or all) have a series each, where several rows share a place.
    `total` names a field that is shown as the total of a stack. `range` keeps the rows whose group lies between two
    values. `type` "difference" draws two series and the gap between them. Series of unlike units are drawn in panels of
    their own.
    """

    type: MarkName
    group: Text
    series: Annotated[tuple[str | SeriesSpec, ...], Meta(min_length=1)]
    by: str = ""
    only: tuple[str | int | float | bool, ...] = ()
    total: str = ""
    range: tuple[float, float] | None = None
    explore: Exploration | None = None


SPEC_TYPES = ("simple", "explore")
"""The standard's kind of view, and that of what was explored and kept."""


class View(Part, frozen=True, kw_only=True):
    """A chart of the sheet: what it shows (`spec`) and in which words. `note` stands under the picture."""

    name: Name
    resources: Annotated[tuple[Name, ...], Meta(min_length=1)]
    spec: Spec
    spec_type: Literal["simple", "explore"] = "simple"
    title: str = ""
    subtitle: str = ""
    note: str = ""
    description: str = ""

    @property
    def label(self) -> str:
        """The view's title, or its name where it has none."""
        return self.title.strip() or self.name

    def series(self) -> tuple[SeriesSpec, ...]:
        """The series in full: each with its resource."""
        first = self.resources[0]
        specs = (SeriesSpec(field=series) if isinstance(series, str) else series for series in self.spec.series)
        return tuple(
            SeriesSpec(
                field=s.field, resource=s.resource or first, title=s.title, mark=s.mark, derive=s.derive, minus=s.minus
            )
            for s in specs
        )
