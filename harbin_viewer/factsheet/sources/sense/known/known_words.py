"""The words of published codes put on a raw table, and the notice that says whose they are."""

from __future__ import annotations

from dataclasses import replace

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.sense.known import economy_codes, people_codes, weather_codes
from harbin_viewer.factsheet.sources.sense.known.code_list import CodeList
from harbin_viewer.factsheet.wording import by_number, first_of, quoted

LISTS = (*weather_codes.LISTS, *economy_codes.LISTS, *people_codes.LISTS)


def with_known_words(raw: RawTable) -> RawTable:
    """The table with titles and units of those of its columns that are called by codes of a published list.

    What the file says of a column itself stays.
    """
    found = next((codes for codes in LISTS if codes.holds(raw.labels)), None)
    if found is None:
        return raw
    columns = dict(raw.columns)
    told = {label: code for label, code in found.codes_in(raw.labels).items() if not columns.get(label, _NONE).title}
    for label, code in told.items():
        title, unit = found.meaning(code)
        columns[label] = replace(columns.get(label, _NONE), title=title, unit=columns.get(label, _NONE).unit or unit)
    return replace(raw, columns=columns, notices=(*raw.notices, *_notice(found, told))) if told else raw


_NONE = ColumnHint()


def _notice(codes: CodeList, told: dict[str, str]) -> tuple[Notice, ...]:
    """Whose words they are; codes that are words by themselves need none."""
    coded = list(dict.fromkeys(code for code in told.values() if codes.meaning(code)[0].casefold() != code.casefold()))
    if not coded:
        return ()
    codes_named = first_of([quoted(code) for code in coded], 1, " others")
    verb = by_number(len(coded), "is", "are")
    sentence = f"{codes_named} {verb} called and measured as in the list of codes of {codes.whose}."
    return (Notice("assumed", sentence, count=len(coded)),)
