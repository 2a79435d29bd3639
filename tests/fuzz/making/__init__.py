"""What the hunt runs: `cases` takes the files of a seed and changes them, the same for the same number everywhere.

`seeds`, `more_seeds` and `seeds_of_others` are sound files of each kind that a person opens; `mutation` changes values,
cells, lines and bytes of them, and `forms` how they are written down. `strangers` makes what is too large, too deep or
too strange for mutations to hit upon.
"""
