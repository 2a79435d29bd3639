"""The benchmarks: `make bench` runs them all and prints one table.

A module of `subjects` for each group of figures says how they are taken and what is expected of them. What is measured
is one of the `programs`, run in an installed and compiled copy (`installed`) and by turns with its peer (`measuring`),
as a machine's speed changes from minute to minute; the ratio of medians is quoted. `sheets` generates the large fact
sheets. The smoke tests beside them see that the programs work, and time nothing.

Stalls and frames are of the clock on the wall: where others work on the machine, what they take is counted as ours, two
to five times over. In a session that goes before all others, as root may have it, frames are as on a quiet machine; not
by `chrt`, under which threads wait for each other: `setsid -w bash -c 'echo -20 > /proc/self/autogroup; exec make
bench'`. Stalls, in which threads of ours wait for each other, are to be believed on a quiet machine alone.
"""
