"""The fact sheet as frozen, typed values, and the one error a reader of it can understand."""

from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal, TypeAlias

from msgspec import Meta, Struct, field

Name: TypeAlias = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9._-]*$")]
"""A name as Data Package has it: lower-case letters, digits, dot, dash, underscore."""

Text: TypeAlias = Annotated[str, Meta(min_length=1)]
"""A text that must not be empty."""

Day: TypeAlias = Annotated[str, Meta(pattern=r"^\d{4}-\d\d-\d\d$")]
"""An ISO date."""

Tolerance: TypeAlias = Annotated[float, Meta(ge=0)]
"""How far two figures may be apart."""

StatusName: TypeAlias = Literal["confirmed", "single", "derived", "claimed", "contradicted"]
"""How far a figure is borne out by independent statistics."""

STATUSES: dict[StatusName, str] = {
    "confirmed": "Seen in two independent places, or published by the body itself.",
    "single": "Seen in one place only.",
    "derived": "Computed from other figures; the note says how.",
    "claimed": "The source says so; nothing independent was found.",
    "contradicted": "An independent reference says otherwise; the note says what.",
}
"""Each status with its meaning, surest first."""


class SheetError(Exception):
    """A mistake in a fact sheet, told so that its reader can mend it.

    `file` is the path the reader knows, `place` where in it (a row and column, a JSON path; may be empty), `problem`
    what is wrong and `remedy` what to do, both whole sentences. For programs, `row` (the header is 1; 0: of none),
    `column` and the `value` there stand by themselves too.
    """

    def __init__(
        self,
        file: Path | str,
        place: str,
        problem: str,
        remedy: str,
        *,
        row: int = 0,
        column: str = "",
        value: str = "",
    ) -> None:
        self.file = str(file)
        self.place = place
        self.problem = problem
        self.remedy = remedy
        self.row, self.column, self.value = row, column, value
        super().__init__(str(self))

    def __str__(self) -> str:
        where = f"{self.file}, {self.place}" if self.place else self.file
        return f"{where}: {self.problem} {self.remedy}"


class _Part(Struct, frozen=True, rename="camel", kw_only=True):
    """A part that Data Package defines: properties we do not know are other tools' and are left alone."""


class _OwnPart(Struct, frozen=True, rename="camel", kw_only=True, forbid_unknown_fields=True):
    """A part that we define: an unknown property is a slip of the pen and is reported."""


class Source(_Part, frozen=True, kw_only=True):
    """Where figures come from: a document, the body that publishes a statistic, or a reference that reports it.

    `short` is the name beside a figure or a line in a chart, `mention` how a sentence calls it ("the article"), `short`
    where it has none; `date` and `accessed` are ISO dates, years or months.
    A `body` publishes its own figures, so it alone can confirm them; a `document` is what the sheet examines.
    """

    title: Text
    name: Name = ""
    path: str = ""
    short: str = ""
    mention: str = ""
    publisher: str = ""
    author: str = ""
    date: str = ""
    accessed: str = ""
    kind: Literal["document", "body", "reference"] = "reference"
    note: str = ""

    @property
    def label(self) -> str:
        """The shortest name a reader recognises."""
        return self.short or self.publisher or self.title

    @property
    def in_a_sentence(self) -> str:
        """How a sentence calls it."""
        return self.mention or self.label


class Contributor(_Part, frozen=True, kw_only=True):
    """Who made the sheet, and as what."""

    title: str
    path: str = ""
    roles: tuple[str, ...] = ()


class License(_Part, frozen=True, kw_only=True):
    """On what terms the sheet may be used."""

    name: str = ""
    path: str = ""
    title: str = ""


class Constraints(_Part, frozen=True, kw_only=True):
    """What Table Schema lets a field demand of its values."""

    required: bool = False
    unique: bool = False
    minimum: Any = None
    maximum: Any = None
    exclusive_minimum: Any = None
    exclusive_maximum: Any = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    enum: tuple[Any, ...] | None = None


FieldType: TypeAlias = Literal[
    "any", "string", "number", "integer", "boolean", "date", "datetime", "time", "year", "yearmonth", "duration",
    "object", "array", "list", "geopoint", "geojson",
]  # fmt: skip


class Field(_Part, frozen=True, kw_only=True):
    """A column of a table, by Table Schema; `unit`, `status` and `note` are ours.

    `unit` is written once, for people ("billion USD", "%"). `status` and `note` name the columns that hold the status
    and the note of this field's figures, where a row's figures are not equally sure.
    """

    name: Text
    type: FieldType = "any"
    format: str = "default"
    title: str = ""
    description: str = ""
    unit: str = ""
    status: str = "status"
    note: str = "note"
    constraints: Constraints = Constraints()
    missing_values: tuple[str, ...] | None = None
    decimal_char: str = "."
    group_char: str = ""
    bare_number: bool = True
    true_values: tuple[str, ...] = ("true", "True", "TRUE", "1")
    false_values: tuple[str, ...] = ("false", "False", "FALSE", "0")

    @property
    def label(self) -> str:
        """The field's title, or its name where it has none."""
        return self.title or self.name


def names_of(fields: str | tuple[str, ...]) -> tuple[str, ...]:
    """The fields of a key, which Table Schema lets be written as one name or several."""
    return (fields,) if isinstance(fields, str) else fields


class ForeignKeyReference(_Part, frozen=True, kw_only=True):
    """The resource ("" is the same one) and fields a foreign key points to."""

    fields: str | tuple[str, ...]
    resource: str = ""


class ForeignKey(_Part, frozen=True, kw_only=True):
    """A rule that values of these fields occur in another table."""

    fields: str | tuple[str, ...]
    reference: ForeignKeyReference


class Schema(_Part, frozen=True, kw_only=True):
    """A Table Schema: the fields of a table, in the order of its columns."""

    fields: tuple[Field, ...]
    primary_key: str | tuple[str, ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()
    missing_values: tuple[str, ...] = ("",)

    def field(self, name: str) -> Field | None:
        """The field of that name, or None."""
        return next((one for one in self.fields if one.name == name), None)


def missing_texts(field: Field, schema: Schema) -> tuple[str, ...]:
    """The texts that stand for a missing value in a field: its own, or else those of its schema."""
    return schema.missing_values if field.missing_values is None else field.missing_values


class Dialect(_Part, frozen=True, kw_only=True):
    """How a CSV file is written, by Table Dialect."""

    delimiter: str = ","
    quote_char: str = '"'
    double_quote: bool = True
    escape_char: str | None = None
    skip_initial_space: bool = False
    header: bool = True
    comment_char: str | None = None


class Resource(_Part, frozen=True, kw_only=True):
    """A table of the sheet: a CSV file beside the descriptor (`path`) or rows in it (`data`)."""

    name: Name
    path: str = ""
    data: Any = None
    title: str = ""
    description: str = ""
    format: str = ""
    mediatype: str = ""
    encoding: str = "utf-8"
    dialect: Dialect = Dialect()
    schema: Schema | None = None

    @property
    def label(self) -> str:
        """The resource's title, or its name where it has none."""
        return self.title or self.name

    @property
    def tabular(self) -> bool:
        """Whether it is a table: other resources (a text, a picture) may lie in the folder and are left alone."""
        if self.schema is not None or self.data is not None or self.format in ("csv", "tsv"):
            return True
        return self.path.lower().endswith((".csv", ".tsv"))


class Cell(_OwnPart, frozen=True, kw_only=True):
    """One figure of the sheet: the `field` of that row of `resource` whose columns have the values in `row`."""

    resource: Name
    row: dict[str, str | int | float]
    field: Text


Mark: TypeAlias = Literal["bar", "stacked", "line", "step", "area", "points"]
"""How a series is drawn. Series of one panel drawn as `bar` stand side by side, as `stacked` on each other."""


class SeriesSpec(_OwnPart, frozen=True, kw_only=True):
    """What one series of a chart shows: a field as it is, or a figure computed from it.

    `derive` "growth" is the change against the row before, in per cent; "difference" is `field` minus `minus`, in the
    field's unit. `resource` "" is the view's first. `mark` "" is the view's type.
    """

    field: Text
    resource: str = ""
    title: str = ""
    mark: Mark | Literal[""] = ""
    derive: Literal["", "growth", "difference"] = ""
    minus: str = ""


class Spec(_OwnPart, frozen=True, kw_only=True):
    """A `simple` view spec, extended: `series` may be fields of the view's first resource or `SeriesSpec`s.

    `group` is the field along the horizontal axis, in every resource of the view. `total` names a field that is shown
    as the total of a stack. `range` keeps the rows whose group lies between two values. `type` "difference" draws the
    first two series and the gap between them. Series of unlike units are drawn in panels of their own.
    """

    type: Mark | Literal["difference"]
    group: Text
    series: Annotated[tuple[str | SeriesSpec, ...], Meta(min_length=1)]
    total: str = ""
    range: tuple[float, float] | None = None


class View(_Part, frozen=True, kw_only=True):
    """A chart of the sheet: what it shows (`spec`) and in which words. `note` stands under the picture."""

    name: Name
    resources: Annotated[tuple[Name, ...], Meta(min_length=1)]
    spec: Spec
    spec_type: Literal["simple"] = "simple"
    title: str = ""
    subtitle: str = ""
    note: str = ""
    description: str = ""

    @property
    def label(self) -> str:
        """The view's title, or its name where it has none."""
        return self.title or self.name

    def series(self) -> tuple[SeriesSpec, ...]:
        """The series in full: each with its resource."""
        first = self.resources[0]
        specs = (SeriesSpec(field=one) if isinstance(one, str) else one for one in self.spec.series)
        return tuple(
            SeriesSpec(
                field=s.field, resource=s.resource or first, title=s.title, mark=s.mark, derive=s.derive, minus=s.minus
            )
            for s in specs
        )


class Change(_OwnPart, frozen=True, kw_only=True):
    """How a highlight's figure changed, and the cell that says so."""

    figure: Decimal
    unit: Text
    cell: Cell
    label: str = ""


class Highlight(_OwnPart, frozen=True, kw_only=True):
    """A large figure of the summary. It states its figure, so that the summary needs no table, and names its cell.

    The figure keeps the decimals it is written with: 140.0 is not 140.
    """

    title: Text
    figure: Decimal
    unit: Text
    period: Text
    status: StatusName
    source: Name
    cell: Cell
    change: Change | None = None
    note: str = ""


class SummaryTab(_OwnPart, frozen=True, kw_only=True, tag_field="kind", tag="summary"):
    """The sheet in a minute: its description, highlights, and the tables of its timeline and of notes on its source.

    A timeline has the fields `period`, `text`, and `status`; notes have `text`, and may name the `check` that shows it.
    """

    name: Name
    title: Text
    highlights: tuple[Highlight, ...] = ()
    timeline: str = ""
    notes: str = ""


class Deck(_OwnPart, frozen=True, kw_only=True):
    """A table shown as cards: which of its fields is a card's `heading`, its `text` and its `group`."""

    resource: Name
    heading: Text = "name"
    text: Text = "text"
    group: str = "group"
    title: str = ""


class CardsTab(_OwnPart, frozen=True, kw_only=True, tag_field="kind", tag="cards"):
    """Cards in a grid, deck after deck, with a filter."""

    name: Name
    title: Text
    decks: Annotated[tuple[Deck, ...], Meta(min_length=1)]
    text: str = ""


class ChartsTab(_OwnPart, frozen=True, kw_only=True, tag_field="kind", tag="charts"):
    """Charts, one large at a time; no `views` means all of the sheet."""

    name: Name
    title: Text
    views: tuple[Name, ...] = ()


class TableTab(_OwnPart, frozen=True, kw_only=True, tag_field="kind", tag="table"):
    """Tables as they are; no `resources` means all of the sheet."""

    name: Name
    title: Text
    resources: tuple[Name, ...] = ()


Tab: TypeAlias = SummaryTab | CardsTab | ChartsTab | TableTab


class Known(_OwnPart, frozen=True, kw_only=True):
    """A difference that the sheet's maker knows of: the `key` of the finding (empty: all of the check), and why."""

    reason: Text
    key: dict[str, str | int | float] = field(default_factory=dict)


class _Check(_OwnPart, frozen=True, kw_only=True):
    """What all checks have: a name, a title in words, and the differences that are known."""

    name: Name
    title: Text
    known: tuple[Known, ...] = ()


class GrowthCheck(_Check, frozen=True, kw_only=True, tag_field="type", tag="growth"):
    """A stated rate of change (`rate`, per cent) against the rate recomputed from `value`, along `order` (step 1).

    `tolerance` is in percentage points.
    """

    resource: Name
    value: Text
    rate: Text
    order: Text
    tolerance: Tolerance = 0.05


class AgreementCheck(_Check, frozen=True, kw_only=True, tag_field="type", tag="agreement"):
    """A figure against the figure another source gives for the same `on`.

    `tolerance` is in per cent of the reference for `measure` "relative", in the field's unit for "absolute". A
    difference of sign always differs.
    """

    resource: Name
    field: Text
    reference_resource: Name
    reference_field: Text
    on: Text
    tolerance: Tolerance
    measure: Literal["relative", "absolute"] = "relative"


class TotalCheck(_Check, frozen=True, kw_only=True, tag_field="type", tag="total"):
    """Parts of a row against their stated total; `tolerance` in the total's unit."""

    resource: Name
    parts: Annotated[tuple[str, ...], Meta(min_length=1)]
    total: Text
    key: Text
    tolerance: Tolerance = 0.0


class ShareCheck(_Check, frozen=True, kw_only=True, tag_field="type", tag="share"):
    """A stated share (`share`, per cent) against `part` divided by `whole`; `tolerance` in percentage points."""

    resource: Name
    part: Text
    whole: Text
    share: Text
    key: Text
    tolerance: Tolerance = 0.05


class HighlightCheck(_Check, frozen=True, kw_only=True, tag_field="type", tag="highlights"):
    """Every highlight, and its change, against the cell it names: figure, unit and status are the same."""


class SequenceCheck(_Check, frozen=True, kw_only=True, tag_field="type", tag="sequence"):
    """The years (or other whole numbers) of `field` rise by `step` without a gap."""

    resource: Name
    field: Text
    step: Annotated[int, Meta(ge=1)] = 1


class LatestCheck(_Check, frozen=True, kw_only=True, tag_field="type", tag="latest"):
    """The last `field` of a table against the last that the reference had published (`published`) by the date `by`."""

    resource: Name
    field: Text
    reference_resource: Name
    reference_field: Text
    published: Text
    by: Day


class ConsistentCheck(_Check, frozen=True, kw_only=True, tag_field="type", tag="consistent"):
    """Statements on the same `subject` say the same (`says`)."""

    resource: Name
    subject: Text
    says: Text


class SourcesCheck(_Check, frozen=True, kw_only=True, tag_field="type", tag="sources"):
    """Every row's `source` and each of its `references` is one of the sheet's; tables of figures have a `source`."""


class StatusesCheck(_Check, frozen=True, kw_only=True, tag_field="type", tag="statuses"):
    """Every status is a known one, and a `confirmed` row names two publishers, or the body itself, as `references`."""


class IndependentCheck(_Check, frozen=True, kw_only=True, tag_field="type", tag="independent"):
    """Statements of a table that an independent reference contradicts, or for which none was found, by their status."""

    resource: Name
    key: Text


Check: TypeAlias = (
    GrowthCheck | AgreementCheck | TotalCheck | ShareCheck | HighlightCheck | SequenceCheck | LatestCheck
    | ConsistentCheck | SourcesCheck | StatusesCheck | IndependentCheck
)  # fmt: skip


class FactSheetPart(_OwnPart, frozen=True, kw_only=True):
    """The property of our own, `factsheet`: what the sheet is about, its tabs in order, and its checks."""

    tabs: Annotated[tuple[Tab, ...], Meta(min_length=1)]
    about: str = ""
    checks: tuple[Check, ...] = ()


class FactSheet(_Part, frozen=True, kw_only=True):
    """A fact sheet: a Data Package (v2) with a `factsheet` property. `folder` is where it lies."""

    name: Name
    title: Text
    resources: Annotated[tuple[Resource, ...], Meta(min_length=1)]
    factsheet: FactSheetPart
    description: str = ""
    version: str = ""
    created: str = ""
    homepage: str = ""
    licenses: tuple[License, ...] = ()
    sources: tuple[Source, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    views: tuple[View, ...] = ()
    folder: Path = Path()

    def source(self, name: str) -> Source | None:
        """The source of that name, or None."""
        return next((one for one in self.sources if one.name == name), None)

    def resource(self, name: str) -> Resource:
        """The resource of that name; KeyError where there is none (`open_sheet` has made sure of the names it uses)."""
        found = next((one for one in self.resources if one.name == name), None)
        if found is None:
            raise KeyError(name)
        return found

    def view(self, name: str) -> View:
        """The view of that name; KeyError where there is none."""
        found = next((one for one in self.views if one.name == name), None)
        if found is None:
            raise KeyError(name)
        return found
