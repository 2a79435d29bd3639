"""Harbin Viewer: a fact sheet is a document, and the viewer opens it.

`cli` reads the command line and decides: open the window (`app`), or carry out one of the `commands` (write charts or
pictures of tabs, check, describe, make sheets). A document travels upwards through four packages, each blind to those
above it:

- `factsheet` makes a document of whatever a person opens, reads its tables into columns, and runs its checks;
- `charts` makes pictures of its views: one list of shapes, drawn alike on the screen, in PNG, SVG and PDF;
- `paper` sets the whole sheet on pages, for one PDF or a printer;
- `window` shows it all to a person.

Several rooms have a part of one subject. A status has its word in `factsheet.model`, its look in `charts`, its check
among the `checks`. Evidence is entered by `factsheet.authoring`, shown by `window.evidence`, and in `factsheet.roles`
what speaks for the role of a column. What can be chosen in Explore is found by `factsheet.exploring`, drawn by
`charts.exploring` and offered by `window.explore`. Words that several packages need are made by `factsheet.words`.

Beside them: `bundle` knows where the sheet that ships inside lies, `display` whether there is a screen, `console`
writes to a terminal, `progress` says there how far long work is (not with `--quiet`, which `cli` reads), `atomic_write`
writes files whole or not at all, `interruption` ends calmly, `overrides` has errors in what Qt calls told as others,
`own_modules` finds the modules of this package sooner, `qt_enums` makes the enums of Qt, `pyside` has all else that
takes PySide otherwise than it is documented, `lazy_re` compiles patterns when they are first tried, and
`cached_property` is that of Python 3.12, without the locks of 3.11.
Nothing about any one sheet is written in Python.
"""

__version__ = "0.26.0"
