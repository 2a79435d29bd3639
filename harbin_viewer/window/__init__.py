"""What a person sees. One widget a file, of the same name; values go down by constructor, signals come up.

`session.Session` opens a sheet in a `main_window.MainWindow`: a header, menus, a status line, the tabs of a
`tab_deck.TabDeck`, and at the side a `side_panel.SidePanel` that tells who says a figure, what others say and what the
checks found. `dialogs` has what opens over it. `tab_kinds` says which page shows which kind of tab, so that a new kind
only adds lines; a `lazy_tab.LazyTab` makes its page when it is first shown. After the first paint `loader` makes
tables, checks and the heavy libraries ready in a thread; `overview` tells of a package in words before they are there.
`chart_view` shows a painted chart on pyqtgraph's view, and alone imports it. Text that leads to a source is written
with a `column`, which serves to measure and to draw.

A table to work with is a `table_browser.TableBrowser`: its `arrangement` says which rows are shown and in which order,
`column_values` sorts and filters a column without Qt, in a thread. `panel_host` has the panel beside the page, or in
its place where the window is narrow. Nothing that a sheet says leaves the window by itself: `leaving` opens addresses
that the reader has seen, `sheet_images` pictures of the sheet alone, `plain_tip` makes hints that are never markup.
"""
