"""Charts of what one chooses on the command line: its options, what they choose, and what there is to choose from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from harbin_viewer.factsheet.document import Document
    from harbin_viewer.factsheet.exploring.cube import Cube
    from harbin_viewer.factsheet.model.exploration import Exploration, Form, Limit
    from harbin_viewer.factsheet.model.view import View
    from harbin_viewer.factsheet.roles.found_roles import Measure


def add_options(parser: ArgumentParser) -> None:
    """The options that say what is to be seen of a table; the measure is asked for elsewhere."""
    from harbin_viewer.factsheet.model.exploration import FORMS

    names, told = tuple(FORMS), ", ".join(FORMS)
    group = parser.add_argument_group("with --measure")
    group.add_argument("--table", default="", metavar="NAME", help="the table (default: the first with the measure)")
    group.add_argument("--as", dest="form", default="", type=str.lower, choices=names, metavar="FORM", help=told)
    whom = "whom to show, as CSV writes it: '\"Korea, South\",Japan' (may be given more than once)"
    group.add_argument("--entities", action="append", metavar="LIST", help=whom)
    group.add_argument("--years", default="", metavar="FROM:TO", help="the times, such as 2000:2022 or 2020-03-01:")
    group.add_argument("--transform", default="", metavar="HOW", help="index, index:2000, share, growth, per-person")
    held = "hold another column at a value (may be given more than once)"
    group.add_argument("--where", action="append", default=[], metavar="FIELD=VALUE", help=held)
    between = (
        "only rows of which a column lies between these, such as population=1000000.. (may be given more than once)"
    )
    group.add_argument("--between", action="append", default=[], metavar="FIELD=FROM..TO", help=between)
    group.add_argument("--second", default="", metavar="FIELD", help="the measure upwards of a scatter")
    group.add_argument("--point-size", default="", metavar="FIELD", help="the measure that the size of its dots shows")
    group.add_argument("--colours", default="", metavar="LIST", help="the numbers of the colours, one for each, from 0")
    group.add_argument("--log", action="store_true", help="a logarithmic axis")
    group.add_argument("--own-scales", action="store_true", help="a scale of its own for each small chart or measure")
    group.add_argument("--with-sums", action="store_true", help="measures that are sums of others too")


class _WrongOptionError(ValueError):
    """An option says nothing in any sheet; it names itself."""


def chosen(document: Document, options: Namespace) -> View:
    """The view that the options choose.

    ValueError for what is not there, with the file, the table and what comes nearest, and for an option that says
    nothing, with its name.
    """
    from harbin_viewer.charts.exploring.chosen_views import view_of_choice
    from harbin_viewer.charts.exploring.explored import brief_of, why_not

    where = str(document.path)
    try:
        cube = _cube(document, options.table, options.measure)
        where = f"{where}, table “{cube.table.resource.name}”"
        exploration = _exploration(cube, options)
        reason = why_not(brief_of(document, exploration))
    except _WrongOptionError:
        raise
    except ValueError as error:
        reason = str(error)
    if reason:
        raise ValueError(f"{where}: {reason.rstrip('.')}")
    return view_of_choice(document, exploration)


def _cube(document: Document, table: str, measure: str) -> Cube:
    """The cube of the table that is named, or of the first that has the measure."""
    names = [resource.name for resource in document.sheet.resources if resource.tabular and not resource.reason]
    if table and table not in names:
        raise _missing("table", table, names)
    titles: list[str] = []
    for name in [table] if table else names:
        cube = document.cube(name)
        if _field_of(cube, measure):
            return cube
        _refuse_without_figures(cube, measure)
        titles += [name for known in _to_choose(cube) for name in (known.field, known.title)]
    raise _missing("measure", measure, titles)


def _refuse_without_figures(cube: Cube, measure: str) -> None:
    """ValueError for a column that is there and holds nothing to show."""
    schema, plain = cube.table.resource.schema, measure.casefold()
    fields = schema.fields if schema is not None else ()
    named = [field.name for field in fields if plain in (field.name.casefold(), field.label.casefold())]
    if any((cube.figures(name) == cube.figures(name)).any() for name in named):
        raise ValueError(f"“{measure}” is not taken for a measure; --list prints what is")
    if named:
        raise ValueError(f"“{measure}” holds no figures; --list prints what does")


def _field_of(cube: Cube, wanted: str) -> str:
    """The field of the measure with this name or title, "" where there is none."""
    plain = wanted.casefold()
    measures = _to_choose(cube)
    by_name = [known.field for known in measures if known.field == wanted]
    return next(iter([*by_name, *(known.field for known in measures if plain in _names_of(known))]), "")


def _to_choose(cube: Cube) -> tuple[Measure, ...]:
    """The measures, and the columns by which rows can be counted."""
    from harbin_viewer.factsheet.exploring.first_look.countable import beside_measures

    return (*cube.roles.measures, *beside_measures(cube))


def _names_of(measure: Measure) -> tuple[str, ...]:
    """What a person may call a measure: its field or title, with the unit as titles and pictures have it."""
    title, unit = measure.title.casefold(), measure.unit.casefold()
    return measure.field.casefold(), title, f"{title} ({unit})", f"{title}, {unit}"


def _exploration(cube: Cube, options: Namespace) -> Exploration:
    from msgspec import structs

    from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
    from harbin_viewer.factsheet.exploring.first_look.known_looks import this_year

    measure = _field_of(cube, options.measure)
    start = beginning(cube, measure=measure, this_year=this_year()).exploration
    if start is None:
        raise ValueError(f"“{options.measure}” holds no figures; --list prints what does")
    form, fixed = options.form or _meant(options) or start.form, _fixed(cube, start.fixed, options.where)
    choice = structs.replace(start, form=form, fixed=fixed, period=None)
    choice = structs.replace(choice, period=_period(cube, options.years)) if options.years else _newest(cube, choice)
    choice = _with_entities(cube, choice, options)
    _refuse_what_says_nothing(choice.form, options)
    transform, base = _transform(cube, options.transform)
    return structs.replace(
        choice, transform=transform, base=base, second=_measure(cube, options.second),
        size=_measure(cube, options.point_size), logarithmic=options.log, own_scales=options.own_scales,
        colours=_colours(options.colours), with_sums=options.with_sums, bounds=dict(_bounded(cube, options.between)),
    )  # fmt: skip


def _with_entities(cube: Cube, choice: Exploration, options: Namespace) -> Exploration:
    """The choice with those who were asked for, or with those whom its form suits best."""
    from msgspec import structs

    from harbin_viewer.factsheet.exploring.first_look.suiting import entities_for
    from harbin_viewer.factsheet.model.exploration import FORMS

    if options.entities is not None:
        if choice.form == "change" and not options.years:
            choice = structs.replace(choice, period=None)
        return structs.replace(choice, entities=_entities(cube, options.entities))
    if FORMS[choice.form].of_all:
        return structs.replace(choice, entities=())  # nobody was chosen, so nobody is marked among all
    return structs.replace(choice, entities=entities_for(cube, choice, choice.entities))


def _newest(cube: Cube, choice: Exploration) -> Exploration:
    """The choice at the newest time with enough figures, if its form shows one time."""
    from harbin_viewer.factsheet.exploring.first_look.known_looks import this_year
    from harbin_viewer.factsheet.exploring.first_look.suiting import period_for

    return period_for(cube, choice, None, this_year())


def _meant(options: Namespace) -> str:
    """The form that other options speak of, where none was said; "" where they do not."""
    return "scatter" if options.second or options.point_size else "multiples" if options.own_scales else ""


def _refuse_what_says_nothing(form: Form, options: Namespace) -> None:
    """ValueError for an option that says nothing in a form."""
    from harbin_viewer.factsheet.model.exploration import FORMS

    logarithmic = [name for name, facts in FORMS.items() if facts.may_be_logarithmic]
    own_scales = [name for name, facts in FORMS.items() if facts.may_have_own_scales]
    for option, said, forms in (
        ("--second", options.second, ["scatter"]),
        ("--point-size", options.point_size, ["scatter"]),
        ("--own-scales", options.own_scales, own_scales),
        ("--with-sums", options.with_sums, [name for name, facts in FORMS.items() if facts.of_measures]),
        ("--log", options.log, logarithmic),
    ):
        if said and form not in forms:
            raise _WrongOptionError(f"{option} says nothing in a {form} chart; it is for --as {', '.join(forms)}")


def _measure(cube: Cube, wanted: str) -> str:
    found = _field_of(cube, wanted) if wanted else ""
    if wanted and not found:
        raise _missing(
            "measure", wanted, [name for measure in cube.roles.measures for name in (measure.field, measure.title)]
        )
    return found


def _entities(cube: Cube, lists: Sequence[str]) -> tuple[str, ...]:
    from harbin_viewer.factsheet.exploring.command import from_csv_line

    words = cube.entities.words if cube.entities else ()
    known = {code.casefold(): name for name, code in cube.codes.items() if code}
    known |= {name.casefold(): name for name in words} | {name: name for name in words}
    found: dict[str, None] = {}
    for wanted in (name for text in lists for name in from_csv_line(text)):
        name = known.get(wanted, known.get(wanted.casefold()))
        if name is None:
            raise _missing("entity", wanted, words)
        found[name] = None
    return tuple(found)


def _fixed(cube: Cube, start: dict[str, str], wanted: Sequence[str]) -> dict[str, str]:
    found = dict(start)
    for text in wanted:
        if "=" not in text:
            raise _WrongOptionError(f"--where: “{text}” is not written FIELD=VALUE")
        named = [field for field in cube.dimensions if text.startswith(f"{field}=")]
        if not named:
            raise _missing("column to hold at a value", text.partition("=")[0], cube.dimensions)
        field = max(named, key=len)
        found[field] = _word(cube, field, text.removeprefix(f"{field}="))
    return found


def _bounded(cube: Cube, wanted: Sequence[str]) -> Iterator[tuple[str, tuple[Limit, Limit]]]:
    from harbin_viewer.factsheet.bounds.bounded_columns import may_be_bounded, typed_in

    fields = [name for name in cube.table.columns if may_be_bounded(cube.table, name)]
    for text in wanted:
        named = [field for field in fields if text.startswith(f"{field}=")]
        if "=" not in text or ".." not in text:
            raise _WrongOptionError(f"--between: “{text}” is not written FIELD=FROM..TO")
        if not named:
            raise _missing("column of figures or days", text.partition("=")[0], fields)
        field = max(named, key=len)
        least, _dots, most = text.removeprefix(f"{field}=").partition("..")
        typed = typed_in(cube.table, field, ())
        yield field, (typed.limit(least), typed.limit(most))


def _word(cube: Cube, field: str, value: str) -> str:
    known = cube.dimensions[field]
    if known.word(value) not in known.words:
        raise _missing(f"value of {field}", value, known.words)
    return value


def _period(cube: Cube, text: str) -> tuple[float, float]:
    if cube.times is None:
        raise ValueError("the table has no time, so that --years chooses nothing")
    first, colon, last = text.partition(":")
    times = cube.times.values
    known = times[times == times]
    ends = (float(known.min()), float(known.max()))
    begin = _time(cube, first, "--years") if first.strip() else ends[0]
    end = begin if not colon else _time(cube, last, "--years") if last.strip() else max(begin, ends[1])
    return (begin, end) if begin <= end else (end, begin)


def _time(cube: Cube, text: str, option: str) -> float:
    if cube.times is None:
        raise ValueError("the table has no time")
    found = cube.times.read(text)
    if found is None:
        spelt = f"“{text}” is no time such as 2015 or 2020-03-01; from one to another is 2000:2022"
        raise _WrongOptionError(f"{option}: {spelt}")
    return found


def _transform(cube: Cube, text: str) -> tuple[str, float | None]:
    from harbin_viewer.factsheet.exploring.transforms import TRANSFORMS

    name, colon, base = text.partition(":")
    name = name.replace("-", " ")
    if name not in TRANSFORMS or (colon and name != "index"):
        raise _missing("transform", text, [known.replace(" ", "-") for known in TRANSFORMS if known])
    return name, _time(cube, base, "--transform") if colon else None


def _colours(text: str) -> tuple[int, ...]:
    try:
        return tuple(int(number) for number in text.split(",")) if text else ()
    except ValueError:
        raise _WrongOptionError(f"--colours: “{text}” is no list of numbers such as 0,1,2") from None


def _missing(what: str, wanted: str, known: Iterable[str]) -> ValueError:
    """The error that names what is not there, and what comes nearest."""
    from harbin_viewer.factsheet.exploring.choices import EntitySearch

    nearest = EntitySearch(list(known)).nearest(wanted)
    hint = f"; the nearest is “{nearest}”" if nearest else ""
    if "," in nearest and what == "entity":
        hint = f"{hint}, and a name with a comma stands in quotation marks"
    return ValueError(f"there is no {what} “{wanted}”{hint}; --list prints what there is")
