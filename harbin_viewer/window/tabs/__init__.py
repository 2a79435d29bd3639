"""The tabs of a sheet: `tab_kinds` says which page shows which kind, so that a new kind only adds lines.

`tab_deck` has a `lazy_tab` for each (under the `tab_strip`), which makes its `tab_page` when it is first shown, and a
`waiting` page until then (`rows_ahead` reads what it writes down); `waiting_for_checks` is one that can stop them. A
`reading_page` reads long tables in a thread, `found_words` says which passage of a page has words that were sought,
`kept_focus` what has the focus when the page is made anew. `title_list` (`title_box` where there is no width for it)
lists what a tab holds, `part_pages` make of very many parts those that are looked at.
"""
