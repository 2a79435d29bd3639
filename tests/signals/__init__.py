"""The program is asked to end at random moments of all that it does, and judged by what it leaves: `make signals`.

`python -m tests.signals --each 200` takes each of the `ways` (a command, or hands in the window as `window_at_work` has
them), lets it end by itself once, and then sends a signal, SIGINT and SIGTERM by turns, at moments spread evenly over
the time that took (`shot`). `judging` says what is wrong: another exit code than 130 or 143, an end that comes late,
words on stderr, a file that is not whole, or folders of which the next run makes something else. What comes before the
program's own handlers stand, while Python itself starts, is counted apart; so is what comes after the end. A test has
a few shots of each kind every time.
"""
