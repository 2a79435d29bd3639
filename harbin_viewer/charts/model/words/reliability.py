"""How sure the figures of a chart are: the sentences that explain its marks, and the key of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from PySide6.QtCore import QLocale

from harbin_viewer.charts.figure_and_unit import with_unit
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import LONG, Series
from harbin_viewer.charts.model.words.constant_column import among, is_repeated
from harbin_viewer.charts.status import SIGNS, KeyEntry, KeyForm, Pattern, StatusLook, looks
from harbin_viewer.charts.text.figures import figure, told
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.package.source import named_in
from harbin_viewer.factsheet.model.status import StatusName
from harbin_viewer.factsheet.tables.reading import plain
from harbin_viewer.factsheet.wording import either, either_clause, first_of, listed

_MOST = 4
"""Contradicted figures that are told one by one, and places that are named."""


def sentences(
    document: Document, panels: Sequence[Panel], x_text: Callable[[float], str], findings: Sequence[Finding],
    locale: QLocale,
) -> Iterator[str]:  # fmt: skip
    """What each kind of mark stands for, where the chart has one; of contradicted figures also who says what."""
    series = [one_series for panel in panels for one_series in panel.series]
    shown: dict[str, list[Series]] = {}
    for one_series in series:
        for status in sorted(one_series.looks_of_figures):
            shown.setdefault(status, []).append(one_series)
    signs = _signs(panels)
    meanings: dict[str, list[str]] = {}
    if any(not series.derive for series in shown.get("contradicted", ())):
        against = _against(document, series, x_text, findings, locale) or _others(document, series)
        meanings[signs["contradicted"]] = [f"contradicted by {against}"]
    for look in sorted(looks().values(), key=lambda look: (look.pattern != "hollow", look.weakness)):
        meanings.setdefault(signs.get(look.name, ""), []).extend(
            words + _where(look.name, those, series, x_text)
            for words, those in _meanings(look, shown.get(look.name, ()))
        )
    yield from (f"{sign}: {either_clause(of_it)}." for sign, of_it in meanings.items() if of_it)
    if not document.sheet.of_others:
        unknown = [
            f"“{word}”{_where(word, shown[word], series, x_text)}" for word in shown if word not in {"", *looks()}
        ]
        yield from [f"With a status of its maker’s own: {first_of(unknown, _MOST, ' others')}."] if unknown else []


def _meanings(look: StatusLook, shown: Sequence[Series]) -> Iterator[tuple[str, list[Series]]]:
    """What marks of a status stand for, each with the series it is true of: a source's figures, or what is computed."""
    own, computed = (
        [one_series for one_series in shown if bool(one_series.derive) == derived] for derived in (False, True)
    )
    if look.meaning and own:
        yield look.meaning, own
    if look.meaning_of_parts and computed:
        yield f"computed {look.meaning_of_parts}", computed


def _where(status: StatusName, those: list[Series], series: Sequence[Series], x_text: Callable[[float], str]) -> str:
    """The places that have the status, where they are few and others have not: " (2015 and 2021)"."""
    if any(len(one_series.x) > LONG for one_series in series):
        return ""
    places = {
        float(x) for one_series in those for x in one_series.x[np.isfinite(one_series.y) & (one_series.looks == status)]
    }
    others = {float(x) for one_series in series for x in one_series.x[np.isfinite(one_series.y)]} - places
    return f" ({listed([x_text(x) for x in sorted(places)])})" if others and len(places) <= _MOST else ""


def of_totals(panels: Sequence[Panel], x_text: Callable[[float], str]) -> Iterator[str]:
    """Which stated totals of a stack are surer than their parts, and which are in doubt where no mark tells it."""
    stated = [(panel, panel.total) for panel in panels if panel.total is not None and not panel.total.derive]
    sure: set[float] = set()
    of_totals, of_parts = set[_Doubt](), set[_Doubt]()
    for panel, total in stated:
        sure |= panel.sure_totals & {
            float(x) for series in panel.series for x in series.x[np.isfinite(series.y) & series.unsure]
        }
        of_totals |= _looks_by_place(total)
        of_parts |= {look for part in panel.series for look in _looks_by_place(part)}
    yield from _of_these(sure, x_text, ("is confirmed; how it divides is not", "are confirmed; how they divide is not"))
    for look in looks().values() if sure or not of_totals <= of_parts else ():
        if look.doubt[0]:
            yield from _of_these({place for place, name in of_totals if name == look.name}, x_text, look.doubt)


_Doubt = tuple[float, str]
"""A place and the status of what stands there."""


def _looks_by_place(series: Series) -> set[_Doubt]:
    """The places of a series that have a figure, each with the status that it is drawn with."""
    filled = np.isfinite(series.y)
    return set(zip(series.x[filled].tolist(), (str(look or "") for look in series.looks[filled]), strict=True))


def _of_these(places: set[float], x_text: Callable[[float], str], words: tuple[str, str]) -> Iterator[str]:
    """What is true of the total of one place, or of those of several."""
    those = [x_text(x) for x in sorted(places)]
    if len(those) == 1:
        yield f"The total of {those[0]} {words[0]}."
    elif those:
        yield f"The totals of {first_of(those, _MOST, ' others')} {words[1]}."


def _signs(panels: Sequence[Panel]) -> dict[str, str]:
    """How the marks of each status look, in a word or two."""
    words: dict[str, dict[str, None]] = {}
    for status, pattern, form in sorted(_looks_on_show(panels), key=lambda look: (look[2], look[1])):
        words.setdefault(status, {})[SIGNS.get(pattern, {}).get(form, "plain")] = None
    return {status: either(list(signs)).capitalize() for status, signs in words.items()}


def key(panels: Sequence[Panel]) -> list[KeyEntry]:
    """The patterns on show that are not plain: each with the form of its marks and the words for it.

    Of long lines all are dashes alike, and have one entry. What is computed has none of the statuses of its parts.
    """
    found: dict[tuple[Pattern, KeyForm], list[str]] = {}
    rank = {name: place for place, name in enumerate(looks())}
    series = [one_series for panel in panels for one_series in panel.series]
    stated = {status for one_series in series if not one_series.derive for status in one_series.looks_of_figures}
    for status, pattern, form in sorted(_looks_on_show(panels), key=lambda look: (rank.get(look[0], 0), look[2])):
        if pattern != "solid" and status in rank:
            found.setdefault(("hollow" if form == "dash" else pattern, form), []).append(status)
    made = []
    for (pattern, form), statuses in found.items():
        words = {status: looks()[status].word.lower() for status in statuses}
        own = [word for status, word in words.items() if status in stated]
        computed = [word for status, word in words.items() if status not in stated]
        told = either([*own, *([f"from {either(computed)} figures"] if computed else [])])
        made.append(KeyEntry(pattern, form, f"total confirmed, its split: {told}" if pattern == "pale" else told))
    return made


def _looks_on_show(panels: Sequence[Panel]) -> set[tuple[StatusName, Pattern, KeyForm]]:
    """The statuses of the figures, each with the pattern and the form of its marks."""
    found: set[tuple[StatusName, Pattern, KeyForm]] = set()
    for panel in panels:
        for series in panel.series:
            for status in series.looks_of_figures - {""}:
                some = _points_with(series, status) if panel.sure_totals else _points_with(series, status)[:1]
                form = _form(series)
                found |= {(status, panel.pattern(series, point), form) for point in some}
    return found


def _points_with(series: Series, status: StatusName) -> list[int]:
    """The points with that status; where all have the same, the first one."""
    if is_repeated(series.looks) and len(series.x) > LONG:
        return [series.first_figure]
    found: list[int] = np.flatnonzero(np.isfinite(series.y) & (series.looks == status)).tolist()
    return found


def _form(series: Series) -> KeyForm:
    form = mark_of(series.mark).form
    return "bar" if form == "bar" else "dash" if form == "line" and len(series.x) > LONG else "dot"


def _against(
    document: Document, series: Sequence[Series], x_text: Callable[[float], str], findings: Sequence[Finding],
    locale: QLocale,
) -> str:  # fmt: skip
    """Each body that says otherwise; with its figures where the chart does not show them.

    Such as "X, which has 9 for 2020 (the article: 10% less)"; rates are told without their difference.
    """
    said: dict[tuple[str, str], list[str]] = {}
    for one_series, point, found in _contradictions(document, series, findings):
        assert found.reference is not None
        key = (_mention(document, found.reference), _mention(document, one_series.cell(point)))
        figures = said.setdefault(key, [])
        if not _shows(series, found.reference):
            who = f"{key[1]}: " if not figures else ""
            apart = "" if one_series.unit == "%" else f" ({who}{_apart(found, locale)})"
            theirs = with_unit(told(plain(found.expected), locale), "%" if one_series.unit == "%" else "", locale)
            figures.append(f"{theirs}\u00a0for\u00a0{x_text(float(one_series.x[point]))}{apart}")
    return "; by ".join(
        f"{them}, which has {first_of(figures, _MOST, ' more that differ')}" if figures else them
        for (them, _us), figures in said.items()
    )


def _others(document: Document, series: Sequence[Series]) -> str:
    """Who says otherwise by the references of contradicted rows; "another source" where these do not name it all."""
    named: dict[str, None] = {}
    for one_series in series:
        points = () if one_series.derive else np.flatnonzero(among(one_series.looks, ["contradicted"])).tolist()
        for point in points:
            cell = one_series.cell(point)
            references = named_in(document.table(cell.resource).text("references", cell.row))
            sources = [source for name in references if (source := document.sheet.source(name))]
            if not sources or len(sources) < len(references):
                return "another source"
            named |= dict.fromkeys(source.in_a_sentence for source in sources)
    return listed(list(named)) if 0 < len(named) <= _MOST else "another source"


def quoted(document: Document, series: Sequence[Series], findings: Sequence[Finding]) -> list[CellAt]:
    """The figures that contradict those of the chart and are told in its note, as it does not show them."""
    references = [found.reference for _one, _point, found in _contradictions(document, series, findings)]
    return [reference for reference in references if reference is not None and not _shows(series, reference)]


def _shows(series: Sequence[Series], cell: CellAt) -> bool:
    """Whether the chart has a mark for a figure."""
    return any(
        (one_series.resource, one_series.field) == (cell.resource, cell.field)
        and not one_series.derive
        and cell.row in one_series.rows
        for one_series in series
    )


def _contradictions(
    document: Document, series: Sequence[Series], findings: Sequence[Finding]
) -> Iterator[tuple[Series, int, Finding]]:
    """The contradicted points of a chart, each with the finding that says by what figure of another source."""
    differing: dict[CellAt | None, Finding] = {
        found.cell: found
        for found in findings
        if found.verdict == "differs" and found.difference is not None and _is_of_another(document, found)
    }
    for one_series in series:
        for point in np.flatnonzero(among(one_series.looks, ["contradicted"])).tolist():
            found = None if one_series.derive else differing.get(one_series.cell(point))
            if found is not None and isinstance(found.expected, int | float):
                yield one_series, point, found


def _is_of_another(document: Document, found: Finding) -> bool:
    """Whether a finding holds two sources against each other, and not a source against what follows from its own."""
    if found.cell is None or found.reference is None:
        return False
    ours, theirs = (_source(document, cell) for cell in (found.cell, found.reference))
    return ours != theirs if ours or theirs else found.cell.resource != found.reference.resource


def _source(document: Document, cell: CellAt) -> str:
    """The name of the source of a row, "" where the table does not say."""
    return document.table(cell.resource).source(cell.row)


def _mention(document: Document, cell: CellAt) -> str:
    table = document.table(cell.resource)
    source = document.sheet.source(_source(document, cell))
    return source.in_a_sentence if source else table.resource.label


def _apart(found: Finding, locale: QLocale) -> str:
    difference = found.difference or 0.0
    size = figure(abs(difference), 1 if abs(difference) >= 0.05 else 3, locale)
    return f"{with_unit(size, found.unit, locale)} {'less' if difference < 0 else 'more'}"
