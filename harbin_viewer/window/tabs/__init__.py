"""The tabs of a sheet: `tab_kinds` says which page shows which kind, `lazy_tab` makes a page when it is first shown."""
