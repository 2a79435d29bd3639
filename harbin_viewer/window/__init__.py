"""What a person sees. One widget a file, of the same name; values go down by constructor, signals come up.

A room for each thing that is shown, and each knows those under it only:

- `shell` is the window around the tabs: a session, the main window, menus, header, status line, ways in;
- `overview`, `summary`, `cards`, `explore` and `dialogs` show a sheet, `authoring` is what a maker does;
- `charts` shows one chart large, on pyqtgraph's view; `export` lets charts and sheets out, to files and printers;
- `tables` shows tables of any length, to sort, filter, search and copy;
- `evidence` is the panel at the side: who says a figure and where, where else it was read, what other rows say of
  it (“What others say”), what the checks found;
- `tabs` says which page shows which kind of tab, and makes it when it is first shown;
- `state` is what a window has apart from its widgets: its commands, what it remembers, what it makes ready in a thread;
- `text` writes and leads to sources, `widgets` are small parts that know no sheet.

Nothing heavy is imported before the first paint: dialogs, pages and libraries come when they are asked for. Nothing
that a sheet says leaves the window by itself (`text.links.leaving` asks, `factsheet.words.allowed_addresses` judges;
`text.sheet_images`, `text.plain_tip`).
"""
