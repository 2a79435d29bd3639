"""A fact sheet is made from what there is: articles, reports, tables; and kept by its maker.

`making.draft_of` turns files into a `draft.Draft`: tables with their provenance, charts, checks and tabs, each of which
can be left out before anything is written (`proposals`), and said in the words of its maker (`rewording`). `article`
reads documents of words, `from_article`, `from_tables` and `from_package` make tables of a draft (a file that is opened
and no draft goes through `sources.inferred`), `suggesting` looks what holds and what is worth seeing, `describing`
gives the descriptor, and `writing` puts a folder there, whole or not at all.

`tidying` gives tables plain names, units in one form and sound cells, `tabs` orders them, `telling` says what a draft
would become. `packaging` writes what was understood of a file as a data package, `books` takes a sheet into one
workbook and back. `evidence` is entered where it is missing, `arranging` puts what a sheet has in order, takes it out
and adds checks, `facts` are large figures, cards and entries that its maker adds, `column_types` corrects how columns
are read, `to_do` lists what is still to do. `own_descriptor` says to which file all that goes; `whole_files` puts
several files in their place, all or none.
"""
