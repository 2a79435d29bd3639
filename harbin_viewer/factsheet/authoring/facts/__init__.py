"""Facts of a sheet are added, reworded and taken out by its maker: large figures, cards, entries of a timeline.

`large_figure` makes a large figure of a cell (`figure_cells` has what there is to choose from, `figure_title` what it
is called) and `figure_writing` puts it into the summary. A card, an entry of a timeline and a note are rows of
tables: `entries` has what each asks for, `entry_doubts` what is wrong with its words, `entry_writing` writes rows
into their files and takes them out, `entry_moving` puts one before its neighbour, `first_entries` makes the table and
its tab where a sheet has none yet. `listed_facts` lists all of them to be arranged.
"""
