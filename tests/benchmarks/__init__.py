"""Programs that measure: `make bench` runs them all and prints one table. Two things are compared in one run, turn by
turn, and the ratio of their medians is quoted, as a machine's speed changes from minute to minute."""
