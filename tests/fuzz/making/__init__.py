"""What the hunt runs: `cases` takes the files of a seed and changes them, the same for the same number everywhere.

`seeds`, `more_seeds`, `seeds_of_others`, `odd_seeds` and `markup_seeds` are sound files of each kind that a person
opens (a `whole_descriptor` says all that may be said); `mutation` changes values, cells, lines and bytes of them, and
`forms` how they are written down. `strangers` makes what is too large, too deep or too strange for mutations to hit
upon.
"""
