"""The tabs of a sheet: one file a kind in `kinds`, with its type, what it shows, and what can be found in it.

`declaration` says what a kind has to tell, `entry` what Find is given. The page that shows a kind is the window's.
"""
