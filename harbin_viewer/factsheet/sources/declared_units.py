"""Units that a package declares for columns of a workbook, beside those in which the cells are shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.roles.unit_finding.unit_powers import parted_unit
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.text.unit_signs import contradict
from harbin_viewer.factsheet.wording import in_quotes, listed


def shown_otherwise(table: RawTable, fields: Iterable[Field]) -> Iterator[Notice]:
    """That cells are shown in what a declared unit cannot mean, or in hundredths or thousands of what they hold.

    What is declared is taken, and so is what the cells hold.
    """
    for field in fields:
        units = table.columns.get(field.name, ColumnHint()).all_shown
        denied = [unit for unit in units if contradict(unit, field.unit)]
        scaled = [unit for unit in units if unit == "%" or parted_unit(unit)[0]]
        if denied:
            shown = listed(in_quotes(denied))
            said = f"“{field.name}” is declared to be in “{field.unit}”, which is taken"
            sentence = f"{said}, but cells of it are shown in {shown}."
            yield Notice("odd", sentence, field=field.name)
        elif scaled and field.unit:
            shown = listed(in_quotes(scaled))
            sentence = f"Cells of “{field.name}” are shown in {shown}; what they hold is taken to be in “{field.unit}”."
            yield Notice("odd", sentence, field=field.name)
