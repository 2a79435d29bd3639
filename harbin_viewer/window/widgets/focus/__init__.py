"""Where the focus is seen and where it goes: the `focus_ring` of what the style paints, the `page_ring` of pages (where
keys were the `last_input`), the `view_edge` of lists, the `tab_stops`, the `page_turn` of a stack, and `one_press` for
what a press was on. A part is brought `into_view`, and what the reader is at is `kept_in_view`.
"""
