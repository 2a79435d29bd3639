"""The tabs of a sheet: one file a kind in `kinds`, with its type, what it shows, and what can be found in it.

For a package that declares no tabs `descriptor.foreign.assumed` asks each kind, which answers in its class method
`unasked`: an overview, charts where it has any, Explore where a table has something to compare, tables.

`declaration` says what a kind has to tell, `entry` what Find is given. The page that shows a kind is the window's.
"""
