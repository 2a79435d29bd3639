"""Mutated sheets, descriptors and files run through the whole program, to find what breaks, hangs or swells.

`python -m tests.fuzz --seconds 600 --seed 1` makes case after case (`making`). Each is run in a worker process
(`worker`, `trial`) through `command_lines`: check, export in two of the formats, a chart that somebody chooses, one of
the other commands, and by turns a picture of each tab, the whole sheet as PDF or hands in the window (`handling`),
within limits of time, each of these `runs` by itself, and of memory (`hunt` with those who are `employed`;
`--workers 2` at once). `waiting` sees what they wait for, `telling` judges what is told of a sheet, and `soundness`
what was written. What was found is told by site, once, with the number of a case that shows it; `--case N` runs that
one alone. Small finds belong into `corpus/`, with a name that says what they were: a test runs them all, and a few new
cases, each time.
"""
