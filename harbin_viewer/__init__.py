"""Harbin Viewer: a fact sheet is a document, and the viewer opens it.

`cli` reads the command line and decides: open the window (`app`), write charts to files (`batch`), or check a sheet.
`bundle` knows where the sheet that ships inside lies, `display` whether there is a screen, `pyside` how to load Qt
quickly. A sheet travels upwards through four packages, each blind to those above it:

- `factsheet` reads a folder in the Data Package format into frozen types, its tables into columns, and runs its checks;
- `charts` makes pictures of its views: one list of shapes, drawn alike on the screen, in PNG, SVG and PDF;
- `paper` sets the whole sheet on pages, for one PDF or a printer;
- `window` shows it all to a person.

Nothing about any one sheet is written in Python.
"""

__version__ = "0.2.0"
