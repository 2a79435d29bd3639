"""What a person opens, as a document: read into frozen types, checked, cited and searched. No Qt.

How the rooms work together:

`opening` takes a folder or file and gives a `document.Document`, the one object that is handed upwards (and waits by a
`patient_lock`). A data package has a descriptor, which `descriptor` reads into the types of `model`: a fact sheet of
our own by strict rules, the packages of others with notices of what was assumed. Other files (delimited text,
workbooks, archives …) are read by `sources`, which infers a descriptor for them (years that stand as columns become
rows in `sources.sense`, encodings are found in `sources.text`). `roles` finds out which columns are time, entity and
measure; `exploring` answers questions to a table of many by them.

`tables` reads a resource as typed columns; a large file fast, and proven sound. What is wrong with a table is found in
one place, `tables.rules`. `patterns` matches regular expressions of strangers in bounded time. `checks` carries out
what a sheet declares is to hold; `tabs` knows what each kind of tab shows. A kind of check or tab is one file, and
whoever needs to know it asks its declaration.

`provenance` gathers what the sheet knows of one figure, `citation` writes a source down for a bibliography, `finding`
finds words in everything. `oddities` looks for what is odd in tables without being told to; `overview` has the words of
a whole package, for the window and for `describe`. What was found out of an unchanged sheet is told at once the next
time: `kept` has it (in the person's `cache`). A large file is given a `second_look`. `examination` gathers all
mistakes, findings and notices of a sheet (those of dates and addresses are `descriptor.said_of_sources`), and `report`
writes them down for the command line; `wording` has what every sentence does (lists, choices, quotes, plurals, figures
with their units, “unit not stated”), `words` how figures and names are written. `authoring` makes sheets of what there
is, articles and tables, and keeps them; `book` has a sheet as one workbook. `related` leads from claims to facts that
bear on them, `bounds` are the from and to that a reader types, `views` says which rows a view draws, and where that
would tell a falsehood; `json_written` writes reports as JSON. `link` writes and reads addresses of figures, charts and
tabs, `quoting` a figure with its source and its link.
"""
