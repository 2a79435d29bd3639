"""The checks of the sheet that a person sees first begin without what they do not need: it is waited for."""

import subprocess
import sys

from tests.window.shell.test_start import FIRST_PAINT, run_python

UNWANTED = [
    "harbin_viewer.factsheet.roles.names.column_names",
    "harbin_viewer.factsheet.roles.times.periods",
    "harbin_viewer.factsheet.sources.raw_table",
    "harbin_viewer.factsheet.sources.sense.cells.column_sense",
]

PROGRAM = f"""
import sys
from harbin_viewer import bundle
from harbin_viewer.factsheet.opening import open_document
print(len(open_document(bundle.default_sheet()).checked()))
print(*[one for one in {UNWANTED!r} if one in sys.modules])
"""


def test_the_checks_of_the_bundled_sheet_import_neither_words_of_columns_nor_forms_of_periods() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    findings, imported = done.stdout.split("\n")[:2]
    assert int(findings) > 100
    assert imported == ""


def test_before_the_first_paint_no_class_of_dialogs_is_made() -> None:
    program = FIRST_PAINT.format(unwanted=["QMessageBox", "QDialog"])
    done = run_python(program.replace("sys.modules", 'vars(sys.modules["PySide6.QtWidgets"])'))
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == ""
