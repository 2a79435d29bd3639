"""What small parts are to a screen reader, where Qt tells them otherwise.

A part has its `told_role` (a heading as `heading_node`), a box that drops down its name by an `unseen_label`, the
focus by its `choice_node` and what is pressed in its list by a `pressed_choice`, a slider its numbers in a
`slider_node`, what says how far something is its share in a `progress_node`, a list that gets the focus again its
`current_entry`; what a screen reader presses in one is told by a `pressed_selection`; a `leaf_node` is what is walked
to and no further. `own_nodes` keeps those that any room makes, as long as their parts are there.
"""
