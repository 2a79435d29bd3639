"""Facts are added, changed and taken out in the window: large figures, cards, entries of a timeline.

`facts_editing` opens the forms and gives what is written to be kept. A `large_figure_dialog` asks for a figure of the
sheet by a `figure_choice`, and for its words; an `entry_dialog` for the words and the evidence of a card or an entry.
"""
