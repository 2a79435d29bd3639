"""One file a kind of check: its type, what it looks at, how it is carried out. All that lie here are known.

So a growth rate is checked in `growth`, parts against their total in `total`, a share in `share`, a figure against
another source's in `agreement`.
"""
