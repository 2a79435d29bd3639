"""Where the focus is seen and where it goes: the `view_edge` of lists, the `page_ring` of pages, the `button_ring` of
dialogs, the `tab_stops`.
"""
