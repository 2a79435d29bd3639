"""What a person sees. One widget a file, of the same name; values go down by constructor, signals come up.

`desk.Desk` opens a sheet in a `main_window.MainWindow`: a header, a tab for each entry of the sheet, menus, a status
line and the panel of sources. `tab_kinds` says which page shows which kind of tab, so that a new kind only adds lines;
a `lazy_tab.LazyTab` makes its page when it is first shown. After the first paint `preparation` makes tables, checks and
the heavy libraries ready in a thread. `chart_view` shows a painted chart on pyqtgraph's view, and alone imports it;
`provenance_panel` tells who says a figure and what others say.
"""
