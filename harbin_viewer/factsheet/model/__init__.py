"""The fact sheet as frozen, typed values: what every other room speaks of, and what knows none of them but `words`.

`sheet` has the whole, each other module one of its parts. Kinds that are declared elsewhere (checks, tabs) are found in
a `registry`; `error` is the one error that a reader understands, `notice` what the program tells of its own accord.

`package` has the parts of any data package (resources, fields, sources, people). Charts of it are each a `view`, or
what a reader chose to see, an `exploration`. Of a sheet with verdicts: `tab`, `highlight`, `check`, `status`, and the
`provenance_columns` of its tables. `mark` has the names of ways to draw, `cell` is the address of a figure, `recipe`
how a computed one came about, `parts` what all of them have in common.
"""
