"""The document: a folder in the Data Package format, read into frozen types. No Qt.

`package.open_sheet` reads the descriptor into a `sheet.FactSheet`, alone and fast, so that the first tab needs nothing
else. `rows.read` reads a table row by row with the place of each mistake: for cards, the timeline and validation.
`tables.read` gives a table as typed columns for charts and checks; large files go through pandas, which is imported
nowhere else. `checks.run` holds figures against each other and yields findings; `provenance` gathers what the sheet
knows of one figure, `citation` writes a source down for a bibliography, `search` finds words in everything, and
`examination` gathers all mistakes and findings of a sheet for the command line.
"""
