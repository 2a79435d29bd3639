"""The tabs of a sheet: one file a kind in `kinds`, with its type, what it shows, and what can be found in it.

A package that declares no tabs gets those that its kinds give it `unasked`: its overview, its charts where it has any,
Explore where a table has something to compare, and its tables.

`declaration` says what a kind has to tell, `entry` what Find is given. The page that shows a kind is the window's.
"""
