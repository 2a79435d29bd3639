"""Mutated sheets, descriptors and files run through the whole program, to find what breaks, hangs or swells.

`python -m tests.fuzz --seconds 600 --seed 1` makes case after case (`cases` from `seeds` and `more_seeds`, changed by
`mutation` and `forms`). Each is run in a worker process (`worker`, `trial`) through check, export in two of the
formats, by turns the window with all its tabs or the whole sheet as PDF, and one of the other commands, within limits
of time and memory (`hunt`; `--workers 2` at once). What was found is told by site, once, with the number of a case that
shows it; `--case N` runs that one alone. Small finds belong into `corpus/`, with a name that says what they were: a
test runs them all, and a few new cases, each time. `strangers` makes what is too large, too deep or too strange for
mutations to hit upon.
"""
